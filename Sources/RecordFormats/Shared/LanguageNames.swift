internal import Vocabularies

/// The English names of languages, for formats that use names instead of codes.
struct LanguageNames {
  private let context: WritingContext
  private let vocabulary: Vocabulary
  private lazy var index = (try? vocabulary.nameIndex(of: [.language])) ?? NameIndex()
  private var known: [String: String] = [:]

  init(_ context: WritingContext, _ vocabulary: Vocabulary) {
    self.context = context
    self.vocabulary = vocabulary
  }

  /// The name of a language by its code; the code itself if unknown.
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
