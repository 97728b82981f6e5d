import Glibc
import Messages
import Testing

@Suite("Files of messages")
struct MessageFileTests {
  /// The lines of a language's file behind its comment.
  private func lines(_ language: String) throws -> [(key: String, text: String)] {
    let text = try contents(of: "Resources/messages/\(language).txt")
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: " = ", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  private func contents(of path: String) throws -> String {
    let file = try #require(fopen(path, "r"), "\(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of keys in the files of the module.
  private func keys() throws -> Set<String> {
    let pattern = /MessageKey\(\s*"([^"]+)"\)/
    var keys: Set<String> = []
    let folder = try #require(opendir("Sources/Messages"))
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix("MessageKey+") else { continue }
      let source = try contents(of: "Sources/Messages/\(name)")
      keys.formUnion(source.matches(of: pattern).map { String($0.1) })
    }
    return keys
  }

  private func withoutForm(_ key: String) -> String {
    let forms = [".zero", ".one", ".two", ".few", ".many", ".other"]
    return forms.first { key.hasSuffix($0) }.map { String(key.dropLast($0.count)) } ?? key
  }

  @Test("are sorted by key, each key once", arguments: Messages.languages)
  func sorted(language: String) throws {
    let keys = try lines(language).map { Array($0.key.utf8) }
    for (first, second) in zip(keys, keys.dropFirst()) {
      #expect(
        first.lexicographicallyPrecedes(second), "\(String(decoding: second, as: UTF8.self))")
    }
  }

  @Test("English has a text for every key, and no other")
  func complete() throws {
    let used = try keys()
    let given = Set(try lines("en").map { withoutForm($0.key) })
    #expect(used.subtracting(given) == [], "keys without a text")
    #expect(given.subtracting(used) == [], "texts without a key")
  }

  @Test("every text is found by its key", arguments: Messages.languages)
  func found(language: String) throws {
    let messages = try #require(Messages(language: language))
    #expect(messages.text(.facetCountries) == "Countries" || language != "en")
    #expect(messages.text(.facetYears) == "Years" || language != "en")
    #expect(messages.text(.allCollections) == "All collections" || language != "en")
  }
}
