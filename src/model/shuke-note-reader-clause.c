/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a note into clauses of at most one time and one thing to do, and says of each what stands in it. Must never
 * judge: what is offered is decided in shuke-note-reader.c. */

#include "shuke-note-reader-clause.h"

#include "shuke-word-list.h"

#define BIT SHUKE_NOTE_WORD_BIT

#define TRADE_WORDS (BIT (IGNORE) | BIT (SHOP) | BIT (COME) | BIT (PICK) | BIT (BOOKED) | BIT (EVENT) | BIT (OUTING) \
                     | BIT (RETURN) | BIT (PROMISE) | BIT (DUTY) | BIT (OWE) | BIT (BENEFIT) | BIT (CUSTOMER) \
                     | BIT (ARRIVAL) | BIT (VAGUE) | BIT (HABIT) | BIT (NOT) | BIT (SETTLED) | BIT (PAST) \
                     | BIT (CANCEL) | BIT (MOVED) | BIT (THEN) | BIT (SAYS) | BIT (SUPPOSED))

/* A "not" reaches no further than this many bytes: 不用再给她寄. */
#define NOT_REACHES 12

typedef struct {
  const ShukeNoteText *text;
  ShukeNoteContext     context;
  GArray              *clauses;
  ShukeNoteClause      clause;    /* the one being read */
  guint                n_sentences;    /* before the place that is read */
} Reader;

static void
end_clause (Reader *self,
            int     at)
{
  ShukeNoteClause *clause = &self->clause;

  clause->end = at;
  clause->sentence = self->n_sentences;
  if (clause->has_time || clause->other || clause->shop.end || clause->come.end || clause->event.end
      || clause->owed.end || clause->cancelled || clause->done || clause->pick.end || clause->outing.end)
    g_array_append_val (self->clauses, *clause);
  *clause = (ShukeNoteClause) { .start = at, .customer_end = -1, .wants_end = -1, .kin_end = -1 };
}

static gboolean
has_kind (const ShukeNoteClause *clause)
{
  return clause->shop.end || clause->come.end || clause->event.end || clause->done || clause->pick.end;
}

static void
add_time (Reader              *self,
          const ShukeNoteTime *time)
{
  ShukeNoteClause *clause = &self->clause;

  if (clause->has_time && time->part_of_day)
    return;
  if (clause->has_time && has_kind (clause))
    {
      gboolean moved = clause->moved;

      end_clause (self, time->start);
      clause->moved = moved;
    }
  clause->has_time = TRUE;
  clause->time = *time;
  if (!time->past)
    self->context.base = time->to;
}

/* 不用寄, 改不了. */
static gboolean
is_negated (Reader *self,
            int     start,
            int     end)
{
  const ShukeNoteClause *clause = &self->clause;

  return (clause->not_end > 0 && start - clause->not_end <= NOT_REACHES)
         || g_str_has_prefix (self->text->folded + end, "不了") || g_str_has_prefix (self->text->folded + end, "不成")
         || g_str_has_prefix (self->text->folded + end, "不到");
}

/* 寄了, 送出去了, 改好的: what was done, not what is to be done. The end of the 了, or @at. */
static int
done_after (Reader *self,
            int     at)
{
  int end = at;

  for (int i = 0; i < 3; i++)
    {
      ShukeNoteWordClass word = SHUKE_NOTE_WORD_RESULT;
      int found = shuke_note_word_find (self->text, end, BIT (DONE) | BIT (RESULT), &word, NULL);

      if (found == end)
        break;
      if (word == SHUKE_NOTE_WORD_DONE)
        return found;
      end = found;
    }

  return at;
}

/* 退返给她, 拿回给客人: what is done to her is ours to do. The end of the 给她, or @at. */
static int
given_after (Reader *self,
             int     at)
{
  int end = at, found, value = 0;

  while ((found = shuke_note_word_find (self->text, end, BIT (RESULT), NULL, NULL)) > end
         && !shuke_note_text_is (self->text, end, "给她他"))
    end = found;
  found = shuke_note_word_find (self->text, end, BIT (BENEFIT), NULL, &value);

  return found > end && value == 1 && shuke_note_text_is (self->text, end, "给") ? found : at;
}

/* 说了给她: the end of the 了, or @at when no favour to her follows. */
static int
promised_after (Reader *self,
                int     at)
{
  int end = at, value = 0;

  while (shuke_note_text_is (self->text, end, "了过要会好"))
    end = shuke_note_text_next (self->text, end);
  if (end > at && shuke_note_word_find (self->text, end, BIT (BENEFIT), NULL, &value) > end && value == 1)
    return end;

  return at;
}

