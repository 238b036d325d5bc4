#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: list-statements.py OUTPUT STORE...
# Writes every statement of the stores' tables `sql` as one C table, so that a test can prepare them all without a store
# having to show them.

import os
import re
import sys

output, stores = sys.argv[1], sys.argv[2:]
parts = []
rows = []

for number, store in enumerate(stores):
    with open(store, encoding="utf-8") as file:
        text = file.read()
    found = re.search(r"static const char \*const sql\[\] = \{\n(.*?)\n\};", text, re.S)
    if found is None:
        continue
    body = found.group(1)
    names = re.findall(r"^\s*\[([A-Z0-9_]+)\] =", body, re.M)
    body = re.sub(r"^(\s*)\[[A-Z0-9_]+\] =", r"\1", body, flags=re.M)
    # With what the texts are put together from, which is gone again after them.
    macros = re.findall(r"^#define [A-Z_]+(?:[^\n]*\\\n)*[^\n]*$", text[:found.start()], re.M)
    parts.append("\n".join(macros))
    parts.append("static const char *const texts_%d[] = {\n%s\n};" % (number, body))
    parts += ["#undef %s" % re.match(r"#define ([A-Z_]+)", macro).group(1) for macro in macros]
    for index, name in enumerate(names):
        rows.append('  { "%s", "%s", &texts_%d[%d] },' % (os.path.basename(store), name, number, index))

with open(output, "w", encoding="utf-8") as file:
    file.write("\n".join(parts))
    file.write("\nstatic const struct { const char *store; const char *name; const char *const *text; } statements[] = {\n")
    file.write("\n".join(rows))
    file.write("\n};\n")
