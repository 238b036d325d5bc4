/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a customer table that are about her children: several of them in one cell, or one and the same in several columns. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-growth.h"
#include "shuke-list-day.h"
#include "shuke-size.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

/* The smallest size that grown-up women wear, in mm of height. */
#define SMALLEST_WOMAN     1500
/* How much taller than its age a child's size may be: one in forty is, and all wear what they grow into. */
#define TALLEST_DEVIATIONS 2
#define ROOM_TO_GROW       100
/* Nobody stands between 110 and 140. */
#define WIDEST_PAIR        20

gboolean
shuke_import_put_birth (ShukeDate *place,
                        ShukeDate  date)
{
  ShukeDate joined = place->month == 0 ? date : *place;
  gint16 year = joined.year == 0 ? place->month == 0 ? place->year : date.year : joined.year;

  if (!shuke_date_is_set (*place))
    {
      *place = date;
      return TRUE;
    }
  joined.year = year;
  if ((place->year != 0 && date.year != 0 && place->year != date.year) || !shuke_date_is_valid (joined) ||
      (place->month != 0 && date.month != 0 &&
       (place->lunar != date.lunar || place->month != date.month || place->leap != date.leap ||
        (place->day != 0 && date.day != 0 && place->day != date.day))))
    return FALSE;
  joined.day = MAX (place->day, date.day);
  *place = joined;
  return TRUE;
}

gboolean
shuke_import_is_future (ShukeDate date,
                        ShukeDay  today)
{
  int year, month, day;

  if (date.year == 0)
    return FALSE;
  if (date.month != 0 && date.day != 0)
    return shuke_date_to_day (date) != SHUKE_DAY_NONE && shuke_date_to_day (date) > today;
  shuke_day_get (today, &year, &month, &day);
  return date.year > year || (date.year == year && !date.lunar && date.month > month);
}

ShukeImportChild *
shuke_import_child_at (ShukeImportCustomer *row,
                       guint                index)
{
  if (index >= SHUKE_IMPORT_MAX_CHILDREN)
    return NULL;
  while (row->n_children <= index)
    memset (&row->children[row->n_children++], 0, sizeof (ShukeImportChild));
  return &row->children[index];
}

guint
shuke_import_child_of_heading (const char *heading)
{
  static const char *const second[] = { "二宝", "二寶", "老二", "小宝", "小寶" };
  static const char *const third[] = { "三宝", "三寶", "老三" };

  for (const char *p = heading; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      {
        guint64 number = g_ascii_strtoull (p, NULL, 10);

        /* Beyond the last there is no child, and the cell is kept in words; 2026 counts no children. */
        return number >= 1 && number <= 20 ? (guint) number - 1 : 0;
      }
  if (shuke_word_list_stand_in (heading, -1, second, G_N_ELEMENTS (second)))
    return 1;
  if (shuke_word_list_stand_in (heading, -1, third, G_N_ELEMENTS (third)))
    return 2;
  return 0;
}

void
shuke_import_share_birth (ShukeImportCustomer *row)
{
  static const char *const words[] = { "双胞胎", "雙胞胎", "龙凤胎", "龍鳳胎", "twins" };
  ShukeImportChild *told = &row->children[0], *other = &row->children[1];

  if (row->n_children != 2 || row->note == NULL)
    return;
  if (!shuke_date_is_set (told->birth))
    {
      told = other;
      other = &row->children[0];
    }
  if (!shuke_date_is_set (told->birth) || shuke_date_is_set (other->birth))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (row->note, words[i]) != NULL)
      other->birth = told->birth;
}

