import Glibc
import Messages
import Testing
import Text

@Suite("Files of messages")
struct MessageFileTests {
  /// Returns the lines of a language's file after its leading comment.
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

  /// Returns the names of keys declared in the module's files.
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

  @Test("in French have a space that does not break before tall punctuation")
  func frenchPunctuation() throws {
    for (key, text) in try lines("fr") where !key.hasSuffix("-answer") {
      #expect(!text.contains(/[ ][;:!?](\s|$)/), "\(key)")
    }
  }

  @Test("have a text for every key, and no other", arguments: Messages.languages)
  func complete(language: String) throws {
    let used = try keys()
    let given = Set(try lines(language).map { withoutForm($0.key) })
    #expect(used.subtracting(given) == [], "keys without a text")
    #expect(given.subtracting(used) == [], "texts without a key")
  }

  /// The plural forms of whole numbers in CLDR.
  private static let forms: [String: Set<String>] = [
    "en": [".one", ".other"], "es": [".one", ".many", ".other"], "fr": [".one", ".many", ".other"],
    "pt": [".one", ".many", ".other"], "ru": [".one", ".few", ".many"], "id": [".other"],
  ]

  @Test("have every plural form if English has one", arguments: Messages.languages)
  func pluralForms(language: String) throws {
    let counted = Set(try lines("en").map(\.key).filter { withoutForm($0) != $0 }.map(withoutForm))
    let given = Dictionary(grouping: try lines(language).map(\.key), by: withoutForm)
    for key in counted {
      let forms = Set((given[key] ?? []).map { String($0.dropFirst(key.count)) })
      #expect(forms == Self.forms[language], "\(key)")
    }
  }

  @Test("have the same arguments as the English text", arguments: Messages.languages)
  func arguments(language: String) throws {
    func numbers(_ text: String) -> Set<Substring> { Set(text.matches(of: /\{\d\}/).map(\.0)) }
    let english = Dictionary(grouping: try lines("en")) { withoutForm($0.key) }
      .mapValues { texts in texts.map { numbers($0.text) } }
    for (key, text) in try lines(language) {
      let wanted = english[withoutForm(key)] ?? []
      // The form for one may omit the number.
      let fits = wanted.contains(numbers(text)) || wanted.contains(numbers(text).union(["{1}"]))
      #expect(fits, "\(key): \(text)")
      #expect(numbers(text).isSubset(of: wanted.reduce([]) { $0.union($1) }), "\(key)")
    }
  }

  @Test("have no control characters, and no blanks at an end", arguments: Messages.languages)
  func printable(language: String) throws {
    for (key, text) in try lines(language) {
      #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(key)")
      #expect(
        text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "\(key)")
    }
  }

  @Test(
    "say in their language what stands for a value in a command",
    arguments: Messages.languages.dropFirst())
  func placeholders(language: String) throws {
    let english =
      /\b(?:KIND|NAME|LIST|NEW|OLD|COMMAND|FILE|FILES|CHANGES|RECORDS|FIELD|KEY|NUMBER|WORDS)\b/
    for (key, text) in try lines(language) {
      #expect(text.firstMatch(of: english) == nil, "\(key): \(text)")
    }
  }

  @Test("name each answer of numbered lists by words of its own", arguments: Messages.languages)
  func answerWords(language: String) throws {
    func words(_ language: String) throws -> [(word: String, key: String)] {
      try lines(language).filter { $0.key.hasPrefix("linear.word-") }.flatMap { key, text in
        text.split(separator: " ").map { (TextFolding.fold(String($0)), key) }
      }
    }
    var meanings = Dictionary(uniqueKeysWithValues: try words("en"))
    for key in ["linear.yes-words", "linear.no-words"] {
      for language in ["en", language] {
        let text = try lines(language).first { $0.key == key }?.text ?? ""
        for word in text.split(separator: " ") { meanings[TextFolding.fold(String(word))] = key }
      }
    }
    for (word, key) in try words(language) {
      // A letter is an abbreviation, and digits end a word.
      #expect(word.count > 1 && word.allSatisfy(\.isLetter), "\(word)")
      #expect(meanings[word] ?? key == key, "\(word): \(key)")
      meanings[word] = key
    }
  }

  @Test("have the literals of JSON as files have them", arguments: Messages.languages)
  func literals(language: String) throws {
    let messages = try #require(Messages(language: language))
    let words = messages.text(.foundBoolean).split(separator: " ")
    #expect(words.first == "true" && words.last == "false")
    #expect(messages.text(.foundNull) == "null")
  }

  @Test("every text is found by its key", arguments: Messages.languages)
  func found(language: String) throws {
    let messages = try #require(Messages(language: language))
    #expect(messages.text(.facetCountries) == "Countries" || language != "en")
    #expect(messages.text(.facetYears) == "Years" || language != "en")
    #expect(messages.text(.allCollections) == "All collections" || language != "en")
  }
}
