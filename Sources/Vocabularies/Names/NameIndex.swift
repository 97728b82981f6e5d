internal import Text

/// An index of every name of the values in a vocabulary: labels in any language, other names,
/// hidden names, codes, acronyms and notations.
///
/// Case, accents, apostrophes, hyphens and other punctuation are ignored, and articles too unless
/// they distinguish two values. Building the index of the embedded vocabulary takes some
/// milliseconds. A lookup takes constant time; all other operations are linear in the number of
/// names.
package struct NameIndex: Sendable {
  /// A value with its display label.
  package struct Entry: Equatable, Sendable {
    /// The value.
    package let value: NamedValue
    /// The display label.
    package let label: String
  }

  private struct Name: Sendable {
    let text: String
    let role: NameMatch.Role
    /// Folded for `NameMatch`.
    let folded: [UInt8]
    /// The set of its letters, for `NearName`.
    let letters: UInt64
    /// Index into `entries`.
    let entry: Int
  }

  /// In insertion order.
  package private(set) var entries: [Entry] = []
  private var numbers: [NamedValue: Int] = [:]
  private var names: [Name] = []
  /// The indices of each entry's names.
  private var namesOfEntry: [[Int]] = []
  /// Entries by key, in insertion order.
  private var exact: [FoldedKey: [Int]] = [:]
  private var loose: [FoldedKey: [Int]] = [:]
  /// Entries by the key of a name that several values share.
  private var shared: [FoldedKey: [Int]] = [:]
  private var sharedNames: [UInt64: FoldedKey] = [:]

  /// An empty index.
  package init() {}

  /// An index of entries; of a repeated value the first label is used.
  package init(_ list: [NamedEntry]) {
    for entry in list {
      addShared(entry)
      guard !entry.isArea else { continue }
      let number = number(of: entry)
      for name in entry.names { add(name.text, NameMatch.Role(name, label: entry.label), number) }
    }
  }

  private mutating func number(of entry: NamedEntry) -> Int {
    if let number = numbers[entry.value] { return number }
    numbers[entry.value] = entries.count
    entries.append(Entry(value: entry.value, label: entry.label))
    namesOfEntry.append([])
    add(entry.label, .label, entries.count - 1)
    return entries.count - 1
  }

  private mutating func add(_ name: String, _ role: NameMatch.Role, _ entry: Int) {
    let key = FoldedKey(name)
    guard !key.isEmpty else { return }
    let isKnown = isListed(entry, in: exact[key])
    if isKnown, role != .code { return }
    namesOfEntry[entry].append(names.count)
    let folded = [0x20] + key.bytes
    names.append(
      Name(
        text: name, role: role, folded: folded, letters: NearName.letters(of: folded), entry: entry)
    )
    if !isKnown { exact[key, default: []].append(entry) }
    // The seven thousand language names have no articles to remove.
    guard role != .code, entries[entry].value.kind != .language else { return }
    let looseKey = key.loose
    if !looseKey.isEmpty, !isListed(entry, in: loose[looseKey]) {
      loose[looseKey, default: []].append(entry)
    }
  }

  /// Whether a list has an entry. Thousands of entries may have one name, but a list that has the
  /// newest entry ends with it.
  private func isListed(_ entry: Int, in list: [Int]?) -> Bool {
    guard let list else { return false }
    return entry == entries.count - 1 ? list.last == entry : list.contains(entry)
  }
}

/// Names of several values.
extension NameIndex {
  /// Adds the names that the members of an entry share, such as `Middle East` for its countries.
  ///
  /// `values(named:of:)` and scanners find them. They do not name a single value, do not match
  /// prefixes, and are suggested only where they are also labels.
  private mutating func addShared(_ entry: NamedEntry) {
    let members = entry.members.compactMap { numbers[$0] }
    if members.isEmpty { return }
    for name in entry.names {
      let key = FoldedKey(name.text)
      addShared(key, of: members)
      let looseKey = key.loose
      if !looseKey.isEmpty, looseKey != key { addShared(looseKey, of: members) }
      if sharedNames[key.fingerprint] == nil { sharedNames[key.fingerprint] = key }
    }
  }

  private mutating func addShared(_ key: FoldedKey, of members: [Int]) {
    var known = shared.removeValue(forKey: key) ?? []
    for member in members where !known.contains(member) { known.append(member) }
    shared[key] = known
  }
}

/// Exact names.
extension NameIndex {
  /// The label of a value; `nil` if the index does not have it.
  package func label(of value: NamedValue) -> String? {
    numbers[value].map { entries[$0].label }
  }

  /// Every name of a value, the label first; codes only if requested.
  package func names(of value: NamedValue, withCodes: Bool = false) -> [String] {
    guard let entry = numbers[value] else { return [] }
    return namesOfEntry[entry].map { names[$0] }.filter { withCodes || $0.role != .code }
      .map(\.text)
  }

