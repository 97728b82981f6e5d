internal import Glibc
package import Publications
package import RecordFormats
internal import Text
package import Vocabularies

/// Checks a catalogue in one pass over its records, in time proportional to their number.
///
/// It stores the identifier, title, place and fingerprints of each record, because similar records
/// are found at the end. Problems of a single record are reported at once.
package struct CatalogueAuditor {
  /// A set of fields, as bits.
  struct FieldSet {
    private var bits: UInt16 = 0

    init(_ isMissing: (CatalogueAudit.Field) -> Bool) {
      for (number, field) in CatalogueAudit.Field.allCases.enumerated() where isMissing(field) {
        bits |= 1 << UInt16(number)
      }
    }

    func contains(_ field: CatalogueAudit.Field) -> Bool {
      CatalogueAudit.Field.allCases.firstIndex(of: field).map { bits >> UInt16($0) & 1 == 1 }
        ?? false
    }
  }

  let vocabulary: Vocabulary
  var records = AuditedRecords()
  var notes: [CatalogueAudit.Note] = []
  /// The fields that each record lacks.
  var missing: [FieldSet] = []
  /// The missing fields that the reader reported, by record.
  var reportedFields: [Int: Set<CatalogueAudit.Field>] = [:]
  /// Records for which the reader reported invalid bytes or surrogates.
  var replaced: Set<Int> = []
  var titles = TitleGroups()
  var values: [RecordField: FacetValues] = [:]
  var duplicates = DuplicateFinder()
  /// Unknown names that the reader reported, with the note for the first record.
  var reported: [ReportedName: Int] = [:]
  /// The first record with each identifier.
  private var ids: [PublicationID: Int32] = [:]
  private var places: PlaceAudit
  private var collections: [Source: [String]] = [:]
  private var broader: [String: String?] = [:]
  private var words = FoldedWords(keepsPlaces: true)
  private let latestYear: Int
  /// The first record of the file that is being read.
  private(set) var fileStart = 0

  /// A name that is not in the vocabulary.
  struct ReportedName: Hashable {
    let kind: FindingKind
    let name: String
  }

  /// Earlier years are reported: nothing was printed before.
  private static let earliestYear = 1400
  /// The most sources, and the most topics, in the caches.
  private static let cacheLimit = 1 << 16

  /// An auditor without records; `year` is the current year.
  package init(vocabulary: Vocabulary, year: Int = CatalogueAuditor.thisYear) {
    self.vocabulary = vocabulary
    latestYear = year + 1
    places = PlaceAudit(vocabulary, year: year)
    for field in CatalogueAuditor.facets { values[field] = FacetValues() }
  }

  /// The current year in local time.
  package static var thisYear: Int {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Int(parts.tm_year) + 1900
  }

  /// Fields whose values are shared by many records.
  static let facets: [RecordField] = [.tags, .topics, .countries, .sources, .languages]

  /// Checks the next record of the catalogue.
  package mutating func add(_ publication: Publication) {
    let number = records.count
    records.append(publication)
    missing.append(FieldSet { $0.isMissing(in: publication) })
    words.removeAll()
    words.append(publication.title)
    titles.add(publication.title, words, isASCII: words.isASCII)
    duplicates.add(publication, words: words)
    checkID(of: publication, number)
    checkTags(of: publication, number)
    addValues(of: publication, number)
    for problem in places.problems(of: publication, words) { note(problem, number) }
    checkScripts(of: publication, number)
    checkParts(of: publication, number)
  }

  /// Adds the findings of the reader of a file, for the records added since the last call.
  package mutating func endFile(_ report: ImportReport, file: String? = nil) {
    addReport(report, file: file)
    fileStart = records.count
  }

  /// The finished audit; `report` has the findings of the last file's reader.
  package consuming func finish(report: ImportReport = ImportReport()) -> CatalogueAudit {
    endFile(report)
    addMissingTitles()
    addAlike()
    addUnknownValues()
    addFacetNotes()
    addFieldsNotGiven()
    removeRepeatedReplacements()
    return CatalogueAudit(findings: .init(notes: sortedNotes(), records: records))
  }

  /// Adds a finding about a record.
  mutating func note(
    _ problem: CatalogueAudit.Problem, _ record: Int, nearest: [String] = [], records: Int = 1
  ) {
    notes.append(
      CatalogueAudit.Note(
        problem: problem, record: Int32(truncatingIfNeeded: record), nearest: nearest,
        records: Int32(clamping: records)))
  }

  /// The notes by kind, each kind in file and line order; notes about the whole catalogue come
  /// first in their kind.
  private func sortedNotes() -> [CatalogueAudit.Note] {
    struct Key: Comparable {
      let order: Int
      let file: Int
      let line: Int
      let place: Int

      static func < (a: Key, b: Key) -> Bool {
        (a.order, a.file, a.line, a.place) < (b.order, b.file, b.line, b.place)
      }
    }
    let keys = notes.enumerated().map { place, note in
      let record = Int(note.record)
      let file = record < 0 ? Int(note.file) : records.file(record) ?? 0
      let line = note.line >= 0 ? Int(note.line) : record < 0 ? 0 : records.line(record) ?? 0
      return Key(order: note.problem.kind.order, file: file, line: line, place: place)
    }
    return keys.sorted().map { notes[$0.place] }
  }
}

