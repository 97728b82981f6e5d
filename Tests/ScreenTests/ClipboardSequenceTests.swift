import Foundation
import Screen
import SeededRandom
import Testing

@Suite("The clipboard's sequence")
struct ClipboardSequenceTests {
  @Test(
    "text is sent as base64",
    arguments: [
      ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"), ("Zażółć", "WmHFvMOzxYLEhw=="),
      ("https://example.org/?a=b", "aHR0cHM6Ly9leGFtcGxlLm9yZy8/YT1i"), ("a\nb", "YQpi"),
    ])
  func base64(text: String, expected: String) throws {
    #expect(
      try ClipboardSequence.bytes(copying: text) == Array("\u{1B}]52;c;\(expected)\u{7}".utf8))
    #expect(
      try ClipboardSequence.bytes(copying: text, through: .gnuScreen)
        == Array("\u{1B}P\u{1B}]52;c;\(expected)\u{7}\u{1B}\\".utf8))
  }

  @Test("base64 of any text decodes to it")
  func decoding() throws {
    var generator = SeededGenerator(seed: 12)
    for count in 1...200 {
      let text = String((0..<count).map { _ in "aé中.".randomElement(using: &generator) ?? "a" })
      let bytes = try ClipboardSequence.bytes(copying: text)
      let data = Data(base64Encoded: Data(bytes.dropFirst(7).dropLast()))
      #expect(data == Data(text.utf8))
    }
  }

  @Test("a terminal gets at most 100,000 bytes of base64")
  func terminalLimit() throws {
    let limit = ClipboardSequence.limit(.terminal)
    #expect(limit == 75_000)
    let bytes = try ClipboardSequence.bytes(copying: String(repeating: "a", count: limit))
    #expect(bytes.count == 100_000 + 8)
    #expect(throws: ClipboardError.tooLong(bytes: limit + 1, limit: limit)) {
      try ClipboardSequence.bytes(copying: String(repeating: "a", count: limit + 1))
    }
  }

  @Test("parts passed on by GNU screen stay under 500 bytes")
  func screenLimit() throws {
    let limit = ClipboardSequence.limit(.gnuScreen)
    let bytes = try ClipboardSequence.bytes(
      copying: String(repeating: "a", count: limit), through: .gnuScreen)
    let passed = bytes.count - 4
    #expect(passed < 500 && passed > 490)
    #expect(throws: ClipboardError.tooLong(bytes: limit + 1, limit: limit)) {
      try ClipboardSequence.bytes(
        copying: String(repeating: "a", count: limit + 1), through: .gnuScreen)
    }
  }

  @Test("an empty text sends nothing", arguments: ["", " ", "\u{1B}[31m", "\u{202E}\n"])
  func nothing(text: String) {
    #expect(throws: ClipboardError.nothingToCopy) { try ClipboardSequence.bytes(copying: text) }
  }

  @Test("control characters are not copied")
  func hostileText() throws {
    #expect(
      try ClipboardSequence.bytes(copying: "a\u{1B}]0;x\u{7}b\u{200B}")
        == ClipboardSequence.bytes(copying: "ab"))
  }
}
