internal import Messages
internal import Publications
internal import Vocabularies

extension ReadBack {
  /// The subjects of a publication, as the resolver would produce them.
  private struct Subjects {
    var tags: [String] = []
    var topics: Set<String> = []
    var collections: Set<String> = []
    var countries: Set<CountryCode> = []

    /// Tags, topics and collections as words, ignoring separators.
    var words: Set<String> {
      Set((tags + topics + collections).map { ReadBack.words(of: [$0]) })
    }
  }

  private mutating func subjects(of record: RawRecord) -> Subjects {
    var subjects = Subjects(tags: record.tags.map { line($0) })
    for topic in record.topics.map({ line($0) }) {
      subjects.topics.insert(topic)
      if case .topic(let label) = placer.placement(of: topic) { subjects.topics.insert(label) }
    }
    subjects.collections = Set(record.collections.map { line($0) })
    for name in record.countries.map({ line($0) }) {
      let country = vocabulary.country(named: name) { placer.places }
      subjects.countries.insert(country?.code ?? CountryCode(name))
    }
    for tag in subjects.tags {
      switch (placer.placement(of: tag), record.tagMeaning) {
      case (.collection(let label), _): subjects.collections.insert(label)
      case (.topic(let label), .everything): subjects.topics.insert(label)
      case (.country(let code), .everything): subjects.countries.insert(code)
      case (nil, .everything):
        if let place = placer.place(of: tag) {
          subjects.countries.insert(place)
        } else {
          subjects.topics.insert(tag)
        }
      case (_, .collections): continue
      }
    }
    return subjects
  }

  /// Reports tags that are also read as topics, and topics that are read as tags.
  private func compareTagsAndTopics(
    _ publication: Publication, _ read: Subjects, _ output: inout WriterOutput
  ) {
    let (tags, topics) = (Set(publication.tags), Set(publication.topics))
    let isTag = read.topics.contains { tags.contains($0) && !topics.contains($0) }
    let isTopic = read.tags.contains { topics.contains($0) && !tags.contains($0) }
    if isTag || isTopic && !tags.isEmpty {
      output.note(change: .key(.tagsReadAsTopics), of: .tags)
    }
  }

  /// Reports subjects that are missing, and collections and countries that are read only as topics.
  mutating func compareSubjects(
    _ publication: Publication, with record: RawRecord, _ output: inout WriterOutput
  ) {
    let read = subjects(of: record)
    // Computed on demand, because most records are read back unchanged.
    var known: Set<String>?
    func isWritten(_ text: String) -> Bool {
      let words = known ?? read.words
      known = words
      return words.contains(ReadBack.words(of: [text]))
    }
    if read.tags != publication.tags, !publication.tags.allSatisfy(isWritten) {
      output.lose(.tags)
    }
    if !publication.topics.allSatisfy({ read.topics.contains($0) || isWritten($0) }) {
      output.lose(.topics)
    }
    if read.tags != publication.tags || read.topics != Set(publication.topics) {
      compareTagsAndTopics(publication, read, &output)
    }
    let collections = publication.collections.filter { !read.collections.contains($0) }
    if !collections.allSatisfy(isWritten) {
      output.lose(.collections)
    } else if !collections.isEmpty {
      output.note(change: .key(.readAsTopic), of: .collections)
    }
    let countries = publication.countries.filter { !read.countries.contains($0) }
    if !countries.allSatisfy({ isWritten($0.text) }) {
      output.lose(.countries)
    } else if !countries.isEmpty {
      output.note(change: .key(.readAsTopic), of: .countries)
    }
  }
}
