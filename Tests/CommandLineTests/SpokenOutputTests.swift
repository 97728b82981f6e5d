import PseudoTerminal
import Testing

/// What the access profile sends to a terminal: speech software reads what is printed.
@Suite("Spoken output")
struct SpokenOutputTests {
  @Test(
    "a row that ends like the previous one is printed in full",
    arguments: [
      ("\u{1B}[B\r", "included", "u", "removed: Child protection; 29 publications"),
      ("\t\u{1B}[B\r", "included", "u", "removed: Africa; 29 publications"),
    ])
  func wholeRow(keys: String, before: String, key: String, row: String) throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "access"],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "29")
    try terminal.type(keys, untilShown: before)
    try terminal.type(key, untilShown: row)
  }
}
