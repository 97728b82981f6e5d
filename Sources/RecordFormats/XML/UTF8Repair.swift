internal import Text

/// Repairs the encoding of an XML file. In a file declared as UTF-8, invalid bytes are read as
/// Windows-1252, which web sites and older programs often write, or as Windows-1251 if words
/// consist of such letters. A file that declares a single-byte character set but is valid UTF-8 is
/// left unchanged. Control characters, with which no XML is well-formed, become spaces.
struct UTF8Repair {
  /// Whether the file declares another encoding, so that its bytes are not changed; `nil` until
  /// known.
  private var isOther: Bool?
  /// Bytes that cannot be judged without the next ones.
  private var rest: [UInt8] = []
  /// The number of lines so far, or before the first repair.
  private var lines = 0
  /// The line of the first repair.
  private(set) var repairedLine: Int?
  /// The line of the first control character.
  private(set) var controlLine: Int?

  /// The encoding of invalid bytes; `nil` before the first.
  private(set) var encoding: TextDecoding.Encoding?
  /// Set if the whole rest of the file is in this encoding, not only some bytes.
  private var coding: SingleByteCoding?
  /// The declared character set, until the first non-ASCII character shows whether the file uses
  /// it.
  private var named: SingleByteCoding?
  /// Whether the output is UTF-8 although the file declares another encoding.
  private(set) var overridesDeclaration = false

  /// The most bytes up to the end of a declaration.
  private static let headSize = 4096
  /// The number of bytes, from the first invalid one on, that are used to detect the encoding.
  private static let sampleSize = 4096

