/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Enter takes the chosen suggestion, the arrows choose another. Keys that an input method is still using are never taken from it: only
 * the entry's own signals and what it leaves over are listened to. */

#include "config.h"

#include "shuke-sale-entry.h"

#include "shuke-book-visits.h"
#include "shuke-in-sight.h"
#include "shuke-sale-reader.h"
#include "shuke-sale-suggestion.h"

#define MAX_SUGGESTIONS 6

struct _ShukeSaleEntry {
  GtkBox               parent_instance;

  ShukeBook           *book;
  const ShukeGreeting *greeting;     /* (unowned) NULL until somebody is chosen */
  char               **names;
  char               **categories;
  char               **sizes;
  char               **colours;
  GPtrArray           *suggested;    /* lines, in the order of the list */

  GtkWidget           *entry;
  GtkWidget           *hint;
  GtkListBox          *suggestions;
};

enum {
  CHANGED,
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeSaleEntry, shuke_sale_entry, GTK_TYPE_BOX)

static ShukeLine *
find_style (const char *number,
            gpointer    data)
{
  return shuke_book_find_style (SHUKE_SALE_ENTRY (data)->book, number, NULL);
}

static ShukeLine *
find_piece (const char *name,
            gpointer    data)
{
  return shuke_book_find_piece (SHUKE_SALE_ENTRY (data)->book, name, NULL);
}

static void
suggest (ShukeSaleEntry *self)
{
  const char *typed = shuke_sale_entry_get_text (self);
  ShukeSaleWords words = {
    .customer = self->greeting != NULL ? self->greeting->customer : NULL,
    .visits = self->greeting != NULL ? self->greeting->visits : NULL,
    .worn = self->greeting != NULL ? self->greeting->worn : NULL,
    .names = (const char *const *) self->names,
    .categories = (const char *const *) self->categories,
    .sizes = (const char *const *) self->sizes,
    .colours = (const char *const *) self->colours,
    .currency = *shuke_book_get_currency (self->book),
    .find_style = find_style,
    .find_piece = find_piece,
    .data = self,
  };
  gboolean price_said = shuke_sale_says_price (&words, typed);
  GtkWidget *child;

  g_clear_pointer (&self->suggested, g_ptr_array_unref);
  self->suggested = shuke_sale_suggest (&words, typed, MAX_SUGGESTIONS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions))) != NULL)
    gtk_list_box_remove (self->suggestions, child);
  for (guint i = 0; i < self->suggested->len; i++)
    gtk_list_box_append (self->suggestions, shuke_sale_suggestion_new (g_ptr_array_index (self->suggested, i), words.customer, &words.currency,
                                                                    price_said));
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), self->suggested->len > 0);
  if (self->suggested->len == 0)
    return;
  gtk_list_box_select_row (self->suggestions, gtk_list_box_get_row_at_index (self->suggestions, 0));
  shuke_in_sight_show_below (self->entry, GTK_WIDGET (self->suggestions));
}

static void
typed_cb (ShukeSaleEntry *self)
{
  suggest (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_suggestion (ShukeSaleEntry *self,
                 int             index)
{
  g_autoptr (ShukeLine) line = NULL;

  if (self->suggested == NULL || index < 0 || index >= (int) self->suggested->len)
    return;
  line = shuke_line_copy (g_ptr_array_index (self->suggested, index));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[TAKEN], 0, line);
}

static void
activated_cb (ShukeSaleEntry *self)
{
  shuke_sale_entry_take (self);
}

static void
suggestion_activated_cb (ShukeSaleEntry *self,
                         GtkListBoxRow  *row)
{
  take_suggestion (self, gtk_list_box_row_get_index (row));
  gtk_widget_grab_focus (self->entry);
}

/* Where all of them have no room beside the entry, the chosen one goes before it. */
static void
show_row (GtkWidget *row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;

  if (viewport != NULL && gtk_widget_compute_bounds (row, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &place))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), place.origin.y,
                               place.origin.y + place.size.height);
}

