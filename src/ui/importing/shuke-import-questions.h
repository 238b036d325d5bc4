/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-import-layout.h"

G_BEGIN_DECLS

/* What only the owner can say of a file: which of two days 03/04/2024 is, once for each column. Tells by "answered" with the number of the
 * column and a ShukeDateOrder; the answer is hers who listens to give to the file. Hidden when there is nothing to ask. */
#define SHUKE_TYPE_IMPORT_QUESTIONS (shuke_import_questions_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportQuestions, shuke_import_questions, SHUKE, IMPORT_QUESTIONS, GtkBox)

/* Narrow, the answer stands below its question instead of beside it. */
void     shuke_import_questions_show (ShukeImportQuestions *self, ShukeImportFile *file, ShukeDay today, gboolean narrow);
/* Asks the first one that is open in a dialog, after whose answer "import.run" is activated; FALSE when none is. */
gboolean shuke_import_questions_ask  (ShukeImportQuestions *self, ShukeImportFile *file, ShukeDay today);

G_END_DECLS
