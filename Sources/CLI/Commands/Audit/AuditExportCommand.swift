import ArgumentParser
import Operations
import Workspace

/// `audit export`: writes every record of the journal with its hash.
struct AuditExportCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write every record with its hash, one JSON object a line.",
    usage: "sendbird-console audit export FILE|-",
    discussion: """
      The file must not be there yet; only its owner can read it. A record's hash is the SHA-256 of \
      these fields in this order, numbers as eight bytes and texts with their length in bytes in \
      front: the text "sendbird-console journal 1", number, kind, intent, profile, application, \
      systemUser, process, processStart, atMilliseconds, subject, body, and the hash of the record \
      before, 32 zero bytes for the first one. A body is hashed as JSON without blanks, in which only \
      quotes, backslashes and characters below U+0020 are escaped; here what could harm a terminal is \
      escaped too.
      """)

  @Argument(help: ArgumentHelp("The file to write, or - for standard output.", valueName: "FILE"))
  var file: String

  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let workspace = try WorkspaceDatabase.own(context)
    guard file != "-" else {
      _ = try await export(workspace) { text throws(CommandFailure) in try context.print(text) }
      return try await notice(of: workspace, context)
    }
    let target: NewFile
    let home = context.variable("HOME")
    do throws(NewFile.Trouble) {
      target = try NewFile(file, home: home)
    } catch {
      throw failure(error)
    }
    let count = try await export(workspace) { text throws(CommandFailure) in
      do throws(NewFile.Trouble) {
        try target.append(Array(text.utf8))
      } catch {
        throw failure(error)
      }
    }
    do throws(NewFile.Trouble) {
      try target.keep()
    } catch {
      throw failure(error)
    }
    Talk(context, format: .table).say("note: \(count) records were written to \(file)")
    try await notice(of: workspace, context)
  }

  /// Hands over page by page.
  private func export(
    _ workspace: WorkspaceDatabase, _ write: (String) throws(CommandFailure) -> Void
  ) async throws(CommandFailure) -> Int64 {
    var last: Int64 = 0
    var count: Int64 = 0
    while true {
      let records: [JournalRecord]
      do throws(WorkspaceError) {
        records = try await workspace.journalRecords(after: last, limit: 500)
      } catch {
        throw CommandFailure(error)
      }
      guard let number = records.last?.number else { return count }
      try write(records.map { $0.json.safeText() + "\n" }.joined())
      last = number
      count += Int64(records.count)
    }
  }

  private func notice(
    of workspace: WorkspaceDatabase, _ context: CommandContext
  ) async throws(CommandFailure) {
    if let notice = await workspace.takeNotice() {
      throw CommandFailure(.output, kind: "workspace", [notice])
    }
  }

  private func failure(_ trouble: NewFile.Trouble) -> CommandFailure {
    CommandFailure(.output, kind: "output", ["\(file) \(trouble.problem)"])
  }
}
