internal import CatalogueStore
package import Publications
internal import RecordFormats

/// Applies one or more change sets to a catalogue and gives the records of the newest one.
package struct CatalogueUpdate {
  private let sets: [ChangeSet]
  private let base: String
  private let isBaseKnown: Bool
  /// The moved records of each set.
  private var held: [[PublicationID: Publication]] = []

  /// An update of the catalogue in file `base`; `digest` is its digest, if known. Throws when a set
  /// does not belong to the catalogue before it.
  package init(
    _ sets: [ChangeSet], of base: String, digest: CatalogueDigest?
  ) throws(ChangesError) {
    self.sets = sets
    self.base = base
    isBaseKnown = digest != nil
    var (name, given) = (base, digest)
    for set in sets {
      if let given, given != set.head.base {
        throw .otherBase(
          set.path, date: set.head.date, wanted: set.head.base, base: name, given: given)
      }
      (name, given) = (set.path, set.head.result)
    }
  }

  /// Collects the records that are moved. `read` reads the older catalogue; it is called once for
  /// each set that moves records.
  package mutating func findMoved(_ read: ((Publication) -> Void) throws -> Void) throws {
    for set in sets {
      var found: [PublicationID: Publication] = [:]
      if set.hasMoved {
        let moved = ChangeApplier.movedIDs(set)
        let stage = stages(held.count)
        func keep(_ publication: Publication) {
          if moved.contains(publication.id) { found[publication.id] = publication }
        }
        try read { stage.add($0, keep) }
        try stage.finish(keep)
      }
      held.append(found)
    }
  }

  /// The stages that produce the newest catalogue; call this after `findMoved`.
  package var stages: CatalogueStages { stages(sets.count) }

  private func stages(_ count: Int) -> CatalogueStages {
    let appliers = sets.prefix(count).enumerated().map { index, set in
      ChangeApplier(set, held: held[index], checksBase: index > 0 || !isBaseKnown)
    }
    return CatalogueStages(
      appliers, base: [base] + sets.map(\.path), hasUniqueIDs: isBaseKnown)
  }

  /// Throws unless a digest is the one that the last change set gives for its result.
  package func check(_ result: CatalogueDigest) throws(ChangesError) {
    guard let last = sets.last, last.head.result != result else { return }
    throw .otherResult(last.path)
  }
}

/// A chain of change sets. A class, because a closure passes records through it.
package final class CatalogueStages {
  private let appliers: [ChangeApplier]
  private let names: [String]
  /// `nil` for a built catalogue, whose identifiers are unique.
  private var ids: UniqueIDs?
  /// The ordinal of the record of the oldest catalogue that was added last; -1 before the first.
  package private(set) var ordinal = -1

  fileprivate init(_ appliers: [ChangeApplier], base names: [String], hasUniqueIDs: Bool) {
    self.appliers = appliers
    ids = hasUniqueIDs ? nil : UniqueIDs()
    self.names = names
  }

  /// Adds the next record of the oldest catalogue; calls `body` with the resulting records of the
  /// newest one.
  package func add(_ publication: Publication, _ body: (Publication) -> Void) {
    ordinal += 1
    guard !appliers.isEmpty, ids != nil else { return pass(publication, to: 0, body) }
    var publication = publication
    if let (id, _) = ids?.add(publication.id) { publication.id = id }
    pass(publication, to: 0, body)
  }

  /// Ends the oldest catalogue; throws when the changes belong to another one.
  package func finish(_ body: (Publication) -> Void) throws(ChangesError) {
    for (index, applier) in appliers.enumerated() {
      try applier.finish(names[index]) { pass($0, to: index + 1, body) }
    }
  }

  private func pass(_ publication: Publication, to index: Int, _ body: (Publication) -> Void) {
    guard index < appliers.count else { return body(publication) }
    appliers[index].add(publication) { pass($0, to: index + 1, body) }
  }
}
