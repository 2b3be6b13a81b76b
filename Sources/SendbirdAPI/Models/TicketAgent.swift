/// The agent who has a ticket, as the ticket tells it (contract 6.3).
package struct TicketAgent: Sendable {
  /// Desk's id of the agent.
  package let id: Int64?
  /// The agent's name for people.
  package let displayName: String?
  /// The agent's Chat user id.
  package let sendbirdID: String?

  /// Reads `agent` of a ticket's `recentAssignment`; nil if there is none.
  init?(assignment json: JSONValue?) {
    guard let agent = json?["agent"], let fields = try? LooseFields(agent, at: "agent") else {
      return nil
    }
    id = fields.integer("id")
    displayName = fields.string("displayName")
    sendbirdID = fields.string("sendbirdId")
  }
}
