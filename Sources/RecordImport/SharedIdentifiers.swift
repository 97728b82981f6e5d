internal import Glibc
package import Publications
package import RecordFormats
internal import Text

/// Identifiers that records of several files share, and by what each record then goes.
///
/// To each of them four letters are added that follow from what the record says: its DOI, else ISBN,
/// else link, else title and sources; but the record of a built catalogue keeps its own, for readers
/// have it in their lists. So the order of the files makes no difference, and a further file changes
/// none: an identifier never comes to name another record. Records that say the same there are
/// numbered in the order of the files.
package struct SharedIdentifiers: Sendable {
  /// The shared identifiers whose records differ.
  private var shared: Set<String> = []
  /// Those that the record of one catalogue keeps, with what tells it from the others.
  private var kept: [String: UInt64] = [:]

  /// A million combinations: few records have one identifier.
  private static let letterCount = 4

  /// Those of the records that `read` gives, with whether each is of a catalogue; it is called once.
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

  /// What tells a record from others with its identifier.
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

  /// The identifier by which a record goes.
  func id(of publication: Publication) -> PublicationID {
    let id = publication.id
    guard shared.contains(id.text) else { return id }
    let key = SharedIdentifiers.key(of: publication)
    if kept[id.text] == key { return id }
    let letters = PublicationID.letters(of: key).prefix(SharedIdentifiers.letterCount)
    return PublicationID("\(id.text)-\(String(decoding: letters, as: UTF8.self))")
  }

  /// The identifier in its file of a record that goes by another one; `nil` where it is the same.
  package func published(_ id: PublicationID) -> PublicationID? {
    let text = String(id.text.dropLast(SharedIdentifiers.letterCount + 1))
    return shared.contains(text) ? PublicationID(text) : nil
  }
}

extension PublicationReader {
  /// A reader that gives new identifiers to records that share one with other files. It reads the
  /// files once to find them, up to `limit` bytes of each as `read` does. A pipe can be read only once:
  /// where there is one, the identifiers stay as they are. `progress` is called for each MiB with the
  /// bytes of all files so far; when it returns false the rest is not read, and the reader must not be
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
