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
    child children childs kid kids
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
    die dies dying died
    dice
    penny pence pennies
    analyze analyzes analyzed analyzing analyst analysts analytic analytical
    crisis crises
    thesis theses
    hypothesis hypotheses
    basis bases
    traffic traffics trafficked trafficking trafficker traffickers
    pedophile pedophiles pedophilia pedophilic
    marry marries married marrying marriage marriages
    legislate legislates legislated legislating legislation legislative legislator legislators \
    legislature legislatures legislations
    abuse abuses abused abusing abuser abusers abusive
    prevent prevents prevented preventing prevention preventive preventative preventions
    exploit exploits exploited exploiting exploitation exploitative exploitations
    teach teaches taught teaching teacher teachers
    buy buys bought buying
    sell sells sold selling
    flee flees fled fleeing
    run runs ran running runaway runaways
    steal steals stole stolen stealing
    find finds found finding findings
    bring brings brought bringing
    catch catches catching caught
    choose chooses choosing chose chosen
    draw draws drawing drew drawn
    drink drinks drinking drank drunk
    drive drives driving drove driven
    eat eats eating ate eaten
    fall falls falling fell fallen
    feed feeds feeding fed
    fight fights fighting fought
    fly flies flying flew flown
    forbid forbids forbidding forbade forbidden
    forget forgets forgetting forgot forgotten
    forgive forgives forgiving forgave forgiven
    freeze freezes freezing froze frozen
    get gets getting got gotten
    give gives giving gave given
    go goes going went gone
    grow grows growing grew grown
    hide hides hiding hid hidden
    hold holds holding held
    keep keeps keeping kept
    know knows knowing knew known
    lead leads leading led
    lend lends lending lent
    lose loses losing lost
    make makes making made
    meet meets meeting met
    pay pays paying paid
    ride rides riding rode ridden
    say says saying said
    see sees seeing saw seen
    seek seeks seeking sought
    send sends sending sent
    shake shakes shaking shook shaken
    shoot shoots shooting shot
    show shows showing showed shown
    sing sings singing sang sung
    sit sits sitting sat
    sleep sleeps sleeping slept
    speak speaks speaking spoke spoken
    spend spends spending spent
    stand stands standing stood
    strike strikes striking struck
    swear swears swearing swore sworn
    take takes taking took taken
    tell tells telling told
    think thinks thinking thought
    throw throws throwing threw thrown
    understand understands understanding understood
    wear wears wearing wore worn
    win wins winning won
    write writes writing wrote written
    begin begins beginning began begun
    become becomes becoming became
    break breaks breaking broke broken
    build builds building built
    deal deals dealing dealt
    learn learns learning learned learnt
    prove proves proving proved proven
    stick sticks sticking stuck
    weep weeps weeping wept
    withdraw withdraws withdrawing withdrew withdrawn
    withhold withholds withholding withheld
    uphold upholds upholding upheld
    overcome overcomes overcoming overcame
    undergo undergoes undergoing underwent undergone
    mislead misleads misleading misled
    foresee foresees foreseeing foresaw foreseen
    arise arises arising arose arisen
    beat beats beating beaten
    bleed bleeds bleeding bled
    dig digs digging dug
    hang hangs hanging hung
    shrink shrinks shrinking shrank shrunk
    sink sinks sinking sank sunk
    spin spins spinning spun
    swim swims swimming swam swum
    tear tears tearing tore torn
    undertake undertakes undertaking undertook undertaken
    oversee oversees overseeing oversaw overseen
    rebuild rebuilds rebuilding rebuilt
    retell retells retelling retold
    rewrite rewrites rewriting rewrote rewritten
    lie lies lying lied lain
    tie ties tying tied
    ngo ngos
    phd phds
    safe safer safest safely
    passerby passersby
    maneuver maneuvers maneuvered maneuvering manoeuvre manoeuvres manoeuvred manoeuvring
    sibling siblings
    housewife housewives
    stepchild stepchildren
    grandchild grandchildren
    schoolchild schoolchildren
    url urls
    pdf pdfs
    dvd dvds
    mp mps
    isp isps
    ict icts
    sdg sdgs
    mou mous
    mom moms mum mums
    inquiry inquiries inquire inquires inquired inquiring
    jail jails jailed
    estrogen estrogens
    policeman policemen
    policewoman policewomen
    """
}
