/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a customer table as what it says. A part that is not understood is left blank and named as an issue; the row is
 * refused only when nothing in it says who it is. */

#include "shuke-import-file-private.h"

#include "shuke-bare-name.h"
#include "shuke-cell-reader.h"
#include "shuke-column-kept.h"
#include "shuke-date-reader.h"
#include "shuke-fact.h"
#include "shuke-name-tail.h"
#include "shuke-name.h"
#include "shuke-text.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_VISIT_YEAR 1980
#define LAST_TURN        3

/* What is gathered from several columns before it becomes one thing. */
typedef struct {
  const char *family_name;
  const char *given_name;
  const char *neighbourhood;
  ShukeDate   lunar;
  ShukeImportTagSizes tags;
  guint       birth_column;
  guint       lunar_column;
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
      shuke_phone_parse (text, self->context.region, &phone) && !shuke_phone_is_filler (&phone))
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
  /* Of one that finds no room it is not true that it is no number. */
  shuke_import_file_add_issue (self, column, row->n_phones == SHUKE_IMPORT_MAX_PHONES ? SHUKE_IMPORT_REASON_SECOND
                                             : shuke_cell_why_no_phone (text, self->context.region));
  gathered->lost_phone = row->n_phones == 0;
  if (gathered->lost_phone && self->context.region == SHUKE_REGION_CN)
    shuke_cell_read_short_phone (text, row->phone_short);
}

static void
put_height (ShukeImportFile *self,
            guint            column,
            gint32          *place,
            const char      *text)
{
  gint32 height = shuke_cell_read_height (text);

  if (height == 0)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_HEIGHT);
  else if (*place == 0)
    *place = height;
  else if (*place != height)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
}

static void
read_sex (ShukeImportFile      *self,
          guint                 column,
          const char           *text,
          ShukeImportCustomer  *row)
{
  ShukeSex sex = shuke_cell_read_sex (text);

  if (sex == SHUKE_SEX_UNKNOWN && !shuke_cell_is_unsaid (text))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCLEAR);
  else if (row->sex == SHUKE_SEX_UNKNOWN)
    row->sex = sex;
  else if (sex != SHUKE_SEX_UNKNOWN && sex != row->sex)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
}

static void
read_points (ShukeImportFile      *self,
             guint                 column,
             const char           *text,
             ShukeImportCustomer  *row)
{
  gint64 points;

  if (!shuke_cell_read_count (text, &points))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_AMOUNT);
  else if (row->points == SHUKE_IMPORT_NO_POINTS)
    row->points = points;
  else if (row->points != points)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
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
  if (!shuke_cell_read_day (text, self->listed, &day, &minute) &&
      shuke_date_read (text, self->context.today, &date) && date.year != 0 && !date.lunar)
    day = shuke_day_new (date.year, MAX (date.month, 1), MAX (date.day, 1));
  if (day == SHUKE_DAY_NONE)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_DATE);
  else if (day > self->context.today)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_FUTURE);
  else if (day < shuke_day_new (FIRST_VISIT_YEAR, 1, 1))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_EMPTY_DAY);
  /* 开卡日期 and 首次消费: she was a customer from the first of them on. */
  else if (row->created_day == SHUKE_DAY_NONE || row->created_day == day)
    row->created_day = day;
  else
    {
      row->created_day = MIN (row->created_day, day);
      shuke_import_file_keep_words (self, column, text);
    }
}

/* Figures that have no place of their own become lines of the note, under their heading, of somebody new: next month's file has others,
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
  else
    {
      g_autofree char *label = shuke_import_dup_number (g_array_index (self->columns, ShukeImportColumn, column).sources[0]);
      g_autofree char *line = shuke_text_label_line (label, text);

      g_string_append (gathered->notes, line);
      return;
    }
  g_string_append (gathered->notes, text);
}

/* 1, 2, 3 in a column without a name: the rows are counted. */
static gboolean
counts_rows (const GPtrArray *samples)
{
  for (guint i = 0; i < samples->len; i++)
    {
      guint64 number, before;

      if (!g_ascii_string_to_unsigned (samples->pdata[i], 10, 0, G_MAXUINT, &number, NULL) ||
          (i > 0 && (!g_ascii_string_to_unsigned (samples->pdata[i - 1], 10, 0, G_MAXUINT, &before, NULL) || number <= before)))
        return FALSE;
    }
  return samples->len > 0;
}

