/// One page of users (contract 2.4).
package struct UserPage: Sendable {
  /// The users of this page, in Sendbird's order.
  package let users: [User]
  /// What to send as `token` for the next page; nil on the last one.
  package let next: String?

  /// Makes a page.
  package init(users: [User], next: String?) {
    self.users = users
    self.next = next
  }

  /// Reads a page of an answer; an empty, null or missing `next` all mean that there is no more.
  package init(json: JSONValue) throws(DecodingFault) {
    (users, next) = try Fields(json, at: "answer").page("users") {
      (json, path) throws(DecodingFault) in try User(json: json, at: path)
    }
  }
}
