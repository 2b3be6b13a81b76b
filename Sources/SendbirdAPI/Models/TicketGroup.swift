/// The team that has a ticket, as the ticket tells it (contract 6.3).
///
/// One source has an object there, another a bare number, and there may be none (contract 7, row 24).
package struct TicketGroup: Sendable {
  /// Desk's id of the group.
  package let id: Int64?
  /// The key by which requests name it.
  package let key: String?
  /// Its name for people.
  package let name: String?

  /// Reads `group` of a ticket; nil if it is neither an object nor a whole number.
  init?(json: JSONValue?) {
    if let fields = json.flatMap({ try? LooseFields($0, at: "group") }) {
      id = fields.integer("id")
      key = fields.string("key")
      name = fields.string("name")
    } else if let number = json?.int {
      id = number
      key = nil
      name = nil
    } else {
      return nil
    }
  }
}
