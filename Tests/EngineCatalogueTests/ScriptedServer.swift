import EngineCatalogue
import Foundation
import Synchronization

/// A server that sends the packets of a test, whatever it receives.
final class ScriptedServer: @unchecked Sendable {
  let port: Int
  private let listener: Int32
  private let receivedBytes: ReceivedBytes

  private final class ReceivedBytes: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  /// All bytes that clients have sent.
  var received: [UInt8] { receivedBytes.bytes.withLock { $0 } }

  /// Sends the first of `packets` at once and each other one after receiving a packet, then closes
  /// the connection.
  init(_ packets: [[UInt8]]) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    let receivedBytes = ReceivedBytes()
    self.receivedBytes = receivedBytes
    var bound: Int?
    for _ in 0..<50 where bound == nil {
      // Below the range of ephemeral ports.
      let port = Int.random(in: 20_000..<32_000)
      if Loopback.withAddress(port, { Glibc.bind(listener, $0, $1) == 0 }) { bound = port }
    }
    guard let bound, listen(listener, 8) == 0 else { throw DaemonFailure() }
    port = bound
    Thread.detachNewThread {
      while true {
        let line = accept(listener, nil, nil)
        guard line >= 0 else {
          // Closed only now: another server could reuse the descriptor before.
          close(listener)
          return
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        for (place, packet) in packets.enumerated() {
          if place > 0 {
            let count = recv(line, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            receivedBytes.bytes.withLock { $0 += buffer[..<count] }
          }
          send(line, packet, packet.count, Int32(MSG_NOSIGNAL))
        }
        // Read what the client sends after the last packet, until it disconnects.
        shutdown(line, Int32(SHUT_WR))
        while case let count = recv(line, &buffer, buffer.count, 0), count > 0 {
          receivedBytes.bytes.withLock { $0 += buffer[..<count] }
        }
        close(line)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  var address: EngineAddress { EngineAddress("mysql://127.0.0.1:\(port)/pubs")! }

  /// Returns a packet of the protocol: length, sequence number and payload.
  static func packet(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [UInt8(bytes.count & 255), UInt8(bytes.count >> 8 & 255), 0, number] + bytes
  }

  /// The initial handshake packet of a server.
  static let greeting = packet(
    0,
    [10] + Array("2.2.11".utf8) + [0, 1, 0, 0, 0] + [UInt8](repeating: 1, count: 8) + [0]
      + [0x08, 0x82, 33, 2, 0, 0x09, 0, 21] + [UInt8](repeating: 0, count: 10)
      + [UInt8](repeating: 1, count: 12) + [0]
      + Array("mysql_native_password".utf8) + [0])

  static let okPacket = packet(2, [0, 0, 0, 2, 0, 0, 0])
}
