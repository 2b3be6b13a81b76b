import Glibc

/// How many connections the sandbox holds at once.
enum ConnectionLimit {
  /// More is of no use to one machine.
  private static let most = 4096
  /// Descriptors that are left to the database and to whatever else the process does.
  private static let reserve = 128
  /// How many more than that are accepted at once, before some of them make way for others.
  static let burst = 32
  /// With fewer descriptors, half of them and a burst leave too few for the sandbox itself.
  private static let fewestDescriptors = 96

  /// What the number of descriptors a process may have leaves for connections, at least 16.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/cannotListen`` when it leaves none: without
  ///   descriptors a server neither accepts nor refuses, and takes all of a processor doing so.
  static func ofThisProcess() throws(SandboxError) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return fewestDescriptors / 2 - burst
    }
    let descriptors = Int(clamping: limit.rlim_cur)
    guard descriptors >= fewestDescriptors else {
      throw SandboxError(
        .cannotListen,
        "cannot listen: this process may open only \(descriptors) files, and the sandbox needs "
          + "\(fewestDescriptors) (see 'ulimit -n')")
    }
    return min(max(descriptors - reserve, descriptors / 2 - burst), most)
  }
}
