/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings the rows of a file to the importer, keeps those that were refused, and says why in words. */

#include "config.h"

#include "shuke-import-run.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-csv.h"
#include "shuke-error.h"
#include "shuke-import-doubles.h"
#include "shuke-import-layout.h"
#include "shuke-import-row.h"

/* Rows between two looks at the cancellable and two words about the progress. */
#define ROWS_A_LOOK 512

void
shuke_row_report_free (ShukeRowReport *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->cells);
  g_free (self->why);
  g_free (self);
}

void
shuke_import_report_init (ShukeImportReport *self)
{
  memset (self, 0, sizeof *self);
  self->refused_rows = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_row_report_free);
  self->partly_rows = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_row_report_free);
  self->merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
}

void
shuke_import_report_clear (ShukeImportReport *self)
{
  g_clear_pointer (&self->refused_rows, g_ptr_array_unref);
  g_clear_pointer (&self->partly_rows, g_ptr_array_unref);
  g_clear_pointer (&self->merges, g_ptr_array_unref);
  g_clear_pointer (&self->rows, shuke_import_rows_unref);
}

ShukeImportContext
shuke_import_context_of (ShukeBook *book)
{
  return (ShukeImportContext) { shuke_book_get_region (book), *shuke_book_get_currency (book),
                                shuke_book_get_today (book) };
}

static char **
dup_cells (ShukeImportFile           *file,
           const ShukeImportCustomer *card)
{
  guint n = shuke_import_file_get_n_sources (file);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (cells, shuke_import_file_get_source_cell (file, i));
  if (n == 0 && card != NULL)
    {
      g_autoptr (GString) phones = g_string_new (NULL);

      for (guint i = 0; i < card->n_phones; i++)
        g_string_append_printf (phones, "%s%s", i > 0 ? ", " : "", card->phones[i].raw);
      g_strv_builder_add (cells, card->name != NULL ? card->name : card->nickname != NULL ? card->nickname : "");
      g_strv_builder_add (cells, phones->str);
    }
  return g_strv_builder_end (cells);
}

/* Of a row that is refused; names whoever stands in its way. */
static char *
dup_refusal (const ShukeImportRow *row,
             guint                 other_row)
{
  if (row->reason == SHUKE_IMPORT_REASON_CARD)
    /* Translators: a card number, the customer who has it in the book, and the one who is said to have bought something with it. */
    return g_strdup_printf (_("Card %1$s is that of %2$s, not of %3$s"), row->sale.card_number, row->matched.card_of, row->sale.customer_name);
  return shuke_import_reason_dup_text (row->reason, other_row);
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (text->len > 0)
    g_string_append (text, C_("between reasons", "; "));
  g_string_append (text, sentence);
}

/* What the book has otherwise. */
static void
add_differences (GString              *text,
                 const ShukeImportRow *row)
{
  const char *nameless;

  if (row->matched.card_of == NULL && row->matched.brought_by == NULL)
    return;
  nameless = _("somebody without a name");
  if (row->matched.card_of != NULL)
    {
      const char *holder = *row->matched.card_of != '\0' ? row->matched.card_of : nameless;
      const char *name = shuke_import_row_get_title (row);
      /* Translators: a card number, the customer who has it in the book, and the one whom the file says to have it. */
      g_autofree char *sentence = g_strdup_printf (_("Card %1$s is that of %2$s; it stands in the note of %3$s"), row->customer.card_number, holder,
                                                   name != NULL ? name : nameless);

      add_sentence (text, sentence);
    }
  if (row->matched.brought_by != NULL)
    {
      const char *held = *row->matched.brought_by != '\0' ? row->matched.brought_by : nameless;
      /* Translators: who has brought the customer as the book has it, and as the file says. */
      g_autofree char *sentence = g_strdup_printf (_("%1$s has brought her; %2$s stands in her note"), held, row->customer.referrer);

      add_sentence (text, sentence);
    }
}

