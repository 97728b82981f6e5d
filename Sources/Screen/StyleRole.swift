/// The role of a piece of text, which a theme gives a style. Views name roles, never colours.
package enum StyleRole: UInt8, CaseIterable, Sendable {
  /// Running text and rows of lists.
  case text
  /// The name of the program or of a publication.
  case title
  /// The title of a pane in its border; `focusedHeading` for the pane that has the focus.
  case heading, focusedHeading
  case border
  /// The selected row, in the focused pane and in the others.
  case selection, inactiveSelection
  /// A facet value that is included or excluded, and its mark.
  case included, excluded
  /// Less important text: hints, missing fields, values without records.
  case muted
  /// A word that was searched for.
  case match
  /// A key in a hint or in the help.
  case key
  /// A message in the status line.
  case notice
  /// The line for text input.
  case prompt
  /// A QR code: dark on light, whatever the terminal's colours are.
  case code
}
