internal import Publications
internal import Vocabularies

/// A vocabulary with one label of each kind: an image contains every label of its vocabulary.
enum SmallVocabulary {
  static func read() throws -> Vocabulary {
    try Vocabulary(
      tags: file("tags", "tag\tclass\tunder\nSchools\ttopic\t\nICMEC Publications\tcollection\t\n"),
      countries: file(
        "countries",
        "code\talpha-3\tnumber\tname\twithin\tother\nTH\tTHA\t764\tThailand\t142\tSiam\n"),
      regions: file("regions", "code\tname\twithin\tother\tforeign\n142\tAsia\t\t\t\n"),
      sources: file("sources", "name\tacronym\tkind\tpart-of\tother\nECPAT\t\tbody\t\t\n"),
      thesaurus: ThesaurusReader.read(file("topics", topics)))
  }

  private static let topics = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix shelf: <https://fieldshelf.example/ns#> .
    @prefix topic: <https://fieldshelf.example/topic/> .
    topic:legislation a skos:Concept ;
      skos:prefLabel "Legislation"@en ; skos:altLabel "child laws"@en ;
      skos:hiddenLabel "statutes"@en ; shelf:tag "Law" .

    """

  private static func file(_ name: String, _ text: String) -> FileContents {
    FileContents(name: name, bytes: Array(text.utf8))
  }
}
