import ArgumentParser

/// The format of plain output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// One record a line, tab-separated; several values of a field are separated by `; `.
  case tsv
  /// One JSON object a line.
  case jsonl

  /// Who reads it.
  var audience: Output.Audience { self == .text ? .people : .programs }
}
