/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choices beside the file's name. They only tell; the window opens the file. */

#include "config.h"

#include "shuke-import-reading.h"

#include "shuke-csv.h"
#include "shuke-import-heading-choice.h"
#include "shuke-wrap-layout.h"

struct _ShukeImportReadingBox {
  GtkBox         parent_instance;

  GtkWidget     *encoding_box;
  GtkDropDown   *encoding_choice;
  GtkWidget     *separator_box;
  GtkDropDown   *separator_choice;
  GtkWidget     *sheet_box;
  GtkDropDown   *sheet_choice;
  GtkWidget     *all_sheets;
  GtkWidget     *heading_box;
  GtkDropDown   *heading_choice;
  GtkWidget     *kind_box;
  GtkDropDown   *kind_choice;
  GtkWidget     *skip_button;

  char          *path;       /* of the file that is shown, and which of its sheets were taken in */
  GPtrArray     *taken;      /* (element-type char*) */
  ShukeEncoding  encoding;   /* what is chosen, for who asks */
  guint          n_heading_rows;
  gboolean       heading_chosen;   /* the owner said which row names the columns */
  gboolean       several;    /* files are imported one after the other */
  gboolean       settling;   /* the controls are being set, not used */
};

G_DEFINE_FINAL_TYPE (ShukeImportReadingBox, shuke_import_reading_box, GTK_TYPE_BOX)

enum { CHANGED, KIND_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const char separators[] = { ',', ';', '\t', '|', SHUKE_CSV_LOOSE };

/* A model must not be taken from a drop-down that is telling of a choice in it. */
static void
fill_sheets (GtkDropDown     *choice,
             ShukeImportFile *file)
{
  guint n = shuke_import_file_get_n_sheets (file);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (choice));
  gboolean same = names != NULL && g_list_model_get_n_items (G_LIST_MODEL (names)) == n;

  for (guint i = 0; i < n && same; i++)
    same = g_str_equal (gtk_string_list_get_string (names, i), shuke_import_file_get_sheet_name (file, i));
  if (!same)
    {
      g_autoptr (GtkStringList) fresh = gtk_string_list_new (NULL);

      for (guint i = 0; i < n; i++)
        gtk_string_list_append (fresh, shuke_import_file_get_sheet_name (file, i));
      gtk_drop_down_set_model (choice, G_LIST_MODEL (fresh));
    }
  if (n > 0)
    gtk_drop_down_set_selected (choice, shuke_import_file_get_sheet (file));
}

