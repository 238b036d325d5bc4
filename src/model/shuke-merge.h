/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import.h"

G_BEGIN_DECLS

/* What a row of a file says of somebody who is in the book, beside what the book says, field by field, and what is to become of each.
 * Made by the one who reads the file, decided by the owner, carried out by the import. */

typedef enum {
  SHUKE_MERGE_NAME,
  SHUKE_MERGE_NICKNAME,
  SHUKE_MERGE_ADDRESS_FORM,
  SHUKE_MERGE_CARD_NUMBER,
  SHUKE_MERGE_TIER,
  SHUKE_MERGE_PHONE,
  SHUKE_MERGE_WECHAT,
  SHUKE_MERGE_EMAIL,
  SHUKE_MERGE_QQ,
  SHUKE_MERGE_URL,
  SHUKE_MERGE_ADDRESS,
  SHUKE_MERGE_BIRTH,        /* text of shuke_date_to_text() */
  SHUKE_MERGE_SEX,          /* word of the book */
  SHUKE_MERGE_SIZE,
  SHUKE_MERGE_TOP,
  SHUKE_MERGE_BOTTOM,
  SHUKE_MERGE_SHOES,
  SHUKE_MERGE_HEIGHT,       /* whole cm */
  SHUKE_MERGE_CHILDREN,
  SHUKE_MERGE_SOURCE,
  SHUKE_MERGE_STAFF,
  SHUKE_MERGE_CONSENT,      /* "yes", "no" */
  SHUKE_MERGE_MIND,
  SHUKE_MERGE_NOTE,
  SHUKE_N_MERGE_FIELDS,
} ShukeMergeField;

typedef enum {
  SHUKE_MERGE_KEEP,   /* as the book has it */
  SHUKE_MERGE_TAKE,   /* as the file has it; of children: what the file says of them */
  SHUKE_MERGE_BOTH,
} ShukeMergeChoice;

typedef struct {
  ShukeMergeField   field;
  char             *held;    /* a line each; NULL = the book says nothing */
  char             *given;
  gboolean          both;    /* may stand beside each other */
  ShukeMergeChoice  choice;  /* from the beginning one that loses nothing: blanks filled, the rest kept, beside each other if possible */
} ShukeMergePart;

typedef struct {
  guint      row;          /* of the file */
  gint64     customer;     /* whom it is about, of the book; 0 when she is not in it yet, and */
  guint      held_row;     /* an earlier row of the file brings her; else 0 */
  char      *held_title;   /* what the book calls her */
  char      *given_title;  /* and what the file does */
  char      *shared;       /* in words: the phone, or the card, by which she was found; NULL = neither */
  gboolean   differs;      /* in some part both say something */
  gboolean   another;      /* decided: it is not she, the row makes somebody new */
  gboolean   apart;        /* what that was before anybody decided it, and as rows were counted */
  GPtrArray *parts;        /* (element-type ShukeMergePart), never empty */
} ShukeMerge;

/* What an earlier row of the file says, beside the row, as if she were in the book; NULL as below, or when she could not be. */
ShukeMerge *shuke_merge_new_of_rows (const ShukeImportCustomer *held, const ShukeImportCustomer *row, ShukeRegion region, ShukeDay today);
/* NULL when the row says nothing that @held does not say. @consent: her last answer to messages. */
ShukeMerge *shuke_merge_new  (const ShukeCustomer *held, ShukeConsentState consent, const ShukeImportCustomer *row);
void        shuke_merge_free (ShukeMerge *self);

/* For @shared. (transfer full) (nullable) */
char       *shuke_merge_dup_shared (const ShukeCustomer *held, const ShukeImportCustomer *row);
/* Which of her children a row is about, as the import finds it: by name, or by what is told of one without a name; NULL for a new one. */
const ShukePerson *shuke_merge_find_child (const ShukeCustomer *held, const ShukeImportChild *child);
/* As another card number of hers stands in her note. (transfer full) */
char       *shuke_merge_dup_card_line (const char *card);
/* The same of her points as a file counts them. (transfer full) */
char       *shuke_merge_dup_points_line (gint64 points);
/* The same of who brought her. (transfer full) */
char       *shuke_merge_dup_referrer_line (const char *referrer);
/* Those lines of @figures (nullable) that @note (nullable) lacks, each with @day behind it unless that is NONE: "余额：300 · 2026-03-01". What
 * @note says of any day is not said again. They are no question: what was true on a day stays so. NULL when it lacks none. (transfer full) */
char       *shuke_merge_dup_figures   (const char *note, const char *figures, ShukeDay day);

/* Those that differ first, each in the order of the file. (element-type ShukeMerge) */
void shuke_merges_sort   (GPtrArray *merges);
/* Rows were counted anew: what was decided in @answered (nullable) of the same rows about the same people stands in @merges, too, as long as
 * both sides still say the same. */
void shuke_merges_recall (GPtrArray *merges, const GPtrArray *answered);
/* The same for every part of that field that is filled, or differs, like @like; where both cannot be, it stays as it is. */
void shuke_merges_choose (GPtrArray *merges, const ShukeMergePart *like, ShukeMergeChoice choice);

/* Parts the row: @added is what is filled into blanks or put beside what is there, @taken what takes the place of what is there. Text is
 * the row's. */
void shuke_merge_split (const ShukeMerge *self, const ShukeImportCustomer *row, ShukeImportCustomer *added, ShukeImportCustomer *taken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeMerge, shuke_merge_free)

G_END_DECLS
