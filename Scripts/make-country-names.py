#!/usr/bin/env python3
"""Write Resources/vocabulary/country-names.tsv from the translations of Debian's iso-codes.

usage: make-country-names.py > Resources/vocabulary/country-names.tsv
"""
import gettext
import json

SOURCE = "/usr/share/iso-codes/json/iso_3166-1.json"
LOCALES = "/usr/share/locale"
LANGUAGES = ["es", "fr", "pt", "ru", "ar", "th"]

# Short names in use that iso-codes lacks, in the order of LANGUAGES.
SHORT = {
    "BN": ["Brunéi", "", "", "Бруней", "بروناي", "บรูไน"],
    "CD": ["", "RD Congo", "", "", "", ""],
    "CG": ["", "Congo-Brazzaville", "", "", "", ""],
    "EC-W": [
        "Islas Galápagos", "Îles Galápagos", "Ilhas Galápagos", "Галапагосские острова",
        "جزر غالاباغوس", "หมู่เกาะกาลาปาโกส"],
    "ES-CN": [
        "Islas Canarias|Canarias", "Îles Canaries|Canaries", "Ilhas Canárias|Canárias",
        "Канарские острова", "جزر الكناري", "หมู่เกาะคะแนรี"],
    "GB-ENG": ["Inglaterra", "Angleterre", "Inglaterra", "Англия", "إنجلترا", "อังกฤษ"],
    "GB-NIR": [
        "Irlanda del Norte", "Irlande du Nord", "Irlanda do Norte", "Северная Ирландия",
        "أيرلندا الشمالية", "ไอร์แลนด์เหนือ"],
    "GB-SCT": ["Escocia", "Écosse", "Escócia", "Шотландия", "اسكتلندا", "สกอตแลนด์"],
    "GB-WLS": ["Gales", "Pays de Galles", "País de Gales", "Уэльс", "ويلز", "เวลส์"],
    "IR": ["Irán", "", "Irão|Irã", "Иран", "إيران", "อิหร่าน"],
    "KP": [
        "Corea del Norte", "Corée du Nord", "Coreia do Norte", "Северная Корея", "كوريا الشمالية",
        "เกาหลีเหนือ"],
    "KR": [
        "Corea del Sur", "Corée du Sud", "Coreia do Sul", "Южная Корея", "كوريا الجنوبية",
        "เกาหลีใต้"],
    "LA": ["", "", "", "Лаос", "لاوس", "ลาว"],
    "MM": ["Birmania", "Birmanie", "Birmânia", "Бирма", "بورما", "พม่า"],
    "PT-20": [
        "Islas Azores", "Açores|Îles Açores", "Açores", "Азорские острова", "جزر الأزور", "อะโซร์ส"],
    "PT-30": ["", "Madère", "", "Мадейра", "ماديرا", "มาเดรา"],
    "RU": ["Rusia", "Russie", "Rússia", "Россия", "روسيا", "รัสเซีย"],
    "SY": ["Siria", "Syrie", "Síria", "Сирия", "سوريا", "ซีเรีย"],
    "TL": [
        "Timor Oriental", "Timor oriental", "Timor Leste", "Восточный Тимор", "تيمور الشرقية",
        "ติมอร์ตะวันออก"],
    "US": ["EE. UU.", "", "EUA", "США", "أمريكا", "สหรัฐอเมริกา"],
    "VE": ["", "", "", "Венесуэла", "فنزويلا", "เวเนซุเอลา"],
    "VN": ["", "", "Vietname|Vietnã", "Вьетнам", "فيتنام", "เวียดนาม"],
    "XK": ["", "", "", "Косово", "كوسوفو", "โคโซโว"],
}

