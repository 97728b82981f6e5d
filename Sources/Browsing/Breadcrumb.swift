internal import Catalogue
internal import Messages
internal import Text

extension Browser {
  /// The filters on the results, in the order they were set, with the values of a facet together.
  /// Empty without filters.
  package var breadcrumb: String { text(of: filters.current) }

  /// The end of the breadcrumb in at most `columns` columns: the newest filter is last. A truncated
  /// part keeps its `not`, without which an excluded value would read as an included one.
  package func breadcrumb(columns: Int) -> String {
    guard DisplayWidth.columns(of: breadcrumb) > columns else { return breadcrumb }
    var end = ""
    for (place, part) in parts(of: filters.current).enumerated().reversed() {
      let room = columns - DisplayWidth.columns(of: end)
      // Leaves a column for the ellipsis that replaces the earlier parts.
      guard DisplayWidth.columns(of: " + \(part.text)") < room else {
        return cut(part, isFirst: place == 0, columns: max(0, room)) + end
      }
      end = " + \(part.text)\(end)"
    }
    return end
  }

  /// A part of the breadcrumb: its text, and the prefix that marks it as excluded.
  private struct Part {
    var facet: FacetKey?
    var isExcluded: Bool
    var values: [String]
    var text = ""
    var prefix = ""
    /// Whether the text ends with what the words before it mean.
    var hasMeanings = false
  }

  /// The end of a part, with the separator before it, in at most `columns` columns. The beginning of
  /// words with meanings, which says what was typed.
  private func cut(_ part: Part, isFirst: Bool, columns: Int) -> String {
    if part.hasMeanings {
      return Clipping.end((isFirst ? "" : "… + ") + part.text, columns: columns)
    }
    let end = Clipping.start(" + \(part.text)", columns: columns)
    let prefix = DisplayWidth.columns(of: part.prefix)
    guard prefix > 0, !end.hasSuffix(part.text), columns > prefix else { return end }
    return part.prefix
      + Clipping.start(String(part.text.dropFirst(part.prefix.count)), columns: columns - prefix)
  }

  /// The filters on one line, in order, with the values of a facet together.
  package func text(of filters: [Filter]) -> String {
    parts(of: filters).map(\.text).joined(separator: " + ")
  }

  private func parts(of filters: [Filter]) -> [Part] {
    var parts: [Part] = []
    for filter in filters {
      let part = part(of: filter)
      let index = parts.firstIndex {
        part.facet != nil && $0.facet == part.facet && $0.isExcluded == part.isExcluded
      }
      if let index {
        parts[index].values += part.values
      } else {
        parts.append(part)
      }
    }
    return parts.map { part in
      var part = part
      let values = part.values.dropFirst().reduce(part.values.first ?? "") {
        messages.text(.orValue, .text($0), .text($1))
      }
      part.text = part.isExcluded ? messages.text(.notValue, .text(values)) : values
      if part.isExcluded, part.text.hasSuffix(values) {
        part.prefix = String(part.text.dropLast(values.count))
      }
      return part
    }
  }

  private func part(of filter: Filter) -> Part {
    switch filter {
    case .include(let value):
      Part(facet: value.facet, isExcluded: false, values: [label(of: value)])
    case .exclude(let value):
      Part(facet: value.facet, isExcluded: true, values: [label(of: value)])
    case .words(let words, expandsWords: true):
      wordsPart(words)
    case .words(let words, expandsWords: false):
      Part(isExcluded: false, values: [messages.text(.searchForExactly, .text(words))])
    }
  }

  private func wordsPart(_ words: String) -> Part {
    let hasMeanings = !expandedWords.isEmpty && page.query.words == words
    let text = messages.text(.searchFor, .text(hasMeanings ? expandedWords : words))
    return Part(isExcluded: false, values: [text], hasMeanings: hasMeanings)
  }

  /// The text of an advice row.
  package func text(of advice: ResultAdvice) -> String {
    switch advice {
    case .respell(let words, let count):
      return messages.text(.adviseRespelling, .number(count), .text(words))
    case .replace(let other):
      return messages.text(
        .adviseReplacement, .number(other.count), .text(other.new), .text(other.old))
    case .find(_, let word, let count):
      return messages.text(.adviseRemoval, .number(count), .text(word))
    case .remove(let filters, let count):
      // Words alone need no label: the message quotes them.
      var part = text(of: filters)
      if filters.count == 1, case .words(let words, _) = filters[0] { part = words }
      return messages.text(.adviseRemoval, .number(count), .text(part))
    }
  }
}
