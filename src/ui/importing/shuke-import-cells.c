/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small parts of the preview, for its wide and its narrow form alike. Builds widgets only. */

#include "config.h"

#include "shuke-import-cells.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"

char *
shuke_import_called (ShukePreview *preview,
                     guint         column)
{
  return *preview->headings[column] == '\0' ? g_strdup_printf (_("column %u"), column + 1)
                                            : g_strdup_printf (_("called “%s”"), preview->headings[column]);
}

const char *
shuke_import_column_name (ShukePreview    *preview,
                          ShukeImportFile *file,
                          guint            column)
{
  static const ShukeField of_cards[] = { SHUKE_FIELD_NAME, SHUKE_FIELD_PHONE, SHUKE_FIELD_BIRTHDAY, SHUKE_FIELD_NOTE };

  return shuke_field_get_label (preview->headings == NULL ? of_cards[MIN (column, G_N_ELEMENTS (of_cards) - 1)]
                                                          : shuke_import_file_get_field (file, column));
}

static GtkWidget *
find_search (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_search (child);
  return found;
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* 日期 stands inside 销售日期. What can be told to a drop-down from 4.12 on is here told to the filter behind its list. */
static void
find_inside (GtkWidget *choice)
{
  GtkWidget *list = find_list (choice);
  GListModel *shown = list != NULL ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))) : NULL;
  GtkFilter *filter = NULL;

  if (GTK_IS_SINGLE_SELECTION (shown))
    shown = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (shown));
  if (GTK_IS_FILTER_LIST_MODEL (shown))
    filter = gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (shown));
  if (GTK_IS_STRING_FILTER (filter))
    gtk_string_filter_set_match_mode (GTK_STRING_FILTER (filter), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

GtkWidget *
shuke_import_choice_new (const ShukeImportChoices *choices,
                         ShukePreview             *preview,
                         guint                     column)
{
  GtkExpression *word = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (choices->field_names)), word);
  GtkWidget *search = find_search (choice);
  g_autofree char *called = shuke_import_called (preview, column);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), shuke_import_file_get_field (choices->file, column));
  /* There are more than a hundred: what is typed over the list looks for one, wherever in the list she stands. */
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  find_inside (choice);
  if (search != NULL)
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search), gtk_widget_get_ancestor (search, GTK_TYPE_POPOVER));
  gtk_widget_add_css_class (choice, "flat-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, called, -1);
  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
  g_signal_connect (choice, "notify::selected", choices->field_changed, choices->data);
  return choice;
}

GtkWidget *
shuke_import_label_new (const char *text,
                        const char *css_class,
                        int         max_characters)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (max_characters == 0)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    }
  /* Short texts keep their width, the table scrolls; only long ones are cut. */
  else if (g_utf8_strlen (text, -1) > max_characters)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), max_characters);
      gtk_label_set_max_width_chars (GTK_LABEL (label), max_characters);
      gtk_widget_set_tooltip_text (label, text);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Why something was not understood is never cut: it takes as many lines as it needs. */
static GtkWidget *
new_reason (const char *why,
            int         max_characters)
{
  GtkWidget *label = shuke_import_label_new (why, "mind-reason", 0);

  if (max_characters > 0)
    {
      gtk_label_set_width_chars (GTK_LABEL (label), MIN (max_characters, (int) g_utf8_strlen (why, -1)));
      gtk_label_set_max_width_chars (GTK_LABEL (label), max_characters);
    }
  return label;
}

/* A second line before anything of it is cut: that it is kept as a remark stands at its end. */
static GtkWidget *
new_understood (const char *text,
                int         max_characters)
{
  GtkWidget *label = shuke_import_label_new (text, NULL, max_characters);

  /* What is short keeps its one line: wrapping, the table would give it less. */
  if (max_characters > 0 && g_utf8_strlen (text, -1) > max_characters)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 2);
    }
  return label;
}

void
shuke_import_add_cell (GtkBox                 *box,
                       const ShukePreviewCell *cell,
                       int                     max_characters)
{
  if (cell->understood != NULL)
    gtk_box_append (box, new_understood (cell->understood, max_characters));
  else if (cell->why != NULL)
    gtk_box_append (box, shuke_import_label_new (_("left blank"), "mind", max_characters));
  if (cell->raw != NULL && g_strcmp0 (cell->raw, cell->understood) != 0)
    gtk_box_append (box, shuke_import_label_new (cell->raw, "second-line", max_characters));
  if (cell->also != NULL)
    gtk_box_append (box, shuke_import_label_new (cell->also, "second-line", max_characters));
  if (cell->why != NULL)
    gtk_box_append (box, new_reason (cell->why, max_characters));
}

