import Console
import Workspace

extension LayoutOptions {
  /// The layout that a configuration asks for (product.md 4).
  init(_ configuration: Configuration) {
    self.init()
    if let bar = configuration.bar.flatMap({ Bar(rawValue: $0.rawValue) }) { self.bar = bar }
    twoPane = configuration.twoPane ?? twoPane
    sideForm = configuration.sideForm ?? sideForm
  }
}
