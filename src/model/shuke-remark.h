/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact.h"

G_BEGIN_DECLS

/* What the remark that came with a file tells of a customer and hers, as single facts: how she wants to be reached, how tall the daughter is,
 * what is not to be sold to her. They are only ever offered. A clause that is not understood whole offers nothing. */

/* Whose fact it is when somebody is meant who is not on the file. */
#define SHUKE_REMARK_SOMEBODY_NEW G_MAXUINT
/* Longer remarks are read so far: whoever opens a file does not wait for a novel to be read. */
#define SHUKE_REMARK_LETTERS 1000

typedef struct {
  ShukeFactKind kind;
  guint         person;     /* index, or SHUKE_REMARK_SOMEBODY_NEW */
  ShukeRole     role;       /* of somebody new, with what follows */
  ShukeSex      sex;
  char         *relation;   /* (nullable) */
  char         *name;       /* (nullable) */
  char         *text;       /* as it stands in the book */
  char         *words;      /* of the remark, on which it rests */
  char         *key;        /* by which an answer is remembered: the same whenever the same words are read */
  ShukeDay      written;    /* the day of the file: ages, heights and sizes are of that day */
  gint64        import;     /* the file; for whoever offers it, 0 from the reader */
} ShukeRemarkOffer;

ShukeRemarkOffer *shuke_remark_offer_copy (const ShukeRemarkOffer *self);
void              shuke_remark_offer_free (gpointer self);

/* The customer who is called @name, when there is exactly one; 0 otherwise. */
typedef gint64 (*ShukeRemarkLookUp) (const char *name, gpointer data);

/* All that @remark tells, in its order. What it tells in two ways of one person is not told. (transfer full) (element-type ShukeRemarkOffer) */
GPtrArray *shuke_remark_read     (const char *remark, const ShukeCustomer *customer, ShukeDay written);
/* The same of a note about her that is typed on @today: 上周量的 is a day of its own then. Who brought her is looked for with @look_up (nullable).
 * (transfer full) (element-type ShukeRemarkOffer) */
GPtrArray *shuke_remark_read_told (const char *note, const ShukeCustomer *customer, ShukeDay today, ShukeRemarkLookUp look_up, gpointer data);
/* The clauses of @note that are told by none of @offers (element-type ShukeRemarkOffer) and by none of @reminders (nullable) (element-type
 * ShukeNoteOffer), in their order; NULL when nothing is left that says something. (transfer full) */
char      *shuke_remark_dup_rest (const char *note, const GPtrArray *offers, const GArray *reminders);
/* That they stand in her remark, below what it says; NULL when they do already. (transfer full) */
ShukeRemarkOffer *shuke_remark_offer_new_rest (const char *rest, const ShukeCustomer *customer, ShukeDay today);
/* Takes out of @offers what her file has already, or has newer, and what was answered: @answered are keys. */
void       shuke_remark_keep_new (GPtrArray *offers, const ShukeCustomer *customer, GPtrArray *answered);
/* The same of what was told today: a size or a wish of hers that is older gives way, a birthday gets the year that it lacks. What the file
 * has otherwise it keeps. */
void       shuke_remark_keep_newer (GPtrArray *offers, const ShukeCustomer *customer);
/* Puts them into @builder, which began as @customer. Whoever is new is added once. FALSE with SHUKE_ERROR_INVALID when one cannot be. */
gboolean   shuke_remark_apply    (ShukeCustomerBuilder *builder, const ShukeCustomer *customer, const GPtrArray *offers, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeRemarkOffer, shuke_remark_offer_free)

G_END_DECLS
