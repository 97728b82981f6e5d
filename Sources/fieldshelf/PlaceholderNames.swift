import Messages

/// Placeholders for option values in help, the manual and errors, such as `<file>`, in the reader's
/// language.
///
/// Options are declared with the English placeholder, which the library also prints. It is never
/// typed.
enum PlaceholderNames {
  private static let keys: [Substring: MessageKey] = [
    "address": .argumentAddress, "changes": .argumentChanges, "command": .argumentCommand,
    "date": .argumentDate, "engine": .argumentEngine, "facet": .argumentFacet,
    "field": .argumentField,
    "file": .argumentFile, "folder": .argumentFolder, "form": .argumentForm,
    "format": .argumentFormat,
    "id": .argumentID, "kind": .argumentKind, "language": .argumentLanguage, "list": .argumentList,
    "milliseconds": .argumentMilliseconds, "minutes": .argumentMinutes, "name": .argumentName,
    "new": .argumentNew, "number": .argumentNumber, "old": .argumentOld,
    "options": .argumentOptions,
    "order": .argumentOrder, "other": .argumentOther, "profile": .argumentProfile,
    "rule": .argumentRule,
    "style": .argumentStyle, "subcommand": .argumentCommand, "subcommands": .argumentCommand,
    "term": .argumentTerm, "terms": .argumentTerms, "text": .argumentText,
    "theme": .argumentTheme, "word": .argumentWord, "words": .argumentWords, "year": .argumentYear,
    "yyyy-mm-dd": .argumentDay,
  ]

  /// Translates every name in angle brackets; unknown names stay unchanged.
  static func translated(_ text: String, in messages: Messages) -> String {
    text.replacing(/<([^<>]+)>/) { match in "<\(name(match.1, in: messages))>" }
  }

  /// Translates these names in a JSON description of the commands.
  static func translated(json: String, in messages: Messages) -> String {
    json.replacing(/("valueName" ?: ?")([^"]+)"/) { match in
      "\(match.1)\(name(match.2, in: messages))\""
    }
  }

  /// Translates `file`, or compound names such as `date|old` and `name=field,…`.
  private static func name(_ english: Substring, in messages: Messages) -> String {
    if let key = keys[english] { return messages.text(key) }
    return String(english).replacing(/[a-z]+/) { match in
      keys[match.0].map { messages.text($0) } ?? String(match.0)
    }
  }
}
