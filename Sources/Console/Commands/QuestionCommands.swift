import Widgets

/// Keys of a question.
enum QuestionCommands {
  private static let here: Set<Context> = [.question]

  static let all: [Command] = [
    Command("question.yes", "Yes, quit", [.on(here, "y", "enter", "q", "Q")], hint: "quit") { _ in
      [.host(.quit)]
    },
    Command("question.no", "No, stay", [.on(here, "n", "escape")], hint: "stay") {
      $0.question = nil
      return []
    },
  ]
}
