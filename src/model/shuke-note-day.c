/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the day out of the words that named it and leaves the hour. Must never take a date that stays right, such as 9月20日 or 中秋前. */

#include "config.h"

#include "shuke-note-day.h"

#include <string.h>

#include "shuke-note-reader-private.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#define BIT SHUKE_NOTE_WORD_BIT

/* Words that count from today lead elsewhere a week or a month later, but not to next year's festival or date. */
#define WEEK 7
#define MONTH 31
#define MOST_MOVED 200

/* Bytes of the folded text. */
typedef struct {
  int start;
  int end;
} Span;

/* How an hour is said that stood inside a word for the day: 明晚, "tonight". */
static const struct {
  const char *word;
  const char *said;
} whole[] = {
  { "晚", "晚上" }, { "早", "早上" }, { "朝", "早上" }, { "午", "中午" }, { "tonight", "in the evening" }, { "morning", "in the morning" },
  { "afternoon", "in the afternoon" }, { "evening", "in the evening" }, { "night", "at night" }, { "noon", "at noon" }, { "lunch", "at lunch" },
};

static gboolean
is_inside_word (const ShukeNoteText *text,
                int                  at)
{
  gunichar before = shuke_note_text_before (text, at), here = shuke_note_text_peek (text, at);

  return (shuke_note_is_latin (before) && shuke_note_is_latin (here)) || (shuke_note_is_figure (before) && shuke_note_is_figure (here));
}

static int
skip_spaces (const ShukeNoteText *text,
             int                  at)
{
  while (shuke_note_text_is (text, at, " "))
    at++;
  return at;
}

/* 三点半, 3点30分, 15:30, 3pm, and behind "at" a bare 3: its end, or @at. */
static int
clock_end (const ShukeNoteText *text,
           int                  at,
           gboolean             behind_at)
{
  int number, end = shuke_note_text_number (text, at, &number);

  if (end == at || number > 24)
    return at;
  if (shuke_note_text_is (text, end, "点时"))
    {
      int minutes;

      end = shuke_note_text_next (text, end);
      if (shuke_note_text_is (text, end, "半钟"))
        return shuke_note_text_next (text, end);
      minutes = shuke_note_text_number (text, end, &number);
      if (minutes > end && number < 60)
        end = shuke_note_text_is (text, minutes, "分刻") ? shuke_note_text_next (text, minutes) : number > 9 ? minutes : end;
      return end;
    }
  if (shuke_note_text_is (text, end, ":"))
    {
      int minutes = shuke_note_text_number (text, end + 1, &number);

      if (minutes == end + 1 || number > 59)
        return at;
      end = minutes;
      behind_at = TRUE;
    }
  if (g_str_has_prefix (text->folded + end, "am") || g_str_has_prefix (text->folded + end, "pm"))
    return end + 2;
  return behind_at ? end : at;
}

/* The first hour or part of a day from @from on that begins before @to. 晚 and 早 alone count only @inside words for the day: elsewhere
 * they begin other words. */
static gboolean
find_hour (const ShukeNoteText *text,
           int                  from,
           int                  to,
           gboolean             inside,
           Span                *hour)
{
  for (int at = from; at < to; at = shuke_note_text_next (text, at))
    {
      gboolean behind_at = g_str_has_prefix (text->folded + at, "at ") && !is_inside_word (text, at);
      int after = behind_at ? skip_spaces (text, at + 2) : at;
      int end = is_inside_word (text, after) ? after : shuke_note_word_find (text, after, BIT (CLOCK), NULL, NULL);
      int figures;

      if (shuke_note_text_is (text, at, " "))
        continue;
      if (inside && end == at && shuke_note_text_is (text, at, "午朝"))
        end = shuke_note_text_next (text, at);
      if (!inside && end > at && !shuke_note_is_latin (shuke_note_text_peek (text, at)) && end == shuke_note_text_next (text, at))
        end = at;
      if (is_inside_word (text, after))
        continue;
      figures = skip_spaces (text, end);
      figures = clock_end (text, figures, behind_at) > figures ? clock_end (text, figures, behind_at) : end;
      if (figures > after)
        {
          *hour = (Span) { at, figures };
          return TRUE;
        }
    }
  return FALSE;
}

/* "tonight" is hour and day in one. */
static gboolean
find_hour_of (const ShukeNoteText *text,
              const ShukeNoteTime *time,
              Span                *hour)
{
  if (g_str_has_prefix (text->folded + time->start, "tonight"))
    {
      *hour = (Span) { time->start, time->start + (int) strlen ("tonight") };
      return TRUE;
    }
  return find_hour (text, time->start, time->end, TRUE, hour);
}

