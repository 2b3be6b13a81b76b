import Console
import Operations
import Testing
import Widgets

/// Commands typed into the palette, with the names of the command line (ux 11).
@Suite struct TypedCommandTests {
  /// A console on min-ah.lee in which a line was typed and entered.
  static func typed(_ line: String, isReadOnly: Bool = false) throws -> TestConsole {
    var console = try TestConsole.loaded(isReadOnly: isReadOnly)
    console.press("j", "j", ":")
    console.type(line)
    console.press("enter")
    return console
  }

  /// The operation that is being reviewed.
  static func operation(_ console: TestConsole) -> (any Operation)? {
    for work in console.work { if case .preview(let operation, _) = work { return operation } }
    return nil
  }

  @Test("the shown user is the one that is meant")
  func subject() throws {
    let console = try Self.typed("metadata update plan=pro 'note=two words' empty=")
    let operation = try #require(Self.operation(console) as? UpdateMetadata)
    #expect(operation.userID == "min-ah.lee")
    #expect(
      operation.items == [
        MetadataItem("plan", "pro"), MetadataItem("note", "two words"), MetadataItem("empty", ""),
      ])
    #expect(console.state.palette == nil)
  }

  @Test("a user that is named is the one that is meant")
  func named() throws {
    let console = try Self.typed(":metadata update ben plan=pro")
    #expect((Self.operation(console) as? UpdateMetadata)?.userID == "ben")
    let delete = try Self.typed("metadata delete old_flag")
    #expect((Self.operation(delete) as? DeleteMetadata)?.userID == "min-ah.lee")
    let other = try Self.typed("user deactivate ben --keep-channels")
    #expect((Self.operation(other) as? DeactivateUser)?.userID == "ben")
    #expect((Self.operation(other) as? DeactivateUser)?.leavesChannels == false)
    let close = try Self.typed("ticket close 5201 --comment \"all done\"")
    #expect((Self.operation(close) as? CloseTicket)?.ticketID == 5201)
    #expect((Self.operation(close) as? CloseTicket)?.comment == "all done")
  }

  @Test("what is missing is asked for in the form, with what was typed filled in")
  func form() throws {
    let console = try Self.typed("ticket create --title Hello")
    #expect(console.state.palette == nil)
    #expect(
      console.state.operationForm?.descriptor.id == "ticket.create"
        || Self.operation(console) != nil)
    let deactivate = try Self.typed("user deactivate")
    #expect(deactivate.state.operationForm?.descriptor.id == "user.deactivate")
  }

  @Test(
    "what can't be done is said in the palette, which stays",
    arguments: [
      ("metadata update --jsn x", "metadata update has no --jsn"),
      ("metadata update a,b=1", "key"),
      ("ticket close 5201 --comment", "--comment needs a value"),
      ("ticket close x1 --comment y", "whole number"),
      ("ticket close 1 2", "\"2\" is one word too many"),
      ("ticket list --status OPEN", "the command line has it"),
      ("user deactivate ben --keep-channels=no", "--keep-channels takes no value"),
      ("export", "export needs one file name"),
      ("w", "not in this place"),
    ])
  func refused(line: String, words: String) throws {
    let console = try Self.typed(line)
    #expect(console.state.palette?.problem.contains(words) == true)
    #expect(Self.operation(console) == nil)
  }

  @Test("read-only profiles look, and write nothing")
  func readOnly() throws {
    let console = try Self.typed("metadata update plan=pro", isReadOnly: true)
    #expect(console.state.palette?.problem == "read-only: --read-only was given")
  }

  @Test(
    "reads go through the find line",
    arguments: [
      ("user get ben", "id:ben"), ("user list --nickname-prefix min", "nick:min"),
      ("user list --metadata plan=free,trial", "meta:plan=free,trial"),
      ("metadata get ben", "id:ben"), ("user list", ""),
    ])
  func reads(line: String, find: String) throws {
    let console = try Self.typed(line)
    #expect(console.state.palette == nil)
    #expect(console.state.find.editor.text == find)
  }

  @Test("short words do what one would expect")
  func aliases() throws {
    let quit = try Self.typed("q")
    #expect(quit.effects.contains { if case .host(.quit) = $0 { true } else { false } })
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "j", "enter")
    console.type("x")
    console.press("escape", ":")
    console.type("w")
    console.press("enter")
    #expect(console.state.review != nil)
  }

  @Test("export asks for a file that has a name already, and writes what is marked")
  func export() throws {
    var console = try TestConsole.loaded()
    console.press("space", "x")
    #expect(console.state.palette?.line.text == "export users-2026-01-02-124104.csv")
    #expect(console.shows("1 user marked; .csv or .json"))
    console.takeEffects()
    console.press("enter")
    guard case .export(let users)? = console.work.last else {
      Issue.record("nothing is exported")
      return
    }
    #expect(users.rows.map(\.id) == ["minsu.kim"])
    #expect(users.format == .csv)
  }

  @Test(
    "Tab completes commands, options, choices and keys",
    arguments: [
      ("meta", "metadata "), ("metadata up", "metadata update "),
      ("metadata update pl", "metadata update plan="),
      ("ticket close 5 --c", "ticket close 5 --comment "),
      ("ticket create --priority U", "ticket create --priority URGENT "),
      ("user deactivate --", "user deactivate --"),
      ("user deactivate --l", "user deactivate --leave-channels "),
    ])
  func completes(line: String, completed: String) throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", ":")
    console.type(line)
    console.press("tab")
    #expect(console.state.palette?.line.text == completed)
  }

  @Test(
    "an export whose name doesn't say what it is to be writes nothing",
    arguments: ["users", "a.xml"])
  func exportName(name: String) throws {
    var console = try TestConsole.loaded()
    console.press(":")
    console.paste("export \(name)")
    console.press("enter")
    #expect(console.work.isEmpty)
    #expect(console.shows("\(name): the file's name must end in .csv or .json"))
  }
}
