import SendbirdAPI
import Testing

/// A profile URL is empty or an address of the web.
@Suite struct ProfileURLRulesTests {
  @Test(arguments: [
    "", "http://a", "https://example.com", "HTTPS://Example.COM/a.png", "https://example.com:8443/",
    "https://example.com/a%20b?x=1&y=[2]#z", "https://user:pw@example.com/", "http://127.0.0.1/x",
    "http://[::1]:80/x", "https://bücher.example/ä", "https://例え.jp", "https://a_b.example",
    "https://example.com?x", "https://example.com#x", "https://example.com:/", "http://a@b@c/",
    "https://example.com/a\\b",
  ])
  func accepts(_ url: String) {
    #expect(Rules.profileURL(url).isEmpty)
  }

  @Test(arguments: [
    "x", "example.com/a.png", "//example.com", "ftp://example.com", "data:image/png;base64,AA",
    "file:///etc/passwd", "javascript:alert(1)", "http:", "http://", "http:///a", "http://?x",
    "http://#x", "http:/example.com", "http//example.com", "http://:80/", "http://user@/",
    "http://exa mple.com", "http://example.com/a b", " http://example.com", "http://example.com ",
    "http://example.com/a\nb", "http://example.com/\u{0}", "http://example.com/\u{7F}",
    "http://example.com/\u{85}", "http://example.com/\u{A0}", "http://example.com/\u{2028}",
    "http://[::1", "http://[zz]/", "http://[::1]x/", "http://a:b/", "http://a:80b/",
    "http://exa\\mple.com/", "http://a,b/", "http://a\"b/", "http://<a>/", "httpx://a", "xhttp://a",
  ])
  func refuses(_ url: String) {
    #expect(Rules.profileURL(url).map(\.rule) == [.notURL])
  }

  @Test func saysWhatAnAddressLooksLike() {
    #expect(
      Rules.profileURL("me.png").map(\.message) == [
        "profile URL: \"me.png\"; it must be an address such as https://example.com/picture.png"
      ])
    let long = Rules.profileURL(String(repeating: "x", count: 3000))
    #expect(long.map(\.rule) == [.tooLong, .notURL])
    #expect(long.allSatisfy { $0.message.count < 200 })
  }
}
