/// An error that ends the program with one of the codes of product.md 3.
struct Failure: Error {
  /// The codes in use.
  enum Code: Int32 {
    /// Wrong usage, the want of a terminal included.
    case usage = 64
    /// A setting that can't be used.
    case configuration = 78
  }

  /// The exit code.
  let code: Code
  /// One sentence for people.
  let message: String
}
