package import Operations
import Widgets

/// Opening, filling and leaving the forms of operations.
extension ConsoleState {
  /// Opens the form of an operation.
  ///
  /// What is selected gives the subject; saved data points and what was chosen last fill in what is
  /// left. An operation that has nothing left to fill in is reviewed at once.
  ///
  /// - Parameters:
  ///   - id: the operation's id.
  ///   - values: what is filled in already. The default is nothing.
  /// - Returns: the work it asks for.
  package mutating func openOperation(
    _ id: String, with values: FieldValues = FieldValues()
  ) -> [Effect] {
    guard let type = OperationRegistry.fillable(id) else { return [] }
    let subject = subject(of: type.descriptor, values)
    keeping.returned = nil
    if let draft = takeDraft(id, subject) {
      operationForm = draft
      draftReturned()
      operationForm?.fill(values)
      let back = wordsOfReturn("what you filled in is back", draftKey(of: draft))
      return say(back.words, back.level) + offers(for: id)
    }
    var form = OperationForm(
      type, about: subject, userID: userID(of: subject), stored: stored(for: id, subject))
    form.fill(values)
    prefill(&form)
    guard form.fields.contains(where: { !$0.isLocal }) else { return plan(form) }
    if id == UpdateCustomerFields.descriptor.id {
      // As the form of metadata does (ux 1.1).
      form.select(tab == .deskFields ? detailRow.selected : 0)
      if form.fields.first?.rows?.isEmpty == true { form.addRow() }
    } else {
      form.enterFirst()
    }
    operationForm = form
    return offers(for: id)
  }

  /// Changes the open form.
  mutating func editOperation(_ body: (inout OperationForm) -> Void) -> [Effect] {
    guard var open = operationForm else { return [] }
    errorWasAnswered()
    operationForm = nil
    body(&open)
    operationForm = open
    return []
  }

  /// Accepts the field; behind the last one the review opens.
  ///
  /// In a text of several lines it is a line end.
  mutating func acceptOperationField() -> [Effect] {
    guard let form = operationForm else { return [] }
    if form.isInText { return editOperation { $0.edit { $0.insert("\n") } } }
    if form.isOnLastField { return editOperation { $0.leaveField() } + reviewOperation() }
    return editOperation { $0.acceptField() }
  }

  /// Chooses by number: in the selected choice, else in the form's only one.
  mutating func choose(_ number: Int) -> [Effect] {
    guard let form = operationForm else { return [] }
    if case .choice? = form.field?.content {
      return editOperation { $0.choose(number) }
    }
    guard let only = form.onlyChoice else {
      return say("there is nothing to choose here", .warning)
    }
    return editOperation { $0.choose(number, field: only) }
  }

  /// Leaves EDIT and reviews the operation, unless a rule is broken.
  mutating func reviewOperation() -> [Effect] {
    guard operationForm != nil else { return [] }
    let effects = editOperation { $0.leaveField() }
    guard let form = operationForm else { return effects }
    if form.sendsChangesOnly, !form.isChanged { return effects + say("nothing is changed") }
    if form.firstError != nil { return effects + goToOperationProblem() }
    return effects + plan(form)
  }

  private mutating func plan(_ form: OperationForm) -> [Effect] {
    do throws(FillingError) {
      return plan(try form.operation())
    } catch {
      return say(error.violations.map(\.shortWords).joined(separator: "; "), .error)
    }
  }

  /// Selects the first field with an error and names it.
  mutating func goToOperationProblem() -> [Effect] {
    guard let first = operationForm?.firstError else { return say("there is no error") }
    return editOperation { form in
      form.wasReviewed = true
      if let field = first.field { form.select(field: field, row: first.row) }
    } + say(words(of: first), .error)
  }

  private func words(of finding: FormFinding) -> String {
    guard let form = operationForm, let place = finding.field, form.fields[place].rows == nil else {
      return finding.message
    }
    return "\(form.fields[place].label): \(finding.wordsInField)"
  }

  /// Closes the form; what is filled in is kept as a draft.
  mutating func closeOperation() -> [Effect] {
    guard var closed = operationForm else { return [] }
    operationForm = nil
    picker = nil
    let effects = stop(.templates)
    guard closed.isChanged else { return effects }
    closed.leaveField()
    closed.awaitsTemplates = false
    operationDrafts.append(closed)
    return effects
      + sayKept(
        "\(closed.descriptor.title): kept as a draft; opening it brings it back",
        draftKey(of: closed), closed.draft)
  }

  /// Takes the draft of an operation about a subject out of those that were kept.
  private mutating func takeDraft(_ id: String, _ subject: OperationSubject) -> OperationForm? {
    guard let place = operationDrafts.firstIndex(where: { $0.isAbout(id, subject) }) else {
      return nil
    }
    return operationDrafts.remove(at: place)
  }

  /// Forgets the draft of an operation that was done.
  mutating func dropDraft(of form: OperationForm) {
    operationDrafts.removeAll { $0.isAbout(form.descriptor.id, form.subject) }
  }

  /// Whether something about a user was filled in and not sent.
  package func hasDraft(ofUser id: String) -> Bool {
    if !drafts.isEmpty, drafts[ByteKey(id)] != nil { return true }
    return operationDrafts.contains { $0.userID.map { $0.hasSameBytes(as: id) } ?? false }
  }
}

extension OperationForm {
  /// Whether it is the form of this operation about this subject.
  func isAbout(_ id: String, _ subject: OperationSubject) -> Bool {
    descriptor.id == id && self.subject == subject
  }
}

extension ConsoleState {
  /// Takes pasted text: into the field with the cursor; in NAV as keys with values.
  mutating func pasteOperation(_ text: String) -> [Effect] {
    guard let form = operationForm else { return [] }
    if form.mode == .edit {
      let effects = editOperation { $0.type(text) }
      guard !form.isInText, text.contains(where: \.isNewline) else { return effects }
      return effects
        + say(
          "the pasted text has several lines; they are kept in one value (\(key("operation-field.undo", in: .operationField)) undoes)",
          .warning)
    }
    let place = form.fields.firstIndex { $0.rows != nil }
    guard let place, let items = PastedItems.read(text) else {
      return say("pasted text is neither key=value lines nor a JSON object of strings", .warning)
    }
    return editOperation { $0.fields[place].fill(.items(items), isStored: false) }
      + say(
        "filled in: \(items.count) keys; \(key("operation.restore-all", in: .operation)) takes all back"
      )
  }
}
