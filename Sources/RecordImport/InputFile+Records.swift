internal import Files
internal import RecordFormats

/// Opening and reading with errors of record files.
extension InputFile {
  static func open(_ path: String) throws(CatalogueFileError) -> InputFile {
    do {
      return try InputFile(path)
    } catch {
      throw CatalogueFileError(error)
    }
  }

  func next(into block: inout [UInt8]) throws(CatalogueFileError) -> Int {
    do {
      return try read(into: &block)
    } catch {
      throw CatalogueFileError(error)
    }
  }
}
