import enum SendbirdAPI.Limits

/// The page of a Desk list that is asked for, and the envelope it comes in (contract 5.2).
struct DeskPage: Sendable {
  /// From 1 to ``Limits/deskPage``.
  let limit: Int64
  let offset: Int64
  private let list: String
  private let others: [(name: String, text: String)]

  /// Reads `limit` and `offset` of a request for the list at a path.
  init(_ list: String, _ query: Query) throws(DeskError) {
    let limit = try query.deskNumber("limit") ?? Int64(Limits.deskPageDefault)
    guard (1...Int64(Limits.deskPage)).contains(limit) else {
      throw .invalid("limit", "must be from 1 to \(Limits.deskPage)")
    }
    self.limit = limit
    self.list = list
    offset = try query.deskNumber("offset") ?? 0
    others = query.parameters.filter { !["limit", "offset"].contains($0.name) }
  }

  /// The body of an answer with this page's elements, of `count` in the whole list.
  func answer<Element>(
    _ elements: [Element], of count: Int64, _ context: CallContext,
    _ write: (inout JSONWriter, Element) throws -> Void
  ) rethrows -> [UInt8] {
    try JSONWriter.object { json in
      json.field("count", count)
      let (end, isBeyond) = offset.addingReportingOverflow(limit)
      json.optional("next", !isBeyond && end < count ? url(at: end, context) : nil)
      json.optional("previous", offset > 0 ? url(at: max(0, offset - limit), context) : nil)
      json.key("results")
      try json.array { json in
        for element in elements {
          try json.object { try write(&$0, element) }
        }
      }
    }
  }

  /// The body of an answer with this page's elements of a whole list.
  func answer<Element>(
    from all: [Element], _ context: CallContext,
    _ write: (inout JSONWriter, Element) throws -> Void
  ) rethrows -> [UInt8] {
    let shown = Array(all.dropFirst(Int(offset)).prefix(Int(limit)))
    return try answer(shown, of: Int64(all.count), context, write)
  }

  /// The complete URL of another page of the same list, with the same filters.
  private func url(at offset: Int64, _ context: CallContext) -> String {
    var url = "http://\(context.host)/platform/v1/\(list)?limit=\(limit)&offset=\(offset)"
    for (name, text) in others {
      url += "&\(PercentCoding.encode(name))=\(PercentCoding.encode(text))"
    }
    return url
  }
}
