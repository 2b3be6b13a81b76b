import Operations
import Widgets

/// The lines of an operation's form, before any of them is drawn.
struct FormLines {
  /// One line.
  enum Line {
    /// Nothing.
    case gap
    /// A fact about the subject.
    case fact(label: String, String)
    /// A field of one line, a flag or a choice.
    case field(Int)
    /// The label of keys with values, or of a text of several lines.
    case heading(Int)
    /// One key with its value.
    case item(Int, row: Int)
    /// A field of keys with values that has none.
    case noItems(Int)
    /// A part of a text of several lines, with the place of its first character.
    case text(Int, String, start: Int)
    /// Something about the field above.
    case note(String, Role)
    /// The same where no value stands beside a label.
    case wideNote(String, Role)
  }

  let form: OperationForm
  /// The lines.
  private(set) var lines: [Line] = []
  /// The first and last line of the selected place.
  private(set) var selected = 0..<1

  /// Makes the lines.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - findings: what is to be said of its fields.
  ///   - facts: what is known of the subject. The default is nothing.
  ///   - similar: words about a similar ticket. The default is none.
  ///   - textColumns: the width of a text of several lines.
  ///   - rows: how many lines there is room for.
  init(
    _ form: OperationForm, _ findings: [FormFinding],
    facts: [(label: String, text: String)] = [], similar: [String] = [], textColumns: Int,
    rows: Int
  ) {
    self.form = form
    let apart =
      facts.map { Block(lines: [.fact(label: $0.label, $0.text)], stop: nil) }
      + Self.blocks(form, findings, similar, textColumns, rows)
    let needed = apart.reduce(0) { $0 + $1.lines.count + 1 }
    let hasGaps = needed <= rows
    var start = 0
    for block in apart {
      if hasGaps, !lines.isEmpty, block.startsGroup { lines.append(.gap) }
      start = lines.count
      lines += block.lines
      if block.stop == form.stop, form.stop != nil { selected = start..<lines.count }
    }
  }

  private struct Block {
    var lines: [Line]
    var stop: OperationForm.Stop?
    var startsGroup = true
  }

  private static func blocks(
    _ form: OperationForm, _ findings: [FormFinding], _ similar: [String], _ columns: Int,
    _ rows: Int
  ) -> [Block] {
    var blocks: [Block] = []
    for index in form.fields.indices {
      let field = form.fields[index]
      func notes(_ row: Int?) -> [Line] {
        findings.filter { $0.field == index && $0.row == row }.map {
          .note($0.wordsInField, $0.isWarning ? .stateWarn : .stateError)
        }
      }
      switch field.content {
      case .items(let items):
        blocks.append(Block(lines: [.heading(index)] + notes(nil)))
        if items.isEmpty {
          blocks.append(
            Block(
              lines: [.noItems(index)], stop: .init(field: index, row: nil), startsGroup: false))
        }
        for row in items.indices {
          var lines: [Line] = [.item(index, row: row)]
          if let stored = items[row].stored, items[row].isChanged {
            lines.append(.note("was: \(stored.value)", .diffOld))
          }
          blocks.append(
            Block(
              lines: lines + notes(row), stop: .init(field: index, row: row), startsGroup: false))
        }
      case .area(let editor):
        var lines: [Line] = [.heading(index)]
        let wrapped = TextArea(editor, columns: columns).rows(most: max(rows / 4, 1))
        lines += wrapped.map { .text(index, $0.text, start: $0.start) }
        if let note = form.emptyNote(of: field) { lines.append(.wideNote(note, .textDim)) }
        blocks.append(
          Block(lines: lines + notes(nil), stop: .init(field: index, row: nil)))
      case .line, .flag, .choice:
        var lines: [Line] = [.field(index)]
        if let origin = field.origin { lines.append(.note(origin, .textDim)) }
        if form.sendsChangesOnly, field.isChanged, case .text(let old)? = field.initial {
          lines.append(.note("was: \(old.isEmpty ? "(empty)" : old)", .diffOld))
        }
        blocks.append(
          Block(lines: lines + notes(nil), stop: .init(field: index, row: nil)))
      }
    }
    blocks += similar.enumerated().map {
      Block(lines: [.wideNote($1, .stateWarn)], stop: nil, startsGroup: $0 == 0)
    }
    let others = findings.filter { $0.field == nil }
    blocks += others.map { Block(lines: [.wideNote($0.message, .stateError)], stop: nil) }
    return blocks
  }
}

/// A text of several lines, broken at the width of its field.
struct TextArea {
  /// One row on screen.
  struct Row {
    /// The place of its first character in the text.
    let start: Int
    /// What it shows.
    let text: String
  }

  private let editor: LineEditor
  private let columns: Int

  init(_ editor: LineEditor, columns: Int) {
    self.editor = editor
    self.columns = max(columns, 1)
  }

  /// At most `most` rows, around the cursor; an empty text has one.
  func rows(most: Int) -> [Row] {
    let all = editor.lines.flatMap { broken($0.text, from: $0.start) }
    guard all.count > most else { return all }
    let place = all.lastIndex { $0.start <= editor.cursor } ?? 0
    let first = min(max(place - most + 1, 0), all.count - most)
    return Array(all[first..<first + most])
  }

  private func broken(_ line: String, from start: Int) -> [Row] {
    var rows: [Row] = []
    var text = ""
    var width = 0
    var first = start
    for (offset, character) in line.enumerated() {
      let columns = max(ScreenText.width(String(character)), 1)
      if width + columns > self.columns, !text.isEmpty {
        rows.append(Row(start: first, text: text))
        text = ""
        width = 0
        first = start + offset
      }
      text.append(character)
      width += columns
    }
    return rows + [Row(start: first, text: text)]
  }
}
