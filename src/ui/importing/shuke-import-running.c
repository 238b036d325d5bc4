/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar and the number of rows, read now and then from a job in another thread. */

#include "config.h"

#include "shuke-import-running.h"

#include <glib/gi18n.h>

#define INTERVAL 100   /* ms */

struct _ShukeImportRunning {
  GtkBox          parent_instance;

  GtkProgressBar *progress_bar;
  GtkLabel       *running_count;

  ShukeImportJob *job;      /* (unowned) (nullable) */
  guint           source;
};

G_DEFINE_FINAL_TYPE (ShukeImportRunning, shuke_import_running, GTK_TYPE_BOX)

static gboolean
tick_cb (gpointer data)
{
  ShukeImportRunning *self = data;
  int rows = g_atomic_int_get (&self->job->rows);
  g_autofree char *count = g_strdup_printf (ngettext ("%'d row", "%'d rows", (gulong) rows), rows);

  gtk_progress_bar_set_fraction (self->progress_bar, g_atomic_int_get (&self->job->permille) / 1000.0);
  gtk_label_set_label (self->running_count, count);
  return G_SOURCE_CONTINUE;
}

static void
shuke_import_running_dispose (GObject *object)
{
  ShukeImportRunning *self = SHUKE_IMPORT_RUNNING (object);

  g_clear_handle_id (&self->source, g_source_remove);
  G_OBJECT_CLASS (shuke_import_running_parent_class)->dispose (object);
}

static void
shuke_import_running_class_init (ShukeImportRunningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_import_running_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-running.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeImportRunning, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ShukeImportRunning, running_count);
}

static void
shuke_import_running_init (ShukeImportRunning *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_import_running_watch (ShukeImportRunning *self,
                            ShukeImportJob     *job)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->job = job;
  if (job == NULL)
    return;
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  self->source = g_timeout_add (INTERVAL, tick_cb, self);
}
