extension MessageKey {
  // The form of a record's fields in a format. Arguments are names of the format's own fields.

  /// `{1}; semicolons separate several`.
  package static let mappingSemicolonsSeparate = MessageKey("mapping.semicolons-separate")
  /// `{1}, else {2}`.
  package static let mappingElse = MessageKey("mapping.else")
  /// `{1}; also read from {2}`.
  package static let mappingAlsoRead = MessageKey("mapping.also-read")
  /// `{1}; only read, not written`.
  package static let mappingOnlyRead = MessageKey("mapping.only-read")
  /// `{1}; other titles: {2}`.
  package static let mappingOtherTitles = MessageKey("mapping.other-titles")
  /// `bodies in {1}`.
  package static let mappingBodies = MessageKey("mapping.bodies")
  /// `{1}, else {2} ({3}); if both are there, {2} comes first unless {1} contains it`.
  package static let mappingBothTexts = MessageKey("mapping.both-texts")
  /// `text, HTML or XHTML`.
  package static let mappingTextKinds = MessageKey("mapping.text-kinds")
  /// `author, else that of the feed; contributor; dc:creator`.
  package static let mappingAtomContributors = MessageKey("mapping.atom-contributors")
  /// `category (label, else term), dc:subject`.
  package static let mappingAtomTags = MessageKey("mapping.atom-tags")
  /// `link: alternate first, then enclosure, related, via; else src of content`.
  package static let mappingAtomLinks = MessageKey("mapping.atom-links")
  /// `the key of the entry`.
  package static let mappingEntryKey = MessageKey("mapping.entry-key")
  /// `the type of the entry`.
  package static let mappingEntryType = MessageKey("mapping.entry-type")
  /// `author, a body in braces; institution of an entry without authors`.
  package static let mappingBibTeXSources = MessageKey("mapping.bibtex-sources")
  /// `publisher, institution, organization, school; howpublished of a few words`.
  package static let mappingBibTeXPublisher = MessageKey("mapping.bibtex-publisher")
  /// `doi, isbn, issn; one eprint, with eprinttype`.
  package static let mappingBibTeXIdentifiers = MessageKey("mapping.bibtex-identifiers")
  /// `{1}, {2} if none is given; {3} for the publication's own term`.
  package static let mappingType = MessageKey("mapping.type")
  /// `{1}; {2} for the publication's own term`.
  package static let mappingOwnType = MessageKey("mapping.own-type")
  /// `{1}; several become one`.
  package static let mappingJoinedNotes = MessageKey("mapping.joined-notes")
  /// `{1}; only the first link`.
  package static let mappingFirstLink = MessageKey("mapping.first-link")
  /// `{1}, without commas inside`.
  package static let mappingWithoutCommas = MessageKey("mapping.without-commas")
  /// `{1}; one paragraph`.
  package static let mappingOneParagraph = MessageKey("mapping.one-paragraph")
  /// `{1} with {2}`.
  package static let mappingWith = MessageKey("mapping.with")
  /// `{1}, as {2}`.
  package static let mappingAs = MessageKey("mapping.as")
  /// `author, editor, translator and other names with 'family' and 'given'`.
  package static let mappingCSLContributors = MessageKey("mapping.csl-contributors")
  /// `{1}; {2} of a report`.
  package static let mappingOfReport = MessageKey("mapping.of-report")
  /// `dc:identifier that begins with 'id:'; without one, a hash of the title`.
  package static let mappingDublinCoreID = MessageKey("mapping.dc-id")
  /// `dcterms:issued, else dc:date; one without a time comes first`.
  package static let mappingDublinCoreDate = MessageKey("mapping.dc-date")
  /// `dc:coverage, dcterms:spatial, except periods of time`.
  package static let mappingDublinCoreCountries = MessageKey("mapping.dc-countries")
  /// `dc:title after the first, dcterms:alternative; periods of time`.
  package static let mappingDublinCoreNotes = MessageKey("mapping.dc-notes")
  /// `{1} that is not a link`.
  package static let mappingNotLink = MessageKey("mapping.not-link")
  /// `links in {1}`.
  package static let mappingLinksIn = MessageKey("mapping.links-in")
  /// `link, atom:link, guid if it is a link, enclosure, dc:identifier`.
  package static let mappingRSSLinks = MessageKey("mapping.rss-links")
  /// `the language of the feed`.
  package static let mappingFeedLanguage = MessageKey("mapping.feed-language")
  /// `authors; secondary-authors (editor); tertiary-authors (series editor); …`.
  package static let mappingEndNoteContributors = MessageKey("mapping.endnote-contributors")
  /// `bodies in authors: names with a comma at the end, or with none`.
  package static let mappingEndNoteSources = MessageKey("mapping.endnote-sources")
  /// `{1}: a string or a whole number`.
  package static let mappingStringOrNumber = MessageKey("mapping.string-or-number")
  /// `{1}: names, or objects with {2}`.
  package static let mappingNamesOrObjects = MessageKey("mapping.names-or-objects")
  /// `{1} of an object in {2}`.
  package static let mappingMemberOf = MessageKey("mapping.member-of")
  /// `contributors: objects with role, and with name, or family and given`.
  package static let mappingJSONContributors = MessageKey("mapping.json-contributors")
  /// `year, a number; date, such as 2016-05 or 2016-05-03`.
  package static let mappingJSONDate = MessageKey("mapping.json-date")
  /// `accessed: when the link was followed, such as 2024-03-09`.
  package static let mappingJSONAccessed = MessageKey("mapping.json-accessed")
  /// `{1}: objects with {2}`.
  package static let mappingObjectsWith = MessageKey("mapping.objects-with")
  /// `{1}: an object with {2}`.
  package static let mappingObjectWith = MessageKey("mapping.object-with")
  /// `{1}: names or codes, or objects with {2}`.
  package static let mappingCodesOrObjects = MessageKey("mapping.codes-or-objects")
  /// `{1}: names or codes`.
  package static let mappingNamesOrCodes = MessageKey("mapping.names-or-codes")
  /// `body, one element per paragraph; description is only read`.
  package static let mappingJSONBody = MessageKey("mapping.json-body")
  /// `added: when it came to the catalogue, such as 2026-11-29`.
  package static let mappingJSONAdded = MessageKey("mapping.json-added")
  /// `the first line, separated by commas`.
  package static let mappingListingTags = MessageKey("mapping.listing-tags")
  /// `what the vocabulary makes of the tags`.
  package static let mappingFromTags = MessageKey("mapping.from-tags")
  /// `the line after the tags`.
  package static let mappingListingTitle = MessageKey("mapping.listing-title")
  /// `in parentheses before the text, separated by commas`.
  package static let mappingListingSources = MessageKey("mapping.listing-sources")
  /// `a year among the sources`.
  package static let mappingListingDate = MessageKey("mapping.listing-date")
  /// `the paragraphs before 'Read More'`.
  package static let mappingListingBody = MessageKey("mapping.listing-body")
  /// `{1}, without the punctuation at the end`.
  package static let mappingWithoutPunctuation = MessageKey("mapping.without-punctuation")
  /// `100, 700 $a $b, and suffixes such as Jr. in $c; role from $4 or $e`.
  package static let mappingMARCContributors = MessageKey("mapping.marc-contributors")
  /// `the first year in 260 $c or 264 $c, else in 008/07-10`.
  package static let mappingMARCDate = MessageKey("mapping.marc-date")
  /// `leader/06-07; a thesis if there is 502`.
  package static let mappingMARCType = MessageKey("mapping.marc-type")
  /// `5XX, except 520, 59X and notes on a copy or on the record; further publishers and series`.
  package static let mappingMARCNotes = MessageKey("mapping.marc-notes")
  /// `650, 653, 654, 690 $a; 600, 610, 611, 630, 648, 655; $x, $v and $y of each, and …`.
  package static let mappingMARCTags = MessageKey("mapping.marc-tags")
  /// `043 $a, 651 $a, the first $z of subjects`.
  package static let mappingMARCCountries = MessageKey("mapping.marc-countries")
  /// `041 $a, also several codes run together; else 008/35-37`.
  package static let mappingMARCLanguages = MessageKey("mapping.marc-languages")
  /// `856 $u; label from $y, $3 or $z`.
  package static let mappingMARCLinks = MessageKey("mapping.marc-links")
  /// `recordInfo/recordIdentifier, else the attribute ID, else identifier of type citekey`.
  package static let mappingMODSID = MessageKey("mapping.mods-id")
  /// `titleInfo without a type: nonSort, title, subTitle, partNumber, partName`.
  package static let mappingMODSTitle = MessageKey("mapping.mods-title")
  /// `corporate and conference names`.
  package static let mappingMODSSources = MessageKey("mapping.mods-sources")
  /// `personal and other names; roleTerm`.
  package static let mappingMODSContributors = MessageKey("mapping.mods-contributors")
  /// `the one with keyDate, else dateIssued, copyrightDate, dateCreated`.
  package static let mappingMODSDate = MessageKey("mapping.mods-date")
  /// `as in dc, marcxml or mods, whichever the metadata are in`.
  package static let mappingOAITitle = MessageKey("mapping.oai-title")
  /// `header/setSpec is not read; deleted records are skipped`.
  package static let mappingOAICollections = MessageKey("mapping.oai-collections")
  /// `AU without a comma, and PB if it is the same`.
  package static let mappingRISSources = MessageKey("mapping.ris-sources")
  /// `AU, A1 (author); ED, A2 (editor); A3 (series editor); A4 (translator)`.
  package static let mappingRISContributors = MessageKey("mapping.ris-contributors")
  /// `PB unless it is a source; PU if there is no PB`.
  package static let mappingRISPublisher = MessageKey("mapping.ris-publisher")
  /// `PY, Y1; DA with month and day, with or without the year`.
  package static let mappingRISDate = MessageKey("mapping.ris-date")
  /// `DO, SN; AN for other schemes, as 'scheme:number'`.
  package static let mappingRISIdentifiers = MessageKey("mapping.ris-identifiers")
  /// `T2, JF, else JO, else J1, J2, J9, JA, JI (title); C3 (proceedings); …`.
  package static let mappingRISContainer = MessageKey("mapping.ris-container")
  /// `{1}, one per line`.
  package static let mappingTagPerLine = MessageKey("mapping.tag-per-line")
  /// `UR; L1 for others`.
  package static let mappingRISLinks = MessageKey("mapping.ris-links")
  /// `category of the domain 'language'`.
  package static let mappingWordPressLanguage = MessageKey("mapping.wxr-language")
  /// `{1} unless it is the beginning of the text; {2}`.
  package static let mappingExcerpt = MessageKey("mapping.excerpt")
  /// `dc:creator, by the author's display name`.
  package static let mappingWordPressContributors = MessageKey("mapping.wxr-contributors")
  /// `category of any domain but 'language'`.
  package static let mappingWordPressTags = MessageKey("mapping.wxr-tags")
  /// `items other than published posts and pages are not read, only counted`.
  package static let mappingWordPressNotes = MessageKey("mapping.wxr-notes")
  /// `names in {1}, of any taxonomy`.
  package static let mappingTaxonomyTags = MessageKey("mapping.taxonomy-tags")
  /// `authors with one name`.
  package static let mappingZoteroSources = MessageKey("mapping.zotero-sources")
  /// `{1}, also of attachments`.
  package static let mappingAlsoAttachments = MessageKey("mapping.also-attachments")
  /// `a heading, with the first link`.
  package static let mappingHeading = MessageKey("mapping.heading")
  /// `a line, with the year`.
  package static let mappingLineWithYear = MessageKey("mapping.line-with-year")
  /// `after the sources`.
  package static let mappingAfterSources = MessageKey("mapping.after-sources")
  /// `a line`.
  package static let mappingLine = MessageKey("mapping.line")
  /// `only the first`.
  package static let mappingFirst = MessageKey("mapping.first")
  /// `paragraphs`.
  package static let mappingParagraphs = MessageKey("mapping.paragraphs")
  /// `{1}, separated by {2}`.
  package static let mappingSeparatedSources = MessageKey("mapping.separated-sources")
  /// `authors, editors, translators, a person as 'Doe, Jane': a name without a comma …`.
  package static let mappingTableContributors = MessageKey("mapping.table-contributors")
  /// `year; also 'date' if the month is known; also read from 'month' and 'day' …`.
  package static let mappingTableDate = MessageKey("mapping.table-date")
  /// `url, several separated by '; ', when read also by spaces; 'url' before other …`.
  package static let mappingTableLinks = MessageKey("mapping.table-links")
  /// `{1}, a blank line between paragraphs`.
  package static let mappingBlankLineBetweenParagraphs = MessageKey(
    "mapping.blank-line-between-paragraphs")
  /// `{1}, paragraphs separated by {2}`.
  package static let mappingParagraphsSeparated = MessageKey("mapping.paragraphs-separated")
  /// `{1}; {2} is a semicolon in a value`.
  package static let mappingSemicolon = MessageKey("mapping.semicolon")
  /// `publisherPlace; also read from 'place' beside a publisher`.
  package static let mappingTablePlace = MessageKey("mapping.table-place")
  /// `doi, isbn, issn; others in 'identifiers' as 'scheme:value'`.
  package static let mappingTableIdentifiers = MessageKey("mapping.table-identifiers")
  /// `{1}, a blank line between two`.
  package static let mappingTableNotes = MessageKey("mapping.table-notes")
}

