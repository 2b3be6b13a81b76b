import SendbirdAPI
import Testing

@Suite struct SecretTests {
  private struct Holder {
    let name = "holder"
    let secret = Secret("hunter2")
    let maybe: Secret? = Secret("hunter2")
    let many = [Secret("hunter2")]
  }

  @Test func isNeverPrinted() {
    let secret = Secret("hunter2")
    var dumped = ""
    dump(Holder(), to: &dumped)
    for text in [
      "\(secret)", String(describing: secret), String(reflecting: secret), secret.description,
      secret.debugDescription, "\(Holder())", String(reflecting: Holder()), dumped,
      "\(Mirror(reflecting: secret).children.map { "\($0)" })", "\([secret: 1])",
    ] {
      #expect(!text.contains("hunter2"), "\(text)")
    }
    #expect("\(secret)" == "••••")
    #expect(Mirror(reflecting: secret).children.isEmpty)
  }

  @Test func revealsOnPurpose() {
    #expect(Secret("hunter2").reveal() == "hunter2")
    #expect(Secret("").isEmpty)
    #expect(Secret("a") != Secret("b"))
  }

  @Test func isInNoDescriptionOfWhatHoldsIt() throws {
    let connection = try Fixture.connection(deskToken: "d35kt0ken")
    let wire = WireRequest(
      method: .get, url: "https://x/", tokenHeader: "Api-Token",
      token: Secret(Fixture.chatToken), body: nil)
    var dumped = ""
    dump(connection, to: &dumped)
    dump(wire, to: &dumped)
    for text in ["\(connection)", "\(wire)", String(reflecting: wire), dumped] {
      #expect(!text.contains(Fixture.chatToken))
      #expect(!text.contains("d35kt0ken"))
    }
  }
}
