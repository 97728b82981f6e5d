/// A MARC 21 record, from ISO 2709 or XML.
struct MARCRecord {
  /// A field with subfields.
  struct Field {
    var tag: String
    /// Both indicators; a missing one is a blank.
    var indicators: [UInt8] = [0x20, 0x20]
    var subfields: [(code: String, value: String)] = []

    /// The first non-blank value of a subfield.
    func value(_ code: String) -> String? {
      subfields.first { $0.code == code && !$0.value.isBlank }?.value
    }

    /// The non-blank values of subfields, in record order.
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

  /// The fields with one of the tags, in record order.
  func all(_ tags: String...) -> [Field] { fields.filter { tags.contains($0.tag) } }

  /// Characters at fixed positions of a control field; `nil` where it is too short.
  func fixed(_ tag: String, _ places: Range<Int>) -> String? {
    guard let bytes = control(tag)?.utf8, bytes.count >= places.upperBound else { return nil }
    return String(decoding: Array(bytes)[places], as: UTF8.self)
  }
}
