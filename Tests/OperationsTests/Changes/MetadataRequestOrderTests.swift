import Operations
import Testing

@Suite("The order of a metadata write's requests")
struct MetadataRequestOrderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let stored: Int
    let edits: [MetadataEdit]
    let requests: [String]
    var testDescription: String { "\(stored) stored, \(requests)" }
  }

  static let cases: [Case] = [
    // Room enough: everything is written before anything goes.
    Case(
      stored: 4, edits: [.delete(key: "k1"), .set(key: "n", value: "1")],
      requests: ["PUT n", "DELETE k1"]),
    Case(
      stored: 4, edits: [.rename(key: "k1", to: "n", value: "1")],
      requests: ["PUT n", "DELETE k1"]),
    // Full: room has to be made first.
    Case(
      stored: 5, edits: [.rename(key: "k1", to: "n", value: "1")],
      requests: ["DELETE k1", "PUT n"]),
    // Just enough room, and what is plainly deleted goes before what is renamed.
    Case(
      stored: 5,
      edits: [.rename(key: "k1", to: "n", value: "1"), .delete(key: "k2"), .delete(key: "k3")],
      requests: ["DELETE k2", "PUT n", "DELETE k1", "DELETE k3"]),
    Case(
      stored: 5,
      edits: [
        .rename(key: "k1", to: "n", value: "1"), .delete(key: "k2"), .set(key: "m", value: "2"),
      ],
      requests: ["DELETE k2", "DELETE k1", "PUT n m"]),
    // Changes need no room.
    Case(
      stored: 5, edits: [.set(key: "k1", value: "x"), .delete(key: "k2")],
      requests: ["PUT k1", "DELETE k2"]),
    Case(
      stored: 5, edits: [.delete(key: "k2"), .delete(key: "k1")],
      requests: ["DELETE k2", "DELETE k1"]),
    // One PUT for everything that is set, in the order of the edits.
    Case(
      stored: 2, edits: [.set(key: "n", value: ""), .set(key: "k1", value: "x")],
      requests: ["PUT n k1"]),
  ]

  @Test("As few deletions as possible come before the PUT", arguments: cases)
  func order(_ row: Case) async throws {
    let base = Metadata((1...row.stored).map { MetadataItem("k\($0)", "v\($0)") })
    let test = try TestRoad(base)
    let changes = MetadataChangeSet(userID: "maria.k", base: base, edits: row.edits)
    let review = try await test.road.reviewMetadata(changes)
    let shown = review.requests.map { request in
      let keys =
        request.method == .delete
        ? [request.path[3]] : request.body?["metadata"]?.object?.map(\.name) ?? []
      return ([request.method.rawValue] + keys).joined(separator: " ")
    }
    #expect(shown == row.requests)
    #expect(review.requests.filter { $0.method == .put }.allSatisfy { $0.body?["upsert"] == true })
    _ = try await test.road.applyMetadata(review)
    #expect(await test.stored == review.result)
    #expect(await test.sendbird.model.peak <= Limits.metadataItems)
  }
}
