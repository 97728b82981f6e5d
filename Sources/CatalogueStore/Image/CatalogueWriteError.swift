package import Messages

/// Why a catalogue could not be written; the file of that name, if there was one, is as it was.
package enum CatalogueWriteError: Error, Equatable {
  /// With what the system says.
  case failed(file: String, reason: String)
  /// The positions of words take all bytes that numbers of four bytes can lead to, after so many
  /// publications.
  case full(file: String, publications: Int)
}

extension CatalogueWriteError: MessageConvertible, CustomStringConvertible {
  /// What went wrong and what became of the file.
  package var message: Message {
    switch self {
    case .failed(let file, let reason):
      Message(.imageNotWritten, .text(CleanText.line(file)), .text(reason))
    case .full(let file, let publications):
      Message(.imageFull, .text(CleanText.line(file)), .text("\(publications)"))
    }
  }
}
