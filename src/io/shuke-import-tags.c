/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of tags or groups. Tills have one field for all that a shop wants to remember, so 裤27, M码 and 鞋36 stand among 喜欢直播 and VIP: a
 * size is hers and no group. */

#include "shuke-import-file-private.h"

#include "shuke-size.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

/* NULL when @tag is no size; held as long as the row. */
static const char *
read_size (ShukeImportFile      *self,
           const char           *tag,
           ShukeImportTagSizes  *sizes,
           const char         ***place)
{
  static const char *const bottoms[] = { "裤子", "褲子", "裤码", "褲碼", "裤", "褲" };
  static const char *const shoes[] = { "鞋子", "鞋码", "鞋碼", "鞋" };
  const char *of_bottom = shuke_word_list_skip (tag, bottoms, G_N_ELEMENTS (bottoms));
  const char *of_shoes = shuke_word_list_skip (tag, shoes, G_N_ELEMENTS (shoes));
  char *size = shuke_import_file_scratch (self, of_bottom != NULL ? of_bottom : of_shoes != NULL ? of_shoes : tag);
  gsize length = strlen (size);

  if (g_str_has_suffix (size, "码") || g_str_has_suffix (size, "碼"))
    size[length -= strlen ("码")] = '\0';
  *place = of_bottom != NULL ? &sizes->bottom : of_shoes != NULL ? &sizes->shoes : &sizes->size;
  if (of_bottom != NULL || of_shoes != NULL)
    return length >= 2 && length <= 4 && g_ascii_isdigit (*size) && size[strspn (size, "0123456789.")] == '\0' ? size : NULL;
  /* A number alone may be anything. */
  return length <= 4 && size[strspn (size, "0123456789SMLXsmlx")] == '\0' && shuke_size_parse (size, SHUKE_SIZE_FOR_CLOTHES).kind == SHUKE_SIZE_LETTER
         ? size : NULL;
}

void
shuke_import_file_read_tags (ShukeImportFile      *self,
                             guint                 column,
                             const char           *text,
                             ShukeImportCustomer  *row,
                             ShukeImportTagSizes  *sizes)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*(?:[、，,;；/|]|:::)\\s*", text, 0, 0);

  sizes->column = column;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char **place;
      const char *size;

      if (*parts[i] == '\0' || *parts[i] == '*' || strcmp (parts[i], shuke_import_file_get_heading (self, column)) == 0)
        continue;
      size = read_size (self, parts[i], sizes, &place);
      if (size != NULL)
        shuke_import_file_put (self, column, place, size);
      else if (row->n_groups < SHUKE_IMPORT_MAX_GROUPS)
        row->groups[row->n_groups++] = shuke_import_file_scratch (self, parts[i]);
      else
        shuke_import_file_keep_words (self, column, parts[i]);
    }
}

void
shuke_import_file_take_tag_sizes (ShukeImportFile            *self,
                                  const ShukeImportTagSizes  *sizes,
                                  ShukeImportCustomer        *row)
{
  const struct { const char *size; const char **place; } told[] = {
    { sizes->size, &row->size }, { sizes->bottom, &row->bottom_size }, { sizes->shoes, &row->shoe_size },
  };

  /* A column that is about her size says it better. */
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i].size != NULL && *told[i].place == NULL)
      *told[i].place = told[i].size;
    else if (told[i].size != NULL && strcmp (*told[i].place, told[i].size) != 0)
      shuke_import_file_keep_words (self, sizes->column, told[i].size);
}