/* "Birthday: not understood as a day; Phone: …", empty when nothing is to be said. @row is NULL when it was not looked up in the book. */
static char *
dup_issues (ShukeImportFile      *file,
            const ShukeImportRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < shuke_import_file_get_n_issues (file); i++)
    {
      const ShukeImportIssue *issue = shuke_import_file_get_issue (file, i);
      g_autofree char *reason = shuke_import_reason_dup_text (issue->reason, 0);
      gboolean has_column = issue->column < shuke_import_file_get_n_columns (file);
      /* A card has no columns, and no other day than this. */
      gboolean birthday = !has_column && issue->reason == SHUKE_IMPORT_REASON_DATE;
      g_autofree char *sentence = NULL;

      /* It is told once for the whole file. */
      if (issue->reason == SHUKE_IMPORT_REASON_DIVIDED)
        continue;
      if (has_column || birthday)
        /* Translators: what a column holds, why a cell of it was not read: "Birthday: not understood as a day". */
        sentence = g_strdup_printf (C_("column and reason", "%1$s: %2$s"),
                                    shuke_field_get_label (birthday ? SHUKE_FIELD_BIRTHDAY : shuke_import_file_get_field (file, issue->column)),
                                    reason);
      add_sentence (text, sentence != NULL ? sentence : reason);
    }
  if (row != NULL)
    add_differences (text, row);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

typedef struct {
  ShukeImporter       *importer;
  ShukeImportFile     *file;
  ShukeImportReport   *report;
  ShukeBook           *book;
  GHashTable          *seen;       /* sum of a row → its number */
  GHashTable          *left_out;   /* (nullable) */
  int                  n_refused;  /* by the reader; the importer counts its own */
  ShukeImportProgress  progress;
  gpointer             data;
  GCancellable        *cancellable;
  guint                rows;
  gboolean             rehearsal;
  gboolean             asking;     /* what is to be decided of a match is gathered */
  gboolean             unread;     /* it ended at the file */
  GArray              *doubles;    /* (element-type ShukeImportDouble): rows of which an earlier one may be the same person */
} Run;

static gboolean
look_up (Run     *run,
         GError **error)
{
  if (run->rows++ % ROWS_A_LOOK != 0)
    return TRUE;
  if (g_cancellable_is_cancelled (run->cancellable))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED, "import stopped");
      return FALSE;
    }
  if (run->progress != NULL)
    run->progress (shuke_import_file_get_progress (run->file), run->rows, run->data);
  return TRUE;
}

static void
keep (Run                       *run,
      GPtrArray                 *rows,
      guint                      number,
      char                      *why,
      const ShukeImportCustomer *card)
{
  ShukeRowReport *kept;

  if (rows->len >= SHUKE_MAX_ROW_REPORTS)
    {
      g_free (why);
      return;
    }
  kept = g_new0 (ShukeRowReport, 1);
  kept->row = number;
  kept->why = why;
  kept->cells = dup_cells (run->file, card);
  g_ptr_array_add (rows, kept);
}

/* Counted in rows that are taken and in others alike: without their results they are not what they seem. */
static void
count_uncomputed (Run   *run,
                  guint  number)
{
  ShukeImportReport *report = run->report;

  for (guint i = 0; i < shuke_import_file_get_n_issues (run->file); i++)
    {
      const ShukeImportIssue *issue = shuke_import_file_get_issue (run->file, i);

      if (issue->reason != SHUKE_IMPORT_REASON_UNCOMPUTED)
        continue;
      if (report->uncomputed++ > 0)
        continue;
      report->uncomputed_field = shuke_import_file_get_field (run->file, issue->column);
      report->uncomputed_row = number;
    }
}

