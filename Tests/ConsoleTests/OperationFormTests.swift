import Console
import Operations
import Testing
import Widgets

/// The forms that are generated from operations.
@Suite struct OperationFormTests {
  /// Every operation that writes.
  static let writes = OperationRegistry.all.filter { $0.risk != .read }

  @Test("every write has a form whose fields can be filled in", arguments: writes)
  func everyWrite(_ descriptor: OperationDescriptor) throws {
    let type = try #require(OperationRegistry.fillable(descriptor.id))
    let form = OperationForm(type, about: .many)
    for field in form.fields where !field.isLocal {
      #expect(descriptor.fields.contains(field.field), "\(field.field.name)")
    }
    #expect(
      CommandRegistry.standard.commands.contains { $0.id == descriptor.id }
        || descriptor.id.hasPrefix("metadata."), "there is no command \(descriptor.id)")
  }

  @Test("e on the User tab edits the user; what differs is all that is sent")
  func editUser() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "[")
    try await office.press(&console, "e")
    #expect(console.state.context == .operationField)
    console.press("ctrl-u")
    console.type("Min-ah")
    try await office.press(&console, "ctrl-s")
    #expect(console.shows("Review: update user, min-ah.lee, on acme-live"))
    #expect(console.shows("Lee Min-ah"))
    #expect(console.shows("1 PUT /v3/users/min-ah.lee"))
    #expect(await office.server.writes.isEmpty, "nothing is sent before Enter")
    console.press("d")
    #expect(console.shows(#"{"nickname":"Min-ah"}"#))
    try await office.press(&console, "enter")
    #expect(await office.server.users["min-ah.lee"]?.nickname == "Min-ah")
    #expect(console.state.operationForm == nil && console.state.review == nil)
    #expect(console.state.context == .detail)
    #expect(console.state.shownUser?.nickname == "Min-ah")
    #expect(console.state.status.text.contains("z undoes it"), "\(console.state.status.text)")
    try await office.press(&console, "z", "enter")
    #expect(await office.server.users["min-ah.lee"]?.nickname == "Lee Min-ah")
    #expect(console.state.undo == nil)
  }

  @Test("z goes back through metadata and operations, the newest first")
  func undoOrder() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "j", "e", "enter", "ctrl-u")
    console.type("basic")
    try await office.press(&console, "f2", "enter")
    #expect(await office.server.users["min-ah.lee"]?.metadata[key: "plan"] == "basic")
    try await office.run("user.deactivate", in: &console)
    console.press("2")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(await office.server.users["min-ah.lee"]?.isActive == false)
    try await office.press(&console, "z", "enter")
    #expect(await office.server.users["min-ah.lee"]?.isActive == true)
    #expect(await office.server.users["min-ah.lee"]?.metadata[key: "plan"] == "basic")
    try await office.press(&console, "z", "enter")
    #expect(await office.server.users["min-ah.lee"]?.metadata[key: "plan"] == "pro-annual")
    #expect(console.state.undo == nil)
  }

  @Test("deactivating asks what becomes of the channels, and leaving them takes the id to the byte")
  func deactivate() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.run("user.deactivate", in: &console)
    console.press("ctrl-s")
    #expect(console.state.review == nil, "there is no default")
    #expect(console.state.status.text.contains("leave or keep"), "\(console.state.status.text)")
    console.press("1")
    try await office.press(&console, "ctrl-s")
    #expect(console.state.context == .confirmation)
    #expect(console.shows("The user will leave all group channels"))
    try await office.press(&console, "enter")
    #expect(await office.server.writes.isEmpty)
    console.type("min-ah.le")
    try await office.press(&console, "enter")
    #expect(await office.server.writes.isEmpty, "nearly is not enough")
    console.type("e")
    try await office.press(&console, "enter")
    #expect(await office.server.writes == ["PUT /v3/users/min-ah.lee"])
  }

  @Test("deleting a user says what is lost, and the row then says that there is no such user")
  func delete() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.run("user.delete", in: &console)
    #expect(console.shows("messages stay"))
    #expect(console.shows("pro-annual"))
    console.type("min-ah.lee")
    try await office.press(&console, "enter")
    #expect(await office.server.users["min-ah.lee"] == nil)
    #expect(console.state.users.selected?.user == nil)
    #expect(console.state.undo == nil)
  }

  @Test("all metadata goes only with the user id typed, and comes back with z")
  func deleteAllMetadata() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.run("metadata.delete-all", in: &console)
    console.type("min-ah.lee")
    try await office.press(&console, "enter")
    #expect(await office.server.users["min-ah.lee"]?.metadata.isEmpty == true)
    #expect(console.state.shownUser?.items.isEmpty == true)
    try await office.press(&console, "z", "enter")
    #expect(await office.server.users["min-ah.lee"]?.metadata == Fixtures.plan)
  }

  @Test("a user that is created is selected, and its id is a data point")
  func createUser() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "N")
    console.type("new.user")
    console.press("tab")
    console.type("New")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(console.state.users.selected?.id == "new.user")
    #expect(
      console.state.dataPoints.entries.map(\.point) == [DataPoint("userId", .text("new.user"))])
    try await office.press(&console, "z")
    #expect(console.shows("Undo: delete user, new.user"))
    #expect(console.state.context == .confirmation, "an undo that deletes is confirmed as well")
  }

  @Test("errors are said while one types and never block the way")
  func errors() throws {
    var console = try Office.console()
    console.press("N")
    #expect(!console.shows("must not be"), "nobody has left the field yet")
    console.press("tab")
    #expect(console.shows("empty; it must not be"))
    console.type(String(repeating: "x", count: 81))
    #expect(console.shows("81 characters, but at most 80 characters are allowed"))
    console.press("tab", "tab", "tab", "shift-tab")
    #expect(console.state.context == .operationField)
    console.press("ctrl-s")
    #expect(console.state.review == nil)
    #expect(console.state.context == .operation)
    #expect(console.state.status.level == .error)
    #expect(console.shows("2 errors block saving: User ID, Nickname"))
  }

  @Test("Esc leaves the field, then the form; what was filled in is kept and marked")
  func draft() throws {
    var console = try Office.console()
    console.press("enter", "[", "e", "ctrl-u")
    console.type("Other")
    console.press("escape")
    #expect(console.state.context == .operation)
    console.press("escape")
    #expect(console.state.context == .detail)
    #expect(console.state.stagedCount == 1)
    console.press("1", "j")
    #expect(console.shows("d min-ah.lee"))
    console.press("k", "e")
    #expect(console.state.operationForm?.fields.first?.value == .text("Other"))
    #expect(console.state.operationDrafts.isEmpty)
  }

  @Test("the draft of one operation doesn't come back in another's form, nor for another user")
  func otherDrafts() throws {
    var console = try Office.console()
    console.press("enter", "[", "e", "ctrl-u")
    console.type("Other")
    console.press("escape", "escape", "J", "e")
    #expect(console.state.operationForm?.isChanged == false)
  }

  @Test("somebody else's change of another field stays, of the same field is asked about")
  func freshRead() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "[", "e", "ctrl-u")
    console.type("Mine")
    await office.server.change("min-ah.lee") {
      $0.nickname = "Theirs"
      $0.profileURL = "https://example.com/p.png"
    }
    try await office.press(&console, "ctrl-s")
    #expect(console.shows("Theirs") && console.shows("Lee Min-ah"))
    try await office.press(&console, "m", "enter")
    #expect(console.shows("\"Profile URL\" changed on the server and stays as it is there"))
    try await office.press(&console, "enter")
    let user = await office.server.users["min-ah.lee"]
    #expect(user?.nickname == "Mine" && user?.profileURL == "https://example.com/p.png")
  }

  @Test("what the record has already is not written again")
  func nothingToDo() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "[", "e", "ctrl-u")
    console.type("Mine")
    await office.server.change("min-ah.lee") { $0.nickname = "Mine" }
    try await office.press(&console, "ctrl-s")
    #expect(console.state.review == nil && console.state.operationForm == nil)
    #expect(await office.server.writes.isEmpty)
    #expect(console.state.status.text.contains("nothing to write"))
  }

  @Test("a read-only profile offers no write and says why")
  func readOnly() throws {
    var console = try Office.console(isReadOnly: true)
    console.press("N")
    #expect(console.state.operationForm == nil)
    #expect(console.state.status.text.contains("read-only"))
    console.press("t")
    #expect(console.state.operationForm == nil)
    for descriptor in Self.writes {
      let command = CommandRegistry.standard.commands.first { $0.id == descriptor.id }
      #expect(command?.enablement(console.state).isEnabled != true, "\(descriptor.id)")
    }
  }

  @Test("^C while the answer is awaited reads back and tells what happened")
  func unknown() async throws {
    for isDone in [true, false] {
      let office = Office()
      await office.server.lose("PUT /v3/users/min-ah.lee", isDone: isDone)
      var console = try Office.console()
      console.press("enter", "[", "e", "ctrl-u")
      console.type("Mine")
      try await office.press(&console, "ctrl-s", "enter")
      #expect(console.state.review == nil)
      let words = console.state.status.text
      #expect(words.contains(isDone ? "done: update user" : "may still be written"), "\(words)")
    }
  }
}

extension Office {
  /// Runs a command as the palette does.
  func run(_ id: String, in console: inout TestConsole) async throws {
    let command = try #require(CommandRegistry.standard.commands.first { $0.id == id })
    #expect(command.enablement(console.state) == .yes, "\(id)")
    console.perform(command)
    try await work(&console)
  }
}
