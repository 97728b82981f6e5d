#!/bin/sh
# snowballstemmer 3.1.1
#
# A word and its plural, or one with a case ending, may have different stems. In Tamil ("child",
# "right") and Nepali ("children") the ending is taken off and the rest left, while the plain word
# is cut again, as if its last letters were an ending. In Portuguese many nouns in -ção keep the ã,
# and their plurals the õ.
#
# Expected: one stem for both, as in Tamil for "girl" and in Portuguese for "legislação".
# Seen: as below. So: search for both forms in these languages, or stem the stems once more (Tamil,
# Nepali).
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary snowballstemmer==3.1.1 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import snowballstemmer
words = {
    "tamil": ("குழந்தை", "குழந்தைகள்", "உரிமை", "உரிமைகள்", "பெண்", "பெண்கள்"),
    "nepali": ("बालबालिका", "बालबालिकाको"),
    "portuguese": ("violação", "violações", "adoção", "adoções", "legislação", "legislações"),
}
for language, forms in words.items():
    print(*snowballstemmer.stemmer(language).stemWords(forms))
')
expected='குழ குழந்தை உரிம் உரிமை பெண் பெண்
बालबालि बालबालिका
violaçã violaçõ adoçã adoçõ legisl legisl'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
