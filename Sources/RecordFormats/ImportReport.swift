package import Messages
package import Publications
internal import Vocabularies

/// What a reader could not resolve or had to repair, record by record.
package struct ImportReport: Equatable, Sendable {
  /// One thing to report to an editor.
  package struct Finding: Equatable, Sendable {
    /// The line it is about, counted from 1; or the number of the record.
    package var line: Int
    /// What `line` counts.
    package var unit: Origin.Unit
    /// What was found there.
    package var problem: Problem
    /// The names that may be meant by an unknown one, the nearest first; three at most.
    package var nearest: [String]

    /// A finding about a line, counted from 1.
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
      Message(unit == .line ? .placeLine : .placeRecord, .index(line))
    }

    /// What is wrong with which word, and what was done about it; lower case, no full stop.
    package var message: Message { problem.message.suggesting(nearest) }
  }

  /// In the order of lines.
  package var findings: [Finding]

  /// Findings that lose a record, also those that were too many to keep.
  package private(set) var lostRecordCount = 0

  /// Findings that were too many to keep.
  package private(set) var leftOutCount = 0

  /// Whether a record was lost, also when that finding was one too many to keep.
  package var hasLostRecord: Bool { lostRecordCount > 0 }

  /// Findings that are kept; a file of another kind than it seems must not fill memory with them.
  private static let limit = 10_000

  /// A report of findings in the order of lines.
  package init(findings: [Finding] = []) {
    self.findings = findings
    lostRecordCount = findings.count(where: \.problem.losesRecord)
  }

  /// The report of several files, whose findings follow one another.
  package init(joining reports: [ImportReport]) {
    findings = reports.flatMap(\.findings)
    lostRecordCount = reports.map(\.lostRecordCount).reduce(0, +)
    leftOutCount = reports.map(\.leftOutCount).reduce(0, +)
  }

  /// Adds a finding. Beyond 10,000 only the first one that loses a record is kept, for it decides
  /// the exit status.
  package mutating func note(
    _ problem: Problem, at line: Int, unit: Origin.Unit = .line, nearest: [String] = []
  ) {
    if problem.losesRecord { lostRecordCount += 1 }
    let isFirstLoss = problem.losesRecord && lostRecordCount == 1
    guard isFirstLoss || findings.count < ImportReport.limit else {
      leftOutCount += 1
      return
    }
    findings.append(Finding(line: line, unit: unit, problem: problem, nearest: nearest))
  }

  /// Puts findings in the order of their places; those of one place stay as they are.
  package mutating func sort() { findings.sort { $0.line < $1.line } }
}

extension ImportReport {
  /// What can be wrong with a record.
  package enum Problem: Equatable, Sendable {
    /// Bytes that are not UTF-8.
    case notText
    /// Control characters or the like, which are not shown.
    case hiddenCharacters
    /// A tag that the vocabulary does not have.
    case unplacedTag(String)
    /// A source that the authority table does not have.
    case unknownSource(String)
    /// The same of an author whose name is not that of a person for want of a comma.
    case unknownAuthor(String)
    /// A part of the sources without a name.
    case namelessSource(String)
    /// No parenthesis before the body.
    case noSources
    /// A parenthesis that is not closed in the paragraph it opens.
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
    /// A line that does not begin like a JSON object.
    case notARecord
    /// A JSON object that goes wrong at a column, counted in characters from 1.
    case brokenRecord(column: Int)
    /// A JSON object that does not end on its line.
    case unfinishedRecord
    /// A JSON object without identifier and title.
    case namelessRecord
    /// A JSON object with an identifier alone.
    case untitledRecord
    /// A member with a value of another kind than it has in records.
    case wrongValue(member: String, found: Message.Argument, expected: Message.Argument)
    /// The same of an identifier or title, without which there is no record.
    case wrongName(member: String, found: Message.Argument, expected: Message.Argument)
    /// A member that an object has twice; the last one counts.
    case repeatedMember(String)
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A record of which nothing that would name it can be shown.
    case invisibleRecord
    /// A number that is not the year of a publication.
    case wrongYear(Int)
    /// A member that records do not have, with the one that may be meant; reported where it is
    /// first seen.
    case unknownMember(String, meant: String?)
    /// A country that the vocabulary does not have; reported where it is first seen.
    case unknownCountry(String)
    /// A topic that the vocabulary does not have; reported where it is first seen.
    case unknownTopic(String)
    /// A language that the table of languages does not have; reported where it is first seen.
    case unknownLanguage(String)
    /// A kind of document that the table of types does not have; reported where it is first seen.
    case unknownType(String)
    /// A text that is not a date, or a date that does not exist.
    case wrongDate(String)
    /// A text of which no more is sure than a year, or a year and month.
    case partOfDate(String, read: String)
    /// An identifier that is empty once what cannot be shown is left out.
    case emptyID
    /// Something that is not a record, in a format's own words: `an entry without a key`.
    case unreadRecord(Message.Argument)
    /// A file that is broken at a column, in a format's own words; the rest is not read.
    case malformed(Message.Argument, column: Int?)
    /// A gzip archive that is broken; what comes before is read.
    case damagedArchive(isCutOff: Bool)
    /// A value that is not kept, in a format's own words.
    case leftOut(field: Message.Argument, reason: Message.Argument)
    /// A value that was changed to be kept, in a format's own words.
    case changed(field: Message.Argument, how: Message.Argument)

    /// Whether it is about one record, and not about a name that many may use.
    package var isOfRecord: Bool {
      switch self {
      case .unplacedTag, .unknownSource, .unknownAuthor, .unknownMember, .unknownCountry,
        .unknownTopic,
        .unknownLanguage, .unknownType:
        false
      default: true
      }
    }

    /// Whether what was meant as a record is not among those read.
    package var losesRecord: Bool {
      switch self {
      case .notARecord, .brokenRecord, .unfinishedRecord, .namelessRecord, .wrongName, .noTitle,
        .invisibleRecord, .unreadRecord, .malformed, .damagedArchive:
        true
      default: false
      }
    }

    /// Whether nothing after it could be read.
    package var stopsReading: Bool {
      switch self {
      case .malformed, .damagedArchive: true
      default: false
      }
    }

    /// Whether something that the file gives is not in the catalogue, or not as it was.
    package var losesContent: Bool {
      switch self {
      case .notText, .hiddenCharacters, .loneSurrogate, .namelessSource, .openParenthesis,
        .wrongValue, .wrongYear, .wrongDate, .partOfDate, .repeatedMember, .unknownMember, .emptyID,
        .leftOut,
        .changed:
        true
      default: losesRecord
      }
    }
  }
}
