internal import Browsing
internal import CatalogueStore

/// Answers what a browser asks of its catalogue.
struct CatalogueAnswers {
  var catalogue: Catalogue
  /// `nil` for a catalogue that is shown as it is.
  var words: CatalogueWords?

  /// Answers a question at once; an effect that asks nothing of a catalogue is left alone.
  mutating func answer(_ effect: Effect, to browser: inout Browser) {
    switch effect {
    case .find(let query): browser.receive(catalogue.results(for: query))
    case .read(let ordinal):
      browser.receive(
        DetailModel(
          catalogue.publication(at: ordinal), ordinal: ordinal,
          related: catalogue.related(to: ordinal, limit: DetailModel.relatedLimit),
          outline: browser.outline))
    case .switchTerms: switchTerms(of: &browser)
    case .reload, .redraw, .suspend, .quit: break
    }
  }

  private mutating func switchTerms(of browser: inout Browser) {
    guard let words, let other = words.other() else { return browser.receiveNoOtherTerms() }
    catalogue = other.catalogue
    self.words = other.words
    let outline = CatalogueOutline(catalogue, name: browser.outline.name, words: other.words)
    let questions = browser.receive(
      outline, results: { catalogue.results(for: $0) }, counterparts: words.counterparts)
    for question in questions { answer(question, to: &browser) }
  }
}
