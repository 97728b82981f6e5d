import Browsing
import Files
import Messages

/// An export that another process writes: with a hundred thousand publications it takes seconds, in
/// which this one answers every key.
final class ExportProcess {
  private let process: WorkerProcess
  /// How far it is.
  private(set) var progress: WritingProgress

  init(_ export: Export, to path: String, of opened: OpenedCatalogue) throws {
    progress = WritingProgress(path: path, count: 0, total: 0)
    do throws(FileFailure) {
      process = try WorkerProcess { reports in
        ExportProcess.write(export, to: path, of: opened, reports)
      }
    } catch {
      throw FileFailure(path: path, code: error.code)
    }
  }

  /// Becomes readable when there is news.
  var descriptor: Int32 { process.descriptor }

  /// What has come of it by now, or when there is news.
  func news(waits: Bool) -> FileOutcome {
    var waits = waits
    while let news = process.next(waits: waits) {
      waits = false
      guard case .report(let line) = news else {
        // A signal ended it, and what it had written may be there.
        OutputFile.removeLeftovers(of: progress.path)
        return .failed(Message(.writerGone, .text(progress.path)))
      }
      if let outcome = take(Report(line: line)) { return outcome }
    }
    return .writing(progress)
  }

  private func take(_ report: Report?) -> FileOutcome? {
    switch report {
    case .progress(let count, let total):
      (progress.count, progress.total) = (count, total)
      return nil
    case .written(let loss):
      let losses = loss.isEmpty ? [] : [Message(.saidByWriter, .text(loss))]
      return .written(path: progress.path, losses: losses)
    case .failed(let words): return .failed(Message(.saidByWriter, .text(words)))
    case nil: return nil
    }
  }

  /// Ends it; nothing of the file is left.
  func stop() {
    process.stop()
    OutputFile.removeLeftovers(of: progress.path)
  }
}

extension ExportProcess {
  /// What the process says of its work.
  private enum Report {
    case progress(Int, Int)
    /// With what the format could not hold, in words.
    case written(String)
    case failed(String)

    init?(line: String) {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let rest = parts.count > 1 ? String(parts[1]) : ""
      switch parts.first {
      case "written": self = .written(rest)
      case "failed": self = .failed(rest)
      case "progress":
        let numbers = rest.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        self = .progress(numbers[0], numbers[1])
      default: return nil
      }
    }

    var line: String {
      switch self {
      case .progress(let count, let total): Report.line("progress", "\(count)", "\(total)")
      case .written(let loss): Report.line("written", loss)
      case .failed(let words): Report.line("failed", words)
      }
    }

    private static func line(_ parts: String...) -> String {
      parts.joined(separator: " ")
    }
  }

  /// What the other process does.
  private static func write(
    _ export: Export, to path: String, of opened: OpenedCatalogue, _ reports: WorkerProcess.Reports
  ) {
    let words = Messages.chosen
    do {
      let file = try OutputFile(at: path)
      var clock = ContinuousClock.now
      let losses = try Exporter(opened: opened) { count, total in
        guard clock.duration(to: .now) >= .seconds(1) else { return }
        clock = .now
        reports.send(Report.progress(count, total).line)
      }.write(export) { try file.write($0) }
      try file.finish()
      reports.send(Report.written(losses.first.map { words.text($0) } ?? "").line)
    } catch let failure as FileFailure {
      let message = Message(.notWritable, .text(failure.path), .text(failure.reason))
      reports.send(Report.failed(words.text(message)).line)
    } catch let error as any MessageConvertible {
      reports.send(Report.failed(words.text(error.message)).line)
    } catch {
      reports.send(Report.failed(words.text(Message(.answerMissing))).line)
    }
  }
}
