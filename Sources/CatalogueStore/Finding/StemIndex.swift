internal import Stemming
internal import Synchronization
internal import Text

/// Finds the words of a catalogue that are inflections of one.
final class StemIndex: Sendable {
  private let classes: NumberView<UInt32>
  private let starts: NumberView<UInt32>
  private let members: NumberView<UInt32>
  /// Word and place of its class, in one number.
  private let terms: NumberView<UInt64>
  // One thread asks; the lock is what lets the compiler see that others could.
  private let stemming = Mutex(Known())

  private struct Known: ~Copyable {
    let stemming = Stemming()
    var found: [String: [Int]] = [:]
  }

  /// Words of one class that are looked at; only damaged bytes make more.
  private static let mostMembers = 256

  init(_ parts: ImageParts) {
    classes = parts.numbers(.stemClasses)
    starts = parts.numbers(.stemStarts)
    members = parts.numbers(.stemTerms)
    terms = parts.numbers(.inflectedTerms)
  }

  /// The words of which a folded word is an inflection or they of it, itself among them, ascending;
  /// `spelling` is the same word with its accents.
  ///
  /// A word of the catalogue has the inflections that it has in the languages of its records, and
  /// in English; another one those that it may have in any language.
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

  /// The words of some classes that begin with the same letter: others are there by chance, unless a
  /// list has them in one group.
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
    for place in classes.indices {
      for member in members.slice(starts.range(place)) where Int(member) < count {
        found[Int(member)].append(UInt32(truncatingIfNeeded: classes[place]))
      }
    }
    return found
  }

  /// The words of which a word of the catalogue is an inflection in the languages of its records.
  func ownInflections(of term: Int, in dictionary: TermDictionary) -> [String] {
    let word = String(decoding: dictionary.bytes(of: term), as: UTF8.self)
    return words(of: places(of: term), [], like: word, in: dictionary)
      .map { String(decoding: dictionary.bytes(of: $0), as: UTF8.self) }
  }

  /// The places of the classes of a word that shares them with others.
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
