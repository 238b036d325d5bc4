/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plumbing of a look; what is looked for is the caller's. Its thread touches nothing but its own book and what it was given. */

#include "config.h"

#include "shuke-look-job.h"

#include "shuke-error.h"

/* Outlives the job that started it, until its thread is through. */
typedef struct {
  ShukeBook     *book;
  ShukeLookFind  find;
  GPtrArray     *what;
} Looking;

struct _ShukeLookJob {
  ShukeBook     *book;
  ShukeLookFind  find;
  ShukeLookDone  done;
  gpointer       data;
  GTask         *task;   /* (nullable) the one at work */
};

static void
looking_free (gpointer data)
{
  Looking *looking = data;

  g_object_unref (looking->book);
  g_ptr_array_unref (looking->what);
  g_free (looking);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Looking *looking = task_data;
  GError *error = NULL;
  g_autoptr (ShukeBook) job = shuke_book_open_for_reading_job (looking->book, &error);
  GHashTable *found = job != NULL ? looking->find (job, looking->what, cancellable, &error) : NULL;

  if (job != NULL)
    shuke_book_close (job);
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_hash_table_unref);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  ShukeLookJob *self = data;
  Looking *looking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) found = g_task_propagate_pointer (G_TASK (result), &error);

  /* A later one took its place, or nobody waits any more: then @self may be gone. Whoever stops a job cancels it. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  /* A book that may not be written has no job: then it is looked through here. */
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY) || g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE))
    found = self->find (self->book, looking->what, NULL, NULL);
  g_clear_object (&self->task);
  self->done (g_steal_pointer (&found), self->data);
}

ShukeLookJob *
shuke_look_job_new (ShukeBook     *book,
                    ShukeLookFind  find,
                    ShukeLookDone  done,
                    gpointer       data)
{
  ShukeLookJob *self = g_new0 (ShukeLookJob, 1);

  self->book = g_object_ref (book);
  self->find = find;
  self->done = done;
  self->data = data;
  return self;
}

void
shuke_look_job_stop (ShukeLookJob *self)
{
  if (self->task != NULL)
    g_cancellable_cancel (g_task_get_cancellable (self->task));
  g_clear_object (&self->task);
}

void
shuke_look_job_start (ShukeLookJob *self,
                      GPtrArray    *what)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Looking *looking = g_new0 (Looking, 1);

  shuke_look_job_stop (self);
  looking->book = g_object_ref (self->book);
  looking->find = self->find;
  looking->what = what;
  self->task = g_task_new (NULL, cancellable, looked_cb, self);
  g_task_set_check_cancellable (self->task, FALSE);
  g_task_set_task_data (self->task, looking, looking_free);
  g_task_run_in_thread (self->task, look_in_thread);
}

gboolean
shuke_look_job_is_at_work (ShukeLookJob *self)
{
  return self->task != NULL;
}

void
shuke_look_job_free (ShukeLookJob *self)
{
  shuke_look_job_stop (self);
  g_object_unref (self->book);
  g_free (self);
}
