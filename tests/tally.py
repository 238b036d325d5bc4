#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: tally.py LOG.json...
# Counts what meson's test logs hold and prints "PASSED FAILED SKIPPED": one for each TAP line, one for each test
# that speaks no TAP. A test that died, ran out of time or skipped as a whole never counts as passed.
import json
import re
import sys

LINE = re.compile(r'^(?P<indent>\s*)(?P<not>not )?ok\b(?P<rest>.*)$')


def count_tap(text):
    """Leaf results only: the line that closes an indented block repeats what the block said."""
    passed = failed = skipped = 0
    deepest = 0
    for line in text.splitlines():
        match = LINE.match(line)
        if not match:
            continue
        indent = len(match['indent'])
        closes = indent < deepest
        deepest = indent
        if closes:
            continue
        if '# SKIP' in match['rest'].upper():
            skipped += 1
        elif match['not']:
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def main():
    total = [0, 0, 0]
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8') as log:
            tests = [json.loads(line) for line in log if line.strip()]
        for test in tests:
            counts = list(count_tap(test.get('stdout') or ''))
            result = test['result']
            good = result in ('OK', 'EXPECTEDFAIL')
            if not any(counts):
                counts = [int(good), 0, int(result == 'SKIP')]
            if not good and result != 'SKIP' and not counts[1]:
                counts[1] = 1
            if counts[1]:
                print(f"failed: {test['name']} ({result.lower()})", file=sys.stderr)
            total = [a + b for a, b in zip(total, counts)]
    print(*total)


main()
