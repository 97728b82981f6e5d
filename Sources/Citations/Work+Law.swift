internal import Publications

/// Laws and treaties in styles that cite them by their names.
extension Work {
  /// `Online Safety Act (2021)`; an undated law has nothing but the letter that tells it from others.
  /// `Convention on Cybercrime, Council of Europe, November 23, 2001` for a treaty.
  func lawName(at placement: Placement) -> String {
    let letter = placement.yearSuffix
    let undated = letter.isEmpty ? nil : "n.d.-" + letter
    let title = titleCased(title)
    guard typeName == "treaty" else {
      guard let year = date.map({ "\($0.year)" + letter }) ?? undated else { return title }
      return "\(title) (\(year))"
    }
    let parties = creators.names.map(\.short).joined(separator: "-")
    let day = date.map { Wording.american($0) + letter } ?? undated
    return [title, parties.isEmpty ? nil : parties, day].compactMap(\.self)
      .joined(separator: ", ")
  }
}