/* 寄回来, 转我: towards the shop, so it is she or a supplier who does it. */
static gboolean
is_towards_us (Reader *self,
               int     end)
{
  if (shuke_note_text_is (self->text, end, "给"))
    end = shuke_note_text_next (self->text, end);

  return shuke_note_text_is (self->text, end, "我咱") || g_str_has_prefix (self->text->folded + end, " us")
         || g_str_has_prefix (self->text->folded + end, " me ") || g_str_has_prefix (self->text->folded + end, "回来")
         || g_str_has_prefix (self->text->folded + end, "过来");
}

/* Whether she was named right before @start. */
static gboolean
follows_customer (Reader *self,
                  int     start)
{
  int at = self->clause.customer_end;

  while (at >= 0 && at < start && self->text->folded[at] == ' ')
    at++;

  return at == start;
}

static void
set_first (ShukeNoteSpan *span,
           int   start,
           int   end)
{
  if (span->end == 0)
    *span = (ShukeNoteSpan) { start, end };
}

/* Whether nothing stands between the head of the clause and @start. */
static gboolean
is_head (Reader *self,
         int     start)
{
  int at = self->clause.start;

  while (at < start && self->text->folded[at] == ' ')
    at++;

  return at == start;
}

/* 寄张贺卡, 补一条, 留她: an order to oneself at the head of a clause. */
static gboolean
is_order (Reader *self,
          int     start,
          int     end)
{
  for (int at = self->clause.start; at < start; at = shuke_note_text_next (self->text, at))
    if (!shuke_note_text_is (self->text, at, " 再先也还请"))
      return FALSE;
  if (shuke_note_is_latin (shuke_note_text_peek (self->text, start)))
    return self->text->folded[end] == ' '
           && shuke_note_word_find (self->text, end + 1, BIT (OBJECT), NULL, NULL) > end + 1;

  return shuke_note_text_is (self->text, end, "一两几件条张双个份颗束枚本盒她他给")
         || shuke_note_is_figure (shuke_note_text_peek (self->text, end));
}

/* 明天把它寄了, 今天先把它寄了: 了 behind what is still to be done. */
static gboolean
is_plan (const ShukeNoteClause *clause,
         ShukeDay               today)
{
  return clause->has_time && !clause->time.past && clause->owed.end > 0 && (clause->time.to > today || clause->first);
}

/* 修好通知: what is to be done when the work is done. */
static gboolean
follows_finished_work (Reader *self,
                       int     start)
{
  return self->clause.shop.end == start && shuke_note_text_before (self->text, start) == g_utf8_get_char ("好");
}

static int
add_shop (Reader            *self,
          int                start,
          int                end,
          ShukeNoteStrength  strength)
{
  ShukeNoteClause *clause = &self->clause;
  int done = done_after (self, end);

  if (is_negated (self, start, end))
    {
      clause->negated = TRUE;
      return end;
    }
  if ((done > end && !is_plan (clause, self->context.today)) || clause->settled)
    {
      clause->done = TRUE;
      clause->settled = FALSE;
      return done;
    }
  /* 她老公下个月给她换 */
  if (clause->kin_end == start && start > 0 && strength == SHUKE_NOTE_STANDS_ALONE
      && shuke_note_text_is (self->text, start, "给帮替为"))
    {
      clause->hers = TRUE;
      return end;
    }
  /* She does it herself: 她寄出, 她说周五寄回来. */
  if (follows_customer (self, start) && clause->customer_acts && strength != SHUKE_NOTE_STANDS_ALONE)
    {
      clause->hers |= is_towards_us (self, end);
      return end;
    }
  /* 她要穿红马甲发利是 */
  if (clause->customer_end >= 0 && clause->customer_acts && clause->outing.end && clause->outing.start >= clause->customer_end
      && clause->owed.end == 0 && strength == SHUKE_NOTE_NEEDS_DAY)
    return end;
  if (is_towards_us (self, end) || (clause->says && clause->owed.end == 0 && strength != SHUKE_NOTE_STANDS_ALONE
                                    && shuke_note_text_is (self->text, start, "还打转寄发退结对送补拍查问联回找s")))
    {
      clause->hers = TRUE;
      return end;
    }
  if (strength == SHUKE_NOTE_NEEDS_OBJECT
      && (clause->wants_end == start || is_order (self, start, end) || follows_finished_work (self, start)))
    {
      strength = SHUKE_NOTE_STANDS_ALONE;
      clause->ordered = clause->shop.end == 0;
    }
  /* 要发给毛阿姨 */
  else if (strength == SHUKE_NOTE_NEEDS_DAY && clause->wants_end == start
           && (shuke_note_text_is (self->text, end, "给") || shuke_note_text_before (self->text, end) == g_utf8_get_char ("给")))
    {
      strength = SHUKE_NOTE_STANDS_ALONE;
    }
  else if (strength == SHUKE_NOTE_STANDS_ALONE)
    {
      clause->ordered = FALSE;
    }
  clause->gift |= clause->shop.end == 0 && is_order (self, start, end) && shuke_note_text_is (self->text, start, "送赠");
  if (clause->shop.end == 0 || strength > clause->strength)
    clause->strength = strength;
  set_first (&clause->shop, start, end);

  return end;
}

