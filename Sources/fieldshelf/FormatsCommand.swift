import ArgumentParser
import Messages
import RecordFormats

/// Prints the record formats, or the mapping of fields to one of them.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: .help(.helpFormatsAbstract),
    discussion: .help(.helpFormatsDiscussion))

  @Argument(
    help: .init(.help(.helpFormatsName), valueName: "name"),
    completion: .list(RecordFormat.all.map(\.name)))
  var name: String?

  @Option(help: .init(.help(.helpFormatsFormat), valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    var output = Output(for: format.audience)
    if let name {
      guard let chosen = RecordFormat.named(name) else { throw UsageError.unknownFormat(name) }
      try FormatsCommand.writeFields(of: chosen, as: format, to: &output)
    } else {
      for row in RecordFormat.all {
        try FormatsCommand.write(row, as: format, to: &output)
      }
    }
    try output.finish()
  }

  private static func write(
    _ row: RecordFormat, as form: OutputFormat, to output: inout Output
  ) throws(OutputError) {
    let (reads, writes) = (row.reader != nil, row.writer != nil)
    let uses = FormatsCommand.uses(reads: reads, writes: writes)
    let title = form.messages.text(row.title)
    switch form {
    case .text:
      let fileExtensions = row.endings.map { ".\($0)" }.joined(separator: " ")
      try output.unfilteredLine(
        [
          padded(row.name, to: nameWidth), padded(fileExtensions, to: fileExtensionsWidth),
          padded(uses, to: usesWidth), title,
        ].joined(separator: "  "))
    case .tsv:
      try output.row([
        row.name, title, row.endings.joined(separator: " "), reads ? "yes" : "no",
        writes ? "yes" : "no",
      ])
    case .jsonl:
      try output.unfilteredLine(
        JSON.object([
          ("name", .string(row.name)), ("title", .string(title)),
          ("endings", .strings(row.endings)), ("read", .boolean(reads)),
          ("write", .boolean(writes)),
        ]).serialized)
    }
  }

  private static func writeFields(
    of chosen: RecordFormat, as form: OutputFormat, to output: inout Output
  ) throws(OutputError) {
    let name = { (field: RecordField) in form.messages.text(field.message) }
    let width = RecordField.allCases.map { name($0).count }.max() ?? 0
    for (field, origin) in chosen.mapping {
      let text = form.messages.text(origin)
      switch form {
      case .text: try output.unfilteredLine("\(padded(name(field), to: width))  \(text)")
      case .tsv: try output.row([name(field), text])
      case .jsonl:
        try output.unfilteredLine(
          JSON.object([("field", .string(name(field))), ("form", .string(text))]).serialized)
      }
    }
    let missing = chosen.unsupportedFields.map(name)
    guard form == .text, !chosen.mapping.isEmpty, !missing.isEmpty else { return }
    try output.line(
      Messages.chosen.text(.unsupportedFields, .text(missing.joined(separator: ", "))))
  }

  private static func uses(reads: Bool, writes: Bool) -> String {
    let keys = (reads ? [MessageKey.formatsRead] : []) + (writes ? [.formatsWrite] : [])
    return keys.map { Messages.chosen.text($0) }.joined(separator: ", ")
  }

  private static let usesWidth = uses(reads: true, writes: true).count
  private static let nameWidth = RecordFormat.all.map(\.name.count).max() ?? 0
  private static let fileExtensionsWidth =
    RecordFormat.all.map { $0.endings.map { $0.count + 2 }.reduce(0, +) }.max() ?? 0

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension RecordFormat {
  /// Record fields that the format cannot hold.
  var unsupportedFields: [RecordField] {
    let placed = Set(mapping.map(\.field))
    // The date's row covers this.
    return RecordField.allCases.filter { !placed.contains($0) && $0 != .monthAndDay }
  }
}
