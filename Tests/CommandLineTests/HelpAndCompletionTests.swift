import Testing

@Suite("Help, keys, completions")
struct HelpAndCompletionTests {
  @Test(
    "help and version go to standard output with status 0",
    arguments: ["--help", "--version", "help"])
  func answers(argument: String) throws {
    let outcome = try Program.run(argument)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors == "")
  }

  @Test(
    "every command has help of its own",
    arguments: ["list", "show", "facets", "check", "keys"])
  func commandHelp(command: String) throws {
    let outcome = try Program.run(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: fieldshelf \(command)"))
    #expect(try Program.run("--help").output.contains("\n  \(command) "))
  }

  @Test("keys come in three formats with the same rows")
  func keys() throws {
    let rows = try Program.run("keys", "--format", "tsv").lines
    #expect(rows.count > 20)
    #expect(try Program.run("keys", "--format", "jsonl").lines.count == rows.count)
    #expect(try Program.run("keys").lines.count { $0.hasPrefix("  ") } == rows.count)
  }

  @Test("the documents have the keys as the program prints them")
  func keysInDocuments() throws {
    let keys = try Program.run("keys").output.split(separator: "\n")
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let readme = try Program.run(
      command: ["/bin/cat", "/\(root)/Documentation/keys.md"], environment: [:]
    )
    .output.split(separator: "\n")
    let start = try #require(readme.firstIndex { $0.hasSuffix(keys[0]) })
    #expect(readme[start...].prefix(keys.count).map { $0.dropFirst(4) } == keys)
  }

  @Test("completion scripts exist for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try Program.run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    for word in ["list", "not-country", "jsonl"] { #expect(outcome.output.contains(word)) }
  }

  @Test("completion scripts are in the reader's language", arguments: ["zsh", "fish"])
  func completionsInLanguage(shell: String) throws {
    let outcome = try Program.run(
      "--generate-completion-script", shell, environment: ["FIELDSHELF_LANGUAGE": "fr"])
    #expect(outcome.output.contains("Afficher l’aide d’une commande."))
    #expect(!outcome.output.contains("Show "))
  }
}
