extension APIError {
  /// The record that Sendbird doesn't know, as it was asked for, such as `user "maria.k"` or `ticket
  /// 999`; nil for any other error, and where the request names none.
  ///
  /// It holds an id: show it, don't log it.
  package var missingRecord: String? {
    // A 404 without a code of Chat's own comes from something else than Chat.
    guard isNotFound, service == .desk || sendbirdCode != nil else { return nil }
    let path = target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
      .dropFirst().map { $0.percentDecoded ?? String($0) }
    guard path.count > 1 else { return nil }
    let id = path[1]
    switch (service, path[0]) {
    case (.chat, "users"):
      let user = "user \(Violation.quoted(id))"
      // One code says that either is missing.
      return path.count > 3 ? "\(user), or its item \(Violation.quoted(path[3]))," : user
    case (.chat, "group_channels"): return "channel \(Violation.quoted(id))"
    case (.desk, "customers"): return Int64(id).map { "customer \($0)" }
    case (.desk, "tickets"): return Int64(id).map { "ticket \($0)" }
    default: return nil
    }
  }
}
