package import RecordFormats

extension CatalogueAudit.Problem {
  /// The kind of this finding.
  package var kind: FindingKind {
    switch self {
    case .reading(let problem): FindingKind(of: problem)
    case .furtherReading: .unreadValue
    case .replacedCharacters: .invalidText
    case .repeatedTag: .repeatedTag
    case .unknownTag: .unknownTag
    case .missingCollection: .missingCollection
    case .missingBroaderTopic: .missingBroaderTopic
    case .lookAlike, .sameWords: .lookAlikeTitle
    case .repeatedID, .repeatedDerivedID: .repeatedID
    case .unplacedTopic: .unknownTopic
    case .missing: .missingTitle
    case .notGiven: .missingField
    case .duplicate(let duplicate): FindingKind(of: duplicate.rule)
    case .invalidLink: .invalidLink
    case .yearOutOfRange: .dateOutOfRange
    case .untaggedCountry: .untaggedCountry
    case .missingMembers, .noMember, .unnamedGrouping: .incompleteGrouping
    case .titleScript: .titleLanguage
    case .mixedScripts, .mixedWord: .mixedScripts
    case .severalSpellings: .severalSpellings
    case .usedOnce: .usedOnce
    }
  }
}

extension FindingKind {
  /// The kind of a reader's finding.
  package init(of problem: ImportReport.Problem) {
    switch problem {
    case .notText, .hiddenCharacters, .controlCharacters, .loneSurrogate: self = .invalidText
    case .unplacedTag: self = .unknownTag
    case .unknownTopic: self = .unknownTopic
    case .unknownCountry: self = .unknownCountry
    case .unknownSource, .unknownAuthor: self = .unknownSource
    case .unknownLanguage: self = .unknownLanguage
    case .valueOfOtherField(_, let field, _): self = FindingKind(ofUnknownValueIn: field)
    case .unknownType: self = .unknownType
    case .namelessSource, .noSources, .openParenthesis, .commaAfterSources, .noTags, .noBody,
      .noReadMore:
      self = .incompleteRecord
    case .sameAsOther: self = .sameTitle
    case .untitledRecord: self = .missingTitle
    case .wrongYear: self = .dateOutOfRange
    case .wrongValue, .repeatedMember, .unknownMember, .wrongDate, .partOfDate, .emptyID,
      .leftOut, .changed:
      self = .unreadValue
    case .notARecord, .brokenRecord, .unfinishedRecord, .namelessRecord, .wrongName, .noTitle,
      .invisibleRecord, .unreadRecord, .malformed, .damagedArchive:
      self = .unreadRecord
    }
  }

  private init(ofUnknownValueIn field: ImportReport.NameField) {
    switch field {
    case .topics, .collections: self = .unknownTopic
    case .tags: self = .unknownTag
    case .countries: self = .unknownCountry
    case .sources: self = .unknownSource
    case .languages: self = .unknownLanguage
    }
  }

  /// The kind of the duplicates found by a rule.
  package init(of rule: DuplicateRule) {
    switch rule {
    case .doi: self = .sameDOI
    case .isbn: self = .sameISBN
    case .title: self = .sameTitle
    case .link: self = .sameLink
    }
  }
}
