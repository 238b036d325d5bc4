/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in an owner's short note what she may want to be reminded of. A note is cut into clauses of at most one time
 * and one thing to do; what a clause is about is decided by the first live verb in it, and a clause that has only a
 * time lends it to its neighbour. A false offer costs the owner more than a missing one: when in doubt, nothing.
 * Must never read a clock or keep a note. */

#include "shuke-note-reader-private.h"

#include <string.h>

#define BIT SHUKE_NOTE_WORD_BIT

#define TRADE_WORDS (BIT (IGNORE) | BIT (SHOP) | BIT (COME) | BIT (PICK) | BIT (BOOKED) | BIT (EVENT) | BIT (OUTING) \
                     | BIT (RETURN) | BIT (PROMISE) | BIT (DUTY) | BIT (OWE) | BIT (BENEFIT) | BIT (CUSTOMER) \
                     | BIT (ARRIVAL) | BIT (VAGUE) | BIT (HABIT) | BIT (NOT) | BIT (SETTLED) | BIT (PAST) \
                     | BIT (CANCEL) | BIT (MOVED) | BIT (THEN))

/* A "not" reaches no further than this many bytes: 不用再给她寄. */
#define NOT_REACHES 12

typedef struct {
  int start;
  int end;      /* 0: not there */
} Span;

typedef struct {
  int               start;
  int               end;
  gboolean          has_time;
  ShukeNoteTime     time;
  Span              shop;
  ShukeNoteStrength strength;
  Span              come;
  Span              pick;
  Span              event;
  Span              outing;
  Span              owed;        /* 答应, 欠, 记得, 给她: what turns a verb into something owed */
  gboolean          ordered;     /* the verb counts only because it opens the clause as an order */
  gboolean          duty;
  gboolean          owes;        /* 欠她, 答应: owed even without a verb of the shop */
  gboolean          booked;
  gboolean          birthday;
  gboolean          hers;        /* she promised it, or she owes it */
  gboolean          vague;
  gboolean          habit;
  gboolean          arrival;
  gboolean          done;
  gboolean          settled;     /* 已经: the verb that follows is done */
  gboolean          cancelled;
  gboolean          moved;
  gboolean          negated;
  gboolean          other;       /* words that are none of these */
  int               wants_end;      /* where a 要 ended that stands right before what is to be done; -1: nowhere */
  int               not_end;     /* where the last "not" ended; 0: none is open */
  int               customer_end;   /* where she was named last; -1: nowhere */
  gboolean          customer_acts;
  gboolean          away;           /* the outing takes her elsewhere */
} Clause;

typedef struct {
  ShukeNoteText    text;
  ShukeNoteContext context;
  GArray          *clauses;
  Clause           clause;
  GArray          *offers;
  int              undated;   /* the promise without a day among the offers; -1: none. One in a note is enough. */
} Reader;

/* --- Clauses ---------------------------------------------------------------------------------------------------- */

static void
end_clause (Reader *self,
            int     at)
{
  Clause *clause = &self->clause;

  clause->end = at;
  if (clause->has_time || clause->other || clause->shop.end || clause->come.end || clause->event.end
      || clause->owed.end || clause->cancelled || clause->done || clause->pick.end || clause->outing.end)
    g_array_append_val (self->clauses, *clause);
  *clause = (Clause) { .start = at, .customer_end = -1, .wants_end = -1 };
}

static gboolean
has_kind (const Clause *clause)
{
  return clause->shop.end || clause->come.end || clause->event.end || clause->done || clause->pick.end;
}

static void
add_time (Reader              *self,
          const ShukeNoteTime *time)
{
  Clause *clause = &self->clause;

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

static gboolean
is_negated (const Clause *clause,
            int           at)
{
  return clause->not_end > 0 && at - clause->not_end <= NOT_REACHES;
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
      int found = shuke_note_word_find (&self->text, end, BIT (DONE) | BIT (RESULT), &word, NULL);

      if (found == end)
        break;
      if (word == SHUKE_NOTE_WORD_DONE)
        return found;
      end = found;
    }

  return at;
}

static void
set_first (Span *span,
           int   start,
           int   end)
{
  if (span->end == 0)
    *span = (Span) { start, end };
}

