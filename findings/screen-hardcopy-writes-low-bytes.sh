#!/bin/sh
# GNU screen 4.9.0 (Debian 12), command hardcopy
#
# In a UTF-8 session each character of the screen is written to the file as one byte, the last of
# its number: "ñ" as F1, and Cyrillic and Thai as letters and controls that were never on the
# screen.
#
# Expected: the screen as UTF-8.
# Seen: byte 361 for "ñ" (as in ISO 8859-1), and 024, "5B8" for "Дети". So: read a program's screen
# by other means in tests (tmux capture-pane writes UTF-8).
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install screen=4.9.0-4 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

SCREENDIR=$folder/sessions TERM=xterm LC_ALL=C.UTF-8 HOME=$folder
export SCREENDIR TERM LC_ALL HOME
mkdir -m 700 sessions
printf 'Niños\nДети\nEnd\n' > text
screen -c /dev/null -U -d -m -S finding sh -c 'cat text; sleep 60' > log 2>&1
for _ in 1 2 3 4 5 6 7 8 9 10; do
  sleep 1
  screen -S finding -X hardcopy "$folder/screen" > log 2>&1
  grep -q End screen 2> log && break
done
screen -S finding -X quit > log 2>&1
seen=$(head -n 2 screen | LC_ALL=C od -An -c | tr -s ' ')
expected=' N i 361 o s \n 024 5 B 8 \n'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
