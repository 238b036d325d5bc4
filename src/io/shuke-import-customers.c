/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a customer table as what it says. A part that is not understood is left blank and named as an issue; the row is
 * refused only when nothing in it says who it is. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-date-reader.h"
#include "shuke-fact.h"
#include "shuke-text.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_VISIT_YEAR 1980

/* What is gathered from several columns before it becomes one thing. */
typedef struct {
  const char *family_name;
  const char *given_name;
  const char *neighbourhood;
  ShukeDate   lunar;
  GString    *notes;
  gboolean    lost_phone;
} Gathered;

static void
read_phones (ShukeImportFile      *self,
             guint                 column,
             const char           *text,
             ShukeImportCustomer  *row,
             Gathered             *gathered)
{
  gboolean all = TRUE;
  ShukePhone phone;

  /* One plain number is by far the commonest cell. */
  if (row->n_phones < SHUKE_IMPORT_MAX_PHONES && text[strspn (text, "0123456789+-.")] == '\0' &&
      shuke_phone_parse (text, self->context.region, &phone))
    {
      *row->phones[row->n_phones].label = '\0';
      row->phones[row->n_phones].raw = text;
      row->phones[row->n_phones++].phone = phone;
      return;
    }
  row->n_phones += shuke_cell_read_phones (shuke_import_file_scratch (self, self->cells[column].text), self->context.region,
                                           row->phones + row->n_phones, SHUKE_IMPORT_MAX_PHONES - row->n_phones, &all);
  if (all)
    return;
  shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_PHONE);
  gathered->lost_phone = TRUE;
}

/* 果果、小宝 in one column and their birthdays in another: the first belongs to the first. */
static ShukeImportChild *
child_at (ShukeImportCustomer *row,
          guint                index)
{
  if (index >= SHUKE_IMPORT_MAX_CHILDREN)
    return NULL;
  while (row->n_children <= index)
    memset (&row->children[row->n_children++], 0, sizeof (ShukeImportChild));
  return &row->children[index];
}

/* Child 2, 孩子2生日, 二宝: which one a column is about, from 0. */
static guint
child_of_heading (const char *heading)
{
  static const char *const second[] = { "二宝", "二寶", "老二", "小宝", "小寶" };
  static const char *const third[] = { "三宝", "三寶", "老三" };

  for (const char *p = heading; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      {
        guint64 number = g_ascii_strtoull (p, NULL, 10);

        return number >= 1 && number <= SHUKE_IMPORT_MAX_CHILDREN ? (guint) number - 1 : 0;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (second); i++)
    if (strstr (heading, second[i]) != NULL)
      return 1;
  for (gsize i = 0; i < G_N_ELEMENTS (third); i++)
    if (strstr (heading, third[i]) != NULL)
      return 2;
  return 0;
}

/* 上衣尺码 and 裤子尺码 are two sizes of one woman. */
static const char **
size_of_heading (const char          *heading,
                 ShukeImportCustomer *row)
{
  static const char *const tops[] = { "上衣", "上装", "上裝", "上身", "top", "shirt", "blouse" };
  static const char *const bottoms[] = { "裤", "褲", "下装", "下裝", "下身", "trouser", "pant", "bottom", "jeans" };
  g_autofree char *small = g_ascii_strdown (heading, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (bottoms); i++)
    if (strstr (small, bottoms[i]) != NULL)
      return &row->bottom_size;
  for (gsize i = 0; i < G_N_ELEMENTS (tops); i++)
    if (strstr (small, tops[i]) != NULL)
      return &row->top_size;
  return &row->size;
}

/* A column about the second child leaves a first one of whom nothing is known. */
static void
drop_empty_children (ShukeImportCustomer *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_children; i++)
    {
      const ShukeImportChild *it = &row->children[i];
      gboolean told = it->name != NULL || it->relation != NULL || it->sex != SHUKE_SEX_UNKNOWN || it->size != NULL || it->height != 0
                      || shuke_date_is_set (it->birth);

      for (guint k = 0; k < row->n_facts; k++)
        if (row->facts[k].child == i + 1)
          {
            row->facts[k].child = n + 1;
            told = TRUE;
          }
      if (told)
        row->children[n++] = *it;
    }
  row->n_children = n;
}

