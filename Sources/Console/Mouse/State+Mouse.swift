import Operations
import Widgets

/// The mouse: off until `%` turns it on (ux 13), so that the terminal's own selection works.
extension ConsoleState {
  /// How many rows the wheel moves.
  private static let wheel = 3

  /// Turns the mouse on or off.
  mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    return say(
      isMouseOn
        ? "mouse on: click, wheel, function keys; with Shift the terminal selects text"
        : "mouse off: the terminal selects text")
  }

  /// A click or a turn of the wheel.
  mutating func mouse(_ event: MouseEvent) -> [Effect] {
    guard isMouseOn, !isTooSmall else { return [] }
    switch event.action {
    case .scrollUp: return scroll(by: -Self.wheel, at: event.point)
    case .scrollDown: return scroll(by: Self.wheel, at: event.point)
    case .press(.left): return click(event.point)
    default: return []
    }
  }

  private mutating func scroll(by delta: Int, at point: Point) -> [Effect] {
    switch context {
    case .palette: return movePalette(by: delta)
    case .help: return moveHelp(by: delta)
    case .messages: return moveMessages { $0.move(by: delta) }
    case .review, .confirmation: return scrollReview(by: delta)
    case .conflict: return changeConflict { $0.list.move(by: delta) }
    case .form: return editForm { $0.move(by: delta) }
    case .write: return scrollWrite(by: delta)
    case .list, .find, .detail:
      return shows(.detail, at: point) ? moveDetail(by: delta) : moveUser(by: delta)
    default: return []
    }
  }

  private mutating func click(_ point: Point) -> [Effect] {
    let layout = layout
    if point.row == layout.functionRow {
      let bar = KeyBar.functions(registry.functionKeys(for: self), in: layout)
      return press(bar.item(at: point.column, columns: size.columns))
    }
    if point.row == layout.hintRow {
      let bar = KeyBar.hints(registry.hints(for: self), in: layout)
      return press(bar.item(at: point.column, columns: size.columns))
    }
    guard [.list, .find, .detail].contains(context) else { return [] }
    if shows(.detail, at: point) { return focus(on: .detail) }
    guard layout.list.contains(point) else { return [] }
    let inside = layout.list.inset(columns: 1, rows: 1)
    if point.row == inside.row { return focusFind() }
    let first = inside.row + 1 + (layout.hasListHeader ? 1 : 0)
    let offset = point.row - first
    let visible = users.position.visible(height: layout.listRows)
    guard offset >= 0, offset < visible.count else { return focus(on: .list) }
    users.position.select(visible.lowerBound + offset)
    return focus(on: .list) + selectionMoved()
  }

  /// Whether a pane is what one sees at a point.
  private func shows(_ pane: Focus, at point: Point) -> Bool {
    let layout = layout
    if layout.mode == .single { return focus == pane }
    return layout.detail.contains(point)
  }

  /// Does what a key on one of the bars does.
  private mutating func press(_ item: KeyBar.Item?) -> [Effect] {
    guard let item, let name = KeyNames.name(written: item.key),
      let keys = KeySequence.keys(named: name)
    else { return [] }
    let update = Update()
    return keys.flatMap { update(&self, .input(.key($0))) }
  }

  /// The window gained or lost the focus.
  mutating func windowFocus(_ isIn: Bool) -> [Effect] {
    isAway = !isIn
    return []
  }

  /// Rings once when long work has ended and nobody is looking.
  func bellIfAway() -> [Effect] { isAway ? [.host(.bell)] : [] }
}

extension KeyBar {
  /// The bar of function keys, all of them.
  static func functions(_ items: [Item], in layout: Layout) -> KeyBar {
    KeyBar(items: items, gap: layout.isWide ? 2 : 1, isSpaced: layout.isWide)
      .shortened(to: layout.body.columns)
  }

  /// The bar of hints.
  static func hints(_ items: [Item], in layout: Layout) -> KeyBar {
    KeyBar(items: items, gap: layout.isWide ? 3 : 2)
  }
}
