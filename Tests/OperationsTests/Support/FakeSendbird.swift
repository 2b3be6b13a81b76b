import Operations

/// What goes wrong with one request.
enum Fault: String, CaseIterable, Sendable {
  /// Nobody listens: nothing is sent.
  case refused
  /// The connection ends before anything is done.
  case reset
  /// The change is made, the answer never comes.
  case lostAnswer
  /// HTTP 500 and nothing is done.
  case status500
  /// HTTP 500 although the change is made.
  case lateStatus500
  /// The change is made, and the answer is not JSON.
  case garbage
  /// The change is made, and the answer is JSON of another kind.
  case wrongKind
  /// HTTP 429, every time.
  case status429
  /// No answer in time, and nothing is done, or not yet.
  case timeout
  /// No answer in time, and the change is made.
  case slow
  /// HTTP 504 from something in between, and nothing is done, or not yet.
  case status504
  /// HTTP 408 from something in between, and nothing is done, or not yet.
  case status408

  /// Whether the change is made all the same.
  var isApplied: Bool {
    switch self {
    case .lostAnswer, .lateStatus500, .garbage, .wrongKind, .slow: true
    case .refused, .reset, .status500, .status429, .timeout, .status504, .status408: false
    }
  }

  /// Whether a change that isn't made may still be: nobody waited for it any more.
  var canStillArrive: Bool { [.timeout, .status504, .status408].contains(self) }

  /// Whether a read that goes wrong so says that nothing can be written either.
  var endsTheWrite: Bool { [.refused, .reset, .lostAnswer, .status429].contains(self) }

  /// Whether the client sends a write again, because it is certain that nothing was done.
  var isSentAgain: Bool { [.refused, .status429].contains(self) }

  /// Whether a person can't know from the answer what became of a write.
  var isAmbiguous: Bool { !isSentAgain }
}

