import Foundation
import Operations
import SendbirdAPI
import Testing
import Workspace

/// Which writes a draft may have been sent by: those with the same value of the same thing.
@Suite struct DraftSendingTests {
  private static let owner = SessionOwner(profile: "acme", applicationID: "A1")

  /// What is typed into the form of metadata, and a write of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [DraftContent.Row]
    let requests: [APIRequest]
    var user = "rx"
    /// Whether it is all of the draft; nil where the write is none of it.
    let isWhole: Bool?
  }

  private static func row(
    _ key: String, _ value: String, was: String? = nil, isDeleted: Bool = false
  ) -> DraftContent.Row {
    DraftContent.Row(
      stored: was.map { MetadataItem(key, $0) }, key: key, value: value, isDeleted: isDeleted)
  }

  private static let plan = [APIRequest.updateMetadata(of: "rx", ["plan": "pro"])]

  static let cases = [
    Case(
      testDescription: "the value under another key", rows: [row("status", "pro")],
      requests: plan, isWhole: nil),
    Case(
      testDescription: "an emptied value and another key", rows: [row("tier", "", was: "1")],
      requests: [.updateMetadata(of: "rx", ["plan": "Z9"])], isWhole: nil),
    Case(
      testDescription: "a deletion, and a value for the key",
      rows: [row("plan", "free", was: "free", isDeleted: true)], requests: plan, isWhole: nil),
    Case(
      testDescription: "another record", rows: [row("plan", "pro")],
      requests: [.updateMetadata(of: "ry", ["plan": "pro"])], user: "ry", isWhole: nil),
    Case(
      testDescription: "one of two", rows: [row("plan", "pro", was: "free"), row("a", "b")],
      requests: plan, isWhole: false),
    Case(
      testDescription: "all", rows: [row("plan", "pro", was: "free")], requests: plan,
      isWhole: true),
    Case(
      testDescription: "an emptied value", rows: [row("tier", "", was: "1")],
      requests: [.updateMetadata(of: "rx", ["tier": "", "x": "y"])], isWhole: true),
    Case(
      testDescription: "a deletion", rows: [row("plan", "free", was: "free", isDeleted: true)],
      requests: [.deleteMetadata(of: "rx", key: "plan")], isWhole: true),
    Case(testDescription: "nothing typed", rows: [], requests: plan, isWhole: nil),
  ]

  @Test("a form of metadata", arguments: cases)
  func metadata(example: Case) async throws {
    let content = DraftContent(fields: [.init("metadata", .rows(example.rows))])
    let intent = Self.intent("metadata.update", example.user, example.requests)
    let draft = try await Self.draft(DraftKey.metadataForm, .user("rx"), content, intent)
    #expect(draft.sending?.isWhole == example.isWhole)
  }

  @Test(
    "a new ticket is told by its title, and one of another user is never it",
    arguments: [
      ("Refund", "rx", true), ("Refund", "ry", nil), ("Other", "rx", nil), ("Refund", nil, false),
    ] as [(String, String?, Bool?)])
  func ticket(title: String, user: String?, isWhole: Bool?) async throws {
    let content = DraftContent(fields: [
      .init("title", .text("Refund")), .init("priority", .choice("HIGH")),
      .init("related", .text("a, b")), .init("user", .text("rx")),
    ])
    let request = APIRequest.createTicket(
      NewTicket(
        title: title, customerID: 41, priority: .high,
        relatedChannelURLs: title == "Refund" ? ["a", "b"] : ["c"]))
    let intent = Self.intent("ticket.create", "customer 41", [request], user: user)
    let draft = try await Self.draft("ticket.create", .user("rx"), content, intent)
    #expect(draft.sending?.isWhole == isWhole)
    // Whose ticket it is isn't known, so neither is what became of this one.
    if let sending = draft.sending { #expect(sending.end == (user == nil ? .open : .done)) }
  }

  @Test("a customer that somebody made is no part of a form of metadata")
  func customer() async throws {
    let content = DraftContent(fields: [.init("metadata", .rows([Self.row("plan", "pro")]))])
    let intent = Self.intent("customer.create", "rx", [.createCustomer(sendbirdID: "rx")])
    let draft = try await Self.draft(DraftKey.metadataForm, .user("rx"), content, intent)
    #expect(draft.sending == nil)
    let title = DraftContent(fields: [.init("title", .text("Refund"))])
    let ticket = try await Self.draft("ticket.create", .user("rx"), title, intent)
    #expect(ticket.sending?.isWhole == false)
  }

  private static func intent(
    _ operation: String, _ subject: String, _ requests: [APIRequest], user: String? = nil
  ) -> JournalIntent {
    JournalIntent(
      operation: operation, subject: subject, requests: requests, before: .null, after: .null,
      userID: user, at: Timestamp(milliseconds: 20))
  }

  /// A draft with what was found of the write, which was carried out.
  private static func draft(
    _ form: String, _ subject: OperationSubject, _ content: DraftContent, _ intent: JournalIntent
  ) async throws -> SavedDraft {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    let text = DraftEdit.Text(
      content: content.json.serializedBytes(), focus: DraftFocus(), at: 10)
    let key = DraftKey(owner: owner, subject: subject, form: form)
    _ = try await workspace.keep([DraftEdit(key, text, seen: nil)], by: 1)
    let journal = WorkspaceJournal(workspace, owner: owner)
    try await journal.recordOutcome(
      try await journal.recordIntent(intent),
      JournalOutcome(
        requests: intent.requests.map { _ in .done }, after: nil, at: Timestamp(milliseconds: 21)))
    return try #require(try await workspace.draftsWithSendings(of: owner).first)
  }
}
