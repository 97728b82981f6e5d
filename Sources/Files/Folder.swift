internal import Glibc

/// Operations on folders.
package enum Folder {
  /// Creates a folder and its missing parents, accessible to their owner only. An existing folder
  /// is not changed.
  package static func make(_ path: String) throws(FileFailure) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFailure(path: path, code: ENOTDIR) }
      return
    }
    if let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
      try make(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw FileFailure(path: path, code: errno)
    }
  }

  /// Removes a folder unless it contains something.
  package static func removeIfEmpty(_ path: String) { rmdir(path) }

  /// Whether a path names a folder.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, unordered; empty when the folder does not exist.
  package static func names(in path: String) throws(FileFailure) -> [String] {
    guard let directory = opendir(path) else {
      if errno == ENOENT { return [] }
      throw FileFailure(path: path, code: errno)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }
}
