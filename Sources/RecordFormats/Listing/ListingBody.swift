internal import Publications
internal import Vocabularies

/// The body of a record: its sources and its paragraphs.
struct ListingBody {
  private(set) var sources: SourceLine?
  /// The text in the parentheses.
  private(set) var sourceText = ""
  private(set) var paragraphs: [String] = []
  private(set) var problems: [ImportReport.Problem] = []

  init(_ lines: ArraySlice<ListingLine>, vocabulary: Vocabulary) {
    for line in lines { append(line) }
    takeSources(vocabulary)
    if paragraphs.isEmpty { problems.append(.noBody) }
  }

  /// Adds a line to its paragraph; blank lines separate paragraphs.
  private mutating func append(_ line: ListingLine) {
    let text = line.textBeforeMark
    guard !text.isEmpty else { return }
    if line.blanks > 0 || paragraphs.isEmpty {
      paragraphs.append(text)
    } else {
      paragraphs[paragraphs.count - 1] += " " + text
    }
  }

  /// Removes the parenthesis from the first paragraph and parses it.
  private mutating func takeSources(_ vocabulary: Vocabulary) {
    guard let first = paragraphs.first else { return }
    guard first.utf8.first == UInt8(ascii: "(") else { return problems.append(.noSources) }
    guard let end = Self.closing(first) else { return problems.append(.openParenthesis) }
    let inside = first.utf8.index(after: first.startIndex)
    sourceText = first[inside..<end].trimmed
    let sources = SourceLine(sourceText, vocabulary: vocabulary)
    self.sources = sources
    problems += sources.problems
    takeRest(first[first.utf8.index(after: end)...])
  }

  private mutating func takeRest(_ text: Substring) {
    var rest = text.trimmed
    if rest.utf8.first == UInt8(ascii: ",") {
      rest = Substring(rest.utf8.dropFirst()).trimmed
      problems.append(.commaAfterSources)
    }
    if rest.isEmpty {
      paragraphs.removeFirst()
    } else {
      paragraphs[0] = rest
    }
  }

  /// The index of the parenthesis that matches the first one.
  private static func closing(_ text: String) -> String.Index? {
    var depth = 0
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index }
      default: continue
      }
    }
    return nil
  }
}
