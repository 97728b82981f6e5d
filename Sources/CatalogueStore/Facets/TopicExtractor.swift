internal import Catalogue
internal import Publications
internal import Vocabularies

/// The topics that the vocabulary assigns to a record, below all their broader topics.
struct TopicExtractor: FacetExtractor {
  let facet = FacetKey.topic
  private let vocabulary: Vocabulary
  private let concepts: [Concept]
  private var numbers: [String: Int] = [:]
  /// The concept with each name; the first one if there are several.
  private var named: [String: Int] = [:]
  private var states: [State]

  /// The progress of creating a concept's value.
  private enum State {
    case unseen
    /// Its broader concepts are being created; a path back to it is a cycle.
    case begun
    case made(Int)
  }

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    concepts = vocabulary.thesaurus?.concepts ?? []
    states = concepts.map { _ in .unseen }
    for (number, concept) in concepts.enumerated() {
      if numbers[concept.iri] == nil { numbers[concept.iri] = number }
      let name = concept.name()
      if named[name] == nil { named[name] = number }
    }
  }

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    for topic in publication.topics { body(FacetFact(topic)) }
  }

  mutating func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    if let concept = named[fact.text] { return [value(ofConcept: concept, in: &tree)] }
    let chain = tree.chain(from: fact.text, facet) { vocabulary.broaderTopic(of: $0) }
    return [chain]
  }

  /// Iterative, because a vocabulary may be deeper than the stack.
  private mutating func value(ofConcept start: Int, in tree: inout FacetTree) -> Int {
    var waiting = [start]
    while let concept = waiting.last {
      switch states[concept] {
      case .unseen:
        states[concept] = .begun
        for broader in broader(than: concept) {
          if case .unseen = states[broader] { waiting.append(broader) }
        }
      case .begun:
        states[concept] = .made(make(concept, in: &tree))
        waiting.removeLast()
      case .made: waiting.removeLast()
      }
    }
    guard case .made(let value) = states[start] else { preconditionFailure("a topic was not made") }
    return value
  }

  private func make(_ number: Int, in tree: inout FacetTree) -> Int {
    var parents: [Int] = []
    for broader in broader(than: number) {
      guard case .made(let parent) = states[broader], !parents.contains(parent) else { continue }
      parents.append(parent)
    }
    let concept = concepts[number]
    return tree.value(
      facet, id: concept.iri, label: concept.name(), code: concept.notations.first?.text ?? "",
      parents: parents)
  }

  private func broader(than number: Int) -> [Int] {
    concepts[number].broader.compactMap { numbers[$0] }
  }
}

/// Publishers' tags that are topics, as published, in the publisher's own hierarchy.
struct TagExtractor: FacetExtractor {
  let facet = FacetKey.tag
  let vocabulary: Vocabulary

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    for tag in publication.tags { body(FacetFact(tag)) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    guard let label = vocabulary.publisherTopic(ofTag: fact.text) else { return [] }
    return [tree.chain(from: label, facet) { vocabulary.broaderPublisherTopic(of: $0) }]
  }
}
