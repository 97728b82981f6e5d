/// British spellings of English words, by their beginnings, and the American ones that replace
/// them.
enum SpellingVariants {
  /// The American spelling of an English word; other words are returned unchanged.
  static func american(_ word: String) -> String {
    guard let (head, count) = heads.longestHead(of: word) else { return word }
    return head + String(decoding: word.utf8.dropFirst(count), as: UTF8.self)
  }

  /// An English word in its other American and British spellings.
  static func others(of word: String) -> [String] {
    guard let (heads, count) = heads.lineOfLongestHead(of: word) else { return [] }
    let end = String(decoding: word.utf8.dropFirst(count), as: UTF8.self)
    return heads.map { $0 + end }.filter { $0 != word }
  }

  /// The other spellings of the words that an unfinished word may become, unless they begin like it
  /// too: `color` for `colou`.
  static func others(ofStart start: String) -> [String] {
    guard start.utf8.count >= shortestStart else { return [] }
    return heads.lines(withStart: start).joined().filter { !$0.hasPrefix(start) }
  }

  /// With fewer letters, most names would be chance matches.
  private static let shortestStart = 4

  /// Each line begins with the American spelling. Plurals of nouns in -sis are unchanged.
  private static let heads = WordTable(
    """
    organiz organis
    recogniz recognis
    criminaliz criminalis
    victimiz victimis
    penaliz penalis
    legaliz legalis
    harmoniz harmonis
    standardiz standardis
    specializ specialis
    realiz realis
    socializ socialis
    summariz summaris
    prioritiz prioritis
    mobiliz mobilis
    minimiz minimis
    maximiz maximis
    optimiz optimis
    utiliz utilis
    analyze analyse
    analyzing analysing
    analyzed analysed
    analyses analyses
    catalyze catalyse
    catalyses catalyses
    catalyzing catalysing
    paralyze paralyse
    paralyses paralyses
    paralyzing paralysing
    authoriz authoris
    categoriz categoris
    centraliz centralis
    civiliz civilis
    coloniz colonis
    customiz customis
    digitiz digitis
    digitaliz digitalis
    emphasize emphasise
    emphasizing emphasising
    finaliz finalis
    formaliz formalis
    generaliz generalis
    globaliz globalis
    hospitaliz hospitalis
    industrializ industrialis
    institutionaliz institutionalis
    internaliz internalis
    localiz localis
    marginaliz marginalis
    memoriz memoris
    moderniz modernis
    monitiz monitis
    normaliz normalis
    operationaliz operationalis
    personaliz personalis
    politiciz politicis
    privatiz privatis
    radicaliz radicalis
    rationaliz rationalis
    revolutioniz revolutionis
    sexualiz sexualis
    stabiliz stabilis
    steriliz sterilis
    stigmatiz stigmatis
    sensitiz sensitis
    subsidiz subsidis
    sympathiz sympathis
    synthesize synthesise
    synthesizing synthesising
    traumatiz traumatis
    visualiz visualis
    vandaliz vandalis
    terroriz terroris
    urbaniz urbanis
    anonymiz anonymis
    apologiz apologis
    baptiz baptis
    brutaliz brutalis
    capitaliz capitalis
    characteriz characteris
    commercializ commercialis
    computeriz computeris
    critiz critis
    criticiz criticis
    decentraliz decentralis
    decriminaliz decriminalis
    demoraliz demoralis
    economiz economis
    equaliz equalis
    familiariz familiaris
    fertiliz fertilis
    immuniz immunis
    itemiz itemis
    jeopardiz jeopardis
    legitimiz legitimis
    liberaliz liberalis
    mechaniz mechanis
    nationaliz nationalis
    naturaliz naturalis
    neutraliz neutralis
    polariz polaris
    populariz popularis
    reorganiz reorganis
    scrutiniz scrutinis
    symboliz symbolis
    theoriz theoris
    unauthoriz unauthoris
    unrecogniz unrecognis
    disorganiz disorganis
    behavior behaviour
    labor labour
    color colour
    honor honour
    favor favour
    neighbor neighbour
    harbor harbour
    humor humour
    rumor rumour
    endeavor endeavour
    vapor vapour
    armor armour
    odor odour
    parlor parlour
    rigor rigour
    savor savour
    splendor splendour
    tumor tumour
    valor valour
    vigor vigour
    flavor flavour
    savior saviour
    demeanor demeanour
    misdemeanor misdemeanour
    discolor discolour
    dishonor dishonour
    misbehavior misbehaviour
    center centre
    theater theatre
    meter metre
    liter litre
    fiber fibre
    caliber calibre
    somber sombre
    specter spectre
    luster lustre
    meager meagre
    kilometer kilometre
    defense defence
    offense offence
    license licence
    pretense pretence
    practic practis
    program programme
    catalog catalogue
    dialog dialogue
    analog analogue
    monolog monologue
    travel travell
    counsel counsell
    label labell
    cancel cancell
    model modell
    signal signall
    level levell
    fuel fuell
    marshal marshall
    quarrel quarrell
    channel channell
    tunnel tunnell
    jewel jewell
    jewelry jewellery
    enroll enrol
    fulfill fulfil
    install instal
    skillful skilful
    willful wilful
    installment instalment
    enrollment enrolment
    fulfillment fulfilment
    pediatr paediatr
    fetal foetal
    fetus foetus
    anemi anaemi
    gynecolog gynaecolog
    orthoped orthopaed
    hemo haemo
    leukemi leukaemi
    estrogen oestrogen
    diarrhea diarrhoea
    encycloped encyclopaed
    archeolog archaeolog
    anesth anaesth
    maneuver manoeuvre manoeuvr
    pedophil paedophil
    pedo paedo
    judgment judgement
    acknowledgment acknowledgement
    aging ageing
    gray grey
    check cheque
    tire tyre
    plow plough
    skeptic sceptic
    mold mould
    pajama pyjama
    aluminum aluminium
    story storey
    stories storeys
    curb kerb
    draft draught
    sulf sulph
    artifact artefact
    inquir enquir
    ensur
    jail gaol
    councilor councillor
    advisor adviser
    counselor counsellor
    cozy cosy
    mustache moustache
    specialty speciality
    specialties specialities
    """)
}
