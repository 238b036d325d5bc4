/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures and files as somebody brings them: dropped on a disc, on the file and on a note, seen small and large, taken away, brought back. */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-entries.h"
#include "shuke-book-groups.h"
#include "shuke-book-photos.h"
#include "shuke-book-slips.h"
#include "shuke-customer-entry.h"
#include "shuke-picture-strip.h"
#include "shuke-picture-window.h"
#include "shuke-save-copy.h"
#include "shuke-thumbnail.h"

static char *
path_of (ProfileState *self,
         const char   *name)
{
  return g_build_filename (self->state.folder, name, NULL);
}

static GFile *
draw (ProfileState *self,
      const char   *name,
      guint         colour)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 800, 600);
  g_autofree char *path = path_of (self, name);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, colour);
  gdk_pixbuf_save (pixbuf, path, "png", &error, NULL);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static GFile *
write_words (ProfileState *self,
             const char   *name,
             const char   *words)
{
  g_autofree char *path = path_of (self, name);

  g_assert_true (g_file_set_contents (path, words, -1, NULL));
  return g_file_new_for_path (path);
}

/* What a file manager does: all that is asked of GDK is that @widget would take files. */
static void
drop (GtkWidget *widget,
      GSList    *files)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller)
          && gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)), GDK_TYPE_FILE_LIST))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
}

static void
drop_one (GtkWidget *widget,
          GFile     *file)
{
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);

  drop (widget, files);
}

static GtkWidget *
profile_of (ProfileState *self)
{
  return gtk_widget_get_ancestor (profile_find (self, "portrait"), g_type_from_name ("ShukeProfile"));
}

static gboolean
has_portrait (gpointer data)
{
  ProfileState *self = data;

  return shuke_book_get_portrait (self->state.book, self->lin) != 0
         && adw_avatar_get_custom_image (ADW_AVATAR (profile_find (self, "avatar"))) != NULL;
}

static gboolean
has_no_portrait (gpointer data)
{
  ProfileState *self = data;

  return shuke_book_get_portrait (self->state.book, self->lin) == 0
         && adw_avatar_get_custom_image (ADW_AVATAR (profile_find (self, "avatar"))) == NULL;
}

static gboolean
dialog_is_there (gpointer data)
{
  ProfileState *self = data;

  return window_find_above (GTK_WIDGET (self->state.window)) != NULL;
}

static void
close_dialog (ProfileState *self,
              const char   *words)
{
  GtkWidget *dialog;

  window_wait (dialog_is_there, self);
  dialog = window_find_above (GTK_WIDGET (self->state.window));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), words));
  gtk_window_close (GTK_WINDOW (dialog));
  window_settle (&self->state);
}

static void
copy_picture (ProfileState *self,
              GFile        *file)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("image/png", bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->state.window)), provider);
}

static void
test_portrait (ProfileState  *self,
               gconstpointer  data)
{
  g_autoptr (GFile) red = draw (self, "red.png", 0xff0000ff);
  g_autoptr (GFile) words = write_words (self, "words.jpg", "no picture at all");
  g_autoptr (GFile) heic = write_words (self, "phone.heic", "    ftypheic and so on");
  GtkWidget *button = profile_find (self, "portrait");
  GtkWidget *profile = profile_of (self);

  g_assert_true (has_no_portrait (self));
  drop_one (button, red);
  window_wait (has_portrait, self);
  window_settle (&self->state);

  /* What is no picture changes nothing, and is told in a sentence of its own. */
  drop_one (button, words);
  close_dialog (self, "That is not a picture.");
  drop_one (button, heic);
  close_dialog (self, "HEIC");
  g_assert_true (has_portrait (self));

  gtk_widget_activate_action (profile, "portrait.view", "x", (gint64) 0);
  window_wait (window_is_open, (gpointer) "ShukePictureWindow");
  window_check_walk (window_find_dialog ("ShukePictureWindow"));
  gtk_widget_activate_action (window_find_dialog ("ShukePictureWindow"), "picture.remove", NULL);
  window_wait (window_is_closed, (gpointer) "ShukePictureWindow");
  window_wait (has_no_portrait, self);
  profile_undo_last (self);
  window_wait (has_portrait, self);
  gtk_widget_activate_action (profile, "portrait.remove", "x", (gint64) 0);
  window_wait (has_no_portrait, self);

  copy_picture (self, red);
  gtk_widget_activate_action (profile, "portrait.paste", "x", (gint64) 0);
  window_wait (has_portrait, self);
  profile_undo_last (self);
  window_wait (has_no_portrait, self);
}

