package import Messages

/// The title of a publication as readers see or hear it.
package enum DisplayTitle {
  /// The title, word for word, or words that say there is none: a row without any looks like no row
  /// and is not read aloud.
  package static func text(of title: String, _ messages: Messages) -> String {
    title.isEmpty ? messages.text(.noTitle) : title
  }
}
