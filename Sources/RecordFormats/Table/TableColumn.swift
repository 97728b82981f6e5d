internal import Messages
internal import Publications
internal import Text

/// The content of a table column.
package enum TableColumn: String, CaseIterable, Sendable {
  case id, title, sources, year, topics, collections, countries, languages, url, description, tags
  case date, month, day, authors, editors, translators, contributors
  case type, publisher, publisherPlace, edition, container, series, volume, issue, pages
  case doi, isbn, issn, identifiers, notes, added

  /// Column names in English, French, Spanish, Portuguese and Russian; the first one is written.
  private var names: String {
    switch self {
    case .id:
      "id,identifier,record id,item id,key,identifiant,identificador,código,codigo,ид,идентификатор"
    case .title:
      "title,article title,title primary,document title,report title,title of publication,"
        + "title of the publication,title of document,title of the document,titel,titre,título,titulo,name,nom,nombre,nome,название,"
        + "заголовок,заглавие"
    case .sources:
      "sources,source,organisation,organization,organisation name,organization name,"
        + "name of organisation,name of organization,organisations,organizations,institution,"
        + "corporate author,agency,organisme,organismes,fuente,fuentes,organización,organizacion,"
        + "organizaciones,institución,institucion,fonte,fontes,organização,organizacao,"
        + "organizações,instituição,источник,источники,организация,организации"
    case .year:
      "year,publication year,published year,pub year,year of publication,jahr,année,annee,"
        + "année de publication,año,ano,anio,год,год издания"
    case .topics:
      "topics,topic,subjects,subject,main subject,themes,theme,sujet,sujets,thème,thèmes,thematique,tema,temas,"
        + "materia,materias,assunto,assuntos,тема,темы,рубрика"
    case .collections:
      "collections,collection,colección,coleccion,colecciones,coleção,colecao,коллекция,коллекции"
    case .countries:
      "countries,country,pays,país,pais,países,paises,страна,страны,land,länder"
    case .languages:
      "languages,language,language of original document,langue,langues,idioma,idiomas,lengua,"
        + "lenguas,língua,lingua,línguas,"
        + "язык,языки"
    case .url:
      "url,link,links,urls,item uri,external url,source urls,web address,lien,liens,enlace,enlaces,"
        + "ligação,ligações,ссылка,ссылки,"
        + "адрес,link attachments,web link,weblink,website,web site,web page,hyperlink,lien web,"
        + "site web,enlace web,sitio web,página web,ligação web,веб ссылка,веб сайт,сайт"
    case .description:
      "description,abstract,abstract note,summary,short description,brief description,"
        + "item description,body,text,résumé,resume,descripción,descripcion,"
        + "resumen,texto,descrição,descricao,resumo,описание,аннотация,текст"
    case .tags:
      "tags,tag,keywords,keyword,author keywords,index keywords,mesh terms,manual tags,"
        + "automatic tags,mots clés,mots-clés,mots cles,étiquettes,"
        + "palabras clave,etiquetas,palavras chave,palavras-chave,ключевые слова,теги,метки"
    case .date: "date,publication date,date published,fecha,data,дата,date de publication"
    case .month: "month,publication month,published month,mois,mes,mês,месяц"
    case .day: "day,publication day,jour,día,dia,день,число"
    case .authors:
      "authors,author,authors primary,auteur,auteurs,autor,autores,автор,авторы,creator,creators"
    case .editors:
      "editors,editor,editores,directeurs de publication,directeur de publication,organizadores,"
        + "редакторы,редактор"
    case .translators:
      "translators,translator,traductores,traductor,traducteurs,traducteur,tradutores,tradutor,"
        + "переводчики,переводчик"
    case .contributors:
      "contributors,contributor,colaboradores,colaborador,contributeurs,contributeur,"
        + "contribuidores,contribuidor,участники,участник"
    case .publisher: "publisher,éditeur,editeur,editorial,editora,издатель,издательство"
    case .publisherPlace: "publisher place,publisherplace,place of publication,место издания"
    case .type:
      "type,item type,document type,publication type,doctype,reference type,type de document,"
        + "tipo,tipo de documento,тип"
    case .doi: "doi"
    case .isbn: "isbn"
    case .issn: "issn,issns"
    case .edition: "edition,édition,edición,edicion,edição,издание"
    case .container:
      "container,publication title,source title,journal/book,journal,journal title,periodical full,"
        + "revue,revista,журнал"
    case .series: "series,série,serie,серия"
    case .volume: "volume,том"
    case .issue: "issue,issue number,number,numéro,número,номер"
    case .pages: "pages,num pages,páginas,paginas,страницы"
    case .notes: "notes,note,notas,nota,примечания,примечание"
    case .identifiers:
      "identifiers,other identifiers,pmid,pmcid,identificadores,identifiants,идентификаторы"
    // `Date Added` is not included: in other programs it is the day on which the row entered their
    // own library.
    case .added: "added"
    }
  }

  /// Column names in Indonesian, German, Thai and Arabic.
  private var otherNames: String {
    switch self {
    case .id: "nomor induk,kennung,รหัส,المعرف"
    case .title: "judul,nama,ชื่อเรื่อง,ชื่อ,العنوان"
    case .sources: "sumber,organisasi,lembaga,quelle,quellen,หน่วยงาน,องค์กร,المصدر,المنظمة"
    case .year: "tahun,tahun terbit,erscheinungsjahr,ปี,ปีที่พิมพ์,السنة"
    case .topics: "topik,subjek,thema,themen,หัวข้อ,الموضوع,المواضيع"
    case .collections: "koleksi,sammlung,sammlungen,المجموعة"
    case .countries: "negara,ประเทศ,البلد,البلدان,الدولة"
    case .languages: "bahasa,sprache,sprachen,ภาษา,اللغة"
    case .url: "tautan,tautan web,situs web,alamat web,webadresse,internetadresse,ลิงก์,الرابط"
    case .description:
      "deskripsi,abstrak,ringkasan,beschreibung,zusammenfassung,บทคัดย่อ,الملخص,الوصف"
    case .tags: "kata kunci,schlagwort,schlagwörter,stichwörter,คำสำคัญ,الكلمات المفتاحية"
    case .date: "tanggal,tanggal terbit,datum,วันที่,التاريخ"
    case .month: "bulan,monat,เดือน,الشهر"
    case .day: "hari,วัน,اليوم"
    case .authors: "penulis,pengarang,autoren,verfasser,ผู้แต่ง,المؤلف,المؤلفون"
    case .editors: "penyunting,herausgeber,บรรณาธิการ,المحرر"
    case .translators: "penerjemah,übersetzer,ผู้แปล,المترجم"
    case .contributors: "kontributor,mitwirkende,ผู้ร่วมงาน,المساهمون"
    case .publisher: "penerbit,verlag,สำนักพิมพ์,الناشر"
    case .publisherPlace: "tempat terbit,verlagsort,مكان النشر"
    case .type: "jenis,jenis dokumen,dokumenttyp,ประเภท,النوع"
    case .edition: "edisi,auflage,الطبعة"
    case .container: "jurnal,zeitschrift,วารสาร,المجلة"
    case .series: "seri,reihe,السلسلة"
    case .volume: "jilid,band,المجلد"
    case .issue: "nomor,heft,العدد"
    case .pages: "halaman,seiten,หน้า,الصفحات"
    case .notes: "catatan,anmerkung,anmerkungen,หมายเหตุ,ملاحظات"
    case .doi, .isbn, .issn, .identifiers, .added: ""
    }
  }

  private static let byName: [FoldedKey: TableColumn] = {
    var columns: [FoldedKey: TableColumn] = [:]
    for column in allCases {
      for name in "\(column.names),\(column.otherNames)".split(separator: ",") {
        columns[FoldedKey(String(name))] = column
      }
    }
    return columns
  }()

  /// The column with a name, ignoring case, accents and punctuation; `topic 2` is one of several
  /// topic columns.
  static func named(_ name: String) -> TableColumn? {
    let plain = name.replacing("_", with: " ")
    if let column = byName[FoldedKey(plain)] { return column }
    if TableFiles.isName(name) { return .url }
    if isPlace(plain) { return .countries }
    if let column = element(named: name) ?? variable(named: name) { return column }
    if let singular = withoutEndings(plain) ?? withoutAddition(plain) { return named(singular) }
    let word = plain.trimmed.prefix { !$0.isNumber }
    let isNumbered = word.endIndex < plain.trimmed.endIndex && !word.isEmpty
    guard isNumbered, plain.trimmed[word.endIndex...].allSatisfy(\.isNumber) else { return nil }
    return byName[FoldedKey(String(word).trimmed)].flatMap { $0.isList ? $0 : nil }
  }

  /// Whether a column of this name has countries, or the places of publication beside a publisher.
  private static func isPlace(_ name: String) -> Bool {
    ["place", "lieu", "lugar"].contains(name.lowercased().trimmed)
  }

  /// A name without a plural ending in parentheses or after a slash, as in `Author(s)`, `País(es)`
  /// and `Language/s`; `nil` if it has none.
  private static func withoutEndings(_ name: String) -> String? {
    let longest = 3
    guard name.utf8.count <= longestName else { return nil }
    let name = name.trimmed
    let mark = name.lastIndex { $0 == "(" || $0 == "/" }
    guard let mark, mark > name.startIndex, name[name.index(before: mark)].isLetter else {
      return nil
    }
    let ending = name[name.index(after: mark)...].prefix { $0.isLetter }
    let rest = name[ending.endIndex...]
    guard 1...longest ~= ending.count, rest == (name[mark] == "(" ? ")" : "") else { return nil }
    return String(name[..<mark])
  }

  /// The most bytes of a name of which parts are looked up.
  static let longestName = 80

  /// A name without an addition in parentheses, as in `Link (URL)`; `nil` if it has none, or might
  /// be the name of something else than the publication.
  private static func withoutAddition(_ name: String) -> String? {
    guard name.hasSuffix(")"), let mark = name.lastIndex(of: "("),
      name[..<mark].hasSuffix(" "), !name[..<mark].contains("("), name.utf8.count <= longestName
    else { return nil }
    let rest = String(name[..<mark]).trimmed
    let column = named(rest)
    let isOther = column == .title && !rest.lowercased().hasPrefix("tit") || column == .date
    return isOther ? nil : rest
  }

  /// The columns of a header row. A place beside a publisher is the place of publication, as in
  /// Zotero exports. A publication type beside another type is the letter that Web of Science
  /// writes there.
  static func columns(named names: [String], _ choice: TableColumns?) -> [TableColumn?] {
    var columns = names.map { named($0) }
    correct(&columns, named: names)
    for (index, name) in names.enumerated() {
      columns[index] = choice?.column(named: name) ?? columns[index]
    }
    if columns.count(where: { $0 == .type }) > 1,
      let index = names.firstIndex(where: {
        FoldedKey($0.replacing("_", with: " ")) == FoldedKey("publication type")
      }),
      choice?.column(named: names[index]) == nil
    {
      columns[index] = nil
    }
    guard columns.contains(.publisher), !columns.contains(.publisherPlace) else { return columns }
    for (index, name) in names.enumerated()
    where columns[index] == .countries && isPlace(name) {
      columns[index] = .publisherPlace
    }
    return columns
  }

  /// Whether a record has several values of this field, possibly in several columns.
  var isList: Bool {
    switch self {
    case .sources, .topics, .collections, .countries, .languages, .url, .tags, .authors, .editors,
      .translators, .contributors, .isbn, .issn, .identifiers, .notes:
      true
    default: false
    }
  }

  /// Whether a record has one value of this field, and not a list or several paragraphs.
  var hasOneValue: Bool { !isList && self != .description }

  /// Fields and their columns, for the manual.
  static func mapping(
    _ body: Message.Argument
  ) -> [(field: RecordField, form: Message.Argument)] {
    [
      (.id, "id"), (.title, "title"), (.sources, .key(.mappingSeparatedSources, "sources", "';'")),
      (.contributors, .key(.mappingTableContributors)),
      (.date, .key(.mappingTableDate)),
      (.topics, "topics"), (.collections, "collections"),
      (.countries, .key(.mappingNamesOrCodes, "countries")),
      (.languages, .key(.mappingNamesOrCodes, "languages")),
      (.links, .key(.mappingTableLinks)),
      (.body, body), (.tags, .key(.mappingSemicolon, "tags", "'\\;'")),
      (.publisher, "publisher"),
      (.publisherPlace, .key(.mappingTablePlace)),
      (.type, "type"),
      (.identifiers, .key(.mappingTableIdentifiers)),
      (.edition, "edition"), (.container, "container, series, volume, issue"),
      (.pages, "pages"), (.notes, .key(.mappingTableNotes, "notes")), (.added, "added"),
    ]
  }
}