static int
add_come (Reader *self,
          ShukeNoteSpan   *span,
          gboolean fetch,
          int     start,
          int     end)
{
  ShukeNoteClause *clause = &self->clause;
  int done = done_after (self, end);

  if (is_negated (self, start, end))
    {
      clause->negated = TRUE;
      return end;
    }
  if (clause->former)
    {
      clause->done = TRUE;
      return end;
    }
  /* 来拜过年 */
  if (shuke_note_text_is (self->text, shuke_note_text_next (self->text, end), "过")
      && !g_str_has_prefix (self->text->folded + end, "再") && shuke_note_text_before (self->text, end) == g_utf8_get_char ("来"))
    {
      clause->done = TRUE;
      return end;
    }
  /* 来拿的时候 is still to come, 来拿的 with nothing behind it is not decided. */
  if (done > end && self->text->folded[end] != '\0' && !shuke_note_text_is (self->text, end, "的"))
    {
      clause->done = TRUE;
      return done;
    }
  set_first (span, start, end);
  clause->fetch |= fetch;

  return end;
}

/* 欠她 and 欠着没给 are the shop's debt, 欠尾款, 欠着没付 and 她欠 are hers. */
static void
add_owe (Reader *self,
         int     start,
         int     end)
{
  ShukeNoteClause *clause = &self->clause;

  if (clause->customer_end == start || shuke_note_text_is (self->text, end, "款钱尾定0123456789"))
    clause->hers = TRUE;
  else if (shuke_note_word_find (self->text, end, BIT (UNDONE), NULL, NULL) > end)
    {
      set_first (&clause->owed, start, end);
      clause->owes = TRUE;
    }
  else if (shuke_note_text_is (self->text, end, "她他客人一两几半") || shuke_note_name_end (self->text, end) > end)
    {
      set_first (&clause->owed, start, end);
      clause->owes = TRUE;
    }
}

/* Whether the character at @at ends a clause: punctuation, or a space in Chinese. */
static gboolean
is_border_at (const ShukeNoteText *text,
              int                  at)
{
  gunichar c = shuke_note_text_peek (text, at);
  gunichar before = shuke_note_text_before (text, at);
  gunichar after = shuke_note_text_peek (text, shuke_note_text_next (text, at));

  if (c == ' ')
    return before > 0x2e80 || after > 0x2e80;
  if (c == '.' || c == ':' || c == ',')
    return !(g_unichar_isdigit (before) && g_unichar_isdigit (after));

  return g_utf8_strchr ("，。；！？：;!?\n()（）…|【】[]「」—", -1, c) != NULL;
}

static gboolean
is_border (Reader *self,
           int     at)
{
  return is_border_at (self->text, at);
}

