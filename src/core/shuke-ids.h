/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The ids of a long list that stays in memory, in its order. The book numbers from one upward, so each takes four bytes; only with one
 * that needs more do all take eight. A value of zeros is an empty list. */
typedef struct {
  guint    n;
  guint32 *narrow;
  gint64  *wide;      /* instead, or NULL */
} ShukeIds;

/* Puts @ids in the place of what was held; they are copied. */
void shuke_ids_set   (ShukeIds *self, const gint64 *ids, guint n);
void shuke_ids_clear (ShukeIds *self);

/* In the header for the loops that go through a hundred thousand of them at a keystroke. */
static inline gint64
shuke_ids_get (const ShukeIds *self,
               guint           i)
{
  return self->wide != NULL ? self->wide[i] : self->narrow[i];
}

G_END_DECLS
