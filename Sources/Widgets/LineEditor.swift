/// The text of one input line and the cursor in it, with the keys of GNU readline.
///
/// A value: every key is a mutation, nothing is drawn and nothing is remembered elsewhere. Positions
/// count `Character`s; the text keeps its bytes, however they are composed.
package struct LineEditor: Sendable, Equatable {
  /// One step that `undo()` returns to.
  struct Snapshot: Sendable, Equatable {
    var characters: [Character]
    var cursor: Int
  }

  /// What the last change was, so that a run of typing is one step of undo.
  enum LastChange: Sendable, Equatable { case none, typing, erasing, other }

  /// The text, one element a grapheme cluster.
  package internal(set) var characters: [Character]
  /// The cursor: before the character of this index, or at the end.
  package internal(set) var cursor: Int
  /// Whether the whole text is selected, so that typing replaces it.
  package internal(set) var isAllSelected = false
  /// Whether the text can have several lines, inside which the keys of a line stay.
  package internal(set) var isMultiline = false
  /// What was cut last; `yank()` puts it back.
  var killed = ""
  var undoSteps: [Snapshot] = []
  var redoSteps: [Snapshot] = []
  var lastChange = LastChange.none

  /// Creates an editor with `text` and the cursor at its end.
  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text.
  package var text: String { String(characters) }

  /// Whether there is no text.
  package var isEmpty: Bool { characters.isEmpty }

  /// The number of Unicode scalars, which is what Sendbird's limits count.
  package var scalarCount: Int { characters.reduce(0) { $0 + $1.unicodeScalars.count } }

  /// Replaces the text and puts the cursor at its end; it can be undone.
  package mutating func setText(_ text: String) {
    change(.other) { editor in
      editor.characters = Array(text)
      editor.cursor = editor.characters.count
    }
  }

  /// Selects the whole text.
  package mutating func selectAll() {
    isAllSelected = !characters.isEmpty
    cursor = characters.count
  }

  /// Inserts what was typed or pasted.
  package mutating func insert(_ text: String) {
    guard !text.isEmpty else { return }
    let replaces = isAllSelected
    change(text.count == 1 && !replaces ? .typing : .other) { editor in
      if replaces {
        editor.characters = []
        editor.cursor = 0
      }
      // A combining mark joins the character before it, so the pieces are joined and split anew.
      let head = String(editor.characters[..<editor.cursor]) + text
      let tail = String(editor.characters[editor.cursor...])
      editor.characters = Array(head + tail)
      editor.cursor = min(Array(head).count, editor.characters.count)
    }
  }

  /// Deletes the character before the cursor, or the selection.
  package mutating func deleteBackward() {
    if isAllSelected { return replaceSelection() }
    guard cursor > 0 else { return }
    change(.erasing) { editor in
      editor.characters.remove(at: editor.cursor - 1)
      editor.cursor -= 1
    }
  }

  /// Deletes the character under the cursor, or the selection.
  package mutating func deleteForward() {
    if isAllSelected { return replaceSelection() }
    guard cursor < characters.count else { return }
    change(.erasing) { $0.characters.remove(at: $0.cursor) }
  }

  private mutating func replaceSelection() {
    change(.other) { editor in
      editor.characters = []
      editor.cursor = 0
    }
  }

  /// Puts the cursor before the character of index `position`.
  package mutating func moveCursor(to position: Int) {
    cursor = min(max(position, 0), characters.count)
    isAllSelected = false
    lastChange = .none
  }

  /// Takes back the last change of the text.
  package mutating func undo() {
    guard let step = undoSteps.popLast() else { return }
    redoSteps.append(Snapshot(characters: characters, cursor: cursor))
    restore(step)
  }

  /// Makes the change again that `undo()` took back.
  package mutating func redo() {
    guard let step = redoSteps.popLast() else { return }
    undoSteps.append(Snapshot(characters: characters, cursor: cursor))
    restore(step)
  }

  private mutating func restore(_ step: Snapshot) {
    characters = step.characters
    cursor = step.cursor
    isAllSelected = false
    lastChange = .none
  }

  /// Runs one change, with a step of undo before it unless it continues a run of the same kind.
  mutating func change(_ kind: LastChange, _ body: (inout LineEditor) -> Void) {
    let before = Snapshot(characters: characters, cursor: cursor)
    let continues = kind == lastChange && kind != .other
    body(&self)
    splitAnew()
    isAllSelected = false
    lastChange = kind
    // By bytes: two spellings of one character are a change.
    guard !text.utf8.elementsEqual(String(before.characters).utf8) else { return }
    if !continues { undoSteps.append(before) }
    redoSteps = []
  }

  /// Splits the text into clusters again: characters that came together may join.
  private mutating func splitAnew() {
    let fresh = Array(String(characters))
    guard fresh != characters else { return }
    var left = String(characters[..<cursor]).utf8.count
    var index = 0
    while left > 0, index < fresh.count {
      left -= fresh[index].utf8.count
      index += 1
    }
    characters = fresh
    cursor = index
  }
}
