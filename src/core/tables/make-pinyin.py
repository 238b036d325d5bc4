# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints shuke-pinyin-table.inc from Unihan_Readings.txt of Debian's package unicode-data. See README.md in this folder."""
import bz2
import re
import sys
import unicodedata

SOURCE = "/usr/share/unicode/Unihan_Readings.txt.bz2"
MOST = 5
# Readings that Unihan has only as classical ones or in another order than names want them.
OWN = {"晟": ["sheng", "cheng"], "祎": ["yi"], "曈": ["tong"], "琇": ["xiu"], "玥": ["yue"], "茜": ["qian", "xi"],
       "娜": ["na", "nuo"], "妳": ["ni"], "喆": ["zhe"], "𠮷": ["ji"], "昇": ["sheng"], "嫄": ["yuan"], "筠": ["yun", "jun"],
       "柏": ["bo", "bai"], "仔": ["zi", "zai"], "丽": ["li"], "麗": ["li"]}


def plain(reading):
    text = unicodedata.normalize("NFD", reading.strip().lower())
    text = text.replace("u\u0308", "v").replace("e\u0302", "ei")
    text = "".join(c for c in text if c.isascii() and c.isalpha())
    return text.replace("eii", "ei")


def fields():
    data = {}
    with bz2.open(SOURCE, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, key, value = line.rstrip("\n").split("\t")
            data.setdefault(int(code[2:], 16), {})[key] = value
    return data


def readings(code, entry):
    found = []
    found += entry.get("kMandarin", "").split()
    # kHanyuPinlu has the most frequent first: "dì(4519) de(26)".
    found += [re.sub(r"\(.*", "", word) for word in entry.get("kHanyuPinlu", "").split()]
    for key in ("kTGHZ2013", "kXHC1983"):
        for word in entry.get(key, "").split():
            found += word.split(":")[1].split(",")
    if not found:
        for word in entry.get("kHanyuPinyin", "").split():
            found += word.split(":")[1].split(",")
    result = list(OWN.get(chr(code), []))
    for word in found:
        word = plain(word)
        if word and word not in result:
            result.append(word)
    return result[:MOST]


def numbers(name, kind, values):
    print(f"static const {kind} {name}[] = {{")
    line = ""
    for value in values:
        word = f"{value},"
        if len(line) + len(word) > 126:
            print(line)
            line = ""
        line += word
    print(line)
    print("};\n")


def main():
    table = {}
    for code, entry in fields().items():
        rare = code >= 0x20000
        if rare and not any(key in entry for key in ("kTGHZ2013", "kXHC1983", "kHanyuPinlu")) and chr(code) not in OWN:
            continue
        if 0x3400 <= code <= 0x9fff or rare:
            words = readings(code, entry)
            if words:
                table[code] = words
    for text, words in OWN.items():
        table.setdefault(ord(text), words)

    syllables = sorted({word for words in table.values() for word in words})
    index = {word: i + 1 for i, word in enumerate(syllables)}
    assert len(syllables) < 512 and max(map(len, syllables)) <= 6
    several, place = [], {}
    for words in table.values():
        key = tuple(words)
        if len(key) > 1 and key not in place:
            place[key] = len(several)
            several += [index[word] for word in key[:-1]] + [index[key[-1]] | 0x8000]

    def value(code):
        words = tuple(table.get(code, ()))
        if len(words) < 2:
            return index[words[0]] if words else 0
        return 512 + place[words]

    print("""/* SPDX-License-Identifier: GPL-3.0-or-later AND Unicode-DFS-2016 */
/* Printed by tables/make-pinyin.py from Unihan_Readings.txt, Unicode 15.0; do not edit by hand.
 *
 * COPYRIGHT AND PERMISSION NOTICE
 * Copyright © 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
 * https://www.unicode.org/copyright.html.
 * Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data files and any
 * associated documentation (the "Data Files") or Unicode software and any associated documentation (the "Software") to
 * deal in the Data Files or Software without restriction, including without limitation the rights to use, copy, modify,
 * merge, publish, distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom the Data
 * Files or Software are furnished to do so, provided that either (a) this copyright and permission notice appear with
 * all copies of the Data Files or Software, or (b) this copyright and permission notice appear in associated
 * Documentation.
 * THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
 * LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY
 * RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY
 * SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
 * WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
 * PERFORMANCE OF THE DATA FILES OR SOFTWARE.
 * Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to
 * promote the sale, use or other dealings in these Data Files or Software without prior written authorization of the
 * copyright holder. */

/* Without tones, ü written v; sorted. */
static const char pinyin_syllables[][7] = {""")
    line = " "
    for word in syllables:
        if len(line) + len(word) + 4 > 124:
            print(line)
            line = " "
        line += f' "{word}",'
    print(line)
    print("};\n")
    print("/* A value below 512 is the number of the one syllable, from 1, or 0 for none; above, the place in pinyin_several plus\n"
          " * 512. The last syllable there has bit 15 set. */")
    numbers("pinyin_several", "guint16", several)
    print("/* From U+4E00. */")
    numbers("pinyin_main", "guint16", [value(code) for code in range(0x4e00, 0xa000)])
    print("/* From U+3400. */")
    numbers("pinyin_extension_a", "guint16", [value(code) for code in range(0x3400, 0x4dc0)])
    print("/* The other planes: code and value in turn, sorted by code. */")
    numbers("pinyin_rare", "guint32", [n for code in sorted(table) if code >= 0x20000 for n in (code, value(code))])
    print(f"{len(syllables)} syllables, {len(table)} characters, {sum(len(w) > 1 for w in table.values())} with several",
          file=sys.stderr)


if __name__ == "__main__":
    main()
