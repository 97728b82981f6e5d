internal import CatalogueStore
package import Publications
internal import RecordFormats

/// A catalogue and changes of it, one set after the other: gives the records of the newest one.
package struct CatalogueUpdate {
  private let sets: [ChangeSet]
  private let base: String
  private let isBaseKnown: Bool
  /// For each set the records that it moves.
  private var held: [[PublicationID: Publication]] = []

  /// An update of the catalogue in file `base`, whose digest is `digest` where that is known; throws
  /// when a set is of another catalogue than the one that it comes after.
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

  /// Looks for the records that are moved; `read` reads the older catalogue, once for each set that
  /// moves any.
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

  /// What makes the newest catalogue, once the moved records are found.
  package var stages: CatalogueStages { stages(sets.count) }

  private func stages(_ count: Int) -> CatalogueStages {
    let appliers = sets.prefix(count).enumerated().map { index, set in
      ChangeApplier(set, held: held[index], checksBase: index > 0 || !isBaseKnown)
    }
    return CatalogueStages(
      appliers, base: [base] + sets.map(\.path), hasUniqueIDs: isBaseKnown)
  }

  /// Throws unless a catalogue is the one that the last changes make.
  package func check(_ result: CatalogueDigest) throws(ChangesError) {
    guard let last = sets.last, last.head.result != result else { return }
    throw .otherResult(last.path)
  }
}

/// Sets of changes behind one another. A class, because records go through it from a closure.
package final class CatalogueStages {
  private let appliers: [ChangeApplier]
  private let names: [String]
  /// `nil` for a catalogue, in which no two records have one identifier.
  private var ids: UniqueIDs?

  fileprivate init(_ appliers: [ChangeApplier], base names: [String], hasUniqueIDs: Bool) {
    self.appliers = appliers
    ids = hasUniqueIDs ? nil : UniqueIDs()
    self.names = names
  }

  /// Takes the next record of the oldest catalogue; calls `body` with those of the newest one that
  /// come next.
  package func add(_ publication: Publication, _ body: (Publication) -> Void) {
    guard !appliers.isEmpty, ids != nil else { return pass(publication, to: 0, body) }
    var publication = publication
    if let (id, _) = ids?.add(publication.id) { publication.id = id }
    pass(publication, to: 0, body)
  }

  /// Takes the end of the oldest catalogue; throws when it was another one than the changes are of.
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
