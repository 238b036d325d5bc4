/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a campaign's messages to a table, inside the transaction that notes them: a file that could not be written was handed to
 * nobody. Never asks the screen who may be written to. */

#include "config.h"

#include "shuke-campaign-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-csv.h"

typedef struct {
  ShukeBook  *book;
  GFile      *file;
  GHashTable *names;    /* customer → name */
  guint       written;
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
        g_ptr_array_add (leavings, shuke_leaving_new (household->customer, household->e164, draft->text));
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

static gboolean
write_table (const GPtrArray *leavings,
             gpointer         data,
             GError         **error)
{
  Export *export = data;
  ShukeRegion region = shuke_book_get_region (export->book);
  g_autoptr (ShukeCsvWriter) writer = shuke_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  shuke_csv_writer_add (writer, _("Phone"));
  shuke_csv_writer_add (writer, _("Name"));
  shuke_csv_writer_add (writer, _("Message"));
  shuke_csv_writer_add (writer, _("Parts"));
  shuke_csv_writer_end_row (writer);
  for (guint i = 0; i < leavings->len; i++)
    {
      const ShukeLeaving *leaving = g_ptr_array_index (leavings, i);
      g_autofree char *parts = g_strdup_printf ("%d", shuke_sms_count (leaving->text, region).parts);

      shuke_csv_writer_add_number_text (writer, number_for_operator (region, leaving->e164));
      shuke_csv_writer_add (writer, g_hash_table_lookup (export->names, &leaving->customer));
      shuke_csv_writer_add (writer, leaving->text);
      shuke_csv_writer_add (writer, parts);
      shuke_csv_writer_end_row (writer);
    }
  bytes = shuke_csv_writer_take_bytes (writer);
  export->written = leavings->len;
  /* Private: it holds numbers and names. */
  return g_file_replace_contents (export->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

gint64
shuke_campaign_export (ShukeBook         *book,
                       gint64             campaign,
                       const ShukeDrafts *drafts,
                       GFile             *file,
                       guint             *written,
                       guint             *refused,
                       GError           **error)
{
  g_autoptr (GPtrArray) leavings = shuke_campaign_leavings (drafts);
  g_autoptr (GHashTable) names = g_hash_table_new (g_int64_hash, g_int64_equal);
  Export export = { book, file, names, 0 };
  gint64 action;

  for (guint i = 0; i < drafts->drafts->len; i++)
    {
      const ShukeHousehold *household = ((const ShukeDraft *) g_ptr_array_index (drafts->drafts, i))->person->household;

      g_hash_table_insert (names, (gpointer) &household->customer, (gpointer) household->name);
    }
  action = shuke_book_hand_over (book, campaign, leavings, "exported", write_table, &export, error);
  *written = action != 0 ? export.written : 0;
  *refused = 0;
  for (guint i = 0; i < leavings->len; i++)
    *refused += ((ShukeLeaving *) g_ptr_array_index (leavings, i))->refused != SHUKE_LEFT_NOT;
  return action;
}
