package import Publications

extension NameIndex {
  /// The country that a tag names, in any language of the index. Codes and names of up to three
  /// bytes are excluded: a tag `IT` may mean information technology.
  package func country(ofTag tag: String) -> CountryCode? {
    guard tag.utf8.count > 3, let value = value(named: tag, of: .country), !value.isRegion else {
      return nil
    }
    return CountryCode(value.id)
  }
}

extension Vocabulary {
  /// The place that a tag names in an index of places: a country by its code; a region, an area or a
  /// grouping by the name that the tag gives it, as records name it among their countries.
  package func place(ofTag tag: String, in places: NameIndex) -> CountryCode? {
    if let code = places.country(ofTag: tag) { return code }
    let isRegion = tag.utf8.count > 3 && !places.values(named: tag, of: [.country]).isEmpty
    return isRegion || grouping(named: tag) != nil ? CountryCode(tag) : nil
  }
}
