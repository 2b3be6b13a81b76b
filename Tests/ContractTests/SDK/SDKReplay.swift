import NIOCore
import Sandbox
import SendbirdAPI
import Testing

/// Sends again what the SDK sent, and holds the answers to what the SDK takes.
struct SDKReplay {
  /// The SDK's name of the call.
  let call: String
  /// What the SDK takes as the answer.
  let type: SDKType
  /// Whether the answer must be what was recorded to the last member.
  var isExact = false

  /// Replays every scenario, each on a sandbox and a connection of its own.
  func run() async throws {
    let scenarios = try SDKTraffic.scenarios(of: call)
    let own = scenarios.flatMap(\.requests).filter { $0.call == call }
    #expect(own.contains { $0.status == 200 }, "nothing that goes well was recorded")
    #expect(own.contains { $0.status == 400 }, "no refusal was recorded")
    for scenario in scenarios {
      try await Pair.run(users: 0) { pair in
        try await replay(scenario, pair.address)
      }
    }
  }

  private func replay(_ scenario: SDKTraffic.Scenario, _ address: SandboxAddress) async throws {
    let digits = address.chatURL.dropFirst("http://127.0.0.1:".count).prefix { $0 != "/" }
    let port = try #require(Int(digits))
    try await RawAnswers.connect(port).executeThenClose { inbound, outbound in
      var answers = RawAnswers(inbound)
      var next = ""
      for request in scenario.requests {
        let wire = request.wire(port: port, token: address.chatToken, next: next)
        try await outbound.write(ByteBuffer(bytes: wire))
        let answer = try await answers.next()
        let json = try JSONValue(parsing: answer.body)
        let place = "\(scenario.name): \(request.method) \(request.target) \(request.body)"
        #expect(answer.status == request.status, "\(place)")
        if request.status == 200 {
          check(json, request, place)
        } else {
          #expect(json["code"]?.int == request.code, "\(place)")
          #expect(json["error"] == true, "\(place)")
          #expect(json["message"]?.string?.isEmpty == false, "\(place)")
        }
        if let token = json["next"]?.string, !token.isEmpty { next = Self.formEncoded(token) }
      }
    }
  }

  private func check(_ json: JSONValue, _ request: SDKTraffic.Request, _ place: String) {
    guard request.call == call else { return }
    #expect(type.complaints(json) == [], "\(place)")
    guard let answer = request.answer else {
      Issue.record("no answer was recorded: \(place)")
      return
    }
    let recorded = RecordedAnswer(value: answer)
    #expect(recorded.differences(from: json, isExact: isExact) == [], "\(place)")
  }

  /// A page token as the SDK sends it back; what it is made of is Base64.
  private static func formEncoded(_ token: String) -> String {
    token.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
  }
}
