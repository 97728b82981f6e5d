import Browsing
import Files
import Messages

/// An export written by another process: a hundred thousand publications take seconds, during which
/// this process keeps answering keys.
final class ExportProcess {
  private let process: WorkerProcess
  /// The progress as last reported.
  private(set) var progress: ExportProgress

  init(_ export: Export, to path: String, of opened: OpenedCatalogue) throws {
    progress = ExportProgress(path: path, count: 0, total: 0)
    do throws(FileFailure) {
      process = try WorkerProcess { reports in
        ExportProcess.write(export, to: path, of: opened, reports)
      }
    } catch {
      throw FileFailure(path: path, code: error.code)
    }
  }

  /// Becomes readable when the process reports something.
  var descriptor: Int32 { process.descriptor }

  /// Returns the current outcome; with `waits`, blocks until the next report.
  func outcome(waits: Bool) -> FileOutcome {
    var waits = waits
    while let event = process.next(waits: waits) {
      waits = false
      guard case .report(let line) = event else {
        // A signal ended the process, which may have left a partial file.
        OutputFile.removeLeftovers(of: progress.path)
        return .failed(Message(.writerExited, .text(progress.path)))
      }
      if let outcome = outcome(of: Report(line: line)) { return outcome }
    }
    return .exporting(progress)
  }

  private func outcome(of report: Report?) -> FileOutcome? {
    switch report {
    case .progress(let count, let total):
      (progress.count, progress.total) = (count, total)
      return nil
    case .written(let loss):
      let losses = loss.isEmpty ? [] : [Message(.writerMessage, .text(loss))]
      return .written(path: progress.path, losses: losses)
    case .failed(let text): return .failed(Message(.writerMessage, .text(text)))
    case nil: return nil
    }
  }

  /// Stops the process and removes the partial file.
  func stop() {
    process.stop()
    OutputFile.removeLeftovers(of: progress.path)
  }
}

extension ExportProcess {
  /// What the process reports.
  private enum Report {
    case progress(Int, Int)
    /// With a text about what the format could not hold.
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
      case .failed(let text): Report.line("failed", text)
      }
    }

    private static func line(_ parts: String...) -> String {
      parts.joined(separator: " ")
    }
  }

  /// Runs in the other process.
  private static func write(
    _ export: Export, to path: String, of opened: OpenedCatalogue, _ reports: WorkerProcess.Reports
  ) {
    let messages = Messages.chosen
    do {
      let file = try OutputFile(at: path)
      var clock = ContinuousClock.now
      let losses = try Exporter(opened: opened) { count, total in
        guard clock.duration(to: .now) >= .seconds(1) else { return }
        clock = .now
        reports.send(Report.progress(count, total).line)
      }.write(export) { try file.write($0) }
      try file.finish()
      reports.send(Report.written(losses.first.map { messages.text($0) } ?? "").line)
    } catch let failure as FileFailure {
      let message = Message(.notWritable, .text(failure.path), .system(failure.code))
      reports.send(Report.failed(messages.text(message)).line)
    } catch let error as any MessageConvertible {
      reports.send(Report.failed(messages.text(error.message)).line)
    } catch {
      reports.send(Report.failed(messages.text(Message(.answerMissing))).line)
    }
  }
}
