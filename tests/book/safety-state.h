/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scratch-book.h"
#include "shuke-customer.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* No code of an error. */
#define SAFETY_OPENED -1

ShukeClock    *safety_clock      (void);
ShukeBook     *safety_open       (const char *path, ShukeBookOpenMode mode);   /* must succeed */
/* SAFETY_OPENED or the code; reads everything a window would. */
int            safety_open_and_read (const char *path, ShukeBookOpenMode mode);
/* A closed book of one file with @n customers, one sale each. */
void           safety_make_book  (const char *path, int n);
ShukeCustomer *safety_customer   (int number);
ShukeVisit    *safety_visit      (gint64 customer);
gint64         safety_save       (ShukeBook *book, int number, GError **error);

char          *safety_read       (const char *path, gsize *length);
void           safety_write      (const char *path, const char *bytes, gsize length);

/* Runs @deed in a process of its own: what it returned, or 128 + the signal that ended it. */
int            safety_in_child   (int (*deed) (gpointer data), gpointer data);
/* In such a process: mounts of its own, which go with it. FALSE where that is not to be had, and the deed returns SAFETY_NO_MOUNTS. */
gboolean       safety_own_mounts (void);
#define SAFETY_NO_MOUNTS 99
/* The same, and a disk of 4 MiB on @folder. */
gboolean       safety_small_disk (const char *folder);
/* Leaves no byte free on the disk of @path. */
void           safety_fill_disk  (const char *path);

G_END_DECLS
