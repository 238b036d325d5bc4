/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words only. A button that cannot be pressed tells nobody what to do; these do. */

#include "config.h"

#include "shuke-import-nothing.h"

#include <glib/gi18n.h>

/* Rows that are refused, by what they lack. */
typedef struct {
  guint refused;
  guint nobody;    /* nobody is named */
  guint unknown;   /* a buyer who is in no file */
} Lacks;

static Lacks
count_lacks (const ShukeImportReport *report)
{
  guint n = report->rows == NULL ? 0 : shuke_import_rows_get_n (report->rows);
  Lacks lacks = { 0 };

  for (guint i = 0; i < n; i++)
    {
      ShukeCountedRow row = shuke_import_rows_get (report->rows, i);

      if (row.outcome != SHUKE_IMPORT_REFUSED)
        continue;
      lacks.refused++;
      lacks.nobody += row.reason == SHUKE_IMPORT_REASON_NOBODY;
      lacks.unknown += row.reason == SHUKE_IMPORT_REASON_NO_CUSTOMER || row.reason == SHUKE_IMPORT_REASON_NO_CARD;
    }
  return lacks;
}

/* All that could come is there. Of customers only where they are to be let be: what else the file knows of them is found as it is taken in. */
static const char *
known_words (const ShukeImportJob *job)
{
  if (job->kind == SHUKE_IMPORT_FILE_SALES)
    return _("All these lines are in the book already. There is nothing to do.");
  return _("Everyone here is in the book already and stays as she is. To take in what the file knows of them, choose “Fill in what is "
           "blank” above.");
}

static const char *
nobody_words (const ShukeImportJob *job)
{
  if (job->kind == SHUKE_IMPORT_FILE_CARDS)
    return _("No card of the file has a name or a phone number. Look whether it is the right file.");
  if (job->report.workbook)
    return _("No row has a name, a card or a phone number. Check what each column is taken for, or choose another sheet.");
  return _("No row has a name, a card or a phone number. Check what each column is taken for; if the letters are wrong, choose another text "
           "encoding.");
}

/* Not one row can be taken. */
static char *
dup_refused_words (const ShukeImportJob *job)
{
  const ShukeImportReport *report = &job->report;
  Lacks lacks = count_lacks (report);
  g_autofree char *likely = NULL;

  if (report->uncomputed > 0)
    return g_strdup (_("No row can be taken: the file holds formulas without their results. Open it in Excel or WPS, save it once and choose it "
                       "again."));
  if (report->book.strangers > 0)
    return g_strdup (_("Nobody who bought here is in the book. Import the list of your customers first, or choose below that they are entered "
                       "by name."));
  if (lacks.refused > 0 && lacks.unknown == lacks.refused)
    return g_strdup (_("Nobody who bought here is in the book. Import the list of your customers first, and check which column says who "
                       "bought."));
  if (lacks.refused > 0 && lacks.nobody == lacks.refused)
    return g_strdup (nobody_words (job));
  likely = shuke_import_dup_nothing_taken (report, job->kind);
  if (likely != NULL)
    /* Translators: what is most likely wrong, "most likely the text encoding was guessed wrong, or the line that names the columns was not found". */
    return g_strdup_printf (_("%s. Both can be changed above."), likely);
  return g_strdup (_("No row can be taken. The reason of each stands below; mend them in the file and choose it again."));
}

char *
shuke_import_dup_nothing (const ShukeImportJob *job)
{
  const ShukeImportReport *report = &job->report;
  const ShukeImportResult *book = &report->book;

  if (book->added + book->merged > 0)
    return NULL;
  if (book->skipped > 0 && book->refused > 0)
    return g_strdup (_("Nothing in the file is new. Who is in the book already stays as she is; why the other rows cannot be taken stands below."));
  if (book->skipped > 0)
    return g_strdup (known_words (job));
  if (book->refused > 0)
    return dup_refused_words (job);
  if (report->left_out > 0)
    return g_strdup (_("No row has a tick. Tick those who shall come into the book."));
  return g_strdup (_("There is no row in the file, only the names of its columns. Look whether it is the right file."));
}
