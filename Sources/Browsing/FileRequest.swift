package import Catalogue
package import Citations
package import Messages
package import Publications
package import ReadingLists

/// An export format: a record format, a reference list, or a handout.
package struct ExportFormat: Equatable, Sendable {
  /// The identifier: `ris`.
  package let name: String
  /// The display name: `RIS`.
  package let title: Message.Argument
  /// The file name extension, without the dot.
  package let fileExtension: String
  /// Whether reference managers read it; such formats are offered after the citation styles.
  package let isCitation: Bool
  /// Whether it has a title and a line by the reader above the publications.
  package let isHandout: Bool

  /// A format that the session's file functions can write.
  package init(
    name: String, title: Message.Argument, fileExtension: String, isCitation: Bool = false,
    isHandout: Bool = false
  ) {
    self.name = name
    self.title = title
    self.fileExtension = fileExtension
    self.isCitation = isCitation
    self.isHandout = isHandout
  }
}

/// What to write, and how.
package struct Export: Equatable, Sendable {
  /// The publications to write.
  package enum Scope: Equatable, Sendable {
    /// The publications of a list, with its notes.
    case list(ReadingList)
    /// All results of a query.
    case results(Query)
    /// One publication.
    case one(ReadingList.Entry)
  }

  /// The publications to write.
  package let scope: Scope
  /// The format.
  package let format: ExportFormat
  /// The citation style.
  package let style: CitationStyle
  /// The texts above a handout, and its arrangement.
  package var handout = HandoutTexts()

  /// Publications in a format; its citations are in `style`.
  package init(
    scope: Scope, format: ExportFormat, style: CitationStyle, handout: HandoutTexts = HandoutTexts()
  ) {
    self.scope = scope
    self.format = format
    self.style = style
    self.handout = handout
  }
}

/// What a reader adds to a handout.
package struct HandoutTexts: Equatable, Sendable {
  /// The heading; empty for the default.
  package var title = ""
  /// The line below the heading, such as the place and date of a workshop; empty for none.
  package var workshop = ""
  /// Whether publications are grouped by topic instead of in the given order.
  package var isByTopic = false

  /// No texts, in the given order.
  package init() {}
}

/// The progress of an export.
package struct ExportProgress: Equatable, Sendable {
  /// The file.
  package var path: String
  /// Publications read for it so far.
  package var count: Int
  /// Publications in the export.
  package var total: Int

  /// A file with `count` of `total` publications done.
  package init(path: String, count: Int, total: Int) {
    self.path = path
    self.count = count
    self.total = total
  }
}

/// What saving a list may overwrite.
package enum SavedList: Equatable, Sendable {
  /// Nothing: an existing list is kept, and the reader is asked.
  case none
  /// A list as the reader knows it. Changes that others have made since are merged in.
  case known(ReadingList)
  /// Any list: the reader has agreed.
  case any
}

/// A file operation. The reader always requests one with an explicit command.
package enum FileRequest: Equatable, Sendable {
  /// Write publications to a file that the reader has named; `replaces` allows an existing file to
  /// be replaced.
  case export(Export, path: String, replaces: Bool)
  /// Report the state of the running export; with `waits`, wait until it changes.
  case exportProgress(waits: Bool)
  /// Stop the running export and remove its file.
  case stopExport
  /// Save a list under its name; `over` says what it may overwrite.
  case save(ReadingList, over: SavedList)
  /// List the names of the saved lists.
  case listNames
  /// Read a list by name.
  case readList(String)
  /// Format a publication as a record for the screen; no file is accessed.
  case recordText(Publication, ExportFormat)
  /// Load the glossary in a language, as BCP 47; no file is written.
  case glossary(language: String)
}

/// The outcome of a file request.
package enum FileOutcome: Equatable, Sendable {
  /// A file was written: its path, and what the format could not represent.
  case written(path: String, losses: [Message])
  /// A list was saved with other people's changes merged in: its path, and the merged list.
  case joined(path: String, ReadingList)
  /// A file is being written while the session goes on.
  case exporting(ExportProgress)
  /// An export was stopped: its path.
  case stopped(path: String)
  /// A file with that name exists; nothing was changed.
  case exists(path: String)
  case failed(Message)
  case names([String])
  /// A list was read; the note says what its encoding may have changed.
  case list(ReadingList, note: Message? = nil)
  case text(String)
  case glossary([GlossaryTerm])
}

/// The file operations of a session: the reader's options, and the function that performs them.
package struct SessionFiles {
  /// What the reader may choose from.
  package struct Options: Sendable {
    /// Returns the export formats. A function, because the tables of the formats take 70 KB in every
    /// session, and few sessions export.
    package var loadFormats: @Sendable () -> [ExportFormat] = { [] }
    /// The location of the lists, as shown to readers; `nil` if there is none.
    package var listLocation: String?
    /// The name of the only list, if the location is a file.
    package var onlyListName: String?
    /// The folder of files that are named without one; `nil` if unknown.
    package var folder: String?
    /// Whether files may be written and lists read.
    package var isAllowed = false

    /// Export formats in menu order.
    package var formats: [ExportFormat] { loadFormats() }

    /// No formats and no access to files.
    package init() {}
  }

  /// What the reader may choose from.
  package let options: Options
  /// Performs a request and returns its outcome.
  package let perform: (FileRequest) -> FileOutcome
  /// A descriptor that becomes readable when the state of the running export changes; `nil` if none
  /// is running.
  package let descriptor: () -> Int32?

  /// File operations with these functions.
  package init(
    _ options: Options, descriptor: @escaping () -> Int32? = { nil },
    perform: @escaping (FileRequest) -> FileOutcome
  ) {
    self.options = options
    self.perform = perform
    self.descriptor = descriptor
  }

  /// No file operations: every request is refused.
  package static var none: SessionFiles {
    SessionFiles(Options()) { _ in .failed(Message(.filesNotAllowed)) }
  }
}
