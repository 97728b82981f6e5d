/// Groups of Spanish and French words.
extension WordGroups {
  static let spanish: StaticString = """
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
    país países paises pais
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
    político políticos politico politicos
    política políticas politica politicas
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
    vez veces
    luz luces
    voz voces
    juez jueces jueza juezas
    raíz raíces raices raiz
    paz paces
    cruz cruces
    lápiz lápices lapices lapiz
    actriz actrices actor actores
    eficaz eficaces
    capaz capaces
    feliz felices
    imagen imágenes imagenes
    margen márgenes margenes
    origen orígenes origenes
    virgen vírgenes virgenes
    volumen volúmenes volumenes
    régimen regímenes regimenes regimen
    resumen resúmenes resumenes
    dictamen dictámenes dictamenes
    pez peces
    nuez nueces
    hogar hogares
    escolar escolares
    familiar familiares
    lugar lugares
    proteger protege protegen protegido protegida protegidos protegidas protegiendo protección \
    protecciones proteccion
    auxiliar auxiliares
    popular populares
    militar militares
    titular titulares
    menaje menajes
    hotel hoteles
    germen gérmenes germenes
    carácter caracteres caracter
    ley leyes
    rey reyes
    convoy convoyes
    club clubes clubs
    test tests
    tutor tutora tutores tutoras
    profesor profesora profesores profesoras
    agresor agresora agresores agresoras
    trabajador trabajadora trabajadores trabajadoras
    educador educadora educadores educadoras
    investigador investigadora investigadores investigadoras
    deber deberes
    bebé bebés bebe bebes
    desigualdad desigualdades
    arma armas
    ciudad ciudades
    sociedad sociedades
    gobierno gobiernos
    comité comités comite comites
    enfermedad enfermedades
    cibercrimen cibercrímenes cibercrimenes
    verdad verdades
    libertad libertades
    unidad unidades
    calidad calidades
    entidad entidades
    dificultad dificultades
    realidad realidades
    facultad facultades
    propiedad propiedades
    igualdad igualdades
    año años
    taller talleres
    """

  static let french: StaticString = """
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
    œil yeux oeil
    loi lois
    mineur mineurs mineure mineures
    minorité minorités minorite minorites
    auteur auteurs autrice autrices
    autorité autorités autorite autorites
    expérience expériences experience experiences
    expérimenter expérimentation expérimental experimenter experimentation experimental
    organe organes
    organisation organisations
    organiser organisé organisée organisés organise organises
    point points
    pointe pointes
    poste postes
    posture postures
    fille filles
    fils
    fil
    vol vols
    viol viols violer violé violée viole
    violence violences violent violents violente violentes
    disparu disparue disparus disparues
    jeu jeux
    neveu neveux
    genou genoux
    bijou bijoux
    vœu vœux voeu voeux
    aveu aveux
    feu feux
    lieu lieux
    milieu milieux
    enjeu enjeux
    cheveu cheveux
    bail baux
    vitrail vitraux
    corail coraux
    émail émaux
    soupirail soupiraux
    actif active actifs actives activement
    acteur acteurs actrice actrices
    formateur formateurs formatrice formatrices
    éducateur éducateurs éducatrice éducatrices educateur educateurs educatrice educatrices
    directeur directeurs directrice directrices
    lecteur lecteurs lectrice lectrices
    protecteur protecteurs protectrice protectrices
    utilisateur utilisateurs utilisatrice utilisatrices
    administrateur administrateurs administratrice administratrices
    prédateur prédateurs prédatrice prédatrices predateur predateurs predatrice predatrices
    animateur animateurs animatrice animatrices
    instituteur instituteurs institutrice institutrices
    législateur législateurs législatrice legislateur legislateurs legislatrice
    agresseur agresseurs agresseuse
    étranger étrangère étrangers étrangères etranger etrangere etrangers etrangeres
    étudiant étudiante étudiants étudiantes etudiant etudiante etudiants etudiantes
    infirmier infirmière infirmiers infirmières infirmiere infirmieres
    conseiller conseillère conseillers conseillères conseillere conseilleres
    préventif préventive préventifs préventives preventif preventive preventifs preventives
    positif positive positifs positives
    négatif négative négatifs négatives negatif negative negatifs negatives
    éducatif éducative éducatifs éducatives educatif educative educatifs educatives
    administratif administrative administratifs administratives
    législatif législative législatifs législatives legislatif legislative legislatifs \
    legislatives
    collectif collective collectifs collectives
    chou choux
    caillou cailloux
    hibou hiboux
    pou poux
    aïeul aïeux aieul aieux
    ciel cieux
    monsieur messieurs
    madame mesdames
    mademoiselle mesdemoiselles
    sportif sportive sportifs sportives
    captif captive captifs captives
    délit délits delit delits
    contenu contenus
    foyer foyers
    emploi emplois
    conflit conflits
    commission commissions
    revenu revenus
    opinion opinions
    détenu détenus detenu detenus
    prévenu prévenus prevenu prevenus
    inconnu inconnus
    """
}
