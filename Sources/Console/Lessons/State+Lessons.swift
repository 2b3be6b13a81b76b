import Operations
import Widgets
import Workspace

/// Lessons: a task on the message row, watched until it is done (ux 18).
extension ConsoleState {
  /// Whether a lesson can be taken here: it writes, so only where nothing is real.
  var canTakeLessons: Enablement {
    guard profile.environment == .sandbox else {
      return .no(
        "lessons write, so they are for the sandbox only; \(key("profile.switch", in: .list)) switches to it"
      )
    }
    return canWrite
  }

  /// Begins the first lesson that hasn't been finished, or the first one again.
  mutating func startLesson() -> [Effect] {
    let next = Lessons.all.first { !finishedLessons.contains($0.id) } ?? Lessons.all.first
    return next.map { startLesson($0) } ?? []
  }

  /// Begins a lesson.
  mutating func startLesson(_ lesson: Lesson) -> [Effect] {
    status = StatusLine()
    self.lesson = LessonState(lesson: lesson, mark: LessonMark(self))
    return advanceLesson()
  }

  /// Ends the lesson before its end.
  mutating func stopLesson() -> [Effect] {
    guard let open = lesson else { return [] }
    lesson = nil
    return say("left the lesson \"\(open.lesson.title)\"; lessons.start begins it anew")
  }

  /// Sets the next task when the one before is done; called after every message.
  mutating func advanceLesson() -> [Effect] {
    guard var open = lesson else { return [] }
    guard canTakeLessons == .yes else {
      lesson = nil
      return []
    }
    let before = open.step
    while open.step < open.lesson.steps.count,
      open.lesson.steps[open.step].isDone(self, open.mark)
    {
      open.step += 1
      open.mark = LessonMark(self)
    }
    guard open.step > before else { return [] }
    guard open.step < open.lesson.steps.count else {
      lesson = nil
      finishedLessons.insert(open.lesson.id)
      let next = Lessons.all.first { !finishedLessons.contains($0.id) }
      let rest = next.map { "; the next one is \"\($0.title)\"" } ?? "; that was the last one"
      return say("lesson done: \(open.lesson.title)\(rest)", .ok)
    }
    lesson = open
    return []
  }

  /// The task on the message row; nil without a lesson.
  var lessonWords: String? { lesson?.words(LessonKeys(registry: registry)) }
}
