import Citations
import Publications
import Testing

@Suite("Titles")
struct TitleCaseTests {
  @Test(
    "English titles have title case in Chicago",
    arguments: [
      (
        "a guide to the use of e-mail and the internet",
        "A Guide to the Use of e-Mail and the Internet"
      ),
      ("children on the move: from what to where", "Children on the Move: From What to Where"),
      ("step-by-step guide to follow-up", "Step-by-Step Guide to Follow-up"),
      ("iPhone apps for kids and mRNA facts", "iPhone Apps for Kids and mRNA Facts"),
      ("protecting children vs. the state", "Protecting Children vs. the State"),
      ("Int. J. of law and the child", "Int. J. of Law and the Child"),
      ("(re)thinking child protection", "(Re)thinking Child Protection"),
      ("is it okay? a guide – for parents", "Is It Okay? A Guide – for Parents"),
      ("model law/policy and/or practice", "Model Law/Policy and/or Practice"),
      ("children of the 1990s, under-18s", "Children of the 1990s, Under-18s"),
      ("THE STATE OF CHILDREN", "THE STATE OF CHILDREN"),
      ("COVID-19 and children’s safety", "COVID-19 and Children’s Safety"),
      ("the “how-to” of “the end”", "The “How-to” of “the End”"),
      ("ending: “the end”", "Ending: “The End”"), ("é accent ñu", "É Accent Ñu"),
      ("ǆ ﬁrst", "ǅ Fi" + "rst"), ("เด็ก และ 儿童", "เด็ก และ 儿童"),
    ])
  func titleCase(title: String, expected: String) {
    #expect(chicago(title, language: "en") == expected)
    #expect(chicago(title, language: nil) == expected)
    #expect(chicago(title, language: "en-GB") == expected)
    #expect(chicago(title, language: "English") == expected)
  }

  @Test(
    "titles in other languages stay as published",
    arguments: ["es", "fr", "pt-BR", "th", "Spanish"])
  func otherLanguages(language: String) {
    let title = "guía para la protección"
    #expect(chicago(title, language: language) == title)
  }

  @Test("no full stop follows a question mark, an exclamation mark or a full stop")
  func stops() {
    for title in ["Act now!", "Who cares?", "Safe with Inc.", "“Who cares?”"] {
      for style in CitationStyle.allCases {
        let printed = entry(title, nil, style)
        #expect(!printed.contains("!.") && !printed.contains("?.") && !printed.contains(".."))
        #expect(!printed.contains("?”."), "\(printed)")
      }
    }
  }

  private func chicago(_ title: String, language: String?) -> String {
    let entry = entry(title, language, .chicago)
    return String(entry.dropFirst("Body. 2018. ".count).dropLast())
  }

  private func entry(_ title: String, _ language: String?, _ style: CitationStyle) -> String {
    var publication = Publication(id: PublicationID("a"), title: title)
    publication.year = 2018
    publication.sources = [Source(name: "Body")]
    publication.languages = [language].compactMap(\.self)
    return style.citation(of: CitedPublication(publication)).entry.plain
  }
}
