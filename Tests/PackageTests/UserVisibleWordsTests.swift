import Testing

@Suite("Words that a person reads")
struct UserVisibleWordsTests {
  @Test("are in Messages, or have a reason to be elsewhere")
  func literals() {
    for (file, literal) in SourceTree.literals {
      let isAllowed = WordAllowance.all.contains { $0.allows(file, literal) }
      #expect(isAllowed, "\(file), line \(literal.line): '\(literal.text)'")
    }
  }

  @Test("have no unused reason", arguments: WordAllowance.all.indices)
  func reasons(index: Int) {
    let allowance = WordAllowance.all[index]
    let isNeeded = SourceTree.literals.contains { allowance.allows($0.file, $0.literal) }
    #expect(isNeeded, "\(allowance.reason)")
  }

  @Test("are found in code, even within interpolations and long literals")
  func scanner() {
    let source = #"""
      // "not a literal" /* nor "this" */
      /* "nor this" */ let a = call("one", label: "two words") + "\(b ? "in it" : "") more"
      print("""
        several lines
        """, #"raw "text""#)
      """#
    let literals = LiteralScanner.literals(of: source)
    #expect(
      literals.map(\.text) == [
        "one", "two words", "in it", "", "{} more", "\n  several lines\n  ", #"raw "text""#,
      ])
    #expect(literals.map(\.line) == [2, 2, 2, 2, 2, 3, 5])
    #expect(literals[1].calls.last == "call" && literals[1].labels.last == "label")
    #expect(literals[5].calls.last == "print" && literals[5].labels.last == "")
    #expect(literals.map(\.hasWords) == [false, true, true, false, true, true, true])
  }

  @Test("are in Messages where a format says what becomes of a field")
  func mappings() {
    let source = #"mapping: [(.id, "TI, T1; 245 $a"), (.title, "guid, else a link")]"#
    let allowed = LiteralScanner.literals(of: source).filter { literal in
      WordAllowance.all.contains { $0.allows("Sources/RecordFormats/RIS/RISFormat.swift", literal) }
    }
    #expect(allowed.map(\.text) == ["TI, T1; 245 $a"])
  }

  @Test("have no reason in a message created where an error is thrown")
  func planted() {
    let source = #"throw Failure("cannot read '\(file)'")"#
    let literals = LiteralScanner.literals(of: source).filter(\.hasWords)
    #expect(literals.count == 1)
    let isAllowed = literals.contains { literal in
      WordAllowance.all.contains { $0.allows("Sources/RecordImport/Failure.swift", literal) }
    }
    #expect(!isAllowed)
  }
}
