/* SPDX-License-Identifier: GPL-3.0-or-later */

/* At a start: what a power cut left half done. At the first one of a day: is the book sound, then its backup in a thread, then what has to
 * be forgotten. Never before the first frame. A damaged book is not backed up, or the good backups would be thinned out for it. */

#include "shuke-care.h"

#include <glib/gi18n.h>

#include "shuke-book-safety.h"
#include "shuke-book-tables.h"
#include "shuke-error.h"
#include "shuke-memory.h"

#define FIRST_LOOK_SECONDS 3
#define NEXT_LOOK_SECONDS  3600

struct _ShukeCare {
  ShukeBook     *book;
  ShukeCareTold  told;
  gpointer       user_data;
  GCancellable  *cancellable;
  guint          timer;
  ShukeDay       done;       /* the last day that was cared for, well or not */
};

typedef struct {
  char      *path;
  ShukeDay   today;
  ShukeDoing doing;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (shuke_book_has_daily (job->path, job->today))
    g_task_return_boolean (task, FALSE);
  else if (!shuke_book_check_file (job->path, &error) && g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED))
    {
      job->doing = SHUKE_DOING_OPEN_BOOK;
      g_task_return_error (task, error);
    }
  else
    {
      g_clear_error (&error);
      if (shuke_book_backup_daily (job->path, job->today, cancellable, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
    }
}

static gboolean
give_back_cb (gpointer data)
{
  shuke_memory_give_back ();

  return G_SOURCE_REMOVE;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  ShukeCare *self = user_data;
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  gboolean made;

  /* Freed meanwhile: nobody is there to be told. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return;

  made = g_task_propagate_boolean (task, &error);
  if (error != NULL)
    {
      g_debug ("daily care: %s", error->message);
      self->told (job->doing, error, self->user_data);
    }
  else if (made && !shuke_book_tidy (self->book, &error))
    g_debug ("tidy: %s", error->message);
  /* After everybody has looked again because of what was tidied. */
  g_idle_add_full (G_PRIORITY_LOW, give_back_cb, NULL, NULL);
}

static gboolean
look_cb (gpointer user_data)
{
  ShukeCare *self = user_data;
  ShukeDay today = shuke_book_get_today (self->book);

  self->timer = g_timeout_add_seconds (NEXT_LOOK_SECONDS, look_cb, self);
  if (self->done == SHUKE_DAY_NONE)
    shuke_book_finish_tables (self->book);
  if (today == self->done)
    return G_SOURCE_REMOVE;
  self->done = today;

  if (shuke_book_is_cramped (self->book))
    {
      g_autoptr(GError) error = g_error_new_literal (SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE, "no room when the book was opened");

      self->told (SHUKE_DOING_BACKUP, error, self->user_data);
    }
  else
    {
      g_autoptr(GTask) task = g_task_new (NULL, self->cancellable, done_cb, self);
      Job *job = g_new0 (Job, 1);

      job->path = g_strdup (shuke_book_get_path (self->book));
      job->today = today;
      job->doing = SHUKE_DOING_BACKUP;
      g_task_set_task_data (task, job, job_free);
      g_task_run_in_thread (task, work);
    }

  return G_SOURCE_REMOVE;
}

ShukeCare *
shuke_care_new (ShukeBook     *book,
                ShukeCareTold  told,
                gpointer       user_data)
{
  ShukeCare *self = g_new0 (ShukeCare, 1);

  self->book = g_object_ref (book);
  self->told = told;
  self->user_data = user_data;
  self->cancellable = g_cancellable_new ();
  self->done = SHUKE_DAY_NONE;
  if (!shuke_book_is_sample (book) && !shuke_book_is_read_only (book))
    self->timer = g_timeout_add_seconds (FIRST_LOOK_SECONDS, look_cb, self);

  return self;
}

void
shuke_care_free (ShukeCare *self)
{
  if (self == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_object_unref (self->cancellable);
  g_object_unref (self->book);
  g_free (self);
}

const char *
shuke_care_get_notice (ShukeBook *book)
{
  if (book == NULL)
    return NULL;
  if (shuke_book_is_cramped (book))
    return _("The disk is full: nothing can be saved until you free some space.");
  if (!shuke_book_is_read_only (book))
    return NULL;

  switch (shuke_book_get_read_only_reason (book))
    {
    case SHUKE_ERROR_IN_USE:
      return _("Another Shuke has the book open: here you can read it, not change it.");
    case SHUKE_ERROR_NO_PERMISSION:
      return _("The book lies where nothing can be written: you can read it, not change it.");
    default:
      return _("The book is open for reading only: changes cannot be saved here.");
    }
}
