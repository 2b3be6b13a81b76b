import Foundation
import Operations
import PTY
import Samples
import Testing
import Workspace

/// What commands print of forms in which anything can have been typed or pasted (design 7).
@Suite struct HostileDraftTests {
  private static let texts = HostileText.all.map(\.text).filter { !$0.isEmpty }

  /// A machine with a draft for each text: about a record of that id, with it as key and value.
  private static func home() async throws -> String {
    let home = try Homes.next()
    let owner = SessionOwner(profile: "p" + texts[0], applicationID: "APP")
    let workspace = WorkspaceDatabase(folder: "\(home)/.local/state/sendbird-console")
    let edits = texts.enumerated().map { index, text in
      let content = DraftContent(
        fields: [
          .init("title", .text(text)),
          .init(
            "items",
            .rows([
              .init(stored: MetadataItem("k" + text, "old"), key: "k" + text, value: text),
              .init(key: text, value: ""),
            ])),
        ], base: .items([:]), note: text)
      return DraftEdit(
        DraftKey(
          owner: owner, subject: .user(text),
          form: index == 0 ? "form" + text : DraftKey.metadataForm),
        .init(content: content.json.serializedBytes(), focus: DraftFocus(), at: Int64(index + 1)),
        seen: nil)
    }
    _ = try await workspace.keep(edits, by: 1)
    await workspace.close()
    return home
  }

  private static func run(_ arguments: [String], in home: String) async throws -> Binary.Output {
    try await Binary.run(arguments, environment: ["HOME": home, "LANG": "C.UTF-8"])
  }

  @Test(
    "the list has one harmless line for each, and says the same to scripts",
    arguments: ["table", "json", "jsonl"])
  func list(format: String) async throws {
    let end = try await Self.run(["draft", "list", "--output", format], in: Self.home())
    expectDone(end)
    expectHarmless(end.out, "draft list \(format)", isJSON: format != "table")
    guard format != "table" else {
      #expect(end.lines.count == Self.texts.count + 1)
      return
    }
    let drafts =
      format == "json"
      ? try JSONValue(parsing: Array(end.out.utf8)).array ?? []
      : try end.lines.map { try JSONValue(parsing: Array($0.utf8)) }
    let records = drafts.reversed().compactMap { $0["record"]?.string }
    #expect(records.map { Array($0.utf8) } == Self.texts.map { Array($0.utf8) })
    for (draft, text) in zip(drafts.reversed(), Self.texts) {
      let typed = draft["changes"]?.array?.compactMap { $0["after"]?.string } ?? []
      #expect(typed.contains { Array($0.utf8) == Array(text.utf8) })
    }
  }

  @Test("each is shown and discarded without harm")
  func show() async throws {
    let home = try await Self.home()
    let list = try await Self.run(["draft", "list", "--output", "json"], in: home)
    let ids = try #require(list.objects).compactMap { $0["id"] as? Int }
    #expect(ids.count == Self.texts.count)
    for id in ids {
      let table = try await Self.run(["draft", "show", "\(id)"], in: home)
      expectDone(table)
      expectHarmless(table.out, "draft show \(id)")
      guard id % 7 == 0 else { continue }
      let json = try await Self.run(["draft", "show", "\(id)", "--output", "json"], in: home)
      expectDone(json)
      expectHarmless(json.out, "draft show \(id)", isJSON: true)
      let gone = try await Self.run(["draft", "discard", "\(id)"], in: home)
      expect(gone, status: 0)
      expectHarmless(gone.err, "draft discard \(id)")
    }
  }
}
