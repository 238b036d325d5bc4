/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose a column is that does not say it itself: programs write the name of a group above several columns, 宝宝信息 above 姓名, 身高 and 鞋码;
 * and where a table goes through what it knows of a child, the height that comes next is the child's too. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-column-kept.h"
#include "shuke-growth.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

/* No woman is as small, in mm, and none wears shoes as small. */
#define SMALLER_THAN_WOMEN 1450
#define SMALLEST_SHOE      34
/* How far from the middle of its age a child's height may be. */
#define FARTHEST_DEVIATIONS 4

static gboolean
ends_group (const char *rest)
{
  static const char *const ends[] = { "信息", "資訊", "资讯", "資料", "资料", "情况", "情況", "档案", "檔案", "基本信息", "基本资料", "基本資料",
                                      "info", "information", "details" };

  if (shuke_word_list_has (rest, ends, G_N_ELEMENTS (ends)))
    return TRUE;
  return *rest == '\0';
}

/* 宝宝信息, 孩子2, 二宝资料: what is put before the headings of its columns, 宝宝, 孩子2, 二宝; NULL when it is not about a child. (transfer full) */
static char *
dup_child_of_group (const char *group)
{
  static const char *const words[] = {
    "孩子", "小孩", "宝宝", "寶寶", "宝贝", "寶貝", "子女", "儿童", "兒童", "小朋友", "大宝", "大寶", "二宝", "二寶", "三宝", "三寶", "小宝", "小寶",
    "老大", "老二", "老三", "children", "child", "kids", "kid", "baby",
  };
  g_autofree char *folded = g_utf8_strdown (group, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      {
        const char *rest = folded + strlen (words[i]);
        gsize blanks = strspn (rest, " ");
        gsize digits = strspn (rest + blanks, "0123456789");
        const char *number = rest + blanks;

        rest = number + digits + strspn (number + digits, " 的");
        if (!ends_group (rest))
          return NULL;
        /* The vocabulary of headings has "child 2 height", and not "children height". */
        return g_str_is_ascii (words[i]) ? g_strdup_printf ("child %.*s ", (int) digits, number)
                                         : g_strdup_printf ("%s%.*s", words[i], (int) digits, number);
      }
  return NULL;
}

/* 老公, 紧急联系人信息, 介绍人: who is neither she nor a child of hers; NULL for any other group. What stands below is said with the word before
 * it, and so never hers. */
static const char *
find_other_of_group (const char *group)
{
  static const char *const words[] = {
    "紧急联系人", "緊急聯絡人", "介绍人", "介紹人", "推荐人", "推薦人", "老公", "丈夫", "先生", "爱人", "愛人", "配偶", "太太", "妻子", "爸爸", "妈妈", "媽媽", "父亲", "父親",
    "母亲", "母親", "家长", "家長", "家属", "家屬", "导购", "導購", "店员", "店員", "husband", "spouse", "partner", "emergency contact", "referrer",
  };
  g_autofree char *folded = g_utf8_strdown (group, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]) && ends_group (folded + strlen (words[i]) + strspn (folded + strlen (words[i]), " 的")))
      return words[i];
  return NULL;
}

void
shuke_import_file_read_groups (ShukeImportFile *self)
{
  const char *group = NULL;

  g_ptr_array_set_size (self->groups, 0);
  /* Cells that are one stand as the first of them: it reaches to the next group. */
  for (guint i = 0; i < self->n_cells; i++)
    {
      g_autofree char *text = self->cells[i].length == 0 ? NULL : shuke_text_clean (self->cells[i].text);

      if (text != NULL)
        {
          char *child = dup_child_of_group (text);

          g_ptr_array_add (self->groups, child != NULL ? child : g_strdup (find_other_of_group (text)));
          if (g_ptr_array_index (self->groups, i) == NULL)
            g_ptr_array_index (self->groups, i) = g_strdup ("");
          group = g_ptr_array_index (self->groups, i);
        }
      else
        g_ptr_array_add (self->groups, g_strdup (group == NULL ? "" : group));
    }
}

static gboolean
is_of_child (ShukeField field)
{
  ShukeFactKind kind;
  gboolean child;

  return (field >= SHUKE_FIELD_CHILD_NAME && field <= SHUKE_FIELD_CHILD_SIZE) || (shuke_field_get_fact (field, &kind, &child) && child);
}

static ShukeField
guess (const char *heading)
{
  return shuke_column_guess_fact (heading, shuke_column_guess (heading));
}

char *
shuke_import_file_dup_source_heading (ShukeImportFile *self,
                                      guint            source)
{
  const char *heading = g_ptr_array_index (self->source_headings, source);
  const char *group = self->groups->len == 0 ? "" : g_ptr_array_index (self->groups, MIN (source, self->groups->len - 1));
  g_autofree char *both = NULL;

  if (*group == '\0' || *heading == '\0' || self->kind != SHUKE_IMPORT_FILE_CUSTOMERS)
    return g_strdup (heading);
  if (find_other_of_group (group) != NULL)
    return g_strconcat (group, g_str_is_ascii (group) ? " " : "", heading, NULL);
  /* 宝宝姓名 says it itself, but not which of several. */
  if (is_of_child (guess (heading)) && (shuke_import_child_of_heading (group) == 0 || shuke_import_child_of_heading (heading) != 0))
    return g_strdup (heading);
  both = g_strconcat (group, heading, NULL);
  return is_of_child (guess (both)) ? g_steal_pointer (&both) : g_strdup (heading);
}

