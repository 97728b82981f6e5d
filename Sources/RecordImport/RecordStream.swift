internal import CatalogueStore
internal import Files
package import RecordFormats

/// A file of records, including a pipe, that is read once, sequentially. Gzip files are
/// decompressed.
package struct RecordStream: ~Copyable {
  /// The path it was opened with.
  package var name: String { file.path }
  /// Detected from the first bytes, unless given.
  package private(set) var form: RecordFileForm
  /// The size in bytes on the disk; `nil` for a pipe.
  package let size: Int?
  /// Whether it is gzipped; the content is then larger than `size`.
  var isCompressed: Bool { inflater != nil }
  /// Bytes of the file read so far.
  package private(set) var readCount = 0
  /// Bytes passed on so far, after decompression.
  package private(set) var givenCount = 0
  /// Damage to the archive; complete after all is read.
  package private(set) var archiveDamage: ImportReport.Finding?

  private let file: InputFile
  private let inflater: Inflater?
  private var decoder: WideTextDecoder?
  private var isAtStart = true
  /// Line feeds of an archive passed on so far.
  private var lineCount = 0
  /// Bytes read to detect the form and not passed on yet.
  private var head: [UInt8] = []
  /// A reused buffer.
  private var block: [UInt8]

  /// Bytes per read.
  static let blockSize = 1 << 20

  /// Opens the file and reads its first bytes; throws if it is empty. `format` overrides the
  /// detection by first bytes.
  package static func open(
    _ path: String, as format: RecordFormat? = nil
  ) throws(CatalogueFileError) -> RecordStream {
    var stream = try RecordStream(beginningOf: path)
    if stream.inflater == nil, let format, !format.givesWay {
      stream.form = .format(format)
    } else if stream.inflater != nil || !CatalogueImage.isHead(stream.head) {
      try stream.fillHead()
      try stream.recognise(as: format)
    }
    return stream
  }

  /// Opens a file and reads only its first bytes.
  private init(beginningOf path: String) throws(CatalogueFileError) {
    // Enough to recognise a catalogue: clearing a larger buffer takes longer than opening the
    // catalogue.
    var block = [UInt8](repeating: 0, count: 1 << 12)
    let file = try InputFile.open(path)
    let count = try file.next(into: &block)
    guard count > 0 else { throw .empty(path) }
    let inflater = Inflater.isHead(block[..<count]) ? Inflater() : nil
    inflater?.take(block[..<count])
    self.inflater = inflater
    if inflater == nil {
      head = Array(block[..<count])
      decoder = WideTextDecoder(beginning: head)
      isAtStart = false
      if let decoded = decoder?.decoded(head) { head = decoded }
    }
    form = .image
    readCount = count
    size = file.size
    self.file = file
    self.block = block
  }

  /// Calls `body` with the next bytes; false at the end of the file or at damage to an archive.
  package mutating func read(
    _ body: (UnsafeBufferPointer<UInt8>) throws(CatalogueFileError) -> Void
  ) throws(CatalogueFileError) -> Bool {
    if !head.isEmpty {
      let first = head
      head = []
      givenCount += first.count
      try first.withUnsafeBufferPointer(body)
      return true
    }
    if block.count < RecordStream.blockSize {
      block = [UInt8](repeating: 0, count: RecordStream.blockSize)
    }
    var given = 0
    let isRead = try next { bytes throws(CatalogueFileError) in
      given = bytes.count
      try body(bytes)
    }
    givenCount += given
    return isRead
  }

  private mutating func fillHead() throws(CatalogueFileError) {
    var head = head
    while head.count < FileHead.size,
      try next({ bytes throws(CatalogueFileError) in head.append(contentsOf: bytes) })
    {}
    self.head = head
  }

  private mutating func recognise(as format: RecordFormat?) throws(CatalogueFileError) {
    let path = file.path
    let format = format.map { wanted in
      wanted.givesWay ? RecordFormat.likely(by: FileHead(head)) ?? wanted : wanted
    }
    if format == nil { try refuseForeign() }
    if inflater == nil {
      form = format.map { .format($0) } ?? RecordFileForm(head: head, name: path)
      return
    }
    guard !head.isEmpty else {
      throw archiveDamage.map { .damagedArchive(path, $0) } ?? .empty(path)
    }
    let name = path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
    let inside = RecordFileForm(head: head, name: name)
    if inside == .image { throw .compressedCatalogue(path) }
    form = format.map { .format($0) } ?? inside
  }

  /// Throws for a file that looks like another program's and not like any readable format.
  private func refuseForeign() throws(CatalogueFileError) {
    let head = FileHead(head)
    guard let kind = ForeignFile(head), RecordFormat.likely(by: head) == nil else { return }
    throw .foreign(file.path, kind)
  }

  /// Calls `body` with the next bytes, decompressed, and converted from UTF-16 or UTF-32 to UTF-8.
  private mutating func next(
    _ body: (UnsafeBufferPointer<UInt8>) throws(CatalogueFileError) -> Void
  ) throws(CatalogueFileError) -> Bool {
    var (decoder, isAtStart) = (decoder, isAtStart)
    let isRead = try nextAsIs { bytes throws(CatalogueFileError) in
      if isAtStart { decoder = WideTextDecoder(beginning: bytes) }
      isAtStart = false
      guard let decoded = decoder?.decoded(bytes) else { return try body(bytes) }
      try decoded.withUnsafeBufferPointer(body)
    }
    (self.decoder, self.isAtStart) = (decoder, isAtStart)
    return isRead
  }

  private mutating func nextAsIs(
    _ body: (UnsafeBufferPointer<UInt8>) throws(CatalogueFileError) -> Void
  ) throws(CatalogueFileError) -> Bool {
    guard let inflater else {
      let count = try file.next(into: &block)
      readCount += count
      try block.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
        if count > 0 { try body(UnsafeBufferPointer(rebasing: bytes[..<count])) }
      }
      return count > 0
    }
    var lines = 0
    defer { lineCount += lines }
    while true {
      let isRead = try inflater.read { bytes throws(CatalogueFileError) in
        for byte in bytes where byte == 0x0A { lines += 1 }
        try body(bytes)
      }
      if isRead { return true }
      let count = inflater.damage == nil ? try file.next(into: &block) : 0
      guard count > 0 else { break }
      readCount += count
      inflater.take(block[..<count])
    }
    inflater.finish()
    if let damage = inflater.damage, archiveDamage == nil {
      archiveDamage = ImportReport.Finding(
        line: lineCount + 1, problem: .damagedArchive(isCutOff: damage == .cutOff))
    }
    return false
  }
}
