/// What the command line asked for.
struct Options {
  var console: String?
  var seconds = 30
  var connections = 64
  var seedUsers = 0

  static let usage = """
    usage: load --console PATH [--seconds N] [--connections N] [--seed-users N]

      --console PATH    the release binary whose sandbox is measured
      --seconds N       how long each sandbox is under load (default 30)
      --connections N   connections at once (default 64)
      --seed-users N    also seed a file with so many users, and compare an early page of their list
                        with a late one; 1000000 is what the bounds are stated for (default 0: don't)

    Exits with 0 when nothing went wrong and every bound holds, 1 otherwise, 2 when something could
    not be measured, 64 for a wrong command line.
    """

  init(_ arguments: [String]) throws(LoadError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else {
        throw LoadError("\(option) is unknown or lacks its value")
      }
      switch option {
      case "--console": console = value
      case "--seconds": seconds = try Options.count(option, value)
      case "--connections": connections = try Options.count(option, value)
      case "--seed-users": seedUsers = try Options.count(option, value)
      default: throw LoadError("\(option) is unknown")
      }
    }
  }

  private static func count(_ option: String, _ value: String) throws(LoadError) -> Int {
    guard let number = Int(value), number > 0 else {
      throw LoadError("\(option) needs a positive number, not \(value)")
    }
    return number
  }
}
