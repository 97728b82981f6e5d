/// Why a catalogue could not be written; the file of that name, if there was one, is as it was.
package enum CatalogueWriteError: Error, Equatable, CustomStringConvertible {
  /// With what the system says.
  case failed(file: String, reason: String)
  /// The places of words take all bytes that numbers of four bytes can lead to, after so many
  /// publications.
  case full(file: String, publications: Int)

  /// What went wrong and what became of the file.
  package var description: String {
    switch self {
    case .failed(let file, let reason):
      "cannot write '\(CleanText.line(file))': \(reason); nothing was changed"
    case .full(let file, let publications):
      """
      cannot write '\(CleanText.line(file))': a catalogue holds no more words than those of the \
      first \(publications) publications; build the others into another catalogue; nothing was \
      changed
      """
    }
  }
}
