internal import Files
internal import Glibc
internal import Messages
internal import Text

/// The storage of reading lists: a folder with a file for each, or one file.
package struct ReadingListStore: Equatable, Sendable {
  private enum Place: Equatable {
    case folder(String)
    case file(String)
  }

  private let place: Place

  /// A folder, or the file of one list, at a path given by the user.
  package init(at path: String) {
    place = path.hasSuffix("/") || Folder.exists(path) ? .folder(path) : .file(path)
  }

  /// The default folder by the XDG Base Directory Specification; `nil` if the environment
  /// determines none.
  package init?(environment variable: (String) -> String?) {
    // The specification says to ignore relative paths.
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      place = .folder(data + ReadingListStore.folderName)
    } else if let home = variable("HOME"), home.hasPrefix("/") {
      place = .folder(home + "/.local/share" + ReadingListStore.folderName)
    } else {
      return nil
    }
  }

  private static let folderName = "/fieldshelf"
  private static let ending = ".txt"
  /// More bytes than any list that people read.
  private static let longest = 4 << 20
  private static let longestName = 100

  /// The name of the only list; `nil` for a folder.
  package var onlyName: String? {
    guard case .file(let path) = place else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(Self.ending) ? String(name.dropLast(Self.ending.count)) : name
  }

  /// The path of the folder or file, for the user.
  package var placeName: String {
    switch place {
    case .folder(let path), .file(let path): path
    }
  }

  /// The file of a list with the given name, which is never a path; a trailing `.txt` is not part
  /// of the name.
  package func path(named name: String) throws(ReadingListError) -> String {
    guard !name.contains("/") else { throw .unsoundName(TextFilter.line(name)) }
    return try path(
      of: name.hasSuffix(Self.ending) ? String(name.dropLast(Self.ending.count)) : name)
  }

  /// The file of a list; a name with a slash or with the extension `.txt` is a path.
  package func path(of name: String) throws(ReadingListError) -> String {
    if name.contains("/") || name.hasSuffix(Self.ending) { return name }
    switch place {
    case .file(let path): return path
    case .folder(let folder):
      let isSound =
        !name.isEmpty && name.utf8.count <= Self.longestName && !name.hasPrefix(".")
        && TextFilter.line(name) == name
      guard isSound else { throw .unsoundName(TextFilter.line(name)) }
      return (folder.hasSuffix("/") ? folder : folder + "/") + name + Self.ending
    }
  }

  /// The names of the lists, sorted; without the only list if its file is missing.
  package func names() throws(ReadingListError) -> [String] {
    guard case .folder(let folder) = place else {
      return onlyName.flatMap { has($0) ? [$0] : nil } ?? []
    }
    do throws(FileFailure) {
      return try Folder.names(in: folder).filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
        .map { String($0.dropLast(Self.ending.count)) }.filter { TextFilter.line($0) == $0 }
        .sorted()
    } catch {
      throw .unreadable(error.path, reason: .system(error.code))
    }
  }

  /// Whether the file of a list exists.
  package func has(_ name: String) -> Bool {
    guard let path = try? path(of: name) else { return false }
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Reads a list; `decode` returns the text of the file's bytes, which may be in any encoding.
  package func read(
    _ name: String, decoding decode: (_ bytes: [UInt8], _ path: String) -> String
  ) throws(ReadingListError) -> ReadingList {
    let path = try path(of: name)
    var bytes: [UInt8] = []
    do throws(FileFailure) {
      // Opening something else, such as a pipe without a writer, would block.
      let file = try InputFile(path, waits: false)
      guard file.size != nil else { throw FileFailure(path: path, code: ENOTSUP) }
      var block = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = try file.read(into: &block), count > 0 {
        bytes += block.prefix(count)
        if bytes.count > Self.longest { throw FileFailure(path: path, code: EFBIG) }
      }
    } catch {
      switch error.code {
      case ENOENT: throw .missing(name)
      case ENOTSUP: throw .notAFile(path)
      default: throw .unreadable(error.path, reason: .system(error.code))
      }
    }
    guard let list = ReadingList(text: decode(bytes, path)) else {
      throw .notAList(path)
    }
    return list
  }

  /// Writes a list atomically; a new file is readable by its owner only. Returns the path.
  @discardableResult
  package func write(_ list: ReadingList, as name: String) throws(ReadingListError) -> String {
    let path = try path(of: name)
    do throws(FileFailure) {
      if case .folder(let folder) = place, path.hasPrefix(folder) { try Folder.make(folder) }
      let file = try OutputFile(at: path, isPrivate: true)
      try file.write(Array(list.text.utf8))
      try file.finish()
    } catch {
      throw .notWritten(error.path, reason: .system(error.code))
    }
    return path
  }
}
