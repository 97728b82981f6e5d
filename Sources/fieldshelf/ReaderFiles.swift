import Browsing
import Files
import Glibc
import Messages
import ReadingLists

/// The reader's files, as far as a session may touch them: exports and reading lists, on an explicit
/// command.
struct ReaderFiles {
  let opened: OpenedCatalogue
  /// Where lists are; `nil` where the environment names no folder.
  let store: ReadingListStore?
  let isRestricted: Bool

  /// What the session is given.
  var files: SessionFiles {
    var options = SessionFiles.Options()
    options.formats = Exporter.formats
    options.isAllowed = !isRestricted
    options.listPlace = store?.placeName
    options.onlyListName = store?.onlyName
    return SessionFiles(options) { request in outcome(of: request) }
  }

  private func outcome(of request: FileRequest) -> FileOutcome {
    if case .recordText(let publication, let format) = request {
      return (try? Exporter(opened: opened).text(of: publication, in: format)).map { .text($0) }
        ?? .text("")
    }
    // Whatever the screen asked for.
    guard !isRestricted else { return .failed(Message(.filesNotAllowed)) }
    do {
      return try carryOut(request)
    } catch let failure as FileFailure {
      return .failed(Message(.notWritable, .text(failure.path), .text(failure.reason)))
    } catch let error as any MessageConvertible {
      return .failed(error.message)
    } catch {
      return .failed(Message(.answerMissing))
    }
  }

  private func carryOut(_ request: FileRequest) throws -> FileOutcome {
    if case .export(let export, let path, let replaces) = request {
      return try write(export, to: ReaderFiles.expanded(path), replaces: replaces)
    }
    guard let store else { return .failed(Message(.noListFolder)) }
    switch request {
    case .save(let list, let replaces):
      let path = try store.path(of: list.name)
      if !replaces, store.has(list.name) { return .exists(path: path) }
      return .written(path: try store.write(list, as: list.name), losses: [])
    case .listNames: return .names(try store.names())
    case .readList(let name):
      var list = try store.read(name)
      // It is saved again where it came from.
      list.name = name
      return .list(list)
    case .export, .recordText: return .text("")
    }
  }

  private func write(_ export: Export, to path: String, replaces: Bool) throws -> FileOutcome {
    var status = stat()
    guard replaces || lstat(path, &status) != 0 else { return .exists(path: path) }
    // A folder or a device is no place for it.
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path: path, code: EISDIR)
    }
    let file = try OutputFile(at: path)
    let losses = try Exporter(opened: opened).write(export) { try file.write($0) }
    try file.finish()
    return .written(path: path, losses: losses)
  }

  /// A path in which `~/` stands for the reader's folder, as in a shell.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
