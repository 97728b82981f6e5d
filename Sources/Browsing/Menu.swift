package import Messages
internal import Screen

/// A menu whose choice may lead to another menu.
package struct Menu: Equatable, Sendable {
  /// The meaning of a row.
  enum Choice: Equatable, Sendable {
    /// The publications to export.
    case scope(Export.Scope)
    /// The export format.
    case format(ExportFormat)
    /// Export to a file, or to the terminal after the session.
    case file, terminal
    /// A handout in the given order, or by topic.
    case listOrder, byTopic
    /// A reading list to open.
    case list(String)
  }

  /// The heading.
  package let heading: MessageKey
  /// The texts of the rows.
  package let rows: [String]
  let choices: [Choice]
  /// The selection and scroll position.
  package internal(set) var viewport = ListViewport()
  /// The export settings chosen so far.
  var draft = ExportDraft()
  /// The menus that led here, the latest last; Esc returns to it.
  var previousMenus: [Menu] = []

  init(_ heading: MessageKey, _ rows: [(Choice, String)]) {
    self.heading = heading
    choices = rows.map(\.0)
    self.rows = rows.map(\.1)
  }

  /// The selected choice.
  var selected: Choice? {
    choices.indices.contains(viewport.selected) ? choices[viewport.selected] : nil
  }
}

/// The settings of an export that have been chosen so far.
package struct ExportDraft: Equatable, Sendable {
  var scope: Export.Scope?
  var format: ExportFormat?
  var handout = HandoutTexts()
}

/// The purpose of a typed line.
package enum TypedLine: Equatable, Sendable {
  /// The note of the marked publication at an index.
  case note(at: Int)
  /// The name under which to save the list.
  case listName
  /// The title of a handout, and the menu that Esc returns to.
  case handoutTitle(Menu)
  /// The line below the title of a handout.
  case workshop(Menu)
  /// The file to which to write an export.
  case exportFile(Export, Menu)

  /// The label of the prompt.
  package var label: MessageKey {
    switch self {
    case .note: .notePrompt
    case .listName: .listNamePrompt
    case .handoutTitle: .handoutTitlePrompt
    case .workshop: .workshopPrompt
    case .exportFile: .exportPrompt
    }
  }

  /// The label that names what Enter alone takes; `nil` if it takes only what is typed.
  var labelWithSuggestion: MessageKey? {
    switch self {
    case .listName: .listNamePromptOr
    case .handoutTitle: .handoutTitlePrompt
    case .note, .workshop, .exportFile: nil
    }
  }
}

/// A question that the reader answers before something is written.
package struct Confirmation: Equatable, Sendable {
  /// The question.
  package let question: Message
  /// The request to perform on yes.
  let request: FileRequest
}
