/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-run.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* Looks at a file before it is taken in: what was understood above, what stood there below, columns and encoding changeable, who is new and
 * who is known, what is refused and why. */
#define SHUKE_TYPE_IMPORT_WINDOW (shuke_import_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportWindow, shuke_import_window, SHUKE, IMPORT_WINDOW, AdwWindow)

/* The files are shown one after the other; NULL-terminated local paths. */
void shuke_import_window_open        (ShukeWindow *parent, const char *const *paths);
void shuke_import_choose_files       (ShukeWindow *window);
/* Adds win.import, win.import-files (as), win.undo-import (x) and dropping of files. */
void shuke_import_window_add_actions (ShukeWindow *window);

/* What became of one file. */
typedef struct {
  ShukeImportResult result;
  int               left_out;   /* rows the owner left out */
  gboolean          sales;
} ShukeImportSaid;

/* What became of the files that were taken in, all together; of a single one with a way back unless it brought nothing; and of new customers
 * who may be somebody she had, with a way to the first. */
void shuke_import_say_results (ShukeWindow *window, ShukeBook *book, const ShukeImportSaid *said, guint n);

G_END_DECLS
