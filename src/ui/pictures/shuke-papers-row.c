/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures belong to notes, so that it is known what they show: a new one begins a note. Files stand by themselves. */

#include "config.h"

#include "shuke-papers-row.h"

#include <glib/gi18n.h>

#include "shuke-book-photos.h"
#include "shuke-day-text.h"
#include "shuke-error.h"
#include "shuke-expander.h"
#include "shuke-intake.h"
#include "shuke-menus.h"
#include "shuke-note-window.h"
#include "shuke-picture-strip.h"
#include "shuke-save-copy.h"
#include "shuke-wrap-layout.h"

#define PAPER "shuke-paper"
#define ROW   "shuke-papers-row"

struct _ShukePapersRow {
  AdwExpanderRow parent_instance;

  ShukeBook *book;       /* (nullable) */
  gint64     customer;
  GPtrArray *papers;     /* of ShukeAttachment, (nullable) */
  GPtrArray *rows;
  gboolean   stale;
};

G_DEFINE_FINAL_TYPE (ShukePapersRow, shuke_papers_row, ADW_TYPE_EXPANDER_ROW)

/* Every failure of several is told by the first one, and what came in besides stays. */
static void
take_items (ShukePapersRow *self,
            GPtrArray      *items,
            ShukeDoing      doing)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const GError *first = NULL;
  gint64 action = 0;
  int added = 0;

  if (window == NULL || self->customer == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      const ShukeIntake *item = items->pdata[i];

      if (item->picture != NULL)
        g_ptr_array_add (pictures, item->picture);
      else if (item->bytes != NULL && first == NULL)
        {
          gint64 done = shuke_book_add_attachment (self->book, self->customer, item->name, item->type, item->bytes, &error);

          action = done != 0 ? done : action;
          added += done != 0;
          first = error;
        }
      else if (first == NULL)
        {
          first = item->error;
          /* It was a picture, if not a whole one. */
          doing = g_error_matches (first, SHUKE_ERROR, SHUKE_ERROR_DAMAGED) ? SHUKE_DOING_ADD_PICTURE : doing;
        }
    }
  if (added > 0)
    {
      g_autofree char *sentence = g_strdup_printf (ngettext ("%d file is added", "%d files are added", (gulong) added), added);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      shuke_window_toast_undo (window, sentence, self->book, action);
    }
  if (pictures->len > 0)
    shuke_note_window_add_pictures (shuke_note_window_open (window, GTK_WINDOW (window), self->customer), pictures);
  if (first != NULL)
    shuke_window_show_error (window, doing, first);
}

static void
pictures_taken_cb (GObject   *object,
                   GPtrArray *items)
{
  take_items (SHUKE_PAPERS_ROW (object), items, SHUKE_DOING_ADD_PICTURE);
}

/* Chosen as files, each is one, pictures too: a passport photographed belongs to the papers. */
static void
files_taken_cb (GObject   *object,
                GPtrArray *items)
{
  take_items (SHUKE_PAPERS_ROW (object), items, SHUKE_DOING_ADD_FILE);
}

static void
add_pictures_cb (ShukePapersRow *self)
{
  shuke_intake_choose (GTK_WIDGET (self), SHUKE_INTAKE_PICTURES, G_OBJECT (self), pictures_taken_cb);
}

static void
add_files_cb (ShukePapersRow *self)
{
  shuke_intake_choose (GTK_WIDGET (self), SHUKE_INTAKE_FILES, G_OBJECT (self), files_taken_cb);
}

static const ShukeAttachment *
paper_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), PAPER);
}

static void
paper_activated_cb (ShukePapersRow *self,
                    GtkWidget      *row)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  const ShukeAttachment *paper = paper_of (row);

  if (window != NULL)
    shuke_save_copy_open (window, paper->name, paper->content);
}

