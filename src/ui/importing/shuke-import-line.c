/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only shows: the list it stands in turns a press into a tick. */

#include "config.h"

#include "shuke-import-line.h"

#include <glib/gi18n.h>

#include "shuke-import-cells.h"
#include "shuke-wrap-layout.h"

struct _ShukeImportLine {
  GtkBox          parent_instance;

  GtkCheckButton *tick;
  GtkLabel       *title;
  GtkLabel       *line;
  GtkLabel       *note;
  GtkWidget      *perhaps;
  GtkLabel       *tag_below;
  GtkLabel       *why;
  GtkLabel       *tag_beside;
};

G_DEFINE_FINAL_TYPE (ShukeImportLine, shuke_import_line, GTK_TYPE_BOX)

static void
shuke_import_line_class_init (ShukeImportLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-line.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeImportLine, child)
  BIND (tick);
  BIND (title);
  BIND (line);
  BIND (note);
  BIND (perhaps);
  BIND (tag_below);
  BIND (why);
  BIND (tag_beside);
#undef BIND
}

static void
shuke_import_line_init (ShukeImportLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_import_line_new (void)
{
  return g_object_new (SHUKE_TYPE_IMPORT_LINE, NULL);
}

void
shuke_import_line_show (ShukeImportLine       *self,
                        const ShukeCountedRow *row,
                        ShukeImportTicks      *ticks,
                        gboolean               sales,
                        gboolean               narrow)
{
  gboolean out = shuke_import_ticks_is_out (ticks, row->row);
  gboolean refused = !out && row->outcome == SHUKE_IMPORT_REFUSED;
  g_autofree char *number = g_strdup_printf (_("Row %u"), row->row);
  g_autofree char *line = *row->line == '\0' ? g_strdup (number) : g_strdup_printf ("%s · %s", number, row->line);
  gboolean skipped = !out && row->outcome == SHUKE_IMPORT_SKIPPED && row->reason != SHUKE_IMPORT_REASON_NONE;
  gboolean partly = !out && row->not_understood != NULL;
  g_autofree char *why = refused || skipped ? shuke_import_reason_dup_text (row->reason, row->other_row)
                                            : partly ? g_strdup (row->not_understood) : NULL;
  g_autofree char *name = g_strdup_printf ("%s, %s%s%s", row->title != NULL ? row->title : _("No name"), line, *row->note == '\0' ? "" : ", ", row->note);
  ShukeImportOutcome outcome = out ? SHUKE_IMPORT_LEFT_OUT : row->outcome;

  gtk_check_button_set_active (self->tick, !out && !refused);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tick), !refused);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (self->title, row->title != NULL ? row->title : _("No name"));
  gtk_label_set_label (self->line, line);
  gtk_label_set_label (self->note, row->note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *row->note != '\0');
  gtk_widget_set_visible (self->perhaps, row->perhaps_no_customer);
  gtk_label_set_label (self->why, why == NULL ? "" : why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL);
  /* Only what could not be taken is a fault. */
  gtk_widget_set_css_classes (GTK_WIDGET (self->why), (const char *[]) { refused ? "refused" : partly ? "mind" : "second-line", NULL });
  shuke_import_outcome_show (narrow ? self->tag_below : self->tag_beside, outcome, sales);
  gtk_widget_set_visible (GTK_WIDGET (narrow ? self->tag_beside : self->tag_below), FALSE);
  /* It has just been ticked again and is not counted yet. */
  gtk_widget_set_visible (GTK_WIDGET (narrow ? self->tag_below : self->tag_beside), out || row->outcome != SHUKE_IMPORT_LEFT_OUT);
  if (out)
    gtk_widget_add_css_class (GTK_WIDGET (self), "import-row-out");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "import-row-out");
}
