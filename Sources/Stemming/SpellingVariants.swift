/// British spellings of English words, by how they begin, and the American ones that stand for both.
enum SpellingVariants {
  /// An English word as it is spelt in America; words that are spelt alike stay as they are.
  static func american(_ word: String) -> String {
    guard word.utf8.count > 3 else { return word }
    for length in stride(from: min(word.count, longest), through: 4, by: -1) {
      let head = String(word.prefix(length))
      if let other = heads[head] { return other + word.dropFirst(length) }
    }
    return word
  }

  private static let heads: [String: String] = {
    var heads: [String: String] = [:]
    for line in table.split(whereSeparator: \.isWhitespace) {
      let pair = line.split(separator: "=")
      if pair.count == 2 { heads[String(pair[0])] = String(pair[1]) }
    }
    return heads
  }()

  private static let longest = heads.keys.map(\.count).max() ?? 0

  private static let table = """
    organis=organiz recognis=recogniz criminalis=criminaliz victimis=victimiz penalis=penaliz \
    legalis=legaliz harmonis=harmoniz standardis=standardiz specialis=specializ realis=realiz \
    socialis=socializ summaris=summariz prioritis=prioritiz mobilis=mobiliz minimis=minimiz \
    maximis=maximiz optimis=optimiz utilis=utiliz analys=analyz catalys=catalyz paralys=paralyz \
    authoris=authoriz categoris=categoriz centralis=centraliz civilis=civiliz colonis=coloniz \
    customis=customiz digitis=digitiz digitalis=digitaliz emphasis=emphasiz finalis=finaliz \
    formalis=formaliz generalis=generaliz globalis=globaliz hospitalis=hospitaliz \
    industrialis=industrializ institutionalis=institutionaliz internalis=internaliz \
    localis=localiz marginalis=marginaliz memoris=memoriz modernis=moderniz monitis=monitiz \
    normalis=normaliz operationalis=operationaliz personalis=personaliz politicis=politiciz \
    privatis=privatiz radicalis=radicaliz rationalis=rationaliz revolutionis=revolutioniz \
    sexualis=sexualiz stabilis=stabiliz sterilis=steriliz stigmatis=stigmatiz \
    sensitis=sensitiz subsidis=subsidiz sympathis=sympathiz synthesis=synthesiz \
    traumatis=traumatiz visualis=visualiz vandalis=vandaliz terroris=terroriz urbanis=urbaniz \
    anonymis=anonymiz apologis=apologiz baptis=baptiz brutalis=brutaliz capitalis=capitaliz \
    characteris=characteriz commercialis=commercializ computeris=computeriz critis=critiz \
    criticis=criticiz decentralis=decentraliz decriminalis=decriminaliz demoralis=demoraliz \
    economis=economiz equalis=equaliz familiaris=familiariz fertilis=fertiliz \
    immunis=immuniz itemis=itemiz jeopardis=jeopardiz legitimis=legitimiz liberalis=liberaliz \
    mechanis=mechaniz nationalis=nationaliz naturalis=naturaliz neutralis=neutraliz \
    polaris=polariz popularis=populariz reorganis=reorganiz scrutinis=scrutiniz symbolis=symboliz \
    theoris=theoriz unauthoris=unauthoriz unrecognis=unrecogniz disorganis=disorganiz \
    behaviour=behavior labour=labor colour=color honour=honor favour=favor neighbour=neighbor \
    harbour=harbor humour=humor rumour=rumor endeavour=endeavor vapour=vapor armour=armor \
    odour=odor parlour=parlor rigour=rigor savour=savor splendour=splendor tumour=tumor \
    valour=valor vigour=vigor flavour=flavor saviour=savior demeanour=demeanor \
    misdemeanour=misdemeanor discolour=discolor dishonour=dishonor misbehaviour=misbehavior \
    centre=center theatre=theater metre=meter litre=liter fibre=fiber calibre=caliber \
    sombre=somber spectre=specter lustre=luster meagre=meager kilometre=kilometer \
    defence=defense offence=offense licence=license pretence=pretense practis=practic \
    programme=program catalogue=catalog dialogue=dialog analogue=analog monologue=monolog \
    travell=travel counsell=counsel labell=label cancell=cancel modell=model signall=signal \
    levell=level fuell=fuel marshall=marshal quarrell=quarrel channell=channel tunnell=tunnel \
    jewell=jewel enrol=enroll enroll=enroll fulfil=fulfill fulfill=fulfill instal=install \
    install=install skilful=skillful wilful=willful instalment=installment enrolment=enrollment \
    fulfilment=fulfillment \
    paediatr=pediatr foetal=fetal foetus=fetus anaemi=anemi gynaecolog=gynecolog \
    orthopaed=orthoped haemo=hemo leukaemi=leukemi oestrogen=estrogen diarrhoea=diarrhea \
    encyclopaed=encycloped archaeolog=archeolog anaesth=anesth manoeuvr=maneuver \
    paedophil=pedophil paedo=pedo judgement=judgment acknowledgement=acknowledgment \
    ageing=aging grey=gray cheque=check tyre=tire plough=plow sceptic=skeptic mould=mold \
    pyjama=pajama aluminium=aluminum storey=story storeys=stories kerb=curb draught=draft \
    sulph=sulf artefact=artifact enquir=inquir ensur=ensur gaol=jail councillor=councilor \
    counsellor=counselor cosy=cozy moustache=mustache speciality=specialty specialities=specialties
    """
}
