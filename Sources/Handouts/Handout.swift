internal import Links
package import Publications
internal import Text

/// Publications arranged for printing or mailing.
package struct Handout: Equatable, Sendable {
  /// A publication with the trainer's note.
  package struct Item: Equatable, Sendable {
    /// The record.
    package var publication: Publication
    /// The trainer's note; empty for none.
    package var note: String

    /// A publication, with an optional note.
    package init(_ publication: Publication, note: String = "") {
      self.publication = publication
      self.note = note
    }
  }

  /// How the publications are arranged.
  package enum Arrangement: Sendable {
    /// As given, without headings.
    case listOrder
    /// Grouped by the first topic of each; topics are in the order of their first publication.
    case byTopic
  }

  /// The output format of a handout.
  package enum Format: String, CaseIterable, Sendable {
    /// Lines of 72 columns.
    case text
    /// CommonMark.
    case markdown
    /// One file without scripts or external resources.
    case html
  }

  /// The texts that a handout adds to those of its records.
  package struct Words: Equatable, Sendable {
    /// The heading of publications without a topic.
    package var otherTopics: String
    /// The label of a trainer's note: `Note`.
    package var note: String
    /// The text alternative of a QR code: `QR code of the link`.
    package var code: String
    /// The language of these texts, for speech output: `en`.
    package var language: String

    /// Texts in a language.
    package init(otherTopics: String, note: String, code: String, language: String) {
      self.otherTopics = otherTopics
      self.note = note
      self.code = code
      self.language = language
    }
  }

  /// The heading.
  let title: String
  /// The line under the title, such as the place and date of a workshop; empty for none.
  let workshop: String
  let words: Words
  let sections: [Section]

  /// Arranges publications; each is numbered and listed once.
  package init(
    title: String, workshop: String = "", items: [Item], arrangement: Arrangement, words: Words
  ) {
    self.title = TextFilter.line(title)
    self.workshop = TextFilter.line(workshop)
    self.words = words
    sections = Section.sections(of: items, arrangement, otherTopics: words.otherTopics)
  }

  /// The handout in `format`; ends with a line feed.
  package func written(as format: Format) -> String {
    switch format {
    case .text: TextHandout(self).text
    case .markdown: MarkdownHandout(self).text
    case .html: HTMLHandout(self).text
    }
  }
}

/// Entries under one heading.
struct Section: Equatable, Sendable {
  /// The topic; `nil` if the handout is not grouped.
  var heading: String?
  var entries: [Entry]

  static func sections(
    of items: [Handout.Item], _ arrangement: Handout.Arrangement, otherTopics: String
  ) -> [Section] {
    var sections: [Section] = []
    for item in items {
      let topic = item.publication.topics.first.map(TextFilter.line) ?? ""
      let heading: String? =
        arrangement == .listOrder ? nil : topic.isEmpty ? otherTopics : topic
      let entry = Entry(item)
      if let index = sections.firstIndex(where: { $0.heading == heading }) {
        sections[index].entries.append(entry)
      } else {
        sections.append(Section(heading: heading, entries: [entry]))
      }
    }
    // Publications without a topic come last.
    if arrangement == .byTopic,
      let index = sections.firstIndex(where: { $0.heading == otherTopics })
    {
      sections.append(sections.remove(at: index))
    }
    var number = 0
    for section in sections.indices {
      for entry in sections[section].entries.indices {
        number += 1
        sections[section].entries[entry].number = number
      }
    }
    return sections
  }
}

/// The filtered texts that a handout shows for one publication.
struct Entry: Equatable, Sendable {
  /// From 1, across the whole handout.
  var number = 0
  let title: String
  /// The sources, and the year if it is known.
  let source: String
  let summary: [String]
  let note: String
  let link: LinkAddress?
  /// An address that is not a link.
  let address: String
  /// The language of the record; empty if it is unknown.
  let language: String

  init(_ item: Handout.Item) {
    let publication = item.publication
    title = TextFilter.line(publication.title)
    let names = publication.sources.map { source in
      TextFilter.line(source.acronym.map { "\(source.name) (\($0))" } ?? source.name)
    }
    let year = publication.year.map { [String($0)] } ?? []
    let sources = NameList.runningText(of: names.filter { !$0.isEmpty })
    source = ([sources] + year).filter { !$0.isEmpty }.joined(separator: ", ")
    summary = publication.paragraphs.map(TextFilter.line).filter { !$0.isEmpty }
    note = TextFilter.line(item.note)
    let doi = publication.identifiers.first { $0.scheme == .doi }
    let url = publication.url ?? doi.map { "doi:" + $0.value } ?? ""
    link = LinkAddress(url)
    address = TextFilter.line(url)
    let code = publication.languages.first ?? ""
    let isCode = !code.isEmpty && code.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || $0 == 0x2D }
    language = isCode && code.utf8.prefix(while: { $0 != 0x2D }).count <= 3 ? code : ""
  }

  /// The address as it is printed.
  var shownAddress: String { link?.shown ?? address }
}
