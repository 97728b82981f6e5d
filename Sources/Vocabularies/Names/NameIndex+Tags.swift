package import Publications

extension NameIndex {
  /// The country that a tag names, in any language that the index has. Codes are not looked for, nor
  /// names as short as one: a tag `IT` may well speak of information technology.
  package func country(ofTag tag: String) -> CountryCode? {
    guard tag.utf8.count > 3, let value = value(named: tag, of: .country), !value.isRegion else {
      return nil
    }
    return CountryCode(value.id)
  }
}
