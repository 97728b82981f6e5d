/// Document types of RIS and CSL.
enum RISType {
  /// If a CSL type has two RIS types, the first one is written.
  private static let pairs: [(ris: String, type: String)] = [
    ("RPRT", "report"), ("BOOK", "book"), ("CHAP", "chapter"), ("JOUR", "article-journal"),
    ("NEWS", "article-newspaper"), ("MGZN", "article-magazine"), ("CONF", "paper-conference"),
    ("CPAPER", "paper-conference"), ("THES", "thesis"), ("STAT", "legislation"), ("BILL", "bill"),
    ("CASE", "legal_case"), ("HEAR", "hearing"), ("ELEC", "webpage"), ("BLOG", "post-weblog"),
    ("FIGURE", "graphic"), ("ART", "graphic"), ("CHART", "graphic"), ("DATA", "dataset"),
    ("VIDEO", "motion_picture"), ("MPCT", "motion_picture"), ("SLIDE", "speech"),
    ("MAP", "map"), ("PAMP", "pamphlet"), ("STAND", "standard"), ("PAT", "patent"),
    ("COMP", "software"), ("UNPB", "manuscript"), ("MANSCPT", "manuscript"), ("SOUND", "song"),
    ("MUSIC", "musical_score"), ("PCOMM", "personal_communication"), ("ICOMM", "post"),
    ("EBOOK", "book"), ("EDBOOK", "book"), ("ECHAP", "chapter"), ("EJOUR", "article-journal"),
    ("JFULL", "periodical"), ("SER", "book"), ("GOVDOC", "report"), ("LEGAL", "legislation"),
    ("ENCYC", "entry-encyclopedia"), ("DICT", "entry-dictionary"), ("ABST", "article-journal"),
    ("INPR", "article-journal"), ("CTLG", "document"), ("GEN", "document"),
    ("MULTI", "motion_picture"), ("ADVS", "motion_picture"), ("GRNT", "document"),
    ("CLSWK", "classic"), ("DBASE", "dataset"), ("AGGR", "dataset"), ("WEB", "webpage"),
  ]

  private static let types = Dictionary(
    pairs.map { ($0.ris, $0.type) }, uniquingKeysWith: { first, _ in first })
  private static let words = Dictionary(
    pairs.map { ($0.type, $0.ris) }, uniquingKeysWith: { first, _ in first })

  /// Words that some programs write instead of a RIS type.
  private static let longWords: [String: String] = [
    "journal article": "article-journal", "journal": "article-journal",
    "article": "article-journal",
    "magazine article": "article-magazine", "newspaper article": "article-newspaper",
    "book section": "chapter", "book chapter": "chapter", "conference paper": "paper-conference",
    "conference proceedings": "paper-conference", "web page": "webpage", "website": "webpage",
    "edited book": "book", "electronic book": "book", "generic": "document",
    "government document": "report", "statute": "legislation",
  ]

  /// The CSL type of `RPRT` or `Journal Article`; the word itself if it is unknown.
  static func type(of word: String) -> String {
    if let type = types[word] { return type }
    let small = word.lowercased()
    return longWords[small] ?? types[word.uppercased()] ?? (words[small] == nil ? word : small)
  }

  /// The RIS type of a CSL type; `nil` if there is none.
  static func word(for type: String) -> String? { words[type] }
}
