/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-note-reader-private.h"

G_BEGIN_DECLS

typedef struct {
  int start;
  int end;      /* 0: not there */
} ShukeNoteSpan;

/* What stands between two borders of a note. */
typedef struct {
  int               start;
  int               end;
  guint             sentence;    /* which one of the note it is in */
  gboolean          has_time;
  ShukeNoteTime     time;
  ShukeNoteSpan              shop;
  ShukeNoteStrength strength;
  ShukeNoteSpan              come;
  ShukeNoteSpan              pick;
  ShukeNoteSpan              event;
  ShukeNoteSpan              outing;
  ShukeNoteSpan              owed;        /* 答应, 欠, 记得, 给她: what turns a verb into something owed */
  gboolean          ordered;     /* the verb counts only because it opens the clause as an order */
  gboolean          duty;
  gboolean          owes;        /* 欠她, 答应: owed even without a verb of the shop */
  gboolean          booked;
  gboolean          fetch;       /* she comes for what the shop has to have ready */
  gboolean          birthday;
  gboolean          hers;        /* she promised it, or she owes it */
  gboolean          wish;        /* an hour at which she likes to be called, and no day */
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
  gboolean          says;           /* the clause tells what she said */
  gboolean          first;          /* 先 */
  gboolean          wanted;         /* 要 right before 给她 */
  gboolean          supposed;       /* 本来 */
  gboolean          told;           /* 说好, 记得 */
  gboolean          benefit;        /* 给她, 帮她 */
  gboolean          former;         /* 以前: what follows is over */
  gboolean          away;           /* the outing takes her elsewhere */
  gboolean          errand;         /* what she goes for is a small thing of her own */
  gboolean          gift;           /* 送一枚 at its head */
  int               kin_end;        /* where one of hers was named last, and the day or the 说 behind; -1: nowhere */
} ShukeNoteClause;

/* In the order of the note; the days of @context are seen from its today. (transfer full)
 * (element-type ShukeNoteClause) */
GArray *shuke_note_clauses_read (const ShukeNoteText *text, const ShukeNoteContext *context);

G_END_DECLS
