import Operations
import Widgets

/// Keys of the review, of whatever is written.
enum ReviewCommands {
  private static let here: ContextSet = [.review]
  /// Where an id has to be typed, letters are text.
  private static let typing: ContextSet = [.confirmation]
  private static let both: ContextSet = [.review, .confirmation]

  static let all: [Command] =
    [
      Command(
        "review.apply", "Send the requests", [.on(both, "enter", "f2")], hint: "apply",
        functionLabel: "Apply", when: { $0.canApply }, run: { $0.applyReview() }),
      Command(
        "review.bodies", "Show or hide the bodies of the requests",
        [.on(here, "d", "f7"), .on(typing, "f7")], hint: "bodies", functionLabel: "Bodies"
      ) { $0.changeReview { $0.showsBodies.toggle() } },
      Command(
        "review.copy", "Copy the plan as curl", [.on(here, "y")], hint: "copy as curl",
        when: { $0.canCopyReview }, run: { $0.copyReview() }),
      Command(
        "review.down", "Scroll down",
        [.on(here, "j", "down", "page-down"), .on(typing, "down", "page-down")]
      ) { $0.scrollReview(by: 1) },
      Command(
        "review.up", "Scroll up", [.on(here, "k", "up", "page-up"), .on(typing, "up", "page-up")]
      ) { $0.scrollReview(by: -1) },
      Command(
        "review.back", "Back, nothing is sent",
        [.on(here, "escape", "q", "f10"), .on(typing, "escape", "f10")], hint: "back",
        functionLabel: "Back", when: { $0.canLeaveReview }, run: { $0.leaveReview() }),
    ]
    + LineKeys.commands(in: .confirmation, prefix: "confirmation") { edit in
      { state in state.changeReview { edit(&$0.typed) } }
    }
}

extension ConsoleState {
  /// Whether the review has requests to copy.
  var canCopyReview: Enablement {
    guard review?.prepared != nil else { return .no("the record is still being read again") }
    return addresses == nil ? .no("no request was sent yet") : .yes
  }

  /// Copies what the review would send.
  mutating func copyReview() -> [Effect] {
    guard let review, let prepared = review.prepared else { return [] }
    let title = "\(review.write.descriptor.title): \(review.write.subject.words)"
    return copy(curl(prepared.requests, titled: title), as: "the plan as curl")
  }
}
