package import SendbirdAPI

/// One request of a plan, with what decides whether it is sent.
///
/// What only an earlier answer can give stands in the request as a ``PlannedValue``'s marker.
package struct PlannedRequest: Sendable, Equatable {
  /// The request, exactly as it is sent but for markers.
  package let request: APIRequest
  /// When it is sent, such as "only if request 1 finds no customer"; nil if it always is.
  package let condition: String?

  /// Creates a planned request.
  ///
  /// - Parameters:
  ///   - request: The request, with markers for what is not known yet.
  ///   - condition: When it is sent. The default is always.
  package init(_ request: APIRequest, condition: String? = nil) {
    self.request = request
    self.condition = condition
  }
}

extension PlannedRequest: CustomStringConvertible {
  /// Method and target, with the names of unknown values in braces, such as
  /// `PATCH /customers/{customerId}/custom_fields`.
  package var description: String {
    let path = request.path.map { segment in
      "/" + (PlannedValue(marker: segment).map { "{\($0.rawValue)}" } ?? segment.percentEncoded)
    }
    let query = request.query.map { item in
      let value = PlannedValue.allCases.first {
        QueryItem(item.name, $0.marker).encoded == item.encoded
      }
      return value.map { "\(item.name.percentEncoded)={\($0.rawValue)}" } ?? item.encoded
    }
    let target = path.joined() + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    return "\(request.method.rawValue) \(target)"
  }
}

extension [PlannedRequest] {
  /// A plan of one request that is always sent.
  static func only(_ request: APIRequest) -> [PlannedRequest] { [PlannedRequest(request)] }
}
