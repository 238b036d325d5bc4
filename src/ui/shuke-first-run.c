/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What she sees when the book is empty. It decides nothing and reads nothing. */

#include "config.h"

#include "shuke-first-run.h"

struct _ShukeFirstRun {
  AdwBin parent_instance;

  GtkImage  *icon;
  GtkStack  *choices;
  GtkWidget *import_card;
  GtkWidget *import_row;
};

G_DEFINE_FINAL_TYPE (ShukeFirstRun, shuke_first_run, ADW_TYPE_BIN)

static gboolean
shuke_first_run_grab_focus (GtkWidget *widget)
{
  ShukeFirstRun *self = SHUKE_FIRST_RUN (widget);
  gboolean narrow = g_strcmp0 (gtk_stack_get_visible_child_name (self->choices), "rows") == 0;

  return gtk_widget_grab_focus (narrow ? self->import_row : self->import_card);
}

static void
shuke_first_run_class_init (ShukeFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = shuke_first_run_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/shuke-first-run.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeFirstRun, icon);
  gtk_widget_class_bind_template_child (widget_class, ShukeFirstRun, choices);
  gtk_widget_class_bind_template_child (widget_class, ShukeFirstRun, import_card);
  gtk_widget_class_bind_template_child (widget_class, ShukeFirstRun, import_row);
}

static void
shuke_first_run_init (ShukeFirstRun *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->icon, SHUKE_APP_ID);
}

GtkWidget *
shuke_first_run_new (void)
{
  return g_object_new (SHUKE_TYPE_FIRST_RUN, NULL);
}

void
shuke_first_run_set_narrow (ShukeFirstRun *self,
                            gboolean       narrow)
{
  g_return_if_fail (SHUKE_IS_FIRST_RUN (self));

  gtk_stack_set_visible_child_name (self->choices, narrow ? "rows" : "cards");
}
