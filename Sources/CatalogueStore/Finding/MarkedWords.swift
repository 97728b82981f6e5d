internal import Catalogue
internal import Publications
internal import Text

/// Words of the names of those who made a publication. Each is in the index a second time behind a mark
/// of its field, which no word of a text has, so that `author:` finds it there alone.
enum MarkedWords {
  /// Words below this have a mark.
  private static let firstPlain: UInt8 = 0x20

  /// A word as the index has it in a field.
  static func word(_ word: String, in field: NameField) -> String {
    String(Unicode.Scalar(field.mark)) + word
  }

  /// Whether a word of the index is of a field alone.
  static func isMarked(_ word: some Sequence<UInt8>) -> Bool {
    word.first { _ in true }.map { $0 < firstPlain } ?? false
  }

  /// The names of a publication, each as the words that stand in the index side by side.
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
  /// The words as names of a field have them; none for another field.
  var nameForms: [FoundTerm] {
    guard case .names(let field) = field else { return [] }
    return (term?.forms ?? []).map { form in
      FoundTerm(
        words: form.words.map { MarkedWords.word($0, in: field) }, matchesStart: form.matchesStart)
    }
  }
}
