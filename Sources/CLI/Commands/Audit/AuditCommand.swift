import ArgumentParser

/// `audit`: the commands about the journal of writes.
struct AuditCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "The journal of writes: list, export, verify.",
    discussion: """
      Every write is recorded on this machine before it is sent, with the values before and after it, \
      the profile and who was logged in. Nothing in the journal is ever changed; each record holds \
      the hash of the one before it.
      """,
    subcommands: [AuditListCommand.self, AuditExportCommand.self, AuditVerifyCommand.self])
}
