import Operations
import Widgets

/// Taking back what was written to the ticket that is shown on its own screen.
extension ConsoleState {
  /// Whether keys are about the ticket on the screen, and no other write can be seen.
  var showsTicketAlone: Bool { screens.last == .ticket }

  /// What takes the last write on the ticket back; nil if nothing does.
  var ticketUndo: UndoEntry? {
    guard let ticket else { return nil }
    let own = undoable.last { $0.write.subject == .ticket(ticket.id) }
    let kept = (ticket.writes ?? []).lazy.filter { $0.intent.undoes == nil }
      .compactMap { UndoEntry($0) }.first
    guard let own, let kept else { return own ?? kept }
    // Another console may have written since, and what this one wrote may not have been read yet.
    guard let number = own.entry, let other = kept.entry else { return own }
    return number < other ? kept : own
  }

  /// Whether a write on the ticket can be taken back, and if not, why.
  var canTakeTicketBack: Enablement {
    guard let ticket else { return .no("no ticket is open") }
    if ticketUndo != nil { return .yes }
    guard let writes = ticket.writes else {
      return .no(
        busy.contains(.ticket)
          ? "what was written to #\(ticket.id) is still being read"
          : "nothing to take back on #\(ticket.id)")
    }
    let last = writes.first { $0.intent.undoes == nil }
    guard let last, let reason = last.takingBack.refusal else {
      return .no("nothing to take back on #\(ticket.id)")
    }
    return .no("nothing to take back on #\(ticket.id); write \(last.id.number): \(reason)")
  }
}
