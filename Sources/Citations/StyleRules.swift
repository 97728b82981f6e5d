/// What a citation style decides.
protocol StyleRules: Sendable {
  /// How names are printed in the text; `nil` for numbered styles.
  var nameRules: InTextNameRules? { get }

  /// The entry in a list of references.
  func entry(for work: Work, at placement: Placement) -> CitationText

  /// What an in-text citation prints in the author position when no author is named.
  func inTextTitle(of work: Work) -> CitationText

  /// The citation in the text, with its parentheses; `names` is empty for numbered works.
  func inText(_ names: CitationText, of work: Work, at placement: Placement) -> CitationText

  /// By which entries are ordered after authors: compared in turn.
  func sortKeys(of work: Work) -> [String]

  /// How a name is sorted.
  func sortKey(of name: Name) -> String
}

extension StyleRules {
  func inTextTitle(of work: Work) -> CitationText { CitationText(work.title) }

  func sortKey(of name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): "\(person.surname) \(person.given)"
    }
  }
}

/// The position of a work among those cited with it, and how it is disambiguated.
struct Placement: Equatable, Sendable {
  /// In the order of the list, from 1.
  var number = 1
  /// Disambiguates works of the same authors and year; empty when not needed.
  var yearSuffix = ""
  /// How many names are printed in the text before "et al."; `nil` for the style's own number.
  var shownNames: Int?
  /// What is printed before the first surname in the text.
  var givenName = GivenName.none

  enum GivenName: Equatable, Sendable {
    case none, initials, full
  }
}

/// How a style names several authors in the text.
struct InTextNameRules: Sendable {
  /// From this number of names on, only the first is printed; `nil` for never.
  let etAlMinimum: Int?
  /// Between the last two names.
  let conjunction: String
  /// Whether a comma precedes the conjunction in lists of three or more names.
  let hasSerialComma: Bool
  /// Whether "et al." is in italics.
  var hasItalicEtAl = false
  /// When given names are printed.
  let disambiguation: Disambiguation

  enum Disambiguation: Sendable {
    /// Initials of the first author, when another first author has the same surname.
    case initials
    /// Initials or given names of the first author, when another first author has the same surname.
    case givenNames
    /// The same, but only when the citations would be equal.
    case givenNamesOfEqualCitations
    /// Full given names of the first author, when the citations would be equal.
    case fullNamesOfEqualCitations
  }

  /// The names of a work in the text; empty when nobody is named.
  func text(_ names: [Name], _ placement: Placement) -> CitationText {
    var shown = names.map(\.short)
    if let first = names.first, case .person(let person) = first {
      let given: String =
        switch placement.givenName {
        case .none: ""
        case .initials: person.given(person.initials(separator: " "))
        case .full: person.given(person.given)
        }
      if !given.isEmpty { shown[0] = "\(given) \(shown[0])" }
    }
    guard let minimum = etAlMinimum, names.count >= minimum else { return list(shown) }
    let count = placement.shownNames ?? 1
    guard count < names.count else { return list(shown) }
    let head = shown.prefix(count).joined(separator: ", ") + (count > 1 ? ", " : " ")
    return CitationText(head) + CitationText("et al.", italic: hasItalicEtAl)
  }

  private func list(_ names: [String]) -> CitationText {
    CitationText(
      NameList.joined(names, conjunction: conjunction, serialComma: hasSerialComma))
  }
}

/// Lists of names.
enum NameList {
  /// `A, B and C`; `serialComma` puts a comma before the conjunction of three names and more.
  static func joined(_ names: [String], conjunction: String, serialComma: Bool) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    let head = names.dropLast().joined(separator: ", ")
    let comma = serialComma && names.count > 2 || conjunction.isEmpty ? "," : ""
    return head + comma + (conjunction.isEmpty ? " " : " \(conjunction) ") + last
  }
}
