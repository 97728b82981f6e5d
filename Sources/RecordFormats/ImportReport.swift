package import Messages
package import Publications
internal import Vocabularies

/// Problems in the records of a file that a reader could not resolve or had to repair.
package struct ImportReport: Equatable, Sendable {
  /// One finding for an editor.
  package struct Finding: Equatable, Sendable {
    /// The line, or the number of the record, counted from 1.
    package var line: Int
    /// What `line` counts.
    package var unit: Origin.Unit
    /// The problem.
    package var problem: Problem
    /// Suggestions for an unknown name, the nearest first; at most three.
    package var nearest: [String]

    /// A finding at a line, counted from 1.
    package init(
      line: Int, unit: Origin.Unit = .line, problem: Problem, nearest: [String] = []
    ) {
      self.nearest = nearest
      self.line = line
      self.unit = unit
      self.problem = problem
    }

    /// The place: `line 12` or `record 3`.
    package var place: Message {
      Message(unit == .line ? .lineNumber : .recordNumber, .index(line))
    }

    /// The problem, the value that has it, and what was done about it; lower case, no full stop.
    package var message: Message { problem.message.suggesting(nearest) }
  }

  /// In line order.
  package var findings: [Finding]

  /// The number of findings that lose a record, including those that were not kept.
  package private(set) var lostRecordCount = 0

  /// The number of findings that were not kept.
  package private(set) var leftOutCount = 0

  /// Whether the file seems to be cut off, so that records may be missing.
  private var isCutOff = false

  /// Whether a record was lost, or may have been because the file seems to be cut off, even if that
  /// finding was not kept.
  package var hasLostRecord: Bool { lostRecordCount > 0 || isCutOff }

  /// The most findings that are kept, so that a file of an unexpected kind does not fill memory.
  private static let limit = 10_000

  /// Whether further findings are only counted, except the first that loses a record or shows that
  /// the file is cut off.
  package var isFull: Bool { findings.count >= ImportReport.limit }

  /// A report of findings in line order.
  package init(findings: [Finding] = []) {
    self.findings = findings
    lostRecordCount = findings.count(where: \.problem.losesRecord)
    isCutOff = findings.contains(where: \.problem.isCutOff)
  }

  /// The reports of several files, one after the other.
  package init(joining reports: [ImportReport]) {
    findings = reports.flatMap(\.findings)
    lostRecordCount = reports.map(\.lostRecordCount).reduce(0, +)
    leftOutCount = reports.map(\.leftOutCount).reduce(0, +)
    isCutOff = reports.contains(where: \.isCutOff)
  }

  /// Adds a finding. After 10,000 only the first one that loses a record or shows that the file is cut
  /// off is kept, because it determines the exit status.
  package mutating func note(
    _ problem: Problem, at line: Int, unit: Origin.Unit = .line, nearest: [String] = []
  ) {
    let isFirstLoss = !hasLostRecord
    if problem.losesRecord { lostRecordCount += 1 }
    if problem.isCutOff { isCutOff = true }
    guard isFirstLoss && hasLostRecord || !isFull else {
      leftOutCount += 1
      return
    }
    findings.append(Finding(line: line, unit: unit, problem: problem, nearest: nearest))
  }

  /// Adds the findings of another part of the same file, as if they were noted here.
  package mutating func append(_ other: ImportReport) {
    let lostBefore = lostRecordCount
    for finding in other.findings {
      note(finding.problem, at: finding.line, unit: finding.unit, nearest: finding.nearest)
    }
    lostRecordCount = lostBefore + other.lostRecordCount
    leftOutCount += other.leftOutCount
    if other.isCutOff { isCutOff = true }
  }

  /// Sorts the findings by place; the order at one place is kept.
  package mutating func sort() { findings.sort { $0.line < $1.line } }
}

extension ImportReport {
  /// A field whose values the vocabulary names, as JSON Lines call it.
  package enum NameField: String, Sendable {
    case topics, tags, collections, countries, sources, languages
  }

