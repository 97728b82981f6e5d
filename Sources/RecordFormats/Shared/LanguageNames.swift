internal import Vocabularies

/// The English names of languages, for formats that have names and not codes.
struct LanguageNames {
  private let context: WritingContext
  private let vocabulary: Vocabulary
  private lazy var index = (try? vocabulary.nameIndex(of: [.language])) ?? NameIndex()
  private var known: [String: String] = [:]

  init(_ context: WritingContext, _ vocabulary: Vocabulary) {
    self.context = context
    self.vocabulary = vocabulary
  }

  /// The name of a language by its code; the code itself for one that is not known.
  mutating func name(of code: String) -> String {
    if let name = known[code] { return name }
    var name = context.languageName(code)
    if name == code {
      name = index.language(named: code).flatMap { index.label(of: $0) } ?? code
    }
    known[code] = name
    return name
  }
}
