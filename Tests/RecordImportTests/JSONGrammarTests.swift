import RecordFormats
import Testing

/// RFC 8259, with texts that each test one construct.
@Suite("JSON grammar")
struct JSONGrammarTests {
  /// Checks whether bytes are one JSON text; otherwise returns the offset of the error.
  private func check(_ bytes: [UInt8]) -> (isText: Bool, offset: Int, scanner: JSONScanner) {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      let isText = scanner.skipValue() && scanner.peek() == nil
      return (isText, scanner.offset, scanner)
    }
  }

  private static let valid = [
    "0", "-0", "7", "-7", "10", "123456789012345678901234567890", "1.5", "-0.25", "0.0", "1e3",
    "1E3", "1e+3", "1e-3", "0e1", "0E+0", "1.5e300", "20e1", "1e0123", "true", "false", "null",
    "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\"", "\"\\u00e9\"", "\"\\u00E9\"",
    "\"\\ud83d\\ude00\"", "\"\u{7F}\"", "\"é\u{2028}😀\"", "\"/* */ // #\"", "[]", "[ ]", "[[]]",
    "[1]", "[1,2]", "[ 1 , 2 ]", "[null,true,\"x\",{}]", "[[],[[]],{}]", "{}", "{ }",
    "{\"a\":1}", "{\"a\":1,\"a\":2}", "{\"\":0}", "{\"a\":{\"b\":[{}]}}", " \t\r\n1\n\t ",
    "{\"\\u0061\" : [ ] }",
  ]

  private static let invalid = [
    "", " ", "-", "+1", "01", "-01", "007", "1.", ".5", "-.5", "1.e3", "1e", "1e+", "1E-", "1ee3",
    "0x1", "1_000", "1 000", "١", "NaN", "Infinity", "-Infinity", "-foo", "nul", "nulll", "True",
    "tru", "TRUE", "'a'", "\"", "\"a", "a\"", "\"\\\"", "\"\\x41\"", "\"\\u\"", "\"\\u12\"",
    "\"\\u12g4\"", "\"\\U0041\"", "\"\\ \"", "\"\\'\"", "\"\\0\"", "\"\n\"", "\"\t\"", "\"\u{0}\"",
    "\"\u{1F}\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1;2]", "[1:2]",
    "[\"a\" \"b\"]", "[1}", "[[]", "[]]", "[-]", "[012]", "[0x1]", "[x]", "{", "}", "{]", "{1:2}",
    "{a:1}", "{'a':1}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\",1}", "{\"a\":1,}", "{,}",
    "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{\"a\":1;}", "{\"a\":1}}", "{\"a\"::1}", "{null:1}",
    "{[]:1}", "{\"a\":1,{}}", "{\"a\": nonsense \"abc\"}", "{\"a\":n\"x\"}", "1 2", "{} {}", "[] 1",
    "\"a\"\"b\"", "\u{A0}1", "\u{2028}1", "\u{FEFF}1", "\u{B}1", "\u{C}1", "1/**/", "//x\n1",
    "[1]#", "{\"a\":/*x*/1}", "undefined", "(1)", "<null>", "\\u0031", "*", "[\"x\",truth]",
    "{\"a\":true,false}", "[\u{0}]", "1\u{0}",
  ]

  @Test("accepts every construct, alone and at any depth", arguments: valid)
  func accepted(text: String) {
    #expect(check(Array(text.utf8)).isText)
    #expect(check(Array("[{\"a\":[\(text),0]}]".utf8)).isText)
  }

  @Test("refuses everything else, alone and at any depth", arguments: invalid)
  func refused(text: String) {
    #expect(!check(Array(text.utf8)).isText)
    if text.contains("}") || text.contains("]") || text.isEmpty || text == " " { return }
    #expect(!check(Array("{\"a\":[[\(text)]]}".utf8)).isText)
  }

  @Test("handles any depth without a deep stack")
  func depth() {
    let count = 200_000
    let open = [UInt8](repeating: UInt8(ascii: "["), count: count)
    let close = [UInt8](repeating: UInt8(ascii: "]"), count: count)
    #expect(check(open + close).isText)
    #expect(!check(open).isText)
    #expect(!check(open + close + close).isText)
    let objects = Array(String(repeating: "{\"a\":", count: count).utf8)
    #expect(check(objects + [0x31] + [UInt8](repeating: UInt8(ascii: "}"), count: count)).isText)
  }

  @Test("reports the replacement of invalid UTF-8 and of half a surrogate pair")
  func replaced() {
    let damaged: [[UInt8]] = [
      [0xE9], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]
    for bytes in damaged {
      let result = check(Array("\"é".utf8) + bytes + [0x22])
      #expect(result.isText)
      #expect(result.scanner.hasInvalidText)
    }
    for text in [#""\ud800""#, #""\udc00""#, #""\ud800\ud800""#, #""\ud800x""#, #""\udc00\ud800""#]
    {
      let result = check(Array(text.utf8))
      #expect(result.isText)
      #expect(result.scanner.hasLoneSurrogate)
      #expect(!result.scanner.hasInvalidText)
    }
    #expect(!check(Array(#""\ud83d\ude00é""#.utf8)).scanner.hasLoneSurrogate)
    #expect(!check(Array(#""\ud83d\ude00é""#.utf8)).scanner.hasInvalidText)
  }

  @Test(
    "gives the position of an error",
    arguments: [
      ("[1,x]", 3), ("[012]", 2), ("[\"a\\q\"]", 3), ("{\"a\":n\"x\"}", 6), ("[1.]", 3),
      ("[-]", 2), ("[\"\t\"]", 2),
    ])
  func place(text: String, offset: Int) {
    #expect(check(Array(text.utf8)).offset == offset)
  }

  @Test(
    "accepts a fraction of zeros in a whole number",
    arguments: [
      ("2016", 2016), ("2016.0", 2016), ("-5.000", -5), ("0", 0), ("1e3", 1000), ("2.016e3", 2016),
    ])
  func wholeNumbers(text: String, number: Int) {
    let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      return scanner.integer()
    }
    #expect(found == number)
  }

  @Test("accepts no other number as a whole one", arguments: ["1.5", "1e-3", "x", "01x", "\"1\""])
  func otherNumbers(text: String) {
    let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      return (scanner.integer(), scanner.offset)
    }
    #expect(found.0 == nil || text == "01x")
    #expect(found.1 == 0 || text == "01x")
  }
}
