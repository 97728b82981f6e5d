extension RecordFormat {
  /// The form of the International Centre for Missing & Exploited Children.
  package static let listing = RecordFormat(
    name: "listing", title: "listing", endings: ["txt"],
    expectation: "a line of tags, a title and '(SOURCES) text Read More', with blank lines between",
    isReadWhole: true, match: { _ in .possible }, reader: { ListingReader($0) },
    writer: { ListingWriter($0) })
}
