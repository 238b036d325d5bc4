/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows what it is given and tells what was chosen; the window reads the file. */

#include "config.h"

#include "shuke-import-preview-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-column-facts.h"
#include "shuke-import-cells.h"
#include "shuke-import-nothing.h"
#include "shuke-import-slips.h"
#include "shuke-import-table.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"

/* Of those who are perhaps no customers, so that the owner sees what is meant. */
#define MAX_NAMES 4

struct _ShukeImportPreviewBox {
  GtkBox            parent_instance;

  GtkLabel         *nothing_label;
  GtkWidget        *hint_label;
  GtkWidget        *tags;
  GtkLabel         *added_tag;
  GtkLabel         *merged_tag;
  GtkLabel         *partly_tag;
  GtkLabel         *refused_tag;
  GtkLabel         *left_out_tag;
  GtkWidget        *perhaps_box;
  GtkLabel         *perhaps_label;
  GtkButton        *perhaps_button;
  GtkWidget        *table_card;
  GtkGrid          *table;
  GtkGrid          *results;
  GtkWidget        *columns_list;
  AdwExpanderRow   *columns_row;
  GtkWidget        *slips;
  GtkButton        *rows_button;

  ShukeImportTicks *ticks;         /* (owned) (nullable) */
  ShukePreview     *preview;       /* (unowned) (nullable) */
  ShukeImportRows  *rows;          /* (owned) (nullable): as counted */
  GPtrArray        *marks;         /* (element-type ShukeImportMark): of each row of the preview */
  GtkStringList    *field_names;
  gboolean          sales;
  char             *shown;          /* (nullable): which file and sheet the columns are of */
  double            across;         /* how far they were scrolled */
  guint             ticking, frames_to_wait;
};

G_DEFINE_FINAL_TYPE (ShukeImportPreviewBox, shuke_import_preview_box, GTK_TYPE_BOX)

enum { FIELD_CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

/* What the count says of a row of the preview, which was made as if nobody were left out. */
static ShukeCountedRow
judge (ShukeImportPreviewBox *self,
       const ShukePreviewRow *row)
{
  ShukeCountedRow judged = { .row = row->row, .outcome = row->outcome, .reason = row->reason, .other_row = row->other_row };
  guint index;

  if (shuke_import_ticks_is_out (self->ticks, row->row))
    judged = (ShukeCountedRow) { .row = row->row, .outcome = SHUKE_IMPORT_LEFT_OUT };
  else if (self->rows != NULL && shuke_import_rows_find (self->rows, row->row, &index))
    {
      ShukeCountedRow counted = shuke_import_rows_get (self->rows, index);

      /* It has just been ticked again and is not counted yet. */
      if (counted.outcome != SHUKE_IMPORT_LEFT_OUT)
        judged = counted;
    }
  return judged;
}

static void
show_marks (ShukeImportPreviewBox *self)
{
  for (guint i = 0; self->preview != NULL && i < self->marks->len; i++)
    {
      ShukeCountedRow row = judge (self, g_ptr_array_index (self->preview->rows, i));

      shuke_import_mark_show (g_ptr_array_index (self->marks, i), &row, self->sales);
    }
}

/* Those who are perhaps no customers and have a tick, or with @out: have none. (element-type guint) */
static GArray *
find_perhaps (ShukeImportPreviewBox *self,
              gboolean               out,
              GPtrArray             *names)
{
  guint n = self->rows == NULL || shuke_import_rows_get_n_perhaps (self->rows) == 0 ? 0 : shuke_import_rows_get_n (self->rows);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      ShukeCountedRow row = shuke_import_rows_get (self->rows, i);

      if (!row.perhaps_no_customer || shuke_import_ticks_is_out (self->ticks, row.row) != out)
        continue;
      g_array_append_val (found, row.row);
      if (names->len < MAX_NAMES && row.title != NULL)
        g_ptr_array_add (names, (gpointer) row.title);
    }
  return found;
}

