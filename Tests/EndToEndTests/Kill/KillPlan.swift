import Samples

/// What one run does, all of it drawn from its seed.
struct KillPlan: Sendable, CustomStringConvertible {
  /// An edit.
  enum Step: String, Sendable, CaseIterable {
    case metadata, newKey, nickname, profileURL, customerField, ticketField, ticket, takeBack
  }

  /// When the program is killed in its last step; the delay is always random.
  enum Moment: String, Sendable, CaseIterable {
    /// While it starts.
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
    /// When the server has answered, and the program hasn't heard of it.
    case answered
    /// When the program has the answer: it writes that down.
    case delivered
    /// Some time after an answer: it waits to try again, or goes on.
    case waiting
    /// After the outcome.
    case settled
  }

  /// How somebody else's change of the same field is met.
  enum Conflict: String, Sendable, CaseIterable {
    /// By keeping what was typed in the form.
    case mine
    /// By a value that is typed there.
    case typed
  }

  let seed: UInt64
  /// Whether the edits are commands, each a process of its own, and no console makes them.
  let isByCommand: Bool
  /// The edits in their order; the last one is where the kill falls.
  let steps: [Step]
  /// Whether somebody else changes what the last step edits; nil for not.
  let conflict: Conflict?
  /// When it is killed.
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
    isByCommand = Int.random(in: 0..<5, using: &random) == 0
    steps = Self.steps(isByCommand: isByCommand, &random)
    let canClash = !isByCommand && steps.last.map { $0 != .ticket && $0 != .takeBack } ?? false
    conflict =
      canClash && Int.random(in: 0..<3, using: &random) == 0
      ? Conflict.allCases.randomElement(using: &random) : nil
    let moments = isByCommand ? Self.commandMoments : Self.moments
    moment = moments.randomElement(using: &random) ?? .arrived
    delay =
      switch moment {
      case .starting: Int.random(in: 0...(isByCommand ? 150_000 : 600_000), using: &random)
      case .typing: Int.random(in: 0...40_000, using: &random)
      case .typed: Int.random(in: 2_050_000...2_600_000, using: &random)
      case .reviewing: Int.random(in: 0...120_000, using: &random)
      case .entering: Int.random(in: 0...60_000, using: &random)
      case .reread: Int.random(in: 0...12_000, using: &random)
      case .arrived, .answered: 0
      case .forwarded: Int.random(in: 0...8_000, using: &random)
      case .delivered: Int.random(in: 0...2_500, using: &random)
      case .waiting: Int.random(in: 0...1_300_000, using: &random)
      case .settled: Int.random(in: 0...200_000, using: &random)
      }
    write = steps.last == .ticket ? Int.random(in: 0...1, using: &random) : 0
    typed = Int.random(in: 1...12, using: &random)
    let faults = Faults(steps, isForeign: conflict != nil, moment)
    self.faults = faults.drawn(&random)
    secondDelay =
      Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...900_000, using: &random) : nil
    takesBack = Int.random(in: 0..<3, using: &random) == 0
  }

  /// The edits; the fields of a ticket are edited once, as its form may show what was there before.
  private static func steps(isByCommand: Bool, _ random: inout SplitMix64) -> [Step] {
    let edits: [Step] =
      isByCommand
      ? [.metadata, .nickname, .customerField, .ticket, .ticket]
      : [
        .metadata, .newKey, .nickname, .profileURL, .customerField, .ticketField, .ticket, .ticket,
      ]
    var steps: [Step] = []
    for _ in 0..<Int.random(in: 1...(isByCommand ? 1 : 3), using: &random) {
      let step = edits.randomElement(using: &random) ?? .metadata
      steps.append(step == .ticketField && steps.contains(step) ? .metadata : step)
    }
    // A ticket isn't taken back.
    if steps.last != .ticket, Int.random(in: 0..<3, using: &random) == 0 { steps.append(.takeBack) }
    return steps
  }

  /// The moments around the request come more often.
  private static let moments =
    Moment.allCases + [
      .typed, .entering, .entering, .reread, .reread, .forwarded, .delivered, .delivered,
      .delivered,
    ]
  private static let commandMoments: [Moment] = [
    .starting, .reread, .arrived, .forwarded, .answered, .delivered, .delivered, .waiting,
  ]

  var description: String {
    let second = secondDelay.map { ", again after \($0) µs" } ?? ""
    let clash = conflict.map { " (changed by somebody else: \($0.rawValue))" } ?? ""
    return """
      KILL_SEED=\(seed): \(isByCommand ? "commands " : "")\
      \(steps.map(\.rawValue).joined(separator: ", "))\(clash); \
      \(moment.rawValue) \(write) + \(delay) µs\(second); \(faults.joined(separator: " "))
      """
  }
}
