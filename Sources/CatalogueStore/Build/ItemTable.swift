internal import Publications
internal import Vocabularies

/// Something that records refer to by number instead of in full.
enum Item {
  case topic(String)
  case collection(String)
  case country(CountryCode)
  case source(Source)
  case language(String)
  case tag(String)
  /// A file that records were read from, with the format and date.
  case file(String, Origin.Reading?)
}

/// The items of a catalogue, numbered in order of first appearance.
struct ItemTable {
  private var numbers = TextNumbers()
  private(set) var items: [Item] = []

  /// The number of an item; a new item gets the next number.
  mutating func number(of item: Item) -> UInt32 {
    let number = numbers.number(
      of: item.text, item.second, kind: item.kind << 1 | (item.isPerson ? 1 : 0))
    if number == items.count { items.append(item) }
    return UInt32(number)
  }

  /// Writes three numbers per item: its text, its second text plus 1, and whether it is a person.
  func write(strings: inout StringTable, to image: inout ImageWriter) {
    var entries: [UInt32] = []
    entries.reserveCapacity(items.count * 3)
    for item in items {
      entries += [
        strings.number(of: item.text), item.second.map { strings.number(of: $0) + 1 } ?? 0,
        item.isPerson ? 1 : 0,
      ]
    }
    image.put(entries, as: .items)
  }
}

extension Item {
  fileprivate var text: String {
    switch self {
    case .topic(let text), .collection(let text), .language(let text), .tag(let text),
      .file(let text, _):
      text
    case .country(let code): code.text
    case .source(let source): source.name
    }
  }

  fileprivate var second: String? {
    switch self {
    case .source(let source): source.acronym
    case .file(_, let reading): reading?.text
    default: nil
    }
  }

  fileprivate var isPerson: Bool {
    if case .source(let source) = self { source.isPerson } else { false }
  }

  fileprivate var kind: UInt8 {
    switch self {
    case .topic: 0
    case .collection: 1
    case .country: 2
    case .source: 3
    case .language: 4
    case .tag: 5
    case .file: 6
    }
  }
}

extension Origin.Reading {
  /// The form in items: `csv 2026-11-29`.
  var text: String { "\(format) \(date.text)" }

  /// Parses the form in items; `nil` for damaged bytes.
  init?(text: String) {
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")),
      let date = PublicationDate(day: String(text[text.utf8.index(after: space)...]))
    else { return nil }
    self.init(format: String(text[..<space]), date: date)
  }
}
