package import Catalogue

/// What receives the keys.
package enum InputMode: Equatable, Sendable {
  /// The panes, a publication, a list of marks, or a presentation.
  case browsing
  /// Search words are typed; `before` is what Esc returns to.
  indirect case searching(PromptModel, before: SearchStart)
  /// Text is typed that filters the focused pane of facet values; `before` is the row that was
  /// selected.
  case filtering(PromptModel, before: FacetRow.Kind?)
  /// A command is chosen by name.
  case choosing(PaletteModel)
  /// A glossary term is chosen.
  case glossary(GlossaryModel)
  /// A glossary term is open.
  case term(TermPage)
  /// A publication is shown as a citation.
  case citing(CitationPage)
  /// A text of a publication is chosen for copying.
  case copying(CopyMenu)
  /// A row of a menu is chosen.
  case menu(Menu)
  /// A line is typed that is neither a search nor a filter.
  case typing(PromptModel, TypedLine)
  /// The reader is asked before something is written.
  case confirming(Confirmation)
  /// The reader quits and is asked about the marked publications.
  case leaving
  /// The list of keys is shown, from row `top` on.
  case help(top: Int)
}
