#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: bench.py PART BUILD-FOLDER

Runs one part of the benchmarks: import, workbook, search, groups, start, profile, file, scroll or idle. Prints milliseconds and the ratio to the named floor
over interleaved rounds, with their spread; figures of one machine are compared with figures of the same minutes only. Exit status 1
when a bar is missed, 77 when the machine is busy (SHUKE_BENCH_ANYWAY=1 measures all the same)."""

import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
import zipfile
from xml.sax.saxutils import escape

ROUNDS = 3
# A frame takes a millisecond: whatever else the machine does shows, and only ever adds.
FRAME_ROUNDS = 9
BUSY_SHARE = 0.15
failed = False


def say(text):
    print(text, flush=True)


def bar(name, value, limit, unit=""):
    """A figure that must not be above its limit."""
    global failed
    good = value <= limit
    failed = failed or not good
    say(f"{'ok' if good else 'MISSED'}: {name} {value:.2f}{unit}, bar {limit:g}{unit}")


def spread(values, unit=" ms"):
    return f"{statistics.median(values):.0f} ({min(values):.0f}-{max(values):.0f}){unit}"


def busy_share():
    def read():
        with open("/proc/stat") as stat:
            numbers = [int(n) for n in stat.readline().split()[1:]]
        return sum(numbers[:8]), numbers[3] + numbers[4]

    total, idle = read()
    time.sleep(2)
    later, later_idle = read()
    return 1 - (later_idle - idle) / max(1, later - total)


def wait_for_quiet():
    if os.environ.get("SHUKE_BENCH_ANYWAY") == "1":
        return
    for _ in range(15):
        if busy_share() <= BUSY_SHARE:
            return
    say("The machine is busy with other work, so nothing was measured. SHUKE_BENCH_ANYWAY=1 measures all the same.")
    sys.exit(77)


def run(command, **options):
    """Processor ms, wall ms, peak KiB; ends the benchmark when the command fails."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    if status != 0:
        say(f"{os.path.basename(command[0])} ended with status {status}")
        sys.exit(1)
    return (usage.ru_utime + usage.ru_stime) * 1000, wall * 1000, usage.ru_maxrss


class Place:
    """The build, the files that were made for it and the big book."""

    def __init__(self, build):
        self.build = os.path.abspath(build)
        self.shuke = os.path.join(self.build, "src", "shuke")
        self.folder = os.path.join(self.build, "tests", "bench", "files")
        os.makedirs(self.folder, exist_ok=True)
        if not os.path.exists(self.path("contacts.vcf")):
            run([self.program("make-files"), self.folder])

    def path(self, name):
        return os.path.join(self.folder, name)

    def program(self, name):
        return os.path.join(self.build, "tests", "bench", "bench-" + name)

    def remove(self, name):
        for suffix in ("", "-wal", "-shm", ".lock", "-journal"):
            if os.path.exists(self.path(name) + suffix):
                os.unlink(self.path(name) + suffix)
        shutil.rmtree(self.path(name) + ".backups", ignore_errors=True)

    def import_big(self):
        self.remove("big.db")
        return run([self.shuke, "--book", self.path("big.db"), "--import", self.path("customers.csv"),
                    "--import", self.path("sales.csv")])

    def big_book(self):
        """The book of 100,000 customers, made anew when the program is younger."""
        big = self.path("big.db")
        if not os.path.exists(big) or os.path.getmtime(big) < os.path.getmtime(self.shuke):
            self.import_big()
        # Photos of 2,000 of them, the first of the list among them, and six files that are full: in every part that shows the book.
        run([self.program("file"), "prepare", big])
        return big


FLOOR_SQL = """CREATE TABLE customer(name TEXT, phone TEXT, card TEXT, birthday TEXT, tier TEXT, points TEXT, address TEXT, note TEXT);
CREATE TABLE line(day TEXT, customer TEXT, style TEXT, category TEXT, item TEXT, size TEXT, colour TEXT, list TEXT, paid TEXT,
 quantity TEXT, staff TEXT);
.mode csv
.import --skip 1 customers.csv customer
.import --skip 1 sales.csv line
CREATE INDEX customer_phone ON customer(phone);
CREATE INDEX line_customer ON line(customer);
CREATE INDEX line_day ON line(day);
"""


