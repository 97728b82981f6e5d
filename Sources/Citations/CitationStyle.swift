internal import Publications

/// A citation style.
///
/// Styles are defined in English, including their terms (`n.d.`, `In`, `Retrieved`) and the names
/// of months; lists of references follow them whatever the language of the screen.
package enum CitationStyle: String, CaseIterable, Sendable {
  /// American Psychological Association, 7th edition.
  case apa
  /// Chicago Manual of Style, 18th edition, author-date.
  case chicago
  /// Cite Them Right, 12th edition.
  case harvard
  /// ISO 690, author-date.
  case iso690
  /// Citing Medicine, numbered in the order of the list.
  case vancouver
  /// Names as published, without a style's terms.
  case plain

  var rules: any StyleRules {
    switch self {
    case .apa: APAStyle()
    case .chicago: ChicagoStyle()
    case .harvard: HarvardStyle()
    case .iso690: ISO690Style()
    case .vancouver: VancouverStyle()
    case .plain: PlainStyle()
    }
  }
}
