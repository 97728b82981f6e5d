internal import Messages

extension RecordFormat {
  /// The listing format of the International Centre for Missing & Exploited Children.
  package static let listing = RecordFormat(
    name: "listing", title: "listing", endings: ["txt"],
    expectation: .key(.listingExpectation),
    sizeLimit: ListingReader.limit, match: { _ in .possible }, reader: { ListingReader($0) },
    writer: { ListingWriter($0) },
    mapping: [
      (.tags, "the first line, with commas between"),
      (.topics, "what the vocabulary makes of tags"),
      (.collections, "what the vocabulary makes of tags"),
      (.countries, "what the vocabulary makes of tags"),
      (.title, "the line after the tags"),
      (.sources, "in parentheses before the body, with commas between"),
      (.date, "a year among the sources"),
      (.body, "the paragraphs before 'Read More'"),
    ])
}
