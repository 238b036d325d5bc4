/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shop's own kinds of slips. A name with its usual days behind it, as it is written: "Storage 10". */

#include "config.h"

#include "shuke-slip-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-book-slips.h"
#include "shuke-error.h"
#include "shuke-text.h"
#include "shuke-toast.h"

#define MAX_DAYS 3650

typedef struct {
  ShukeWindow     *window;   /* (unowned): the button lives above it */
  ShukeBook       *book;
  AdwToastOverlay *toasts;   /* (unowned): the button's window has it */
  GtkWidget       *popover;
  GtkWidget       *rows;     /* box */
} Kinds;

static void fill (Kinds *self);

static void
kinds_free (gpointer data)
{
  Kinds *self = data;

  g_clear_object (&self->book);
  g_free (self);
}

/* "Storage 10": the name, and the days when there is a figure behind it. */
static void
read_name (ShukeSlipKind *kind,
           const char    *typed)
{
  g_autofree char *narrow = shuke_text_narrow (typed);
  g_autofree char *clean = shuke_text_clean (narrow);
  char *blank = clean != NULL ? strrchr (clean, ' ') : NULL;
  guint64 days;

  kind->due_days = -1;
  if (blank != NULL && g_ascii_string_to_unsigned (blank + 1, 10, 0, MAX_DAYS, &days, NULL))
    {
      kind->due_days = (int) days;
      *blank = '\0';
    }
  g_free (kind->name);
  kind->name = g_steal_pointer (&clean);
}

static char *
shown_name (const ShukeSlipKind *kind)
{
  return kind->due_days >= 0 ? g_strdup_printf ("%s %d", kind->name, kind->due_days) : g_strdup (kind->name);
}

static gboolean
save (Kinds               *self,
      const ShukeSlipKind *kind)
{
  g_autoptr (GError) error = NULL;

  if (shuke_book_save_slip_kind (self->book, kind, NULL, &error) != 0)
    return TRUE;
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
    shuke_toast_show (self->toasts, shuke_toast_new (_("There is a kind of that name already.")));
  else if (!g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_INVALID))
    shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
  return FALSE;
}

static gboolean
fill_later_cb (gpointer data)
{
  /* A popover that was closed meanwhile and made anew has no parent any more. */
  if (gtk_widget_get_parent (data) != NULL)
    fill (g_object_get_data (G_OBJECT (data), "kinds"));
  return G_SOURCE_REMOVE;
}

/* The row that was pressed goes as well, and has to be through with its own signal first. */
static void
fill_later (Kinds *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_later_cb, g_object_ref (self->popover), g_object_unref);
}

static void
renamed_cb (GtkEntry *entry,
            Kinds    *self)
{
  const ShukeSlipKind *before = g_object_get_data (G_OBJECT (entry), "kind");
  g_autoptr (ShukeSlipKind) kind = shuke_slip_kind_new (NULL, NULL, -1);

  if (before != NULL)
    {
      kind->id = before->id;
      kind->retired = before->retired;
    }
  read_name (kind, gtk_editable_get_text (GTK_EDITABLE (entry)));
  if (save (self, kind))
    fill_later (self);
}

static void
retired_cb (GtkButton *button,
            Kinds     *self)
{
  const ShukeSlipKind *before = g_object_get_data (G_OBJECT (button), "kind");
  g_autoptr (ShukeSlipKind) kind = shuke_slip_kind_new (before->word, before->name, before->due_days);

  kind->id = before->id;
  kind->retired = !before->retired;
  if (save (self, kind))
    fill_later (self);
}

static GtkWidget *
make_entry (Kinds      *self,
            const char *text,
            const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (renamed_cb), self);
  return entry;
}

static GtkWidget *
make_row (Kinds         *self,
          ShukeSlipKind *kind)
{
  g_autofree char *name = shown_name (kind);
  const char *hint = kind->retired ? _("Offer Again") : _("No Longer Offer");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = make_entry (self, name, _("Kind of slip"));
  GtkWidget *button = gtk_button_new_from_icon_name (kind->retired ? "edit-undo-symbolic" : "user-trash-symbolic");

  if (kind->retired)
    gtk_widget_add_css_class (entry, "dim-label");
  g_object_set_data (G_OBJECT (entry), "kind", kind);
  g_object_set_data (G_OBJECT (button), "kind", kind);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (retired_cb), self);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
fill (Kinds *self)
{
  GPtrArray *kinds = shuke_book_list_slip_kinds (self->book, TRUE, NULL);
  GtkWidget *child, *entry;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      ShukeSlipKind *kind = g_ptr_array_index (kinds, i);

      if (kind->id != 0)
        gtk_box_append (GTK_BOX (self->rows), make_row (self, kind));
    }
  entry = make_entry (self, NULL, _("New kind of slip"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Storage 10"));
  gtk_box_append (GTK_BOX (self->rows), entry);
  gtk_widget_set_sensitive (self->rows, !shuke_book_is_read_only (self->book));
  /* The rows point to them. */
  g_object_set_data_full (G_OBJECT (self->rows), "all", kinds, (GDestroyNotify) g_ptr_array_unref);
  if (gtk_widget_get_mapped (self->popover))
    gtk_widget_grab_focus (entry);
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  Kinds *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->popover = gtk_popover_new ();
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), make_label (_("Your Own Kinds"), "heading"));
  gtk_box_append (GTK_BOX (box), make_label (_("A name, and the usual days behind it. Enter keeps it."), "second-line"));
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_object_set_data (G_OBJECT (self->popover), "kinds", self);
  fill (self);
  gtk_menu_button_set_popover (button, self->popover);
}

void
shuke_slip_kinds_attach (GtkMenuButton   *button,
                         ShukeWindow     *window,
                         ShukeBook       *book,
                         AdwToastOverlay *toasts)
{
  Kinds *self = g_new0 (Kinds, 1);

  self->window = window;
  self->book = g_object_ref (book);
  self->toasts = toasts;
  gtk_menu_button_set_create_popup_func (button, create_popover, self, kinds_free);
}
