package import Catalogue

/// What has the keys when it is not the panes or a publication.
package enum InputMode: Equatable, Sendable {
  /// The panes, or the publication that is open.
  case browsing
  /// Words are typed; `before` is what Esc goes back to.
  indirect case searching(PromptModel, before: SearchStart)
  /// Text is typed that shortens the focused pane of facet values; `before` is the row that was
  /// selected.
  case filtering(PromptModel, before: FacetRow.Kind?)
  /// A command is chosen by name.
  case choosing(PaletteModel)
  /// A term of the field is chosen.
  case glossary(GlossaryModel)
  /// A term of the field is read.
  case term(TermPage)
  /// A publication is shown as a citation.
  case citing(CitationPage)
  /// A text of a publication is chosen, to be copied.
  case copying(CopyMenu)
  /// A row of a menu is chosen.
  case menu(Menu)
  /// A line is typed that is neither a search nor a filter.
  case typing(PromptModel, TypedLine)
  /// The reader is asked before something is written.
  case confirming(Confirmation)
  /// The reader leaves and is asked what becomes of the marked publications.
  case leaving
  /// The list of keys is shown, from its row `top` on.
  case help(top: Int)
}
