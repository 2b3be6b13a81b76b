import Glibc

/// Many connections that each follow a script at the same time, driven by one thread.
struct Load {
  /// What came of it.
  struct Outcome {
    var latencies: [Request.Kind: Latencies] = [:]
    var complaints: [String] = []
    var took: Nanoseconds = 0

    var requests: Int { latencies.values.reduce(0) { $0 + $1.count } }
    var perSecond: Double { Double(requests) / (Double(took) / 1e9) }
  }

  private let port: UInt16
  private let scripts: [any Script]

  init(port: UInt16, _ scripts: [any Script]) {
    self.port = port
    self.scripts = scripts
  }

  /// Follows the scripts to their ends, or for a time; requests under way then are still answered.
  ///
  /// `atFifth` is called once when so many seconds have passed.
  func run(
    for seconds: Int? = nil, atFifthSecond: () throws(LoadError) -> Void = {}
  ) throws(LoadError) -> Outcome {
    var outcome = Outcome()
    var connections: [Connection] = []
    var kinds: [Request.Kind?] = []
    for script in scripts {
      let connection = try Connection(port: port)
      connections.append(connection)
      let request = script.next()
      kinds.append(request?.kind)
      if let request { try connection.send(request) }
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    let start = Nanoseconds.now
    let end = seconds.map { start + .seconds($0) } ?? .max
    var hasReachedFifth = false
    var open = connections.map {
      pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0)
    }
    for index in open.indices where kinds[index] == nil { open[index].fd = -1 }
    while open.contains(where: { $0.fd >= 0 }) {
      let ready = poll(&open, nfds_t(open.count), 30_000)
      guard ready > 0 else { throw LoadError("no answer for 30 seconds") }
      let isOver = Nanoseconds.now >= end
      for index in open.indices where open[index].revents != 0 {
        guard let (answer, time) = try connections[index].receive(buffer) else { continue }
        if let kind = kinds[index] { outcome.latencies[kind, default: Latencies()].add(time) }
        if let complaint = scripts[index].take(answer) {
          outcome.complaints.append("\(kinds[index]?.rawValue ?? "?"): \(complaint)")
        }
        let request = isOver ? nil : scripts[index].next()
        kinds[index] = request?.kind
        if let request { try connections[index].send(request) } else { open[index].fd = -1 }
      }
      if !hasReachedFifth, Nanoseconds.now >= start + .seconds(5) {
        hasReachedFifth = true
        try atFifthSecond()
      }
    }
    outcome.took = .now - start
    return outcome
  }
}
