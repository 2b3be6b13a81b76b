import Foundation
import GRDB
import Operations
import Testing
import Workspace

/// What is kept of forms, in real files.
@Suite struct DraftStoreTests {
  static let owner = SessionOwner(profile: "acme", applicationID: "A1")
  static let key = DraftKey(owner: owner, subject: .user("maria"), form: DraftKey.metadataForm)

  /// Texts that String holds for equal, that end early or that a terminal obeys.
  static let nasty = "e\u{301}\u{E9}\u{0}b\u{1B}[31m\u{202E}\u{2028}\r\n\"\\ 하 👩‍💻"

  static func content(_ value: String = nasty) -> DraftContent {
    var initial = FieldValues()
    initial["title"] = .text("before")
    initial["list"] = .list(["a,b", "c"])
    initial["items"] = .items([MetadataItem("e\u{301}", "1"), MetadataItem("\u{E9}", "2")])
    return DraftContent(
      fields: [
        .init("title", .text(value)), .init("flag", .flag(true)), .init("pick", .choice("HIGH")),
        .init("none", .choice(nil)),
        .init(
          "items",
          .rows([
            .init(stored: MetadataItem("plan", "free"), key: "plan", value: value),
            .init(key: value, value: ""),
            .init(stored: MetadataItem("old", "1"), key: "old", value: "1", isDeleted: true),
          ])),
      ], base: .items(["plan": "free", "old": "1"]), readAt: 1234, initial: initial,
      userID: "maria", note: "template: x")
  }

  static func text(_ value: String, at time: Int64 = 1) -> DraftEdit.Text {
    DraftEdit.Text(
      content: content(value).json.serializedBytes(),
      focus: DraftFocus(place: 3, isKey: true, cursor: 7), at: time)
  }

  static func edit(
    _ value: String, key: DraftKey = key, at time: Int64 = 1, seen: DraftVersion? = nil
  ) -> DraftEdit {
    DraftEdit(key, text(value, at: time), seen: seen)
  }

  /// What stands in the first field.
  static func title(_ draft: SavedDraft?) -> String? {
    guard case .text(let text)? = draft?.content?.fields.first?.value else { return nil }
    return text
  }

