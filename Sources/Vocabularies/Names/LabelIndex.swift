package import Publications
internal import Text

/// What a label in a query means.
package enum LabelTarget: Hashable, Sendable {
  /// The concept with this name to show.
  case topic(String)
  case country(CountryCode)
  /// The M49 region with this code.
  case region(String)
  /// The grouping with this name.
  case grouping(String)

  fileprivate var isRegion: Bool {
    if case .region = self { true } else { false }
  }
}

/// Every label of a vocabulary, in any language, with what it means.
///
/// Labels are kept as 64-bit fingerprints; among some thousand labels two different ones with the
/// same fingerprint are not to be expected.
package struct LabelIndex: Sendable {
  /// What labels mean, with all labels of each meaning.
  package struct Meaning: Sendable {
    /// What is meant.
    package let target: LabelTarget
    /// Its name to show.
    package let name: String
    /// Every label of it, in all languages, hidden ones included; codes are not among them.
    package fileprivate(set) var labels: [String] = []
  }

  /// A label as it is looked up.
  package struct Entry: Sendable {
    /// Of the folded words, or of a code.
    package let fingerprint: UInt64
    /// Index into `meanings`.
    package let meaning: Int
    /// Whether the label is found and never shown.
    package let isHidden: Bool
  }

  /// In the order of adding.
  package private(set) var meanings: [Meaning] = []
  private var numbers: [LabelTarget: Int] = [:]
  private var meaningOfLabel: [UInt64: Int] = [:]
  /// The meanings of labels without their articles; `nil` for one that has several.
  private var meaningOfLooseLabel: [UInt64: Int?] = [:]
  /// Labels that some topic hides, and those that one shows.
  private var hidden: Set<UInt64> = []
  private var shown: Set<UInt64> = []

  init() {}

  /// Each label once, in no order.
  package var entries: [Entry] {
    meaningOfLabel.map {
      Entry(fingerprint: $0.key, meaning: $0.value, isHidden: hidden.contains($0.key))
    }
  }

  /// What a label means. Articles are left out of account unless they tell two meanings apart.
  package func target(named label: String) -> LabelTarget? {
    let key = FoldedKey(label)
    if let meaning = meaningOfLabel[key.fingerprint] { return meanings[meaning].target }
    guard let meaning = meaningOfLooseLabel[key.loose.fingerprint] ?? nil else { return nil }
    return meanings[meaning].target
  }

  /// The labels in a query and what they mean.
  package func matches(in query: String) -> [(range: Range<String.Index>, target: LabelTarget)] {
    LabelScanner.matches(in: query) { meaningOfLabel[$0] }
      .map { ($0.range, meanings[$0.meaning].target) }
  }

  /// The number of a meaning, a new one when it is seen for the first time.
  mutating func meaning(_ target: LabelTarget, name: String) -> Int {
    if let number = numbers[target] { return number }
    numbers[target] = meanings.count
    meanings.append(Meaning(target: target, name: name))
    return meanings.count - 1
  }

  /// Adds a label; where two mean different things, the first counts.
  ///
  /// A label is hidden when some topic says so and none shows it; `nil` says nothing of that.
  mutating func add(_ label: String, meaning: Int, isHidden: Bool? = nil) {
    meanings[meaning].labels.append(label)
    let key = FoldedKey(label)
    guard !key.isEmpty else { return }
    let fingerprint = key.fingerprint
    if meaningOfLabel[fingerprint] == nil { meaningOfLabel[fingerprint] = meaning }
    let loose = key.loose
    if !loose.isEmpty {
      let owner = meaningOfLooseLabel[loose.fingerprint] ?? meaning
      // A country comes before the region of its name; countries are added first.
      let isSame = owner.map { $0 == meaning || meanings[meaning].target.isRegion } ?? false
      meaningOfLooseLabel[loose.fingerprint] = .some(isSame ? owner : nil)
    }
    switch isHidden {
    case true: if !shown.contains(fingerprint) { hidden.insert(fingerprint) }
    case false:
      shown.insert(fingerprint)
      hidden.remove(fingerprint)
    case nil: break
    }
  }

  /// Adds a code, which is found alone and in capitals.
  mutating func add(code: String, meaning: Int) {
    let fingerprint = LabelScanner.fingerprint(ofCode: code)
    if meaningOfLabel[fingerprint] == nil { meaningOfLabel[fingerprint] = meaning }
  }
}
