/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One slip. The row of a GtkListView is used again and again: all it shows is set anew from its item. */

#include "config.h"

#include "shuke-slip-row.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-due-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-slip-words.h"
#include "shuke-wrap-layout.h"

struct _ShukeSlipRow {
  AdwBin         parent_instance;

  ShukeSlipItem *item;
  AdwAvatar     *avatar;
  GtkLabel      *name;
  GtkLabel      *due;
  GtkLabel      *text;
  GtkWidget     *tick;
};

enum { TICK, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeSlipRow, shuke_slip_row, ADW_TYPE_BIN)

static void
show_tick (ShukeSlipRow     *self,
           const ShukeEntry *slip,
           gboolean          read_only)
{
  const char *next = shuke_slip_next_state (slip->kind, slip->state);
  const char *label = next != NULL ? shuke_slip_state_name (slip->kind, next) : NULL;

  gtk_widget_set_visible (self->tick, label != NULL);
  if (label == NULL)
    return;
  gtk_widget_set_tooltip_text (self->tick, label);
  gtk_widget_set_sensitive (self->tick, !read_only);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show (ShukeSlipRow *self)
{
  const ShukeEntry *slip = self->item != NULL ? shuke_slip_item_get_slip (self->item) : NULL;
  const ShukeCustomer *customer;
  ShukeBook *book;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autofree char *due = NULL;
  g_autofree char *line = NULL;
  g_autofree char *spoken = NULL;
  gboolean late;

  /* Gone meanwhile: the list is about to leave it out. */
  if (slip == NULL)
    return;
  book = shuke_slip_item_get_book (self->item);
  customer = shuke_slip_item_get_customer (self->item);
  name = shuke_due_text_name (customer);
  words = shuke_slip_words_entry (book, slip);
  due = shuke_slip_words_due (slip, shuke_book_get_today (book), &late);
  line = slip->text != NULL ? g_strdup_printf ("%s · %s", words, slip->text) : g_strdup (words);
  spoken = g_strdup_printf ("%s, %s, %s", name, due != NULL ? due : "", line);
  shuke_avatar_show (self->avatar, customer != NULL ? name : NULL);
  shuke_follow_portrait (self->avatar, customer != NULL ? customer->id : 0);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->due, due != NULL ? due : "");
  gtk_widget_set_visible (GTK_WIDGET (self->due), due != NULL);
  if (late)
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "tag-late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "tag-late");
  gtk_label_set_label (self->text, line);
  show_tick (self, slip, shuke_book_is_read_only (book));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
clicked_cb (ShukeSlipRow *self)
{
  g_signal_emit (self, signals[TICK], 0);
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_words (ShukeSlipRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (head, g_object_new (SHUKE_TYPE_WRAP_LAYOUT, "column-spacing", 9, "row-spacing", 3, NULL));
  self->name = GTK_LABEL (make_label ("row-name"));
  self->due = GTK_LABEL (make_label ("tag"));
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "second-line");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->due));
  gtk_box_append (GTK_BOX (words), head);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->text));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

static void
shuke_slip_row_dispose (GObject *object)
{
  shuke_slip_row_set_item (SHUKE_SLIP_ROW (object), NULL);
  G_OBJECT_CLASS (shuke_slip_row_parent_class)->dispose (object);
}

static void
shuke_slip_row_class_init (ShukeSlipRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_slip_row_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[TICK] = g_signal_new ("tick", SHUKE_TYPE_SLIP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_slip_row_init (ShukeSlipRow *self)
{
  /* No box: that would ask the words how wide they have to be for their height, and give them too much. */
  GtkWidget *grid = gtk_grid_new ();

  self->avatar = ADW_AVATAR (adw_avatar_new (32, NULL, TRUE));
  self->tick = gtk_button_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->avatar), GTK_ALIGN_START);
  gtk_widget_set_valign (self->tick, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->tick, "flat");
  gtk_widget_add_css_class (self->tick, "circular");
  g_signal_connect_object (self->tick, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->avatar), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_words (self), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->tick, 2, 0, 1, 1);
  gtk_widget_add_css_class (grid, "promise-row");
  adw_bin_set_child (ADW_BIN (self), grid);
}

void
shuke_slip_row_set_item (ShukeSlipRow  *self,
                         ShukeSlipItem *item)
{
  g_return_if_fail (SHUKE_IS_SLIP_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

ShukeSlipItem *
shuke_slip_row_get_item (ShukeSlipRow *self)
{
  g_return_val_if_fail (SHUKE_IS_SLIP_ROW (self), NULL);

  return self->item;
}
