import Catalogue
import Messages

/// An error in the command line; the exit status is 2.
enum UsageError: Error, Equatable {
  /// A value of `option` that matches nothing; `nearest` are suggestions.
  case unknownName(String, option: String, nearest: [String])

  /// A value of `option` that is not a kind of finding; `nearest` are suggestions.
  case unknownKind(String, option: String, nearest: [String])

  /// Search words without a letter or digit, which would match everything.
  case noWord(String)

  /// An environment variable with a value that is not one of its choices.
  case unknownSetting(String, variable: String, choices: [String])

  /// An output that would replace one of its inputs.
  case outputIsInput(String)

  /// Concepts and rows of a table cannot be merged.
  case mixedVocabularies(String, table: String)

  /// A catalogue that other output would replace.
  case outputIsCatalogue(String)

  /// Another kind of file that a catalogue would replace.
  case outputIsNotCatalogue(String)

  /// A first argument that is neither a file nor a command.
  case unknownCommand(String)

  /// A command after its options; with the arguments in the correct order.
  case commandAfterOptions([String])

  /// Joining records while applying changes.
  case cannotJoinChanges

  /// A record in a list of duplicates that no file contains.
  case unknownRecord(String, file: String, line: Int)

  /// A record in a list of duplicates whose title differs from the list's.
  case mismatchedRecord(String, title: String, file: String, line: Int)

  /// A value that is neither a rule for joining records nor a file.
  case unknownJoinRule(String)

  /// A file that cannot be written.
  case notWritable(String, reason: Message.Argument)

  /// A new file that already exists.
  case fileExists(String)

  /// A new file whose name has no extension of a writable format.
  case unknownFileExtension(String, known: [String])

  /// A format that does not exist.
  case unknownFormat(String)

  /// An invalid address of a catalogue on a server.
  case invalidAddress(String)

  /// A server named together with other catalogues.
  case serverWithFiles

  /// An invalid number of shards, or port.
  case invalidEngineNumber(String)

  /// An invalid name of an index.
  case invalidEngineName(String)

  /// An invalid date.
  case invalidDate(String, option: String)

  /// A vocabulary for a file of records that is not read.
  case vocabularyOfOtherFile(String, files: [String])

  /// A catalogue that was built with a vocabulary, which is not named.
  case vocabularyOfCatalogue(String)

  /// A command that is not available to a shared account.
  case restricted

  /// The catalogue named in the setup file does not exist.
  case setupCatalogueMissing(String, file: String, line: Int)
  /// The catalogue named in the setup file is not a regular file.
  case setupCatalogueNotFile(String, file: String, line: Int)
}

extension UsageError: MessageConvertible, CustomStringConvertible {
  var message: Message {
    switch self {
    case .noWord(let typed): Message(.noWordToFind, .text(typed))
    case .outputIsInput(let file): Message(.outputIsInput, .text(file))
    case .mixedVocabularies(let file, let table):
      Message(.usageMixedVocabularies, .text(file), .text(table))
    case .outputIsCatalogue(let file): Message(.outputIsCatalogue, .text(file))
    case .outputIsNotCatalogue(let file): Message(.outputIsNotCatalogue, .text(file))
    case .notWritable(let file, let reason): Message(.notWritable, .text(file), reason)
    case .cannotJoinChanges: Message(.cannotJoinChanges)
    case .unknownRecord(let id, let file, let line):
      Message(.unknownRecordInList, .text(file), .index(line), .text(id))
    case .mismatchedRecord(let id, let title, let file, let line):
      Message(.mismatchedRecordInList, .text(file), .index(line), .text(id), .text(title))
    case .unknownJoinRule(let name):
      Message(
        .unknownJoinRule, .text(name),
        .text(DuplicateRuleName.allValueStrings.joined(separator: ", ")))
    case .vocabularyOfOtherFile(let owner, let files):
      Message(.vocabularyOfOtherFile, .text(owner), UsageError.alternatives(files))
    case .vocabularyOfCatalogue(let file): Message(.vocabularyOfCatalogue, .text(file))
    case .restricted: Message(.accountIsRestricted)
    case .setupCatalogueMissing(let catalogue, let file, let line):
      Message(
        .setupMistake, .text(file), .text("\(line)"),
        .message(Message(.setupCatalogueMissing, .text(catalogue))))
    case .setupCatalogueNotFile(let catalogue, let file, let line):
      Message(
        .setupMistake, .text(file), .text("\(line)"),
        .message(Message(.setupCatalogueNotFile, .text(catalogue))))
    case .fileExists(let file): Message(.fileExistsAlready, .text(file))
    case .unknownFileExtension(let file, let known):
      Message(.unknownFileExtension, .text(file), UsageError.alternatives(known))
    case .invalidAddress(let address): Message(.engineInvalidAddress, .text(address))
    case .serverWithFiles: Message(.engineWithFiles)
    case .invalidEngineNumber(let text): Message(.engineInvalidNumber, .text(text))
    case .invalidEngineName(let name): Message(.engineInvalidName, .text(name))
    case .invalidDate(let text, let option):
      Message(.invalidDate, .text(option), .text(text))
    case .unknownFormat(let name): Message(.unknownFormat, .text(name))
    case .unknownCommand(let name):
      Message(.unknownCommand, .text(name), .message(CommandNames.hint(for: name)))
    case .commandAfterOptions(let arguments):
      Message(
        .commandAfterOptions, .text(arguments[0]),
        .text((["fieldshelf"] + arguments).map(UsageError.shellWord).joined(separator: " ")))
    case .unknownSetting(let value, let variable, let choices):
      Message(
        .unknownSetting, .text(variable), .text(String(value.prefix(60))),
        UsageError.alternatives(choices))
    case .unknownKind(let name, let option, let nearest):
      Message(
        nearest.isEmpty ? .unknownKindOfAll : .unknownKind, .text(option), .text(name),
        nearest.isEmpty
          ? .text(CheckSelection.kindNames.joined(separator: ", "))
          : .message(Message(.perhapsMeant, UsageError.alternatives(nearest))))
    case .unknownName(let name, let option, let nearest):
      Message(
        .unknownName, .text(option), .text(name),
        .message(UsageError.hint(nearest, option: option)))
    }
  }

  /// Returns an argument quoted as for a shell.
  private static func shellWord(_ argument: String) -> String {
    let isPlain = argument.utf8.allSatisfy {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || "-_./:=,@%+".utf8.contains($0)
    }
    return isPlain && !argument.isEmpty
      ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
  }

  private static func hint(_ nearest: [String], option: String) -> Message {
    guard nearest.isEmpty else { return Message(.perhapsMeant, alternatives(nearest)) }
    let facet = FacetTable.all.first { $0.option == option }
    return facet.map { Message(.listFacet, .text($0.plural)) } ?? Message(.listFacets)
  }

  private static func alternatives(_ names: [String]) -> Message.Argument {
    Message.joined(names.map { Message(.quoted, .text($0)) }, by: .joinedByOr)
      .map { .message($0) } ?? .text("")
  }
}
