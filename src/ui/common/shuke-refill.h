/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Fills a view again after the book changed: once, however many changes come at a time, and not from inside the signal, which may come
 * from a row that goes with it. */
typedef struct _ShukeRefill ShukeRefill;
typedef void (*ShukeFill) (gpointer view);

/* Which changes count: a SHUKE_BOOK_SUBJECT, which SHUKE_BOOK_SUBJECT_EVERYTHING always does, or this for all. */
#define SHUKE_REFILL_ANY (-1)

/* @fill is called with @data, the view, which frees this when it is disposed of. */
ShukeRefill *shuke_refill_new  (ShukeBook *book, int subject, ShukeFill fill, gpointer data);
void         shuke_refill_free (ShukeRefill *self);

G_END_DECLS
