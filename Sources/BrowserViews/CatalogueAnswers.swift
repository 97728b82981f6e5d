internal import Browsing
internal import CatalogueStore

/// Answers what a browser asks of its catalogue.
struct CatalogueAnswers {
  let catalogue: Catalogue

  /// Answers a question at once; an effect that asks nothing of a catalogue is left alone.
  func answer(_ effect: Effect, to browser: inout Browser) {
    switch effect {
    case .find(let query): browser.receive(catalogue.results(for: query))
    case .read(let ordinal):
      browser.receive(
        DetailModel(
          catalogue.publication(at: ordinal), ordinal: ordinal,
          related: catalogue.related(to: ordinal, limit: DetailModel.relatedLimit),
          outline: browser.outline))
    case .reload, .redraw, .suspend, .quit: break
    }
  }
}
