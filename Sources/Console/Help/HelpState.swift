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
  /// Whether the keys of all panes are listed.
  package var showsAll = false
  /// What there is to know of the field under the cursor; nil when there is none.
  package let field: FieldHelp?
  /// Whether that is shown instead of the keys.
  package var showsField = false

  /// Whether fields are edited with vi's keys; nobody else is told of them.
  private let editsAsVi: Bool

  /// Opens the help of a context.
  package init(
    context: Context, registry: CommandRegistry, field: FieldHelp? = nil, editsAsVi: Bool = false
  ) {
    self.context = context
    self.registry = registry
    self.field = field
    self.editsAsVi = editsAsVi
  }

  /// The other contexts there are.
  var others: [Context] {
    Context.allCases.filter { $0 != context && (editsAsVi || $0 != .viCommand) }
  }
}
