extension HTMLEntity {
  /// The characters by their names: those of HTML 4, and of the Latin letters and some of the signs
  /// that HTML 5 adds.
  static let names: [String: Unicode.Scalar] = {
    var names = others.merging(symbols) { first, _ in first }
    let lists: [(list: String, first: UInt32)] = [
      (latin, 0xA0), (latinExtended, 0x100), (greek, 0x391),
    ]
    for (list, first) in lists {
      for (index, name) in list.split(separator: " ").enumerated() where name != "-" {
        names[String(name)] = Unicode.Scalar(first + UInt32(index))
      }
    }
    return names
  }()

  /// The names of U+00A0...U+00FF, in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml
    """

  /// The names of U+0100...U+017E, in order; `-` if there is none or `others` has it.
  private static let latinExtended = """
    Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron \
    Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc \
    gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr \
    - - Iogon iogon Idot inodot IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute \
    Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron \
    ncaron napos ENG eng Omacr omacr - - Odblac odblac - - Racute racute Rcedil rcedil Rcaron \
    rcaron Sacute sacute Scirc scirc Scedil scedil - - Tcedil tcedil Tcaron tcaron Tstrok \
    tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc \
    wcirc Ycirc ycirc - Zacute zacute Zdot zdot Zcaron zcaron
    """

  /// The names of U+0391...U+03C9, in order; `-` if there is none.
  private static let greek = """
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - \
    Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta \
    theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega
    """

  private static let others: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "hellip": "…", "bull": "•", "dagger": "†", "Dagger": "‡", "permil": "‰", "prime": "′",
    "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™", "larr": "←", "uarr": "↑",
    "rarr": "→", "darr": "↓", "harr": "↔", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠",
    "asymp": "≈", "infin": "∞", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š",
    "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
    "rlm": "\u{200F}", "check": "✓", "star": "☆", "hyphen": "‐", "lbrack": "[", "rbrack": "]",
    "num": "#", "comma": ",", "period": ".", "colon": ":", "semi": ";", "lpar": "(", "rpar": ")",
  ]

  /// Signs of mathematics, arrows and ornaments.
  private static let symbols: [String: Unicode.Scalar] = [
    "thetasym": "ϑ", "upsih": "ϒ", "piv": "ϖ", "oline": "‾", "frasl": "⁄", "image": "ℑ",
    "weierp": "℘", "real": "ℜ", "alefsym": "ℵ", "crarr": "↵", "lArr": "⇐", "uArr": "⇑",
    "rArr": "⇒", "dArr": "⇓", "hArr": "⇔", "forall": "∀", "part": "∂", "exist": "∃", "empty": "∅",
    "nabla": "∇", "isin": "∈", "notin": "∉", "ni": "∋", "prod": "∏", "sum": "∑", "lowast": "∗",
    "radic": "√", "prop": "∝", "ang": "∠", "and": "∧", "or": "∨", "cap": "∩", "cup": "∪",
    "int": "∫", "there4": "∴", "sim": "∼", "cong": "≅", "equiv": "≡", "sub": "⊂", "sup": "⊃",
    "nsub": "⊄", "sube": "⊆", "supe": "⊇", "oplus": "⊕", "otimes": "⊗", "perp": "⊥", "sdot": "⋅",
    "lceil": "⌈", "rceil": "⌉", "lfloor": "⌊", "rfloor": "⌋", "lang": "⟨", "rang": "⟩",
    "loz": "◊", "spades": "♠", "clubs": "♣", "hearts": "♥", "diams": "♦",
  ]
}