/* 还欠什么, of which nobody told what it is, is hers all the same. A column that says the same of everybody, as the branch or whether the
 * account is open, tells nothing of her. */
static gboolean
tells_of_her (ShukeImportFile *self,
              guint            column)
{
  const GPtrArray *samples = g_array_index (self->columns, ShukeImportColumn, column).samples;

  /* A table without any names is asked about as a whole. */
  if (*shuke_import_file_get_heading (self, column) == '\0' && (!self->has_heading || counts_rows (samples)))
    return FALSE;
  for (guint i = 1; i < samples->len; i++)
    if (strcmp (samples->pdata[i], samples->pdata[0]) != 0)
      return TRUE;
  return samples->len < 2;
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

  if (!shuke_cell_read_day (text, self->listed, &day, &minute) || shuke_cell_says_more_than_day (text))
    shuke_import_file_keep_words (self, column, text);
  if (day == SHUKE_DAY_NONE)
    return;
  if (day > self->context.today)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_FUTURE);
  /* 1900-01-01, 1970-01-01: a program's way to say never. */
  else if (day < shuke_day_new (FIRST_VISIT_YEAR, 1, 1))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_EMPTY_DAY);
  else
    {
      /* The newest; 最近到店 beside 最近消费 is no news next month. */
      if (row->last_day != SHUKE_DAY_NONE && day <= row->last_day)
        {
          if (day < row->last_day)
            add_note (self, column, text, gathered);
          return;
        }
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
  /* What is all of the remark stands there once. */
  if (row->note != NULL && strcmp (row->note, mind) == 0)
    row->note = NULL;
}

const char *
shuke_import_file_clean_name (ShukeImportFile *self,
                              const char      *name)
{
  g_autofree char *clean = name == NULL || g_str_is_ascii (name) ? NULL : shuke_name_dup_clean (name);
  char *closed = shuke_bare_name_close_up (clean != NULL ? clean : name);

  if (closed != NULL)
    return shuke_import_file_keep (self, closed);
  return clean == NULL || strcmp (clean, name) == 0 ? name : shuke_import_file_keep (self, g_steal_pointer (&clean));
}

void
shuke_import_file_take_marks (ShukeImportFile      *self,
                              ShukeImportCustomer  *row)
{
  char *bare = shuke_bare_name_dup (row->name);

  /* Width, dots and blanks are no words of hers; the marks are kept as they stood. */
  if (bare != NULL)
    {
      shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_NAME), row->name);
      row->marked_name = row->name;
      row->name = shuke_import_file_keep (self, bare);
    }
  row->name = shuke_import_file_clean_name (self, row->name);
}

void
shuke_import_file_take_tail (ShukeImportFile      *self,
                             ShukeImportCustomer  *row)
{
  g_autofree char *size = NULL;
  g_autofree char *rest = NULL;
  char *name = row->organisation ? NULL : shuke_name_dup_without_tail (row->name, &size, &rest);

  if (name == NULL)
    return;
  /* By which the owner looks for her as in her telephone. */
  if (row->nickname == NULL)
    row->nickname = row->name;
  else
    shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_NAME), row->name);
  row->name = shuke_import_file_keep (self, name);
  if (size != NULL && g_ascii_isdigit (size[0]) && g_ascii_isdigit (size[1]) && atoi (size) % 5 != 0)
    row->height = row->height != 0 ? row->height : atoi (size) * 10;
  else if (size != NULL && row->size == NULL && row->top_size == NULL)
    row->size = shuke_import_file_keep (self, g_steal_pointer (&size));
  if (rest != NULL)
    row->note = row->note == NULL ? shuke_import_file_keep (self, g_steal_pointer (&rest)) : join (self, row->note, rest, "\n");
}

