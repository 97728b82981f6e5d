import ArgumentParser
import EngineCatalogue
import Glibc
import Messages
import RecordImport
import Text
import Vocabularies

/// The option for a catalogue on a server.
struct EngineOption: ParsableArguments {
  @Option(
    name: .customLong("server"), help: .init(.help(.helpOptionServer), valueName: "address"))
  var servers: [String] = []

  /// Returns the server address among the named catalogues; `nil` if all are files.
  static func address(among files: [String]) throws(UsageError) -> EngineAddress? {
    guard let named = files.first(where: EngineAddress.isAddress) else { return nil }
    guard let address = EngineAddress(named) else { throw .invalidAddress(named) }
    guard files.count == 1 else { throw .serverWithFiles }
    return address
  }

  /// Connects to the catalogue at an address; throws `Cancelled` when `shouldContinue` returns
  /// false.
  static func service(
    at address: EngineAddress, shouldContinue: () -> Bool
  ) throws -> EngineCatalogueService {
    let login = try login()
    return try withoutActuallyEscaping(shouldContinue) { shouldContinue in
      do throws(EngineError) {
        return try EngineCatalogueService(address, login, shouldContinue: shouldContinue)
      } catch  where error.isCancelled {
        throw OpenedCatalogue.Cancelled()
      }
    }
  }

  /// Reads user and password from the file named by FIELDSHELF_SERVER_LOGIN, or else from the
  /// environment: everybody on the machine can see arguments.
  static func login() throws -> EngineLogin {
    if let file = variable("FIELDSHELF_SERVER_LOGIN") { return try login(in: file) }
    return EngineLogin(
      user: variable("FIELDSHELF_SERVER_USER"), password: variable("FIELDSHELF_SERVER_PASSWORD"),
      authority: variable("FIELDSHELF_SERVER_AUTHORITY"))
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let maximumFileSize = 64 << 10

  /// Reads lines of the form `user = anna`.
  private static func login(in file: String) throws -> EngineLogin {
    var status = stat()
    let isExposed = stat(file, &status) == 0 && status.st_mode & 0o077 != 0
    guard !isExposed else {
      throw FailedAnswer(message: Message(.engineLoginExposed, .text(file)))
    }
    let contents = try FileReading.contents(of: file, limit: maximumFileSize)
    let text = contents.withBytes { String(decoding: $0, as: UTF8.self) }
    var login = EngineLogin()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmed)
      if line.hasPrefix("#") || parts.allSatisfy(\.isEmpty) { continue }
      switch (parts.first, parts.count) {
      case ("user", 2): login.user = parts[1]
      case ("password", 2): login.password = parts[1]
      case ("authority", 2): login.authority = parts[1]
      default:
        throw FailedAnswer(
          message: Message(.engineLoginInvalid, .text(file), .index(number + 1)))
      }
    }
    return login
  }
}