/// Checks of a single record.
extension CatalogueAuditor {
  private mutating func checkID(of publication: Publication, _ number: Int) {
    guard let first = ids[publication.id] else {
      ids[publication.id] = Int32(truncatingIfNeeded: number)
      return
    }
    // Records without an identifier get one that is derived from their titles.
    let isDerived =
      publication.id.hasDerivedForm
      && FoldedKey(records.title(Int(first))).bytes == FoldedKey(publication.title).bytes
    note(isDerived ? .repeatedDerivedID : .repeatedID, number)
  }

  private mutating func checkTags(of publication: Publication, _ number: Int) {
    if publication.tags.count > 1 {
      var seen: Set<String> = []
      for tag in publication.tags where !seen.insert(TextFolding.fold(tag)).inserted {
        note(.repeatedTag(tag), number)
      }
    }
    // A record without tags is reported for that alone, if its format has tags.
    for source in publication.tags.isEmpty ? [] : publication.sources {
      for collection in collections(of: source)
      where !publication.collections.contains(collection) {
        note(.missingCollection(collection, source: source.acronym ?? source.name), number)
      }
    }
    if publication.topics.isEmpty { return }
    let topics = Set(publication.topics)
    for topic in publication.topics {
      guard let broader = broaderTopic(of: topic), !topics.contains(broader) else { continue }
      note(.missingBroaderTopic(broader, topic: topic), number)
    }
  }

  private mutating func collections(of source: Source) -> [String] {
    if let known = collections[source] { return known }
    let found = vocabulary.collections(of: source)
    if collections.count < CatalogueAuditor.cacheLimit { collections[source] = found }
    return found
  }

  private mutating func broaderTopic(of topic: String) -> String? {
    if let known = broader[topic] { return known }
    let found = vocabulary.broaderTopic(of: topic)
    if broader.count < CatalogueAuditor.cacheLimit { broader[topic] = .some(found) }
    return found
  }

  private mutating func addValues(of publication: Publication, _ number: Int) {
    values[.tags]?.add(publication.tags, of: number)
    values[.topics]?.add(publication.topics, of: number)
    values[.sources]?.add(publication.sources.map(\.name), of: number)
    values[.countries]?.add(publication.countries.map(\.text), of: number)
    values[.languages]?.add(publication.languages, of: number)
  }

  private mutating func checkScripts(of publication: Publication, _ number: Int) {
    let languages = publication.languages
    if words.isASCII {
      if let script = TitleScripts.contradiction(ofASCII: publication.title, with: languages) {
        note(.titleScript(script, languages: languages), number)
      }
      return
    }
    let scripts = TitleScripts(publication.title)
    if let script = scripts.contradiction(with: languages) {
      note(.titleScript(script, languages: languages), number)
    }
    if let (word, mixed) = scripts.mixedWord {
      note(.mixedWord(word, mixed[0], mixed[1]), number)
    } else if scripts.mixed.count > 1 {
      note(.mixedScripts(scripts.mixed[0], scripts.mixed[1]), number)
    }
  }

  private mutating func checkParts(of publication: Publication, _ number: Int) {
    if let year = publication.year, year < CatalogueAuditor.earliestYear || year > latestYear {
      note(.yearOutOfRange(year, latest: latestYear), number)
    }
    for link in publication.links {
      if let fault = LinkFault(link.url) { note(.invalidLink(link.url, fault), number) }
    }
    if CatalogueAuditor.hasReplacement(publication.title) {
      note(.replacedCharacters(.title), number)
    } else if publication.paragraphs.contains(where: CatalogueAuditor.hasReplacement) {
      note(.replacedCharacters(.body), number)
    }
  }

  /// Whether a text contains U+FFFD, the replacement character for lost ones.
  private static func hasReplacement(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard var place = bytes.baseAddress else { return false }
      let end = place + bytes.count
      while end - place > 2, let found = memchr(place, 0xEF, end - place - 2) {
        place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
        if place[1] == 0xBF, place[2] == 0xBD { return true }
        place += 1
      }
      return false
    }
  }
}
