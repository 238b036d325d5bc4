/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days that a note names from today or by the week: 明天, 下下周一, 周六日, "Friday next week". Must never take a rate,
 * 一周三次, for a day. */

#include "shuke-note-reader-cursor.h"

#define BIT SHUKE_NOTE_WORD_BIT

static ShukeDay
monday_of (ShukeDay day)
{
  return day - (shuke_day_weekday (day) - 1);
}

gboolean
shuke_note_read_day (ShukeNoteCursor *self,
                     ShukeNoteTime   *time)
{
  int days;

  if (!shuke_note_take (self, BIT (DAY), &days))
    return FALSE;

  days += self->context->today;

  return shuke_note_set_days (time, days, days);
}

static gboolean
set_weekday (ShukeNoteCursor *self,
             ShukeNoteTime   *time,
             int              weekday,
             gboolean         shifted,
             int              shift)
{
  ShukeDay monday = monday_of (self->today) + 7 * shift;
  ShukeDay day;

  if (weekday == 8)
    {
      time->loose = !shifted;
      return shuke_note_set_days (time, monday + 5, monday + 6);
    }
  if (shifted)
    {
      day = monday + weekday - 1;
    }
  else
    {
      day = self->today + (weekday - shuke_day_weekday (self->today) + 6) % 7 + 1;
      time->loose = TRUE;
    }

  return shuke_note_set_days (time, day, day);
}

static gboolean
take_weekday_name (ShukeNoteCursor *self,
                   int             *weekday)
{
  int start = self->at, end;
  gboolean found;

  if (shuke_note_take (self, BIT (WEEKDAY_NAME), weekday))
    return TRUE;
  if (!shuke_note_is_latin (shuke_note_text_peek (self->text, self->at)) || !shuke_note_take (self, BIT (WEEKDAY), weekday))
    return FALSE;
  if (self->led)
    return TRUE;
  /* "Sat 3pm", "sun morning", "sat to try"; otherwise it is a verb or the weather. */
  end = self->at;
  shuke_note_skip_space (self);
  found = shuke_note_is_figure (shuke_note_text_peek (self->text, self->at)) || shuke_note_next_is_word (self, BIT (CLOCK))
          || shuke_note_next_is (self, ":") || g_str_has_prefix (self->text->folded + self->at, "next week")
          || g_str_has_prefix (self->text->folded + self->at, "to ") || g_str_has_prefix (self->text->folded + self->at, "for ");
  self->at = found ? end : start;

  return found;
}

/* "Friday next week": the shift stands behind. */
static gboolean
take_week_behind (ShukeNoteCursor *self,
                  int             *shift)
{
  int start = self->at;

  shuke_note_skip_space (self);
  if (shuke_note_take (self, BIT (SHIFT), shift))
    {
      shuke_note_skip_space (self);
      if (shuke_note_take (self, BIT (WEEK), NULL))
        return TRUE;
    }
  self->at = start;

  return FALSE;
}

static gboolean
take_bare_week (ShukeNoteCursor *self)
{
  int start = self->at;

  shuke_note_skip_space (self);
  if (self->at > start && shuke_note_is_latin (shuke_note_text_peek (self->text, self->at)) && shuke_note_take (self, BIT (WEEK), NULL))
    return TRUE;
  self->at = start;

  return FALSE;
}

gboolean
shuke_note_read_week (ShukeNoteCursor *self,
                      ShukeNoteTime   *time)
{
  gunichar before = shuke_note_text_before (self->text, self->at);
  int shift = 0, weekday, at;
  gboolean shifted = shuke_note_take (self, BIT (SHIFT), &shift);

  if (shifted)
    shuke_note_skip_space (self);
  if ((shifted && shuke_note_text_before (self->text, self->at) == ' ') || !shifted)
    {
      self->led |= shifted;
      if (take_weekday_name (self, &weekday))
        {
          if (!shifted)
            shifted = take_week_behind (self, &shift);
          if (!set_weekday (self, time, weekday, shifted, shift))
            return FALSE;
          /* "Thursday week" is the one after the next. */
          if (!shifted && take_bare_week (self))
            return shuke_note_set_days (time, time->from + 7, time->to + 7);
          return TRUE;
        }
    }
  if (!shuke_note_take (self, BIT (WEEK), NULL))
    return FALSE;

  at = self->at;
  if (shuke_note_take (self, BIT (WEEKDAY), &weekday) && !shuke_note_next_is (self, "次遍回趟岁") && !(shifted && shuke_note_next_is (self, "天个")))
    {
      int other, end = self->at;

      /* 一周三次: a rate; 下周六岁 is an age. */
      if (!shifted && !self->led && shuke_note_is_numeral (before))
        return FALSE;
      /* 周六日: two days in one word. */
      if (weekday < 7 && shuke_note_take (self, BIT (WEEKDAY), &other) && other == weekday + 1
          && !shuke_note_next_is (self, "点件条个套双号时次天岁") && set_weekday (self, time, weekday, shifted, shift))
        {
          time->to = time->from + 1;
          return TRUE;
        }
      self->at = end;
      return set_weekday (self, time, weekday, shifted, shift);
    }
  self->at = at;
  if (!shifted)
    return FALSE;
  shuke_note_skip_space (self);
  if (shuke_note_take (self, BIT (WEEKDAY_NAME), &weekday))
    return set_weekday (self, time, weekday, TRUE, shift);
  self->at = at;
  time->loose = TRUE;

  /* This week is what is left of it. */
  return shuke_note_set_days (time, shift == 0 ? self->today : monday_of (self->today) + 7 * shift,
                              monday_of (self->today) + 7 * shift + 6);
}
