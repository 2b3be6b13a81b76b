import Operations

/// Prints what an operation would send, with tokens replaced; nothing is sent.
struct PlanPrinter: Sendable {
  let context: CommandContext
  let format: OutputFormat

  func print(
    _ plan: [PlannedRequest], of descriptor: OperationDescriptor, at addresses: ServiceAddresses
  ) throws(CommandFailure) {
    let readable = PlanText(picture: context.picture, addresses: addresses)
    do throws(OutputFailure) {
      switch format {
      case .table: try context.output.write(readable.text(plan, of: descriptor))
      case .json:
        let records = JSONValue.array(plan.map { Self.record($0, addresses) })
        try context.output.write(records.safeText(pretty: true) + "\n")
      case .jsonl:
        let lines = plan.map { Self.record($0, addresses).safeText() + "\n" }
        try context.output.write(lines.joined())
      case .curl:
        let picture = context.picture
        let curl = CurlLines(addresses: addresses) { picture.cleaned($0, false) }
        try context.output.write(curl.text(plan, titled: descriptor.id))
      // There is no data yet; whoever collects it still wants to see the plan.
      case .dataPoints: try context.talk.write(readable.text(plan, of: descriptor))
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func record(
    _ planned: PlannedRequest, _ addresses: ServiceAddresses
  ) -> JSONValue {
    let request = planned.request
    let headers = request.headers.map { JSONMember($0.name, .string($0.value)) }
    return .object([
      JSONMember("service", .string(request.service.rawValue)),
      JSONMember("method", .string(request.method.rawValue)),
      JSONMember(
        "url", .string(addresses[request.service] + request.targetPieces.readable)),
      JSONMember("headers", .object(headers)),
      JSONMember("body", request.body.map(readable) ?? .null),
      JSONMember("condition", planned.condition.map(JSONValue.string) ?? .null),
    ])
  }

  /// The body with `{customerId}` in the place of markers.
  private static func readable(_ body: JSONValue) -> JSONValue {
    switch body {
    case .string(let text):
      PlannedValue(marker: text).map { .string("{\($0.rawValue)}") } ?? body
    case .array(let elements): .array(elements.map(readable))
    case .object(let members):
      .object(members.map { JSONMember($0.name, readable($0.value)) })
    case .null, .bool, .number: body
    }
  }
}

extension APIRequest {
  /// The headers it is sent with, tokens replaced.
  var headers: [(name: String, value: String)] {
    [(service.tokenHeader, Secret.mask)]
      + (body == nil ? [] : [("Content-Type", WireRequest.contentType)])
  }
}
