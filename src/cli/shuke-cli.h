/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* The command line, which needs no display. Exit codes: 0 done, 1 refused or failed with one clear line, 2 usage. */

#define SHUKE_EXIT_DONE    0
#define SHUKE_EXIT_REFUSED 1
#define SHUKE_EXIT_USAGE   2

/* What was being done when it failed; decides what the sentence says is unchanged. */
typedef enum {
  SHUKE_CLI_OPENING,
  SHUKE_CLI_READING,
  SHUKE_CLI_BACKING_UP,
  SHUKE_CLI_RESTORING,
  SHUKE_CLI_IMPORTING,
  SHUKE_CLI_EXPORTING,
} ShukeCliDoing;

/* The words for a failure, for the owner. (transfer full) */
typedef char *(*ShukeCliSentenceFunc) (ShukeCliDoing doing, const GError *error);

/* What the window is to be opened with. */
typedef struct {
  char              *book_path;    /* NULL = the usual book */
  ShukeBookOpenMode  mode;
  int                sample_size;  /* of the sample shop; 0 = as it is shown */
  gboolean           background;   /* start without a window and stay */
} ShukeCliWish;

void     shuke_cli_wish_clear (ShukeCliWish *wish);

/* Reads the command line and does what needs no window. TRUE when the window is wanted: @wish is filled, and @argv keeps only what
 * GApplication reads itself. FALSE when the program is to end with @status. */
gboolean shuke_cli_run        (int *argc, char **argv, ShukeClock *clock, ShukeCliSentenceFunc sentence,
                               ShukeCliWish *wish, int *status);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ShukeCliWish, shuke_cli_wish_clear)

G_END_DECLS
