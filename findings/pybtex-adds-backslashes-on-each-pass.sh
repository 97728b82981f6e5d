#!/bin/sh
# pybtex 0.26.1, pybtex-convert from BibTeX to BibTeX
#
# Reading leaves LaTeX in a value as it stands, writing encodes it as if it were plain text. Each
# pass adds a backslash: "\&" becomes "\\&" (a new line, then a sign that stands alone), "\~n" a
# word of its own, and "_" and "%" in links get backslashes. Accents written with \' come through.
#
# Expected: the same values.
# Seen: as below, and worse after a second pass. So: do not let pybtex rewrite a file that is kept;
# take its values one by one, and compare them with the source.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary pybtex==0.26.1 latexcodec==3.0.1 >> log 2>&1 || exit 2

cat > in.bib << 'BIB'
@misc{a,
  title = {Mar{\'i}a, Ni{\~n}os \& 5\%},
  url = {https://example.org/a_b}
}
BIB
python/bin/pybtex-convert in.bib once.bib > log 2>&1
python/bin/pybtex-convert once.bib twice.bib > log 2>&1
values() { sed -n 's/^ *\(title\|url\) = "\(.*\)",*$/\2/p' "$1"; }
seen=$(values once.bib; values twice.bib)
expected=$(cat << 'SEEN'
Mar{\'i}a, Ni{\\textasciitilde n}os \\& 5\\%
https://example.org/a\_b
Mar{\'i}a, Ni{\\textasciitilde n}os \\\& 5\\\%
https://example.org/a\\_b
SEEN
)

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
