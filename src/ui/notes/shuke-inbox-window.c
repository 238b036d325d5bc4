/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slip that nobody sorted is a customer lost: this list has to reach zero. One step a note: say who it was; the next one waits with
 * the cursor in it. */

#include "config.h"

#include "shuke-inbox-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-photos.h"
#include "shuke-customer-entry.h"
#include "shuke-day-text.h"
#include "shuke-due-text.h"
#include "shuke-picture-strip.h"
#include "shuke-refill.h"
#include "shuke-slip-words.h"
#include "shuke-toasts.h"
#include "shuke-words.h"

struct _ShukeInboxWindow {
  AdwWindow        parent_instance;

  ShukeWindow     *parent;   /* (unowned): it takes us along */
  ShukeBook       *book;
  ShukeSearch     *search;
  GPtrArray       *notes;      /* ShukeEntry, as the rows stand */
  ShukeRefill     *refill;
  int              sorted;     /* row of the note that was sorted last, whose place the next takes; -1: none */

  AdwWindowTitle  *title;
  AdwToastOverlay *toasts;
  GtkListBox      *rows;
  AdwStatusPage   *empty;
};

G_DEFINE_FINAL_TYPE (ShukeInboxWindow, shuke_inbox_window, ADW_TYPE_WINDOW)

static int
row_of (GtkWidget *widget)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)));
}

static ShukeEntry *
note_of (ShukeInboxWindow *self,
         GtkWidget        *widget)
{
  guint index = (guint) row_of (widget);

  return index < self->notes->len ? g_ptr_array_index (self->notes, index) : NULL;
}

static void
named_cb (ShukeCustomerEntry *field,
          GParamSpec         *pspec,
          ShukeInboxWindow   *self)
{
  ShukeEntry *note = note_of (self, GTK_WIDGET (field));
  gint64 id = shuke_customer_entry_get_customer (field);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  gint64 action;

  if (note == NULL || id == 0)
    return;
  self->sorted = row_of (GTK_WIDGET (field));
  note->customer = id;
  action = shuke_book_save_entry (self->book, note, NULL, NULL, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  customer = shuke_book_get_customer (self->book, id, NULL);
  name = shuke_due_text_name (customer);
  sentence = g_strdup_printf (_("Noted for %s."), name);
  shuke_toasts_undo (self->toasts, sentence, self->parent, self->book, action);
}

static void
deleted_cb (GtkButton        *button,
            ShukeInboxWindow *self)
{
  ShukeEntry *note = note_of (self, GTK_WIDGET (button));
  int sorted = row_of (GTK_WIDGET (button));
  g_autoptr (GError) error = NULL;
  gint64 action = note != NULL ? shuke_book_delete_entry (self->book, note->id, &error) : 0;

  if (action != 0)
    {
      self->sorted = sorted;
      shuke_toasts_undo (self->toasts, _("The note is thrown away."), self->parent, self->book, action);
    }
  else if (error != NULL)
    shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
}

static GtkWidget *
make_row (ShukeInboxWindow *self,
          const ShukeEntry *note)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *date = shuke_day_text_long (note->day);
  g_autofree char *slip = shuke_slip_words_kind (self->book, note->kind);
  g_autofree char *head = shuke_words_dotted ((const char *const[]) { date, slip, NULL });
  GtkWidget *when = gtk_label_new (head);
  GtkWidget *text = gtk_label_new (note->text != NULL ? note->text : _("Pictures"));
  g_autoptr (GArray) photos = shuke_book_list_photos (self->book, 0, note->id, NULL);
  GtkWidget *bin = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *field = shuke_customer_entry_new (self->book, self->search, _("Who was it?"));

  gtk_widget_set_sensitive (bin, !shuke_book_is_read_only (self->book));
  gtk_widget_set_sensitive (field, !shuke_book_is_read_only (self->book));
  g_object_set_data (G_OBJECT (row), "shuke-field", field);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (when, "second-line");
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_widget_set_hexpand (when, TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (bin, "flat");
  gtk_widget_add_css_class (bin, "circular");
  gtk_widget_set_tooltip_text (bin, _("Throw Away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bin), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Throw Away"), -1);
  g_signal_connect (bin, "clicked", G_CALLBACK (deleted_cb), self);
  g_signal_connect (field, "notify::customer", G_CALLBACK (named_cb), self);
  gtk_box_append (GTK_BOX (top), when);
  gtk_box_append (GTK_BOX (top), bin);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), text);
  if (photos != NULL && photos->len > 0)
    {
      GtkWidget *strip = shuke_picture_strip_new (self->book, FALSE);

      shuke_picture_strip_show (SHUKE_PICTURE_STRIP (strip), photos);
      gtk_box_append (GTK_BOX (box), strip);
    }
  gtk_box_append (GTK_BOX (box), field);
  gtk_widget_add_css_class (box, "note-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* The cursor goes to the note that took the place of the sorted one. */
static void
focus_next (ShukeInboxWindow *self)
{
  int last = (int) self->notes->len - 1;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, MIN (self->sorted, last));

  if (self->sorted >= 0 && row != NULL)
    gtk_widget_child_focus (g_object_get_data (G_OBJECT (row), "shuke-field"), GTK_DIR_TAB_FORWARD);
  self->sorted = -1;
}

static void
fill (gpointer data)
{
  ShukeInboxWindow *self = data;
  GtkListBoxRow *row;
  g_autofree char *left = NULL;
  GPtrArray *notes = shuke_book_list_inbox (self->book, NULL);

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = notes != NULL ? notes : g_ptr_array_new ();
  for (guint i = 0; i < self->notes->len; i++)
    gtk_list_box_append (self->rows, make_row (self, g_ptr_array_index (self->notes, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->notes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->notes->len == 0);
  left = self->notes->len > 0 ? g_strdup_printf (ngettext ("%u to sort", "%u to sort", self->notes->len), self->notes->len) : NULL;
  adw_window_title_set_subtitle (self->title, left != NULL ? left : "");
  focus_next (self);
}

static void
shuke_inbox_window_dispose (GObject *object)
{
  ShukeInboxWindow *self = SHUKE_INBOX_WINDOW (object);

  g_clear_pointer (&self->refill, shuke_refill_free);
  g_clear_object (&self->search);
  g_clear_object (&self->book);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_inbox_window_parent_class)->dispose (object);
}

static void
shuke_inbox_window_class_init (ShukeInboxWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_inbox_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/notes/shuke-inbox-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeInboxWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeInboxWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeInboxWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, ShukeInboxWindow, empty);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_inbox_window_init (ShukeInboxWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sorted = -1;
}

ShukeInboxWindow *
shuke_inbox_window_open (ShukeWindow *parent)
{
  ShukeInboxWindow *self = g_object_new (SHUKE_TYPE_INBOX_WINDOW, "transient-for", parent, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  self->search = shuke_search_new (self->book);
  adw_status_page_set_title (self->empty, _("Every Note Has Its Customer"));
  adw_status_page_set_description (self->empty, _("Notes written in a hurry, without a name, wait here until you say who it was."));
  self->refill = shuke_refill_new (self->book, SHUKE_BOOK_SUBJECT_INBOX, fill, self);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  /* Ready to be typed into, and not on the button that throws away. */
  self->sorted = 0;
  focus_next (self);
  return self;
}
