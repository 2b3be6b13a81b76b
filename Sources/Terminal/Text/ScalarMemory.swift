import Synchronization

/// Remembers what was found out about scalars beyond the common scripts.
///
/// Asking Unicode's tables takes a hundred times as long as looking here, and a list of nicknames asks
/// the same few hundred scalars for every frame. A slot holds one scalar and its answer in a word, so
/// threads that meet here can at worst overwrite each other's answer with another right one.
final class ScalarMemory: Sendable {
  private static let slots = 1024
  private static let answered: UInt32 = 1 << 31
  private static let yes: UInt32 = 1 << 30
  private let words: [Slot]

  /// One word that may be read and written by all threads.
  private final class Slot: Sendable {
    let word = Atomic<UInt32>(0)
  }

  init() {
    words = (0..<Self.slots).map { _ in Slot() }
  }

  /// The answer for a scalar, from memory or by asking `find`.
  func answer(_ scalar: Unicode.Scalar, _ find: (Unicode.Scalar) -> Bool) -> Bool {
    let slot = words[Int(scalar.value) % Self.slots]
    let known = slot.word.load(ordering: .relaxed)
    if known & Self.answered != 0, known & 0x1F_FFFF == scalar.value {
      return known & Self.yes != 0
    }
    let answer = find(scalar)
    slot.word.store(
      Self.answered | (answer ? Self.yes : 0) | scalar.value, ordering: .relaxed)
    return answer
  }
}
