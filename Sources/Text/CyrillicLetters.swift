/// Letters of the Ukrainian, Belarusian, Serbian, Macedonian, Kazakh, Kyrgyz, Mongolian, Tatar,
/// Bashkir and Tajik alphabets that the Russian alphabet does not have.
package enum CyrillicLetters {
  /// Each letter, folded, with the Russian letter that it follows in its alphabet because it is
  /// derived from it or sounds like it, and its place among those that follow the same one, from 1.
  static let derived: [Unicode.Scalar: (base: Unicode.Scalar, place: UInt8)] = [
    "ә": ("а", 1), "ґ": ("г", 1), "ғ": ("г", 2), "ђ": ("д", 1), "є": ("е", 1), "җ": ("ж", 1),
    "ѕ": ("з", 1), "ҙ": ("з", 2), "і": ("и", 1), "ј": ("и", 2), "қ": ("к", 1), "ҡ": ("к", 2),
    "љ": ("л", 1), "ң": ("н", 1), "њ": ("н", 2), "ө": ("о", 1), "ҫ": ("с", 1), "ћ": ("т", 1),
    "ү": ("у", 1), "ұ": ("у", 2), "һ": ("х", 1), "ҳ": ("х", 2), "ҷ": ("ч", 1), "џ": ("ч", 2),
  ]

  /// A folded Cyrillic letter with those that readers without their keys type in its place: the
  /// letter that it is derived from, then all others derived from that. Any other letter alone.
  package static func alternatives(to scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard 0x430..<0x530 ~= scalar.value else { return [scalar] }
    let base = derived[scalar]?.base ?? scalar
    return [base] + derived.filter { $0.value.base == base }.map(\.key).sorted()
  }
}
