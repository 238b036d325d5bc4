/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Expressions of time in a note: from 三天后 to "by the end of March" and 中秋前两天. One function per way of naming a day
 * (by the week: shuke-note-reader-week.c, by month and number: shuke-note-reader-month.c); each reads forward from where it stands and touches nothing when it does not fit. Must never guess a
 * day from a bare number. */

#include "shuke-note-reader-cursor.h"

#include <string.h>

#define BIT SHUKE_NOTE_WORD_BIT

/* Days named after "after": a week from the next day on. */
#define AFTER_DAYS 7

/* --- Spans -------------------------------------------------------------------------------------------------------- */

/* @count and perhaps a half of a unit of the words table, from @day on; both may be below zero. */
static ShukeDay
add_units (ShukeDay day,
           int      count,
           gboolean half,
           int      unit)
{
  int sign = count < 0 ? -1 : 1;

  if (unit >= 0)
    return day + count * unit + (half ? sign * (unit + 1) / 2 : 0);
  day = shuke_day_add_months (day, count * -unit);
  if (half && day != SHUKE_DAY_NONE)
    day = unit == -1 ? day + sign * 15 : shuke_day_add_months (day, sign * 6);

  return day;
}

/* 三天, 半个月, 一个半月, "two weeks". */
static gboolean
take_span (ShukeNoteCursor *self,
           int             *count,
           gboolean        *half,
           int             *unit)
{
  gboolean had_word = !shuke_note_is_latin (shuke_note_text_peek (self->text, self->at))
                      && shuke_note_take (self, BIT (COUNT), count);

  *half = FALSE;
  if (had_word || shuke_note_take (self, BIT (COUNT), count))
    {
      *half = *count == 0;
      shuke_note_skip_space (self);
    }
  else if (!shuke_note_take_number (self, count) || *count > 1000)
    {
      return FALSE;
    }
  else
    {
      int other, end = self->at;

      /* 两三天: the later one. */
      if (shuke_note_take_number (self, &other) && other == *count + 1)
        *count = other;
      else
        self->at = end;
    }
  if (*count > 0 && shuke_note_next_is (self, "个"))
    {
      int end = self->at;

      if (shuke_note_take_one_of (self, "个") && shuke_note_take_one_of (self, "半"))
        *half = TRUE;
      else
        self->at = end;
    }
  if ((*half || had_word) && shuke_note_take_one_of (self, "月"))
    *unit = -1;
  else if (!shuke_note_take (self, BIT (UNIT), unit))
    return FALSE;
  if (*count > 0 && !*half && *unit != 1 && shuke_note_take_one_of (self, "半"))
    *half = TRUE;

  return TRUE;
}

static gboolean read_core (ShukeNoteCursor *self, ShukeNoteTime *time);

/* "once a week": what stands before @at counts how often. */
static gboolean
is_rate (ShukeNoteCursor *self,
         int              at)
{
  static const char *const counts[] = { "once ", "twice ", "times ", "every " };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (at >= (int) strlen (counts[i]) && g_str_has_prefix (self->text->folded + at - strlen (counts[i]), counts[i]))
      return TRUE;

  return FALSE;
}

/* "on Friday", "from Monday", "today" behind a number of weeks. */
static gboolean
read_counted_from (ShukeNoteCursor *self,
                   ShukeNoteTime   *time)
{
  int start = self->at;
  gboolean led = g_str_has_prefix (self->text->folded + start, "on ") || g_str_has_prefix (self->text->folded + start, "from ");

  if (led)
    self->at = strchr (self->text->folded + start, ' ') - self->text->folded + 1;
  if (shuke_note_is_latin (shuke_note_text_peek (self->text, self->at))
      && ((led && shuke_note_next_is_word (self, BIT (WEEKDAY_NAME))) || shuke_note_next_is_word (self, BIT (DAY)))
      && (shuke_note_read_day (self, time) || shuke_note_read_week (self, time)))
    {
      time->loose = FALSE;
      return TRUE;
    }
  self->at = start;

  return FALSE;
}

