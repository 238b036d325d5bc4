/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For the hand that holds the mouse: who types has said it with two figures in the row. Each choice is told at once, and the popover
 * stays for the other one. */

#include "config.h"

#include "shuke-expectation-button.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-expectation.h"

struct _ShukeExpectationButton {
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *expected[SHUKE_EXPECTATION_MOST];   /* toggle buttons; NULL until it was opened */
  GtkWidget *met[SHUKE_EXPECTATION_MOST];
  int        n_expected;
  int        n_met;
  gboolean   showing;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeExpectationButton, shuke_expectation_button, GTK_TYPE_WIDGET)

static void
show (ShukeExpectationButton *self)
{
  if (self->expected[0] == NULL)
    return;
  self->showing = TRUE;
  for (int i = 0; i < SHUKE_EXPECTATION_MOST; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->expected[i]), self->n_expected == i + 1);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->met[i]), self->n_met == i + 1);
      gtk_widget_set_sensitive (self->met[i], self->n_expected > 0);
    }
  self->showing = FALSE;
}

/* What is met may be taken back; what she expects goes with the whole row. */
static void
toggled_cb (ShukeExpectationButton *self,
            GtkToggleButton        *button)
{
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  for (int i = 0; i < SHUKE_EXPECTATION_MOST; i++)
    {
      if (GTK_WIDGET (button) == self->expected[i])
        self->n_expected = i + 1;
      else if (GTK_WIDGET (button) == self->met[i])
        self->n_met = gtk_toggle_button_get_active (button) ? i + 1 : 0;
    }
  show (self);
  text = shuke_expectation_to_text (self->n_expected, self->n_met);
  g_signal_emit (self, signals[CHOSEN], 0, text);
}

static void
add_scale (ShukeExpectationButton *self,
           GtkWidget              *box,
           const char             *title,
           GtkWidget              *buttons[SHUKE_EXPECTATION_MOST])
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *scale = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "second-line");
  gtk_widget_add_css_class (scale, "segments");
  gtk_widget_set_halign (scale, GTK_ALIGN_START);
  for (int i = 0; i < SHUKE_EXPECTATION_MOST; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 1);
      g_autofree char *spoken = g_strdup_printf ("%s %s", title, number);

      buttons[i] = gtk_toggle_button_new_with_label (number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      g_signal_connect_object (buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (scale), buttons[i]);
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scale);
}

static void
make_popover_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  ShukeExpectationButton *self = SHUKE_EXPECTATION_BUTTON (user_data);
  GtkWidget *popover, *box;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  add_scale (self, box, _("She expects"), self->expected);
  add_scale (self, box, _("She gets"), self->met);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
  show (self);
}

static void
shuke_expectation_button_dispose (GObject *object)
{
  ShukeExpectationButton *self = SHUKE_EXPECTATION_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  memset (self->expected, 0, sizeof self->expected);
  G_OBJECT_CLASS (shuke_expectation_button_parent_class)->dispose (object);
}

static void
shuke_expectation_button_class_init (ShukeExpectationButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_expectation_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHOSEN] = g_signal_new ("chosen", SHUKE_TYPE_EXPECTATION_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
shuke_expectation_button_init (ShukeExpectationButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _("From 1 to 5"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("From 1 to 5"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover_cb, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
shuke_expectation_button_new (void)
{
  return g_object_new (SHUKE_TYPE_EXPECTATION_BUTTON, NULL);
}

void
shuke_expectation_button_set_text (ShukeExpectationButton *self,
                                   const char             *text)
{
  g_return_if_fail (SHUKE_IS_EXPECTATION_BUTTON (self));

  shuke_expectation_from_text (text, &self->n_expected, &self->n_met);
  show (self);
}
