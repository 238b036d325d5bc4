/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days that a note names by their month or their number: 10月2号, 月底, 八月初三, 5号, 2/10, "3 March". Must never take a
 * size, a price or a fraction for a day. */

#include "shuke-note-reader-cursor.h"

#include <string.h>

#include "shuke-lunar.h"
#include "shuke-word-list.h"

#define BIT SHUKE_NOTE_WORD_BIT

/* How long before Spring Festival 初八 already means the eighth of the first month. */
#define SPRING_IS_NEAR 45

/* Characters that make what stands before them a size, a room, a count or an amount and no day. */
static const char not_after_number[] = "款店线楼柜色码仓鞋门尺馆房桌机模字针粒布院口球衣裤裙袋路街巷栋座室课";
static const char not_after_bare_day[] = "件条个套双款码次张只块元折周天岁斤万千百%./点分号日月年半厘cm米:度楼";
static const char not_after_slash[] = "新成/袖码折寸身杯裤分斤米元块%cmxX.楼腰";

/* 5号线, 3号楼, 2号出口, but not 5号路过. */
static gboolean
numbers_a_thing (ShukeNoteCursor *self)
{
  static const char *const no_things[] = { "路过", "机场", "店庆", "门店", "课后", "衣服要", "衣服给" };
  const char *rest = self->text->folded + self->at;

  if (shuke_word_list_begin (rest, no_things, G_N_ELEMENTS (no_things)))
    return FALSE;

  return shuke_note_next_is (self, not_after_number) || g_str_has_prefix (rest, "出口");
}

/* 书院弄22号, 鹅湖佳苑8栋1单元22号: the number of a house, behind what has numbered ones. 顺路5号来 and 大街 are told apart by what stands before. */
static gboolean
numbers_a_house (const ShukeNoteCursor *self)
{
  static const char *const places[] = {
    "路", "街", "巷", "弄", "胡同", "大道", "栋", "幢", "座", "单元", "新村", "小区", "苑", "花园", "家园", "公寓", "大厦",
  };
  static const char *const no_places[] = { "顺路", "半路", "走路", "过路", "逛街", "上街", "回小区", "讲座" };
  const char *head = self->text->folded;

  return shuke_word_list_end (head, self->at, places, G_N_ELEMENTS (places)) && !shuke_word_list_end (head, self->at, no_places, G_N_ELEMENTS (no_places));
}

/* --- Months ------------------------------------------------------------------------------------------------------- */

/* That day in @year, or with year 0 the next one. */
static ShukeDay
solar_day (ShukeNoteCursor *self,
           int              year,
           int              month,
           int              day)
{
  ShukeDate date = { .month = month, .day = day };

  if (year != 0)
    return shuke_day_new (year, month, day);
  if (month < 1 || month > 12 || day < 1 || day > 31 || !shuke_date_is_valid (date))
    return SHUKE_DAY_NONE;

  return shuke_date_next (date, self->today);
}

static ShukeDay
lunar_day (ShukeNoteCursor *self,
           int              month,
           int              day,
           gboolean         leap)
{
  ShukeDate date = { .month = month, .day = day, .lunar = 1, .leap = leap };

  if (month < 1 || month > 12 || day < 1 || day > 30)
    return SHUKE_DAY_NONE;

  return shuke_date_next (date, self->today);
}

