import Testing

/// Names of values as readers and files write them, in options, searches and reports.
@Suite("Names")
struct NameTests {
  private let folder = Result { try TemporaryFolder() }

  /// Writes a file of JSON Lines; returns its path.
  private func file(_ lines: String...) throws -> String {
    try folder.get().write(lines.joined(separator: "\n") + "\n", to: "some.jsonl")
  }

  private func output(_ arguments: String...) throws -> String {
    try Program.run(command: [Program.path] + arguments, environment: [:]).output
  }

  private func ids(_ arguments: String...) throws -> [String] {
    try Program.run(command: [Program.path, "list"] + arguments, environment: [:]).lines
      .map { String($0.prefix { $0 != " " }) }
  }

  @Test(
    "in the wrong option get the right one suggested",
    arguments: [
      ("--topic", "Thailnd", "--country Thailand"), ("--topic", "Thailand", "--country Thailand"),
      ("--country", "Cybercrime", "--topic Cybercrime"),
    ])
  func otherOption(option: String, name: String, advice: String) throws {
    let run = try Program.run("list", option, name)
    #expect(run.status == 2)
    #expect(run.errors.contains("'\(advice)'"), "\(run.errors)")
  }

  @Test(
    "of everyday regions find their countries in options",
    arguments: [
      (["--country", "latin america"], [9]), (["--country", "Southeast Asia"], [2, 3, 11]),
      (["--country", "mena"], [24]), (["--grouping", "MENA"], [24]),
      (["--country", "middle east"], [24]), (["--country", "north africa"], [24]),
      (["--grouping", "latin america"], [9]), (["--grouping", "the Middle East"], [24]),
      (["--country", "south-east asia", "--country", "latam"], [2, 3, 9, 11]),
      (["--country", "Lao People's Democratic Republic (the)"], [2, 3, 11]),
    ] as [([String], Set<Int>)])
  func regions(options: [String], places: Set<Int>) throws {
    #expect(try Records.listed(options) == places)
  }

  @Test(
    "of everyday regions find their countries as words and can be excluded",
    arguments: [
      ("middle east", "middle east"), ("southeast asia", "035"), ("latin america", "419"),
      ("north africa", "015"), ("mena", "mena"),
    ])
  func words(words: String, name: String) throws {
    let members = try Records.listed(["--country", name])
    #expect(!members.isEmpty)
    #expect(try members.isSubset(of: Records.listed(["--find", words])))
    let others = try Records.listed(["--not-country", words])
    #expect(others == Set(1...29).subtracting(members))
  }