static void
read_cell (ShukeImportFile      *self,
           guint                 column,
           const char           *text,
           ShukeImportCustomer  *row,
           Gathered             *gathered)
{
  ShukeField field = g_array_index (self->fields, ShukeField, column);
  ShukeImportChild *child;

  switch ((int) field)
    {
    case SHUKE_FIELD_NAME: shuke_import_file_put (self, column, &row->name, text); break;
    case SHUKE_FIELD_FAMILY_NAME: shuke_import_file_put (self, column, &gathered->family_name, text); break;
    case SHUKE_FIELD_GIVEN_NAME: gathered->given_name = join (self, gathered->given_name, text, " "); break;
    case SHUKE_FIELD_NICKNAME: shuke_import_file_put (self, column, &row->nickname, text); break;
    case SHUKE_FIELD_ADDRESS_FORM: shuke_import_file_put (self, column, &row->address_form, text); break;
    case SHUKE_FIELD_CARD_NUMBER:
      if (shuke_cell_lost_digits (text))
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_LOST_DIGITS);
      else
        shuke_import_file_put (self, column, &row->card_number, text);
      break;
    case SHUKE_FIELD_TIER: shuke_import_file_put (self, column, &row->tier, text); break;
    case SHUKE_FIELD_SOURCE: shuke_import_file_put (self, column, &row->source, text); break;
    case SHUKE_FIELD_REFERRER: row->referrer = join (self, row->referrer, text, " "); break;
    case SHUKE_FIELD_STAFF: shuke_import_file_put (self, column, &row->staff, text); break;
    case SHUKE_FIELD_MIND_NOTE: row->mind = join (self, row->mind, text, "\n"); break;
    case SHUKE_FIELD_NOTE: row->note = join (self, row->note, text, "\n"); break;
    case SHUKE_FIELD_ADDRESS: shuke_import_file_read_address (self, column, text, row); break;
    case SHUKE_FIELD_NEIGHBOURHOOD: shuke_import_file_put (self, column, &gathered->neighbourhood, text); break;
    case SHUKE_FIELD_WECHAT: shuke_import_file_read_several (self, column, text, "wechat", &row->wechat, row); break;
    case SHUKE_FIELD_EMAIL: shuke_import_file_read_several (self, column, text, "email", &row->email, row); break;
    case SHUKE_FIELD_OTHERS: shuke_import_file_read_others (self, column, text, row); break;
    case SHUKE_FIELD_CUSTOM: shuke_import_file_read_custom (self, column, text, row); break;
    case SHUKE_FIELD_ORGANISATION:
      row->organisation = shuke_cell_read_consent (text) == SHUKE_CONSENT_YES;
      if (!row->organisation && shuke_cell_read_consent (text) != SHUKE_CONSENT_NO)
        shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCLEAR);
      break;
    case SHUKE_FIELD_ACCOUNT: shuke_import_file_read_accounts (self, column, text, row); break;
    case SHUKE_FIELD_SIZE: shuke_import_file_read_size (self, column, text, row); break;
    case SHUKE_FIELD_SHOE_SIZE: shuke_import_file_put (self, column, &row->shoe_size, text); break;
    case SHUKE_FIELD_SEX: read_sex (self, column, text, row); break;
    case SHUKE_FIELD_CONSENT: shuke_import_file_read_consent (self, column, text, row); break;
    case SHUKE_FIELD_CONSENT_DAY: shuke_import_file_read_consent_day (self, column, text, row); break;
    case SHUKE_FIELD_SINCE: read_since (self, column, text, row); break;
    case SHUKE_FIELD_LAST_VISIT: read_last_visit (self, column, text, row, gathered); break;
    case SHUKE_FIELD_PHONE: read_phones (self, column, text, row, gathered); break;
    case SHUKE_FIELD_BIRTHDAY:
      if (!shuke_import_file_says_calendar (self, column, text))
        {
          gathered->birth_column = column;
          shuke_import_file_read_birth (self, column, text, FALSE, &row->birth);
        }
      break;
    case SHUKE_FIELD_LUNAR_BIRTHDAY:
      if (self->calendar == SHUKE_IMPORT_CALENDAR_SOLAR)
        shuke_import_file_read_birth (self, column, text, FALSE, &row->birth);
      else if (!shuke_import_file_says_calendar (self, column, text))
        {
          gathered->lunar_column = column;
          shuke_import_file_read_birth (self, column, text, TRUE, &gathered->lunar);
        }
      break;
    case SHUKE_FIELD_GROUP: shuke_import_file_read_tags (self, column, text, row, &gathered->tags); break;
    case SHUKE_FIELD_HEIGHT:
      child = shuke_import_find_child_for_height (self, row, shuke_cell_read_height (text));
      put_height (self, column, child != NULL ? &child->height : &row->height, text);
      break;
    case SHUKE_FIELD_POINTS: read_points (self, column, text, row); break;
    case SHUKE_FIELD_CHILD_HEIGHT:
      /* Found to be the child's by what stands in the column: in a row without one it is hers. */
      if (row->n_children > 0 || shuke_column_names_child (shuke_import_file_get_heading (self, column)))
        shuke_import_file_read_child (self, column, text, row);
      else
        put_height (self, column, &row->height, text);
      break;
    case SHUKE_FIELD_CHILD_NAME:
    case SHUKE_FIELD_CHILD_BIRTHDAY:
    case SHUKE_FIELD_CHILD_AGE:
    case SHUKE_FIELD_CHILD_SEX:
    case SHUKE_FIELD_CHILD_SIZE:
      shuke_import_file_read_child (self, column, text, row);
      break;
    case SHUKE_FIELD_STYLE_PREFERENCE:
    case SHUKE_FIELD_COLOUR:
      shuke_import_file_keep_words (self, column, text);
      break;
    case SHUKE_FIELD_UNKNOWN:
      if (tells_of_her (self, column) && !shuke_import_file_says_calendar (self, column, text))
        add_note (self, column, text, gathered);
      break;
    case SHUKE_FIELD_KEPT:
      if (!tells_of_her (self, column) || shuke_import_file_tells_nothing (self, column, text, row) ||
          /* Solar is what any birthday is, and none. */
          (shuke_import_file_says_calendar (self, column, text) &&
           (self->calendar != SHUKE_IMPORT_CALENDAR_LUNAR || shuke_date_is_set (row->birth) || shuke_date_is_set (gathered->lunar))))
        break;
      if (shuke_column_is_passing (shuke_import_file_get_heading (self, column)))
        add_note (self, column, text, gathered);
      else
        shuke_import_file_keep_words (self, column, text);
      break;
    case SHUKE_FIELD_BALANCE:
    case SHUKE_FIELD_TOTAL_SPEND:
    case SHUKE_FIELD_VISIT_COUNT:
    case SHUKE_FIELD_QUANTITY:
    case SHUKE_FIELD_LIST_PRICE:
    case SHUKE_FIELD_PAID_PRICE:
    case SHUKE_FIELD_COST:
      add_note (self, column, text, gathered);
      break;
    default:
      shuke_import_file_read_fact (self, column, text, row);
      break;
    }
}