typedef struct {
  ProfileState *state;
  GtkWidget    *root;
  gboolean      shown;
} Discs;

/* The discs below @root that stand for @name: how many, and how many of them show a picture. */
static void
count_discs (GtkWidget  *root,
             const char *name,
             guint      *all,
             guint      *with_picture)
{
  if (ADW_IS_AVATAR (root) && gtk_widget_get_mapped (root) && g_strcmp0 (adw_avatar_get_text (ADW_AVATAR (root)), name) == 0)
    {
      (*all)++;
      *with_picture += adw_avatar_get_custom_image (ADW_AVATAR (root)) != NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_discs (child, name, all, with_picture);
}

static gboolean
discs_show (gpointer data)
{
  Discs *discs = data;
  guint all = 0, with_picture = 0;

  count_discs (discs->root, "林晚霜", &all, &with_picture);
  g_test_message ("%s: %u, %u with a picture", G_OBJECT_TYPE_NAME (discs->root), all, with_picture);
  return all > 0 && with_picture == (discs->shown ? all : 0);
}

static gboolean
chips_show (gpointer data)
{
  ProfileState *self = data;
  guint all = 0, with_picture = 0;

  count_discs (profile_find (self, "card"), "霜", &all, &with_picture);
  g_test_message ("chips: %u, %u with a picture", all, with_picture);
  return all == 1 && with_picture == 1;
}

static void
expect (ProfileState *self,
        GtkWidget    *root,
        gboolean      shown)
{
  Discs discs = { self, root, shown };

  g_assert_nonnull (root);
  window_wait (discs_show, &discs);
}

static GtkWidget *
open_list (ProfileState *self,
           const char   *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->state.window), action, NULL);
  window_settle (&self->state);
  return window_find_above (GTK_WIDGET (self->state.window));
}

/* One portrait, wherever she stands, from the moment on at which it is there until it is gone; and it stays where it was when anything else
 * about her changes. */
static void
test_everywhere (ProfileState  *self,
                 gconstpointer  data)
{
  g_autoptr (GFile) red = draw (self, "red.png", 0xff0000ff);
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) renamed = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *list;
  ShukeTodo todo = { .customer = self->lin, .kind = SHUKE_TODO_CALLBACK, .text = (char *) "how are the trousers", .from_day = SHUKE_DAY_NONE,
                     .due_day = shuke_book_get_today (self->state.book), .show_day = SHUKE_DAY_NONE, .done_day = SHUKE_DAY_NONE };
  ShukeSlip slip = { .kind = (char *) "repair", .text = (char *) "hem", .due_day = shuke_book_get_today (self->state.book), .birth = SHUKE_DATE_NONE,
                     .child_birth = SHUKE_DATE_NONE };

  /* A name that nobody else in the shop has. */
  customer = shuke_book_get_customer (self->state.book, self->lin, &error);
  builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林晚霜");
  renamed = shuke_customer_builder_build (builder, shuke_book_get_today (self->state.book), &error);
  shuke_book_save_customer (self->state.book, renamed, NULL, &error);
  g_assert_no_error (error);
  g_array_append_val (one, self->lin);
  shuke_book_add_group_of (self->state.book, "Discs", one, NULL, &error);
  g_assert_no_error (error);
  shuke_book_save_todo (self->state.book, &todo, NULL, &error);
  g_assert_no_error (error);
  drop_one (profile_find (self, "portrait"), red);
  window_wait (has_portrait, self);
  window_wait (chips_show, self);
  shuke_book_add_consent (self->state.book, self->lin, "marketing", SHUKE_CONSENT_YES, "said", &error);
  g_assert_no_error (error);
  window_settle (&self->state);
  g_assert_true (chips_show (self));
  g_assert_true (has_portrait (self));

  /* While a list is open it comes and goes in it. */
  g_action_group_activate_action (G_ACTION_GROUP (self->state.window), "group-people", g_variant_new_string ("Discs"));
  window_settle (&self->state);
  list = window_find_above (GTK_WIDGET (self->state.window));
  expect (self, list, TRUE);
  shuke_book_set_portrait (self->state.book, self->lin, 0, NULL, &error);
  g_assert_no_error (error);
  expect (self, list, FALSE);
  profile_undo_last (self);
  expect (self, list, TRUE);
  gtk_window_close (GTK_WINDOW (list));

  shuke_book_save_slip (self->state.book, &slip, self->lin, "Alteration", 0, NULL, NULL, &error);
  g_assert_no_error (error);
  list = open_list (self, "slips");
  expect (self, list, TRUE);
  gtk_window_close (GTK_WINDOW (list));

  list = open_list (self, "announce-visit");
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (window_find (list, "ShukeCustomerEntry")), 0);
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (window_find (list, "ShukeCustomerEntry")), self->lin);
  expect (self, list, TRUE);
  gtk_window_close (GTK_WINDOW (list));

  shuke_window_show_page (self->state.window, "calendar");
  window_settle (&self->state);
  expect (self, shuke_window_get_page (self->state.window, "calendar"), TRUE);

  shuke_book_delete_customer (self->state.book, self->lin, &error);
  g_assert_no_error (error);
  expect (self, open_list (self, "bin"), TRUE);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = widget != NULL ? gtk_widget_get_first_child (widget) : NULL; child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static gboolean
