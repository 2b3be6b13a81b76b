import Operations
import Widgets

/// Completing a typed command with Tab (ux 11).
extension ConsoleState {
  /// The line with its last word completed as far as all candidates agree; nil when nothing is added.
  var typedCompletion: String? {
    guard let open = palette, !open.isChosen else { return nil }
    let line = open.line.text
    let isNewWord = line.isEmpty || line.hasSuffix(" ")
    let words = TypedCommand.words(line)
    let last = isNewWord ? "" : words.last ?? ""
    let before = isNewWord ? words : Array(words.dropLast())
    let candidates = candidates(after: before).filter { $0.hasPrefix(last) }
    guard let first = candidates.first, !last.isEmpty || open.typed != nil else { return nil }
    let shared = candidates.dropFirst().reduce(first) { String($0.commonPrefix(with: $1)) }
    // A single candidate is whole; keys wait for their value.
    let end = candidates.count == 1 && !shared.hasSuffix("=") ? " " : ""
    guard shared != last || !end.isEmpty else { return nil }
    return String(line.dropLast(last.count)) + shared + end
  }

  /// What the next word can be.
  private func candidates(after words: [String]) -> [String] {
    let operations = OperationRegistry.all
    switch words.count {
    case 0: return Array(Set(operations.compactMap(\.commandWords.first))).sorted() + ["export"]
    case 1: return operations.map(\.commandWords).filter { $0.first == words[0] }.map { $0[1] }
    default: break
    }
    guard
      let descriptor = operations.first(where: { $0.commandWords == Array(words.prefix(2)) })
    else { return [] }
    let inputs = descriptor.commandInputs
    let pending = words.last.flatMap { word in
      inputs.firstIndex { $0.names.contains(word) && word.hasPrefix("--") }
    }
    if let pending, inputs[pending].takesValue(for: descriptor.fields[pending]) {
      if case .choice(let choices) = descriptor.fields[pending].kind { return choices }
      return []
    }
    let options = inputs.flatMap(\.names).filter { $0.hasPrefix("--") && !words.contains($0) }
    return options + keys(for: descriptor)
  }

  /// The keys that the shown user has, where keys with values are asked for.
  private func keys(for descriptor: OperationDescriptor) -> [String] {
    switch descriptor.id {
    case "metadata.update": shownUser?.items.map { "\($0.key)=" } ?? []
    case "metadata.delete": shownUser?.items.map(\.key) ?? []
    default: []
    }
  }
}

extension String {
  /// What both texts begin with.
  fileprivate func commonPrefix(with other: String) -> Substring {
    self[
      ..<(zip(indices, zip(self, other)).first { $1.0 != $1.1 }?.0
        ?? index(startIndex, offsetBy: min(count, other.count)))]
  }
}
