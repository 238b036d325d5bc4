/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The job behind a campaign's page. Its thread owns a book of its own and touches nothing of the page. */

#include "config.h"

#include "shuke-audience-job.h"

#include "shuke-error.h"

#define PROGRESS_MS 250

/* Outlives the job that started it, until its thread is through. */
typedef struct {
  ShukeBook *book;
  gint       per_mille;   /* written by the thread */
} Reading;

struct _ShukeAudienceJob {
  ShukeBook               *book;
  ShukeAudienceJobDone     done;
  ShukeAudienceJobProgress progress;
  gpointer                 data;
  GTask                   *task;     /* (nullable) the one at work */
  guint                    timer;
};

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->book);
  g_free (reading);
}

static void
note_progress (guint    done,
               guint    total,
               gpointer data)
{
  Reading *reading = data;

  g_atomic_int_set (&reading->per_mille, total == 0 ? 0 : (gint) (1000.0 * done / total));
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  g_autoptr (ShukeBook) job = shuke_book_open_for_reading_job (reading->book, &error);
  ShukeAudienceFacts *facts = job == NULL ? NULL : shuke_book_read_audience_facts (job, note_progress, reading, cancellable, &error);

  if (job != NULL)
    shuke_book_close (job);
  if (facts != NULL)
    g_task_return_pointer (task, facts, (GDestroyNotify) shuke_audience_facts_free);
  else
    g_task_return_error (task, error);
}

static gboolean
show_progress_cb (gpointer data)
{
  ShukeAudienceJob *self = data;
  Reading *reading = g_task_get_task_data (self->task);

  self->progress (g_atomic_int_get (&reading->per_mille) / 1000.0, self->data);
  return G_SOURCE_CONTINUE;
}

static void
stop (ShukeAudienceJob *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->task != NULL)
    g_cancellable_cancel (g_task_get_cancellable (self->task));
  g_clear_object (&self->task);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  ShukeAudienceJob *self = data;
  ShukeAudienceFacts *facts;
  g_autoptr (GError) error = NULL;

  /* A later one took its place, or nobody waits any more: then @self may be gone. Whoever stops a job cancels it. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      facts = g_task_propagate_pointer (G_TASK (result), NULL);
      g_clear_pointer (&facts, shuke_audience_facts_free);
      return;
    }
  facts = g_task_propagate_pointer (G_TASK (result), &error);
  stop (self);
  /* A book that may only be read has no job: then it is read here. */
  if (facts == NULL && (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY) ||
                        g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE)))
    {
      g_clear_error (&error);
      facts = shuke_book_read_audience_facts (self->book, NULL, NULL, NULL, &error);
    }
  self->done (facts, error, self->data);
}

void
shuke_audience_job_start (ShukeAudienceJob *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Reading *reading = g_new0 (Reading, 1);

  stop (self);
  reading->book = g_object_ref (self->book);
  self->task = g_task_new (NULL, cancellable, read_cb, self);
  g_task_set_check_cancellable (self->task, FALSE);
  g_task_set_task_data (self->task, reading, reading_free);
  self->timer = g_timeout_add (PROGRESS_MS, show_progress_cb, self);
  g_task_run_in_thread (self->task, read_in_thread);
}

ShukeAudienceJob *
shuke_audience_job_new (ShukeBook               *book,
                        ShukeAudienceJobDone     done,
                        ShukeAudienceJobProgress progress,
                        gpointer                 data)
{
  ShukeAudienceJob *self = g_new0 (ShukeAudienceJob, 1);

  self->book = g_object_ref (book);
  self->done = done;
  self->progress = progress;
  self->data = data;
  return self;
}

void
shuke_audience_job_free (ShukeAudienceJob *self)
{
  stop (self);
  g_object_unref (self->book);
  g_free (self);
}