void
shuke_import_outcome_show (GtkLabel           *tag,
                           ShukeImportOutcome  outcome,
                           gboolean            sales)
{
  static const struct { const char *word, *sales_word, *css_class; } outcomes[] = {
    [SHUKE_IMPORT_ADDED] = { N_("new"), N_("new"), "tag-good" },
    [SHUKE_IMPORT_MERGED] = { N_("joins her file"), N_("joins her file"), "tag-accent" },
    [SHUKE_IMPORT_JOINED] = { N_("same person"), N_("same person"), "tag-accent" },
    [SHUKE_IMPORT_SKIPPED] = { N_("stays as she is"), N_("there already"), NULL },
    [SHUKE_IMPORT_REFUSED] = { N_("not taken"), N_("not taken"), "tag-refused" },
    [SHUKE_IMPORT_LEFT_OUT] = { N_("left out"), N_("left out"), NULL },
    [SHUKE_IMPORT_FAILED] = { N_("not taken"), N_("not taken"), "tag-refused" },
  };
  const char *classes[] = { "tag", outcomes[outcome].css_class, NULL };

  gtk_label_set_label (tag, sales ? _(outcomes[outcome].sales_word) : _(outcomes[outcome].word));
  gtk_widget_set_css_classes (GTK_WIDGET (tag), classes);
}

static void
ticked_cb (GtkCheckButton   *tick,
           ShukeImportTicks *ticks)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (tick), "row"));

  shuke_import_ticks_set (ticks, row, !gtk_check_button_get_active (tick));
}

ShukeImportMark *
shuke_import_mark_new (const ShukeImportChoices *choices,
                       const ShukePreviewRow    *row,
                       const char               *label)
{
  ShukeImportMark *self = g_new0 (ShukeImportMark, 1);

  self->tick = gtk_check_button_new_with_label (label);
  gtk_widget_add_css_class (self->tick, "import-tick");
  gtk_widget_add_css_class (self->tick, "second-line");
  gtk_widget_set_tooltip_text (self->tick, _("Untick it to leave this row out"));
  g_object_set_data (G_OBJECT (self->tick), "row", GUINT_TO_POINTER (row->row));
  g_signal_connect_object (self->tick, "toggled", G_CALLBACK (ticked_cb), choices->ticks, 0);
  self->tag = gtk_label_new (NULL);
  gtk_widget_set_halign (self->tag, GTK_ALIGN_START);
  gtk_widget_set_valign (self->tag, GTK_ALIGN_CENTER);
  g_ptr_array_add (choices->marks, self);
  return self;
}

void
shuke_import_mark_show (ShukeImportMark       *self,
                        const ShukeCountedRow *row,
                        gboolean               sales)
{
  gboolean refused = row->outcome == SHUKE_IMPORT_REFUSED;
  g_autofree char *reason = refused ? shuke_import_reason_dup_text (row->reason, row->other_row) : NULL;

  g_signal_handlers_block_matched (self->tick, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, ticked_cb, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->tick), !refused && row->outcome != SHUKE_IMPORT_LEFT_OUT);
  g_signal_handlers_unblock_matched (self->tick, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, ticked_cb, NULL);
  gtk_widget_set_sensitive (self->tick, !refused);
  shuke_import_outcome_show (GTK_LABEL (self->tag), row->outcome, sales);
  gtk_widget_set_tooltip_text (self->tag, reason);
}

static char *
dup_plain_rows (ShukeImportFile *file,
                int              n)
{
  guint heading = shuke_import_file_get_heading_number (file);

  if (shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_CARDS)
    return g_strdup_printf (ngettext ("%'d card", "%'d cards", (gulong) n), n);
  if (heading == 1)
    return g_strdup_printf (ngettext ("%'d row, the first line names the columns", "%'d rows, the first line names the columns",
                                      (gulong) n), n);
  if (heading > 1)
    /* Translators: the number of rows, the number of the line. */
    return g_strdup_printf (ngettext ("%1$'d row, line %2$u names the columns", "%1$'d rows, line %2$u names the columns",
                                      (gulong) n), n, heading);
  return g_strdup_printf (ngettext ("%'d row, without names for the columns", "%'d rows, without names for the columns", (gulong) n), n);
}

