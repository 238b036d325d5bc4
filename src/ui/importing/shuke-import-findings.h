/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-job.h"

G_BEGIN_DECLS

/* What the count of all rows has found: what to do first, whether buyers who are in no book become customers, the rows that are not taken, and those that are read in part, with a way to save
 * either as a table. Hidden when there is nothing to say. */
#define SHUKE_TYPE_IMPORT_FINDINGS (shuke_import_findings_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportFindings, shuke_import_findings, SHUKE, IMPORT_FINDINGS, GtkBox)

/* With another file: what was answered for one is said of no other. */
void shuke_import_findings_begin      (ShukeImportFindings *self);
/* What of @options is answered here; tells by "changed". */
void shuke_import_findings_read       (ShukeImportFindings *self, ShukeImportOptions *options);
/* @counted is a finished job, which is kept; NULL forgets the last one. */
void shuke_import_findings_show       (ShukeImportFindings *self, GTask *counted);
/* Narrow, the button stands below its title. */
void shuke_import_findings_set_narrow (ShukeImportFindings *self, gboolean narrow);

G_END_DECLS