void
shuke_import_drop_empty_children (ShukeImportCustomer *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_children; i++)
    {
      const ShukeImportChild *it = &row->children[i];
      gboolean told = it->name != NULL || it->relation != NULL || it->sex != SHUKE_SEX_UNKNOWN || it->size != NULL ||
                      it->shoe_size != NULL || it->height != 0 || shuke_date_is_set (it->birth);

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

ShukeImportFact *
shuke_import_find_fact (ShukeImportCustomer *row,
                        ShukeFactKind        kind,
                        guint                child)
{
  for (guint i = 0; i < row->n_facts; i++)
    if (row->facts[i].kind == kind && row->facts[i].child == child)
      return &row->facts[i];
  return NULL;
}

/* The class at school stands beside a child's fields. FALSE when another column says another one. */
static gboolean
add_class (ShukeImportCustomer *row,
           guint                child,
           const char          *words)
{
  const ShukeImportFact *before = shuke_import_find_fact (row, SHUKE_FACT_SCHOOL_CLASS, child);

  if (words == NULL || before != NULL)
    return words == NULL || strcmp (before->text, words) == 0;
  if (row->n_facts == SHUKE_IMPORT_MAX_FACTS)
    return FALSE;
  row->facts[row->n_facts++] = (ShukeImportFact) { SHUKE_FACT_SCHOOL_CLASS, child, words };
  return TRUE;
}

/* What another column of the row says of her holds. FALSE when this one says something else of what it says. */
static gboolean
join_child (ShukeImportChild       *child,
            const ShukeImportChild *before)
{
  ShukeDate birth = before->birth;
  gboolean fits = (before->name == NULL || child->name == NULL || strcmp (before->name, child->name) == 0) &&
                  (before->sex == SHUKE_SEX_UNKNOWN || child->sex == SHUKE_SEX_UNKNOWN || before->sex == child->sex) &&
                  (before->size == NULL || child->size == NULL || strcmp (before->size, child->size) == 0) &&
                  (before->shoe_size == NULL || child->shoe_size == NULL || strcmp (before->shoe_size, child->shoe_size) == 0) &&
                  (before->height == 0 || child->height == 0 || before->height == child->height) &&
                  /* An age is a year, more or less. */
                  (!shuke_date_is_set (child->birth) || !shuke_date_is_set (before->birth) || child->birth.month == 0 ||
                   shuke_import_put_birth (&birth, child->birth));

  if (before->name != NULL)
    child->name = before->name;
  if (before->relation != NULL)
    child->relation = before->relation;
  if (before->sex != SHUKE_SEX_UNKNOWN)
    child->sex = before->sex;
  if (shuke_date_is_set (birth))
    child->birth = birth;
  if (before->size != NULL)
    child->size = before->size;
  if (before->shoe_size != NULL)
    child->shoe_size = before->shoe_size;
  if (before->height != 0)
    child->height = before->height;
  return fits;
}

static ShukeImportReason
reason_of_child (ShukeField field)
{
  switch ((int) field)
    {
    case SHUKE_FIELD_CHILD_HEIGHT:
      return SHUKE_IMPORT_REASON_HEIGHT;
    case SHUKE_FIELD_CHILD_SEX:
      return SHUKE_IMPORT_REASON_UNCLEAR;
    case SHUKE_FIELD_CHILD_BIRTHDAY:
    case SHUKE_FIELD_CHILD_AGE:
      return SHUKE_IMPORT_REASON_DATE;
    default:
      return SHUKE_IMPORT_REASON_CHILD;
    }
}

gboolean
shuke_import_is_child_size (const char *text)
{
  ShukeSize size = shuke_size_parse (text, SHUKE_SIZE_FOR_CLOTHES);

  return size.kind == SHUKE_SIZE_HEIGHT && size.value >= 520 && size.value <= 1700;
}

gboolean
shuke_import_may_be_hers (const char *text)
{
  return shuke_size_parse (text, SHUKE_SIZE_FOR_CLOTHES).value >= SMALLEST_WOMAN;
}

/* Of what stands in the column as a height most is no woman's: those wear letters there. */
static gboolean
is_column_of_children (ShukeImportFile *self,
                       guint            column)
{
  const GPtrArray *samples = g_array_index (self->columns, ShukeImportColumn, column).samples;
  guint small = 0, heights = 0;

  for (guint i = 0; i < samples->len; i++)
    if (shuke_import_is_child_size (samples->pdata[i]))
      {
        heights++;
        small += !shuke_import_may_be_hers (samples->pdata[i]);
      }
  return small * 2 > heights;
}

/* A size that may be a woman's is a child's when it is as tall, or when nothing but children's sizes stands there. */
static gboolean
may_wear (ShukeImportFile        *self,
          guint                   column,
          const ShukeImportChild *child,
          const char             *text)
{
  int age = shuke_date_age (child->birth, self->written);
  double median, deviation;

  if (!shuke_import_may_be_hers (text))
    return TRUE;
  if (child->height > 0)
    return shuke_size_parse (text, SHUKE_SIZE_FOR_CLOTHES).value <= child->height + ROOM_TO_GROW;
  if (age < 0)
    return is_column_of_children (self, column);
  return !shuke_growth_reference (child->sex, MIN (age, 17) * 12 + 6, &median, &deviation) ||
         shuke_size_parse (text, SHUKE_SIZE_FOR_CLOTHES).value <= median + TALLEST_DEVIATIONS * deviation + ROOM_TO_GROW;
}

ShukeImportChild *
shuke_import_find_child_for_size (ShukeImportFile     *self,
                                  guint                column,
                                  ShukeImportCustomer *row,
                                  const char          *text)
{
  ShukeImportChild *found = NULL;

  for (guint i = 0; i < row->n_children; i++)
    {
      if (row->children[i].size != NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = &row->children[i];
    }
  return found != NULL && may_wear (self, column, found, text) ? found : NULL;
}

/* 120/60 is one garment, of a height and a chest or waist as GB/T 1335.3-2009 writes them (80/48); the bounds are ours, wide about its tables. */
static gboolean
may_be_chest (const char *height,
              const char *chest)
{
  double share = g_ascii_strtod (chest, NULL) / MAX (g_ascii_strtod (height, NULL), 1);

  return share >= 0.4 && share <= 0.62;
}

gboolean
shuke_import_put_childrens_sizes (ShukeImportFile     *self,
                                  ShukeImportCustomer *row,
                                  const char          *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*[、，,;；/|]\\s*", text, 0, 0);

  if (row->n_children < 2 || g_strv_length (parts) != row->n_children)
    return FALSE;
  for (guint i = 0; i < row->n_children; i++)
    if (row->children[i].size != NULL || !shuke_import_is_child_size (parts[i]) ||
        (i > 0 && strchr (text, '/') != NULL && may_be_chest (parts[i - 1], parts[i])))
      return FALSE;
  for (guint i = 0; i < row->n_children; i++)
    row->children[i].size = shuke_import_file_keep (self, g_strdup (parts[i]));
  return TRUE;
}

/* 110/120 are two sizes of two children, or one between them of the only one. */
static gboolean
is_one_size (const ShukeImportCustomer *row,
             guint                      first,
             const char                *text)
{
  char *middle, *end;
  guint64 one = g_ascii_strtoull (text, &middle, 10), other;

  if (*middle != '/' || row->n_children > first + 1)
    return FALSE;
  other = g_ascii_strtoull (middle + 1, &end, 10);
  return *end == '\0' && end > middle + 1 && other > one && other <= one + WIDEST_PAIR && shuke_import_is_child_size (text);
}

/* How a cell about children was read. */
typedef struct {
  gboolean all;       /* nothing of it was left over, and another column says nothing else */
  gboolean room;      /* there are not more of them than a row can hold */
  gboolean future;    /* of whom one is not born yet */
} Reading;

static void
report (ShukeImportFile   *self,
        guint              column,
        const Reading     *reading,
        ShukeImportReason  otherwise)
{
  if (!reading->all || !reading->room || reading->future)
    shuke_import_file_add_issue (self, column,
                                 !reading->room ? SHUKE_IMPORT_REASON_NO_ROOM : reading->future ? SHUKE_IMPORT_REASON_FUTURE : otherwise);
}

/* 女儿果果 3岁 110: all of a child, or of several, in one cell. */
static void
read_children (ShukeImportFile     *self,
               guint                column,
               const char          *text,
               guint                first,
               ShukeImportCustomer *row)
{
  ShukeImportChild read[SHUKE_IMPORT_MAX_CHILDREN];
  Reading reading = { TRUE, TRUE, FALSE };
  char *cell = shuke_text_narrow (self->cells[column].text);
  guint n = shuke_cell_read_children (cell, self->context.today, self->written, read, SHUKE_IMPORT_MAX_CHILDREN, &reading.all);

  shuke_import_file_keep (self, cell);
  /* 未婚 names no child, and says something of her. */
  if (n == 0 && reading.all && !shuke_cell_is_no_child (text))
    shuke_import_file_keep_words (self, column, text);
  for (guint i = 0; i < n; i++)
    {
      /* Another column of the row may have said something already. */
      ShukeImportChild before = first + i < row->n_children ? row->children[first + i] : (ShukeImportChild) { 0 };
      ShukeImportChild *child = shuke_import_child_at (row, first + i);

      if (child == NULL)
        {
          reading.room = FALSE;
          break;
        }
      if (shuke_import_is_future (read[i].birth, self->context.today))
        {
          read[i].birth = (ShukeDate) { 0 };
          reading.future = TRUE;
        }
      *child = read[i];
      reading.all &= join_child (child, &before);
      reading.all &= add_class (row, first + i + 1, read[i].school_class);
    }
  report (self, column, &reading, SHUKE_IMPORT_REASON_CHILD);
}

static void
read_birth (ShukeImportFile  *self,
            guint             column,
            const char       *text,
            ShukeImportChild *child,
            Reading          *reading)
{
  ShukeDate birth;

  if (shuke_import_file_says_calendar (self, column, text))
    return;
  if (!shuke_import_file_read_birth_text (self, text, self->child_calendar, &birth))
    reading->all = FALSE;
  else if (shuke_import_is_future (birth, self->context.today))
    reading->future = TRUE;
  /* It says more than a year that was reckoned from an age. */
  else if (child->birth.month == 0)
    child->birth = birth;
  else
    reading->all &= shuke_import_put_birth (&child->birth, birth);
}

/* One fact of one child. What another column says holds, and what cannot be read takes nothing from it. */
static void
read_fact (ShukeImportFile  *self,
           guint             column,
           const char       *text,
           ShukeImportChild *child,
           Reading          *reading)
{
  g_autofree char *age = NULL;
  gint32 height;
  ShukeSex sex;

  switch ((int) g_array_index (self->fields, ShukeField, column))
    {
    case SHUKE_FIELD_CHILD_AGE:
      age = g_strconcat (text, g_ascii_isdigit (text[strlen (text) - 1]) ? "岁" : "", NULL);
      /* A birthday in another column says more than an age. */
      if (child->birth.year == 0)
        reading->all &= shuke_cell_read_birth (age, self->context.today, self->written, &child->birth);
      break;
    case SHUKE_FIELD_CHILD_BIRTHDAY:
      read_birth (self, column, text, child, reading);
      break;
    case SHUKE_FIELD_CHILD_HEIGHT:
      height = shuke_cell_read_height (text);
      reading->all &= height != 0 && (child->height == 0 || child->height == height);
      child->height = child->height == 0 ? height : child->height;
      break;
    case SHUKE_FIELD_CHILD_SEX:
      sex = shuke_cell_read_sex (text);
      reading->all &= sex != SHUKE_SEX_UNKNOWN ? child->sex == SHUKE_SEX_UNKNOWN || child->sex == sex : shuke_cell_is_unsaid (text);
      child->sex = child->sex == SHUKE_SEX_UNKNOWN ? sex : child->sex;
      break;
    default:
      if (child->size == NULL)
        child->size = shuke_import_file_scratch (self, text);
      else
        reading->all &= strcmp (child->size, text) == 0;
    }
}

/* What the cell says of each child, in order. (transfer full) */
static char **
split (const ShukeImportCustomer *row,
       ShukeField                 field,
       guint                      first,
       const char                *text)
{
  if (field == SHUKE_FIELD_CHILD_SIZE && is_one_size (row, first, text))
    return g_strsplit (text, "\n", 1);
  if (field != SHUKE_FIELD_CHILD_BIRTHDAY)
    return g_regex_split_simple ("\\s*[、，,;；/|]\\s*", text, 0, 0);
  /* 2019/3/1 is one day; 2019.1.22 / 2023.11.26 are two, and so is what begins with a year once more. */
  if (strchr (text, '/') != NULL && (strchr (text, '.') != NULL || strchr (text, '-') != NULL || strstr (text, "年") != NULL || strstr (text, "月") != NULL))
    return g_regex_split_simple ("\\s*[、，,;；/|]\\s*", text, 0, 0);
  return g_regex_split_simple ("\\s*[、，,;；|]\\s*|\\s*/\\s*(?=(?:19|20)\\d\\d\\D)|(?<=[0-9日号])\\s+(?=(?:19|20)\\d\\d[-./年]\\d)", text, 0, 0);
}

/* 118(26.3量): the day in the bracket is that of the height. Without it. (transfer full) */
static char *
dup_without_measured (ShukeImportFile      *self,
                      const char           *text,
                      ShukeImportCustomer  *row)
{
  g_autofree char *narrow = shuke_text_narrow (text);
  char *open = narrow == NULL ? NULL : strchr (narrow, '(');
  ShukeDay day;

  if (open == NULL || !g_str_has_suffix (narrow, ")"))
    return g_strdup (text);
  day = shuke_list_day_end (shuke_list_day_read_heading (open, self->context.today), self->context.today);
  if (day == SHUKE_DAY_NONE)
    return g_strdup (text);
  *open = '\0';
  row->written_day = day;
  return g_strdup (g_strchomp (narrow));
}

/* 都是126: of each of her children. (nullable) */
static const char *
skip_all (const char *text)
{
  static const char *const words[] = { "都是", "都", "两个都是", "兩個都是", "一样", "一樣", "各" };
  const char *behind = shuke_word_list_skip (text, words, G_N_ELEMENTS (words));

  return behind == NULL ? NULL : behind + strspn (behind, " ");
}

void
shuke_import_file_read_child (ShukeImportFile      *self,
                              guint                 column,
                              const char           *text,
                              ShukeImportCustomer  *row)
{
  ShukeField field = g_array_index (self->fields, ShukeField, column);
  guint first = shuke_import_child_of_heading (shuke_import_file_get_heading (self, column));
  g_autofree char *bare = NULL;
  g_auto (GStrv) parts = NULL;
  const char *each;
  Reading reading = { TRUE, TRUE, FALSE };

  if (field == SHUKE_FIELD_CHILD_NAME)
    {
      read_children (self, column, text, first, row);
      return;
    }
  if (field == SHUKE_FIELD_CHILD_HEIGHT)
    text = bare = dup_without_measured (self, text, row);
  each = field != SHUKE_FIELD_CHILD_HEIGHT || row->n_children < 2 ? NULL : skip_all (text);
  if (each != NULL)
    {
      for (guint i = 0; i < row->n_children; i++)
        read_fact (self, column, each, &row->children[i], &reading);
      report (self, column, &reading, reason_of_child (field));
      return;
    }
  parts = split (row, field, first, text);
  for (guint i = 0; parts[i] != NULL && reading.room; i++)
    {
      ShukeImportChild *child = *parts[i] == '\0' ? NULL : shuke_import_child_at (row, first + i);

      if (child != NULL)
        read_fact (self, column, parts[i], child, &reading);
      else
        reading.room = *parts[i] == '\0';
    }
  report (self, column, &reading, reason_of_child (field));
}
