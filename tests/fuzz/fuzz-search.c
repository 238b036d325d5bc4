/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text, cleaned as the book cleans names, as a customer's words and as what is typed: every customer gets exactly one answer, the folded text finds
 * the customer who bears it, and nothing finds one who was struck out. */

#include <string.h>

#include "shuke-pinyin.h"
#include "shuke-search-index.h"
#include "shuke-text.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
add (ShukeSearchIndexBuilder *builder,
     gint64                   id,
     const char              *name)
{
  ShukeSearchEntry entry = { id, (ShukeDay) (20000 + id), (gint32) (id % 3) };
  g_autofree char *folded = shuke_pinyin_fold (name);
  g_autofree char *keys = shuke_pinyin_search_key (name, NULL);
  g_auto (GStrv) lines = g_strsplit (keys, "\n", -1);

  shuke_search_index_builder_begin (builder, &entry);
  shuke_search_index_builder_add (builder, SHUKE_SEARCH_FIELD_NAME, folded);
  for (guint kind = 0; kind < 2; kind++)
    for (guint i = 1 - kind; i < g_strv_length (lines); i += 2)
      shuke_search_index_builder_add (builder, kind == 0 ? SHUKE_SEARCH_FIELD_INITIALS : SHUKE_SEARCH_FIELD_PINYIN, lines[i]);
}

static void
check_counts (ShukeSearchIndex *index,
              const guint8     *fits,
              const guint       counts[SHUKE_N_MATCHES])
{
  guint held[SHUKE_N_MATCHES + 1] = { 0 };

  for (guint i = 0; i < shuke_search_index_get_size (index); i++)
    held[fits[i]]++;
  for (guint i = 0; i < SHUKE_N_MATCHES; i++)
    g_assert_cmpuint (held[i], ==, counts[i]);
}

/* What the index holds: something with a letter, a digit or a Chinese character, of a length that one types. */
static gboolean
is_word (const char *needle)
{
  gboolean has = FALSE;

  for (const char *p = needle; *p != '\0'; p++)
    has |= g_ascii_isalnum (*p) || (guchar) *p >= 0x80;
  return has && strlen (needle) <= 200;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (ShukeSearchIndexBuilder) builder = shuke_search_index_builder_new ();
  g_autoptr (ShukeSearchIndex) index = NULL;
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *cleaned = shuke_text_clean (bytes);
  const char *text = cleaned == NULL ? "" : cleaned;
  g_autofree char *needle = shuke_pinyin_fold (text);
  guint8 fits[4];
  guint counts[SHUKE_N_MATCHES] = { 0 };
  guint sum = 0, size_of_index;

  add (builder, 1, "林小雨");
  add (builder, 2, text);
  add (builder, 3, "曾查 Anna");
  index = shuke_search_index_builder_finish (g_steal_pointer (&builder));
  size_of_index = shuke_search_index_get_size (index);
  g_assert_cmpuint (size_of_index, <=, G_N_ELEMENTS (fits));
  if (*needle == '\0')
    return 0;
  shuke_search_index_find (index, needle, fits, counts);
  check_counts (index, fits, counts);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    sum += counts[i];
  if (is_word (needle))
    g_assert_cmpuint (sum, >=, 1);
  shuke_search_index_find_mixed (index, needle, fits, counts);
  check_counts (index, fits, counts);
  shuke_search_index_strike (index, 2);
  memset (counts, 0, sizeof counts);
  shuke_search_index_find (index, needle, fits, counts);
  shuke_search_index_find_mixed (index, needle, fits, counts);
  check_counts (index, fits, counts);
  for (guint i = 0; i < size_of_index; i++)
    if (shuke_search_index_get_entry (index, i).id == 2)
      g_assert_cmpuint (fits[i], >=, SHUKE_N_MATCHES);
  return 0;
}
