/// One label of a host name, between dots.
struct HostLabel {
  private let text: String

  init(_ text: String) {
    self.text = text.lowercased()
  }

  /// The label in ASCII; `nil` if it is invalid.
  var ascii: String? {
    guard let encoded = Punycode.encoded(text), 1...63 ~= encoded.utf8.count else { return nil }
    let isHost = encoded.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return isHost ? encoded : nil
  }

  /// Whether the label could be mistaken for another one: it mixes scripts, or consists of Cyrillic
  /// or Greek letters that all look Latin.
  ///
  /// Follows the "highly restrictive" level of UTS 39: one script, or the combinations that
  /// Chinese, Japanese and Korean use.
  var isConfusable: Bool {
    // A decomposed letter gives another host name than the composed one.
    if text.unicodeScalars.contains(where: { 0x300...0x36F ~= $0.value }) { return true }
    let letters = text.unicodeScalars.filter { $0.value >= 0x80 || $0.properties.isAlphabetic }
    let scripts = Set(letters.map { Script($0) }).subtracting([.common])
    if scripts.count > 1 {
      let mixtures: [Set<Script>] = [
        [.latin, .han, .hiragana, .katakana], [.latin, .han, .bopomofo], [.latin, .han, .hangul],
      ]
      return !mixtures.contains { scripts.isSubset(of: $0) }
    }
    guard scripts == [.cyrillic] || scripts == [.greek] else { return false }
    return letters.allSatisfy { Self.latinLookalikes.contains($0) }
  }

  private static let latinLookalikes = Set(
    "арсԁеһіјӏкмопгԛѕтԝухѵѡԍҽвнεαικνορτυχγωηβ".unicodeScalars)
}

/// The script of a letter, as precisely as the check for mixtures needs.
enum Script: Hashable {
  case common, latin, greek, cyrillic, han, hiragana, katakana, bopomofo, hangul
  /// Any other script, by its block of 128 characters.
  case other(UInt32)

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0...0xBF, 0x300...0x36F, 0x30FB, 0x30FC: self = .common
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x3040...0x309F: self = .hiragana
    case 0x30A0...0x30FF, 0x31F0...0x31FF: self = .katakana
    case 0x3105...0x312F, 0x31A0...0x31BF: self = .bopomofo
    case 0x1100...0x11FF, 0x3131...0x318F, 0xAC00...0xD7AF: self = .hangul
    case 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
    case 0x600...0x77F, 0x8A0...0x8FF: self = .other(0x600 >> 7)
    default: self = .other(scalar.value >> 7)
    }
  }
}