/* Ages and heights of an old list are of its day, and the owner has to see that. */
static char *
dup_rows (ShukeImportFile *file,
          int              n)
{
  g_autofree char *rows = dup_plain_rows (file, n);
  ShukeDate listed = shuke_import_file_get_listed (file);
  g_autofree char *day = shuke_date_is_set (listed) ? shuke_date_text (listed) : NULL;

  /* Translators: "60 rows, line 3 names the columns", then when the list was written, "March 2019": its ages and heights are of that day. */
  return day == NULL ? g_steal_pointer (&rows) : g_strdup_printf (_("%1$s · as of %2$s"), rows, day);
}

/* "2,014 rows, the first line names the columns", and how many of them are shown. */
static char *
dup_rows_shown (ShukeImportFile    *file,
                int                 n,
                const ShukePreview *preview)
{
  g_autofree char *rows = dup_rows (file, n);

  if (preview == NULL || (int) preview->rows->len >= n)
    return g_steal_pointer (&rows);
  if (preview->picked)
    /* Translators: "60 cards", then how many of them stand in the preview. */
    return g_strdup_printf (_("%1$s · %2$u are shown, the new ones first"), rows, preview->rows->len);
  /* Translators: "60 rows, the first line names the columns", then how many of them stand in the preview. */
  return g_strdup_printf (_("%1$s · the first %2$u are shown"), rows, preview->rows->len);
}

char *
shuke_import_dup_counted_text (ShukeImportFile         *file,
                               const ShukeImportReport *report,
                               const ShukePreview      *preview)
{
  const ShukeImportResult *book = &report->book;
  int n = book->added + book->merged + book->doubles + book->skipped + book->refused + report->left_out;
  g_autofree char *rows = dup_rows_shown (file, n, preview);
  g_autofree char *doubles = book->doubles > 0 ? shuke_import_dup_doubles (book->doubles) : NULL;

  return g_strjoin (" · ", rows, doubles, NULL);
}

void
shuke_import_show_tag (GtkLabel   *tag,
                       const char *word,
                       int         count)
{
  g_autofree char *text = g_strdup_printf ("%s %d", word, count);

  gtk_label_set_label (tag, text);
  gtk_widget_set_visible (GTK_WIDGET (tag), count > 0);
}

/* What was counted, and since then decided: who is somebody else is new, whose row was to join another. */
static ShukeImportResult
count_decided (const ShukeImportReport *report)
{
  ShukeImportResult result = report->book;

  for (guint i = 0; i < report->merges->len; i++)
    {
      const ShukeMerge *merge = g_ptr_array_index (report->merges, i);
      int more = merge->another - merge->apart;

      result.added += more;
      if (merge->held_row == 0)
        result.merged -= more;
      else
        result.doubles -= more;
    }
  return result;
}

char *
shuke_import_dup_button_label (const ShukeImportReport *report,
                               gboolean                 sales,
                               gboolean                 narrow)
{
  ShukeImportResult decided = count_decided (report);
  const ShukeImportResult *result = &decided;
  int taken = result->added + result->merged;

  /* Narrow, the amount stands below it, and there is no room for it twice. */
  if (narrow)
    return g_strdup (_("_Import"));
  if (taken == 0)
    return g_strdup (_("Nothing to _Import"));
  if (sales)
    return g_strdup_printf (ngettext ("_Import %'d Line", "_Import %'d Lines", (gulong) taken), taken);
  if (result->added > 0 && result->merged > 0)
    /* Translators: how many are not in the book yet, and how many are and learn something. */
    return g_strdup_printf (_("_Import %1$d New, %2$d Known"), result->added, result->merged);
  if (result->added == 0)
    /* Translators: all of them are in the book already and learn something. */
    return g_strdup_printf (ngettext ("_Update %'d Known Customer", "_Update %'d Known Customers", (gulong) taken), taken);
  return g_strdup_printf (ngettext ("_Import %'d Customer", "_Import %'d Customers", (gulong) taken), taken);
}

gboolean
shuke_import_says_consent (ShukeImportFile *file)
{
  for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
    if (shuke_import_file_get_field (file, i) == SHUKE_FIELD_CONSENT)
      return TRUE;
  return FALSE;
}
