internal import Text

/// A field in the words of a query with no value directly after its colon, as in `year: 2014`: it
/// limits nothing.
package struct EmptyField: Equatable, Sendable {
  /// The field with its colon, as typed.
  package let typed: String
  /// The field with the word after the space; `nil` if none follows.
  package let joined: String?

  /// The first such field outside quotes; `nil` when there is none.
  package init?(in words: String) {
    var rest = words[...]
    var isQuoted = false
    while let part = rest.split(separator: " ", maxSplits: 1).first {
      let after = rest[part.endIndex...].drop { $0 == " " }
      let name = part.drop { $0 == "-" || $0 == "|" }
      if !isQuoted, name.last == ":", QueryField(named: name.dropLast()) != nil {
        let next = after.prefix { $0 != " " && $0 != "|" }
        typed = String(name)
        joined = next.isEmpty ? nil : typed + next
        return
      }
      if part.count(where: \.isDoubleQuote) % 2 == 1 { isQuoted.toggle() }
      rest = after
    }
    return nil
  }
}
