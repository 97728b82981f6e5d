import ArgumentParser

/// Browses a catalogue of publications by topic and country.
@main
struct Fieldshelf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fieldshelf",
    abstract: "Browse a catalogue of publications by topic and country.",
    version: "0.1.0"
  )
}
