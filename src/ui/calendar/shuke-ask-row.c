/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question and its three ways out. It saves nothing. */

#include "config.h"

#include "shuke-ask-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-due-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-name-line.h"
#include "shuke-wrap-layout.h"

struct _ShukeAskRow {
  GtkListBoxRow parent_instance;

  ShukeAsk   ask;
  GtkWidget *buttons;
};

enum { TOLD, PUT_OFF, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeAskRow, shuke_ask_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
why_word (ShukeAskWhy why)
{
  switch (why)
    {
    case SHUKE_ASK_COMES:
      return _("comes today");
    case SHUKE_ASK_CALLED:
      return _("on today’s list");
    case SHUKE_ASK_BEST:
    default:
      return _("one of the best");
    }
}

static void
told_cb (ShukeAskRow *self)
{
  g_signal_emit (self, signals[TOLD], 0);
}

static void
not_today_cb (ShukeAskRow *self)
{
  g_signal_emit (self, signals[PUT_OFF], 0, FALSE);
}

static void
refused_cb (ShukeAskRow *self)
{
  g_signal_emit (self, signals[PUT_OFF], 0, TRUE);
}

static void
card_cb (ShukeAskRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-customer", "x", self->ask.customer);
}

static void
add_pill (ShukeAskRow *self,
          const char  *label,
          GCallback    callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "small-pill");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
shuke_ask_row_class_init (ShukeAskRowClass *klass)
{
  signals[TOLD] = g_signal_new ("told", SHUKE_TYPE_ASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PUT_OFF] = g_signal_new ("put-off", SHUKE_TYPE_ASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
shuke_ask_row_init (ShukeAskRow *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->buttons, shuke_wrap_layout_new (5, 6));
  gtk_widget_set_margin_top (self->buttons, 6);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ask-row");
}

GtkWidget *
shuke_ask_row_new (const ShukeAsk      *ask,
                   const ShukeCustomer *customer,
                   gboolean             writable)
{
  ShukeAskRow *self = g_object_new (SHUKE_TYPE_ASK_ROW, NULL);
  /* Not a box: a box of this age asks wrapped text how wide it is at a height, and overflows. */
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *line;
  GtkWidget *avatar = adw_avatar_new (36, NULL, TRUE);
  GtkWidget *card = gtk_button_new_from_icon_name ("avatar-default-symbolic");
  g_autofree char *name = shuke_due_text_name (customer);
  g_autofree char *text = shuke_question_dup_text (&ask->question, customer);
  const char *open = customer->organisation ? _("Open the File") : _("Open Her File");
  GtkWidget *question = gtk_label_new (text);

  self->ask = *ask;
  shuke_avatar_show (ADW_AVATAR (avatar), name);
  shuke_follow_portrait (ADW_AVATAR (avatar), ask->customer);
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_label_set_wrap (GTK_LABEL (question), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (question), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_halign (question, GTK_ALIGN_START);
  gtk_widget_add_css_class (question, "bubble");
  gtk_widget_set_tooltip_text (question, shuke_question_reason (&ask->question, customer));
  add_pill (self, customer->organisation ? _("I Was Told") : _("She Told Me"), G_CALLBACK (told_cb));
  add_pill (self, _("Not Today"), G_CALLBACK (not_today_cb));
  add_pill (self, _("Rather Not Say"), G_CALLBACK (refused_cb));
  gtk_widget_add_css_class (card, "flat");
  gtk_widget_add_css_class (card, "circular");
  gtk_widget_set_valign (card, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (card, open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);
  g_signal_connect_object (card, "clicked", G_CALLBACK (card_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->buttons, writable);
  line = shuke_name_line_new (name, why_word (ask->why), NULL);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_attach (GTK_GRID (grid), avatar, 0, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), line, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), card, 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), question, 1, 1, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), self->buttons, 1, 2, 2, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return GTK_WIDGET (self);
}

const ShukeAsk *
shuke_ask_row_get_ask (ShukeAskRow *self)
{
  g_return_val_if_fail (SHUKE_IS_ASK_ROW (self), NULL);

  return &self->ask;
}

void
shuke_ask_row_set_typing (ShukeAskRow *self,
                          gboolean     typing)
{
  g_return_if_fail (SHUKE_IS_ASK_ROW (self));

  gtk_widget_set_visible (self->buttons, !typing);
}
