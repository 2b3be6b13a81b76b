/// What the message row says when nothing else is to be said.
extension ConsoleState {
  /// That this is only a sandbox, else why nothing can be written; nil for nothing.
  var standingWords: String? {
    if isFirstRun, context != .profiles, context != .profileForm {
      return "a sandbox with sample users: nothing here is real. "
        + "\(functionKey("profile.switch", in: .list)) \(key("profile.add", in: .profiles)) adds your own profile"
    }
    return canWrite.reason
  }
}
