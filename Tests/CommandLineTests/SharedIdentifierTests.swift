import Testing

@Suite("Records of several files with one identifier")
struct SharedIdentifierTests {
  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(command: [Program.path] + arguments, environment: [:])
  }

  /// Builds a catalogue from files; returns the identifier and title of every record.
  private func records(_ files: [String], in folder: TemporaryFolder) throws -> Set<String> {
    let library = folder.path + "/library.shelf"
    #expect(try run(["build"] + files + ["--output", library]).status == 0)
    return Set(try Program.run("list", "--catalogue", library).lines.map(String.init))
  }

  @Test("get the same identifiers in any order of the files")
  func order() throws {
    let folder = try TemporaryFolder()
    let guide = #"{"id":"x","title":"A guide","identifiers":[{"scheme":"doi","value":"10.1000/"#
    let texts: [String] = [
      guide + #"1"}]}"#,
      guide + #"2"}]}"# + "\n" + #"{"id":"x-2","title":"A chapter"}"#,
      #"{"id":"x","title":"Another guide"}"# + "\n" + #"{"id":"y","title":"A report"}"#,
      #"{"id":"y","title":"A report","url":"https://example.org/report"}"#,
    ]
    var files: [String] = []
    for (number, text) in texts.enumerated() {
      files.append(try folder.write(text + "\n", to: "\(number).jsonl"))
    }
    let expected = try records(files, in: folder)
    #expect(expected.count == 6)
    // A record keeps an identifier that no other record has.
    #expect(expected.contains { $0.hasPrefix("x-2 ") && $0.hasSuffix("A chapter") })
    // Adding a file changes no identifier.
    let before = try records(Array(files[0...1]), in: folder)
    #expect(before.count == 3 && before.isSubset(of: expected))
    for order in [[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]] {
      #expect(try records(order.map { files[$0] }, in: folder) == expected)
    }
    // The same without a build.
    for order in [[0, 1, 2, 3], [3, 1, 0, 2]] {
      let options = order.flatMap { ["--catalogue", files[$0]] }
      #expect(Set(try run(["list"] + options).lines.map(String.init)) == expected)
    }
  }

  @Test("are reported with the identifier that each gets")
  func report() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(#"{"id":"x","title":"A"}"# + "\n", to: "a.jsonl")
    let second = try folder.write(#"{"id":"x","title":"B"}"# + "\n", to: "b.jsonl")
    let library = folder.path + "/library.shelf"
    let lines = try [[first, second], [second, first]].map { files in
      try run(["build"] + files + ["--output", library]).errors
    }
    #expect(Set(lines[0].split(separator: "\n")) == Set(lines[1].split(separator: "\n")))
    #expect(lines[0].contains(/'x-[0-9a-z]{4}'/))
  }

  @Test("keep the identifier of a catalogue, which readers have in their lists")
  func published() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write(#"{"id":"2","title":"Old report"}"# + "\n", to: "old.jsonl")
    let library = folder.path + "/old.shelf"
    #expect(try run(["build", old, "--output", library]).status == 0)
    let new = try folder.write(#"{"id":"2","title":"New report"}"# + "\n", to: "new.jsonl")
    for files in [[library, new], [new, library]] {
      let lines = try records(files, in: folder)
      #expect(lines.count == 2)
      #expect(lines.contains { $0.hasPrefix("2 ") && $0.hasSuffix("Old report") }, "\(lines)")
      #expect(lines.contains { $0.hasPrefix("2-") && $0.hasSuffix("New report") })
    }
  }
}
