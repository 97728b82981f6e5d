package import Publications

/// One change of a catalogue: a line of a file of changes.
package enum ChangesLine: Sendable {
  /// A record that is new or changed, whole. `replacing` names the record whose place it takes,
  /// where that has another identifier.
  case record(RawRecord, replacing: PublicationID?, at: ChangePlace)
  /// A record that is no longer there.
  case withdrawn(PublicationID)
  /// A record that says what it said, at another place.
  case moved(PublicationID, at: ChangePlace)
}

/// Where a record is in the catalogue that changes make.
package enum ChangePlace: Equatable, Sendable {
  /// Where the record was before; a new or moved one after all others, in the order of lines.
  case standard
  /// Before all others.
  case first
  /// Right after another record, by its identifier in the new catalogue.
  case after(PublicationID)
}

extension ChangesLine {
  /// Parses a line; `nil` when it is not a change.
  package init?(_ line: UnsafeBufferPointer<UInt8>, number: Int) {
    var control = Control()
    guard control.read(line), let id = control.id else { return nil }
    if control.isWithdrawn {
      self = .withdrawn(PublicationID(id))
    } else if control.isMoved {
      self = .moved(PublicationID(id), at: control.place)
    } else {
      var object = JSONRecord(lines: number...number)
      guard object.read(line), object.problems.allSatisfy(Control.isNamed) else { return nil }
      self = .record(
        object.record, replacing: control.replaced.map { PublicationID($0) }, at: control.place)
    }
  }

  /// The line of a new or changed record, which `writer` writes.
  package static func append(
    _ publication: Publication, replacing id: PublicationID?, at place: ChangePlace,
    _ writer: inout any RecordWriter, to output: inout WriterOutput
  ) {
    let start = output.bytes.count
    writer.write(publication, to: &output)
    var control = JSONObject()
    control.add(place)
    if let id { control.add(Control.replaces, id.text) }
    guard control.bytes.count > 1 else { return }
    output.bytes.replaceSubrange(start...start, with: control.bytes + [0x2C])
  }

  /// The line of a record that is no longer there.
  package static func bytes(withdrawn id: PublicationID) -> [UInt8] {
    var object = JSONObject()
    object.add("id", id.text)
    object.add(Control.withdrawn, true)
    return object.ended + [0x0A]
  }

  /// The line of a record that has another place.
  package static func bytes(moved id: PublicationID, at place: ChangePlace) -> [UInt8] {
    var object = JSONObject()
    object.add("id", id.text)
    object.add(Control.moved, true)
    object.add(place)
    return object.ended + [0x0A]
  }
}

/// The members of a line that say what is done with the record.
private struct Control {
  static let (withdrawn, moved, after, replaces) = ("withdrawn", "moved", "after", "replaces")

  var id: String?
  var isWithdrawn = false
  var isMoved = false
  var place = ChangePlace.standard
  var replaced: String?

  mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = JSONScanner(line)
    let isWhole = scanner.object { scanner, name in
      switch name {
      case "id": id = scanner.string()
      case Control.withdrawn: isWithdrawn = scanner.flag() ?? false
      case Control.moved: isMoved = scanner.flag() ?? false
      case Control.after where scanner.takeNull(): place = .first
      case Control.after:
        guard let id = scanner.string() else { return false }
        place = .after(PublicationID(id))
      case Control.replaces: replaced = scanner.string()
      default: return scanner.skipValue()
      }
      return true
    }
    return isWhole && scanner.peek() == nil && !(isWithdrawn && isMoved)
  }

  /// Whether a problem of a record is one of these members, which records do not have.
  static func isNamed(_ problem: ImportReport.Problem) -> Bool {
    guard case .unknownMember(let name, _) = problem else { return false }
    return name == after || name == replaces
  }
}

extension JSONObject {
  fileprivate mutating func add(_ place: ChangePlace) {
    switch place {
    case .standard: break
    case .first: add(Control.after, nil as String?)
    case .after(let id): add(Control.after, id.text)
    }
  }
}