static gboolean
set_month_part (ShukeNoteTime *time,
                int            year,
                int            month,
                ShukeNotePart  part)
{
  int last = shuke_day_month_length (year, month);

  switch (part)
    {
    case SHUKE_NOTE_PART_START:
      return shuke_note_set_days (time, shuke_day_new (year, month, 1), shuke_day_new (year, month, 10));
    case SHUKE_NOTE_PART_MIDDLE:
      return shuke_note_set_days (time, shuke_day_new (year, month, 11), shuke_day_new (year, month, 20));
    case SHUKE_NOTE_PART_LATE:
      return shuke_note_set_days (time, shuke_day_new (year, month, 21), shuke_day_new (year, month, last));
    case SHUKE_NOTE_PART_END:
      return shuke_note_set_days (time, shuke_day_new (year, month, last), shuke_day_new (year, month, last));
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* A month of no named year: this year's unless it is over. */
static int
year_of_month (ShukeNoteCursor *self,
               int              year,
               int              month)
{
  int this_year, this_month, day;

  if (year != 0)
    return year;
  shuke_day_get (self->today, &this_year, &this_month, &day);

  return month < this_month ? this_year + 1 : this_year;
}

/* The part of a month of no named year that is not over. */
static gboolean
set_next_month_part (ShukeNoteCursor *self,
                     ShukeNoteTime   *time,
                     int              year,
                     int              month,
                     ShukeNotePart    part)
{
  int known = year_of_month (self, year, month);

  if (!set_month_part (time, known, month, part))
    return FALSE;
  if (year == 0 && time->to < self->today)
    return set_month_part (time, known + 1, month, part);

  return TRUE;
}

static gboolean
set_month (ShukeNoteCursor *self,
           ShukeNoteTime   *time,
           int              year,
           int              month)
{
  ShukeDay first;

  year = year_of_month (self, year, month);
  first = shuke_day_new (year, month, 1);
  if (first == SHUKE_DAY_NONE)
    return FALSE;
  time->loose = TRUE;

  return shuke_note_set_days (time, first, first + shuke_day_month_length (year, month) - 1);
}

static gboolean
take_month_part (ShukeNoteCursor *self,
                 int             *part)
{
  int start = self->at;

  /* 八月中秋, 月初三 name something else. */
  if (shuke_note_next_is_word (self, BIT (FESTIVAL)) || !shuke_note_take (self, BIT (MONTH_PART), part))
    return FALSE;
  if (*part == SHUKE_NOTE_PART_START && shuke_note_is_numeral (shuke_note_text_peek (self->text, self->at)))
    {
      self->at = start;
      return FALSE;
    }

  return TRUE;
}

/* 5号, 十五日; @bare allows 6月15 without either. */
static gboolean
take_month_day (ShukeNoteCursor *self,
                int             *day,
                gboolean         bare)
{
  int start = self->at;

  if (shuke_note_take_number (self, day) && *day >= 1 && *day <= 31)
    {
      if (shuke_note_take_one_of (self, "号日") || (bare && !shuke_note_next_is (self, not_after_bare_day)))
        return TRUE;
    }
  self->at = start;

  return FALSE;
}

/* 初三, 廿八, 十五 after a lunar month. */
static gboolean
take_lunar_day (ShukeNoteCursor *self,
                int             *day)
{
  int start = self->at;

  shuke_note_take_one_of (self, "初");
  if (shuke_note_take_number (self, day) && *day >= 1 && *day <= 30)
    {
      shuke_note_take_one_of (self, "日");
      return TRUE;
    }
  self->at = start;

  return FALSE;
}

static gboolean
take_year (ShukeNoteCursor *self,
           int             *year)
{
  int start = self->at, this_year, month, day, years;

  shuke_day_get (self->today, &this_year, &month, &day);
  if (shuke_note_take (self, BIT (YEAR), &years))
    {
      *year = this_year + years;
      shuke_note_skip_space (self);
      shuke_note_take_one_of (self, "的");
      return TRUE;
    }
  if (shuke_note_is_figure (shuke_note_text_peek (self->text, start)) && shuke_note_take_number (self, year)
      && (self->at - start == 4 || self->at - start == 2) && shuke_note_take_one_of (self, "年"))
    {
      if (*year < 100)
        *year += *year <= this_year % 100 + 20 ? 2000 : 1900;
      shuke_note_skip_space (self);
      return TRUE;
    }
  self->at = start;
  *year = 0;

  return FALSE;
}

/* 第二个周六 of @month. */
static gboolean
read_nth_weekday (ShukeNoteCursor *self,
                  ShukeNoteTime   *time,
                  int              year,
                  int              month)
{
  int start = self->at, nth, weekday;

  if (shuke_note_take_one_of (self, "第") && shuke_note_take_number (self, &nth) && nth >= 1 && nth <= 5
      && shuke_note_take_one_of (self, "个") && shuke_note_take (self, BIT (WEEK), NULL) && shuke_note_take (self, BIT (WEEKDAY), &weekday)
      && weekday <= 7)
    {
      int known = year_of_month (self, year, month);
      ShukeDay first = shuke_day_new (known, month, 1);
      int day = first == SHUKE_DAY_NONE ? 0 : 1 + (weekday - shuke_day_weekday (first) + 7) % 7 + 7 * (nth - 1);

      if (day >= 1 && day <= shuke_day_month_length (known, month))
        return shuke_note_set_days (time, first + day - 1, first + day - 1);
    }
  self->at = start;

  return FALSE;
}

/* What follows the name of a solar month: a day, a part, or nothing. */
static gboolean
read_in_month (ShukeNoteCursor *self,
               ShukeNoteTime   *time,
               int              year,
               int              month)
{
  int day, part;

  shuke_note_take_one_of (self, "份");
  shuke_note_skip_space (self);
  shuke_note_take_one_of (self, "的");
  if (take_month_day (self, &day, TRUE))
    {
      ShukeDay found = solar_day (self, year, month, day);

      return shuke_note_set_days (time, found, found);
    }
  if (read_nth_weekday (self, time, year, month))
    return TRUE;
  if (take_month_part (self, &part))
    return set_next_month_part (self, time, year, month, part);

  return set_month (self, time, year, month);
}

gboolean
shuke_note_read_shifted_month (ShukeNoteCursor *self,
                               ShukeNoteTime   *time)
{
  int shift, part, year, month, day;
  ShukeDay shifted;
  gboolean has_part = FALSE;

  /* "the end of next month", and 下个月底. */
  if (shuke_note_is_latin (shuke_note_text_peek (self->text, self->at)))
    {
      has_part = shuke_note_take (self, BIT (MONTH_PART), &part);
      shuke_note_skip_space (self);
    }
  if (!shuke_note_take (self, BIT (SHIFT), &shift))
    return FALSE;
  shuke_note_skip_space (self);
  if (!shuke_note_take_one_of (self, "月") && !(shuke_note_next_is (self, "个月m") && shuke_note_take (self, BIT (UNIT), NULL)))
    return FALSE;

  shifted = shuke_day_add_months (self->today, shift);
  if (shifted == SHUKE_DAY_NONE)
    return FALSE;
  shuke_day_get (shifted, &year, &month, &day);
  if (has_part)
    return set_month_part (time, year, month, part);
  if (!read_in_month (self, time, year, month))
    return FALSE;
  /* This month is what is left of it. */
  if (shift == 0 && time->loose && time->from < self->today)
    time->from = self->today;

  return TRUE;
}

/* 八月十六摆满月酒: days for rites are chosen by the lunar calendar. */
static gboolean
is_rite_next (ShukeNoteCursor *self)
{
  ShukeNoteCursor next = *self;
  int rite = 0;

  shuke_note_take_one_of (&next, "摆办做吃喝");

  return shuke_note_word_find (next.text, next.at, BIT (EVENT), NULL, &rite) > next.at && rite == 1;
}

static gboolean
read_lunar_month (ShukeNoteCursor *self,
                  ShukeNoteTime   *time,
                  gboolean         said_lunar)
{
  int start = self->at, month, day, end;
  gboolean leap = shuke_note_take_one_of (self, "闰");
  gboolean own_name = shuke_note_take (self, BIT (LUNAR_MONTH), &month);
  gboolean lunar_day_word;
  ShukeDay found;

  if (!own_name && !(shuke_note_take_number (self, &month) && shuke_note_take_one_of (self, "月")))
    return FALSE;
  end = self->at;
  lunar_day_word = shuke_note_next_is (self, "初廿卅");
  if (!take_lunar_day (self, &day))
    return FALSE;
  /* 年廿八 is the last month's, 年初三 the first month's; 年 alone before another number is a year. */
  if (own_name && month == 1 && shuke_note_text_before (self->text, end) == g_utf8_get_char ("年"))
    {
      if (!lunar_day_word)
        return FALSE;
      if (day > 10)
        month = 12;
    }
  /* 十月二号 is solar, and so is 五月二十; 八月十五 is Mid-Autumn. */
  if (!own_name && !said_lunar && !leap)
    {
      if (shuke_note_next_is (self, "号"))
        return FALSE;
      if (!lunar_day_word
          && !(((month == 8 && day == 15) || is_rite_next (self)) && !shuke_note_is_figure (shuke_note_text_peek (self->text, start))
               && !shuke_note_is_figure (shuke_note_text_before (self->text, self->at))
               && shuke_note_text_before (self->text, self->at) != g_utf8_get_char ("日")))
        return FALSE;
    }
  found = lunar_day (self, month, day, leap);

  return shuke_note_set_days (time, found, found);
}

gboolean
shuke_note_read_month (ShukeNoteCursor *self,
                       ShukeNoteTime   *time)
{
  int lunar = 0, year = 0, month, start;
  gboolean named_calendar;

  if (shuke_note_is_numeral (shuke_note_text_before (self->text, self->at)))
    return FALSE;
  named_calendar = shuke_note_take (self, BIT (CALENDAR), &lunar);
  if (named_calendar)
    shuke_note_skip_space (self);
  /* 八月半 is a festival and no month. */
  if (shuke_note_next_is_word (self, BIT (FESTIVAL)))
    return FALSE;
  start = self->at;
  if (!(named_calendar && lunar == 0))
    {
      int ignored;

      take_year (self, &ignored);
      if (read_lunar_month (self, time, lunar))
        return TRUE;
      self->at = start;
      if (lunar)
        return FALSE;
    }

  take_year (self, &year);
  if (!shuke_note_take_number (self, &month) || month < 1 || month > 12 || !shuke_note_take_one_of (self, "月"))
    return FALSE;
  /* 三月龄, 5月薪. */
  if (shuke_note_next_is (self, "龄薪租卡嫂饼子经亮光"))
    return FALSE;
  if (!read_in_month (self, time, year, month))
    return FALSE;

  return TRUE;
}

/* 月底, 月初, "end of the month". */
gboolean
shuke_note_read_part_of_this_month (ShukeNoteCursor *self,
                                    ShukeNoteTime   *time)
{
  int year, month, day, part;

  shuke_day_get (self->today, &year, &month, &day);
  if (shuke_note_take_one_of (self, "月"))
    {
      if (shuke_note_is_numeral (shuke_note_text_before (self->text, self->at - 3)) || !take_month_part (self, &part))
        return FALSE;
    }
  else if (shuke_note_is_latin (shuke_note_text_peek (self->text, self->at)))
    {
      int start = self->at, unit;

      if (!shuke_note_take (self, BIT (MONTH_PART), &part))
        part = SHUKE_NOTE_PART_END + 1;
      shuke_note_skip_space (self);
      if (self->at != start && shuke_note_take (self, BIT (MONTH_NAME), &month))
        return set_next_month_part (self, time, 0, month, part);
      if (shuke_note_take (self, BIT (START), NULL))
        shuke_note_skip_space (self);
      if (!shuke_note_take (self, BIT (UNIT), &unit) || unit != -1)
        return FALSE;
      shuke_note_skip_space (self);
      if (part > SHUKE_NOTE_PART_END && !(shuke_note_take (self, BIT (MONTH_PART), &part) || shuke_note_take_one_of (self, "e")))
        return FALSE;
      if (part > SHUKE_NOTE_PART_END)
        return FALSE;
    }
  else
    {
      return FALSE;
    }
  if (!set_month_part (time, year, month, part))
    return FALSE;
  if (time->to < self->today)
    {
      year += month / 12;
      month = month % 12 + 1;
      return set_month_part (time, year, month, part);
    }

  return TRUE;
}

static ShukeDay
next_month_day (ShukeNoteCursor *self,
                int              day)
{
  int year, month, ignored;

  shuke_day_get (self->today, &year, &month, &ignored);
  for (int i = 0; i < 3; i++)
    {
      ShukeDay found = shuke_day_new (year, month, day);

      if (found != SHUKE_DAY_NONE && found >= self->today)
        return found;
      if (++month > 12)
        {
          month = 1;
          year++;
        }
    }

  return SHUKE_DAY_NONE;
}

/* 5号 alone. */
gboolean
shuke_note_read_day_of_month (ShukeNoteCursor *self,
                              ShukeNoteTime   *time)
{
  gunichar before = shuke_note_text_before (self->text, self->at);
  int day, other, end;

  if (shuke_note_is_numeral (before) || (before != 0 && g_utf8_strchr ("穿尾型第卡-./月码鞋款大小加差", -1, before) != NULL))
    return FALSE;
  if (numbers_a_house (self))
    return FALSE;
  if (!shuke_note_take_number (self, &day) || day < 1 || day > 31)
    return FALSE;
  end = self->at;
  time->needs_verb = TRUE;
  if (shuke_note_take_one_of (self, "号日"))
    {
      ShukeDay found;

      if (numbers_a_thing (self))
        return FALSE;
      found = next_month_day (self, day);
      return shuke_note_set_days (time, found, found);
    }
  /* 5到8号, 5-8号 */
  self->at = end;
  if (shuke_note_take (self, BIT (JOINT), NULL) && shuke_note_take_number (self, &other) && other > day && other <= 31
      && shuke_note_take_one_of (self, "号日") && !numbers_a_thing (self))
    {
      ShukeDay found = next_month_day (self, day);

      return shuke_note_set_days (time, found, found + other - day);
    }

  return FALSE;
}

/* 初八 without a month. */
gboolean
shuke_note_read_lunar_day (ShukeNoteCursor *self,
                           ShukeNoteTime   *time)
{
  ShukeNoteFestivalDays spring;
  int day;

  if (!shuke_note_take_one_of (self, "初") || !shuke_note_take_number (self, &day) || day < 1 || day > 10 || shuke_note_next_is (self, "中的级学生班"))
    return FALSE;
  time->needs_verb = TRUE;
  if (shuke_note_festival_next (SHUKE_NOTE_FESTIVAL_SPRING, self->today, &spring)
      && spring.main + day - 1 >= self->today && spring.main - self->today <= SPRING_IS_NEAR)
    return shuke_note_set_days (time, spring.main + day - 1, spring.main + day - 1);
  for (int i = 0; i < 60; i++)
    {
      ShukeLunar lunar;

      if (shuke_lunar_from_day (self->today + i, &lunar) && lunar.day == day)
        return shuke_note_set_days (time, self->today + i, self->today + i);
    }

  return FALSE;
}

/* --- Numbers with strokes, English dates -------------------------------------------------------------------------- */

gboolean
shuke_note_read_figures (ShukeNoteCursor *self,
                         ShukeNoteTime   *time)
{
  gunichar before = shuke_note_text_before (self->text, self->at);
  gunichar stroke;
  int first, second, third, start = self->at;
  ShukeDay day;

  if (!shuke_note_is_figure (shuke_note_text_peek (self->text, self->at))
      || shuke_note_is_latin_or_figure (before) || (before != 0 && g_utf8_strchr ("./-¥$:：", -1, before) != NULL))
    return FALSE;
  if (!shuke_note_take_number (self, &first))
    return FALSE;
  stroke = shuke_note_text_peek (self->text, self->at);
  if (self->at - start == 4 && (stroke == '-' || stroke == '/' || stroke == '.'))
    {
      shuke_note_take_one_of (self, "-/.");
      if (!shuke_note_take_number (self, &second) || !shuke_note_take_one_of (self, "-/.") || !shuke_note_take_number (self, &third))
        return FALSE;
      day = shuke_day_new (first, second, third);
      return shuke_note_set_days (time, day, day);
    }
  if ((stroke != '/' && stroke != '.') || self->at - start > 2)
    return FALSE;
  shuke_note_take_one_of (self, "/.");
  start = self->at;
  if (!shuke_note_take_number (self, &second) || self->at - start > 2 || shuke_note_next_is (self, not_after_slash))
    return FALSE;
  if (shuke_note_is_latin_or_figure (shuke_note_text_peek (self->text, self->at)))
    return FALSE;
  /* 10.2 is a date only before a word that goes with one. */
  if (stroke == '.' && !shuke_note_next_is (self, "来送寄取拿试前之生婚号日到去办")
      && !shuke_note_next_is_word (self, BIT (EVENT) | BIT (OUTING) | BIT (COME) | BIT (CUSTOMER) | BIT (BENEFIT)))
    return FALSE;
  shuke_note_take_one_of (self, "号日");
  time->needs_verb = TRUE;
  day = first <= 12 ? solar_day (self, 0, first, second) : solar_day (self, 0, second, first);

  return shuke_note_set_days (time, day, day);
}

static gboolean
take_ordinal (ShukeNoteCursor *self)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_prefix (self->text->folded + self->at, endings[i])
        && !g_ascii_isalnum (self->text->folded[self->at + 2]))
      {
        self->at += 2;
        return TRUE;
      }

  return FALSE;
}

