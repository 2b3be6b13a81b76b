package import Operations
import Widgets

/// A write of the journal on a screen of its own.
package struct OpenWriteEntry: Sendable {
  /// The write as the journal had it when it was opened.
  package let entry: JournalEntry
  /// How many lines are scrolled away.
  package internal(set) var scroll = 0

  init(_ entry: JournalEntry) {
    self.entry = entry
  }
}

/// Looking at one write of History.
extension ConsoleState {
  /// Opens the selected write of History.
  mutating func openSelectedWrite() -> [Effect] {
    guard let entry = selectedWrite else { return [] }
    openWrite = OpenWriteEntry(entry)
    cover(with: .write)
    return []
  }

  /// Scrolls it as far as there is something to see.
  mutating func scrollWrite(by delta: Int) -> [Effect] {
    let limit = WriteView.scrollLimit(of: self)
    let wanted = (openWrite?.scroll ?? 0) + delta
    openWrite?.scroll = min(max(wanted, 0), limit)
    return []
  }

  /// Opens the write above or below in History.
  mutating func walkWrites(by delta: Int) -> [Effect] {
    let effects = moveDetail(by: delta)
    guard let entry = selectedRow, entry.id != openWrite?.entry.id else { return effects }
    openWrite = OpenWriteEntry(entry)
    return effects
  }

  /// A write was taken back: what was on its screen isn't so any more.
  mutating func leaveWrite() {
    openWrite = nil
    screens.removeAll { $0 == .write }
  }
}
