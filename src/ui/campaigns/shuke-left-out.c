/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is left out of a campaign, and why. Each leads to the profile, because that is where most reasons can be mended. */

#include "config.h"

#include "shuke-left-out.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-agreed-dialog.h"
#include "shuke-avatar.h"
#include "shuke-campaign-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-in-sight.h"
#include "shuke-window.h"
#include "shuke-wrap-layout.h"

#define SHOWN 60

struct _ShukeLeftOut {
  GtkBox parent_instance;

  const ShukeAudience *audience;   /* borrowed */
  int                  filter;     /* a reason; -1 = all */
  gboolean             filling;

  GtkWidget *button;
  GtkLabel  *title;
  GtkImage  *arrow;
  GtkWidget *chips;
  GtkWidget *agreed;
  GtkWidget *people;
};

G_DEFINE_FINAL_TYPE (ShukeLeftOut, shuke_left_out, GTK_TYPE_BOX)

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
make_person (const ShukeAudiencePerson *person)
{
  g_autofree char *title = shuke_campaign_person_title (person->household);
  g_autofree char *reason = shuke_campaign_left_reason (person);
  g_autofree char *hint = g_strdup_printf (_("Open %s"), title);
  const char *words = reason != NULL ? reason : shuke_campaign_left_title (person->left);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *avatar = adw_avatar_new (24, title, TRUE);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *why = gtk_label_new (words);

  shuke_avatar_show (ADW_AVATAR (avatar), title);
  shuke_follow_portrait (ADW_AVATAR (avatar), person->household->customer);
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (why), 1);
  gtk_label_set_ellipsize (GTK_LABEL (why), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (why, TRUE);
  gtk_widget_set_tooltip_text (why, words);
  gtk_widget_add_css_class (why, "second-line");
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), why);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plain-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, hint,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-customer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", person->household->customer);
  return button;
}

static void
show_people (ShukeLeftOut *self)
{
  guint shown = 0, wanted = self->filter >= 0 ? self->audience->counts[self->filter] : self->audience->left->len;

  remove_children (self->people);
  for (guint i = 0; i < self->audience->left->len && shown < SHOWN; i++)
    {
      const ShukeAudiencePerson *person = g_ptr_array_index (self->audience->left, i);

      if (self->filter >= 0 && (int) person->left != self->filter)
        continue;
      gtk_box_append (GTK_BOX (self->people), make_person (person));
      shown += 1;
    }
  if (shown < wanted)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", wanted - shown), wanted - shown);
      GtkWidget *label = gtk_label_new (words);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "second-line");
      gtk_box_append (GTK_BOX (self->people), label);
    }
}

static void
show_open (ShukeLeftOut *self)
{
  gboolean open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));

  gtk_widget_set_visible (self->people, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  if (open && self->audience != NULL)
    show_people (self);
}

/* It stands at the end of a long card: opened by hand it comes into sight. */
static void
toggled_cb (ShukeLeftOut *self)
{
  show_open (self);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button)))
    shuke_in_sight_show (GTK_WIDGET (self));
}

static void
chip_toggled_cb (GtkToggleButton *chip,
                 ShukeLeftOut    *self)
{
  int reason = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "reason"));

  if (self->filling)
    return;
  self->filling = TRUE;
  for (GtkWidget *other = gtk_widget_get_first_child (self->chips); other != NULL; other = gtk_widget_get_next_sibling (other))
    if (other != GTK_WIDGET (chip))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (other), FALSE);
  self->filling = FALSE;
  self->filter = gtk_toggle_button_get_active (chip) ? reason : -1;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), TRUE);
  show_people (self);
}

static void
add_chip (ShukeLeftOut *self,
          ShukeLeft     reason)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup =
    g_markup_printf_escaped ("%s <b>%u</b>", shuke_campaign_left_title (reason), self->audience->counts[reason]);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), self->filter == (int) reason);
  g_object_set_data (G_OBJECT (chip), "reason", GINT_TO_POINTER (reason));
  g_signal_connect (chip, "toggled", G_CALLBACK (chip_toggled_cb), self);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
agreed_clicked_cb (ShukeLeftOut *self)
{
  shuke_agreed_dialog_open (GTK_WIDGET (self), self->audience);
}

/* Above no window of a shop there is nothing to be written. */
static void
show_agreed (ShukeLeftOut *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  ShukeBook *book = SHUKE_IS_WINDOW (root) ? shuke_window_get_book (SHUKE_WINDOW (root)) : NULL;

  gtk_widget_set_visible (self->agreed, book != NULL && !shuke_book_is_read_only (book) &&
                                          self->audience->counts[SHUKE_LEFT_NO_CONSENT] > 0);
}

void
shuke_left_out_set_audience (ShukeLeftOut        *self,
                             const ShukeAudience *audience)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%'u left out", "%'u left out", audience->left->len), audience->left->len);

  self->audience = audience;
  if (self->filter >= 0 && audience->counts[self->filter] == 0)
    self->filter = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), audience->left->len > 0);
  gtk_label_set_label (self->title, title);
  self->filling = TRUE;
  remove_children (self->chips);
  for (int reason = SHUKE_LEFT_NOT + 1; reason < SHUKE_N_LEFT; reason++)
    if (audience->counts[reason] > 0)
      add_chip (self, (ShukeLeft) reason);
  self->filling = FALSE;
  show_agreed (self);
  show_open (self);
}

static void
shuke_left_out_dispose (GObject *object)
{
  SHUKE_LEFT_OUT (object)->filling = TRUE;
  G_OBJECT_CLASS (shuke_left_out_parent_class)->dispose (object);
}

static void
shuke_left_out_class_init (ShukeLeftOutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_left_out_dispose;
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-left-out.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeLeftOut, button);
  gtk_widget_class_bind_template_child (widget_class, ShukeLeftOut, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeLeftOut, arrow);
  gtk_widget_class_bind_template_child (widget_class, ShukeLeftOut, chips);
  gtk_widget_class_bind_template_child (widget_class, ShukeLeftOut, agreed);
  gtk_widget_class_bind_template_child (widget_class, ShukeLeftOut, people);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreed_clicked_cb);
}

static void
shuke_left_out_init (ShukeLeftOut *self)
{
  self->filter = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
