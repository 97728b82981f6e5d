package import Messages
internal import Screen
internal import Text

/// The search syntax, as the prompt's help shows it.
package enum SearchSyntax {
  private static let keys: [(form: MessageKey, meaning: MessageKey)] = [
    (.syntaxPlain, .syntaxPlainMeaning), (.syntaxPhrase, .syntaxPhraseMeaning),
    (.syntaxNot, .syntaxNotMeaning), (.syntaxEither, .syntaxEitherMeaning),
    (.syntaxTitle, .syntaxTitleMeaning), (.syntaxSource, .syntaxSourceMeaning),
    (.syntaxAuthor, .syntaxAuthorMeaning), (.syntaxPublisher, .syntaxPublisherMeaning),
    (.syntaxYear, .syntaxYearMeaning), (.syntaxCountry, .syntaxCountryMeaning),
    (.syntaxGrouping, .syntaxGroupingMeaning), (.syntaxTopic, .syntaxTopicMeaning),
    (.syntaxTag, .syntaxTagMeaning), (.syntaxCollection, .syntaxCollectionMeaning),
    (.syntaxLanguage, .syntaxLanguageMeaning),
    (.syntaxID, .syntaxIDMeaning),
  ]

  /// Each syntax form with its meaning, in a language.
  package static func rows(_ messages: Messages) -> [(form: String, meaning: String)] {
    keys.map { (messages.text($0.form), messages.text($0.meaning)) }
  }

  /// The forms, then the keys of the prompt, as lines of at most `columns` columns.
  package static func lines(_ messages: Messages, columns: Int) -> [StyledLine] {
    let forms = rows(messages)
    let keys = PromptKeys.section(messages).rows.map { ($0.keys, $0.summary) }
    let longest = (forms + keys).map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    let width = TwoColumnRow.nameColumns(longest: longest, of: columns, share: 2)
    func lines(_ name: String, _ meaning: String) -> [StyledLine] {
      TwoColumnRow(name: name, meaning: meaning).lines(nameColumns: width, columns: columns)
    }
    return forms.flatMap { lines($0.0, $0.1) }
      + [StyledLine()] + StyledLine.heading(messages.text(.groupPrompt), columns: columns)
      + keys.flatMap { lines($0.0, $0.1) }
  }
}
