#!/usr/bin/env python3
"""Write Resources/vocabulary/languages.tsv from Debian's iso-codes and Unicode's CLDR.

usage: make-languages.py > Resources/vocabulary/languages.tsv

CLDR is read from Debian's package unicode-cldr-core.
"""
import gettext
import json
import os
import re
import xml.etree.ElementTree as ElementTree

CLDR = "/usr/share/unicode/cldr/common/main"
FOLDER = "/usr/share/iso-codes/json"
LOCALES = "/usr/share/locale"
NAMED_IN = ["es", "fr", "pt", "ru", "ar", "de", "it", "zh_CN"]

# Names to show instead of the librarians' names in iso-codes, by ISO 639-2/T code.
SHOWN = {
    "ell": "Greek", "fil": "Filipino", "kir": "Kyrgyz", "khm": "Khmer", "nno": "Norwegian Nynorsk",
    "nob": "Norwegian Bokmål", "pan": "Punjabi", "pus": "Pashto", "sot": "Southern Sotho",
    "nbl": "South Ndebele", "nde": "North Ndebele", "oci": "Occitan", "nya": "Chichewa",
    "nso": "Northern Sotho", "gla": "Scottish Gaelic", "uig": "Uyghur", "ina": "Interlingua",
    "ton": "Tongan", "msa": "Malay", "swa": "Swahili", "grc": "Ancient Greek", "prs": "Dari",
    "tgl": "Tagalog", "nep": "Nepali", "ori": "Odia", "cnr": "Montenegrin",
}

# Names of languages in the language itself that iso-codes lacks.
OWN = {
    "eng": "English", "mya": "မြန်မာဘာသာ", "lao": "ພາສາລາວ", "bod": "བོད་སྐད་", "hat": "Kreyòl ayisyen",
    "som": "Soomaali", "swa": "Kiswahili", "tet": "Tetun", "nep": "नेपाली", "sin": "සිංහල",
    "div": "ދިވެހި", "mri": "te reo Māori", "smo": "Gagana Sāmoa", "ton": "lea faka-Tonga",
    "fij": "Na Vosa Vakaviti", "bis": "Bislama", "tpi": "Tok Pisin", "que": "Runa Simi",
    "aym": "Aymar aru", "grn": "Avañe'ẽ", "hau": "Hausa", "yor": "Yorùbá", "ibo": "Asụsụ Igbo",
    "zul": "isiZulu", "xho": "isiXhosa", "sna": "chiShona", "nya": "Chichewa", "run": "Ikirundi",
    "khm": "ភាសាខ្មែរ", "fil": "Filipino", "msa": "Bahasa Melayu", "ind": "Bahasa Indonesia",
    "prs": "دری", "jav": "Basa Jawa", "sun": "Basa Sunda", "mlg": "Malagasy", "lin": "Lingála",
}

# Names and codes in use that iso-codes lacks: older codes of ISO 639 and MARC, standard forms that
# ISO 639-3 treats as separate languages, and everyday names.
ALSO = {
    "heb": ["iw"], "ind": ["in", "Bahasa"], "yid": ["ji", "ydd"], "jav": ["jw"],
    "ron": ["mo", "mol"], "srp": ["scc"], "hrv": ["scr"], "zho": [
        "cmn", "Mandarin", "Mandarin Chinese", "Chinese Simplified", "Chinese Traditional", "中文", "汉语",
        "漢語", "普通话", "普通話", "國語", "简体", "简体字", "繁體", "繁體中文", "正體中文"],
    "hin": ["हिन्दी", "हिंदी"],
    "ara": ["arb", "Modern Standard Arabic", "Standard Arabic"],
    "fas": ["pes", "Farsi", "Iranian Persian"], "msa": ["zsm", "Bahasa Malaysia", "Malaysian"],
    "swa": ["swh", "Kiswahili"], "est": ["ekk"], "lav": ["lvs"], "nep": ["npi"],
    "ori": ["ory", "Oriya"], "aze": ["azj", "Azeri"], "mon": ["khk"], "uzb": ["uzn"],
    "mlg": ["plt"], "pus": ["pbt", "Pushtu"], "sqi": ["als"], "grn": ["gug"],
    "kur": ["kmr", "Kurmanji", "Kurmancî", "Northern Kurdish"], "ckb": ["Sorani"],
    "fil": ["Pilipino"], "lao": ["Laotian", "ລາວ"], "khm": ["Cambodian", "ខ្មែរ"], "mya": ["Myanmar", "မြန်မာ"],
    "spa": ["Castilian", "Castellano"],
    "por": [
        "português do Brasil", "português brasileiro", "português europeu", "português de Portugal"],
    "hat": ["Creole", "Haitian Creole", "Kreyòl"], "prs": ["Afghan Persian"], "tet": ["Tetun"],
    "sin": ["Singhalese"], "ben": ["Bangla"], "ukr": [], "que": ["quz"], "nor": ["Norsk"],
    "nob": ["Bokmål", "Norsk bokmål"], "nno": ["Nynorsk", "Norsk nynorsk"],
    "tha": ["ภาษาไทย"], "yue": ["Cantonese", "Cantonés", "cantonais", "Cantonês", "кантонский"],
    "sgn": ["Sign language", "Signed language"],
    "hbs": ["sh"], "nah": ["Nahuatl", "Náhuatl", "Aztec"],
}

# The languages whose files in CLDR name the forms of a language by country or script, and those of
# these forms that are rows of their own.
FORMS_NAMED_IN = ["en", "es", "fr", "pt", "ru", "id", "de", "ar", "zh"]
OWN_ROWS = ["fa_AF", "sr_ME"]

