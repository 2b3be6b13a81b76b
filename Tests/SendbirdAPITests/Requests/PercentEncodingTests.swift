import SendbirdAPI
import Testing

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("", ""), ("AZaz09-._~", "AZaz09-._~"), ("/", "%2F"), ("+", "%2B"), ("%", "%25"),
    (",", "%2C"), ("@", "%40"), (" ", "%20"), ("ä", "%C3%A4"), ("😀", "%F0%9F%98%80"),
    ("?#&=", "%3F%23%26%3D"), ("a\u{0}b\n", "a%00b%0A"), ("%2F", "%252F"),
    ("\u{E9}", "%C3%A9"), ("e\u{301}", "e%CC%81"),
  ])
  func encodesOneSegment(_ text: String, _ expected: String) {
    #expect(text.percentEncoded == expected)
  }

  @Test func joinsListsWithLiteralCommas() {
    #expect(QueryItem("user_ids", list: ["a", "b c", "d+e"]).encoded == "user_ids=a,b%20c,d%2Be")
    #expect(QueryItem("user_ids", list: ["a,b", "c"]).encoded == "user_ids=a%2Cb,c")
  }

  /// Contract 1.2: without a literal comma the server decodes before it splits.
  @Test func keepsASingleElementWithACommaWhole() {
    #expect(QueryItem("user_ids", list: ["a,b"]).encoded == "user_ids=a%2Cb,a%2Cb")
    #expect(QueryItem("user_ids", list: ["ab"]).encoded == "user_ids=ab")
  }

  @Test func encodesEachSegmentOfATargetByItself() {
    let request = APIRequest.metadataItem(of: "a/b+c%d@e f", key: "ä😀")
    #expect(request.target == "/users/a%2Fb%2Bc%25d%40e%20f/metadata/%C3%A4%F0%9F%98%80")
  }

  @Test func sendsAnOpaqueTokenBackEncoded() {
    let request = APIRequest.users(token: "ab+/c==", limit: 2)
    #expect(
      request.target == "/users?limit=2&token=ab%2B%2Fc%3D%3D&active_mode=all&show_bot=true")
  }
}
