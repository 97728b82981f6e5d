internal import Text

/// Words whose inflections an algorithm gets wrong, in groups of which each is one word: what it
/// joins and should not (organ and organization), and what it misses (child and children).
///
/// A word of a group has the forms of its group and no others. Words are in lower case, accented.
enum WordGroups {
  /// The groups of a language, one a line; `nil` where its stemmer needs none.
  static func table(of language: TextLanguage) -> WordTable? {
    switch language {
    case .english: WordTable(english)
    case .spanish: WordTable(spanish)
    case .french: WordTable(french)
    case .portuguese: WordTable(portuguese)
    case .russian: WordTable(russian)
    case .german, .italian: nil
    }
  }

  private static let english: StaticString = """
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
    person persons
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
    person persons
    people peoples
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

  private static let spanish: StaticString = """
    trata tratas
    tratado tratados
    tratar trato tratan tratando tratamiento tratamientos
    casa casas
    caso casos
    derecho derechos
    derecha derechas
    puerto puertos
    puerta puertas
    banco bancos
    banca
    menor menores
    menos
    pasado pasados
    paso pasos
    puesto puestos
    puesta puestas
    mujer mujeres
    país países
    punto puntos
    punta puntas
    partido partidos
    partida partidas
    parte partes
    libro libros
    libra libras
    libre libres libremente
    cuenta cuentas
    cuento cuentos
    político políticos
    política políticas
    medio medios
    media medias
    medida medidas
    cargo cargos
    carga cargas
    carta cartas
    orden órdenes ordenes
    joven jóvenes jovenes
    crimen crímenes crimenes
    examen exámenes examenes
    """

  private static let french: StaticString = """
    traite traites
    traitement traitements
    traiter traité traitée traités traitant
    droit droits
    droite droites
    porte portes
    port ports
    cours
    cour
    marché marchés
    marche marches marcher
    partie parties
    parti partis
    part parts
    enfant enfants enfance
    travail travaux
    œil yeux
    loi lois
    mineur mineurs mineure mineures
    minorité minorités
    auteur auteurs autrice autrices
    autorité autorités
    expérience expériences
    expérimenter expérimentation expérimental
    organe organes
    organisation organisations
    organiser organisé organisée organisés
    point points
    pointe pointes
    poste postes
    posture postures
    fille filles
    fils
    fil
    vol vols
    viol viols violer violé violée
    violence violences violent violents violente violentes
    """

  private static let portuguese: StaticString = """
    irmão irmãos
    irmã irmãs
    casa casas
    caso casos
    direito direitos
    direita direitas
    porto portos
    porta portas
    ponto pontos
    ponta pontas
    trata tratas
    tratado tratados
    tratar trato tratamento tratamentos
    tráfico tráficos traficar traficante traficantes traficado traficados
    mulher mulheres
    filho filhos
    filha filhas
    menor menores
    menos
    banco bancos
    banca bancas
    político políticos
    política políticas
    medo medos
    medida medidas
    meio meios
    meia meias
    parte partes
    partido partidos
    partida partidas
    carta cartas
    órgão órgãos
    organização organizações
    mão mãos
    cidadão cidadãos cidadã cidadãs cidadania
    crime crimes criminal criminais criminoso criminosos
    """

  private static let russian: StaticString = """
    право права правам правами правах прав правом праву праве
    правило правила правил правилам правилами правилах правилом правилу правиле
    правый правая правое правые правого правой правых правым правыми правую
    правда правды правде правду правдой
    ребёнок ребенок ребёнка ребенка ребёнку ребенку ребёнком ребенком ребёнке ребенке ребята
    дети детей детям детьми детях
    детский детская детское детские детского детской детских детским детскими детскую
    человек человека человеку человеком человеке люди людей людям людьми людях
    мир мира миру миром мире
    мирный мирная мирное мирные мирного мирной мирных
    брат брата брату братом брате братья братьев братьям братьями
    сын сына сыну сыном сыне сыновья сыновей
    друг друга другу другом друге друзья друзей друзьям друзьями
    другой другая другое другие другого других другим другими
    закон закона закону законом законе законы законов законам законами законах
    часть части частей частям частями частях
    частный частная частное частные частного частной частных
    мать матери матерей матерям матерью
    дочь дочери дочерей дочерью
    год года году годом годе годы годов годам годами лет
    """
}
