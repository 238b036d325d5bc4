/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a customer table without a field of their own: accounts of whatever kind, and what is only told in words because nothing else of
 * the row says it. */

#include "shuke-import-file-private.h"

#include "shuke-column-kept.h"
#include "shuke-lunar.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <stdlib.h>
#include <string.h>

/* What phones and mail programs write of themselves; only her own word tells one number from another. */
gboolean
shuke_import_is_own_label (const char *label)
{
  static const char *const common[] = { "mobile", "home", "work", "main", "other", "pager", "fax", "home fax", "work fax", "homefax", "workfax",
                                        "other fax", "otherfax", "cell", "iphone", "phone", "voice", "pref", "car", "isdn", "callback",
                                        "手机", "手機", "行動電話", "住宅", "住家", "工作", "单位", "公司", "主要", "其他" };

  /* Google's "* Work" is the main one. */
  label = label != NULL && g_str_has_prefix (label, "* ") ? label + 2 : label;
  if (label == NULL || *label == '\0' || strlen (label) >= SHUKE_IMPORT_LABEL_SIZE)
    return FALSE;
  return !shuke_word_list_has_folded (label, common, G_N_ELEMENTS (common));
}

void
shuke_import_file_add_account (ShukeImportFile      *self,
                               guint                 column,
                               const char           *kind,
                               const char           *value,
                               ShukeImportCustomer  *row)
{
  for (guint i = 0; i < row->n_accounts; i++)
    if (strcmp (row->accounts[i].kind, kind) == 0 && strcmp (row->accounts[i].value, value) == 0)
      return;
  if (strcmp (kind, "qq") == 0 && (row->qq == NULL || strcmp (row->qq, value) == 0))
    row->qq = value;
  else if (strcmp (kind, "url") == 0 && (row->url == NULL || strcmp (row->url, value) == 0))
    row->url = value;
  else if (row->n_accounts < SHUKE_IMPORT_MAX_ACCOUNTS)
    row->accounts[row->n_accounts++] = (ShukeImportAccount) { kind, value };
  else if (column == G_MAXUINT)
    shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_ACCOUNT), value);
  else
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_NO_ROOM);
}

static gboolean
is_number (const char *text)
{
  return strlen (text) >= 5 && strlen (text) <= 11 && text[strspn (text, "0123456789")] == '\0';
}

/* "QQ 887766", "LINE amy", "https://…": as our own table has them in one column. */
static const char *
kind_of_words (const char  *text,
               const char **value)
{
  *value = text;
  if (g_ascii_strncasecmp (text, "qq", 2) == 0)
    {
      const char *rest = text + 2 + strspn (text + 2, " :");

      rest = g_str_has_prefix (rest, "：") ? rest + strlen ("：") : rest;
      if (is_number (rest))
        {
          *value = rest;
          return "qq";
        }
    }
  if (g_str_has_prefix (text, "LINE ") && text[5] != '\0')
    {
      *value = text + 5;
      return "line";
    }
  if (g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "www."))
    return "url";
  return is_number (text) ? "qq" : "other";
}

void
shuke_import_file_read_accounts (ShukeImportFile      *self,
                                 guint                 column,
                                 const char           *text,
                                 ShukeImportCustomer  *row)
{
  const char *kind, *name = shuke_column_get_account (shuke_import_file_get_heading (self, column), &kind);
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*[；;]\\s*", text, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *value = parts[i], *of_part = kind;

      if (*value == '\0')
        continue;
      if (kind == NULL || (name == NULL && strcmp (kind, "other") == 0))
        of_part = kind_of_words (parts[i], &value);
      if (name != NULL && strstr (value, name) == NULL)
        value = shuke_import_file_keep (self, g_strdup_printf ("%s %s", name, value));
      else
        value = shuke_import_file_scratch (self, value);
      shuke_import_file_add_account (self, column, of_part, value, row);
    }
}

void
shuke_import_file_read_several (ShukeImportFile      *self,
                                guint                 column,
                                const char           *text,
                                const char           *kind,
                                const char          **place,
                                ShukeImportCustomer  *row)
{
  g_auto (GStrv) parts = NULL;

  parts = *place != NULL ? g_strsplit (text, "\n", 1) : g_regex_split_simple ("\\s*[；;]\\s*", text, 0, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] == '\0')
      continue;
    else if (*place == NULL)
      *place = shuke_import_file_scratch (self, parts[i]);
    else if (i == 0 && strcmp (*place, parts[i]) != 0)
      shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
    else if (strcmp (*place, parts[i]) != 0)
      shuke_import_file_add_account (self, column, kind, shuke_import_file_scratch (self, parts[i]), row);
}

