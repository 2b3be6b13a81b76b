/// Keys inside sentences, as the person has them.
extension ConsoleState {
  /// The first key of a command in a context.
  func key(_ id: String, in context: Context) -> String { registry.key(id, in: context) }

  /// A function key of a command in a context, else its first key there.
  func functionKey(_ id: String, in context: Context) -> String {
    registry.functionKey(id, in: context)
  }
}