  @Test(
    "of an area in the country field find records of it and of its members",
    arguments: [
      ("--country", "mena", ["a", "b"]),
      ("--country", "asean", ["c", "d"]), ("--grouping", "asean", ["c", "d"]),
      ("--country", "scotland", ["e"]), ("--country", "United Kingdom", ["e"]),
      ("--country", "balkans", ["f"]), ("--country", "Balkan", ["f"]),
      ("--grouping", "EU", ["g"]), ("--grouping", "Unión Europea", ["g"]),
    ] as [(String, String, Set<String>)])
  func areasAsCountries(option: String, name: String, found: Set<String>) throws {
    let records = try file(
      #"{"id":"a","title":"One","countries":["MENA"]}"#,
      #"{"id":"b","title":"Two","countries":["Egypt"]}"#,
      #"{"id":"c","title":"Three","countries":["ASEAN"]}"#,
      #"{"id":"d","title":"Four","countries":["Thailand"]}"#,
      #"{"id":"e","title":"Five","countries":["Scotland"]}"#,
      #"{"id":"f","title":"Six","countries":["Балканы"]}"#,
      #"{"id":"g","title":"Seven","countries":["Uni Eropa"]}"#)
    #expect(try Set(ids("--catalogue", records, option, name)) == found)
  }

  @Test(
    "of a region find records that name an area or grouping inside it",
    arguments: [
      ("Benelux", "europe", true), ("Benelux", "western europe", true), ("Benelux", "asia", false),
      ("Sahel", "africa", true), ("Horn of Africa", "africa", true), ("Maghreb", "africa", true),
      ("Great Lakes", "africa", true), ("East and Southern Africa", "africa", true),
      ("CARICOM", "americas", true), ("Southern Cone", "south america", true),
      ("Balkans", "europe", true), ("Central Europe", "europe", true), ("ASEAN", "asia", true),
      ("ASEAN", "south-eastern asia", true), ("Middle East", "asia", false),
    ])
  func areasInRegions(area: String, region: String, isInside: Bool) throws {
    let records = try file(
      #"{"id":"a","title":"One","countries":["\#(area)"]}"#,
      #"{"id":"b","title":"Two","countries":["France","Thailand","Kenya","Peru","Jamaica"]}"#)
    let found: Set<String> = isInside ? ["a", "b"] : ["b"]
    #expect(try Set(ids("--catalogue", records, "--country", region)) == found)
    let kept = isInside ? [] : ["a"]
    #expect(try ids("--catalogue", records, "--not-country", region) == kept)
  }

  @Test(
    "of several languages in one field are each a language; one name with a comma is one",
    arguments: [
      ("en,fr", ["en", "fr"]), ("English and French", ["en", "fr"]),
      ("English/French", ["en", "fr"]), ("Spanish; Castilian", ["es"]),
      ("Bokmål, Norwegian", ["nb"]), ("English (US)", ["en"]),
      ("en, Klingonish", ["en, Klingonish"]), ("eng|fre", ["en", "fr"]),
      ("Cantonese", ["yue"]), ("Sign language", ["sgn"]), ("ภาษาไทย", ["th"]), ("հայերեն", ["hy"]),
      ("မြန်မာ", ["my"]), ("中文", ["zh"]),
    ] as [(String, [String])])
  func languages(field: String, codes: [String]) throws {
    let records = try file(#"{"id":"a","title":"One","languages":["\#(field)"]}"#)
    let output = try output("list", "--catalogue", records, "--format", "jsonl")
    let written = codes.map { "\"\($0)\"" }.joined(separator: ",")
    #expect(output.contains("\"languages\":[\(written)]"))
  }

  @Test("of an area of several countries find the records of each; other names do not")
  func areas() throws {
    let file = try file(
      #"{"id":"a","title":"First","countries":["Jordan"]}"#,
      #"{"id":"b","title":"Second","countries":["Peru"]}"#,
      #"{"id":"c","title":"On the Middle East"}"#)
    #expect(try ids("--catalogue", file, "--country", "Middle East") == ["a"])
    #expect(try ids("--catalogue", file, "--find", "middle east").sorted() == ["a", "c"])
    #expect(try ids("--catalogue", file, "--find", "middle east", "--as-typed") == ["c"])
    #expect(try ids("--catalogue", file, "--not-country", "the Levant") == ["b", "c"])
    let unknown = try Program.run("list", "--catalogue", file, "--country", "Midle East")
    #expect(unknown.status == 2 && unknown.errors.contains("Middle East"))
  }

  @Test("of areas are those of the language in lists, suggestions and advice")
  func areaLabels() throws {
    let file = try file(
      #"{"id":"a","title":"First","countries":["Middle East"]}"#,
      #"{"id":"b","title":"Second","countries":["Jordan"]}"#)
    let spanish = ["LANG": "es_ES.UTF-8"]
    let rows = try Program.run("facets", "countries", "--catalogue", file, environment: spanish)
    // As many as selecting it finds.
    #expect(rows.lines.contains("Oriente Medio  2"), "\(rows)")
    let unknown = try Program.run(
      "list", "--catalogue", file, "--country", "Orinte Medio", environment: spanish)
    #expect(unknown.errors.split(separator: "'Oriente Medio'").count == 2, "\(unknown)")
    let nothing = try Program.run(
      "list", "--catalogue", file, "--find", "yemen", environment: spanish)
    #expect(nothing.errors.contains("2 con 'Oriente Medio' en lugar de 'yemen'"), "\(nothing)")
  }

  @Test("find the word and the country if they are codes")
  func codes() throws {
    let file = try file(
      #"{"id":"a","title":"USA policy"}"#, #"{"id":"b","title":"Other","countries":["US"]}"#,
      #"{"id":"c","title":"IT safeguards"}"#, #"{"id":"d","title":"Rome","countries":["IT"]}"#,
      #"{"id":"e","title":"Usage of items"}"#)
    #expect(try ids("--catalogue", file, "--find", "USA") == ["a", "b"])
    #expect(try ids("--catalogue", file, "--find", "usa").contains("b"))
    #expect(try ids("--catalogue", file, "--find", "IT") == ["c", "d"])
    #expect(try !Records.listed(["--find", "IT"]).isEmpty)
  }

  @Test("of sources are one value if they differ only in blanks, case and accents")
  func sources() throws {
    let file = try file(
      #"{"id":"a","title":"First","sources":["Acme"]}"#,
      #"{"id":"b","title":"Second","sources":[" ACMÉ "]}"#)
    #expect(try output("facets", "sources", "--catalogue", file) == "Acme  2\n")
    #expect(try ids("--catalogue", file, "--source", "acme") == ["a", "b"])
  }

  @Test("of regions among the countries are the region's value")
  func regionsOfRecords() throws {
    let file = try file(
      #"{"id":"a","title":"First","countries":["Asia"]}"#,
      #"{"id":"b","title":"Second","countries":["Thailand"]}"#,
      #"{"id":"c","title":"Third","countries":["Peru"]}"#)
    #expect(try ids("--catalogue", file, "--country", "asia") == ["a", "b"])
    #expect(try ids("--catalogue", file, "--not-country", "asia") == ["c"])
    let rows = try output("facets", "countries", "--catalogue", file)
    #expect(rows.split(separator: "\n").count { $0.hasPrefix("Asia  ") } == 1)
    #expect(try !output("check", file).contains("'Asia'"))
  }

  @Test("of languages are one value in any form")
  func languages() throws {
    let names = ["th", "TH", "tha", "Thai", "th-TH", "ไทย"]
    let lines = names.enumerated().map { number, name in
      #"{"id":"r\#(number)","title":"T\#(number)","languages":["\#(name)"]}"#
    }
    let file = try folder.get().write(lines.joined(separator: "\n") + "\n", to: "thai.jsonl")
    #expect(try output("facets", "languages", "--catalogue", file) == "Thai  6\n")
    for name in names {
      #expect(try ids("--catalogue", file, "--language", name).count == 6, "\(name)")
    }
    #expect(try Program.run("list", "--catalogue", file, "--language", "French").status == 1)
    let unknown = try Program.run("list", "--catalogue", file, "--language", "Thay")
    #expect(unknown.status == 2 && unknown.errors.contains("Thai"))
  }

  @Test("of kinds of documents are known by the words of every format")
  func types() throws {
    let file = try file(#"{"id":"a","title":"First","type":"RPRT"}"#)
    #expect(try output("list", "--catalogue", file, "--format", "jsonl").contains(#""report""#))
  }

  @Test(
    "get the nearest one in a report if unknown",
    arguments: [
      (#""countries":["Thailnd"]"#, "Thailand"), (#""topics":["Cybercrme"]"#, "Cybercrime"),
      (#""languages":["Portugese"]"#, "Portuguese"), (#""sources":["UNICF"]"#, "UNICEF"),
    ])
  func nearest(member: String, name: String) throws {
    let file = try file(#"{"id":"a","title":"First",\#(member)}"#)
    for command in [["check", file], ["build", file, "--output", "\(file).shelf"]] {
      let outcome = try Program.run(command: [Program.path] + command, environment: [:])
      #expect((outcome.output + outcome.errors).contains("did you mean '\(name)'?"), "\(command)")
    }
  }

  @Test("get the nearest one in a listing if they are unknown tags")
  func nearestTag() throws {
    let file = try folder.get().write(
      "Thailnd, Cybercrime\n\nTitle\n\n\n(ICMEC) Body.Read More\n", to: "some.txt")
    let outcome = try Program.run("check", file)
    #expect(outcome.output.contains("did you mean 'Thailand'?"))
  }

  @Test("with a separator inside are one value in a table")
  func separators() throws {
    let file = try file(#"{"id":"a","title":"First","sources":["A; B","C"]}"#)
    let row = try output("list", "--catalogue", file, "--format", "tsv")
    #expect(!row.contains("\tA; B; C\t") && row.contains("C"))
  }

  @Test("of a topic with several parents are counted once under each")
  func several() throws {
    let vocabulary = try folder.get().write(
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <urn:a> a skos:Concept ; skos:prefLabel "Law"@en, "Ley"@es .
      <urn:b> a skos:Concept ; skos:prefLabel "Schools"@en .
      <urn:c> a skos:Concept ; skos:prefLabel "School law"@en ; skos:broader <urn:a>, <urn:b> ;
        skos:notation "12.3" .
      """, to: "some.ttl")
    let file = try file(
      #"{"id":"a","title":"First","topics":["School law","Law"]}"#,
      #"{"id":"b","title":"Second","topics":["12.3"]}"#)
    for topic in ["Law", "ley", "Schools", "12.3"] {
      #expect(
        try ids("--catalogue", file, "--vocabulary", vocabulary, "--topic", topic) == ["a", "b"],
        "\(topic)")
    }
    for (words, found) in [("12.3", ["a", "b"]), ("-12.3", []), ("x-12.3", []), ("12.4", [])] {
      #expect(
        try ids("--catalogue", file, "--vocabulary", vocabulary, "--find", words).sorted() == found,
        "\(words)")
    }
    let rows = try output("facets", "topics", "--catalogue", file, "--vocabulary", vocabulary)
    #expect(rows.split(separator: "\n").allSatisfy { $0.hasSuffix(" 2") })
    #expect(rows.split(separator: "\n").count { $0.contains("School law") } >= 1)
  }

  @Test("in a built catalogue are preferred terms and tags, whatever it was built with")
  func built() throws {
    let listing = try folder.get().write(
      "Child Pornography\n\nTitle\n\n\n(ICMEC) Body.Read More\n", to: "some.txt")
    for terms in ["preferred", "publisher"] {
      let shelf = listing + ".\(terms).shelf"
      #expect(try Program.run("build", listing, "-o", shelf, "--terms", terms).status == 0)
      #expect(try ids("--catalogue", shelf, "--topic", "CSAM").count == 1)
      #expect(
        try ids("--catalogue", shelf, "--terms", "publisher", "--topic", "Child Pornography").count
          == 1)
    }
  }

  @Test("of years include ranges and 'not given'")
  func years() throws {
    let file = try file(
      #"{"id":"a","title":"First","year":2013}"#, #"{"id":"b","title":"Second","year":2015}"#,
      #"{"id":"c","title":"Third","year":2017}"#, #"{"id":"d","title":"Fourth"}"#)
    for (years, found) in [
      ("2015", ["b"]), ("2014-2016", ["b"]), ("2014-", ["b", "c"]),
      ("not given", ["d"]), ("Not Given", ["d"]),
    ] {
      #expect(try ids("--catalogue", file, "--year", years) == found, "\(years)")
    }
    #expect(try ids("--catalogue", file, "--not-year", "2014-2016") == ["a", "c", "d"])
    #expect(try ids("--catalogue", file, "--not-year", "not given") == ["a", "b", "c"])
    #expect(try Program.run("list", "--catalogue", file, "--year", "2016-2014").status == 2)
  }

  @Test("by the thousand in one record are checked in linear time")
  func many() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let topics = (0..<count).map { "\"Unheard of \($0)\"" }.joined(separator: ",")
      let file = try file(#"{"id":"a","title":"First","topics":[\#(topics)]}"#)
      return try clock.measure { _ = try output("check", file) }
    }
    let (some, more) = (try time(5_000), try time(20_000))
    #expect(more < some * 12, "\(some), \(more)")
  }

  @Test("of a concept include its IRI")
  func conceptIRI() throws {
    let vocabulary = try folder.get().write(
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <http://x.org/c> a skos:Concept ; skos:prefLabel "Schools"@en .

      """, to: "iri.ttl")
    let file = try file(
      #"{"id":"a","title":"First","topics":["http://x.org/c"]}"#,
      #"{"id":"b","title":"Second","topics":["Schools"]}"#)
    let rows = try output("facets", "topics", "--catalogue", file, "--vocabulary", vocabulary)
    #expect(rows == "Schools  2\n")
    for name in ["Schools", "http://x.org/c"] {
      #expect(
        try ids("--catalogue", file, "--vocabulary", vocabulary, "--topic", name) == ["a", "b"])
    }
  }

  @Test("of a chain of concepts are listed in linear time", arguments: [4_000])
  func chain(count: Int) throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      var text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
      for number in 0..<count {
        text += "<urn:\(number)> a skos:Concept ; skos:prefLabel \"Topic \(number)\"@en"
        text += number > 0 ? " ; skos:broader <urn:\(number - 1)> .\n" : " .\n"
      }
      let vocabulary = try folder.get().write(text, to: "chain.ttl")
      let file = try file(#"{"id":"a","title":"First","topics":["Topic \#(count - 1)"]}"#)
      return try clock.measure {
        let found = try ids("--catalogue", file, "--vocabulary", vocabulary, "--topic", "Topic 0")
        #expect(found == ["a"])
      }
    }
    let (some, more) = (try time(count), try time(count * 5))
    #expect(more < some * 15, "\(some), \(more)")
  }
}
