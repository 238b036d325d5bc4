/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-column-guess.h"
#include "shuke-fact-kind.h"

G_BEGIN_DECLS

/* Columns that hold a fact of the file for which there is no field of its own: a ShukeField from SHUKE_N_FIELDS on, up to
 * shuke_field_count(). They have ids and labels like the others. */

guint      shuke_field_count        (void);
/* Which fact such a column holds, and whether of a child. FALSE for every other field. */
gboolean   shuke_field_get_fact     (ShukeField field, ShukeFactKind *kind, gboolean *child);
/* What @heading means when it is the whole name of such a fact, in the owner's language, English or Chinese of either script, alone or
 * behind the word for a child ("Child 2: School", 孩子学校), or what address books call one; otherwise @guessed, as shuke_column_guess()
 * gave it, and what was to be left out by shuke_column_guess_kept(). */
ShukeField shuke_column_guess_fact  (const char *heading, ShukeField guessed);

/* 学校, 班级 without a word of whose: in a table that tells of children the child's, otherwise @guessed. */
ShukeField shuke_column_guess_school (const char *heading, ShukeField guessed);
/* 孩子2学校, and not only 学校. */
gboolean   shuke_column_names_child  (const char *heading);

/* What the owner calls the field of her own that @heading is about, as our table heads it; NULL when it is about none. */
const char *shuke_column_get_custom  (const char *heading);
/* A fact of somebody of the family by its name. */
gboolean   shuke_column_find_others_fact (const char *name, ShukeFactKind *kind);

/* Parts of shuke_field_get_id(), shuke_field_get_label() and shuke_field_from_id() for these. */
const char *shuke_fact_field_get_id    (ShukeField field);
const char *shuke_fact_field_get_label (ShukeField field);
gboolean    shuke_fact_field_from_id   (const char *id, ShukeField *field);

G_END_DECLS
