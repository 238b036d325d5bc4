/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing .xlsx through libxlsxwriter, when the program was built with it. */

#include "config.h"

#include "shuke-xlsx-writer.h"

#include <errno.h>

#include "shuke-error.h"

#ifdef HAVE_XLSXWRITER

#include "shuke-xlsx.h"
#include "shuke-xlsxwriter.h"

#define MAX_CHARACTERS 32767   /* of a cell */
#define COLUMN_WIDTH   16

struct _ShukeXlsxWriter {
  const ShukeXlsxwriter *library;
  char                  *path;
  lxw_workbook          *workbook;
  lxw_worksheet         *sheet;
  lxw_format            *heading;
  lxw_row_t              row;
  lxw_col_t              column;
  lxw_error              failed;
};

gboolean
shuke_xlsx_writer_is_there (void)
{
  return TRUE;
}

ShukeXlsxWriter *
shuke_xlsx_writer_new (const char  *path,
                       const char  *sheet,
                       GError     **error)
{
  g_autoptr (ShukeXlsxWriter) self = g_new0 (ShukeXlsxWriter, 1);
  const ShukeXlsxwriter *library = shuke_module_load (SHUKE_XLSXWRITER_MODULE, error);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };

  if (library == NULL)
    return NULL;
  self->library = library;
  self->path = g_strdup (path);
  self->workbook = library->workbook_new_opt (path, &options);
  self->sheet = self->workbook == NULL ? NULL : library->workbook_add_worksheet (self->workbook, sheet);
  self->heading = self->sheet == NULL ? NULL : library->workbook_add_format (self->workbook);
  if (self->heading == NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FAILED, "the workbook cannot be begun");
      return NULL;
    }
  library->format_set_bold (self->heading);
  library->worksheet_set_column (self->sheet, 0, LXW_COL_MAX - 1, COLUMN_WIDTH, NULL);
  library->worksheet_freeze_panes (self->sheet, 1, 0);
  /* Without it each phone has a green corner that offers to make a number of it. */
  library->worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
  return g_steal_pointer (&self);
}

void
shuke_xlsx_writer_add (ShukeXlsxWriter *self,
                       const char      *text)
{
  g_autofree char *cut = NULL;
  lxw_error status;

  if (text != NULL && *text != '\0')
    {
      if (g_utf8_strlen (text, -1) > MAX_CHARACTERS)
        text = cut = g_utf8_substring (text, 0, MAX_CHARACTERS);
      status = self->library->worksheet_write_string (self->sheet, self->row, self->column, text, self->row == 0 ? self->heading : NULL);
      if (status != LXW_NO_ERROR)
        self->failed = status;
    }
  self->column++;
}

void
shuke_xlsx_writer_end_row (ShukeXlsxWriter *self)
{
  self->row++;
  self->column = 0;
}

/* A disk that fills up under the library is not always told: what counts is what is in the file. */
static gboolean
is_whole (ShukeXlsxWriter  *self,
          GError          **error)
{
  g_autoptr (ShukeXlsx) written = shuke_xlsx_new_path (self->path, error);
  GError *local = NULL;
  ShukeCell *cells;
  guint n;

  if (written == NULL)
    return FALSE;
  while (shuke_xlsx_next (written, &cells, &n, &local))
    continue;
  if (local == NULL && shuke_xlsx_get_row (written) != self->row)
    g_set_error_literal (&local, SHUKE_ERROR, SHUKE_ERROR_FAILED, "rows are missing in the workbook");
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_xlsx_writer_finish (ShukeXlsxWriter  *self,
                          GError          **error)
{
  lxw_error status;

  errno = 0;
  status = self->library->workbook_close (self->workbook);
  self->workbook = NULL;
  if (status == LXW_NO_ERROR)
    status = self->failed;
  if (status == LXW_NO_ERROR)
    return is_whole (self, error);
  return shuke_error_set_errno (error, errno, "the workbook cannot be written");
}

void
shuke_xlsx_writer_free (ShukeXlsxWriter *self)
{
  if (self == NULL)
    return;
  if (self->workbook != NULL)
    self->library->lxw_workbook_free (self->workbook);
  g_free (self->path);
  g_free (self);
}

#else

struct _ShukeXlsxWriter {
  char unused;
};

gboolean
shuke_xlsx_writer_is_there (void)
{
  return FALSE;
}

ShukeXlsxWriter *
shuke_xlsx_writer_new (const char  *path,
                       const char  *sheet,
                       GError     **error)
{
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED, "built without libxlsxwriter");
  return NULL;
}

void
shuke_xlsx_writer_add (ShukeXlsxWriter *self,
                       const char      *text)
{
}

void
shuke_xlsx_writer_end_row (ShukeXlsxWriter *self)
{
}

gboolean
shuke_xlsx_writer_finish (ShukeXlsxWriter  *self,
                          GError          **error)
{
  return FALSE;
}

void
shuke_xlsx_writer_free (ShukeXlsxWriter *self)
{
}

#endif