static gboolean
begins_han (const char *text)
{
  return shuke_text_is_han (g_utf8_get_char (text));
}

/* 张三 in a column of its own is the name; the 小三 that stands in those of its parts is kept too. */
static void
keep_other_name (ShukeImportFile *self,
                 const char      *name,
                 const char      *part)
{
  if (part == NULL || strstr (name, part) != NULL)
    return;
  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);

      if ((field == SHUKE_FIELD_FAMILY_NAME || field == SHUKE_FIELD_GIVEN_NAME) && g_strcmp0 (shuke_import_file_text (self, i), part) == 0)
        shuke_import_file_keep_words (self, i, part);
    }
}

/* Who keeps a lunar birthday celebrates it; the year may stand in the other column. What the two say more than each other is kept. */
static void
join_lunar (ShukeImportFile      *self,
            ShukeImportCustomer  *row,
            const Gathered       *gathered)
{
  ShukeDate lunar = gathered->lunar, solar = row->birth;

  if (!shuke_date_is_set (lunar))
    return;
  if (lunar.year == 0)
    lunar.year = solar.year;
  if (!shuke_date_is_valid (lunar))
    {
      shuke_import_file_add_issue (self, gathered->lunar_column, SHUKE_IMPORT_REASON_DATE);
      shuke_import_file_keep_words (self, gathered->lunar_column, shuke_import_file_text (self, gathered->lunar_column));
      return;
    }
  if (solar.day != 0 && (shuke_date_to_day (lunar) == SHUKE_DAY_NONE || shuke_date_to_day (lunar) != shuke_date_to_day (solar)))
    shuke_import_file_keep_words (self, gathered->birth_column, shuke_import_file_text (self, gathered->birth_column));
  row->birth = lunar;
}

