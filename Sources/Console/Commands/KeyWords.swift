/// Keys inside sentences, as the person has them.
///
/// A command without a key there is written as the palette finds it, such as `:pane.refresh`.
extension CommandRegistry {
  /// The first key of a command in a context.
  func key(_ id: String, in context: Context) -> String {
    keys(id, in: context).first.map(KeyNames.short) ?? ":\(id)"
  }

  /// A function key of a command in a context, which works where text is typed as well; else the first.
  func functionKey(_ id: String, in context: Context) -> String {
    let keys = keys(id, in: context)
    let key = keys.first { $0.first == "f" && Int($0.dropFirst()) != nil } ?? keys.first
    return key.map(KeyNames.short) ?? ":\(id)"
  }
}

extension ConsoleState {
  /// The first key of a command in a context, by default the one that keys go to now.
  func key(_ id: String, in context: Context? = nil) -> String {
    registry.key(id, in: context ?? self.context)
  }

  /// A function key of a command in a context, else its first key there.
  func functionKey(_ id: String, in context: Context) -> String {
    registry.functionKey(id, in: context)
  }
}
