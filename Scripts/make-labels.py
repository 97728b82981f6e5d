#!/usr/bin/env python3
"""Write Resources/vocabulary/labels.tsv from Unicode's CLDR, area-labels.tsv and the names below.

usage: make-labels.py > Resources/vocabulary/labels.tsv

CLDR is read from Debian's package unicode-cldr-core.
"""
import os
import xml.etree.ElementTree as ElementTree

SOURCE = "/usr/share/unicode/cldr/common/main"
VOCABULARY = "Resources/vocabulary"
AREAS = "Scripts/area-labels.tsv"
LANGUAGES = ["es", "fr", "pt", "ru", "id"]

# Replacements for CLDR's names, in the order of LANGUAGES: regions as the United Nations call them,
# and parts of countries, which CLDR has in other files.
OWN = {
    "002": ["África", "Afrique", "África", "Африка", "Afrika"],
    "015": [
        "África septentrional", "Afrique septentrionale", "Norte da África",
        "Северная Африка", "Afrika Utara"],
    "202": [
        "África subsahariana", "Afrique subsaharienne", "África Subsaariana",
        "Африка к югу от Сахары", "Afrika Sub-Sahara"],
    "011": [
        "África occidental", "Afrique occidentale", "África Ocidental",
        "Западная Африка", "Afrika Barat"],
    "014": [
        "África oriental", "Afrique orientale", "África Oriental",
        "Восточная Африка", "Afrika Timur"],
    "017": [
        "África central", "Afrique centrale", "África Central",
        "Центральная Африка", "Afrika Tengah"],
    "018": [
        "África meridional", "Afrique australe", "África Austral",
        "Юг Африки", "Afrika Bagian Selatan"],
    "019": ["Américas", "Amériques", "Américas", "Америка", "Amerika"],
    "021": [
        "América septentrional", "Amérique septentrionale", "América do Norte",
        "Северная Америка", "Amerika Utara"],
    "419": [
        "América Latina y el Caribe", "Amérique latine et Caraïbes", "América Latina e Caribe",
        "Латинская Америка и Карибский бассейн", "Amerika Latin dan Karibia"],
    "005": [
        "América del Sur", "Amérique du Sud", "América do Sul",
        "Южная Америка", "Amerika Selatan"],
    "013": [
        "América Central", "Amérique centrale", "América Central",
        "Центральная Америка", "Amerika Tengah"],
    "029": ["Caribe", "Caraïbes", "Caribe", "Карибский бассейн", "Karibia"],
    "142": ["Asia", "Asie", "Ásia", "Азия", "Asia"],
    "030": ["Asia oriental", "Asie orientale", "Ásia Oriental", "Восточная Азия", "Asia Timur"],
    "034": ["Asia meridional", "Asie méridionale", "Sul da Ásia", "Южная Азия", "Asia Selatan"],
    "035": [
        "Asia sudoriental", "Asie du Sud-Est", "Sudeste Asiático",
        "Юго-Восточная Азия", "Asia Tenggara"],
    "143": ["Asia central", "Asie centrale", "Ásia Central", "Центральная Азия", "Asia Tengah"],
    "145": [
        "Asia occidental", "Asie occidentale", "Ásia Ocidental",
        "Западная Азия", "Asia Barat"],
    "150": ["Europa", "Europe", "Europa", "Европа", "Eropa"],
    "039": [
        "Europa meridional", "Europe méridionale", "Sul da Europa",
        "Южная Европа", "Eropa Selatan"],
    "151": [
        "Europa oriental", "Europe orientale", "Europa Oriental",
        "Восточная Европа", "Eropa Timur"],
    "154": [
        "Europa septentrional", "Europe septentrionale", "Norte da Europa",
        "Северная Европа", "Eropa Utara"],
    "155": [
        "Europa occidental", "Europe occidentale", "Europa Ocidental",
        "Западная Европа", "Eropa Barat"],
    "009": ["Oceanía", "Océanie", "Oceania", "Океания", "Oseania"],
    "053": [
        "Australia y Nueva Zelandia", "Australie et Nouvelle-Zélande", "Austrália e Nova Zelândia",
        "Австралия и Новая Зеландия", "Australia dan Selandia Baru"],
    "054": ["Melanesia", "Mélanésie", "Melanésia", "Меланезия", "Melanesia"],
    "057": ["Micronesia", "Micronésie", "Micronésia", "Микронезия", "Mikronesia"],
    "061": ["Polinesia", "Polynésie", "Polinésia", "Полинезия", "Polinesia"],
    "EC-W": [
        "Islas Galápagos", "Îles Galápagos", "Ilhas Galápagos",
        "Галапагосские острова", "Kepulauan Galapagos"],
    "ES-CN": [
        "Islas Canarias", "Îles Canaries", "Ilhas Canárias", "Канарские острова", "Kepulauan Canaria"],
    "GB-ENG": ["Inglaterra", "Angleterre", "Inglaterra", "Англия", "Inggris"],
    "GB-NIR": [
        "Irlanda del Norte", "Irlande du Nord", "Irlanda do Norte", "Северная Ирландия", "Irlandia Utara"],
    "GB-SCT": ["Escocia", "Écosse", "Escócia", "Шотландия", "Skotlandia"],
    "GB-WLS": ["Gales", "Pays de Galles", "País de Gales", "Уэльс", "Wales"],
    "PT-20": ["Azores", "Açores", "Açores", "Азорские острова", "Azores"],
    "PT-30": ["Madeira", "Madère", "Madeira", "Мадейра", "Madeira"],
    "MM": ["Myanmar", "Myanmar", "Mianmar", "Мьянма", "Myanmar"],
}

