/// Kinds of findings of `check`: titles and explanations.
extension MessageKey {
  /// Findings of a kind, in the plural.
  package static let kindUnreadRecord = MessageKey("check.kind-unread-record")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnreadRecord = MessageKey("check.explain-unread-record")
  /// Findings of a kind, in the plural.
  package static let kindInvalidText = MessageKey("check.kind-invalid-text")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainInvalidText = MessageKey("check.explain-invalid-text")
  /// Findings of a kind, in the plural.
  package static let kindUnreadValue = MessageKey("check.kind-unread-value")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnreadValue = MessageKey("check.explain-unread-value")
  /// Findings of a kind, in the plural.
  package static let kindMissingTitle = MessageKey("check.kind-missing-title")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainMissingTitle = MessageKey("check.explain-missing-title")
  /// Findings of a kind, in the plural.
  package static let kindRepeatedID = MessageKey("check.kind-repeated-id")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainRepeatedID = MessageKey("check.explain-repeated-id")
  /// Findings of a kind, in the plural.
  package static let kindSameDOI = MessageKey("check.kind-same-doi")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainSameDOI = MessageKey("check.explain-same-doi")
  /// Findings of a kind, in the plural.
  package static let kindSameISBN = MessageKey("check.kind-same-isbn")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainSameISBN = MessageKey("check.explain-same-isbn")
  /// Findings of a kind, in the plural.
  package static let kindSameTitle = MessageKey("check.kind-same-title")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainSameTitle = MessageKey("check.explain-same-title")
  /// Findings of a kind, in the plural.
  package static let kindSameLink = MessageKey("check.kind-same-link")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainSameLink = MessageKey("check.explain-same-link")
  /// Findings of a kind, in the plural.
  package static let kindDateOutOfRange = MessageKey("check.kind-date-out-of-range")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainDateOutOfRange = MessageKey("check.explain-date-out-of-range")
  /// Findings of a kind, in the plural.
  package static let kindInvalidLink = MessageKey("check.kind-invalid-link")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainInvalidLink = MessageKey("check.explain-invalid-link")
  /// Findings of a kind, in the plural.
  package static let kindIncompleteRecord = MessageKey("check.kind-incomplete-record")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainIncompleteRecord = MessageKey("check.explain-incomplete-record")
  /// Findings of a kind, in the plural.
  package static let kindUnknownTag = MessageKey("check.kind-unknown-tag")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnknownTag = MessageKey("check.explain-unknown-tag")
  /// Findings of a kind, in the plural.
  package static let kindUnknownTopic = MessageKey("check.kind-unknown-topic")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnknownTopic = MessageKey("check.explain-unknown-topic")
  /// Findings of a kind, in the plural.
  package static let kindUnknownCountry = MessageKey("check.kind-unknown-country")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnknownCountry = MessageKey("check.explain-unknown-country")
  /// Findings of a kind, in the plural.
  package static let kindUnknownSource = MessageKey("check.kind-unknown-source")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnknownSource = MessageKey("check.explain-unknown-source")
  /// Findings of a kind, in the plural.
  package static let kindUnknownLanguage = MessageKey("check.kind-unknown-language")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnknownLanguage = MessageKey("check.explain-unknown-language")
  /// Findings of a kind, in the plural.
  package static let kindUnknownType = MessageKey("check.kind-unknown-type")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUnknownType = MessageKey("check.explain-unknown-type")
  /// Findings of a kind, in the plural.
  package static let kindRepeatedTag = MessageKey("check.kind-repeated-tag")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainRepeatedTag = MessageKey("check.explain-repeated-tag")
  /// Findings of a kind, in the plural.
  package static let kindMissingCollection = MessageKey("check.kind-missing-collection")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainMissingCollection = MessageKey("check.explain-missing-collection")
  /// Findings of a kind, in the plural.
  package static let kindMissingBroaderTopic = MessageKey("check.kind-missing-broader-topic")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainMissingBroaderTopic = MessageKey("check.explain-missing-broader-topic")
  /// Findings of a kind, in the plural.
  package static let kindLookAlikeTitle = MessageKey("check.kind-look-alike-title")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainLookAlikeTitle = MessageKey("check.explain-look-alike-title")
  /// Findings of a kind, in the plural.
  package static let kindUntaggedCountry = MessageKey("check.kind-untagged-country")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUntaggedCountry = MessageKey("check.explain-untagged-country")
  /// Findings of a kind, in the plural.
  package static let kindIncompleteGrouping = MessageKey("check.kind-incomplete-grouping")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainIncompleteGrouping = MessageKey("check.explain-incomplete-grouping")
  /// Findings of a kind, in the plural.
  package static let kindTitleLanguage = MessageKey("check.kind-title-language")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainTitleLanguage = MessageKey("check.explain-title-language")
  /// Findings of a kind, in the plural.
  package static let kindMixedScripts = MessageKey("check.kind-mixed-scripts")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainMixedScripts = MessageKey("check.explain-mixed-scripts")
  /// Findings of a kind, in the plural.
  package static let kindSeveralSpellings = MessageKey("check.kind-several-spellings")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainSeveralSpellings = MessageKey("check.explain-several-spellings")
  /// Findings of a kind, in the plural.
  package static let kindMissingField = MessageKey("check.kind-missing-field")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainMissingField = MessageKey("check.explain-missing-field")
  /// Findings of a kind, in the plural.
  package static let kindUsedOnce = MessageKey("check.kind-used-once")
  /// What such a finding means, why it matters, how to fix it.
  package static let explainUsedOnce = MessageKey("check.explain-used-once")
}
