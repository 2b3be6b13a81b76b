/// Lessons on the sandbox; they are found in the palette.
enum LessonCommands {
  private static let here: [Binding] = [.on(GlobalCommands.main)]

  static let all: [Command] =
    [
      Command(
        "lessons.start", "Lessons: begin the next one", here, when: { $0.canTakeLessons },
        run: { $0.startLesson() }),
      Command(
        "lessons.stop", "Lessons: leave the one under way", [.on(.all)],
        when: { $0.lesson == nil ? .no("there is no lesson under way") : .yes },
        run: { $0.stopLesson() }),
    ]
    + Lessons.all.map { lesson in
      Command(
        "lessons.\(lesson.id)", "Lessons: \(lesson.title)", here, when: { $0.canTakeLessons },
        run: { $0.startLesson(lesson) })
    }
}
