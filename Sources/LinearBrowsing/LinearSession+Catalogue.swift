internal import Browsing
internal import Catalogue
internal import Messages

/// What has happened to the catalogue since it was opened.
extension LinearSession {
  /// Prints that a part of the catalogue is missing, before the rest of the reply.
  mutating func printMissingPart() {
    let isPrinted = browser.missingPart == printedMissingPart
    printedMissingPart = browser.missingPart
    guard let missing = browser.missingPart, !isPrinted else { return }
    page.printFirst(messages.text(missing))
  }

  /// Prints once, before the rest of the reply, that the catalogue has changed: titles may be missing
  /// from the open one, and only a new session reads the new one.
  mutating func printChangeOfCatalogue() {
    guard !hasPrintedChange, service.isOutdated else { return }
    hasPrintedChange = true
    page.printFirst(messages.text(.linearCatalogueChanged))
  }

  /// Prints that the catalogue's file was cut short, if results without a title would be printed;
  /// returns whether it was.
  mutating func printsCut(insteadOf rows: Range<Int>) -> Bool {
    guard browser.focus == .results, browser.page.count > 0,
      let missing = browser.missingPart, missing.key == .catalogueCutShort,
      rows.contains(where: { browser.result(at: $0)?.title.isEmpty ?? true })
    else { return false }
    printedMissingPart = missing
    page.print(messages.text(missing))
    return true
  }
}
