internal import Catalogue
internal import Messages

/// A word of an answer, whatever the language that it is typed in.
enum LinearWord: CaseIterable {
  case topics, tags, countries, sources, years, languages, results
  case more, back, next, previous, `where`, match, undo
  case order, alone, help, quit, mark, marked, cite
  case note, move, unmark, save, load, glossary, language
  case forms, lesson, records, present, stop, export, link
  case search, read, all, exclude, style

  /// The word that lists a pane; `nil` for a pane without one.
  init?(_ pane: PaneKey) {
    switch pane {
    case .topics: self = .topics
    case .tags: self = .tags
    case .countries: self = .countries
    case .sources: self = .sources
    case .years: self = .years
    case .languages: self = .languages
    default: return nil
    }
  }

  /// The word in English, as it is typed.
  var english: String { Messages.english.text(key) }

  /// The words of a language that mean it.
  var key: MessageKey {
    switch self {
    case .topics: .linearWordTopics
    case .tags: .linearWordTags
    case .countries: .linearWordCountries
    case .sources: .linearWordSources
    case .years: .linearWordYears
    case .languages: .linearWordLanguages
    case .results: .linearWordResults
    case .more: .linearWordMore
    case .back: .linearWordBack
    case .next: .linearWordNext
    case .previous: .linearWordPrevious
    case .where: .linearWordWhere
    case .match: .linearWordMatch
    case .undo: .linearWordUndo
    case .order: .linearWordOrder
    case .alone: .linearWordAlone
    case .help: .linearWordHelp
    case .quit: .linearWordQuit
    case .mark: .linearWordMark
    case .marked: .linearWordMarked
    case .cite: .linearWordCite
    case .note: .linearWordNote
    case .move: .linearWordMove
    case .unmark: .linearWordUnmark
    case .save: .linearWordSave
    case .load: .linearWordLoad
    case .glossary: .linearWordGlossary
    case .language: .linearWordLanguage
    case .forms: .linearWordForms
    case .lesson: .linearWordLesson
    case .records: .linearWordRecords
    case .present: .linearWordPresent
    case .stop: .linearWordStop
    case .export: .linearWordExport
    case .link: .linearWordLink
    case .search: .linearWordSearch
    case .read: .linearWordRead
    case .all: .linearWordAll
    case .exclude: .linearWordExclude
    case .style: .linearWordStyle
    }
  }
}