static void
reading_changed_cb (ShukeImportReadingBox *self)
{
  if (!self->settling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Its rows are others. */
static void
sheet_changed_cb (ShukeImportReadingBox *self)
{
  if (self->settling)
    return;
  self->heading_chosen = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
heading_changed_cb (ShukeImportReadingBox *self)
{
  if (self->settling)
    return;
  self->heading_chosen = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kind_changed_cb (ShukeImportReadingBox *self)
{
  if (!self->settling)
    g_signal_emit (self, signals[KIND_CHANGED], 0);
}

/* Of one file alone, Cancel does it. */
static void
all_sheets_cb (ShukeImportReadingBox *self)
{
  gboolean sheets = gtk_widget_get_visible (self->sheet_box) && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all_sheets));

  gtk_widget_set_visible (self->skip_button, self->several || sheets);
}

static void
shuke_import_reading_box_finalize (GObject *object)
{
  ShukeImportReadingBox *self = SHUKE_IMPORT_READING_BOX (object);

  g_free (self->path);
  g_ptr_array_unref (self->taken);
  G_OBJECT_CLASS (shuke_import_reading_box_parent_class)->finalize (object);
}

static void
shuke_import_reading_box_class_init (ShukeImportReadingBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = shuke_import_reading_box_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KIND_CHANGED] = g_signal_new ("kind-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-reading.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeImportReadingBox, child)
  BIND (encoding_box);
  BIND (encoding_choice);
  BIND (separator_box);
  BIND (separator_choice);
  BIND (sheet_box);
  BIND (sheet_choice);
  BIND (all_sheets);
  BIND (heading_box);
  BIND (heading_choice);
  BIND (kind_box);
  BIND (kind_choice);
  BIND (skip_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_sheets_cb);
}

static void
shuke_import_reading_box_init (ShukeImportReadingBox *self)
{
  g_autoptr (GtkStringList) encodings = gtk_string_list_new (NULL);

  self->taken = g_ptr_array_new_with_free_func (g_free);
  self->settling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < SHUKE_N_ENCODINGS; i++)
    gtk_string_list_append (encodings, shuke_encoding_get_label ((ShukeEncoding) i));
  gtk_drop_down_set_model (self->encoding_choice, G_LIST_MODEL (encodings));
  shuke_import_heading_choice_set_up (self->heading_choice);
  self->settling = FALSE;
}

void
shuke_import_reading_box_show (ShukeImportReadingBox *self,
                               ShukeImportFile       *file,
                               gboolean               several)
{
  ShukeImportFileKind kind = shuke_import_file_get_kind (file);
  gboolean table = kind != SHUKE_IMPORT_FILE_CARDS;
  guint n_sheets = shuke_import_file_get_n_sheets (file);

  if (g_strcmp0 (self->path, shuke_import_file_get_path (file)) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (shuke_import_file_get_path (file));
      g_ptr_array_set_size (self->taken, 0);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all_sheets), FALSE);
    }
  self->settling = TRUE;
  self->several = several;
  gtk_drop_down_set_selected (self->encoding_choice, shuke_import_file_get_encoding (file));
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i] == shuke_import_file_get_separator (file))
      gtk_drop_down_set_selected (self->separator_choice, i);
  /* A workbook says itself how it is written; what it may have is several sheets. */
  fill_sheets (self->sheet_choice, file);
  gtk_widget_set_visible (self->sheet_box, n_sheets > 1);
  gtk_widget_set_visible (self->encoding_box, table && n_sheets == 0);
  gtk_widget_set_visible (self->separator_box, table && n_sheets == 0);
  gtk_widget_set_visible (self->heading_box, table);
  gtk_widget_set_visible (self->kind_box, table);
  all_sheets_cb (self);
  self->heading_chosen = shuke_import_file_is_heading_chosen (file);
  if (table)
    shuke_import_heading_choice_show (self->heading_choice, file);
  gtk_drop_down_set_selected (self->kind_choice, kind == SHUKE_IMPORT_FILE_SALES);
  self->settling = FALSE;
}

ShukeImportReading
shuke_import_reading_box_get (ShukeImportReadingBox *self)
{
  GtkStringObject *sheet = gtk_drop_down_get_selected_item (self->sheet_choice);

  self->n_heading_rows = gtk_drop_down_get_selected (self->heading_choice);
  if (sheet != NULL)
    return (ShukeImportReading) { .sheet = gtk_string_object_get_string (sheet),
                                  .n_heading_rows = self->heading_chosen ? &self->n_heading_rows : NULL };
  self->encoding = (ShukeEncoding) gtk_drop_down_get_selected (self->encoding_choice);
  return (ShukeImportReading) { &self->encoding, separators[MIN (gtk_drop_down_get_selected (self->separator_choice), G_N_ELEMENTS (separators) - 1)], NULL,
                                self->heading_chosen ? &self->n_heading_rows : NULL };
}

ShukeImportFileKind
shuke_import_reading_box_get_kind (ShukeImportReadingBox *self)
{
  return gtk_drop_down_get_selected (self->kind_choice) == 1 ? SHUKE_IMPORT_FILE_SALES : SHUKE_IMPORT_FILE_CUSTOMERS;
}

char *
shuke_import_reading_box_dup_next_sheet (ShukeImportReadingBox    *self,
                                         ShukeImportFile          *file,
                                         const ShukeImportContext *context)
{
  guint n = shuke_import_file_get_n_sheets (file);

  if (n < 2 || !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all_sheets)))
    return NULL;
  g_ptr_array_add (self->taken, g_strdup (shuke_import_file_get_sheet_name (file, shuke_import_file_get_sheet (file))));
  for (guint i = 0; i < n; i++)
    {
      const char *name = shuke_import_file_get_sheet_name (file, i);
      ShukeImportReading reading = { .sheet = name };
      g_autoptr (ShukeImportFile) next = NULL;

      if (!shuke_import_file_shows_sheet (file, i) || g_ptr_array_find_with_equal_func (self->taken, name, g_str_equal, NULL))
        continue;
      /* Workbooks come with sheets on which nothing stands. */
      next = shuke_import_file_open (shuke_import_file_get_path (file), &reading, context, NULL);
      if (next != NULL)
        return g_strdup (name);
      g_ptr_array_add (self->taken, g_strdup (name));
    }
  return NULL;
}
