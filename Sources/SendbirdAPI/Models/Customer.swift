/// A customer of Desk (contract 6.1).
///
/// Only the id is always there: every other field can be missing, null or of another type.
package struct Customer: Sendable {
  /// Desk's own id, not the Chat user's.
  package let id: Int64
  /// The Chat user's id, or the account of a social network; compared by bytes.
  package let sendbirdID: String?
  /// Where the customer comes from, such as `SENDBIRD`.
  package let channelType: String?
  /// The Desk project; there is one per application.
  package let project: Int64?
  /// When the customer was made.
  package let createdAt: Timestamp?
  /// The Chat nickname.
  package let displayName: String?
  /// The picture's address; empty means no picture.
  package let photoThumbnailURL: String?
  /// The custom fields, in Desk's order; nil if the answer doesn't hold readable ones.
  package let customFields: CustomFields?
  /// The answer as it came, unknown fields included.
  package let raw: JSONValue

  /// Reads a customer of an answer.
  ///
  /// - Throws: `DecodingFault` if there is no `id`.
  package init(json: JSONValue, at path: String = "customer") throws(DecodingFault) {
    let fields = try LooseFields(json, at: path)
    id = try fields.id()
    sendbirdID = fields.string("sendbirdId")
    channelType = fields.string("channelType")
    project = fields.integer("project")
    createdAt = fields.time("createdAt")
    displayName = fields.string("displayName")
    photoThumbnailURL = fields.string("photoThumbnailUrl")
    customFields = fields.model("customFields", CustomFields.init(customFields:at:))
    raw = json
  }
}
