internal import Messages
internal import Publications

/// An everyday name of a part of the world that is neither an M49 region nor a listed grouping. It
/// stands for all its members.
struct Area: Equatable, Sendable {
  let name: String
  let otherNames: [VocabularyName]
  /// Codes of countries and regions.
  let members: [String]
}

/// Reads `areas.tsv`.
enum AreaTable {
  private static let columns = ["area", "other", "foreign", "members", "source"]

  /// The areas of a file, in file order; throws at a member that is not a country or region.
  static func areas(
    of contents: FileContents, countries: CountryTable
  ) throws(VocabularyFileError) -> [Area] {
    let regions = Set(countries.regions.map(\.code))
    return try contents.withBytes { bytes throws(VocabularyFileError) in
      var areas: [Area] = []
      var rows = try TableReader(bytes, file: contents.name, columns: columns)
      while try rows.next() {
        let name = try rows.required(0)
        _ = try rows.required(3)
        _ = try rows.required(4)
        for member in bytes[rows.cells[3]].split(separator: UInt8(ascii: "|")) {
          let code = String(decoding: member, as: UTF8.self)
          guard regions.contains(code) || countries.hasCountry(member) else {
            throw .danglingReference(
              rows.place, word: code, column: columns[3], file: .text(countries.file))
          }
        }
        areas.append(Area(name: name, otherNames: rows.names(1, foreign: 2), members: rows.list(3)))
      }
      return areas
    }
  }
}
