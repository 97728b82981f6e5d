#!/bin/sh
# num2words 0.5.14, languages vi, bn, fa, ar and tr
#
# Zeros right behind the decimal sign are lost: 1.05 is said as 1.5 should be. In Vietnamese, Arabic
# and Turkish 1.5 itself is "one comma fifty" then; in Bengali and Persian the two are the same
# words. Vietnamese says -3 as "seventeen", and Bengali leaves the minus out. English, Spanish, Thai
# and Indonesian are right.
#
# Expected: different words for different numbers, as in English.
# Seen: as below. So: where numbers become words in these languages, say digit by digit what is
# behind the sign, and the minus oneself.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary num2words==0.5.14 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
from num2words import num2words
for language in ["en", "vi", "bn", "fa", "ar", "tr"]:
    print(language, num2words(1.05, lang=language), "|", num2words(1.5, lang=language))
print(num2words(-3, lang="vi"), "|", num2words(17, lang="vi"))
print(num2words(-3, lang="bn"), "|", num2words(3, lang="bn"))
')
expected='en one point zero five | one point five
vi một phẩy năm | một phẩy năm mươi
bn এক দশমিক পাঁচ | এক দশমিক পাঁচ
fa یک و نیم | یک و نیم
ar واحد  , خمس | واحد  , خمسون
tr birvirgülbeş | birvirgülelli
mười bảy | mười bảy
তিন | তিন'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
