package import Messages

/// Why a catalogue could not be written. An existing file of that name is unchanged.
package enum CatalogueWriteError: Error, Equatable {
  /// A write failed; `reason` is what the system says.
  case failed(file: String, reason: Message.Argument)
  /// The positions of words take all the bytes that 32-bit offsets can address, after this many
  /// publications.
  case full(file: String, publications: Int)
}

extension CatalogueWriteError: MessageConvertible, CustomStringConvertible {
  /// The problem, and what happened to the file.
  package var message: Message {
    switch self {
    case .failed(let file, let reason):
      Message(.imageNotWritten, .text(CleanText.line(file)), reason)
    case .full(let file, let publications):
      Message(.imageFull, .text(CleanText.line(file)), .text("\(publications)"))
    }
  }
}
