import Synchronization

/// The memory that all request bodies share.
///
/// The first bytes of each are free, so that ordinary writes go on while others send large ones.
final class BodyBudget: Sendable {
  /// How much of each body is free, in bytes.
  static let free = 16 << 10

  private let left: Mutex<Int>

  /// Makes a budget of so many bytes.
  init(_ bytes: Int) {
    left = Mutex(bytes)
  }

  fileprivate func take(_ bytes: Int) -> Bool {
    left.withLock { left in
      guard bytes <= left else { return false }
      left -= bytes
      return true
    }
  }

  fileprivate func give(_ bytes: Int) {
    left.withLock { $0 += bytes }
  }
}

/// What one body takes of a budget, given back with the last reference to it.
final class BodyShare {
  private let budget: BodyBudget
  private var taken = 0

  init(of budget: BodyBudget) {
    self.budget = budget
  }

  /// Takes what a body of so many bytes needs; false if there isn't as much.
  func grow(to bytes: Int) -> Bool {
    let more = bytes - BodyBudget.free - taken
    guard more > 0 else { return true }
    guard budget.take(more) else { return false }
    taken += more
    return true
  }

  deinit { budget.give(taken) }
}