  @Test("a draft comes back as it was typed, to the byte, with base and cursor")
  func restart() async throws {
    let folder = try TemporaryFolder()
    let first = WorkspaceDatabase(folder: "\(folder.path)/state")
    #expect(try await first.keep([Self.edit(Self.nasty, at: 42)], by: 1).isEmpty)
    await first.close()
    let read = try #require(
      try await WorkspaceDatabase(folder: "\(folder.path)/state").drafts(of: Self.owner).first)
    #expect(read.key == Self.key)
    #expect(read.version == DraftVersion(writer: 1, at: 42))
    #expect(read.focus == DraftFocus(place: 3, isKey: true, cursor: 7))
    let content = try #require(read.content)
    #expect(content.json.serializedBytes() == Self.content().json.serializedBytes())
    #expect(Self.title(read).map { Array($0.utf8) } == Array(Self.nasty.utf8))
    #expect(content.readAt == 1234 && content.userID == "maria" && content.note == "template: x")
    guard case .items(let base) = content.base else {
      Issue.record("\(content.base)")
      return
    }
    #expect(base == ["plan": "free", "old": "1"])
    #expect(content.initial == Self.content().initial)
    // Title, flag, choice, a changed row, an added one and a deleted one; not what nobody chose.
    #expect(content.changeCount == 6 + 0)
    #expect(content.changes.last == DraftChange(name: "old", before: "1", after: nil))
  }

  @Test("a base of a record's fields comes back with lists and items")
  func recordBase() throws {
    var fields = RecordFields(items: ["e\u{301}": "1", "\u{E9}": "2"])
    fields[.nickname] = "Maria"
    fields[.relatedChannels] = .list(["a", "b"])
    let content = DraftContent(fields: [], base: .fields(fields))
    let read = try DraftContent(json: try JSONValue(parsing: content.json.serializedBytes()))
    guard case .fields(let base) = read.base else {
      Issue.record("\(read.base)")
      return
    }
    #expect(base == fields)
  }

  @Test("profiles, applications, records and forms each have their own")
  func keys() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    let other = SessionOwner(profile: "acme", applicationID: "A2")
    let keys = [
      Self.key, DraftKey(owner: other, subject: .user("maria"), form: DraftKey.metadataForm),
      DraftKey(
        owner: SessionOwner(profile: "e\u{301}", applicationID: "A1"), subject: .many, form: "x"),
      DraftKey(
        owner: SessionOwner(profile: "\u{E9}", applicationID: "A1"), subject: .many, form: "x"),
      DraftKey(owner: Self.owner, subject: .user("maria"), form: "user.update"),
      DraftKey(owner: Self.owner, subject: .user("e\u{301}"), form: DraftKey.metadataForm),
      DraftKey(owner: Self.owner, subject: .user("\u{E9}"), form: DraftKey.metadataForm),
      DraftKey(owner: Self.owner, subject: .user("7"), form: "x"),
      DraftKey(owner: Self.owner, subject: .ticket(7), form: "x"),
      DraftKey(owner: Self.owner, subject: .customer(7), form: "x"),
      DraftKey(owner: Self.owner, subject: .many, form: "x"),
    ]
    for (number, key) in keys.enumerated() {
      _ = try await workspace.keep([Self.edit("\(number)", key: key, at: Int64(number))], by: 1)
    }
    let all = try await workspace.drafts()
    #expect(all.map(\.key) == keys.reversed())
    #expect(all.map { Self.title($0) } == keys.indices.reversed().map { "\($0)" })
    #expect(try await workspace.drafts(of: other).map(\.key) == [keys[1]])
    #expect(try await workspace.drafts(of: Self.owner).count == 8)
    // Saving again replaces; forgetting forgets that one alone.
    _ = try await workspace.keep([Self.edit("new", at: 100)], by: 1)
    _ = try await workspace.keep([DraftEdit(keys[4], nil, seen: nil)], by: 1)
    #expect(try await workspace.drafts().count == keys.count - 1)
    #expect(Self.title(try await workspace.drafts(of: Self.owner).first) == "new")
  }

  @Test("discarding goes by number, and a number is never another draft's later on")
  func discard() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    _ = try await workspace.keep([Self.edit("a")], by: 1)
    let id = try #require(try await workspace.drafts().first?.id)
    #expect(try await workspace.draft(id)?.key == Self.key)
    #expect(try await workspace.discardDrafts([id, id + 1]) == [id])
    #expect(try await workspace.draft(id) == nil)
    #expect(try await workspace.discardDrafts([id]) == [])
    _ = try await workspace.keep([Self.edit("a")], by: 1)
    #expect(try await workspace.drafts().first.map(\.id) == id + 1)
  }

  @Test("looking and forgetting make no file")
  func noFile() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: "\(folder.path)/a")
    #expect(try await workspace.drafts().isEmpty)
    #expect(try await workspace.draft(1) == nil)
    #expect(try await workspace.discardDrafts([1]) == [])
    #expect(try await workspace.keep([DraftEdit(Self.key, nil, seen: nil)], by: 1).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/a"))
  }

  @Test("a file of version 3 gets the table and keeps its sessions and its journal")
  func thirdVersion() async throws {
    let folder = try TemporaryFolder()
    let before = WorkspaceDatabase(folder: folder.path)
    try await before.save(SavedSession(findLine: "old"), of: Self.owner, at: 1)
    await before.close()
    let queue = try DatabaseQueue(path: "\(folder.path)/\(WorkspaceDatabase.fileName)")
    try await queue.write { try $0.execute(sql: "DROP TABLE draft; PRAGMA user_version = 3") }
    try queue.close()
    let after = WorkspaceDatabase(folder: folder.path)
    #expect(try await after.drafts().isEmpty)
    _ = try await after.keep([Self.edit("x")], by: 1)
    #expect(try await after.drafts().count == 1)
    #expect(try await after.session(of: Self.owner)?.findLine == "old")
    #expect(try await after.verifyJournal() == .intact(records: 0))
  }

  @Test("a content that this version can't read is listed and left as it is")
  func unreadable() async throws {
    let folder = try TemporaryFolder()
    let workspace = WorkspaceDatabase(folder: folder.path)
    let text = DraftEdit.Text(content: Array("{}".utf8), focus: DraftFocus(), at: 1)
    _ = try await workspace.keep([DraftEdit(Self.key, text, seen: nil)], by: 1)
    let draft = try #require(try await workspace.drafts().first)
    #expect(draft.content == nil && draft.key == Self.key)
  }
}
