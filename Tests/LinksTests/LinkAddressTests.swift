import Links
import Testing

@Suite("Link addresses")
struct LinkAddressTests {
  @Test(
    "http, https, mailto and doi are links, in a form that can be followed",
    arguments: [
      ("https://example.org/a", "https://example.org/a"),
      ("HTTP://Example.org", "http://example.org"),
      ("http://example.org:8080/a?b=c&d#e", "http://example.org:8080/a?b=c&d#e"),
      ("https://example.org/niñez/guía.pdf", "https://example.org/ni%C3%B1ez/gu%C3%ADa.pdf"),
      ("https://example.org/a%20b%zz%4", "https://example.org/a%20b%25zz%254"),
      (
        "https://example.org/<a>\"{b}|c\\d^`", "https://example.org/%3Ca%3E%22%7Bb%7D%7Cc%5Cd%5E%60"
      ),
      ("https://bücher.example/é", "https://xn--bcher-kva.example/%C3%A9"),
      ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
      ("https://例子。测试/", "https://xn--fsqu00a.xn--0zwm56d/"),
      ("https://[2001:db8::1]:443/a", "https://[2001:db8::1]:443/a"),
      ("https://192.0.2.1/a", "https://192.0.2.1/a"),
      ("https://example.org./", "https://example.org./"),
      ("mailto:info@example.org", "mailto:info@example.org"),
      ("mailto:info@bücher.example?subject=a", "mailto:info@xn--bcher-kva.example?subject=a"),
      ("doi:10.1000/182", "https://doi.org/10.1000/182"),
      ("DOI:10.1000/a<b>", "https://doi.org/10.1000/a%3Cb%3E"),
      ("https://example.org/\u{1B}[31ma\u{202E}", "https://example.org/a"),
    ])
  func links(text: String, ascii: String) throws {
    let link = try #require(LinkAddress(text))
    #expect(link.ascii == ascii)
    #expect(link.ascii.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(LinkAddress(link.ascii)?.ascii == link.ascii)
  }

  @Test(
    "anything else is no link",
    arguments: [
      "", "example.org", "www.example.org/a", "javascript:alert(1)", "JavaScript:alert(1)",
      "data:text/html,a", "file:///etc/passwd", "ftp://example.org/", "vbscript:a", "https:",
      "https://", "https:///a", "https:example.org", "https:\\\\example.org", "http://a b.org/",
      "https://example.org/a b", "https://user@example.org/", "https://example.org@evil.example/",
      "https://user:pass@example.org/", "https://exa_mple!.org/", "https://a..b/",
      "https://example.org:port/", "https://example.org:123456/", "https://[::1/", "https://[x]/",
      "https://\(String(repeating: "a", count: 64)).org/", "mailto:", "mailto:info",
      "mailto:@example.org", "mailto:?to=a@example.org", "doi:", "doi:11.1000/182", "doi:10.1000/",
      "doi:10.1000", ":a", "https://.", "https://%65xample.org/",
    ])
  func others(text: String) {
    #expect(LinkAddress(text) == nil)
  }

  @Test(
    "a confusable host is shown in punycode",
    arguments: [
      ("https://аррӏе.com/a", "https://xn--80ak6aa92e.com/a"),
      ("https://exаmple.org/", "https://xn--exmple-4nf.org/"),
      ("https://gοοgle.com/", "https://xn--ggle-0nda.com/"),
      ("https://www.exаmple.org:80/é", "https://www.xn--exmple-4nf.org:80/é"),
      ("https://u\u{308}ber.example/", "https://xn--uber-vwc.example/"),
      ("mailto:info@exаmple.org", "mailto:info@xn--exmple-4nf.org"),
    ])
  func confusableHosts(text: String, shown: String) {
    #expect(LinkAddress(text)?.shown == shown)
  }

  @Test(
    "a host in one script is shown as published",
    arguments: [
      "https://bücher.example/é", "https://россия.рф/", "https://παράδειγμα.gr/",
      "https://例子.测试/a", "https://日本語テストab.jp/", "https://한국hanja漢字.kr/", "https://ไทย.th/a",
      "https://مثال.example/", "https://example.org/россия", "HTTPS://Example.org/A",
      "doi:10.1000/É", "https://3年b組.jp/",
    ])
  func singleScripts(text: String) {
    #expect(LinkAddress(text)?.shown == text)
  }

  @Test("the scheme is recognised")
  func schemes() {
    #expect(LinkAddress("Mailto:a@b")?.scheme == .mailto)
    #expect(LinkAddress("doi:10.1/a")?.scheme == .doi)
  }
}
