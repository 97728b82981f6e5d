package import Catalogue
package import Messages
internal import Text

/// The part of a search that Tab can complete: a field name, or a value after one.
package struct FieldCompletion: Equatable, Sendable {
  /// What the part can become.
  package enum Kind: Equatable, Sendable {
    /// Field names that begin with the typed text.
    case names([String])
    case value(FacetKey)
    case person(NameField)
  }

  /// What the part can become.
  package let kind: Kind
  /// The typed part before the cursor, without quotes.
  package let text: String
  /// The character range of the part; for a value including its quotes.
  package let range: Range<Int>

  /// The request for completions in a language; `nil` if they are already known.
  func request(in language: String) -> CompletionRequest? {
    switch kind {
    case .names: nil
    case .value(let facet): CompletionRequest(facet, text: text, language: language)
    case .person(let field): CompletionRequest(field, text: text, language: language)
    }
  }

  /// Whether to suggest a completion while typing: shorter text may well be an ordinary word.
  var isLikely: Bool { if case .names = kind { text.count >= 3 } else { true } }

  /// The completable part that ends at the cursor; `nil` for an ordinary word.
  package init?(_ prompt: PromptModel, in messages: Messages) {
    let typed = Array(prompt.text)
    guard prompt.cursor == typed.count || FieldCompletion.endsWord(typed[prompt.cursor]) else {
      return nil
    }
    let start = FieldCompletion.partStart(in: typed[..<prompt.cursor])
    let part = typed[start..<prompt.cursor]
    guard let colon = part.firstIndex(of: ":") else {
      // Checked for each typed letter, so names are looked up only if there can be any.
      guard part.count > 1 else { return nil }
      let names = FieldCompletion.names(beginning: String(part), in: messages)
      guard !names.isEmpty else { return nil }
      text = String(part)
      range = start..<prompt.cursor
      kind = .names(names)
      return
    }
    let name = String(part[..<colon])
    switch QueryField(named: name) {
    case .names(let field): kind = .person(field)
    case .facet(let facet): kind = .value(facet)
    case .title, .id, nil: return nil
    }
    range = colon + 1..<prompt.cursor
    text = String(part[(colon + 1)...].filter { !$0.isDoubleQuote })
  }

  /// The prompt with the part replaced by a completion: a field name with its colon, or a value,
  /// quoted unless it is a single word. The cursor is after it.
  package func completed(_ prompt: PromptModel, with completion: String) -> PromptModel {
    switch kind {
    case .names: return prompt.replacing(range, with: completion + ":")
    case .value, .person:
      let value = completion.filter { !$0.isDoubleQuote }
      let isWord = value.allSatisfy { $0.isLetter || $0.isNumber }
      return prompt.replacing(range, with: isWord ? value : "\"\(value)\"")
    }
  }

  /// The field names that begin with a text, those of the language before the English ones.
  private static func names(beginning typed: String, in messages: Messages) -> [String] {
    let typed = TextFolding.fold(typed)
    var names = QueryField.all.map { $0.name(in: messages.unspelled) }
    if messages.language != Messages.english.language {
      names += QueryField.all.map { $0.name(in: .english) }.filter { !names.contains($0) }
    }
    return names.filter { TextFolding.fold($0).hasPrefix(typed) }
  }

  /// The start of the last part of a text, after its minus; blanks in quotes do not separate parts.
  private static func partStart(in typed: ArraySlice<Character>) -> Int {
    var start = typed.startIndex
    var isQuoted = false
    for (index, character) in typed.enumerated() {
      if character.isDoubleQuote {
        isQuoted.toggle()
      } else if !isQuoted, endsWord(character) || character == "-" && index == start {
        start = index + 1
      }
    }
    return start
  }

  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character == "|"
  }
}
