#!/bin/sh
# feedendum 0.4.0 with feedparser 6.0.14
#
# The guid of an RSS item is a link unless it says isPermaLink="false". feedendum forgets that
# attribute when it reads and writes none, also for identifiers of Atom entries that are no address
# ("urn:..."). A reader of the feed then opens "report-5" as if it were one.
#
# Expected: isPermaLink="false" as it was read, and for every identifier that is no link.
# Seen: feedparser has no link for the item before, and "report-5" after. So: add the attribute to
# what feedendum has written, or use links as identifiers.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary feedendum==0.4.0 feedparser==6.0.14 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import re, feedendum, feedparser
rss = """<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>d</description>
<item><title>A</title><guid isPermaLink="false">report-5</guid></item></channel></rss>"""
atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:t</id><updated>2016-05-12T00:00:00Z</updated>
<entry><title>A</title><id>urn:isbn:9780306406157</id><updated>2016-05-12T00:00:00Z</updated></entry></feed>"""
print(feedparser.parse(rss).entries[0].get("link"))
for feed in feedendum.from_rss_text(rss), feedendum.from_atom_text(atom):
    text = feedendum.to_rss_string(feed)
    print(re.search("<guid.*?</guid>", text).group(), feedparser.parse(text).entries[0].get("link"))
' 2>> log)
expected='None
<guid>report-5</guid> report-5
<guid>urn:isbn:9780306406157</guid> urn:isbn:9780306406157'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
