internal import Stemming
internal import Synchronization
internal import Text

/// Finds the words of a catalogue that are inflections of the same word.
final class StemIndex: Sendable {
  private let classes: NumberView<UInt32>
  private let starts: NumberView<UInt32>
  private let members: NumberView<UInt32>
  /// A word in the upper half and the index of one of its classes in the lower.
  private let terms: NumberView<UInt64>
  // Only one thread uses it; the lock makes the class `Sendable`.
  private let stemming = Mutex(Known())

  private struct Known: ~Copyable {
    let stemming = Stemming()
    var found: [String: [Int]] = [:]
  }

  /// The maximum number of words read per class; only damaged bytes have more.
  private static let mostMembers = 256

  init(_ parts: ImageParts) {
    classes = parts.numbers(.stemClasses)
    starts = parts.numbers(.stemStarts)
    members = parts.numbers(.stemTerms)
    terms = parts.numbers(.inflectedTerms)
  }

  /// The words that share a stem class with a folded word, including itself, ascending; `spelling`
  /// is the same word with its accents.
  ///
  /// For a word of the catalogue, the classes are those in the languages of its records and in
  /// English; for other words, those in any language.
  func inflections(of word: String, spelt spelling: String, in dictionary: TermDictionary)
    -> [Int]
  {
    stemming.withLock { known in
      if let found = known.found[spelling] { return found }
      let term = dictionary.terms(word, matchesStart: false).first
      var places = term.map(places) ?? []
      var grouped: Set<Int> = []
      let isASCII = spelling.utf8.allSatisfy { $0 < 0x80 }
      let languages = term == nil || !isASCII ? Stemming.languages : [.english]
      for language in languages where language != .russian || !isASCII {
        guard let number = known.stemming.stemClass(of: spelling, in: language) else { continue }
        guard let place = place(ofClass: Int(number)) else { continue }
        places.append(place)
        if known.stemming.isInGroup(spelling, of: language) { grouped.insert(place) }
      }
      let found = words(of: places, grouped, like: word, in: dictionary)
      known.found[spelling] = found
      return found
    }
  }

  /// The words of some classes that begin with the same letter. Others are chance matches, unless a
  /// stemming list groups them.
  private func words(
    of places: [Int], _ grouped: Set<Int>, like word: String, in dictionary: TermDictionary
  ) -> [Int] {
    var words: Set<Int> = []
    for place in places {
      for member in members.slice(starts.range(place)).prefix(StemIndex.mostMembers) {
        let member = Int(member)
        if grouped.contains(place) || dictionary.bytes(of: member).first == word.utf8.first {
          words.insert(member)
        }
      }
    }
    return words.sorted()
  }

  /// The classes of each of the first `count` words, ascending.
  func classes(of count: Int) -> [[UInt32]] {
    var found = [[UInt32]](repeating: [], count: count)
    forEachMember { number, term in if term < count { found[term].append(number) } }
    return found
  }

  /// Calls `body` with each class and each of its words, ascending.
  func forEachMember(_ body: (_ number: UInt32, _ term: Int) -> Void) {
    for place in classes.indices {
      for member in members.slice(starts.range(place)) {
        body(UInt32(truncatingIfNeeded: classes[place]), Int(member))
      }
    }
  }

  /// The words that are inflections of the same word in the languages of its records.
  func ownInflections(of term: Int, in dictionary: TermDictionary) -> [String] {
    let word = String(decoding: dictionary.bytes(of: term), as: UTF8.self)
    return words(of: places(of: term), [], like: word, in: dictionary)
      .map { String(decoding: dictionary.bytes(of: $0), as: UTF8.self) }
  }

  /// The indices of the classes that a word shares with others.
  private func places(of term: Int) -> [Int] {
    var index = partitionPoint(terms.indices) { terms[$0] >> 32 >= term }
    var places: [Int] = []
    while index < terms.count, terms[index] >> 32 == term {
      places.append(terms[index] & 0xFFFF_FFFF)
      index += 1
    }
    return places
  }

  private func place(ofClass number: Int) -> Int? {
    let place = partitionPoint(classes.indices) { classes[$0] >= number }
    return place < classes.count && classes[place] == number ? place : nil
  }
}