/* As it was typed, whole where it was a part of a word. */
static void
append_hour (GString             *result,
             const ShukeNoteText *text,
             const char          *original,
             Span                 hour,
             int                  end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      int word = (int) strlen (whole[i].word);

      if (!g_str_has_prefix (text->folded + hour.start, whole[i].word)
          || (hour.end > hour.start + word && shuke_note_text_is (text, hour.start + word, "上间前后")))
        continue;
      g_string_append (result, whole[i].said);
      hour.start += word;
      break;
    }
  g_string_append_len (result, original + text->origin[hour.start], text->origin[end] - text->origin[hour.start]);
}

static gboolean
counts_from_today (const ShukeNoteText    *text,
                   const ShukeNoteContext *context,
                   const ShukeNoteTime    *time)
{
  static const int later[] = { WEEK, MONTH };

  for (gsize i = 0; i < G_N_ELEMENTS (later); i++)
    {
      ShukeNoteContext then = { context->today + later[i], NULL, SHUKE_DAY_NONE };
      ShukeNoteTime moved;

      if (!shuke_note_time_read (text, time->start, &then, &moved) || (moved.to != time->to && ABS (moved.to - time->to) < MOST_MOVED))
        return TRUE;
    }
  return FALSE;
}

/* The next day that is named from @at on. */
static gboolean
find_time (const ShukeNoteText    *text,
           const ShukeNoteContext *context,
           int                     at,
           ShukeNoteTime          *time)
{
  while (at < text->length)
    {
      if (shuke_note_time_read (text, at, context, time))
        {
          if (!time->past && !time->part_of_day)
            return TRUE;
          at = time->end;
        }
      else
        {
          at = shuke_note_text_next (text, at);
        }
    }
  return FALSE;
}

gboolean
shuke_note_names_day (const char *text,
                      ShukeDay    today)
{
  ShukeNoteContext context = { today, NULL, SHUKE_DAY_NONE };
  ShukeNoteText folded;
  ShukeNoteTime time;
  gboolean found;

  if (today == SHUKE_DAY_NONE || !shuke_note_text_init (&folded, text))
    return FALSE;
  found = find_time (&folded, &context, 0, &time);
  shuke_note_text_clear (&folded);
  return found;
}

char *
shuke_note_dup_hour (const char *text,
                     ShukeDay    today)
{
  ShukeNoteContext context = { today, NULL, SHUKE_DAY_NONE };
  g_autoptr (GString) result = NULL;
  ShukeNoteText folded;
  ShukeNoteTime time;
  Span hour;

  if (today == SHUKE_DAY_NONE || !shuke_note_text_init (&folded, text))
    return NULL;
  if ((find_time (&folded, &context, 0, &time) && find_hour_of (&folded, &time, &hour))
      || find_hour (&folded, 0, folded.length, FALSE, &hour))
    {
      result = g_string_new (NULL);
      append_hour (result, &folded, text, hour, hour.end);
    }
  shuke_note_text_clear (&folded);
  return result != NULL ? g_string_free (g_steal_pointer (&result), FALSE) : NULL;
}

char *
shuke_note_dup_hour_behind (const char *text,
                            ShukeDay    today,
                            gsize       start,
                            gsize      *end)
{
  ShukeNoteContext context = { today, NULL, SHUKE_DAY_NONE };
  g_autoptr (GString) result = NULL;
  ShukeNoteText folded;
  ShukeNoteTime time;
  Span hour;
  int at = 0;

  if (today == SHUKE_DAY_NONE || !shuke_note_text_init (&folded, text))
    return NULL;
  while (at < folded.length && folded.origin[at] < start)
    at = shuke_note_text_next (&folded, at);
  if (at < folded.length && shuke_note_time_read (&folded, at, &context, &time) && find_hour_of (&folded, &time, &hour))
    {
      int after = MAX (hour.end, time.end);

      result = g_string_new (NULL);
      append_hour (result, &folded, text, hour, after);
      *end = folded.origin[after];
    }
  shuke_note_text_clear (&folded);
  return result != NULL ? g_string_free (g_steal_pointer (&result), FALSE) : NULL;
}