/* A year behind an English date: ", 2027". */
static int
take_year_behind (ShukeNoteCursor *self)
{
  int start = self->at, year;

  shuke_note_take_one_of (self, ",");
  shuke_note_skip_space (self);
  if (self->at > start && shuke_note_take_number (self, &year) && year >= 1900 && year < 2200)
    return year;
  self->at = start;

  return 0;
}

gboolean
shuke_note_read_english_date (ShukeNoteCursor *self,
                              ShukeNoteTime   *time)
{
  int month, day;
  gboolean ordinal;
  ShukeDay found;

  if (shuke_note_take (self, BIT (MONTH_NAME), &month))
    {
      int end;

      shuke_note_take_one_of (self, ".");
      end = self->at;
      shuke_note_skip_space (self);
      if (shuke_note_take_number (self, &day) && day <= 31
          && (take_ordinal (self) || !shuke_note_is_latin_or_figure (shuke_note_text_peek (self->text, self->at))))
        {
          found = solar_day (self, take_year_behind (self), month, day);
          return shuke_note_set_days (time, found, found);
        }
      self->at = end;
      /* "may" and "march" alone are verbs; only "in march" is a month. */
      return self->led && set_month (self, time, 0, month);
    }
  if (!shuke_note_is_figure (shuke_note_text_peek (self->text, self->at))
      || shuke_note_is_latin_or_figure (shuke_note_text_before (self->text, self->at))
      || !shuke_note_take_number (self, &day) || day < 1 || day > 31)
    return FALSE;
  ordinal = take_ordinal (self);
  if (shuke_note_text_peek (self->text, self->at) == ' ')
    {
      int end = self->at;

      shuke_note_skip_space (self);
      if (g_str_has_prefix (self->text->folded + self->at, "of "))
        self->at += 3;
      if (shuke_note_take (self, BIT (MONTH_NAME), &month))
        {
          found = solar_day (self, take_year_behind (self), month, day);
          return shuke_note_set_days (time, found, found);
        }
      self->at = end;
    }
  if (!ordinal)
    return FALSE;
  time->needs_verb = TRUE;
  found = next_month_day (self, day);

  return shuke_note_set_days (time, found, found);
}

