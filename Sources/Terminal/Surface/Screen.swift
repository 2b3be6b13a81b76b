/// Something that shows frames.
package protocol Screen {
  /// The size that the next frame should have.
  var size: Size { get }

  /// Shows a frame. What is the same as in the frame before costs nothing.
  mutating func present(_ frame: Frame)
}

/// A screen that only remembers, for tests.
package struct MemoryScreen: Screen {
  /// The size that frames should have; set it to resize.
  package var size: Size
  /// The last frame, `nil` before the first.
  package private(set) var frame: Frame?
  /// How many frames were presented.
  package private(set) var frameCount = 0
  /// How many of them differed from the one before.
  package private(set) var changeCount = 0

  /// Creates a screen of a size.
  package init(size: Size) { self.size = size }

  package mutating func present(_ frame: Frame) {
    frameCount += 1
    if frame != self.frame { changeCount += 1 }
    self.frame = frame
  }

  /// The rows of the last frame without trailing blanks.
  package var text: [String] { frame?.surface.text ?? [] }
}
