package import Widgets

/// The console's one transition: a message changes the state and asks for work.
///
/// Pure and synchronous: no clock, no file, no request. Time comes in with `state.now`.
package struct Update: Sendable {
  /// Creates the transition; commands and keys are the state's.
  package init() {}

  /// Applies a message.
  ///
  /// - Parameters:
  ///   - state: what changes.
  ///   - message: what happened.
  /// - Returns: the work it asks for.
  package func callAsFunction(_ state: inout ConsoleState, _ message: Message) -> [Effect] {
    let effects = handle(&state, message)
    // The next text is typed into at once, however this one was left.
    if !state.isInViCommands {
      state.isViCommand = false
      state.vi = ViState()
    }
    return effects + state.endStrandedSequence() + state.advanceLesson() + state.noteSession()
      + state.noteDrafts()
  }

  private func handle(_ state: inout ConsoleState, _ message: Message) -> [Effect] {
    switch message {
    case .input(let event): return input(&state, event)
    case .resized(let size):
      state.size = size
      state.paneWidthChanged()
      return []
    case .timer(let timer): return state.timerFired(timer)
    case .reply(let reply):
      var effects = state.receive(reply)
      if !state.holdsInput, !state.typedAhead.isEmpty {
        let held = state.typedAhead
        state.typedAhead = []
        for event in held { effects += input(&state, event) }
      }
      return effects
    }
  }

  private func input(_ state: inout ConsoleState, _ event: InputEvent) -> [Effect] {
    switch event {
    case .key: state.session.isAwaited = false
    case .paste:
      state.session.isAwaited = false
      state.vi = ViState()
    case .mouse, .focus, .reply, .invalid: break
    }
    switch event {
    case .key(let key): return press(&state, key, event)
    case .paste(let text):
      guard !state.isTooSmall else { return [] }
      if state.holdsInput {
        state.typedAhead.append(event)
        return []
      }
      return state.paste(text)
    case .mouse(let event): return state.mouse(event)
    case .focus(let isIn): return state.windowFocus(isIn)
    case .reply(let reply): return state.receive(reply)
    case .invalid: return []
    }
  }

  private func press(_ state: inout ConsoleState, _ key: KeyPress, _ event: InputEvent) -> [Effect]
  {
    if state.isTooSmall { return tooSmall(&state, key) }
    let (context, keys, match) = meaning(of: key, state)
    let command: Command? = if case .command(let command) = match { command } else { nil }
    // Keys typed after Enter are meant for the user that is being looked up, not for the old one.
    let leaves = command?.id == "find.leave" && state.typedAhead.isEmpty
    if state.holdsInput, command?.id != "app.cancel", !leaves {
      state.typedAhead.append(event)
      return []
    }
    state.keyWasPressed()
    if state.endsTyping(key) { return state.endTyping() }
    if let effects = state.takeForVi(key) { return effects }
    if case .prefix = match { return state.waitForKey(after: keys, in: context) }
    let ended = state.endSequence()
    if let command {
      if let reason = command.enablement(state).reason {
        return ended + state.say(command.words(against: reason), .warning)
      }
      // What leads out of the text, or on to another one, ends vi's commands.
      if context != .viCommand, !LineKeys.isEditing(command) { state.isViCommand = false }
      let effects = command.run(&state)
      // A count is meant for the very next command.
      if !state.vi.isReplacing { state.vi = ViState() }
      return ended + effects
    }
    state.vi = ViState()
    if keys.count > 1 {
      if key == KeyPress(.escape) { return ended }
      let name = KeyNames.short(keys.map(\.name).joined(separator: " "))
      return ended + state.say("\(name) does nothing here", .warning)
    }
    if let character = key.typed, context.takesText { return state.type(String(character)) }
    if key.isPrefixedByEscape {
      // Terminals send alt as Esc before the key, so Esc and a key typed fast look the same.
      let rest = KeyPress(key.key, key.modifiers.subtracting(.alt))
      return press(&state, KeyPress(.escape), event) + press(&state, rest, .key(rest))
    }
    return state.say(
      "\(KeyNames.short(key.name)) does nothing here; "
        + "\(state.key("help.open", in: context)) lists the keys", .warning)
  }

  /// What a key stands for; over vi's commands lie those of the field, as far as they aren't typed.
  private func meaning(
    of key: KeyPress, _ state: ConsoleState
  ) -> (context: Context, keys: [KeyPress], match: KeyMatch) {
    let context = state.keyContext
    let keys = state.pendingKeys(in: context) + [key]
    let match = state.registry.match(keys, in: context)
    guard context == .viCommand, case .nothing = match, keys.count == 1, key.typed == nil else {
      return (context, keys, match)
    }
    return (state.context, keys, state.registry.match(keys, in: state.context))
  }

  /// In a window too small to show anything, keys must change nothing unseen.
  private func tooSmall(_ state: inout ConsoleState, _ key: KeyPress) -> [Effect] {
    guard key == KeyPress(name: "q") || key == KeyPress(name: "ctrl-c") else { return [] }
    // A write under way is not left; unsent edits take a second key, and the window says so.
    return state.isSending ? [] : state.quit()
  }
}

