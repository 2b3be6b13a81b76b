import SendbirdAPI

/// What a write left behind, and what has to be so still when it is taken back.
///
/// Only what both sides tell is compared: a record can leave out what it doesn't know.
struct LeftState {
  private let members: [JSONMember]

  /// Reads what was left.
  ///
  /// - Parameter left: An object as the journal keeps records; null for nothing.
  init(_ left: JSONValue) {
    members = left.object ?? []
  }

  /// Stops for a record that somebody has changed since.
  ///
  /// - Parameters:
  ///   - record: The record as the journal would keep it; null for a user that can't be read, because
  ///     it is deactivated (contract 2.3).
  ///   - aim: What the record is to become, for whoever reads the conflict.
  /// - Throws: `WriteError.conflict` with what differs.
  func refuseChange(in record: JSONValue, aim: JSONValue) throws(WriteError) {
    let now: JSONValue = record.isNull ? ["is_active": false] : record
    var conflicts: [FieldConflict] = []
    for member in members {
      guard let current = now[member.name], !current.isNull, !member.value.isNull else { continue }
      if let items = member.value.object {
        conflicts += Self.conflicts(items, current.object ?? [])
      } else if member.value != current {
        conflicts.append(
          FieldConflict(
            key: member.name, base: Self.text(member),
            server: Self.text(JSONMember(member.name, current)),
            mine: Self.text(aim[member.name])))
      }
    }
    if !conflicts.isEmpty { throw .conflict(conflicts) }
  }

  /// The items that differ, whatever their order; added ones count too.
  private static func conflicts(_ old: [JSONMember], _ new: [JSONMember]) -> [FieldConflict] {
    let (was, now) = (JSONValue.object(old), JSONValue.object(new))
    let added = new.filter { was[$0.name] == nil }
    return (old + added).compactMap { member in
      let (before, after) = (was[member.name], now[member.name])
      let isSame = before.map { before in after.map { before == $0 } ?? false } ?? false
      return isSame
        ? nil
        : FieldConflict(key: member.name, base: text(before), server: text(after), mine: nil)
    }
  }

  /// A field as people read it.
  private static func text(_ member: JSONMember) -> String? {
    guard member.name == "created_at", let time = member.value.int.flatMap(Timestamp.init(seconds:))
    else { return text(member.value) }
    return time.iso8601
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case nil, .null?: nil
    case .string(let text)?: text
    case .some(let other): other.serialized()
    }
  }
}
