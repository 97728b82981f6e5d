package import Publications
internal import Text

/// Publications that a user has collected, in the user's order, with notes.
package struct ReadingList: Equatable, Sendable {
  /// A publication in a list, as it was when it was added: the catalogue may later remove it.
  package struct Entry: Equatable, Sendable {
    /// The identifier of the publication.
    package let id: PublicationID
    /// The title, unchanged.
    package let title: String
    /// The user's note; several after a merge in which two users' notes differ.
    package internal(set) var notes: [String]

    /// A publication without a note.
    package init(id: PublicationID, title: String) {
      self.id = id
      self.title = title
      notes = []
    }

    /// Whether two users' notes differ.
    package var hasConflict: Bool { notes.count > 1 }
  }

  /// The name of the list; empty if it has none.
  package var name: String
  /// Each publication once.
  package private(set) var entries: [Entry] = []
  private var ids: Set<PublicationID> = []

  /// An empty list.
  package init(name: String = "") { self.name = name }

  /// The number of publications.
  package var count: Int { entries.count }

  /// The number of publications with conflicting notes.
  package var conflictCount: Int { entries.count(where: \.hasConflict) }

  /// Whether a publication is in the list.
  package func contains(_ id: PublicationID) -> Bool { ids.contains(id) }

  /// The index of a publication; `nil` if the list lacks it.
  package func place(of id: PublicationID) -> Int? {
    ids.contains(id) ? entries.firstIndex { $0.id == id } : nil
  }

  /// Appends a publication; false if it is already in the list.
  @discardableResult
  package mutating func add(_ entry: Entry) -> Bool {
    guard ids.insert(entry.id).inserted else { return false }
    entries.append(entry)
    return true
  }

  /// Appends a publication with notes, or removes it if it is in the list.
  package mutating func toggle(_ id: PublicationID, title: String, notes: [String] = []) {
    var entry = Entry(id: id, title: title)
    entry.notes = notes
    if add(entry) { return }
    ids.remove(id)
    entries.removeAll { $0.id == id }
  }

  /// Moves a publication to another index; false if either index is out of range.
  @discardableResult
  package mutating func move(from place: Int, to other: Int) -> Bool {
    guard entries.indices.contains(place), entries.indices.contains(other) else { return false }
    entries.insert(entries.remove(at: place), at: other)
    return true
  }

  /// Replaces the notes of a publication; an empty note removes them.
  package mutating func setNote(_ note: String, at place: Int) {
    guard entries.indices.contains(place) else { return }
    let note = TextFilter.line(note)
    entries[place].notes = note.isEmpty ? [] : [note]
  }

  /// Applies the changes of another user to the list since it was `before`: added and removed
  /// publications, and notes. If both have changed a note, both versions are kept; a publication
  /// that one has removed is kept if the other has changed its notes.
  package mutating func join(_ other: ReadingList, since before: ReadingList) {
    let known = before.notes
    let theirs = other.notes
    let gone = Set(known.filter { theirs[$0.key] == nil }.keys)
    entries.removeAll { gone.contains($0.id) && $0.notes == known[$0.id] }
    ids = Set(entries.map(\.id))
    var places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.id, $0) })
    for entry in other.entries {
      let old = known[entry.id]
      guard let place = places[entry.id] else {
        if old != entry.notes, add(entry) { places[entry.id] = count - 1 }
        continue
      }
      guard entry.notes != old ?? [] else { continue }
      if entries[place].notes == old ?? [] {
        entries[place].notes = entry.notes
      } else {
        for note in entry.notes where !entries[place].notes.contains(note) {
          entries[place].notes.append(note)
        }
      }
    }
  }

  private var notes: [PublicationID: [String]] {
    Dictionary(entries.map { ($0.id, $0.notes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds the contents of another list: its publications after the existing ones, and its notes. Of
  /// two different notes on a publication, both are kept.
  package mutating func merge(_ other: ReadingList) {
    for entry in other.entries where !add(entry) {
      guard let place = place(of: entry.id) else { continue }
      for note in entry.notes where !entries[place].notes.contains(note) {
        entries[place].notes.append(note)
      }
    }
  }
}
