import Operations
import Testing

@Suite("Planned requests")
struct PlannedRequestTests {
  @Test("A marker is recognised and nothing else is", arguments: PlannedValue.allCases)
  func markers(_ value: PlannedValue) {
    #expect(PlannedValue(marker: value.marker) == value)
    for other in [value.rawValue, "", value.marker + "x", "{\(value.rawValue)}"] {
      #expect(PlannedValue(marker: other) == nil)
    }
    #expect(value.marker.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
    #expect(!value.source.isEmpty)
  }

  @Test("What a person types is never taken for a marker", arguments: PlannedValue.allCases)
  func typed(_ value: PlannedValue) {
    // The noncharacters that a marker begins and ends with, and the name between them.
    let typed =
      String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self) + value.rawValue
      + String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self)
    #expect(PlannedValue(marker: typed) == nil)
    #expect(!value.marker.contains(typed))
    let plan = ListTickets(query: typed).plan
    #expect(plan.first?.description.contains("{") == false)
  }

  @Test("A description names what is not known yet")
  func description() {
    let path = APIRequest(
      .patch, .desk, path: ["customers", PlannedValue.customerID.marker, "custom_fields"])
    #expect(
      PlannedRequest(path).description == "PATCH /customers/{customerId}/custom_fields")
    let query = APIRequest(
      .get, .desk, path: ["tickets"],
      query: [
        QueryItem("sendbird_id", PlannedValue.sendbirdID.marker), QueryItem("q", "{customerId}"),
      ])
    #expect(
      PlannedRequest(query).description
        == "GET /tickets?sendbird_id={sendbirdId}&q=%7BcustomerId%7D")
  }
}
