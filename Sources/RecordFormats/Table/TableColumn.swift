internal import Publications
internal import Text

/// What a column of a table holds.
enum TableColumn: String, CaseIterable {
  case id, title, sources, year, topics, collections, countries, languages, url, description, tags
  case date, authors, editors, publisher, publisherPlace, type, doi, isbn, issn, edition
  case container, series, volume, issue, pages, notes

  /// Names of columns in English, French, Spanish, Portuguese and Russian; the first one is what
  /// is written.
  private var names: String {
    switch self {
    case .id: "id,identifier,record id,key,identifiant,identificador,código,codigo,ид,идентификатор"
    case .title: "title,titre,título,titulo,name,nom,nombre,nome,название,заголовок,заглавие"
    case .sources:
      "sources,source,organisation,organization,organisations,organizations,institution,"
        + "corporate author,agency,organisme,organismes,fuente,fuentes,organización,organizacion,"
        + "organizaciones,institución,institucion,fonte,fontes,organização,organizacao,"
        + "organizações,instituição,источник,источники,организация,организации"
    case .year:
      "year,publication year,année,annee,année de publication,año,ano,anio,год,год издания"
    case .topics:
      "topics,topic,subjects,subject,themes,theme,sujet,sujets,thème,thèmes,thematique,tema,temas,"
        + "materia,materias,assunto,assuntos,тема,темы,рубрика"
    case .collections:
      "collections,collection,colección,coleccion,colecciones,coleção,colecao,коллекция,коллекции"
    case .countries:
      "countries,country,pays,país,pais,países,paises,страна,страны,place,lieu,lugar"
    case .languages:
      "languages,language,langue,langues,idioma,idiomas,lengua,lenguas,língua,lingua,línguas,"
        + "язык,языки"
    case .url: "url,link,links,urls,web address,lien,liens,enlace,enlaces,ссылка,ссылки,адрес"
    case .description:
      "description,abstract,abstract note,summary,body,text,résumé,resume,descripción,descripcion,"
        + "resumen,descrição,descricao,resumo,описание,аннотация,текст"
    case .tags:
      "tags,tag,keywords,keyword,manual tags,mots clés,mots-clés,mots cles,étiquettes,"
        + "palabras clave,etiquetas,palavras chave,palavras-chave,ключевые слова,теги,метки"
    case .date: "date,publication date,date published,fecha,data,дата,date de publication"
    case .authors: "authors,author,auteur,auteurs,autor,autores,автор,авторы,creator,creators"
    case .editors: "editors,editor"
    case .publisher: "publisher,éditeur,editeur,editorial,editora,издатель,издательство"
    case .publisherPlace: "publisher place,publisherplace,place of publication,место издания"
    case .type: "type,item type,document type,type de document,tipo,tipo de documento,тип"
    case .doi: "doi"
    case .isbn: "isbn"
    case .issn: "issn"
    case .edition: "edition,édition,edición,edicion,edição,издание"
    case .container: "container,publication title,journal,revue,revista,журнал"
    case .series: "series,série,serie,серия"
    case .volume: "volume,том"
    case .issue: "issue,number,numéro,número,номер"
    case .pages: "pages,páginas,paginas,страницы"
    case .notes: "notes,note,notas,nota,примечания,примечание"
    }
  }

  private static let byName: [FoldedKey: TableColumn] = {
    var columns: [FoldedKey: TableColumn] = [:]
    for column in allCases {
      for name in column.names.split(separator: ",") {
        columns[FoldedKey(String(name))] = column
      }
    }
    return columns
  }()

  /// The column with a name, whatever its case, accents and punctuation.
  static func named(_ name: String) -> TableColumn? {
    byName[FoldedKey(name.replacing("_", with: " "))]
  }

  /// Field and columns, for the manual.
  static func mapping(lost: String) -> [(field: RecordField, form: String)] {
    [
      (.id, "id"), (.title, "title"), (.sources, "sources, separated by ';'"),
      (.contributors, "read from 'authors' and 'editors'"), (.date, "year; read from 'date'"),
      (.topics, "topics"), (.collections, "collections"), (.countries, "countries, names or codes"),
      (.languages, "languages, names or codes"), (.links, "url"),
      (.body, "description, a blank line between paragraphs" + lost), (.tags, "tags"),
    ]
  }
}
