"""Prints the persons that pybtex finds in a BibTeX file, as JSON by citekey."""

import json
import sys

from pybtex.database import parse_file

PARTS = ("first_names", "middle_names", "prelast_names", "last_names", "lineage_names")

bibliography = parse_file(sys.argv[1], "bibtex")
json.dump(
    {
        key: [
            [" ".join(getattr(person, part)) for part in PARTS]
            for person in entry.persons.get("author", [])
        ]
        for key, entry in bibliography.entries.items()
    },
    sys.stdout,
)
