/// Texts shared by many records, each stored once and referenced by number.
struct StringTable {
  private var numbers = TextNumbers()
  private var text = ByteWriter()
  private var starts: [UInt32] = [0]

  /// The number of a text; a new text gets the next number.
  mutating func number(of string: String) -> UInt32 {
    let number = numbers.number(of: string)
    if number == starts.count - 1 {
      text.append(contentsOf: string)
      starts.append(UInt32(text.count))
    }
    return UInt32(number)
  }

  consuming func write(to image: inout ImageWriter) {
    image.put(text.bytes, as: .strings)
    image.put(starts, as: .stringStarts)
  }
}