note_has_two (gpointer note)
{
  return count_children (window_find (note, "ShukePictureStrip")) == 2;
}

static gboolean
note_has_one (gpointer note)
{
  return count_children (window_find (note, "ShukePictureStrip")) == 1;
}

static GtkWidget *
open_note (ProfileState *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->state.window), "quick-note", NULL);
  window_wait (window_is_open, (gpointer) "ShukeNoteWindow");
  return window_find_dialog ("ShukeNoteWindow");
}

static guint
count_photos (ProfileState *self)
{
  g_autoptr (GArray) photos = shuke_book_list_photos (self->state.book, self->lin, 0, NULL);

  return photos->len;
}

static gboolean
large_shows (gpointer large)
{
  return gtk_picture_get_paintable (GTK_PICTURE (window_find (large, "picture"))) != NULL;
}

static gboolean
is_second (gpointer large)
{
  return strstr (gtk_window_get_title (large), "2 of 2") != NULL;
}

static void
test_note (ProfileState  *self,
           gconstpointer  data)
{
  g_autoptr (GFile) red = draw (self, "red.png", 0xff0000ff);
  g_autoptr (GFile) blue = draw (self, "blue.png", 0x0000ffff);
  GSList second = { blue, NULL }, first = { red, &second };
  GtkWidget *note, *strip, *large, *timeline;
  guint before = count_photos (self);

  note = open_note (self);
  drop (note, &first);
  window_wait (note_has_two, note);
  window_settle (&self->state);
  window_check_walk (note);

  /* Taken down as a crash would take it: it is there again when the note goes on, and one of them can be left out. */
  gtk_window_destroy (GTK_WINDOW (note));
  window_wait (window_is_closed, (gpointer) "ShukeNoteWindow");
  note = open_note (self);
  window_wait (note_has_two, note);
  profile_click (gtk_widget_get_last_child (window_find (note, "ShukePictureStrip")));
  window_wait (window_is_open, (gpointer) "ShukePictureWindow");
  gtk_widget_activate_action (window_find_dialog ("ShukePictureWindow"), "picture.remove", NULL);
  window_wait (note_has_one, note);
  drop_one (note, blue);
  window_wait (note_has_two, note);
  g_assert_cmpuint (count_photos (self), ==, before);
  gtk_widget_activate_action (note, "note.save", NULL);
  window_wait (window_is_closed, (gpointer) "ShukeNoteWindow");
  g_assert_cmpuint (count_photos (self), ==, before + 2);

  timeline = profile_find (self, "timeline");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (timeline), TRUE);
  window_settle (&self->state);
  strip = window_find (timeline, "ShukePictureStrip");
  g_assert_cmpuint (count_children (strip), ==, 2);
  profile_click (gtk_widget_get_first_child (strip));
  window_wait (window_is_open, (gpointer) "ShukePictureWindow");
  large = window_find_dialog ("ShukePictureWindow");
  window_wait (large_shows, large);
  window_check_walk (large);
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (large)), "1"));
  window_type_in (large, (const char *const[]) { "key", "Right", NULL });
  window_wait (is_second, large);
  window_wait (large_shows, large);
  window_type_in (large, (const char *const[]) { "key", "Delete", NULL });
  window_wait (window_is_closed, (gpointer) "ShukePictureWindow");
  g_assert_cmpuint (count_photos (self), ==, before + 1);
  profile_undo_last (self);
  g_assert_cmpuint (count_photos (self), ==, before + 2);
}

