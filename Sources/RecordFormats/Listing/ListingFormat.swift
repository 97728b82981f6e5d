internal import Messages

extension RecordFormat {
  /// The listing format of the International Centre for Missing & Exploited Children.
  package static let listing = RecordFormat(
    name: "listing", title: .key(.listingTitle), endings: ["txt"],
    expectation: .key(.listingExpectation),
    sizeLimit: ListingReader.limit, match: { _ in .possible }, reader: { ListingReader($0) },
    writer: { ListingWriter($0) },
    mapping: [
      (.tags, .key(.mappingListingTags)),
      (.topics, .key(.mappingFromTags)),
      (.collections, .key(.mappingFromTags)),
      (.countries, .key(.mappingFromTags)),
      (.title, .key(.mappingListingTitle)),
      (.sources, .key(.mappingListingSources)),
      (.date, .key(.mappingListingDate)),
      (.body, .key(.mappingListingBody)),
    ])
}
