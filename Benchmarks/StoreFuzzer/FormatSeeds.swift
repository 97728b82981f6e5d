/// Valid input for each record format.
enum FormatSeeds {
  static func seeds(of target: FuzzTarget) -> [[UInt8]] {
    (texts[target] ?? []).map { Array($0.utf8) }
  }

  private static let texts: [FuzzTarget: [String]] = [
    .ris: [
      """
      text before
      TY  - RPRT
      ID  - a
      TI  - Title
      AU  - Body, Ltd.,
      A1  - Smith, J.
      PB  - Body, Ltd.
      PY  - 2016/05/03/spring
      DA  - May 3, 2016
      KW  - Law; Courts
      two
      AB  - <p>One</p>

      wrapped
      UR  - https://example.org/;https://example.org/b;c
      SN  - 1234-5678
      SP  - 3
      EP  - 9
      ER  -\u{20}
      TY  - JOUR\r\nT1  - x\rM1  - 4
      """
    ],
    .bibtex: [
      #"""
      % Encoding: UTF-8
      @string{m = "May"} @preamble{"\newcommand" # m} @comment{x}
      @techreport{a, author = {{Body \& Co} and Smith, Jr., J. and others}, title = {{A {B}} \'e \"{o}},
        year = 2016, month = m # "~3", keywords = {a, b; c}, url = {http://x/\%20}, crossref = {b},
        abstract = {$x_1$ \emph{y} \href{http://z}{t}}}
      @book(b, title = "Book", date = {2014-05/..}, langid = {thai}, isbn = {9783540688594})
      """#
    ],
    .rss: [
      """
      <?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss [<!ENTITY x "y">]>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><language>en</language><item>
      <title>A &amp; &lt;b&gt; &x;</title><link>http://x</link><guid>1</guid><author>a@b (C)</author>
      <pubDate>Tue, 03 May 2016 10:00:00 +0000</pubDate><category domain="x">Law</category>
      <description><![CDATA[<p>One<script>x</script><ul><li>two]]></description></item></channel></rss>
      """,
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <item rdf:about="http://x"><title>A</title></item></rdf:RDF>
      """,
      "<CHANNEL><ITEM HREF=\"http://x\"><TITLE>A</TITLE><ABSTRACT>b</ABSTRACT></ITEM></CHANNEL>",
    ],
    .atom: [
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><author><name>N</name></author><entry>
      <id>1</id><title type="html">a &lt;b&gt;</title><link rel="alternate" href="http://x"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content>
      <published>2016-05-03T10:00:00Z</published><category term="t" label="l"/></entry></feed>
      """,
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">QQ==</title>
      <summary mode="escaped" type="text/html">&lt;p&gt;x</summary></entry></feed>
      """,
    ],
    .wxr: [
      """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
      <wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>e</wp:author_login>
      <wp:author_display_name>Jane Doe</wp:author_display_name></wp:author><item><title>A</title>
      <dc:creator>e</dc:creator><content:encoded><![CDATA[One

      [caption]two[/caption]]]></content:encoded><wp:post_id>7</wp:post_id>
      <wp:post_date>2016-05-03 10:00:00</wp:post_date><wp:status>publish</wp:status>
      <wp:post_type>post</wp:post_type><category domain="post_tag" nicename="a"><![CDATA[Law]]></category>
      </item></channel></rss>
      """
    ],
    .csv: [
      #"""
      id,title,sources,year,topics,countries,url,description
      "a","x ""y""","B;C\;D",2016,Law;Courts,Siam," =http://x","one

      two"
      """#,
      "sep=;\nTitel;Jahr;Autoren\nx;3.5.2016;Smith, J.\n",
    ],
    .tsv: ["title\tyear\tplace\tpublisher\nx\t2016-05\tNew York\tA\ny\\tz\t\t\t\"q\"\n"],
    .cslJSON: [
      #"""
      [{"id": 1, "type": "report", "title": "A <i>b</i>", "author": [{"literal": "B"},
      {"family": "Gogh", "non-dropping-particle": "van", "given": "V.", "suffix": "Jr."}],
      "issued": {"date-parts": [["2016", 5], [2017]], "season": 2}, "keyword": "a, b", "language": "th",
      "abstract": "x\n\ny", "URL": "http://x", "DOI": "10.1/x", "page": "1-2", "genre": "Working paper"}]
      """#
    ],
    .wordPressJSON: [
      #"""
      [{"id": 3, "date": "2016-05-03T10:00:00", "link": "http://x", "type": "post", "status": "publish",
      "title": {"rendered": "A &#8211; b"}, "content": {"rendered": "<p>One<\/p>"}, "lang": "fr",
      "_embedded": {"author": [{"name": "Jane"}], "wp:term": [[{"name": "Law", "taxonomy": "category"}], []]}}]
      """#
    ],
    .reliefWeb: [
      #"""
      {"data": [{"id": "7", "fields": {"title": "A", "body": "**x**\n\n* y [z](http://w)", "url_alias": "http://x",
      "source": [{"name": "B", "shortname": "C"}], "country": [{"name": "Siam", "iso3": "tha"}],
      "theme": [{"name": "Law"}], "language": [{"code": "en"}], "date": {"original": "2016-05-03T00:00:00+00:00"}}}]}
      """#
    ],
    .marc: [
      """
      00446    a2200169   4500001000300000008004100003020002500044041001100069043001200080100003300092\
      245003100125260002900156520001800185650001800203710001800221856003700239\u{1E}m1\u{1E}160503s2016\
          th            000 0 eng d\u{1E}  \u{1F}a9783540688594 (pbk.)\u{1E}0 \u{1F}aengtha\u{1E}  \
      \u{1F}aa-th---\u{1E}1 \u{1F}aSmith, John,\u{1F}d1950-\u{1F}eeditor.\u{1E}14\u{1F}aThe title /\u{1F}b\
      part :\u{1F}cby x.\u{1E}  \u{1F}aParis :\u{1F}bUNICEF,\u{1F}cc1999.\u{1E}  \u{1F}aText <b>x</b>\u{1E}\
       0\u{1F}aLaw\u{1F}zThailand\u{1E}2 \u{1F}aUNESCO.\u{1F}bUnit\u{1E}40\u{1F}u\
      https://example.org/?a=1&b\u{1F}yText\u{1E}\u{1D}
      """
    ],
    .marcXML: [
      """
      <collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00000nam a2200000 a 4500</leader>
      <controlfield tag="001">1</controlfield><controlfield tag="008">160503s2016    th   eng</controlfield>
      <datafield tag="245" ind1="1" ind2="0"><subfield code="a">A :</subfield><subfield code="b">b</subfield>
      </datafield><datafield tag="043" ind1=" " ind2=" "><subfield code="a">a-th---</subfield></datafield>
      </record></collection>
      """
    ],
    .oai: [
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header status="deleted">
      <identifier>oai:1</identifier></header></record><record><header><identifier>oai:2</identifier></header>
      <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A</dc:title><dc:creator>B, C</dc:creator>
      <dc:date>[1999?]</dc:date><dc:coverage>Siam</dc:coverage><dc:identifier>doi:10.1/x</dc:identifier>
      </oai_dc:dc></metadata></record><resumptionToken>x</resumptionToken></ListRecords></OAI-PMH>
      """
    ],
    .dublinCore: [
      """
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><record><dc:title xml:lang="fr">A</dc:title>
      <dc:subject>Law</dc:subject><dc:type>info:eu-repo/semantics/report</dc:type></record></metadata>
      """,
      "<dublin_core><dcvalue element=\"title\" qualifier=\"none\">A</dcvalue></dublin_core>",
    ],
    .mods: [
      """
      <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><nonSort>The</nonSort><title>A</title></titleInfo>
      <name type="personal"><namePart>Smith, John, 1950-</namePart><role><roleTerm>editor</roleTerm></role></name>
      <originInfo><dateIssued encoding="marc">2016</dateIssued><place><placeTerm type="text">x :</placeTerm>
      </place></originInfo><subject><geographicCode>a-th</geographicCode></subject><relatedItem type="host">
      <titleInfo><title>J</title></titleInfo><part><detail type="volume"><number>3</number></detail><extent>
      <start>1</start><end>2</end></extent></part></relatedItem></mods>
      """
    ],
    .endNoteXML: [
      """
      <xml><records><record><ref-type name="Report">27</ref-type><contributors><authors><author><style>Body,</style>
      </author></authors></contributors><titles><title><style face="bold">A</style><style>b</style></title></titles>
      <dates><year>2016</year><pub-dates><date>May 3</date></pub-dates></dates><keywords><keyword>a&#xD;b</keyword>
      </keywords><urls><related-urls><url>http://x</url></related-urls></urls></record></records></xml>
      """
    ],
    .zoteroRDF: [
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
      xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/"><bib:Article rdf:about="#1">
      <z:itemType>journalArticle</z:itemType><dc:title>A</dc:title><dcterms:isPartOf rdf:resource="urn:issn:1"/>
      <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>B</foaf:surname></foaf:Person></rdf:li></rdf:Seq>
      </bib:authors><dc:subject>Law</dc:subject><dc:date>2016</dc:date></bib:Article><bib:Journal rdf:about="urn:issn:1">
      <dc:title>J</dc:title><prism:volume xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">3</prism:volume>
      </bib:Journal></rdf:RDF>
      """
    ],
  ]
}
