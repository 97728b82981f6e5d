import Browsing
import Messages
import Publications
import RecordFormats
import Text
import Vocabularies

/// Compares the old and new versions of a record field by field.
struct ChangedFields {
  private let vocabulary: Vocabulary
  private let messages: Messages
  /// Names of countries and regions in a language other than English, by code.
  private let countryNames: [String: String]

  init(vocabulary: Vocabulary, in messages: Messages) {
    self.vocabulary = vocabulary
    self.messages = messages
    // The vocabulary has the English names at hand. One that cannot be read was reported at the start.
    let isEnglish = messages.language == Messages.english.language
    let entries = isEnglish ? [] : (try? vocabulary.namedEntries(of: [.country])) ?? []
    let names = entries.compactMap { entry in
      entry.names.first { $0.use == .preferred && $0.language == messages.language }
        .map { (entry.value.id, $0.text) }
    }
    countryNames = Dictionary(names) { first, _ in first }
  }

  /// Returns a line for each field that differs, and for each paragraph of the body that differs.
  func lines(from old: Publication, to new: Publication) -> [Message] {
    let fields = zip(values(of: old), values(of: new)).compactMap { old, new in
      ChangedFields.line(old.field.message, old.text, new.text)
    }
    return fields + ChangedFields.paragraphs(old.paragraphs, new.paragraphs)
  }

  private static func line(_ name: Message, _ old: String, _ new: String) -> Message? {
    if ExactBytes(old) == ExactBytes(new) { return nil }
    if old.isEmpty { return Message(.changesFieldAdded, .message(name), .text(new)) }
    if new.isEmpty { return Message(.changesFieldRemoved, .message(name), .text(old)) }
    return Message(.changesField, .message(name), .text(old), .text(new))
  }

  /// Compares the paragraphs that remain after removing the common beginning and end.
  private static func paragraphs(_ old: [String], _ new: [String]) -> [Message] {
    func isSame(_ pair: (String, String)) -> Bool { ExactBytes(pair.0) == ExactBytes(pair.1) }
    let start = zip(old, new).prefix(while: isSame).count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix(while: isSame).count
    let (before, after) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
    return (0..<max(before.count, after.count)).compactMap { index in
      func text(_ paragraphs: ArraySlice<String>) -> String {
        let position = start + index
        return paragraphs.indices.contains(position) ? TextFilter.line(paragraphs[position]) : ""
      }
      return line(
        Message(.changesParagraph, .number(start + index + 1)), text(before), text(after))
    }
  }

  private func values(of publication: Publication) -> [(field: RecordField, text: String)] {
    func joined(_ texts: [String]) -> String { NameList.text(of: texts) }
    return [
      (.id, publication.id.text), (.title, publication.title),
      (.sources, joined(publication.sources.map { ChangedFields.text(of: $0) })),
      (.contributors, joined(publication.contributors.map { ChangedFields.text(of: $0) })),
      (.publisher, publication.publisher ?? ""),
      (.publisherPlace, publication.publisherPlace ?? ""),
      (
        .type,
        joined(
          [publication.documentType.map { messages.name(of: $0) }, publication.documentType?.kind]
            .compactMap(\.self))
      ),
      (.date, publication.date?.text ?? ""), (.accessed, publication.accessed?.text ?? ""),
      (
        .identifiers,
        joined(
          publication.identifiers.filter { $0.scheme != .joinedOrigin }
            .map { "\($0.scheme.rawValue):\($0.value)" })
      ),
      (.edition, publication.edition ?? ""),
      (.container, publication.container.map(ChangedFields.text) ?? ""),
      (.pages, publication.pages ?? ""),
      (.notes, TextFilter.line(joined(publication.notes))),
      (.tags, joined(publication.tags)), (.topics, joined(publication.topics)),
      (.collections, joined(publication.collections)),
      (.countries, joined(publication.countries.map(countryName))),
      (.languages, joined(publication.languages)),
      (
        .links, joined(publication.links.map { ChangedFields.text(of: $0) })
      ),
    ]
  }

  private func countryName(_ code: CountryCode) -> String {
    countryNames[code.text] ?? vocabulary.country(code)?.name ?? code.text
  }

  private static func text(of source: Source) -> String {
    let name = source.acronym.map { "\(source.name) (\($0))" } ?? source.name
    return source.isPerson ? Messages.chosen.text(.changesPerson, .text(name)) : name
  }

  /// Separates title and series by a semicolon even if the title is empty, so that a series never
  /// looks like a journal of the same name.
  private static func text(of container: Container) -> String {
    let names = [container.title, container.series].map { $0 ?? "" }
    let parts = [
      container.series == nil ? names[0] : names.joined(separator: "; "),
      container.volume.map { Messages.chosen.text(.containerVolume, .text($0)) },
      container.issue.map { Messages.chosen.text(.containerIssue, .text($0)) },
    ]
    return parts.compactMap { $0?.isEmpty == true ? nil : $0 }.joined(separator: ", ")
  }

  private static func text(of link: Link) -> String {
    link.label.map { "\(link.url) (\($0))" } ?? link.url
  }

  private static func text(of contributor: Contributor) -> String {
    let name =
      switch contributor.name {
      // Distinguish an organization whose name contains a comma from a person.
      case .body(let name):
        name.contains(",") ? Messages.chosen.text(.changesBody, .text(name)) : name
      case .person(let family, let given): given.isEmpty ? family : "\(family), \(given)"
      }
    return "\(name) (\(contributor.role.rawValue))"
  }
}

/// A text compared byte by byte, not by canonical equivalence.
private struct ExactBytes: Equatable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ExactBytes, b: ExactBytes) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
}
