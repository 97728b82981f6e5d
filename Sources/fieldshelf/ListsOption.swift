import ArgumentParser
import Glibc
import Messages
import ReadingLists

/// The option that says where reading lists are.
struct ListsOption: ParsableArguments {
  @Option(
    help: .init(.help(.helpOptionLists), valueName: "file"),
    completion: .file())
  var lists: String?

  /// The place that was named, else the one for the reader's data.
  func store() throws -> ReadingListStore {
    guard let store = ListsOption.store(at: lists) else { throw ListsOption.NoFolder() }
    return store
  }

  /// Neither an option nor the environment names a folder.
  struct NoFolder: Error, MessageConvertible, CustomStringConvertible {
    let message = Message(.noListFolder)
  }

  /// The place that was named, here or in the setup file, else the one for the reader's data; `nil` where
  /// there is neither.
  static func store(at path: String?) -> ReadingListStore? {
    if let path = path ?? Setup.current.lists?.value { return ReadingListStore(at: path) }
    return ReadingListStore { name in getenv(name).map { String(cString: $0) } }
  }
}