static int
add_word (Reader             *self,
          ShukeNoteWordClass  word,
          int                 value,
          int                 start,
          int                 end)
{
  ShukeNoteClause *clause = &self->clause;

  switch ((int) word)
    {
    case SHUKE_NOTE_WORD_IGNORE:
      clause->other = TRUE;
      clause->errand |= value == 1 && clause->outing.end == start;
      /* 样布月底寄来: but 寄来后 it is here. */
      /* 客人自己周五把裤子寄去 */
      if (value == 3 && clause->customer_end == start)
        clause->says = clause->customer_acts = TRUE;
      clause->hers |= value == 2 && !shuke_note_text_is (self->text, end, "后之以就再了");
      return end;

    case SHUKE_NOTE_WORD_SHOP:
      return add_shop (self, start, end, value);

    case SHUKE_NOTE_WORD_COME:
      return add_come (self, &clause->come, value == 1, start, end);

    case SHUKE_NOTE_WORD_PICK:
      if (clause->settled)
        {
          clause->done = TRUE;
          clause->settled = FALSE;
          return end;
        }
      if (is_towards_us (self, end))
        {
          clause->hers = TRUE;
          return end;
        }
      if (given_after (self, end) > end)
        return add_shop (self, start, given_after (self, end), SHUKE_NOTE_STANDS_ALONE);
      /* 退60: money goes back to her. */
      if (value == 1 && shuke_note_is_figure (shuke_note_text_peek (self->text, end)))
        return add_shop (self, start, end, SHUKE_NOTE_NEEDS_DAY);
      return add_come (self, &clause->pick, value == 2, start, end);

    case SHUKE_NOTE_WORD_BOOKED:
      clause->booked = TRUE;
      clause->settled = clause->former = FALSE;
      set_first (&clause->pick, start, end);
      return end;

    case SHUKE_NOTE_WORD_EVENT:
      /* 军训完来买: the day is for what follows. */
      if (shuke_note_word_find (self->text, end, BIT (ENDED), NULL, NULL) > end)
        clause->other = TRUE;
      else
        set_first (&clause->event, start, end);
      return end;

    case SHUKE_NOTE_WORD_OUTING:
    case SHUKE_NOTE_WORD_RETURN:
      if (word == SHUKE_NOTE_WORD_RETURN && clause->has_time && clause->time.festival && clause->time.from <= clause->time.to
          && clause->time.to < clause->time.festival_after)
        {
          clause->time.from = clause->time.festival_after;
          clause->time.to = clause->time.from + 6;
          clause->time.festival = FALSE;
          clause->event.end = 0;
          clause->outing.end = 0;
        }
      /* 十月份才回来: a whole month is no day to plan for. */
      else if (word == SHUKE_NOTE_WORD_RETURN && clause->has_time && clause->time.loose && clause->time.to - clause->time.from > 6)
        {
          clause->other = TRUE;
        }
      else if (!is_negated (self, start, end))
        {
          if (clause->outing.end == 0)
            clause->away = word == SHUKE_NOTE_WORD_OUTING && value == 1;
          set_first (&clause->outing, start, end);
        }
      return end;

    case SHUKE_NOTE_WORD_PROMISE:
      if (is_negated (self, start, end))
        {
          clause->negated = TRUE;
        }
      else if (clause->customer_end == start || (start > 0 && clause->customer_end == start - 1))
        {
          clause->hers = TRUE;
        }
      else
        {
          int done = done_after (self, end);

          set_first (&clause->owed, start, end);
          clause->owes = TRUE;
          clause->settled = FALSE;
          /* 答应的围巾 has its verb still to come, 答应了 is no end of it. */
          return done;
        }
      return end;

    case SHUKE_NOTE_WORD_OWE:
      if (value == 1)
        {
          set_first (&clause->owed, start, end);
          clause->owes = TRUE;
        }
      else
        {
          add_owe (self, start, end);
        }
      return end;

    case SHUKE_NOTE_WORD_DUTY:
      if (value == 1)
        {
          if (clause->customer_end == start)
            clause->customer_end = end;
          else if (shuke_note_word_find (self->text, end, BIT (SHOP) | BIT (BENEFIT), NULL, NULL) > end)
            clause->wants_end = end;
          else
            clause->other = TRUE;
          return end;
        }
      /* 到了跟她说: telling her is what is to be done. */
      if (value == 2 && clause->arrival)
        return add_shop (self, start, end, SHUKE_NOTE_STANDS_ALONE);
      /* She has to, not we. */
      if (follows_customer (self, start) && clause->customer_acts && shuke_note_is_latin (shuke_note_text_peek (self->text, start)))
        {
          clause->customer_end = end;
          return end;
        }
      set_first (&clause->owed, start, end);
      clause->duty |= value == 0;
      clause->told = TRUE;
      clause->owes |= clause->benefit;
      clause->settled = clause->former = FALSE;
      clause->not_end = 0;
      return end;

    case SHUKE_NOTE_WORD_BENEFIT:
      /* 送货员跟她熟: behind the verb only 给她 and its like tell for whom it is. */
      if (is_negated (self, start, end) || (value == 0 && clause->shop.end))
        return end;
      /* 给我寄: she does. */
      if (shuke_note_text_before (self->text, end) == g_utf8_get_char ("给") && is_towards_us (self, end))
        {
          clause->hers = TRUE;
          return end;
        }
      if (clause->settled || shuke_note_word_find (self->text, end, BIT (DONE), NULL, NULL) > end)
        {
          clause->done = TRUE;
          return end;
        }
      if (clause->says && clause->owed.end == 0 && shuke_note_text_is (self->text, start, "把"))
        {
          clause->other = TRUE;
          return end;
        }
      /* 她老公下个月给她换车 */
      if (clause->kin_end == start && start > 0 && value == 1 && shuke_note_text_is (self->text, start, "给帮替"))
        {
          clause->hers = TRUE;
          return end;
        }
      /* 她让小哥来取: her errand. */
      if (value == 0 && follows_customer (self, start) && shuke_note_text_is (self->text, start, "让"))
        return end;
      /* 说好给她处理, 出来先给她看: owed, whatever the verb is. */
      clause->benefit |= value == 1 && shuke_note_text_is (self->text, start, "给帮替");
      clause->owes |= clause->benefit && (clause->told || clause->arrival);
      clause->wanted |= clause->benefit && clause->wants_end == start;
      /* 换条新的给她 */
      if (clause->benefit && clause->pick.end && !clause->come.end && !clause->booked
          && (end == self->text->length || is_border (self, end)))
        {
          set_first (&clause->shop, clause->pick.start, end);
          clause->strength = SHUKE_NOTE_STANDS_ALONE;
          clause->pick.end = 0;
          return end;
        }
      set_first (&clause->owed, start, end);
      clause->duty |= value == 1;
      return end;

    case SHUKE_NOTE_WORD_CUSTOMER:
      clause->customer_end = end;
      clause->customer_acts = value == 1;
      clause->kin_end = value == 2 && clause->owed.end == 0 ? end : -1;
      return end;

    case SHUKE_NOTE_WORD_ARRIVAL:
      clause->arrival = TRUE;
      return end;

    case SHUKE_NOTE_WORD_VAGUE:
      clause->vague = TRUE;
      return end;

    case SHUKE_NOTE_WORD_HABIT:
      /* 她下周一休息 is one day off, not the one of every week; 周五来挑喜欢的 is about what she will choose. */
      if ((value == 1 && clause->has_time && !clause->time.loose && !clause->time.needs_verb)
          || (value == 2 && clause->has_time && has_kind (clause)))
        clause->other = TRUE;
      else
        clause->habit = TRUE;
      return end;

    case SHUKE_NOTE_WORD_NOT:
      /* 打电话她不接 was no order. */
      if (clause->ordered)
        clause->strength = SHUKE_NOTE_NEEDS_DAY;
      clause->not_end = end;
      clause->other = TRUE;
      return end;

    case SHUKE_NOTE_WORD_SETTLED:
      clause->settled = TRUE;
      /* 出国之前来拿 is still to come. */
      clause->former |= value == 1 && !clause->has_time && clause->outing.end == 0 && clause->event.end == 0;
      return end;

    case SHUKE_NOTE_WORD_SUPPOSED:
      clause->supposed = TRUE;
      return end;

    case SHUKE_NOTE_WORD_SAYS:
      clause->former = FALSE;
      clause->other = TRUE;
      if (clause->kin_end == start)
        clause->kin_end = end;
      /* 说了给她打个样: it is us who said so. */
      if (is_head (self, start) && promised_after (self, end) > end)
        {
          set_first (&clause->owed, start, end);
          clause->told = TRUE;
          return promised_after (self, end);
        }
      if (follows_customer (self, start) || is_head (self, start))
        {
          clause->says = TRUE;
          clause->customer_end = end;
          clause->customer_acts = TRUE;
        }
      return end;

    case SHUKE_NOTE_WORD_PAST:
      /* 过来把裙子取走 */
      if (value == 1 && clause->come.end && !shuke_note_text_is (self->text, end, "了"))
        clause->fetch = TRUE;
      else
        clause->done = TRUE;
      return end;

    case SHUKE_NOTE_WORD_CANCEL:
      clause->cancelled = TRUE;
      return end;

    case SHUKE_NOTE_WORD_MOVED:
      clause->moved = TRUE;
      clause->has_time = FALSE;
      return end;

    case SHUKE_NOTE_WORD_THEN:
      end_clause (self, start);
      return end;

    default:
      g_return_val_if_reached (end);
    }
}

