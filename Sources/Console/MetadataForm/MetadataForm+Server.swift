import Operations
import Widgets

/// What becomes of the form when the server's items are known anew.
extension MetadataForm {
  /// Takes over what was read again: untouched rows follow the server, whatever is staged or being
  /// typed stays, with the base it was made on, so that a change of both sides is still a conflict.
  mutating func reload(_ server: Metadata, readAt: WallTime) {
    let chosen = row
    let held = rows.indices.filter { index in
      let isTyped = index == selected && mode != .nav
      return isTyped || rows[index].isStaged && !rows[index].isFulfilled(by: server)
    }.map { rows[$0] }
    let heldKeys = held.compactMap(\.stored)
    // An item that somebody else has added since, as this form does, or under the key that it gives
    // another item: the review will ask.
    let alsoAdded = held.filter { row in
      (row.stored == nil || row.isRenamed && !row.isDeleted) && server[key: row.key.text] != nil
        && base[key: row.key.text] == nil
    }.map(\.key.text)
    var fresh = server.filter { item in
      !alsoAdded.contains { $0.hasSameBytes(as: item.key) }
    }.map { item in
      held.first { $0.stored?.key.hasSameBytes(as: item.key) == true } ?? Row(stored: item)
    }
    // A held row whose item is gone on the server keeps it: the review will ask.
    fresh += held.filter { row in row.stored.map { server[key: $0.key] == nil } ?? true }
    rows = fresh
    base = server
    for item in heldKeys { base.set(item.key, item.value) }
    for key in alsoAdded { base.remove(key) }
    self.readAt = readAt
    select(chosen, insteadOf: mode)
  }

  /// Bases the form on items of which a part was written: the edits that are left are edits of these.
  ///
  /// - Parameters:
  ///   - server: the items to build on.
  ///   - readAt: when they were read.
  mutating func rebase(on server: Metadata, readAt: WallTime) {
    let edited = rows.filter(\.isStaged)
    let touched = Set(edited.compactMap { $0.stored.map { ByteKey($0.key) } })
    var fresh = server.map(Row.init(stored:))
    var added: [Row] = []
    for old in edited {
      let isWritten = !old.isDeleted && old.isStored(on: server)
      let place = old.stored.flatMap { stored in
        fresh.firstIndex { $0.stored?.key.hasSameBytes(as: stored.key) == true }
      }
      if !old.isDeleted, !isWritten, !touched.contains(ByteKey(old.key.text)),
        let there = fresh.firstIndex(where: {
          $0.stored?.key.hasSameBytes(as: old.key.text) == true
        })
      {
        // The key it adds, or renames to, is there by now: what was typed is a change of that item.
        fresh[there].value = old.value
        if let place { fresh[place].isDeleted = true }
      } else if let place {
        if isWritten, old.isRenamed {
          // Of a rename, the new item is there and the old one is left to delete.
          fresh[place].isDeleted = true
        } else {
          fresh[place].key = old.key
          fresh[place].value = old.value
          fresh[place].isDeleted = old.isDeleted
        }
      } else if !old.isDeleted, !isWritten {
        // Its item is gone, or there never was one: what is typed would be added.
        var row = Row()
        row.key = old.key
        row.value = old.value
        added.append(row)
      }
    }
    let chosen = row
    rows = fresh + added
    base = server
    self.readAt = readAt
    mode = .nav
    select(chosen, insteadOf: .nav)
  }

  /// Selects the same row as before; when it is gone, the nearest, and EDIT ends.
  mutating func select(_ chosen: Row?, insteadOf mode: Mode) {
    let place = rows.firstIndex { row in
      switch (row.stored, chosen?.stored) {
      case (let stored?, let old?): stored.key.hasSameBytes(as: old.key)
      case (nil, nil): chosen.map { $0.key.text.hasSameBytes(as: row.key.text) } ?? false
      default: false
      }
    }
    // What was added may be an item of the server's by now.
    let sameKey = chosen.flatMap { chosen in
      rows.firstIndex { $0.key.text.hasSameBytes(as: chosen.key.text) }
    }
    if let place = place ?? sameKey {
      selected = place
    } else {
      select(selected)
      if mode != .nav { leaveField() }
    }
  }
}

extension MetadataForm.Row {
  /// Whether the server already has what this row wants: somebody, perhaps we, has written it.
  fileprivate func isFulfilled(by server: Metadata) -> Bool {
    if isDeleted { return stored.map { server[key: $0.key] == nil } ?? true }
    guard isRenamed, let stored else { return isStored(on: server) }
    return isStored(on: server) && server[key: stored.key] == nil
  }

  /// Whether the server has the key with the value, as they stand in the row.
  fileprivate func isStored(on server: Metadata) -> Bool {
    server[key: key.text].map { $0.hasSameBytes(as: value.text) } ?? false
  }
}