/* Told before anything is imported, since nobody looks for it in a list of two hundred. */
static void
show_perhaps (ShukeImportPreviewBox *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) found = find_perhaps (self, FALSE, names);
  gboolean all_out = found->len == 0;
  g_autofree char *who = NULL;
  g_autofree char *text = NULL;

  if (all_out)
    {
      g_array_unref (found);
      found = find_perhaps (self, TRUE, names);
    }
  who = shuke_words_names (names, found->len);
  /* Translators: rows of a file about somebody who is perhaps none: the family, couriers, offices; %s are some of their names. */
  text = all_out ? g_strdup_printf (ngettext ("%'u row that is perhaps no customer stays out: %s", "%'u rows that are perhaps no customers stay out: %s",
                                              found->len), found->len, who)
                 : g_strdup_printf (ngettext ("%'u row is perhaps no customer: %s", "%'u rows are perhaps no customers: %s", found->len), found->len, who);
  gtk_label_set_label (self->perhaps_label, text);
  gtk_button_set_label (self->perhaps_button, all_out ? _("Tick _These Again") : _("Untick _These"));
  gtk_widget_set_visible (self->perhaps_box, found->len > 0);
}

static void
perhaps_clicked_cb (ShukeImportPreviewBox *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) found = find_perhaps (self, FALSE, names);
  gboolean all_out = found->len == 0;

  if (all_out)
    {
      g_array_unref (found);
      found = find_perhaps (self, TRUE, names);
    }
  shuke_import_ticks_set_all (self->ticks, (const guint *) (gpointer) found->data, found->len, !all_out);
}

static void
ticks_changed_cb (ShukeImportPreviewBox *self)
{
  show_marks (self);
  show_perhaps (self);
}

static gboolean
let_go_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

static void
field_changed_cb (GtkDropDown           *changed,
                  GParamSpec            *pspec,
                  ShukeImportPreviewBox *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (changed), "column"));

  /* It goes with the rows and has not told all of its change yet. */
  g_idle_add_full (G_PRIORITY_DEFAULT, let_go_cb, g_object_ref (changed), g_object_unref);
  g_signal_emit (self, signals[FIELD_CHOSEN], 0, column, gtk_drop_down_get_selected (changed));
}

static void
shuke_import_preview_box_dispose (GObject *object)
{
  ShukeImportPreviewBox *self = SHUKE_IMPORT_PREVIEW_BOX (object);

  g_clear_object (&self->ticks);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->field_names);
  g_clear_pointer (&self->rows, shuke_import_rows_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_import_preview_box_parent_class)->dispose (object);
}

static void
shuke_import_preview_box_class_init (ShukeImportPreviewBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_import_preview_box_dispose;
  signals[FIELD_CHOSEN] = g_signal_new ("field-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        G_TYPE_UINT, G_TYPE_UINT);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-preview-box.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeImportPreviewBox, child)
  BIND (nothing_label);
  BIND (hint_label);
  BIND (tags);
  BIND (added_tag);
  BIND (merged_tag);
  BIND (partly_tag);
  BIND (refused_tag);
  BIND (left_out_tag);
  BIND (perhaps_box);
  BIND (perhaps_label);
  BIND (perhaps_button);
  BIND (table_card);
  BIND (table);
  BIND (results);
  BIND (columns_list);
  BIND (columns_row);
  BIND (slips);
  BIND (rows_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, perhaps_clicked_cb);
}

static void
shuke_import_preview_box_init (ShukeImportPreviewBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->marks = g_ptr_array_new_with_free_func (g_free);
  self->field_names = gtk_string_list_new (NULL);
  for (guint i = 0; i < shuke_field_count (); i++)
    gtk_string_list_append (self->field_names, shuke_field_get_label ((ShukeField) i));
}

void
shuke_import_preview_box_set_ticks (ShukeImportPreviewBox *self,
                                    ShukeImportTicks      *ticks)
{
  g_set_object (&self->ticks, ticks);
  g_signal_connect_object (ticks, "changed", G_CALLBACK (ticks_changed_cb), self, G_CONNECT_SWAPPED);
}

static GtkAdjustment *
get_across (ShukeImportPreviewBox *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self->table), GTK_TYPE_SCROLLED_WINDOW)));
}

/* In the second frame the columns that were made anew have their places. */
static gboolean
go_back_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  ShukeImportPreviewBox *self = SHUKE_IMPORT_PREVIEW_BOX (widget);

  if (self->frames_to_wait-- > 0)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (get_across (self), self->across);
  self->ticking = 0;
  return G_SOURCE_REMOVE;
}

