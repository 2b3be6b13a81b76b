/// What the sequences of xterm, the Linux console, rxvt and VT terminals mean.
enum ControlSequence {
  enum Meaning {
    case key(KeyPress)
    case event(InputEvent)
    case pasteBegins
    /// Known and of no interest, such as the release of a key.
    case nothing
  }

  /// Decodes the parameters and the last byte of `ESC [ … final`.
  static func decode(_ bytes: [UInt8], final: UInt8) -> Meaning {
    let parameters = Parameters(bytes)
    switch parameters.prefix {
    case "<" where final == 0x4D || final == 0x6D:
      return .event(mouse(parameters, isRelease: final == 0x6D))
    case nil: return plain(parameters, final: final)
    default: return .event(.reply(reply(bytes, parameters, final: final)))
    }
  }

  /// Decodes `ESC O … final`: arrows and function keys, and the keypad in application mode.
  static func singleShift(_ bytes: [UInt8], final: UInt8) -> KeyPress? {
    let modifiers = modifiers(Parameters(bytes).last)
    if let key = cursorKey(final) { return KeyPress(key, modifiers) }
    if let key = rxvtArrow(final) { return KeyPress(key, .control) }
    switch final {
    case 0x4D: return KeyPress(.enter, modifiers)
    case 0x49: return KeyPress(.tab, modifiers)
    case 0x20: return KeyPress(" ", modifiers)
    case 0x58: return KeyPress("=", modifiers)
    case 0x6A...0x79: return KeyPress(Character(Unicode.Scalar(final - 0x40)), modifiers)
    default: return nil
    }
  }

