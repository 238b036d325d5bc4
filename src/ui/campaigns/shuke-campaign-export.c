/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a campaign's messages to a table. It is written whole inside the transaction that notes them, under a name of its own beside the
 * one that was chosen, and takes that name when the note is committed. So no table by its name ever holds a message that the book does not
 * know of, and nobody is written to twice. A power cut between the two leaves them noted and the table under the other name; the same table
 * can be exported again. Never asks the screen who may be written to. */

#include "config.h"

#include "shuke-campaign-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-book-safety.h"
#include "shuke-csv.h"
#include "shuke-phone.h"

typedef struct {
  ShukeBook          *book;
  ShukeTableNumbers   numbers;
  ShukeExportedTable *table;
  GFile              *beside;   /* where the table waits for its name */
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

/* "shuke-1f0c22e9.csv": short, since the name that was chosen may be as long as a name can be. */
static GFile *
name_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *beside = g_strdup_printf ("shuke-%08x.csv", g_random_int ());

  return folder == NULL ? g_object_ref (file) : g_file_get_child (folder, beside);
}

/* Private, since it holds numbers and names; on this computer it is on the disk when this returns. */
static gboolean
write_table (const GPtrArray *leavings,
             gpointer         data,
             GError         **error)
{
  Export *export = data;
  ShukeExportedTable *table = export->table;
  const char *path = g_file_peek_path (export->beside);
  const char *text;
  gsize length;

  table->bytes = make_table (export->book, leavings, export->numbers, leavings->len);
  table->written = leavings->len;
  text = g_bytes_get_data (table->bytes, &length);
  if (!shuke_book_may_write_to (export->book, g_file_peek_path (table->file), error))
    return FALSE;
  if (path != NULL)
    return g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                     error);
  return g_file_replace_contents (export->beside, text, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

/* What is noted by then has no table when this fails. */
static gboolean
give_name (Export  *export,
           GError **error)
{
  return g_file_move (export->beside, export->table->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
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
  g_autoptr (GFile) beside = name_beside (file);
  Export export = { book, numbers, table, beside };

  table->file = g_object_ref (file);
  table->action = shuke_book_hand_over (book, campaign, leavings, "exported", write_table, &export, error);
  table->refused = count_refused (leavings);
  if (table->action != 0 && give_name (&export, error))
    return g_steal_pointer (&table);
  /* No table: then nothing is to be noted either. A book that refuses this, too, keeps the note, and the owner has to know. */
  if (table->action != 0 && shuke_book_undo (book, table->action, NULL, NULL) == 0)
    {
      g_clear_error (error);
      table->lost = TRUE;
    }
  g_file_delete (beside, NULL, NULL);
  return table->lost ? g_steal_pointer (&table) : NULL;
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
  g_autoptr (GFile) beside = name_beside (file);
  Export export = { book, numbers, table, beside };

  if (leavings == NULL)
    return NULL;
  table->file = g_object_ref (file);
  table->refused = count_refused (leavings);
  for (guint i = 0; i < leavings->len; i++)
    if (((ShukeLeaving *) g_ptr_array_index (leavings, i))->refused == SHUKE_LEFT_NOT)
      g_ptr_array_add (allowed, g_ptr_array_index (leavings, i));
  if (allowed->len > 0 && write_table (allowed, &export, error) && give_name (&export, error))
    return g_steal_pointer (&table);
  g_file_delete (beside, NULL, NULL);
  return NULL;
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
