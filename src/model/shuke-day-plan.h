/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-contact-hours.h"
#include "shuke-date.h"
#include "shuke-entry.h"

G_BEGIN_DECLS

/* What is to be done on which day, how late it is, in which order, and what of it is shown outside the window. Pure: today, the hour
 * and the shop's days are handed in. */

typedef enum {
  SHUKE_DUE_AHEAD,      /* its day has not come */
  SHUKE_DUE_TODAY,
  SHUKE_DUE_LATE,       /* late but fine */
  SHUKE_DUE_LATE_SAY,   /* late: say it differently */
  SHUKE_DUE_TOO_LATE,   /* close it */
  SHUKE_DUE_DONE,       /* done or let go */
} ShukeDueState;

typedef struct {
  ShukeTodo    *todo;
  ShukeDay      day;         /* under which it is listed: what is open and was due before is listed today */
  ShukeDueState state;
  int           days_late;   /* calendar days since it was due; 0 when it is not late */
  gint64        standing;    /* weight of the customer, set by shuke_day_plan_list() */
  ShukeContactHours hours;   /* of a call, when she wants it; none for anything else */
} ShukeDueItem;

ShukeDueItem *shuke_due_item_copy (const ShukeDueItem *self);
void          shuke_due_item_free (ShukeDueItem *self);

/* What is near is the same everywhere: in the strip of the calendar, on the greet card, in its sentence and in notices. Near is what can
 * still be done up to this many days from today, that day included. */
#define SHUKE_NEAR_DAYS 7

typedef enum {
  SHUKE_NEAR_NOT,
  SHUKE_NEAR_PAST,     /* it hung on a day that is over, and can be made up for: a belated wish */
  SHUKE_NEAR_AHEAD,    /* its day is today or to come, or it is the shop's to do at any time and late */
} ShukeNear;

ShukeNear shuke_due_item_get_near (const ShukeDueItem *self, ShukeDay today);
/* The birthday of @birth that is near, past or ahead; SHUKE_DAY_NONE when none is. */
ShukeDay  shuke_day_plan_near_birthday (ShukeDate birth, ShukeDay today);

/* A birthday as found in the book; one that was dealt with stands among the to-dos under its key. */
typedef struct {
  gint64   customer;
  gint64   person;
  ShukeDay day;
} ShukeDayBirthday;

/* A turn in somebody's life on that day, likewise. */
typedef struct {
  gint64   id;
  gint64   customer;
  gint64   person;
  ShukeDay day;
  char    *text;     /* in words */
} ShukeDayEvent;

void shuke_day_event_free (ShukeDayEvent *self);

typedef struct {
  const GPtrArray *todos;          /* (element-type ShukeTodo), of any state */
  const GArray    *birthdays;      /* (element-type ShukeDayBirthday) */
  const GPtrArray *events;         /* (element-type ShukeDayEvent) */
  ShukeDay         today;
  guint            closed_days;    /* bit 1 << weekday, Monday = 1; all closed means none closed */
} ShukeDayFacts;

/* "7" or "1,7" as it stands in the book's setting. */
guint      shuke_day_plan_read_closed_days (const char *text);
/* "birthday:PERSON:DAY". (transfer full) */
char      *shuke_day_plan_birthday_key     (gint64 person, ShukeDay day);

/* "event:ID:DAY". (transfer full) */
char      *shuke_day_plan_event_key        (gint64 event, ShukeDay day);

/* Every to-do, birthday and event once, each under its day, in no order. Undated ones are left out. (element-type ShukeDueItem) */
GPtrArray *shuke_day_plan_make (const ShukeDayFacts *facts);

/* Since how many days what is owed is broken; 0 when it is not. To put a promise off mends nothing; what she fetches is kept for her until
 * the day on which she comes. */
int        shuke_day_plan_days_broken      (const ShukeTodo *todo, ShukeDay today);

/* How much the customer matters (shuke-standing.h); more comes first. 0 for no customer. */
typedef gint64 (*ShukeStandingFunc) (gint64 customer, gpointer data);

/* Those of @plan listed under @day in the order of what matters; what is too late and then what is done comes last. @standing may be
 * NULL. The items are borrowed from @plan. */
GPtrArray *shuke_day_plan_list (const GPtrArray *plan, ShukeDay day, ShukeStandingFunc standing, gpointer data);

typedef struct {
  ShukeDay    today;
  int         minute;           /* of the local day */
  int         opens;            /* minutes of the day between which the shop may be spoken to */
  int         closes;
  guint       closed_days;
  ShukeDay    last_seen;        /* day on which the list was looked at last; NONE = never. In the future = today */
  gint64      vital;            /* standing from which a customer may be shown alone; 0 = nobody */
  GHashTable *delivered;        /* set of shuke_day_plan_delivery_key() */
  int         singles_today;    /* shown alone on this day already */
} ShukeDayOutside;

#define SHUKE_CALLS_AT_ONCE 16

typedef struct {
  gboolean      summary;                     /* show the sentence with the counts */
  int           counts[SHUKE_N_TODO_KINDS];  /* of what can still be done, without what is past */
  int           wishes;                      /* birthdays that are past */
  int           total;                       /* all that can still be done */
  int           late;                        /* of those, late */
  int           missed;                      /* of those, due on days when nobody looked */
  ShukeDueItem *singles[2];                  /* borrowed from the list */
  int           n_singles;
  ShukeDueItem *calls[SHUKE_CALLS_AT_ONCE];  /* whose hour has come and who were not shown yet; borrowed */
  int           n_calls;
  int           next_minute;                 /* of today, when to plan again; -1 = not before midnight */
} ShukeDayNotice;

#define SHUKE_SUMMARY_KEY "summary"

/* @list is today's. Who wants to be called later than the shop opens is in no count: she has a notice of her own in her hours, never before, and
 * none on a day on which her hours and those of the shop do not meet; in the list she stands all the same. */
void  shuke_day_plan_outside (const GPtrArray *list, const ShukeDayOutside *outside, ShukeDayNotice *notice);
/* "todo:ID" or the computed key. (transfer full) */
char *shuke_due_item_dup_key (const ShukeDueItem *self);
/* Under which a call in her hours was delivered. (transfer full) */
char *shuke_due_item_dup_call_key (const ShukeDueItem *self);
#define SHUKE_CALL_PREFIX "call:"
/* The day on which a call is made that is due on @day: the first that suits her and on which the shop is open, or that suits her at
 * least. */
ShukeDay shuke_day_plan_call_day (const ShukeContactHours *hours, ShukeDay day, guint closed_days);
/* The day for which it is shown: put off, it may be shown once more. */
ShukeDay shuke_due_item_get_delivery_day (const ShukeDueItem *self);
/* Form in which a delivery stands in ShukeDayOutside.delivered. (transfer full) */
char *shuke_day_plan_delivery_key (const char *key, ShukeDay due_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeDueItem, shuke_due_item_free)

G_END_DECLS
