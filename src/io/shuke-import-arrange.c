/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is made of a table's columns without being asked, because nothing else can be meant: a name and a phone in one cell, a cell whose
 * parts are all understood, year, month and day of a birthday in columns of their own, and day and hour of a sale. */

#include "shuke-import-file-private.h"

#include <string.h>

#include "shuke-cell-reader.h"
#include "shuke-name.h"

/* Fewer say nothing. */
#define MIN_SAMPLES 2

#define COLUMN(self, column) (&g_array_index ((self)->columns, ShukeImportColumn, column))

static gboolean
is_phone (ShukeImportFile *self,
          const char      *text)
{
  ShukePhone phone;

  return shuke_phone_parse (text, self->context.region, &phone) && phone.kind == SHUKE_PHONE_MOBILE;
}

ShukeField
shuke_import_file_guess_part (ShukeImportFile  *self,
                              guint             column,
                              ShukeField        whole,
                              ShukeColumnSplit  how,
                              guint             part,
                              guint             n_parts)
{
  const GPtrArray *samples = COLUMN (self, column)->samples;
  const char *heading = g_ptr_array_index (self->headings, column);
  gboolean of_child = whole >= SHUKE_FIELD_CHILD_NAME && whole <= SHUKE_FIELD_CHILD_SIZE;
  guint phones = 0, sexes = 0, days = 0, seen = 0;

  for (ShukeColumnSplit by = SHUKE_SPLIT_BLANK; by < SHUKE_SPLIT_PHONE && how != SHUKE_SPLIT_PHONE; by++)
    {
      char *names[SHUKE_SPLIT_MAX_PARTS];
      guint n = shuke_column_split (heading, by, names, SHUKE_SPLIT_MAX_PARTS);
      ShukeField field = n == n_parts ? shuke_column_guess (names[part]) : SHUKE_FIELD_UNKNOWN;

      for (guint i = 0; i < n; i++)
        g_free (names[i]);
      if (field == SHUKE_FIELD_SEX && of_child)
        return SHUKE_FIELD_CHILD_SEX;
      if (field == SHUKE_FIELD_BIRTHDAY && of_child)
        return SHUKE_FIELD_CHILD_BIRTHDAY;
      if (field != SHUKE_FIELD_UNKNOWN)
        return field;
    }
  for (guint i = 0; i < samples->len; i++)
    {
      char *parts[SHUKE_SPLIT_MAX_PARTS];
      guint n = shuke_column_split (samples->pdata[i], how, parts, n_parts);
      ShukeDate date;

      if (n == n_parts)
        {
          seen++;
          phones += is_phone (self, parts[part]);
          sexes += shuke_cell_read_sex (parts[part]) != SHUKE_SEX_UNKNOWN;
          days += strlen (parts[part]) >= 6 && shuke_cell_read_birth (parts[part], self->context.today, self->context.today, &date);
        }
      for (guint k = 0; k < n; k++)
        g_free (parts[k]);
    }
  if (phones * 2 > seen)
    return SHUKE_FIELD_PHONE;
  if (sexes * 2 > seen)
    return of_child ? SHUKE_FIELD_CHILD_SEX : SHUKE_FIELD_SEX;
  if (days * 2 > seen)
    return of_child ? SHUKE_FIELD_CHILD_BIRTHDAY : SHUKE_FIELD_BIRTHDAY;
  if (part == 0 || whole == SHUKE_FIELD_ADDRESS)
    return how == SHUKE_SPLIT_PHONE && (whole == SHUKE_FIELD_PHONE || whole == SHUKE_FIELD_UNKNOWN) ? SHUKE_FIELD_NAME : whole;
  return SHUKE_FIELD_UNKNOWN;
}

static guint
find_field (ShukeImportFile *self,
            ShukeField       field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, ShukeField, i) == field)
      return i;
  return G_MAXUINT;
}

/* 张三 13800138000 in one column, and no other that is a phone: nothing else can be meant. */
static gboolean
find_names_with_phones (ShukeImportFile *self)
{
  guint name = find_field (self, SHUKE_FIELD_NAME), phone = find_field (self, SHUKE_FIELD_PHONE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const GPtrArray *samples = COLUMN (self, i)->samples;
      ShukeField field = g_array_index (self->fields, ShukeField, i);
      guint both = 0;

      if ((field != SHUKE_FIELD_NAME && field != SHUKE_FIELD_PHONE && field != SHUKE_FIELD_UNKNOWN) || samples->len < MIN_SAMPLES ||
          (name != G_MAXUINT && name != i) || (phone != G_MAXUINT && phone != i))
        continue;
      for (guint k = 0; k < samples->len; k++)
        {
          char *parts[2] = { NULL };
          guint n = shuke_column_split (samples->pdata[k], SHUKE_SPLIT_PHONE, parts, 2);

          both += n == 2 && is_phone (self, parts[1]) && g_utf8_strlen (parts[0], -1) >= 2 && g_utf8_strlen (parts[0], -1) <= 20 &&
                  strpbrk (parts[0], "0123456789") == NULL;
          g_free (parts[0]);
          g_free (parts[1]);
        }
      if (both * 10 >= samples->len * 9)
        {
          shuke_import_file_put_parts (self, i, SHUKE_SPLIT_PHONE, 2);
          return TRUE;
        }
    }
  return FALSE;
}

