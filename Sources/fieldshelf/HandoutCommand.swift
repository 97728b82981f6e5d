import ArgumentParser
internal import Catalogue
import Handouts
import Messages
import Publications
import ReadingLists

/// Prints publications as a handout.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: .help(.helpHandoutAbstract),
    usage: "fieldshelf handout <name>|<id> ... --to text|markdown|html",
    discussion: .help(.helpHandoutDiscussion))

  @Argument(help: .init(.help(.helpHandoutNames), valueName: "name"))
  var names: [String]

  @Option(help: .init(.help(.helpHandoutTo), valueName: "format"))
  var to = Handout.Format.text

  @Option(help: .init(.help(.helpHandoutTitle), valueName: "text"))
  var title: String?

  @Option(help: .init(.help(.helpHandoutWorkshop), valueName: "text"))
  var workshop: String?

  @Option(help: .init(.help(.helpHandoutOrder), valueName: "order"))
  var order = HandoutOrder.list

  @OptionGroup var listsOption: ListsOption
  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try catalogue.open()
    let list = try list(in: opened)
    let handout = HandoutText.handout(
      of: list, title: title, workshop: workshop ?? "", arrangement: order.arrangement,
      items: try HandoutText.items(of: list, in: opened))
    var output = Output(for: to == .text ? .people : .programs)
    for line in handout.written(as: to).dropLast()
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      try output.unfilteredLine(line)
    }
    try output.finish()
    try opened.throwIfRecordWasLost()
  }

  /// The publications with the given identifiers, or else the list with the given name.
  private func list(in opened: OpenedCatalogue) throws -> ReadingList {
    var list = ReadingList()
    for name in names {
      if let detail = try opened.detail(of: PublicationID(name)) {
        list.add(ReadingList.Entry(id: detail.publication.id, title: detail.publication.title))
      } else if names.count == 1 {
        return try listsOption.store().read(name)
      } else {
        throw NotFoundError.noPublication(name)
      }
    }
    return list
  }
}

/// The order of a handout.
enum HandoutOrder: String, CaseIterable, ExpressibleByArgument {
  case list, topic

  var arrangement: Handout.Arrangement {
    switch self {
    case .list: .listOrder
    case .topic: .byTopic
    }
  }
}

extension Handout.Format: ExpressibleByArgument {}

/// Reading lists as handouts, for the command and the screen.
enum HandoutText {
  /// Returns the publications of a list with the reader's notes.
  static func items(
    of list: ReadingList, in opened: OpenedCatalogue
  ) throws -> [Handout.Item] {
    try list.entries.map { try item($0, in: opened) }
  }

  /// Returns a publication with the reader's notes, or only its title if the catalogue no longer
  /// has it.
  static func item(
    _ entry: ReadingList.Entry, in opened: OpenedCatalogue
  ) throws -> Handout.Item {
    let detail =
      try opened.service.detail(entry.id, language: Messages.chosen.language)
      ?? opened.keeperDetail(of: entry.id)
    let publication = detail?.publication ?? Publication(id: entry.id, title: entry.title)
    return Handout.Item(publication, note: entry.notes.joined(separator: " / "))
  }

  /// Makes a handout with headings in the interface language.
  static func handout(
    of list: ReadingList, title: String? = nil, workshop: String = "",
    arrangement: Handout.Arrangement = .listOrder, items: [Handout.Item]
  ) -> Handout {
    let messages = Messages.chosen
    let name = title ?? (list.name.isEmpty ? messages.text(.handoutTitle) : list.name)
    return Handout(
      title: name, workshop: workshop, items: items, arrangement: arrangement,
      words: Handout.Words(
        otherTopics: messages.text(.handoutOther), note: messages.text(.handoutNote),
        code: messages.text(.handoutCode), language: messages.language))
  }
}
