import Operations
import Widgets

/// The selected row of the detail pane by what it shows.
struct DetailChoice {
  fileprivate enum Name {
    case item(key: String)
    case ticket(Int64)
    case write(JournalID)
  }

  /// What the row shows; nil for the rows of tabs that have no names.
  fileprivate let name: Name?
  /// The row's place, where what it showed is gone.
  fileprivate let row: Int
}

/// Keeping the selection on what was chosen.
extension ConsoleState {
  /// What is selected in the detail pane.
  var detailChoice: DetailChoice {
    let row = detailRow.selected
    let name: DetailChoice.Name? =
      switch tab {
      case .metadata, .deskFields:
        shownItems.flatMap { items in
          items.indices.contains(row) ? .item(key: items[row].key) : nil
        }
      case .tickets: selectedUserTicket.map { .ticket($0.id) }
      case .history: selectedRow.map { .write($0.id) }
      case .user, .json: nil
      }
    return DetailChoice(name: name, row: row)
  }

  /// Selects what was selected before other rows came.
  ///
  /// By its place alone, a key that is pressed as an answer arrives would mean another ticket or write
  /// than the one that was in sight.
  mutating func choose(_ choice: DetailChoice) {
    detailRow.setCount(detailRowCount)
    detailRow.select(choice.name.flatMap(place) ?? choice.row)
  }

  private func place(of name: DetailChoice.Name) -> Int? {
    guard let user = shownUser else { return nil }
    return switch name {
    case .item(let key): shownItems?.firstIndex { $0.key.hasSameBytes(as: key) }
    case .ticket(let id): desk.tickets(of: user.id).firstIndex { $0.id == id }
    case .write(let id): desk[user.id]?.history.value?.firstIndex { $0.id == id }
    }
  }

  /// The items of the tab, in the order of its rows.
  private var shownItems: Metadata? {
    guard let user = shownUser else { return nil }
    return tab == .metadata ? user.items : desk[user.id]?.customer.value?.customer?.customFields
  }
}
