import Testing

/// What `Scripts/finish-manual` changes in a generated page.
@Suite("Manual page")
struct ManualTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static let generated = """
    .Dd November 30, 2026
    .Dt FIELDSHELF 1
    .Os
    .Sh NAME
    .Nm fieldshelf
    .Nd "Un cat<U+00E1>logo <U+20AC><U+1F4D6>."
    .Sh SYNOPSIS
    .Nm
    .Oo
    .Ar subcommand
    .Oc
    .Sh DESCRIPTION
    'lean' is a profile.
    Un<U+00A0>: dos<U+2026>

    .Bl -tag -width 6n
    .It Fl -version
    .El
    .Sh "EXIT STATUS"
    .Ex -std
    """

  private func page(_ language: String) throws -> [Substring] {
    let run = try Program.run(
      command: [
        "/bin/sh", "-c", "printf '%s\\n' \"$page\" | \(Self.root)/Scripts/finish-manual \"$@\"",
        "sh",
        language, Program.path,
      ], environment: ["PATH": "/usr/bin:/bin", "page": Self.generated])
    #expect(run.status == 0 && run.errors == "" && run.isUTF8, "\(run.errors)")
    return run.lines
  }

  @Test(
    "has the headings of its language",
    arguments: [
      ("en", ["NAME", "SYNOPSIS", "DESCRIPTION", "LANGUAGES", "FORMATS"]),
      ("es", ["NOMBRE", "SINOPSIS", "DESCRIPCIÓN", "IDIOMAS", "FORMATOS"]),
      ("fr", ["NOM", "SYNOPSIS", "DESCRIPTION", "LANGUES", "FORMATS"]),
      ("pt", ["NOME", "SINOPSE", "DESCRIÇÃO", "IDIOMAS", "FORMATOS"]),
      ("ru", ["ИМЯ", "ОБЗОР", "ОПИСАНИЕ", "ЯЗЫКИ", "ФОРМАТЫ"]),
      ("id", ["NAMA", "RINGKASAN", "DESKRIPSI", "BAHASA", "FORMAT"]),
    ])
  func headings(language: String, headings: [String]) throws {
    let page = try page(language)
    #expect(page.filter { $0.hasPrefix(".Sh ") }.map { String($0.dropFirst(4)) } == headings)
    // groff recognizes these sections by their headings.
    #expect(page.contains(".ds doc-section-name \(headings[0])"))
    #expect(page.contains(".ds doc-section-synopsis \(headings[1])"))
    #expect(!page.contains { $0.contains("subcommand") })
  }

  @Test(
    "says how man shows it in a language, even without that locale",
    arguments: [("en", "es"), ("es", "es"), ("fr", "fr"), ("pt", "pt"), ("ru", "ru"), ("id", "id")])
  func languages(language: String, shown: String) throws {
    let command = "'LC_ALL=C.UTF-8 man -L \(shown) fieldshelf'"
    #expect(try page(language).contains { $0.contains(command) })
  }

  @Test("has its letters unescaped, so that whatis shows them")
  func letters() throws {
    let page = try page("es")
    #expect(page.contains(".Nd Un catálogo €📖"))
    #expect(page.contains("\\&'lean' is a profile."))
    #expect(page.contains(".Op Ar archivo ..."))
    #expect(!page.contains { $0.contains("<U+") || $0.hasPrefix(".Ex") })
  }

  @Test("has no characters that troff lacks on a terminal without UTF-8")
  func characters() throws {
    let page = try page("fr")
    #expect(page.contains("Un\\~: dos..."))
    #expect(!page.contains { $0.contains("…") || $0.contains("\u{A0}") })
  }

  @Test("has no line of a format that roff would read as a request")
  func formats() throws {
    let rows = try page("fr").drop { $0 != ".Sh FORMATS" }
    #expect(rows.contains(".Ss bibtex") && rows.contains(".It titre"))
    let requests: Set<Substring> = [".Sh", ".Ss", ".Bd", ".Ed", ".Bl", ".El", ".It", ".Pp"]
    for row in rows where row.hasPrefix(".") || row.hasPrefix("'") {
      #expect(requests.contains(row.prefix(3)), "\(row)")
    }
  }
}
