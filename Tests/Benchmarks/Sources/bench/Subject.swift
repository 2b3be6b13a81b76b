/// What is measured: the console, or the C program itself as a check of the harness.
enum Subject {
  case console(String)
  case baseline

  /// The program with a list of users that live elsewhere.
  func program(reading sandbox: Sandbox?, rows: Program, hasDesk: Bool = false) -> Program {
    switch self {
    case .console(let path):
      Program(
        path: path,
        environment: (hasDesk ? sandbox?.environmentWithDesk : sandbox?.environment) ?? [:])
    case .baseline: rows
    }
  }

  /// The program with its few users in the same process.
  func program(alone few: Program) -> Program {
    switch self {
    case .console(let path): Program(path: path)
    case .baseline: few
    }
  }
}

/// What every measurement needs.
struct Bench {
  let options: Options
  let subject: Subject
  /// The C program with as many rows as `options.users`.
  let baseline: Program
  /// The C program with as many rows as a console by itself has users.
  let few: Program
  /// The id of a user of the sandbox.
  let user: String
  /// The id of a user who is a Desk customer.
  let customer: String
  var home: String

  /// Starts a program and brings it to its list, on the first row.
  ///
  /// With a number of users all have to be there; without one the first page will do.
  func openList(
    _ program: Program, size: WindowSize = .large, users: Int? = nil
  ) throws(BenchError) -> Session {
    let session = try Session(program, size: size, home: home)
    do {
      try prepare(session, users)
    } catch {
      session.stop()
      throw error
    }
    return session
  }

  private func prepare(_ session: Session, _ users: Int?) throws(BenchError) {
    // A narrow title has no room for the number that is loaded.
    try session.wait(for: "a list of users", limit: .seconds(10)) {
      ($0.loaded ?? 0) > 0 || $0.showsSelection(1)
    }
    try session.send(Keys.escape, quiet: .milliseconds(100))
    if let users {
      try session.send(Keys.last, quiet: .milliseconds(100))
      try session.wait(for: "\(users) loaded users", limit: .seconds(120)) { $0.loaded == users }
    }
    try session.send(Keys.first, quiet: .milliseconds(100))
    try session.wait(for: "the first row as its selection", limit: .seconds(5)) {
      $0.showsSelection(1)
    }
  }
}
