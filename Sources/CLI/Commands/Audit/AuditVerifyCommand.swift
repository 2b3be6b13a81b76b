import ArgumentParser
import Operations
import Workspace

/// `audit verify`: walks along the journal's chain.
struct AuditVerifyCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that no record was changed, added or taken away.",
    usage: "sendbird-console audit verify [--output table|json]",
    discussion: """
      Ends with 0 when every record fits, and with 1 when one doesn't; the first such record is named. \
      A journal that was damaged and set aside counts as one that doesn't. \
      Whoever may write the file can also forge a whole chain: keep an export, or its last hash, \
      somewhere else to notice that.
      """)

  @OptionGroup var output: OwnOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let workspace = try WorkspaceDatabase.own(context)
    let verdict: JournalVerdict
    do throws(WorkspaceError) {
      verdict = try await workspace.verifyJournal()
    } catch {
      throw CommandFailure(error)
    }
    if let notice = await workspace.takeNotice() {
      throw CommandFailure(.refused, kind: "journalBroken", [notice])
    }
    switch verdict {
    case .intact(let records):
      let aside = workspace.setAside()
      guard aside.isEmpty else {
        throw CommandFailure(
          .refused, kind: "journalBroken",
          [
            "\(records) \(records == 1 ? "record" : "records"), all intact, but an earlier journal "
              + "was damaged and set aside: \(aside.joined(separator: ", ")); look into it and move "
              + "it elsewhere"
          ])
      }
      let text =
        output.output == .json
        ? JSONValue.object([
          JSONMember("intact", true), JSONMember("records", .number(String(records))),
        ]).safeText(pretty: true) + "\n"
        : "\(records) \(records == 1 ? "record" : "records"), all intact\n"
      try output.write(text, in: context)
    case .broken(let number, let reason):
      throw CommandFailure(
        .refused, kind: "journalBroken", ["record \(number) of the journal: \(reason)"],
        code: .number(String(number)))
    }
  }
}
