/// The format of a text in a file of messages.
enum MessageFormat {
  /// Replaces `{1}`, `{2}`… by the arguments, and resolves escapes.
  static func text(_ bytes: UnsafeRawBufferPointer, argument: (Int) -> String) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "{"), at + 2 < bytes.count, bytes[at + 2] == UInt8(ascii: "}"),
        UInt8(ascii: "1")...UInt8(ascii: "9") ~= bytes[at + 1]
      {
        text += argument(Int(bytes[at + 1] - UInt8(ascii: "0"))).utf8
        at += 3
      } else if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
        text.append(escaped(bytes[at + 1]))
        at += 2
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func escaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "s"): 0x20
    default: letter
    }
  }
}
