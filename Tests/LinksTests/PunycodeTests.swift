import Links
import Testing

@Suite("Punycode")
struct PunycodeTests {
  @Test(
    "labels are encoded as in RFC 3492",
    arguments: [
      ("bücher", "xn--bcher-kva"), ("straßenbau", "xn--straenbau-j1a"),
      ("españa", "xn--espaa-rta"), ("россия", "xn--h1alffa9f"),
      ("παράδειγμα", "xn--hxajbheg2az3al"), ("日本語", "xn--wgv71a119e"),
      ("한국", "xn--3e0b707e"), ("ไทย", "xn--o3cw4h"), ("مثال", "xn--mgbh0fb"),
      ("उदाहरण", "xn--p1b6ci4b4b3a"), ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
      (
        "hello-another-way-それぞれの場所",
        "xn--hello-another-way--fc4qua05auwb3674vfr0b"
      ),
      ("maji-でkoiする5秒前", "xn--maji-koi5-783h4e2r8737a1v9e"),
      ("ひとつ屋根の下2", "xn--2-u9tlzr9756bt3uc0v"), ("そのスピードで", "xn--d9juau41awczczp"),
      ("-é", "xn----bga"), ("ü", "xn--tda"), ("a-ü-b", "xn--a--b-1ra"),
      ("đà-nẵng", "xn---nng-zna70au54p"), ("😀", "xn--e28h"), ("đ𐍈", "xn--fea0233k"),
      ("example", "example"), ("", ""), ("xn--bcher-kva", "xn--bcher-kva"),
    ])
  func labels(label: String, expected: String) {
    #expect(Punycode.encoded(label) == expected)
  }

  @Test("a label that is far too long is refused without overflow")
  func longLabels() {
    #expect(Punycode.encoded(String(repeating: "\u{10FFFF}", count: 5_000)) == nil)
    #expect(Punycode.encoded(String(repeating: "\u{10FFFF}\u{80}", count: 450)) != nil)
  }
}
