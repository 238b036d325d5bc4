/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shop's own words below an entry. It offers and never changes what was typed by itself. */

#include "config.h"

#include "shuke-word-completion.h"

#include <string.h>

#include "shuke-pinyin.h"

#define OFFERED 6

typedef struct {
  GtkEntry   *entry;
  ShukeBook  *book;
  ShukeWords  words;
  gboolean    several;
  gboolean    taking;
  GtkWidget  *popover;
  GtkWidget  *list;
} Completion;

static void
completion_free (gpointer data,
                 GClosure *closure)
{
  Completion *self = data;

  g_object_unref (self->book);
  g_free (self);
}

/* Where the word that is being typed begins, in bytes. */
static gsize
find_last_word (const Completion *self,
                const char       *text)
{
  gsize start = 0;

  for (const char *p = text; self->several && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == ',' || c == 0xff0c || c == 0x3001)
        start = (gsize) (g_utf8_next_char (p) - text);
    }
  return start;
}

static gboolean
begins_with (const char *word,
             const char *typed)
{
  g_autofree char *folded = shuke_pinyin_fold (word);
  g_autofree char *key = NULL;
  g_auto (GStrv) readings = NULL;

  /* One digit is a number of pieces sooner than a size. */
  if (g_ascii_isdigit (*typed))
    return typed[1] != '\0' && g_str_has_prefix (folded, typed);
  if (strstr (folded, typed) != NULL)
    return TRUE;
  key = shuke_pinyin_search_key (word, NULL);
  readings = g_strsplit (key, "\n", -1);
  for (int i = 0; readings[i] != NULL; i++)
    if (g_str_has_prefix (readings[i], typed))
      return TRUE;
  return FALSE;
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  Completion    *self)
{
  const char *word = g_object_get_data (G_OBJECT (row), "word");
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *before = g_strndup (text, find_last_word (self, text));
  g_autofree char *completed = g_strconcat (before, word, NULL);

  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), completed);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->taking = FALSE;
}

static void
add_word (Completion *self,
          const char *word)
{
  GtkWidget *label = gtk_label_new (word);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "word", g_strdup (word), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* While the keyboard is on its way out it is nowhere: what is put in order behind whoever leaves is not typed. */
static gboolean
is_typed_in (const Completion *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->entry));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));
}

static void
entry_changed_cb (GtkEditable *editable,
                  Completion  *self)
{
  const char *text = gtk_editable_get_text (editable);
  g_autofree char *typed = shuke_pinyin_fold (text + find_last_word (self, text));
  g_auto (GStrv) words = NULL;
  GtkWidget *row;
  int offered = 0;

  /* Offered to who types, not when the program fills the entry. */
  if (self->taking || !is_typed_in (self))
    return;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (*typed != '\0')
    words = shuke_book_dup_words (self->book, self->words, 200, NULL);
  for (int i = 0; words != NULL && words[i] != NULL && offered < OFFERED; i++)
    if (strcmp (words[i], text + find_last_word (self, text)) != 0 && begins_with (words[i], typed))
      {
        add_word (self, words[i]);
        offered += 1;
      }
  if (offered > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                Completion            *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->list);

  if (!gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down && first != NULL)
    {
      gtk_widget_grab_focus (first);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (keyval == GDK_KEY_Escape)
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
left_cb (Completion *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
entry_unmapped_cb (GtkWidget  *entry,
                   Completion *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
entry_destroyed_cb (GtkWidget  *entry,
                    Completion *self)
{
  if (self->popover != NULL)
    gtk_widget_unparent (g_steal_pointer (&self->popover));
}

void
shuke_word_completion_attach (GtkEntry   *entry,
                              ShukeBook  *book,
                              ShukeWords  words,
                              gboolean    several)
{
  Completion *self = g_new0 (Completion, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  self->book = g_object_ref (book);
  self->words = words;
  self->several = several;
  self->list = gtk_list_box_new ();
  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (entry));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  /* An input method sees its keys first: these come only when it lets them through. */
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  /* The list counts as within the entry. */
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect (entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect (entry, "unmap", G_CALLBACK (entry_unmapped_cb), self);
  g_signal_connect_data (entry, "destroy", G_CALLBACK (entry_destroyed_cb), self, completion_free, 0);
}
