package import Messages

/// A writing system, as far as checks of titles distinguish them.
package enum Script: String, CaseIterable, Sendable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati
  case tamil, telugu, kannada, malayalam, sinhala, thai, lao, tibetan, burmese, georgian, ethiopic
  case khmer, mongolian, hangul, kana, han

  /// The script of a letter; `nil` for other characters and for unlisted scripts.
  init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      guard (value | 0x20) &- 0x61 < 26 else { return nil }
      self = .latin
      return
    }
    guard scalar.properties.isAlphabetic,
      let range = Script.ranges.first(where: { $0.range.contains(value) })
    else { return nil }
    self = range.script
  }

  private static let ranges: [(range: ClosedRange<UInt32>, script: Script)] = [
    (0xC0...0x24F, .latin), (0x370...0x3FF, .greek), (0x400...0x52F, .cyrillic),
    (0x531...0x58F, .armenian), (0x591...0x5F4, .hebrew), (0x600...0x6FF, .arabic),
    (0x750...0x77F, .arabic), (0x8A0...0x8FF, .arabic), (0x900...0x97F, .devanagari),
    (0x980...0x9FF, .bengali), (0xA00...0xA7F, .gurmukhi), (0xA80...0xAFF, .gujarati),
    (0xB80...0xBFF, .tamil), (0xC00...0xC7F, .telugu), (0xC80...0xCFF, .kannada),
    (0xD00...0xD7F, .malayalam), (0xD80...0xDFF, .sinhala), (0xE00...0xE7F, .thai),
    (0xE80...0xEFF, .lao), (0xF00...0xFFF, .tibetan), (0x1000...0x109F, .burmese),
    (0x10A0...0x10FF, .georgian), (0x1100...0x11FF, .hangul), (0x1200...0x139F, .ethiopic),
    (0x1780...0x17FF, .khmer), (0x1800...0x18AF, .mongolian), (0x1E00...0x1EFF, .latin),
    (0x1F00...0x1FFF, .greek), (0x2C60...0x2C7F, .latin), (0x2DE0...0x2DFF, .cyrillic),
    (0x3041...0x30FF, .kana), (0x3130...0x318F, .hangul), (0x31F0...0x31FF, .kana),
    (0x3400...0x9FFF, .han), (0xA640...0xA69F, .cyrillic), (0xA720...0xA7FF, .latin),
    (0xAC00...0xD7A3, .hangul), (0xF900...0xFAFF, .han), (0xFB50...0xFDFF, .arabic),
    (0xFE70...0xFEFC, .arabic), (0xFF21...0xFF5A, .latin), (0xFF66...0xFF9D, .kana),
    (0x20000...0x3FFFF, .han),
  ]

  /// The scripts of a language, by its ISO 639 code; `nil` if unknown, and for a tag that names a
  /// script (`sr-Latn`).
  static func scripts(of language: String) -> Set<Script>? {
    let language = language.lowercased()
    let parts = language.split(separator: "-")
    guard let primary = parts.first, !parts.dropFirst().contains(where: { $0.count == 4 }) else {
      return nil
    }
    return byLanguage[String(primary)]
  }

  private static let byLanguage: [String: Set<Script>] = {
    var scripts: [String: Set<Script>] = [:]
    func add(_ languages: String, _ set: Set<Script>) {
      for language in languages.split(separator: " ") { scripts[String(language)] = set }
    }
    add(
      "en es fr pt de it nl sv da no nb nn fi is et lv lt pl cs sk sl hr hu ro sq tr vi id ms tl "
        + "fil sw so ha yo ig zu xh st tn rw rn ny sn mg ca eu gl ga gd cy mt lb af eo ht tet ceb "
        + "jv su la",
      [.latin])
    add("ru uk be bg mk ky tg", [.cyrillic])
    add("sr bs kk uz mn az tk", [.cyrillic, .latin, .mongolian, .arabic])
    add("el", [.greek])
    add("hy", [.armenian])
    add("he yi", [.hebrew])
    add("ar fa ur ps ckb ug sd dv", [.arabic])
    add("hi mr ne", [.devanagari])
    add("bn as", [.bengali])
    add("pa", [.gurmukhi, .arabic])
    add("gu", [.gujarati])
    add("ta", [.tamil])
    add("te", [.telugu])
    add("kn", [.kannada])
    add("ml", [.malayalam])
    add("si", [.sinhala])
    add("th", [.thai])
    add("lo", [.lao])
    add("bo dz", [.tibetan])
    add("my", [.burmese])
    add("ka", [.georgian])
    add("am ti", [.ethiopic])
    add("km", [.khmer])
    add("ko", [.hangul, .han])
    add("ja", [.kana, .han])
    add("zh yue", [.han])
    return scripts
  }()
}

extension Script {
  /// The name of the script.
  package var message: Message {
    switch self {
    case .latin: Message(.scriptLatin)
    case .greek: Message(.scriptGreek)
    case .cyrillic: Message(.scriptCyrillic)
    case .armenian: Message(.scriptArmenian)
    case .hebrew: Message(.scriptHebrew)
    case .arabic: Message(.scriptArabic)
    case .devanagari: Message(.scriptDevanagari)
    case .bengali: Message(.scriptBengali)
    case .gurmukhi: Message(.scriptGurmukhi)
    case .gujarati: Message(.scriptGujarati)
    case .tamil: Message(.scriptTamil)
    case .telugu: Message(.scriptTelugu)
    case .kannada: Message(.scriptKannada)
    case .malayalam: Message(.scriptMalayalam)
    case .sinhala: Message(.scriptSinhala)
    case .thai: Message(.scriptThai)
    case .lao: Message(.scriptLao)
    case .tibetan: Message(.scriptTibetan)
    case .burmese: Message(.scriptBurmese)
    case .georgian: Message(.scriptGeorgian)
    case .ethiopic: Message(.scriptEthiopic)
    case .khmer: Message(.scriptKhmer)
    case .mongolian: Message(.scriptMongolian)
    case .hangul: Message(.scriptHangul)
    case .kana: Message(.scriptKana)
    case .han: Message(.scriptHan)
    }
  }
}
