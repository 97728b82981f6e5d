/// Groups of words for Spanish, French and Portuguese.
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
    """

  static let portuguese: StaticString = """
    irmão irmãos irmaos
    irmã irmãs irma irmas
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
    tráfico tráficos traficar traficante traficantes traficado traficados trafico traficos
    mulher mulheres
    filho filhos
    filha filhas
    menor menores
    menos
    banco bancos
    banca bancas
    político políticos politico politicos
    política políticas politica politicas
    medo medos
    medida medidas
    meio meios
    meia meias
    parte partes
    partido partidos
    partida partidas
    carta cartas
    órgão órgãos orgaos orgao
    organização organizações
    mão mãos maos mao
    cidadão cidadãos cidadã cidadãs cidadania cidadaos cidada cidadas
    crime crimes criminal criminais criminoso criminosos
    nação nações
    ação ações acao acoes acção acções
    proteção proteções protecção protecções
    violação violações
    situação situações
    relação relações
    prevenção prevenções
    intervenção intervenções
    reação reações
    decisão decisões
    comissão comissões
    convenção convenções
    instituição instituições
    adoção adoções adopção adopções
    punição punições
    detenção detenções
    condição condições
    opinião opiniões
    região regiões
    religião religiões
    sessão sessões
    agressão agressões
    repressão repressões
    prisão prisões
    questão questões
    razão razões
    reunião reuniões
    união uniões
    coração corações
    eleição eleições
    função funções
    sanção sanções
    solução soluções
    tradição tradições
    transação transações
    migração migrações
    fundação fundações
    constituição constituições
    disposição disposições
    animal animais
    hospital hospitais
    jornal jornais
    manual manuais
    federal federais
    nacional nacionais
    internacional internacionais
    local locais
    legal legais
    social sociais
    sexual sexuais
    virtual virtuais
    digital digitais
    oficial oficiais
    policial policiais
    penal penais
    regional regionais
    rural rurais
    estadual estaduais
    municipal municipais
    material materiais
    papel papéis papeis
    nível níveis niveis
    móvel móveis moveis movel
    possível possíveis
    disponível disponíveis
    infantil infantis
    juvenil juvenis
    civil civis
    perfil perfis
    difícil difíceis dificeis dificil
    fácil fáceis faceis facil
    útil úteis uteis util
    homem homens
    jovem jovens
    imagem imagens
    mensagem mensagens
    ordem ordens
    viagem viagens
    linguagem linguagens
    abordagem abordagens
    pai pais
    mês meses mes
    juiz juízes juizes
    lei leis
    espanhol espanhóis espanhois
    sol sóis
    lençol lençóis lencol lencois
    bom bons
    fim fins
    jardim jardins
    álbum álbuns album albuns
    hotel hotéis hoteis
    bem bens
    canal canais
    sinal sinais
    origem origens
    margem margens
    país países paises
    mãe mães maes mae
    bênção bênçãos bencao bencaos
    pão pães pao paes
    cão cães cao caes
    alemão alemães
    direção direções direcção direcções
    coleção coleções colecção colecções
    seleção seleções selecção selecções
    secção secções seção seções
    infecção infecções infeção infeções
    detecção detecções deteção deteções
    facto factos fato fatos
    actividade actividades atividade atividades
    activo activa activos activas ativo ativa ativos ativas
    actual actuais atual atuais
    projecto projectos projeto projetos
    objectivo objectivos objetivo objetivos
    director directora directores directoras diretor diretora diretores diretoras
    directriz directrizes diretriz diretrizes
    adoptar adotar adoptado adotado adoptada adotada adoptados adotados
    afectado afectada afectados afectadas afetado afetada afetados afetadas
    colectivo colectiva colectivos colectivas coletivo coletiva coletivos coletivas
    contacto contactos contato contatos
    directo directa directos directas direto direta diretos diretas
    efectivo efectiva efectivos efectivas efetivo efetiva efetivos efetivas
    exacto exacta exactos exactas exato exata exatos exatas
    respectivo respectiva respectivos respectivas
    sector sectores setor setores
    óptimo óptima ótimo ótima optimo optima otimo otima
    baptismo batismo
    egipto egito
    registo registos registro registros
    equipa equipas equipe equipes
    electrónico electrónica electrónicos electrónicas eletrónico eletrónica eletrónicos \
    eletrónicas eletrônico eletrônica eletrônicos eletrônicas electronico electronica \
    electronicos electronicas eletronico eletronica eletronicos eletronicas
    académico académica académicos académicas acadêmico acadêmica acadêmicos acadêmicas \
    academico academica academicos academicas
    género géneros gênero gêneros genero generos
    económico económica económicos económicas econômico econômica econômicos econômicas \
    economico economica economicos economicas
    fenómeno fenómenos fenômeno fenômenos fenomeno fenomenos
    bebé bebés bebê bebês bebe bebes
    abuso abusos abusar abusado abusada abusados abusadas
    """
}
