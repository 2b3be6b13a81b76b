/// A group of Desk, called team in its dashboard (contract 6.7).
///
/// Only the id is always there: every other field can be missing, null or of another type.
package struct DeskGroup: Sendable {
  /// Desk's id of the group.
  package let id: Int64
  /// Its name for people.
  package let name: String?
  /// The key by which requests name it.
  package let key: String?
  /// The Desk project; there is one per application.
  package let project: Int64?
  /// When it was made.
  package let createdAt: Timestamp?
  /// Who made it.
  package let createdBy: String?
  /// What it is for.
  package let description: String?
  /// Its agents; only in the answer about one group.
  package let members: [Agent]?
  /// The answer as it came, unknown fields included.
  package let raw: JSONValue

  /// Reads a group of an answer.
  ///
  /// - Throws: `DecodingFault` if there is no `id`.
  package init(json: JSONValue, at path: String = "group") throws(DecodingFault) {
    let fields = try LooseFields(json, at: path)
    id = try fields.id()
    name = fields.string("name")
    key = fields.string("key")
    project = fields.integer("project")
    createdAt = fields.time("createdAt")
    createdBy = fields.text("createdBy")
    description = fields.string("description")
    members = fields.models("members", Agent.init(json:at:))
    raw = json
  }
}
