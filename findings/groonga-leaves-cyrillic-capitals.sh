#!/bin/sh
# Groonga 13.0.0 (Debian 12), NormalizerAuto
#
# The normalizer of the examples in Groonga's manual turns capitals into small letters, but only
# plain Latin ones and those that Unicode parts into a letter and a mark: Ñ, Ā and Ẻ. Cyrillic,
# Greek and Armenian letters, Ł, Đ and Æ keep their case, so a search for a Russian word misses the
# titles that are in capitals. There is no message.
#
# Expected: small letters in every script that has two cases.
# Seen: "niños" finds NIÑOS; "дети", "łódź" and "ελλάδα" do not find the same words in capitals. So:
# name NormalizerNFKC130 when the index is made, which finds them all.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install groonga-bin=13.0.0+dfsg-3~deb12u1 libgroonga0=13.0.0+dfsg-3~deb12u1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

for normalizer in NormalizerAuto NormalizerNFKC130; do
  cat > commands << END
table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer $normalizer
table_create Titles TABLE_HASH_KEY ShortText
column_create Titles title COLUMN_SCALAR ShortText
column_create Words places COLUMN_INDEX|WITH_POSITION Titles title
load --table Titles
[{"_key":"1","title":"NIÑOS"},{"_key":"2","title":"ДЕТИ"},{"_key":"3","title":"ŁÓDŹ"},{"_key":"4","title":"ΕΛΛΆΔΑ"}]
END
  groonga -n $normalizer < commands >> log 2>&1
done
seen=$(for normalizer in NormalizerAuto NormalizerNFKC130; do
  groonga $normalizer normalize $normalizer '"ÑĀẺДΕԱŁĐÆ"' | sed 's/.*"normalized":"\([^"]*\)".*/\1/'
  for word in niños дети łódź ελλάδα; do
    groonga $normalizer select Titles --match_columns title --query $word --output_columns title |
      sed "s/.*\\[\\[\\[\\([0-9]*\\)\\].*/$word \\1/"
  done
done)
expected='ñāẻДΕԱŁĐÆ
niños 1
дети 0
łódź 0
ελλάδα 0
ñāẻдεաłđæ
niños 1
дети 1
łódź 1
ελλάδα 1'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
