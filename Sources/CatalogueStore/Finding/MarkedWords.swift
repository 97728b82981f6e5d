internal import Catalogue
internal import Publications
internal import Text

/// Words of contributors' and publishers' names. Each is indexed a second time with a prefix byte
/// for its field, which no word of a text has, so that `author:` matches names only.
enum MarkedWords {
  /// Words whose first byte is below this are marked.
  private static let firstPlain: UInt8 = 0x20

  /// The indexed form of a word in a field.
  static func word(_ word: String, in field: NameField) -> String {
    String(Unicode.Scalar(field.mark)) + word
  }

  /// Whether an indexed word belongs to a field.
  static func isMarked(_ word: some Sequence<UInt8>) -> Bool {
    word.first { _ in true }.map { $0 < firstPlain } ?? false
  }

  /// The names of a publication, each as adjacent words in indexed form.
  static func texts(of publication: Publication) -> [[String]] {
    publication.fieldNames.map { field, name in
      WordScanner.words(in: name).map { word($0.folded, in: field) }
    }
  }
}

extension NameField {
  fileprivate var mark: UInt8 {
    switch self {
    case .author: 0x02
    case .publisher: 0x03
    }
  }
}

extension FieldTerm {
  /// The words in indexed form for a name field; empty for other fields.
  var nameForms: [FoundTerm] {
    guard case .names(let field) = field else { return [] }
    return (term?.forms ?? []).map { form in
      FoundTerm(
        words: form.words.map { MarkedWords.word($0, in: field) }, matchesStart: form.matchesStart)
    }
  }
}
