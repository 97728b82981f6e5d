/// Groups of Portuguese words.
extension WordGroups {
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
    tribunal tribunais
    escravidão escravidões escravidao escravidoes
    servidão servidões servidao servidoes
    lesão lesões lesao lesoes
    transmissão transmissões transmissao transmissoes
    difusão difusões difusao difusoes
    distribuição distribuições distribuicao distribuicoes
    produção produções producao producoes
    remoção remoções remocao remocoes
    extorsão extorsões extorsao extorsoes
    chantagem chantagens
    arma armas
    comitê comitês comite comites
    álcool álcoois alcool alcoois
    ano anos
    fórum fóruns forum foruns
    missão missões missao missoes
    permissão permissões permissao permissoes
    pressão pressões pressao pressoes
    opressão opressões opressao opressoes
    expressão expressões expressao expressoes
    discussão discussões discussao discussoes
    televisão televisões televisao televisoes
    visão visões visao visoes
    gestão gestões gestao gestoes
    adesão adesões adesao adesoes
    inclusão inclusões inclusao inclusoes
    exclusão exclusões exclusao exclusoes
    noção noções nocao nocoes
    capital capitais
    final finais
    aprendizagem aprendizagens
    """
}
