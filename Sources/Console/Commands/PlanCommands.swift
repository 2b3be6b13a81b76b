import Operations
import Widgets

/// Keys of the review of an operation.
enum PlanCommands {
  private static let here: ContextSet = [.plan]
  private static let typing: ContextSet = [.confirmation]
  private static let both: ContextSet = [.plan, .confirmation]

  static let all: [Command] =
    [
      Command(
        "plan.apply", "Send the requests", [.on(both, "enter", "f2")], hint: "apply",
        functionLabel: "Apply", when: { $0.canApplyPlan }, run: { $0.applyPlan() }),
      Command(
        "plan.bodies", "Show or hide the bodies of the requests",
        [.on(here, "d", "f7"), .on(typing, "f7")], hint: "bodies", functionLabel: "Bodies"
      ) { $0.changePlan { $0.showsBodies.toggle() } },
      Command(
        "plan.copy", "Copy the plan as curl", [.on(here, "y")], hint: "copy as curl",
        when: { $0.canCopyPlan }, run: { $0.copyPlan() }),
      Command(
        "plan.down", "Scroll down",
        [.on(here, "j", "down", "page-down"), .on(typing, "down", "page-down")]
      ) { $0.scrollPlan(by: 1) },
      Command(
        "plan.up", "Scroll up", [.on(here, "k", "up", "page-up"), .on(typing, "up", "page-up")]
      ) { $0.scrollPlan(by: -1) },
      Command(
        "plan.back", "Back, nothing is sent",
        [.on(here, "escape", "q", "f10"), .on(typing, "escape", "f10")], hint: "back",
        functionLabel: "Back", when: { $0.canLeavePlan }, run: { $0.leavePlan() }),
    ]
    + LineKeys.commands(in: .confirmation, prefix: "confirmation") { edit in
      { state in state.changePlan { edit(&$0.typed) } }
    }
}

extension ConsoleState {
  /// Whether the review has requests to copy.
  var canCopyPlan: Enablement {
    guard plan?.preview != nil else { return .no("the record is still being read again") }
    return addresses == nil ? .no("no request was sent yet") : .yes
  }

  /// Copies what the review would send.
  mutating func copyPlan() -> [Effect] {
    guard let plan, let preview = plan.preview else { return [] }
    return copy(
      curl(
        preview.requests, titled: "\(plan.descriptor.title): \(plan.operation.subject.words)"),
      as: "the plan as curl")
  }
}
