import Sandbox
import Testing

@Suite struct MetadataTests {
  @Test("3: the contract's examples in their order, answers as they are written there")
  func examples() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("maria.k", metadata: #"{"plan":"gold","lang":"et"}"#)
      let path = "/users/maria.k/metadata"
      let steps: [(String, String, String?, String)] = [
        (
          "PUT", path, #"{"metadata": {"plan": "silver", "city": "Tartu"}, "upsert": true}"#,
          #"{"plan":"silver","city":"Tartu"}"#
        ),
        ("GET", path, nil, #"{"plan":"silver","lang":"et","city":"Tartu"}"#),
        ("POST", path, #"{"metadata": {"crm": "A-17"}}"#, #"{"crm":"A-17"}"#),
        ("PUT", path + "/city", #"{"value": "Pärnu"}"#, #"{"city":"Pärnu"}"#),
        ("GET", path + "/city", nil, #"{"city":"Pärnu"}"#),
        ("DELETE", path + "/city", nil, "{}"),
        ("DELETE", path, nil, "{}"),
        (
          "DELETE", path + "/city", nil,
          #"{"error":true,"code":400201,"message":"\"Metadata\" not found."}"#
        ),
      ]
      for (method, path, body, answer) in steps {
        #expect(try await sandbox.send(method, path, body).text == answer)
      }
    }
  }

  @Test("3: items come in the order in which their keys were first stored; a changed key stays put")
  func order() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", metadata: #"{"z":"1","a":"2","m":"3"}"#)
      let changed = try await sandbox.send(
        "PUT", "/users/a/metadata", #"{"metadata":{"b":"4","m":"5","z":"6"},"upsert":true}"#)
      #expect(changed.text == #"{"z":"6","m":"5","b":"4"}"#)
      _ = try await sandbox.send("DELETE", "/users/a/metadata/z")
      _ = try await sandbox.send(
        "PUT", "/users/a/metadata/z", #"{"value":"again","upsert":true}"#)
      let all = try await sandbox.send("GET", "/users/a/metadata")
      #expect(all.text == #"{"a":"2","m":"5","b":"4","z":"again"}"#)
      let some = try await sandbox.send("GET", "/users/a/metadata?keys=z,nothing,a")
      #expect(some.text == #"{"a":"2","z":"again"}"#)
    }
  }

  @Test("3: without upsert update many ignores unknown keys, update one refuses them with 400201")
  func withoutUpsert() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", metadata: #"{"k":"1"}"#)
      let many = try await sandbox.send(
        "PUT", "/users/a/metadata", #"{"metadata":{"k":"2","new":"x"}}"#)
      #expect(many.text == #"{"k":"2"}"#)
      #expect(
        try await sandbox.send("PUT", "/users/a/metadata/new", #"{"value":"x"}"#).code == 400201)
      #expect(try await sandbox.send("GET", "/users/a/metadata").text == #"{"k":"2"}"#)
    }
  }

  @Test("3: the sixth item is refused with 400203 and nothing changes, whichever call brings it")
  func sixth() async throws {
    try await withSandbox { sandbox in
      let five = #"{"1":"a","2":"b","3":"c","4":"d","5":"e"}"#
      try await sandbox.makeUser("a", metadata: five)
      for (method, path, body) in [
        ("POST", "", #"{"metadata":{"6":"f"}}"#),
        ("PUT", "", #"{"metadata":{"1":"changed","6":"f"},"upsert":true}"#),
        ("PUT", "/6", #"{"value":"f","upsert":true}"#),
      ] {
        #expect(try await sandbox.send(method, "/users/a/metadata" + path, body).code == 400203)
        #expect(try await sandbox.send("GET", "/users/a/metadata").text == five)
      }
      let changed = try await sandbox.send(
        "PUT", "/users/a/metadata", #"{"metadata":{"1":"x","6":"ignored"}}"#)
      #expect(changed.text == #"{"1":"x"}"#, "what isn't added doesn't count")
    }
  }

  @Test("3: create with a key that exists is refused as a whole with 400202")
  func createExisting() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", metadata: #"{"k":"1"}"#)
      let reply = try await sandbox.send(
        "POST", "/users/a/metadata", #"{"metadata":{"new":"x","k":"2"}}"#)
      #expect(reply.code == 400202)
      #expect(try await sandbox.send("GET", "/users/a/metadata").text == #"{"k":"1"}"#)
    }
  }

  @Test(
    "3: a trailing slash is no path, so that an empty key deletes nothing",
    arguments: ["GET", "PUT", "DELETE"])
  func trailingSlash(method: String) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a", metadata: #"{"k":"1"}"#)
      let reply = try await sandbox.send(
        method, "/users/a/metadata/", method == "PUT" ? #"{"value":"x"}"# : nil)
      #expect(reply.code == 400930)
      #expect(try await sandbox.send("GET", "/users/a/metadata").text == #"{"k":"1"}"#)
    }
  }

  @Test("3: delete all of nothing is fine, get or delete one of nothing is 400201")
  func nothing() async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a")
      #expect(try await sandbox.send("DELETE", "/users/a/metadata").text == "{}")
      #expect(try await sandbox.send("GET", "/users/a/metadata/k").code == 400201)
      #expect(try await sandbox.send("DELETE", "/users/a/metadata/k").code == 400201)
    }
  }

  @Test(
    "3: an unknown user is 400201 everywhere, after what the request says about itself",
    arguments: [
      ("GET", "/metadata", nil, 400201), ("GET", "/metadata/k", nil, 400201),
      ("DELETE", "/metadata", nil, 400201), ("DELETE", "/metadata/k", nil, 400201),
      ("POST", "/metadata", #"{"metadata":{"k":"v"}}"#, 400201),
      ("PUT", "/metadata", #"{"metadata":{"k":"v"}}"#, 400201),
      ("PUT", "/metadata/k", #"{"value":"v"}"#, 400201),
      ("POST", "/metadata", #"{"metadata":{"":"v"}}"#, 400151),
      ("POST", "/metadata", #"{}"#, 400105), ("PUT", "/metadata", #"{}"#, 400105),
      ("PUT", "/metadata/k", #"{}"#, 400105),
      ("POST", "/metadata", #"{"metadata":"x"}"#, 400103),
      ("PUT", "/metadata", #"{"metadata":{},"upsert":"yes"}"#, 400104),
      ("PUT", "/metadata/k", #"{"value":null}"#, 400100),
      ("PUT", "/metadata/k", #"{"value":["v"]}"#, 400100),
      ("PUT", "/metadata/a%2Cb", #"{"value":"v"}"#, 400111),
      ("PUT", "/metadata/k", #"{"value":"\#(String(repeating: "v", count: 191))"}"#, 400110),
    ] as [(String, String, String?, Int)])
  func order(method: String, path: String, body: String?, code: Int) async throws {
    try await withSandbox { sandbox async throws in
      #expect(try await sandbox.send(method, "/users/nobody" + path, body).code == code)
    }
  }

  @Test(
    "3: keys with every awkward character live in a path of their own",
    arguments: ["a/b", "50%", "a b", "a+b", "ключ", "é", "e\u{301}", "?", "#", "..", "x\u{0}y"])
  func keys(key: String) async throws {
    try await withSandbox { sandbox in
      try await sandbox.makeUser("a/b c+d@%")
      let path = "/users/\(encoded("a/b c+d@%"))/metadata/x\(encoded(key))"
      let put = try await sandbox.send("PUT", path, #"{"value":1,"upsert":true}"#)
      #expect(put.status == 200, "\(put.text)")
      #expect(put.json["x" + key] == .text("1"))
      #expect(try await sandbox.send("GET", path).text == put.text)
      #expect(try await sandbox.send("DELETE", path).text == "{}")
    }
  }
}
