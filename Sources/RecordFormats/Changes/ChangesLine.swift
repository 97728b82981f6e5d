package import Publications

/// One change to a catalogue: a line of a change set.
package enum ChangesLine: Sendable {
  /// A complete new or changed record. `replacing` is the identifier of the record that it
  /// replaces, if that is another one.
  case record(RawRecord, replacing: PublicationID?, at: ChangePlace)
  /// A removed record.
  case withdrawn(PublicationID)
  /// An unchanged record at another position.
  case moved(PublicationID, at: ChangePlace)
}

/// The position of a record in the resulting catalogue.
package enum ChangePlace: Equatable, Sendable {
  /// The old position; for a new or moved record the end, in line order.
  case standard
  /// Before all other records.
  case first
  /// Directly after another record, given by its identifier in the new catalogue.
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

  /// Appends the line of a new or changed record, using `writer`.
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

  /// The line of a removed record.
  package static func bytes(withdrawn id: PublicationID) -> [UInt8] {
    var object = JSONObject()
    object.add("id", id.text)
    object.add(Control.withdrawn, true)
    return object.ended + [0x0A]
  }

  /// The line of a moved record.
  package static func bytes(moved id: PublicationID, at place: ChangePlace) -> [UInt8] {
    var object = JSONObject()
    object.add("id", id.text)
    object.add(Control.moved, true)
    object.add(place)
    return object.ended + [0x0A]
  }
}

/// The members of a line that describe the change.
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

  /// Whether a problem concerns one of these members, which are not members of records.
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
