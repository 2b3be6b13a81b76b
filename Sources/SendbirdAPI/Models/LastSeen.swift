/// When a user was last connected.
package enum LastSeen: Sendable, Hashable {
  /// Connected now.
  case online
  /// Never connected, as far as Sendbird tells.
  case never
  /// Disconnected at this time.
  case at(Timestamp)

  /// Reads `last_seen_at` (milliseconds) beside `is_online` (contract 1.3).
  ///
  /// 0 means online, unless `is_online` says otherwise; -1 means never. Nil if neither field says
  /// anything.
  package init?(milliseconds: Int64?, isOnline: Bool?) {
    if isOnline == true {
      self = .online
    } else if let milliseconds {
      if milliseconds > 0 {
        self = .at(Timestamp(milliseconds: milliseconds))
      } else {
        self = milliseconds == 0 && isOnline == nil ? .online : .never
      }
    } else {
      return nil
    }
  }
}
