/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of slips: their names, the words by which they are typed, their states, the usual days, and what has to be done by
 * then. It must never know who a slip is for. */

#include "config.h"

#include "shuke-slip.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_STATES 3
#define OWN_PREFIX "own:"

typedef struct {
  const char    *word;
  const char    *name;
  const char    *typed;
  int            due_days;
  ShukeTodoKind  todo;
  int            kept;                      /* state from which nothing is owed */
  int            call;                      /* state of which she has to be told; 0 = none */
  gboolean       wordless;                  /* says enough without a text */
  const char    *states[MAX_STATES + 1];
  const char    *names[MAX_STATES];
} Kind;

/* The days are a shop's custom: trousers are shortened in three, a piece is kept for a week, a complaint is answered the next day. */
static const Kind kinds[] = {
  { "delivery", NC_("slip", "Delivery"), "送货单|送貨單|送货|送貨|送|delivery|deliver", 1, SHUKE_TODO_PROMISE, 2, 0, FALSE,
    { "open", "out", "done" }, { NC_("slip state", "To deliver"), NC_("slip state", "On its way"), NC_("slip state", "Delivered") } },
  { "repair", NC_("slip", "Alteration"), "修改单|修改單|修改|改衣|修补|修補|修|改|alteration|alter|repair|mend", 3, SHUKE_TODO_PROMISE, 1, 1, FALSE,
    { "open", "ready", "done" }, { NC_("slip state", "To alter"), NC_("slip state", "Ready to fetch"), NC_("slip state", "Fetched") } },
  { "reservation", NC_("slip", "Reservation"), "预留|預留|预订|預訂|预定|預定|留|订|訂|reservation|reserve|hold|keep", 7, SHUKE_TODO_PROMISE, 1, 0, FALSE,
    { "open", "done" }, { NC_("slip state", "Put aside"), NC_("slip state", "Taken") } },
  { "complaint", NC_("slip", "Complaint"), "投诉|投訴|客诉|客訴|complaint|complain", 1, SHUKE_TODO_COMPLAINT, 2, 0, FALSE,
    { "open", "answered", "done" }, { NC_("slip state", "To answer"), NC_("slip state", "Answered"), NC_("slip state", "Settled") } },
  { "draw", NC_("slip", "Prize draw"), "抽奖|抽獎|奖券|獎券|draw|raffle", -1, SHUKE_TODO_DATE, 1, 0, TRUE,
    { "open", "done" }, { NC_("slip state", "Takes part"), NC_("slip state", "Drawn") } },
  { "enquiry", NC_("slip", "Enquiry"), "询问|詢問|咨询|諮詢|问|問|enquiry|inquiry|ask", 2, SHUKE_TODO_FOLLOW_UP, 1, 0, FALSE,
    { "open", "done" }, { NC_("slip state", "To answer"), NC_("slip state", "Answered") } },
  { "questionnaire", NC_("slip", "Questionnaire"), "问卷|問卷|调查|調查|questionnaire|survey", -1, SHUKE_TODO_FOLLOW_UP, 1, 0, TRUE,
    { "open", "done" }, { NC_("slip state", "To read"), NC_("slip state", "Read") } },
  { "contract", NC_("slip", "Contract"), "合同|合约|合約|contract", -1, SHUKE_TODO_DATE, 1, 0, FALSE,
    { "open", "done" }, { NC_("slip state", "Runs"), NC_("slip state", "Fulfilled") } },
};

static const Kind own_kind = {
  OWN_PREFIX, NULL, NULL, -1, SHUKE_TODO_DATE, 1, 0, TRUE, { "open", "done" }, { NC_("slip state", "Open"), NC_("slip state", "Done") },
};

static const Kind *
find_kind (const char *word)
{
  for (gsize i = 0; word != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (word, kinds[i].word))
      return &kinds[i];
  return shuke_slip_kind_own_id (word) != 0 ? &own_kind : NULL;
}

ShukeSlipKind *
shuke_slip_kind_new (const char *word,
                     const char *name,
                     int         due_days)
{
  ShukeSlipKind *self = g_new0 (ShukeSlipKind, 1);

  self->word = g_strdup (word);
  self->name = g_strdup (name);
  self->due_days = due_days;
  return self;
}

void
shuke_slip_kind_free (ShukeSlipKind *self)
{
  if (self == NULL)
    return;
  g_free (self->word);
  g_free (self->name);
  g_free (self);
}

GPtrArray *
shuke_slip_kinds (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_slip_kind_free);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (all, shuke_slip_kind_new (kinds[i].word, g_dpgettext2 (NULL, "slip", kinds[i].name), kinds[i].due_days));
  return all;
}

const ShukeSlipKind *
shuke_slip_kinds_find (const GPtrArray *all,
                       const char      *word)
{
  for (guint i = 0; word != NULL && i < all->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (all, i);

      if (g_str_equal (kind->word, word))
        return kind;
    }
  return NULL;
}

