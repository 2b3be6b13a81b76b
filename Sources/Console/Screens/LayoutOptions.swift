/// What a person wants of the screen's layout; the defaults are those of ux 2 and 3.
package struct LayoutOptions: Sendable, Equatable {
  /// The rows of keys at the bottom of the screen.
  package enum Bar: String, Sendable {
    case both, hints, function, none

    var hasHints: Bool { self == .both || self == .hints }
    var hasFunctions: Bool { self == .both || self == .function }
  }

  /// The rows of keys at the bottom.
  package var bar = Bar.both
  /// The width from which list and detail stand side by side, in columns.
  package var twoPane = 72
  /// The width from which a form leaves the list visible, in columns.
  package var sideForm = 100

  /// Creates the defaults.
  package init() {}
}