/* 8点半, 20:30 behind a part of the day or alone: its end, or @at. */
static int
clock_end (const ShukeNoteText *text,
           int                  at)
{
  int number, end = shuke_note_text_number (text, at, &number);

  if (end == at || number > 24 || !shuke_note_text_is (text, end, "点时:"))
    return at;
  end = shuke_note_text_next (text, end);
  if (shuke_note_text_is (text, end, "半钟整"))
    return shuke_note_text_next (text, end);
  return shuke_note_text_number (text, end, &number);
}

/* 中午12点以后打电话, 打电话早上九点到十点, and no more: when she likes to be called. It has no day, whatever day stood before it. Without a bound,
 * 晚上打给她, it is something to be done. */
static gboolean
is_hour_of_calling (const ShukeNoteText *text,
                    int                  start)
{
  static const char *const calls[] = {
    "打电话给她", "给她打电话", "打她电话", "打给她", "打电话", "电话联系", "联系她", "发微信", "微信找她", "找她", "联系", "联络", "电话", "微信", "打",
  };
  static const char *const bounds[] = { "以后", "之后", "后", "以前", "之前", "前", "到", "至", "-", "~", "之间" };
  static const char *const fillers[] = { "再", "才", "要", "最好", "方便", "可以", "都", "在", "她", " " };
  gboolean called = FALSE, timed = FALSE, bounded = FALSE;
  const char *rest;

  for (int at = start, end; ; at = end)
    {
      const char *here = text->folded + at;

      if ((end = clock_end (text, at)) > at || (end = shuke_note_word_find (text, at, BIT (CLOCK), NULL, NULL)) > at)
        timed = TRUE;
      else if ((rest = shuke_word_list_skip (here, calls, G_N_ELEMENTS (calls))) != NULL)
        called = TRUE;
      else if (timed && (rest = shuke_word_list_skip (here, bounds, G_N_ELEMENTS (bounds))) != NULL)
        bounded = TRUE;
      else if ((rest = shuke_word_list_skip (here, fillers, G_N_ELEMENTS (fillers))) == NULL)
        return called && timed && bounded && (at >= text->length || is_border_at (text, at));
      if (end == at)
        end = at + (int) (rest - here);
    }
}

