package import RecordFormats

/// The text of a whole file that is not one of records, in the encodings that those may have.
package struct DecodedText {
  /// The text.
  package let text: String
  /// What was changed in reading; `nil` for valid UTF-8 and for UTF-16 and UTF-32.
  package let problem: ImportReport.Problem?

  /// Decodes the bytes of a file with this name.
  package init(_ bytes: [UInt8], of file: String) {
    if var decoder = WideTextDecoder(beginning: bytes) {
      text = String(decoding: decoder.decoded(bytes), as: UTF8.self)
      problem = nil
    } else {
      (text, problem) = ImportReport.Problem.decoding(bytes, of: file)
    }
  }
}
