/// Where a running sandbox is reached and which tokens it takes.
package struct SandboxAddress: Sendable, Hashable {
  /// The application ID that belongs to the tokens.
  package let applicationID: String
  /// The base URL of the Chat API, `/v3` included.
  package let chatURL: String
  /// The base URL of the Desk API, `/platform/v1` included.
  package let deskURL: String
  /// The token for the header `Api-Token`.
  package let chatToken: String
  /// The token for the header `SENDBIRDDESKAPITOKEN`.
  package let deskToken: String

  init(identity: Identity, host: String, port: Int) {
    applicationID = identity.applicationID
    chatToken = identity.chatToken
    deskToken = identity.deskToken
    // A wildcard address is for listening; this machine reaches it through its loopback address.
    let reachable =
      switch host {
      case "0.0.0.0": "127.0.0.1"
      case "::": "[::1]"
      case _ where host.utf8.contains(UInt8(ascii: ":")): "[\(host)]"
      default: host
      }
    chatURL = "http://\(reachable):\(port)/v3"
    deskURL = "http://\(reachable):\(port)/platform/v1"
  }

  /// The one line of JSON the command prints once connections are accepted.
  package var jsonLine: String {
    var json = JSONWriter()
    json.object {
      $0.field("application_id", applicationID)
      $0.field("chat_url", chatURL)
      $0.field("desk_url", deskURL)
      $0.field("chat_token", chatToken)
      $0.field("desk_token", deskToken)
    }
    return json.text
  }
}
