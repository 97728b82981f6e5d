/// Whose terms topics are shown in.
enum Terms: String, CaseIterable, Sendable {
  /// The preferred labels of the vocabulary's concepts.
  case preferred
  /// The publishers' tags, verbatim, as legal research needs them.
  case publisher
}
