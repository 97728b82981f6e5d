/// Descriptions for systems without any: of the terminals that almost all others emulate, with only
/// the capabilities that ncurses needs to draw.
enum BuiltInDescription {
  /// The description of exactly this type; `nil` for others.
  static func named(_ name: String) -> CompiledDescription? {
    let suffix = "-256color"
    let hasManyColors = name.hasSuffix(suffix)
    let base = hasManyColors ? String(name.dropLast(suffix.count)) : name
    guard var description = kinds[base]?(name) else { return nil }
    if hasManyColors {
      guard description.numbers["colors"] != nil else { return nil }
      description.addManyColors()
    }
    return description
  }

  private static let kinds: [String: @Sendable (String) -> CompiledDescription] = [
    "vt100": vt100, "vt102": vt100, "vt220": vt220, "linux": linux, "screen": multiplexer,
    "tmux": multiplexer, "xterm": xterm,
  ]

  @Sendable private static func vt100(_ name: String) -> CompiledDescription {
    var description = CompiledDescription(name: name)
    description.flags = ["am", "msgr", "xenl", "xon"]
    description.numbers = ["cols": 80, "lines": 24, "it": 8]
    description.add(CompiledDescription.ansi)
    return description
  }

  @Sendable private static func vt220(_ name: String) -> CompiledDescription {
    var description = vt100(name)
    description.add(CompiledDescription.editing)
    return description
  }

  @Sendable private static func linux(_ name: String) -> CompiledDescription {
    var description = vt220(name)
    description.flags.formUnion(["bce", "mir"])
    description.addColors()
    // Attributes that the console shows as colours: underline and dim.
    description.numbers["ncv"] = 18
    description.add(["civis": "\u{1B}[?25l\u{1B}[?1c", "cnorm": "\u{1B}[?25h\u{1B}[?0c"])
    return description
  }

  @Sendable private static func multiplexer(_ name: String) -> CompiledDescription {
    var description = vt220(name)
    description.flags.remove("xon")
    description.flags.insert("mir")
    description.addColors()
    description.add(CompiledDescription.scrolling)
    description.strings["ech"] = nil
    // As in the multiplexers' own descriptions: the cursor moves up by reverse index.
    description.add(["cuu1": "\u{1B}M", "cnorm": "\u{1B}[34h\u{1B}[?25h"])
    return description
  }

  @Sendable private static func xterm(_ name: String) -> CompiledDescription {
    var description = vt220(name)
    description.flags.remove("xon")
    description.flags.formUnion(["bce", "mir"])
    description.addColors()
    description.add(CompiledDescription.scrolling)
    description.add(["cnorm": "\u{1B}[?12l\u{1B}[?25h"])
    return description
  }
}

extension CompiledDescription {
  /// Capabilities of a VT100 (ECMA-48, except for the scroll region).
  fileprivate static let ansi = [
    "bel": "\u{7}", "cr": "\r", "ht": "\t", "ind": "\n", "ri": "\u{1B}M", "sc": "\u{1B}7",
    "rc": "\u{1B}8", "cub1": "\u{8}", "cud1": "\n", "cuf1": "\u{1B}[C", "cuu1": "\u{1B}[A",
    "cub": "\u{1B}[%p1%dD", "cud": "\u{1B}[%p1%dB", "cuf": "\u{1B}[%p1%dC",
    "cuu": "\u{1B}[%p1%dA", "cup": "\u{1B}[%i%p1%d;%p2%dH", "home": "\u{1B}[H",
    "clear": "\u{1B}[H\u{1B}[J", "ed": "\u{1B}[J", "el": "\u{1B}[K", "el1": "\u{1B}[1K",
    "csr": "\u{1B}[%i%p1%d;%p2%dr", "bold": "\u{1B}[1m", "smul": "\u{1B}[4m",
    "rmul": "\u{1B}[24m", "rev": "\u{1B}[7m", "smso": "\u{1B}[7m", "rmso": "\u{1B}[27m",
    "sgr0": "\u{1B}[m",
    "sgr": "\u{1B}[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;m",
  ]

  /// Capabilities that later terminals add.
  fileprivate static let editing = [
    "dch": "\u{1B}[%p1%dP", "dch1": "\u{1B}[P", "ich": "\u{1B}[%p1%d@", "dl": "\u{1B}[%p1%dM",
    "dl1": "\u{1B}[M", "il": "\u{1B}[%p1%dL", "il1": "\u{1B}[L", "ech": "\u{1B}[%p1%dX",
    "civis": "\u{1B}[?25l", "cnorm": "\u{1B}[?25h",
  ]

  /// Capabilities of terminals with an alternate screen.
  fileprivate static let scrolling = [
    "smcup": "\u{1B}[?1049h", "rmcup": "\u{1B}[?1049l", "indn": "\u{1B}[%p1%dS",
    "rin": "\u{1B}[%p1%dT", "cbt": "\u{1B}[Z",
  ]

  fileprivate mutating func add(_ strings: [String: String]) {
    for (capability, string) in strings { self.strings[capability] = Array(string.utf8) }
  }

  fileprivate mutating func addColors() {
    numbers["colors"] = 8
    numbers["pairs"] = 64
    add([
      "setaf": "\u{1B}[3%p1%dm", "setab": "\u{1B}[4%p1%dm", "op": "\u{1B}[39;49m",
      "dim": "\u{1B}[2m", "hpa": "\u{1B}[%i%p1%dG", "vpa": "\u{1B}[%i%p1%dd",
    ])
  }

  fileprivate mutating func addManyColors() {
    numbers["colors"] = 256
    numbers["pairs"] = 32767
    numbers["ncv"] = nil
    // For colours 0 to 7, for their bright forms (9 and 10 as first digits), and for all others.
    let color = { (plain: Int, bright: Int) in
      "\u{1B}[%?%p1%{8}%<%t\(plain)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d%e"
        + "\(plain)8;5;%p1%d%;m"
    }
    add(["setaf": color(3, 9), "setab": color(4, 10)])
  }
}