extension MessageKey {
  // What a file of a format contains, and names of formats that are not proper names.

  /// `a feed with '{1}' elements`.
  package static let feedExpectation = MessageKey("format.feed")
  /// `entries such as {1}`.
  package static let entriesExpectation = MessageKey("format.entries")
  /// `an array of objects with 'type' and 'title'`.
  package static let cslExpectation = MessageKey("format.csl-json")
  /// `elements of Dublin Core, such as 'dc:title', in a record`.
  package static let dublinCoreExpectation = MessageKey("format.dc")
  /// `'{1}' elements with '{2}'`.
  package static let elementExpectation = MessageKey("format.elements-with")
  /// `'{1}' elements with '{2}' and '{3}'`.
  package static let elementsExpectation = MessageKey("format.elements-with-both")
  /// `records of ISO 2709, each with a leader of 24 characters`.
  package static let marcExpectation = MessageKey("format.marc")
  /// `an OAI-PMH response with 'record' elements`.
  package static let oaiExpectation = MessageKey("format.oai")
  /// `records from 'TY  - ' to 'ER  - '`.
  package static let risExpectation = MessageKey("format.ris")
  /// `an object with 'data', an array of objects with 'fields'`.
  package static let reliefWebExpectation = MessageKey("format.reliefweb")
  /// `a line of column names, among them 'title'`.
  package static let tableExpectation = MessageKey("format.table")
  /// `a line of column names between tabs, among them 'title'`.
  package static let tabbedExpectation = MessageKey("format.table-tabs")
  /// `'item' elements that are published posts or pages`.
  package static let wordPressExpectation = MessageKey("format.wxr")
  /// `posts with 'title.rendered', in an array or alone`.
  package static let postsExpectation = MessageKey("format.wp-json")
  /// `items with 'z:itemType'`.
  package static let itemsExpectation = MessageKey("format.zotero-rdf")
  /// `listing`.
  package static let listingTitle = MessageKey("format.title-listing")
  /// `WordPress export`.
  package static let wordPressTitle = MessageKey("format.title-wxr")
}
