import Operations
import Widgets
import Workspace

/// The list of profiles over the main screen.
struct ProfilesView {
  let state: ConsoleState
  let profiles: ProfilesState

  /// Draws the list and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let rows = min(max(profiles.matches.count, 3), 16)
    let inside = Dialog(title: "Profiles", note: note, footer: footer).draw(
      on: &surface, over: area, size: Size(columns: min(area.columns - 6, 92), rows: rows + 4),
      glyphs: state.look.glyphs)
    surface.put("/", at: Point(column: inside.column + 1, row: inside.row), role: .key)
    let place = FieldView(
      editor: profiles.filter, isFocused: true, placeholder: "type to filter"
    ).draw(
      on: &surface, at: Point(column: inside.column + 2, row: inside.row),
      width: max(inside.columns - 4, 4))
    let columns = Columns(width: inside.columns - 2, first: inside.column + 1)
    if inside.rows > 3 {
      put(
        ["NAME", "ENV", "APP", "", "LAST USED"], mark: " ", at: inside.row + 1, columns,
        role: .listHeader, on: &surface)
    }
    let body = inside.inset(top: 2)
    if let words = emptyWords, body.rows > 0 {
      surface.put(
        ScreenText.cut(words, to: body.columns - 2),
        at: Point(column: body.column + 1, row: body.row), role: .textDim)
    }
    for (offset, index) in profiles.list.visible(height: body.rows - 1).enumerated() {
      draw(index, at: body.row + offset, columns, on: &surface)
    }
    if body.rows > 1, let words = bottomWords {
      surface.put(
        ScreenText.cut(words.text, to: body.columns - 2),
        at: Point(column: body.column + 1, row: body.endRow - 1), role: words.role)
    }
    return place.map { Cursor($0, shape: .bar) }
  }

  private func draw(_ index: Int, at row: Int, _ columns: Columns, on surface: inout Surface) {
    let entry = profiles.matches[index]
    let isSelected = index == profiles.list.selected
    let badge = entry.badge
    let used = entry.lastUsed.map { WallTime(milliseconds: $0.milliseconds).day } ?? "never"
    put(
      [
        badge.name, "[\(badge.word)]", badge.isEmbedded ? "in here" : badge.shortID,
        badge.isLocked ? "locked" : badge.isReadOnly ? "ro" : "rw",
        badge == state.profile ? "in use" : used,
      ], mark: isSelected ? ">" : badge == state.profile ? "*" : " ", at: row, columns,
      role: isSelected ? .listSelected : .text, on: &surface)
    if !isSelected, let column = columns.places[1] {
      surface.put("[\(badge.word)]", at: Point(column: column.start, row: row), role: badge.role)
    }
  }

  private func put(
    _ texts: [String], mark: String, at row: Int, _ columns: Columns, role: Role,
    on surface: inout Surface
  ) {
    surface.fill(
      Rect(column: columns.first, row: row, columns: columns.width, rows: 1), role: role)
    surface.put(mark, at: Point(column: columns.first, row: row), role: role)
    for (text, place) in zip(texts, columns.places) {
      guard let place else { continue }
      surface.putCut(
        text, at: Point(column: place.start, row: row), role: role, width: place.width)
    }
  }

  /// Where each column stands; nil for one that the window has no room for.
  private struct Columns {
    let first: Int
    let width: Int
    let places: [(start: Int, width: Int)?]

    init(width: Int, first: Int) {
      self.first = first
      self.width = width
      // From the right: last used, access, application, environment; the name has the rest.
      let wanted = [(1, 10), (2, 11), (3, 7), (4, 11)]
      var shown = [0, 1]
      var rest = width - 2 - 10 - 14
      for (index, columns) in [(3, 7), (4, 11), (2, 11)] where rest >= columns {
        shown.append(index)
        rest -= columns
      }
      var end = first + width
      var places: [(start: Int, width: Int)?] = [nil, nil, nil, nil, nil]
      for (index, columns) in wanted.reversed() where shown.contains(index) {
        end -= columns
        places[index] = (end, columns - 1)
      }
      places[0] = (first + 2, max(end - first - 3, 1))
      self.places = places
    }
  }

  private var note: String {
    guard let entries = profiles.entries else { return "" }
    let count = profiles.matches.count
    return count == entries.count ? "\(count)" : "\(count) of \(entries.count)"
  }

  private var footer: String {
    "\(state.key("profiles.open", in: .profiles)) switches   "
      + "\(state.key("profiles.close", in: .profiles)) stays on \(state.profile.name)"
  }

  private var emptyWords: String? {
    guard profiles.entries != nil else { return "Reading the configuration" }
    return profiles.matches.isEmpty ? "No profile matches." : nil
  }

  private var bottomWords: (text: String, role: Role)? {
    if let entry = profiles.opening {
      return (
        "opening \(entry.badge.name): one read to see that it answers, "
          + "\(state.key("profiles.close", in: .profiles)) stops", .stateBusy
      )
    }
    guard profiles.asked != nil else { return nil }
    let staged = state.stagedCount
    return (
      "\(staged) staged change\(staged == 1 ? " stays" : "s stay") here as "
        + "\(staged == 1 ? "a draft" : "drafts"). \(state.key("profiles.open", in: .profiles)) again switches.",
      .stateWarn
    )
  }
}

extension ProfileBadge {
  /// The role of the environment's word.
  var role: Role {
    switch environment {
    case .prod: .envProd
    case .stage: .envStage
    case .dev: .envDev
    case .sandbox: .envSandbox
    }
  }
}

extension WallTime {
  /// `2026-01-02`, in UTC.
  var day: String { String(Timestamp(milliseconds: milliseconds).iso8601.prefix(10)) }
}
