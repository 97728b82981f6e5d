internal import Glibc

/// Work in a thread of its own.
package final class BackgroundWork<Value> {
  private let work: ThreadWork<Value>
  private var thread = pthread_t()
  private var isRunning: Bool

  /// Begins `body` in a thread of its own; nobody may change what it uses until `wait` returns.
  package init(_ body: @escaping @Sendable () -> Value) {
    work = ThreadWork(body)
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<AnyThreadWork>.fromOpaque(argument).takeUnretainedValue().run()
        return nil
      }, Unmanaged<AnyThreadWork>.passUnretained(work).toOpaque())
    isRunning = code == 0
    // Without a thread it is done at once.
    if !isRunning { work.run() }
  }

  deinit { join() }

  /// What the work gives, once it is done.
  package func wait() -> Value {
    join()
    guard let result = work.result else { preconditionFailure("a thread ended without a result") }
    return result
  }

  private func join() {
    if isRunning { pthread_join(thread, nil) }
    isRunning = false
  }
}

private class AnyThreadWork {
  func run() {}
}

private final class ThreadWork<Value>: AnyThreadWork {
  private let body: () -> Value
  private(set) var result: Value?

  init(_ body: @escaping () -> Value) { self.body = body }

  override func run() { result = body() }
}

/// Does two things at the same time.
package enum TwoThreads {
  /// Does `first` in a thread of its own while this thread does `second`; returns what both give.
  ///
  /// Neither may change what the other one uses.
  package static func run<First, Second>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
  ) -> (First, Second) {
    let work = BackgroundWork(first)
    let value = second()
    return (work.wait(), value)
  }
}
