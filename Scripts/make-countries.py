#!/usr/bin/env python3
"""Write Resources/vocabulary/countries.tsv from Debian's iso-codes and the UN M49 regions.

usage: make-countries.py [ISO_3166_1_JSON] > Resources/vocabulary/countries.tsv

Run it once for a new edition of ISO 3166 and compare the result with what editors changed since.
"""
import json
import sys

SOURCE = "/usr/share/iso-codes/json/iso_3166-1.json"

# The nearest M49 region of every country. M49 gives Antarctica none.
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
    "039": "AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES",
    "155": "AT BE FR DE LI LU MC NL CH",
    "053": "AU CX CC HM NZ NF",
    "054": "FJ NC PG SB VU",
    "057": "GU KI MH FM NR MP PW UM",
    "061": "AS CK PF NU PN WS TK TO TV WF",
    "": "AQ",
}

# Names to show where neither iso-codes' common name nor its name is the one that readers use:
# those of the listing first, then names that iso-codes turns round for sorting.
SHOWN = {
    "BN": "Brunei", "RU": "Russia", "TL": "Timor Leste",
    "CD": "Democratic Republic of the Congo", "FM": "Micronesia", "PS": "Palestine",
    "VA": "Holy See", "VG": "British Virgin Islands", "VI": "United States Virgin Islands",
}

# Names in use that iso-codes does not give.
ALSO = {
    "MF": ["Saint Martin (France)"],
    "SX": ["Saint Martin (Dutch part)", "Sint Maarten"],
    "WF": ["Wallis and Futuna Islands"],
    "SJ": ["Svalbard and Jan Mayen Islands"],
    "PN": ["Pitcairn Islands"],
    "LY": ["Libyan Arab Jamahiriya", "State of Libya"],
    "BQ": ["Caribbean Netherlands", "Bonaire, Saint Eustatius and Saba"],
    "SH": ["Saint Helena"],
    "AE": ["UAE", "Emirates"], "BN": ["Brunei Darussalam"], "BO": ["Plurinational State of Bolivia"],
    "CD": ["DR Congo", "D.R. Congo", "DRC", "Congo-Kinshasa", "Zaire"], "CG": ["Congo-Brazzaville"],
    "CI": ["Ivory Coast"], "CV": ["Cape Verde"], "FK": ["Falkland Islands", "Malvinas"],
    "GB": ["UK", "Great Britain", "Britain", "U.K."], "GM": ["The Gambia"], "BS": ["The Bahamas"],
    "HK": ["Hong Kong SAR", "Hong Kong SAR China"], "IR": ["Islamic Republic of Iran", "Persia"],
    "KP": ["DPRK", "Democratic People's Republic of Korea", "Korea DPR"],
    "KR": ["Republic of Korea", "ROK"], "LA": ["Lao PDR", "Lao People's Democratic Republic"],
    "MK": ["Macedonia", "FYROM", "Former Yugoslav Republic of Macedonia"], "MM": ["Burma", "Republic of the Union of Myanmar"],
    "MO": ["Macau", "Macao SAR", "Macau SAR", "Macao SAR China", "Macau Special Administrative Region of China"], "NL": ["The Netherlands", "Holland"], "PS": ["Occupied Palestinian Territory", "West Bank and Gaza Strip", "West Bank and Gaza"],
    "RU": ["Russian Federation"], "ST": ["São Tomé and Príncipe"], "SY": ["Syrian Arab Republic"],
    "SZ": ["Swaziland"], "TL": ["Timor-Leste", "East Timor"], "TR": ["Turkey", "Republic of Turkey"],
    "TZ": ["United Republic of Tanzania"], "US": ["United States of America", "U.S.", "U.S.A."],
    "VA": ["Vatican", "Vatican City", "Vatican City State"], "VE": ["Bolivarian Republic of Venezuela", "Venezuela RB"],
    "VI": ["US Virgin Islands"], "VN": ["Viet Nam"],
}

HEADER = """\
# The countries of ISO 3166-1 and the parts of countries that the catalogue speaks of.
#
# code      what records carry: ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country
# alpha-3   the three-letter code of ISO 3166-1; empty for a part of a country
# number    the number of ISO 3166-1, which is also the country's UN M49 code; empty for a part
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
code\talpha-3\tnumber\tname\twithin\tother
"""


# Countries of the United Kingdom, each with laws and a children's commissioner of its own.
PARTS = {
    "GB-ENG": "England", "GB-NIR": "Northern Ireland", "GB-SCT": "Scotland", "GB-WLS": "Wales",
}


def turned(name):
    """A name that iso-codes turns round for sorting, in the order in which it is said."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma else name


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else SOURCE
    countries = json.load(open(path, encoding="utf-8"))["3166-1"]
    region = {code: m49 for m49, codes in REGIONS.items() for code in codes.split()}
    sys.stdout.write(HEADER)
    for country in sorted(countries, key=lambda c: c["alpha_2"]):
        code, name = country["alpha_2"], country["name"]
        shown = SHOWN.get(code) or country.get("common_name") or name
        others = [name, country.get("common_name"), country.get("official_name")]
        # Lists of islands have commas too.
        if name not in ("Bonaire, Sint Eustatius and Saba", "Saint Helena, Ascension and Tristan da Cunha"):
            others.append(turned(name))
        others += ALSO.get(code, [])
        others = [o for o in dict.fromkeys(others) if o and o != shown]
        print(code, country["alpha_3"], country["numeric"], shown, region[code], "|".join(others), sep="\t")
        if code == "GB":
            for part, name in PARTS.items():
                print(part, "", "", name, "GB", "", sep="\t")


main()
