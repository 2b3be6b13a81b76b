/// An agent of Desk (contract 6.7).
///
/// Only the id is always there: every other field can be missing, null or of another type.
package struct Agent: Sendable {
  /// Desk's id of the agent.
  package let id: Int64
  /// The agent's name for people.
  package let displayName: String?
  /// The Desk project; there is one per application.
  package let project: Int64?
  /// The account behind the agent; a text, which some sources call a number.
  package let user: String?
  /// The agent's Chat user id.
  package let sendbirdID: String?
  /// `ADMIN` or `AGENT`.
  package let role: String?
  /// When the agent was made.
  package let createdAt: Timestamp?
  /// `ACTIVE`, `INACTIVE` or, for bots, `PAUSED`.
  package let status: String?
  /// `ONLINE`, `OFFLINE` or `AWAY`.
  package let connection: String?
  /// Since when the connection is what it is.
  package let connectionUpdatedAt: Timestamp?
  /// The agent's e-mail address.
  package let email: String?
  /// The picture's address; empty means no picture.
  package let photoThumbnailURL: String?
  /// `INTERMEDIATE` or `EXPERT`.
  package let tier: String?
  /// The answer as it came, unknown fields included.
  package let raw: JSONValue

  /// Reads an agent of an answer.
  ///
  /// - Throws: `DecodingFault` if there is no `id`.
  package init(json: JSONValue, at path: String = "agent") throws(DecodingFault) {
    let fields = try LooseFields(json, at: path)
    id = try fields.id()
    displayName = fields.string("displayName")
    project = fields.integer("project")
    user = fields.text("user")
    sendbirdID = fields.string("sendbirdId")
    role = fields.string("role")
    createdAt = fields.time("createdAt")
    status = fields.string("status")
    connection = fields.string("connection")
    connectionUpdatedAt = fields.time("connectionUpdatedAt")
    email = fields.string("email")
    photoThumbnailURL = fields.string("photoThumbnailUrl")
    tier = fields.string("tier")
    raw = json
  }
}
