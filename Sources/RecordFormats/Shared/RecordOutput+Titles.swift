internal import Messages

extension RecordOutput {
  /// Reports the texts of elements with a name after the first, which is the title of the record,
  /// unless they are the same.
  mutating func noteFurtherTitles(_ name: String, in element: XMLElement?, at place: RecordPlace) {
    guard let element else { return }
    noteFurtherTitles(element.texts(name), named: name, at: place)
  }

  /// Reports titles after the first, unless they are the same.
  mutating func noteFurtherTitles(_ titles: [String], named name: String, at place: RecordPlace) {
    guard let first = titles.first?.trimmed else { return }
    for title in titles.dropFirst() where title.trimmed != first {
      note(
        .leftOut(
          field: .text("\(name) '\(title.trimmed.prefix(60))'"), reason: .key(.titleAlreadySet)),
        at: place.first, unit: place.unit)
    }
  }
}