static void
put_together (ShukeImportFile      *self,
              ShukeImportCustomer  *row,
              Gathered             *gathered)
{
  const char *name;

  if (row->name != NULL)
    {
      keep_other_name (self, row->name, gathered->family_name);
      keep_other_name (self, row->name, gathered->given_name);
    }
  else if (gathered->family_name != NULL || gathered->given_name != NULL)
    {
      gboolean han = gathered->family_name != NULL ? begins_han (gathered->family_name)
                                                   : begins_han (gathered->given_name);

      row->name = han ? join (self, gathered->family_name, gathered->given_name, "")
                      : join (self, gathered->given_name, gathered->family_name, " ");
    }
  name = row->name;
  shuke_import_file_take_marks (self, row);
  shuke_import_drop_empty_children (row);
  shuke_import_file_take_tag_sizes (self, &gathered->tags, row);
  shuke_import_file_take_tail (self, row);
  row->address = join (self, gathered->neighbourhood, row->address, " ");
  row->note = shuke_import_file_bound_remark (self, row->note);
  shuke_import_file_mind_note (self, row->note, row);
  shuke_cell_read_phone_tail (row->note, row->phone_tail);
  shuke_import_file_find_old_number (self, row);
  /* A day without the answer. */
  for (guint i = 0; i < self->fields->len && row->consent_day != SHUKE_DAY_NONE && row->consent == SHUKE_CONSENT_UNKNOWN; i++)
    if (g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_CONSENT_DAY)
      shuke_import_file_keep_words (self, i, shuke_import_file_text (self, i));
  shuke_import_file_heed_refusal (self, name, row);
  join_lunar (self, row, gathered);
  if (gathered->notes != NULL)
    row->figures = shuke_import_file_keep (self, g_string_free (gathered->notes, FALSE));
  row->words = self->words->len > 0 ? self->words->str : NULL;
}

#define MOBILE_DIGITS 11

/* 中午 电话18226401804 below 什么时候找: a number that somebody wrote beside other words and named as one. Only of whom the row has no other. */
static void
find_phone_in_words (ShukeImportFile     *self,
                     ShukeImportCustomer *row)
{
  static const char *const names[] = { "电话", "電話", "手机", "手機" };

  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);
      const char *text = field == SHUKE_FIELD_IGNORE || field == SHUKE_FIELD_REFERRER ? NULL : shuke_import_file_text (self, i);

      for (gsize k = 0; text != NULL && k < G_N_ELEMENTS (names); k++)
        {
          const char *at = strstr (text, names[k]);
          g_autofree char *number = NULL;
          ShukePhone phone;

          if (at == NULL)
            continue;
          at += strlen (names[k]);
          if (g_str_has_prefix (at, "："))
            at += strlen ("：");
          at += strspn (at, ": ");
          if (strspn (at, "0123456789") != MOBILE_DIGITS)
            continue;
          number = g_strndup (at, MOBILE_DIGITS);
          if (!shuke_phone_parse (number, self->context.region, &phone) || phone.kind != SHUKE_PHONE_MOBILE || shuke_phone_is_filler (&phone))
            continue;
          *row->phones[0].label = '\0';
          row->phones[0].phone = phone;
          row->phones[0].raw = shuke_import_file_keep (self, g_steal_pointer (&number));
          row->n_phones = 1;
          return;
        }
    }
}

