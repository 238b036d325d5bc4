/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the owner was doing when it went wrong: decides what is said to be unchanged. */
typedef enum {
  SHUKE_DOING_SAVE,
  SHUKE_DOING_UNDO,
  SHUKE_DOING_OPEN_BOOK,
  SHUKE_DOING_IMPORT,
  SHUKE_DOING_EXPORT,
  SHUKE_DOING_BACKUP,
  SHUKE_DOING_RESTORE,
  SHUKE_DOING_READ,        /* a card, a list, a report */
  SHUKE_DOING_FIND_NOTES,  /* what is typed into the search, in notes and remarks */
  SHUKE_DOING_ADD_PICTURE,
  SHUKE_DOING_ADD_FILE,    /* a paper into a customer's file */
  SHUKE_DOING_JOIN,        /* two customers who are one */
  SHUKE_N_DOINGS
} ShukeDoing;

/* What could not be done, as the heading of a dialog. Already translated. */
const char *shuke_errors_heading  (ShukeDoing    doing);
/* What happened, what was not changed, what to do. Errors of GIO and GFile are understood too.
 * Never the message of @error, which is for engineers. (transfer full) */
char       *shuke_errors_sentence (ShukeDoing    doing,
                                   const GError *error);

G_END_DECLS