# The names of other values, as the organisations use them in their working languages.
OWN_VALUES = {
    ("grouping", "European Union"): [
        "Unión Europea", "Union européenne", "União Europeia", "Европейский союз", "Uni Eropa"],
    ("grouping", "MENA"): [
        "Oriente Medio y Norte de África", "Moyen-Orient et Afrique du Nord",
        "Oriente Médio e Norte da África", "Ближний Восток и Северная Африка",
        "Timur Tengah dan Afrika Utara"],
    ("grouping", "ASEAN"): [
        "", "", "", "АСЕАН", ""],
    ("grouping", "Commonwealth"): [
        "", "", "", "Содружество наций", "Persemakmuran"],
    ("collection", "ICMEC Publications"): [
        "Publicaciones del ICMEC", "Publications de l'ICMEC", "Publicações do ICMEC", "Публикации ICMEC", "Publikasi ICMEC"],
}

HEADER = """\
# What values are called on screens in other languages; English is in the tables of the values.
#
# kind    country (regions among them), area, grouping, collection or language
# key     the code of a country, region or language; the English name of another value
# others  the name in a language; empty where it is the English one
#
# One value a line, columns parted by one tab each. Lines that begin with # are skipped.
#
# Countries and languages are from Unicode's CLDR 41, https://cldr.unicode.org, copyright 1991-2022
# Unicode, Inc., under the Unicode License, https://www.unicode.org/license.txt; names of regions are
# as the United Nations write them, those of areas as the bodies, the United Nations and the European
# Union do, or as in common usage.
"""


def names(language, kind):
    """The names that CLDR has for codes in a language."""
    root = ElementTree.parse(os.path.join(SOURCE, language + ".xml")).getroot()
    found = {}
    for element in root.findall(f"localeDisplayNames/{kind}"):
        if element.get("alt") is None:
            found[element.get("type")] = element.text
    return found


def rows(path, columns):
    """The first cells of each line of a table."""
    with open(path, encoding="utf-8") as lines:
        cells = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return [row[:columns] for row in cells[1:]]


def capitalised(name):
    """Labels begin with a capital letter, like those of topics and countries."""
    return name[:1].upper() + name[1:]


def write(kind, key, english, labels):
    labels = ["" if label == english else label for label in labels]
    if any(labels):
        print("\t".join([kind, key] + labels))


def main():
    print(HEADER + "\t".join(["kind", "key"] + LANGUAGES))
    territories = {language: names(language, "territories/territory") for language in LANGUAGES}
    for code, english in rows(f"{VOCABULARY}/regions.tsv", 2):
        write("country", code, english, OWN[code])
    for row in rows(f"{VOCABULARY}/countries.tsv", 4):
        write("country", row[0], row[3], OWN.get(row[0]) or [
            territories[language].get(row[0], "") for language in LANGUAGES])
    for area, *labels in rows(AREAS, 6):
        write("area", area, area, labels)
    for (kind, key), labels in OWN_VALUES.items():
        write(kind, key, key, labels)
    languages = {language: names(language, "languages/language") for language in LANGUAGES}
    for code, _, english in rows(f"{VOCABULARY}/languages.tsv", 3):
        labels = [capitalised(languages[language].get(code, "")) for language in LANGUAGES]
        write("language", code, english, labels)


main()
