extension Duration {
  /// What `poll` is told: whole milliseconds, rounded up, a minute at most.
  var pollTimeout: Int32 {
    let parts = components
    return Int32(min(parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000 + 1, 60_000))
  }
}
