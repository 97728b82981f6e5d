/// Groups of words of the other languages that have a stemmer.
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
    vez veces
    luz luces
    voz voces
    juez jueces jueza juezas
    raíz raíces raices
    paz paces
    cruz cruces
    lápiz lápices lapices
    actriz actrices
    eficaz eficaces
    capaz capaces
    feliz felices
    imagen imágenes imagenes
    margen márgenes margenes
    origen orígenes origenes
    virgen vírgenes virgenes
    volumen volúmenes volumenes
    régimen regímenes regimenes
    resumen resúmenes resumenes
    dictamen dictámenes dictamenes
    pez peces
    nuez nueces
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

  static let portuguese: StaticString = """
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
    nação nações
    ação ações
    proteção proteções
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
    adoção adoções
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
    papel papéis
    nível níveis
    móvel móveis
    possível possíveis
    disponível disponíveis
    infantil infantis
    juvenil juvenis
    civil civis
    perfil perfis
    difícil difíceis
    fácil fáceis
    útil úteis
    homem homens
    jovem jovens
    imagem imagens
    mensagem mensagens
    ordem ordens
    viagem viagens
    linguagem linguagens
    abordagem abordagens
    pai pais
    mês meses
    juiz juízes
    lei leis
    espanhol espanhóis
    sol sóis
    lençol lençóis
    bom bons
    fim fins
    jardim jardins
    álbum álbuns
    """

  static let russian: StaticString = """
    право права правам правами правах прав правом праву праве
    правило правила правил правилам правилами правилах правилом правилу правиле
    правый правая правое правые правого правой правых правым правыми правую
    правда правды правде правду правдой
    ребёнок ребенок ребёнка ребенка ребёнку ребенку ребёнком ребенком ребёнке ребенке ребята \
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
