/// A cell in four bytes: a session stores thousands of them.
struct PackedCell: Equatable {
  /// The scalar in the lower 21 bits, then a bit for marks; the role in the upper 8 bits.
  private var bits: UInt32

  private static let scalarBits: UInt32 = 0x1F_FFFF
  private static let markBit: UInt32 = 0x20_0000

  static let blank = PackedCell(" ", role: .text)

  /// `nil` is the right half of a wide character.
  init(_ scalar: Unicode.Scalar?, hasMarks: Bool = false, role: StyleRole) {
    bits = (scalar?.value ?? 0) | (hasMarks ? PackedCell.markBit : 0) | UInt32(role.rawValue) << 24
  }

  var scalar: Unicode.Scalar? {
    let value = bits & PackedCell.scalarBits
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  var hasMarks: Bool { bits & PackedCell.markBit != 0 }

  var role: StyleRole {
    get { StyleRole(rawValue: UInt8(bits >> 24)) ?? .text }
    set { bits = bits & 0xFF_FFFF | UInt32(newValue.rawValue) << 24 }
  }
}
