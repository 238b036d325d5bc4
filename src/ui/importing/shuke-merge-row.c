/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A known customer's head, or one thing in which the file and the book differ: two values side by side, the one that is pressed holds. */

#include "config.h"

#include "shuke-merge-row.h"

#include <glib/gi18n.h>

#include "shuke-merge-words.h"
#include "shuke-wrap-layout.h"

struct _ShukeMergeRow {
  GtkBox parent_instance;

  GtkWidget       *head;
  GtkLabel        *title;
  GtkLabel        *where;
  GtkToggleButton *another;
  GtkWidget       *part;
  GtkLabel        *field;
  GtkToggleButton *held;
  GtkLabel        *held_side;
  GtkLabel        *held_text;
  GtkToggleButton *given;
  GtkLabel        *given_side;
  GtkLabel        *given_text;
  GtkToggleButton *both;
  GtkWidget       *all;

  ShukeMergeItem  *item;       /* (owned) (nullable) */
  guint            position;
  gulong           decided_id;
  gboolean         showing;    /* the buttons are being set, not pressed */
};

G_DEFINE_FINAL_TYPE (ShukeMergeRow, shuke_merge_row, GTK_TYPE_BOX)

static GtkToggleButton *
get_button (ShukeMergeRow    *self,
            ShukeMergeChoice  choice)
{
  return choice == SHUKE_MERGE_KEEP ? self->held : choice == SHUKE_MERGE_TAKE ? self->given : self->both;
}

/* With both, both are marked. */
static void
mark_values (ShukeMergeRow    *self,
             ShukeMergeChoice  choice)
{
  GtkWidget *values[] = { GTK_WIDGET (self->held), GTK_WIDGET (self->given) };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (choice == SHUKE_MERGE_BOTH)
      gtk_widget_add_css_class (values[i], "chosen");
    else
      gtk_widget_remove_css_class (values[i], "chosen");
}

static void
show_choice (ShukeMergeRow *self)
{
  const ShukeMerge *merge = shuke_merge_item_get_merge (self->item);
  const ShukeMergePart *part = shuke_merge_item_get_part (self->item);

  self->showing = TRUE;
  gtk_toggle_button_set_active (self->another, merge->another);
  gtk_widget_set_sensitive (self->part, !merge->another);
  if (part != NULL)
    {
      gtk_toggle_button_set_active (get_button (self, part->choice), TRUE);
      mark_values (self, part->choice);
    }
  self->showing = FALSE;
}

static void
name_button (GtkToggleButton *button,
             const char      *side,
             const char      *label,
             const char      *text)
{
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", label, side, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_part (ShukeMergeRow        *self,
           const ShukeMerge     *merge,
           const ShukeMergePart *part)
{
  const char *there = merge->held_row == 0 ? _("In the book") : _("In the earlier row");
  const char *here = merge->held_row == 0 ? _("In the file") : _("In this row");
  const char *label = shuke_merge_field_label (part->field);
  g_autofree char *held = shuke_merge_dup_text (part->field, part->held);
  g_autofree char *given = shuke_merge_dup_text (part->field, part->given);
  /* Translators: %s is what is asked about, such as Phone. */
  g_autofree char *all = g_strdup_printf (_("The same for all: %s (A)"), label);

  if (held == NULL)
    held = g_strdup (_("nothing"));
  gtk_label_set_label (self->field, label);
  gtk_label_set_label (self->held_text, held);
  gtk_label_set_label (self->given_text, given);
  if (part->held == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->held_text), "dim-second");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->held_text), "dim-second");
  gtk_widget_set_visible (GTK_WIDGET (self->both), part->both);
  gtk_widget_set_tooltip_text (self->all, all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  gtk_label_set_label (self->held_side, there);
  gtk_label_set_label (self->given_side, here);
  name_button (self->held, there, label, held);
  name_button (self->given, here, label, given);
}