/* 出生年, 出生月, 出生日, and the same of a child; in English birth year, birth month, birth day. */
static ShukeField
date_part_of (const char *heading,
              guint      *part)
{
  static const char *const childs[] = { "孩子", "小孩", "宝宝", "寶寶", "子女", "child" };
  static const char *const hers[] = { "会员", "會員", "客户", "客戶", "顾客", "顧客", "customer" };
  static const char *const parts[][6] = {
    { "出生年", "出生年份", "生日年", "生日年份", "birthyear", "yearofbirth" },
    { "出生月", "出生月份", "生日月", "生日月份", "birthmonth", "monthofbirth" },
    { "出生日", "出生日子", "生日日", "生日日子", "birthday", "dayofbirth" },
  };
  g_autofree char *folded = g_utf8_strdown (heading, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " _-", -1);
  g_autofree char *closed = g_strjoinv ("", words);
  const char *rest = closed;
  gboolean child = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (childs); i++)
    if (g_str_has_prefix (rest, childs[i]))
      {
        child = TRUE;
        rest += strlen (childs[i]);
        break;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (hers) && !child; i++)
    if (g_str_has_prefix (rest, hers[i]))
      {
        rest += strlen (hers[i]);
        break;
      }
  for (*part = 0; *part < G_N_ELEMENTS (parts); ++*part)
    for (gsize i = 0; i < G_N_ELEMENTS (parts[*part]); i++)
      if (g_str_equal (rest, parts[*part][i]))
        return child ? SHUKE_FIELD_CHILD_BIRTHDAY : SHUKE_FIELD_BIRTHDAY;
  return SHUKE_FIELD_UNKNOWN;
}

static gboolean
find_days_in_parts (ShukeImportFile *self,
                    ShukeField       field)
{
  guint at[3] = { G_MAXUINT, G_MAXUINT, G_MAXUINT };

  for (guint i = self->columns->len; i-- > 0;)
    {
      guint part;

      if (!shuke_import_file_is_made (self, i) && date_part_of (g_ptr_array_index (self->headings, i), &part) == field)
        at[part] = i;
    }
  if (at[1] == G_MAXUINT || (at[0] == G_MAXUINT && at[2] == G_MAXUINT))
    return FALSE;
  /* The last two first: what they are put to stays where it is, unless it stands behind them. */
  if (at[2] != G_MAXUINT)
    {
      shuke_import_file_put_together (self, at[1], at[2]);
      at[1] -= at[1] > at[2];
      at[0] -= at[0] != G_MAXUINT && at[0] > at[2];
    }
  if (at[0] != G_MAXUINT)
    {
      shuke_import_file_put_together (self, at[0], at[1]);
      at[1] = at[0] - (at[0] > at[1]);
    }
  g_array_index (self->fields, ShukeField, at[1]) = field;
  return TRUE;
}

/* 女/1990-3-12/13900001111: what all the parts of an unknown column are is told by what stands in them or by the names in its heading, and
 * no other column is one of these. */
static gboolean
can_be_parted (ShukeImportFile  *self,
               guint             column,
               ShukeColumnSplit  how,
               guint             n_parts)
{
  ShukeField whole = g_array_index (self->fields, ShukeField, column);
  ShukeField fields[SHUKE_SPLIT_MAX_PARTS];

  for (guint i = 0; i < n_parts; i++)
    {
      guint other;

      fields[i] = shuke_import_file_guess_part (self, column, whole, how, i, n_parts);
      other = find_field (self, fields[i]);
      if (fields[i] == SHUKE_FIELD_UNKNOWN || fields[i] == SHUKE_FIELD_IGNORE || (other != G_MAXUINT && other != column))
        return FALSE;
      for (guint k = 0; k < i; k++)
        if (fields[k] == fields[i])
          return FALSE;
    }
  return TRUE;
}

static gboolean
find_parts (ShukeImportFile *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const GPtrArray *samples = COLUMN (self, i)->samples;
      ShukeField field = g_array_index (self->fields, ShukeField, i);

      if (shuke_import_file_is_made (self, i) || samples == NULL || samples->len < MIN_SAMPLES ||
          (field != SHUKE_FIELD_UNKNOWN && field != SHUKE_FIELD_NAME))
        continue;
      for (ShukeColumnSplit how = SHUKE_SPLIT_BLANK; how < SHUKE_SPLIT_PHONE; how++)
        {
          guint n_parts = shuke_column_split_try (samples, how);

          /* Names have blanks and hyphens of their own. */
          if (n_parts < 2 || (field == SHUKE_FIELD_NAME && (how == SHUKE_SPLIT_BLANK || how == SHUKE_SPLIT_HYPHEN)) ||
              !can_be_parted (self, i, how, n_parts))
            continue;
          shuke_import_file_put_parts (self, i, how, n_parts);
          return TRUE;
        }
    }
  return FALSE;
}