  /// The next bytes of the file as UTF-8; `nil` when they need no change.
  mutating func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    if let isOther {
      let isAsItIs = coding == nil && (named == nil || bytes.allSatisfy { $0 < 0x80 })
      if isOther || rest.isEmpty && isAsItIs && isWhole(bytes) { return nil }
      rest += bytes
      return take()
    }
    rest += bytes
    guard rest.count >= UTF8Repair.headSize || rest.contains(0x3E) else { return [] }
    readDeclaration()
    return take()
  }

  private mutating func readDeclaration() {
    isOther = UTF8Repair.namesOther(rest)
    guard isOther == true, let name = UTF8Repair.encodingName(in: rest),
      let coding = SingleByteCoding(named: name)
    else { return }
    named = coding
    overridesDeclaration = true
    isOther = false
  }

  /// The last bytes of the file as UTF-8.
  mutating func finish() -> [UInt8] {
    if isOther == nil { readDeclaration() }
    var output = take(isLast: true)
    for byte in rest { repair(byte, into: &output) }
    rest = []
    return output
  }

  private mutating func take(isLast: Bool = false) -> [UInt8] {
    let input = rest
    rest = []
    if isOther == true { return input }
    if coding != nil { return decoded(input[...]) }
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    var index = 0
    input.withUnsafeBufferPointer { input in
      while index < input.count {
        if named != nil, input[index] >= 0x80 {
          guard isLast || input.count - index >= UTF8Repair.sampleSize else { break }
          judgeName(
            by: UnsafeBufferPointer(rebasing: input[index...].prefix(UTF8Repair.sampleSize)))
          if coding != nil { break }
        }
        guard let length = UTF8Repair.length(in: input, at: index) else {
          if encoding == nil {
            guard isLast || input.count - index >= UTF8Repair.sampleSize else { break }
            choose(by: UnsafeBufferPointer(rebasing: input[index...].prefix(UTF8Repair.sampleSize)))
            if coding != nil { break }
          }
          index += repair(at: index, in: input, &output)
          continue
        }
        guard length > 0 else { break }
        if input[index] < 0x20 {
          output.append(plain(input[index]))
          index += 1
          continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: input[index..<index + length]))
        index += length
      }
    }
    if coding != nil { return output + decoded(input[index...]) }
    rest = Array(input[index...])
    return output
  }

  /// Decides whether the file uses its declared character set. It does not if the whole sample is
  /// valid UTF-8, which does not happen by chance.
  private mutating func judgeName(by sample: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < sample.count, let length = UTF8Repair.length(in: sample, at: index), length > 0 {
      index += length
    }
    // The last character of a sample may be incomplete.
    if index == sample.count || UTF8Repair.length(in: sample, at: index) == 0 {
      encoding = .utf8
      repairedLine = lines + 1
    } else {
      coding = named
    }
    named = nil
  }

  /// Detects the encoding from words with non-ASCII letters, and from the number of valid UTF-8
  /// characters.
  private mutating func choose(by sample: UnsafeBufferPointer<UInt8>) {
    encoding = .windows1252
    var (upper, lower, characters) = (0, 0, 0)
    var index = 0
    for word in sample.split(whereSeparator: { $0 < 0x80 && !(0x61...0x7A ~= $0 | 0x20) })
    where word.contains(where: { $0 >= 0x80 }) {
      upper += word.count { $0 >= 0xC0 || $0 == 0xA8 || $0 == 0xB8 }
      lower += word.count { $0 < 0x80 }
    }
    while index < sample.count {
      let length = max(1, UTF8Repair.length(in: sample, at: index) ?? 1)
      if length > 1 { characters += 1 }
      index += length
    }
    guard upper > 2, upper > 3 * lower, characters * 8 < upper else { return }
    encoding = .windows1251
    coding = SingleByteCoding(named: "windows-1251")
    repairedLine = repairedLine ?? lines + 1
  }

  /// A byte below 0x20, or a space for one that XML does not allow. Counts the lines.
  private mutating func plain(_ byte: UInt8) -> UInt8 {
    if byte == 0x0A { lines += 1 }
    guard UTF8Repair.isForbidden(byte) else { return byte }
    controlLine = controlLine ?? lines + 1
    return 0x20
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  private mutating func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte < 0x20 ? plain(byte) : byte)
      } else {
        output += String(coding?.scalar(of: byte) ?? "\u{FFFD}").utf8
      }
    }
    return output
  }

  private mutating func repair(_ byte: UInt8, into output: inout [UInt8]) {
    if repairedLine == nil { repairedLine = lines + 1 }
    output += TextDecoding.windowsText(of: CollectionOfOne(byte)).utf8
  }

  /// Repairs the bytes at an index; returns how many. An incomplete UTF-8 character becomes U+FFFD,
  /// because its value is unknown.
  private mutating func repair(
    at index: Int, in input: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
  ) -> Int {
    let broken = input[index...].dropFirst().prefix(2).prefix { 0x80...0xBF ~= $0 }.count
    guard 0xE0...0xF4 ~= input[index], broken > 0 else {
      repair(input[index], into: &output)
      return 1
    }
    if repairedLine == nil { repairedLine = lines + 1 }
    output += "\u{FFFD}".utf8
    return 1 + broken
  }

  /// Whether bytes are valid UTF-8 without forbidden characters and end with a complete character.
  private mutating func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var ends = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        if bytes[index] < 0x20 {
          if UTF8Repair.isForbidden(bytes[index]) { return false }
          if bytes[index] == 0x0A { ends += 1 }
        }
        index += 1
        continue
      }
      guard let length = UTF8Repair.length(in: bytes, at: index), length > 0 else { return false }
      index += length
    }
    lines += ends
    return true
  }

  /// The length in bytes of the character at an index; 0 if it is incomplete, `nil` if it is
  /// invalid.
  private static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: count = 2
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: count = 3
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: count = 4
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return nil
    }
    for offset in 1..<count {
      guard index + offset < bytes.count else { return 0 }
      let range = offset == 1 ? second : 0x80...0xBF
      guard range ~= bytes[index + offset] else { return nil }
    }
    return count
  }

  /// Whether a file begins with a declaration of another encoding, or is UTF-16.
  private static func namesOther(_ head: [UInt8]) -> Bool {
    let isUTF16 = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
    if isUTF16 || head.prefix(4).contains(0) { return true }
    guard let declaration = declaration(in: head) else { return false }
    return declaration.contains("encoding")
      && !declaration.contains("utf-8") && !declaration.contains("utf8")
  }

  /// The text between `<?xml` and `?>`, in lower case.
  private static func declaration(in head: [UInt8]) -> Substring? {
    let text = String(decoding: head.prefix(headSize), as: UTF8.self).lowercased()
    guard let start = text.firstRange(of: "<?xml"), let end = text.firstRange(of: "?>"),
      start.upperBound < end.lowerBound
    else { return nil }
    return text[start.upperBound..<end.lowerBound]
  }

  /// The name in `encoding="windows-1251"`.
  private static func encodingName(in head: [UInt8]) -> String? {
    guard let declaration = declaration(in: head),
      let word = declaration.firstRange(of: "encoding")
    else { return nil }
    let quoted = declaration[word.upperBound...].split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\"" || $0 == "'" })
    return quoted.count > 2 ? String(quoted[1]) : nil
  }
}
