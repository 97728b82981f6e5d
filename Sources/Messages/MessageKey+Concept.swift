extension MessageKey {
  /// A field of a topic: the preferred label.
  package static let conceptPreferred = MessageKey("concept.preferred")
  /// A field of a topic: an alternative label.
  package static let conceptAlternative = MessageKey("concept.alternative")
  /// A field of a topic: a hidden label, which is only searched.
  package static let conceptHidden = MessageKey("concept.hidden")
  /// A field of a topic: a label to avoid.
  package static let conceptAvoided = MessageKey("concept.avoided")
  /// A field of a topic: the publishers' tag for it.
  package static let conceptTag = MessageKey("concept.tag")
  /// A field of a topic: a code.
  package static let conceptNotation = MessageKey("concept.notation")
  /// A field of a topic: a broader topic.
  package static let conceptBroader = MessageKey("concept.broader")
  /// A field of a topic: a narrower topic.
  package static let conceptNarrower = MessageKey("concept.narrower")
  /// A field of a topic: a related topic.
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
