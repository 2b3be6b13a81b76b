import Console
import Testing
import Widgets

/// What a person, or a cat, does to a terminal.
enum FuzzInput {
  /// Keys of every kind, bound or not.
  static let keys: [KeyPress] =
    [
      "enter", "tab", "shift-tab", "escape", "backspace", "delete", "insert", "up", "down", "left",
      "right", "home", "end", "page-up", "page-down", "ctrl-left", "ctrl-right", "alt-left",
      "alt-right", "shift-up", "ctrl-@", "ctrl-_", "alt-_", "alt-backspace", "f1", "f2", "f3", "f4",
      "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "f20", "space",
    ].compactMap { KeyPress(name: $0) }
    + "abcdefghijklmnopqrstuvwxyz".flatMap { letter in
      [KeyPress(letter), KeyPress(letter, .control), KeyPress(letter, .alt)]
    }
    + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~é하日ß\u{301}😀👨‍👩‍👧"
    .map { KeyPress($0) }

  /// Lines that mean something to the find line, the palette or a field.
  static let lines = [
    "min", "min-ah.lee", "id:mindy,minjae,nobody", "nick:min", "nick=MINI", "meta:plan=free,trial",
    "customer:88213", "ticket:51022", "active:no", "seen>30d", "seen<", "@vip", "a/b c%2F", "meta:",
    "metadata update plan=pro", "metadata delete plan", "user update nickname=x", "ticket create",
    "ticket create --title 'a b' --priority HIGH", "theme", "lessons", "undo", "quit", "\u{FFFD}",
    "하 민규", "https://dashboard.sendbird.com/7C4F/users/min-ah.lee", "min-ah.lee", "billing",
  ]

  /// Pastes as the decoder hands them over: line ends are `\n`, bytes that are no text are U+FFFD.
  static let pastes = [
    "min-ah.lee", " min-ah.lee \n", "minsu.kim\nmindy\nnobody\n", "a=1\nb=2\n", "plan=free",
    #"{"plan": "free", "a,b": "c", "n": 1}"#, #"{"plan": "free","#, "{\"a\": \"\u{FFFD}\"}", "",
    "\u{1B}[31mred\u{7}\u{0}\u{8}\u{7F}", "E\u{301}vil\u{202E}txt\u{200B}", "👨‍👩‍👧‍👦하나日本\u{FE0F}",
    "\u{FFFD}\u{FFFD}broken\u{FFFD}", "\t\ttabs\t", "\n\n\n", String(repeating: "long ", count: 80),
    String(repeating: "하", count: 200), String(repeating: "e\u{301}", count: 120),
  ]

  /// Pastes of thousands of lines; they are rare, for each makes what follows slow.
  static let longPastes = [
    (0..<3000).map { "user-\($0)" }.joined(separator: "\n"),
    (0..<2000).map { "key-\($0)=value \($0)" }.joined(separator: "\n"),
  ]

  /// The keys that mean something in each place.
  static let bound: [Context: [[KeyPress]]] = {
    var bound: [Context: [[KeyPress]]] = [:]
    for context in Context.allCases {
      bound[context] = CommandRegistry.standard.commands.flatMap { command in
        command.keys(in: context).compactMap { KeySequence.keys(named: $0) }
      }
    }
    return bound
  }()

  /// The commands that a place offers, keys or not.
  static let commands: [Context: [Command]] = {
    var commands: [Context: [Command]] = [:]
    for context in Context.allCases {
      commands[context] = CommandRegistry.standard.commands.filter { command in
        command.bindings.contains { $0.contexts.includes(context) }
      }
    }
    return commands
  }()

  /// A size of a window: mostly one that somebody could have, now and then any.
  static func size(_ dice: inout Dice) -> Size {
    if dice.roll(16) == 0 { return Size(columns: 1 + dice.roll(300), rows: 1 + dice.roll(100)) }
    return Size(columns: 36 + dice.roll(90), rows: 8 + dice.roll(20))
  }

  /// A click or a turn of the wheel, on the screen or just outside.
  static func mouse(_ dice: inout Dice, in size: Size) -> MouseEvent {
    let point = Point(column: dice.roll(size.columns + 2), row: dice.roll(size.rows + 2))
    let action = dice.pick([
      MouseEvent.Action.press(.left), .press(.left), .press(.left), .press(.right), .release,
      .drag(.left), .move, .scrollUp, .scrollDown, .scrollLeft,
    ])
    return MouseEvent(action, at: point)
  }
}
