/// What has the keys when it is not the panes or a publication.
package enum Activity: Equatable, Sendable {
  /// The panes, or the publication that is open.
  case browsing
  /// Words are typed; `before` is what narrowed when the typing began.
  case finding(PromptModel, before: [Narrowing], selected: Int?)
  /// Text is typed that shortens the focused pane of facet values.
  case filtering(PromptModel)
  /// A command is chosen by name.
  case choosing(PaletteModel)
  /// The list of keys is shown, from its row `top` on.
  case help(top: Int)
}
