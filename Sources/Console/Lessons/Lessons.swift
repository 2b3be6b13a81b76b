import Operations
import Widgets

/// The lessons there are, in the order in which they build on each other.
package enum Lessons {
  /// All of them.
  package static let all = [find, change, ticket]

  /// What the search of the lessons asks for; the sandbox has such users.
  static let query = FindQuery.metadata(key: "plan", values: ["free"])

  /// Finding users and reading what is known of them.
  static let find = Lesson(
    id: "find", title: "find users and read them",
    steps: [
      search,
      Lesson.Step(
        task: { "go down to the third user: \($0("list.down", in: .list)) twice" },
        isDone: { state, _ in state.users.position.selected >= 2 }),
      Lesson.Step(
        task: { "open the user with \($0("list.open", in: .list))" },
        isDone: { state, _ in state.focus == .detail }),
      Lesson.Step(
        task: { "see another tab with \($0("detail.next-tab", in: .detail))" },
        isDone: { state, mark in state.tab != mark.tab }),
      Lesson.Step(
        task: { "next user, tab kept: \($0("users.next", in: .detail))" },
        isDone: { state, mark in state.users.position.selected != mark.row }),
    ])

  /// Changing a value, looking at the review, and taking it back.
  static let change = Lesson(
    id: "change", title: "change a value, review it, undo it",
    steps: [
      search,
      Lesson.Step(
        task: { "edit the user's metadata with \($0("users.edit-metadata", in: .list))" },
        isDone: { state, _ in state.form != nil }),
      Lesson.Step(
        task: {
          "go to plan, \($0("form.edit-value", in: .form)), \($0("field.cut-start", in: .field)), type gold"
        },
        isDone: { state, _ in state.form?.changes.result[key: "plan"] == "gold" }),
      Lesson.Step(
        task: { "look at what would be sent: \($0("form.save", in: .field))" },
        isDone: { state, _ in if case .ready? = state.review?.stage { true } else { false } }),
      Lesson.Step(
        task: { "before, after and the request; \($0("review.apply", in: .review)) sends it" },
        isDone: { state, mark in
          state.review == nil && state.undoable.count > mark.undoable
            && state.shownUser?.items[key: "plan"] == "gold"
        }),
      Lesson.Step(
        task: { "take it back with \($0("write.undo", in: .detail))" },
        isDone: { state, _ in state.review?.isUndo == true }),
      Lesson.Step(
        task: { "an undo is a write as well: \($0("review.apply", in: .review)) sends it" },
        isDone: { state, _ in
          state.review == nil && state.shownUser?.items[key: "plan"] == "free"
        }),
    ])

  /// Opening a ticket that agents can see.
  static let ticket = Lesson(
    id: "ticket", title: "open a ticket with its first message",
    steps: [
      search,
      Lesson.Step(
        task: {
          "a new ticket for the user, after \($0("find.leave", in: .find)): \($0("ticket.create", in: .list))"
        },
        isDone: { state, _ in isTicketForm(state) }),
      Lesson.Step(
        task: { _ in "give the ticket a title of at least 8 characters" },
        isDone: { state, _ in
          isTicketForm(state) && (state.operationForm?.values.text("title") ?? "").count >= 8
        }),
      Lesson.Step(
        task: {
          "\($0("operation.next", in: .operationField)) to First message, write what the customer says"
        },
        isDone: { state, _ in
          isTicketForm(state) && (state.operationForm?.values.text("firstMessage") ?? "").count >= 8
        }),
      Lesson.Step(
        task: { "look at what would be sent: \($0("operation.review", in: .operationField))" },
        isDone: { state, _ in
          if case .ready? = state.review?.stage {
            state.review?.operation is CreateTicket
          } else {
            false
          }
        }),
      Lesson.Step(
        task: { "\($0("review.apply", in: .review)) sends the requests, one after the other" },
        isDone: { state, mark in
          state.review == nil && state.dataPoints.entries.count > mark.dataPoints
            && state.dataPoints.entries.contains { $0.point.name == "ticketId" }
        }),
    ])

  /// Every lesson begins with a user that can be worked with.
  private static let search = Lesson.Step(
    task: {
      "find the users whose plan is free: \($0("find.focus", in: .list)) meta:plan=free "
        + $0("find.ask", in: .find)
    },
    isDone: { state, _ in
      state.users.isLoaded && !state.users.isWaiting && state.users.shown.query == query
        && state.shownUser != nil
    })

  private static func isTicketForm(_ state: ConsoleState) -> Bool {
    state.operationForm?.descriptor.id == CreateTicket.descriptor.id
  }
}
