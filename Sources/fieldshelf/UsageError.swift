import Catalogue

/// What cannot be followed on the command line; the program ends with a status of 2.
enum UsageError: Error, Equatable, CustomStringConvertible {
  /// A value of `option` that names nothing; `nearest` are names that were perhaps meant.
  case unknownName(String, option: String, nearest: [String])

  /// Words to find without a letter or digit; taken as they are they would find everything.
  case noWord(String)

  /// A value of a variable of the environment that is none of its choices.
  case unknownSetting(String, variable: String, choices: [String])

  /// A catalogue that would take the place of a file that it is made of.
  case outputIsInput(String)

  /// A catalogue that would take the place of something else.
  case outputIsNoCatalogue(String)

  /// A first argument that is neither a file nor a command.
  case unknownCommand(String)

  /// A file that cannot be written.
  case notWritable(String, reason: String)

  /// A new file that is there already.
  case fileExists(String)

  /// A new file whose name has the ending of no format that is written.
  case noFormat(String, endings: [String])

  /// A format that is none.
  case unknownFormat(String)

  /// A command that a shared account does not have.
  case restricted

  var description: String {
    switch self {
    case .noWord(let typed): "no word in '\(typed)' to find; type letters or digits"
    case .outputIsInput(let file):
      "'\(file)' is one of the files to read; name another one to write; nothing was changed"
    case .outputIsNoCatalogue(let file):
      "'\(file)' is there and is no catalogue; name another file, nothing was changed"
    case .notWritable(let file, let reason): "cannot write '\(file)': \(reason)"
    case .fileExists(let file): "'\(file)' exists already; name another file"
    case .noFormat(let file, let endings):
      "cannot tell the format of '\(file)'; end its name in \(UsageError.alternatives(endings))"
    case .unknownFormat(let name):
      "unknown format '\(name)'; 'fieldshelf formats' lists them"
    case .restricted: "this account may only browse; FIELDSHELF_RESTRICTED is set"
    case .unknownCommand(let name):
      "'\(name)' is neither a file nor a command; \(CommandNames.hint(for: name))"
    case .unknownSetting(let value, let variable, let choices):
      "unknown \(variable) '\(value)'; expected \(UsageError.alternatives(choices))"
    case .unknownName(let name, let option, let nearest):
      "unknown \(option) '\(name)'; \(UsageError.hint(nearest, option: option))"
    }
  }

  private static func hint(_ nearest: [String], option: String) -> String {
    guard !nearest.isEmpty else {
      let facet = FacetTable.all.first { $0.option == option }
      return
        "'fieldshelf facets\(facet.map { " \($0.plural)" } ?? "")' prints those with publications"
    }
    return "did you mean \(alternatives(nearest))?"
  }

  private static func alternatives(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: " or ")
  }
}