/* After the entry and its input method had their turn. */
static gboolean
key_cb (ShukeSaleEntry  *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->suggestions);
  int step = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 0;

  if (step == 0 || row == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->suggestions)))
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (self->suggestions, gtk_list_box_row_get_index (row) + step);
  if (row != NULL)
    {
      gtk_list_box_select_row (self->suggestions, row);
      show_row (GTK_WIDGET (row));
    }
  return GDK_EVENT_STOP;
}

static gboolean
shuke_sale_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SHUKE_SALE_ENTRY (widget)->entry);
}

static void
shuke_sale_entry_dispose (GObject *object)
{
  ShukeSaleEntry *self = SHUKE_SALE_ENTRY (object);

  self->greeting = NULL;
  g_clear_pointer (&self->suggested, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->categories, g_strfreev);
  g_clear_pointer (&self->sizes, g_strfreev);
  g_clear_pointer (&self->colours, g_strfreev);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_sale_entry_parent_class)->dispose (object);
}

static void
shuke_sale_entry_class_init (ShukeSaleEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_sale_entry_dispose;
  widget_class->grab_focus = shuke_sale_entry_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_SALE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKEN] = g_signal_new ("taken", SHUKE_TYPE_SALE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-sale-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleEntry, hint);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleEntry, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestion_activated_cb);
}

static void
shuke_sale_entry_init (ShukeSaleEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->entry, FALSE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
}

void
shuke_sale_entry_set_book (ShukeSaleEntry *self,
                           ShukeBook      *book)
{
  g_return_if_fail (SHUKE_IS_SALE_ENTRY (self) && self->book == NULL);

  self->book = g_object_ref (book);
  self->names = shuke_book_dup_words (book, SHUKE_WORDS_NAME, 400, NULL);
  self->categories = shuke_book_dup_words (book, SHUKE_WORDS_CATEGORY, 100, NULL);
  self->sizes = shuke_book_dup_words (book, SHUKE_WORDS_SIZE, 100, NULL);
  self->colours = shuke_book_dup_words (book, SHUKE_WORDS_COLOUR, 200, NULL);
}

void
shuke_sale_entry_set_greeting (ShukeSaleEntry      *self,
                               const ShukeGreeting *greeting)
{
  g_return_if_fail (SHUKE_IS_SALE_ENTRY (self));

  self->greeting = greeting;
  gtk_widget_set_sensitive (self->entry, greeting != NULL);
  suggest (self);
}

const char *
shuke_sale_entry_get_text (ShukeSaleEntry *self)
{
  g_return_val_if_fail (SHUKE_IS_SALE_ENTRY (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
shuke_sale_entry_set_text (ShukeSaleEntry *self,
                           const char     *text)
{
  g_return_if_fail (SHUKE_IS_SALE_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

void
shuke_sale_entry_take (ShukeSaleEntry *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (SHUKE_IS_SALE_ENTRY (self));

  row = gtk_list_box_get_selected_row (self->suggestions);
  take_suggestion (self, row != NULL ? gtk_list_box_row_get_index (row) : 0);
}

gboolean
shuke_sale_entry_knows_style (const char *number,
                              gpointer    entry)
{
  ShukeSaleEntry *self = SHUKE_SALE_ENTRY (entry);
  g_autoptr (ShukeLine) style = shuke_book_find_style (self->book, number, NULL);

  return style != NULL && self->greeting != NULL;
}

void
shuke_sale_entry_take_style (const char *number,
                             gpointer    entry)
{
  ShukeSaleEntry *self = SHUKE_SALE_ENTRY (entry);
  g_autofree char *typed = g_strdup (shuke_sale_entry_get_text (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), number);
  take_suggestion (self, 0);
  shuke_sale_entry_set_text (self, typed);
}

void
shuke_sale_entry_set_narrow (ShukeSaleEntry *self,
                             gboolean        narrow)
{
  g_return_if_fail (SHUKE_IS_SALE_ENTRY (self));

  gtk_widget_set_visible (self->hint, !narrow);
  gtk_widget_set_hexpand (self->entry, narrow);
}