static void
add_fact (ShukeImportFile      *self,
          guint                 column,
          ShukeFactKind         kind,
          guint                 child,
          const char           *text,
          ShukeImportCustomer  *row)
{
  ShukeFact fact = { .kind = kind };
  g_autofree char *read = shuke_fact_kind_get_info (kind)->type == SHUKE_FACT_LINES ? shuke_text_clean_lines (text)
                                                                                    : shuke_fact_read (&fact, text, self->context.today);

  if (read == NULL || row->n_facts == SHUKE_IMPORT_MAX_FACTS)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCLEAR);
  else if (kind == SHUKE_FACT_READING)
    row->reading = shuke_import_file_keep (self, g_steal_pointer (&read));
  else
    row->facts[row->n_facts++] = (ShukeImportFact) { kind, child, shuke_import_file_keep (self, g_steal_pointer (&read)) };
}

/* Of a kind that may stand several times, several are parted by a semicolon, as in a table that we wrote. */
static void
read_fact (ShukeImportFile      *self,
           guint                 column,
           const char           *text,
           ShukeImportCustomer  *row)
{
  g_auto (GStrv) parts = NULL;
  ShukeFactKind kind;
  guint child = 0;
  gboolean of_child;

  if (!shuke_field_get_fact (g_array_index (self->fields, ShukeField, column), &kind, &of_child))
    return;
  if (of_child)
    {
      child = child_of_heading (shuke_import_file_get_heading (self, column)) + 1;
      if (child_at (row, child - 1) == NULL)
        return;
    }
  if ((shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_MANY) == 0)
    {
      add_fact (self, column, kind, child, text, row);
      return;
    }
  parts = g_regex_split_simple ("\\s*[；;]\\s*", text, 0, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      add_fact (self, column, kind, child, parts[i], row);
}

static void
read_child_column (ShukeImportFile      *self,
                   guint                 column,
                   ShukeField            field,
                   const char           *text,
                   ShukeImportCustomer  *row)
{
  g_auto (GStrv) parts = NULL;
  guint first = child_of_heading (shuke_import_file_get_heading (self, column));
  gboolean all = TRUE;

  if (field == SHUKE_FIELD_CHILD_NAME)
    {
      ShukeImportChild read[SHUKE_IMPORT_MAX_CHILDREN];
      char *cell = shuke_text_narrow (self->cells[column].text);
      guint n = shuke_cell_read_children (cell, self->context.today, read, SHUKE_IMPORT_MAX_CHILDREN, &all);

      shuke_import_file_keep (self, cell);
      for (guint i = 0; i < n; i++)
        {
          /* Another column of the row may have said something already. */
          ShukeImportChild before = first + i < row->n_children ? row->children[first + i] : (ShukeImportChild) { 0 };
          ShukeImportChild *child = child_at (row, first + i);

          if (child == NULL)
            break;
          *child = read[i];
          if (read[i].school_class != NULL && row->n_facts < SHUKE_IMPORT_MAX_FACTS)
            row->facts[row->n_facts++] = (ShukeImportFact) { SHUKE_FACT_SCHOOL_CLASS, first + i + 1, read[i].school_class };
          if (before.sex != SHUKE_SEX_UNKNOWN)
            child->sex = before.sex;
          if (shuke_date_is_set (before.birth))
            child->birth = before.birth;
          if (before.size != NULL)
            child->size = before.size;
          if (before.height != 0)
            child->height = before.height;
        }
      if (!all)
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_CHILD);
      return;
    }
  parts = g_regex_split_simple ("\\s*[、，,;；/|]\\s*", text, 0, 0);
  if (field == SHUKE_FIELD_CHILD_BIRTHDAY && strchr (text, '/') != NULL)
    {
      g_strfreev (parts);
      parts = g_regex_split_simple ("\\s*[、，,;；|]\\s*", text, 0, 0);
    }
  for (guint i = 0; parts[i] != NULL; i++)
    {
      ShukeImportChild *child;
      ShukeDate birth;
      gint32 height;

      /* What cannot be read takes nothing from what another column says. */
      if (*parts[i] == '\0' || (child = child_at (row, first + i)) == NULL)
        continue;
      if (field == SHUKE_FIELD_CHILD_AGE)
        {
          g_autofree char *age = g_strconcat (parts[i], g_ascii_isdigit (parts[i][strlen (parts[i]) - 1]) ? "岁" : "", NULL);

          /* A birthday in another column says more than an age. */
          if (child->birth.year == 0)
            all = shuke_cell_read_birth (age, self->context.today, &child->birth) && all;
        }
      else if (field == SHUKE_FIELD_CHILD_BIRTHDAY)
        {
          if (shuke_cell_read_birth (parts[i], self->context.today, &birth))
            child->birth = birth;
          else
            all = FALSE;
        }
      else if (field == SHUKE_FIELD_CHILD_HEIGHT)
        {
          height = shuke_cell_read_height (parts[i]);
          child->height = height != 0 ? height : child->height;
          all = height != 0 && all;
        }
      else if (field == SHUKE_FIELD_CHILD_SEX)
        {
          child->sex = shuke_cell_read_sex (parts[i]);
          all = (child->sex != SHUKE_SEX_UNKNOWN || shuke_cell_is_unsaid (parts[i])) && all;
        }
      else
        child->size = shuke_import_file_scratch (self, parts[i]);
    }
  if (!all)
    shuke_import_file_add_issue (self, column, field == SHUKE_FIELD_CHILD_HEIGHT ? SHUKE_IMPORT_REASON_HEIGHT
                                               : field == SHUKE_FIELD_CHILD_SEX ? SHUKE_IMPORT_REASON_UNCLEAR : SHUKE_IMPORT_REASON_DATE);
}

