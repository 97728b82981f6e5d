/// A subject or an object of a Turtle statement.
package enum TurtleTerm: Hashable, Sendable {
  case iri(String)
  /// A blank node; its label is unique in the file.
  case blank(String)
  /// A string with its language (in lower case, with `--ltr` or `--rtl` if the file gives a
  /// direction) or the IRI of its datatype.
  case literal(String, language: String?, datatype: String?)
}

/// One statement of a Turtle file.
package struct TurtleStatement: Hashable, Sendable {
  /// The subject: an IRI or a blank node.
  package let subject: TurtleTerm
  /// The IRI of the property.
  package let predicate: String
  /// The value.
  package let object: TurtleTerm
  /// The line of the object, counted from 1.
  package let line: Int
}

/// A token of a Turtle file.
enum TurtleToken: Equatable {
  case iri(String)
  /// `prefix:local`, with escapes decoded.
  case name(prefix: String, local: String)
  case blank(String)
  case string(String)
  case language(String)
  /// `@prefix` or `PREFIX`, `@base` or `BASE`; `needsStop` is whether a full stop must follow.
  case prefixWord(needsStop: Bool)
  case baseWord(needsStop: Bool)
  /// `@version` or `VERSION` of RDF 1.2.
  case versionWord(needsStop: Bool)
  /// A number, `true` or `false`, as written, with the name of its XML Schema type.
  case plain(String, type: String)
  case a
  case dataType
  /// One of `. ; , ( ) [ ]`.
  case mark(UInt8)
  case end

  /// The token as a message quotes it.
  var text: String {
    switch self {
    case .iri(let iri): "<\(iri)>"
    case .name(let prefix, let local): "\(prefix):\(local)"
    case .blank(let label): "_:\(label)"
    case .string(let text): "\"\(text.prefix(30))\""
    case .language(let tag): "@\(tag)"
    case .prefixWord: "@prefix"
    case .baseWord: "@base"
    case .versionWord: "@version"
    case .plain(let text, _): text
    case .a: "a"
    case .dataType: "^^"
    case .mark(let byte): String(Unicode.Scalar(byte))
    case .end: ""
    }
  }
}
