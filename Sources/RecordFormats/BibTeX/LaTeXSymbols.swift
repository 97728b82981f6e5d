/// LaTeX commands for characters.
enum LaTeXSymbols {
  /// Accents written as signs, with their combining marks.
  static let signs: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "'"): "\u{301}", UInt8(ascii: "`"): "\u{300}", UInt8(ascii: "^"): "\u{302}",
    0x22: "\u{308}", UInt8(ascii: "~"): "\u{303}", UInt8(ascii: "="): "\u{304}",
    UInt8(ascii: "."): "\u{307}",
  ]

  /// Accents written as letters, with their combining marks.
  static let letterAccents: [String: Unicode.Scalar] = [
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "d": "\u{323}",
    "b": "\u{331}", "r": "\u{30A}", "k": "\u{328}", "h": "\u{309}", "t": "\u{361}",
  ]

  /// The text for an accent without a letter.
  static func alone(_ mark: Unicode.Scalar) -> String {
    switch mark {
    case "\u{303}": "~"
    case "\u{302}": "^"
    default: ""
    }
  }

  /// Precomposed letters, by their text.
  static let composed: [String: Unicode.Scalar] = {
    var letters: [String: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for value in range {
        if let scalar = Unicode.Scalar(value) { letters[String(scalar)] = scalar }
      }
    }
    return letters
  }()

  static let symbols: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "SS": "ẞ",
    "textendash": "–", "textemdash": "—", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textbraceleft": "{", "textbraceright": "}", "textbar": "|",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotedbl": "\"", "textless": "<", "textgreater": ">",
    "textunderscore": "_", "textdollar": "$", "textasteriskcentered": "*", "textbullet": "•",
    "ldots": "…", "dots": "…", "textellipsis": "…", "copyright": "©", "textcopyright": "©",
    "textregistered": "®", "texttrademark": "™", "textdegree": "°", "pounds": "£",
    "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€", "S": "§", "P": "¶",
    "guillemotleft": "«", "guillemotright": "»", "quotedblbase": "„", "quotesinglbase": "‚",
    "textexclamdown": "¡", "textquestiondown": "¿", "lq": "‘", "rq": "’", "quad": " ",
    "textordfeminine": "ª", "textordmasculine": "º", "textmu": "µ", "slash": "/", "LaTeX": "LaTeX",
    "TeX": "TeX", "BibTeX": "BibTeX", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ",
    "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ",
    "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "times": "×", "pm": "±", "cdot": "·",
    "leq": "≤", "geq": "≥", "approx": "≈", "rightarrow": "→", "leftarrow": "←", "degree": "°",
    "and": "&",
  ]

  /// Commands whose first argument is a setting, not text.
  static let settings: Set<String> = [
    "textcolor", "color", "colorbox", "hspace", "vspace", "foreignlanguage", "selectlanguage",
    "fontfamily", "label",
  ]

  /// Commands whose argument is text.
  static let fonts: Set<String> = [
    "emph", "textit", "textbf", "texttt", "textsc", "textrm", "textsf", "textsl", "textup",
    "textnormal", "textsuperscript", "textsubscript", "mkbibquote", "mkbibemph", "mbox", "em",
    "it", "bf", "rm", "sc", "tt", "sf", "sl", "bibinfo", "url", "path", "ensuremath", "mathrm",
    "mathit", "mathbf", "enquote", "relax", "protect", "noopsort", "uppercase", "lowercase",
    "underline", "small", "large", "par", "newblock", "textquotesingle", "nolinkurl",
    "MakeUppercase", "sp", "sb",
  ]
}
