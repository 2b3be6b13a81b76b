import Glibc
import Terminal

/// A list with a few odd characters, which shows what the host tells it.
final class ProbeProgram: TerminalProgram {
  private let mailbox: Mailbox<String>
  private let itemCount = 500
  private var selected = 0
  private var first = 0
  private var eventCount = 0
  private var last = "none"
  private var messageCount = 0
  private var isChanged = true
  private var modes = Frame.Modes()
  private var shape = Cursor.Shape.block
  private var requests: [HostRequest] = []
  private var timer: ContinuousClock.Instant?
  private var isOutside = false

  init(waker: Waker) { mailbox = Mailbox(waker: waker) }

  func handle(_ event: HostEvent) {
    isChanged = true
    switch event {
    case .input(let input): handle(input)
    case .resized(let size): last = "resized \(size.columns)x\(size.rows)"
    case .resumed: last += " resumed"
    case .released: break
    case .signal(let number): last = "signal \(number)"
    case .hangup: last = "hangup"
    }
  }

  private func handle(_ input: InputEvent) {
    eventCount += 1
    switch input {
    case .key(let press):
      last = "key \(press.name)"
      act(press.name)
    case .paste(let text): last = "paste \(text.utf8.count) \(text.prefix(30))"
    case .mouse(let event): last = "mouse \(event.action) \(event.point.column) \(event.point.row)"
    case .focus(let isIn): last = "focus \(isIn)"
    case .reply(let reply): last = "reply \(reply)"
    case .invalid: last = "invalid"
    }
  }

  private func act(_ name: String) {
    switch name {
    case "q", "ctrl-c": requests.append(.quit)
    case "j", "down": selected = min(itemCount - 1, selected + 1)
    case "k", "up": selected = max(0, selected - 1)
    case "G": selected = itemCount - 1
    case "g": selected = 0
    case "ctrl-z": requests.append(.suspend)
    case "ctrl-l": requests.append(.redraw)
    case "m": modes.mouse.toggle()
    case "f": modes.focus.toggle()
    case "b": shape = shape == .bar ? .block : .bar
    case "y": requests.append(.copy("copied"))
    case "s": requests.append(.setLooks(Looks.other))
    case "t": timer = ContinuousClock().now + .milliseconds(1)
    case "w": postFromElsewhere()
    case "r":
      requests.append(.release)
      runOutside()
    case "e": "noise on standard error\n".withCString { _ = write(2, $0, strlen($0)) }
    case "x": exit(3)
    case "A": abort()
    case "C": crash()
    case "S": overflow(0)
    case "L": while selected >= 0 { pause() }
    default: break
    }
  }

  /// Runs into a trap of the runtime, as a mistake of ours would.
  private func crash() {
    let nothing: [Int] = []
    selected = nothing[selected]
  }

  private func overflow(_ depth: Int) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      buffer.storeBytes(of: depth, as: Int.self)
      overflow(depth + 1)
      selected += buffer.load(as: Int.self)
    }
  }

  /// Plays an editor: it has the terminal until a line was typed.
  private func runOutside() {
    let mailbox = mailbox
    isOutside = true
    Task.detached {
      // It doesn't wait inside of read, where nobody else could get at the line.
      var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      poll(&input, 1, -1)
      let line = readLine() ?? ""
      mailbox.post("reclaim \(line)")
    }
  }

  private func postFromElsewhere() {
    let mailbox = mailbox
    for _ in 0..<4 {
      Task.detached { for number in 0..<250 { mailbox.post("message \(number)") } }
    }
  }

  func pump() {
    let messages = mailbox.drain()
    messageCount += messages.count
    if let text = messages.last { last = text }
    if isOutside, last.hasPrefix("reclaim") {
      isOutside = false
      requests.append(.reclaim)
    }
    isChanged = isChanged || !messages.isEmpty
  }

  var nextDeadline: ContinuousClock.Instant? { timer }

  func fire(now: ContinuousClock.Instant) {
    timer = nil
    last = "timer"
    isChanged = true
  }

  func takeRequest() -> HostRequest? { requests.isEmpty ? nil : requests.removeFirst() }

  func frame(size: Size) -> Frame? {
    guard isChanged else { return nil }
    isChanged = false
    return Frame(surface: surface(size: size), title: "probe \(selected)", modes: modes)
  }

  private func surface(size: Size) -> Surface {
    var surface = Surface(size: size)
    let head = "probe \u{4E2D}| e\u{301}| \u{1F468}\u{200D}\u{1F469}| \u{202E}| "
    surface.put(
      head + "\(size.columns)x\(size.rows)", at: Point(column: 0, row: 0), role: .title)
    surface.put("last: \(last)", at: Point(column: 0, row: 1), role: .text)
    surface.put(
      "messages: \(messageCount)", at: Point(column: 0, row: 2), role: .stateError)
    let rows = max(1, size.rows - 3)
    first = min(max(first, selected - rows + 1), selected, max(0, itemCount - rows))
    for row in 0..<rows where first + row < itemCount {
      let item = first + row
      let role: Role = item == selected ? .listSelected : .text
      let place = Point(column: 0, row: row + 3)
      if item == selected {
        surface.fill(Rect(origin: place, size: Size(columns: size.columns, rows: 1)), role: role)
      }
      surface.put("item \(item) of \(itemCount)", at: place, role: role)
    }
    surface.cursor = Cursor(column: 0, row: 3 + selected - first, shape: shape)
    return surface
  }
}

/// The looks of the probe.
enum Looks {
  static let first = LookSheet(
    looks: [
      .title: Look(foreground: .ansi(6), attributes: .bold),
      .listSelected: Look(foreground: .rgb(255, 255, 255), background: .rgb(0, 0, 135)),
      .stateError: Look(foreground: .ansi(9)),
    ],
    ansi: [.listSelected: Look(foreground: .ansi(7), background: .ansi(4))],
    mono: [.listSelected: .reverse, .title: .underline])
  static let other = LookSheet(
    looks: [
      .listSelected: Look(foreground: .ansi(0), background: .ansi(3)),
      .text: Look(foreground: .ansi(2)),
    ])
}
