import PTY

/// The forms of the steps, reached by their keys.
extension VirtualTerminal {
  /// Opens the form of a step; the user is shown.
  func openForm(of step: KillPlan.Step) throws {
    switch step {
    case .metadata, .newKey:
      try goToTab("Metadata")
      type("e")
      try wait(for: "the metadata form") { $0.contains("items after save") }
    case .nickname, .profileURL:
      try goToTab("User")
      type("e")
      try wait(for: "the user's form") { $0.contains("Update user: ") }
    case .customerField:
      try goToTab("Desk")
      try wait(for: "the customer") { $0.contains("tier") }
      type("e")
      try wait(for: "the customer's form") { $0.contains("Update customer fields: ") }
    case .ticketField:
      try goToTab("Tickets")
      // The oldest one stands last.
      try wait(for: "the tickets") { $0.contains(KillRun.title) }
      type("G")
      try wait(for: "the first ticket") { screen in
        screen.text.contains { $0.contains(" > #") && $0.contains(KillRun.title) }
      }
      type("e")
      try wait(for: "the ticket's form") { $0.contains("Update ticket #") }
    case .ticket:
      type("t")
      try wait(for: "the form of a new ticket") { $0.contains("New ticket for") }
    case .takeBack:
      type("z")
    }
  }

  /// Opens the form of the newest ticket's first message.
  func openFirstMessage() throws {
    try goToTab("Tickets")
    try wait(for: "the tickets") { $0.contains(KillRun.title) }
    type("g")
    try command("first message")
    try wait(for: "the form of a first message") {
      $0.contains("first message #") && !$0.contains(" Command ")
    }
  }

  /// Begins to edit the field in focus, where that isn't so already.
  func editField() throws {
    if row(rows - 1).hasPrefix(" NAV") { press(.enter) }
    try wait(for: "the field") { $0.row($0.rows - 1).hasPrefix(" EDIT") }
  }

  /// Goes to the field of a step in its form, and empties it.
  func goToField(of step: KillPlan.Step, _ key: String) throws {
    switch step {
    case .newKey:
      press(.function(7))
      try wait(for: "the new item") { $0.contains("key: 0 of 128 characters") }
      type(key)
      press(.tab)
      try wait(for: "its value") { $0.contains(key) && $0.contains(" of 190 characters") }
    case .metadata, .nickname, .customerField: try editField()
    case .profileURL:
      try editField()
      press(.tab)
    case .ticketField:
      try editField()
      press(.tab, .tab)
      try wait(for: "the custom field") { $0.contains("order: ") }
    case .ticket, .takeBack: return
    }
    type("u", holding: .control)
  }

  /// Asks for the review of the form and waits for it, or for the conflict that stops it.
  ///
  /// - Returns: Whether there is a conflict.
  func askForReview() throws -> Bool {
    press(.function(2))
    try wait(for: "the review") { $0.isReviewReady || $0.hasConflict }
    return hasConflict
  }

  /// Whether a conflict waits for a decision.
  var hasConflict: Bool { contains("Nothing has been written") && !isReviewReady }

  /// Keeps what was typed, and goes on to the review.
  func keepMine() throws {
    type("m")
    press(.enter)
    try wait(for: "the review") { $0.isReviewReady }
  }
}
