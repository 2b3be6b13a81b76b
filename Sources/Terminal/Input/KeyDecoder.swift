/// Turns the bytes of a terminal into events, however they are split over reads.
///
/// A pure value: no clock, no descriptor. Feed it what was read; when `pendingDeadline` is set and
/// that time passes without more bytes, call `timeout()`. Memory is bounded whatever comes in.
package struct KeyDecoder: Sendable {
  /// The most bytes of one paste that are kept.
  package static let pasteLimit = 1 << 20

  private enum State {
    case ground, scalar, escape, controlSequence, linuxFunction, legacyMouse, singleShift
    case stringStart, string, stringEscape, paste
  }

  private static let sequenceLimit = 64
  private static let stringLimit = 4096

  private let table: KeyTable
  private let escapeDelay: Duration
  private var state = State.ground
  /// How many escapes stand before what comes now: one for alt, two for alt and an escape sequence.
  private var escapes = 0
  private var utf8 = ScalarAssembler()
  private var sequence: [UInt8] = []
  private var isTooLong = false
  private var stringKind = StringKind.systemCommand
  private var paste = PasteCollector()

  /// Creates a decoder.
  ///
  /// - Parameters:
  ///   - table: Adds sequences that only the terminal's description knows.
  ///   - escapeDelay: How long an escape character may be the beginning of something longer.
  package init(table: KeyTable = KeyTable(), escapeDelay: Duration = .milliseconds(25)) {
    self.table = table
    self.escapeDelay = escapeDelay
  }

  /// Decodes more bytes.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { step(byte, &events) }
    return events
  }

  /// How long to wait for the rest of what has begun; `nil` when nothing has.
  ///
  /// It is the escape delay where a person may have pressed the escape key, else a second. A paste has no
  /// limit, since its rest must never be taken for keys.
  package var pendingDeadline: Duration? {
    switch state {
    case .ground, .paste: nil
    case .escape, .stringStart: escapeDelay
    case .controlSequence, .singleShift: sequence.isEmpty ? escapeDelay : .seconds(1)
    case .scalar, .linuxFunction, .legacyMouse, .string, .stringEscape: .seconds(1)
    }
  }

  /// Decides what has begun and wasn't finished in time.
  package mutating func timeout() -> [InputEvent] {
    var events: [InputEvent] = []
    switch state {
    case .ground, .paste: return []
    case .escape:
      for _ in 0..<escapes { events.append(.key(KeyPress(.escape))) }
    case .controlSequence where sequence.isEmpty: emitTyped("[", &events)
    case .singleShift where sequence.isEmpty: emitTyped("O", &events)
    case .stringStart: emitTyped(stringKind.introducer, &events)
    default: events.append(.invalid)
    }
    reset()
    return events
  }

  private mutating func reset() {
    state = .ground
    escapes = 0
    sequence.removeAll(keepingCapacity: true)
    isTooLong = false
    utf8 = ScalarAssembler()
  }

  private mutating func emit(_ event: InputEvent, _ events: inout [InputEvent]) {
    events.append(event)
    reset()
  }

  /// Emits an escape that turned out to be alt and a character.
  private mutating func emitTyped(_ character: Character, _ events: inout [InputEvent]) {
    if escapes > 1 { events.append(.key(KeyPress(.escape))) }
    emit(.key(KeyPress(character, .alt)), &events)
  }

  private mutating func step(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch state {
    case .ground: ground(byte, &events)
    case .scalar: scalar(byte, &events)
    case .escape: escape(byte, &events)
    case .controlSequence: controlSequence(byte, &events)
    case .linuxFunction: linuxFunction(byte, &events)
    case .legacyMouse:
      sequence.append(byte)
      if sequence.count == 3 { emit(ControlSequence.legacyMouse(sequence), &events) }
    case .singleShift: singleShift(byte, &events)
    case .stringStart: stringStart(byte, &events)
    case .string: string(byte, &events)
    case .stringEscape: stringEscape(byte, &events)
    case .paste:
      if let text = paste.add(byte) { emit(.paste(text), &events) }
    }
  }

  private mutating func ground(_ byte: UInt8, _ events: inout [InputEvent]) {
    if byte == 0x1B {
      escapes = 1
      state = .escape
    } else if byte < 0x80 {
      let press = KeyTable.press(of: byte)
      emit(.key(escapes > 0 ? press.adding(.alt) : press), &events)
    } else if utf8.begin(byte) {
      state = .scalar
    } else {
      emit(.invalid, &events)
    }
  }

  private mutating func scalar(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch utf8.add(byte) {
    case .more: break
    case .done(let scalar):
      emit(.key(KeyPress(Character(scalar), escapes > 0 ? .alt : [])), &events)
    case .broken:
      emit(.invalid, &events)
      ground(byte, &events)
    }
  }

  private mutating func escape(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case 0x1B:
      if escapes == 2 { events.append(.key(KeyPress(.escape))) }
      escapes = 2
    case 0x5B: state = .controlSequence
    case 0x4F: state = .singleShift
    case 0x5D where escapes == 1, 0x50 where escapes == 1:
      stringKind = byte == 0x5D ? .systemCommand : .controlString
      state = .stringStart
    default:
      if escapes > 1 { events.append(.key(KeyPress(.escape))) }
      escapes = 1
      state = .ground
      ground(byte, &events)
    }
  }

  private mutating func controlSequence(_ byte: UInt8, _ events: inout [InputEvent]) {
    if sequence.isEmpty, !isTooLong, byte == 0x5B || byte == 0x4D {
      state = byte == 0x5B ? .linuxFunction : .legacyMouse
      return
    }
    switch byte {
    case 0x24 where !sequence.isEmpty && sequence.allSatisfy { (0x30...0x39).contains($0) }:
      // rxvt ends shifted keys with "$", which elsewhere stands in the middle of a reply.
      finish(byte, &events)
    case 0x20...0x3F:
      if sequence.count < Self.sequenceLimit { sequence.append(byte) } else { isTooLong = true }
    case 0x40...0x7E: finish(byte, &events)
    default:
      emit(.invalid, &events)
      ground(byte, &events)
    }
  }

  private mutating func finish(_ final: UInt8, _ events: inout [InputEvent]) {
    if isTooLong { return emit(.invalid, &events) }
    if let press = table.press(for: [0x5B] + sequence + [final]) { return emitKey(press, &events) }
    switch ControlSequence.decode(sequence, final: final) {
    case .key(let press): emitKey(press, &events)
    case .event(let event): emit(event, &events)
    case .pasteBegins:
      reset()
      paste = PasteCollector()
      state = .paste
    case .nothing: reset()
    }
  }

  private mutating func emitKey(_ press: KeyPress, _ events: inout [InputEvent]) {
    emit(.key(escapes > 1 ? press.adding(.alt) : press), &events)
  }

  private mutating func linuxFunction(_ byte: UInt8, _ events: inout [InputEvent]) {
    if (0x41...0x45).contains(byte) {
      emitKey(KeyPress(.function(Int(byte) - 0x40)), &events)
    } else {
      emit(.invalid, &events)
      if byte < 0x20 || byte >= 0x7F { ground(byte, &events) }
    }
  }

  private mutating func singleShift(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case 0x30...0x3B where sequence.count < 8: sequence.append(byte)
    case 0x20...0x7E:
      if let press = table.press(for: [0x4F] + sequence + [byte])
        ?? ControlSequence.singleShift(sequence, final: byte)
      {
        emitKey(press, &events)
      } else {
        emit(.invalid, &events)
      }
    default:
      if sequence.isEmpty { emitTyped("O", &events) } else { emit(.invalid, &events) }
      ground(byte, &events)
    }
  }

  private mutating func stringStart(_ byte: UInt8, _ events: inout [InputEvent]) {
    if stringKind.canBegin(with: byte) {
      sequence.append(byte)
      state = .string
    } else {
      emitTyped(stringKind.introducer, &events)
      ground(byte, &events)
    }
  }

  private mutating func string(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case 0x07: finishString(&events)
    case 0x1B: state = .stringEscape
    case 0..<0x20, 0x7F:
      // No reply contains a control: it was cut, and this is a key.
      emit(.invalid, &events)
      ground(byte, &events)
    default: if sequence.count < Self.stringLimit { sequence.append(byte) }
    }
  }

  private mutating func stringEscape(_ byte: UInt8, _ events: inout [InputEvent]) {
    if byte == 0x5C { return finishString(&events) }
    emit(.invalid, &events)
    ground(0x1B, &events)
    step(byte, &events)
  }

  private mutating func finishString(_ events: inout [InputEvent]) {
    emit(stringKind.reply(String(decoding: sequence, as: UTF8.self)), &events)
  }
}
