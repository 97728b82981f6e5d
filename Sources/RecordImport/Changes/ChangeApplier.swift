internal import Publications
internal import RecordFormats

/// Makes the records of a newer catalogue of those of an older one, as they come.
///
/// A class, because several of them work behind one another.
final class ChangeApplier {
  private let set: ChangeSet
  /// Records that are moved, by identifier.
  private let held: [PublicationID: Publication]
  /// Places in `set.items`.
  private var byReplaced: [PublicationID: Int] = [:]
  private var byPredecessor: [PublicationID: Int] = [:]
  private var first: Int?
  private var isGiven: [Bool]
  private var isMalformed = false
  private var base = CatalogueDigest()
  private let checksBase: Bool

  /// An applier of changes; `held` are the older catalogue's records among `movedIDs`. It compares
  /// the older catalogue with the one that the changes are of unless that was done.
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

  /// Identifiers of the records that must be held.
  static func movedIDs(_ set: ChangeSet) -> Set<PublicationID> {
    Set(set.items.filter { $0.publication == nil }.map(\.replaced))
  }

  /// Takes the next record of the older catalogue; calls `body` with those of the newer one that come
  /// next.
  func add(_ publication: Publication, _ body: (Publication) -> Void) {
    if checksBase { base.add(publication.contentDigest) }
    giveFirst(body)
    if set.withdrawn.contains(publication.id) { return }
    guard let index = byReplaced[publication.id] else { return give(publication, body) }
    let item = set.items[index]
    // What is moved is given where it belongs.
    guard item.publication != nil, item.place == .standard else { return }
    give(item: index, body)
  }

  /// Takes the end of the older catalogue, of file `name`.
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

  /// New and changed records have the date of the changes.
  private func dated(_ publication: Publication, _ item: ChangeSet.Item) -> Publication {
    guard item.publication != nil else { return publication }
    var publication = publication
    publication.added = set.head.date
    return publication
  }

  /// Gives a record and those that follow it.
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
