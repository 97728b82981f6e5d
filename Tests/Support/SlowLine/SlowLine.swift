import Glibc

/// Carries a connection over a simulated slow line, as a ProxyCommand of ssh:
/// `SlowLine ADDRESS PORT BITS-A-SECOND ROUND-TRIP-MILLISECONDS`.
@main
struct SlowLine {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let port = UInt16(arguments[2]), let rate = Double(arguments[3]),
      let roundTrip = Double(arguments[4])
    else { exit(2) }
    let connection = connect(to: arguments[1], port)
    guard connection >= 0 else { exit(1) }
    var directions = [(STDIN_FILENO, connection), (connection, STDOUT_FILENO)].map {
      Direction(from: $0, to: $1, bitsPerSecond: rate, delay: roundTrip / 2000)
    }
    while !directions.contains(where: \.isOver) {
      wait(for: directions)
      for index in directions.indices { directions[index].transfer() }
    }
  }

  private static func connect(to address: String, _ port: UInt16) -> Int32 {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    inet_pton(AF_INET, address, &place.sin_addr)
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let status = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return status == 0 ? connection : -1
  }

  /// Waits until there is input or bytes are due.
  private static func wait(for directions: [Direction]) {
    var descriptors = directions.map {
      pollfd(fd: $0.wantsMore ? $0.from : -1, events: Int16(POLLIN), revents: 0)
    }
    let next = directions.compactMap(\.nextDue).min()
    let time = next.map { Int32(max(0, ($0 - Direction.now()) * 1000).rounded(.up)) } ?? -1
    poll(&descriptors, nfds_t(descriptors.count), time)
  }
}