# Other names in use: the short and long forms of CLDR, and former names.
MORE = {
    "AX": {"fr": ["îles d’Åland"], "pt": ["Alanda"]},
    "BS": {"pt": ["Baamas"]},
    "BY": {"fr": ["Biélorussie"], "pt": ["Belarus"], "ru": ["Белоруссия"]},
    "CC": {"pt": ["Ilhas dos Cocos (Keeling)"]},
    "CD": {
        "es": ["Congo (RDC)", "Congo (República Democrática del Congo)", "Zaire"],
        "fr": ["Congo (RDC)", "Zaïre"], "pt": ["Congo (RDC)"], "ru": ["Конго (ДРК)", "Заир"]},
    "CG": {"es": ["República del Congo", "Congo (República)"], "ru": ["Республика Конго"]},
    "CI": {"es": ["Costa de Marfil"], "fr": ["République de Côte d’Ivoire"]},
    "CK": {"ru": ["о-ва Кука"]},
    "CW": {"pt": ["Curaçau"]},
    "CX": {"pt": ["Ilha do Natal"]},
    "CZ": {
        "es": ["República Checa"], "fr": ["République tchèque"],
        "pt": ["República Checa", "República Tcheca"], "ru": ["Чешская Республика"]},
    "EH": {"pt": ["Sara Ocidental"]},
    "FK": {
        "es": ["Islas Malvinas (Islas Falkland)"], "fr": ["Îles Malouines (Îles Falkland)"],
        "pt": ["Ilhas Falkland", "Ilhas Malvinas (Ilhas Falkland)"],
        "ru": ["Фолклендские (Мальвинские) о-ва"]},
    "GB": {"fr": ["R.-U."], "ru": ["Британия"]},
    "GU": {"pt": ["Guame"]},
    "HM": {"fr": ["îles Heard et McDonald"]},
    "KN": {"fr": ["Saint-Kitts-et-Nevis"], "pt": ["São Cristóvão e Neves"]},
    "KY": {"ru": ["о-ва Кайман"]},
    "LI": {"pt": ["Listenstaine"]},
    "LK": {"pt": ["Sri Lanca"]},
    "MD": {"fr": ["Moldavie"], "ru": ["Молдавия"]},
    "MF": {"pt": ["São Martinho (Saint-Martin)"]},
    "MH": {"ru": ["Маршалловы о-ва"]},
    "MP": {"fr": ["Mariannes du Nord"]},
    "PS": {
        "es": ["Palestina"], "fr": ["Palestine"],
        "pt": ["Palestina", "Territórios palestinianos", "Territórios palestinos"]},
    "SB": {"ru": ["Соломоновы о-ва"]},
    "SC": {"ru": ["Сейшельские о-ва"]},
    "SM": {"pt": ["São Marinho"]},
    "SX": {"fr": ["Saint-Martin (Pays-Bas)"], "pt": ["São Martinho (Sint Maarten)"]},
    "SZ": {"es": ["Swazilandia"], "ru": ["Свазиленд"]},
    "TC": {"ru": ["Тёркс и Кайкос"]},
    "TF": {"pt": ["Territórios Austrais Franceses"]},
    "TK": {"pt": ["Toquelau"]},
    "TL": {"pt": ["República Democrática de Timor-Leste"], "ru": ["Тимор-Лесте"]},
    "UM": {"es": ["Islas Ultramarinas de EE.UU."], "pt": ["Ilhas Menores Afastadas dos EUA"]},
    "US": {"fr": ["É.-U."]},
    "UZ": {"pt": ["Usbequistão"]},
    "VA": {"fr": ["Cité du Vatican"]},
    "VI": {"fr": ["îles Vierges américaines"], "pt": ["Ilhas Virgens dos EUA"]},
    "YT": {"pt": ["Maiote"]},
}