GArray *
shuke_note_clauses_read (const ShukeNoteText    *text,
                         const ShukeNoteContext *context)
{
  Reader reader = { text, *context, g_array_new (FALSE, FALSE, sizeof (ShukeNoteClause)), { .customer_end = -1, .wants_end = -1, .kin_end = -1 }, 0 };
  Reader *self = &reader;

  for (int at = 0; at < text->length; )
    {
      ShukeNoteWordClass word = SHUKE_NOTE_WORD_IGNORE;
      ShukeNoteTime time;
      int value = 0, end;

      if (at == self->clause.start)
        self->clause.wish = is_hour_of_calling (text, at);
      end = shuke_note_word_find (text, at, TRADE_WORDS, &word, &value);
      if (!(end > at && word == SHUKE_NOTE_WORD_IGNORE) && shuke_note_time_read (text, at, &self->context, &time)
          && !(end > at && word == SHUKE_NOTE_WORD_MOVED && end >= time.end))
        {
          add_time (self, &time);
          if (shuke_note_word_find (text, at, BIT (BIRTHDAY), NULL, NULL) == at)
            {
              if (self->clause.customer_end == at)
                self->clause.customer_end = time.end;
              if (self->clause.kin_end == at)
                self->clause.kin_end = time.end;
            }
          at = time.end;
        }
      else if (end > at)
        {
          at = add_word (self, word, value, at, end);
        }
      else if (is_border (self, at))
        {
          end_clause (self, at);
          self->n_sentences += g_utf8_strchr ("。.！!？?；;\n", -1, shuke_note_text_peek (text, at)) != NULL;
          at = shuke_note_text_next (text, at);
          self->clause.start = at;
        }
      /* 汪总 is a man and 总 no habit; a given name between might be a word of its own. */
      else if (shuke_note_title_follows (text, at) && (end = shuke_note_name_end (text, at)) > at)
        {
          at = add_word (self, SHUKE_NOTE_WORD_CUSTOMER, 0, at, end);
        }
      else
        {
          int next = shuke_note_text_next (text, at);

          /* 周五到: the goods, when nothing follows. */
          if (self->clause.has_time && shuke_note_text_is (text, at, "到") && (next == text->length || is_border (self, next)))
            self->clause.arrival = TRUE;
          else if (shuke_note_text_is (text, at, "先"))
            self->clause.first = TRUE;
          else if (g_unichar_isalnum (shuke_note_text_peek (text, at)))
            self->clause.other = TRUE;
          at = next;
        }
    }
  end_clause (self, text->length);

  return self->clauses;
}