/* Seven in ten of its samples are somebody, and not all of them only 王姐, which is how one is called. */
static gboolean
holds_names (ShukeImportFile *self,
             guint            column)
{
  const GPtrArray *samples = COLUMN (self, column)->samples;
  guint people = 0, called = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      people += shuke_name_reads_as_person (samples->pdata[i]);
      called += shuke_name_is_address_form (samples->pdata[i]);
    }
  return samples->len >= MIN_SAMPLES && people * 10 >= samples->len * 7 && called * 10 <= samples->len * 7;
}

static gboolean
holds_phones (ShukeImportFile *self,
              guint            column)
{
  const GPtrArray *samples = COLUMN (self, column)->samples;
  guint phones = 0;

  for (guint i = 0; i < samples->len; i++)
    phones += is_phone (self, samples->pdata[i]);
  return samples->len >= MIN_SAMPLES && phones * 10 >= samples->len * 7;
}

/* A list without headings, or with odd ones: mobile numbers are nothing else. */
static gboolean
find_phones_without_heading (ShukeImportFile *self)
{
  if (find_field (self, SHUKE_FIELD_PHONE) != G_MAXUINT)
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);

      if ((field == SHUKE_FIELD_UNKNOWN || field == SHUKE_FIELD_KEPT) && COLUMN (self, i)->samples != NULL && holds_phones (self, i))
        {
          g_array_index (self->fields, ShukeField, i) = SHUKE_FIELD_PHONE;
          return TRUE;
        }
    }
  return FALSE;
}

/* A list that was typed by somebody heads the names in her own words, 怎么叫, or only says how they are called. Without a name no row of it
 * would be anybody, so the column that holds people is it. */
static gboolean
find_names_without_heading (ShukeImportFile *self)
{
  static const ShukeField wanted[] = { SHUKE_FIELD_ADDRESS_FORM, SHUKE_FIELD_UNKNOWN, SHUKE_FIELD_KEPT };

  if (find_field (self, SHUKE_FIELD_NAME) != G_MAXUINT || find_field (self, SHUKE_FIELD_FAMILY_NAME) != G_MAXUINT ||
      find_field (self, SHUKE_FIELD_GIVEN_NAME) != G_MAXUINT)
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (wanted); k++)
    for (guint i = 0; i < self->columns->len; i++)
      if (g_array_index (self->fields, ShukeField, i) == wanted[k] && COLUMN (self, i)->samples != NULL && holds_names (self, i))
        {
          g_array_index (self->fields, ShukeField, i) = SHUKE_FIELD_NAME;
          return TRUE;
        }
  return FALSE;
}

static gboolean
holds_times_of_day (ShukeImportFile *self,
                    guint            column)
{
  const GPtrArray *samples = COLUMN (self, column)->samples;
  guint times = 0;

  /* One that is no time, 25:61, is not the whole column. */
  for (guint i = 0; i < samples->len; i++)
    times += shuke_cell_is_time_of_day (samples->pdata[i]);
  return times * 2 > samples->len;
}

/* 日期 and 时间 beside each other, as tills write them: both are the moment of the sale, and neither is it without the other. */
static gboolean
find_days_with_times (ShukeImportFile *self)
{
  guint day = G_MAXUINT, time = G_MAXUINT;

  for (guint i = self->columns->len; i-- > 0;)
    if (g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_SALE_DATE && !shuke_import_file_is_made (self, i))
      {
        if (holds_times_of_day (self, i))
          time = i;
        else
          day = i;
      }
  if (day == G_MAXUINT || time == G_MAXUINT)
    return FALSE;
  shuke_import_file_put_together (self, day, time);
  return TRUE;
}

gboolean
shuke_import_file_arrange (ShukeImportFile  *self,
                           GError          **error)
{
  gboolean changed;

  if (!shuke_import_file_look (self, error))
    return FALSE;
  if (self->kind == SHUKE_IMPORT_FILE_SALES)
    shuke_import_file_find_buyers (self);
  if (self->kind == SHUKE_IMPORT_FILE_SALES)
    return !find_days_with_times (self) || shuke_import_file_look (self, error);
  changed = find_names_with_phones (self);
  changed |= find_names_without_heading (self);
  changed |= find_phones_without_heading (self);
  changed |= find_parts (self);
  changed |= find_days_in_parts (self, SHUKE_FIELD_BIRTHDAY);
  changed |= find_days_in_parts (self, SHUKE_FIELD_CHILD_BIRTHDAY);
  if (changed && !shuke_import_file_look (self, error))
    return FALSE;
  return !shuke_import_file_find_childs_columns (self) || shuke_import_file_look (self, error);
}
