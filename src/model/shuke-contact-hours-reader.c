/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads wishes about hours. The words become marks, the marks spans, and the spans a week of minutes, in which "not" is simply what is
 * taken out; from there they go into the one form of the book. It must never guess past a word that it does not know: a wish that
 * is understood by half is a call at the wrong hour. */

#include "shuke-contact-hours-private.h"

#include <string.h>

#include "shuke-text.h"

/* The words of as many spans as hours hold must be read again: three marks and a comma each, and the days. */
#define MARKS_MAX (SHUKE_CONTACT_SPANS * 4 + 7 * 7)
#define NOON      (12 * 60)

typedef enum {
  FILLER,      /* says nothing about the time */
  DAYS,        /* value: set of weekdays */
  PART,        /* of the day: value to value2 */
  TIME,        /* value: minute */
  HALF,        /* am and pm behind a number: value 0 or 1 */
  RANGE,
  BETWEEN,
  AND,         /* a range behind "between", otherwise one more */
  AFTER,       /* stands before its time */
  SINCE,       /* stands behind its time */
  BEFORE,
  UNTIL,       /* the same as BEFORE, behind its time */
  NOT,         /* before what does not suit */
  NEVER,       /* behind it */
  ANY,
  COMMA,
  CLAUSE,
} MarkKind;

typedef struct {
  MarkKind kind;
  int      value;
  int      value2;
  gboolean exact;   /* of TIME: by the clock of 24 hours */
  gboolean bare;    /* of TIME: a number and no more */
} Mark;

#define DAY(n) (1 << (n))
#define H(hour) ((hour) * 60)

static const struct {
  const char *words;
  MarkKind    kind;
  int         value;
  int         value2;
} words[] = {
  { "工作日|平日|平时|平時|上班日|周一到周五|weekdays|weekday|working days|workdays", DAYS, SHUKE_WEEKDAYS, 0 },
  { "周末|週末|双休日|雙休日|休息日|weekends|weekend", DAYS, SHUKE_WEEKEND, 0 },
  { "每天|天天|every day|daily", DAYS, SHUKE_ALL_DAYS, 0 },
  { "周一|週一|星期一|礼拜一|禮拜一|周1|monday|mondays|mon", DAYS, DAY (1), 0 },
  { "周二|週二|星期二|礼拜二|禮拜二|周2|tuesday|tuesdays|tue", DAYS, DAY (2), 0 },
  { "周三|週三|星期三|礼拜三|禮拜三|周3|wednesday|wednesdays|wed", DAYS, DAY (3), 0 },
  { "周四|週四|星期四|礼拜四|禮拜四|周4|thursday|thursdays|thu", DAYS, DAY (4), 0 },
  { "周五|週五|星期五|礼拜五|禮拜五|周5|friday|fridays|fri", DAYS, DAY (5), 0 },
  { "周六|週六|星期六|礼拜六|禮拜六|周6|saturday|saturdays|sat", DAYS, DAY (6), 0 },
  { "周日|週日|周天|星期日|星期天|礼拜天|礼拜日|禮拜天|禮拜日|周7|sunday|sundays|sun", DAYS, DAY (7), 0 },
  { "凌晨|early morning", PART, H (5), H (8) },
  { "早上|早晨|上午|morning|mornings", PART, H (8), NOON },
  { "中午|午休|午饭时间|午飯時間|午间|午間|lunch|lunchtime|lunch break", PART, NOON, H (14) },
  { "下午|午后|午後|afternoon|afternoons", PART, H (13), H (18) },
  { "傍晚", PART, H (17), H (19) },
  { "晚上|晚间|晚間|夜里|夜裡|夜晚|evening|evenings|night|nights|at night", PART, H (18), H (24) },
  { "白天|daytime", PART, H (9), H (18) },
  { "上班时间|上班時間|working hours|office hours", PART, H (9), H (18) },
  { "下班后|下班以后|下班後|下班以後|after work", PART, H (18), H (24) },
  { "noon|midday|正午", TIME, NOON, 0 },
  { "midnight|半夜", TIME, H (24), 0 },
  { "am|a.m.", HALF, 0, 0 },
  { "pm|p.m.", HALF, 1, 0 },
  { "到|至|-|–|—|~|～|to|till|until|through|thru", RANGE, 0, 0 },
  { "between", BETWEEN, 0, 0 },
  { "and|和|及|跟|&|+", AND, 0, 0 },
  { "after|from|as of|since|从|從|不早于|not before|not earlier than", AFTER, 0, 0 },
  { "后|後|以后|以後|之后|之後|过后|過後|起|开始|開始|onwards|or later", SINCE, 0, 0 },
  { "before|by|不晚于|not after|not later than", BEFORE, 0, 0 },
  { "前|以前|之前|or earlier", UNTIL, 0, 0 },
  { "不要|别|別|勿|莫|不能|除了|除|不在|不|not|no|never|except|don't|don’t|do not", NOT, 0, 0 },
  { "不行|不方便|不可以|不接|没空|沒空|除外|忙|不要打", NEVER, 0, 0 },
  { "any|随时|隨時|都行|都可以|全天|整天|任何时间|任何時間|any time|anytime|all day|whenever|always", ANY, 0, 0 },
  { ",|、|或|或者|or|/", COMMA, 0, 0 },
  { ";|.|。", CLAUSE, 0, 0 },
  { "只|只能|仅|僅|才|再|在|可以|能|请|請|最好|方便|打|电话|電話|打电话|打電話|联系|聯絡|聯繫|找她|给她|給她|她|的|之间|之間|间|間|时间|時間|有空"
    "|外|以外|时候|時候|多|来钟|左右|下班|only|on|at|in|the|o'clock|call|calls|calling|please|her|best|is|fine|hours|during", FILLER, 0, 0 },
};

