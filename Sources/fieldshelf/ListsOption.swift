import ArgumentParser
import Glibc
import Messages
import ReadingLists

/// The option for the location of reading lists.
struct ListsOption: ParsableArguments {
  @Option(
    help: .init(.help(.helpOptionLists), valueName: "file"),
    completion: .file())
  var lists: String?

  /// Returns the store at the named path, or else in the reader's data folder.
  func store() throws -> ReadingListStore {
    guard let store = ListsOption.store(at: lists) else { throw ListsOption.NoFolder() }
    return store
  }

  /// Neither an option nor the environment names a folder.
  struct NoFolder: Error, MessageConvertible, CustomStringConvertible {
    let message = Message(.noListFolder)
  }

  /// Returns the store at the path given here or in the setup file, or else in the reader's data
  /// folder; `nil` if there is none.
  static func store(at path: String?) -> ReadingListStore? {
    if let path = path ?? Setup.current.lists?.value { return ReadingListStore(at: path) }
    return ReadingListStore { name in getenv(name).map { String(cString: $0) } }
  }
}
