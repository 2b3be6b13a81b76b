package import Widgets

/// One theme that can be chosen.
package struct ThemeChoice: Sendable, Equatable {
  /// Its name.
  package let name: String
  /// Where it is kept and what it is for, in a few words.
  package let note: String

  /// Creates a choice.
  package init(name: String, note: String) {
    self.name = name
    self.note = note
  }
}

/// Why a theme cannot be used, with file, line and the nearest name where there is one.
package struct ThemeProblem: Error, Sendable, Equatable {
  /// One line for people.
  package let words: String

  /// Creates a problem.
  package init(_ words: String) { self.words = words }
}

/// Where the console gets themes from; reading files is done away from the screen's thread.
package struct ThemeSource: Sendable {
  /// The themes that can be chosen.
  package let choices: @Sendable () -> [ThemeChoice]
  /// The looks of a theme.
  package let looks: @Sendable (_ name: String) -> Result<LookSheet, ThemeProblem>

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - choices: gives the themes that can be chosen.
  ///   - looks: gives the looks of a theme.
  package init(
    choices: @escaping @Sendable () -> [ThemeChoice],
    looks: @escaping @Sendable (_ name: String) -> Result<LookSheet, ThemeProblem>
  ) {
    self.choices = choices
    self.looks = looks
  }

  /// Does one piece of work.
  package func perform(_ work: ThemeWork) -> ThemeReport {
    switch work {
    case .list: .listed(choices())
    case .load(let name, let sequence): .loaded(name, sequence: sequence, looks(name))
    }
  }
}

/// What `update` asks a source for.
package enum ThemeWork: Sendable, Equatable {
  /// The themes that can be chosen.
  case list
  /// The looks of one; only the newest answer counts.
  case load(String, sequence: Int)
}

/// What there is to say about themes.
package enum ThemeReport: Sendable {
  /// The themes that can be chosen.
  case listed([ThemeChoice])
  /// The looks of one, or why it has none.
  case loaded(String, sequence: Int, Result<LookSheet, ThemeProblem>)
  /// A theme file was saved or removed.
  case changed
}