/* 寄张贺卡, 补一条, 留她: an order to oneself at the head of a clause. */
static gboolean
is_order (Reader *self,
          int     start,
          int     end)
{
  for (int at = self->clause.start; at < start; at = shuke_note_text_next (&self->text, at))
    if (!shuke_note_text_is (&self->text, at, " 再先也还请"))
      return FALSE;
  if (shuke_note_is_latin (shuke_note_text_peek (&self->text, start)))
    return self->text.folded[end] == ' '
           && shuke_note_word_find (&self->text, end + 1, BIT (OBJECT), NULL, NULL) > end + 1;

  return shuke_note_text_is (&self->text, end, "一两几件条张双个份颗束枚本盒她他给")
         || shuke_note_is_figure (shuke_note_text_peek (&self->text, end));
}

static int
add_shop (Reader            *self,
          int                start,
          int                end,
          ShukeNoteStrength  strength)
{
  Clause *clause = &self->clause;
  int done = done_after (self, end);

  if (is_negated (clause, start))
    {
      clause->negated = TRUE;
      return end;
    }
  if (done > end || clause->settled)
    {
      clause->done = TRUE;
      clause->settled = FALSE;
      return done;
    }
  /* She does it herself: 她周五寄回来. */
  if (clause->customer_end == start && clause->customer_acts && strength != SHUKE_NOTE_STANDS_ALONE)
    return end;
  if (strength == SHUKE_NOTE_NEEDS_OBJECT && (clause->wants_end == start || is_order (self, start, end)))
    {
      strength = SHUKE_NOTE_STANDS_ALONE;
      clause->ordered = clause->shop.end == 0;
    }
  else if (strength == SHUKE_NOTE_STANDS_ALONE)
    {
      clause->ordered = FALSE;
    }
  if (clause->shop.end == 0 || strength > clause->strength)
    clause->strength = strength;
  set_first (&clause->shop, start, end);

  return end;
}

static int
add_come (Reader *self,
          Span   *span,
          int     start,
          int     end)
{
  Clause *clause = &self->clause;
  int done = done_after (self, end);

  if (is_negated (clause, start))
    {
      clause->negated = TRUE;
      return end;
    }
  /* 来拿的时候 is still to come, 来拿的 with nothing behind it is not decided. */
  if (done > end && self->text.folded[end] != '\0' && !shuke_note_text_is (&self->text, end, "的"))
    {
      clause->done = TRUE;
      return done;
    }
  set_first (span, start, end);

  return end;
}

/* 欠她 is the shop's debt, 欠尾款 and 她欠 are hers. */
static void
add_owe (Reader *self,
         int     start,
         int     end)
{
  Clause *clause = &self->clause;

  if (clause->customer_end == start || shuke_note_text_is (&self->text, end, "款钱尾定0123456789"))
    clause->hers = TRUE;
  else if (shuke_note_text_is (&self->text, end, "她他客人一两几半陈王李张刘孙周赵林黄吴"))
    {
      set_first (&clause->owed, start, end);
      clause->owes = TRUE;
    }
}

