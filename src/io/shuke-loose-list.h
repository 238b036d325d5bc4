/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-csv.h"

G_BEGIN_DECLS

/* A list as somebody types it to remember people: one a line, name, number and whatever else, with another mark between them in each line, and
 * sometimes a line above several that says what they have in common. */
typedef struct _ShukeLooseList ShukeLooseList;

/* What a line comes to. */
typedef enum {
  SHUKE_LOOSE_NAME,
  SHUKE_LOOSE_PHONE,
  SHUKE_LOOSE_NOTE,
  SHUKE_LOOSE_GROUP,   /* what the line above them says */
  SHUKE_N_LOOSE_CELLS,
} ShukeLooseCell;

/* Whether the text, of which @parted (0 to 1) of the lines have one number of cells by the best separator, is such a list. */
gboolean        shuke_loose_list_recognise (const char *text, gsize length, double parted);

/* Whether most lines of the text begin with the day on which they were written: 9.12 李姐 白裤子已拿. */
gboolean        shuke_loose_list_is_dated  (const char *text, gsize length);

ShukeLooseList *shuke_loose_list_new       (gboolean dated);
void            shuke_loose_list_free      (ShukeLooseList *self);
/* The whole line last read without its day, and that, which stands in front or is a line above; NULL, and nothing, when there is no such one. It is somebody's diary then, and the
 * line tells whom it is about in its words. */
const char     *shuke_loose_list_get_told  (ShukeLooseList *self, const char **day);
/* To the first line again. */
void            shuke_loose_list_rewind    (ShukeLooseList *self);
/* Reads the next line, without its end, into SHUKE_N_LOOSE_CELLS of @cells, whose texts hold until the next one. FALSE when it is no row: blank, or
 * a line about those below it. Of a line that names nobody all stands in the note. */
gboolean        shuke_loose_list_read      (ShukeLooseList *self, const char *line, ShukeCell *cells);

G_END_DECLS