/* Whatever cannot be read as what its column holds stays hers in its own words. */
static void
take_cell (ShukeImportFile      *self,
           guint                 column,
           ShukeImportCustomer  *row,
           Gathered             *gathered)
{
  guint n_reported = self->n_reported, n_issues = self->n_issues;
  const char *text = shuke_import_file_value (self, column);

  if (text != NULL && shuke_import_file_is_page (self, column, text))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCLEAR);
  else if (text != NULL)
    read_cell (self, column, text, row, gathered);
  if (self->n_reported == n_reported)
    return;
  /* Beyond the room for issues nobody knows why. */
  if (self->n_issues > n_issues ? shuke_import_reason_keeps_words (self->issues[n_issues].reason) : text != NULL)
    shuke_import_file_keep_words (self, column, shuke_import_file_text (self, column));
}

/* Whose a size is depends on how many children there are, and which of them have one; so does whose school it is. What follows from a
 * birthday waits for that. */
static guint
turn_of (ShukeField field)
{
  ShukeFactKind kind;
  gboolean child;

  if (field == SHUKE_FIELD_CHILD_SIZE || field == SHUKE_FIELD_SIZE)
    return field == SHUKE_FIELD_CHILD_SIZE ? 1 : 2;
  return field == SHUKE_FIELD_KEPT || (shuke_field_get_fact (field, &kind, &child) && child) ? LAST_TURN : 0;
}

gboolean
shuke_import_file_next_customer (ShukeImportFile      *self,
                                 ShukeImportCustomer  *row,
                                 ShukeImportReason    *reason,
                                 GError              **error)
{
  Gathered gathered = { 0 };
  gboolean late = FALSE;

  shuke_import_customer_clear (row);
  *reason = SHUKE_IMPORT_REASON_NONE;
  if (self->cards != NULL)
    return shuke_import_file_next_card (self, row, reason);
  if (!shuke_import_file_next_row (self, error))
    return FALSE;
  row->row = shuke_import_file_get_row (self);
  shuke_import_file_move_back (self);
  shuke_import_file_find_written (self);
  shuke_import_file_find_calendars (self);
  if (self->measured != self->context.today)
    row->written_day = self->measured;
  if (shuke_date_is_set (self->listed_date) && self->written != self->context.today)
    row->figures_day = self->written;
  shuke_import_file_find_told (self, row);
  for (guint turn = 0; turn <= LAST_TURN; turn++)
    for (guint i = 0; i < self->n_cells && i < self->fields->len && (turn == 0 || late); i++)
      {
        guint of_field = turn_of (g_array_index (self->fields, ShukeField, i));

        late = late || of_field > 0;
        if (of_field == turn)
          take_cell (self, i, row, &gathered);
      }
  shuke_import_file_keep_beyond (self);
  if (row->n_phones == 0 && !gathered.lost_phone)
    find_phone_in_words (self, row);
  if (self->workbook != NULL && shuke_xlsx_get_comment (self->workbook) != NULL)
    row->note = join (self, row->note, shuke_xlsx_get_comment (self->workbook), "\n");
  put_together (self, row, &gathered);
  shuke_import_share_birth (row);
  shuke_import_file_find_birth (self, row);
  /* The book knows whom it is about. */
  if (row->told != NULL)
    return TRUE;
  shuke_import_file_join_below (self, row);
  if (row->n_phones == 0 && shuke_import_file_is_heading (self))
    {
      *reason = SHUKE_IMPORT_REASON_HEADING_AGAIN;
      self->n_issues = 0;
    }
  else if (row->n_phones == 0 && !shuke_date_is_set (row->birth) && shuke_import_file_is_total (self))
    *reason = SHUKE_IMPORT_REASON_TOTAL;
  else if (row->n_phones == 0 && shuke_import_file_is_rule (self))
    {
      *reason = SHUKE_IMPORT_REASON_RULE;
      self->n_issues = 0;
    }
  else if (shuke_import_file_is_sentence (self, row))
    *reason = SHUKE_IMPORT_REASON_NOBODY;
  else if (row->name == NULL && row->nickname == NULL && row->address_form == NULL && row->card_number == NULL && row->n_phones == 0)
    *reason = gathered.lost_phone ? SHUKE_IMPORT_REASON_PHONE
              : shuke_import_file_has_issue (self, SHUKE_IMPORT_REASON_UNCOMPUTED) ? SHUKE_IMPORT_REASON_UNCOMPUTED
                                                                                 : SHUKE_IMPORT_REASON_NOBODY;
  return TRUE;
}
