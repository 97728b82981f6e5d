extension MessageKey {
  /// The possible values of an option.
  package static let helpFiltersAnyName = MessageKey("help.filters.any-name")
  /// The possible values of an option for days.
  package static let helpFiltersDate = MessageKey("help.filters.date")
  /// The option `--as-typed`.
  package static let helpFiltersAsTyped = MessageKey("help.filters.as-typed")
  /// An option that excludes a value of a facet: the facet's name.
  package static let helpFiltersExclude = MessageKey("help.filters.exclude")
  /// The option `--find`.
  package static let helpFiltersFind = MessageKey("help.filters.find")
  /// An option that includes a value of a facet: the facet's name, and the possible values.
  package static let helpFiltersInclude = MessageKey("help.filters.include")
  /// The possible values of an option.
  package static let helpFiltersRanges = MessageKey("help.filters.ranges")
  /// A heading of help.
  package static let helpFiltersTitle = MessageKey("help.filters.title")
  /// The option or argument `as-browse` of several commands.
  package static let helpOptionAsBrowse = MessageKey("help.option.as-browse")
  /// The option or argument `as-list` of several commands.
  package static let helpOptionAsList = MessageKey("help.option.as-list")
  /// The option or argument `catalogue` of several commands.
  package static let helpOptionCatalogue = MessageKey("help.option.catalogue")
  /// The option or argument `columns` of several commands.
  package static let helpOptionColumns = MessageKey("help.option.columns")
  /// The option or argument `files` of several commands.
  package static let helpOptionFiles = MessageKey("help.option.files")
  /// The option or argument `format` of several commands.
  package static let helpOptionFormat = MessageKey("help.option.format")
  /// The option or argument `from` of several commands.
  package static let helpOptionFrom = MessageKey("help.option.from")
  /// The option or argument `identifiers` of several commands.
  package static let helpOptionIdentifiers = MessageKey("help.option.identifiers")
  /// The option or argument `interface-language` of several commands.
  package static let helpOptionInterfaceLanguage = MessageKey("help.option.interface-language")
  /// The option or argument `list` of several commands.
  package static let helpOptionList = MessageKey("help.option.list")
  /// The option or argument `lists` of several commands.
  package static let helpOptionLists = MessageKey("help.option.lists")
  /// The option or argument `output` of several commands.
  package static let helpOptionOutput = MessageKey("help.option.output")
  /// The option or argument `terms` of several commands.
  package static let helpOptionTerms = MessageKey("help.option.terms")
  /// The option or argument `vocabulary` of several commands.
  package static let helpOptionVocabulary = MessageKey("help.option.vocabulary")
  /// The option or argument `write-to` of several commands.
  package static let helpOptionWriteTo = MessageKey("help.option.write-to")
  /// A heading of help.
  package static let helpParserArguments = MessageKey("help.parser.arguments")
  /// What `help` does.
  package static let helpParserCommandHelp = MessageKey("help.parser.command-help")
  /// The default of an option: the value.
  package static let helpParserDefault = MessageKey("help.parser.default")
  /// The default command: its name.
  package static let helpParserDefaultCommand = MessageKey("help.parser.default-command")
  /// What `--help` does.
  package static let helpParserHelp = MessageKey("help.parser.help")
  /// How to get the manual: what to type.
  package static let helpParserManual = MessageKey("help.parser.manual")
  /// How to get the help of a command: what to type.
  package static let helpParserMore = MessageKey("help.parser.more")
  /// A heading of help.
  package static let helpParserOptions = MessageKey("help.parser.options")
  /// A heading of help.
  package static let helpParserOverview = MessageKey("help.parser.overview")
  /// A heading of help.
  package static let helpParserSubcommands = MessageKey("help.parser.subcommands")
  /// A heading of help.
  package static let helpParserUsage = MessageKey("help.parser.usage")
  /// The possible values of an option: the values.
  package static let helpParserValues = MessageKey("help.parser.values")
  /// What `--version` does.
  package static let helpParserVersion = MessageKey("help.parser.version")
  /// What `fieldshelf` does, in a line.
  package static let helpProgramAbstract = MessageKey("help.program.abstract")
  /// More about `fieldshelf`.
  package static let helpProgramDiscussion = MessageKey("help.program.discussion")
}
