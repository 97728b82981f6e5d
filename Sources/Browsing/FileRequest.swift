package import Catalogue
package import Citations
package import Messages
package import Publications
package import ReadingLists

/// A form in which publications are written: a format of records, references, or a handout.
package struct ExportFormat: Equatable, Sendable {
  /// What tells it from others: `ris`.
  package let name: String
  /// What readers call it: `RIS`.
  package let title: String
  /// What names of its files end in, without the dot.
  package let ending: String
  /// Whether programs for references read it, so that it stands beside the citation styles.
  package let isCitation: Bool

  /// A form of which the session's surroundings know how it is written.
  package init(name: String, title: String, ending: String, isCitation: Bool = false) {
    self.name = name
    self.title = title
    self.ending = ending
    self.isCitation = isCitation
  }
}

/// What is to be written, and how.
package struct Export: Equatable, Sendable {
  /// Which publications.
  package enum Scope: Equatable, Sendable {
    /// Those of a list, with its notes.
    case list(ReadingList)
    /// All results of a query.
    case results(Query)
    /// One publication.
    case one(ReadingList.Entry)
  }

  /// Which publications.
  package let scope: Scope
  /// The form.
  package let format: ExportFormat
  /// The style of references.
  package let style: CitationStyle
}

/// What the reader wants done with files: always on an explicit command.
package enum FileRequest: Equatable, Sendable {
  /// Write publications to a file that the reader has named; `replaces` one that is there.
  case export(Export, path: String, replaces: Bool)
  /// Write a list under its name; `replaces` one that is there.
  case save(ReadingList, replaces: Bool)
  /// Which lists there are.
  case listNames
  /// Read the list of a name.
  case readList(String)
  /// A publication as a record, to be shown; no file is touched.
  case recordText(Publication, ExportFormat)
}

/// What became of it.
package enum FileOutcome: Equatable, Sendable {
  /// A file was written: its path, and what the format could not hold.
  case written(path: String, losses: [Message])
  /// There is a file of that name; nothing was changed.
  case exists(path: String)
  case failed(Message)
  case names([String])
  case list(ReadingList)
  case text(String)
}

/// What a session can do with files: what the reader may choose, and the function that does it.
package struct SessionFiles {
  /// What the reader may choose.
  package struct Options: Equatable, Sendable {
    /// Forms for exports, in the order of the menu.
    package var formats: [ExportFormat] = []
    /// Where lists are, as a reader knows the place; `nil` where none can be.
    package var listPlace: String?
    /// The name of the one list, where the place is a file.
    package var onlyListName: String?
    /// Whether files may be written and lists read.
    package var isAllowed = false

    /// Nothing.
    package init() {}
  }

  /// What the reader may choose.
  package let options: Options
  /// Does what is wanted, and says what came of it.
  package let perform: (FileRequest) -> FileOutcome

  /// Files of a session.
  package init(_ options: Options, perform: @escaping (FileRequest) -> FileOutcome) {
    self.options = options
    self.perform = perform
  }

  /// No files: every wish is refused.
  package static var none: SessionFiles {
    SessionFiles(Options()) { _ in .failed(Message(.filesNotAllowed)) }
  }
}
