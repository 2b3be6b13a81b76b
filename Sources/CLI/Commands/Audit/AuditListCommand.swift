import ArgumentParser
import Operations
import Workspace

/// `audit list`: lists the writes of the journal.
struct AuditListCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the writes, newest first.",
    usage: "sendbird-console audit list [--user USER] [--limit N] [--output table|json|jsonl]",
    discussion: """
      The writes of all profiles are listed, or with --profile those of one. A write is "unknown" when \
      the process that sent it is gone without an outcome, or when its answer was lost and could not \
      be read back; the profile's next console or write command reads it back.
      """)

  @Option(
    help: ArgumentHelp(
      "Only writes on this user, or on the user's customer and tickets.",
      valueName: "USER"))
  var user: String?

  @Option(help: ArgumentHelp("At most this many.", valueName: "N"))
  var limit = String(ListLimit.standard)

  @OptionGroup var output: OwnListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let limit = try ArgumentValue.limit(limit)
    let workspace = try WorkspaceDatabase.own(context)
    let talk = Talk(context, format: output.output)
    let user = user
    let writes: [JournalWrite]
    do throws(WorkspaceError) {
      // One more than is shown tells whether there are more.
      writes = try await workspace.journalWrites(
        ofProfile: globals.rememberedProfile, limit: limit + 1
      ) {
        write in user.map(write.isAbout) ?? true
      }
    } catch {
      throw CommandFailure(error)
    }
    if let notice = await workspace.takeNotice() { talk.say("warning: \(notice)") }
    let shown = Array(writes.prefix(limit))
    let text =
      switch output.output {
      case .json: JSONValue.array(shown.map(\.record)).safeText(pretty: true) + "\n"
      case .jsonl: shown.map { $0.record.safeText() + "\n" }.joined()
      default: shown.isEmpty ? "" : TableText(picture: context.picture).list(shown)
      }
    try output.write(text, in: context)
    for write in shown.filter({ !$0.entry.isReadable }).prefix(5) {
      talk.say("note: \(write.entry.unreadableWords); `audit export` shows its records")
    }
    let unknown = shown.filter { $0.end.hasPrefix("unknown") }.prefix(5)
    if !unknown.isEmpty {
      let places = WritePlaces(globals, context)
      for write in unknown {
        talk.say(
          "note: nobody knows how write \(write.entry.id.number) ended; "
            + places.lookWords(for: write))
      }
    }
    if writes.count > limit {
      talk.say("note: there are more writes than these \(limit); see --limit")
    } else if shown.isEmpty {
      let whose = user.map { " on \"\($0)\"" } ?? ""
      let place = globals.rememberedProfile.map { " of profile \($0)" } ?? ""
      talk.say("note: the journal has no write\(whose)\(place)")
    }
    if globals.sandbox, !shown.isEmpty {
      talk.say("note: \(EmbeddedSandbox.newnessWords); these writes were on those of other starts")
    }
    talk.release()
  }
}

extension JournalWrite {
  /// Whether the write is on a user, or on a record that says it is the user's.
  func isAbout(_ user: String) -> Bool {
    let intent = entry.intent
    return intent.subject.hasSameBytes(as: user)
      || intent.userID.map { $0.hasSameBytes(as: user) } ?? false
      || [intent.before, intent.after].contains { record in
        record["sendbirdId"]?.string.map { $0.hasSameBytes(as: user) } ?? false
      }
  }
}