/* What became of a row. FALSE when the import cannot go on. */
static gboolean
settle (Run                  *run,
        ShukeImportOutcome    outcome,
        const ShukeImportRow *row,
        guint                 other_row)
{
  const ShukeImportCustomer *card = row->kind == SHUKE_IMPORT_FILE_CARDS ? &row->customer : NULL;
  guint number = shuke_import_row_get_number (row);
  g_autofree char *issues = NULL;

  switch (outcome)
    {
    case SHUKE_IMPORT_REFUSED:
      keep (run, run->report->refused_rows, number, dup_refusal (row, other_row), card);
      return TRUE;
    case SHUKE_IMPORT_ADDED:
    case SHUKE_IMPORT_MERGED:
    case SHUKE_IMPORT_JOINED:
      run->report->divided += shuke_import_file_is_divided (run->file);
      issues = dup_issues (run->file, row);
      if (*issues != '\0')
        {
          run->report->partly++;
          if (run->report->rows != NULL)
            shuke_import_rows_set_not_understood (run->report->rows, issues);
          keep (run, run->report->partly_rows, number, g_steal_pointer (&issues), card);
        }
      return TRUE;
    case SHUKE_IMPORT_SKIPPED:
    case SHUKE_IMPORT_LEFT_OUT:
      return TRUE;
    case SHUKE_IMPORT_FAILED:
      return FALSE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* What differs between the row and the customer it was merged into, or whose card it names, is to be decided; what only fills blanks loses
 * nothing, and is filled without a question. */
static gboolean
ask_of (Run             *run,
        ShukeImportRow  *row,
        GError         **error)
{
  ShukeMerge *merge;

  if (!shuke_importer_compare (run->importer, &row->customer, row->matched.customer, &merge, error))
    return FALSE;
  if (merge != NULL && (merge->differs || row->matched.apart))
    {
      merge->another = row->matched.apart;
      g_ptr_array_add (run->report->merges, merge);
    }
  else
    shuke_merge_free (merge);
  return TRUE;
}

/* Nothing is asked of it, and no other row is like it. */
static gboolean
leave_out (Run            *run,
           ShukeImportRow *row,
           guint           number)
{
  if (run->left_out == NULL || !g_hash_table_contains (run->left_out, GUINT_TO_POINTER (number)))
    return FALSE;
  row->reason = SHUKE_IMPORT_REASON_NONE;
  run->report->left_out++;
  if (run->report->rows != NULL)
    {
      g_autofree char *issues = dup_issues (run->file, NULL);

      shuke_import_rows_add (run->report->rows, run->book, row, SHUKE_IMPORT_LEFT_OUT, 0);
      /* Among the others like it, it is still to be found and ticked again. */
      if (*issues != '\0')
        shuke_import_rows_set_not_understood (run->report->rows, issues);
    }
  return TRUE;
}

static ShukeImportOutcome
take_row (Run             *run,
          ShukeImportRow  *row,
          guint            number,
          GError         **error)
{
  ShukeImportOutcome outcome = shuke_import_row_add (row, run->importer, error);

  if (run->rehearsal && row->matched.doubtful)
    {
      ShukeImportDouble found = { number, row->matched.row, row->matched.apart };

      g_array_append_val (run->doubles, found);
    }
  return outcome;
}

static gboolean
take_rows (Run                  *run,
           ShukeImportFileKind   kind,
           GError              **error)
{
  ShukeImportRow row = { .kind = kind };
  GError *local = NULL;

  while (shuke_import_row_next (&row, run->file, &local))
    {
      ShukeImportOutcome outcome = SHUKE_IMPORT_REFUSED;
      guint number = shuke_import_row_get_number (&row);
      guint before;

      if (!look_up (run, error))
        return FALSE;
      if (leave_out (run, &row, number))
        continue;
      before = shuke_import_row_find_repeated (&row, run->file, run->seen);
      if (!run->rehearsal && row.reason == SHUKE_IMPORT_REASON_NONE && kind == SHUKE_IMPORT_FILE_CARDS)
        row.customer.portrait = shuke_import_file_unpack_portrait (run->file, run->cancellable);
      if (row.reason == SHUKE_IMPORT_REASON_NONE)
        outcome = take_row (run, &row, number, error);
      else
        run->n_refused++;
      if (run->asking && (outcome == SHUKE_IMPORT_MERGED || (outcome == SHUKE_IMPORT_ADDED && row.matched.apart)) &&
          !ask_of (run, &row, error))
        return FALSE;
      count_uncomputed (run, number);
      if (run->report->rows != NULL)
        shuke_import_rows_add (run->report->rows, run->book, &row, outcome, before);
      if (!settle (run, outcome, &row, before))
        return FALSE;
    }
  if (local == NULL)
    return TRUE;
  run->unread = TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_import_blame_book (GError **error)
{
  if (error != NULL && g_error_matches (*error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED))
    (*error)->code = SHUKE_ERROR_BOOK_DAMAGED;
  return FALSE;
}

/* As the history of imports has it, and each fact that came of it: of a workbook with several sheets, which of them. (transfer full) */
static char *
dup_file_name (ShukeImportFile *file)
{
  g_autofree char *name = g_filename_display_basename (shuke_import_file_get_path (file));
  guint n = shuke_import_file_get_n_sheets (file);
  guint shown = 0;

  for (guint i = 0; i < n; i++)
    shown += shuke_import_file_shows_sheet (file, i);
  if (shown < 2)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s · %s", name, shuke_import_file_get_sheet_name (file, shuke_import_file_get_sheet (file)));
}

gboolean
shuke_import_run (ShukeBook                 *book,
                  ShukeImportFile           *file,
                  const ShukeImportOptions  *options,
                  gboolean                   rehearsal,
                  ShukeImportProgress        progress,
                  gpointer                   data,
                  ShukeImportReport         *report,
                  GCancellable              *cancellable,
                  GError                   **error)
{
  static const char *const kinds[] = {
    [SHUKE_IMPORT_FILE_CUSTOMERS] = "customers",
    [SHUKE_IMPORT_FILE_SALES] = "sales",
    [SHUKE_IMPORT_FILE_CARDS] = "cards",
  };
  ShukeImportFileKind kind = shuke_import_file_get_kind (file);
  g_autofree char *name = dup_file_name (file);
  g_autoptr (ShukeImporter) importer = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) doubles = g_array_new (FALSE, FALSE, sizeof (ShukeImportDouble));
  Run run = { .file = file, .report = report, .book = book, .seen = seen, .left_out = options->left_out, .progress = progress, .data = data,
              .cancellable = cancellable, .rehearsal = rehearsal, .doubles = doubles };

  report->workbook = shuke_import_file_get_n_sheets (file) > 0;
  report->nuls = (int) MIN (shuke_import_file_get_n_nul (file), G_MAXINT);
  report->other_lines = (int) MIN (shuke_import_file_get_n_other_lines (file), G_MAXINT);
  if (!shuke_import_file_rewind (file, error))
    return FALSE;
  importer = shuke_importer_new (book, kinds[kind], name, options, rehearsal, error);
  if (importer == NULL)
    return shuke_import_blame_book (error);
  run.importer = importer;
  run.asking = rehearsal && options->match == SHUKE_IMPORT_ASK && kind != SHUKE_IMPORT_FILE_SALES;
  if (!take_rows (&run, kind, error) || !shuke_import_ask_of_doubles (book, file, doubles, report->merges, error))
    return !run.unread && shuke_import_blame_book (error);
  shuke_merges_sort (report->merges);
  shuke_importer_count_refused (importer, run.n_refused);
  if (progress != NULL)
    progress (1, run.rows, data);
  return shuke_importer_finish (importer, &report->book, cancellable, error) || shuke_import_blame_book (error);
}

char *
shuke_import_reason_dup_text (ShukeImportReason reason,
                              guint             other_row)
{
  switch (reason)
    {
    case SHUKE_IMPORT_REASON_NONE:
      return g_strdup ("");
    case SHUKE_IMPORT_REASON_NOBODY:
      return g_strdup (_("Neither a name, a card nor a phone"));
    case SHUKE_IMPORT_REASON_PHONE:
      return g_strdup (_("The phone has lost digits or is no number"));
    case SHUKE_IMPORT_REASON_DATE:
      return g_strdup (_("Not understood as a day"));
    case SHUKE_IMPORT_REASON_FUTURE:
      return g_strdup (_("This day is still to come"));
    case SHUKE_IMPORT_REASON_AMOUNT:
      return g_strdup (_("The amount cannot be read"));
    case SHUKE_IMPORT_REASON_QUANTITY:
      return g_strdup (_("The number of pieces cannot be read"));
    case SHUKE_IMPORT_REASON_HEIGHT:
      return g_strdup (_("The height cannot be read"));
    case SHUKE_IMPORT_REASON_REPEATED:
      return other_row == 0 ? g_strdup (_("It is in the book already"))
                            : g_strdup_printf (_("The same as row %u"), other_row);
    case SHUKE_IMPORT_REASON_NO_CUSTOMER:
      return g_strdup (_("No customer of that name"));
    case SHUKE_IMPORT_REASON_NO_CARD:
      return g_strdup (_("This card is nobody's in the book"));
    case SHUKE_IMPORT_REASON_NOT_IN_BOOK:
      return g_strdup (_("It begins with nobody’s name who is in the book, and has no phone number"));
    case SHUKE_IMPORT_REASON_SEVERAL:
      return g_strdup (_("Several customers have that name"));
    case SHUKE_IMPORT_REASON_BROKEN:
      return g_strdup (_("The card breaks off"));
    case SHUKE_IMPORT_REASON_CHILD:
      return g_strdup (_("The children could not be told apart"));
    case SHUKE_IMPORT_REASON_UNCLEAR:
      return g_strdup (_("It is not clear what is meant"));
    case SHUKE_IMPORT_REASON_ERROR_VALUE:
      return g_strdup (_("The spreadsheet put an error there"));
    case SHUKE_IMPORT_REASON_TOTAL:
      return g_strdup (_("The sum of the rows above, not one of them"));
    case SHUKE_IMPORT_REASON_RULE:
      return g_strdup (_("A line between the rows, about nobody"));
    case SHUKE_IMPORT_REASON_LOST_DIGITS:
      return g_strdup (_("The spreadsheet has lost the last digits"));
    case SHUKE_IMPORT_REASON_UNCOMPUTED:
      return g_strdup (_("A formula without its result"));
    case SHUKE_IMPORT_REASON_DATE_ORDER:
      return g_strdup (_("It reads as two days: day or month first?"));
    case SHUKE_IMPORT_REASON_PICTURE:
      return g_strdup (_("The picture cannot be read"));
    case SHUKE_IMPORT_REASON_SECOND:
      return g_strdup (_("There is one already; this one stands in the note"));
    case SHUKE_IMPORT_REASON_LONG:
      return g_strdup (_("The remark is longer than one can be; its beginning was taken"));
    case SHUKE_IMPORT_REASON_CARD:
      return g_strdup (_("The card is that of another customer"));
    case SHUKE_IMPORT_REASON_HEADING_AGAIN:
      return g_strdup (_("The names of the columns again, not a row"));
    case SHUKE_IMPORT_REASON_REFUNDED:
      return g_strdup (_("Paid back or cancelled: nothing was bought"));
    case SHUKE_IMPORT_REASON_RECEIPT_AGAIN:
      return g_strdup (_("The till wrote this receipt twice; it counts once"));
    case SHUKE_IMPORT_REASON_EMPTY_DAY:
      return g_strdup (_("The program wrote 1900 or 1970 there because it knows no day"));
    case SHUKE_IMPORT_REASON_NO_ROOM:
      return g_strdup (_("There are more than find room; these stand in the note"));
    case SHUKE_IMPORT_REASON_NO_HEADING:
      return g_strdup (_("The row is longer than its headings; what is beyond them stands in the note"));
    case SHUKE_IMPORT_REASON_MORE_PHONES:
      return g_strdup (_("There are more phones than find room; the others stand in the note"));
    case SHUKE_IMPORT_REASON_QUOTE:
      return g_strdup (_("A quotation mark is missing there, or is one too many; please check what was read"));
    case SHUKE_IMPORT_REASON_FILLER:
      return g_strdup (_("This number only fills the field and is nobody's; it stands in the note"));
    case SHUKE_IMPORT_REASON_LENT:
      return g_strdup (_("This number is lent for one parcel and is not hers; it stands in the note"));
    case SHUKE_IMPORT_REASON_DIVIDED:
      return g_strdup (_("Its part of what the whole order came to"));
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
shuke_import_dup_nothing_taken (const ShukeImportReport *report,
                                ShukeImportFileKind      kind)
{
  const ShukeImportResult *result = &report->book;

  if (kind == SHUKE_IMPORT_FILE_CARDS || result->refused == 0 || result->added + result->merged + result->skipped > 0 ||
      report->left_out > 0 || report->uncomputed > 0)
    return NULL;
  if (report->workbook)
    return g_strdup (_("No row is taken: most likely the table stands on another sheet, or the line that names the columns was not found"));
  return g_strdup (_("No row is taken: most likely the text encoding was guessed wrong, or the line that names the columns was not found"));
}

static char *
dup_divided (const ShukeImportReport *report)
{
  if (report->divided == 0)
    return NULL;
  return g_strdup_printf (ngettext ("The file has one sum for a whole order: it was divided over its lines by their list prices, or by pieces where "
                                    "these are missing (%'d line). The sums hold; what each piece cost is reckoned.",
                                    "The file has one sum for a whole order: it was divided over its lines by their list prices, or by pieces where "
                                    "these are missing (%'d lines). The sums hold; what each piece cost is reckoned.",
                                    (gulong) report->divided), report->divided);
}

/* Fewer say nothing of the file. */
#define MIN_BUYER_LINES 5

/* Most of its buyers are in no book: their list was not imported, or the wrong column says who they are. */
static char *
dup_unknown (const ShukeImportReport *report)
{
  const ShukeImportResult *book = &report->book;

  if (book->buyer_lines < MIN_BUYER_LINES || book->unknown_lines * 2 <= book->buyer_lines)
    return NULL;
  return g_strdup_printf (ngettext ("Of %2$'d line most are of people who are not in the book (%1$'d). Import the list of your customers first if you have "
                                    "one, and check which column says who bought.",
                                    "Of %2$'d lines most are of people who are not in the book (%1$'d). Import the list of your customers first if you "
                                    "have one, and check which column says who bought.",
                                    (gulong) book->buyer_lines), book->unknown_lines, book->buyer_lines);
}

static char *
dup_uncomputed (const ShukeImportReport *report)
{
  const char *field = shuke_field_get_label (report->uncomputed_field);
  int more = report->uncomputed - 1;
  g_autofree char *cells = NULL;

  if (report->uncomputed == 0)
    return NULL;
  if (more == 0)
    /* Translators: a cell of a spreadsheet by what its column holds and its row. */
    cells = g_strdup_printf (_("column %1$s, row %2$u"), field, report->uncomputed_row);
  else
    /* Translators: the same of the first such cell, and how many others there are. */
    cells = g_strdup_printf (ngettext ("column %1$s, row %2$u and %3$d more cell", "column %1$s, row %2$u and %3$d more cells", (gulong) more),
                             field, report->uncomputed_row, more);
  /* Translators: the cells as above. */
  return g_strdup_printf (_("The file holds formulas without their results (%s). Open it in Excel or WPS, save it once and choose it again."),
                          cells);
}

static char *
dup_nuls (const ShukeImportReport *report)
{
  if (report->nuls == 0)
    return NULL;
  return g_strdup_printf (ngettext ("The file is damaged at %'d place and was read without it. Look whether the rows are whole.",
                                    "The file is damaged at %'d places and was read without them. Look whether the rows are whole.",
                                    (gulong) report->nuls), report->nuls);
}

static char *
dup_other_lines (const ShukeImportReport *report)
{
  if (report->other_lines == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%'d line of the file is written in another encoding (GB18030) than the rest (UTF-8). Each was read in its own; "
                                    "look whether it is right.",
                                    "%'d lines of the file are written in another encoding (GB18030) than the rest (UTF-8). Each was read in its "
                                    "own; look whether they are right.",
                                    (gulong) report->other_lines), report->other_lines);
}

char *
shuke_import_dup_warning (const ShukeImportReport *report)
{
  g_auto (GStrv) sentences = g_new0 (char *, 6);
  char *all[] = { dup_unknown (report), dup_uncomputed (report), dup_nuls (report), dup_other_lines (report), dup_divided (report) };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL)
      sentences[n++] = all[i];
  return n == 0 ? NULL : g_strjoinv ("\n", sentences);
}

char *
shuke_import_dup_refused (int n)
{
  return g_strdup_printf (ngettext ("%'d row is not taken", "%'d rows are not taken", (gulong) n), n);
}

char *
shuke_import_dup_namesakes (int n)
{
  return g_strdup_printf (ngettext ("%d new customer has the name of one you had", "%d new customers have the names of some you had",
                                    (gulong) n), n);
}

char *
shuke_import_dup_referrers (int n)
{
  return g_strdup_printf (ngettext ("%'d customer: who brought her is only noted, nobody or several have that name",
                                    "%'d customers: who brought them is only noted, nobody or several have those names", (gulong) n), n);
}

char *
shuke_import_dup_doubles (int n)
{
  return g_strdup_printf (ngettext ("%'d row is about somebody of an earlier row", "%'d rows are about somebody of an earlier row", (gulong) n), n);
}

char *
shuke_import_dup_strangers (const ShukeImportResult *result)
{
  g_autofree char *lines = g_strdup_printf (ngettext ("%'d line", "%'d lines", (gulong) result->stranger_lines), result->stranger_lines);

  /* Translators: %1$s is "30 lines", of a list of sales. */
  return g_strdup_printf (ngettext ("%1$s of %2$'d person who is not in the book", "%1$s of %2$'d people who are not in the book",
                                    (gulong) result->strangers), lines, result->strangers);
}

GBytes *
shuke_row_reports_to_csv (GPtrArray       *rows,
                          ShukeImportFile *file)
{
  g_autoptr (ShukeCsvWriter) writer = shuke_csv_writer_new ();
  guint n = shuke_import_file_get_n_sources (file);
  gboolean cards = shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_CARDS;

  for (guint i = 0; i < n; i++)
    shuke_csv_writer_add (writer, shuke_import_file_get_source_heading (file, i));
  if (cards)
    {
      shuke_csv_writer_add (writer, shuke_field_get_label (SHUKE_FIELD_NAME));
      shuke_csv_writer_add (writer, shuke_field_get_label (SHUKE_FIELD_PHONE));
    }
  shuke_csv_writer_add (writer, _("Row in the file"));
  shuke_csv_writer_add (writer, _("What was not understood"));
  shuke_csv_writer_end_row (writer);
  for (guint k = 0; k < rows->len; k++)
    {
      const ShukeRowReport *row = g_ptr_array_index (rows, k);
      g_autofree char *number = g_strdup_printf ("%u", row->row);

      for (guint i = 0; row->cells[i] != NULL; i++)
        {
          if (i < n ? shuke_import_file_is_number_text (file, i) : i == 1)
            shuke_csv_writer_add_number_text (writer, row->cells[i]);
          else
            shuke_csv_writer_add (writer, row->cells[i]);
        }
      shuke_csv_writer_add (writer, number);
      shuke_csv_writer_add (writer, row->why);
      shuke_csv_writer_end_row (writer);
    }
  return shuke_csv_writer_take_bytes (writer);
}