static GtkWidget *
row_of_entry (ProfileState *self,
              const char   *text)
{
  GtkWidget *label = window_find_label (profile_find (self, "timeline"), text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

typedef struct {
  ProfileState *state;
  guint         n;
} Count;

static gboolean
has_photos (gpointer data)
{
  Count *count = data;

  return count_photos (count->state) == count->n;
}

static void
wait_for_photos (ProfileState *self,
                 guint         n)
{
  Count count = { self, n };

  window_wait (has_photos, &count);
  window_settle (&self->state);
}

static gboolean
has_one_paper (gpointer data)
{
  ProfileState *self = data;
  g_autoptr (GPtrArray) papers = shuke_book_list_attachments (self->state.book, self->lin, NULL);

  return papers->len == 1;
}

/* To a note and to a slip that were saved long ago: dropped, several in one action, pasted from the menu and by the keys. */
static void
test_saved_entries (ProfileState  *self,
                    gconstpointer  data)
{
  g_autoptr (GFile) red = draw (self, "red.png", 0xff0000ff);
  g_autoptr (GFile) blue = draw (self, "blue.png", 0x0000ffff);
  g_autoptr (GFile) contract = write_words (self, "合同.pdf", "%PDF-1.4 words");
  GSList second = { blue, NULL }, first = { red, &second };
  ShukeSlip slip = { .kind = (char *) "repair", .text = (char *) "zip of the coat", .due_day = shuke_book_get_today (self->state.book),
                     .birth = SHUKE_DATE_NONE, .child_birth = SHUKE_DATE_NONE };
  g_autoptr (ShukeEntry) note = shuke_entry_new ();
  g_autoptr (GArray) photos = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *timeline = profile_find (self, "timeline");
  guint before = count_photos (self);
  gint64 entry;

  note->customer = self->lin;
  note->kind = g_strdup ("note");
  note->day = shuke_book_get_today (self->state.book);
  note->text = g_strdup ("liked the green coat");
  shuke_book_save_entry (self->state.book, note, NULL, &entry, &error);
  shuke_book_save_slip (self->state.book, &slip, self->lin, "Alteration", 0, NULL, NULL, &error);
  g_assert_no_error (error);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (timeline), TRUE);
  window_settle (&self->state);

  drop (row_of_entry (self, "liked the green coat"), &first);
  wait_for_photos (self, before + 2);
  photos = shuke_book_list_photos (self->state.book, self->lin, entry, NULL);
  g_assert_cmpuint (photos->len, ==, 2);
  profile_undo_last (self);
  wait_for_photos (self, before);

  drop_one (row_of_entry (self, "zip of the coat"), red);
  wait_for_photos (self, before + 1);
  g_assert_nonnull (window_find (row_of_entry (self, "zip of the coat"), "ShukePictureStrip"));
  /* To the pictures that are there already. */
  drop_one (row_of_entry (self, "zip of the coat"), blue);
  wait_for_photos (self, before + 2);
  g_assert_cmpuint (count_children (window_find (row_of_entry (self, "zip of the coat"), "ShukePictureStrip")), ==, 2);
  window_check_walk (timeline);

  copy_picture (self, blue);
  gtk_widget_activate_action (timeline, "entry.paste", "x", entry);
  wait_for_photos (self, before + 3);
  gtk_widget_grab_focus (window_find (row_of_entry (self, "liked the green coat"), "GtkMenuButton"));
  window_type_in (GTK_WIDGET (self->state.window), (const char *const[]) { "key", "ctrl+v", NULL });
  wait_for_photos (self, before + 4);

  profile_click (gtk_widget_get_first_child (window_find (row_of_entry (self, "liked the green coat"), "ShukePictureStrip")));
  window_wait (window_is_open, (gpointer) "ShukePictureWindow");
  gtk_widget_activate_action (window_find_dialog ("ShukePictureWindow"), "picture.remove", NULL);
  window_wait (window_is_closed, (gpointer) "ShukePictureWindow");
  wait_for_photos (self, before + 3);
  profile_undo_last (self);
  wait_for_photos (self, before + 4);

  /* Another file that falls there is a paper of hers, as anywhere on her file. */
  drop_one (row_of_entry (self, "zip of the coat"), contract);
  window_wait (has_one_paper, self);
  g_assert_cmpuint (count_photos (self), ==, before + 4);
  profile_undo_last (self);
  g_assert_false (has_one_paper (self));
}

static gboolean
has_paper (gpointer data)
{
  ProfileState *self = data;
  g_autoptr (GPtrArray) papers = shuke_book_list_attachments (self->state.book, self->lin, NULL);

  return papers->len == 2;
}

static void
test_papers (ProfileState  *self,
             gconstpointer  data)
{
  g_autoptr (GFile) contract = write_words (self, "合同.pdf", "%PDF-1.4 words");
  g_autoptr (GFile) script = write_words (self, "invoice.pdf", "#!/bin/sh\ntouch /tmp/x\n");
  g_autofree char *much = g_strnfill (2 * 1024 * 1024 + 1, 'x');
  g_autoptr (GFile) large = write_words (self, "large.txt", much);
  g_autofree char *copy_path = path_of (self, "copy.pdf");
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  GtkWidget *profile = profile_of (self);
  GtkWidget *papers = profile_find (self, "papers");
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *held = NULL;
  GSList second = { script, NULL }, first = { contract, &second };

  drop (profile, &first);
  window_wait (has_paper, self);
  window_settle (&self->state);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (papers)));
  window_check_walk (papers);
  g_assert_nonnull (window_find_label (papers, "合同.pdf"));

  drop_one (profile, large);
  close_dialog (self, "2 MB");

  list = shuke_book_list_attachments (self->state.book, self->lin, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const ShukeAttachment *paper = list->pdata[i];

      if (strcmp (paper->name, "invoice.pdf") == 0)
        {
          shuke_save_copy_open (self->state.window, paper->name, paper->content);
          close_dialog (self, "never starts");
        }
      else
        g_assert_true (shuke_save_copy_to (self->state.window, copy, paper->content));
    }
  g_assert_true (g_file_get_contents (copy_path, &held, NULL, NULL));
  g_assert_cmpstr (held, ==, "%PDF-1.4 words");
  gtk_widget_activate_action (papers, "paper.remove", "x", ((ShukeAttachment *) list->pdata[0])->id);
  g_assert_false (has_paper (self));
  profile_undo_last (self);
  g_assert_true (has_paper (self));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pictures/portrait", ProfileState, NULL, profile_set_up, test_portrait, profile_tear_down);
  g_test_add ("/pictures/note", ProfileState, NULL, profile_set_up, test_note, profile_tear_down);
  g_test_add ("/pictures/saved-entries", ProfileState, NULL, profile_set_up, test_saved_entries, profile_tear_down);
  g_test_add ("/pictures/papers", ProfileState, NULL, profile_set_up, test_papers, profile_tear_down);
  /* Last: it renames her, and deletes her. */
  g_test_add ("/pictures/everywhere", ProfileState, NULL, profile_set_up, test_everywhere, profile_tear_down);
  return g_test_run ();
}
