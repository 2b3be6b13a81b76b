import Samples

extension KillPlan {
  /// What can go wrong in a run: a lost answer, a reset or a delay always, a refusal for now besides.
  struct Faults {
    /// A write of the run in its place among all.
    private struct Write {
      let method: String
      /// Whether it is somebody else's.
      var isForeign = false
      /// Whether it is the last step's, after which the kill comes, or with which.
      var isLast = false
    }

    private let writes: [Write]
    private let moment: Moment

    /// Those of some steps; in the last one somebody else may write first.
    init(_ steps: [Step], isForeign: Bool, _ moment: Moment) {
      self.moment = moment
      var writes: [Write] = []
      for (number, step) in steps.enumerated() {
        let isLast = number == steps.count - 1
        let methods = Self.methods(of: step, after: number > 0 ? steps[number - 1] : nil)
        if isLast, isForeign, let method = methods.first {
          writes.append(Write(method: method, isForeign: true))
        }
        writes += methods.map { Write(method: $0, isLast: isLast) }
      }
      self.writes = writes
    }

    /// What a step sends, in order.
    private static func methods(of step: Step, after earlier: Step?) -> [String] {
      switch step {
      case .metadata, .newKey, .nickname, .profileURL: ["PUT"]
      case .customerField, .ticketField: ["PATCH"]
      case .ticket: ["POST", "POST"]
      case .takeBack:
        earlier == .newKey
          ? ["DELETE"] : earlier.map { methods(of: $0, after: nil) } ?? ["PUT"]
      }
    }

    /// How many requests the test itself sends, by method, before there is a program to kill.
    private static let ahead = ["POST": 4, "PATCH": 1]

    /// Draws the arguments of the sandbox.
    func drawn(_ random: inout SplitMix64) -> [String] {
      let isBeforeWriting = [.starting, .typing, .typed, .reviewing].contains(moment)
      let targets = writes.indices.filter {
        !writes[$0].isForeign && !(isBeforeWriting && writes[$0].isLast)
      }
      var faults: [String] = []
      var refused: Int?
      if Int.random(in: 0..<3, using: &random) == 0,
        let target = targets.randomElement(using: &random)
      {
        refused = target
        faults.append("status429@\(place(of: target, refused: nil))")
      }
      if let target = targets.randomElement(using: &random) {
        let kind = ["lost-answer", "reset", "delay"].randomElement(using: &random) ?? "reset"
        faults.append("\(kind)@\(place(of: target, refused: refused))")
      } else {
        let kind = ["reset", "delay"].randomElement(using: &random) ?? "reset"
        let last = moment == .starting ? 1 : 8
        faults.append("\(kind)@GET:\(Int.random(in: 1...last, using: &random))")
      }
      for kind in ["delay", "reset", "status429"] where Int.random(in: 0..<6, using: &random) == 0 {
        faults.append("\(kind)@GET:\(Int.random(in: 3...30, using: &random))")
      }
      return faults
    }

    /// The place of a write among those with its method; one that was refused before comes once more.
    private func place(of target: Int, refused: Int?) -> String {
      let method = writes[target].method
      let count = writes[...target].count { $0.method == method }
      let again = refused.map { $0 <= target && writes[$0].method == method } == true ? 1 : 0
      return "\(method):\((Self.ahead[method] ?? 0) + count + again)"
    }
  }
}
