import Foundation
import QRCode
import Testing

@Suite("QR codes")
struct QRCodeTests {
  /// A symbol made by libqrencode.
  struct Sample: Sendable, CustomTestStringConvertible {
    var level: QRCode.Level
    var version: Int
    var payload: String
    /// The rows as hexadecimal numbers, with the bits from the left, padded to whole digits.
    var rows: [Substring]

    var testDescription: String { "version \(version), \(level), \(payload.utf8.count) bytes" }
  }

  private static let samples: [Sample] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/libqrencode.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      guard cells.count == 4, let version = Int(cells[1]) else { return nil }
      return Sample(
        level: cells[0] == "L" ? .low : .medium, version: version, payload: String(cells[2]),
        rows: cells[3].split(separator: "/"))
    }
  }()

  @Test("there are samples of each version and level")
  func samplesAreComplete() {
    #expect(Self.samples.count == 80)
    for level in QRCode.Level.allCases {
      #expect(Set(Self.samples.filter { $0.level == level }.map(\.version)) == Set(1...20))
    }
  }

  @Test("modules equal those of libqrencode", arguments: samples)
  func modules(sample: Sample) throws {
    let code = try QRCode(sample.payload, level: sample.level, version: sample.version)
    #expect(code.version == sample.version && code.size == 17 + 4 * sample.version)
    #expect(code.size == sample.rows.count)
    for (row, digits) in sample.rows.enumerated() {
      let bits = digits.flatMap { digit in
        let value = digit.hexDigitValue ?? 0
        return [8, 4, 2, 1].map { value & $0 != 0 }
      }
      #expect((0..<code.size).map { code[row: row, column: $0] } == Array(bits.prefix(code.size)))
    }
  }

  @Test(
    "the smallest version that fits a text is used",
    arguments: [
      (1, QRCode.Level.medium, 1), (14, .medium, 1), (15, .medium, 2), (17, .low, 1),
      (18, .low, 2), (84, .medium, 5), (106, .low, 5), (107, .low, 6), (230, .low, 9),
      (231, .low, 10), (666, .medium, 20), (858, .low, 20),
    ])
  func smallestVersion(bytes: Int, level: QRCode.Level, version: Int) throws {
    #expect(try QRCode(String(repeating: "a", count: bytes), level: level).version == version)
  }

  @Test("a text that is too long is refused with the capacity")
  func tooLong() {
    let text = String(repeating: "a", count: 859)
    #expect(throws: QRCodeError.tooLong(bytes: 859, capacity: 858)) {
      try QRCode(text, level: .low)
    }
    #expect(throws: QRCodeError.tooLong(bytes: 859, capacity: 666)) {
      try QRCode(text, level: .medium)
    }
    #expect(throws: QRCodeError.tooLong(bytes: 18, capacity: 17)) {
      try QRCode(String(repeating: "a", count: 18), level: .low, version: 1)
    }
    for version in [-1, 0, 21] {
      #expect(throws: QRCodeError.self) { try QRCode("a", version: version) }
    }
  }

  @Test("text beyond ASCII is refused", arguments: ["é", "https://bücher.example/", "中文"])
  func notASCII(text: String) {
    #expect(throws: QRCodeError.notASCII) { try QRCode(text) }
    #expect(HalfBlockPicture.fitting(text, rows: 50, columns: 100) == .notASCII)
  }

  @Test("an SVG picture has the dark modules and the label, and no other text")
  func svg() throws {
    let code = try QRCode("https://example.org/", level: .low)
    let svg = code.svg(label: "A <\"link\"> & more")
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 33 33\""))
    #expect(svg.contains("aria-label=\"A &lt;&quot;link&quot;&gt; &amp; more\""))
    var dark = Set<[Int]>()
    for run in svg.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let numbers = [run.1, run.2, run.3, run.4].compactMap { Int($0) }
      #expect(numbers[2] == numbers[3])
      for column in numbers[0]..<numbers[0] + numbers[2] {
        dark.insert([numbers[1] - 4, column - 4])
      }
    }
    for row in 0..<code.size {
      for column in 0..<code.size {
        #expect(dark.contains([row, column]) == code[row: row, column: column])
      }
    }
  }

  @Test("everything outside the symbol is light")
  func outside() throws {
    let code = try QRCode("a")
    #expect(!code[row: -1, column: 0] && !code[row: 0, column: code.size])
    #expect(code[row: 0, column: 0])
  }
}
