import Console
import Operations
import Testing

/// The metadata of one user as a server keeps it, with the three calls that the write road makes.
actor EditableServer: Transport {
  private(set) var items: Metadata

  init(_ items: Metadata) {
    self.items = items
  }

  func change(_ key: String, to value: String) { items.set(key, value) }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    var answer = items.json
    switch request.method {
    case .put:
      let body = (try? JSONValue(parsing: request.body ?? [])) ?? .null
      let sent = (try? Metadata(json: body["metadata"] ?? .null)) ?? Metadata()
      for item in sent { items.set(item.key, item.value) }
      answer = sent.json
    case .delete:
      items.remove(request.url.split(separator: "/").last.map(String.init) ?? "")
      answer = .object([])
    default: break
    }
    return WireAnswer(status: 200, headers: [], body: answer.serializedBytes())
  }

  /// A road to this server.
  nonisolated func road(_ journal: any Journal = MemoryJournal()) throws -> WriteRoad {
    WriteRoad(client: try Fixtures.client(self), journal: journal)
  }
}

extension TestConsole {
  /// Does the newest work that was asked for on the road, and hands its answer back.
  mutating func travel(_ road: WriteRoad) async {
    guard let work = work.last else { return }
    takeEffects()
    switch work {
    case .review(let changes):
      do throws(WriteError) {
        reply(.review, .reviewed(try await road.reviewMetadata(changes)))
      } catch {
        reply(.review, .writeFailed(error))
      }
    case .apply(let review):
      do throws(WriteError) {
        reply(.apply, .applied(try await road.applyMetadata(review)))
      } catch {
        reply(.apply, .writeFailed(error))
      }
    default: break
    }
  }

  /// Types a new value for the selected row and saves it.
  mutating func save(_ value: String, _ road: WriteRoad) async {
    press("e", "enter", "ctrl-u")
    type(value)
    press("f2")
    await travel(road)
    press("enter")
    await travel(road)
  }
}
