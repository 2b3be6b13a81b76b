import Glibc

/// How many connections the sandbox holds at once.
enum ConnectionLimit {
  /// More is of no use to one machine.
  private static let most = 4096
  /// Descriptors that are left to the database and to whatever else the process does.
  private static let reserve = 128
  /// How many more than that are accepted at once, before some of them make way for others.
  static let burst = 32
  private static let fewest = 16

  /// What the number of descriptors a process may have leaves for connections.
  static var ofThisProcess: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return fewest }
    let descriptors = Int(clamping: limit.rlim_cur)
    return min(max(descriptors - reserve, fewest), most)
  }
}
