internal import Glibc
package import Publications
package import RecordFormats
internal import Text

/// Identifiers that records of several files share, and by what each record then goes.
///
/// Which of them keeps the identifier and which get `-2`, `-3`… is decided by what the records say,
/// so that the order of the files makes no difference: by DOI, else ISBN, else link, else title and
/// sources. Records that say the same there are numbered in the order of the files.
package struct SharedIdentifiers: Sendable {
  /// For each shared identifier those of its records, by what tells them apart.
  private var ids: [String: [UInt64: PublicationID]] = [:]
  /// The identifiers that records had of those that they get.
  private var own: [PublicationID: PublicationID] = [:]

  /// Those of the records that `read` gives; it is called once.
  init<Failure: Error>(
    _ read: ((Publication) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    var first: [String: UInt64] = [:]
    var counts: [String: [UInt64: Int]] = [:]
    try read { publication in
      let (id, key) = (publication.id.text, SharedIdentifiers.key(of: publication))
      guard let other = first.updateValue(key, forKey: id) else { return }
      counts[id, default: [other: 1]][key, default: 0] += 1
    }
    for (id, counts) in counts where counts.count > 1 {
      var number = 1
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        while number > 1, first["\(id)-\(number)"] != nil { number += 1 }
        let name = PublicationID(number == 1 ? id : "\(id)-\(number)")
        ids[id, default: [:]][key] = name
        if number > 1 { own[name] = PublicationID(id) }
        // The builder numbers those that are not told apart.
        number += count
      }
    }
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
    guard let ids = ids[publication.id.text] else { return publication.id }
    return ids[SharedIdentifiers.key(of: publication)] ?? publication.id
  }

  /// The identifier that a record has in its file; `nil` where it is the one by which it goes.
  package func own(of id: PublicationID) -> PublicationID? { own[id] }
}

extension PublicationReader {
  /// A reader that tells records of several files with one identifier apart, whatever the order of
  /// the files, which it reads once for that, up to `limit` bytes of each as `read` does. Pipes cannot
  /// be read twice: with one of them records are told apart by the order.
  package func tellingApart(
    _ files: [String], as format: RecordFormat? = nil, limit: Int = .max
  ) throws(Failure) -> PublicationReader {
    guard files.count > 1, files.allSatisfy(PublicationReader.isRegular) else { return self }
    var reader = self
    reader.shared = try SharedIdentifiers { add throws(Failure) in
      for file in files { _ = try read(file, as: format, limit: limit, add: add) }
    }
    return reader
  }

  private static func isRegular(_ file: String) -> Bool {
    var status = stat()
    return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
