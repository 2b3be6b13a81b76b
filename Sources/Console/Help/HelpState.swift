package import Widgets

/// The help screen: which keys it lists and what is typed to filter them.
package struct HelpState: Sendable {
  /// The context it was opened in; its keys come first.
  package let context: Context
  /// The commands and their keys.
  let registry: CommandRegistry
  /// What is typed to filter.
  package var filter = LineEditor()
  /// Selection over the rows that pass.
  package var list = ListState()

  /// Opens the help of a context.
  package init(context: Context, registry: CommandRegistry) {
    self.context = context
    self.registry = registry
  }
}
