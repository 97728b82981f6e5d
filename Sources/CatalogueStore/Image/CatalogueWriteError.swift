/// Why a catalogue could not be written; the file of that name, if there was one, is as it was.
package enum CatalogueWriteError: Error, Equatable, CustomStringConvertible {
  /// With what the system says.
  case failed(file: String, reason: String)

  /// What went wrong and what became of the file.
  package var description: String {
    switch self {
    case .failed(let file, let reason):
      "cannot write '\(CleanText.line(file))': \(reason); nothing was changed"
    }
  }
}
