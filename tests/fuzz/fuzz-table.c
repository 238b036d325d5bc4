/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the rows of a table of people: tags, numbers of cards, remarks and wishes as tills and owners write them. Every row is read
 * or refused, each text of it holds, and nothing is longer than it may be. */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "shuke-import-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char heading[] = "姓名,手机,标签,卡号,备注,联系方式,孩子,生日\n";

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
}

static void
check_row (const ShukeImportCustomer *row)
{
  const char *const texts[] = { row->name, row->nickname, row->address_form, row->card_number, row->tier, row->mind, row->note, row->figures,
                                row->words, row->size, row->top_size, row->bottom_size, row->shoe_size };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_text (texts[i]);
  g_assert_cmpuint (row->n_groups, <=, SHUKE_IMPORT_MAX_GROUPS);
  for (guint i = 0; i < row->n_groups; i++)
    {
      g_assert_nonnull (row->groups[i]);
      check_text (row->groups[i]);
    }
  for (guint i = 0; i < row->n_children; i++)
    check_text (row->children[i].name);
  for (guint i = 0; i < row->n_facts; i++)
    check_text (row->facts[i].text);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static int file = -1;
  const ShukeImportContext context = { SHUKE_REGION_CN, { "CNY", 2 }, shuke_day_new (2026, 11, 30) };
  const ShukeEncoding encoding = SHUKE_ENCODING_UTF8;
  const ShukeImportReading reading = { .encoding = &encoding, .separator = ',' };
  g_autofree char *path = NULL;
  g_autoptr (ShukeImportFile) table = NULL;
  g_autoptr (GError) error = NULL;
  ShukeImportReason reason;

  if (file < 0)
    {
      g_autofree char *name = NULL;

      file = g_file_open_tmp ("shuke-fuzz-XXXXXX", &name, &error);
      g_assert_no_error (error);
      g_unlink (name);
    }
  g_assert_true (ftruncate (file, 0) == 0);
  g_assert_cmpint (pwrite (file, heading, strlen (heading), 0), ==, (gssize) strlen (heading));
  g_assert_cmpint (pwrite (file, data, size, (off_t) strlen (heading)), ==, (gssize) size);
  path = g_strdup_printf ("/proc/self/fd/%d", file);
  table = shuke_import_file_open (path, &reading, &context, &error);
  if (table == NULL)
    return 0;
  if (shuke_import_file_get_kind (table) == SHUKE_IMPORT_FILE_SALES)
    shuke_import_file_set_kind (table, SHUKE_IMPORT_FILE_CUSTOMERS);
  for (;;)
    {
      g_autofree ShukeImportCustomer *row = g_new0 (ShukeImportCustomer, 1);

      if (!shuke_import_file_next_customer (table, row, &reason, &error))
        break;
      if (reason == SHUKE_IMPORT_REASON_NONE)
        check_row (row);
    }
  return 0;
}
