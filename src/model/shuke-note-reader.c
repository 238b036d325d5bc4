/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in an owner's short note what she may want to be reminded of. What one of its clauses
 * is about is decided by the first live verb in it, and a clause that has only a time lends it to its neighbour. A false
 * offer costs the owner more than a missing one: when in doubt, nothing. Must never read a clock or keep a note. */

#include "shuke-note-reader-clause.h"

#define LONGEST_WAIT 7   /* days */

typedef struct {
  ShukeNoteText  text;
  GArray        *clauses;
  GArray        *offers;
  int            undated_at;   /* where its words begin in the text */
  int            undated;   /* the promise without a day among the offers; -1: none. One in a note is enough. */
} Reader;

typedef enum {
  NOTHING,
  PROMISE,
  PROMISE_ONLY_WITH_DAY,
  APPOINTMENT,
  PICK_UP,
  DATE,
} Meaning;

/* What the clause is about, whether or not it names a day. @span gets the words that say so. */
static Meaning
meaning_of (const ShukeNoteClause *clause,
            ShukeNoteSpan         *span)
{
  gboolean owed = clause->owed.end > 0 || clause->vague || clause->arrival;
  gboolean pick_is_ours = clause->pick.end && clause->owed.end && clause->owed.end <= clause->pick.start && !clause->booked;
  gboolean come_first = clause->come.end && !(clause->shop.end && clause->shop.start < clause->come.start);

  *span = (ShukeNoteSpan) { 0, 0 };
  if (clause->hers || clause->cancelled || clause->wish)
    return NOTHING;
  /* 新款到店记得发她: without a day a coming is nothing, and what is owed counts. */
  if (come_first && !clause->has_time && clause->shop.end && (owed || clause->strength == SHUKE_NOTE_STANDS_ALONE))
    come_first = FALSE;
  /* 答应糖糖生日那天来店里送顶帽子: what was promised is ours. */
  if (come_first && clause->shop.end && clause->owes && clause->owed.start < clause->come.start)
    come_first = FALSE;
  if (come_first)
    {
      *span = clause->come;
      return clause->fetch ? PICK_UP : APPOINTMENT;
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
      *span = (ShukeNoteSpan) { clause->owed.start, clause->pick.end };
      return clause->owes || clause->wanted ? PROMISE : PROMISE_ONLY_WITH_DAY;
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
      return clause->fetch ? PICK_UP : APPOINTMENT;
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

static gboolean
is_coming (ShukeNoteOfferKind kind)
{
  return kind == SHUKE_NOTE_OFFER_APPOINTMENT || kind == SHUKE_NOTE_OFFER_PICK_UP;
}

/* 年前会带她来: some day until then is no visit to wait for. Within a week it is one. */
static gboolean
is_some_day (Meaning              meaning,
             const ShukeNoteTime *time,
             ShukeDay             today)
{
  return meaning == APPOINTMENT && time->deadline && time->to - MAX (time->from, today) > LONGEST_WAIT;
}

/* The place of the offer among the offers, or -1. */
static int
offer (Reader              *self,
       Meaning              meaning,
       const ShukeNoteTime *time,
       ShukeNoteSpan        span)
{
  static const ShukeNoteOfferKind kinds[] = {
    [PROMISE] = SHUKE_NOTE_OFFER_PROMISE,
    [PROMISE_ONLY_WITH_DAY] = SHUKE_NOTE_OFFER_PROMISE,
    [APPOINTMENT] = SHUKE_NOTE_OFFER_APPOINTMENT,
    [PICK_UP] = SHUKE_NOTE_OFFER_PICK_UP,
    [DATE] = SHUKE_NOTE_OFFER_DATE,
  };
  ShukeNoteOffer one = { .from = SHUKE_DAY_NONE, .to = SHUKE_DAY_NONE };
  int start = span.start, end = span.end;

  if (time == NULL && self->undated >= 0)
    return -1;
  one.kind = kinds[meaning];
  if (time != NULL)
    {
      one.from = time->from;
      one.to = time->to;
      one.by = time->deadline && time->from < time->to;
      start = end > 0 ? MIN (start, time->start) : time->start;
      end = MAX (end, time->end);
    }
  /* The same thing said twice: 周六出货，当天给她寄. */
  for (guint i = 0; time != NULL && i < self->offers->len; i++)
    {
      ShukeNoteOffer *other = &g_array_index (self->offers, ShukeNoteOffer, i);

      if (other->from != one.from || other->to != one.to
          || (other->kind != one.kind && !(is_coming (other->kind) && is_coming (one.kind))))
        continue;
      /* She comes once, and fetches what is hers then. */
      if (other->kind != one.kind)
        other->kind = SHUKE_NOTE_OFFER_PICK_UP;
      return (int) i;
    }
  one.start = self->text.origin[start];
  one.end = self->text.origin[end];
  if (time == NULL)
    {
      self->undated = self->offers->len;
      self->undated_at = start;
    }
  g_array_append_val (self->offers, one);
  return (int) self->offers->len - 1;
}

/* A clause with a day but without a word we know: a day that matters, if the day is named closely enough, or with
 * 前 something to be done until then. */
static Meaning
meaning_of_day (const ShukeNoteClause *clause)
{
  if (clause->done || clause->hers || clause->habit || clause->cancelled || clause->negated || clause->arrival
      || clause->vague || clause->moved || clause->errand)
    return NOTHING;
  if (clause->outing.end)
    return DATE;
  if (!clause->other || clause->time.needs_verb)
    return NOTHING;
  if (clause->time.deadline)
    return PROMISE;
  /* 八月十五的月饼她不吃 */
  if (clause->not_end > 0)
    return NOTHING;

  return clause->time.loose || clause->time.festival ? NOTHING : DATE;
}

static void
offer_waiting (Reader       *self,
               const ShukeNoteClause *waiting)
{
  Meaning meaning = waiting != NULL ? meaning_of_day (waiting) : NOTHING;

  if (meaning != NOTHING)
    offer (self, meaning, &waiting->time, waiting->outing);
}

/* 七月初一，庙里祭祖: the day alone, and what it is for behind a comma. */
static gboolean
explains (const ShukeNoteClause *clause,
          const ShukeNoteClause *waiting)
{
  return waiting != NULL && clause == waiting + 1 && !waiting->other && waiting->outing.end == 0 && clause->other && !clause->has_time
         && !clause->done && !clause->says && !clause->habit && !clause->negated && clause->not_end == 0 && !clause->settled
         && !clause->vague && !clause->cancelled && !waiting->time.loose && !waiting->time.festival && !waiting->time.needs_verb
         && !waiting->habit && !waiting->done && !waiting->hers && !waiting->moved;
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
                 const ShukeNoteClause *clause)
{
  ShukeNoteOffer *last;

  if (self->offers->len == 0)
    return FALSE;
  last = &g_array_index (self->offers, ShukeNoteOffer, self->offers->len - 1);
  last->from = clause->time.from;
  last->to = clause->time.to;
  last->by = clause->time.deadline && clause->time.from < clause->time.to;
  last->end = self->text.origin[clause->time.end];
  if (self->undated == (int) self->offers->len - 1)
    self->undated = -1;

  return TRUE;
}

/* Whether the sentence of the clause has no other clause. */
static gboolean
is_alone (Reader *self,
          guint   i)
{
  const ShukeNoteClause *clauses = (const ShukeNoteClause *) self->clauses->data;

  return (i == 0 || clauses[i - 1].sentence != clauses[i].sentence)
         && (i + 1 == self->clauses->len || clauses[i + 1].sentence != clauses[i].sentence);
}

static void
make_offers (Reader   *self,
             ShukeDay  today)
{
  const ShukeNoteClause *waiting = NULL;    /* has a day that the next clause may use */
  int supposed = -1;               /* the offer that 本来 made */
  int dated = -2;                  /* the last clause that named a day that matters to her */
  int came = -2;                   /* the last clause that said on which day she comes */
  int coming = -1;                 /* the offer that it made */
  Meaning left = NOTHING;          /* what the clause before was about, without a day */
  ShukeNoteSpan left_span = { 0, 0 };

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const ShukeNoteClause *clause = &g_array_index (self->clauses, ShukeNoteClause, i);
      gboolean live_time = clause->has_time && !clause->time.past;
      ShukeNoteSpan span;
      Meaning meaning = meaning_of (clause, &span);

      if (clause->wish)
        {
          left = NOTHING;
          continue;
        }
      /* Another sentence has days of its own: 拿31。枣红的不要，过年回来. Only a sentence that is nothing but a day belongs to its neighbour. */
      if (i > 0 && clause->sentence != clause[-1].sentence)
        {
          if (!live_time || clause->other || !is_alone (self, i))
            left = NOTHING;
          if (waiting != NULL && (waiting->other || waiting != clause - 1 || !is_alone (self, i - 1)))
            {
              offer_waiting (self, waiting);
              waiting = NULL;
            }
        }
      if (clause->has_time && clause->time.part_of_day && meaning != PROMISE)
        live_time = FALSE;

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
      if (supposed >= 0 && supposed < (int) self->offers->len && clause->done)
        {
          g_array_set_size (self->offers, supposed);
          self->undated = -1;
        }
      /* 给她调的周五到 names the day of what follows. */
      if (clause->done && meaning == NOTHING && !(clause->arrival && live_time))
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

      if (live_time && is_some_day (meaning, &clause->time, today))
        {
          left = NOTHING;
          continue;
        }
      if (live_time && meaning != NOTHING)
        {
          offer_waiting (self, waiting);
          waiting = NULL;
          if (clause->supposed)
            supposed = self->offers->len;
          coming = offer (self, meaning, &clause->time, span);
          if (meaning == DATE)
            dated = i;
          if (meaning == APPOINTMENT)
            came = i;
          left = NOTHING;
        }
      else if (live_time)
        {
          /* 货一到先给她试，大概12月5号到: the day of the goods is that of what waits for them. */
          if (left != NOTHING && !clause->outing.end && (!clause->other || (left == PROMISE && clause->arrival && clause[-1].arrival)))
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
      else if (meaning == NOTHING && explains (clause, waiting))
        {
          offer (self, waiting->time.deadline ? PROMISE : DATE, &waiting->time, (ShukeNoteSpan) { 0, 0 });
          waiting = NULL;
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
          /* 周六来试大衣，顺便拿裤子 */
          else if (meaning == PICK_UP && came == (int) i - 1)
            {
              ShukeNoteOffer *hers = &g_array_index (self->offers, ShukeNoteOffer, coming);

              hers->kind = SHUKE_NOTE_OFFER_PICK_UP;
              hers->end = self->text.origin[span.end];
            }
          /* 下周她生日，送一枚胸针: what is done for the day. */
          else if (meaning == PROMISE_ONLY_WITH_DAY && clause->gift && !clause->vague && dated == (int) i - 1)
            {
              offer (self, PROMISE, NULL, span);
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

/* 明天来拿，给她留好: it is kept for her until then. */
static gboolean
is_keeping (const Reader *self)
{
  return self->undated >= 0 && (g_str_has_prefix (self->text.folded + self->undated_at, "给她留") || g_str_has_prefix (self->text.folded + self->undated_at, "帮她留"));
}

/* What is owed and what is owed by a day are one thing in a note: 欠她一颗扣，下周二补给她. */
static void
join_promises (Reader *self)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      const ShukeNoteOffer *one = &g_array_index (self->offers, ShukeNoteOffer, i);

      if ((one->kind == SHUKE_NOTE_OFFER_PROMISE || (one->kind == SHUKE_NOTE_OFFER_PICK_UP && is_keeping (self))) && one->from != SHUKE_DAY_NONE)
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
  ShukeNoteContext context = { today, customer, SHUKE_DAY_NONE };
  Reader self = { .undated = -1 };

  self.offers = g_array_new (FALSE, FALSE, sizeof (ShukeNoteOffer));
  if (today == SHUKE_DAY_NONE || !shuke_note_text_init (&self.text, note))
    return self.offers;

  self.clauses = shuke_note_clauses_read (&self.text, &context);
  make_offers (&self, today);
  join_promises (&self);
  g_array_unref (self.clauses);
  shuke_note_text_clear (&self.text);

  return self.offers;
}

gboolean
shuke_note_find_day (const char *text,
                     ShukeDay    today,
                     ShukeDay   *from,
                     ShukeDay   *to,
                     gsize      *start,
                     gsize      *end)
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
      *start = folded.origin[time.start];
      *end = folded.origin[time.end];
      found = TRUE;
    }
  shuke_note_text_clear (&folded);

  return found;
}
