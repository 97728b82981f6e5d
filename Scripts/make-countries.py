#!/usr/bin/env python3
"""Write Resources/vocabulary/countries.tsv from Debian's iso-codes and the UN M49 regions.

usage: make-countries.py [ISO_3166_1_JSON] > Resources/vocabulary/countries.tsv

Run it for each new edition of ISO 3166, and compare the result with later changes by editors.
"""
import json
import sys

SOURCE = "/usr/share/iso-codes/json/iso_3166-1.json"

# The most specific M49 region of every country. M49 assigns none to Antarctica.
REGIONS = {
    "014": "BI IO KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW",
    "017": "AO CM CF TD CG CD GQ GA ST",
    "018": "BW SZ LS NA ZA",
    "011": "BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG",
    "015": "DZ EG LY MA SD TN EH",
    "029": "AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI",
    "013": "BZ CR SV GT HN MX NI PA",
    "005": "AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE",
    "021": "BM CA GL PM US",
    "143": "KZ KG TJ TM UZ",
    "030": "CN HK MO TW KP JP MN KR",
    "035": "BN KH ID LA MY MM PH SG TH TL VN",
    "034": "AF BD BT IN IR MV NP PK LK",
    "145": "AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE",
    "151": "BY BG CZ HU PL MD RO RU SK UA",
    "154": "AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB",
    "039": "AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES XK",
    "155": "AT BE FR DE LI LU MC NL CH",
    "053": "AU CX CC HM NZ NF",
    "054": "FJ NC PG SB VU",
    "057": "GU KI MH FM NR MP PW UM",
    "061": "AS CK PF NU PN WS TK TO TV WF",
    "": "AQ",
}

# Names to show if neither the common name nor the name in iso-codes is the usual one: first those
# of the listing, then names that iso-codes inverts for sorting.
SHOWN = {
    "BN": "Brunei", "RU": "Russia", "TL": "Timor Leste",
    "CD": "Democratic Republic of the Congo", "FM": "Micronesia", "PS": "Palestine",
    "VA": "Holy See", "VG": "British Virgin Islands", "VI": "United States Virgin Islands",
}