static gboolean
read_span (ShukeNoteCursor *self,
           ShukeNoteTime   *time)
{
  int count, unit, start = self->at;
  gboolean half, passing, within;
  ShukeDay day;

  if (shuke_note_is_numeral (shuke_note_text_before (self->text, self->at)))
    return FALSE;
  within = shuke_note_is_latin (shuke_note_text_peek (self->text, self->at)) && shuke_note_take (self, BIT (WITHIN), NULL);
  passing = !within && shuke_note_take (self, BIT (PASSING), NULL);
  shuke_note_skip_space (self);
  if (!take_span (self, &count, &half, &unit))
    return FALSE;
  day = add_units (self->today, count, half, unit);
  if (day == SHUKE_DAY_NONE || day - self->today > 366 * 20)
    return FALSE;
  time->deadline = within;
  if (within)
    return shuke_note_set_days (time, self->today, day);

  if (shuke_note_text_peek (self->text, self->at) == ' ')
    {
      int end = self->at;

      shuke_note_skip_space (self);
      /* "a week on Friday", "two weeks from tomorrow"; "once a week on Friday" is a habit. */
      if (unit % 7 == 0 && unit > 0 && !is_rate (self, start) && read_counted_from (self, time))
        return shuke_note_set_days (time, time->from + count * unit, time->to + count * unit);
      /* "a week before Christmas" */
      if (shuke_note_take (self, BIT (BEFORE), NULL))
        {
          shuke_note_skip_space (self);
          if (shuke_note_take (self, BIT (START), NULL))
            shuke_note_skip_space (self);
          self->led = TRUE;
          if (read_core (self, time))
            {
              day = add_units (time->from, -count, half, unit);
              return shuke_note_set_days (time, day, day);
            }
          return FALSE;
        }
      if (!shuke_note_next_is_word (self, BIT (AGO) | BIT (AFTER)))
        self->at = end;
    }
  shuke_note_take_one_of (self, "左");
  shuke_note_take_one_of (self, "右");
  if (shuke_note_take (self, BIT (AGO), NULL))
    {
      time->past = TRUE;
      day = add_units (self->today, -count, half, unit);
      return shuke_note_set_days (time, day, day);
    }
  if (shuke_note_take (self, BIT (WITHIN), NULL))
    {
      time->deadline = TRUE;
      return shuke_note_set_days (time, self->today, day);
    }
  if (!shuke_note_take (self, BIT (AFTER), NULL) && !passing)
    return FALSE;

  return shuke_note_set_days (time, day, day);
}

/* --- Festivals, birthdays, days beside others --------------------------------------------------------------------- */

static gboolean
set_festival (ShukeNoteCursor *self,
              ShukeNoteTime   *time,
              int              festival)
{
  ShukeNoteFestivalDays days;
  int that_day = 0, nth, at;

  if (!shuke_note_festival_next (festival, self->today, &days))
    return FALSE;
  /* A day off that has begun is over as soon as something is to be done before it. */
  if (days.main <= self->today && days.last > days.main && shuke_note_next_is_word (self, BIT (BEFORE))
      && !shuke_note_festival_next (festival, days.last + 1, &days))
    return FALSE;
  time->festival = TRUE;
  time->festival_after = days.last + 1;
  /* 国庆第三天 */
  at = self->at;
  if (shuke_note_take_one_of (self, "第") && shuke_note_take_number (self, &nth) && shuke_note_take_one_of (self, "天")
      && nth >= 1 && nth <= days.last - days.main + 1)
    {
      time->festival = FALSE;
      return shuke_note_set_days (time, days.main + nth - 1, days.main + nth - 1);
    }
  self->at = at;
  if (shuke_note_word_find (self->text, self->at, BIT (AROUND), NULL, &that_day) == self->at)
    that_day = 0;
  if (that_day == 1 || shuke_note_next_is_word (self, BIT (BEFORE) | BIT (NEIGHBOUR)))
    return shuke_note_set_days (time, days.main, days.main);

  return shuke_note_set_days (time, days.first, days.last);
}

/* 李国庆, 叫中秋: children are named after the day they were born on. */
static gboolean
is_given_name (ShukeNoteCursor *self)
{
  gunichar before = shuke_note_text_before (self->text, self->at);

  return before != 0 && shuke_note_text_peek (self->text, self->at) > 0x2e80
         && g_utf8_strchr ("叫姓王李张刘陈杨赵黄吴徐孙朱马胡郭林何罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蒋蔡余杜魏苏吕丁沈姚卢姜崔谭陆汪范",
                           -1, before) != NULL;
}

