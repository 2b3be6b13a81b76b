import Operations
import Workspace

/// A row that is of a profile and its application.
protocol OwnedRow: ListRow {
  /// Whose it is.
  var owner: SessionOwner { get }
}

extension OwnedRow {
  /// The columns of a list, with the application where the rows are of more than one: a profile can mean
  /// another application than it did.
  static func columns(of rows: [Self]) -> [ListColumn<Self>] {
    var columns = columns
    let applications = Set(rows.map { ByteKey($0.owner.applicationID) })
      .subtracting([ByteKey("")])
    guard applications.count > 1,
      let profile = columns.firstIndex(where: { $0.name == ownerColumn })
    else { return columns }
    columns.insert(
      ListColumn("APPLICATION", isKey: true) {
        $0.owner.applicationID.isEmpty ? "-" : $0.owner.applicationID
      }, at: profile + 1)
    return columns
  }

  /// The name above the profiles.
  static var ownerColumn: String { "PROFILE" }
}
