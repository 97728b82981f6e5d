import ArgumentParser

/// The form of plain output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For reading.
  case text
  /// A line a record, fields between tabs, several values of a field between `; `.
  case tsv
  /// A JSON object a line.
  case jsonl

  /// Who reads it.
  var audience: Output.Audience { self == .text ? .people : .programs }
}
