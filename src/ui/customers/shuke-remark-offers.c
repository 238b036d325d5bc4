/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers are made anew whenever the file is read again; the keyboard stays where it was, on the next one. Which they are is the book's
 * business; nothing goes into it unasked. */

#include "config.h"

#include "shuke-remark-offers.h"

#include <glib/gi18n.h>

#include "shuke-book-remarks.h"
#include "shuke-fact-words.h"
#include "shuke-remark-words.h"
#include "shuke-window.h"
#include "shuke-wrap-layout.h"

/* So many at a time; the next come as these are answered. */
#define SHOWN 5

struct _ShukeRemarkOffers {
  GtkBox parent_instance;

  ShukeBook     *book;
  ShukeCustomer *customer;   /* NULL before anything is shown */
  GPtrArray     *offers;     /* (element-type ShukeRemarkOffer): of one file, those that are shown */
  GtkLabel      *title;
  GtkWidget     *lines;
  GtkWidget     *all;        /* buttons for all of them */
};

G_DEFINE_FINAL_TYPE (ShukeRemarkOffers, shuke_remark_offers, GTK_TYPE_BOX)

/* Both buttons of an offer bear its key. */
#define KEY "shuke-offer"

static ShukeRemarkOffer *
find (ShukeRemarkOffers *self,
      GtkWidget         *button)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, i);

      if (g_strcmp0 (offer->key, g_object_get_data (G_OBJECT (button), KEY)) == 0)
        return offer;
    }
  return NULL;
}

/* Those of one button, or all that are shown. (transfer full) */
static GPtrArray *
list_meant (ShukeRemarkOffers *self,
            GtkWidget         *button)
{
  GPtrArray *meant = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  const ShukeRemarkOffer *one = find (self, button);

  for (guint i = 0; i < self->offers->len; i++)
    if (one == NULL || one == g_ptr_array_index (self->offers, i))
      g_ptr_array_add (meant, shuke_remark_offer_copy (g_ptr_array_index (self->offers, i)));
  return meant;
}

/* (transfer full) */
static char *
dup_taken_sentence (ShukeRemarkOffers *self,
                    const GPtrArray   *offers)
{
  const ShukeRemarkOffer *first = g_ptr_array_index (offers, 0);
  ShukeFact fact = { .kind = first->kind, .text = first->text };

  if (offers->len > 1)
    return g_strdup_printf (ngettext ("%d thing of the remark is in the file", "%d things of the remark are in the file", offers->len), (int) offers->len);
  if (first->person == SHUKE_REMARK_SOMEBODY_NEW)
    return shuke_fact_dup_added_sentence (first->role);
  return shuke_fact_dup_saved_sentence (self->customer, first->person, &fact, TRUE);
}

static void
take_cb (ShukeRemarkOffers *self,
         GtkWidget         *button)
{
  g_autoptr (GPtrArray) meant = list_meant (self, button);
  g_autofree char *sentence = dup_taken_sentence (self, meant);
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_take_remark_offers (self->book, self->customer->id, meant, &error);

  shuke_window_show_saved (shuke_window_get_for (GTK_WIDGET (self)), sentence, self->book, action, error);
}

static void
put_away_cb (ShukeRemarkOffers *self,
             GtkWidget         *button)
{
  g_autoptr (GPtrArray) meant = list_meant (self, button);
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_put_away_remark_offers (self->book, self->customer->id, meant, &error);

  shuke_window_show_saved (shuke_window_get_for (GTK_WIDGET (self)), _("It will not be offered again"), self->book, action, error);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_icon (ShukeRemarkOffers      *self,
          GtkWidget              *line,
          const ShukeRemarkOffer *offer,
          const char             *icon,
          const char             *tooltip,
          const char             *spoken,
          GCallback               callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), KEY, g_strdup (offer->key), g_free);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);
}

static void
add_line (ShukeRemarkOffers      *self,
          const ShukeRemarkOffer *offer)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = shuke_remark_words_dup_text (self->book, self->customer, offer);
  g_autofree char *take = g_strdup_printf (_("Take into the file: %s"), text);
  g_autofree char *put_away = g_strdup_printf (_("Not so: %s"), text);

  gtk_widget_set_hexpand (add_label (line, text, NULL), TRUE);
  add_icon (self, line, offer, "emblem-ok-symbolic", _("Take into the File"), take, G_CALLBACK (take_cb));
  add_icon (self, line, offer, "window-close-symbolic", _("Not So"), put_away, G_CALLBACK (put_away_cb));
  gtk_box_append (GTK_BOX (self->lines), line);
}

