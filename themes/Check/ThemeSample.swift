package import Terminal

/// A sample screen that shows what a theme does with every kind of role.
package enum ThemeSample {
  private static let size = Size(columns: 72, rows: 14)

  /// Draws the sample.
  ///
  /// - Parameters:
  ///   - theme: The theme, named in the frame.
  ///   - isUnicode: Whether frames are drawn with lines, else with ASCII.
  /// - Returns: The sample, drawn in roles.
  package static func surface(of theme: Theme, isUnicode: Bool) -> Surface {
    var surface = Surface(size: size)
    header(&surface)
    box(
      Rect(column: 0, row: 1, columns: 34, rows: 11), "1 Users", .frameFocus, isUnicode, &surface)
    box(
      Rect(column: 34, row: 1, columns: 38, rows: 11), theme.name, .frame, isUnicode, &surface)
    list(&surface)
    detail(&surface)
    footer(&surface)
    return surface
  }

  private static func header(_ surface: inout Surface) {
    surface.fill(Rect(column: 0, row: 0, columns: size.columns, rows: 1), role: .bar)
    words(
      [
        ("[PROD]", .envProd), ("[STAGE]", .envStage), ("[DEV]", .envDev),
        ("[SANDBOX]", .envSandbox), ("ok", .stateOk), ("info", .stateInfo),
        ("warning", .stateWarn), ("error", .stateError), ("busy", .stateBusy),
        ("offline", .stateOffline),
      ], column: 1, row: 0, &surface)
  }

  private static func list(_ surface: inout Surface) {
    let rows: [(String, Role)] = [
      ("  USER ID         NICKNAME", .listHeader), ("  minsu.kim       Minsu Kim", .text),
      ("> min-ah.lee      Lee Min-ah", .listSelected),
      ("  mina.park       Mina Park", .listSelectedBlur), ("* mindy           Mindy", .listMarked),
      ("  minjae          deactivated", .textDim),
    ]
    for (place, (text, role)) in rows.enumerated() {
      surface.fill(Rect(column: 1, row: 2 + place, columns: 32, rows: 1), role: role)
      surface.put(text, at: Point(column: 2, row: 2 + place), role: role)
    }
    words([("match", .listMatch), ("link", .link), ("title", .title)], column: 4, row: 8, &surface)
    words(
      [("button", .button), ("button", .buttonFocus), ("selection", .selection)], column: 4,
      row: 9, &surface)
    words(
      [("####", .chart1), ("###", .chart2), ("#####", .chart3), ("##", .chart4)], column: 4,
      row: 10, &surface)
  }

  private static func detail(_ surface: inout Surface) {
    let rows: [[(String, Role)]] = [
      [("User", .tab), ("[Metadata]", .tabActive), ("Tickets", .tab)],
      [("*", .markChanged), ("plan", .key), ("pro-annual", .value), ("10/190", .counter)],
      [("+", .markAdded), ("note", .key), ("\"new\"", .string), ("181/190", .counterWarn)],
      [("-", .markDeleted), ("flag", .key), ("1", .number), ("192/190", .counterOver)],
      [("~", .markRenamed), ("vip", .key), ("true", .bool), ("null", .null)],
      [("!", .markConflict), ("before", .diffOld), ("after", .diffNew), ("stale", .stateStale)],
      [
        ("field", .field), ("focus", .fieldFocus), ("read-only", .fieldReadonly),
        ("too long", .fieldOver),
      ],
      [("placeholder", .placeholder), ("strong", .textStrong), ("c", .cursor), ("menu", .dialog)],
      [
        ("saved", .toastOk), ("note", .toastInfo), ("careful", .toastWarn),
        ("failed", .toastError),
      ],
    ]
    for (place, row) in rows.enumerated() {
      words(row, column: 36, row: 2 + place, &surface)
    }
  }

  private static func footer(_ surface: inout Surface) {
    surface.fill(Rect(column: 0, row: 12, columns: size.columns, rows: 2), role: .bar)
    words(
      [
        ("Enter", .barKey), ("open", .bar), ("e", .barKey), ("edit", .bar), ("/", .barKey),
        ("find", .bar), ("?", .barKey), ("help", .bar),
      ], column: 1, row: 12, &surface)
    words(
      [
        (" NAV ", .barModeNav), (" EDIT ", .barModeEdit), (" REVIEW ", .barModeReview),
        (" JOB ", .barModeJob),
      ], column: 1, row: 13, &surface)
  }

  private static func words(
    _ words: [(String, Role)], column: Int, row: Int, _ surface: inout Surface
  ) {
    var column = column
    for (text, role) in words {
      column += surface.put(text, at: Point(column: column, row: row), role: role) + 1
    }
  }

  private static func box(
    _ rect: Rect, _ title: String, _ role: Role, _ isUnicode: Bool, _ surface: inout Surface
  ) {
    let heavy = ["━", "┃", "┏", "┓", "┗", "┛"]
    let light = ["─", "│", "┌", "┐", "└", "┘"]
    let ascii = ["-", "|", "+", "+", "+", "+"]
    let glyphs = !isUnicode ? ascii : role == .frame ? light : heavy
    let line = String(repeating: glyphs[0], count: rect.columns - 2)
    let last = rect.endColumn - 1
    func put(_ text: String, _ column: Int, _ row: Int) {
      surface.put(text, at: Point(column: column, row: row), role: role)
    }
    put(glyphs[2] + line + glyphs[3], rect.column, rect.row)
    put(glyphs[4] + line + glyphs[5], rect.column, rect.endRow - 1)
    for row in (rect.row + 1)..<(rect.endRow - 1) {
      put(glyphs[1], rect.column, row)
      put(glyphs[1], last, row)
    }
    surface.putCut(
      " \(title) ", at: Point(column: rect.column + 2, row: rect.row), role: .title,
      width: rect.columns - 4)
  }
}
