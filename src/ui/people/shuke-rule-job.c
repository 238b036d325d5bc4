/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The job behind a number. Its thread owns a book of its own and a rule of its own. */

#include "config.h"

#include "shuke-rule-job.h"

#include "shuke-error.h"

/* Outlives the job that started it, until its thread is through. */
typedef struct {
  ShukeBook      *book;
  ShukeGroupRule *rule;
} Asking;

struct _ShukeRuleJob {
  ShukeBook        *book;
  ShukeRuleJobDone  done;
  gpointer          data;
  GTask            *task;   /* (nullable) the one at work */
};

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->book);
  shuke_group_rule_free (asking->rule);
  g_free (asking);
}

static void
ask_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Asking *asking = task_data;
  GError *error = NULL;
  g_autoptr (ShukeBook) job = shuke_book_open_for_reading_job (asking->book, &error);
  g_autoptr (GArray) ids = job != NULL ? shuke_book_find_by_rule_until (job, asking->rule, cancellable, &error) : NULL;

  if (job != NULL)
    shuke_book_close (job);
  if (ids != NULL)
    g_task_return_int (task, (gssize) ids->len);
  else
    g_task_return_error (task, error);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  ShukeRuleJob *self = data;
  Asking *asking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  gssize n = g_task_propagate_int (G_TASK (result), &error);

  /* A later one took its place, or nobody waits any more: then @self may be gone. Whoever stops a job cancels it. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  /* A book that may not be written has no job: then it is asked here. */
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY) || g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE))
    ids = shuke_book_find_by_rule (self->book, asking->rule, NULL);
  g_clear_object (&self->task);
  self->done (error == NULL ? (int) n : ids != NULL ? (int) ids->len : -1, self->data);
}

ShukeRuleJob *
shuke_rule_job_new (ShukeBook        *book,
                    ShukeRuleJobDone  done,
                    gpointer          data)
{
  ShukeRuleJob *self = g_new0 (ShukeRuleJob, 1);

  self->book = g_object_ref (book);
  self->done = done;
  self->data = data;
  return self;
}

void
shuke_rule_job_stop (ShukeRuleJob *self)
{
  if (self->task != NULL)
    g_cancellable_cancel (g_task_get_cancellable (self->task));
  g_clear_object (&self->task);
}

void
shuke_rule_job_start (ShukeRuleJob         *self,
                      const ShukeGroupRule *rule)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *json = shuke_group_rule_to_json (rule);
  Asking *asking = g_new0 (Asking, 1);

  shuke_rule_job_stop (self);
  asking->book = g_object_ref (self->book);
  asking->rule = shuke_group_rule_from_json (json);
  self->task = g_task_new (NULL, cancellable, answered_cb, self);
  g_task_set_check_cancellable (self->task, FALSE);
  g_task_set_task_data (self->task, asking, asking_free);
  g_task_run_in_thread (self->task, ask_in_thread);
}

void
shuke_rule_job_free (ShukeRuleJob *self)
{
  shuke_rule_job_stop (self);
  g_object_unref (self->book);
  g_free (self);
}