  /// Decodes the three bytes of the mouse report that came before SGR.
  static func legacyMouse(_ bytes: [UInt8]) -> InputEvent {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return .invalid }
    let code = Int(bytes[0]) - 32
    let point = Point(column: Int(bytes[1]) - 33, row: Int(bytes[2]) - 33)
    guard point.column >= 0, point.row >= 0 else { return .invalid }
    let isRelease = code & 0xC3 == 3 && code & 32 == 0
    return mouse(code: code, at: point, isRelease: isRelease)
  }

  private static func plain(_ parameters: Parameters, final: UInt8) -> Meaning {
    switch final {
    case 0x7E: return numbered(parameters)
    case 0x5E: return rxvt(parameters, .control)
    case 0x24: return rxvt(parameters, .shift)
    case 0x40: return rxvt(parameters, [.control, .shift])
    case 0x5A: return .key(KeyPress(.tab, .shift))
    case 0x75: return character(code: parameters[0], modifiers: parameters[1], parameters.event(1))
    case 0x49 where parameters.isEmpty: return .event(.focus(true))
    case 0x4F where parameters.isEmpty: return .event(.focus(false))
    case 0x52 where parameters.count == 2 && !isModifiedF3(parameters):
      let row = max(1, parameters[0] ?? 1)
      let column = max(1, parameters[1] ?? 1)
      return .event(.reply(.cursorPosition(Point(column: column - 1, row: row - 1))))
    case 0x63 where !parameters.isEmpty, 0x74, 0x6E, 0x78, 0x79:
      return .event(.reply(.other(parameters.text + String(Unicode.Scalar(final)))))
    default: break
    }
    if let key = cursorKey(final) {
      return parameters.event(1) == 3
        ? .nothing : .key(KeyPress(key, modifiers(parameters[1])))
    }
    if parameters.isEmpty, let key = rxvtArrow(final) { return .key(KeyPress(key, .shift)) }
    return .event(.invalid)
  }

  /// `ESC [ 1 ; 5 R` is a key and `ESC [ 7 ; 5 R` the cursor's place; nobody asks from the first row.
  private static func isModifiedF3(_ parameters: Parameters) -> Bool {
    parameters[0] == 1 && (2...16).contains(parameters[1] ?? 0)
  }

  private static func numbered(_ parameters: Parameters) -> Meaning {
    guard let number = parameters[0] else { return .event(.invalid) }
    if number == 200 { return .pasteBegins }
    if number == 201 { return .nothing }
    if number == 27, parameters.count == 3 {
      return character(code: parameters[2], modifiers: parameters[1], nil)
    }
    guard let key = numberedKey(number) else { return .event(.invalid) }
    if parameters.event(1) == 3 { return .nothing }
    return .key(KeyPress(key, modifiers(parameters[1])))
  }

  private static func rxvt(_ parameters: Parameters, _ modifiers: KeyModifiers) -> Meaning {
    guard parameters.count == 1, let number = parameters[0], let key = numberedKey(number) else {
      return .event(.invalid)
    }
    return .key(KeyPress(key, modifiers))
  }

  /// A key given by its character: `CSI 97;5u` or `CSI 27;5;97~`.
  private static func character(code: Int?, modifiers: Int?, _ event: Int?) -> Meaning {
    if event == 3 { return .nothing }
    let held = Self.modifiers(modifiers)
    switch code {
    case 9: return .key(KeyPress(.tab, held))
    case 13: return .key(KeyPress(.enter, held))
    case 27: return .key(KeyPress(.escape, held))
    case 8, 127: return .key(KeyPress(.backspace, held))
    default: break
    }
    guard let code, code >= 0x20, !(0x80..<0xA0).contains(code), !(0xE000...0xF8FF).contains(code),
      let scalar = Unicode.Scalar(UInt32(code))
    else { return .event(.invalid) }
    return .key(KeyPress(Character(scalar), held))
  }

  private static func reply(
    _ bytes: [UInt8], _ parameters: Parameters, final: UInt8
  ) -> TerminalReply {
    let text = String(decoding: bytes, as: UTF8.self)
    switch (parameters.prefix, final) {
    case (_, 0x63): return .deviceAttributes(text)
    case ("?", 0x79) where bytes.last == 0x24:
      return .mode(parameters[0] ?? 0, state: parameters[1] ?? 0)
    case ("?", 0x52):
      let row = max(1, parameters[0] ?? 1)
      let column = max(1, parameters[1] ?? 1)
      return .cursorPosition(Point(column: column - 1, row: row - 1))
    default: return .other(text + String(Unicode.Scalar(final)))
    }
  }

  private static func mouse(_ parameters: Parameters, isRelease: Bool) -> InputEvent {
    guard let code = parameters[0], let column = parameters[1], let row = parameters[2],
      column > 0, row > 0
    else { return .invalid }
    return mouse(code: code, at: Point(column: column - 1, row: row - 1), isRelease: isRelease)
  }

  private static func mouse(code: Int, at point: Point, isRelease: Bool) -> InputEvent {
    var held: KeyModifiers = []
    if code & 4 != 0 { held.insert(.shift) }
    if code & 8 != 0 { held.insert(.alt) }
    if code & 16 != 0 { held.insert(.control) }
    let low = code & 3
    let action: MouseEvent.Action
    if code & 64 != 0 {
      action = [.scrollUp, .scrollDown, .scrollLeft, .scrollRight][low]
    } else if isRelease {
      action = .release
    } else if code & 32 != 0, low == 3, code & 128 == 0 {
      action = .move
    } else {
      let button: MouseEvent.Button =
        code & 128 != 0 ? .extra(8 + low) : [.left, .middle, .right, .left][low]
      action = code & 32 != 0 ? .drag(button) : .press(button)
    }
    return .mouse(MouseEvent(action, at: point, modifiers: held))
  }

  /// The modifiers of a parameter, which is one more than their bits.
  private static func modifiers(_ parameter: Int?) -> KeyModifiers {
    guard let parameter, (2...256).contains(parameter) else { return [] }
    let bits = parameter - 1
    var held: KeyModifiers = []
    if bits & 1 != 0 { held.insert(.shift) }
    if bits & 2 != 0 || bits & 8 != 0 { held.insert(.alt) }
    if bits & 4 != 0 { held.insert(.control) }
    return held
  }

  // Switches, not dictionaries: the table of the terminal's keys is read through here at every start.

  private static func cursorKey(_ final: UInt8) -> Key? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x48: .home
    case 0x46: .end
    case 0x50...0x53: .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func rxvtArrow(_ final: UInt8) -> Key? {
    (0x61...0x64).contains(final) ? cursorKey(final - 0x20) : nil
  }

  private static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28...29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
