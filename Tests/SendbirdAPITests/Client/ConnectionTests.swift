import SendbirdAPI
import Testing

@Suite struct ConnectionTests {
  @Test func buildsSendbirdsOwnAddresses() throws {
    let connection = try Fixture.connection(deskToken: "desk")
    #expect(connection.chat.base.text == "https://api-7C4F0000-TEST.sendbird.com/v3")
    #expect(connection.desk?.base.text == "https://desk-api-7C4F0000-TEST.sendbird.com/platform/v1")
    #expect(connection.endpoint(of: .desk)?.tokenOrigin == "SENDBIRD_DESK_API_TOKEN")
    #expect(try Fixture.connection().endpoint(of: .desk) == nil)
  }

  @Test(arguments: [
    ("https://example.com/v3", "https://example.com/v3", "example.com"),
    ("https://example.com/v3/", "https://example.com/v3", "example.com"),
    ("HTTPS://Example.com:8443", "https://Example.com:8443", "Example.com"),
    ("http://127.0.0.1:8080/v3", "http://127.0.0.1:8080/v3", "127.0.0.1"),
    ("http://127.255.0.9", "http://127.255.0.9", "127.255.0.9"),
    ("http://localhost:80/a/b//", "http://localhost:80/a/b", "localhost"),
    ("http://[::1]:8080/v3", "http://[::1]:8080/v3", "::1"),
    ("https://[2001:db8::1]", "https://[2001:db8::1]", "2001:db8::1"),
  ])
  func acceptsAnAddress(_ text: String, _ normal: String, _ host: String) throws {
    let base = try BaseURL(text, field: "chat-url")
    #expect(base.text == normal)
    #expect(base.host == host)
  }

  @Test(arguments: [
    "", "example.com", "ftp://example.com", "file:///etc/passwd", "https://", "https:///v3",
    "https://user:secret@example.com", "https://example.com@evil.com/", "https://e.com/?x=1",
    "https://e.com/#x", "https://e.com:0", "https://e.com:65536", "https://e.com:x",
    "https://e.com:", "https://e.com/a b", "https://e.com/../x", "https://e.com/é",
    "https://exa mple.com", "https://[::1", "https://[zz]", "https://e.com\r\nX: y",
  ])
  func refusesWhatIsNoBaseURL(_ text: String) throws {
    let error = try #require(throws: ConnectionError.self) { try BaseURL(text, field: "chat-url") }
    #expect(error.field == "chat-url")
    #expect(!error.description.contains("secret"))
  }

  /// Plain http would show the token to everyone on the way.
  @Test(arguments: [
    "http://example.com", "http://localhost.evil.com", "http://127.0.0.1.evil.com",
    "http://127.1", "http://128.0.0.1", "http://0.0.0.0", "http://127.0.0.256",
    "http://127.0.0.01", "http://[::2]", "http://[::ffff:127.0.0.1]", "http://2130706433",
    "http://api-7C4F.sendbird.com/v3",
  ])
  func refusesPlainHTTPBeyondLoopback(_ text: String) throws {
    let error = try #require(throws: ConnectionError.self) { try BaseURL(text, field: "desk-url") }
    #expect(error.description.contains("loopback"))
    #expect(error.field == "desk-url")
  }

  @Test(arguments: ["", "evil.com/", "a b", "a@b", "é", "a:1", "a#"])
  func refusesAnApplicationIDThatEndsTheHost(_ id: String) throws {
    let error = try #require(throws: ConnectionError.self) {
      try Connection(applicationID: id, chatToken: Connection.Token(Secret("t"), from: "x"))
    }
    #expect(error.field == "application-id")
  }

  /// A line end in a header begins another header.
  @Test(arguments: ["", "s3cret\n", "s3cret\r\nX-Other: 1", "s3 cret", "s3crét", "s3cret\u{0}"])
  func refusesATokenThatIsNoHeader(_ token: String) throws {
    let error = try #require(throws: ConnectionError.self) {
      try Connection(applicationID: "A", chatToken: Connection.Token(Secret(token), from: "ENV"))
    }
    #expect(error.field == "chat-token")
    #expect(!error.description.contains("s3"))
    #expect(error.description.contains("ENV"))
    let desk = try #require(throws: ConnectionError.self) {
      try Connection(
        applicationID: "A", chatToken: Connection.Token(Secret("t"), from: "ENV"),
        deskToken: Connection.Token(Secret(token), from: "DESK"))
    }
    #expect(desk.field == "desk-token")
  }

  @Test func checksTheDeskAddressEvenWithoutAToken() {
    #expect(throws: ConnectionError.self) {
      try Connection(
        applicationID: "A", deskURL: "http://example.com",
        chatToken: Connection.Token(Secret("t"), from: "x"))
    }
  }
}
