import Browsing
import Files
import Glibc
import Messages
import ReadingLists
import Text

/// The reader's files that a session may access, on explicit commands only: exports and reading
/// lists.
final class ReaderFiles {
  let opened: OpenedCatalogue
  /// The store of lists; `nil` if the environment names no folder.
  let store: ReadingListStore?
  let isRestricted: Bool
  /// The export that is being written.
  private var export: ExportProcess?

  init(opened: OpenedCatalogue, store: ReadingListStore?, isRestricted: Bool) {
    self.opened = opened
    self.store = store
    self.isRestricted = isRestricted
  }

  /// The functions that the session calls.
  var files: SessionFiles {
    var options = SessionFiles.Options()
    options.loadFormats = { Exporter.formats }
    options.isAllowed = !isRestricted
    options.listLocation = store?.placeName
    options.onlyListName = store?.onlyName
    options.folder = ReaderFiles.workingFolder.map { TextFilter.line($0) }
    return SessionFiles(
      options, descriptor: { self.export?.descriptor }, perform: { self.outcome(of: $0) })
  }

  private func outcome(of request: FileRequest) -> FileOutcome {
    if case .recordText(let publication, let format) = request {
      return (try? Exporter(opened: opened).text(of: publication, in: format)).map { .text($0) }
        ?? .text("")
    }
    // The glossary is read from the program and from a file that was named at the start.
    if case .glossary(let language) = request {
      // Without the file's name, which a session may not show.
      if opened.lacksVocabulary { return .failed(Message(.glossaryNotInCatalogue)) }
      return .glossary((try? opened.glossary(in: language)) ?? [])
    }
    // Enforced here, whatever the screen requests.
    guard !isRestricted else { return .failed(Message(.filesNotAllowed)) }
    do {
      return try carryOut(request)
    } catch let failure as FileFailure {
      return .failed(Message(.notWritable, .text(failure.path), .system(failure.code)))
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
    if case .exportProgress(let waits) = request { return exportOutcome(waits: waits) }
    if case .stopExport = request { return stop() }
    guard let store else { return .failed(Message(.noListFolder)) }
    switch request {
    case .save(let list, let saved): return try save(list, over: saved, in: store)
    case .listNames: return .names(try store.names())
    case .readList(let name):
      var note: Message?
      var list = try store.read(name) { note = $0 }
      // A later save must use the same name.
      list.name = name
      return .list(list, note: note)
    case .export, .exportProgress, .stopExport, .recordText, .glossary: return .text("")
    }
  }

  /// Writes a list. What the reader types is a name, not a path, so that the file stays in the
  /// folder the reader agreed to.
  private func save(
    _ list: ReadingList, over saved: SavedList, in store: ReadingListStore
  ) throws -> FileOutcome {
    let path = try store.path(named: list.name)
    guard store.has(path) else {
      return .written(path: try store.write(list, as: path), losses: [])
    }
    switch saved {
    case .none: return .exists(path: path)
    case .any: break
    case .known(let before):
      let now = try store.read(path) { _ in }
      guard now.entries != before.entries else { break }
      var joined = list
      joined.join(now, since: before)
      return .joined(path: try store.write(joined, as: path), joined)
    }
    return .written(path: try store.write(list, as: path), losses: [])
  }

  private func write(_ export: Export, to path: String, replaces: Bool) throws -> FileOutcome {
    var status = stat()
    // Refuse to export to a folder or a device.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw FileFailure(
        path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENOTSUP)
    }
    guard replaces || lstat(path, &status) != 0 else { return .exists(path: path) }
    let process = try ExportProcess(export, to: path, of: opened)
    self.export = process
    return .exporting(process.progress)
  }

  private func exportOutcome(waits: Bool) -> FileOutcome {
    guard let export else { return .failed(Message(.answerMissing)) }
    let outcome = export.outcome(waits: waits)
    if case .exporting = outcome { return outcome }
    self.export = nil
    return outcome
  }

  /// Stops the export unless it is complete.
  private func stop() -> FileOutcome {
    let outcome = exportOutcome(waits: false)
    guard case .exporting(let progress) = outcome else { return outcome }
    export?.stop()
    export = nil
    return .stopped(path: progress.path)
  }

  /// The program's working folder; `nil` if it no longer exists.
  private static var workingFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// Expands `~/` at the start of a path, as a shell does.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
