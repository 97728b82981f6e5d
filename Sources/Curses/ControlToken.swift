/// One escape sequence of those that ncurses writes.
struct ControlToken {
  let bytes: ArraySlice<UInt8>
  /// The letter that ends a control sequence; a blank for every other escape.
  let final: Character
  /// The numbers of a control sequence; none where one is missing or private.
  let parameters: [Int]

  /// The sequence at the start of `rest`, which begins with an escape.
  init(_ rest: ArraySlice<UInt8>) {
    let body = rest.dropFirst()
    switch body.first {
    case UInt8(ascii: "["):
      let end = body.dropFirst().firstIndex { 0x40...0x7E ~= $0 } ?? rest.endIndex - 1
      bytes = rest[rest.startIndex...end]
      final = Character(Unicode.Scalar(rest[end]))
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      bytes = rest.prefix(3)
      final = " "
    default:
      bytes = rest.prefix(2)
      final = " "
    }
    parameters = bytes.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";"))
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether it selects the ordinary character set.
  var selectsUSASCII: Bool { bytes.elementsEqual("\u{1B}(B".utf8) }
}
