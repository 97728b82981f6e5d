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

  private func person(_ index: Int, at position: Int) -> PersonName? {
    let names = works[index].creators.names
    guard position < names.count, case .person(let person) = names[position] else { return nil }
    return person
  }

  /// Adds given names to first authors who share a surname.
  private mutating func addGivenNames(_ names: InTextNameRules) {
    let persons = Dictionary(
      grouping: works.indices.filter { person($0, at: 0) != nil },
      by: { person($0, at: 0)?.surname.lowercased() ?? "" })
    for indices in persons.values where indices.count > 1 {
      addGivenNames(names, among: indices, at: 0)
    }
  }

  /// Adds given names to the authors at a position, unless "et al." is printed in their place.
  private mutating func addGivenNames(
    _ names: InTextNameRules, among indices: [Int], at position: Int
  ) {
    for index in indices where isPrinted(position, of: index, names) {
      guard let person = person(index, at: position), !person.given.isEmpty else { continue }
      let others = indices.compactMap { self.person($0, at: position) }
        .filter { $0.given != person.given }
      guard !others.isEmpty else { continue }
      let initials = person.initials(separator: " ")
      let areInitialsEnough = others.allSatisfy { $0.initials(separator: " ") != initials }
      all[index].givenNames[position] =
        switch names.disambiguation {
        case .initials: areInitialsEnough ? .initials : nil
        case .givenNames, .givenNamesOfEqualCitations: areInitialsEnough ? .initials : .full
        case .fullNamesOfEqualCitations: .full
        }
    }
  }

  /// Whether a work has a name at a position that no "et al." hides.
  private func isPrinted(_ position: Int, of index: Int, _ names: InTextNameRules) -> Bool {
    let count = works[index].creators.names.count
    return position < count && (position == 0 || count < names.etAlMinimum ?? .max)
  }

  /// Adds given names, from the first author on, as long as different authors would be cited
  /// identically.
  private mutating func addGivenNamesOfEqualCitations(_ names: InTextNameRules) {
    for position in 0... {
      let ambiguous = groupsOfEqualLabels().filter { indices in
        indices.contains { works[$0].creators != works[indices[0]].creators }
          && indices.contains { isPrinted(position, of: $0, names) }
      }
      if ambiguous.isEmpty { return }
      for indices in ambiguous { addGivenNames(names, among: indices, at: position) }
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