char *
shuke_slip_kind_own_word (gint64 id)
{
  return g_strdup_printf (OWN_PREFIX "%" G_GINT64_FORMAT, id);
}

gint64
shuke_slip_kind_own_id (const char *word)
{
  guint64 id;

  if (word == NULL || !g_str_has_prefix (word, OWN_PREFIX)
      || !g_ascii_string_to_unsigned (word + strlen (OWN_PREFIX), 10, 1, G_MAXINT64, &id, NULL))
    return 0;
  return (gint64) id;
}

const char *
shuke_slip_kind_typed (const char *word)
{
  const Kind *kind = find_kind (word);

  return kind != NULL ? kind->typed : NULL;
}

gboolean
shuke_slip_kind_needs_text (const char *word)
{
  const Kind *kind = find_kind (word);

  return kind == NULL || !kind->wordless;
}

gboolean
shuke_slip_is_kind (const char *kind)
{
  return find_kind (kind) != NULL;
}

const char *const *
shuke_slip_states (const char *kind)
{
  const Kind *found = find_kind (kind);

  g_return_val_if_fail (found != NULL, NULL);
  return found->states;
}

int
shuke_slip_state_index (const char *kind,
                        const char *state)
{
  const Kind *found = find_kind (kind);

  for (int i = 0; found != NULL && state != NULL && found->states[i] != NULL; i++)
    if (g_str_equal (found->states[i], state))
      return i;
  return -1;
}

const char *
shuke_slip_state_name (const char *kind,
                       const char *state)
{
  int index = shuke_slip_state_index (kind, state);

  return index >= 0 ? g_dpgettext2 (NULL, "slip state", find_kind (kind)->names[index]) : NULL;
}

const char *
shuke_slip_next_state (const char *kind,
                       const char *state)
{
  int index = shuke_slip_state_index (kind, state);

  return index >= 0 ? find_kind (kind)->states[index + 1] : NULL;
}

const char *
shuke_slip_kept_state (const char *kind)
{
  const Kind *found = find_kind (kind);

  return found != NULL ? found->states[found->kept] : NULL;
}

gboolean
shuke_slip_is_kept (const char *kind,
                    const char *state)
{
  const Kind *found = find_kind (kind);

  return found != NULL && shuke_slip_state_index (kind, state) >= found->kept;
}

ShukeSlip *
shuke_slip_new (void)
{
  ShukeSlip *self = g_new0 (ShukeSlip, 1);

  self->due_day = SHUKE_DAY_NONE;
  return self;
}

void
shuke_slip_free (ShukeSlip *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_free (self->text);
  g_free (self->phone);
  g_free (self->card);
  g_free (self->name);
  g_free (self->address);
  g_free (self->child_name);
  g_free (self);
}

ShukeTodo *
shuke_slip_make_todo (const char *kind,
                      const char *name,
                      const char *text,
                      ShukeDay    due_day)
{
  const Kind *found = find_kind (kind);
  ShukeTodo *todo;

  if (found == NULL || (due_day == SHUKE_DAY_NONE && found->todo != SHUKE_TODO_PROMISE && found->todo != SHUKE_TODO_COMPLAINT))
    return NULL;
  todo = shuke_todo_new ();
  todo->kind = found->todo;
  todo->due_day = due_day;
  /* Translators: kind of slip and what it is about, in the list of the day: "Alteration: hem of the blue dress". */
  todo->text = text != NULL ? g_strdup_printf (C_("slip", "%1$s: %2$s"), name, text) : g_strdup (name);
  return todo;
}

ShukeTodo *
shuke_slip_make_call (const char *kind,
                      const char *state,
                      const char *text,
                      ShukeDay    day)
{
  const Kind *found = find_kind (kind);
  ShukeTodo *todo;

  if (found == NULL || found->call == 0 || shuke_slip_state_index (kind, state) != found->call)
    return NULL;
  todo = shuke_todo_new ();
  todo->kind = SHUKE_TODO_CALLBACK;
  todo->due_day = day;
  /* Translators: what she is called for, and the piece: "Ready to fetch: hem of the blue dress". */
  todo->text = text != NULL ? g_strdup_printf (C_("slip call", "Ready to fetch: %s"), text) : g_strdup (C_("slip call", "Ready to fetch"));
  return todo;
}

const char *
shuke_slip_carry_state (const char *kind,
                        const char *state,
                        const char *new_kind)
{
  const Kind *target = find_kind (new_kind);

  g_return_val_if_fail (target != NULL, NULL);
  if (shuke_slip_state_index (new_kind, state) >= 0 && shuke_slip_is_kept (kind, state) == shuke_slip_is_kept (new_kind, state))
    return target->states[shuke_slip_state_index (new_kind, state)];
  return target->states[shuke_slip_is_kept (kind, state) ? target->kept : 0];
}
