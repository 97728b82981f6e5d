internal import Glibc

/// Does two things at the same time.
package enum TwoThreads {
  /// Does `first` in a thread of its own while this thread does `second`; returns what both give.
  ///
  /// Neither may change what the other one uses.
  package static func run<First, Second>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
  ) -> (First, Second) {
    let work = Work(first)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<AnyWork>.fromOpaque(argument).takeUnretainedValue().run() }
        return nil
      }, Unmanaged<AnyWork>.passUnretained(work).toOpaque())
    let value = second()
    if code == 0 {
      pthread_join(thread, nil)
    } else {
      work.run()
    }
    return withExtendedLifetime(work) {
      guard let result = work.result else { preconditionFailure("a thread ended without a result") }
      return (result, value)
    }
  }

  private class AnyWork {
    func run() {}
  }

  private final class Work<Value>: AnyWork {
    private let body: () -> Value
    private(set) var result: Value?

    init(_ body: @escaping () -> Value) { self.body = body }

    override func run() { result = body() }
  }
}
