/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sheet of text. Every cell is a text and stays one: a phone keeps its digits, "=1+1" is what somebody wrote. The rows go to disk as they
 * come. */
typedef struct _ShukeXlsxWriter ShukeXlsxWriter;

/* FALSE in a program that was built without libxlsxwriter. */
gboolean         shuke_xlsx_writer_is_there (void);
/* @path is written over when it is finished. SHUKE_ERROR_UNSUPPORTED when it is not there. */
ShukeXlsxWriter *shuke_xlsx_writer_new      (const char *path, const char *sheet, GError **error);
/* NULL is an empty cell. */
void             shuke_xlsx_writer_add      (ShukeXlsxWriter *self, const char *text);
/* The first row is the heading. */
void             shuke_xlsx_writer_end_row  (ShukeXlsxWriter *self);
/* Writes the file and reads it back; FALSE when not every row is in it. */
gboolean         shuke_xlsx_writer_finish   (ShukeXlsxWriter *self, GError **error);
void             shuke_xlsx_writer_free     (ShukeXlsxWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeXlsxWriter, shuke_xlsx_writer_free)

G_END_DECLS
