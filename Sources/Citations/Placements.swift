/// Disambiguates works with equal citations: by given names, then by more names, then by letters
/// after the year.
struct Placements {
  /// One for each work, in the same order.
  private(set) var all: [Placement]

  private let works: [Work]
  private let rules: any StyleRules

  /// `order` is the order of the list of references; letters follow it.
  init(_ works: [Work], order: [Int], rules: any StyleRules) {
    self.works = works
    self.rules = rules
    all = works.indices.map { Placement(number: $0 + 1) }
    guard let names = rules.nameRules else { return }
    switch names.disambiguation {
    case .initials, .givenNames: addGivenNames(names)
    case .givenNamesOfEqualCitations, .fullNamesOfEqualCitations:
      addGivenNamesOfEqualCitations(names)
    }
    if names.etAlMinimum != nil { addNames(names) }
    addYearSuffixes(order: order)
  }

  private func label(_ index: Int, _ placement: Placement) -> String {
    let work = works[index]
    let names = rules.nameRules?.text(work.creators.names, placement)
    return rules.inText(names ?? CitationText(""), of: work, at: placement).plain
  }

  private func firstPerson(_ index: Int) -> PersonName? {
    guard case .person(let person) = works[index].creators.names.first else { return nil }
    return person
  }

  /// Adds given names to first authors who share a surname.
  private mutating func addGivenNames(_ names: InTextNameRules) {
    let persons = Dictionary(
      grouping: works.indices.filter { firstPerson($0) != nil },
      by: { firstPerson($0)?.surname.lowercased() ?? "" })
    for indices in persons.values where indices.count > 1 { addGivenNames(names, among: indices) }
  }

  private mutating func addGivenNames(_ names: InTextNameRules, among indices: [Int]) {
    for index in indices {
      guard let person = firstPerson(index), !person.given.isEmpty else { continue }
      let others = indices.compactMap(firstPerson).filter { $0.given != person.given }
      guard !others.isEmpty else { continue }
      let initials = person.initials(separator: " ")
      let areInitialsEnough = others.allSatisfy { $0.initials(separator: " ") != initials }
      all[index].givenName =
        switch names.disambiguation {
        case .initials: areInitialsEnough ? .initials : .none
        case .givenNames, .givenNamesOfEqualCitations: areInitialsEnough ? .initials : .full
        case .fullNamesOfEqualCitations: .full
        }
    }
  }

  /// Adds given names if different authors would be cited identically.
  private mutating func addGivenNamesOfEqualCitations(_ names: InTextNameRules) {
    for indices in groupsOfEqualLabels() {
      let isAmbiguous = indices.contains { works[$0].creators != works[indices[0]].creators }
      if isAmbiguous { addGivenNames(names, among: indices) }
    }
  }

  /// Adds as many names as distinguish a work from those of other authors.
  private mutating func addNames(_ names: InTextNameRules) {
    for indices in groupsOfEqualLabels() {
      let lists = Set(indices.map(shortNames))
      for index in indices where works[index].creators.names.count >= (names.etAlMinimum ?? .max) {
        let mine = shortNames(index)
        all[index].shownNames = Self.namesNeeded(in: mine, beside: lists.filter { $0 != mine })
      }
    }
  }

  private func shortNames(_ index: Int) -> [String] {
    works[index].creators.names.map(\.short)
  }

  /// The smallest number of names that no other list begins with; all of them if a longer list does,
  /// and `nil` if there is no other list.
  private static func namesNeeded(in names: [String], beside others: Set<[String]>) -> Int? {
    guard !others.isEmpty else { return nil }
    let count = (2...max(2, names.count)).first { shown in
      others.allSatisfy { $0.prefix(shown) != names.prefix(shown) }
    }
    return count ?? names.count
  }

  /// Adds letters to works that are still cited identically.
  private mutating func addYearSuffixes(order: [Int]) {
    let positions = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    for indices in groupsOfEqualLabels() {
      let sorted = indices.sorted { (positions[$0] ?? 0) < (positions[$1] ?? 0) }
      for (letter, index) in sorted.enumerated() {
        all[index].yearSuffix = Wording.letters(letter)
      }
    }
  }

  /// The groups of works that are cited identically.
  private func groupsOfEqualLabels() -> [[Int]] {
    let groups = Dictionary(grouping: works.indices) { label($0, all[$0]) }
    return groups.values.filter { $0.count > 1 }
  }
}