static int
add_word (Reader             *self,
          ShukeNoteWordClass  word,
          int                 value,
          int                 start,
          int                 end)
{
  Clause *clause = &self->clause;

  switch ((int) word)
    {
    case SHUKE_NOTE_WORD_IGNORE:
      clause->other = TRUE;
      return end;

    case SHUKE_NOTE_WORD_SHOP:
      return add_shop (self, start, end, value);

    case SHUKE_NOTE_WORD_COME:
      return add_come (self, &clause->come, start, end);

    case SHUKE_NOTE_WORD_PICK:
      return add_come (self, &clause->pick, start, end);

    case SHUKE_NOTE_WORD_BOOKED:
      clause->booked = TRUE;
      clause->settled = FALSE;
      set_first (&clause->pick, start, end);
      return end;

    case SHUKE_NOTE_WORD_EVENT:
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
      else if (!is_negated (clause, start))
        {
          if (clause->outing.end == 0)
            clause->away = word == SHUKE_NOTE_WORD_OUTING && value == 1;
          set_first (&clause->outing, start, end);
        }
      return end;

    case SHUKE_NOTE_WORD_PROMISE:
      if (clause->customer_end == start || (start > 0 && clause->customer_end == start - 1))
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
      add_owe (self, start, end);
      return end;

    case SHUKE_NOTE_WORD_DUTY:
      if (value == 1)
        {
          if (clause->customer_end == start)
            clause->customer_end = end;
          else if (shuke_note_word_find (&self->text, end, BIT (SHOP) | BIT (BENEFIT), NULL, NULL) > end)
            clause->wants_end = end;
          else
            clause->other = TRUE;
          return end;
        }
      set_first (&clause->owed, start, end);
      clause->duty = TRUE;
      clause->settled = FALSE;
      clause->not_end = 0;
      return end;

    case SHUKE_NOTE_WORD_BENEFIT:
      /* 送货员跟她熟: behind the verb only 给她 and its like tell for whom it is. */
      if (is_negated (clause, start) || (value == 0 && clause->shop.end))
        return end;
      if (clause->settled || shuke_note_word_find (&self->text, end, BIT (DONE), NULL, NULL) > end)
        {
          clause->done = TRUE;
          return end;
        }
      set_first (&clause->owed, start, end);
      clause->duty |= value == 1;
      return end;

    case SHUKE_NOTE_WORD_CUSTOMER:
      clause->customer_end = end;
      clause->customer_acts = value == 1;
      return end;

    case SHUKE_NOTE_WORD_ARRIVAL:
      clause->arrival = TRUE;
      return end;

    case SHUKE_NOTE_WORD_VAGUE:
      clause->vague = TRUE;
      return end;

    case SHUKE_NOTE_WORD_HABIT:
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
      return end;

    case SHUKE_NOTE_WORD_PAST:
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

/* Whether the character at @at ends a clause: punctuation, or a space in Chinese. */
static gboolean
is_border (Reader *self,
           int     at)
{
  gunichar c = shuke_note_text_peek (&self->text, at);
  gunichar before = shuke_note_text_before (&self->text, at);
  gunichar after = shuke_note_text_peek (&self->text, shuke_note_text_next (&self->text, at));

  if (c == ' ')
    return before > 0x2e80 || after > 0x2e80;
  if (c == '.' || c == ':' || c == ',')
    return !(g_unichar_isdigit (before) && g_unichar_isdigit (after));

  return g_utf8_strchr ("，。；！？：;!?\n()（）…|【】[]「」—", -1, c) != NULL;
}

static void
read_clauses (Reader *self)
{
  const ShukeNoteText *text = &self->text;

  self->clause = (Clause) { .customer_end = -1, .wants_end = -1 };
  for (int at = 0; at < text->length; )
    {
      ShukeNoteWordClass word = SHUKE_NOTE_WORD_IGNORE;
      ShukeNoteTime time;
      int value = 0, end;

      end = shuke_note_word_find (text, at, TRADE_WORDS, &word, &value);
      if (!(end > at && word == SHUKE_NOTE_WORD_IGNORE) && shuke_note_time_read (text, at, &self->context, &time)
          && !(end > at && word == SHUKE_NOTE_WORD_MOVED && end >= time.end))
        {
          add_time (self, &time);
          if (self->clause.customer_end == at && shuke_note_word_find (text, at, BIT (BIRTHDAY), NULL, NULL) == at)
            self->clause.customer_end = time.end;
          at = time.end;
        }
      else if (end > at)
        {
          at = add_word (self, word, value, at, end);
        }
      else if (is_border (self, at))
        {
          end_clause (self, at);
          at = shuke_note_text_next (text, at);
          self->clause.start = at;
        }
      else
        {
          if (g_unichar_isalnum (shuke_note_text_peek (text, at)))
            self->clause.other = TRUE;
          at = shuke_note_text_next (text, at);
        }
    }
  end_clause (self, text->length);
}

/* --- Offers ----------------------------------------------------------------------------------------------------- */

typedef enum {
  NOTHING,
  PROMISE,
  PROMISE_ONLY_WITH_DAY,
  APPOINTMENT,
  DATE,
} Meaning;

/* What the clause is about, whether or not it names a day. @span gets the words that say so. */
static Meaning
meaning_of (const Clause *clause,
            Span         *span)
{
  gboolean owed = clause->owed.end > 0 || clause->vague || clause->arrival;
  gboolean pick_is_ours = clause->pick.end && clause->owed.end && clause->owed.end <= clause->pick.start && !clause->booked;
  gboolean come_first = clause->come.end && !(clause->shop.end && clause->shop.start < clause->come.start);

  *span = (Span) { 0, 0 };
  if (clause->hers || clause->cancelled)
    return NOTHING;
  /* 新款到店记得发她: without a day a coming is nothing, and what is owed counts. */
  if (come_first && !clause->has_time && clause->shop.end && (owed || clause->strength == SHUKE_NOTE_STANDS_ALONE))
    come_first = FALSE;
  if (come_first)
    {
      *span = clause->come;
      return APPOINTMENT;
    }
  if (clause->shop.end)
    {
      *span = clause->shop;
      if (clause->owed.end && clause->owed.start < span->start)
        span->start = clause->owed.start;
      if (clause->strength == SHUKE_NOTE_STANDS_ALONE || owed)
        return PROMISE;
      return PROMISE_ONLY_WITH_DAY;
    }
  if (pick_is_ours)
    {
      *span = (Span) { clause->owed.start, clause->pick.end };
      return clause->owes ? PROMISE : PROMISE_ONLY_WITH_DAY;
    }
  if (clause->owes && !clause->done && !clause->settled)
    {
      *span = clause->owed;
      return PROMISE;
    }
  /* 上台领奖, 去美国看孙子: hers, but not here. */
  if (clause->pick.end && !(clause->event.end && clause->event.start < clause->pick.start)
      && !(clause->away && clause->outing.start < clause->pick.start))
    {
      *span = clause->pick;
      return APPOINTMENT;
    }
  if (clause->event.end && !clause->done)
    {
      *span = clause->event;
      return DATE;
    }
  if (clause->duty && !clause->done)
    {
      *span = clause->owed;
      return PROMISE_ONLY_WITH_DAY;
    }

  return NOTHING;
}

static void
offer (Reader              *self,
       Meaning              meaning,
       const ShukeNoteTime *time,
       Span                 span)
{
  ShukeNoteOffer one = { .from = SHUKE_DAY_NONE, .to = SHUKE_DAY_NONE };
  int start = span.start, end = span.end;

  if (time == NULL && self->undated >= 0)
    return;
  one.kind = meaning == APPOINTMENT ? SHUKE_NOTE_OFFER_APPOINTMENT
             : meaning == DATE ? SHUKE_NOTE_OFFER_DATE : SHUKE_NOTE_OFFER_PROMISE;
  if (time != NULL)
    {
      one.from = time->from;
      one.to = time->to;
      start = end > 0 ? MIN (start, time->start) : time->start;
      end = MAX (end, time->end);
    }
  one.start = self->text.origin[start];
  one.end = self->text.origin[end];
  if (time == NULL)
    self->undated = self->offers->len;
  g_array_append_val (self->offers, one);
}

/* A clause with a day but without a word we know: a day that matters, if the day is named closely enough, or with
 * 前 something to be done until then. */
static Meaning
meaning_of_day (const Clause *clause)
{
  if (clause->done || clause->hers || clause->habit || clause->cancelled || clause->negated || clause->arrival
      || clause->vague || clause->moved)
    return NOTHING;
  if (clause->outing.end)
    return DATE;
  if (!clause->other || clause->time.needs_verb)
    return NOTHING;
  if (clause->time.deadline)
    return PROMISE;

  return clause->time.loose || clause->time.festival ? NOTHING : DATE;
}

static void
offer_waiting (Reader       *self,
               const Clause *waiting)
{
  Meaning meaning = waiting != NULL ? meaning_of_day (waiting) : NOTHING;

  if (meaning != NOTHING)
    offer (self, meaning, &waiting->time, waiting->outing);
}

static void
drop_undated_promise (Reader *self)
{
  if (self->undated >= 0)
    g_array_remove_index (self->offers, self->undated);
  self->undated = -1;
}

/* 原定周六来，改到周日: the day of the offer before changes. */
static gboolean
move_last_offer (Reader       *self,
                 const Clause *clause)
{
  ShukeNoteOffer *last;

  if (self->offers->len == 0)
    return FALSE;
  last = &g_array_index (self->offers, ShukeNoteOffer, self->offers->len - 1);
  last->from = clause->time.from;
  last->to = clause->time.to;
  last->end = self->text.origin[clause->time.end];
  if (self->undated == (int) self->offers->len - 1)
    self->undated = -1;

  return TRUE;
}

static void
make_offers (Reader *self)
{
  const Clause *waiting = NULL;    /* has a day that the next clause may use */
  Meaning left = NOTHING;          /* what the clause before was about, without a day */
  Span left_span = { 0, 0 };

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const Clause *clause = &g_array_index (self->clauses, Clause, i);
      gboolean live_time = clause->has_time && !clause->time.past;
      Span span;
      Meaning meaning = meaning_of (clause, &span);

      if (clause->cancelled)
        {
          if (self->undated >= 0)
            drop_undated_promise (self);
          else if (self->offers->len > 0
                   && (!clause->has_time
                       || g_array_index (self->offers, ShukeNoteOffer, self->offers->len - 1).from == clause->time.from))
            g_array_set_size (self->offers, self->offers->len - 1);
          waiting = NULL;
          left = NOTHING;
          continue;
        }
      if (clause->done && meaning == NOTHING)
        {
          drop_undated_promise (self);
          left = NOTHING;
          continue;
        }
      if (clause->habit && meaning != PROMISE)
        {
          left = NOTHING;
          continue;
        }
      if (clause->moved && live_time && move_last_offer (self, clause))
        continue;
      /* A day that is over settles all but what was promised on it. */
      if (clause->has_time && clause->time.past)
        {
          if (clause->owes && meaning == PROMISE)
            offer (self, PROMISE, NULL, span);
          left = NOTHING;
          continue;
        }

      if (live_time && meaning != NOTHING)
        {
          offer_waiting (self, waiting);
          waiting = NULL;
          offer (self, meaning, &clause->time, span);
          left = NOTHING;
        }
      else if (live_time)
        {
          if (left != NOTHING && !clause->other && !clause->outing.end)
            {
              if (left == PROMISE)
                drop_undated_promise (self);
              offer (self, left, &clause->time, left_span);
              left = NOTHING;
            }
          else
            {
              offer_waiting (self, waiting);
              waiting = clause;
              left = NOTHING;
            }
        }
      else if (meaning != NOTHING)
        {
          if (waiting != NULL && !clause->vague && !waiting->habit)
            {
              offer (self, meaning, &waiting->time, span);
              waiting = NULL;
              left = NOTHING;
            }
          else if (meaning == PROMISE)
            {
              offer (self, PROMISE, NULL, span);
              left = PROMISE;
              left_span = span;
            }
          else
            {
              left = clause->vague ? NOTHING : meaning;
              left_span = span;
            }
        }
    }
  offer_waiting (self, waiting);
}

/* What is owed and what is owed by a day are one thing in a note: 欠她一颗扣，下周二补给她. */
static void
join_promises (Reader *self)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      const ShukeNoteOffer *one = &g_array_index (self->offers, ShukeNoteOffer, i);

      if (one->kind == SHUKE_NOTE_OFFER_PROMISE && one->from != SHUKE_DAY_NONE)
        {
          drop_undated_promise (self);
          return;
        }
    }
}

