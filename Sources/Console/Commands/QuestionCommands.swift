import Widgets

/// Keys of a question.
enum QuestionCommands {
  private static let here: ContextSet = [.question]

  static let all: [Command] = [
    Command("question.yes", "Yes, quit", [.on(here, "y", "Q")], hint: "quit") { _ in
      [.host(.quit)]
    },
    Command("question.no", "Close, stay", [.on(here, "escape", "n", "enter", "q")], hint: "close") {
      $0.question = nil
      return []
    },
  ]
}
