/// A record of MARC 21, out of either of its encodings.
struct MARCRecord {
  /// A field with subfields.
  struct Field {
    var tag: String
    /// Both indicators, a blank for one that is not given.
    var indicators: [UInt8] = [0x20, 0x20]
    var subfields: [(code: String, value: String)] = []

    /// The first value of a subfield that is not blank.
    func value(_ code: String) -> String? {
      subfields.first { $0.code == code && !$0.value.isBlank }?.value
    }

    /// The values of subfields, in the order of the record.
    func values(_ codes: String...) -> [String] {
      subfields.filter { codes.contains($0.code) && !$0.value.isBlank }.map(\.value)
    }
  }

  var leader = ""
  /// Fields without subfields, by tag.
  var control: [(tag: String, value: String)] = []
  var fields: [Field] = []

  /// The value of a control field.
  func control(_ tag: String) -> String? { control.first { $0.tag == tag }?.value }

  /// The fields with one of the tags, in the order of the record.
  func all(_ tags: String...) -> [Field] { fields.filter { tags.contains($0.tag) } }

  /// Characters of a control field of fixed places; `nil` where it is too short.
  func fixed(_ tag: String, _ places: Range<Int>) -> String? {
    guard let bytes = control(tag)?.utf8, bytes.count >= places.upperBound else { return nil }
    return String(decoding: Array(bytes)[places], as: UTF8.self)
  }
}