# Names in use that iso-codes lacks: of the United Nations, the World Bank, ReliefWeb and CLDR, and
# former names.
ALSO = {
    "AE": ["UAE", "Emirates", "U.A.E.", "Trucial States"],
    "AU": ["Commonwealth of Australia"],
    "AX": ["Åland"],
    "BA": ["Bosnia"],
    "BD": ["East Pakistan"],
    "BF": ["Burkina", "Upper Volta"],
    "BJ": ["Dahomey"],
    "BN": ["Brunei Darussalam", "Nation of Brunei"],
    "BO": ["Plurinational State of Bolivia"],
    "BQ": ["Caribbean Netherlands", "Bonaire, Saint Eustatius and Saba", "Bonaire", "BES Islands"],
    "BS": ["The Bahamas"],
    "BW": ["Bechuanaland"],
    "BY": ["Byelorussia", "Belorussia"],
    "BZ": ["British Honduras"],
    "CC": ["Cocos Islands", "Keeling Islands"],
    "CD": [
        "DR Congo", "D.R. Congo", "DRC", "Congo-Kinshasa", "Zaire", "Congo (DRC)", "Congo DR",
        "Kongo (RDK)", "Belgian Congo"],
    "CF": ["Central African Empire"],
    "CG": ["Congo-Brazzaville", "Congo Republic"],
    "CI": ["Ivory Coast", "Cote Divoire"],
    "CL": ["Easter Island", "Rapa Nui"],
    "CN": ["P.R. China", "PR China", "China PRC", "Mainland China", "Chinese Mainland"],
    "CV": ["Cape Verde"],
    "CZ": ["Republik Ceko"],
    "DE": ["East Germany", "West Germany", "German Democratic Republic"],
    "DJ": ["French Somaliland"],
    "EH": ["Spanish Sahara"],
    "ET": ["Abyssinia"],
    "FK": [
        "Falkland Islands", "Malvinas", "Falklands", "Islas Malvinas",
        "Falkland Islands (Islas Malvinas)"],
    "FM": ["FS Micronesia"],
    "FO": ["Faeroe Islands", "Faroes", "Faeroes"],
    "GB": ["UK", "Great Britain", "Britain", "U.K.", "UK of Great Britain and Northern Ireland"],
    "GM": ["The Gambia"],
    "GQ": ["Spanish Guinea", "Equat. Guinea", "Eq. Guinea"],
    "GS": ["South Georgia", "South Sandwich Islands"],
    "GY": ["British Guiana"],
    "HK": ["Hong Kong SAR", "Hong Kong SAR China"],
    "HM": ["Heard & McDonald Islands", "Heard and McDonald Islands"],
    "ID": ["Dutch East Indies", "Netherlands East Indies"],
    "IE": ["Republic of Ireland", "Eire", "Irish Free State"],
    "IO": ["Chagos Archipelago", "Chagos Islands"],
    "IR": ["Islamic Republic of Iran", "Persia"],
    "JO": ["Transjordan"],
    "KG": ["Kirghizia", "Kirgizia"],
    "KH": ["Kampuchea", "Democratic Kampuchea"],
    "KI": ["Gilbert Islands"],
    "KN": ["Saint Kitts", "St Kitts", "St Kitts and Nevis"],
    "KP": [
        "DPRK", "Democratic People's Republic of Korea", "Korea DPR", "DPR of Korea", "N. Korea",
    ],
    "KR": ["Republic of Korea", "ROK", "S. Korea"],
    "LA": ["Lao PDR", "Lao People's Democratic Republic", "Laos PDR"],
    "LC": ["St Lucia"],
    "LK": ["Ceylon"],
    "LS": ["Basutoland"],
    "LY": ["Libyan Arab Jamahiriya", "State of Libya", "Libyan Arab Republic"],
    "MD": ["Moldavia"],
    "MF": ["Saint Martin (France)"],
    "MG": ["Malagasy Republic"],
    "MK": [
        "Macedonia", "FYROM", "Former Yugoslav Republic of Macedonia", "FYR Macedonia",
        "TFYR Macedonia", "TFYROM", "N. Macedonia",
    ],
    "MM": ["Burma", "Republic of the Union of Myanmar"],
    "MO": [
        "Macau", "Macao SAR", "Macau SAR", "Macao SAR China",
        "Macau Special Administrative Region of China", "Macau, China", "Macao, China",
        "Makau"],
    "MP": ["Northern Marianas", "CNMI"],
    "MW": ["Nyasaland"],
    "MY": ["Malaya", "Federation of Malaysia"],
    "NA": ["South West Africa"],
    "NL": ["The Netherlands", "Holland"],
    "NZ": ["NZ"],
    "PG": ["PNG"],
    "PN": ["Pitcairn Islands", "Pitcairn Island"],
    "PS": [
        "Occupied Palestinian Territory", "West Bank and Gaza Strip", "West Bank and Gaza",
        "Occupied Palestinian Territories", "Palestinian Territories", "Palestinian Territory",
        "Gaza Strip", "Gaza", "West Bank"],
    "PW": ["Belau"],
    "RU": ["Russian Federation", "Russian Fed.", "Federation of Russia"],
    "SH": ["Saint Helena", "Ascension Island", "Tristan da Cunha"],
    "SJ": ["Svalbard and Jan Mayen Islands", "Svalbard", "Jan Mayen", "Spitsbergen"],
    "SO": ["Somalia, Fed. Rep."],
    "SR": ["Surinam", "Dutch Guiana"],
    "SS": ["Southern Sudan", "S. Sudan"],
    "ST": ["São Tomé and Príncipe", "São Tomé"],
    "SX": ["Saint Martin (Dutch part)", "Sint Maarten", "St. Maarten"],
    "SY": ["Syrian Arab Republic", "Syrian A.R."],
    "SZ": ["Swaziland"],
    "TF": ["French Southern and Antarctic Lands", "French Southern and Antarctic Territories"],
    "TH": ["Siam"],
    "TL": ["Timor-Leste", "East Timor", "Portuguese Timor", "Timor Timur"],
    "TR": ["Turkey", "Republic of Turkey"],
    "TT": ["Trinidad"],
    "TV": ["Ellice Islands"],
    "TW": ["Chinese Taipei", "Taiwan, China", "Taiwan Province"],
    "TZ": ["United Republic of Tanzania", "Tanganyika"],
    "UM": ["U.S. Outlying Islands", "US Outlying Islands", "US Minor Outlying Islands"],
    "US": ["United States of America", "U.S.", "U.S.A.", "U.S. of America", "USA"],
    "VA": ["Vatican", "Vatican City", "Vatican City State"],
    "VC": ["Saint Vincent", "St Vincent", "St Vincent and the Grenadines"],
    "VE": ["Bolivarian Republic of Venezuela", "Venezuela RB"],
    "VI": ["US Virgin Islands", "USVI"],
    "VN": ["Viet Nam", "Socialist Republic of Vietnam"],
    "VU": ["New Hebrides"],
    "WF": ["Wallis and Futuna Islands"],
    "WS": ["Western Samoa"],
    "XK": ["Kosovo (UNSCR 1244)", "Kosovo (under UNSC resolution 1244)"],
    "YE": ["Yemen Arab Republic", "Democratic Yemen", "South Yemen", "North Yemen"],
    "ZA": ["RSA", "S. Africa"],
    "ZM": ["Northern Rhodesia"],
    "ZW": ["Rhodesia", "Southern Rhodesia"],
}

