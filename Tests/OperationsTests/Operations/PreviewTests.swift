import Operations
import Testing

@Suite("What an operation will do to the record as it is")
struct PreviewTests {
  private static func rows(_ preview: OperationPreview) -> [String] {
    preview.rows.map {
      "\($0.mark.rawValue) \($0.key): \($0.before ?? "(none)") -> \($0.after ?? "(gone)")"
    }
  }

  private static func requests(_ preview: OperationPreview) -> [String] {
    preview.requests.map(\.description)
  }

  private static let changes: [(any Operation, [String])] = [
    (UpdateUser(userID: "maria.k", nickname: "M"), ["* Nickname: Maria -> M"]),
    (
      UpdateUser(userID: "maria.k", nickname: "Maria", issuesAccessToken: true),
      ["+ Access token: (none) -> a new one"]
    ),
    (DeactivateUser(userID: "maria.k", leavesChannels: false), ["* Active: yes -> no"]),
    (
      DeactivateUser(userID: "maria.k", leavesChannels: true),
      ["* Active: yes -> no", "- Group channels: all that the user is in -> (gone)"]
    ),
    (
      DeleteUser(userID: "maria.k"),
      [
        "- User ID: maria.k -> (gone)", "- Nickname: Maria -> (gone)", "- plan: gold -> (gone)",
        "- lang: et -> (gone)",
      ]
    ),
    (
      UpdateMetadata(
        userID: "maria.k", items: [MetadataItem("plan", "free"), MetadataItem("lang", "et")]),
      ["* plan: gold -> free"]
    ),
    (DeleteMetadata(userID: "maria.k", extent: .key("plan")), ["- plan: gold -> (gone)"]),
    (
      UpdateCustomerFields(
        .user("maria.k"), items: [MetadataItem("tier", "B"), MetadataItem("city", "")]),
      ["* tier: A -> B"]
    ),
    (CreateCustomer(userID: "mats.l"), ["+ Customer: (none) -> mats.l"]),
    (
      UpdateTicket(ticketID: 5202, priority: "MEDIUM", relatedChannelURLs: ["orders-2"]),
      ["* Related channels: orders-1 -> orders-2"]
    ),
    (
      CloseTicket(ticketID: 5202, comment: "done"),
      ["* Status: ACTIVE -> CLOSED", "+ Comment: (none) -> done"]
    ),
    (ReopenTicket(ticketID: 5203), ["* Status: CLOSED -> PENDING"]),
    (
      FirstMessage(ticketID: 5201, text: "Hi"),
      ["+ Message: (none) -> Hi", "* Status: INITIALIZED -> PENDING"]
    ),
    (
      CreateUser(id: "new", nickname: "N"), ["+ User ID: (none) -> new", "+ Nickname: (none) -> N"]
    ),
  ]

  @Test(
    "Each says what it changes, and what it doesn't is left out of it", arguments: changes.indices)
  func changed(index: Int) async throws {
    let (operation, wanted) = Self.changes[index]
    let test = try DeskFixtures.road()
    let preview = try await operation.preview(on: test.road)
    #expect(Self.rows(preview) == wanted)
    #expect(await test.writes.isEmpty, "a preview writes nothing")
    #expect(preview.requests == preview.operation.plan)
    // What was previewed is what happens.
    let before = await test.writes.count
    _ = try await preview.operation.run(on: test.road)
    #expect(await test.writes.count > before)
    #expect(await test.sendbird.bodies.allSatisfy { !$0.contains(#""lang":"et"}"#) })
  }

  private static let done: [any Operation] = [
    UpdateUser(userID: "maria.k", nickname: "Maria", profileURL: ""),
    ActivateUser(userID: "maria.k"),
    UpdateMetadata(userID: "maria.k", items: [MetadataItem("plan", "gold")]),
    DeleteMetadata(userID: "mats.l", extent: .all),
    UpdateCustomerFields(.id(4101), items: [MetadataItem("tier", "A"), MetadataItem("no", "")]),
    UpdateTicket(ticketID: 5202, relatedChannelURLs: ["orders-1"]),
  ]

  @Test("What the record has already is nothing to do", arguments: done.indices)
  func nothing(index: Int) async throws {
    let test = try DeskFixtures.road()
    let error = await writeError { () async throws(WriteError) in
      try await Self.done[index].preview(on: test.road)
    }
    #expect(error == .nothingToDo)
  }

  private static let impossible: [(any Operation, String)] = [
    (CloseTicket(ticketID: 5203), "closed already"), (ReopenTicket(ticketID: 5202), "is open"),
    (CancelTicket(ticketID: 5201), "no agent"),
    (TransferTicket(ticketID: 5201, groupKey: "billing"), "INITIALIZED"),
    (FirstMessage(ticketID: 5203, text: "Hi"), "is closed"),
    (UpdateCustomerFields(.user("mats.l"), items: [MetadataItem("tier", "B")]), "no customer"),
  ]

  @Test(
    "What can't be done to the record as it is, is said before anything is sent",
    arguments: impossible.indices)
  func refused(index: Int) async throws {
    let (operation, words) = Self.impossible[index]
    let test = try DeskFixtures.road()
    let error = await writeError { () async throws(WriteError) in
      try await operation.preview(on: test.road)
    }
    #expect(error.notPossibleWords?.contains(words) == true, "\(String(describing: error))")
  }

  @Test("A ticket of a user who is no customer lists the request that makes one")
  func newTicket() async throws {
    let test = try DeskFixtures.road()
    let known = try await CreateTicket(customer: .user("maria.k"), title: "T").preview(
      on: test.road)
    #expect(Self.requests(known) == ["POST /tickets"])
    #expect(known.notes.contains("maria.k is customer 4101"))
    let new = try await CreateTicket(customer: .user("mats.l"), title: "T", firstMessage: "Hi")
      .preview(on: test.road)
    #expect(
      Self.requests(new) == [
        "GET /customers?sendbird_id=mats.l&limit=10", "POST /customers", "POST /tickets",
        "POST /group_channels/{channelUrl}/messages",
      ])
    #expect(Self.rows(new).first == "+ Customer: (none) -> mats.l")
  }

  @Test("Custom fields of a user who is no customer make one only where that is wanted")
  func fieldsOfNobody() async throws {
    let test = try DeskFixtures.road()
    let items = [MetadataItem("tier", "B")]
    let update = UpdateCustomerFields(.user("mats.l"), items: items, createsCustomer: true)
    let preview = try await update.preview(on: test.road)
    #expect(Self.rows(preview) == ["+ Customer: (none) -> mats.l", "+ tier: (none) -> B"])
    #expect(
      Self.requests(preview) == [
        "GET /customers?sendbird_id=mats.l&limit=10", "POST /customers",
        "PATCH /customers/{customerId}/custom_fields",
      ])
    let outcome = try await preview.operation.run(on: test.road)
    #expect(await test.desk.customers[4102]?.fields == ["tier": "B"])
    #expect(outcome.notes.contains("customer 4102 was created"))
    #expect(await failure(of: UpdateCustomerFields(.user("x"), items: items), on: test) != nil)
  }

  @Test("A customer who was made is said where its fields could not be written")
  func madeButNotWritten() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 1, with: .refused)
    let update = UpdateCustomerFields(
      .user("mats.l"), items: [MetadataItem("tier", "B")], createsCustomer: true)
    let progress = await failure(of: update, on: test).partlyProgress
    #expect(progress?.done == ["customer 4102 was created"])
    #expect(progress?.notDone == ["the custom fields \"tier\""])
  }
}
