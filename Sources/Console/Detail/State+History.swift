import Operations
import Widgets

/// Taking back the write that is selected in the History tab.
extension ConsoleState {
  /// Whether keys are about the rows of History.
  var showsHistory: Bool {
    screens.last == .write || screens.isEmpty && focus == .detail && tab == .history
  }

  /// The write that keys are about: the one on its own screen, else the selected one.
  var selectedWrite: JournalEntry? {
    screens.last == .write ? openWrite?.entry : selectedRow
  }

  /// The write in the selected row of History.
  var selectedRow: JournalEntry? {
    guard let userID = shownUser?.id, let entries = desk[userID]?.history.value,
      entries.indices.contains(detailRow.selected)
    else { return nil }
    return entries[detailRow.selected]
  }

  /// Whether the selected write can be taken back, and if not, why.
  var canTakeBack: Enablement {
    guard let entry = selectedWrite else {
      return .no(
        undo == nil
          ? nothingToUndo
          : "no write is selected; in the list \(key("write.undo", in: .list)) undoes the last one")
    }
    guard let reason = entry.takingBack.refusal else { return .yes }
    return .no("\(entry.named), can't be taken back: \(reason)")
  }

  /// What takes the selected write back; nil if nothing does.
  var selectedUndo: UndoEntry? {
    selectedWrite.flatMap(UndoEntry.init)
  }
}
