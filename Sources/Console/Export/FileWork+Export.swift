import Operations
import Widgets
import Workspace

extension FileWork {
  /// How many users are written in one go.
  private static let piece = 1000

  /// Writes users to a new file; stopped half-way, it leaves none behind.
  func export(_ export: UserExport) async {
    do throws(NewFile.Trouble) {
      let file = try NewFile(export.path, home: Environment.value("HOME"))
      var text = ExportText(export.format)
      try file.append(Array(text.head.utf8))
      var written = 0
      while written < export.rows.count {
        if Task.isCancelled { return }
        let end = min(written + Self.piece, export.rows.count)
        var bytes: [UInt8] = []
        for index in written..<end {
          bytes += Array(text.row(export.rows[index], isFirst: index == 0).utf8)
        }
        try file.append(bytes)
        written = end
        // Others have work to do meanwhile.
        await Task.yield()
      }
      try file.append(Array(text.tail.utf8))
      try file.keep()
      post(.exported(ExportOutcome(path: file.path, users: written, guarded: text.guarded)))
    } catch {
      post(.exportFailed("\(export.path) \(error.problem)"))
    }
  }
}
