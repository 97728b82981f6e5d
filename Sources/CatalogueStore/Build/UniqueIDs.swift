package import Publications

/// Tells records of one identifier apart, so that each names one record.
package struct UniqueIDs {
  /// Every identifier, with the number that a further record of the same gets at the earliest.
  private var ids: [String: Int] = [:]

  /// No record yet.
  package init() {}

  /// The identifier that the next record has in a catalogue: its own, as it will be read and typed,
  /// or with `-2`, `-3`… where it was another one's before; whether it has such a number.
  package mutating func add(_ id: PublicationID) -> (id: PublicationID, isNumbered: Bool) {
    let text = CleanText.line(id.text)
    guard var number = ids.updateValue(2, forKey: text) else { return (PublicationID(text), false) }
    while ids["\(text)-\(number)"] != nil { number += 1 }
    ids["\(text)-\(number)"] = 2
    ids[text] = number + 1
    return (PublicationID("\(text)-\(number)"), true)
  }
}