typedef struct {
  Mark  marks[MARKS_MAX];
  guint n;
} Marks;

/* Taking words apart */

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c);
}

/* Length of the longest of @choices at the head of @text, 0 for none. A Latin word ends where its letters do. */
static gsize
match_words (const char *text,
             const char *choices)
{
  gsize best = 0;

  for (const char *at = choices; at != NULL && *at != '\0'; at = strchr (at, '|') != NULL ? strchr (at, '|') + 1 : NULL)
    {
      gsize length = strcspn (at, "|");

      if (length > best && strncmp (text, at, length) == 0 && !(is_letter (at[length - 1]) && is_letter (text[length])))
        best = length;
    }
  return best;
}

static gboolean
add_mark (Marks    *marks,
          MarkKind  kind,
          int       value,
          int       value2)
{
  if (kind == FILLER)
    return TRUE;
  if (marks->n == MARKS_MAX)
    return FALSE;
  marks->marks[marks->n++] = (Mark) { .kind = kind, .value = value, .value2 = value2 };
  return TRUE;
}

/* "20:00", "8", "八点半", "8点15分". Length in bytes, 0 when there is none. */
static int
read_clock (const char *text,
            Mark       *mark)
{
  int hour, minute = 0;
  int length = shuke_text_read_number (text, &hour);
  gsize unit;

  if (length == 0 || hour > 24)
    return 0;
  *mark = (Mark) { .kind = TIME };
  if ((text[length] == ':' || text[length] == '.') && g_ascii_isdigit (text[length + 1]) && g_ascii_isdigit (text[length + 2]) && !g_ascii_isdigit (text[length + 3]))
    {
      minute = (text[length + 1] - '0') * 10 + text[length + 2] - '0';
      length += 3;
      mark->exact = TRUE;
    }
  else if ((unit = match_words (text + length, "点钟|點鐘|点|點|时|時|h")) > 0)
    {
      int more;

      length += (int) unit;
      if (g_str_has_prefix (text + length, "半"))
        {
          minute = 30;
          length += (int) strlen ("半");
        }
      else if (g_str_has_prefix (text + length, "一刻"))
        {
          minute = 15;
          length += (int) strlen ("一刻");
        }
      else if ((more = shuke_text_read_number (text + length, &minute)) > 0)
        length += more + (int) match_words (text + length + more, "分|分钟|分鐘");
    }
  else
    mark->bare = TRUE;
  if (minute > 59 || hour * 60 + minute > SHUKE_DAY_MINUTES)
    return 0;
  mark->value = hour * 60 + minute;
  mark->exact |= hour > 12 || hour == 0 || (g_ascii_isdigit (*text) && *text == '0');
  return length;
}

static gboolean
take_apart (const char *text,
            Marks      *marks)
{
  while (*text != '\0')
    {
      gsize best = 0;
      gsize which = 0;
      Mark clock;
      int length;

      if (*text == ' ')
        {
          text++;
          continue;
        }
      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        {
          gsize matched = match_words (text, words[i].words);

          if (matched > best)
            {
              best = matched;
              which = i;
            }
        }
      length = best == 0 ? read_clock (text, &clock) : 0;
      if (length > 0)
        {
          if (marks->n == MARKS_MAX)
            return FALSE;
          marks->marks[marks->n++] = clock;
          text += length;
        }
      else if (best == 0 || !add_mark (marks, words[which].kind, words[which].value, words[which].value2))
        return FALSE;
      else
        text += best;
    }
  return TRUE;
}

