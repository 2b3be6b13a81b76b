/// Keys of the review.
enum ReviewCommands {
  private static let here: ContextSet = [.review]

  static let all: [Command] = [
    Command(
      "review.apply", "Send the requests", [.on(here, "enter", "f2")], hint: "apply",
      functionLabel: "Apply", when: { $0.canApply }, run: { $0.applyReview() }),
    Command(
      "review.bodies", "Show or hide the bodies of the requests", [.on(here, "d")],
      hint: "bodies", run: { $0.changeReview { $0.showsBodies.toggle() } }),
    Command("review.down", "Scroll down", [.on(here, "j", "down", "page-down")]) {
      $0.scrollReview(by: 1)
    },
    Command("review.up", "Scroll up", [.on(here, "k", "up", "page-up")]) {
      $0.scrollReview(by: -1)
    },
    Command(
      "review.back", "Back, nothing is sent", [.on(here, "escape", "q", "f10")], hint: "back",
      functionLabel: "Back",
      when: {
        $0.review?.isApplying == true ? .no("the requests are under way; ^C cancels") : .yes
      },
      run: { $0.leaveReview() }),
  ]
}