static const ShukeAttachment *
find_paper (ShukePapersRow *self,
            gint64          id)
{
  for (guint i = 0; self->papers != NULL && i < self->papers->len; i++)
    if (((ShukeAttachment *) self->papers->pdata[i])->id == id)
      return self->papers->pdata[i];
  return NULL;
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const ShukeAttachment *paper = find_paper (SHUKE_PAPERS_ROW (widget), g_variant_get_int64 (parameter));
  ShukeWindow *window = shuke_window_get_for (widget);

  if (paper != NULL && window != NULL)
    shuke_save_copy_ask (window, widget, paper->name, paper->content);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukePapersRow *self = SHUKE_PAPERS_ROW (widget);
  const ShukeAttachment *paper = find_paper (self, g_variant_get_int64 (parameter));
  ShukeWindow *window = shuke_window_get_for (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 action;

  if (paper == NULL || window == NULL)
    return;
  sentence = g_strdup_printf (_("“%s” is removed"), paper->name);
  action = shuke_book_remove_attachment (self->book, paper->id, &error);
  if (action == 0)
    shuke_window_show_error (window, SHUKE_DOING_SAVE, error);
  else
    shuke_window_toast_undo (window, sentence, self->book, action);
}

static void
append_to_menu (GMenu      *menu,
                const char *label,
                const char *action,
                gint64      id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
new_paper_row (ShukePapersRow  *self,
               ShukeAttachment *paper)
{
  g_autofree char *day = shuke_day_text_year (paper->day, shuke_book_get_today (self->book));
  g_autofree char *size = g_format_size ((guint64) paper->size);
  g_autofree char *content_type = g_content_type_from_mime_type (paper->type);
  g_autofree char *kind = content_type != NULL ? g_content_type_get_description (content_type) : NULL;
  g_autofree char *line = g_strjoin (" · ", kind != NULL ? kind : paper->type, size, day, NULL);
  g_autofree char *spoken = g_strdup_printf (_("Save or Remove “%s”"), paper->name);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_menu_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), paper->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  append_to_menu (menu, _("_Save a Copy…"), "paper.save", paper->id);
  if (!shuke_book_is_read_only (self->book))
    append_to_menu (menu, C_("file", "_Remove"), "paper.remove", paper->id);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  shuke_menus_set_lazily (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  shuke_menus_hush_tooltips (button);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), PAPER, paper);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Open a copy to look at"));
  g_signal_connect_object (row, "activated", G_CALLBACK (paper_activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_row (ShukePapersRow *self,
         GtkWidget      *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
new_plain_row (GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 12);
  gtk_widget_set_margin_top (child, 12);
  gtk_widget_set_margin_bottom (child, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
new_adding_row (ShukePapersRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *pictures = gtk_button_new_with_mnemonic (_("Add _Pictures…"));
  GtkWidget *files = gtk_button_new_with_mnemonic (_("Add _Files…"));

  g_signal_connect_object (pictures, "clicked", G_CALLBACK (add_pictures_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (files, "clicked", G_CALLBACK (add_files_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), pictures);
  gtk_box_append (GTK_BOX (box), files);
  /* One below the other where large letters leave no room. */
  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (6, 6));
  return new_plain_row (box);
}

static void
clear_rows (ShukePapersRow *self)
{
  shuke_expander_clear (ADW_EXPANDER_ROW (self), self->rows);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
}

static void
fill (ShukePapersRow *self)
{
  g_autoptr (GArray) photos = NULL;

  if (!self->stale || self->customer == 0 || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->stale = FALSE;
  clear_rows (self);
  photos = shuke_book_list_photos (self->book, self->customer, 0, NULL);
  self->papers = shuke_book_list_attachments (self->book, self->customer, NULL);
  if (photos != NULL && photos->len > 0)
    {
      GtkWidget *strip = shuke_picture_strip_new (self->book, FALSE);

      shuke_picture_strip_show (SHUKE_PICTURE_STRIP (strip), photos);
      add_row (self, new_plain_row (strip));
    }
  for (guint i = 0; self->papers != NULL && i < self->papers->len; i++)
    add_row (self, new_paper_row (self, self->papers->pdata[i]));
  if (!shuke_book_is_read_only (self->book))
    add_row (self, new_adding_row (self));
}

static void
shuke_papers_row_finalize (GObject *object)
{
  ShukePapersRow *self = SHUKE_PAPERS_ROW (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_papers_row_parent_class)->finalize (object);
}

static void
shuke_papers_row_class_init (ShukePapersRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_papers_row_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "paper.save", "x", save_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "paper.remove", "x", remove_action);
}

static void
shuke_papers_row_init (ShukePapersRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Pictures and files"));
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self), "image-x-generic-symbolic");
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
}

static char *
make_subtitle (int      photos,
               int      papers,
               gboolean read_only)
{
  g_autofree char *pictures = g_strdup_printf (ngettext ("%d picture", "%d pictures", (gulong) photos), photos);
  g_autofree char *files = g_strdup_printf (ngettext ("%d file", "%d files", (gulong) papers), papers);

  if (photos == 0 && papers == 0)
    return g_strdup (read_only ? _("Nothing yet") : _("Nothing yet. Drop a picture or a file here"));
  return photos == 0 ? g_strdup (files) : papers == 0 ? g_strdup (pictures) : g_strjoin (C_("list", ", "), pictures, files, NULL);
}

void
shuke_papers_row_show (ShukePapersRow *self,
                       ShukeBook      *book,
                       gint64          customer)
{
  g_autofree char *subtitle = NULL;
  int photos = 0, papers = 0;

  g_return_if_fail (SHUKE_IS_PAPERS_ROW (self));

  if (self->customer != customer)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  g_set_object (&self->book, book);
  self->customer = customer;
  self->stale = TRUE;
  if (customer == 0)
    {
      clear_rows (self);
      return;
    }
  shuke_book_count_papers (book, customer, &photos, &papers);
  subtitle = make_subtitle (photos, papers, shuke_book_is_read_only (book));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  fill (self);
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->rows->len > 0)
    clear_rows (self);
}

static void
dropped_cb (GObject   *widget,
            GPtrArray *items)
{
  take_items (g_object_get_data (widget, ROW), items, SHUKE_DOING_ADD_FILE);
}

void
shuke_papers_row_add_drop (ShukePapersRow *self,
                           GtkWidget      *widget)
{
  g_object_set_data (G_OBJECT (widget), ROW, self);
  shuke_intake_add_drop (widget, SHUKE_INTAKE_ANY, dropped_cb);
}
