package import Publications
internal import Vocabularies

/// What a reader could not place or had to repair, record by record.
package struct ImportReport: Equatable, Sendable {
  /// One thing to tell an editor.
  package struct Finding: Equatable, Sendable {
    /// The line it is about, counted from 1; or the number of the record.
    package var line: Int
    /// What `line` counts.
    package var unit: Origin.Unit
    /// What was found there.
    package var problem: Problem
    /// The name that may be meant by an unknown one.
    package var nearest: String?

    /// A finding about a line, counted from 1.
    package init(
      line: Int, unit: Origin.Unit = .line, problem: Problem, nearest: String? = nil
    ) {
      self.nearest = nearest
      self.line = line
      self.unit = unit
      self.problem = problem
    }

    /// What is wrong with which word, and what was done about it; lower case, no full stop.
    package var message: String {
      problem.description + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
  }

  /// In the order of lines.
  package var findings: [Finding]

  /// Whether a record was lost, also when that finding was one too many to keep.
  package private(set) var hasLostRecord = false

  /// Findings that are kept; a file of another kind than it seems must not fill memory with them.
  private static let limit = 10_000

  /// A report of findings in the order of lines.
  package init(findings: [Finding] = []) {
    self.findings = findings
    hasLostRecord = findings.contains(where: \.problem.losesRecord)
  }

  /// Adds a finding. Beyond 10,000 only the first one that loses a record is kept, for it decides
  /// the exit status.
  package mutating func note(
    _ problem: Problem, at line: Int, unit: Origin.Unit = .line, nearest: String? = nil
  ) {
    let isFirstLoss = problem.losesRecord && !hasLostRecord
    guard isFirstLoss || findings.count < ImportReport.limit else { return }
    hasLostRecord = hasLostRecord || isFirstLoss
    findings.append(Finding(line: line, unit: unit, problem: problem, nearest: nearest))
  }

  /// Puts findings in the order of their places; those of one place stay as they are.
  package mutating func sort() { findings.sort { $0.line < $1.line } }
}

extension ImportReport {
  /// What can be wrong with a record.
  package enum Problem: Equatable, Sendable, CustomStringConvertible {
    /// Bytes that are not UTF-8.
    case notText
    /// Control characters or the like, which are not shown.
    case hiddenCharacters
    /// A tag that the vocabulary does not place.
    case unplacedTag(String)
    /// A source that the authority table does not have.
    case unknownSource(String)
    /// A part of the parenthesis that names nothing.
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
    /// A line that begins like something else than a JSON object.
    case notARecord
    /// A JSON object that goes wrong at a column, counted in characters from 1.
    case brokenRecord(column: Int)
    /// A JSON object that its line does not end.
    case unfinishedRecord
    /// A JSON object without identifier and title.
    case namelessRecord
    /// A JSON object with an identifier alone.
    case untitledRecord
    /// A member with a value of another kind than it has in records.
    case wrongValue(member: String, found: String, expected: String)
    /// The same of an identifier or title, without which a record is none.
    case wrongName(member: String, found: String, expected: String)
    /// A member that an object has twice; the last one counts.
    case repeatedMember(String)
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A record of which nothing that would name it can be shown.
    case invisibleRecord
    /// A number that is no year of a publication.
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
    /// A text that is no date, or a date of which a part does not exist.
    case wrongDate(String)
    /// An identifier that is empty once what cannot be shown is left out.
    case emptyID
    /// Something that is no record, in a format's own words: `an entry without a key`.
    case unreadRecord(String)
    /// A file that is broken at a column, in a format's own words; the rest is not read.
    case malformed(String, column: Int?)
    /// A value that is not kept, in a format's own words.
    case leftOut(field: String, reason: String)
    /// A value that was changed to be kept, in a format's own words.
    case changed(field: String, how: String)

    /// Whether it is about one record, and not about a name that many may use.
    package var isOfRecord: Bool {
      switch self {
      case .unplacedTag, .unknownSource, .unknownMember, .unknownCountry, .unknownTopic,
        .unknownLanguage, .unknownType:
        false
      default: true
      }
    }

    /// Whether what was meant as a record is not among those read.
    package var losesRecord: Bool {
      switch self {
      case .notARecord, .brokenRecord, .unfinishedRecord, .namelessRecord, .wrongName, .noTitle,
        .invisibleRecord, .unreadRecord, .malformed:
        true
      default: false
      }
    }

    /// Whether something that the file gives is not in the catalogue, or not as it was.
    package var losesContent: Bool {
      switch self {
      case .notText, .hiddenCharacters, .loneSurrogate, .namelessSource, .openParenthesis,
        .wrongValue, .wrongYear, .wrongDate, .repeatedMember, .unknownMember, .emptyID, .leftOut,
        .changed:
        true
      default: losesRecord
      }
    }

    /// What is wrong with which word, and what was done about it.
    package var description: String {
      switch self {
      case .notText: "not UTF-8; every byte that is not was read as '\u{FFFD}'"
      case .hiddenCharacters: "control or invisible characters; left out"
      case .unplacedTag(let tag):
        "the tag '\(tag)' is not in the vocabulary; it is shown as a topic: place it in tags.tsv"
      case .unknownSource(let name):
        "the source '\(name)' is not in sources.tsv; it is shown as published: add it there"
      case .namelessSource(let part):
        "'\(part)' among the sources names nobody; left out"
      case .noSources: "no sources: the body does not begin with '('"
      case .openParenthesis: "no sources: the parenthesis before the body is not closed"
      case .commaAfterSources: "a comma after the sources; left out"
      case .notARecord: "not a JSON object; not read"
      case .brokenRecord(let column): "a JSON object that is broken at column \(column); not read"
      case .unfinishedRecord:
        "the line ends inside a JSON object, which must stand on one line; not read"
      case .namelessRecord: "a JSON object without an 'id' or a 'title'; not read"
      case .untitledRecord: "no 'title'; the record has its 'id' alone: add one"
      case .wrongValue(let member, let found, let expected):
        "'\(member)' is \(found), expected \(expected); left out"
      case .wrongName(let member, let found, let expected):
        "'\(member)' is \(found), expected \(expected); the record is not read"
      case .repeatedMember(let member):
        "the member '\(member)' is there more than once; the last one counts"
      case .loneSurrogate: "half of a surrogate pair; read as '\u{FFFD}'"
      case .invisibleRecord: "neither title nor identifier has a visible character; not read"
      case .wrongYear(let year):
        "the year \(year) is not between 1000 and 2999; left out"
      case .unknownMember(let name, let meant):
        "the member '\(name)' is not known\(meant.map { ", perhaps '\($0)' is meant" } ?? ""); "
          + "left out of every record"
      case .unknownCountry(let name):
        "the country '\(name)' is not in countries.tsv; it is shown as published: add it there"
      case .unknownTopic(let name):
        "the topic '\(name)' is not in the vocabulary; it is shown as it is: place it in tags.tsv"
      case .unknownLanguage(let name):
        "the language '\(name)' is not known; it is kept as published"
      case .unknownType(let name):
        "the kind of document '\(name)' is not known; it is kept as published"
      case .wrongDate(let text): "'\(text)' is not a date of the calendar; left out"
      case .emptyID: "the identifier has no visible character; the record gets one of its own"
      case .unreadRecord(let reason): "\(reason); not read"
      case .malformed(let reason, let column):
        (column.map { "column \($0): " } ?? "") + "\(reason); the rest of the file is not read"
      case .leftOut(let field, let reason): "\(field): \(reason); left out"
      case .changed(let field, let how): "\(field): \(how)"
      case .noTags: "no line of tags before the title"
      case .noTitle: "no title between the tags and the body; not read"
      case .noBody: "no body after the title"
      case .noReadMore(atEnd: false): "no 'Read More' after this line, which was taken for the last"
      case .noReadMore(atEnd: true): "no 'Read More' at the end of the file, which may be cut off"
      case .sameAsOther(let line):
        "title and sources are those of the record in line \(line); told apart by number"
      }
    }
  }
}
