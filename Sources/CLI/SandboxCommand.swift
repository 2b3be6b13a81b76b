package import ArgumentParser
import Sandbox

/// `sandbox`: runs a local Sendbird until SIGINT or SIGTERM.
package struct SandboxCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
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
  var port = 0

  @Option(help: "SQLite file to keep everything in.")
  var database: String?

  @Option(help: "Exact number of Chat users a new database starts with.")
  var users = 200

  @Option(help: "Number the sample data and the chance of faults are derived from.")
  var seed: UInt64 = 1

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

  @Flag(help: "Give a ticket to an agent who is there as soon as the customer has written.")
  var autoAssign = false

  @Option(help: ArgumentHelp("Wait before every request is looked at.", valueName: "ms"))
  var latency = 0

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

  /// Makes the command with its defaults.
  package init() {}

  package mutating func run() async throws {
    do {
      let configuration = try sandboxConfiguration()
      if !configuration.isLoopbackOnly {
        StandardError.write(
          "warning: \(host) is not a loopback address; everyone who reaches it can use the sandbox\n"
        )
      }
      try await StopSignals.run {
        try await SandboxServer(configuration).run { StandardOutput.writeLine($0.jsonLine) }
      }
    } catch let error as SandboxError {
      StandardError.write("error: \(error)\n")
      throw Self.exitCode(of: error)
    }
  }

  /// The configuration the options ask for.
  private func sandboxConfiguration() throws(SandboxError) -> SandboxConfiguration {
    var configuration = SandboxConfiguration()
    configuration.host = host
    configuration.port = try Self.checked(port, "--port", in: 0...65_535)
    configuration.databasePath = try Self.checked(database, "--database")
    configuration.users = try Self.checked(users, "--users", in: 0...10_000_000)
    configuration.seed = seed
    configuration.applicationID = try Self.checked(applicationID, "--application-id")
    configuration.chatToken = try Self.checked(chatToken, "--chat-token")
    configuration.deskToken = try Self.checked(deskToken, "--desk-token")
    configuration.customerFields = try SandboxConfiguration.fieldKeys(
      customerField, of: "--customer-field")
    configuration.ticketFields = try SandboxConfiguration.fieldKeys(
      ticketField, of: "--ticket-field")
    configuration.autoAssigns = autoAssign
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
    _ number: Int, _ option: String, in range: ClosedRange<Int>
  ) throws(SandboxError) -> Int {
    guard range.contains(number) else {
      throw .badValue(
        "\(option) must be from \(range.lowerBound) to \(range.upperBound), not \(number)")
    }
    return number
  }

  private static func checked(
    _ text: String?, _ option: String
  ) throws(SandboxError) -> String? {
    guard text?.isEmpty != true else { throw .badValue("\(option) must not be empty") }
    return text
  }

  /// The exit code of an error: a bad value is 65, the network 69, the file configuration (78).
  private static func exitCode(of error: SandboxError) -> ExitCode {
    switch error.code {
    case .badValue: ExitCode(65)
    case .cannotListen: ExitCode(69)
    default: ExitCode(78)
    }
  }
}
