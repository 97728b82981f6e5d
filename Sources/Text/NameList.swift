/// Names in one line for people.
package enum NameList {
  /// The names, separated by semicolons. Among several, a name that contains a semicolon is in
  /// double quotes.
  package static func text(of names: [String]) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    return names.map { $0.contains(";") ? "\"\($0)\"" : $0 }.joined(separator: "; ")
  }

  /// The names, separated by commas; as `text(of:)` if one of several contains a
  /// comma or a semicolon.
  package static func runningText(of names: [String]) -> String {
    let isPlain = names.count < 2 || names.allSatisfy { !$0.contains(",") && !$0.contains(";") }
    return isPlain ? names.joined(separator: ", ") : text(of: names)
  }
}