static gboolean
read_festival (ShukeNoteCursor *self,
               ShukeNoteTime   *time)
{
  gunichar before = shuke_note_text_before (self->text, self->at);
  int festival, year = 0;

  if (shuke_note_is_numeral (before) || before == g_utf8_get_char ("¥") || is_given_name (self))
    return FALSE;
  if (shuke_note_take (self, BIT (YEAR), &year))
    shuke_note_skip_space (self);
  if (shuke_note_take (self, BIT (FESTIVAL), &festival))
    {
      if (year > 0)
        {
          int this_year, month, day;

          shuke_day_get (self->today, &this_year, &month, &day);
          self->today = shuke_day_new (this_year + year, 1, 1);
          if (self->today == SHUKE_DAY_NONE)
            return FALSE;
        }
      time->past = year < 0;
      return set_festival (self, time, festival);
    }
  if (year == 0 && shuke_note_take (self, BIT (FESTIVAL_SHORT), &festival))
    {
      /* 十一 and 年 are mostly something else, so what follows must fit. */
      if (festival == SHUKE_NOTE_FESTIVAL_SPRING || festival == SHUKE_NOTE_FESTIVAL_NEXT_HOLIDAY)
        {
          if (before != 0 && g_utf8_strchr ("这季今明去后前周每新成节多过个", -1, before) != NULL)
            return FALSE;
          if (!shuke_note_next_is (self, "前后")
              && !(festival == SHUKE_NOTE_FESTIVAL_SPRING && self->led && !shuke_note_next_is (self, "纪龄级头")))
            return FALSE;
        }
      else if (!shuke_note_next_is_word (self, BIT (EVENT)) && !shuke_note_next_is (self, "前后假去期回放来要那当出长黄之以旅到飞想"))
        {
          return FALSE;
        }
      return set_festival (self, time, festival);
    }

  return FALSE;
}

static gboolean
read_birthday (ShukeNoteCursor *self,
               ShukeNoteTime   *time)
{
  static const char *const pronouns[] = { "her ", "his " };
  ShukeDay day;
  int start;

  for (gsize i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (self->led && g_str_has_prefix (self->text->folded + self->at, pronouns[i]))
      self->at += strlen (pronouns[i]);
  start = self->at;
  if (!shuke_note_take (self, BIT (BIRTHDAY), NULL))
    return FALSE;
  shuke_note_take_one_of (self, "的");
  /* Only when something is to happen then; otherwise it is the event itself. */
  if (!self->led && !shuke_note_next_is_word (self, BIT (BEFORE) | BIT (AFTER) | BIT (AROUND) | BIT (NEIGHBOUR) | BIT (SHOP)
                                         | BIT (BENEFIT) | BIT (DUTY)))
    return FALSE;
  day = shuke_note_birthday_next (self->text, start, self->context->customer, self->today);

  return shuke_note_set_days (time, day, day);
}

/* 当天, 前一天, 提前两天: seen from the day that was named last. */
static gboolean
read_neighbour (ShukeNoteCursor *self,
                ShukeNoteTime   *time,
                ShukeDay         base)
{
  int days, count, unit, start = self->at;
  gboolean half;

  if (base == SHUKE_DAY_NONE)
    return FALSE;
  if (shuke_note_take (self, BIT (AROUND), &days))
    return days == 1 && shuke_note_set_days (time, base, base);
  if (!shuke_note_take (self, BIT (NEIGHBOUR), &days))
    return FALSE;
  if (days == 0)
    {
      if (!take_span (self, &count, &half, &unit))
        {
          self->at = start;
          return FALSE;
        }
      return shuke_note_set_days (time, add_units (base, -count, half, unit), add_units (base, -count, half, unit));
    }

  return shuke_note_set_days (time, base + days, base + days);
}

/* --- The whole ---------------------------------------------------------------------------------------------------- */

/* 晚上, 下班前 without a day: the day named last, otherwise today; only when something is owed. */
static gboolean
read_part_of_day (ShukeNoteCursor *self,
                  ShukeNoteTime   *time)
{
  ShukeDay day = self->context->base != SHUKE_DAY_NONE ? self->context->base : self->context->today;
  int start = self->at;

  /* 晚 and 早 alone begin other words. */
  if (shuke_note_is_latin (shuke_note_text_peek (self->text, start)) || !shuke_note_take (self, BIT (CLOCK), NULL)
      || self->at == shuke_note_text_next (self->text, start))
    return FALSE;
  time->part_of_day = TRUE;

  return shuke_note_set_days (time, day, day);
}

typedef gboolean (*ReadFunc) (ShukeNoteCursor *self, ShukeNoteTime *time);

/* In this order, because 三天后 must win over 三, 十一月 over 十一, 5日后 over 5日. */
static const ReadFunc ways[] = {
  read_span,
  shuke_note_read_day,
  read_birthday,
  shuke_note_read_shifted_month,
  shuke_note_read_week,
  shuke_note_read_figures,
  shuke_note_read_month,
  read_festival,
  shuke_note_read_part_of_this_month,
  shuke_note_read_lunar_day,
  shuke_note_read_day_of_month,
  shuke_note_read_english_date,
  read_part_of_day,
};

static gboolean
read_core (ShukeNoteCursor *self,
           ShukeNoteTime   *time)
{
  const ShukeNoteCursor here = *self;
  const ShukeNoteTime empty = *time;

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (ways[i] (self, time))
        {
          self->today = here.today;
          return TRUE;
        }
      *self = here;
      *time = empty;
    }

  return read_neighbour (self, time, self->context->base);
}

