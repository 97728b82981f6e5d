import ArgumentParser
internal import Catalogue
import Messages
import Publications
import ReadingLists

/// Prints, merges and extends reading lists.
struct ListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists",
    abstract: .help(.helpListsAbstract),
    usage: """
      fieldshelf lists [--lists <file>]
      fieldshelf lists show <name> [--format <form>]
      fieldshelf lists merge <name> <other>
      fieldshelf lists add <name> <id> ...
      """,
    discussion: .help(.helpListsDiscussion),
    subcommands: [Show.self, Merge.self, Add.self])

  @OptionGroup var listsOption: ListsOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let store = try listsOption.store()
    let names = try store.names()
    // A file that was named must exist; the folder is made with the first list.
    if names.isEmpty, store.onlyName != nil { throw ReadingListError.missing(store.placeName) }
    var output = Output(for: .people)
    for name in names {
      let count =
        (try? store.read(name, reporting: { _ in })).map {
          Messages.chosen.text(.listCount, .number($0.count))
        } ?? "-"
      try output.line([name, count])
    }
    try output.finish()
  }
}

extension ListsCommand {
  /// Prints a list.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: .help(.helpListsShowAbstract),
      discussion: .help(.helpListsShowDiscussion))

    @Argument(help: .init(.help(.helpOptionList), valueName: "name"))
    var name: String

    @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
    var format = RecordOutputFormat.text

    @OptionGroup var listsOption: ListsOption
    @OptionGroup var catalogue: CatalogueOption

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let list = try listsOption.store().read(name)
      var output = Output()
      if format == .text {
        for line in list.text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
          try output.unfilteredLine(line)
        }
        return try output.finish()
      }
      let opened = try catalogue.open()
      let records = RecordFormatter(of: opened, as: format)
      try records.begin(to: &output)
      for publication in try opened.publications(of: list) {
        switch format {
        case .table: try output.row(try records.row(publication))
        default: try records.write(publication, to: &output)
        }
      }
      try records.end(to: &output)
      try output.finish()
      try opened.throwIfRecordWasLost()
    }
  }

  /// Adds the entries of one list to another.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: .help(.helpListsMergeAbstract),
      discussion: .help(.helpListsMergeDiscussion))

    @Argument(help: .init(.help(.helpListsMergeName), valueName: "name"))
    var name: String

    @Argument(help: .init(.help(.helpListsMergeAdded), valueName: "other"))
    var other: String

    @OptionGroup var listsOption: ListsOption

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let store = try listsOption.store()
      var list = try store.read(name)
      let before = list
      list.merge(try store.read(other))
      if list != before { try store.write(list, as: name) }
      var output = Output()
      for line in list.text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
        try output.unfilteredLine(line)
      }
      try output.finish()
      if list.conflictCount > 0 {
        ExitReport.printDiagnostic(Message(.listConflicts, .number(list.conflictCount)))
      }
    }
  }

  /// Adds publications to a list.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: .help(.helpListsAddAbstract))

    @Argument(help: .init(.help(.helpOptionList), valueName: "name"))
    var name: String

    @Argument(help: .init(.help(.helpOptionIdentifiers), valueName: "id"))
    var ids: [String]

    @OptionGroup var listsOption: ListsOption
    @OptionGroup var catalogue: CatalogueOption

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let store = try listsOption.store()
      let opened = try catalogue.open()
      var list = try store.readOrCreate(name)
      // Look up all publications first, so that an error leaves the list unchanged.
      let added = try ids.count { id in
        guard let detail = try opened.detail(of: PublicationID(id)) else {
          throw NotFoundError.noPublication(id)
        }
        return list.add(
          ReadingList.Entry(id: detail.publication.id, title: detail.publication.title))
      }
      try store.write(list, as: name)
      var output = Output(for: .people)
      try output.line(
        Messages.chosen.text(
          .listAdded, .number(added), .text(list.name), .number(list.count)))
      try output.finish()
      try opened.throwIfRecordWasLost()
    }
  }
}

extension ReadingListStore {
  /// Reads a list, or returns an empty one if it does not exist.
  fileprivate func readOrCreate(_ name: String) throws(ReadingListError) -> ReadingList {
    do {
      return try read(name)
    } catch .missing {
      let file = try path(of: name).split(separator: "/").last.map(String.init) ?? name
      return ReadingList(name: file.hasSuffix(".txt") ? String(file.dropLast(4)) : file)
    }
  }
}

extension OpenedCatalogue {
  /// Returns the publications of a list with the reader's notes added. Entries missing from the
  /// catalogue are reported, and included with their titles.
  func publications(of list: ReadingList) throws -> [Publication] {
    try list.entries.map { entry in
      var publication: Publication
      if let detail = try detail(of: entry.id) {
        publication = detail.publication
      } else {
        publication = Publication(id: entry.id, title: entry.title)
        ExitReport.printDiagnostic(Message(.listRecordMissing, .text(entry.id.text)))
      }
      publication.notes += entry.notes
      return publication
    }
  }
}
