import Foundation
import QRCode
import Testing

@Suite("QR codes in cells")
struct HalfBlockPictureTests {
  @Test(
    "the quiet zone is as wide as fits, from one to four",
    arguments: [
      (17, 15, 40, 4), (17, 14, 40, 3), (17, 13, 40, 2), (17, 12, 40, 1), (17, 40, 23, 1),
      (17, 40, 28, 3), (106, 23, 45, 4), (106, 24, 80, 4), (106, 20, 80, 1), (858, 53, 105, 4),
      (858, .max, .max, 4),
    ])
  func quietZone(bytes: Int, rows: Int, columns: Int, zone: Int) throws {
    let fit = HalfBlockPicture.fitting(
      String(repeating: "a", count: bytes), rows: rows, columns: columns)
    guard case .picture(let picture) = fit else {
      Issue.record("\(fit)")
      return
    }
    #expect(picture.quietZone == zone)
    #expect(picture.rows.count <= rows && picture.columns <= columns)
    #expect(picture.rows.allSatisfy { $0.count == picture.columns })
  }

  @Test(
    "as many bytes fit as measured",
    arguments: [(24, 106, 84), (22, 78, 62), (12, 0, 0)])
  func capacities(rows: Int, low: Int, medium: Int) {
    func quietZone(_ bytes: Int) -> Int? {
      let text = String(repeating: "a", count: bytes)
      let fit = HalfBlockPicture.fitting(text, rows: rows, columns: 80)
      guard case .picture(let picture) = fit else { return nil }
      return picture.quietZone
    }
    guard low > 0 else {
      #expect(quietZone(17) == 1 && quietZone(18) == nil)
      return
    }
    #expect(quietZone(low) == 4 && quietZone(low + 1) != 4 && quietZone(medium) == 4)
  }

  @Test("more error correction is used if the quiet zone leaves room for it")
  func levels() {
    for (bytes, level) in [(84, QRCode.Level.medium), (85, .low)] {
      let fit = HalfBlockPicture.fitting(
        String(repeating: "a", count: bytes), rows: 24, columns: 80)
      guard case .picture(let picture) = fit else {
        Issue.record("\(fit)")
        continue
      }
      #expect(picture.code.level == level)
    }
  }

  @Test("a text that does not fit reports the space needed")
  func noRoom() {
    let text = String(repeating: "a", count: 107)
    #expect(
      HalfBlockPicture.fitting(text, rows: 12, columns: 80)
        == .noRoom(rows: 22, columns: 43))
    #expect(
      HalfBlockPicture.fitting(text, rows: 3, columns: 3)
        == .noRoom(rows: 22, columns: 43))
    #expect(
      HalfBlockPicture.fitting(String(repeating: "a", count: 900), rows: 99, columns: 199)
        == .tooLong(bytes: 900, capacity: 858))
    for size in [0, -5, Int.min / 4] {
      guard case .noRoom = HalfBlockPicture.fitting("a", rows: size, columns: size) else {
        Issue.record("a code in a space of \(size)")
        continue
      }
    }
  }

  @Test("each cell has two modules, and the quiet zone is light", arguments: [1, 2, 4])
  func cells(zone: Int) throws {
    let code = try QRCode("https://example.org/")
    let picture = HalfBlockPicture(code, quietZone: zone)
    for (row, cells) in picture.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        #expect(cell.isTopDark == code[row: 2 * row - zone, column: column - zone])
        #expect(cell.isBottomDark == code[row: 2 * row + 1 - zone, column: column - zone])
      }
    }
    #expect(HalfBlockPicture(code, quietZone: 0).quietZone == 1)
    let lines = picture.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == picture.rows.count && lines.allSatisfy { $0.count == picture.columns })
  }

  private static let reader = ["/usr/bin/zbarimg", "/usr/local/bin/zbarimg"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "a scanner reads the drawn cells",
    .enabled(if: reader != nil, "zbarimg is not installed"),
    arguments: [
      ("https://a.org/b", 12, 40), ("https://example.org/publications/2021/guide", 24, 80),
      ("https://xn--bcher-kva.example/%C3%A9?a=b&c=d", 22, 80),
      (String(repeating: "x", count: 106), 24, 80),
      (String(repeating: "abc.", count: 150), 60, 120),
    ])
  func reading(text: String, rows: Int, columns: Int) throws {
    guard case .picture(let picture) = HalfBlockPicture.fitting(text, rows: rows, columns: columns)
    else {
      Issue.record("no picture")
      return
    }
    #expect(try Self.read(picture) == text)
  }

  /// Returns what zbarimg decodes from a picture with 4 pixels a module.
  private static func read(_ picture: HalfBlockPicture) throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("code-\(UUID().uuidString).pgm")
    defer { try? FileManager.default.removeItem(at: file) }
    let scale = 4
    var data = Data(
      "P5\n\(picture.columns * scale) \(picture.rows.count * 2 * scale)\n255\n".utf8)
    for cells in picture.rows {
      for half in [\HalfBlockPicture.Cell.isTopDark, \.isBottomDark] {
        let line = cells.flatMap { cell in
          [UInt8](repeating: cell[keyPath: half] ? 0 : 255, count: scale)
        }
        for _ in 0..<scale { data.append(contentsOf: line) }
      }
    }
    try data.write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: reader ?? "")
    process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