static void
make_before (ShukeNoteCursor *self,
             ShukeNoteTime   *time)
{
  /* Before a single day that day itself is still in time; before a festival or a span of days its eve. */
  if (time->festival || time->from != time->to)
    time->to = time->from - 1;
  time->from = MIN (self->today, time->to);
  time->loose = FALSE;
  time->deadline = TRUE;
}

static void
make_after (ShukeNoteTime *time)
{
  ShukeDay first = time->festival ? time->festival_after : time->to + 1;

  time->from = first;
  time->to = first + AFTER_DAYS - 1;
  time->loose = FALSE;
}

/* 前面, 后背: a place, not a time. */
static gboolean
is_place (ShukeNoteCursor    *self,
          ShukeNoteWordClass  word)
{
  return word == SHUKE_NOTE_WORD_BEFORE ? shuke_note_next_is (self, "台面后身女男妻任胸襟片") : shuke_note_next_is (self, "背面门跟腰台领片幅妈爸援襟");
}

static gboolean
is_half_of_day (ShukeNoteCursor *self)
{
  const char *at = self->text->folded + self->at;

  return g_str_has_prefix (at, "am") || g_str_has_prefix (at, "pm");
}

static void
take_clock (ShukeNoteCursor *self)
{
  int start = self->at, number;

  shuke_note_skip_space (self);
  if (shuke_note_take_number (self, &number) && (shuke_note_take_one_of (self, "点时") || shuke_note_take_one_of (self, ":")
                                      || is_half_of_day (self)))
    {
      if (!shuke_note_take_one_of (self, "半钟"))
        {
          if (is_half_of_day (self))
            self->at += 2;
          else if (shuke_note_is_figure (shuke_note_text_peek (self->text, self->at)))
            shuke_note_take_number (self, &number);
        }
      shuke_note_take_one_of (self, "前后");
      return;
    }
  self->at = start;
}

/* What stands behind a time: parts of the day, 前, 之后, 前两天, 回来. */
static void
read_tail (ShukeNoteCursor *self,
           ShukeNoteTime   *time)
{
  for (int i = 0; i < 6; i++)
    {
      ShukeNoteWordClass word = SHUKE_NOTE_N_WORDS;
      int start = self->at, end;
      guint64 classes = BIT (AROUND) | BIT (CLOCK) | BIT (BEFORE) | BIT (AFTER) | BIT (WITHIN) | BIT (HOLIDAY);

      if (time->festival)
        classes |= BIT (RETURN);
      shuke_note_skip_space (self);
      shuke_note_take_one_of (self, "的");
      if (read_neighbour (self, time, time->from))
        {
          time->festival = FALSE;
          continue;
        }
      end = shuke_note_word_find (self->text, self->at, classes, &word, NULL);
      if (end == self->at || (g_ascii_isalpha (self->text->folded[self->at]) && word != SHUKE_NOTE_WORD_CLOCK))
        {
          self->at = start;
          take_clock (self);
          return;
        }
      self->at = end;
      if (word == SHUKE_NOTE_WORD_CLOCK)
        {
          take_clock (self);
        }
      else if (word == SHUKE_NOTE_WORD_BEFORE)
        {
          if (is_place (self, word))
            {
              self->at = start;
              return;
            }
          make_before (self, time);
          return;
        }
      else if (word == SHUKE_NOTE_WORD_AFTER || word == SHUKE_NOTE_WORD_RETURN)
        {
          int count, unit;
          gboolean half;

          if (is_place (self, word))
            {
              self->at = start;
              return;
            }
          end = self->at;
          if (take_span (self, &count, &half, &unit))
            {
              ShukeDay day = add_units (time->to, count, half, unit);

              shuke_note_set_days (time, day, day);
              return;
            }
          self->at = end;
          make_after (time);
          return;
        }
      else if (word == SHUKE_NOTE_WORD_WITHIN)
        {
          /* 下周内 is that week, 20号内 all the days until then. */
          if (time->from == time->to)
            time->from = MIN (time->from, self->today);
          time->deadline = TRUE;
          return;
        }
    }
}

