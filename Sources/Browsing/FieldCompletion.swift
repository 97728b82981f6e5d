package import Catalogue

/// The part of a search that Tab can complete: the name of a field, or a value behind it.
package struct FieldCompletion: Equatable, Sendable {
  /// What is completed.
  package enum Kind: Equatable, Sendable {
    /// Names that begin as typed.
    case names([String])
    case value(FacetKey)
    case person(NameField)
  }

  /// What is completed.
  package let kind: Kind
  /// The part as typed before the cursor, without quotes.
  package let text: String
  /// Where it is, in characters; for a value with its quotes.
  package let range: Range<Int>

  /// What is asked for to complete it, in a language; `nil` where that is known.
  func request(in language: String) -> CompletionRequest? {
    switch kind {
    case .names: nil
    case .value(let facet): CompletionRequest(facet, text: text, language: language)
    case .person(let field): CompletionRequest(field, text: text, language: language)
    }
  }

  /// Whether it is shown as a hint while typing: a shorter text may well be an ordinary word.
  var isLikely: Bool { if case .names = kind { text.count >= 3 } else { true } }

  /// What the word that ends at the cursor can become; `nil` for one that is a word and nothing else.
  package init?(_ prompt: PromptModel) {
    let typed = Array(prompt.text)
    guard prompt.cursor == typed.count || FieldCompletion.endsWord(typed[prompt.cursor]) else {
      return nil
    }
    let start = FieldCompletion.partStart(in: typed[..<prompt.cursor])
    let part = typed[start..<prompt.cursor]
    guard let colon = part.firstIndex(of: ":") else {
      let typed = String(part)
      let names = FacetTable.fieldNames.filter { $0.hasPrefix(typed.lowercased()) }
      text = typed
      range = start..<prompt.cursor
      guard part.count > 1, !names.isEmpty else { return nil }
      kind = .names(names)
      return
    }
    let name = String(part[..<colon])
    if let field = NameField(rawValue: name.lowercased()) {
      kind = .person(field)
    } else if let facet = FacetTable.facet(fieldNamed: name) {
      kind = .value(facet.key)
    } else {
      return nil
    }
    range = colon + 1..<prompt.cursor
    text = String(part[(colon + 1)...].filter { $0 != "\"" })
  }

  /// The text with a completion in its place: a name with its colon, or a value, in quotes where it
  /// is more than a word; the cursor is behind it.
  package func completed(_ prompt: PromptModel, with completion: String) -> PromptModel {
    switch kind {
    case .names: return prompt.replacing(range, with: completion + ":")
    case .value, .person:
      let value = completion.filter { $0 != "\"" }
      let isWord = value.allSatisfy { $0.isLetter || $0.isNumber }
      return prompt.replacing(range, with: isWord ? value : "\"\(value)\"")
    }
  }

  /// Where the part begins in which a text ends, behind its minus: blanks within quotes part nothing.
  private static func partStart(in typed: ArraySlice<Character>) -> Int {
    var start = typed.startIndex
    var isQuoted = false
    for (place, character) in typed.enumerated() {
      if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, endsWord(character) || character == "-" && place == start {
        start = place + 1
      }
    }
    return start
  }

  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character == "|"
  }
}
