/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-greeting.h"

G_BEGIN_DECLS

/* What is ready when an announced visit comes: put aside, drink, seat, topic, picture. Proposed from the file; what was written down
 * takes its place. */

typedef enum {
  SHUKE_PREPARE_PUT_ASIDE,
  SHUKE_PREPARE_DRINK,
  SHUKE_PREPARE_SEAT,
  SHUKE_PREPARE_TOPIC,
  SHUKE_PREPARE_PHOTO,
  SHUKE_PREPARE_OTHER,
  SHUKE_N_PREPARE_KINDS
} ShukePrepareKind;

typedef struct {
  gint64           id;         /* 0 = proposed or not saved yet */
  ShukePrepareKind kind;
  char            *text;
  char            *staff;      /* who sees to it; NULL = whoever is there */
  ShukeDay         done_day;   /* NONE = still to do */
} ShukePreparation;

ShukePreparation *shuke_preparation_new  (ShukePrepareKind kind, const char *text, const char *staff);
ShukePreparation *shuke_preparation_copy (const ShukePreparation *self);
void              shuke_preparation_free (ShukePreparation *self);
const char *shuke_prepare_kind_to_text   (ShukePrepareKind kind);   /* the word in the book */
gboolean    shuke_prepare_kind_from_text (const char *text, ShukePrepareKind *kind);
/* In the owner's language: "Put aside", "Drink". */
const char *shuke_prepare_kind_name      (ShukePrepareKind kind);

/* Whether she comes to the shop for it. */
gboolean    shuke_todo_is_visit          (const ShukeTodo *todo);
/* The day on which she comes, a range's first; SHUKE_DAY_NONE when none was said. */
ShukeDay    shuke_todo_get_visit_day     (const ShukeTodo *todo);

/* What her file says should be ready. @pictured (element-type gint64, nullable) are the persons of whom there is a picture.
 * (transfer full) (element-type ShukePreparation) */
GPtrArray  *shuke_preparation_propose    (const ShukeGreeting *greeting, const ShukeTodo *todo, const GArray *pictured);

/* One announced visit and what is made ready for it. */
typedef struct {
  ShukeTodo *todo;
  char      *name;           /* who comes */
  GPtrArray *preparations;   /* (element-type ShukePreparation) */
  gboolean   proposed;       /* by the file: nothing of it is in the book yet */
} ShukeVisitPlan;

void  shuke_visit_plan_free  (ShukeVisitPlan *self);

/* One line of the list that an assistant works through. */
typedef struct {
  const ShukeVisitPlan   *visit;         /* borrowed */
  const ShukePreparation *preparation;   /* borrowed */
} ShukePrepareLine;

/* Those of all @visits (element-type ShukeVisitPlan) by assistant, nobody's last, within one by visit as they come.
 * (transfer full) (element-type ShukePrepareLine) */
GArray *shuke_prepare_list_lines (const GPtrArray *visits);
/* The list as text, to be sent or printed. (transfer full) */
char   *shuke_prepare_dup_text   (const GPtrArray *visits, ShukeDay today);
/* "袁梦洁, tomorrow": who comes when. (transfer full) */
char   *shuke_prepare_dup_visit  (const ShukeVisitPlan *visit, ShukeDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukePreparation, shuke_preparation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeVisitPlan, shuke_visit_plan_free)

G_END_DECLS
