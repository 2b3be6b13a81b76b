import SendbirdAPI
import Testing

@Suite struct AnswerExcerptTests {
  private func text(_ body: String, masking: [String] = []) -> String {
    AnswerExcerpt(Array(body.utf8), masking: masking.map { Secret($0) }).text
  }

  @Test func isOneCleanLine() {
    #expect(text("  <html>\r\n\t<b>x</b>\n</html> ") == "<html> <b>x</b> </html> ")
    #expect(text("a\u{1B}[31m\u{202E}\u{7F}b") == "a^[[31m<U+202E>^?b")
    #expect(AnswerExcerpt([0x61, 0xFF, 0x62], masking: []).text == "a\u{FFFD}b")
  }

  @Test func isCut() {
    #expect(text(String(repeating: "x", count: 500)).count == 200)
    #expect(text("").isEmpty)
  }

  @Test(arguments: [
    (
      "{\"access_token\": \"0123456789abcdef0123456789abcdef01234567\"}",
      "{\"access_token\": \"••••\"}"
    ),
    ("0123456789ABCDEF0123456789ABCDEF", "••••"),
    ("0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcde"),
    ("a hunter2-hunter2 b", "a ••••-•••• b"),
  ])
  func masksTokens(_ body: String, _ expected: String) {
    #expect(text(body, masking: ["hunter2", ""]) == expected)
  }

  @Test(arguments: [
    (#"{"user_id": "u", "access_token": "short-one", "x": 1}"#, "short-one"),
    (#"{"access_token":"half of i"#, "half of i"), (#"{"access_token" : 12345, "x": 1}"#, "12345"),
    (#"{"session_tokens": [{"session_token": "s1-word", "expires_at": 1}]}"#, "s1-word"),
    (#"{\"access_token\":\"quoted-twice\"}"#, "quoted-twice"),
    ("access_token=in-a-query&x=1", "in-a-query"),
  ])
  func masksUsersTokensByTheirName(_ body: String, _ token: String) {
    let shown = text(body)
    #expect(!shown.contains(token) && shown.contains("••••"), "\(shown)")
  }

  @Test(arguments: [
    #"{"access_token": "", "nickname": "N"}"#, #"{"access_token": null, "nickname": "N"}"#,
    "the access_token is missing",
  ])
  func keepsWhatIsNoToken(_ body: String) { #expect(text(body) == body) }

  @Test(arguments: [
    (#"a/b"c\d+e"#, #"{"header": "a/b\"c\\d+e"}"#), (#"a/b"c\d+e"#, #"{"header": "a\/b\"c\\d+e"}"#),
    (#"a/b"c\d+e"#, "?token=a%2Fb%22c%5Cd%2Be"), (#"a/b"c\d+e"#, "?token=a%2fb%22c%5cd%2be"),
  ])
  func masksTokensInOtherForms(_ token: String, _ body: String) {
    let shown = text(body, masking: [token])
    #expect(shown.contains("••••") && !shown.contains("a/b") && !shown.contains("%22c"), "\(shown)")
    #expect(!shown.contains("b\\\"c"))
  }

  /// The cut may leave only the first digits of a token, which is no token's length.
  @Test func masksATokenAtTheCut() {
    let filler = String(repeating: "x ", count: (AnswerExcerpt.keptBytes - 20) / 2)
    let excerpt = AnswerExcerpt(
      Array((filler + String(repeating: "ab", count: 20)).utf8), masking: [])
    #expect("\(excerpt)" == "4096 bytes")
    #expect(!String(reflecting: excerpt).contains("abab"))
  }
}
