import Messages

/// What stands for a value of an option in help, the manual and errors: `<file>`, in the reader's language.
///
/// Options are declared with the English name, which the library also prints. It is no word that anybody
/// types.
enum ValueNames {
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
    "style": .argumentStyle, "term": .argumentTerm, "terms": .argumentTerms, "text": .argumentText,
    "theme": .argumentTheme, "word": .argumentWord, "words": .argumentWords, "year": .argumentYear,
    "yyyy-mm-dd": .argumentDay,
  ]

  /// A text with every name between angle brackets in a language. A name that is not known stays.
  static func translated(_ text: String, in messages: Messages) -> String {
    text.replacing(/<([^<>]+)>/) { match in "<\(name(match.1, in: messages))>" }
  }

  /// A description of the commands in JSON, with these names in a language.
  static func translated(json: String, in messages: Messages) -> String {
    json.replacing(/("valueName" ?: ?")([^"]+)"/) { match in
      "\(match.1)\(name(match.2, in: messages))\""
    }
  }

  /// `file`, or several names: `date|old`, `name=field,…`.
  private static func name(_ english: Substring, in messages: Messages) -> String {
    if let key = keys[english] { return messages.text(key) }
    return String(english).replacing(/[a-z]+/) { match in
      keys[match.0].map { messages.text($0) } ?? String(match.0)
    }
  }
}