static void
read_birth (ShukeImportFile  *self,
            guint             column,
            const char       *text,
            gboolean          lunar,
            ShukeDate        *date)
{
  if (!shuke_cell_read_birth (text, self->context.today, date))
    {
      shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_DATE);
      return;
    }
  /* 3-12 in a column of lunar birthdays is the lunar third month, whatever it would be elsewhere. */
  if (lunar && !date->lunar && date->month != 0)
    {
      date->lunar = 1;
      if (!shuke_date_is_valid (*date))
        {
          *date = SHUKE_DATE_NONE;
          shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_DATE);
        }
    }
}

static void
read_since (ShukeImportFile      *self,
            guint                 column,
            const char           *text,
            ShukeImportCustomer  *row)
{
  ShukeDay day;
  ShukeDate date;
  int minute;

  /* 2019年3月: the first of it. */
  if (!shuke_cell_read_day (text, self->context.today, &day, &minute) &&
      shuke_date_read (text, self->context.today, &date) && date.year != 0 && !date.lunar)
    day = shuke_day_new (date.year, MAX (date.month, 1), MAX (date.day, 1));
  if (day == SHUKE_DAY_NONE)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_DATE);
  else if (day > self->context.today)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_FUTURE);
  else
    row->created_day = day;
}

static void
read_groups (ShukeImportFile      *self,
             const char           *text,
             ShukeImportCustomer  *row)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*(?:[、，,;；/|]|:::)\\s*", text, 0, 0);

  for (guint i = 0; parts[i] != NULL && row->n_groups < SHUKE_IMPORT_MAX_GROUPS; i++)
    if (*parts[i] != '\0' && *parts[i] != '*')
      row->groups[row->n_groups++] = shuke_import_file_scratch (self, parts[i]);
}

/* What has no place of its own yet becomes a line of the note, under its heading, of somebody new: next month's file has other figures,
 * and nobody wants a heap of them. */
static void
add_note (ShukeImportFile *self,
          guint            column,
          const char      *text,
          Gathered        *gathered)
{
  const char *heading = shuke_import_file_get_heading (self, column);

  /* 0 and 0.00 tell nothing. */
  if (strspn (text, "0.,") == strlen (text))
    return;
  if (gathered->notes == NULL)
    gathered->notes = g_string_new (NULL);
  if (gathered->notes->len > 0)
    g_string_append_c (gathered->notes, '\n');
  if (*heading != '\0')
    g_string_append_printf (gathered->notes, "%s：", heading);
  g_string_append (gathered->notes, text);
}

/* What is no day, as 上个月, stays a remark. */
static void
read_last_visit (ShukeImportFile      *self,
                 guint                 column,
                 const char           *text,
                 ShukeImportCustomer  *row,
                 Gathered             *gathered)
{
  const char *heading = shuke_import_file_get_heading (self, column);
  ShukeDay day;
  int minute;

  if (!shuke_cell_read_day (text, self->context.today, &day, &minute))
    add_note (self, column, text, gathered);
  else if (day > self->context.today)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_FUTURE);
  /* 1900-01-01, 1970-01-01: a program's way to say never. */
  else if (day >= shuke_day_new (FIRST_VISIT_YEAR, 1, 1))
    {
      row->last_day = day;
      row->last_words = *heading == '\0' ? NULL : heading;
    }
}

