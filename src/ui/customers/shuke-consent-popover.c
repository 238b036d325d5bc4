/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks, and says what was answered. It writes nothing. */

#include "config.h"

#include "shuke-consent-popover.h"

#include <glib/gi18n.h>

struct _ShukeConsentPopover {
  GtkPopover parent_instance;

  GtkEditable *how;
};

enum {
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeConsentPopover, shuke_consent_popover, GTK_TYPE_POPOVER)

static void
say (ShukeConsentPopover *self,
     gboolean             yes)
{
  g_autofree char *how = g_strdup (gtk_editable_get_text (self->how));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SAID], 0, yes, *how != '\0' ? how : NULL);
}

static void
yes_clicked_cb (ShukeConsentPopover *self)
{
  say (self, TRUE);
}

static void
no_clicked_cb (ShukeConsentPopover *self)
{
  say (self, FALSE);
}

static void
shuke_consent_popover_class_init (ShukeConsentPopoverClass *klass)
{
  signals[SAID] = g_signal_new ("said", SHUKE_TYPE_CONSENT_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_STRING);
}

static void
shuke_consent_popover_init (ShukeConsentPopover *self)
{
}

GtkWidget *
shuke_consent_popover_new (gboolean firm)
{
  ShukeConsentPopover *self = g_object_new (SHUKE_TYPE_CONSENT_POPOVER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (firm ? _("May we write to them when something arrives for them?")
                                         : _("May we write to her when something arrives for her?"));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *yes = gtk_button_new_with_label (firm ? _("They Said Yes") : _("She Said Yes"));
  GtkWidget *no = gtk_button_new_with_label (firm ? _("They Said No") : _("She Said No"));

  self->how = GTK_EDITABLE (entry);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), firm ? _("How was it said? In the shop, by message…") : _("How did she say so? In the shop, by message…"));
  gtk_editable_set_width_chars (self->how, 26);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  firm ? _("How was it said?") : _("How did she say so?"), -1);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (row), yes);
  gtk_box_append (GTK_BOX (row), no);
  g_signal_connect_object (yes, "clicked", G_CALLBACK (yes_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (no, "clicked", G_CALLBACK (no_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), row);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  return GTK_WIDGET (self);
}
