/// Why every write of a profile is refused, and how that was set (ux 15).
package enum ReadOnlyRule: Sendable, Hashable {
  /// `--read-only` was given.
  case option
  /// The configuration says so at this setting, and no option lifts it.
  case locked(setting: String)

  /// The rule and how it was set, as the beginning of a sentence.
  package var words: String {
    switch self {
    case .option: "read-only: --read-only was given"
    case .locked(let setting): "locked: \(setting) is true, and no option lifts that"
    }
  }
}

extension ProfileDefinition {
  /// What refuses the profile's writes; nil when they are done.
  ///
  /// - Parameter isAsked: whether `--read-only` was given.
  /// - Returns: the rule; the configuration's counts more, because it can't be left out.
  package func readOnlyRule(isAsked: Bool) -> ReadOnlyRule? {
    if isLocked { return .locked(setting: setting("read-only")) }
    return isAsked ? .option : nil
  }
}
