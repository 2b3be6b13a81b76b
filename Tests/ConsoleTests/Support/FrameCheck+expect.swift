import Console
import Testing
import Widgets

/// Expects a frame without torn edges, split characters or a cursor outside.
func expectWhole(
  _ frame: Frame, body: Rect? = nil, _ comment: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let problems = FrameCheck(frame, body: body).problems
  guard !problems.isEmpty else { return }
  let text = (problems + frame.surface.text).joined(separator: "\n")
  Issue.record("\(comment) \(text)", sourceLocation: sourceLocation)
}

/// Expects a whole frame whose panes leave no gap.
func expectWhole(
  _ console: TestConsole, _ comment: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let state = console.state
  expectWhole(
    console.frame, body: state.isTooSmall ? nil : state.layout.body, comment,
    sourceLocation: sourceLocation)
}
