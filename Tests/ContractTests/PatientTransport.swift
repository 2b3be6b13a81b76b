import SendbirdAPI

/// A transport that waits a minute for every answer, because a test had better not depend on how busy
/// the machine is; except for the one request that is known to get none.
final class PatientTransport: Transport, Pauser {
  private let patient: HTTPTransport
  private let impatient: HTTPTransport
  private let hanging: APIRequest.Method?

  /// - Parameter hanging: the method whose requests are given up soon.
  init(hangs hanging: APIRequest.Method?) {
    var options = HTTPTransport.Options()
    options.answerTimeout = .seconds(60)
    patient = HTTPTransport(options: options)
    options.answerTimeout = .seconds(3)
    impatient = HTTPTransport(options: options)
    self.hanging = hanging
  }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    try await (request.method == hanging ? impatient : patient).send(request)
  }

  func pause(for duration: Duration) async throws(CancellationError) {
    try await patient.pause(for: duration)
  }

  func shutdown() async {
    await patient.shutdown()
    await impatient.shutdown()
  }
}
