package import Publications
internal import Text

/// Publications that a reader has put together, in the reader's order, with notes.
package struct ReadingList: Equatable, Sendable {
  /// A publication in a list, as it was when it was added: a catalogue may lose it later.
  package struct Entry: Equatable, Sendable {
    /// The publication.
    package let id: PublicationID
    /// Its title, word for word.
    package let title: String
    /// The reader's note; several after a merge in which two readers said different things.
    package internal(set) var notes: [String]

    /// A publication without a note.
    package init(id: PublicationID, title: String) {
      self.id = id
      self.title = title
      notes = []
    }

    /// Whether two readers have said different things.
    package var hasConflict: Bool { notes.count > 1 }
  }

  /// What the list is called; empty for one without a name.
  package var name: String
  /// Each publication once.
  package private(set) var entries: [Entry] = []
  private var ids: Set<PublicationID> = []

  /// An empty list.
  package init(name: String = "") { self.name = name }

  /// How many publications there are.
  package var count: Int { entries.count }

  /// How many publications have notes that contradict each other.
  package var conflictCount: Int { entries.count(where: \.hasConflict) }

  /// Whether a publication is in the list.
  package func contains(_ id: PublicationID) -> Bool { ids.contains(id) }

  /// The place of a publication, counted from 0.
  package func place(of id: PublicationID) -> Int? {
    ids.contains(id) ? entries.firstIndex { $0.id == id } : nil
  }

  /// Adds a publication at the end; false when it is in the list already.
  @discardableResult
  package mutating func add(_ entry: Entry) -> Bool {
    guard ids.insert(entry.id).inserted else { return false }
    entries.append(entry)
    return true
  }

  /// Adds a publication with notes at the end, or removes it where it is in the list.
  package mutating func toggle(_ id: PublicationID, title: String, notes: [String] = []) {
    var entry = Entry(id: id, title: title)
    entry.notes = notes
    if add(entry) { return }
    ids.remove(id)
    entries.removeAll { $0.id == id }
  }

  /// Moves a publication to another place; false when either place is none of the list.
  @discardableResult
  package mutating func move(from place: Int, to other: Int) -> Bool {
    guard entries.indices.contains(place), entries.indices.contains(other) else { return false }
    entries.insert(entries.remove(at: place), at: other)
    return true
  }

  /// Gives a publication a note in the place of those that it has; an empty one removes them.
  package mutating func setNote(_ note: String, at place: Int) {
    guard entries.indices.contains(place) else { return }
    let note = TextFilter.line(note)
    entries[place].notes = note.isEmpty ? [] : [note]
  }

  /// Takes over what somebody else has changed in a list since it was as `before`: publications that are
  /// new or gone, and notes. A note that both have changed is kept in both ways; a publication that one
  /// has removed stays where the other has written a note on it.
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

  /// Adds what another list has: its publications after those that are here, and its notes. Where
  /// both have a note and the notes differ, both are kept.
  package mutating func merge(_ other: ReadingList) {
    for entry in other.entries where !add(entry) {
      guard let place = place(of: entry.id) else { continue }
      for note in entry.notes where !entries[place].notes.contains(note) {
        entries[place].notes.append(note)
      }
    }
  }
}
