internal import Publications
internal import Text

/// Writes a plain list of records for readers; it cannot be read back.
struct DocumentWriter: RecordWriter {
  /// The markup language.
  enum Form {
    case markdown, html
  }

  private let context: WritingContext
  private let form: Form

  init(_ context: WritingContext, form: Form) {
    self.context = context
    self.form = form
  }

  func begin(to output: inout WriterOutput) {
    guard form == .html else { return }
    output.append(
      """
      <!DOCTYPE html>
      <html>
      <head>
      <meta charset="utf-8">
      <title>Publications</title>
      </head>
      <body>

      """)
  }

  func end(to output: inout WriterOutput) {
    if form == .html { output.append("</body>\n</html>\n") }
  }

  func write(_ publication: Publication, to output: inout WriterOutput) {
    let lines = details(of: publication)
    switch form {
    case .markdown: writeMarkdown(publication, lines, &output)
    case .html: writeHTML(publication, lines, &output)
    }
    for field in DocumentWriter.lost(of: publication) { output.lose(field) }
  }

  /// The labels and values below the title.
  private func details(of publication: Publication) -> [(label: String?, text: String)] {
    let sources = NameList.text(of: publication.sources.map(\.name))
    let year = publication.date?.text ?? ""
    let source = [sources, year].filter { !$0.isEmpty }.joined(separator: ", ")
    let countries = publication.countries.map { context.countryName($0) }
    let languages = publication.languages.map { context.languageName($0) }
    let lines: [(label: String?, text: String)] = [
      (nil, source), ("Topics", NameList.text(of: publication.topics)),
      ("Countries", NameList.text(of: countries)),
      ("Languages", NameList.text(of: languages)),
    ]
    return lines.filter { !$0.text.isEmpty }
  }

  private func writeMarkdown(
    _ publication: Publication, _ lines: [(label: String?, text: String)],
    _ output: inout WriterOutput
  ) {
    let title = DocumentWriter.markdown(publication.title)
    let address = publication.url.flatMap { DocumentWriter.address($0) }
    output.append("## \(address.map { "[\(title)](<\($0)>)" } ?? title)\n\n")
    for line in lines {
      let label = line.label.map { "\($0): " } ?? ""
      output.append("- \(label)\(DocumentWriter.markdown(line.text))\n")
    }
    if !lines.isEmpty { output.append("\n") }
    for paragraph in publication.paragraphs {
      output.append(DocumentWriter.markdown(paragraph) + "\n\n")
    }
  }

  private func writeHTML(
    _ publication: Publication, _ lines: [(label: String?, text: String)],
    _ output: inout WriterOutput
  ) {
    let title = DocumentWriter.html(publication.title)
    let address = publication.url.flatMap { DocumentWriter.address($0) }
      .map { DocumentWriter.html($0) }
    output.append("<article>\n<h2>")
    output.append(address.map { "<a href=\"\($0)\">\(title)</a>" } ?? title)
    output.append("</h2>\n")
    for line in lines {
      let label = line.label.map { "\($0): " } ?? ""
      output.append("<p>\(label)\(DocumentWriter.html(line.text))</p>\n")
    }
    for paragraph in publication.paragraphs {
      output.append("<p dir=\"auto\">\(DocumentWriter.html(paragraph))</p>\n")
    }
    output.append("</article>\n")
  }

  /// An address with a safe scheme for browsers; `nil` for others, of which only the text is
  /// written.
  private static func address(_ url: String) -> String? {
    let line = TextFilter.line(url)
    let small = line.lowercased()
    guard ["http://", "https://", "ftp://", "mailto:"].contains(where: { small.hasPrefix($0) })
    else { return nil }
    return line.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing(" ", with: "%20")
      .replacing("\"", with: "%22")
  }

  private static func html(_ text: String) -> String {
    TextFilter.lines(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("\n", with: "<br>\n")
  }

  /// A text with a backslash before each sign that Markdown may interpret.
  private static func markdown(_ text: String) -> String {
    var bytes: [UInt8] = []
    for line in TextFilter.lines(text).split(separator: "\n") {
      if !bytes.isEmpty { bytes += "\\\n".utf8 }
      var isInNumber = true
      for (index, byte) in line.utf8.enumerated() {
        let isBullet = index == 0 && "+-=".utf8.contains(byte)
        let endsNumber = index > 0 && isInNumber && (byte == 0x2E || byte == 0x29)
        if isBullet || endsNumber || "\\`*_{}[]<>#&|~!$^".utf8.contains(byte) { bytes.append(0x5C) }
        isInNumber = isInNumber && 0x30...0x39 ~= byte
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func lost(of publication: Publication) -> [RecordField] {
    let fields: [(RecordField, Bool)] = [
      (.id, publication.id.text.isEmpty), (.contributors, publication.contributors.isEmpty),
      (.publisher, publication.publisher == nil),
      (.publisherPlace, publication.publisherPlace == nil),
      (.type, publication.documentType == nil),
      (.accessed, publication.accessed == nil),
      (.identifiers, publication.publishedIdentifiers.isEmpty),
      (.edition, publication.edition == nil), (.container, publication.container == nil),
      (.pages, publication.pages == nil), (.notes, publication.notes.isEmpty),
      (.tags, publication.tags.allSatisfy { publication.topics.contains($0) }),
      (.collections, publication.collections.isEmpty),
      (
        .links,
        publication.links.count < 2
          && publication.links.allSatisfy { DocumentWriter.address($0.url) != nil }
      ), (.linkLabel, publication.links.allSatisfy { $0.label == nil }),
      (.added, publication.added == nil),
      (.acronym, publication.sources.allSatisfy { $0.acronym == nil }),
    ]
    return fields.filter { !$0.1 }.map(\.0)
  }
}
