/// How many requests are accepted in a second (contract 1.5).
package struct RateLimit: Sendable, Hashable {
  /// GET requests a second, at least 1.
  package let reads: Int
  /// Requests of every other method a second, at least 1.
  package let writes: Int

  /// Makes a limit; both numbers are at least 1.
  package init(reads: Int, writes: Int) {
    self.reads = reads
    self.writes = writes
  }

  /// Reads `GET:WRITE`, or one number for both.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/badValue``.
  package init(parsing text: String) throws(SandboxError) {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0 >= 1 }) else {
      throw .badValue(
        "--rate-limit '\(text)': expected GET or GET:WRITE, requests a second from 1 on")
    }
    self.init(reads: numbers[0], writes: numbers[numbers.count - 1])
  }
}
