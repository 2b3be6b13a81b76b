import SendbirdAPI

/// The JSON examples of contract 5 and 6, with what they leave out filled in from the others.
enum DeskExamples {
  static let customerWithoutFields = """
    {"id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD", "project": 77,
     "createdAt": "2026-01-02T03:04:05.678Z", "displayName": "Maria Kask",
     "photoThumbnailUrl": "", "customFields": []}
    """

  static let customer = """
    {"id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD", "project": 77,
     "createdAt": "2026-01-02T03:04:05.678Z", "displayName": "Maria Kask",
     "photoThumbnailUrl": "", "customFields": [{"id": 9, "key": "tier", "value": "A"}]}
    """

  static let customerWithChangedFields = """
    {"id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD", "project": 77,
     "createdAt": "2026-01-02T03:04:05.678Z", "displayName": "Maria Kask",
     "photoThumbnailUrl": "",
     "customFields": [{"id": 9, "key": "tier", "value": "B"}, {"id": 10, "key": "city", "value": "Tartu"}]}
    """

  static let customers = """
    {"count": 1, "next": null, "previous": null, "results": [
     {"id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD", "project": 77,
      "createdAt": "2026-01-02T03:04:05.678Z", "displayName": "Maria Kask",
      "photoThumbnailUrl": "", "customFields": []}]}
    """

  static let emptyPage = """
    {"count": 137, "next": "https://desk.example/customers?limit=50&offset=100", "previous": null,
     "results": []}
    """

  static let newTicket = #"""
    {"id": 5201, "project": 77, "channelName": "Refund for order 118",
     "channelUrl": "sendbird_desk_7f3a", "createdAt": "2026-01-02T03:05:00.000Z",
     "issuedAt": null, "closedAt": null, "status2": "INITIALIZED", "status": "INITIALIZED",
     "closeStatus": "NOT_CLOSED", "closeComment": null, "closeMessage": null, "priority": "HIGH",
     "customer": {"id": 4101, "sendbirdId": "maria.k", "channelType": "SENDBIRD", "project": 77,
      "createdAt": "2026-01-02T03:04:05.678Z", "displayName": "Maria Kask",
      "photoThumbnailUrl": "", "customFields": []},
     "group": {"id": 3, "key": "billing", "name": "Billing"}, "recentAssignment": null,
     "customFields": [{"id": 21, "key": "order", "value": "118"}],
     "relatedChannels": "[{\"name\": \"Orders\", \"channel_url\": \"sendbird_group_channel_1_ab12\"}]",
     "info": null, "messageCount": 0, "lastMessage": null,
     "durationTime": null, "pendingTime": null, "conversationTime": null}
    """#

  /// The new ticket with some of its members replaced, written as the inside of an object.
  static func ticket(_ changes: String = "") throws -> String {
    var members = try JSONValue(parsing: newTicket).object ?? []
    for change in try JSONValue(parsing: "{\(changes)}").object ?? [] {
      members.removeAll { $0.name == change.name }
      members.append(change)
    }
    return JSONValue.object(members).serialized()
  }

  static func tickets(_ changes: String = "", next: String = "null") throws -> String {
    try #"{"count": 3, "next": \#(next), "previous": null, "results": [\#(ticket(changes))]}"#
  }

  static let groups = """
    {"count": 2, "next": null, "previous": null, "results": [
      {"id": 1, "name": "Default", "key": "default", "project": 77, "createdAt": "2025-12-01T00:00:00.000Z", "createdBy": "12", "description": ""},
      {"id": 3, "name": "Billing", "key": "billing", "project": 77, "createdAt": "2025-12-01T00:00:00.000Z", "createdBy": "12", "description": ""}]}
    """

  static let agent = """
    {"id": 12, "displayName": "Ivo", "project": 77, "user": "31", "sendbirdId": "sendbird_desk_agent_id_0c1d",
     "role": "ADMIN", "status": "ACTIVE", "connection": "ONLINE", "tier": "INTERMEDIATE", "email": "ivo@example.com",
     "photoThumbnailUrl": "", "createdAt": "2025-12-01T00:00:00.000Z", "connectionUpdatedAt": "2026-01-02T03:00:00.000Z"}
    """

  static let agents = """
    {"count": 1, "next": null, "previous": null, "results": [\(agent)]}
    """
}
