import Catalogue
import Fixtures
import Testing

@Suite("Words of a search")
struct SearchFormTests {
  private func found(_ words: String) -> Set<Int> {
    Set(Listing.ordinals(for: Query(words: words)))
  }

  @Test(
    "may have a range of years as people write it",
    arguments: [
      "2014-16", "2014..2016", "2014\u{2013}2016", "2014\u{2212}2016", ">=2014",
      ">2013",
      "2014+", "2010s", "\"2014 - 2016\"", "\">= 2014\"", "\"2014 \u{2013} 16\"",
    ])
  func years(range: String) {
    let years = found("year:2014-2016")
    #expect(!years.isEmpty)
    #expect(found("year:\(range)") == years)
  }

  @Test(
    "take a year with a month, or with a space in it, for no range",
    arguments: ["2014-03", "2016-2014", "2014-1", "<0", "2014-x", "\"20 14-2016\"", "\">20 13\""])
  func noRange(text: String) { #expect(found("year:\(text)").isEmpty) }

  @Test("may have country codes as alternatives, but not beside other words")
  func codes() {
    #expect(found("TH | EG") == found("country:thailand | country:egypt"))
    #expect(found("law AND") == found("law and"))
    #expect(found("child CAN") == found("child can"))
  }

  @Test("find the words of a topic's name anywhere, but those of a country's only as the name")
  func names() {
    #expect(found("missing children").isSuperset(of: found("children missing")))
    #expect(found("child protection").isSuperset(of: found("protection child")))
    #expect(
      found("united kingdom").isSubset(of: found("country:\"united kingdom\" | \"united kingdom\""))
    )
  }

  @Test("leave out what has the words of an excluded topic")
  func excluded() {
    #expect(found("-cybercrime").isDisjoint(with: found("cybercrime")))
    #expect(found("-cybercrime").count + found("cybercrime").count == Listing.ids.count)
  }
}