# Errors in the translations: the name of another language.
WRONG = {("ile", "Interlingua")}

# The ISO 639-2 codes that stand for no single language, with the name to show and other names.
SPECIAL = {
    "mis": ["Uncoded languages", "Miscellaneous languages"],
    "mul": ["Multiple languages", "Multilingual", "Several languages", "Various languages"],
    "und": ["Undetermined", "Undetermined language", "Unknown language"],
    "zxx": ["No linguistic content", "No language"],
}

HEADER = """\
# The languages of ISO 639, and the codes that stand for none or for several.
#
# code    what records carry: ISO 639-1, or ISO 639-3 for a language without such a code
# alpha-3 the codes of ISO 639-2/T and of ISO 639-2/B where that is another one, parted by |; empty
#         where it is the same as the code
# name    the name that is shown
# own     the name in the language itself; may be empty
# other   other names and codes that find it, parted by |
#
# One language a line, columns parted by one tab each. Lines that begin with # are skipped. Where two
# languages have a name or code, the first line counts.
#
# Codes and names are from iso-codes, https://salsa.debian.org/iso-codes-team/iso-codes, under the
# GNU Lesser General Public License 2.1 or later; so is this file. Names in the language itself that
# iso-codes lacks are from Unicode's CLDR, https://cldr.unicode.org, under the Unicode License.
code\talpha-3\tname\town\tother
"""


def load(name):
    return json.load(open(f"{FOLDER}/iso_{name}.json", encoding="utf-8"))[name]


def translation(language):
    try:
        return gettext.translation("iso_639-2", LOCALES, [language])
    except OSError:
        return None


def name_for_itself(code):
    """The name of a language in CLDR's file of that language; empty if there is none."""
    path = f"{CLDR}/{code}.xml"
    if not os.path.exists(path):
        return ""
    for name in ElementTree.parse(path).iterfind("localeDisplayNames/languages/language"):
        if name.get("type") == code and name.get("alt") is None and name.text:
            return "" if name.text == "↑↑↑" else name.text
    return ""


def names_of_forms():
    """CLDR's names for forms of languages, such as Brazilian Portuguese, by the language's code.

    What stands in parentheses needs no name: it is left out when a name is looked up.
    """
    found = {}
    for language in FORMS_NAMED_IN:
        for name in ElementTree.parse(f"{CLDR}/{language}.xml").iterfind("localeDisplayNames/languages/language"):
            code, _, form = name.get("type").partition("_")
            if form and name.get("type") not in OWN_ROWS and "(" not in name.text:
                found.setdefault(code, []).append(name.text)
    return found


def forms(name):
    """The names in an entry, each without the years after it, in natural order."""
    for part in name.split("; "):
        part = re.sub(r" \((?:1|ca|to|post|[0-9]).*?\)$", "", part)
        yield part
        head, comma, tail = part.partition(", ")
        if comma:
            yield f"{tail} {head}"


def row(entry, english, foreign, named_forms):
    code3 = entry["alpha_3"]
    code = entry.get("alpha_2", code3)
    names = list(forms(entry["name"]))
    shown = SHOWN.get(code3) or entry.get("common_name") or names[-1 if "," in names[0] else 0]
    own = OWN.get(code3, "")
    catalogue = translation(code) if not own else None
    if catalogue:
        text = catalogue.gettext(entry["name"])
        own = "" if text == entry["name"] else text.split("; ")[0].split(";")[0]
    for_itself = name_for_itself(code)
    own = own or for_itself
    codes = [c for c in (code3, entry.get("bibliographic")) if c and c != code]
    others = names + [english.get(code3)] + ALSO.get(code3, [])
    if "alpha_2" in entry:
        for catalogue in foreign:
            text = catalogue.gettext(entry["name"])
            if text != entry["name"] and (code3, text) not in WRONG:
                others += list(forms(text.replace(";", "; ").replace(";  ", "; ")))
    others += named_forms.get(code, [])
    known = {name.casefold() for name in (shown, own, *filter(None, others))}
    if for_itself.casefold() not in known:
        others.append(for_itself)
    others = [o for o in dict.fromkeys(others) if o and o not in (shown, own)]
    return "\t".join([code, "|".join(codes), shown, own, "|".join(others)])


def main():
    everyday = {entry["alpha_3"]: entry for entry in load("639-2")}
    every = {entry["alpha_3"]: entry for entry in load("639-3")}
    foreign = [c for c in map(translation, NAMED_IN) if c]
    named_forms = names_of_forms()
    english = {code: entry.get("common_name") or entry["name"] for code, entry in every.items()}
    standard_forms = {code for codes in ALSO.values() for code in codes if code in every}
    rows = []
    for code, entry in everyday.items():
        if code in SPECIAL:
            names = SPECIAL[code]
            rows.append((True, names[0], "\t".join([code, "", names[0], "", "|".join(names[1:])])))
            continue
        if "-" in code:
            continue
        entry = dict(entry, bibliographic=entry.get("bibliographic") or every.get(code, {}).get("bibliographic"))
        rows.append(("alpha_2" not in entry, entry["name"], row(entry, english, foreign, named_forms)))
    for code, entry in every.items():
        if code in everyday or code in standard_forms or entry["type"] != "L":
            continue
        name = entry["name"]
        also = "|".join(ALSO.get(code, []))
        shown = SHOWN.get(code, name)
        own = OWN.get(code, "") or name_for_itself(code)
        rows.append((True, name, "\t".join([code, "", shown, own, "|".join(
            o for o in (name if shown != name else "", also) if o)])))
    print(HEADER, end="")
    for _, _, line in sorted(rows):
        print(line)


main()