static void
show_lines (ShukeRemarkOffers *self)
{
  const ShukeRemarkOffer *before = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  for (guint i = 0; i < self->offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, i);

      if (before == NULL || !g_str_equal (before->words, offer->words))
        {
          g_autofree char *words = g_strdup_printf (_("“%s”"), offer->words);

          gtk_widget_set_margin_top (add_label (self->lines, words, "second-line"), i > 0 ? 6 : 0);
        }
      add_line (self, offer);
      before = offer;
    }
}

static void
add_for_all (ShukeRemarkOffers *self,
             const char        *title,
             GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_box_append (GTK_BOX (self->all), button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
}

static void
shuke_remark_offers_dispose (GObject *object)
{
  ShukeRemarkOffers *self = SHUKE_REMARK_OFFERS (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_remark_offers_parent_class)->dispose (object);
}

static void
shuke_remark_offers_class_init (ShukeRemarkOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_remark_offers_dispose;
}

static void
shuke_remark_offers_init (ShukeRemarkOffers *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 9);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->offers = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  self->title = GTK_LABEL (add_label (GTK_WIDGET (self), NULL, "row-name"));
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self), self->lines);
  self->all = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->all, shuke_wrap_layout_new (6, 6));
  gtk_widget_set_margin_top (self->all, 6);
  add_for_all (self, _("Take All"), G_CALLBACK (take_cb));
  add_for_all (self, _("None of It"), G_CALLBACK (put_away_cb));
  gtk_box_append (GTK_BOX (self), self->all);
}

GtkWidget *
shuke_remark_offers_new (ShukeBook *book)
{
  ShukeRemarkOffers *self = g_object_new (SHUKE_TYPE_REMARK_OFFERS, NULL);

  self->book = g_object_ref (book);
  return GTK_WIDGET (self);
}

static gboolean
is_shown (ShukeRemarkOffers   *self,
          const ShukeFactFile *file,
          const GPtrArray     *offers)
{
  if (self->customer == NULL || self->customer->id != file->customer->id || offers->len != self->offers->len)
    return FALSE;
  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *shown = g_ptr_array_index (self->offers, i);
      const ShukeRemarkOffer *offer = g_ptr_array_index (offers, i);

      if (!g_str_equal (shown->key, offer->key) || shown->person != offer->person)
        return FALSE;
    }
  return TRUE;
}

/* The place of the button that has the keyboard, as those of the lines are counted; -1 = none has. */
static int
find_focus (ShukeRemarkOffers *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int place = -1;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return -1;
  for (guint i = 0; i < self->offers->len && place < 0; i++)
    if (find (self, focus) == g_ptr_array_index (self->offers, i))
      place = (int) i;
  return MAX (place, 0);
}

static void
focus_line (ShukeRemarkOffers *self,
            guint              place)
{
  const ShukeRemarkOffer *offer = g_ptr_array_index (self->offers, place);

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL; line = gtk_widget_get_next_sibling (line))
    for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL; child = gtk_widget_get_next_sibling (child))
      if (g_strcmp0 (g_object_get_data (G_OBJECT (child), KEY), offer->key) == 0)
        {
          gtk_widget_grab_focus (child);
          return;
        }
}

gboolean
shuke_remark_offers_show (ShukeRemarkOffers   *self,
                          const ShukeFactFile *file)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  ShukeCustomer *old;
  gboolean same;
  int focus;

  g_return_val_if_fail (SHUKE_IS_REMARK_OFFERS (self) && file != NULL, TRUE);

  for (guint i = 0; i < file->offers->len && offers->len < SHOWN && !shuke_book_is_read_only (self->book); i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (file->offers, i);

      if (offers->len == 0 || ((ShukeRemarkOffer *) g_ptr_array_index (offers, 0))->import == offer->import)
        g_ptr_array_add (offers, shuke_remark_offer_copy (offer));
    }
  same = is_shown (self, file, offers);
  focus = find_focus (self);
  old = self->customer;
  self->customer = shuke_customer_ref (file->customer);
  g_clear_pointer (&old, shuke_customer_unref);
  g_ptr_array_unref (self->offers);
  self->offers = g_steal_pointer (&offers);
  if (same)
    return TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 0);
  gtk_widget_set_visible (self->all, self->offers->len > 1);
  if (self->offers->len == 0)
    {
      show_lines (self);
      return focus < 0;
    }
  name = shuke_book_dup_remark_file (self->book, g_ptr_array_index (self->offers, 0));
  /* Translators: %s is the name of a file that was imported; what stands in its remark about the customer follows. */
  title = name != NULL ? g_strdup_printf (_("The remark in “%s” also says"), name) : g_strdup (_("Her remark also says"));
  gtk_label_set_label (self->title, title);
  show_lines (self);
  if (focus >= 0)
    focus_line (self, MIN ((guint) focus, self->offers->len - 1));
  return TRUE;
}
