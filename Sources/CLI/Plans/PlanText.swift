import Operations

/// A plan as text for people.
struct PlanText: Sendable {
  let picture: TextPicture
  let addresses: ServiceAddresses

  /// The numbered requests, and below them where values come from that are not known yet.
  func text(_ plan: [PlannedRequest], of descriptor: OperationDescriptor) -> String {
    let count = plan.count == 1 ? "1 request" : "\(plan.count) requests"
    var text = "\(descriptor.id): \(count), nothing is sent\n"
    for (index, planned) in plan.enumerated() {
      text += "\n" + lines(planned, number: index + 1)
    }
    let values = plan.flatMap {
      $0.request.targetPieces.values + $0.request.bodyPieces(pretty: false).values
    }
    let unknown = PlannedValue.allCases.filter(values.contains)
    if !unknown.isEmpty { text += "\n" }
    for value in unknown { text += "{\(value.rawValue)}: \(value.source)\n" }
    return text
  }

  private func lines(_ planned: PlannedRequest, number: Int) -> String {
    let request = planned.request
    let label = "\(number). "
    let margin = String(repeating: " ", count: label.count)
    let condition = planned.condition.map { ", \(picture.cleaned($0, false))" } ?? ""
    let url = addresses[request.service] + request.targetPieces.readable
    var lines = ["\(label)\(request.method.rawValue) \(url)\(condition)"]
    lines += request.headers.map { "\(margin)\($0.name): \($0.value)" }
    // JSON text has no line ends but those between its members, so that cleaning each line is safe.
    lines += request.bodyPieces(pretty: true).readable
      .split(separator: "\n").map { margin + picture.cleaned(String($0), false) }
    return lines.joined(separator: "\n") + "\n"
  }
}
