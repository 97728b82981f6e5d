#!/bin/sh
# argparse-manpage 4.8 with groff 1.22.4 (Debian 12)
#
# A line of a description that begins with a stop or an apostrophe is written into the manual page
# as it stands. roff takes it for a command, and the reader never sees it: a paragraph about a
# hidden file (".config is read.") or one that begins with a quoted word is gone, with status 0.
#
# Expected: "\&" before such a line, as help2man and lowdown write it.
# Seen: of three paragraphs the first alone. So: begin no line of a description with either, and
# read the page once as it is shown.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install groff-base=1.22.4-10 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH
python3 -m venv python >> log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary argparse-manpage==4.8 >> log 2>&1 || exit 2

cat > program.py << 'PYTHON'
import argparse

def parser():
    return argparse.ArgumentParser(
        prog="shelf", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Shows a list.\n\n.config is read.\n\n'Law' is a topic.")
PYTHON
python/bin/argparse-manpage --pyfile program.py --function parser --project-name shelf > shelf.1 2>> log
seen=$(
  sed -n '/^.SH DESCRIPTION/,/^.SH OPTIONS/p' shelf.1 | grep '[a-z]'
  GROFF_FONT_PATH=root/usr/share/groff/1.22.4/font GROFF_TMAC_PATH=root/usr/share/groff/1.22.4/tmac \
    GROFF_BIN_PATH=root/usr/bin groff -man -Tascii -P -c shelf.1 2>> log |
    sed -n '/^ *Shows/,/^[A-Z]/p' | grep '^ .*[a-z]'
)
expected='Shows a list.
.config is read.
'\''Law'\'' is a topic.
       Shows a list.'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
