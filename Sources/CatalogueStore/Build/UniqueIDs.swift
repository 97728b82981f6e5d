package import Publications

/// Makes identifiers unique, so that each one names one record.
package struct UniqueIDs {
  /// Every identifier, and the lowest suffix to try for the next duplicate.
  private var ids: [String: Int] = [:]

  /// An instance without records.
  package init() {}

  /// The identifier of the next record in a catalogue: its own, filtered as on reading, or with
  /// `-2`, `-3`… when it is taken; and whether it has such a suffix.
  package mutating func add(_ id: PublicationID) -> (id: PublicationID, isNumbered: Bool) {
    let text = CleanText.line(id.text)
    guard var number = ids.updateValue(2, forKey: text) else { return (PublicationID(text), false) }
    while ids["\(text)-\(number)"] != nil { number += 1 }
    ids["\(text)-\(number)"] = 2
    ids[text] = number + 1
    return (PublicationID("\(text)-\(number)"), true)
  }
}