void
shuke_import_file_read_address (ShukeImportFile      *self,
                                guint                 column,
                                const char           *text,
                                ShukeImportCustomer  *row)
{
  g_auto (GStrv) parts = g_strsplit (text, " / ", -1);

  row->address = row->address == NULL ? shuke_import_file_scratch (self, parts[0])
                                      : shuke_import_file_keep (self, g_strconcat (row->address, " ", parts[0], NULL));
  for (guint i = 1; parts[i] != NULL; i++)
    if (row->n_addresses < SHUKE_IMPORT_MAX_ACCOUNTS)
      row->addresses[row->n_addresses++] = shuke_import_file_scratch (self, parts[i]);
    else
      shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_NO_ROOM);
}

/* 白羊座 of 0321 and on, by their first days. */
static const struct {
  int         from;   /* month × 100 + day */
  const char *names;
} signs[] = {
  { 120, "水瓶|宝瓶|寶瓶|aquarius" }, { 219, "双鱼|雙魚|pisces" }, { 321, "白羊|牡羊|aries" }, { 420, "金牛|taurus" }, { 521, "双子|雙子|gemini" },
  { 622, "巨蟹|cancer" }, { 723, "狮子|獅子|leo" }, { 823, "处女|處女|virgo" }, { 923, "天秤|天平|libra" }, { 1024, "天蝎|天蠍|scorpio" },
  { 1123, "射手|人马|sagittarius" }, { 1222, "摩羯|魔羯|山羊|capricorn" },
};

static const char *const animals[] = { "鼠", "牛", "虎", "兔", "龙|龍", "蛇", "马|馬", "羊", "猴", "鸡|雞", "狗", "猪|豬" };

static gboolean
begins_with_any (const char *text,
                 const char *names)
{
  for (;; names++)
    {
      gsize length = strcspn (names, "|");

      if (g_ascii_strncasecmp (text, names, length) == 0)
        return TRUE;
      names += length;
      if (*names == '\0')
        return FALSE;
    }
}

/* A day on the border between two signs is in either, as calendars differ by one. */
static gboolean
is_sign (const char *text,
         int         month,
         int         day)
{
  for (int shift = -1; shift <= 1; shift++)
    {
      int at = month * 100 + day + shift;
      gsize sign = G_N_ELEMENTS (signs) - 1;

      for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
        if (at >= signs[i].from)
          sign = i;
      if (begins_with_any (text, signs[sign].names))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_animal (const char *text,
           ShukeDate   birth,
           ShukeDay    day)
{
  ShukeLunar lunar;
  int year = birth.year;

  if (year == 0)
    return FALSE;
  if (!birth.lunar && day != SHUKE_DAY_NONE && shuke_lunar_from_day (day, &lunar))
    year = lunar.year;
  return begins_with_any (g_str_has_prefix (text, "属") ? text + strlen ("属") : g_str_has_prefix (text, "屬") ? text + strlen ("屬") : text,
                          animals[(year + 8) % 12]);
}

/* 36, 36岁: as of this year; counted the old way a year or two more. */
static gboolean
is_age (const char *heading,
        const char *text,
        ShukeDate   birth,
        ShukeDay    today)
{
  int age = shuke_date_age (birth, today);
  char *end;
  long said = strtol (text, &end, 10);

  return shuke_column_is_age (heading) && age >= 0 && end > text && (*end == '\0' || g_str_has_prefix (end, "岁") || g_str_has_prefix (end, "歲")) &&
         said >= age - 1 && said <= age + 2;
}

/* What the birthday of the row says already: age, sign and animal. */
static gboolean
follows_from_birth (const char                *heading,
                    const char                *text,
                    const ShukeImportCustomer *row,
                    ShukeDay                   today)
{
  ShukeDay day = shuke_date_is_set (row->birth) && row->birth.day != 0 && row->birth.year != 0 ? shuke_date_to_day (row->birth) : SHUKE_DAY_NONE;
  int year, month = row->birth.lunar ? 0 : row->birth.month, of_month = row->birth.day;

  if (!shuke_date_is_set (row->birth))
    return FALSE;
  if (day != SHUKE_DAY_NONE)
    shuke_day_get (day, &year, &month, &of_month);
  return (month != 0 && of_month != 0 && is_sign (text, month, of_month)) || is_animal (text, row->birth, day) ||
         is_age (heading, text, row->birth, today);
}

gboolean
shuke_import_file_tells_nothing (ShukeImportFile           *self,
                                 guint                      column,
                                 const char                *text,
                                 const ShukeImportCustomer *row)
{
  const char *heading = shuke_import_file_get_heading (self, column);

  return (shuke_column_is_label (heading) && !shuke_import_is_own_label (text)) || follows_from_birth (heading, text, row, self->written);
}
