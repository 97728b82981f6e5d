/// The look that a terminal draws with, as the parameters of the sequence that sets it (ECMA-48,
/// SGR).
struct Attributes: Equatable {
  /// Bold, dim, underline, reverse and the like: 1...9.
  private var flags: Set<UInt8> = []
  /// 30...37 or 90...97; 39 is the terminal's own colour.
  private var foreground: UInt8 = 39
  /// 40...47 or 100...107; 49 is the terminal's own colour.
  private var background: UInt8 = 49

  /// What a sequence makes of the look; `nil` when it is no change of look that is known here.
  func changed(by token: ControlToken) -> Attributes? {
    guard token.final == "m" else { return nil }
    var changed = token.parameters.isEmpty ? Attributes() : self
    for code in token.parameters {
      guard let code = UInt8(exactly: code), changed.apply(code) else { return nil }
    }
    return changed
  }

  /// Applies one parameter; false when it is not known.
  private mutating func apply(_ code: UInt8) -> Bool {
    switch code {
    case 0: self = Attributes()
    case 1...9: flags.insert(code)
    case 30...37, 39, 90...97: foreground = code
    case 40...47, 49, 100...107: background = code
    default: return false
    }
    return true
  }

  /// The shortest sequence that makes this look `other`; nothing when they are the same.
  ///
  /// No attribute is taken away alone: a VT100 knows no sequence for that.
  func difference(to other: Attributes) -> [UInt8] {
    if self == other { return [] }
    let anew = Self.sequence([0] + other.parameters(from: Attributes()))
    guard flags.isSubset(of: other.flags) else { return anew }
    let added = Self.sequence(other.parameters(from: self))
    return added.count <= anew.count ? added : anew
  }

  /// The parameters that make `start`, which has no more flags, this look.
  private func parameters(from start: Attributes) -> [UInt8] {
    flags.subtracting(start.flags).sorted()
      + (foreground == start.foreground ? [] : [foreground])
      + (background == start.background ? [] : [background])
  }

  private static func sequence(_ parameters: [UInt8]) -> [UInt8] {
    let text = parameters == [0] ? "" : parameters.map { String($0) }.joined(separator: ";")
    return Array("\u{1B}[\(text)m".utf8)
  }
}
