/// Countries, and regions as the vocabulary names them, by MARC geographic area code.
enum MARCAreas {
  /// The ISO 3166 code of the country in `a-th---` or `n-us-ca`; `nil` for a region.
  static func country(_ code: String) -> String? {
    // Four characters identify the country: `n-us-ca` is in `n-us`, and `nwcu---` has no hyphen
    // before its country.
    countries[String(code.trimmed.lowercased().prefix(4))]
  }

  /// The region or area of `as-----`; `nil` for a country, a river, a mountain range or a sea.
  static func region(_ code: String) -> String? {
    let code = code.trimmed.lowercased()
    return regions[code.prefix { $0 != "-" }]
  }

  private static let regions: [Substring: String] = [
    "a": "Asia", "ac": "Central Asia", "ae": "Eastern Asia", "ai": "Indochina",
    "ar": "Arabian Peninsula", "as": "South-eastern Asia", "aw": "Middle East",
    "az": "Southern Asia", "b": "Commonwealth", "e": "Europe", "eb": "Baltic states",
    "ec": "Central Europe", "ed": "Balkans", "ee": "Eastern Europe", "ei": "Iberia",
    "el": "Benelux", "en": "Northern Europe", "es": "Southern Europe", "ev": "Scandinavia",
    "ew": "Western Europe", "f": "Africa", "fb": "Sub-Saharan Africa", "fc": "Middle Africa",
    "fe": "Eastern Africa", "ff": "Northern Africa", "fh": "Horn of Africa",
    "fs": "Southern Africa", "fw": "Western Africa", "ma": "Arab states", "me": "Eurasia",
    "mm": "Mediterranean", "n": "Northern America", "nc": "Central America", "nw": "West Indies",
    "nwga": "Greater Antilles", "nwla": "Lesser Antilles", "po": "Oceania", "pome": "Melanesia",
    "pops": "Polynesia", "s": "South America", "u": "Australasia",
  ]

  private static let countries: [String: String] = {
    var countries: [String: String] = [:]
    for pair in table.split(separator: " ") {
      let parts = pair.split(separator: "=")
      if parts.count == 2 { countries[String(parts[0])] = String(parts[1]) }
    }
    return countries
  }()

  private static let table = """
    a-af=AF a-ai=AM a-aj=AZ a-ba=BH a-bg=BD a-bn=BN a-br=MM a-bt=BT a-bx=BN a-cb=KH a-cc=CN a-ce=LK \
    a-ch=TW a-cy=CY a-em=TL a-gs=GE a-hk=HK a-ii=IN a-io=ID a-iq=IQ a-ir=IR a-is=IL a-ja=JP a-jo=JO \
    a-kg=KG a-kn=KP a-ko=KR a-kr=KR a-ku=KW a-kz=KZ a-le=LB a-ls=LA a-mh=MO a-mk=OM a-mp=MN a-my=MY \
    a-np=NP a-ph=PH a-pk=PK a-qa=QA a-si=SG a-su=SA a-sy=SY a-ta=TJ a-th=TH a-tk=TM a-ts=AE a-tu=TR \
    a-uz=UZ a-vt=VN a-ye=YE awba=PS e-aa=AL e-an=AD e-au=AT e-be=BE e-bn=BA e-bu=BG e-bw=BY e-ci=HR \
    e-cs=CZ e-dk=DK e-er=EE e-fi=FI e-fr=FR e-ge=DE e-gg=GG e-gi=GI e-gr=GR e-gw=DE e-gx=DE e-hu=HU \
    e-ic=IS e-ie=IE e-im=IM e-it=IT e-je=JE e-kv=XK e-lh=LI e-li=LT e-lu=LU e-lv=LV e-mc=MC e-mm=MT \
    e-mo=ME e-mv=MD e-ne=NL e-no=NO e-pl=PL e-po=PT e-rb=RS e-rm=RO e-ru=RU e-sm=SM e-sp=ES e-sw=SE \
    e-sz=CH e-uk=GB e-un=UA e-ur=RU e-vc=VA e-xn=MK e-xo=SK e-xr=CZ e-xv=SI e-yu=RS f-ae=DZ f-ao=AO \
    f-bd=BI f-bs=BW f-cd=TD f-cf=CG f-cg=CD f-cm=CM f-cx=CF f-dm=BJ f-ea=ER f-eg=GQ f-et=ET f-ft=DJ \
    f-gh=GH f-gm=GM f-go=GA f-gv=GN f-iv=CI f-ke=KE f-lb=LR f-lo=LS f-ly=LY f-mg=MG f-ml=ML f-mr=MA \
    f-mu=MR f-mw=MW f-mz=MZ f-ng=NE f-nr=NG f-pg=GW f-rh=ZW f-rw=RW f-sa=ZA f-sd=SS f-sf=ST f-sg=SN \
    f-sj=SD f-sl=SL f-so=SO f-sq=SZ f-sx=NA f-tg=TG f-ti=TN f-tz=TZ f-ua=EG f-ug=UG f-uv=BF f-za=ZM \
    i-cq=KM i-mf=MU i-my=YT i-re=RE i-se=SC i-xc=MV lnca=ES lncv=CV n-cn=CA n-gl=GL n-mx=MX n-us=US \
    ncbh=BZ nccr=CR nces=SV ncgt=GT ncho=HN ncnq=NI ncpn=PA nwaq=AG nwaw=AW nwbb=BB nwbf=BS nwcj=KY \
    nwco=CW nwcu=CU nwdq=DM nwdr=DO nwgd=GD nwgp=GP nwht=HT nwjm=JM nwmj=MS nwmq=MQ nwpr=PR nwsc=BL \
    nwst=SX nwsv=VC nwtc=TC nwtr=TT nwvb=VG nwvi=VI nwxi=KN nwxk=LC nwxm=VC p-fj=FJ pobp=SB pocw=CK \
    pofj=FJ pofp=PF pogg=EC poki=KI ponl=NC ponu=NR popl=PW potl=TK poto=TO potv=TV ponn=VU powf=WF \
    pows=WS poxe=MH pomi=FM pogu=GU poas=AS s-ag=AR s-bl=BR s-bo=BO s-ck=CO s-cl=CL s-ec=EC s-fg=GF \
    s-gy=GY s-pe=PE s-py=PY s-sr=SR s-uy=UY s-ve=VE u-at=AU u-nz=NZ u-ac=AU
    """
}
