package import Widgets

/// Draws the console: the state in, one frame out.
package struct MainScreen: Sendable {
  private var rows = RowPictures()
  private var hints = BarPicture()
  private var functions = BarPicture()

  /// Creates the screen; commands and keys are the state's.
  package init() {}

  /// Draws the state at its size; what was drawn before only makes it faster.
  package mutating func frame(_ state: ConsoleState) -> Frame {
    var surface = Surface(size: state.size)
    guard !state.isTooSmall else {
      let cursor = TooSmallView(state: state).draw(on: &surface)
      return Frame(surface: surface, cursor: cursor, title: title(state))
    }
    let layout = state.layout
    var cursor = panes(state, layout, on: &surface)
    HeaderView(state: state).draw(on: &surface)
    if let row = layout.hintRow {
      hints.draw(
        state.registry.hints(for: state), in: layout, on: &surface, row: row, as: KeyBar.hints)
    }
    if let row = layout.functionRow {
      functions.draw(
        state.registry.functionKeys(for: state), in: layout, on: &surface, row: row,
        as: KeyBar.functions)
    }
    StatusView(state: state).draw(on: &surface, row: layout.statusRow)
    if let profiles = state.profiles {
      cursor = ProfilesView(state: state, profiles: profiles).draw(on: &surface, in: layout.body)
    }
    if let form = state.profileForm {
      cursor = ProfileFormView(state: state, form: form).draw(on: &surface, in: layout.body)
    }
    if let picker = state.picker {
      cursor = PickerView(state: state, picker: picker).draw(on: &surface, in: layout.body)
    }
    if let review = state.review {
      cursor = ReviewView(state: state, review: review).draw(on: &surface, in: layout.body)
    }
    if state.searches.purpose != nil {
      cursor = SavedSearchesView(state: state).draw(on: &surface, in: layout.body)
    }
    if state.columns.isOpen {
      cursor = ColumnsView(state: state).draw(on: &surface, in: layout.body)
    }
    if let list = state.messageList {
      cursor = MessagesView(state: state, open: list).draw(on: &surface, in: layout.body)
    }
    if let chooser = state.theme.chooser {
      cursor = ThemeView(state: state, chooser: chooser).draw(on: &surface, in: layout.body)
    }
    if let palette = state.palette {
      cursor = PaletteView(state: state, palette: palette).draw(on: &surface, in: layout.body)
    }
    if let help = state.help {
      cursor = HelpView(state: state, help: help)
        .draw(on: &surface, in: layout.body)
    }
    if let question = state.question {
      cursor = QuestionView(state: state, question: question).draw(on: &surface, in: layout.body)
    }
    if state.pending.isShown { ContinuationsView(state: state).draw(on: &surface, in: layout.body) }
    if state.isInViCommands { cursor?.shape = .block }
    return Frame(
      surface: surface, cursor: cursor, title: title(state),
      modes: Frame.Modes(mouse: state.isMouseOn, focus: true))
  }

  private mutating func panes(
    _ state: ConsoleState, _ layout: Layout, on surface: inout Surface
  ) -> Cursor? {
    if !state.hasForm, let screen = state.screens.last {
      return self.screen(screen, state, layout, on: &surface)
    }
    var cursor: Cursor?
    let showsDetail = state.hasForm || state.focus == .detail
    let formCoversAll = state.hasForm && !layout.hasSideForm
    if !formCoversAll, layout.mode != .single || !showsDetail {
      let list = UserListView(state: state, layout: layout)
        .draw(on: &surface, in: layout.list, reusing: &rows)
      // Without a user it is where it is said why.
      let first = layout.list.row + 2 + (layout.hasListHeader ? 1 : 0)
      if !showsDetail { cursor = list ?? Cursor(column: layout.list.column + 2, row: first) }
    }
    if let form = state.operationForm {
      cursor = OperationFormView(state: state, form: form).draw(on: &surface, in: layout.form)
    } else if let form = state.form {
      cursor = MetadataFormView(state: state, form: form).draw(on: &surface, in: layout.form)
    } else if layout.mode != .single || showsDetail {
      let detail = DetailView(state: state, layout: layout)
        .draw(on: &surface, in: layout.detail)
      if showsDetail { cursor = detail }
    }
    if state.dataPoints.isShown, !state.hasForm {
      cursor = DataPointsView(state: state).draw(on: &surface, in: layout.body)
    }
    return cursor
  }

  private func screen(
    _ screen: Screen, _ state: ConsoleState, _ layout: Layout, on surface: inout Surface
  ) -> Cursor? {
    switch screen {
    case .tickets: TicketListView(state: state).draw(on: &surface, in: layout.body)
    case .ticket:
      state.ticket.flatMap {
        TicketView(state: state, detail: $0).draw(on: &surface, in: layout.body)
      }
    case .overview: OverviewView(state: state).draw(on: &surface, in: layout.body)
    case .write:
      state.openWrite.flatMap {
        WriteView(state: state, open: $0).draw(on: &surface, in: layout.body)
      }
    }
  }

  /// The terminal's title; the user is in it only where they are open, so that walking a list is quiet.
  private func title(_ state: ConsoleState) -> String {
    let badge = "sendbird-console [\(state.profile.word)]"
    let shown =
      state.operationForm?.userID ?? state.form?.userID
      ?? (state.focus == .detail ? state.shownUser?.id : nil)
    return shown.map { "\(badge) \($0)" } ?? badge
  }
}
