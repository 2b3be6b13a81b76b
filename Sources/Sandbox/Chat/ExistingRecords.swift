import GRDB

/// The Chat API's checks that what a request names exists (contract 1.6).
extension Database {
  /// The user with an id, or 400201.
  func existingUser(_ id: String) throws -> UserRecord {
    guard let user = try user(id) else { throw ChatError.notFound("User") }
    return user
  }

  /// The number of the user with an id, or 400201.
  func existingUserNumber(_ id: String) throws -> Int64 {
    guard let number = try userNumber(id) else { throw ChatError.notFound("User") }
    return number
  }

  /// The channel with a URL, or 400201.
  func existingChannel(_ url: String) throws -> ChannelRecord {
    guard let channel = try channel(url) else { throw ChatError.notFound("Channel") }
    return channel
  }
}

extension CallContext {
  /// The place a list's token stands for; one that wasn't issued for this list is refused with
  /// 400111.
  func position(of token: String, in list: String, count: Int) throws(ChatError) -> [Int64] {
    guard let position = pages.position(of: token, in: list, count: count) else {
      throw .invalidValue("token", "wasn't issued for this list")
    }
    return position
  }
}