/* From marks to spans */

typedef struct {
  const Marks *marks;
  guint        at;
  gboolean     week[8][SHUKE_DAY_MINUTES];    /* what suits, by weekday */
  gboolean     any;                           /* something was said to suit */
} Reader;

static MarkKind
peek (const Reader *reader,
      guint         ahead)
{
  guint at = reader->at + ahead;

  return at < reader->marks->n ? reader->marks->marks[at].kind : CLAUSE;
}

static const Mark *
take (Reader *reader)
{
  return &reader->marks->marks[reader->at++];
}

/* One hour as it is written, with the half of the day when that is said. */
typedef struct {
  int      minute;
  gboolean sure;
} Hour;

/* 晚上8点, "8 pm", "8 in the evening". 12 is noon by day and the end of it in the evening. */
static Hour
read_hour (Reader *reader)
{
  const Mark *part = peek (reader, 0) == PART ? take (reader) : NULL;
  const Mark *time = take (reader);
  Hour hour = { time->value, time->exact };
  int half = -1;

  if (part != NULL)
    half = part->value >= NOON;
  else if (peek (reader, 0) == HALF)
    half = take (reader)->value;
  else if (peek (reader, 0) == PART && peek (reader, 1) != TIME && !time->exact)
    {
      part = take (reader);
      half = part->value >= NOON;
    }
  if (half < 0 || hour.minute > NOON + 59)
    return hour;
  hour.sure = TRUE;
  if (half == 1 && hour.minute < NOON)
    hour.minute += NOON;
  else if (hour.minute >= NOON && hour.minute < NOON + 60 && part != NULL && part->value >= H (17))
    hour.minute = SHUKE_DAY_MINUTES;
  else if (half == 0 && hour.minute >= NOON)
    hour.minute -= NOON;
  return hour;
}

/* Nobody who says "after 8" without more means the morning, nor the evening by "before 9". */
static int
settle (Hour hour,
        int  up_to)
{
  return !hour.sure && hour.minute >= 60 && hour.minute <= up_to ? hour.minute + NOON : hour.minute;
}

static gboolean
is_hour (const Reader *reader)
{
  return peek (reader, 0) == TIME || (peek (reader, 0) == PART && peek (reader, 1) == TIME);
}

/* "after work", "before the evening", 下午以后, 上午到下午. */
static gboolean
read_part (Reader *reader,
           int    *from,
           int    *until)
{
  const Mark *part = take (reader);

  *from = part->value;
  *until = part->value2;
  if (peek (reader, 0) == SINCE)
    {
      take (reader);
      *until = SHUKE_DAY_MINUTES;
    }
  else if (peek (reader, 0) == UNTIL)
    {
      take (reader);
      *until = *from;
      *from = 0;
    }
  else if (peek (reader, 0) == RANGE && peek (reader, 1) == PART && peek (reader, 2) != TIME)
    {
      take (reader);
      *until = take (reader)->value2;
    }
  return *from < *until;
}

/* The end of a span that begins with @first: 9 to 5, 2-5pm, 晚上8点到10点. */
static gboolean
read_end (Reader *reader,
          Hour    first,
          int    *from,
          int    *until)
{
  Hour second;

  take (reader);
  if (!is_hour (reader))
    return FALSE;
  second = read_hour (reader);
  if (!first.sure && second.sure && first.minute < NOON && first.minute + NOON < second.minute)
    first.minute += NOON;
  else
    first.minute = settle (first, H (6) + 59);
  if (second.minute <= first.minute && !second.sure && second.minute <= NOON)
    second.minute += NOON;
  *from = first.minute;
  *until = second.minute > first.minute ? second.minute : SHUKE_DAY_MINUTES;
  return *from < *until;
}

/* Behind "after" or "before". */
static gboolean
read_led (Reader *reader,
          int    *from,
          int    *until)
{
  gboolean after = take (reader)->kind == AFTER;
  Hour hour;

  if (!is_hour (reader))
    {
      if (peek (reader, 0) != PART)
        return FALSE;
      *(after ? from : until) = take (reader)->value;
      return *from < *until;
    }
  hour = read_hour (reader);
  if (after && peek (reader, 0) == RANGE)
    return read_end (reader, hour, from, until);
  *(after ? from : until) = settle (hour, after ? H (8) + 59 : H (6) + 59);
  /* 从9点起 */
  if (after && peek (reader, 0) == SINCE)
    take (reader);
  return *from < *until;
}

