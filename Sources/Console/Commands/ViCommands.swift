import Widgets

/// The keys of vi's command mode in the fields of forms, for people who set `edit-vi` (ux 3).
enum ViCommands {
  private static let here: ContextSet = [.viCommand]
  private typealias Motion = (
    name: String, words: String, keys: [String], motion: LineEditor.ViMotion
  )

  static let all: [Command] = moving + cutting + inserting + fields

  private static let motions: [Motion] = [
    ("left", "one character left", ["h", "backspace"], .left),
    ("right", "one character right", ["l", "space"], .right),
    ("next-word", "to the next word", ["w"], .nextWord),
    ("word-back", "to the start of the word", ["b"], .wordBack),
    ("word-end", "to the end of the word", ["e"], .wordEnd),
    ("line-start", "to the start of the line", ["0"], .lineStart),
    ("first-word", "to the first word of the line", ["^"], .firstWord),
    ("line-end", "to the end of the line", ["$"], .lineEnd),
  ]

  private static let moving: [Command] =
    motions.map { entry in
      Command(
        "vi.\(entry.name)", "Move \(entry.words)", [Binding(contexts: here, keys: entry.keys)]
      ) { $0.editAsVi { $0.move(entry.motion, times: $1) } }
    } + [
      Command("vi.down", "A line down, or the next field", [.on(here, "j")]) { $0.viLine(by: 1) },
      Command("vi.up", "A line up, or the field above", [.on(here, "k")]) { $0.viLine(by: -1) },
    ]

  private static let cutting: [Command] =
    motions.map { entry in
      Command(
        "vi.cut-\(entry.name)", "Cut \(entry.words)", [.on(here, "d \(entry.keys[0])")]
      ) { $0.editAsVi { $0.cut(entry.motion, times: $1) } }
    } + [
      Command("vi.cut-line", "Cut the line", [.on(here, "d d")]) {
        $0.editAsVi { $0.cutLines($1) }
      },
      Command("vi.cut-rest", "Cut the rest of the line", [.on(here, "D")]) {
        $0.editAsVi { editor, _ in editor.cut(.lineEnd) }
      },
      Command("vi.delete", "Cut the character under the cursor", [.on(here, "x", "delete")]) {
        $0.editAsVi { $0.cut(.right, times: $1) }
      },
      Command("vi.delete-left", "Cut the character before the cursor", [.on(here, "X")]) {
        $0.editAsVi { $0.cut(.left, times: $1) }
      },
      Command("vi.paste", "Put what was cut behind the cursor", [.on(here, "p")]) {
        $0.editAsVi { $0.yankAfter(times: $1) }
      },
      Command("vi.paste-before", "Put what was cut before the cursor", [.on(here, "P")]) {
        $0.editAsVi { $0.yank(times: $1) }
      },
      Command("vi.case", "Exchange upper and lower case", [.on(here, "~")]) {
        $0.editAsVi { $0.toggleCase(times: $1) }
      },
      Command("vi.replace", "Replace the character by the next key", [.on(here, "r")]) {
        $0.waitForReplacement()
      },
      Command("vi.undo", "Undo inside the field", [.on(here, "u")], hint: "undo") {
        $0.editAsVi { editor, times in (0..<times).forEach { _ in editor.undo() } }
      },
      Command("vi.redo", "Redo inside the field", [.on(here, "ctrl-r")]) {
        $0.editAsVi { editor, times in (0..<times).forEach { _ in editor.redo() } }
      },
    ]

  private static let inserting: [Command] =
    [
      Command("vi.insert", "Type before the cursor", [.on(here, "i", "insert")], hint: "insert") {
        $0.insertAsVi { _, _ in }
      },
      Command("vi.append", "Type behind the cursor", [.on(here, "a")], hint: "append") {
        $0.insertAsVi { editor, _ in if editor.cursor < editor.lineEnd { editor.moveRight() } }
      },
      Command("vi.insert-start", "Type at the first word of the line", [.on(here, "I")]) {
        $0.insertAsVi { editor, _ in editor.move(.firstWord) }
      },
      Command("vi.append-end", "Type at the end of the line", [.on(here, "A")]) {
        $0.insertAsVi { editor, _ in editor.moveToEnd() }
      },
      Command("vi.change-line", "Cut the line and type", [.on(here, "S", "c c")]) {
        $0.insertAsVi { $0.cutLines($1) }
      },
      Command("vi.change-rest", "Cut the rest of the line and type", [.on(here, "C")]) {
        $0.insertAsVi { editor, _ in editor.cut(.lineEnd) }
      },
      Command("vi.change-character", "Cut the character and type", [.on(here, "s")]) {
        $0.insertAsVi { $0.cut(.right, times: $1) }
      },
    ]
    + motions.map { entry in
      // In vi, too, changing a word leaves the blank behind it.
      let motion = entry.motion == .nextWord ? .wordEnd : entry.motion
      return Command(
        "vi.change-\(entry.name)", "Cut \(entry.words) and type", [.on(here, "c \(entry.keys[0])")]
      ) { $0.insertAsVi { $0.cut(motion, times: $1) } }
    }

  private static let fields: [Command] = [
    Command("vi.leave", "Leave the field, text kept", [.on(here, "escape")], hint: "leave") {
      $0.leaveViField()
    }
  ]
}
