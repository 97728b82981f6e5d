/// What a piece of text is, for a theme to give it a look. Views name roles, never colours.
package enum StyleRole: UInt8, CaseIterable, Sendable {
  /// Running text and rows of lists.
  case text
  /// The program's and a publication's name.
  case title
  /// A pane's name in its border; `focusedHeading` when its keys act there.
  case heading, focusedHeading
  case border
  /// The row that keys act on, in the focused pane and in the others.
  case selection, inactiveSelection
  /// A facet value that is included or excluded, and its mark.
  case included, excluded
  /// Less important text: hints, fields that are not given, values without records.
  case muted
  /// A word that was looked for.
  case match
  /// A key in a hint or in the help.
  case key
  /// What the program says in the status line.
  case notice
  /// The line in which text is typed.
  case prompt
  /// A QR code: dark on light, whatever the terminal's colours are.
  case code
}
