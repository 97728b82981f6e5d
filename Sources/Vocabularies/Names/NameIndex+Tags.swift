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
