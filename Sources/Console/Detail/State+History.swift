import Operations
import Widgets

/// Taking back the write that is selected in the History tab.
extension ConsoleState {
  /// Whether keys are about the rows of History.
  var showsHistory: Bool { screens.isEmpty && focus == .detail && tab == .history }

  /// The selected write.
  private var selectedWrite: JournalEntry? {
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
          ? "nothing to undo"
          : "no write is selected; in the list \(key("write.undo", in: .list)) undoes the last one")
    }
    return entry.takingBack.refusal.map(Enablement.no) ?? .yes
  }

  /// What takes the selected write back; nil if nothing does.
  var selectedUndo: UndoEntry? {
    selectedWrite.flatMap(UndoEntry.init)
  }
}
