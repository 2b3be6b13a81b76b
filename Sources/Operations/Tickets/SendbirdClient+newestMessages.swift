import SendbirdAPI

extension SendbirdClient {
  /// The newest messages of a channel; nil if the plan doesn't allow to read them (contract 4.4).
  func newestMessages(in channelURL: String) async throws(APIError) -> [ChannelMessage]? {
    // Later than any clock says, so that a slow clock here hides no message.
    let future = Timestamp(milliseconds: 9_999_999_999_999)
    do throws(APIError) {
      return try await messages(
        in: channelURL, before: future, limit: FirstMessageStep.readMessages)
    } catch {
      if error.code == .notPermitted { return nil }
      throw error
    }
  }
}
