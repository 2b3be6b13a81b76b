import Console
import Operations
import Testing
import Widgets
import Workspace

/// One console under fire: everything that happens to it is drawn from the dice.
struct FuzzRun {
  var dice: Dice
  private(set) var console: TestConsole
  private var office: Office
  private let journal = MemoryJournal()
  /// Work that was asked for and that nobody has begun.
  private var pending: [(slot: Slot, sequence: Int, work: Work)] = []
  /// Answers that are on their way.
  private var late: [Reply] = []
  private var timers: [TimerID] = []
  /// Keys of a sequence that are still to be pressed.
  private var queued: [KeyPress] = []
  private(set) var hasQuit = false
  /// A screen that is used for all frames, as the program's is.
  private var screen = MainScreen()
  /// What was done last, for whoever has to find out.
  private(set) var actions: [String] = []

  /// Begins on a screen of the gallery.
  init(on screen: GalleryScreen, dice: Dice) async throws {
    self.dice = dice
    (console, office) = try await screen.open(FuzzInput.size(&self.dice))
    actions = ["on \(screen.name) at \(console.state.size)"]
    console.state.isMouseOn = self.dice.roll(2) == 0
    console.state.look.editsAsVi = self.dice.roll(3) == 0
    collect()
  }

  /// Does one thing.
  mutating func step() async throws {
    if !queued.isEmpty {
      press(queued.removeFirst())
    } else {
      switch dice.roll(100) {
      case 0..<48: pressBound()
      case 48..<60: press(dice.pick(FuzzInput.keys))
      case 60..<64:
        let line = dice.pick(FuzzInput.lines)
        note("type \(line)")
        console.type(line)
      case 64..<67:
        let text = dice.pick(dice.roll(16) == 0 ? FuzzInput.longPastes : FuzzInput.pastes)
        note("paste \(text.prefix(30).debugDescription)")
        console.paste(text)
      case 67..<72: resize()
      case 72..<77:
        let event = FuzzInput.mouse(&dice, in: console.state.size)
        note("\(event)")
        console.send(.input(.mouse(event)))
      case 77..<88: try await work()
      case 88..<93: deliver()
      case 93..<96: fire()
      case 96..<98: runCommand()
      default:
        let event = dice.pick([
          InputEvent.focus(false), .focus(true), .invalid, .reply(.other("?997;1n")),
        ])
        note("\(event)")
        console.send(.input(event))
      }
    }
    collect()
  }

  /// The frame as the program draws it, which remembers what it drew before.
  mutating func draw() -> Frame { screen.frame(console.state) }

  private mutating func note(_ action: String) { actions = actions.suffix(24) + [action] }

  private mutating func press(_ key: KeyPress) {
    note("press \(key.name)")
    console.send(.input(.key(key)))
  }

  private mutating func pressBound() {
    guard let keys = FuzzInput.bound[console.state.keyContext], !keys.isEmpty else { return }
    queued = dice.pick(keys)
    press(queued.removeFirst())
    // Not every sequence is finished.
    if dice.roll(4) == 0 { queued = [] }
  }

  private mutating func resize() {
    let size = FuzzInput.size(&dice)
    note("resize \(size)")
    let before = TypedTexts(console.state)
    console.send(.resized(size))
    if TypedTexts(console.state) != before { note("LOST TEXT") }
  }

  private mutating func runCommand() {
    guard let commands = FuzzInput.commands[console.state.keyContext], !commands.isEmpty,
      !console.state.isTooSmall
    else { return }
    let command = dice.pick(commands)
    guard command.enablement(console.state).isEnabled else { return }
    note("run \(command.id)")
    console.perform(command)
  }

  // MARK: Work, in any order

  private mutating func collect() {
    for effect in console.takeEffects() {
      switch effect {
      case .start(let slot, let sequence, let work): pending.append((slot, sequence, work))
      case .cancel(let slot):
        // A request that is on its way already may be answered all the same.
        if dice.roll(4) > 0 { pending.removeAll { $0.slot == slot } }
      case .startTimer(let timer, _):
        timers.removeAll { $0 == timer }
        timers.append(timer)
      case .stopTimer(let timer): timers.removeAll { $0 == timer }
      case .theme(let work): late.append(reply(.theme, 0, .theme(report(work))))
      case .host(.quit): hasQuit = true
      case .host, .adopt: break
      }
    }
  }

