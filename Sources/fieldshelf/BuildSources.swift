import CatalogueStore
import Glibc
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// The inputs of a build: records or catalogues, and changes to them.
struct BuildSources {
  /// Files of records and catalogues, in the given order.
  let bases: [String]
  /// Changes to apply to `bases`, in the given order.
  let changes: [ChangeSet]
  let reader: PublicationReader
  /// The only catalogue in `bases`, to which changes apply; `nil` for other files and for several.
  let base: CatalogueImage?
  /// Its digest.
  let digest: CatalogueDigest?
  private let format: RecordFormat?

  /// Sorts files by content; changes must follow the files that they apply to.
  init(_ files: [String], as format: RecordFormat?, in vocabularies: FileVocabularies) throws {
    self.format = format
    var bases: [String] = []
    var changes: [ChangeSet] = []
    for file in files {
      guard try BuildSources.isChanges(file) else {
        if let set = changes.first { throw ChangesError.baseAfterChanges(file, changes: set.path) }
        try BuildSources.checkCatalogue(file, format, vocabularies)
        bases.append(file)
        continue
      }
      if bases.isEmpty { throw ChangesError.withoutBase(file) }
      changes.append(try ChangeSet(file, vocabulary: vocabularies.common))
    }
    self.bases = bases
    self.changes = changes
    var progress = BuildProgress(of: bases)
    reader = try PublicationReader(
      vocabulary: vocabularies.common, of: vocabularies.own, on: Dates.today,
      suggestionLimit: ImportDiagnostics.limit
    )
    .tellingApart(bases, as: format) { read in
      progress.showFirstPass(read: read)
      return true
    }
    progress.clear()
    let base =
      changes.isEmpty || bases.count > 1 ? nil : try BuildSources.catalogue(bases[0], format)
    (self.base, digest) = (base?.0, base?.1.digest)
    // Moved records are located in an extra pass.
    if !changes.isEmpty { try requireFiles() }
  }

  /// Returns the changes, ready to apply to the records of `bases`.
  func update() throws(ChangesError) -> CatalogueUpdate {
    try CatalogueUpdate(changes, of: bases.joined(separator: ", "), digest: digest)
  }

  /// Reads all records in a pass before the build.
  func forEach(_ body: (Publication) -> Void) throws {
    var progress = BuildProgress(of: bases)
    defer { progress.clear() }
    for file in bases {
      _ = try reader.read(
        file, as: format,
        progress: { read in
          progress.showFirstPass(read: read)
          return true
        }, add: body)
      progress.endFile()
    }
  }

  /// Throws for a pipe, which cannot be read several times.
  func requireFiles() throws {
    if let pipe = bases.first(where: { !BuildSources.isRegular($0) }) {
      throw PublicationReader.Failure.file(.readOnce(pipe))
    }
  }

  /// Whether a file contains changes. A pipe is taken not to, because checking would consume it.
  private static func isChanges(_ file: String) throws -> Bool {
    guard isRegular(file) else { return false }
    return try ChangeSet.isChanges(file)
  }

  /// Whether a file can be read twice. A missing file counts as regular; the reader reports it.
  private static func isRegular(_ file: String) -> Bool {
    var status = stat()
    guard stat(file, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Refuses a catalogue whose vocabulary is missing, and a damaged one: the damage would be copied
  /// into the new catalogue, whose checksums would be right.
  private static func checkCatalogue(
    _ file: String, _ format: RecordFormat?, _ vocabularies: FileVocabularies
  ) throws {
    guard isRegular(file), let (image, catalogue) = try BuildSources.catalogue(file, format) else {
      return
    }
    try vocabularies.requireVocabulary(of: image, at: file)
    do throws(CatalogueImageError) {
      try catalogue.verify()
    } catch {
      throw PublicationReader.Failure.image(file, error)
    }
  }

  private static func catalogue(
    _ file: String, _ format: RecordFormat?
  ) throws -> (CatalogueImage, StoredCatalogue)? {
    guard try OpenedCatalogue.form(of: file, as: format) == .image else { return nil }
    return try OpenedCatalogue.map(file)
  }
}