void
shuke_import_file_heed_groups (ShukeImportFile *self)
{
  for (guint i = 0; i < self->source_headings->len && i < self->fields->len; i++)
    {
      g_autofree char *heading = shuke_import_file_dup_source_heading (self, i);

      if (strcmp (heading, g_ptr_array_index (self->source_headings, i)) != 0)
        g_array_index (self->fields, ShukeField, i) = guess (heading);
    }
}

/* Beside 会员卡号, which is on her card and in the sales, 会员ID is a number of the program's own. */
void
shuke_import_file_choose_card (ShukeImportFile *self)
{
  static const char *const cards[] = { "卡", "card" };
  gboolean named[SHUKE_CSV_MAX_COLUMNS] = { FALSE };
  gboolean any = FALSE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *small = g_utf8_strdown (g_ptr_array_index (self->source_headings, i), -1);

      for (gsize k = 0; k < G_N_ELEMENTS (cards) && g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_CARD_NUMBER; k++)
        named[i] |= strstr (small, cards[k]) != NULL;
      any |= named[i];
    }
  for (guint i = 0; i < self->fields->len && any; i++)
    if (!named[i] && g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_CARD_NUMBER)
      g_array_index (self->fields, ShukeField, i) = SHUKE_FIELD_KEPT;
}

/* Most of what stands there is of children. */
static gboolean
holds_children (const GPtrArray *samples,
                ShukeField       field)
{
  guint small = 0;

  for (guint i = 0; i < samples->len; i++)
    if (field == SHUKE_FIELD_HEIGHT)
      {
        gint32 height = shuke_cell_read_height (samples->pdata[i]);

        small += height > 0 && height < SMALLER_THAN_WOMEN;
      }
    else
      {
        guint64 size = g_ascii_strtoull (samples->pdata[i], NULL, 10);

        small += size > 0 && size < SMALLEST_SHOE;
      }
  return small * 2 > samples->len;
}

/* 8岁, 5岁半, 16个月. */
static gboolean
holds_ages_of_children (const GPtrArray *samples)
{
  guint small = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      guint64 age = g_ascii_strtoull (samples->pdata[i], NULL, 10);

      small += age > 0 && (age < 18 || strstr (samples->pdata[i], "月") != NULL);
    }
  return small * 2 > samples->len;
}

gboolean
shuke_import_file_find_childs_columns (ShukeImportFile *self)
{
  gboolean before = FALSE, found = FALSE, child_birth = FALSE;
  guint n_births = 0;

  for (guint i = 0; i < self->fields->len; i++)
    {
      n_births += g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_BIRTHDAY;
      child_birth |= g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_CHILD_BIRTHDAY;
    }
  for (guint i = 0; i < self->fields->len; i++)
    {
      ShukeField *field = &g_array_index (self->fields, ShukeField, i);
      const char *heading = g_ptr_array_index (self->headings, i);

      /* 过生日 | 宝宝 | 出生日期: hers stands elsewhere. */
      if (before && *field == SHUKE_FIELD_BIRTHDAY && n_births > 1 && !child_birth && !shuke_import_file_is_made (self, i))
        {
          *field = SHUKE_FIELD_CHILD_BIRTHDAY;
          child_birth = found = TRUE;
          continue;
        }
      /* 孩子 | 岁数 | 身高. */
      if (before && *field == SHUKE_FIELD_KEPT && shuke_column_is_age (heading) && !shuke_import_file_is_made (self, i) &&
          holds_ages_of_children (g_array_index (self->columns, ShukeImportColumn, i).samples))
        {
          *field = SHUKE_FIELD_CHILD_AGE;
          found = TRUE;
        }
      else if (before && (*field == SHUKE_FIELD_HEIGHT || *field == SHUKE_FIELD_SHOE_SIZE) && !shuke_import_file_is_made (self, i) &&
          holds_children (g_array_index (self->columns, ShukeImportColumn, i).samples, *field))
        {
          *field = *field == SHUKE_FIELD_HEIGHT ? SHUKE_FIELD_CHILD_HEIGHT : guess ("孩子鞋码");
          found = TRUE;
        }
      else
        before = is_of_child (*field) || (before && *heading == '\0');
    }
  return found;
}

ShukeImportChild *
shuke_import_find_child_for_height (ShukeImportFile     *self,
                                    ShukeImportCustomer *row,
                                    gint32               height)
{
  ShukeImportChild *child = row->n_children == 1 ? &row->children[0] : NULL;
  double median, deviation;
  int age;

  if (child == NULL || child->height != 0 || height <= 0 || height >= SMALLER_THAN_WOMEN)
    return NULL;
  age = shuke_date_age (child->birth, self->written);
  return age < 0 || (age < 18 && shuke_growth_reference (child->sex, age * 12 + 6, &median, &deviation) &&
                     ABS (height - median) <= FARTHEST_DEVIATIONS * deviation) ? child : NULL;
}
