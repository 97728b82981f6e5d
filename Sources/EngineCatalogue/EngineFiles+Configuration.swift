/// The configuration of engines. Paths are relative to the folder in which they are started.
extension EngineFiles {
  /// How both engines divide text: words are already folded, and `_` begins a mark, which is not a
  /// word.
  private static let words = """
      dict = keywords
      min_word_len = 1
      min_prefix_len = 1
      charset_table = 0..9, a..z, _, U+80..U+1FFFF
    """

  private var attributes: String {
    let lists = (0..<facetCount).map { "  tsvpipe_attr_multi = f\($0)" }
    return (["  tsvpipe_attr_multi = tw"] + lists).joined(separator: "\n")
  }

  func shardConfiguration(_ shard: Int) -> String {
    """
    # Records \(shard) of \(shards) of the catalogue '\(name)'. Clients ask the coordinator.
    source \(name)_\(shard)
    {
      type = tsvpipe
      tsvpipe_command = cat shard\(shard).tsv
      # Texts, values; titles three times, for the order by best match: as words, as whole words, whole
      tsvpipe_field = b
      tsvpipe_field = v
      tsvpipe_field = t
      tsvpipe_field = e
      tsvpipe_field = h
      tsvpipe_attr_string = r
      tsvpipe_attr_string = d
      tsvpipe_attr_uint = tr
      tsvpipe_attr_uint = yr
      tsvpipe_attr_uint = s
    \(attributes)
    }

    index \(name)_\(shard)
    {
      source = \(name)_\(shard)
      path = \(name)_\(shard)
    \(EngineFiles.words)
    }

    \(daemon("shard\(shard)", listens: ["127.0.0.1:\(agentPort(shard))"]))
    """
  }

  var coordinatorConfiguration: String {
    let agents = (1...shards).map {
      "  agent = 127.0.0.1:\(agentPort($0)):\(name)_\($0)"
    }
    return """
      # What clients ask: the records of the catalogue '\(name)' are in the shards, its words and its
      # outline are here. Of a mirrored shard name all hosts: agent = one:\(agentPort(1)):\(name)_1|two:\(agentPort(1)):\(name)_1
      source \(name)_w
      {
        type = tsvpipe
        tsvpipe_command = cat words.tsv
        tsvpipe_field = w
        tsvpipe_field = c
        tsvpipe_field = g
        tsvpipe_attr_string = r
        tsvpipe_attr_uint = n
      }

      index \(name)_w
      {
        source = \(name)_w
        path = \(name)_w
      \(EngineFiles.words)
      }

      source \(name)_meta
      {
        type = tsvpipe
        tsvpipe_command = cat outline.tsv
        tsvpipe_field = x
        tsvpipe_attr_string = c
      }

      index \(name)_meta
      {
        source = \(name)_meta
        path = \(name)_meta
      \(EngineFiles.words)
      }

      index \(name)
      {
        type = distributed
      \(agents.joined(separator: "\n"))
        agent_connect_timeout = 1000
        agent_query_timeout = 10000
      }

      \(daemon("coordinator", listens: ["127.0.0.1:\(port):mysql41", "127.0.0.1:\(port + 1)"]))
      """
  }

  private func agentPort(_ shard: Int) -> Int { port + 1 + shard }

  private func daemon(_ name: String, listens: [String]) -> String {
    let own = engine == .sphinx ? "  workers = threads\n" : ""
    return """
      indexer
      {
        mem_limit = 512M
      }

      searchd
      {
      \(listens.map { "  listen = \($0)" }.joined(separator: "\n"))
        pid_file = \(name).pid
        log = \(name).log
        binlog_path =
        max_packet_size = 64M
      \(own)}

      """
  }

  /// The commands that build the indexes and start the daemons, to run in the folder.
  package var commands: [String] {
    (1...shards).flatMap { shard in
      ["indexer --config shard\(shard).conf --all", "searchd --config shard\(shard).conf"]
    } + ["indexer --config coordinator.conf --all", "searchd --config coordinator.conf"]
  }

  /// The address to give to clients.
  package var address: String { "mysql://127.0.0.1:\(port)/\(name)" }
}
