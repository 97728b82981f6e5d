internal import Glibc
package import Publications
package import RecordFormats
internal import Text

/// Identifiers that records of several files share, and the new ones that they get.
///
/// Each new identifier is the shared one with four letters appended, which depend on the record: on
/// its DOI, else ISBN, else link, else title and sources. A record of a built catalogue keeps its
/// identifier, because readers have it in their lists. The order of the files has no effect, and
/// adding a file changes no identifier, so none ever comes to name another record. Records that are
/// equal in these fields are numbered in file order.
package struct SharedIdentifiers: Sendable {
  /// The shared identifiers of different records.
  private var shared: Set<String> = []
  /// Identifiers that the record of a catalogue keeps, with the key of that record.
  private var kept: [String: UInt64] = [:]

  /// About a million combinations; few records share an identifier.
  private static let letterCount = 4

  /// Collects the identifiers of the records that `read` gives; it is called once.
  init<Failure: Error>(
    _ read: ((Publication, _ isOfCatalogue: Bool) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    var first: [String: (key: UInt64, isOfCatalogue: Bool)] = [:]
    var shared: Set<String> = []
    var published: [String: Set<UInt64>] = [:]
    try read { publication, isOfCatalogue in
      let (id, key) = (publication.id.text, SharedIdentifiers.key(of: publication))
      guard let other = first[id] else {
        first[id] = (key, isOfCatalogue)
        return
      }
      if other.key == key { return }
      shared.insert(id)
      if other.isOfCatalogue { published[id, default: []].insert(other.key) }
      if isOfCatalogue { published[id, default: []].insert(key) }
    }
    self.shared = shared
    kept = published.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// A key that distinguishes a record from others with the same identifier.
  private static func key(of publication: Publication) -> UInt64 {
    var fingerprint = Fingerprint()
    let part =
      IdentifierKeys.dois(of: publication).first ?? IdentifierKeys.isbns(of: publication).first
      ?? publication.links.lazy.compactMap { IdentifierKeys.link($0.url) }.first
    if let part {
      fingerprint.combine(part)
      return fingerprint.value
    }
    return publication.titleDigest
  }

  /// The identifier that a record gets.
  func id(of publication: Publication) -> PublicationID {
    let id = publication.id
    guard shared.contains(id.text) else { return id }
    let key = SharedIdentifiers.key(of: publication)
    if kept[id.text] == key { return id }
    let letters = PublicationID.letters(of: key).prefix(SharedIdentifiers.letterCount)
    return PublicationID("\(id.text)-\(String(decoding: letters, as: UTF8.self))")
  }

  /// The identifier in the file of a record that got a new one; `nil` if it is unchanged.
  package func published(_ id: PublicationID) -> PublicationID? {
    let text = String(id.text.dropLast(SharedIdentifiers.letterCount + 1))
    return shared.contains(text) ? PublicationID(text) : nil
  }
}

extension PublicationReader {
  /// A reader that gives new identifiers to records that share one with other files. It first reads
  /// the files to find them, up to `limit` bytes of each as `read` does. If one is a pipe, which
  /// can be read only once, all identifiers stay unchanged. `progress` is called for each MiB with
  /// the bytes of all files so far; when it returns false, reading stops and the reader must not be
  /// used.
  package func tellingApart(
    _ files: [String], as format: RecordFormat? = nil, limit: Int = .max,
    progress: (Int) -> Bool = { _ in true }
  ) throws(Failure) -> PublicationReader {
    guard files.count > 1, files.allSatisfy(PublicationReader.isRegular) else { return self }
    var reader = self
    var isGivenUp = false
    var before = 0
    reader.sharedIdentifiers = try SharedIdentifiers { add throws(Failure) in
      for file in files where !isGivenUp {
        let isCatalogue = (try? FileReading.isCatalogue(file)) ?? false
        var current = 0
        _ = try read(
          file, as: format, limit: limit,
          progress: { read in
            current = read
            isGivenUp = !progress(before + read)
            return !isGivenUp
          }, add: { add($0, isCatalogue) })
        before += current
      }
    }
    return reader
  }

  private static func isRegular(_ file: String) -> Bool {
    var status = stat()
    return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