extension KeyPress {
  /// Whether it can have been Esc and then a key of one byte.
  fileprivate var isPrefixedByEscape: Bool {
    guard modifiers.contains(.alt) else { return false }
    return switch key {
    case .character, .enter, .tab, .backspace: true
    default: false
    }
  }
}

extension Context {
  /// Whether printable keys are text here.
  var takesText: Bool { ContextSet.typing.includes(self) }
}

extension ConsoleState {
  /// The smallest window that shows anything.
  package static let smallest = Size(columns: 40, rows: 10)

  /// Whether the window only has room for a message.
  package var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }

  /// Where keys go: the topmost layer.
  package var context: Context {
    if question != nil { return .question }
    if help != nil { return .help }
    if palette != nil { return .palette }
    if theme.chooser != nil { return .themes }
    if messageList != nil { return .messages }
    if picker != nil { return .picker }
    if let review { return review.context }
    if searches.purpose != nil { return .searches }
    if columns.isOpen { return .columns }
    if let form = operationForm { return form.mode == .nav ? .operation : .operationField }
    if let form { return form.mode == .nav ? .form : .field }
    if profileForm != nil { return .profileForm }
    if profiles != nil { return .profiles }
    if let screen = screens.last {
      return screen == .tickets && ticketList.isTyping ? .ticketQuery : screen.context
    }
    if dataPoints.isShown { return .dataPoints }
    switch focus {
    case .find: return .find
    case .list: return .list
    case .detail: return .detail
    }
  }

  /// Text typed where the context takes text.
  mutating func type(_ text: String) -> [Effect] {
    // An error about the text is answered by changing it; the form shows what is still wrong.
    errorWasAnswered()
    return switch context {
    case .find: typeInFind(text)
    case .field: editForm { $0.editField { $0.insert(text) } }
    case .help: editHelpFilter { $0.insert(text) }
    case .operationField: editOperation { $0.type(text) }
    case .picker: changePicker { $0.edit { $0.insert(text) } }
    case .confirmation: changeReview { $0.typed.insert(text) }
    case .conflictValue: editConflictValue { $0.insert(text) }
    case .profiles: changeProfiles { $0.editFilter { $0.insert(text) } }
    case .profileForm: typeInProfileForm(text)
    case .ticketQuery: editTicketQuery { $0.insert(text) }
    case .searches: editSearches { $0.insert(text) }
    case .palette: editPalette { $0.insert(text) }
    default: []
    }
  }

  /// A paste is text and never a key.
  mutating func paste(_ text: String) -> [Effect] {
    switch context {
    case .find: return editFind { $0.editor.insert(text.trimmingBlanks()) }
    case .field:
      let effects = editForm { $0.editField { $0.insert(text) } }
      guard text.contains(where: \.isNewline) else { return effects }
      return effects
        + say(
          "the pasted text has several lines; they are kept in one value "
            + "(\(key("field.undo", in: .field)) undoes)", .warning)
    case .form: return pasteItems(text)
    case .help: return editHelpFilter { $0.insert(text) }
    case .operationField, .operation: return pasteOperation(text)
    case .picker: return changePicker { $0.edit { $0.insert(text.trimmingBlanks()) } }
    case .confirmation: return changeReview { $0.typed.insert(text.trimmingBlanks()) }
    case .conflictValue: return editConflictValue { $0.insert(text) }
    case .profiles: return changeProfiles { $0.editFilter { $0.insert(text.trimmingBlanks()) } }
    case .profileForm: return typeInProfileForm(text.trimmingBlanks())
    case .palette: return editPalette { $0.insert(text.trimmingBlanks()) }
    case .list, .detail:
      focus = .find
      find.editor.selectAll()
      return editFind { $0.editor.insert(text.trimmingBlanks()) }
    case .ticketQuery: return editTicketQuery { $0.insert(text.trimmingBlanks()) }
    case .searches: return editSearches { $0.insert(text.trimmingBlanks()) }
    case .review, .conflict, .question, .dataPoints, .messages, .tickets, .ticket,
      .overview, .themes, .columns, .viCommand, .write:
      return []
    }
  }
}
