/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints one day of the month. It is told everything and asks nothing; the month decides which day is chosen. */

#include "config.h"

#include "shuke-day-cell.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-lunar.h"

/* More kinds than this are told as "2 more kinds". */
#define MARKS_MAX 3

typedef struct {
  GtkWidget *line;
  GtkWidget *dot;
  GtkWidget *word;
  GtkWidget *count;
} Mark;

struct _ShukeDayCell {
  GtkWidget parent_instance;

  ShukeDay  day;
  gboolean  compact;
  GtkBox   *top;
  GtkLabel *number;
  GtkLabel *name;   /* of a festival or solar term */
  GtkLabel *lunar;
  GtkBox   *marks;
  Mark      mark[MARKS_MAX];
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (ShukeDayCell, shuke_day_cell, GTK_TYPE_WIDGET)

static void
add_mark (ShukeDayCell *self,
          Mark         *mark)
{
  mark->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  mark->dot = g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, NULL);
  mark->word = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0, NULL);
  mark->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (mark->line, "day-mark");
  gtk_widget_add_css_class (mark->count, "numeric");
  gtk_box_append (GTK_BOX (mark->line), mark->dot);
  gtk_box_append (GTK_BOX (mark->line), mark->word);
  gtk_box_append (GTK_BOX (mark->line), mark->count);
  gtk_box_append (self->marks, mark->line);
}

static void
set_class (ShukeDayCell *self,
           const char   *css_class,
           gboolean      on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
show_mark (Mark          *mark,
           ShukeDueGroup  group,
           int            count)
{
  const char *const classes[] = { "kind-dot", shuke_due_group_class (group), NULL };
  g_autofree char *number = g_strdup_printf ("%d", count);

  gtk_widget_set_css_classes (mark->dot, (const char **) classes);
  gtk_label_set_label (GTK_LABEL (mark->word), shuke_due_group_word (group));
  gtk_label_set_label (GTK_LABEL (mark->count), number);
}

static void
show_marks (ShukeDayCell       *self,
            const ShukeDayFace *face)
{
  ShukeDueGroup groups[SHUKE_N_DUE_GROUPS];
  int n = 0, shown;

  for (int group = 0; group < SHUKE_N_DUE_GROUPS; group++)
    if (face->counts[group] > 0)
      groups[n++] = (ShukeDueGroup) group;
  shown = n <= MARKS_MAX || self->compact ? MIN (n, MARKS_MAX) : MARKS_MAX - 1;
  for (int i = 0; i < MARKS_MAX; i++)
    {
      gtk_widget_set_visible (self->mark[i].line, i < shown);
      if (i < shown)
        show_mark (&self->mark[i], groups[i], face->counts[groups[i]]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > shown && !self->compact);
  if (n > shown)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%d more kind", "%d more kinds", n - shown), n - shown);

      gtk_label_set_label (self->more, more);
    }
}

static void
describe (ShukeDayCell       *self,
          const ShukeDayFace *face,
          const char         *name)
{
  g_autofree char *date = shuke_day_text_long (face->day);
  g_autoptr (GString) text = g_string_new (date);

  if (name != NULL)
    g_string_append_printf (text, ", %s", name);
  for (int group = 0; group < SHUKE_N_DUE_GROUPS; group++)
    if (face->counts[group] > 0)
      g_string_append_printf (text, ", %s %d", shuke_due_group_word ((ShukeDueGroup) group), face->counts[group]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text->str);
}

static void
shuke_day_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (shuke_day_cell_parent_class)->dispose (object);
}

static void
shuke_day_cell_class_init (ShukeDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_day_cell_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/calendar/shuke-day-cell.ui");
  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayCell, top);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayCell, number);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayCell, name);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayCell, lunar);
  gtk_widget_class_bind_template_child (widget_class, ShukeDayCell, marks);
}

static void
shuke_day_cell_init (ShukeDayCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->day = SHUKE_DAY_NONE;
  for (int i = 0; i < MARKS_MAX; i++)
    add_mark (self, &self->mark[i]);
  self->more = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "day-more");
  gtk_box_append (self->marks, GTK_WIDGET (self->more));
}

void
shuke_day_cell_show (ShukeDayCell       *self,
                     const ShukeDayFace *face)
{
  const char *name = shuke_almanac_name (face->day, NULL);
  g_autofree char *lunar = NULL;
  g_autofree char *number = NULL;
  int month_day;

  g_return_if_fail (SHUKE_IS_DAY_CELL (self));

  self->day = face->day;
  shuke_day_get (face->day, NULL, NULL, &month_day);
  number = face->first && !face->today && !self->compact ? shuke_day_text_short (face->day) : g_strdup_printf ("%d", month_day);
  lunar = shuke_day_text_lunar_short (face->day);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->name, name != NULL ? _(name) : "");
  gtk_label_set_label (self->lunar, lunar != NULL ? lunar : "");
  gtk_widget_set_visible (GTK_WIDGET (self->name), name != NULL);
  set_class (self, "named", name != NULL);
  set_class (self, "first", face->first && !face->today && !self->compact);
  set_class (self, "outside", !face->in_month);
  set_class (self, "today", face->today);
  set_class (self, "chosen", face->selected);
  show_marks (self, face);
  describe (self, face, name != NULL ? _(name) : lunar);
}

void
shuke_day_cell_set_compact (ShukeDayCell *self,
                            gboolean      compact)
{
  GtkAlign align = compact ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL;

  g_return_if_fail (SHUKE_IS_DAY_CELL (self));

  self->compact = compact;
  set_class (self, "compact", compact);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top), compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (GTK_WIDGET (self->number), align);
  gtk_label_set_xalign (self->name, compact ? 0.5f : 1.0f);
  gtk_label_set_xalign (self->lunar, compact ? 0.5f : 1.0f);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->marks), compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_halign (GTK_WIDGET (self->marks), align);
  gtk_box_set_spacing (self->marks, compact ? 3 : 0);
  for (int i = 0; i < MARKS_MAX; i++)
    {
      gtk_widget_set_visible (self->mark[i].word, !compact);
      gtk_widget_set_visible (self->mark[i].count, !compact);
    }
}

ShukeDay
shuke_day_cell_get_day (ShukeDayCell *self)
{
  g_return_val_if_fail (SHUKE_IS_DAY_CELL (self), SHUKE_DAY_NONE);
  return self->day;
}
