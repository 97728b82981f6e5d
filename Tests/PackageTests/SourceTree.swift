import Glibc

/// The package's own files, read as text.
enum SourceTree {
  /// The package's folder.
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// Returns the Swift files of a folder and its subfolders, as sorted paths from `root`.
  static func swiftFiles(under folder: String) -> [String] {
    entries(of: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      return path.hasSuffix(".swift") ? [path] : swiftFiles(under: path)
    }
  }

  /// Returns the sorted entries of a folder; empty for a file.
  static func entries(of folder: String) -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Returns the lines of a file; empty if it cannot be read.
  static func lines(of path: String) -> [Substring] {
    guard let file = fopen("\(root)/\(path)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The literals with words in the Swift files of Sources.
  static let literals: [(file: String, literal: SourceLiteral)] =
    swiftFiles(under: "Sources").flatMap { file in
      LiteralScanner.literals(of: lines(of: file).joined(separator: "\n"))
        .filter(\.hasWords).map { (file, $0) }
    }
}
