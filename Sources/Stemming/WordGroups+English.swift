/// Groups of English words.
extension WordGroups {
  static let english: StaticString = """
    organization organizations organizational
    organize organizes organized organizing organizer organizers
    organ organs
    organic organically
    universal universally universality
    universe universes
    university universities
    international internationally internationalize
    internet
    intern interns interned internship internships
    internal internally
    evening evenings
    even evenly
    emerge emerges emerged emerging emergence
    emergent
    emergency emergencies
    minor minors
    minority minorities
    major majors
    majority majorities
    author authors authored authoring authorship
    authority authorities
    authoritative authoritarian
    authorize authorizes authorized authorizing authorization authorizations
    experience experiences experienced experiencing
    experiment experiments experimental experimented experimenting experimentation
    expert experts expertise
    imports imported importing importer importers importation import
    important importance importantly
    depart departs departed departing
    department departments departmental
    departure departures
    apart
    apartment apartments
    custom customs customary
    customer customers
    corporal
    corporate corporation corporations
    position positions positioned positioning
    positive positively positives
    object objects objected objecting objection objections
    objective objectives objectively objectivity
    business businesses
    busy busier busily busying
    witness witnesses witnessed witnessing
    wit wits
    human humans
    humane humanely
    humanity
    personal personally
    personnel
    personality personalities
    person persons people peoples
    past
    paste pastes pasted pasting
    second seconds
    secondary
    general generals generally
    generalize generalizes generalized generalization
    relation relations relationship relationships
    relative relatives relatively
    relate relates related relating
    execute executes executed executing execution executions
    executive executives
    process processes processed processing
    procession processions
    social socially
    socialism socialist socialists
    moral morals morally morality
    morale
    ration rations rationed rationing
    rational rationally
    animal animals
    animate animates animated animating animation animations
    native natives
    nation nations
    national nationals nationally
    nationality nationalities
    natural naturally
    nature natures
    capital capitals
    capitol
    add adds added adding
    addition additions additional additionally
    general generals generally
    particular particularly particulars
    particle particles
    probable probably probability probabilities
    probe probes probed probing
    probation probationary
    sever severs severed severing
    several
    severe severely severity
    numerous
    number numbers numbered numbering
    numb
    design designs designed designing designer designers
    designate designates designated designating designation designations
    hear hears heard
    hearing hearings
    mean means meant
    meaning meanings
    proceed proceeds proceeded
    proceeding proceedings
    miss misses missed
    missing
    child children childs
    childhood childhoods
    woman women womans
    man men mans
    foot feet
    tooth teeth
    mouse mice
    wife wives
    life lives
    knife knives
    half halves
    datum data
    criterion criteria
    phenomenon phenomena
    index indexes indices
    appendix appendixes appendices
    analysis analyses
    diagnosis diagnoses
    prognosis prognoses
    synthesis syntheses
    synthesize synthesizes synthesized synthesizing
    paralysis paralyses
    catalysis catalyses
    emphasis emphases
    emphasize emphasizes emphasized emphasizing
    parenthesis parentheses
    neurosis neuroses
    psychosis psychoses
    axis axes
    oasis oases
    thief thieves
    leaf leaves
    wolf wolves
    shelf shelves
    self selves
    calf calves
    loaf loaves
    hoof hooves
    scarf scarves
    sheaf sheaves
    dwarf dwarves dwarfs
    elf elves
    bus buses busses
    gas gases gasses
    quiz quizzes
    matrix matrices matrixes
    vertex vertices vertexes
    medium media mediums
    bacterium bacteria
    curriculum curricula curriculums
    memorandum memoranda memorandums
    referendum referenda referendums
    addendum addenda
    erratum errata
    stratum strata
    millennium millennia millenniums
    symposium symposia symposiums
    stimulus stimuli
    alumnus alumni alumna alumnae
    fungus fungi
    nucleus nuclei
    syllabus syllabi syllabuses
    focus foci focuses
    cactus cacti
    radius radii
    goose geese
    louse lice
    ox oxen
    die dice
    penny pence pennies
    analyze analyzes analyzed analyzing analyst analysts analytic analytical
    crisis crises
    thesis theses
    hypothesis hypotheses
    basis bases
    traffic traffics trafficked trafficking trafficker traffickers
    marry marries married marrying marriage marriages
    legislate legislates legislated legislating legislation legislative legislator legislators \
    legislature legislatures legislations
    abuse abuses abused abusing abuser abusers abusive
    prevent prevents prevented preventing prevention preventive preventative
    exploit exploits exploited exploiting exploitation exploitative
    teach teaches taught teaching teacher teachers
    buy buys bought buying
    sell sells sold selling
    flee flees fled fleeing
    run runs ran running runaway runaways
    steal steals stole stolen stealing
    find finds found finding findings
    bring brings brought bringing
    """
}
