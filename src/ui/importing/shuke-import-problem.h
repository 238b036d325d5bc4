/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is shown in place of a file that could not be imported: why, and the ways on, which are actions of the window. */
#define SHUKE_TYPE_IMPORT_PROBLEM (shuke_import_problem_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportProblem, shuke_import_problem, SHUKE, IMPORT_PROBLEM, AdwBin)

/* @has_next: another file is to come. */
void shuke_import_problem_show (ShukeImportProblem *self, const char *path, const GError *error, gboolean has_next);
/* The file is no longer the one that was shown, and was read again. */
void shuke_import_say_changed  (GtkWindow *parent);

G_END_DECLS
