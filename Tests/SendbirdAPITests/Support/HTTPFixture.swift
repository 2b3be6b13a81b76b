import SendbirdAPI
import Testing

/// Transports over loopback, shut down when the test is over.
enum HTTPFixture {
  /// Options that no environment of the machine changes.
  static func options(
    _ environment: [String: String] = [:], answerTimeout: Duration = .seconds(15)
  ) -> HTTPTransport.Options {
    var options = HTTPTransport.Options()
    options.environment = HTTPEnvironment(environment)
    options.answerTimeout = answerTimeout
    return options
  }

  static func withTransport<Result>(
    _ options: HTTPTransport.Options = options(), _ body: (HTTPTransport) async throws -> Result
  ) async throws -> Result {
    let transport = HTTPTransport(options: options)
    do {
      let result = try await body(transport)
      await transport.shutdown()
      return result
    } catch {
      await transport.shutdown()
      throw error
    }
  }

  static func request(
    _ url: String, _ method: APIRequest.Method = .get, body: String? = nil
  ) -> WireRequest {
    WireRequest(
      method: method, url: url, tokenHeader: "Api-Token", token: Secret(Fixture.chatToken),
      body: body.map { Array($0.utf8) })
  }

  /// The failure of a request that must fail.
  static func failure(
    _ transport: HTTPTransport, _ request: WireRequest,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TransportFailure {
    do throws(TransportFailure) {
      let answer = try await transport.send(request)
      Issue.record("answered \(answer.status)", sourceLocation: sourceLocation)
    } catch {
      return error
    }
    throw ExpectedFailure()
  }

  private struct ExpectedFailure: Error {}
}
