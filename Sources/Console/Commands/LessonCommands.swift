/// Lessons on the sandbox; they are found in the palette.
enum LessonCommands {
  static let all: [Command] =
    [
      Command(
        "lessons.start", "Lessons: begin the next one", [], when: { $0.canTakeLessons },
        run: { $0.startLesson() }),
      Command(
        "lessons.stop", "Lessons: leave the one under way", [],
        when: { $0.lesson == nil ? .no("there is no lesson under way") : .yes },
        run: { $0.stopLesson() }),
    ]
    + Lessons.all.map { lesson in
      Command(
        "lessons.\(lesson.id)", "Lessons: \(lesson.title)", [], when: { $0.canTakeLessons },
        run: { $0.startLesson(lesson) })
    }
}
