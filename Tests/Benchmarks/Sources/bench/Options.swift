/// What the command line asked for.
struct Options {
  var console: String?
  var users = 100_000
  var rounds = 12
  var starts = 21

  static let usage = """
    usage: bench [--console PATH] [--users N] [--rounds N] [--starts N]

      --console PATH  the release binary to measure; without it the C list program is measured
                      against itself
      --users N       users in the list while keys are measured (default 100000)
      --rounds N      alternations between console and C program (default 12)
      --starts N      starts of each program (default 21)

    Exits with 0 when every bound holds, 1 when one is missed, 2 when something could not be
    measured, 64 for a wrong command line.
    """

  init(_ arguments: [String]) throws(BenchError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else {
        throw BenchError("\(option) is unknown or lacks its value")
      }
      switch option {
      case "--console": console = value
      case "--users": users = try Options.count(option, value)
      case "--rounds": rounds = try Options.count(option, value)
      case "--starts": starts = try Options.count(option, value)
      default: throw BenchError("\(option) is unknown")
      }
    }
    // The flood moves the selection down 2,000 rows; the sandbox's list has to be longer.
    if users <= KeyFlood.keys { throw BenchError("--users must be more than \(KeyFlood.keys)") }
  }

  private static func count(_ option: String, _ value: String) throws(BenchError) -> Int {
    guard let number = Int(value), number > 0 else {
      throw BenchError("\(option) needs a positive number, not \(value)")
    }
    return number
  }
}
