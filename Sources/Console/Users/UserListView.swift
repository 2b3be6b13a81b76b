import Operations
import Widgets

/// The list pane: the find line, the users, where in the list one is.
struct UserListView {
  let state: ConsoleState
  let layout: Layout

  /// Draws the pane and returns where the cursor belongs.
  func draw(
    on surface: inout Surface, in rect: Rect, reusing pictures: inout RowPictures
  ) -> Cursor? {
    let users = state.users
    let inside = Pane(
      title: title, note: note, footer: footer,
      isFocused: state.focus != .detail && !state.hasForm && !state.dataPoints.isShown
    ).draw(on: &surface, in: rect, glyphs: state.look.glyphs, isOnBlank: true)
    var cursor = findLine(on: &surface, in: inside)
    var row = inside.row + 1
    let rowLayout = UserRowLayout(columns: state.columns.shown, width: inside.columns)
    if layout.hasListHeader {
      rowLayout.drawHeader(
        on: &surface, at: Point(column: inside.column, row: row), sort: users.sort)
      row += 1
    }
    let height = inside.endRow - row
    guard users.count > 0 else {
      drawEmpty(on: &surface, in: inside, row: row)
      return cursor
    }
    for index in users.position.visible(height: height) {
      let isSelected = index == users.position.selected
      pictures.draw(
        view(of: users[index], at: index, rowLayout), at: index, on: &surface,
        Point(column: inside.column, row: row))
      if isSelected, state.focus == .list { cursor = Cursor(column: inside.column, row: row) }
      row += 1
    }
    return cursor
  }

  private var title: String {
    let filter = state.users.filterWords
    return filter.isEmpty ? "1 Users" : "1 Users  \(filter)"
  }

  private var note: String {
    let users = state.users
    guard users.isLoaded else { return "loading" }
    guard users.matches == nil else { return "\(users.count) of \(users.shown.rows.count) loaded" }
    return layout.mode == .medium
      ? "\(users.count)\(users.shown.next == nil ? "" : "+")" : users.shown.note
  }

  private var footer: String {
    let users = state.users
    guard users.count > 0 else { return "" }
    let more = users.shown.next != nil && users.matches == nil ? "+" : ""
    let sort = users.sort.map { "  sort: \($0.words)" } ?? ""
    let local = users.isFilteredLocally ? "  local: \(users.filterWords)" : ""
    let marked = state.marks.isEmpty ? "" : "  \(state.marks.count) marked"
    return "\(users.position.selected + 1) of \(users.count)\(more)\(sort)\(local)\(marked)"
  }

  private func findLine(on surface: inout Surface, in inside: Rect) -> Cursor? {
    let point = Point(column: inside.column, row: inside.row)
    surface.put("/", at: point, role: .key)
    let isFocused = state.focus == .find && !state.hasForm
    let place = FieldView(
      editor: state.find.editor, isFocused: isFocused,
      placeholder: "id, nickname, id: nick: meta:"
    ).draw(
      on: &surface, at: Point(column: point.column + 1, row: point.row), width: inside.columns - 1)
    return place.map { Cursor($0, shape: .bar) }
  }

  private func view(
    of user: borrowing UserRow, at index: Int, _ rowLayout: UserRowLayout
  ) -> UserRowView {
    let isSelected = index == state.users.position.selected
    let role: Role =
      isSelected
      ? (state.focus == .list ? .listSelected : .listSelectedBlur)
      : state.users.isWaiting || user.user == nil ? .textDim : .text
    let isMarked =
      state.marks.contains(user.id)
      || state.marks.anchor != nil && state.markedRange.contains(index)
    return .of(
      user, mark: isSelected ? ">" : state.hasDraft(ofUser: user.id) ? "d" : " ",
      isMarked: isMarked, role: role, layout: rowLayout, in: state)
  }

  private func drawEmpty(on surface: inout Surface, in inside: Rect, row: Int) {
    let words: String
    if !state.users.isLoaded {
      words =
        state.network.condition == .offline
        ? "Could not reach Sendbird; it is tried again by itself, "
          + "\(state.functionKey("pane.refresh", in: .find)) tries now."
        : state.hasAsked && !state.busy.contains(.find)
          ? "Not loaded. \(state.functionKey("pane.refresh", in: .find)) tries again."
          : "Loading users"
    } else if state.users.isFilteredLocally {
      let more =
        state.users.shown.next == nil
        ? "" : " \(state.key("list.last", in: .list)) in the list loads the others."
      words =
        "None of the \(state.users.shown.rows.count) loaded users passes the local filter.\(more)"
    } else if state.users.matches != nil {
      words = "No loaded row matches. \(state.key("find.ask", in: .find)) asks the server."
    } else {
      words = state.users.shown.query.emptyWords(on: state.profile.name)
    }
    for (index, line) in TextLines.wrap(words, to: inside.columns - 2).enumerated()
    where row + index < inside.endRow {
      surface.put(line, at: Point(column: inside.column + 1, row: row + index), role: .textDim)
    }
  }
}
