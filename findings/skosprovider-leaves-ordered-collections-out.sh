#!/bin/sh
# skosprovider_rdf 1.4.0 with skosprovider 1.5.1 and rdflib 6.3.2
#
# A SKOS collection with an order (skos:OrderedCollection, whose members are a list) is not among
# what the provider has: it is not listed, its address is unknown, and its members belong to
# nothing. SKOS makes each of them a collection, and members of the list members of it. There is no
# message.
#
# Expected: a collection with its members, with or without the order.
# Seen: the plain collection alone. So: write skos:Collection and skos:member beside the list for
# such readers, and compare the number of collections after reading.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary skosprovider==1.5.1 skosprovider_rdf==1.4.0 rdflib==6.3.2 >> log 2>&1 || exit 2

cat > v.ttl << 'TURTLE'
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/> .
ex:scheme a skos:ConceptScheme .
ex:law a skos:Concept ; skos:prefLabel "Law"@en ; skos:inScheme ex:scheme .
ex:peru a skos:Concept ; skos:prefLabel "Peru"@en ; skos:inScheme ex:scheme .
ex:topics a skos:Collection ; skos:prefLabel "Topics"@en ; skos:inScheme ex:scheme ; skos:member ex:law .
ex:steps a skos:OrderedCollection ; skos:prefLabel "Steps"@en ; skos:inScheme ex:scheme ;
  skos:memberList ( ex:peru ex:law ) .
TURTLE
cat > read.py << 'PYTHON'
import rdflib
from skosprovider_rdf.providers import RDFProvider

provider = RDFProvider({"id": "X"}, rdflib.Graph().parse("v.ttl"))
print(sorted(item["label"] for item in provider.get_all()))
print(provider.get_by_uri("http://example.org/steps"))
for name in "law", "peru":
    print(name, provider.get_by_uri("http://example.org/" + name).member_of)
PYTHON
seen=$(python/bin/python -W ignore read.py 2>> log)
expected="['Law', 'Peru', 'Topics']
False
law ['http://example.org/topics']
peru []"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
