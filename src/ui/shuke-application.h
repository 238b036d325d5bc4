/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* The program with a window. @book_path is the file it lives on, NULL for the usual one. With SHUKE_BOOK_OPEN_SCRATCH it opens the
 * sample shop of @sample_size customers (0 as it is shown) instead. A book other than the usual one runs beside the first
 * program instead of joining it. */
#define SHUKE_TYPE_APPLICATION (shuke_application_get_type ())
G_DECLARE_FINAL_TYPE (ShukeApplication, shuke_application, SHUKE, APPLICATION, AdwApplication)

ShukeApplication *shuke_application_new      (const char        *book_path,
                                              ShukeBookOpenMode  mode,
                                              int                sample_size,
                                              ShukeClock        *clock);
/* Starts without a window and stays, to remind. Before it runs. */
void              shuke_application_set_background (ShukeApplication *self,
                                                    gboolean          background);
/* NULL until the program has started, and when the book could not be opened. */
ShukeBook        *shuke_application_get_book (ShukeApplication  *self);

G_END_DECLS
