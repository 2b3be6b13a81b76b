import Widgets

/// A key, or a sequence of keys, that a command answers to, with the places where it does.
struct KeyClaim {
  /// Two keys of which one is the other, or begins it.
  struct Clash {
    /// The keys of the command that is judged.
    let mine: String
    /// The other's.
    let theirs: String
    /// Where they meet.
    let context: Context

    /// The two in order of length.
    var shorter: String { mine.utf8.count < theirs.utf8.count ? mine : theirs }
    /// The longer of the two.
    var longer: String { mine.utf8.count < theirs.utf8.count ? theirs : mine }

    /// What is wrong, for the judged command's line.
    func words(with other: String) -> String {
      let (mine, theirs) = (KeyNames.short(mine), KeyNames.short(theirs))
      let place = "\(other) in \"\(context.title)\""
      if mine == theirs { return "\(mine) is \(place) as well; give that one another key" }
      return shorter == self.mine
        ? "\(mine) begins \(theirs), which is \(place); give one of them another key"
        : "\(mine) can't be finished, because \(theirs) is \(place); give one of them another key"
    }
  }

  private let keys: [KeyPress]
  private let name: String
  private let contexts: ContextSet

  /// What a command claims.
  static func claims(of command: Command) -> [KeyClaim] {
    command.bindings.flatMap { binding in
      binding.keys.compactMap { name in
        KeySequence.keys(named: name).map {
          KeyClaim(keys: $0, name: name, contexts: binding.contexts)
        }
      }
    }
  }

  /// The first clash between the claims of two commands.
  static func clash(_ mine: [KeyClaim], _ theirs: [KeyClaim]) -> Clash? {
    for claim in mine {
      for other in theirs where claim.meets(other) {
        let shared = claim.contexts.intersection(other.contexts)
        guard let context = Context.allCases.first(where: shared.includes) else { continue }
        return Clash(mine: claim.name, theirs: other.name, context: context)
      }
    }
    return nil
  }

  /// A key of a command that keeps another one of its own from being finished.
  static func clash(in claims: [KeyClaim]) -> Clash? {
    for (index, claim) in claims.enumerated() {
      let others = claims.dropFirst(index + 1).filter { $0.keys != claim.keys }
      if let clash = clash([claim], others) { return clash }
    }
    return nil
  }

  private func meets(_ other: KeyClaim) -> Bool {
    guard !contexts.isDisjoint(with: other.contexts) else { return false }
    return keys.starts(with: other.keys) || other.keys.starts(with: keys)
  }
}
