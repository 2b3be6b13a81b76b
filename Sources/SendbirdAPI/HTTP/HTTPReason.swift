import NIOHTTP1

/// The usual words for an HTTP status, such as `Not Found`; empty for a number that has none.
func httpReason(_ status: Int) -> String {
  HTTPResponseStatus(statusCode: status).reasonPhrase
}