# Abbreviations that are also words or other names: matched only in capitals and alone, like codes,
# in English, French and Spanish.
ABBREVIATIONS = {
    "AE": ["EAU"], "CD": ["RDC"], "CF": ["CAR", "RCA"], "CN": ["PRC"], "MH": ["RMI"], "PS": ["OPT"],
    "SA": ["KSA"], "TC": ["TCI"], "VG": ["BVI"], "ZA": ["RSA"],
}

# A code that ISO 3166 leaves to users, as CLDR, the World Bank and the European Union use it.
USER_ASSIGNED = [{
    "alpha_2": "XK", "alpha_3": "XKX", "numeric": "", "name": "Kosovo",
}]

HEADER = """\
# The countries of ISO 3166-1 and the parts of countries that the catalogue speaks of.
#
# code      what records carry: ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country
# alpha-3   the three-letter code of ISO 3166-1, and abbreviations that are found as codes are, parted
#           by |; empty for a part of a country
# number    the number of ISO 3166-1, which is also the country's UN M49 code; empty for a part, and
#           for a code that ISO 3166 leaves to users
# name      the name that is shown
# within    where it lies: a code of regions.tsv, or of a country in this file for a part; may be empty
# other     other names that find it, parted by |
#
# One country a line, columns parted by one tab each. Lines that begin with # are skipped.
# A name or code may stand once in this file. Names are found whatever their case and accents.
#
# Codes and names are from iso-codes, https://salsa.debian.org/iso-codes-team/iso-codes, under the
# GNU Lesser General Public License 2.1 or later; so is this file. Regions are those of the United
# Nations' M49 standard; M49 does not list Taiwan, which stands with its neighbours here.
# Short names follow the listing where it has the country. Parts of a country are from ISO 3166-2.
# XK is of the codes that ISO 3166 leaves to users; CLDR and the World Bank give it to Kosovo, so that
# records can name it. That a place has a line here says nothing of its status.
code\talpha-3\tnumber\tname\twithin\tother
"""


# The countries of the United Kingdom, each with its own laws and children's commissioner, and
# islands far from their country that ReliefWeb lists as places, with their other names.
PARTS = {
    "EC-W": ["Galapagos Islands", "Galápagos", "Galapagos Archipelago"],
    "ES-CN": ["Canary Islands", "Canaries"],
    "GB-ENG": ["England", "United Kingdom - England", "England, UK"],
    "GB-NIR": ["Northern Ireland", "United Kingdom - Northern Ireland", "Northern Ireland, UK"],
    "GB-SCT": ["Scotland", "United Kingdom - Scotland", "Scotland, UK"],
    "GB-WLS": ["Wales", "United Kingdom - Wales", "Wales, UK"],
    "PT-20": ["Azores", "Azores Islands"],
    "PT-30": ["Madeira", "Madeira Islands", "Madeira Island"],
}


def turned(name):
    """A name that iso-codes inverts for sorting, in its natural order."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma else name


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else SOURCE
    countries = json.load(open(path, encoding="utf-8"))["3166-1"]
    countries += USER_ASSIGNED
    region = {code: m49 for m49, codes in REGIONS.items() for code in codes.split()}
    sys.stdout.write(HEADER)
    for country in sorted(countries, key=lambda c: c["alpha_2"]):
        code, name = country["alpha_2"], country["name"]
        shown = SHOWN.get(code) or country.get("common_name") or name
        others = [name, country.get("common_name"), country.get("official_name")]
        # Lists of islands also have commas.
        if name not in ("Bonaire, Sint Eustatius and Saba", "Saint Helena, Ascension and Tristan da Cunha"):
            others.append(turned(name))
        others += ALSO.get(code, [])
        others = [o for o in dict.fromkeys(others) if o and o != shown]
        codes = "|".join([country["alpha_3"]] + ABBREVIATIONS.get(code, []))
        print(code, codes, country["numeric"], shown, region[code], "|".join(others), sep="\t")
        for part, names in PARTS.items():
            if part.startswith(code + "-"):
                print(part, "", "", names[0], code, "|".join(names[1:]), sep="\t")


main()