  /// The values with a name, of some kinds or of all; values of one kind in insertion order.
  ///
  /// If none has exactly this name, returns the values that share it (the countries of the Middle
  /// East), and if there are none, those with the name apart from articles.
  package func values(
    named name: String, of kinds: Set<NamedValue.Kind> = Set(NamedValue.Kind.allCases)
  ) -> [NamedValue] {
    let key = FoldedKey(name)
    guard !key.isEmpty else { return [] }
    let exact = exactEntries(name, key)
    for entries in [exact, shared[key], loose[key.loose], shared[key.loose]] {
      let found = values(entries, kinds)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The first value of a kind with a name. A name that is ambiguous without its articles gives
  /// `nil`.
  package func value(named name: String, of kind: NamedValue.Kind) -> NamedValue? {
    let key = FoldedKey(name)
    guard !key.isEmpty else { return nil }
    if let value = values(exactEntries(name, key), [kind]).first { return value }
    let found = values(loose[key.loose], [kind])
    // Prefer a country to a region of the same name.
    let surest = found.count > 1 ? found.filter { !$0.isRegion } : found
    if surest.count == 1 { return surest[0] }
    guard found.isEmpty, kind == .country, let parts = Vocabulary.nameAndAddition(name) else {
      return nil
    }
    return value(named: parts.addition, of: kind).flatMap { _ in value(named: parts.name, of: kind)
    }
  }

  /// The entries with exactly this name or code. A text with non-ASCII letters is not a code: `Bỉ`,
  /// Belgium in Vietnamese, is not Burundi.
  private func exactEntries(_ name: String, _ key: FoldedKey) -> [Int]? {
    guard let found = exact[key], FoldedKey.hasForeignLetters(name) else { return exact[key] }
    let folded = [0x20] + key.bytes
    return found.filter { entry in
      namesOfEntry[entry].contains { names[$0].role != .code && names[$0].folded == folded }
    }
  }

  private func values(_ entries: [Int]?, _ kinds: Set<NamedValue.Kind>) -> [NamedValue] {
    (entries ?? []).map { self.entries[$0].value }.filter { kinds.contains($0.kind) }
  }
}

/// Prefix matches, labels inside a text, and near matches.
extension NameIndex {
  /// How a typed text matches a value; `nil` if it does not. An empty text matches every value.
  package func match(_ typed: NameMatch.Typed, _ value: NamedValue) -> NameMatch? {
    numbers[value].flatMap { match(typed, entry: $0) }
  }

  /// The values of a kind that match a typed text, the best match first, then in insertion order.
  package func matches(
    _ typed: String, of kind: NamedValue.Kind
  ) -> [(value: NamedValue, match: NameMatch)] {
    let typed = NameMatch.Typed(typed)
    let found = entries.indices.filter { entries[$0].value.kind == kind }.compactMap { entry in
      match(typed, entry: entry).map { (value: entries[entry].value, match: $0) }
    }
    return NameMatch.allCases.flatMap { rank in found.filter { $0.match == rank } }
  }

  /// How many names an entry has.
  func nameCount(ofEntry number: Int) -> Int { namesOfEntry[number].count }

  /// Calls `body` with the folded names of an entry, skipping those whose letters `mayBeNear`
  /// rejects.
  func forEachFoldedName(
    of entry: Int, where mayBeNear: (UInt64) -> Bool,
    _ body: (UnsafeBufferPointer<UInt8>, NameMatch.Role) -> Void
  ) {
    for number in namesOfEntry[entry] where mayBeNear(names[number].letters) {
      names[number].folded.withUnsafeBufferPointer { body($0, names[number].role) }
    }
  }

  private func match(_ typed: NameMatch.Typed, entry: Int) -> NameMatch? {
    namesOfEntry[entry].lazy.compactMap { number in
      let name = names[number]
      return name.folded.withUnsafeBufferPointer { folded in
        NameMatch.of(name.role, name.text, folded, typed)
      }
    }.min()
  }

  /// A scanner that finds the names of some kinds in texts. Make it once for many texts.
  package func scanner(of kinds: Set<NamedValue.Kind>) -> NameScanner {
    var scanner = NameScanner()
    for name in names where kinds.contains(entries[name.entry].value.kind) {
      if name.role != .code {
        scanner.add(FoldedKey(name.text).fingerprint, entries[name.entry].value)
      } else if NameScanner.isCode(name.text) || NameScanner.isNotation(name.text) {
        scanner.add(NameScanner.fingerprint(ofCode: name.text), entries[name.entry].value)
      }
    }
    for (fingerprint, key) in sharedNames {
      let found = values(shared[key], kinds)
      // A name of a single value takes precedence.
      if !scanner.has(fingerprint) { for value in found { scanner.add(fingerprint, value) } }
    }
    return scanner
  }
}
