internal import Glibc

/// Work in a separate thread.
package final class BackgroundWork<Value> {
  private let work: ThreadWork<Value>
  private var thread = pthread_t()
  private var isRunning: Bool

  /// Starts `body` in a new thread. Nobody may change what it uses until `wait` returns.
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
    // If no thread can be started, the work is done at once.
    if !isRunning { work.run() }
  }

  deinit { join() }

  /// Waits for the work to end and returns its result.
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

/// Runs two functions at the same time.
package enum TwoThreads {
  /// Runs `first` in a new thread while this thread runs `second`; returns both results.
  ///
  /// Neither may change what the other uses.
  package static func run<First, Second>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
  ) -> (First, Second) {
    let work = BackgroundWork(first)
    let value = second()
    return (work.wait(), value)
  }
}