static void
show_head (ShukeMergeRow    *self,
           const ShukeMerge *merge)
{
  /* Translators: two rows of a file that may be about one person. */
  g_autofree char *row = merge->held_row == 0 ? g_strdup_printf (_("Row %u"), merge->row)
                                              : g_strdup_printf (_("Rows %1$u and %2$u"), merge->held_row, merge->row);
  /* Translators: a row of the file, and whom it names there. */
  g_autofree char *named = g_strdup_printf (_("%1$s · in the file %2$s"), row, merge->given_title);
  gboolean same = g_strcmp0 (merge->held_title, merge->given_title) == 0;
  g_autofree char *where = NULL;

  gtk_label_set_label (self->title, merge->held_title);
  where = g_strjoin (" · ", same || merge->given_title == NULL ? row : named, merge->shared, NULL);
  gtk_label_set_label (self->where, where);
}

void
shuke_merge_row_set_item (ShukeMergeRow  *self,
                          ShukeMergeItem *item,
                          guint           position)
{
  const ShukeMergePart *part;

  if (self->item != NULL)
    g_clear_signal_handler (&self->decided_id, self->item);
  g_set_object (&self->item, item);
  self->position = position;
  if (item == NULL)
    return;
  self->decided_id = g_signal_connect_swapped (item, "decided", G_CALLBACK (show_choice), self);
  part = shuke_merge_item_get_part (item);
  gtk_widget_set_visible (self->head, part == NULL);
  gtk_widget_set_visible (self->part, part != NULL);
  if (part == NULL)
    {
      show_head (self, shuke_merge_item_get_merge (item));
      gtk_widget_add_css_class (GTK_WIDGET (self), "merge-head");
    }
  else
    {
      show_part (self, shuke_merge_item_get_merge (item), part);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "merge-head");
    }
  show_choice (self);
}

gboolean
shuke_merge_row_choose (ShukeMergeRow    *self,
                        ShukeMergeChoice  choice)
{
  ShukeMergePart *part = self->item == NULL ? NULL : shuke_merge_item_get_part (self->item);

  if (part == NULL || shuke_merge_item_get_merge (self->item)->another || (choice == SHUKE_MERGE_BOTH && !part->both))
    return FALSE;
  gtk_toggle_button_set_active (get_button (self, choice), TRUE);
  return TRUE;
}

static void
toggled_cb (ShukeMergeRow   *self,
            GtkToggleButton *button)
{
  ShukeMergePart *part = self->item == NULL ? NULL : shuke_merge_item_get_part (self->item);

  if (self->showing || part == NULL || !gtk_toggle_button_get_active (button))
    return;
  part->choice = button == self->held ? SHUKE_MERGE_KEEP : button == self->given ? SHUKE_MERGE_TAKE : SHUKE_MERGE_BOTH;
  mark_values (self, part->choice);
}

void
shuke_merge_row_choose_all (ShukeMergeRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "merge.all", "u", self->position);
}

static void
all_clicked_cb (ShukeMergeRow *self)
{
  shuke_merge_row_choose_all (self);
}

void
shuke_merge_row_toggle_another (ShukeMergeRow *self)
{
  ShukeMerge *merge = self->item == NULL ? NULL : shuke_merge_item_get_merge (self->item);

  if (merge == NULL)
    return;
  merge->another = !merge->another;
  gtk_widget_activate_action (GTK_WIDGET (self), "merge.decided", "u", self->position);
}

static void
another_toggled_cb (ShukeMergeRow *self)
{
  if (!self->showing)
    shuke_merge_row_toggle_another (self);
}

static void
shuke_merge_row_dispose (GObject *object)
{
  ShukeMergeRow *self = SHUKE_MERGE_ROW (object);

  shuke_merge_row_set_item (self, NULL, 0);
  G_OBJECT_CLASS (shuke_merge_row_parent_class)->dispose (object);
}

static void
shuke_merge_row_class_init (ShukeMergeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_merge_row_dispose;
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-merge-row.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeMergeRow, child)
  BIND (head);
  BIND (title);
  BIND (where);
  BIND (another);
  BIND (part);
  BIND (field);
  BIND (held);
  BIND (held_side);
  BIND (held_text);
  BIND (given);
  BIND (given_side);
  BIND (given_text);
  BIND (both);
  BIND (all);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_toggled_cb);
}

static void
shuke_merge_row_init (ShukeMergeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_merge_row_new (void)
{
  return g_object_new (SHUKE_TYPE_MERGE_ROW, NULL);
}
