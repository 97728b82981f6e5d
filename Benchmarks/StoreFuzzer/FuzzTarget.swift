/// A reader that is fed with damaged bytes.
enum FuzzTarget: String, CaseIterable {
  /// What reads a catalogue's image, and answers questions out of it.
  case image
  /// What reads JSON Lines.
  case lines
  /// What reads a listing.
  case listing
  /// What reads the words of a query.
  case query
  /// What reads, audits and writes a vocabulary in Turtle.
  case turtle
}
