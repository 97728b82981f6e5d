internal import Publications
internal import RecordFormats

/// Turns the records of an older catalogue into those of a newer one, as they arrive.
///
/// A class, because several of them are chained.
final class ChangeApplier {
  private let set: ChangeSet
  /// The moved records, by identifier.
  private let held: [PublicationID: Publication]
  /// Indices into `set.items`.
  private var byReplaced: [PublicationID: Int] = [:]
  private var byPredecessor: [PublicationID: Int] = [:]
  private var first: Int?
  private var isGiven: [Bool]
  private var isMalformed = false
  private var base = CatalogueDigest()
  private let checksBase: Bool

  /// Applies a change set. `held` has the records of the older catalogue with the identifiers
  /// `movedIDs`. With `checksBase`, it verifies that the changes belong to the older catalogue.
  init(_ set: ChangeSet, held: [PublicationID: Publication], checksBase: Bool) {
    self.set = set
    self.checksBase = checksBase
    self.held = held
    isGiven = [Bool](repeating: false, count: set.items.count)
    for (index, item) in set.items.enumerated() {
      byReplaced[item.replaced] = index
      switch item.place {
      case .standard: continue
      case .first:
        isMalformed = isMalformed || first != nil
        first = index
      case .after(let id):
        isMalformed = isMalformed || byPredecessor.updateValue(index, forKey: id) != nil
      }
    }
  }

  /// The identifiers of the records that `held` must contain.
  static func movedIDs(_ set: ChangeSet) -> Set<PublicationID> {
    Set(set.items.filter { $0.publication == nil }.map(\.replaced))
  }

  /// Adds the next record of the older catalogue; calls `body` with the resulting records of the
  /// newer one.
  func add(_ publication: Publication, _ body: (Publication) -> Void) {
    if checksBase { base.add(publication.contentDigest) }
    giveFirst(body)
    if set.withdrawn.contains(publication.id) { return }
    guard let index = byReplaced[publication.id] else { return give(publication, body) }
    let item = set.items[index]
    // A moved record is given at its new position.
    guard item.publication != nil, item.place == .standard else { return }
    give(item: index, body)
  }

  /// Ends the older catalogue, of file `name`.
  func finish(_ name: String, _ body: (Publication) -> Void) throws(ChangesError) {
    guard !checksBase || base == set.head.base else {
      throw .otherBase(
        set.path, date: set.head.date, wanted: set.head.base, base: name, given: base)
    }
    giveFirst(body)
    for index in set.items.indices where !isGiven[index] && set.items[index].place == .standard {
      give(item: index, body)
    }
    guard !isMalformed, isGiven.allSatisfy(\.self) else { throw .damaged(set.path, line: nil) }
  }

  private func giveFirst(_ body: (Publication) -> Void) {
    guard let index = first else { return }
    first = nil
    give(item: index, body)
  }

  private func give(item index: Int, _ body: (Publication) -> Void) {
    guard !isGiven[index] else { return }
    isGiven[index] = true
    let item = set.items[index]
    guard let publication = item.publication ?? held[item.replaced] else {
      isMalformed = true
      return
    }
    give(dated(publication, item), body)
  }

  /// Sets the date of the changes in new and changed records.
  private func dated(_ publication: Publication, _ item: ChangeSet.Item) -> Publication {
    guard item.publication != nil else { return publication }
    var publication = publication
    publication.added = set.head.date
    return publication
  }

  /// Gives a record and those that are placed directly after it.
  private func give(_ publication: Publication, _ body: (Publication) -> Void) {
    body(publication)
    var id = publication.id
    while let index = byPredecessor.removeValue(forKey: id), !isGiven[index] {
      isGiven[index] = true
      let item = set.items[index]
      guard let next = item.publication ?? held[item.replaced] else {
        isMalformed = true
        return
      }
      body(dated(next, item))
      id = next.id
    }
  }
}