/* Whoever has said what a column is sees the same columns afterwards; another file or sheet is seen from its beginning. */
static void
keep_place (ShukeImportPreviewBox *self,
            ShukeImportFile       *file)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  g_autofree char *shown = g_strdup_printf ("%s\n%u", shuke_import_file_get_path (file),
                                             shuke_import_file_get_n_sheets (file) > 0 ? shuke_import_file_get_sheet (file) : 0);
  gboolean same = g_strcmp0 (self->shown, shown) == 0;

  if (!same)
    {
      g_free (self->shown);
      self->shown = g_steal_pointer (&shown);
      if (page != NULL)
        gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page)), 0);
    }
  if (self->ticking == 0)
    self->across = gtk_adjustment_get_value (get_across (self));
  if (!same)
    self->across = 0;
  self->frames_to_wait = 2;
  if (self->ticking == 0)
    self->ticking = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_back_cb, NULL, NULL);
}

/* In the form that fits the window; the other one holds nothing. */
void
shuke_import_preview_box_show (ShukeImportPreviewBox *self,
                               ShukePreview          *preview,
                               ShukeImportFile       *file,
                               gboolean               narrow)
{
  ShukeImportChoices choices = { file, self->field_names, G_CALLBACK (field_changed_cb), self, self->ticks, self->marks };

  keep_place (self, file);
  self->preview = preview;
  self->sales = shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_SALES;
  g_ptr_array_set_size (self->marks, 0);
  /* The tags need the line for themselves. */
  gtk_widget_set_visible (self->hint_label, !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->perhaps_box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (self->tags, narrow);
  gtk_widget_set_visible (self->table_card, !narrow);
  gtk_widget_set_visible (self->slips, narrow);
  gtk_widget_set_visible (self->columns_list, narrow && shuke_import_file_get_kind (file) != SHUKE_IMPORT_FILE_CARDS);
  if (narrow)
    {
      shuke_import_table_clear (self->table, self->results);
      shuke_import_slips_fill (GTK_BOX (self->slips), self->columns_row, preview, &choices);
    }
  else
    {
      shuke_import_slips_clear (GTK_BOX (self->slips), self->columns_row);
      shuke_import_table_fill (self->table, self->results, preview, &choices);
    }
  show_marks (self);
}

void
shuke_import_preview_box_forget (ShukeImportPreviewBox *self)
{
  self->preview = NULL;
}

void
shuke_import_preview_box_show_counts (ShukeImportPreviewBox *self,
                                      const ShukeImportJob  *job)
{
  g_autoptr (ShukeImportRows) before = g_steal_pointer (&self->rows);
  static const ShukeImportReport none;
  const ShukeImportReport *report = job == NULL ? &none : &job->report;
  gboolean sales = job != NULL && job->kind == SHUKE_IMPORT_FILE_SALES;
  g_autofree char *nothing = job == NULL ? NULL : shuke_import_dup_nothing (job);
  g_autofree char *label = NULL;
  guint n;

  gtk_label_set_label (self->nothing_label, nothing == NULL ? "" : nothing);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), nothing != NULL);
  self->rows = report->rows == NULL ? NULL : shuke_import_rows_ref (report->rows);
  n = self->rows == NULL ? 0 : shuke_import_rows_get_n (self->rows);
  /* Translators: a button that shows all rows of the file. */
  label = n == 0 ? g_strdup (_("All Rows…")) : g_strdup_printf (ngettext ("The %'u Row…", "All %'u Rows…", n), n);
  gtk_button_set_label (self->rows_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows_button), n > 0);
  shuke_import_show_tag (self->added_tag, sales ? _("new lines") : _("new"), report->book.added);
  shuke_import_show_tag (self->merged_tag, sales ? _("there already") : _("known"), sales ? report->book.skipped : report->book.merged);
  shuke_import_show_tag (self->partly_tag, _("read in part"), report->partly);
  shuke_import_show_tag (self->refused_tag, _("not taken"), report->book.refused);
  shuke_import_show_tag (self->left_out_tag, _("left out"), report->left_out);
  show_marks (self);
  show_perhaps (self);
}

void
shuke_import_preview_box_focus (ShukeImportPreviewBox *self,
                                guint                  column)
{
  GtkWidget *choice = gtk_widget_get_visible (self->table_card) ? shuke_import_table_get_choice (self->table, column) : NULL;

  if (choice != NULL)
    gtk_widget_grab_focus (choice);
}
