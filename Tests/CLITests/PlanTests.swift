import Foundation
import Operations
import PTY
import Testing

@testable import CLI

/// What a dry run prints, and what a shell makes of it.
@Suite struct PlanTests {
  @Test(
    "a text is one word for a shell, whatever it holds",
    arguments: [
      "", "a b", "'", "''", "it's", "\"$(touch x)`y`\\", "-n", "a\nb", "!hist", "ä👩‍👧", "%s*?[x]~",
      "\\'",
    ])
  func quoting(text: String) async throws {
    let end = try await PipedProcess.blocking {
      try PipedProcess(
        "/bin/sh", arguments: ["-c", "printf '%s' \(text.quotedForShell)"], environment: [:]
      ).waitForEnd()
    }
    #expect(end.status == 0)
    #expect(end.output == Array(text.utf8))
  }

  @Test("values that aren't known yet are variables, numbers without quotes")
  func placeholders() {
    let request = APIRequest(
      .patch, .desk, path: ["customers", PlannedValue.customerID.marker, "custom_fields"],
      query: [QueryItem("channel_url", PlannedValue.channelURL.marker), QueryItem("a", "b c")],
      body: [
        "customerId": .string(PlannedValue.customerID.marker), "title": "it's",
        "user_id": .string(PlannedValue.sendbirdID.marker),
        // A person's text that only looks like one.
        "text": .string("\"\(PlannedValue.ticketID.marker)\" x"),
      ])
    #expect(
      request.targetPieces.readable
        == "/customers/{customerId}/custom_fields?channel_url={channelUrl}&a=b%20c")
    #expect(
      request.targetPieces.quotedForShell
        == #"'/customers/'"$CUSTOMER_ID"'/custom_fields?channel_url='"$CHANNEL_URL"'&a=b%20c'"#)
    #expect(
      request.bodyPieces(pretty: false).quotedForShell
        == #"'{"customerId":'"$CUSTOMER_ID"',"title":"it'\''s","user_id":"'"$SENDBIRD_ID"'","text":"\""#
        + "\(PlannedValue.ticketID.marker)" + #"\" x"}'"#)
    for isSafe in [false, true] {
      let pieces = request.bodyPieces(pretty: false, isSafe: isSafe)
      #expect(pieces.values == [.customerID, .sendbirdID])
    }
  }

  @Test("a plan names every request and no token, and is the same in every format")
  func formats() async throws {
    let arguments = ["ticket", "create", "--user", "a/b", "--title", "T", "--first-message", "Hi"]
    func plan(_ format: String) async -> (status: Int32, out: String, talk: String) {
      let recorder = Recorder()
      let tool = CommandLineTool(root: TestRoot.self, context: recorder.context(nowhere))
      let status = await tool.run(arguments + ["--dry-run", "--output", format])
      return (status, recorder.out, recorder.talk)
    }
    let json = await plan("json")
    let requests = try #require(try JSONValue(parsing: Array(json.out.utf8)).array)
    #expect(requests.map { $0["method"]?.string } == ["GET", "POST", "POST", "POST"])
    let table = await plan("table")
    let curl = await plan("curl")
    let points = await plan("data-points")
    for request in requests {
      let method = try #require(request["method"]?.string)
      let url = try #require(request["url"]?.string)
      #expect(table.out.contains("\(method) \(url)"))
      #expect(request["headers"]?.object?.first?.value == .string(Secret.mask))
    }
    #expect(requests[1]["condition"]?.string?.isEmpty == false)
    #expect(requests[2]["body"]?["customerId"] == "{customerId}")
    #expect(
      table.out.contains("\"customerId\": {customerId}") && table.out.contains("\n{customerId}: "))
    #expect(curl.out.split(separator: "\n").filter { $0.hasPrefix("curl ") }.count == 4)
    #expect(points.out == "" && points.talk.contains("\n4. POST "))
    for result in [json, table, curl, points] {
      #expect(result.status == 0)
      #expect(!(result.out + result.talk).contains("token-1"))
    }
  }

  @Test("a dry run needs no terminal, no word and no right to write")
  func harmless() async {
    let result = await run(
      "--read-only", "user", "delete", "u", "--dry-run", environment: nowhere)
    #expect(result.status == 0 && result.out.contains("DELETE http://127.0.0.1:1/v3/users/u"))
    let sandbox = await run("--sandbox", "user", "get", "u", "--dry-run")
    #expect(sandbox.status == 0 && sandbox.out.contains("127.0.0.1:PORT"))
  }
}
