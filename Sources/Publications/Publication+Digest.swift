internal import Text

extension Publication {
  /// A checksum of the whole record, including its identifier. Where and when it was read is
  /// excluded.
  package var contentDigest: UInt64 {
    var digest = ContentDigest()
    digest.combine(id.text)
    digest.combine(title)
    digest.combine(sources) { source, digest in
      digest.combine(source.name)
      digest.combine(source.acronym)
      digest.combine(source.isPerson ? 1 : 0)
    }
    combineMakers(into: &digest)
    digest.combine(UInt64(year ?? 0))
    digest.combine(UInt64((date?.month ?? 0) << 8 | (date?.day ?? 0)))
    combineParts(into: &digest)
    digest.combine(tags)
    digest.combine(topics)
    digest.combine(collections)
    digest.combine(countries) { $1.combine($0.text) }
    digest.combine(languages)
    digest.combine(links) { link, digest in
      digest.combine(link.url)
      digest.combine(link.label)
    }
    digest.combine(paragraphs)
    return digest.value
  }

  /// A checksum of title and sources that ignores case, accents and punctuation.
  package var titleDigest: UInt64 {
    var digest = ContentDigest()
    digest.combine(FoldedKey.fingerprint(of: title))
    for source in sources { digest.combine(FoldedKey.fingerprint(of: source.name)) }
    return digest.value
  }

  private func combineMakers(into digest: inout ContentDigest) {
    digest.combine(contributors) { contributor, digest in
      digest.combine(contributor.role.rawValue)
      switch contributor.name {
      case .body(let name):
        digest.combine(0)
        digest.combine(name)
      case .person(let family, let given):
        digest.combine(1)
        digest.combine(family)
        digest.combine(given)
      }
    }
    digest.combine(publisher)
    digest.combine(publisherPlace)
    digest.combine(documentType?.rawValue)
    // Skipped when missing, so that records without the field keep their earlier checksum.
    if let kind = documentType?.kind { digest.combine(kind) }
  }

  private func combineParts(into digest: inout ContentDigest) {
    // Where a joined record was read is excluded too.
    digest.combine(identifiers.filter { $0.scheme != .joinedOrigin }) { identifier, digest in
      digest.combine(identifier.scheme.rawValue)
      digest.combine(identifier.value)
    }
    digest.combine(edition)
    digest.combine(container == nil ? 0 : 1)
    for text in [container?.title, container?.series, container?.volume, container?.issue] {
      digest.combine(text)
    }
    digest.combine(pages)
    digest.combine(notes)
    // Skipped when missing, so that records without the field keep their earlier checksum.
    if let accessed { digest.combine("accessed \(accessed.text)") }
  }
}