  /// A problem in a record.
  package enum Problem: Equatable, Sendable {
    /// Invalid UTF-8.
    case notText
    /// Control characters or other invisible ones, which were removed.
    case hiddenCharacters
    /// Control characters that XML does not allow, which became spaces.
    case controlCharacters
    /// A tag that is not in the vocabulary.
    case unplacedTag(String)
    /// A source that is not in the vocabulary.
    case unknownSource(String)
    /// An author that is not in the vocabulary and is not a person's name, because it has no comma.
    case unknownAuthor(String)
    /// A part of the sources without a name.
    case namelessSource(String)
    /// No parenthesis before the body.
    case noSources
    /// A parenthesis that is not closed in its paragraph.
    case openParenthesis
    /// A comma between the parenthesis and the body.
    case commaAfterSources
    case noTags
    case noTitle
    case noBody
    /// The record ends without `Read More`; `atEnd` when it is the last of the file.
    case noReadMore(atEnd: Bool)
    /// Another record has the same title and sources.
    case sameAsOther(line: Int)
    /// A line that does not begin with a JSON object.
    case notARecord
    /// A JSON object that is invalid at a column, in characters from 1.
    case brokenRecord(column: Int)
    /// A JSON object that does not end on its line.
    case unfinishedRecord
    /// A JSON object without identifier and title.
    case namelessRecord
    /// A JSON object with only an identifier.
    case untitledRecord
    /// A member with a value of the wrong type.
    case wrongValue(member: String, found: Message.Argument, expected: Message.Argument)
    /// As `wrongValue`, for the identifier or title; the record is lost.
    case wrongName(member: String, found: Message.Argument, expected: Message.Argument)
    /// A member that an object has twice; the last one is used.
    case repeatedMember(String)
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A record without anything visible to name it.
    case invisibleRecord
    /// A number that cannot be a year of publication.
    case wrongYear(Int)
    /// A member that records do not have, with the likely intended one; reported at its first
    /// occurrence.
    case unknownMember(String, meant: String?)
    /// A country that is not in the vocabulary; reported at its first occurrence.
    case unknownCountry(String)
    /// A topic that is not in the vocabulary; reported at its first occurrence.
    case unknownTopic(String)
    /// A language that is not in the table of languages; reported at its first occurrence.
    case unknownLanguage(String)
    /// A document type that is not in the table of types; reported at its first occurrence.
    case unknownType(String)
    /// A value that the vocabulary has in another field; reported at its first occurrence.
    case valueOfOtherField(String, in: NameField, other: NameField)
    /// A text that is not a date, or a date that does not exist.
    case wrongDate(String)
    /// A text of which only a year, or a year and month, are certain.
    case partOfDate(String, read: String)
    /// An identifier without visible characters.
    case emptyID
    /// Something that is not a record; the format provides the text: `an entry without a key`.
    case unreadRecord(Message.Argument)
    /// A syntax error at a column; the format provides the text. The rest is not read.
    case malformed(Message.Argument, column: Int?)
    /// A damaged gzip archive; the part before the damage is read.
    case damagedArchive(isCutOff: Bool)
    /// A value that was left out; the format provides the texts.
    case leftOut(field: Message.Argument, reason: Message.Argument)
    /// A value that was changed so that it could be kept; the format provides the texts.
    case changed(field: Message.Argument, how: Message.Argument)

    /// Whether it concerns one record, and not a name that many may use.
    package var isOfRecord: Bool {
      switch self {
      case .unplacedTag, .unknownSource, .unknownAuthor, .unknownMember, .unknownCountry,
        .unknownTopic, .unknownLanguage, .unknownType, .valueOfOtherField:
        false
      default: true
      }
    }

    /// Whether an intended record is missing from those read.
    package var losesRecord: Bool {
      switch self {
      case .notARecord, .brokenRecord, .unfinishedRecord, .namelessRecord, .wrongName, .noTitle,
        .invisibleRecord, .unreadRecord, .malformed, .damagedArchive:
        true
      default: false
      }
    }

    /// Whether the rest of the file could not be read.
    package var stopsReading: Bool {
      switch self {
      case .malformed, .damagedArchive: true
      default: false
      }
    }

    /// Whether the file, or a record in it, seems to be cut off: records may be missing, though what
    /// there is of the last one was read.
    package var isCutOff: Bool {
      switch self {
      case .noReadMore(atEnd: true): true
      case .changed(_, let how):
        [
          .key(.missingEndOfFile), .key(.quoteNotClosed), .key(.notClosed), .key(.entryNotClosed),
          .key(.fieldsCutOff),
        ]
        .contains(how)
      case .leftOut(_, let reason): reason == .key(.bracesNotClosed)
      default: false
      }
    }

    /// Whether content of the file is missing from the catalogue or was changed.
    package var losesContent: Bool {
      switch self {
      case .notText, .hiddenCharacters, .controlCharacters, .loneSurrogate, .namelessSource,
        .openParenthesis,
        .wrongValue, .wrongYear, .wrongDate, .partOfDate, .repeatedMember, .unknownMember, .emptyID,
        .noReadMore(atEnd: true), .leftOut, .changed:
        true
      default: losesRecord
      }
    }
  }
}
