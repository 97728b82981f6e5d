/// The rules of a citation style.
protocol StyleRules: Sendable {
  /// How names are printed in in-text citations; `nil` for numbered styles.
  var nameRules: InTextNameRules? { get }

  /// Whether laws are cited and sorted by their titles, not by who made them.
  var namesLawsByTitle: Bool { get }

  /// The entry in a list of references.
  func entry(for work: Work, at placement: Placement) -> CitationText

  /// The text in the author position of an in-text citation if no author is named.
  func inTextTitle(of work: Work) -> CitationText

  /// The in-text citation, including its parentheses; `names` is empty for numbered styles.
  func inText(_ names: CitationText, of work: Work, at placement: Placement) -> CitationText

  /// The keys that order entries of equal authors, compared in turn.
  func sortKeys(of work: Work) -> [String]

  /// The key that a name is sorted by.
  func sortKey(of name: Name) -> String
}

extension StyleRules {
  var namesLawsByTitle: Bool { false }

  func inTextTitle(of work: Work) -> CitationText { CitationText(work.title) }

  func sortKey(of name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): "\(person.surname) \(person.given)"
    }
  }
}

/// The position of a work in the list, and how it is disambiguated.
struct Placement: Equatable, Sendable {
  /// Its number in the list, from 1.
  var number = 1
  /// Disambiguates works of the same authors and year; empty if not needed.
  var yearSuffix = ""
  /// The number of names printed before "et al."; `nil` for the style's default.
  var shownNames: Int?
  /// The given names printed before surnames in in-text citations, by the positions of the authors.
  var givenNames: [Int: GivenName] = [:]

  enum GivenName: Equatable, Sendable {
    case initials, full
  }
}

/// How a style prints several authors in in-text citations.
struct InTextNameRules: Sendable {
  /// From this number of names on, only the first is printed; `nil` for never.
  let etAlMinimum: Int?
  /// The word between the last two names.
  let conjunction: String
  /// Whether a comma precedes the conjunction in lists of three or more names.
  let hasSerialComma: Bool
  /// Whether "et al." is in italics.
  var hasItalicEtAl = false
  /// When to print given names.
  let disambiguation: Disambiguation

  enum Disambiguation: Sendable {
    /// Initials of the first author, if another first author has the same surname.
    case initials
    /// Initials or given names of the first author, if another first author has the same surname.
    case givenNames
    /// Initials or given names, from the first author on, while citations are equal.
    case givenNamesOfEqualCitations
    /// Full given names, from the first author on, while citations are equal.
    case fullNamesOfEqualCitations
  }

  /// The names of a work in an in-text citation; empty if there are none.
  func text(_ names: [Name], _ placement: Placement) -> CitationText {
    let shown = names.enumerated().map { position, name in
      guard case .person(let person) = name, let form = placement.givenNames[position] else {
        return name.short
      }
      let given = form == .initials ? person.initials(separator: " ") : person.given
      return [person.given(given), name.short].filter { !$0.isEmpty }.joined(separator: " ")
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

/// Formats lists of names.
enum NameList {
  /// `A, B and C`; with `serialComma`, a comma precedes the conjunction if there are three names or
  /// more.
  static func joined(_ names: [String], conjunction: String, serialComma: Bool) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    let head = names.dropLast().joined(separator: ", ")
    let comma = serialComma && names.count > 2 || conjunction.isEmpty ? "," : ""
    return head + comma + (conjunction.isEmpty ? " " : " \(conjunction) ") + last
  }
}