static const char *
join (ShukeImportFile *self,
      const char      *first,
      const char      *second,
      const char      *between)
{
  if (first == NULL || second == NULL)
    return first == NULL ? second : first;
  return shuke_import_file_keep (self, g_strconcat (first, between, second, NULL));
}

gboolean
shuke_import_file_has_mind (ShukeImportFile *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_MIND_NOTE)
      return TRUE;
  return FALSE;
}

void
shuke_import_file_mind_note (ShukeImportFile      *self,
                             const char           *note,
                             ShukeImportCustomer  *row)
{
  char *mind;

  if (note == NULL || shuke_import_file_has_mind (self) || (mind = shuke_cell_dup_mind (note)) == NULL)
    return;
  row->mind = join (self, row->mind, shuke_import_file_keep (self, mind), "\n");
}

void
shuke_import_file_heed_refusal (ShukeImportCustomer *row)
{
  if (row->consent == SHUKE_CONSENT_UNKNOWN && ((row->note != NULL && shuke_cell_refuses_messages (row->note)) ||
                                                (row->mind != NULL && shuke_cell_refuses_messages (row->mind))))
    row->consent = SHUKE_CONSENT_NO;
}

static void
read_cell (ShukeImportFile      *self,
           guint                 column,
           const char           *text,
           ShukeImportCustomer  *row,
           Gathered             *gathered)
{
  ShukeField field = g_array_index (self->fields, ShukeField, column);

  switch ((int) field)
    {
    case SHUKE_FIELD_NAME: row->name = text; break;
    case SHUKE_FIELD_FAMILY_NAME: gathered->family_name = text; break;
    case SHUKE_FIELD_GIVEN_NAME: gathered->given_name = join (self, gathered->given_name, text, " "); break;
    case SHUKE_FIELD_NICKNAME: row->nickname = text; break;
    case SHUKE_FIELD_ADDRESS_FORM: row->address_form = text; break;
    case SHUKE_FIELD_CARD_NUMBER:
      if (shuke_cell_lost_digits (text))
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_LOST_DIGITS);
      else
        row->card_number = text;
      break;
    case SHUKE_FIELD_TIER: row->tier = text; break;
    case SHUKE_FIELD_SOURCE: row->source = text; break;
    case SHUKE_FIELD_REFERRER: row->referrer = join (self, row->referrer, text, " "); break;
    case SHUKE_FIELD_STAFF: row->staff = text; break;
    case SHUKE_FIELD_MIND_NOTE: row->mind = join (self, row->mind, text, "\n"); break;
    case SHUKE_FIELD_NOTE: row->note = join (self, row->note, text, "\n"); break;
    case SHUKE_FIELD_ADDRESS: row->address = join (self, row->address, text, " "); break;
    case SHUKE_FIELD_NEIGHBOURHOOD: gathered->neighbourhood = text; break;
    case SHUKE_FIELD_WECHAT: row->wechat = text; break;
    case SHUKE_FIELD_EMAIL: row->email = row->email == NULL ? text : row->email; break;
    case SHUKE_FIELD_SIZE: *size_of_heading (shuke_import_file_get_heading (self, column), row) = text; break;
    case SHUKE_FIELD_SHOE_SIZE: row->shoe_size = text; break;
    case SHUKE_FIELD_SEX:
      row->sex = shuke_cell_read_sex (text);
      if (row->sex == SHUKE_SEX_UNKNOWN && !shuke_cell_is_unsaid (text))
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCLEAR);
      break;
    case SHUKE_FIELD_CONSENT:
      row->consent = shuke_cell_read_consent (text);
      if (row->consent == SHUKE_CONSENT_UNKNOWN && !shuke_cell_is_unsaid (text))
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCLEAR);
      break;
    case SHUKE_FIELD_SINCE: read_since (self, column, text, row); break;
    case SHUKE_FIELD_LAST_VISIT: read_last_visit (self, column, text, row, gathered); break;
    case SHUKE_FIELD_PHONE: read_phones (self, column, text, row, gathered); break;
    case SHUKE_FIELD_BIRTHDAY: read_birth (self, column, text, FALSE, &row->birth); break;
    case SHUKE_FIELD_LUNAR_BIRTHDAY: read_birth (self, column, text, TRUE, &gathered->lunar); break;
    case SHUKE_FIELD_GROUP: read_groups (self, text, row); break;
    case SHUKE_FIELD_HEIGHT:
      row->height = shuke_cell_read_height (text);
      if (row->height == 0)
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_HEIGHT);
      break;
    case SHUKE_FIELD_POINTS:
      if (!shuke_cell_read_count (text, &row->points))
        {
          row->points = SHUKE_IMPORT_NO_POINTS;
          shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_AMOUNT);
        }
      break;
    case SHUKE_FIELD_CHILD_NAME:
    case SHUKE_FIELD_CHILD_BIRTHDAY:
    case SHUKE_FIELD_CHILD_AGE:
    case SHUKE_FIELD_CHILD_SEX:
    case SHUKE_FIELD_CHILD_SIZE:
    case SHUKE_FIELD_CHILD_HEIGHT:
      read_child_column (self, column, field, text, row);
      break;
    case SHUKE_FIELD_STYLE_PREFERENCE:
    case SHUKE_FIELD_COLOUR:
    case SHUKE_FIELD_BALANCE:
    case SHUKE_FIELD_TOTAL_SPEND:
    case SHUKE_FIELD_VISIT_COUNT:
      add_note (self, column, text, gathered);
      break;
    default:
      read_fact (self, column, text, row);
      break;
    }
}