/* FALSE when no time stands here. */
static gboolean
read_times (Reader *reader,
            int    *from,
            int    *until)
{
  gboolean between = FALSE;
  Hour hour;

  *from = 0;
  *until = SHUKE_DAY_MINUTES;
  if (peek (reader, 0) == ANY)
    {
      take (reader);
      return TRUE;
    }
  if (peek (reader, 0) == AFTER || peek (reader, 0) == BEFORE)
    return read_led (reader, from, until);
  if (peek (reader, 0) == BETWEEN)
    {
      take (reader);
      between = TRUE;
    }
  if (!is_hour (reader))
    return !between && peek (reader, 0) == PART && read_part (reader, from, until);
  hour = read_hour (reader);
  if (peek (reader, 0) == RANGE || (between && peek (reader, 0) == AND))
    return read_end (reader, hour, from, until);
  if (peek (reader, 0) == UNTIL)
    {
      take (reader);
      *until = settle (hour, H (6) + 59);
      return *from < *until;
    }
  *from = settle (hour, H (8) + 59);
  if (peek (reader, 0) == SINCE)
    take (reader);
  else
    *until = MIN (*from + 60, SHUKE_DAY_MINUTES);
  return *from < *until;
}

/* Of a number that may be a weekday: 周一到五. */
static int
day_of_number (const Reader *reader,
               guint         ahead)
{
  const Mark *mark = reader->at + ahead < reader->marks->n ? &reader->marks->marks[reader->at + ahead] : NULL;

  return mark != NULL && mark->kind == TIME && mark->bare && mark->value <= H (7) ? mark->value / 60 : 0;
}

/* Monday to Friday; Monday, Wednesday and Friday. */
static guint
read_days (Reader *reader)
{
  guint days = (guint) take (reader)->value;

  while (TRUE)
    {
      if (peek (reader, 0) == RANGE && (peek (reader, 1) == DAYS || day_of_number (reader, 1) > 0))
        {
          int day = g_bit_nth_msf (days, -1);
          int last = day_of_number (reader, 1);

          take (reader);
          if (last == 0)
            last = g_bit_nth_msf ((gulong) reader->marks->marks[reader->at].value, -1);
          take (reader);
          for (; day != last; day = day == 7 ? 1 : day + 1)
            days |= 1u << day;
          days |= 1u << last;
        }
      else if (peek (reader, 0) == DAYS)
        days |= (guint) take (reader)->value;
      else if ((peek (reader, 0) == COMMA || peek (reader, 0) == AND) && peek (reader, 1) == DAYS)
        {
          take (reader);
          days |= (guint) take (reader)->value;
        }
      else
        return days;
    }
}

static void
mark_week (gboolean week[8][SHUKE_DAY_MINUTES],
           guint    days,
           int      from,
           int      until,
           gboolean suits)
{
  for (int day = 1; day <= 7; day++)
    for (int minute = from; (days & (1u << day)) != 0 && minute < until; minute++)
      week[day][minute] = suits;
}

static gboolean
ends_clause (const Reader *reader)
{
  MarkKind kind = peek (reader, 0);

  return reader->at >= reader->marks->n || kind == CLAUSE || kind == NOT || kind == NEVER;
}

/* The spans of a clause while it is read. Times may stand before their days or behind them. */
typedef struct {
  GArray  *spans;      /* (element-type ShukeContactSpan) */
  guint    first;      /* of those that belong to @days, or wait for some */
  guint    days;       /* 0 = none were said */
} Clause;

static void
add_span (Clause *clause,
          int     from,
          int     until)
{
  ShukeContactSpan span = { (guint8) (clause->days != 0 ? clause->days : SHUKE_ALL_DAYS), (gint16) from, (gint16) until };
  ShukeContactSpan *last = clause->spans->len > clause->first
                             ? &g_array_index (clause->spans, ShukeContactSpan, clause->spans->len - 1) : NULL;

  /* After nine and before eight in the evening is one span. */
  if (last != NULL && last->until == SHUKE_DAY_MINUTES && from == 0 && until > last->from)
    last->until = (gint16) until;
  else
    g_array_append_val (clause->spans, span);
}