def part_import(place):
    rounds = []
    cards = []
    with open(place.path("floor.sql"), "w") as file:
        file.write(FLOOR_SQL)
    for _ in range(ROUNDS):
        place.remove("floor.db")
        with open(place.path("floor.sql")) as script:
            floor = run(["sqlite3", "floor.db"], stdin=script, cwd=place.folder)
        ours = place.import_big()
        place.remove("cards.db")
        shutil.copyfile(place.path("big.db"), place.path("cards.db"))
        cards.append(run([place.shuke, "--book", place.path("cards.db"), "--import", place.path("contacts.vcf")])[0])
        rounds.append((floor, ours))
    place.remove("floor.db")
    place.remove("cards.db")
    ratios = [ours[0] / floor[0] for floor, ours in rounds]
    say("import of 100,000 customers and 1,000,000 lines, processor time (wall):")
    say(f"  floor, sqlite3 .import  {spread([f[0] for f, _ in rounds])} ({spread([f[1] for f, _ in rounds])})")
    say(f"  shuke --import          {spread([o[0] for _, o in rounds])} ({spread([o[1] for _, o in rounds])})")
    say(f"  ratio                   {min(ratios):.2f}-{max(ratios):.2f}")
    bar("import, ratio to the floor", statistics.median(ratios), 1.5)
    bar("import, peak memory", max(o[2] for _, o in rounds) / 1024, 200, " MiB")
    bar("2,000 visiting cards, processor time", statistics.median(cards), 300, " ms")


PLACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_workbook(source, target):
    """The rows of a CSV the way Excel saves them: shared texts, numbers as numbers."""
    texts = {}

    def cell(reference, value):
        if value.isdigit() and len(value) <= 15 and (value == "0" or value[0] != "0"):
            return f'<c r="{reference}"><v>{value}</v></c>'
        return f'<c r="{reference}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'

    def relations(*rows):
        return "<Relationships>" + "".join(f'<Relationship Id="r{i}" Type="{PLACE}/{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(rows)) + "</Relationships>"

    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package, open(source, encoding="utf-8-sig", newline="") as file:
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b"<worksheet><sheetData>")
            for number, row in enumerate(csv.reader(file), 1):
                cells = "".join(cell(f"{chr(65 + i)}{number}", value) for i, value in enumerate(row) if value)
                sheet.write(f'<row r="{number}" spans="1:{len(row)}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        with package.open("xl/sharedStrings.xml", "w") as shared:
            shared.write(b"<sst>")
            for text in texts:
                shared.write(f"<si><t>{escape(text)}</t></si>".encode())
            shared.write(b"</sst>")
        package.writestr("_rels/.rels", relations(("officeDocument", "xl/workbook.xml")))
        package.writestr("xl/workbook.xml", f'<workbook xmlns:r="{PLACE}"><sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>')
        package.writestr("xl/_rels/workbook.xml.rels", relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")))


def part_workbook(place):
    if not os.path.exists(place.path("customers.xlsx")):
        write_workbook(place.path("customers.csv"), place.path("customers.xlsx"))
    rounds = []
    for _ in range(ROUNDS):
        one_round = []
        for name in ("customers.csv", "customers.xlsx"):
            place.remove("rows.db")
            one_round.append(run([place.shuke, "--book", place.path("rows.db"), "--import", place.path(name)]))
        rounds.append(one_round)
    place.remove("rows.db")
    say("import of 100,000 customers, processor time (wall):")
    for i, name in enumerate((".csv", ".xlsx")):
        say(f"  {name:6} {spread([r[i][0] for r in rounds])} ({spread([r[i][1] for r in rounds])})")
    bar("workbook, ratio to the CSV", statistics.median(r[1][0] / r[0][0] for r in rounds), 2.0)
    bar("workbook, peak memory", max(r[1][2] for r in rounds) / 1024, 200, " MiB")


def measured(command, **options):
    """What a program of ours prints as its last line: a JSON object."""
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=240, **options)
    if done.returncode != 0:
        say(f"{os.path.basename(command[0])} ended with status {done.returncode}")
        sys.exit(1)
    return json.loads(done.stdout.decode().strip().splitlines()[-1])


def part_search(place):
    book = place.big_book()
    rounds = [measured([place.program("search"), book]) for _ in range(ROUNDS)]
    say("a keystroke among 100,000 customers, ms:")
    say("  floor, one strstr walk over as many bytes  p95 " + "  ".join(f"{r['floor_p95']:.2f}" for r in rounds))
    say("  match, rank and first page                 p50 " + "  ".join(f"{r['p50']:.2f}" for r in rounds))
    say("                                             p95 " + "  ".join(f"{r['p95']:.2f}" for r in rounds))
    say("  ratio of the p95                               " + "  ".join(f"{r['p95'] / r['floor_p95']:.1f}" for r in rounds))
    say("  then the sizes of that page                p95 " + "  ".join(f"{r['sizes_p95']:.2f}" for r in rounds))
    say("  hits in notes, slowest                         " + "  ".join(f"{r['notes']:.0f}" for r in rounds))
    bar("keystroke p95", statistics.median(r["p95"] for r in rounds), 2, " ms")
    bar("sizes of a page, one frame", statistics.median(r["sizes_p95"] for r in rounds), 16.7, " ms")
    bar("note hits", statistics.median(r["notes"] for r in rounds), 300, " ms")


def part_groups(place):
    """Who belongs to a group by rule, for each condition: found out in a job, and waited for."""
    book = place.big_book()
    rounds = [measured([place.program("groups"), book]) for _ in range(ROUNDS)]
    say("members by rule among 100,000 customers with 1,000,000 lines, processor time:")
    say("  floor, one walk of SQL over lines and visits  " + "  ".join(f"{r['floor']:.0f}" for r in rounds) + " ms")
    say("  the slowest condition                         " + "  ".join(f"{r['slowest']:.0f} ({r['which']})" for r in rounds) + " ms")
    bar("members by rule, ratio to the floor", statistics.median(r["slowest"] / r["floor"] for r in rounds), 4)


def part_window(place, part):
    """start, profile, scroll, idle: our window and, where the bar is a ratio, the floor beside it, in turn.

    Proportional memory divides a library's pages among all who use it. Other windows on the machine take over a part of what both have
    in common, so with them the ratio comes out too high: it counts only when nothing else is open."""
    book = place.big_book()
    subprocess.run([place.program("window"), "prepare", book], check=True)
    ours, floor = [], []
    for _ in range({"idle": 1, "scroll": FRAME_ROUNDS}.get(part, ROUNDS)):
        if part != "profile":
            floor.append(measured([place.program("floor"), part]))
        ours.append(measured([place.program("window"), part, book]))
    for name, title, limit, unit, absolute in {
        "start": [("cpu", "processor time to the first frame with rows", 1.6, " ms", False),
                  ("pss", "proportional memory", 1.5, " MiB", False)],
        "profile": [("p95", "Enter to the painted greet card, p95", 33, " ms", True)],
        "scroll": [("cpu", "processor time of a frame at 40 px", 1.5, " ms", False)],
        "idle": [("wakeups", "wake-ups a minute above an empty window", 5, "", None)],
    }[part]:
        mine = [r[name] for r in ours]
        theirs = [r[name] for r in floor if name in r]
        if absolute:
            say(f"{title}: " + "  ".join(f"{v:.1f}" for v in mine) + unit)
            bar(title, statistics.median(mine), limit, unit)
            continue
        say(f"{title}: floor " + "  ".join(f"{v:.1f}" for v in theirs) + "; shuke " + "  ".join(f"{v:.1f}" for v in mine) + unit)
        if absolute is None:
            bar(title, max(0, mine[0] - theirs[0]), limit)
        elif part == "scroll":
            bar(title + ", ratio of the least", min(mine) / min(theirs), limit)
        else:
            bar(title + ", ratio", statistics.median(m / t for m, t in zip(mine, theirs)), limit)


def part_file(place):
    """The whole file: 40 facts, 200 entries, 20 pictures."""
    book = place.big_book()
    subprocess.run([place.program("window"), "prepare", book], check=True)
    rounds = [measured([place.program("file"), "file", book]) for _ in range(ROUNDS)]
    say("all its sections unfolded, p95: " + "  ".join(f"{r['unfolded']:.1f}" for r in rounds) + " ms")
    say("processor time of a frame that scrolls it by 40 px: " + "  ".join(f"{r['scroll']:.1f}" for r in rounds) + " ms")
    bar("a full file opens, p95", statistics.median(r["p95"] for r in rounds), 33, " ms")
    bar("a frame of its scroll", statistics.median(r["scroll"] for r in rounds), 16.7, " ms")


def main():
    if len(sys.argv) != 3:
        say(__doc__)
        sys.exit(2)
    part, place = sys.argv[1], Place(sys.argv[2])
    wait_for_quiet()
    if part == "import":
        part_import(place)
    elif part == "workbook":
        part_workbook(place)
    elif part == "search":
        part_search(place)
    elif part == "groups":
        part_groups(place)
    elif part == "file":
        part_file(place)
    else:
        part_window(place, part)
    sys.exit(1 if failed else 0)


main()
