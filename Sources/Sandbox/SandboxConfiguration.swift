/// What a sandbox is started with.
package struct SandboxConfiguration: Sendable {
  /// The address to listen on; anything but a loopback address opens the sandbox to the network.
  package var host = "127.0.0.1"
  /// The port to listen on; 0 takes a free one.
  package var port = 0
  /// The SQLite file that keeps everything; nil keeps it in memory.
  package var databasePath: String?
  /// The exact number of Chat users a new database starts with.
  package var users = 200
  /// What the sample data and the dice of the faults are derived from: ids, names, texts and order,
  /// but not the times, which are counted back from ``seedTime``.
  package var seed: UInt64 = 1
  /// The time the sample data is relative to, in milliseconds since 1970; nil is now.
  package var seedTime: Int64?
  /// The application ID; nil keeps the file's, or draws one.
  package var applicationID: String?
  /// The Chat API token; nil keeps the file's, or draws one.
  package var chatToken: String?
  /// The Desk API token; nil keeps the file's, or draws one.
  package var deskToken: String?
  /// The keys of the registered customer fields; empty keeps the file's, or takes the default ones.
  package var customerFields: [String] = []
  /// The keys of the registered ticket fields; empty keeps the file's, or takes the default ones.
  package var ticketFields: [String] = []
  /// Whether a ticket that begins to wait for an agent, or whose customer writes while it does,
  /// gets one who is there (contract 6.2).
  package var autoAssigns = false
  /// How long every request waits before it is looked at.
  package var latency: Duration = .zero
  /// The requests accepted in a second; nil is no limit and no rate headers (contract 1.5).
  package var rateLimit: RateLimit?
  /// Whether somebody else changes each record between a read by itself and the next write.
  package var conflicts = false
  /// What goes wrong on purpose.
  package var faults: [Fault] = []
  /// How long a client has for sending a request, and again for taking the answer; then its
  /// connection is closed.
  package var requestLimit: Duration = .seconds(30)
  /// How many connections are held at once; nil is as many as the process may have descriptors for,
  /// less some for itself, and at most 4096.
  package var connectionLimit: Int?
  /// How many bytes the bodies of all requests may take together, less the first 16 KiB of each;
  /// a request that would take more is refused with 503.
  package var bodyMemory = 64 << 20
  /// Called while sample users are made, with how many there are and how many there will be.
  ///
  /// It runs on the database's queue, at most every thousand users, and must not block.
  package var onSeedProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// Makes the configuration of a sandbox in memory on a free loopback port with 200 users.
  package init() {}

  /// Whether only this machine can reach the sandbox.
  package var isLoopbackOnly: Bool { LoopbackHost.matches(host) }
}
