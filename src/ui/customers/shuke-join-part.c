/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is not asked is shown the same way and cannot be pressed: it is looked at to tell whether the two are one. */

#include "config.h"

#include "shuke-join-part.h"

#include <glib/gi18n.h>

#include "shuke-wrap-layout.h"

struct _ShukeJoinPartRow {
  GtkBox parent_instance;

  GtkLabel        *field;
  GtkLabel        *word;
  GtkToggleButton *held;
  GtkLabel        *held_side;
  GtkLabel        *held_text;
  GtkToggleButton *given;
  GtkLabel        *given_side;
  GtkLabel        *given_text;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeJoinPartRow, shuke_join_part, GTK_TYPE_BOX)

static void
toggled_cb (ShukeJoinPartRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, !gtk_toggle_button_get_active (self->held));
}

static void
shuke_join_part_class_init (ShukeJoinPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-join-part.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeJoinPartRow, child)
  BIND (field);
  BIND (word);
  BIND (held);
  BIND (held_side);
  BIND (held_text);
  BIND (given);
  BIND (given_side);
  BIND (given_text);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  signals[CHOSEN] = g_signal_new ("chosen", SHUKE_TYPE_JOIN_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
shuke_join_part_init (ShukeJoinPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_value (GtkToggleButton *button,
            GtkLabel        *side_label,
            GtkLabel        *text_label,
            const char      *field,
            const char      *side,
            const char      *text,
            gboolean         asked,
            gboolean         marked)
{
  const char *shown = text != NULL ? text : _("nothing");
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", field, side, shown);

  gtk_label_set_label (side_label, side);
  gtk_label_set_label (text_label, shown);
  if (text == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (text_label), "dim-second");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (asked)
    return;
  gtk_widget_set_focusable (GTK_WIDGET (button), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (button), FALSE);
  if (marked)
    gtk_widget_add_css_class (GTK_WIDGET (button), "chosen");
}

GtkWidget *
shuke_join_part_new (const char    *field,
                     const char    *word,
                     const char    *side_held,
                     const char    *held,
                     const char    *side_given,
                     const char    *given,
                     ShukeJoinMark  mark)
{
  ShukeJoinPartRow *self = g_object_new (SHUKE_TYPE_JOIN_PART, NULL);
  gboolean asked = word == NULL;

  gtk_label_set_label (self->field, field);
  gtk_label_set_label (self->word, asked ? "" : word);
  gtk_widget_set_visible (GTK_WIDGET (self->word), !asked);
  if (asked)
    gtk_toggle_button_set_active (mark == SHUKE_JOIN_MARK_GIVEN ? self->given : self->held, TRUE);
  show_value (self->held, self->held_side, self->held_text, field, side_held, held, asked, mark != SHUKE_JOIN_MARK_GIVEN);
  show_value (self->given, self->given_side, self->given_text, field, side_given, given, asked, mark != SHUKE_JOIN_MARK_HELD);
  return GTK_WIDGET (self);
}
