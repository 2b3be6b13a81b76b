import Foundation
import Testing

/// `metadata …` of product.md 2, seen from outside.
@Suite struct MetadataCommandTests {
  @Test("metadata get prints the bare map, in the order stored")
  func get() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["zeta": "1", "alpha": "2"])
    let json = try await bench.run("metadata", "get", "u", "--output", "json")
    expectDone(json)
    #expect(json.object as? [String: String] == ["zeta": "1", "alpha": "2"])
    let zeta = try #require(json.out.range(of: "zeta"))
    let alpha = try #require(json.out.range(of: "alpha"))
    #expect(zeta.lowerBound < alpha.lowerBound)
    let table = try await bench.run("metadata", "get", "u")
    expectDone(table)
    #expect(table.out.contains("zeta") && table.out.contains("alpha"))
    expectDone(try await bench.run("metadata", "get", "u", "--output", "data-points"), "")
    expectRefused(try await bench.run("metadata", "get", "nobody"), status: 1, naming: "400201")
  }

  @Test("metadata update adds and changes, from arguments, JSON and a file")
  func update() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "gold", "lang": "et"])
    let file = try TemporaryFolder()
    try file.write("items.json", #"{"city": "Pärnu", "note": "a \"b\"\nc"}"#)
    let updated = try await bench.run(
      "metadata", "update", "u", "plan=silver=plus", "--json", #"{"empty": ""}"#, "--file",
      file.path("items.json"), "--output", "json")
    expectDone(updated)
    let wanted = [
      "plan": "silver=plus", "lang": "et", "city": "Pärnu", "note": "a \"b\"\nc", "empty": "",
    ]
    #expect(try await bench.sandbox.metadata("u") == wanted)
    #expect(updated.object as? [String: String] == wanted)
  }

  @Test("the cap of five counts what is stored; nothing is sent beyond it")
  func cap() async throws {
    let bench = try await CommandBench()
    let full: KeyValuePairs = ["a": "1", "b": "2", "c": "3", "d": "4", "e": "5"]
    try await bench.sandbox.create("u", nickname: "U", metadata: full)
    let sixth = try await bench.run("metadata", "update", "u", "f=6")
    expectRefused(sixth, status: 65, naming: "metadata", "6", "5")
    #expect(try await bench.sandbox.metadata("u").count == 5)
    expect(try await bench.run("metadata", "update", "u", "e=changed"), status: 0)
    #expect(try await bench.sandbox.metadata("u")["e"] == "changed")
  }

  @Test("metadata delete takes one key, or all when that is said and confirmed")
  func delete() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create(
      "u", nickname: "U", metadata: ["a": "1", "b/ä%": "2", "c": "3"])
    expectRefused(
      try await bench.run("metadata", "delete", "u"), status: 64, naming: "--all")
    expectRefused(try await bench.run("metadata", "delete", "u", "a", "--all"), status: 64)
    expectRefused(try await bench.run("metadata", "delete", "u", ""), status: 65, naming: "key")
    #expect(try await bench.sandbox.metadata("u").count == 3)

    let one = try await bench.run("metadata", "delete", "u", "b/ä%", "--output", "json")
    expectDone(one)
    #expect(one.object?.isEmpty == true)
    #expect(try await bench.sandbox.metadata("u") == ["a": "1", "c": "3"])
    expectRefused(
      try await bench.run("metadata", "delete", "u", "b/ä%"), status: 1, naming: "400201")

    let all = ["metadata", "delete", "u", "--all"]
    expectRefused(try await bench.run(all), status: 77, naming: "--yes")
    #expect(try await bench.sandbox.metadata("u").count == 2)
    expect(try await bench.run(all + ["--yes"]), status: 0)
    #expect(try await bench.sandbox.metadata("u").isEmpty)
  }

  @Test(
    "values with =, quotes, line ends and 190 emoji arrive as they are",
    arguments: [
      "=", "a=b=c", "", " lead and trail ", "\"q\" 'q' \\ $HOME `x`", "line\nend\ttab", "@file",
      "-", String(repeating: "😀", count: 190), "e\u{301} ≠ \u{E9}", "{\"json\": true}",
    ])
  func values(value: String) async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U")
    let output = try await bench.run("metadata", "update", "u", "k=\(value)")
    expect(output, status: 0)
    let stored = try await bench.sandbox.metadata("u")["k"]
    #expect(stored.map { Array($0.utf8) } == Array(value.utf8))
    // 190 emoji fit, but an older rule counts bytes: that is said, and not a failure.
    #expect(output.err.contains("760 bytes") == (value.utf8.count > 190))
  }

  @Test(
    "values that break a rule are refused before anything is sent",
    arguments: [
      (["k=\(String(repeating: "x", count: 191))"], ["\"k\"", "191", "190"]),
      (["a,b=1"], ["a,b", "comma"]),
      (["=1"], ["key", "empty"]),
      (["\(String(repeating: "k", count: 129))=1"], ["129", "128"]),
      (["k=1", "k=2"], ["\"k\"", "twice"]),
      (["noequals"], ["noequals", "="]),
      (["--json", #"["a"]"#], ["object"]),
      (["--json", #"{"a": 1}"#], ["\"a\"", "string"]),
      (["--json", #"{"a": null}"#], ["\"a\"", "string"]),
      (["--json", #"{"a": "1", "a": "2"}"#], ["\"a\"", "twice"]),
      (["--json", "{\"a\": \"1\",\n \"b\": }"], ["line 2"]),
      (["a=1", "--json", #"{"a": "2"}"#], ["\"a\"", "twice"]),
      (["--file", "/nonexistent/items.json"], ["/nonexistent/items.json"]),
      (["a=1", "b=2", "c=3", "d=4", "e=5", "f=6"], ["6", "5"]),
    ])
  func refused(items: [String], words: [String]) async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["old": "1"])
    let output = try await bench.run(["metadata", "update", "u"] + items)
    expectRefused(output, status: 65)
    for word in words { #expect(output.err.contains(word), "\(word) in \(output.err)") }
    #expect(try await bench.sandbox.metadata("u") == ["old": "1"])
  }
}