/* Marks and 的 that lost what they stood beside. */
static char *
tidy (const char *text)
{
  static const char marks[] = ",;:.，；：。、 的";
  g_autofree char *clean = shuke_text_clean (text);
  const char *start = clean, *end;

  if (clean == NULL)
    return NULL;
  while (*start != '\0' && g_utf8_strchr (marks, -1, g_utf8_get_char (start)) != NULL)
    start = g_utf8_next_char (start);
  end = start + strlen (start);
  while (end > start && g_utf8_strchr (",;:，；：、 ", -1, g_utf8_get_char (g_utf8_prev_char (end))) != NULL)
    end = g_utf8_prev_char (end);
  return end > start ? g_strndup (start, (gsize) (end - start)) : NULL;
}

/* What else goes with the day: 星期五（12月4号） says it twice, and （星期五） leaves empty brackets. */
static void
widen_to_brackets (const ShukeNoteText    *text,
                   const ShukeNoteContext *context,
                   ShukeDay                day,
                   Span                   *taken)
{
  ShukeNoteTime again;

  if (taken->start > 0 && text->folded[taken->start - 1] == '(' && shuke_note_text_is (text, taken->end, ")"))
    *taken = (Span) { taken->start - 1, taken->end + 1 };
  else if (shuke_note_text_is (text, taken->end, "(") && shuke_note_time_read (text, taken->end + 1, context, &again) && again.to == day &&
           shuke_note_text_is (text, again.end, ")"))
    taken->end = again.end + 1;
}

char *
shuke_note_dup_without_day (const char *text,
                            ShukeDay    today,
                            ShukeDay    day)
{
  ShukeNoteContext context = { today, NULL, SHUKE_DAY_NONE };
  g_autoptr (GString) result = g_string_new (NULL);
  ShukeNoteText folded;
  ShukeNoteTime time;
  gsize kept = 0;
  gboolean taken = FALSE;

  if (today == SHUKE_DAY_NONE || day == SHUKE_DAY_NONE || !shuke_note_text_init (&folded, text))
    return g_strdup (text);
  for (int at = 0; find_time (&folded, &context, at, &time);)
    {
      Span hour = { time.end, time.end };
      Span gone;
      gboolean has_hour = find_hour_of (&folded, &time, &hour);

      at = MAX (hour.end, time.end);
      if (time.to != day || !counts_from_today (&folded, &context, &time))
        continue;
      gone = (Span) { time.start, at };
      if (!has_hour)
        widen_to_brackets (&folded, &context, day, &gone);
      g_string_append_len (result, text + kept, (gssize) (folded.origin[gone.start] - kept));
      if (has_hour)
        append_hour (result, &folded, text, hour, at);
      at = gone.end;
      kept = folded.origin[at];
      taken = TRUE;
    }
  g_string_append (result, text + kept);
  shuke_note_text_clear (&folded);
  return taken ? tidy (result->str) : g_strdup (text);
}

char *
shuke_note_dup_promised (const char *text)
{
  static const char *const heads[] = { "我们", "我們", "我", "已经", "已經", "还", "還" };
  static const char *const promises[] = { "答应了", "答應了", "答应过", "答應過", "答应好", "答應好", "答应", "答應", "应承了", "應承了", "应承", "應承", "承诺", "承諾" };
  static const char *const hers[] = { "她们", "她們", "她", "他", "客人" };
  static const char *const relatives[] = { "妈", "媽", "爸", "婆", "公", "老公", "女", "儿", "兒", "家", "孙", "孫", "姐", "妹", "哥", "弟", "爷", "爺", "奶", "外", "先生", "太太", "朋友", "同事", "孩", "宝", "寶", "舅", "姑", "阿姨", "侄" };
  static const char *const marks[] = { " ", ",", ":", "，", "：" };
  const char *p = text, *rest;

  while ((rest = shuke_word_list_skip (p, heads, G_N_ELEMENTS (heads))) != NULL)
    p = rest;
  p = shuke_word_list_skip (p, promises, G_N_ELEMENTS (promises));
  if (p == NULL)
    return g_strdup (text);
  rest = shuke_word_list_skip (p, hers, G_N_ELEMENTS (hers));
  /* 答应她妈妈 is another, and 答应的 names a thing. */
  if (rest != NULL && !shuke_word_list_begin (rest, relatives, G_N_ELEMENTS (relatives)))
    p = rest;
  if (g_str_has_prefix (p, "的"))
    return g_strdup (text);
  while ((rest = shuke_word_list_skip (p, marks, G_N_ELEMENTS (marks))) != NULL)
    p = rest;
  return g_strdup (*p != '\0' ? p : text);
}
