import Dispatch

/// A line that a person types.
package enum InputLine {
  /// Reads one line of standard input; nil at its end, or when the task is cancelled.
  ///
  /// Reading blocks, so it has a thread of its own, which is left behind when nobody waits any more.
  package static func read() async -> String? {
    let (lines, next) = AsyncStream<String?>.makeStream()
    DispatchQueue.global().async {
      next.yield(readLine())
      next.finish()
    }
    return await lines.first { _ in true } ?? nil
  }
}
