import Operations
import Widgets
import Workspace

extension MetadataForm {
  /// Whether something would be lost by forgetting the form; an empty row isn't anything.
  var isWorthKeeping: Bool {
    rows.contains { row in
      row.isStaged && !(row.stored == nil && row.key.isEmpty && row.value.isEmpty)
    }
  }

  /// What is typed, as it is kept.
  var draft: DraftContent {
    let kept = rows.map { row in
      DraftContent.Row(
        stored: row.stored, key: row.key.text, value: row.value.text, isDeleted: row.isDeleted)
    }
    return DraftContent(
      fields: [DraftContent.Field("metadata", .rows(kept))], base: .items(base),
      readAt: readAt.milliseconds)
  }

  /// Where the cursor is.
  var draftFocus: DraftFocus {
    DraftFocus(place: selected, isKey: mode == .edit(.key), cursor: field?.cursor)
  }

  /// Opens the form on what was kept, with the cursor where it was; nil if that is no such form.
  init?(userID: String, _ content: DraftContent, _ focus: DraftFocus, utcOffset: Int) {
    guard case .items(let base) = content.base, content.fields.count == 1,
      case .rows(let kept)? = content.fields.first?.value
    else { return nil }
    self.init(
      userID: userID, base: base,
      readAt: WallTime(milliseconds: content.readAt ?? 0, utcOffset: utcOffset), selected: 0)
    rows = kept.map(Row.init(kept:))
    select(focus.place)
    guard let cursor = focus.cursor else { return }
    enter(focus.isKey ? .key : .value)
    editField { $0.moveCursor(to: cursor) }
  }

  /// Takes over what was read since; what is typed and not there yet keeps the cursor.
  mutating func follow(_ server: Metadata, readAt: WallTime) {
    let focus = draftFocus
    leaveField()
    reload(server, readAt: readAt)
    guard let cursor = focus.cursor, row?.isStaged == true else { return }
    enter(focus.isKey ? .key : .value)
    editField { $0.moveCursor(to: cursor) }
  }
}

extension MetadataForm.Row {
  fileprivate init(kept row: DraftContent.Row) {
    if let item = row.stored { self.init(stored: item) } else { self.init() }
    key = LineEditor(row.key)
    value = LineEditor(row.value)
    isDeleted = row.isDeleted
  }
}
