import Testing
import Vocabularies

@Suite("list")
struct ListTests {
  @Test("prints every publication, with an identifier of its own")
  func everything() throws {
    let outcome = try Program.run("list")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.lines.count == 29)
    #expect(Set(outcome.lines.map { $0.prefix { $0 != " " } }).count == 29)
  }

  @Test("prints the same again")
  func isStable() throws {
    #expect(
      try Program.run("list", "--format", "jsonl") == Program.run("list", "--format", "jsonl"))
  }

  @Test(
    "finds what the listing holds",
    arguments: [
      (["--find", "asean"], [2, 3]),
      (["--find", "hague"], [28, 29]),
      (["--find", "grooming"], [9, 11]),
      (["--find", "infographic"], [7, 8]),
      (["--find", "barnardo's"], [20]),
      (["--find", "barnardo\u{2019}s"], [20]),
      (["--find", "associacao"], [9]),
      (["--find", "ASSOCIAÇÃO"], [9]),
      (["--find", "\"child pornography\""], [3, 4, 9, 11, 15, 17, 19, 20, 23, 27]),
      (["--topic", "International Schools"], [5, 12, 13, 14]),
      (["--topic", "international  SCHOOLS"], [5, 12, 13, 14]),
      (["--country", "Thailand", "--topic", "Cybercrime"], [3, 11]),
      (["--country", "th", "--topic", "cybercrime"], [3, 11]),
      (["--country", "Egypt", "--topic", "Child Marriage"], [24]),
      (["--country", "South-eastern Asia"], [2, 3, 11]),
      (["--country", "south eastern asia"], [2, 3, 11]),
      (["--country", "035"], [2, 3, 11]),
      (["--country", "Eastern Asia"], [11]),
      (["--country", "Asia"], [2, 3, 11, 24]),
      (["--country", "Latin America and the Caribbean"], [9]),
      (["--country", "Africa"], [24]),
      (["--country", "Europe"], [20, 23]),
      (["--country", "United Kingdom"], [20]),
      (["--country", "GB-ENG"], [20]),
      (["--country", "Lao PDR", "--not-topic", "Child Protection"], [2]),
      (["--topic", "Legislation", "--find", "-asean"], [9, 11, 23, 25]),
    ] as [([String], Set<Int>)])
  func finds(options: [String], places: Set<Int>) throws {
    #expect(try Records.listed(options) == places)
  }

  @Test(
    "finds one country by all its names",
    arguments: [
      ("Brunei Darussalam", "Brunei"), ("Lao PDR", "Laos"), ("DPRK", "North Korea"),
      ("Republic of Korea", "South Korea"), ("Viet Nam", "Vietnam"), ("Timor-Leste", "Timor Leste"),
      ("East Timor", "TL"), ("Burma", "Myanmar"), ("Russian Federation", "Russia"),
    ])
  func joinsCountryNames(name: String, other: String) throws {
    let places = try Records.listed(["--country", name])
    #expect(!places.isEmpty)
    #expect(try Records.listed(["--country", other]) == places)
  }

  @Test("values of one option widen, different options narrow, not-options exclude")
  func combines() throws {
    let either = try Records.listed([
      "--topic", "Child Pornography", "--topic", "Child Sexual Abuse Material (Child Pornography)",
    ])
    #expect(either == [3, 4, 9, 11, 15, 17, 19, 20, 27])
    let asia = try Records.listed(["--country", "Asia", "--not-country", "Yemen"])
    #expect(asia == [2, 3, 11])
    let source = try Records.listed(["--source", "icmec"])
    #expect(source.count == 16)
    let collection = try Records.listed(["--source", "ICMEC", "--collection", "ICMEC Publications"])
    #expect(source.subtracting(collection) == [7, 17, 18, 19, 22])
  }

  @Test("gives each record every tag of the publisher, word for word")
  func tags() throws {
    let rows = try Records.rows()
    let tags = rows.map { $0[9].split(separator: "; ") }
    #expect(tags.joined().count == 160)
    #expect(Set(tags.joined()).count == 63)
  }

  @Test("places sixty tags as countries of seven records")
  func countries() throws {
    let countries = try Records.rows().map { $0[6].split(separator: "; ") }.filter { !$0.isEmpty }
    #expect(countries.count == 7)
    #expect(countries.joined().count == 60)
  }

  @Test("prints ten fields in each row")
  func rowsAreWhole() throws {
    for row in try Records.rows() { #expect(row.count == 10) }
  }

  @Test("orders by title")
  func ordersByTitle() throws {
    let titles = try Program.run("list", "--order", "title", "--format", "tsv").lines
      .map { $0.split(separator: "\t")[1].lowercased() }
    #expect(titles.count == 29)
    #expect(titles == titles.sorted())
  }

  @Test("says what to drop if nothing is found, with status 1")
  func nothingFound() throws {
    let outcome = try Program.run("list", "--topic", "Child Marriage", "--country", "Thailand")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "fieldshelf: nothing found; 1 without 'Thailand'; 3 without 'Child marriage'\n"
        || outcome.errors
          == "fieldshelf: nothing found; 3 without 'Child marriage'; 1 without 'Thailand'\n"
    )
  }

  @Test("says what each costs of a value both included and excluded")
  func contradiction() throws {
    let topic = "Child Marriage"
    #expect(
      try Program.run("list", "--topic", topic, "--not-topic", topic).errors
        == "fieldshelf: nothing found; 28 without 'Child marriage'; 1 without 'not Child marriage'\n"
    )
  }

  @Test("filters by a year, even one without records")
  func years() throws {
    let years = try Program.run("facets", "years", "--format", "tsv").lines
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    for fields in years {
      #expect(try Records.listed(["--year", fields[2]]).count == Int(fields[fields.count - 1]))
    }
    #expect(!years.isEmpty)
    let none = try Program.run("list", "--year", "1931")
    #expect(none.status == 1)
    #expect(none.errors == "fieldshelf: no publication has the year '1931'\n")
    #expect(try Program.run("list", "--language", "xx").errors.hasPrefix("fieldshelf: unknown lan"))
  }

  @Test("says what to drop if only whole options, or all of them, would help")
  func nothingFoundByAnyOne() throws {
    let places = ["--country", "Brazil", "--country", "Japan"]
    let topics = ["--topic", "Child Marriage", "--topic", "International Schools"]
    let facets = try Program.run(
      command: [Program.path, "list"] + topics + places, environment: [:])
    #expect(
      facets.errors == """
        fieldshelf: nothing found; 2 without 'Child marriage' and 'International schools'; \
        5 without 'Brazil' and 'Japan'

        """
        || facets.errors == """
          fieldshelf: nothing found; 2 without 'International schools' and 'Child marriage'; \
          5 without 'Brazil' and 'Japan'

          """
    )
    let all = try Program.run(
      "list", "--topic", "Child Marriage", "--country", "Japan", "--find", "hague")
    #expect(all.errors == "fieldshelf: nothing found; 29 without any of the options\n")
  }

  @Test("every facet includes and excludes, with 'not given' and ranges of years")
  func everyFacet() throws {
    for (option, facet) in [
      ("topic", "topics"), ("tag", "tags"), ("collection", "collections"),
      ("country", "countries"), ("source", "sources"), ("year", "years"),
      ("grouping", "groupings"),
    ] {
      let rows = try Program.run("facets", facet, "--format", "tsv").lines
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      #expect(!rows.isEmpty)
      for row in [rows.first, rows.last].compactMap(\.self) {
        let kept = try Records.listed(["--\(option)", row[2]])
        #expect(kept.count == Int(row[4]), "\(option) \(row[2])")
        if kept.count < 29 {
          let others = try Records.listed(["--not-\(option)", row[2]])
          #expect(others == Set(1...29).subtracting(kept), "\(option) \(row[2])")
        }
      }
    }
    let year = try Records.listed(["--year", "2014"])
    #expect(try Records.listed(["--year", "2013-2016"]) == year)
    #expect(try Records.listed(["--year", "2014-"]) == year)
    #expect(try Program.run("list", "--year", "2015-2016").status == 1)
    #expect(
      try Program.run("list", "--not-year", "2000-", "--not-year", "not given").status == 1)
  }

  @Test(
    "refuses words to find without a letter or digit", arguments: ["!!!", "-", " ", "\"\"", "--"])
  func noWord(typed: String) throws {
    for command in ["list", "facets"] {
      let outcome = try Program.run(command, "--find", typed)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("fieldshelf: no word in '"))
      #expect(outcome.errors.hasSuffix("' to find; type letters or digits\n"))
    }
    #expect(try Program.run("list", "--find", "").lines.count == 29)
  }

  @Test("suggests the spelling that was perhaps meant")
  func respells() throws {
    let outcome = try Program.run("list", "--find", "legilsation")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("'legislation'"))
  }

  @Test("a known country without a publication gives an empty answer, not an error")
  func countryWithoutRecords() throws {
    let outcome = try Program.run("list", "--country", "France")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "fieldshelf: no publication has the country 'France'\n")
    let either = try Records.listed(["--country", "France", "--country", "Egypt"])
    #expect(either == [24])
    #expect(try Records.listed(["--not-country", "France"]).count == 29)
  }

  @Test(
    "other names of the vocabulary without a publication do the same",
    arguments: [
      ("topic", "sextortion"), ("country", "Oceania"), ("country", "US-CA"), ("grouping", "EU"),
    ])
  func nameWithoutRecords(option: String, name: String) throws {
    let outcome = try Program.run("list", "--\(option)", name)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "fieldshelf: no publication has the \(option) '\(name)'\n")
  }
}
