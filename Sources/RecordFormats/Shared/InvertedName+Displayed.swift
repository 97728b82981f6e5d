package import Publications

extension InvertedName {
  /// The person of `Given Family` or `Family, Given`, as web sites show authors; `nil` for a name
  /// that looks like a body's or that `isBody` recognises.
  ///
  /// A person's name has two to four words, which are capitalised except for particles and are not
  /// typical of bodies.
  package static func person(displayed name: String, isBody: (String) -> Bool) -> Contributor.Name?
  {
    if let person = person(of: name, isBody: isBody) { return person }
    let words = name.split(separator: " ").map(String.init)
    guard 2...4 ~= words.count, words.allSatisfy(isPersonal), !isBody(name),
      !particles.contains(words[0].lowercased()), let last = words.last,
      last.first?.isUppercase == true
    else { return nil }
    let start = words.firstIndex { particles.contains($0.lowercased()) } ?? words.count - 1
    return .person(
      family: words[start...].joined(separator: " "), given: words[..<start].joined(separator: " "))
  }

  /// Whether words may all be parts of a person's name.
  static func arePersonal(_ words: ArraySlice<Substring>) -> Bool {
    words.allSatisfy { isPersonal(String($0)) }
  }

  private static func isPersonal(_ word: String) -> Bool {
    let small = word.lowercased()
    if particles.contains(small) { return true }
    let letters = word.filter(\.isLetter)
    let isPlain = word.allSatisfy { $0.isLetter || ".-'’".contains($0) }
    // Three or more capitals without stops are an acronym.
    let isAcronym =
      letters.count > 2 && letters.allSatisfy(\.isUppercase) && !word.contains(".")
    return isPlain && word.first?.isUppercase == true && !isAcronym && !bodyWords.contains(small)
  }

  private static let particles: Set<String> = [
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "la", "le", "ten", "ter", "van", "von", "zu",
  ]

  private static let bodyWords: Set<String> = Set(
    """
    academy action administrator admin africa agency agenda aid alliance america american asia \
    asociación associates association author authority bank blog board brothers bureau campaign care \
    center centre centro charity child childhood children church city club coalition college comité \
    comisión commission committee communications community company concern conference consortium \
    consulting contributor cooperation corporation council court crescent cross defence defense department \
    desk development directorate division ecumenical editor editorial editors education embassy \
    enterprise europe european exploited families family federation federal fondation forum foundation \
    friends fund fundación fundação global government group guest health home hope hotline house human \
    humanitarian initiative institute instituto institution inter international internet justice kids \
    labour law league library media ministerio ministério ministry missing mission movement museum \
    nation national nations network news office online organisation organization organización parents \
    partners partnership peace plan platform police policy press program programme project protection \
    publications publishing redacción refugee region regional relief report republic rescue research \
    resource resources right rights safe safety save school secretariat section security service \
    services society solutions staff state states student studies support system task team terre the \
    thinktank times trust umbrella union unit united universidad universidade universität université \
    university user victims vision watch web website welfare women work workshop world worldwide young youth
    """.split(separator: " ").map(String.init))
}
