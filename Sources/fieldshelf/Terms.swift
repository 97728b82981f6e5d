/// Whose words topics are shown in.
enum Terms: String, CaseIterable, Sendable {
  /// The preferred labels of the vocabulary's concepts.
  case preferred
  /// The publisher's tags, word for word, as legal research needs them.
  case publisher
}
