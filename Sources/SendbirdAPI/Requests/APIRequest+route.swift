extension APIRequest {
  /// The segments of Desk that stand where an id does elsewhere.
  private static let actions: Set<String> = ["transfer_to_group"]

  /// The path without anyone's data, such as `/users/*/metadata/*`, for a log that is passed on.
  package var route: String {
    // Sendbird's paths name a collection, then one of its members, and so on.
    path.enumerated().map { index, segment in
      index.isMultiple(of: 2) || Self.actions.contains(segment) ? "/\(segment)" : "/*"
    }.joined()
  }
}
