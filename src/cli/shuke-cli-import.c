/* SPDX-License-Identifier: GPL-3.0-or-later */

/* --import: the same road as the window's, without questions. Rows are named by number, never by what stands in them. */

#include "config.h"

#include "shuke-cli-import.h"

#include <glib/gi18n.h>

#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-import-layout.h"
#include "shuke-import-memory.h"
#include "shuke-import-run.h"

#define SHOWN_ROWS 20

/* The first of @n. */
static void
print_rows (GPtrArray           *rows,
            int                  n,
            ShukeImportFileKind  kind)
{
  int more = n - (int) MIN (rows->len, SHOWN_ROWS);


  for (guint i = 0; i < rows->len && i < SHOWN_ROWS; i++)
    {
      const ShukeRowReport *row = g_ptr_array_index (rows, i);

      if (kind == SHUKE_IMPORT_FILE_CARDS)
        g_print (_("Card %u: %s\n"), row->row, row->why);
      else
        g_print (_("Row %u: %s\n"), row->row, row->why);
    }
  if (more > 0)
    /* Translators: behind the first rows of a list. */
    g_print (ngettext ("… and %d more row; the window lists all of them\n", "… and %d more rows; the window lists all of them\n", (gulong) more),
             more);
}

static void
print_result (const ShukeImportReport *report,
              ShukeImportFileKind      kind)
{
  const ShukeImportResult *result = &report->book;
  g_autofree char *likely = shuke_import_dup_nothing_taken (report, kind);
  g_autofree char *uncomputed = shuke_import_dup_warning (report);

  if (kind == SHUKE_IMPORT_FILE_SALES)
    g_print (ngettext ("%d line added, %d there already, %d refused\n", "%d lines added, %d there already, %d refused\n",
                       (gulong) result->added),
             result->added, result->skipped, result->refused);
  else
    g_print (ngettext ("%d customer added, %d merged, %d left as they are, %d refused\n",
                       "%d customers added, %d merged, %d left as they are, %d refused\n", (gulong) result->added),
             result->added, result->merged, result->skipped, result->refused);
  if (result->new_customers > 0)
    g_print (ngettext ("%d new customer\n", "%d new customers\n", (gulong) result->new_customers), result->new_customers);
  if (result->strangers > 0)
    {
      g_autofree char *strangers = shuke_import_dup_strangers (result);

      g_print (_("%s: left out; the window can enter them by name\n"), strangers);
    }
  if (result->namesakes > 0)
    {
      g_autofree char *namesakes = shuke_import_dup_namesakes (result->namesakes);

      g_print ("%s\n", namesakes);
    }
  if (result->referrers > 0)
    {
      g_autofree char *referrers = shuke_import_dup_referrers (result->referrers);

      g_print ("%s\n", referrers);
    }
  if (result->doubles > 0)
    {
      g_autofree char *doubles = shuke_import_dup_doubles (result->doubles);

      g_print ("%s\n", doubles);
    }
  if (likely != NULL)
    g_print ("%s\n", likely);
  if (uncomputed != NULL)
    g_print ("%s\n", uncomputed);
  if (result->action == 0)
    g_print ("%s\n", _("Nothing in the file is new; the book is as it was."));
  print_rows (report->refused_rows, result->refused, kind);
  if (report->partly > 0)
    g_print (ngettext ("%d row was read in part:\n", "%d rows were read in part:\n", (gulong) report->partly), report->partly);
  print_rows (report->partly_rows, report->partly, kind);
}

/* As the last one of its kind was read, if there was one. (transfer full) of @found and of what comes back. */
static ShukeImportFile *
recall (ShukeBook       *book,
        ShukeImportFile *found,
        gboolean         of_sheet)
{
  g_autoptr (ShukeImportMemory) memory = shuke_import_memory_new (book, found, of_sheet);
  ShukeImportMatch match;   /* of those who are there nothing is written over without somebody looking on */
  ShukeImportFile *file = shuke_import_memory_recall (memory, found, &match);
  g_autofree char *sentence = NULL;

  if (file == NULL)
    return found;
  sentence = shuke_import_memory_dup_text (memory);
  g_print ("%s\n", sentence);
  shuke_import_file_free (found);
  return file;
}

