import Testing

@Suite("facets")
struct FacetsTests {
  /// Returns the counts that `facets` prints after labels.
  private func counts(_ arguments: String...) throws -> [String: Int] {
    let outcome = try Program.run(
      command: [Program.path, "facets"] + arguments + ["--format", "tsv"], environment: [:])
    #expect(outcome.status == 0)
    let rows = outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    return Dictionary(
      rows.compactMap { row in
        row.count == 5 ? Int(row[4]).map { (String(row[2]), $0) } : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test("topics of equal count are in alphabetical order of the language")
  func ties() throws {
    let lines = try Program.run("facets", "topics", "--interface-language", "es").lines
    func place(_ label: String) -> Int? {
      lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("\(label)  ") }
    }
    let ties = [
      ["Docentes", "Escuelas"],
      ["Capacitación", "Desarrollo profesional", "Evaluación de riesgos", "Voluntarios"],
    ]
    for labels in ties {
      let places = labels.compactMap(place)
      #expect(places.count == labels.count && places == places.sorted(), "\(lines)")
    }
    let english = try Program.run("facets", "topics").lines
    let counts = { (lines: [Substring]) in lines.map { $0.split(separator: " ").last } }
    #expect(counts(english) == counts(lines))
  }

  @Test("can be named in the singular, like the option")
  func singular() throws {
    #expect(
      try Program.run("facets", "country").output == (try Program.run("facets", "countries")).output
    )
    #expect(try Program.run("facets", "nosuch").status == 2)
  }

  @Test("counts publications on each topic once, whatever tags it has")
  func topics() throws {
    let topics = try counts("topics")
    #expect(topics.count == 20)
    for (label, count) in [
      ("Child protection", 16), ("Child abuse/exploitation", 15), ("Cybercrime", 10),
      ("Child sexual abuse material", 9), ("Missing children and child abduction", 8),
      ("Legislation", 5), ("International schools", 4), ("Child trafficking", 3),
      ("Child marriage", 1), ("Safe recruitment", 3), ("Schools", 2), ("Volunteers", 1),
    ] {
      #expect(topics[label] == count, "\(label)")
    }
  }

  @Test("counts publications on each of the publisher's tags")
  func tags() throws {
    let topics = try counts("topics", "--terms", "publisher")
    #expect(try counts("tags") == topics)
    #expect(topics.count == 21)
    for (label, count) in [
      ("Child Protection", 16), ("Child Abuse/Exploitation", 15), ("Cybercrime", 10),
      ("Child Pornography", 9), ("Missing Children/Child Abduction", 8), ("Legislation", 5),
      ("International Schools", 4), ("Child Sexual Abuse Material (Child Pornography)", 3),
      ("Child Trafficking", 3), ("Child Marriage", 1), ("Safe Recruitment", 3), ("Schools", 2),
      ("Teachers", 2), ("Volunteers", 1),
    ] {
      #expect(topics[label] == count, "\(label)")
    }
  }

  @Test("counts groupings by the years of their members")
  func groupings() throws {
    #expect(try counts("groupings") == ["Commonwealth": 4, "ASEAN": 3, "MENA": 1, "not given": 24])
    #expect(try Records.listed(["--grouping", "MENA"]) == [24])
  }

  @Test("counts records in a region, not the countries named in them")
  func regions() throws {
    let countries = try counts("countries")
    for (label, count) in [
      ("South-eastern Asia", 3), ("Eastern Asia", 1), ("Asia", 4),
      ("Latin America and the Caribbean", 1), ("Africa", 1), ("Europe", 2), ("Thailand", 3),
      ("Vietnam", 2), ("United Kingdom", 1), ("England", 1),
    ] {
      #expect(countries[label] == count, "\(label)")
    }
  }

  @Test("counts sources and collections")
  func sources() throws {
    let sources = try counts("sources")
    #expect(sources["International Centre for Missing & Exploited Children"] == 16)
    #expect(try counts("collections") == ["ICMEC Publications": 11, "not given": 18])
  }

  @Test("a filter changes the counts of other facets and not of its own")
  func narrowed() throws {
    let topics = try counts("topics", "--country", "Egypt")
    #expect(topics == ["Child abuse/exploitation": 1, "Child marriage": 1])
    #expect(try counts("countries", "--country", "Egypt") == counts("countries"))
  }

  @Test("the text format indents values under their parents")
  func indents() throws {
    let lines = try Program.run("facets", "topics").lines
    let place = try #require(lines.firstIndex(of: "International schools  4"))
    #expect(lines[place + 1] == "  Safe recruitment  3")
    let countries = try Program.run("facets", "countries").lines
    #expect(countries.first == "Africa  1")
    #expect(countries.contains("    Thailand  3"))
  }

  @Test("without a name prints every facet that has values, under headings")
  func all() throws {
    let lines = try Program.run("facets").lines
    let headings = ["Topics", "Collections", "Countries", "Sources", "Years", "Groupings"]
    #expect(lines.filter { headings.contains(String($0)) }.map(String.init) == headings)
    #expect(!lines.contains("Languages"))
  }

  @Test("a facet without values gives status 1")
  func emptyFacet() throws {
    let outcome = try Program.run("facets", "languages")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "fieldshelf: no publication has languages\n")
  }
}
