package import Messages
internal import Screen

/// Rows of which one is chosen, step by step.
package struct Menu: Equatable, Sendable {
  /// What a row stands for.
  enum Choice: Equatable, Sendable {
    /// Which publications are written.
    case scope(Export.Scope)
    /// In which form.
    case format(ExportFormat)
    /// To a file, or to the terminal after leaving.
    case file, terminal
    /// A handout in the order of the publications, or by topic.
    case listOrder, byTopic
    /// A list to be opened.
    case list(String)
  }

  /// What is chosen.
  package let heading: MessageKey
  /// The rows as they are shown.
  package let rows: [String]
  let choices: [Choice]
  /// The selected row and the part of the rows on the screen.
  package internal(set) var viewport = ListViewport()
  /// What was chosen of an export so far.
  var draft = ExportDraft()
  /// The menus that led here, the last one first to go back to.
  var before: [Menu] = []

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

/// An export that is being put together.
package struct ExportDraft: Equatable, Sendable {
  var scope: Export.Scope?
  var format: ExportFormat?
  var handout = HandoutTexts()
}

/// What a line that is typed is for.
package enum TypedLine: Equatable, Sendable {
  /// The note of the marked publication at a place.
  case note(at: Int)
  /// The name of the list that is saved.
  case listName
  /// The title of a handout; behind it the menu that led here.
  case handoutTitle(Menu)
  /// The line under the title of a handout.
  case workshop(Menu)
  /// The file that an export is written to.
  case exportFile(Export, Menu)

  /// What stands before the line.
  package var label: MessageKey {
    switch self {
    case .note: .notePrompt
    case .listName: .listNamePrompt
    case .handoutTitle: .handoutTitlePrompt
    case .workshop: .workshopPrompt
    case .exportFile: .exportPrompt
    }
  }
}

/// A question that the reader answers before something is written.
package struct Confirmation: Equatable, Sendable {
  /// The question.
  package let question: Message
  /// What is done when the answer is yes.
  let request: FileRequest
}
