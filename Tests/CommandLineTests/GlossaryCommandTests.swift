import PseudoTerminal
import Testing

/// The glossary as plain output.
@Suite("The command 'glossary'")
struct GlossaryCommandTests {
  private func run(
    _ arguments: String..., language: String = "en"
  ) throws -> Program.Outcome {
    try Program.run(
      command: [Program.path, "glossary"] + arguments,
      environment: ["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": language])
  }

  /// Splits the text into paragraphs, as lines.
  private func paragraphs(_ text: String) -> [[Substring]] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "").map(Array.init)
  }

  @Test("has every topic of the vocabulary, with a note in each language of the screen")
  func notes() throws {
    let english = paragraphs(try run().output)
    #expect(english.count == 28)
    let notes = Set(english.map { $0[1] })
    #expect(notes.count == 28)
    for language in ["es", "fr", "pt", "ru", "id"] {
      let own = paragraphs(try run(language: language).output)
      #expect(own.count == 28)
      #expect(Set(own.map { $0[1] }).count == 28)
      #expect(notes.isDisjoint(with: own.map { $0[1] }), "\(language)")
    }
  }

  @Test(
    "names labels to avoid and the reason, if the field has given them up",
    arguments: [
      ("en", "pornography", "Avoided: child pornography; indecent images of children", "consent"),
      ("es", "pornografía", "Evitar: pornografía infantil", "consentimiento"),
      ("fr", "prostitution", "À éviter : prostitution enfantine", "choix"),
      ("pt", "turismo", "Evitar: turismo sexual infantil", "crime"),
      ("ru", "проституция", "Избегать: детская проституция", "выбрал"),
      ("id", "wisata", "Hindari: wisata seks anak", "kejahatan"),
    ])
  func avoided(language: String, word: String, line: String, reason: String) throws {
    let text = try run(word, language: language).output
    #expect(text.contains(line), "\(text)")
    #expect(text.contains(reason), "\(text)")
  }

  @Test("finds a term by a label of any language, ignoring case and accents")
  func found() throws {
    for word in ["PORNOGRAFIA infantil", "детская порнография", "csam", "สื่อลามก"] {
      let terms = paragraphs(try run(word).output)
      #expect(terms.map { $0[0] } == ["Child sexual abuse material"], "\(word)")
    }
    let none = try run("zebra")
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.errors.hasPrefix("fieldshelf: no term of the glossary has 'zebra' in a label; "))
  }

  @Test("on the screen, a matching label in its language comes before one in another")
  func ownLabel() throws {
    let terminal = try PseudoTerminal(
      Program.path, ["--profile", "lean"],
      environment: ["TERM": "vt100", "LANG": "C.UTF-8", "FIELDSHELF_LANGUAGE": "es"])
    try terminal.read(untilOnScreen: "29 publicaciones")
    try terminal.type("Dporno", untilOnScreen: "(pornografía infantil)")
    terminal.type("\u{3}")
    _ = try terminal.waitForEnd()
  }

  @Test("lists the best match first")
  func order() throws {
    let trata = paragraphs(try run("trata", language: "es").output).map { $0[0] }
    #expect(trata == ["Trata de niños", "Contratación segura"])
    let child = paragraphs(try run("child sexual abuse material").output).map { $0[0] }
    #expect(child.first == "Child sexual abuse material")
  }

  @Test("has formats for programs, the same in every language")
  func forms() throws {
    let rows = try run("CSAM", "--format", "tsv")
    let fields = rows.lines[0].split(separator: "\t", omittingEmptySubsequences: false)
    #expect(fields.count == 5)
    #expect(fields[0] == "Child sexual abuse material" && fields[4] == "9")
    #expect(fields[2].contains("child pornography"))
    for form in ["tsv", "jsonl"] {
      #expect(try run("--format", form).lines.count == 28)
      #expect(try run("--format", form) == run("--format", form, language: "es"))
    }
    let object = try run("CSAM", "--format", "jsonl").output
    #expect(object.contains(#""publications":9"#) && object.contains(#""language":"es""#))
  }

  @Test("counts publications that contain a term's name if none has it as a topic")
  func mentions() throws {
    let term = try run("online grooming").output
    #expect(term.contains("Publications: 2"), "\(term)")
    let found = try Program.run("list", "--find", "online grooming")
    #expect(found.lines.count == 2)
  }

  @Test("can be that of a named vocabulary")
  func otherVocabulary() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix shelf: <https://fieldshelf.example/ns#> .
      <http://example.org/a> a skos:Concept ;
        skos:prefLabel "Shelter"@en, "Refugio"@es ; skos:altLabel "safe house"@en ;
        skos:hiddenLabel "hostel"@en ; shelf:avoidedLabel "asylum home"@en ; skos:definition "A place\\u202E to be safe."@en .
      """, to: "own.ttl")
    let text = try run("--vocabulary", file).output
    #expect(
      text == """
        Shelter
        A place to be safe.
        Also used: safe house
        Avoided: asylum home
        Publications: 0

        """)
    for word in ["refugio", "hostel", "asylum home"] {
      #expect(try run(word, "--vocabulary", file).output == text)
    }
  }
}
