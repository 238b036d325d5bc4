#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the change log's triggers and the statements of undo from the schema, at build time, so that
no statement is put together while the program runs.

usage: make-log.py OUTPUT.c INDEXES.sql STEP.sql...
"""
import sqlite3
import sys

# Kept out of the log: the log itself; dictionaries that only grow, among them the bytes of pictures and papers, which never change; what is
# not saved or not finished yet; what is computed from other rows.
UNLOGGED = {'action', 'change', 'import', 'import_range', 'word', 'staff', 'delivery', 'draft', 'import_mapping',
            'draft_photo', 'waiting_table', 'content', 'customer_summary', 'person_summary'}
# Columns that are no action of the owner: what the program remembers for itself, and keys made from other columns, which
# undo makes again (two actions may have had a share in one key).
UNLOGGED_COLUMNS = {'customer': {'sort_key', 'search_key', 'last_sentence', 'last_sentence_day'},
                    'person': {'search_key', 'birth_key'}}
# A style number sold once stays known even when that sale is undone.
UPDATES_ONLY = {'style'}

# What is made anew from other rows may change its number in a step.
COMPUTED = {'customer_summary', 'person_summary'}
SUMS = {'line': 'quantity * paid_price', 'points_entry': 'points'}


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


def c_string(text):
    return '\n'.join('  ' + quote(line + '\n') for line in text.strip().split('\n'))


def as_json(row, columns):
    return 'shuke_row(' + ', '.join(f"'{c}', {row}.{c}" for c in columns) + ')'


def extract(parameter, column):
    return f"json_extract({parameter}, '$.{column}')"


def list_tables(database):
    return [name for (name,) in database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]


def totals(tables):
    parts = []
    for table in tables:
        money = f" || '/' || ifnull(sum({SUMS[table]}), 0)" if table in SUMS else ''
        parts.append(f"(SELECT '{table} ' || count(*){money} FROM {table})")
    return "SELECT " + " || ', ' || ".join(parts)


def main():
    output, indexes, *steps = sys.argv[1:]
    database = sqlite3.connect(':memory:')
    tables_of_version = []
    for step in steps:
        database.executescript(open(step, encoding='utf-8').read())
        tables_of_version.append(list_tables(database))
    database.executescript(open(indexes, encoding='utf-8').read())
    tables = list_tables(database)

    triggers, drops, insert_drops, rows = [], [], [], []
    for table in tables:
        if table in UNLOGGED:
            continue
        kinds = {c[1]: c[2] for c in database.execute(f'PRAGMA table_info({table})')
                 if c[1] not in UNLOGGED_COLUMNS.get(table, ())}
        if 'BLOB' in kinds.values():
            sys.exit(f'{table}: bytes do not go into the log; they belong into the table content')
        columns = list(kinds)
        key = 'id' if 'id' in columns else 'rowid'
        action = '(SELECT max(id) FROM action)'
        log = f"INSERT INTO change (action, tbl, row, old, new) VALUES ({action}, '{table}'"
        old, new = as_json('OLD', columns), as_json('NEW', columns)
        if table not in UPDATES_ONLY:
            triggers.append(f"CREATE TRIGGER IF NOT EXISTS log_{table}_insert AFTER INSERT ON {table} BEGIN "
                            f"{log}, NEW.{key}, NULL, {new}); END;")
            triggers.append(f"CREATE TRIGGER IF NOT EXISTS log_{table}_delete AFTER DELETE ON {table} BEGIN "
                            f"{log}, OLD.{key}, {old}, NULL); END;")
        when = ''
        if table in UNLOGGED_COLUMNS:
            when = (f" OF {', '.join(columns)} ON {table} WHEN ({', '.join('OLD.' + c for c in columns)})"
                    f" IS NOT ({', '.join('NEW.' + c for c in columns)})")
        triggers.append(f"CREATE TRIGGER IF NOT EXISTS log_{table}_update AFTER UPDATE{when or ' ON ' + table} BEGIN "
                        f"{log}, OLD.{key}, {old}, {new}); END;")
        for kind in ('insert', 'delete', 'update'):
            drops.append(f"DROP TRIGGER IF EXISTS log_{table}_{kind};")
        insert_drops.append(f"DROP TRIGGER IF EXISTS log_{table}_insert;")

        same = ' AND '.join(f"{c} IS {extract(':new', c)}" for c in columns)
        changed = [c for c in columns if c != 'id']
        names = ', '.join(columns)
        values = ', '.join(extract(':old', c) for c in columns)
        if key == 'rowid':
            names, values = 'rowid, ' + names, ':row, ' + values
        put_back = ', '.join(
            f"{c} = CASE WHEN {c} IS {extract(':new', c)} THEN {extract(':old', c)} ELSE {c} END"
            for c in changed)
        kept = ' + '.join(
            f"({c} IS NOT {extract(':new', c)} AND {extract(':old', c)} IS NOT {extract(':new', c)})"
            for c in changed)
        rows.append('  { ' + quote(table) + ',\n    '
                    + quote(f"DELETE FROM {table} WHERE {key} = :row AND {same}") + ',\n    '
                    + quote(f"INSERT INTO {table} ({names}) VALUES ({values})") + ',\n    '
                    + quote(f"UPDATE {table} SET {put_back} WHERE {key} = :row") + ',\n    '
                    + quote(f"SELECT {kept} FROM {table} WHERE {key} = :row") + ' },')

    with open(output, 'w', encoding='utf-8') as out:
        out.write('/* Made by make-log.py from the schema. */\n#include "shuke-log-table.h"\n\n')
        scripts = [open(step, encoding='utf-8').read() for step in steps]
        for i, script in enumerate(scripts):
            out.write(f'static const char step_{i + 1}[] =\n{c_string(script)};\n\n')
        out.write('static const char *const steps[] = { '
                  + ', '.join(f'step_{i + 1}' for i in range(len(scripts))) + ' };\n\n')
        out.write('static const char *const totals[] = {\n'
                  + ''.join('  ' + quote(totals([t for t in old if t in tables and t not in COMPUTED])) + ',\n'
                            for old in tables_of_version[:-1])
                  + '  NULL,\n};\n\n')
        out.write(f'static const char indexes[] =\n{c_string(open(indexes, encoding="utf-8").read())};\n\n')
        out.write(f'static const char triggers[] =\n{c_string(chr(10).join(triggers))};\n\n')
        out.write(f'static const char drop_triggers[] =\n{c_string(chr(10).join(drops))};\n\n')
        out.write(f'const char shuke_drop_insert_triggers[] =\n{c_string(chr(10).join(insert_drops))};\n\n')
        index_names = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")]
        out.write('const char shuke_drop_indexes[] =\n'
                  + c_string('\n'.join(f'DROP INDEX IF EXISTS {name};' for name in index_names)) + ';\n\n')
        out.write('const ShukeSchema shuke_book_schema = {\n  SHUKE_BOOK_APPLICATION_ID, G_N_ELEMENTS (steps), steps, '
                  'indexes, triggers, drop_triggers, totals,\n};\n\n')
        out.write('const ShukeLogTable shuke_log_tables[] = {\n' + '\n'.join(rows) + '\n};\n')
        out.write('const int shuke_n_log_tables = G_N_ELEMENTS (shuke_log_tables);\n')


main()
