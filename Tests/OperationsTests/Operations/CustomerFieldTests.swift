import Operations
import Testing

@Suite("Custom fields of customers")
struct CustomerFieldTests {
  @Test("Only the given keys are sent, and undo writes the old values back")
  func update() async throws {
    let test = try DeskFixtures.road()
    let items = [MetadataItem("tier", "B"), MetadataItem("city", "Tartu")]
    let outcome = try await UpdateCustomerFields(.id(4101), items: items).run(on: test.road)
    #expect(
      await test.sendbird.bodies.last
        == #"PATCH /customers/4101/custom_fields {"customFields":"{\"tier\":\"B\",\"city\":\"Tartu\"}"}"#
    )
    #expect(await test.desk.customers[4101]?.fields == ["tier": "B", "city": "Tartu"])
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.intent.subject == "customer 4101")
    #expect(entry.intent.before["customFields"] == ["tier": "A"])
    #expect(entry.intent.after["customFields"] == ["tier": "B", "city": "Tartu"])
    _ = try #require(try await outcome.undo(on: test))
    // Nothing removes a field, so the added one is empty.
    #expect(await test.desk.customers[4101]?.fields == ["tier": "A", "city": ""])
  }

  @Test("Every key that was dropped is named, and not undone")
  func dropped() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await UpdateCustomerFields(
      .user("maria.k"),
      items: [MetadataItem("nope", "1"), MetadataItem("tier", "B"), MetadataItem("nor", "2")]
    ).run(on: test.road)
    #expect(outcome.notStuck == ["nope", "nor"])
    #expect(await test.desk.customers[4101]?.fields == ["tier": "B"])
    guard case .operation(let inverse as UpdateCustomerFields) = outcome.inverse else {
      Issue.record("no way back")
      return
    }
    #expect(inverse.items == [MetadataItem("tier", "A")])
    let nothing = try await UpdateCustomerFields(.id(4101), items: [MetadataItem("nope", "1")])
      .run(on: test.road)
    #expect(nothing.notStuck == ["nope"] && nothing.inverse == nil)
  }

  @Test("A mistyped key with an empty value is named, whether or not the answer was lost")
  func emptyTypo() async throws {
    for fault in [Fault?.none, .lostAnswer] {
      let test = try DeskFixtures.road()
      if let fault { await test.sendbird.fail(write: 0, with: fault) }
      let alone = UpdateCustomerFields(.id(4101), items: [MetadataItem("teir", "")])
      #expect(try await alone.run(on: test.road).notStuck == ["teir"])
      if let fault { await test.sendbird.fail(write: 1, with: fault) }
      let beside = UpdateCustomerFields(
        .id(4101), items: [MetadataItem("teir", ""), MetadataItem("tier", "")])
      let outcome = try await beside.run(on: test.road)
      #expect(outcome.notStuck == ["teir"])
      _ = try #require(try await outcome.undo(on: test))
      #expect(await test.desk.customers[4101]?.fields == ["tier": "A"])
    }
  }

  @Test("The limit counts what is stored; a full customer can still be edited")
  func full() async throws {
    let stored = Metadata((1...20).map { MetadataItem("k\($0)", "") })
    let test = try DeskFixtures.road { model in
      model.desk.customers[4101]?.fields = stored
      model.desk.registered.formUnion(stored.map(\.key))
    }
    let more = UpdateCustomerFields(.id(4101), items: [MetadataItem("tier", "B")])
    #expect(more.violations().isEmpty)
    guard case .violations(let violations) = await failure(of: more, on: test) else {
      Issue.record("too many fields were accepted")
      return
    }
    #expect(violations.map(\.rule) == [.tooManyItems])
    #expect(await test.writes.isEmpty)
    let edit = UpdateCustomerFields(.id(4101), items: [MetadataItem("k7", "new")])
    #expect(try await edit.run(on: test.road).notStuck.isEmpty)
  }

  @Test("Warnings about bytes are notes")
  func warnings() async throws {
    let test = try DeskFixtures.road()
    let value = String(repeating: "\u{E9}", count: 100)
    let outcome = try await UpdateCustomerFields(
      .id(4101), items: [MetadataItem("tier", value)]
    ).run(on: test.road)
    #expect(outcome.notes.count == 1)
  }
}