/* 周一到周三, 5号、6号, "on 3 or 4 March". */
static void
read_second (ShukeNoteCursor *self,
             ShukeNoteTime   *time)
{
  ShukeNoteCursor second = *self;
  ShukeNoteCursor front;
  ShukeNoteTime other = { .start = self->at };
  gboolean spaced, joined, found;

  spaced = shuke_note_take_one_of (&second, " ");
  shuke_note_skip_space (&second);
  /* 周五周六, 七号八号 need nothing between. */
  joined = shuke_note_take (&second, BIT (JOINT), NULL);
  if (!joined && second.at != self->at)
    return;
  second.led |= !joined;
  shuke_note_skip_space (&second);
  /* 周五到周日 counts on from the first; 下周五 and 明天 from today. */
  if (!shuke_note_next_is_word (&second, BIT (SHIFT)))
    second.today = time->from;
  front = second;
  found = read_core (&second, &other);
  /* "Tuesday to Thursday next week": the week is that of both. */
  if (found && front.today == time->from && time->loose && time->from == time->to && !other.loose
      && shuke_note_next_is_word (&front, BIT (WEEKDAY_NAME)))
    {
      ShukeNoteCursor again = front;
      ShukeNoteTime late = { .start = self->at };

      again.today = self->today;
      if (read_core (&again, &late) && !late.loose && late.from == late.to
          && shuke_day_weekday (late.from) >= shuke_day_weekday (time->from))
        {
          time->from = late.from - (shuke_day_weekday (late.from) - shuke_day_weekday (time->from));
          time->to = late.to;
          time->loose = FALSE;
          self->at = again.at;
          return;
        }
    }
  /* 后天表演。明天下午来拿: the afternoon is that of the day before it, and no day of its own. */
  if (found && !joined && other.part_of_day)
    return;
  if (!found || (!joined && other.from != time->to + 1) || other.past || other.from < time->to || other.to - time->from > 92)
    return;
  /* "and" may begin another thing to do. */
  if (spaced && other.from - time->to > 7)
    return;
  time->to = other.to;
  self->at = second.at;
}

/* 留到周日: 到 is "until" behind a verb of keeping. */
static gboolean
take_until (ShukeNoteCursor *self)
{
  gunichar before = shuke_note_text_before (self->text, self->at);

  return before != 0 && g_utf8_strchr ("留放存搁", -1, before) != NULL && shuke_note_take_one_of (self, "到至");
}

gboolean
shuke_note_time_read (const ShukeNoteText    *text,
                      int                     at,
                      const ShukeNoteContext *context,
                      ShukeNoteTime          *time)
{
  ShukeNoteCursor self = { text, context, context->today, at, FALSE };
  int deadline = 0, start = 0;
  gboolean has_deadline, has_start;

  *time = (ShukeNoteTime) { .from = SHUKE_DAY_NONE, .to = SHUKE_DAY_NONE };
  if (shuke_note_word_find (text, at, BIT (VAGUE), NULL, NULL) > at)
    return FALSE;

  if (!read_core (&self, time))
    {
      self.at = at;
      has_deadline = take_until (&self) || shuke_note_take (&self, BIT (DEADLINE), &deadline);
      shuke_note_skip_space (&self);
      has_start = shuke_note_take (&self, BIT (START), &start);
      if (!has_deadline && !has_start)
        return FALSE;
      self.led = TRUE;
      shuke_note_skip_space (&self);
      if (has_start && shuke_note_take (&self, BIT (START), NULL))
        shuke_note_skip_space (&self);
      if (!read_core (&self, time))
        return FALSE;
    }
  else
    {
      has_deadline = has_start = FALSE;
    }

  read_second (&self, time);
  read_tail (&self, time);
  if (has_deadline)
    {
      if (deadline == 1 || time->festival)
        make_before (&self, time);
      time->from = MIN (context->today, time->to);
      time->loose = FALSE;
      time->deadline = TRUE;
    }
  else if (has_start && start == 1)
    {
      make_after (time);
    }
  if (time->to > shuke_day_new (SHUKE_DAY_LAST_YEAR, 12, 31))
    return FALSE;
  time->past |= time->to < context->today;
  time->start = at;
  time->end = self.at;
  /* A space or 的 that nothing followed is not part of it. */
  while (time->end > at && text->folded[time->end - 1] == ' ')
    time->end--;

  return TRUE;
}
