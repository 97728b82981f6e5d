package import Browsing
internal import Messages
internal import Publications
package import ReadingLists

/// A session's files kept in memory, with a log of all requests.
package final class MemoryFiles {
  /// All requests, oldest first.
  package private(set) var requests: [FileRequest] = []
  /// The lists by their names.
  package private(set) var lists: [String: ReadingList] = [:]
  /// Paths of existing files.
  package private(set) var paths: Set<String>
  /// The outcomes of an export, one for each request; empty for an export that is written at once.
  package var exportOutcomes: [FileOutcome] = []
  /// The glossary.
  package var terms: [GlossaryTerm] = []
  private let folder: String?
  private var writing: String?

  /// Creates files with some lists and other files, in `folder` if given.
  package init(lists: [ReadingList] = [], paths: Set<String> = [], folder: String? = nil) {
    self.folder = folder
    self.lists = Dictionary(uniqueKeysWithValues: lists.map { ($0.name, $0) })
    self.paths = paths
  }

  /// Changes a list as another session would.
  package func change(_ list: ReadingList) { lists[list.name] = list }

  /// The functions that the session calls.
  package var files: SessionFiles {
    var options = SessionFiles.Options()
    options.loadFormats = {
      [
        ExportFormat(name: "citations", title: "Citations", fileExtension: "txt"),
        ExportFormat(name: "bibtex", title: "BibTeX", fileExtension: "bib", isCitation: true),
        ExportFormat(name: "ris", title: "RIS", fileExtension: "ris", isCitation: true),
        ExportFormat(name: "handout", title: "Handout", fileExtension: "txt", isHandout: true),
      ]
    }
    options.isAllowed = true
    options.listLocation = "/memory"
    options.folder = folder
    return SessionFiles(
      options, descriptor: { self.writing.map { _ in 1000 } }, perform: { self.outcome(of: $0) })
  }

  private func outcome(of request: FileRequest) -> FileOutcome {
    requests.append(request)
    switch request {
    case .export(_, let path, let replaces):
      guard replaces || !paths.contains(path) else { return .exists(path: path) }
      guard exportOutcomes.isEmpty else {
        writing = path
        return .exporting(ExportProgress(path: path, count: 0, total: 2))
      }
      paths.insert(path)
      return .written(path: path, losses: [])
    case .exportProgress:
      let outcome =
        exportOutcomes.isEmpty
        ? .written(path: writing ?? "", losses: []) : exportOutcomes.removeFirst()
      if case .exporting = outcome { return outcome }
      if case .written(let path, _) = outcome { paths.insert(path) }
      writing = nil
      return outcome
    case .stopExport:
      defer { writing = nil }
      return .stopped(path: writing ?? "")
    case .save(var list, let saved):
      switch saved {
      case .none where lists[list.name] != nil: return .exists(path: list.name)
      case .known(let before) where lists[list.name].map { $0.entries != before.entries } == true:
        lists[list.name].map { list.join($0, since: before) }
        lists[list.name] = list
        return .joined(path: list.name, list)
      case .none, .known, .any: break
      }
      lists[list.name] = list
      return .written(path: list.name, losses: [])
    case .listNames: return .names(lists.keys.sorted())
    case .readList(let name):
      return lists[name].map { .list($0) } ?? .failed(Message(.listMissing, .text(name)))
    case .glossary: return .glossary(terms)
    case .recordText(let publication, let format):
      return .text("\(format.name) of \(publication.id.text)")
    }
  }
}
