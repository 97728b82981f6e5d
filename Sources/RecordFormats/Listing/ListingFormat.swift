internal import Messages

extension RecordFormat {
  /// The form of the International Centre for Missing & Exploited Children.
  package static let listing = RecordFormat(
    name: "listing", title: "listing", endings: ["txt"],
    expectation: .key(.listingExpectation),
    isReadWhole: true, match: { _ in .possible }, reader: { ListingReader($0) },
    writer: { ListingWriter($0) })
}
