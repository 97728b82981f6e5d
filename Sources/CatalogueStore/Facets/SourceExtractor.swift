internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// The bodies and persons that publish a record, below the body that each belongs to. All
/// vocabulary names of a body become one value. Of other names, spellings that differ only in case,
/// accents, punctuation and spaces are one value.
struct SourceExtractor: FacetExtractor {
  let facet = FacetKey.source
  let vocabulary: Vocabulary

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    for source in publication.sources { body(FacetFact(source.name, detail: source.acronym)) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    let label = vocabulary.source(named: fact.text)?.name ?? fact.text.trimmed
    let parent = vocabulary.parentSource(of: label).map { name in
      tree.value(
        facet, id: ValueKey.id(ofName: name), label: name,
        code: vocabulary.source(named: name)?.acronym ?? "")
    }
    return [
      tree.value(
        facet, id: ValueKey.id(ofName: label), label: label, code: fact.detail ?? "",
        parents: [parent].compactMap(\.self))
    ]
  }
}

/// The series that a publisher marks with a tag.
struct CollectionExtractor: FacetExtractor {
  let facet = FacetKey.collection

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    for collection in publication.collections { body(FacetFact(collection)) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    let label = fact.text.trimmed
    return [tree.value(facet, id: ValueKey.id(ofName: label), label: label)]
  }
}

/// The year of publication.
struct YearExtractor: FacetExtractor {
  let facet = FacetKey.year

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    if let year = publication.year { body(FacetFact(String(year))) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    [tree.value(facet, id: fact.text, label: fact.text)]
  }
}

/// The date on which a record was added to the catalogue, or changed there.
struct AddedExtractor: FacetExtractor {
  let facet = FacetKey.added

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    if let added = publication.added { body(FacetFact(added.text)) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    [tree.value(facet, id: fact.text, label: fact.text)]
  }
}

/// The file that a record was first read from. Pages of one export count as one file when the
/// format is known.
struct FileExtractor: FacetExtractor {
  let facet = FacetKey.file
  let hidesOneValue = true

  /// Formats whose services return one page at a time, each saved as a file.
  private static let pagedFormats: Set = ["wp-json", "oai", "reliefweb"]
  /// What may follow the page number.
  private static let endings = [".json", ".xml", ".gz"]

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    guard let origin = publication.origin else { return }
    let isPage = FileExtractor.pagedFormats.contains(origin.reading?.format ?? "")
    body(FacetFact(isPage ? FileExtractor.withoutPage(origin.file) : origin.file))
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    // File names that differ in case are different values.
    [tree.value(facet, id: "=" + CleanText.line(fact.text), label: fact.text)]
  }

  /// `site/posts` for `site/posts-12.json`; a year is not a page number.
  private static func withoutPage(_ file: String) -> String {
    var name = file[...]
    while let ending = endings.first(where: name.hasSuffix) { name = name.dropLast(ending.count) }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let stem = name.dropLast(digits)
    guard 1...3 ~= digits, let mark = stem.last, "-_".contains(mark) else { return file }
    return String(stem.dropLast())
  }
}

/// The languages that a record is written in, by the codes of the vocabulary, in whatever spelling.
struct LanguageExtractor: FacetExtractor {
  let facet = FacetKey.language
  private let vocabulary: Vocabulary
  /// Loaded for the first language; empty when a table is invalid.
  private lazy var names = (try? vocabulary.nameIndex(of: [.language])) ?? NameIndex()

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    for language in publication.languages { body(FacetFact(language)) }
  }

  mutating func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    if let language = names.language(named: fact.text) {
      let label = names.label(of: language) ?? language.id
      return [tree.value(facet, id: language.id, label: label, code: language.id)]
    }
    // A language that no table has is a value under its own name.
    let name = fact.text.trimmed
    return [tree.value(facet, id: name.lowercased(), label: name)]
  }
}
