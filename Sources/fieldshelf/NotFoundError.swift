import Catalogue
import Messages

/// Nothing matches a request; the exit status is 1.
enum NotFoundError: Error, Equatable {
  /// No file or command has this name.
  case noFile(String)
  /// No publication has this identifier.
  case noPublication(String)
  /// No topic of the vocabulary has this label.
  case noTopic(String)
  /// No label in the glossary contains these words.
  case noTerm(String)
  /// The name is known, but no publication has it.
  case noRecords(of: String, option: String)
  /// The query has results, but none has a value of these facets.
  case noValues(of: [FacetName])
  /// Nothing is new or changed since this date or older file.
  case noneSince(String)
  /// No publication matches; with what is wrong with a field, a spelling suggestion, other words and
  /// relaxations of the query.
  case noResult([Message])

  /// Builds the advice of an empty result: other words, then parts to drop, or else replacements.
  init(_ page: Page) {
    let relaxations = (page.advice?.relaxations ?? []).filter { $0.count > 0 }
    let replacements = page.advice?.replacements ?? []
    let words = replacements.filter { if case .words = $0.change { true } else { false } }
    let parts = relaxations.map { relaxation in
      let part = NotFoundError.message(of: relaxation.dropping, in: page)
      return Message(.countWithout, .number(relaxation.count), .message(part))
    }
    // If the interface is not in English, the reader most likely typed a translated label.
    let isTranslated = Messages.chosen.language != Messages.english.language
    let offered = parts.isEmpty || isTranslated ? replacements[...] : words.prefix(3)
    let field = MisspeltField(in: page.query.words, language: Messages.chosen.language)
    self = .noResult(
      NotFoundError.suggestions(page.advice?.suggestion, field)
        + [page.advice?.unknownValue.map(NotFoundError.message)].compactMap(\.self)
        + offered.map(NotFoundError.message) + parts)
  }

  private static func message(of value: UnknownFieldValue) -> Message {
    let language = Messages.chosen.language
    let forms = value.forms(in: language)
    return value.isNoNumber
      ? Message(.noYear, .text(value.value), .text(forms.joined(separator: ", ")))
      : Message(.unknownFieldValue, .text(value.typed(in: language)), .text(forms[0]))
  }

  private static func message(of other: NoResultAdvice.Replacement) -> Message {
    Message(.countWithReplacement, .number(other.count), .text(other.new), .text(other.old))
  }

  private static func message(of part: QueryPart, in page: Page) -> Message {
    switch part {
    case .included(let value): return message(of: value, excluded: false, in: page)
    case .excluded(let value): return message(of: value, excluded: true, in: page)
    case .words: return Message(.quoted, .text(page.query.words))
    case .word(let range): return quoted([range], in: page)
    case .severalWords(let ranges): return quoted(ranges, in: page)
    case .facet(let facet):
      let included = page.query.included.sorted().filter { $0.facet == facet }
        .map { message(of: $0, excluded: false, in: page) }
      let excluded = page.query.excluded.sorted().filter { $0.facet == facet }
        .map { message(of: $0, excluded: true, in: page) }
      return joined(included + excluded, .joinedByAnd)
    case .everything: return Message(.anyOption)
    }
  }

  private static func quoted(_ ranges: [Range<Int>], in page: Page) -> Message {
    let words = Array(page.query.words.utf8)
    let parts = ranges.map { range in
      let word = String(decoding: words[range.clamped(to: words.indices)], as: UTF8.self)
      return Message(.quoted, .text(word))
    }
    return joined(parts, .joinedByAnd)
  }

  private static func message(of value: ValueKey, excluded: Bool, in page: Page) -> Message {
    let label: Message.Argument =
      value.isNotGiven ? .message(Message(.notGiven)) : .text(page.labels[value] ?? value.id)
    return Message(excluded ? .quotedNot : .quoted, label)
  }

  /// Suggestions: a field, then other words unless they are the same.
  private static func suggestions(_ suggestion: String?, _ field: MisspeltField?) -> [Message] {
    let ofField = field.map { field in
      field.words.map { Message(.misspeltFieldInQuery, .text(field.typed), .text($0)) }
        ?? Message(
          .noField, .text(field.typed), .text(field.fields.joined(separator: ", ")))
    }
    let ofWords = suggestion.flatMap { words in
      words == field?.words ? nil : Message(.didYouMean, .text(words))
    }
    return [ofField, ofWords].compactMap(\.self)
  }

  /// Joins messages with `key` between each two.
  fileprivate static func joined(_ parts: [Message], _ key: MessageKey) -> Message {
    Message.joined(parts, by: key) ?? Message(.nothingFound)
  }
}

extension NotFoundError: MessageConvertible, CustomStringConvertible {
  var message: Message {
    switch self {
    case .noFile(let name):
      Message(.noFile, .text(name), .message(CommandNames.hint(for: name)))
    case .noPublication(let id): Message(.noPublication, .text(id))
    case .noneSince(let date): Message(.noneSince, .text(date))
    case .noTopic(let term): Message(.noTopic, .text(term))
    case .noTerm(let words): Message(.noTerm, .text(words))
    case .noRecords(let name, let option): Message(.noRecords, .text(option), .text(name))
    case .noValues(let names) where names.isEmpty: Message(.nothingFound)
    case .noValues(let names):
      Message(
        .noValues,
        .message(
          NotFoundError.joined(names.map { Message(.word, .text($0.facet.plural)) }, .joinedByOr)))
    case .noResult(let parts):
      NotFoundError.joined([Message(.nothingFound)] + parts, .joinedBySemicolon)
    }
  }
}
