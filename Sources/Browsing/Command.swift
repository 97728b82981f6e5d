/// The part of the key list that a command belongs to.
package enum CommandGroup: String, CaseIterable, Sendable {
  case move = "Move"
  case narrow = "Narrow"
  case find = "Find"
  case read = "Read"
  case program = "Program"
}

/// Everything a key can do. Help, hints, palette, the key list and the manual are made of this
/// table and of the key map, so a command is described here and nowhere else.
package enum Command: String, CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last
  case nextPane, previousPane, toResults, toFacets, sources
  case nextResult, previousResult
  case include, exclude, turn, unfold, fold, filter, undo, order
  case find, wordsAlone
  case open, openLink, nextLink, previousLink, back
  case help, palette, terms, profile, reload, redraw, suspend, quit

  /// Under which heading it stands in the list of keys.
  package var group: CommandGroup { row.group }

  /// What it is called in the palette.
  package var name: String { row.name }

  /// What it does, in at most 40 columns.
  package var summary: String { row.summary }

  private typealias Row = (group: CommandGroup, name: String, summary: String)

  private var row: Row {
    switch self {
    case .up: (.move, "up", "One row up")
    case .down: (.move, "down", "One row down")
    case .pageUp: (.move, "page up", "One page up")
    case .pageDown: (.move, "page down", "One page down")
    case .first: (.move, "first", "First row")
    case .last: (.move, "last", "Last row")
    case .nextPane: (.move, "next pane", "Next pane")
    case .previousPane: (.move, "previous pane", "Previous pane")
    case .toResults: (.move, "results", "To the results")
    case .toFacets: (.move, "topics and countries", "To the topics and countries")
    case .sources: (.move, "sources", "The list of sources, or countries again")
    case .nextResult: (.move, "next result", "Next result, also while reading")
    case .previousResult: (.move, "previous result", "Previous result, also while reading")
    case .include: (.narrow, "include", "Include; of several values, any")
    case .exclude: (.narrow, "exclude", "Leave out what has this value")
    case .turn: (.narrow, "turn", "Include, leave out, or neither")
    case .unfold: (.narrow, "open", "Show what lies under this value")
    case .fold: (.narrow, "close", "Hide what lies under, or go up")
    case .filter: (.narrow, "filter", "Type to shorten this list")
    case .undo: (.narrow, "undo", "Take the last narrowing back")
    case .order: (.narrow, "order", "Next order: best first, title, year")
    case .find: (.find, "find", "Find words in titles, sources and texts")
    case .wordsAlone: (.find, "words alone", "The words alone, or their meaning too")
    case .open: (.read, "read", "Read this publication")
    case .openLink: (.read, "read related", "Read the selected related publication")
    case .nextLink: (.read, "next related", "Next related publication")
    case .previousLink: (.read, "previous related", "Previous related publication")
    case .back: (.read, "back", "Back to where you were")
    case .help: (.program, "keys", "Help: show or hide this list of keys")
    case .palette: (.program, "commands", "Choose a command, or a row by number")
    case .terms: (.program, "terms", "Preferred terms, or the publisher's tags")
    case .profile: (.program, "lean or full", "Lean screen for slow lines, or full one")
    case .reload: (.program, "reload", "Open the file again after it has changed")
    case .redraw: (.program, "redraw", "Draw the screen again")
    case .suspend: (.program, "suspend", "Stop the program; fg continues it")
    case .quit: (.program, "quit", "Leave the program")
    }
  }
}
