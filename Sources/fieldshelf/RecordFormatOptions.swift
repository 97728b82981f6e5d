import ArgumentParser
import Messages
import RecordFormats

/// The option for the format to read files as.
struct ReadFormat: ExpressibleByArgument {
  let format: RecordFormat

  init?(argument: String) {
    guard let format = RecordFormat.readable.first(where: { $0.name == argument }) else {
      return nil
    }
    self.format = format
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { RecordFormat.readable.map(\.name) }

  /// The help text of `--from`.
  static let help = ArgumentHelp(
    .help(.helpOptionFrom), valueName: "format")
}

/// The option for the format to write records in.
struct WriteFormat: ExpressibleByArgument {
  let format: RecordFormat

  init?(argument: String) {
    guard let format = RecordFormat.writable.first(where: { $0.name == argument }) else {
      return nil
    }
    self.format = format
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { RecordFormat.writable.map(\.name) }
}

/// The output format of records: text, a table, or a format of the registry.
enum RecordOutputFormat: Equatable, ExpressibleByArgument {
  /// For people.
  case text
  /// One record a line, tab-separated.
  case table
  case format(RecordFormat)

  init?(argument: String) {
    if argument == "text" {
      self = .text
    } else if argument == RecordOutputFormat.tableName {
      // Scripts cut its columns, so it has no header.
      self = .table
    } else if let format = RecordFormat.writable.first(where: { $0.name == argument }) {
      self = .format(format)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .text: "text"
    case .table: RecordOutputFormat.tableName
    case .format(let format): format.name
    }
  }

  static var allValueStrings: [String] {
    let names = RecordFormat.writable.map(\.name)
    return ["text"] + (names.contains(tableName) ? [] : [tableName]) + names
  }

  /// Who reads it.
  var audience: Output.Audience { self == .text ? .people : .programs }

  private static let tableName = "tsv"
}
