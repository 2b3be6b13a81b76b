import CTerminal

/// The real terminal, drawn through curses.
///
/// It lives on one thread. Rows that are the same as before don't reach curses, and a frame that is
/// the same writes nothing.
package final class CursesScreen: Screen {
  /// What the terminal can show, and the person allows.
  package let depth: ColorDepth
  /// Whether a write failed: the terminal is gone, or the process was told to end.
  private(set) var isGone = false

  package private(set) var size: Size
  private let colors: Int
  private var shown: Frame?
  /// Whether something besides cells waits to be sent.
  private var hasText = false
  private let clipboard = ClipboardRoute(variable: Environment.value)
  private var isOpen = true

  /// Opens the terminal of two descriptors; nothing is written before the first frame.
  ///
  /// - Throws: A `TerminalError` that says why it cannot be used; the terminal is as it was.
  package init(_ options: TerminalHost.Options, looks: LookSheet) throws(TerminalError) {
    let wantsDirect = options.color == .rgb
    let status = ct_open(
      options.input, options.output, options.terminalType, wantsDirect, options.logDescriptor)
    guard status == Int32(CT_OK) else {
      throw TerminalError(status: status, type: options.terminalType)
    }
    colors = Int(ct_colors())
    let able: ColorDepth =
      switch colors {
      case 257...: .rgb
      case 256: .indexed256
      case 8...: .ansi16
      default: .mono
      }
    depth =
      options.color == .auto || able.rawValue < options.color.limit.rawValue
      ? able : options.color.limit
    let measured = ct_get_size()
    size = Size(columns: Int(measured.columns), rows: Int(measured.rows))
    setLooks(looks)
  }

  deinit { close() }

  /// Shows a frame in one write.
  package func present(_ frame: Frame) {
    guard isOpen, !isGone else { return }
    var frame = frame
    if frame.surface.size != size {
      var fitted = Surface(size: size)
      fitted.draw(frame.surface, at: Point(column: 0, row: 0))
      frame.surface = fitted
    }
    let hasNewRows = putRows(of: frame.surface)
    let isSame =
      frame.cursor == shown?.cursor && frame.modes == shown?.modes && frame.title == shown?.title
    if shown != nil, isSame, !hasNewRows, !hasText { return }
    declareModes(of: frame)
    if ct_flush() != 0 { isGone = true }
    hasText = false
    shown = frame
  }

  /// Uses other looks; the next frame is drawn completely.
  package func setLooks(_ looks: LookSheet) {
    ct_styles_reset()
    let palette = PaletteNumbers(depth: depth, colors: colors)
    for role in Role.allCases {
      let style = palette.style(looks.look(role, at: depth))
      ct_style(role.rawValue, style.attributes, style.foreground, style.background)
    }
    invalidate()
  }

  /// Makes the next frame draw everything.
  package func invalidate() {
    ct_invalidate()
    shown = nil
  }

  /// Takes the terminal's size as it is now; true when it changed.
  func updateSize() -> Bool {
    let measured = ct_get_size()
    let new = Size(columns: Int(measured.columns), rows: Int(measured.rows))
    guard new != size, ct_resize(measured.rows, measured.columns) == 0 else { return false }
    size = new
    shown = nil
    return true
  }

  /// Puts text on the clipboard with the next frame.
  func copy(_ text: String) {
    guard text.utf8.count <= 100_000 else { return }
    ct_clipboard(clipboard.sequence(for: text))
    hasText = true
  }

  /// Rings the bell with the next frame.
  func ring() {
    ct_bell()
    hasText = true
  }

  /// Asks with the next frame that is drawn whether the ground is dark or light.
  func askGround() { ct_ask_ground() }

  /// Gives the terminal back until `resume`.
  func suspend() {
    ct_suspend()
    shown = nil
  }

  /// Takes the terminal again and repaints with the next frame.
  func resume() {
    if ct_resume() != 0 { isGone = true }
    shown = nil
    _ = updateSize()
  }

  /// Restores the terminal; the screen is of no use afterwards.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }

  /// The string that a key sends, by its terminfo name.
  func keyCapability(_ name: String) -> [UInt8]? {
    guard let text = ct_key_capability(name) else { return nil }
    return Array(String(cString: text).utf8)
  }

  /// Bytes and writes since the screen was opened.
  package static var traffic: (bytes: Int, writes: Int) {
    let traffic = ct_get_traffic()
    return (Int(traffic.bytes), Int(traffic.writes))
  }

  /// Tells the C side what the frame wants besides its cells.
  private func declareModes(of frame: Frame) {
    let point = frame.cursor?.point ?? Point(column: 0, row: 0)
    let isInside = frame.surface[point.column, point.row] != nil
    ct_cursor(
      Int32(isInside ? point.row : 0), Int32(isInside ? point.column : 0),
      isInside ? Self.shape(frame.cursor?.shape ?? .hidden) : Int32(CT_CURSOR_HIDDEN))
    var modes = 0
    if frame.modes.mouse { modes |= CT_MOUSE }
    if frame.modes.paste { modes |= CT_PASTE }
    if frame.modes.focus { modes |= CT_FOCUS }
    ct_modes(UInt32(modes))
    if let title = frame.title, title != shown?.title {
      ct_title(ScreenText.cleaned(ScreenText.cut(title, to: 200)))
    }
  }

  /// Hands each row that changed to curses, from the first to the last changed cell.
  ///
  /// - Returns: Whether there was one.
  private func putRows(of surface: Surface) -> Bool {
    let columns = size.columns
    return surface.cells.withUnsafeBufferPointer { new in
      guard let base = new.baseAddress else { return false }
      let old = shown?.surface.cells
      var hasChanged = false
      for row in 0..<size.rows {
        let start = row * columns
        var span = 0..<columns
        if let old {
          guard let changed = old.changedSpan(new, start: start, count: columns) else { continue }
          span = changed
        }
        let cells = UnsafeRawPointer(base + start + span.lowerBound)
          .assumingMemoryBound(to: ct_cell.self)
        ct_put(Int32(row), Int32(span.lowerBound), cells, Int32(span.count))
        hasChanged = true
      }
      return hasChanged
    }
  }

  private static func shape(_ shape: Cursor.Shape) -> Int32 {
    switch shape {
    case .block: Int32(CT_CURSOR_BLOCK)
    case .bar: Int32(CT_CURSOR_BAR)
    case .underline: Int32(CT_CURSOR_UNDERLINE)
    case .hidden: Int32(CT_CURSOR_HIDDEN)
    }
  }
}
