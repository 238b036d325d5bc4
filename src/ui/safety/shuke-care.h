/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-errors.h"

G_BEGIN_DECLS

/* The daily care of an open book. */
typedef struct _ShukeCare ShukeCare;

/* The care of one day went wrong: @doing is BACKUP, or OPEN_BOOK when the check found the book damaged. */
typedef void (*ShukeCareTold) (ShukeDoing doing, const GError *error, gpointer user_data);

/* Begins some seconds later and looks again every hour. Keeps @book. Books that are not the owner's to keep (sample, read-only)
 * get none. */
ShukeCare *shuke_care_new  (ShukeBook *book, ShukeCareTold told, gpointer user_data);
/* Tells nothing more; a backup that is being made is stopped. */
void       shuke_care_free (ShukeCare *self);
/* Why the book cannot be written, for the line above the pages; NULL when it can. Already translated. */
const char *shuke_care_get_notice (ShukeBook *book);

G_END_DECLS
