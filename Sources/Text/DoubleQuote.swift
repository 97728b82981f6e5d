extension Character {
  /// Whether it is a double quote, as keyboards have it or as word processors replace it.
  package var isDoubleQuote: Bool {
    switch self {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}": true
    default: false
    }
  }
}
