import ArgumentParser
import Operations
import Sandbox

/// `sandbox`: runs a local Sendbird until SIGINT or SIGTERM.
struct SandboxCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Run a local Sendbird to try things on.",
    discussion: """
      Prints one line of JSON with its addresses and tokens once it accepts connections, and runs \
      until SIGINT or SIGTERM, which end it with 0. Without --database everything is in memory and \
      gone afterwards.
      """)

  @Option(help: "Address to listen on; other than a loopback one opens it to the network.")
  var host = "127.0.0.1"

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = "0"

  @Option(help: "SQLite file to keep everything in.")
  var database: String?

  @Option(help: "Exact number of Chat users a new database starts with.")
  var users = "200"

  @Option(
    help: """
      Number the chance of faults and the sample data are derived from: ids, names, texts and \
      order; times are counted back from the start.
      """)
  var seed = "1"

  @Option(help: "Application ID; otherwise the file's or a random one.")
  var applicationID: String?

  @Option(help: "Chat API token; otherwise the file's or a random one.")
  var chatToken: String?

  @Option(help: "Desk API token; otherwise the file's or a random one.")
  var deskToken: String?

  @Option(
    help: ArgumentHelp(
      """
      Key of a registered customer field, at most 20 characters without a comma. Can be given \
      several times; the keys given replace the default ones, which are \
      \(SandboxConfiguration.defaultCustomerFields.joined(separator: ", ")).
      """, valueName: "key"))
  var customerField: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Key of a registered ticket field, as with --customer-field; the default ones are \
      \(SandboxConfiguration.defaultTicketFields.joined(separator: ", ")).
      """, valueName: "key"))
  var ticketField: [String] = []

  @Flag(
    help: """
      Give a ticket to an agent of its group who is there as soon as it becomes PENDING, and when \
      the customer writes while it is.
      """)
  var autoAssign = false

  @Flag(
    help: """
      Change a user, customer or ticket behind your back once you have read it by itself, and then \
      not again before you, or any other caller, have written to it.
      """)
  var conflict = false

  @Option(help: ArgumentHelp("Wait before every request is looked at.", valueName: "ms"))
  var latency = "0"

  @Option(
    help: ArgumentHelp(
      "Requests accepted a second; one number holds for reads and writes each.",
      valueName: "get[:write]"))
  var rateLimit: String?

  @Option(
    help: ArgumentHelp(
      """
      Something that goes wrong, by chance from 0 to 1 or at the Nth request of a method: delay, \
      reset, hang, status429, status500, status503, truncate, garbage or lost-answer. Can be given \
      several times.
      """, valueName: "kind:probability|kind@method:n"))
  var fault: [String] = []

  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let configuration: SandboxConfiguration
    do throws(SandboxError) {
      configuration = try sandboxConfiguration()
    } catch {
      throw CommandFailure(error)
    }
    try await StopSignals.run {
      CommandLineTool.endProcess(with: CommandStatus.done.rawValue)
    } _: { () async throws(CommandFailure) in
      do {
        try await SandboxServer(configuration).run {
          if !configuration.isLoopbackOnly {
            try? context.talk.write(
              "warning: \(context.picture.cleaned(host, true)) is not a loopback address; everyone who reaches it can use the sandbox\n"
            )
          }
          // Whoever started it and doesn't want to know its address has no use for it either, but
          // that is no reason to end what others may be using.
          try? context.output.write($0.jsonLine + "\n")
        }
      } catch let error as SandboxError {
        throw CommandFailure(error)
      } catch {
        throw CommandFailure(.configuration, kind: "sandbox", ["the sandbox failed: \(error)"])
      }
    }
  }

  /// The configuration the options ask for.
  private func sandboxConfiguration() throws(SandboxError) -> SandboxConfiguration {
    var configuration = SandboxConfiguration()
    guard !host.isEmpty else { throw .badValue("--host must not be empty") }
    configuration.host = host
    configuration.port = try Self.checked(port, "--port", in: 0...65_535)
    configuration.databasePath = try Self.checked(database, "--database")
    configuration.users = try Self.checked(users, "--users", in: 0...10_000_000)
    configuration.seed = try Self.seed(seed)
    if let applicationID {
      configuration.applicationID = try SandboxConfiguration.applicationID(
        applicationID, of: "--application-id")
    }
    if let chatToken {
      configuration.chatToken = try SandboxConfiguration.token(chatToken, of: "--chat-token")
    }
    if let deskToken {
      configuration.deskToken = try SandboxConfiguration.token(deskToken, of: "--desk-token")
    }
    configuration.customerFields = try SandboxConfiguration.fieldKeys(
      customerField, of: "--customer-field")
    configuration.ticketFields = try SandboxConfiguration.fieldKeys(
      ticketField, of: "--ticket-field")
    configuration.autoAssigns = autoAssign
    configuration.conflicts = conflict
    configuration.latency = .milliseconds(
      try Self.checked(latency, "--latency", in: 0...3_600_000))
    if let rateLimit { configuration.rateLimit = try RateLimit(parsing: rateLimit) }
    for text in fault {
      configuration.faults.append(try Fault(parsing: text))
    }
    let bar = ProgressBar(title: "sample users")
    configuration.onSeedProgress = { bar?.show($0, of: $1) }
    return configuration
  }

  private static func checked(
    _ text: String, _ option: String, in range: ClosedRange<Int>
  ) throws(SandboxError) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .badValue(
        "\(option) must be from \(range.lowerBound) to \(range.upperBound), not \(text)")
    }
    return number
  }

  private static func seed(_ text: String) throws(SandboxError) -> UInt64 {
    guard let seed = UInt64(text) else {
      throw .badValue("--seed must be a whole number from 0 on, not \(text)")
    }
    return seed
  }

  private static func checked(
    _ text: String?, _ option: String
  ) throws(SandboxError) -> String? {
    guard text?.isEmpty != true else { throw .badValue("\(option) must not be empty") }
    return text
  }
}

extension CommandFailure {
  /// What an error of the sandbox means for the command line.
  init(_ error: SandboxError) {
    switch error.code {
    case .badValue: self.init(.violation, kind: "violation", [error.description])
    case .cannotListen: self.init(.unreachable, kind: "cannotListen", [error.description])
    default: self = .configuration(error.description)
    }
  }
}
