package import Messages

/// A kind of finding that `check` reports.
///
/// This is the one table of kinds, in the order in which an editor should fix them: lost data,
/// duplicates, values that searches cannot find as written, possible errors, missing data. The raw
/// value is the name in options, tables and SARIF; it never changes.
package enum FindingKind: String, CaseIterable, Sendable {
  case unreadRecord = "unread-record"
  case invalidText = "invalid-text"
  case unreadValue = "unread-value"
  case missingTitle = "missing-title"
  case repeatedID = "repeated-id"
  case sameDOI = "same-doi"
  case sameISBN = "same-isbn"
  case sameTitle = "same-title"
  case sameLink = "same-link"
  case dateOutOfRange = "date-out-of-range"
  case invalidLink = "invalid-link"
  case incompleteRecord = "incomplete-record"
  case unknownTag = "unknown-tag"
  case unknownTopic = "unknown-topic"
  case unknownCountry = "unknown-country"
  case unknownSource = "unknown-source"
  case unknownLanguage = "unknown-language"
  case unknownType = "unknown-type"
  case repeatedTag = "repeated-tag"
  case missingCollection = "missing-collection"
  case missingBroaderTopic = "missing-broader-topic"
  case lookAlikeTitle = "look-alike-title"
  case untaggedCountry = "untagged-country"
  case incompleteGrouping = "incomplete-grouping"
  case titleLanguage = "title-language"
  case mixedScripts = "mixed-scripts"
  case severalSpellings = "several-spellings"
  case missingField = "missing-field"
  case usedOnce = "used-once"

  /// The severity of a finding.
  package enum Severity: String, CaseIterable, Sendable {
    /// Needs correction: `check` exits with status 1.
    case fault
    /// Needs a look; it may be correct.
    case note
  }

  /// The severity of findings of this kind.
  package var severity: Severity {
    switch self {
    case .sameLink, .untaggedCountry, .incompleteGrouping, .titleLanguage, .mixedScripts,
      .severalSpellings, .missingField, .usedOnce:
      .note
    default: .fault
    }
  }

  /// The name of findings of this kind, in the plural.
  package var title: MessageKey { texts.title }

  /// What it means, why it matters and how to fix it, one line each.
  package var explanation: MessageKey { texts.explanation }

  /// Example records with the problem, in JSON Lines.
  package var example: String { texts.example }

  /// The position in the table.
  var order: Int { FindingKind.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: FindingKind.allCases.enumerated().map { ($1, $0) })

  private typealias Texts = (title: MessageKey, explanation: MessageKey, example: String)

  private var texts: Texts {
    switch self {
    case .unreadRecord: (.kindUnreadRecord, .explainUnreadRecord, #"{"id": "a1", "title": "A"#)
    case .invalidText:
      (.kindInvalidText, .explainInvalidText, #"{"id": "a1", "title": "Caf\ufffd"}"#)
    case .unreadValue:
      (.kindUnreadValue, .explainUnreadValue, #"{"id": "a1", "title": "A", "yaer": 2014}"#)
    case .missingTitle: (.kindMissingTitle, .explainMissingTitle, #"{"id": "a1", "year": 2014}"#)
    case .repeatedID:
      (
        .kindRepeatedID, .explainRepeatedID,
        #"{"id": "a1", "title": "A"} {"id": "a1", "title": "B"}"#
      )
    case .sameDOI:
      (
        .kindSameDOI, .explainSameDOI,
        #"{"identifiers": [{"scheme": "doi", "value": "10.1000/182"}]}"#
      )
    case .sameISBN:
      (
        .kindSameISBN, .explainSameISBN,
        #"{"identifiers": [{"scheme": "isbn", "value": "978-92-1-101234-5"}]}"#
      )
    case .sameTitle:
      (
        .kindSameTitle, .explainSameTitle,
        #"{"title": "The Rights of Children"} {"title": "Rights of children!"}"#
      )
    case .sameLink:
      (.kindSameLink, .explainSameLink, #"{"url": "https://www.example.org/report.pdf/"}"#)
    case .dateOutOfRange:
      (.kindDateOutOfRange, .explainDateOutOfRange, #"{"title": "A", "year": 1015}"#)
    case .invalidLink:
      (.kindInvalidLink, .explainInvalidLink, #"{"title": "A", "url": "www.example.org"}"#)
    default: furtherTexts
    }
  }

  private var furtherTexts: Texts {
    switch self {
    case .incompleteRecord:
      (.kindIncompleteRecord, .explainIncompleteRecord, "(ECPAT), A body behind a comma.")
    case .unknownTag: (.kindUnknownTag, .explainUnknownTag, #"{"tags": ["Thailnd"]}"#)
    case .unknownTopic: (.kindUnknownTopic, .explainUnknownTopic, #"{"topics": ["Cybercrme"]}"#)
    case .unknownCountry:
      (.kindUnknownCountry, .explainUnknownCountry, #"{"countries": ["Atlantis"]}"#)
    case .unknownSource: (.kindUnknownSource, .explainUnknownSource, #"{"sources": ["UNICF"]}"#)
    case .unknownLanguage:
      (.kindUnknownLanguage, .explainUnknownLanguage, #"{"languages": ["Portugese"]}"#)
    case .unknownType: (.kindUnknownType, .explainUnknownType, #"{"type": "reprot"}"#)
    case .repeatedTag:
      (.kindRepeatedTag, .explainRepeatedTag, #"{"tags": ["Legislation", "legislation"]}"#)
    case .missingCollection:
      (
        .kindMissingCollection, .explainMissingCollection,
        #"{"sources": ["ICMEC"], "tags": ["Cybercrime"]}"#
      )
    case .missingBroaderTopic:
      (.kindMissingBroaderTopic, .explainMissingBroaderTopic, #"{"topics": ["Teachers"]}"#)
    case .lookAlikeTitle:
      (
        .kindLookAlikeTitle, .explainLookAlikeTitle,
        #"{"title": "…: Part I"} {"title": "…: Part II"}"#
      )
    case .untaggedCountry:
      (
        .kindUntaggedCountry, .explainUntaggedCountry,
        #"{"title": "Child Marriage in Peru", "countries": ["BO"]}"#
      )
    case .incompleteGrouping:
      (
        .kindIncompleteGrouping, .explainIncompleteGrouping,
        #"{"title": "Laws in ASEAN", "year": 2016, "countries": ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH"]}"#
      )
    case .titleLanguage:
      (
        .kindTitleLanguage, .explainTitleLanguage,
        #"{"title": "Права ребёнка", "languages": ["en"]}"#
      )
    case .mixedScripts: (.kindMixedScripts, .explainMixedScripts, #"{"title": "Oтчёт"}"#)
    case .severalSpellings:
      (
        .kindSeveralSpellings, .explainSeveralSpellings,
        #"{"sources": ["Child Watch"]} {"sources": ["Child-Watch"]}"#
      )
    case .missingField: (.kindMissingField, .explainMissingField, #"{"id": "a1", "title": "A"}"#)
    default: (.kindUsedOnce, .explainUsedOnce, #"{"tags": ["cyber crime (new)"]}"#)
    }
  }
}

extension FindingKind.Severity {
  /// The name of findings of this severity.
  package var title: MessageKey { self == .fault ? .kindFault : .kindNote }
}
