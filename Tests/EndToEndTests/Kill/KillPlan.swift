import Samples

/// What one run does, all of it drawn from its seed.
struct KillPlan: Sendable, CustomStringConvertible {
  /// An edit.
  enum Step: String, Sendable, CaseIterable {
    case metadata, nickname, customerField, ticket, takeBack
  }

  /// When the console is killed in its last step; the delay is always random.
  enum Moment: String, Sendable, CaseIterable {
    /// While the console starts.
    case starting
    /// While a field is typed into.
    case typing
    /// A good two seconds after a text was typed.
    case typed
    /// After the review was asked for.
    case reviewing
    /// After Enter in the review.
    case entering
    /// After the record was read again, before or while the intent is written.
    case reread
    /// When the relay has the request, and the server hasn't.
    case arrived
    /// When the server has the request.
    case forwarded
    /// When the server has answered, and the console hasn't heard of it.
    case answered
    /// When the console has the answer: it writes that down.
    case delivered
    /// After the outcome.
    case settled
  }

  let seed: UInt64
  /// The edits in their order; the last one is where the kill falls.
  let steps: [Step]
  /// When the console is killed.
  let moment: Moment
  /// How long after the moment, in microseconds.
  let delay: Int
  /// Which write of the last step the moment is about, from 0 on.
  let write: Int
  /// How many characters are typed before the kill falls.
  let typed: Int
  /// What goes wrong in the sandbox.
  let faults: [String]
  /// When the next start is killed as well, in microseconds after it; nil for not at all.
  let secondDelay: Int?
  /// Whether the newest write is taken back on the command line afterwards.
  let takesBack: Bool

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self.seed = seed
    let edits: [Step] = [.metadata, .nickname, .customerField, .ticket]
    var steps = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      edits.randomElement(using: &random) ?? .metadata
    }
    // A ticket isn't taken back.
    if steps.contains(where: { $0 != .ticket }), Int.random(in: 0..<3, using: &random) == 0 {
      steps.append(.takeBack)
    }
    self.steps = steps
    moment = Self.moments.randomElement(using: &random) ?? .arrived
    delay =
      switch moment {
      case .starting: Int.random(in: 0...600_000, using: &random)
      case .typing: Int.random(in: 0...40_000, using: &random)
      case .typed: Int.random(in: 2_050_000...2_600_000, using: &random)
      case .reviewing: Int.random(in: 0...120_000, using: &random)
      case .entering: Int.random(in: 0...60_000, using: &random)
      case .reread: Int.random(in: 0...12_000, using: &random)
      case .arrived, .answered: 0
      case .forwarded: Int.random(in: 0...8_000, using: &random)
      case .delivered: Int.random(in: 0...2_500, using: &random)
      case .settled: Int.random(in: 0...200_000, using: &random)
      }
    write = steps.last == .ticket ? Int.random(in: 0...1, using: &random) : 0
    typed = Int.random(in: 1...12, using: &random)
    faults = Self.faults(&random)
    secondDelay =
      Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...900_000, using: &random) : nil
    takesBack = Int.random(in: 0..<3, using: &random) == 0
  }

  /// The moments around the request come more often.
  private static let moments =
    Moment.allCases + [
      .typed, .entering, .entering, .reread, .reread, .forwarded, .delivered, .delivered,
      .delivered,
    ]

  private static func faults(_ random: inout SplitMix64) -> [String] {
    var faults: [String] = []
    if Int.random(in: 0..<5, using: &random) < 3 {
      let kind = ["lost-answer", "reset", "delay"].randomElement(using: &random) ?? "reset"
      // Those before are the test's own, which makes the records.
      let place = [
        "PUT:\(Int.random(in: 1...3, using: &random))",
        "POST:\(Int.random(in: 4...6, using: &random))",
        "PATCH:\(Int.random(in: 2...3, using: &random))",
      ].randomElement(using: &random)
      faults.append("\(kind)@\(place ?? "PUT:1")")
    }
    for kind in ["delay", "reset"] where Int.random(in: 0..<5, using: &random) == 0 {
      faults.append("\(kind)@GET:\(Int.random(in: 3...30, using: &random))")
    }
    return faults
  }

  var description: String {
    let second = secondDelay.map { ", again after \($0) µs" } ?? ""
    return """
      KILL_SEED=\(seed): \(steps.map(\.rawValue).joined(separator: ", ")); \
      \(moment.rawValue) \(write) + \(delay) µs\(second); \(faults.joined(separator: " "))
      """
  }
}
