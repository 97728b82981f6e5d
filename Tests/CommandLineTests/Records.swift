/// Records of the embedded listing by position, counted from 1.
enum Records {
  /// Returns the positions of the records that `list` prints with some options.
  static func listed(_ options: [String]) throws -> Set<Int> {
    let found = try Program.run(command: [Program.path, "list"] + options, environment: [:])
    let all = try Records.all.get()
    return Set(
      try ids(of: found).map { id in
        guard let place = all.firstIndex(of: id) else { throw UnknownRecord(id: id) }
        return place + 1
      })
  }

  /// Returns the identifier of the record at a position.
  static func id(_ place: Int) throws -> String {
    try all.get()[place - 1]
  }

  /// Returns the fields of each record, as `list --format tsv` prints them.
  static func rows() throws -> [[String]] {
    try Program.run("list", "--format", "tsv").lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// An identifier that is missing from the whole list.
  struct UnknownRecord: Error {
    var id: String
  }

  /// Every identifier, in listing order.
  private static let all = Result { try ids(of: Program.run("list")) }

  private static func ids(of outcome: Program.Outcome) -> [String] {
    outcome.lines.map { String($0.prefix { $0 != " " }) }
  }
}
