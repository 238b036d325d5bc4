/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import as a job: everything it touches is its own, so that the window stays alive meanwhile. */

#include "shuke-import-job.h"

#include <string.h>

#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"
#include "shuke-import-layout.h"

ShukeImportJob *
shuke_import_job_new (ShukeBook                 *book,
                      ShukeImportFile           *file,
                      const ShukeImportOptions  *options,
                      gboolean                   rehearsal)
{
  ShukeImportJob *self = g_new0 (ShukeImportJob, 1);

  self->book = g_object_ref (book);
  self->path = g_strdup (shuke_import_file_get_path (file));
  self->stamp = g_strdup (shuke_import_file_get_stamp (file));
  self->encoding = shuke_import_file_get_encoding (file);
  self->separator = shuke_import_file_get_separator (file);
  if (shuke_import_file_get_n_sheets (file) > 0)
    self->sheet = g_strdup (shuke_import_file_get_sheet_name (file, shuke_import_file_get_sheet (file)));
  self->heading_chosen = shuke_import_file_is_heading_chosen (file);
  self->n_heading_rows = shuke_import_file_get_n_heading_rows (file);
  self->kind = shuke_import_file_get_kind (file);
  self->layout = shuke_import_file_dup_layout (file);
  self->options = *options;
  self->options.consent_source = g_strdup (options->consent_source);
  if (options->merges != NULL)
    g_ptr_array_ref (options->merges);
  if (options->left_out != NULL)
    g_hash_table_ref (options->left_out);
  self->rehearsal = rehearsal;
  shuke_import_report_init (&self->report);
  if (rehearsal)
    self->report.rows = shuke_import_rows_new ();
  return self;
}

void
shuke_import_job_free (ShukeImportJob *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->file, shuke_import_file_free);
  shuke_import_report_clear (&self->report);
  g_free (self->layout);
  g_free (self->options.consent_source);
  g_clear_pointer (&self->options.merges, g_ptr_array_unref);
  g_clear_pointer (&self->options.left_out, g_hash_table_unref);
  g_free (self->path);
  g_free (self->stamp);
  g_free (self->sheet);
  g_object_unref (self->book);
  g_free (self);
}

static void
progress_cb (double   fraction,
             guint    rows,
             gpointer data)
{
  ShukeImportJob *self = data;

  g_atomic_int_set (&self->permille, (int) (fraction * 1000));
  g_atomic_int_set (&self->rows, (int) rows);
}

static gboolean
run (ShukeImportJob  *self,
     GCancellable    *cancellable,
     GError         **error)
{
  ShukeImportReading reading = { &self->encoding, self->separator, self->sheet, self->heading_chosen ? &self->n_heading_rows : NULL };
  g_autoptr (ShukeBook) book = shuke_book_open_for_job (self->book, error);
  gboolean cards = self->kind == SHUKE_IMPORT_FILE_CARDS;
  ShukeImportContext context;

  if (book == NULL)
    return shuke_import_blame_book (error);
  context = shuke_import_context_of (book);
  self->file = shuke_import_file_open (self->path, &reading, &context, error);
  if (self->file == NULL)
    return FALSE;
  if (strcmp (shuke_import_file_get_stamp (self->file), self->stamp) != 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "the file was changed meanwhile");
      return FALSE;
    }
  if (!cards)
    shuke_import_file_set_kind (self->file, self->kind);
  if (!shuke_import_file_set_layout (self->file, self->layout, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "the file was changed meanwhile");
      return FALSE;
    }
  if (!self->rehearsal && shuke_book_count_customers (book) != 0 &&
      !shuke_book_backup_before (shuke_book_get_path (book), "before-import", shuke_clock_unix (shuke_book_get_clock (book)),
                                 cancellable, error))
    return shuke_import_blame_book (error);
  return shuke_import_run (book, self->file, &self->options, self->rehearsal, progress_cb, self, &self->report, cancellable, error);
}

static void
run_cb (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  GError *error = NULL;

  if (run (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

GTask *
shuke_import_job_start (ShukeImportJob      *self,
                        gpointer             source,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  done,
                        gpointer             data)
{
  GTask *task = g_task_new (source, cancellable, done, data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, (GDestroyNotify) shuke_import_job_free);
  g_task_run_in_thread (task, run_cb);
  return task;
}

typedef struct {
  ShukeBook *book;
  gint64     import;
  int       *permille;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_object_unref (undo->book);
  g_free (undo);
}

static void
undo_progress_cb (double   fraction,
                  gpointer data)
{
  Undo *undo = data;

  if (undo->permille != NULL)
    g_atomic_int_set (undo->permille, (int) (fraction * 1000));
}

static void
undo_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Undo *undo = data;
  GError *error = NULL;
  GArray *kept = NULL;
  g_autoptr (ShukeBook) book = shuke_book_open_for_job (undo->book, &error);

  /* What it takes out cannot be put in again by an undo. */
  if (book != NULL &&
      shuke_book_backup_before (shuke_book_get_path (book), "before-undo-import", shuke_clock_unix (shuke_book_get_clock (book)),
                                cancellable, &error) &&
      shuke_book_take_back_import (book, undo->import, undo_progress_cb, undo, &kept, cancellable, &error) != 0)
    g_task_return_pointer (task, kept, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

void
shuke_import_undo_start (ShukeBook            *book,
                         gint64                import,
                         int                  *permille,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   done,
                         gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);
  Undo *undo = g_new0 (Undo, 1);

  undo->book = g_object_ref (book);
  undo->import = import;
  undo->permille = permille;
  /* What was done before it could be stopped is told as done. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, undo, undo_free);
  g_task_run_in_thread (task, undo_cb);
}

void
shuke_import_fate_free (ShukeImportFate *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->kept, g_array_unref);
  g_free (self);
}

static void
fate_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Undo *undo = data;
  GError *error = NULL;
  g_autoptr (ShukeImportFate) fate = g_new0 (ShukeImportFate, 1);
  g_autoptr (ShukeBook) book = shuke_book_open_for_job (undo->book, &error);

  if (book != NULL && shuke_book_rehearse_take_back (book, undo->import, &fate->gone, &fate->kept, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&fate), (GDestroyNotify) shuke_import_fate_free);
  else
    g_task_return_error (task, error);
}

void
shuke_import_fate_start (ShukeBook            *book,
                         gint64                import,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   done,
                         gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);
  Undo *undo = g_new0 (Undo, 1);

  undo->book = g_object_ref (book);
  undo->import = import;
  g_task_set_task_data (task, undo, undo_free);
  g_task_run_in_thread (task, fate_cb);
}
