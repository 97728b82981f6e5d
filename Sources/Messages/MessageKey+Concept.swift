extension MessageKey {
  /// A field of a topic: the label that is shown.
  package static let conceptPreferred = MessageKey("concept.preferred")
  /// A field of a topic: another good label.
  package static let conceptAlternative = MessageKey("concept.alternative")
  /// A field of a topic: a label by which it is found and that is not shown.
  package static let conceptHidden = MessageKey("concept.hidden")
  /// A field of a topic: a publisher's tag that means it.
  package static let conceptTag = MessageKey("concept.tag")
  /// A field of a topic: a code.
  package static let conceptNotation = MessageKey("concept.notation")
  /// A field of a topic: one above it.
  package static let conceptBroader = MessageKey("concept.broader")
  /// A field of a topic: one below it.
  package static let conceptNarrower = MessageKey("concept.narrower")
  /// A field of a topic: one beside it.
  package static let conceptRelated = MessageKey("concept.related")
  /// A field of a topic.
  package static let conceptDefinition = MessageKey("concept.definition")
  /// A field of a topic.
  package static let conceptNote = MessageKey("concept.note")
  /// A field of a topic.
  package static let conceptExample = MessageKey("concept.example")
  /// A field of a topic.
  package static let conceptChangeNote = MessageKey("concept.change-note")
  /// A field of a topic.
  package static let conceptHistoryNote = MessageKey("concept.history-note")
  /// A field of a topic.
  package static let conceptEditorialNote = MessageKey("concept.editorial-note")
  /// A field of a topic: how many publications are about it.
  package static let conceptPublications = MessageKey("concept.publications")
}
