/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of sizes: what of her it is the size of, or whose of her children. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-word-list.h"

#include <string.h>

/* 衣/裤码: one column for both. */
static gboolean
is_of_both (const char *heading)
{
  static const char *const both[] = { "衣/裤", "衣/褲", "衣裤", "衣褲", "衣、裤", "衣服/裤", "上衣/裤", "上/下", "上下装", "上下裝" };

  return shuke_word_list_stand_in (heading, -1, both, G_N_ELEMENTS (both)) && strstr (heading, "内衣") == NULL;
}

/* 上衣尺码 and 裤子尺码 are two sizes of one woman. */
static const char **
size_of_heading (const char          *heading,
                 ShukeImportCustomer *row)
{
  static const char *const tops[] = { "上衣", "上装", "上裝", "上身", "top", "shirt", "blouse" };
  static const char *const bottoms[] = { "裤", "褲", "下装", "下裝", "下身", "trouser", "pant", "bottom", "jeans" };
  g_autofree char *small = g_ascii_strdown (heading, -1);

  if (is_of_both (heading))
    return &row->size;
  if (shuke_word_list_stand_in (small, -1, bottoms, G_N_ELEMENTS (bottoms)))
    return &row->bottom_size;
  if (shuke_word_list_stand_in (small, -1, tops, G_N_ELEMENTS (tops)))
    return &row->top_size;
  return &row->size;
}

/* 121cm 穿130 in the column of sizes: how tall the only child is, and what it wears. */
static gboolean
read_childs_figures (ShukeImportFile     *self,
                     const char          *text,
                     ShukeImportCustomer *row)
{
  ShukeImportChild read[2];
  ShukeImportChild *child = row->children;
  gboolean all;

  if (row->n_children != 1 || shuke_cell_read_children (shuke_import_file_scratch (self, text), self->context.today, self->written, read, 2, &all) != 1 ||
      !all || read[0].name != NULL || read[0].height == 0 || shuke_date_is_set (read[0].birth) ||
      (read[0].size != NULL && child->size != NULL) || (child->height != 0 && child->height != read[0].height))
    return FALSE;
  child->height = read[0].height;
  if (read[0].size != NULL)
    child->size = read[0].size;
  return TRUE;
}

void
shuke_import_file_read_size (ShukeImportFile      *self,
                             guint                 column,
                             const char           *text,
                             ShukeImportCustomer  *row)
{
  const char **place = size_of_heading (shuke_import_file_get_heading (self, column), row);
  const char *top, *bottom;
  ShukeImportChild *child;

  if (place == &row->size &&
      shuke_cell_read_two_sizes (shuke_import_file_scratch (self, text), is_of_both (shuke_import_file_get_heading (self, column)), &top, &bottom))
    {
      shuke_import_file_put (self, column, &row->top_size, top);
      shuke_import_file_put (self, column, &row->bottom_size, bottom);
      return;
    }
  if (place == &row->size && (shuke_import_put_childrens_sizes (self, row, text) || read_childs_figures (self, text, row)))
    return;
  if (place != &row->size || row->n_children == 0 || !shuke_import_is_child_size (text))
    {
      shuke_import_file_put (self, column, place, text);
      return;
    }
  child = shuke_import_find_child_for_size (self, column, row, text);
  if (child != NULL)
    child->size = text;
  /* 150 and more may well be hers. */
  else if (shuke_import_may_be_hers (text))
    shuke_import_file_put (self, column, place, text);
  else
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_CHILD);
}