static gboolean
begins_han (const char *text)
{
  return shuke_text_is_han (g_utf8_get_char (text));
}

/* 王　芳, spread out in a form to the width of three characters, is 王芳. */
static const char *
close_up (ShukeImportFile *self,
          const char      *name)
{
  GString *closed;

  if (name == NULL || strchr (name, ' ') == NULL || !begins_han (name))
    return name;
  closed = g_string_new (NULL);
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != ' ' || !shuke_text_is_han (g_utf8_get_char (p + 1)))
      g_string_append_unichar (closed, g_utf8_get_char (p));
  return shuke_import_file_keep (self, g_string_free (closed, FALSE));
}

static void
put_together (ShukeImportFile      *self,
              ShukeImportCustomer  *row,
              Gathered             *gathered)
{
  if (row->name == NULL && (gathered->family_name != NULL || gathered->given_name != NULL))
    {
      gboolean han = gathered->family_name != NULL ? begins_han (gathered->family_name)
                                                   : begins_han (gathered->given_name);

      row->name = han ? join (self, gathered->family_name, gathered->given_name, "")
                      : join (self, gathered->given_name, gathered->family_name, " ");
    }
  row->name = close_up (self, row->name);
  drop_empty_children (row);
  row->address = join (self, gathered->neighbourhood, row->address, " ");
  shuke_import_file_mind_note (self, row->note, row);
  shuke_import_file_heed_refusal (row);
  /* Who keeps a lunar birthday celebrates it; the year may stand in the other column. */
  if (shuke_date_is_set (gathered->lunar))
    {
      if (gathered->lunar.year == 0)
        gathered->lunar.year = row->birth.year;
      row->birth = shuke_date_is_valid (gathered->lunar) ? gathered->lunar : row->birth;
    }
  if (gathered->notes != NULL)
    row->figures = shuke_import_file_keep (self, g_string_free (gathered->notes, FALSE));
}

gboolean
shuke_import_file_next_customer (ShukeImportFile      *self,
                                 ShukeImportCustomer  *row,
                                 ShukeImportReason    *reason,
                                 GError              **error)
{
  Gathered gathered = { 0 };

  shuke_import_customer_clear (row);
  *reason = SHUKE_IMPORT_REASON_NONE;
  if (self->cards != NULL)
    return shuke_import_file_next_card (self, row, reason);
  if (!shuke_import_file_next_row (self, error))
    return FALSE;
  row->row = shuke_import_file_get_row (self);
  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      const char *text = shuke_import_file_value (self, i);

      if (text != NULL)
        read_cell (self, i, text, row, &gathered);
    }
  put_together (self, row, &gathered);
  if (row->n_phones == 0 && !shuke_date_is_set (row->birth) && shuke_import_file_is_total (self))
    *reason = SHUKE_IMPORT_REASON_TOTAL;
  else if (row->name == NULL && row->nickname == NULL && row->address_form == NULL && row->card_number == NULL && row->n_phones == 0)
    *reason = gathered.lost_phone ? SHUKE_IMPORT_REASON_PHONE
              : shuke_import_file_has_issue (self, SHUKE_IMPORT_REASON_UNCOMPUTED) ? SHUKE_IMPORT_REASON_UNCOMPUTED
                                                                                 : SHUKE_IMPORT_REASON_NOBODY;
  return TRUE;
}
