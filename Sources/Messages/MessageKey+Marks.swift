/// Marks, citations, and what is copied or printed from them.
extension MessageKey {
  /// The heading of a group of commands.
  package static let groupTake = MessageKey("command.group-take")
  /// The name of a command.
  package static let nameMark = MessageKey("command.mark.name")
  /// What a command does.
  package static let summaryMark = MessageKey("command.mark.summary")
  /// The name of a command.
  package static let nameMarked = MessageKey("command.marked.name")
  /// What a command does.
  package static let summaryMarked = MessageKey("command.marked.summary")
  /// The name of a command.
  package static let nameCite = MessageKey("command.cite.name")
  /// What a command does.
  package static let summaryCite = MessageKey("command.cite.summary")
  /// The name of a command.
  package static let nameNextStyle = MessageKey("command.next-style.name")
  /// What a command does.
  package static let summaryNextStyle = MessageKey("command.next-style.summary")
  /// The name of a command.
  package static let nameCopy = MessageKey("command.copy.name")
  /// What a command does.
  package static let summaryCopy = MessageKey("command.copy.summary")
  /// The name of a command.
  package static let nameSend = MessageKey("command.send.name")
  /// What a command does.
  package static let summarySend = MessageKey("command.send.summary")
  /// Where keys act.
  package static let scopeMarked = MessageKey("scope.marked")
  /// Where keys act.
  package static let scopeCitation = MessageKey("scope.citation")
  /// Where keys act.
  package static let scopeCopying = MessageKey("scope.copying")
  /// There is no match to go to.
  package static let noMatches = MessageKey("notice.no-matches")
  /// There is no other match to go to.
  package static let onlyMatch = MessageKey("notice.only-match")
  /// There is no publication to mark, cite or copy.
  package static let noPublicationSelected = MessageKey("notice.no-publication-selected")
  /// There are no marked publications to list: the key that marks.
  package static let nothingMarked = MessageKey("notice.nothing-marked")
  /// A restricted session sends nothing to a clipboard.
  package static let copyNotAllowed = MessageKey("notice.copy-not-allowed")
  /// A text was sent to the terminal, which does not confirm that it was copied: which text.
  package static let sentToTerminal = MessageKey("notice.sent-to-terminal")
  /// The same, where there is room for little.
  package static let sentToTerminalBrief = MessageKey("notice.sent-to-terminal-brief")
  /// An empty text for the clipboard.
  package static let nothingToCopy = MessageKey("notice.nothing-to-copy")
  /// A text that is too long for a clipboard: its bytes, and the limit.
  package static let tooLongToCopy = MessageKey("notice.too-long-to-copy")
  /// The heading of the marked publications.
  package static let markedHeading = MessageKey("pane.marked")
  /// The heading of the texts to copy.
  package static let copyHeading = MessageKey("pane.copy")
  /// The heading of a citation: its style.
  package static let citationHeading = MessageKey("pane.citation")
  /// A citation for use in running text: the citation.
  package static let citationInText = MessageKey("citation.in-text")
  /// A text to copy.
  package static let copyCitation = MessageKey("copy.citation")
  /// A text to copy.
  package static let copyIdentifier = MessageKey("copy.identifier")
  /// A text to copy.
  package static let copyLink = MessageKey("copy.link")
  /// A text to copy.
  package static let copyTitle = MessageKey("copy.title")
  /// A text as a QR code.
  package static let copyLinkCode = MessageKey("copy.link-code")
  /// A text as a QR code.
  package static let copyCitationCode = MessageKey("copy.citation-code")
  /// Why there is no QR code.
  package static let codeCharactersMissing = MessageKey("copy.code-characters-missing")
  /// Why there is no QR code.
  package static let codeNotASCII = MessageKey("copy.code-not-ascii")
  /// The position among the marked publications, and their number.
  package static let markedOf = MessageKey("detail.marked-of")
  /// A hint.
  package static let hintMark = MessageKey("hint.mark")
  /// A hint.
  package static let hintUnmark = MessageKey("hint.unmark")
  /// A hint: the key marks what is not marked, and unmarks what is. A noun is true in both cases.
  package static let hintToggleMark = MessageKey("hint.toggle-mark")
  /// A hint.
  package static let hintCite = MessageKey("hint.cite")
  /// A hint.
  package static let hintCopy = MessageKey("hint.copy")
  /// A hint.
  package static let hintStyle = MessageKey("hint.style")
  /// A hint.
  package static let hintSend = MessageKey("hint.send")
  /// A hint.
  package static let hintCode = MessageKey("hint.code")
  /// A hint.
  package static let hintPrint = MessageKey("hint.print")
  /// A hint.
  package static let hintMatch = MessageKey("hint.match")
  /// A hint.
  package static let hintPreviousMatch = MessageKey("hint.previous-match")
  /// A hint.
  package static let hintQuickExit = MessageKey("hint.quick-exit")
  /// How many publications are marked, in the first line.
  package static let markedCount = MessageKey("header.marked")
  /// The position among the matches in an open publication: the number of matches, the publication,
  /// the match.
  package static let matchOf = MessageKey("detail.match-of")
  /// The name of a command.
  package static let nameUnmarkAll = MessageKey("command.unmark-all.name")
  /// What a command does.
  package static let summaryUnmarkAll = MessageKey("command.unmark-all.summary")
  /// How many publications were unmarked, and the key that undoes it.
  package static let unmarkedAll = MessageKey("notice.unmarked-all")
  /// How many publications are marked again.
  package static let markedAgain = MessageKey("notice.marked-again")
  /// In linear mode, the answer that unmarks all publications.
  package static let linearUnmarkAnswer = MessageKey("linear.answer-unmark")
  /// What the answer does.
  package static let linearUnmark = MessageKey("linear.unmark")
  /// In linear mode, how many publications were unmarked, and how to undo it.
  package static let linearUnmarkedAll = MessageKey("linear.unmarked-all")
  /// The style of a citation before the citation itself.
  package static let citationLead = MessageKey("citation.lead")
  /// A question on leaving: whether and how to print the marked publications.
  package static let printMarked = MessageKey("notice.print-marked")
  /// Why there is no QR code: the size of the text in bytes, and the limit.
  package static let codeTooLong = MessageKey("copy.code-too-long")
  /// Why there is no QR code: the rows and columns that it needs, and those of the screen.
  package static let codeDoesNotFit = MessageKey("copy.code-does-not-fit")
  /// A text of linear mode.
  package static let linearMark = MessageKey("linear.mark")
  /// A text of linear mode.
  package static let linearMarked = MessageKey("linear.marked")
  /// A text of linear mode.
  package static let linearCite = MessageKey("linear.cite")
  /// A text of linear mode.
  package static let linearMarkAnswer = MessageKey("linear.answer-mark")
  /// A text of linear mode.
  package static let linearMarkRow = MessageKey("linear.mark-row")
  /// A text of linear mode.
  package static let linearCiteAnswer = MessageKey("linear.answer-cite")
  /// A text of linear mode.
  package static let linearCiteRow = MessageKey("linear.cite-row")
  /// A text of linear mode.
  package static let linearNothingMarked = MessageKey("linear.nothing-marked")
  /// A question on leaving: whether and how to print the marked publications.
  package static let linearPrintMarked = MessageKey("linear.print-marked")
  /// A citation style.
  package static let styleAPA = MessageKey("citation.style-apa")
  /// A citation style.
  package static let styleChicago = MessageKey("citation.style-chicago")
  /// A citation style.
  package static let styleHarvard = MessageKey("citation.style-harvard")
  /// A citation style.
  package static let styleISO690 = MessageKey("citation.style-iso690")
  /// A citation style.
  package static let stylePlain = MessageKey("citation.style-plain")
  /// A citation style.
  package static let styleVancouver = MessageKey("citation.style-vancouver")
}
