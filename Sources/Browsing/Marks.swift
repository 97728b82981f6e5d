package import Publications

/// A publication that a reader has marked, as it was then: a catalogue may lose it later.
package struct MarkedPublication: Equatable, Sendable {
  /// The publication.
  package let id: PublicationID
  /// Its title, word for word.
  package let title: String
}

/// The publications that a reader has marked, in the order of marking.
package struct Marks: Equatable, Sendable {
  /// Each once.
  package private(set) var publications: [MarkedPublication] = []
  private var ids: Set<PublicationID> = []

  /// No publication.
  package init() {}

  /// How many there are.
  package var count: Int { publications.count }

  /// Whether a publication is marked.
  package func contains(_ id: PublicationID) -> Bool { ids.contains(id) }

  /// The place of a publication among the marked, counted from 0.
  package func place(of id: PublicationID) -> Int? {
    ids.contains(id) ? publications.firstIndex { $0.id == id } : nil
  }

  /// Marks a publication, or takes its mark away.
  package mutating func toggle(_ id: PublicationID, title: String) {
    if ids.insert(id).inserted {
      publications.append(MarkedPublication(id: id, title: title))
    } else {
      ids.remove(id)
      publications.removeAll { $0.id == id }
    }
  }
}

/// The list of the marked publications, as long as it is shown.
package struct MarkedList: Equatable, Sendable {
  /// The selected row and the part of the list on the screen.
  package internal(set) var viewport = ListViewport()
  /// The publications that were open before.
  var beneath: [ReadingState]
}
