internal import Catalogue
package import CatalogueStore
internal import Files
internal import Publications

/// Writes the files that an engine starts from: its configuration, and tables of the records, words
/// and outline of a catalogue.
///
/// Records are read and written one at a time. With n shards, a shard has every n-th record.
package struct EngineFiles {
  /// The engines that a configuration can be written for.
  package enum Engine: String, CaseIterable, Sendable {
    case sphinx, manticore
  }

  /// The name of the index of records, and of the catalogue in addresses.
  package let name: String
  /// The number of shards, at least 1.
  package let shards: Int
  /// The engine that the configuration is for.
  package let engine: Engine
  /// The port of the coordinator; its other ports and those of the shards follow.
  package let port: Int
  private let folder: String
  private let source: EngineSource
  private let outline: CatalogueOutline
  /// Identifies this version of the catalogue.
  private let stamp: String
  /// The stamp as a number, by which counts are grouped.
  private let stampNumber: String

  /// The version of the table format; clients of another version refuse the tables.
  package static let version = 2

  /// A record that is too long for a text attribute, which holds at most 4 MiB.
  package struct TooLong: Error {
    /// The identifier of the record.
    package let id: String
  }

  private static let longestText = 4_000_000
  private static let chunk = 48 << 10

  /// The files of a catalogue, to be written to `folder`.
  package init(
    of image: CatalogueImage, name: String, shards: Int, engine: Engine, port: Int,
    in folder: String
  ) throws(CatalogueImageError) {
    self.name = name
    self.shards = shards
    self.engine = engine
    self.port = port
    self.folder = folder
    source = try EngineSource(image)
    outline = try CatalogueOutline(of: image)
    let digest = source.digest?.checksum ?? 0
    let checksum = outline.packed.prefix(8).reduce(digest) { ($0 &* 31) ^ UInt64($1) }
    let number = UInt32(truncatingIfNeeded: checksum ^ checksum >> 32)
    stampNumber = String(number)
    stamp = String(number, radix: 36)
  }

  /// The number of facets, each an attribute with a list of numbers.
  var facetCount: Int { source.facetCount }

  /// Writes all files; `readme` explains them. An edited configuration (for example, with the hosts
  /// of the shards) is kept, and the new one is written beside it with the suffix `.new`. Returns
  /// the paths of the kept files.
  @discardableResult
  package func write(readme: String) throws -> [String] {
    let isNew = !Folder.exists(folder)
    do {
      return try writeAll(readme: readme)
    } catch {
      // Leave no empty folder behind; one with files stays.
      if isNew { Folder.removeIfEmpty(folder) }
      throw error
    }
  }

  private func writeAll(readme: String) throws -> [String] {
    try Folder.make(folder)
    try writeRecords()
    try writeWords()
    try writeOutline()
    var kept: [String] = []
    for shard in 1...shards {
      kept += try writeConfiguration(shardConfiguration(shard), to: "shard\(shard).conf")
    }
    kept += try writeConfiguration(coordinatorConfiguration, to: "coordinator.conf")
    try write(readme, to: "README")
    return kept
  }

  /// Writes a configuration; returns the path of an edited one that was kept.
  private func writeConfiguration(_ text: String, to name: String) throws -> [String] {
    let configuration = EngineConfiguration(text)
    let isKept = EngineConfiguration.isEdited(path(name), beside: configuration)
    try write(configuration.sealed, to: isKept ? name + ".new" : name)
    return isKept ? [path(name)] : []
  }

  private func write(_ text: String, to name: String) throws(FileFailure) {
    let file = try OutputFile(at: path(name))
    try file.write(Array(text.utf8))
    try file.finish()
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func writeRecords() throws {
    for shard in 1...shards {
      var table = try TableFile(path("shard\(shard).tsv"))
      for ordinal in stride(from: shard - 1, to: source.count, by: shards) {
        let document = source.document(at: ordinal)
        let record =
          Base64.text(of: document.record) + [UInt8(ascii: ".")]
          + document.titleWordCounts.map(String.init).joined(separator: ",").utf8
        guard record.count < EngineFiles.longestText else {
          throw TooLong(id: document.row.id.text)
        }
        let title = EngineFiles.text(document.title, forms: document.titleForms)
        let titleWords = Set(document.title).map { SphinxDialect.checksum(ofWord: $0) }.sorted()
        try table.row(
          [
            String(ordinal + 1), EngineFiles.body(of: document),
            EngineFiles.marks(of: document, ofTitles: false), title, title,
            EngineFiles.marks(of: document, ofTitles: true),
            SphinxRow.text(of: document, stamp: stamp), String(decoding: record, as: UTF8.self),
            String(document.places.title), String(document.places.year), stampNumber,
            titleWords.map(String.init).joined(separator: ","),
          ] + document.values.map { EngineFiles.values($0) })
      }
      try table.finish()
    }
  }

  private static func text(_ words: [String], forms: [String]) -> String {
    (words.map(SphinxExpression.word)
      + forms.flatMap { [SphinxExpression.gap, SphinxExpression.word($0)] })
      .joined(separator: " ")
  }

  private static func body(of document: EngineSource.Document) -> String {
    (document.texts.map { $0.map(SphinxExpression.word) }
      + document.forms.map { [SphinxExpression.word($0)] })
      .map { $0.joined(separator: " ") }.joined(separator: " \(SphinxExpression.gap) ")
  }

  private static func marks(
    of document: EngineSource.Document, ofTitles: Bool
  ) -> String {
    ((ofTitles ? [] : [SphinxExpression.everything])
      + document.marks.filter { $0.isOfTitle == ofTitles }.map(SphinxExpression.word))
      .joined(separator: " ")
  }

  private static func values(_ values: [Int]) -> String {
    (values + [values.isEmpty ? SphinxDialect.notGiven : SphinxDialect.given])
      .map(String.init).joined(separator: ",")
  }

  private func writeWords() throws {
    var table = try TableFile(path("words.tsv"))
    // Every answer has this row, so that even one without words identifies its catalogue.
    let marker = EngineWord(
      text: "", count: SphinxDialect.markerCount, inflections: [], classes: [])
    try table.row([
      "1", SphinxExpression.everything, "", "", SphinxWord.text(of: marker, stamp: stamp),
      String(marker.count),
    ])
    var number = 1
    try source.forEachWord { word in
      number += 1
      try table.row([
        String(number), SphinxExpression.word(word.text),
        word.classes.map { SphinxExpression.word(ofClass: $0) }.joined(separator: " "),
        SphinxExpression.trigrams(of: word.text).joined(separator: " "),
        SphinxWord.text(of: word, stamp: stamp), String(word.count),
      ])
    }
    try table.finish()
  }

  private func writeOutline() throws {
    let packed = outline.packed
    var table = try TableFile(path("outline.tsv"))
    let head = "fieldshelf \(EngineFiles.version) \(source.count) \(packed.count) \(stamp)"
    try table.row(["1", "_a", head])
    for (place, start) in stride(from: 0, to: packed.count, by: EngineFiles.chunk).enumerated() {
      let bytes = packed[start..<min(packed.count, start + EngineFiles.chunk)]
      try table.row([
        String(place + 2), "_a", String(decoding: Base64.text(of: bytes), as: UTF8.self),
      ])
    }
    try table.finish()
  }
}

/// A file of tab-separated rows.
private struct TableFile: ~Copyable {
  private let file: OutputFile
  private var waiting: [UInt8] = []

  private static let block = 1 << 20

  init(_ path: String) throws(FileFailure) { file = try OutputFile(at: path) }

  mutating func row(_ fields: [String]) throws(FileFailure) {
    for (place, field) in fields.enumerated() {
      if place > 0 { waiting.append(UInt8(ascii: "\t")) }
      waiting += field.utf8
    }
    waiting.append(UInt8(ascii: "\n"))
    if waiting.count >= TableFile.block { try flush() }
  }

  private mutating func flush() throws(FileFailure) {
    try file.write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  consuming func finish() throws(FileFailure) {
    try flush()
    try file.finish()
  }
}
