import Operations
import SendbirdAPI

/// The process that has written a draft: as long as it is there the draft is its own.
package struct DraftHolder: Sendable, Hashable {
  /// The process.
  package let process: ProcessIdentity
  /// Where it is.
  package let place: ProcessPlace

  /// Names a holder.
  package init(process: ProcessIdentity, place: ProcessPlace = .own) {
    self.process = process
    self.place = place
  }

  /// This process.
  package static let own = DraftHolder(process: .own)

  /// It as a draft keeps it.
  var json: JSONValue {
    [
      "process": .number(String(process.number)), "start": .number(String(process.start)),
      "place": place.json,
    ]
  }

  /// Reads it from a draft; nil for one that doesn't say it.
  init?(json: JSONValue?) {
    guard let number = json?["process"]?.int, let start = json?["start"]?.int,
      let place = ProcessPlace(json: json?["place"])
    else { return nil }
    self.init(process: ProcessIdentity(number: number, start: start), place: place)
  }

  /// Whether it is another process than this one and still there, as far as that can be told.
  ///
  /// - Parameter changed: when it has written last, in milliseconds since 1970.
  /// - Returns: whether it may still be there.
  func isAnotherAlive(changed: Int64) -> Bool {
    guard place == .own else {
      if place.isBeforeRestart(of: .own) { return false }
      // The clock may have been set since, in either direction.
      return abs(systemTime().milliseconds - changed) <= JournalWrite.silence
    }
    return process != .own && process.isRunning
  }
}
