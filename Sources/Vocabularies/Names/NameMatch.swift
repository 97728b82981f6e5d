internal import Text

/// The rules by which a typed text matches a name of a value. Tables in memory and the folded names
/// in a catalogue image share this code.
///
/// Names are compared as folded words with a space before each (` lao people s`).
package enum NameMatch: Int, CaseIterable, Comparable, Sendable {
  /// The text is the value's code, in the same case.
  case code
  /// Every typed word is a prefix of a word of the label.
  case label
  /// The text is a prefix of another name. Prefixes of later words do not count: with many
  /// languages, some word begins with nearly anything.
  case otherName

  /// The best match first.
  package static func < (a: NameMatch, b: NameMatch) -> Bool { a.rawValue < b.rawValue }

  /// The role of a name for its value.
  package enum Role: Sendable {
    /// The displayed name.
    case label
    /// Another name, in any language, displayed or hidden.
    case otherName
    /// A code, an acronym or a notation.
    case code

    /// The role of a name of a value with a label.
    package init(_ name: VocabularyName, label: String) {
      self = name.use == .code ? .code : name.text == label ? .label : .otherName
    }
  }

  /// How a typed text matches one name of a value: `name` as written, `folded` as compared; `nil`
  /// if it does not.
  package static func of(
    _ role: Role, _ name: String, _ folded: UnsafeBufferPointer<UInt8>, _ typed: Typed
  ) -> NameMatch? {
    switch role {
    case .code: isCode(name, typed) ? .code : nil
    case .label: isLabel(folded, typed) ? .label : nil
    case .otherName: isOtherName(folded, typed) ? .otherName : nil
    }
  }

  /// A typed text, folded once for all values.
  package struct Typed: Sendable {
    fileprivate let text: String
    /// The words of each form, each after a space.
    fileprivate let forms: [[[UInt8]]]
    fileprivate let names: [[UInt8]]
    fileprivate let findsForeignStarts: Bool

    /// The fewest Latin letters that find names in languages other than those of the screen by their
    /// start. With fewer, such names would be most of what is found.
    private static let fewestForeignLetters = 4

    /// Folds a typed text.
    package init(_ text: String) {
      self.init(text, forms: [WordScanner.words(in: text).map(\.folded)])
    }

    /// A typed text in several forms, each as folded words. One matching form is enough.
    package init(_ text: String, forms: [[String]]) {
      self.text = text
      self.forms = forms.map { words in words.map { [0x20] + Array($0.utf8) } }
      names = self.forms.map { $0.flatMap(\.self) }
      let (name, words) = (names.first ?? [], self.forms.first ?? [])
      findsForeignStarts =
        name.count - words.count >= Self.fewestForeignLetters || name.contains { $0 >= 0x80 }
    }

    /// Whether the text has no words; it then matches every label.
    package var isEmpty: Bool { forms.allSatisfy(\.isEmpty) }
  }

  /// A name in the compared form: its folded words with a space before each.
  package static func folded(_ name: String) -> [UInt8] {
    var words = FoldedWords()
    words.append(name)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.bytes.count + words.count)
    words.forEachWord { word in
      bytes.append(0x20)
      bytes.append(contentsOf: word)
    }
    return bytes
  }

  /// Whether `typed` is a value's code.
  package static func isCode(_ code: String, _ typed: Typed) -> Bool {
    !code.isEmpty && code == typed.text
  }

  /// Whether each typed word is a prefix of a word of a folded label.
  package static func isLabel(_ label: UnsafeBufferPointer<UInt8>, _ typed: Typed) -> Bool {
    typed.forms.contains { words in
      words.allSatisfy { word in label.indices.contains { starts(label, at: $0, with: word) } }
    }
  }

  /// Whether the typed words are a prefix of a folded name, or all of it if they are short and the
  /// name is in a language other than those of the screen.
  package static func isOtherName(
    _ name: UnsafeBufferPointer<UInt8>, isForeign: Bool = false, _ typed: Typed
  ) -> Bool {
    typed.names.contains { typedName in
      (!isForeign || typed.findsForeignStarts || name.count == typedName.count)
        && starts(name, at: 0, with: typedName)
    }
  }

  private static func starts(
    _ name: UnsafeBufferPointer<UInt8>, at place: Int, with words: [UInt8]
  ) -> Bool {
    guard place + words.count <= name.count else { return false }
    for offset in words.indices where name[place + offset] != words[offset] { return false }
    return true
  }
}
