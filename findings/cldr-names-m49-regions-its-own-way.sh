#!/bin/sh
# unicode-cldr-core 41-0.1 (Unicode CLDR 41, Debian 12)
#
# CLDR has names for the numeric codes of regions of UN M49, but not always the United Nations' ones:
# 053, "Australia and New Zealand", is called Australasia, also in Spanish and French; 057,
# "Micronesia", is a "Micronesian Region", in French with a small letter where other regions have a
# capital one; countries may have a second name in brackets.
#
# Expected: the official names, in the form of the other regions.
# Seen: as below. So: take countries and languages from CLDR, and regions from the United Nations.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install unicode-cldr-core=41-0.1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done

name() {
  sed -n "s/.*<territory type=\"$2\">\([^<]*\)<.*/\1/p" \
    "root/usr/share/unicode/cldr/common/main/$1.xml" | head -n 1
}
seen=$(
  for language in en es fr; do
    for code in 053 057 MM; do printf '%s;' "$(name "$language" "$code")"; done
    echo
  done
)
expected='Australasia;Micronesian Region;Myanmar (Burma);
Australasia;Región de Micronesia;Myanmar (Birmania);
Australasie;région micronésienne;Myanmar (Birmanie);'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
