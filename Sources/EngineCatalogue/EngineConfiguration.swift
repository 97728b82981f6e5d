internal import Files
internal import Glibc

/// The configuration of a daemon, with a checksum in its last line that reveals edits.
struct EngineConfiguration {
  private let text: String

  private static let seal = "# As written, without changes: "
  /// Bytes to read at most; no configuration is as long.
  private static let longest = 1 << 20

  /// A configuration with the given text.
  init(_ text: String) { self.text = text.hasSuffix("\n") ? text : text + "\n" }

  /// The text with its checksum line, as written to the file.
  var sealed: String { text + EngineConfiguration.line(of: text) }

  /// Whether the file exists and is neither as it was written nor equal to `wanted`.
  static func isEdited(_ path: String, beside wanted: EngineConfiguration) -> Bool {
    let file: InputFile
    do throws(FileFailure) {
      file = try InputFile(path, waits: false)
    } catch {
      // A file that cannot be read is not replaced.
      return error.code != ENOENT
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count < longest, let count = try? file.read(into: &chunk), count > 0 {
      bytes += chunk[..<count]
    }
    let found = String(decoding: bytes, as: UTF8.self)
    if found == wanted.sealed || found == wanted.text { return false }
    let lines = found.split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = lines.lastIndex(where: { $0.hasPrefix(seal) }) else { return true }
    let text = lines[..<place].joined(separator: "\n") + "\n"
    return found != text + line(of: text)
  }

  /// The checksum line: FNV-1a of the lines above it.
  private static func line(of text: String) -> String {
    let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return seal + String(sum, radix: 36) + "\n"
  }
}
