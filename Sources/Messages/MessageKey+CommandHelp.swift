extension MessageKey {
  /// What `browse` does, in a line.
  package static let helpBrowseAbstract = MessageKey("help.browse.abstract")
  /// The option or argument `allow-copy` of `browse`.
  package static let helpBrowseAllowCopy = MessageKey("help.browse.allow-copy")
  /// The option or argument `ascii` of `browse`.
  package static let helpBrowseAscii = MessageKey("help.browse.ascii")
  /// The option or argument `blank-after` of `browse`.
  package static let helpBrowseBlankAfter = MessageKey("help.browse.blank-after")
  /// The option or argument `catalogues` of `browse`.
  package static let helpBrowseCatalogues = MessageKey("help.browse.catalogues")
  /// More about `browse`.
  package static let helpBrowseDiscussion = MessageKey("help.browse.discussion")
  /// The option or argument `esc-delay` of `browse`.
  package static let helpBrowseEscDelay = MessageKey("help.browse.esc-delay")
  /// The option or argument `files` of `browse`.
  package static let helpBrowseFiles = MessageKey("help.browse.files")
  /// The option or argument `idle-limit` of `browse`.
  package static let helpBrowseIdleLimit = MessageKey("help.browse.idle-limit")
  /// The option or argument `linear` of `browse`.
  package static let helpBrowseLinear = MessageKey("help.browse.linear")
  /// The option or argument `neutral-title` of `browse`.
  package static let helpBrowseNeutralTitle = MessageKey("help.browse.neutral-title")
  /// The option or argument `present` of `browse`.
  package static let helpBrowsePresent = MessageKey("help.browse.present")
  /// The option or argument `profile` of `browse`.
  package static let helpBrowseProfile = MessageKey("help.browse.profile")
  /// The option or argument `restricted` of `browse`.
  package static let helpBrowseRestricted = MessageKey("help.browse.restricted")
  /// The option or argument `theme` of `browse`.
  package static let helpBrowseTheme = MessageKey("help.browse.theme")
  /// The option or argument `trace` of `browse`.
  package static let helpBrowseTrace = MessageKey("help.browse.trace")
  /// The option or argument `tutorial` of `browse`.
  package static let helpBrowseTutorial = MessageKey("help.browse.tutorial")
  /// What `build` does, in a line.
  package static let helpBuildAbstract = MessageKey("help.build.abstract")
  /// More about `build`.
  package static let helpBuildDiscussion = MessageKey("help.build.discussion")
  /// The option or argument `join-duplicates` of `build`.
  package static let helpBuildJoinDuplicates = MessageKey("help.build.join-duplicates")
  /// The option or argument `output` of `build`.
  package static let helpBuildOutput = MessageKey("help.build.output")
  /// What `changes` does, in a line.
  package static let helpChangesAbstract = MessageKey("help.changes.abstract")
  /// The option or argument `date` of `changes`.
  package static let helpChangesDate = MessageKey("help.changes.date")
  /// More about `changes`.
  package static let helpChangesDiscussion = MessageKey("help.changes.discussion")
  /// The option or argument `format` of `changes`.
  package static let helpChangesFormat = MessageKey("help.changes.format")
  /// The option or argument `new` of `changes`.
  package static let helpChangesNew = MessageKey("help.changes.new")
  /// The option or argument `old` of `changes`.
  package static let helpChangesOld = MessageKey("help.changes.old")
  /// What `check` does, in a line.
  package static let helpCheckAbstract = MessageKey("help.check.abstract")
  /// More about `check`.
  package static let helpCheckDiscussion = MessageKey("help.check.discussion")
  /// The option or argument `explain` of `check`.
  package static let helpCheckExplain = MessageKey("help.check.explain")
  /// The option or argument `fail-on` of `check`.
  package static let helpCheckFailOn = MessageKey("help.check.fail-on")
  /// The option or argument `files` of `check`.
  package static let helpCheckFiles = MessageKey("help.check.files")
  /// The option or argument `only` of `check`.
  package static let helpCheckOnly = MessageKey("help.check.only")
  /// What `cite` does, in a line.
  package static let helpCiteAbstract = MessageKey("help.cite.abstract")
  /// More about `cite`.
  package static let helpCiteDiscussion = MessageKey("help.cite.discussion")
  /// The option or argument `in-text` of `cite`.
  package static let helpCiteInText = MessageKey("help.cite.in-text")
  /// The option or argument `style` of `cite`.
  package static let helpCiteStyle = MessageKey("help.cite.style")
  /// What `config` does, in a line.
  package static let helpConfigAbstract = MessageKey("help.config.abstract")
  /// More about `config`.
  package static let helpConfigDiscussion = MessageKey("help.config.discussion")
  /// What `convert` does, in a line.
  package static let helpConvertAbstract = MessageKey("help.convert.abstract")
  /// More about `convert`.
  package static let helpConvertDiscussion = MessageKey("help.convert.discussion")
  /// The option or argument `to` of `convert`.
  package static let helpConvertTo = MessageKey("help.convert.to")
  /// What `duplicates` does, in a line.
  package static let helpDuplicatesAbstract = MessageKey("help.duplicates.abstract")
  /// The option or argument `by` of `duplicates`.
  package static let helpDuplicatesBy = MessageKey("help.duplicates.by")
  /// More about `duplicates`.
  package static let helpDuplicatesDiscussion = MessageKey("help.duplicates.discussion")
  /// What `facets` does, in a line.
  package static let helpFacetsAbstract = MessageKey("help.facets.abstract")
  /// More about `facets`.
  package static let helpFacetsDiscussion = MessageKey("help.facets.discussion")
  /// The option or argument `facets` of `facets`.
  package static let helpFacetsFacets = MessageKey("help.facets.facets")
  /// What `formats` does, in a line.
  package static let helpFormatsAbstract = MessageKey("help.formats.abstract")
  /// More about `formats`.
  package static let helpFormatsDiscussion = MessageKey("help.formats.discussion")
  /// The option or argument `format` of `formats`.
  package static let helpFormatsFormat = MessageKey("help.formats.format")
  /// The option or argument `name` of `formats`.
  package static let helpFormatsName = MessageKey("help.formats.name")
  /// What `glossary` does, in a line.
  package static let helpGlossaryAbstract = MessageKey("help.glossary.abstract")
  /// More about `glossary`.
  package static let helpGlossaryDiscussion = MessageKey("help.glossary.discussion")
  /// The option or argument `words` of `glossary`.
  package static let helpGlossaryWords = MessageKey("help.glossary.words")
  /// What `handout` does, in a line.
  package static let helpHandoutAbstract = MessageKey("help.handout.abstract")
  /// More about `handout`.
  package static let helpHandoutDiscussion = MessageKey("help.handout.discussion")
  /// The option or argument `names` of `handout`.
  package static let helpHandoutNames = MessageKey("help.handout.names")
  /// The option or argument `order` of `handout`.
  package static let helpHandoutOrder = MessageKey("help.handout.order")
  /// The option or argument `title` of `handout`.
  package static let helpHandoutTitle = MessageKey("help.handout.title")
  /// The option or argument `to` of `handout`.
  package static let helpHandoutTo = MessageKey("help.handout.to")
  /// The option or argument `workshop` of `handout`.
  package static let helpHandoutWorkshop = MessageKey("help.handout.workshop")
  /// What `keys` does, in a line.
  package static let helpKeysAbstract = MessageKey("help.keys.abstract")
  /// More about `keys`.
  package static let helpKeysDiscussion = MessageKey("help.keys.discussion")
  /// What `list` does, in a line.
  package static let helpListAbstract = MessageKey("help.list.abstract")
  /// More about `list`.
  package static let helpListDiscussion = MessageKey("help.list.discussion")
  /// The option or argument `order` of `list`.
  package static let helpListOrder = MessageKey("help.list.order")
  /// The option or argument `since` of `list`.
  package static let helpListSince = MessageKey("help.list.since")
  /// What `lists add` does, in a line.
  package static let helpListsAddAbstract = MessageKey("help.lists-add.abstract")
  /// What `lists merge` does, in a line.
  package static let helpListsMergeAbstract = MessageKey("help.lists-merge.abstract")
  /// The option or argument `added` of `lists merge`.
  package static let helpListsMergeAdded = MessageKey("help.lists-merge.added")
  /// More about `lists merge`.
  package static let helpListsMergeDiscussion = MessageKey("help.lists-merge.discussion")
  /// The option or argument `name` of `lists merge`.
  package static let helpListsMergeName = MessageKey("help.lists-merge.name")
  /// What `lists show` does, in a line.
  package static let helpListsShowAbstract = MessageKey("help.lists-show.abstract")
  /// More about `lists show`.
  package static let helpListsShowDiscussion = MessageKey("help.lists-show.discussion")
  /// What `lists` does, in a line.
  package static let helpListsAbstract = MessageKey("help.lists.abstract")
  /// More about `lists`.
  package static let helpListsDiscussion = MessageKey("help.lists.discussion")
  /// What `new` does, in a line.
  package static let helpNewAbstract = MessageKey("help.new.abstract")
  /// More about `new`.
  package static let helpNewDiscussion = MessageKey("help.new.discussion")
  /// The option or argument `file` of `new`.
  package static let helpNewFile = MessageKey("help.new.file")
  /// What `show` does, in a line.
  package static let helpShowAbstract = MessageKey("help.show.abstract")
  /// More about `show`.
  package static let helpShowDiscussion = MessageKey("help.show.discussion")
  /// What `vocabulary check` does, in a line.
  package static let helpVocabularyCheckAbstract = MessageKey("help.vocabulary-check.abstract")
  /// More about `vocabulary check`.
  package static let helpVocabularyCheckDiscussion = MessageKey("help.vocabulary-check.discussion")
  /// What `vocabulary export` does, in a line.
  package static let helpVocabularyExportAbstract = MessageKey("help.vocabulary-export.abstract")
  /// More about `vocabulary export`.
  package static let helpVocabularyExportDiscussion = MessageKey(
    "help.vocabulary-export.discussion")
  /// What `vocabulary merge` does, in a line.
  package static let helpVocabularyMergeAbstract = MessageKey("help.vocabulary-merge.abstract")
  /// More about `vocabulary merge`.
  package static let helpVocabularyMergeDiscussion = MessageKey("help.vocabulary-merge.discussion")
  /// The option or argument `files` of `vocabulary merge`.
  package static let helpVocabularyMergeFiles = MessageKey("help.vocabulary-merge.files")
  /// What `vocabulary show` does, in a line.
  package static let helpVocabularyShowAbstract = MessageKey("help.vocabulary-show.abstract")
  /// More about `vocabulary show`.
  package static let helpVocabularyShowDiscussion = MessageKey("help.vocabulary-show.discussion")
  /// The option or argument `term` of `vocabulary show`.
  package static let helpVocabularyShowTerm = MessageKey("help.vocabulary-show.term")
  /// What `vocabulary suggest` does, in a line.
  package static let helpVocabularySuggestAbstract = MessageKey("help.vocabulary-suggest.abstract")
  /// More about `vocabulary suggest`.
  package static let helpVocabularySuggestDiscussion = MessageKey(
    "help.vocabulary-suggest.discussion")
  /// What `vocabulary` does, in a line.
  package static let helpVocabularyAbstract = MessageKey("help.vocabulary.abstract")
}