/* Days without a time are whole days. */
static void
end_days (Clause *clause)
{
  if (clause->days != 0 && clause->spans->len == clause->first)
    add_span (clause, 0, SHUKE_DAY_MINUTES);
  clause->first = clause->spans->len;
}

/* @anew: not about the times that stand before. */
static void
add_days (Clause   *clause,
          guint     days,
          gboolean  anew)
{
  if (clause->days == 0 && !anew && clause->spans->len > clause->first)
    {
      for (guint i = clause->first; i < clause->spans->len; i++)
        g_array_index (clause->spans, ShukeContactSpan, i).days = (guint8) days;
      clause->first = clause->spans->len;
      return;
    }
  end_days (clause);
  clause->days = days;
}

/* What is said in one go, up to the next "not". */
static gboolean
read_clause (Reader *reader)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (ShukeContactSpan));
  Clause clause = { .spans = spans };
  gboolean negative = peek (reader, 0) == NOT;
  gboolean anew = FALSE;

  if (negative)
    take (reader);
  while (!ends_clause (reader))
    {
      int from, until;

      if (peek (reader, 0) == COMMA || peek (reader, 0) == AND)
        {
          anew = take (reader)->kind == AND;
          continue;
        }
      if (peek (reader, 0) == DAYS)
        add_days (&clause, read_days (reader), anew);
      else if (read_times (reader, &from, &until))
        add_span (&clause, from, until);
      else
        return FALSE;
      anew = FALSE;
    }
  end_days (&clause);
  if (reader->at < reader->marks->n && peek (reader, 0) == NEVER)
    {
      take (reader);
      negative = !negative;
    }
  if (spans->len == 0)
    return FALSE;
  /* Without a word of what suits, everything does but this. */
  if (negative && !reader->any)
    mark_week (reader->week, SHUKE_ALL_DAYS, 0, SHUKE_DAY_MINUTES, TRUE);
  reader->any = TRUE;
  for (guint i = 0; i < spans->len; i++)
    {
      const ShukeContactSpan *span = &g_array_index (spans, ShukeContactSpan, i);

      mark_week (reader->week, span->days, span->from, span->until, !negative);
    }
  return TRUE;
}

static gboolean
read_marks (const Marks *marks,
            Reader      *reader)
{
  reader->marks = marks;
  while (reader->at < marks->n)
    {
      if (peek (reader, 0) == CLAUSE || peek (reader, 0) == COMMA || peek (reader, 0) == AND)
        take (reader);
      else if (!read_clause (reader))
        return FALSE;
    }
  return reader->any;
}

/* From a week to its spans: days that are alike stand together. */

static gboolean
is_same_day (gboolean week[8][SHUKE_DAY_MINUTES],
             int      a,
             int      b)
{
  return memcmp (week[a], week[b], sizeof week[a]) == 0;
}

static gboolean
collect (gboolean           week[8][SHUKE_DAY_MINUTES],
         ShukeContactHours *hours)
{
  guint done = 0;

  hours->n = 0;
  for (int day = 1; day <= 7; day++)
    {
      guint days = 0;

      if ((done & (1u << day)) != 0)
        continue;
      for (int other = day; other <= 7; other++)
        if (is_same_day (week, day, other))
          days |= 1u << other;
      done |= days;
      for (int minute = 0; minute < SHUKE_DAY_MINUTES; minute++)
        {
          int from = minute;

          if (!week[day][minute])
            continue;
          while (minute < SHUKE_DAY_MINUTES && week[day][minute])
            minute++;
          if (hours->n == SHUKE_CONTACT_SPANS)
            return FALSE;
          hours->spans[hours->n++] = (ShukeContactSpan) { (guint8) days, (gint16) from, (gint16) minute };
        }
    }
  return hours->n > 0;
}

gboolean
shuke_contact_hours_tidy (ShukeContactHours *hours)
{
  g_autofree Reader *reader = g_new0 (Reader, 1);

  for (guint i = 0; i < hours->n; i++)
    mark_week (reader->week, hours->spans[i].days, hours->spans[i].from, hours->spans[i].until, TRUE);
  return collect (reader->week, hours);
}

gboolean
shuke_contact_hours_read_words (const char        *folded,
                                ShukeContactHours *hours)
{
  g_autofree Reader *reader = g_new0 (Reader, 1);
  Marks marks = { .n = 0 };

  return take_apart (folded, &marks) && read_marks (&marks, reader) && collect (reader->week, hours);
}
