import Widgets

/// A script that teaches: it sets a task, watches the state until it is done, and sets the next one
/// (ux 18).
///
/// The person presses the keys; a lesson never changes anything by itself.
package struct Lesson: Sendable {
  /// One task.
  package struct Step: Sendable {
    /// What to do, in a line that fits beside the mode word; keys come from the keymap in use.
    let task: @Sendable (LessonKeys) -> String
    /// Whether it is done.
    ///
    /// `mark` is what the lesson noted when the step began.
    let isDone: @Sendable (_ state: ConsoleState, _ mark: LessonMark) -> Bool
  }

  /// Its name in command ids: `lessons.change`.
  package let id: String
  /// What it teaches, in a few words.
  package let title: String
  /// The tasks in order.
  package let steps: [Step]
}

/// What was noted when a step began, to see that something has happened since.
package struct LessonMark: Sendable {
  /// The selected row of the list.
  let row: Int
  /// The tab of the detail pane.
  let tab: DetailTab
  /// How many values operations have saved.
  let dataPoints: Int
  /// How many writes can be undone.
  let undoable: Int

  init(_ state: ConsoleState) {
    row = state.users.position.selected
    tab = state.tab
    dataPoints = state.dataPoints.entries.count
    undoable = state.undoable.count
  }
}

/// The keys of commands as this person has them.
package struct LessonKeys: Sendable {
  let registry: CommandRegistry

  /// The first key of a command; where it has none, what the palette finds it by.
  func callAsFunction(_ id: String, in context: Context) -> String {
    registry.key(id, in: context)
  }
}

/// The lesson that is under way.
package struct LessonState: Sendable {
  /// Which lesson.
  package let lesson: Lesson
  /// The place of the task in it.
  package var step = 0
  /// What was noted when the task was set.
  var mark: LessonMark

  /// What the message row says; nil when all is done.
  func words(_ keys: LessonKeys) -> String? {
    guard lesson.steps.indices.contains(step) else { return nil }
    return "Task \(step + 1)/\(lesson.steps.count): \(lesson.steps[step].task(keys))"
  }
}
