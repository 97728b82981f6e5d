import ArgumentParser
import Messages
import RecordFormats

/// The options for reading files of records.
struct ReadingOptions: ParsableArguments {
  @Option(help: ReadFormat.help)
  var from: ReadFormat?

  @Option(
    help: .init(
      .help(.helpOptionColumns, .text(TableColumns.fields.joined(separator: ", "))),
      valueName: "name=field,…"))
  var columns: String?

  /// The format to read files as; `nil` to detect it.
  var format: RecordFormat? {
    // `validate` has reported errors in the columns.
    guard let columns, let columns = try? TableColumns(columns) else { return from?.format }
    return .table(with: columns, isTabbed: from?.format == .tsv)
  }

  func validate() throws {
    guard let columns else { return }
    if let from, from.format != .csv, from.format != .tsv {
      throw ValidationError(Messages.chosen.text(.columnsOfTables))
    }
    do throws(TableColumns.Failure) {
      _ = try TableColumns(columns)
    } catch {
      throw ValidationError(Messages.chosen.text(error.message))
    }
  }
}
