package import Messages

/// The title of a publication for display or speech.
package enum DisplayTitle {
  /// The title as the terminal shows it, or a text that says there is none: an empty row would look
  /// like no row and would not be read aloud.
  package static func text(of title: String, _ messages: Messages) -> String {
    title.isEmpty ? messages.text(.noTitle) : messages.shown(title)
  }
}