  private mutating func work() async throws {
    guard !pending.isEmpty else { return }
    let next = pending.remove(at: dice.roll(pending.count))
    let answers = try await answers(to: next.work, next.slot, next.sequence)
    guard dice.roll(4) > 0 else {
      note("\(next.slot) is slow")
      late += answers
      return
    }
    for answer in answers {
      note("answer \(answer.slot)")
      console.send(.reply(answer))
    }
  }

  private mutating func deliver() {
    guard !late.isEmpty else { return }
    let answer = late.remove(at: dice.roll(late.count))
    note("late answer \(answer.slot)")
    console.send(.reply(answer))
  }

  private mutating func fire() {
    guard !timers.isEmpty else { return }
    let timer = timers.remove(at: dice.roll(timers.count))
    note("timer \(timer)")
    console.fire(timer)
  }

  private mutating func answers(
    to work: Work, _ slot: Slot, _ sequence: Int
  ) async throws -> [Reply] {
    switch work {
    // Neither an editor nor files of this machine.
    case .edit(let text):
      let edited = dice.pick([text.text, text.text + "\nmore", "{ oops", "", #"{"plan": "x"}"#])
      return [
        reply(slot, sequence, dice.roll(4) == 0 ? .editFailed("no editor") : .edited(edited))
      ]
    case .export(let export):
      let outcome = ExportOutcome(path: export.path, users: export.rows.count, guarded: 1)
      return [
        reply(slot, sequence, dice.roll(3) == 0 ? .exportFailed("disk full") : .exported(outcome))
      ]
    case .local(let local): return [reply(slot, sequence, .local(answer(to: local)))]
    default: return try await served(work, slot, sequence)
    }
  }

  private mutating func served(
    _ work: Work, _ slot: Slot, _ sequence: Int
  ) async throws -> [Reply] {
    let mood = dice.roll(3) > 0 ? .well : dice.pick(MoodyServer.Mood.allCases)
    let client = try MoodyServer(office: office.server, mood: mood).client()
    let mailbox = Mailbox<Reply>()
    let templates = office.templates
    let runner = EffectRunner(
      source: { () async throws(ClientUnavailable) in client }, journal: journal,
      mailbox: mailbox, clock: { Fixtures.now },
      templates: { TicketTemplates(templates: templates) })
    note("\(mood) server for \(slot)")
    runner.start(slot, sequence: sequence, work)
    await runner.waitUntilIdle()
    // Requests run beside each other; here their answers keep one order, so that a seed is a run.
    return mailbox.drain().enumerated().sorted { one, other in
      let names = (Self.name(one.element), Self.name(other.element))
      return names.0 == names.1 ? one.offset < other.offset : names.0 < names.1
    }.map { Self.untimed($0.element) }
  }

  /// The answer without how long it took, which is another one every time.
  private static func untimed(_ reply: Reply) -> Reply {
    let content: Reply.Content =
      switch reply.content {
      case .found(let answer, _): .found(answer, milliseconds: 12)
      case .page(let page, let isLast, _): .page(page, isLast: isLast, milliseconds: 12)
      case .user(let user, _): .user(user, milliseconds: 12)
      default: reply.content
      }
    return Reply(slot: reply.slot, sequence: reply.sequence, at: reply.at, content: content)
  }

  private func reply(_ slot: Slot, _ sequence: Int, _ content: Reply.Content) -> Reply {
    Reply(slot: slot, sequence: sequence, at: Fixtures.now, content: content)
  }

  /// The kind of an answer; what ends the work comes last.
  private static func name(_ reply: Reply) -> String {
    switch reply.content {
    case .exchanged(let exchange, _): "0 \(exchange.request.path) \(exchange.attempt)"
    case .retrying: "1"
    case .belonging(_, .end), .ticket(_, .end), .overview(.end): "9"
    case .belonging(_, let part): "2 \(kind(of: part))"
    case .ticket(_, let part): "2 \(kind(of: part))"
    case .overview(.count(let status, _)): "2 \(status)"
    case .page: "2"
    default: "3"
    }
  }

  private static func kind(of value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? ""
  }
}
