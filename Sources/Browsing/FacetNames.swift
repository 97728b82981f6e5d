internal import CatalogueStore
internal import Text

/// What a value is found by in a list that is shortened, folded.
struct FacetNames: Equatable, Sendable {
  /// How a typed text names a value, the surest first.
  enum Match: CaseIterable { case code, label, otherName }

  /// A typed text, folded once for all values.
  struct Typed {
    fileprivate let text: String
    fileprivate let words: [String]
    fileprivate let folded: String

    init(_ text: String) {
      self.text = text
      words = FacetNames.words(of: text)
      folded = words.joined(separator: " ")
    }
  }

  private let code: String
  private let words: [String]
  private let otherNames: [String]

  /// The names of a value; `labels` are those that the vocabulary has for it.
  init(_ value: FacetValue, labels: [String]) {
    code = value.code
    words = FacetNames.words(of: value.shownLabel)
    otherNames = ([value.code] + labels).map { FacetNames.words(of: $0).joined(separator: " ") }
  }

  /// By the code when it is the text, capitals included; by the label when each typed word starts a
  /// word of it; by another name when that begins with the text, for in seven languages some word
  /// begins with nearly anything.
  func match(_ typed: Typed) -> Match? {
    if !code.isEmpty, code == typed.text { return .code }
    if typed.words.allSatisfy({ word in words.contains { FacetNames.starts($0, with: word) } }) {
      return .label
    }
    return otherNames.contains { FacetNames.starts($0, with: typed.folded) } ? .otherName : nil
  }

  /// Compares bytes: what is folded is the same text only where it is the same bytes.
  private static func starts(_ name: String, with beginning: String) -> Bool {
    name.utf8.starts(with: beginning.utf8)
  }

  private static func words(of text: String) -> [String] {
    WordScanner.words(in: text).map(\.folded)
  }
}

extension FacetValue {
  /// The label with the years of a grouping, as it stands beside regions and countries.
  var shownLabel: String {
    id.facet == .grouping && !code.isEmpty ? "\(label), \(code)" : label
  }
}

extension CatalogueOutline {
  /// What the values of some facets are found by in a list, in their order. All labels of the
  /// vocabulary are read for it: nothing to do at each key.
  func names(of facets: [Facet]) -> [[FacetNames]] {
    let labels = expander.labels()
    return facets.map { facet in
      values(of: facet).map { FacetNames($0, labels: labels[$0.id] ?? []) }
    }
  }
}
