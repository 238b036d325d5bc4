/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-source.h"

G_BEGIN_DECLS

#define SHUKE_CSV_MAX_CELL    (1024 * 1024)   /* bytes of UTF-8 */
#define SHUKE_CSV_MAX_COLUMNS 512
#define SHUKE_CSV_MAX_ROWS    5000000
/* Of a whole row, so that 512 large cells do not fill the memory. */
#define SHUKE_CSV_MAX_ROW     (8 * 1024 * 1024)

/* One cell, ended by NUL, without its quotes. Belongs to the reader and holds until the next row is read;
 * it may be written to (but not behind its end). */
typedef struct {
  char *text;
  gsize length;
} ShukeCell;

/* Reads tables of text, as RFC 4180 describes them and as tills write them: separators , ; tab |, any line end,
 * a line "sep=;" at the head, quotes inside unquoted cells, text behind a closing quote, a quote that is never
 * closed. Excel's marks for "this is text" are taken off: a leading ' before a number or a formula, ="0001". */
typedef struct _ShukeCsvReader ShukeCsvReader;

/* In place of a separator: each line is one of a ShukeLooseList, and the cells are those of it. */
#define SHUKE_CSV_LOOSE '\n'

/* Takes @source over. @separator 0: find out from the first rows. Fails when these cannot be read. (transfer full) */
ShukeCsvReader *shuke_csv_reader_new           (ShukeSource *source, char separator, GError **error);
void            shuke_csv_reader_free          (ShukeCsvReader *self);
/* To the first row again; what was handed out is gone. */
gboolean        shuke_csv_reader_rewind        (ShukeCsvReader *self, GError **error);

/* FALSE at the end, or on error with @error set. Lines without anything are passed over. */
gboolean        shuke_csv_reader_next          (ShukeCsvReader *self, ShukeCell **cells, guint *n_cells, GError **error);

/* Number of the row last read as a spreadsheet counts it, from 1, empty lines included. */
guint           shuke_csv_reader_get_row       (ShukeCsvReader *self);
/* In the row last read a quote was opened and not closed, or words stand behind a closing one: it may not say what was meant. A quote that would
 * swallow the lines below counts as none where that gives a row as wide as the one before. */
gboolean        shuke_csv_reader_is_odd        (ShukeCsvReader *self);
/* When the separator was to be found out: no one parts the lines, and they look like a list that somebody typed. */
gboolean        shuke_csv_reader_is_loose      (ShukeCsvReader *self);
/* As shuke_loose_list_get_told(); NULL when the lines are no such list. */
const char     *shuke_csv_reader_get_told      (ShukeCsvReader *self, const char **day);
/* From the next rewind on. */
void            shuke_csv_reader_take_as_list  (ShukeCsvReader *self);
char            shuke_csv_reader_get_separator (ShukeCsvReader *self);
ShukeSource    *shuke_csv_reader_get_source    (ShukeCsvReader *self);

/* Writes rows that Excel in China opens well: UTF-8 with mark, CRLF. A cell that a spreadsheet would take
 * for a formula gets a leading ', which our reader takes off again. */
typedef struct _ShukeCsvWriter ShukeCsvWriter;

ShukeCsvWriter *shuke_csv_writer_new           (void);
/* NULL is an empty cell. */
void            shuke_csv_writer_add           (ShukeCsvWriter *self, const char *text);
/* A phone or card number: also kept as text when it is digits only. */
void            shuke_csv_writer_add_number_text (ShukeCsvWriter *self, const char *text);
void            shuke_csv_writer_end_row       (ShukeCsvWriter *self);
/* All rows so far; the writer begins anew, without mark. (transfer full) */
GBytes         *shuke_csv_writer_take_bytes    (ShukeCsvWriter *self);
void            shuke_csv_writer_free          (ShukeCsvWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCsvReader, shuke_csv_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCsvWriter, shuke_csv_writer_free)

G_END_DECLS
