#if COVERAGE
  internal import Glibc

  // libFuzzer's main calls `initialize` once and `testOneInput` for every input. It owns the
  // program's arguments, so the target is an environment variable, which also reaches the processes
  // that libFuzzer starts to minimise an input.

  /// The target of this run, from the variable `FUZZ_TARGET`.
  private let target = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }
  private let readers = try? FuzzedReaders()

  /// Writes valid input to the folder `FUZZ_SEEDS`, if it is set.
  @_cdecl("LLVMFuzzerInitialize")
  public func initialize(
    _ argumentCount: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer
  ) -> CInt {
    guard let target, let readers else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      stop("FUZZ_TARGET is none of \(names), or the embedded files are not sound")
    }
    guard let folder = getenv("FUZZ_SEEDS").map({ String(cString: $0) }) else { return 0 }
    for (number, seed) in readers.seeds(of: target).enumerated() {
      let path = "\(folder)/seed-\(number)"
      guard let file = fopen(path, "w") else { stop("cannot write '\(path)'") }
      defer { fclose(file) }
      guard fwrite(seed, 1, seed.count, file) == seed.count else {
        stop("cannot write '\(path)'")
      }
    }
    return 0
  }

  /// Reads one input; any failure ends the program.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target, let readers else { return 0 }
    readers.read(Array(UnsafeBufferPointer(start: bytes, count: count)), as: target)
    return 0
  }

  private func stop(_ reason: String) -> Never {
    print("StoreFuzzer: \(reason)")
    exit(2)
  }
#endif
