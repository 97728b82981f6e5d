/// The group of the key map that a command belongs to.
package enum CommandGroup: String, CaseIterable, Sendable {
  case move, narrow, find, view, program
}