/// A Sendbird in memory, with faults and with somebody else who changes things at bad moments.
actor FakeSendbird: Transport {
  private(set) var model: SendbirdModel
  /// Every request that arrived or was to be sent, in order.
  private(set) var requests: [String] = []
  /// The same with what they carry.
  private(set) var bodies: [String] = []
  private var writes = 0
  private var readingRefusal: Int64?
  private var readsSinceWrite = 0
  private var faults: [Int: Fault] = [:]
  private var requestFaults: [Int: Fault] = [:]
  /// The requests with what they carry, one that is sent again at once only once.
  private(set) var distinctRequests: [String] = []
  private var interference: [Int: @Sendable (inout SendbirdModel) -> Void] = [:]
  private var interferenceBeforeReadBack: (@Sendable (inout SendbirdModel) -> Void)?
  private var cannotBeReadBack = false
  private var lastReadable: Int?
  private var rewrites: [String: String] = [:]
  private var gate: Gate?
  private var cancelsAfterWrite: Int?

  init(_ model: SendbirdModel) {
    self.model = model
  }

  // MARK: - What a test arranges

  /// Lets the write with this number, from 0, go wrong.
  func fail(write number: Int, with fault: Fault) { faults[number] = fault }

  /// Lets the request with this number, from 0 and reads included, go wrong each time it is sent.
  func fail(request number: Int, with fault: Fault) { requestFaults[number] = fault }

  /// Lets nothing go wrong any more.
  func heal() {
    faults = [:]
    requestFaults = [:]
  }

  /// Lets every read after the first write fail.
  func refuseReadingBack() { cannotBeReadBack = true }

  /// Lets every read fail after the request with this number, from 0 and reads included.
  func refuseReading(afterRequest number: Int) { lastReadable = number }

  /// Refuses every read with this code.
  func refuseReading(code: Int64) { readingRefusal = code }

  /// Changes something just before the write with this number is carried out.
  func interfere(
    beforeWrite number: Int, _ change: @escaping @Sendable (inout SendbirdModel) -> Void
  ) {
    interference[number] = change
  }

  /// Changes something just before the first read after a write.
  func interfereBeforeReadingBack(_ change: @escaping @Sendable (inout SendbirdModel) -> Void) {
    interferenceBeforeReadBack = change
  }

  /// Changes something now.
  func change(_ change: @Sendable (inout SendbirdModel) -> Void) { change(&model) }

  /// Stores another value than the one that is sent.
  func coerce(_ value: String, to other: String) { rewrites[value] = other }

  /// Cancels the task that sends the write with this number, after it was carried out and answered.
  func cancel(afterWrite number: Int) { cancelsAfterWrite = number }

  /// Keeps the next write waiting for its answer until its task is cancelled.
  func hold(_ gate: Gate) { self.gate = gate }

  // MARK: - Transport

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    let target = Target(request.url)
    requests.append("\(request.method.rawValue) \(target.text)")
    let body = request.body.map { String(decoding: $0, as: UTF8.self) } ?? ""
    bodies.append("\(requests.last ?? "") \(body)")
    if bodies.last != distinctRequests.last { distinctRequests.append(bodies.last ?? "") }
    let fault = requestFaults[distinctRequests.count - 1]
    guard request.method == .get else { return try await write(request, target, fault) }
    defer { readsSinceWrite += 1 }
    if let fault { return try Self.answer(fault) }
    if let lastReadable, distinctRequests.count - 1 > lastReadable {
      throw TransportFailure(.timeout, mayHaveBeenSent: true)
    }
    if let readingRefusal { return Self.wire(SendbirdModel.refusal(readingRefusal, "no")) }
    if writes > 0 {
      if cannotBeReadBack { throw TransportFailure(.timeout, mayHaveBeenSent: true) }
      if readsSinceWrite == 0 { interferenceBeforeReadBack?(&model) }
    }
    return Self.wire(model.answer(.get, target, nil))
  }

  private func write(
    _ request: WireRequest, _ target: Target, _ requestFault: Fault?
  ) async throws(TransportFailure) -> WireAnswer {
    // The client sends it again after 429 and where nobody listens; to the test it is the same write.
    let number = writes
    let fault = requestFault ?? faults[number]
    if fault?.isSentAgain != true { writes += 1 }
    readsSinceWrite = 0
    interference.removeValue(forKey: number)?(&model)
    if let fault, !fault.isApplied { return try Self.answer(fault) }
    if let gate {
      self.gate = nil
      if gate.appliesFirst { _ = apply(request, target) }
      await gate.arrive()
      throw TransportFailure(.cancelled, mayHaveBeenSent: true)
    }
    let answer = apply(request, target)
    if cancelsAfterWrite == number { withUnsafeCurrentTask { $0?.cancel() } }
    if let fault { return try Self.answer(fault) }
    return Self.wire(answer)
  }

  private func apply(_ request: WireRequest, _ target: Target) -> SendbirdModel.Answer {
    let body = request.body.flatMap { try? JSONValue(parsing: $0) }
    return model.answer(request.method, target, body.map(coerced))
  }

  private func coerced(_ json: JSONValue) -> JSONValue {
    switch json {
    case .string(let text): .string(rewrites[text] ?? text)
    case .object(let members):
      .object(members.map { JSONMember($0.name, coerced($0.value)) })
    default: json
    }
  }

  private static func answer(_ fault: Fault) throws(TransportFailure) -> WireAnswer {
    switch fault {
    case .refused: throw TransportFailure(.refused, mayHaveBeenSent: false)
    case .reset, .lostAnswer: throw TransportFailure(.closed, mayHaveBeenSent: true)
    case .status500, .lateStatus500: WireAnswer(status: 500, body: Array("{}".utf8))
    case .garbage: WireAnswer(status: 200, body: Array("<html>".utf8))
    case .wrongKind: WireAnswer(status: 200, body: Array("[]".utf8))
    case .status429: WireAnswer(status: 429, body: Array("{}".utf8))
    case .timeout, .slow: throw TransportFailure(.timeout, mayHaveBeenSent: true)
    case .status504: WireAnswer(status: 504, body: Array("{}".utf8))
    case .status408: WireAnswer(status: 408, body: Array("{}".utf8))
    }
  }

  private static func wire(_ answer: SendbirdModel.Answer) -> WireAnswer {
    WireAnswer(status: answer.status, body: answer.body.serializedBytes())
  }

  /// A client that talks to this Sendbird and never waits.
  nonisolated func client(isReadOnly: Bool = false) throws -> SendbirdClient {
    let connection = try Connection(
      applicationID: "TEST", chatURL: Target.chat, deskURL: Target.desk,
      chatToken: Connection.Token(Secret("token"), from: "the test"),
      deskToken: Connection.Token(Secret("desk-token"), from: "the test"))
    return SendbirdClient(
      connection: connection, transport: self, pauser: NoPause(),
      policy: RetryPolicy(jitter: { _ in .zero }), isReadOnly: isReadOnly)
  }
}

/// Waits for nothing.
struct NoPause: Pauser {
  func pause(for duration: Duration) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
  }
}
