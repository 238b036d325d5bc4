/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line under the heading of About. It is on the card from its first frame, so it is made from what the card was read for: it must
 * never read a customer or her purchases again. */

#include "config.h"

#include "shuke-about-head.h"

#include <glib/gi18n.h>

#include "shuke-book-facts.h"

/* As in the picture of a card: wide enough to tell a third from a half. */
#define BAR_WIDTH 90

struct _ShukeAboutHead {
  AdwBin parent_instance;

  AdwExpanderRow *row;      /* (unowned): where it stands */
  GtkWidget      *bar;
  char           *closed;
  char           *open;
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (ShukeAboutHead, shuke_about_head, ADW_TYPE_BIN)

/* What is open says itself how complete the file is, and larger. */
static void
update (ShukeAboutHead *self)
{
  gboolean expanded = adw_expander_row_get_expanded (self->row);
  const char *words = expanded ? self->open : self->closed;

  adw_expander_row_set_subtitle (self->row, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self), !self->narrow && !expanded);
}

static void
expanded_cb (ShukeAboutHead *self)
{
  update (self);
}

static void
shuke_about_head_finalize (GObject *object)
{
  g_free (SHUKE_ABOUT_HEAD (object)->closed);
  g_free (SHUKE_ABOUT_HEAD (object)->open);
  G_OBJECT_CLASS (shuke_about_head_parent_class)->finalize (object);
}

static void
shuke_about_head_class_init (ShukeAboutHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_about_head_finalize;
}

static void
shuke_about_head_init (ShukeAboutHead *self)
{
  self->bar = shuke_about_head_new_bar ();
  gtk_widget_set_size_request (self->bar, BAR_WIDTH, -1);
  adw_bin_set_child (ADW_BIN (self), self->bar);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

ShukeAboutHead *
shuke_about_head_new (AdwExpanderRow *row)
{
  ShukeAboutHead *self = g_object_new (SHUKE_TYPE_ABOUT_HEAD, NULL);

  self->row = row;
  adw_expander_row_add_action (row, GTK_WIDGET (self));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
shuke_about_head_show (ShukeAboutHead      *self,
                       ShukeBook           *book,
                       const ShukeGreeting *greeting,
                       gint64               vital)
{
  ShukeQuestion question;
  guint n_offers = 0;
  int percent = 0;
  int n;

  g_return_if_fail (SHUKE_IS_ABOUT_HEAD (self) && greeting != NULL);

  n = (int) greeting->facts->len;
  g_clear_pointer (&self->closed, g_free);
  g_clear_pointer (&self->open, g_free);
  self->open = g_strdup_printf (ngettext ("%d thing is known; anything can be changed here", "%d things are known; anything can be changed here",
                                          (gulong) n), n);
  /* A book that cannot be read just now says nothing about its files either. */
  if (!shuke_book_get_file_head (book, greeting, vital, &percent, &question, &n_offers, NULL))
    self->closed = g_strdup (self->open);
  /* One press is less than a question. */
  else if (n_offers > 0)
    self->closed = g_strdup_printf (ngettext ("%1$d%% complete. The remark says %2$u thing more", "%1$d%% complete. The remark says %2$u things more",
                                              n_offers), percent, n_offers);
  else if (question.kind == SHUKE_N_FACTS)
    self->closed = g_strdup_printf (_("%d%% complete"), percent);
  else
    {
      g_autofree char *words = shuke_question_dup_text (&question, greeting->customer);

      /* Translators: the second is a question: "77 % complete. To ask next: When is Doudou’s birthday?" */
      self->closed = g_strdup_printf (_("%1$d%% complete. To ask next: %2$s"), percent, words);
    }
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), percent);
  update (self);
}

void
shuke_about_head_set_narrow (ShukeAboutHead *self,
                             gboolean        narrow)
{
  g_return_if_fail (SHUKE_IS_ABOUT_HEAD (self));

  self->narrow = narrow;
  update (self);
}

GtkWidget *
shuke_about_head_new_bar (void)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);

  gtk_widget_add_css_class (bar, "thin");
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How complete the file is"), -1);
  return bar;
}