GArray *
shuke_note_read (const char          *note,
                 ShukeDay             today,
                 const ShukeCustomer *customer)
{
  Reader self = { .context = { today, customer, SHUKE_DAY_NONE }, .undated = -1 };

  self.offers = g_array_new (FALSE, FALSE, sizeof (ShukeNoteOffer));
  if (today == SHUKE_DAY_NONE || !shuke_note_text_init (&self.text, note))
    return self.offers;

  self.clauses = g_array_new (FALSE, FALSE, sizeof (Clause));
  read_clauses (&self);
  make_offers (&self);
  join_promises (&self);
  g_array_unref (self.clauses);
  shuke_note_text_clear (&self.text);

  return self.offers;
}

gboolean
shuke_note_find_day (const char *text,
                     ShukeDay    today,
                     ShukeDay   *from,
                     ShukeDay   *to)
{
  ShukeNoteContext context = { today, NULL, SHUKE_DAY_NONE };
  ShukeNoteText folded;
  gboolean found = FALSE;

  if (today == SHUKE_DAY_NONE || !shuke_note_text_init (&folded, text))
    return FALSE;

  for (int at = 0; at < folded.length && !found; )
    {
      ShukeNoteTime time;

      if (!shuke_note_time_read (&folded, at, &context, &time))
        {
          at = shuke_note_text_next (&folded, at);
          continue;
        }
      at = time.end;
      if (time.past)
        continue;
      *from = time.from;
      *to = time.to;
      found = TRUE;
    }
  shuke_note_text_clear (&folded);

  return found;
}
