"""Reads a BibTeX file with pybtex, and writes it again: prints the seconds of each, and the count."""

import sys
import time

from pybtex.database import parse_string

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
start = time.perf_counter()
data = parse_string(text, "bibtex")
read = time.perf_counter()
data.to_string("bibtex")
print(read - start, time.perf_counter() - read, len(data.entries))
