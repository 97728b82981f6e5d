package import Messages
internal import Screen
internal import Text

/// The forms that a search can have, as the prompt shows them.
package enum SearchForms {
  private static let rows: [(form: MessageKey, meaning: MessageKey)] = [
    (.formPlain, .formPlainMeaning), (.formPhrase, .formPhraseMeaning),
    (.formNot, .formNotMeaning), (.formEither, .formEitherMeaning),
    (.formTitle, .formTitleMeaning), (.formSource, .formSourceMeaning),
    (.formYear, .formYearMeaning), (.formCountry, .formCountryMeaning),
    (.formTopic, .formTopicMeaning), (.formLanguage, .formLanguageMeaning),
    (.formID, .formIDMeaning),
  ]

  /// All of it as lines for a screen of so many columns: the forms, then the keys of the prompt.
  package static func lines(_ messages: Messages, columns: Int) -> [StyledLine] {
    let forms = rows.map { (messages.text($0.form), messages.text($0.meaning)) }
    let keys = PromptKeys.section(messages).rows.map { ($0.keys, $0.summary) }
    let longest = (forms + keys).map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    let width = min(longest, max(0, columns / 2))
    func line(_ name: String, _ meaning: String) -> StyledLine {
      let cut = Clipping.end(name, columns: width)
      let padding = String(repeating: " ", count: width + 2 - DisplayWidth.columns(of: cut))
      return StyledLine([
        StyledPiece(text: cut + padding, role: .key), StyledPiece(text: meaning, role: .text),
      ])
    }
    return forms.map { line($0.0, $0.1) }
      + [StyledLine(), StyledLine(messages.text(.groupPrompt), role: .heading)]
      + keys.map { line($0.0, $0.1) }
  }
}
