/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a campaign's table and says who is in it. How it gets to its file is the book's (shuke-book-tables.h); the same table can be
 * exported again. Never asks the screen who may be written to. */

#include "config.h"

#include "shuke-campaign-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-book-tables.h"
#include "shuke-csv.h"
#include "shuke-phone.h"

typedef struct {
  ShukeBook          *book;
  ShukeTableNumbers   numbers;
  ShukeExportedTable *table;
} Export;

GPtrArray *
shuke_campaign_leavings (const ShukeDrafts *drafts)
{
  GPtrArray *leavings = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_leaving_free);

  for (guint i = 0; i < drafts->drafts->len; i++)
    {
      const ShukeDraft *draft = g_ptr_array_index (drafts->drafts, i);
      const ShukeHousehold *household = draft->person->household;

      if (draft->text != NULL && household->e164 != NULL)
        {
          ShukeLeaving *leaving = shuke_leaving_new (household->customer, household->e164, draft->text);

          leaving->name = g_strdup (household->name);
          g_ptr_array_add (leavings, leaving);
        }
    }
  return leavings;
}

/* Operators of the mainland want the eleven digits alone. */
static const char *
number_for_operator (ShukeRegion  region,
                     const char  *e164)
{
  return region == SHUKE_REGION_CN && g_str_has_prefix (e164, "+86") ? e164 + strlen ("+86") : e164;
}

/* As one dials it at home, or with the country in front; digits only, so that no program takes it for a formula. */
static char *
dup_plain_number (ShukeRegion  region,
                  const char  *e164)
{
  g_autofree char *read = shuke_phone_format (e164, region);
  char *number = g_strdup (read);
  gsize n = 0;

  for (const char *at = read; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      number[n++] = *at;
  number[n] = '\0';
  return number;
}

static void
add_number (ShukeCsvWriter    *writer,
            ShukeRegion        region,
            ShukeTableNumbers  numbers,
            const char        *e164)
{
  if (numbers == SHUKE_TABLE_NUMBERS_PLAIN)
    {
      g_autofree char *number = dup_plain_number (region, e164);

      shuke_csv_writer_add (writer, number);
    }
  else
    shuke_csv_writer_add_number_text (writer, number_for_operator (region, e164));
}

/* The first @rows of @leavings. */
static GBytes *
make_table (ShukeBook         *book,
            const GPtrArray   *leavings,
            ShukeTableNumbers  numbers,
            guint              rows)
{
  ShukeRegion region = shuke_book_get_region (book);
  g_autoptr (ShukeCsvWriter) writer = shuke_csv_writer_new ();

  shuke_csv_writer_add (writer, _("Phone"));
  shuke_csv_writer_add (writer, _("Name"));
  shuke_csv_writer_add (writer, _("Message"));
  shuke_csv_writer_add (writer, _("Parts"));
  shuke_csv_writer_end_row (writer);
  for (guint i = 0; i < MIN (rows, leavings->len); i++)
    {
      const ShukeLeaving *leaving = g_ptr_array_index (leavings, i);
      g_autofree char *parts = g_strdup_printf ("%d", shuke_sms_count (leaving->text, region).parts);

      add_number (writer, region, numbers, leaving->e164);
      shuke_csv_writer_add (writer, leaving->name);
      shuke_csv_writer_add (writer, leaving->text);
      shuke_csv_writer_add (writer, parts);
      shuke_csv_writer_end_row (writer);
    }
  return shuke_csv_writer_take_bytes (writer);
}

static GBytes *
write_table (const GPtrArray *leavings,
             gpointer         data)
{
  const Export *export = data;
  ShukeExportedTable *table = export->table;

  table->bytes = make_table (export->book, leavings, export->numbers, leavings->len);
  table->written = leavings->len;
  return g_bytes_ref (table->bytes);
}

static guint
count_refused (const GPtrArray *leavings)
{
  guint n = 0;

  for (guint i = 0; i < leavings->len; i++)
    n += ((ShukeLeaving *) g_ptr_array_index (leavings, i))->refused != SHUKE_LEFT_NOT;
  return n;
}

ShukeExportedTable *
shuke_campaign_export (ShukeBook          *book,
                       gint64              campaign,
                       const ShukeDrafts  *drafts,
                       ShukeTableNumbers   numbers,
                       GFile              *file,
                       GError            **error)
{
  g_autoptr (GPtrArray) leavings = shuke_campaign_leavings (drafts);
  g_autoptr (ShukeExportedTable) table = g_new0 (ShukeExportedTable, 1);
  Export export = { book, numbers, table };

  table->file = g_object_ref (file);
  table->action = shuke_book_hand_over_table (book, campaign, leavings, file, write_table, &export, &table->lost, error);
  table->refused = count_refused (leavings);
  return table->action != 0 ? g_steal_pointer (&table) : NULL;
}

ShukeExportedTable *
shuke_campaign_export_again (ShukeBook          *book,
                             gint64              campaign,
                             ShukeTableNumbers   numbers,
                             GFile              *file,
                             GError            **error)
{
  g_autoptr (GPtrArray) leavings = shuke_book_list_exported (book, campaign, error);
  g_autoptr (ShukeExportedTable) table = g_new0 (ShukeExportedTable, 1);
  g_autoptr (GPtrArray) allowed = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  Export export = { book, numbers, table };

  if (leavings == NULL)
    return NULL;
  table->file = g_object_ref (file);
  table->refused = count_refused (leavings);
  for (guint i = 0; i < leavings->len; i++)
    if (((ShukeLeaving *) g_ptr_array_index (leavings, i))->refused == SHUKE_LEFT_NOT)
      g_ptr_array_add (allowed, g_ptr_array_index (leavings, i));
  if (allowed->len == 0)
    return NULL;
  bytes = write_table (allowed, &export);
  return shuke_book_write_table (book, file, bytes, error) ? g_steal_pointer (&table) : NULL;
}

char *
shuke_campaign_show_table (ShukeBook         *book,
                           const ShukeDrafts *drafts,
                           ShukeTableNumbers  numbers,
                           guint              rows)
{
  g_autoptr (GPtrArray) leavings = shuke_campaign_leavings (drafts);
  g_autoptr (GBytes) bytes = make_table (book, leavings, numbers, rows);
  const char *text = g_bytes_get_data (bytes, NULL);
  gsize mark = strlen ("\xef\xbb\xbf");

  return g_strchomp (g_strndup (text + mark, g_bytes_get_size (bytes) - mark));
}

gboolean
shuke_campaign_take_back (ShukeBook                 *book,
                          const ShukeExportedTable  *table,
                          GError                   **error)
{
  g_autoptr (GBytes) now = g_file_load_bytes (table->file, NULL, NULL, NULL);

  if (now == NULL || !g_bytes_equal (now, table->bytes))
    return FALSE;
  /* Should the book fail now, nobody has a message that it does not know of. */
  return g_file_delete (table->file, NULL, error) && shuke_book_undo (book, table->action, NULL, error) != 0;
}

void
shuke_exported_table_free (ShukeExportedTable *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}
