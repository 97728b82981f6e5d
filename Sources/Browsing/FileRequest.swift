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
  /// Whether it has a title and a line of the reader's above the publications.
  package let isHandout: Bool

  /// A form of which the session's surroundings know how it is written.
  package init(
    name: String, title: String, ending: String, isCitation: Bool = false, isHandout: Bool = false
  ) {
    self.name = name
    self.title = title
    self.ending = ending
    self.isCitation = isCitation
    self.isHandout = isHandout
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
  /// What is above a handout, and how it is arranged.
  package var handout = HandoutTexts()
}

/// What a reader gives a handout beside its publications.
package struct HandoutTexts: Equatable, Sendable {
  /// The heading; empty for that of the program.
  package var title = ""
  /// The line under the heading, such as place and day of a workshop; empty for none.
  package var workshop = ""
  /// Whether publications are under their topics, or in the order in which they were given.
  package var isByTopic = false

  /// Nothing.
  package init() {}
}

/// How far a file is that is being written.
package struct WritingProgress: Equatable, Sendable {
  /// The file.
  package var path: String
  /// Publications that have been read for it.
  package var count: Int
  /// Publications that it will have.
  package var total: Int

  /// A file of which so much is done.
  package init(path: String, count: Int, total: Int) {
    self.path = path
    self.count = count
    self.total = total
  }
}

/// What a list may be written over.
package enum SavedList: Equatable, Sendable {
  /// Nothing: one that is there stays, and the reader is asked.
  case none
  /// A list as the reader knows it. What others have changed in it since is joined.
  case known(ReadingList)
  /// Whatever is there: the reader has agreed.
  case any
}

/// What the reader wants done with files: always on an explicit command.
package enum FileRequest: Equatable, Sendable {
  /// Write publications to a file that the reader has named; `replaces` one that is there.
  case export(Export, path: String, replaces: Bool)
  /// What has become of the export that is being written; where it `waits`, when there is news.
  case exportNews(waits: Bool)
  /// Write no more of the export that is being written, and leave nothing of it.
  case stopExport
  /// Write a list under its name, in the place of what may be there.
  case save(ReadingList, over: SavedList)
  /// Which lists there are.
  case listNames
  /// Read the list of a name.
  case readList(String)
  /// A publication as a record, to be shown; no file is touched.
  case recordText(Publication, ExportFormat)
  /// The terms of the field in a language, as BCP 47; no file is written.
  case glossary(language: String)
}

/// What became of it.
package enum FileOutcome: Equatable, Sendable {
  /// A file was written: its path, and what the format could not hold.
  case written(path: String, losses: [Message])
  /// A list was written with what others had changed in it; its path, and the list as it is now.
  case joined(path: String, ReadingList)
  /// A file is being written, while the session goes on.
  case writing(WritingProgress)
  /// A file is not written after all; its path.
  case stopped(path: String)
  /// There is a file of that name; nothing was changed.
  case exists(path: String)
  case failed(Message)
  case names([String])
  case list(ReadingList)
  case text(String)
  case glossary([GlossaryTerm])
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
    /// The folder in which a file is that is named without one; `nil` where that is unknown.
    package var folder: String?
    /// Whether files may be written and lists read.
    package var isAllowed = false

    /// Nothing.
    package init() {}
  }

  /// What the reader may choose.
  package let options: Options
  /// Does what is wanted, and says what came of it.
  package let perform: (FileRequest) -> FileOutcome
  /// Becomes readable when there is news of the export that is being written; `nil` when none is.
  package let descriptor: () -> Int32?

  /// Files of a session.
  package init(
    _ options: Options, descriptor: @escaping () -> Int32? = { nil },
    perform: @escaping (FileRequest) -> FileOutcome
  ) {
    self.options = options
    self.perform = perform
    self.descriptor = descriptor
  }

  /// No files: every wish is refused.
  package static var none: SessionFiles {
    SessionFiles(Options()) { _ in .failed(Message(.filesNotAllowed)) }
  }
}
