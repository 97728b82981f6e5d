import CatalogueStore
import Publications

/// A question without an answer; the program ends with a status of 1.
enum NothingFound: Error, Equatable, CustomStringConvertible {
  /// Neither a file nor a command has a name.
  case noFile(String)
  /// No publication has an identifier.
  case noPublication(String)
  /// No topic of the vocabulary has a label.
  case noTopic(String)
  /// A name is known, and no publication has it.
  case noRecords(of: String, option: String)
  /// There are publications, but none has a value of any of some facets.
  case noValues(of: [FacetName])
  /// No publication matches; the results without each part of the query, and words perhaps meant.
  case noResult(without: [(part: String, count: Int)], suggestion: String?)

  static func == (first: NothingFound, second: NothingFound) -> Bool {
    first.description == second.description
  }

  var description: String {
    switch self {
    case .noFile(let name):
      "no file '\(name)'; \(CommandNames.hint(for: name))"
    case .noPublication(let id):
      "no publication '\(id)'; 'fieldshelf list' prints every identifier"
    case .noTopic(let term):
      "no topic has the label '\(term)'; 'fieldshelf facets topics' prints those with publications"
    case .noRecords(let name, let option):
      "no publication has the \(option) '\(name)'"
    case .noValues(let names):
      "no publication has \(names.map(\.rawValue).joined(separator: " or "))"
    case .noResult(let relaxations, let suggestion):
      (["nothing found"]
        + (suggestion.map { ["did you mean '\($0)'?"] } ?? [])
        + relaxations.map { "\($0.count) without \($0.part)" })
        .joined(separator: "; ")
    }
  }

  /// What the store advises when a result is empty.
  init(_ results: ResultSet, in opened: OpenedCatalogue) {
    let query = results.query
    func label(_ value: FacetValueID) -> String {
      opened.catalogue.values(of: value.facet)[value.number].label
    }
    let relaxations = (results.advice?.relaxations ?? []).filter { $0.count > 0 }.map {
      relaxation in
      let part =
        switch relaxation.dropping {
        case .included(let value): "'\(label(value))'"
        case .excluded(let value): "'not \(label(value))'"
        case .words: "'\(query.words)'"
        case .facet(let facet):
          (query.included.sorted().filter { $0.facet == facet }.map { "'\(label($0))'" }
            + query.excluded.sorted().filter { $0.facet == facet }.map { "'not \(label($0))'" })
            .joined(separator: " and ")
        case .everything: "any of the options"
        }
      return (part: part, count: relaxation.count)
    }
    self = .noResult(
      without: relaxations,
      suggestion: results.advice?.suggestion.map(opened.catalogue.expander.offered))
  }
}
