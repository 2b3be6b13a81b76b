import Glibc

/// How a program's file lies in memory before it is measured.
enum PageCache {
  /// Has the kernel read a file anew when it is next run, as after the machine's start.
  ///
  /// Just after a linker has written a program, the kernel keeps it in larger pieces and maps more of
  /// it at each touch: the same binary then counted 40 MB instead of 33 MB.
  static func forget(_ path: String) throws(BenchError) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw .system("cannot open \(path)") }
    defer { close(file) }
    // Only pages that are on the disk can be given up; without a word where that isn't possible.
    fsync(file)
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
  }
}
