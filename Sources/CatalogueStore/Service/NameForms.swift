internal import Catalogue
internal import Stemming
internal import Text
internal import Vocabularies

/// The forms in which names of values are compared with typed names: the same as for the words of
/// texts, so that `k12` finds *K-12* and `labour` finds *Child labor* in both.
enum NameForms {
  /// A typed text for list filters, in every form that is searched for.
  static func typed(_ text: String) -> NameMatch.Typed {
    NameMatch.Typed(text, forms: typedStarts(of: text))
  }

  /// The forms of a typed text whose last word may be unfinished: while it is, both spellings of what
  /// it may become count.
  static func typedStarts(of text: String) -> [[String]] {
    let forms = typedForms(of: text)
    return forms
      + forms.flatMap { words in
        (words.last.map(Stemming.otherSpellings(ofStart:)) ?? []).map { words.dropLast() + [$0] }
      }
  }

  /// The forms of a typed text, then the same in British and American spelling.
  static func typedForms(of text: String) -> [[String]] {
    var forms = WordScanner.typedForms(of: text)
    if let parted = WordScanner.partedForm(of: text) { forms.append(parted) }
    return forms + forms.flatMap(otherSpellings)
  }

  /// The words with one of them in each of its other spellings.
  private static func otherSpellings(of words: [String]) -> [[String]] {
    words.indices.flatMap { place in
      Stemming.otherSpellings(of: words[place]).map { other in
        var words = words
        words[place] = other
        return words
      }
    }
  }

  /// The folded words of each form of a whole name, the name itself first: joined, with lone hamzas,
  /// and without the Arabic article of the first word. Ends of words, which `WordScanner.nameForms`
  /// adds, are not among them: they are no whole name.
  static func wholeForms(of name: String) -> [[String]] {
    let forms = [WordScanner.words(in: name)] + WordScanner.otherForms(in: name)
    return forms.flatMap { words -> [[String]] in
      let words = words.map(\.folded)
      guard let bare = words.first.flatMap(ArabicArticle.removed) else { return [words] }
      return [words, [bare] + words.dropFirst()]
    }
  }

  /// The meaning of the one value or area of a facet whose name has the same form as a typed name;
  /// `nil` when there are several, or the facet has more than 5,000 values: they are compared at each
  /// letter of a field.
  static func meaning(of typed: String, facet: Int, in reader: CatalogueReader) -> Int? {
    guard reader.facets.range(of: facet).count <= FieldFinder.mostValues else { return nil }
    let forms = Set(typedForms(of: typed).filter { !$0.isEmpty })
    let joined = Set(forms.map { Array($0.joined().utf8) })
    var words = FoldedWords()
    func isSame(_ name: String) -> Bool {
      words.removeAll()
      words.append(name)
      guard joined.contains(words.bytes) || words.mayHaveForms else { return false }
      return wholeForms(of: name).contains(where: forms.contains)
    }
    let meanings =
      reader.facets.range(of: facet).compactMap(reader.facets.meaning)
      + reader.names.areas(of: facet)
    var found: Int?
    for meaning in meanings where meaning != found {
      let names = reader.names.names(ofMeaning: meaning)
      guard names.contains(where: { $0.use != .code && isSame($0.text) }) else { continue }
      if found != nil { return nil }
      found = meaning
    }
    return found
  }
}