# Names of countries in languages of their own, and in Chinese, Hindi, German, Italian and Dutch.
OWN = {
    "AF": "افغانستان", "AL": "Shqipëria|Shqipëri", "AM": "Հայաստան", "AT": "Österreich",
    "AZ": "Azərbaycan", "BA": "Bosna i Hercegovina|Босна и Херцеговина", "BD": "বাংলাদেশ",
    "BE": "België|Belgien", "BG": "България", "BY": "Беларусь",
    "CH": "Schweiz|Suisse|Svizzera|Svizra", "CN": "中国|中國|Zhongguo|中华人民共和国",
    "CZ": "Česko|Česká republika|Tschechien", "CY": "Κύπρος|Kıbrıs",
    "DE": "Deutschland|Bundesrepublik Deutschland|Duitsland|德国", "DK": "Danmark|Dänemark",
    "EE": "Eesti|Estland", "ER": "ኤርትራ", "ES": "Spanien|Spagna|Spanje", "ET": "ኢትዮጵያ|Ityop'iya",
    "FI": "Suomi|Finnland", "FO": "Føroyar", "FR": "Frankreich|Francia|法国",
    "GB": "Großbritannien|Vereinigtes Königreich|Regno Unito|英国", "GE": "საქართველო|Sakartvelo",
    "GL": "Kalaallit Nunaat", "GR": "Ελλάδα|Ellada|Hellas|Griechenland",
    "HR": "Hrvatska|Kroatien", "HU": "Magyarország|Ungarn", "ID": "印度尼西亚|印尼",
    "IE": "Éire|Irland", "IL": "ישראל|إسرائيل", "IN": "भारत|Bharat|印度", "IR": "ایران",
    "IS": "Ísland", "IT": "Italia|Italien|Italië", "JP": "日本|Nippon|Nihon",
    "KE": "Jamhuri ya Kenya", "KG": "Кыргызстан", "KH": "កម្ពុជា|Kampuchea",
    "KP": "북한|朝鲜|조선민주주의인민공화국", "KR": "한국|대한민국|韩国|韓國|Hanguk", "KZ": "Қазақстан|Qazaqstan",
    "LA": "ລາວ", "LK": "ශ්‍රී ලංකාව|இலங்கை", "LT": "Lietuva|Litauen",
    "LU": "Lëtzebuerg|Luxemburg", "LV": "Latvija|Lettland", "ME": "Crna Gora|Црна Гора",
    "MK": "Северна Македонија", "MM": "မြန်မာ", "MN": "Монгол Улс|Монгол", "MV": "ދިވެހިރާއްޖެ",
    "MY": "马来西亚", "NL": "Nederland|Niederlande|Holanda|Hollande", "NO": "Norge|Noreg|Norwegen",
    "NP": "नेपाल", "NZ": "Aotearoa", "PH": "Pilipinas", "PK": "پاکستان", "PL": "Polska|Polen",
    "PT": "Portogallo", "RO": "România|Rumänien", "RS": "Србија|Srbija|Serbien",
    "RU": "Russland|俄罗斯", "SE": "Sverige|Schweden", "SG": "新加坡|சிங்கப்பூர்",
    "SI": "Slovenija|Slowenien", "SK": "Slovensko|Slowakei", "SO": "Soomaaliya",
    "SZ": "eSwatini", "TH": "泰国", "TJ": "Тоҷикистон", "TM": "Türkmenistan",
    "TR": "Türkei|Turkiye", "TW": "臺灣|台灣|台湾", "TZ": "Jamhuri ya Muungano wa Tanzania",
    "UA": "Україна|Ukrajina", "US": "Vereinigte Staaten|Stati Uniti|美国|美國|アメリカ",
    "UZ": "Oʻzbekiston|Ўзбекистон", "VN": "Việt Nam|越南", "XK": "Kosova",
}

# Parts of countries, which iso-codes has in another file, and a code that it lacks.
PARTS = {
    "EC-W": "Galapagos Islands", "ES-CN": "Canary Islands", "GB-ENG": "England",
    "GB-NIR": "Northern Ireland", "GB-SCT": "Scotland", "GB-WLS": "Wales", "PT-20": "Azores",
    "PT-30": "Madeira", "XK": "Kosovo",
}

# Errors in the translations: the name of another country.
WRONG = {("MD", "المالديف")}

HEADER = """\
# The names of countries in other languages, by which they are found; they are not shown.
#
# code    a code of countries.tsv
# others  the names in a language, parted by |; empty where there is none that is not found already
# mul     names in further languages: those of the country, and great ones
#
# One country a line, columns parted by one tab each. Lines that begin with # are skipped.
#
# From the translations of iso-codes, https://salsa.debian.org/iso-codes-team/iso-codes, under the
# GNU Lesser General Public License 2.1 or later; so is this file.
"""


def turned(name):
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma else name


def main():
    countries = json.load(open(SOURCE, encoding="utf-8"))["3166-1"]
    catalogues = {}
    for language in LANGUAGES:
        catalogues[language] = gettext.translation("iso_3166-1", LOCALES, [language])
    print(HEADER + "\t".join(["code"] + LANGUAGES + ["mul"]))
    for code, name in PARTS.items():
        countries.append({"alpha_2": code, "name": name})
    for country in sorted(countries, key=lambda c: c["alpha_2"]):
        code = country["alpha_2"]
        cells = [code]
        for language, short in zip(LANGUAGES, SHORT.get(code, [""] * len(LANGUAGES))):
            names = short.split("|") if short else []
            for key in ("common_name", "name"):
                english = country.get(key)
                if not english:
                    continue
                name = catalogues[language].gettext(english)
                if name != english and (code, name) not in WRONG:
                    names += [name, turned(name)] if language in ("es", "fr", "pt") else [name]
            names += MORE.get(code, {}).get(language, [])
            cells.append("|".join(dict.fromkeys(names)))
        print("\t".join(cells + [OWN.get(code, "")]))


main()