/* Days that read as two are read in @order; when nobody said it, it is said that they are left out. */
static void
settle_order (ShukeImportFile *file,
              ShukeDateOrder   order)
{
  for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
    {
      const char *day = shuke_import_file_get_open_day (file, i);

      if (day != NULL && order != SHUKE_DATE_ORDER_UNKNOWN)
        shuke_import_file_set_date_order (file, i, order);
      else if (day != NULL && shuke_import_file_get_date_order (file, i) == SHUKE_DATE_ORDER_UNKNOWN)
        /* Translators: a day as it stands in the file; --date-order, dmy and mdy stay as they are. */
        g_print (_("Days like %s read in two ways and are left out; --date-order dmy or mdy says which is meant.\n"), day);
    }
}

/* Which of several was taken has to be said, and unless she chose it, which were not: a till writes its members and its sales into one file. */
static void
print_sheets (ShukeImportFile *file,
              gboolean         chosen)
{
  guint taken = shuke_import_file_get_sheet (file);
  guint n = shuke_import_file_get_n_sheets (file);

  if (n < 2)
    return;
  g_print (_("Sheet “%s”\n"), shuke_import_file_get_sheet_name (file, taken));
  for (guint i = 0; i < n && !chosen; i++)
    if (i != taken && shuke_import_file_shows_sheet (file, i))
      /* Translators: --sheet stays as it is. */
      g_print (_("Sheet “%s” was not taken; --sheet takes it.\n"), shuke_import_file_get_sheet_name (file, i));
}

static gboolean
import_file (ShukeBook         *book,
             const char        *path,
             const char        *sheet,
             ShukeImportMatch   match,
             ShukeDateOrder     order,
             gboolean          *safe,
             GError           **error)
{
  ShukeImportContext context = shuke_import_context_of (book);
  ShukeImportReading reading = { .sheet = sheet };
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImportFile) file = shuke_import_file_open (path, &reading, &context, error);
  g_auto (ShukeImportReport) report;

  shuke_import_report_init (&report);
  if (file == NULL)
    return FALSE;
  if (!*safe && !shuke_book_backup_before (shuke_book_get_path (book), "before-import",
                                           shuke_clock_unix (shuke_book_get_clock (book)), NULL, error))
    return shuke_import_blame_book (error);
  *safe = TRUE;
  file = recall (book, g_steal_pointer (&file), sheet != NULL);
  settle_order (file, order);
  if (!shuke_import_run (book, file, &options, FALSE, NULL, NULL, &report, NULL, error))
    return FALSE;
  print_sheets (file, sheet != NULL);
  print_result (&report, shuke_import_file_get_kind (file));
  return TRUE;
}

gboolean
shuke_cli_read_match (const char       *word,
                      ShukeImportMatch *match)
{
  static const struct { const char *word; ShukeImportMatch match; } words[] = {
    { "fill", SHUKE_IMPORT_FILL }, { "update", SHUKE_IMPORT_UPDATE }, { "skip", SHUKE_IMPORT_SKIP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      {
        *match = words[i].match;
        return TRUE;
      }
  return FALSE;
}

gboolean
shuke_cli_import (ShukeBook             *book,
                  char                 **paths,
                  const char            *sheet,
                  ShukeImportMatch       match,
                  ShukeDateOrder         order,
                  ShukeCliComplainFunc   complain,
                  gpointer               data)
{
  gboolean safe = shuke_book_count_customers (book) == 0;
  gboolean all = TRUE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_filename_display_basename (paths[i]);

      /* Which of several it is about; each failure has a line of its own. */
      if (paths[1] != NULL)
        g_print ("%s\n", name);
      if (import_file (book, paths[i], sheet, match, order, &safe, &error))
        continue;
      all = FALSE;
      if (paths[1] != NULL)
        g_printerr ("%s: ", name);
      complain (error, data);
    }
  return all;
}
