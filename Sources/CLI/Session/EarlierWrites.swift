import Operations
import Workspace

/// Finding out what became of writes that an earlier process left without a known end, before a command
/// writes itself; nothing is sent for it but reads.
struct EarlierWrites: Sendable {
  let talk: Talk

  /// Reads them back, and says what became of each.
  func resolve(on road: WriteRoad) async {
    for write in await road.resolveOpenWrites() {
      let isKnown = [.done, .partly, .notDone].contains(write.verdict)
      let look = isKnown ? "" : "; look with: \(write.entry.intent.lookCommand)"
      talk.say(
        "\(isKnown ? "note" : "warning"): write \(write.entry.id.number) had no known end: "
          + write.words + look)
    }
  }
}

extension JournalIntent {
  /// The command that shows what the write was about.
  var lookCommand: String {
    let words = subject.split(separator: " ")
    let number = words.count == 2 ? Int64(words[1]).map(String.init) : nil
    let arguments: [String] =
      switch (operation.prefix { $0 != "." }, number) {
      case ("ticket", let id?) where words[0] == "ticket": ["ticket", "get", id]
      case ("ticket", let id?), ("customer", let id?): ["customer", "get", id]
      case ("customer", nil): ["customer", "get", "--user", subject]
      case ("metadata", _): ["metadata", "get", subject]
      default: ["user", "get", subject]
      }
    return (["sendbird-console"] + arguments).map(\.shellWord).joined(separator: " ")
  }
}

extension String {
  /// The text as one word of a shell's line, in quotes only where it needs them.
  fileprivate var shellWord: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || Array("-_.@".utf8).contains(byte)
      }
    return isPlain ? self : quotedForShell
  }
}
