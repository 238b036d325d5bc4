/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Timeline entries, to-dos and consent, as plain data with the words under which they stand in the book. */

#include "shuke-entry.h"

static const char *const todo_kinds[] = {
  [SHUKE_TODO_BIRTHDAY] = "birthday",
  [SHUKE_TODO_PROMISE] = "promise",
  [SHUKE_TODO_PICK_UP] = "pick-up",
  [SHUKE_TODO_APPOINTMENT] = "appointment",
  [SHUKE_TODO_DATE] = "date",
  [SHUKE_TODO_CALLBACK] = "callback",
  [SHUKE_TODO_FOLLOW_UP] = "follow-up",
  [SHUKE_TODO_QUIET] = "quiet",
  [SHUKE_TODO_COMPLAINT] = "complaint",
};

ShukeEntry *
shuke_entry_new (void)
{
  ShukeEntry *self = g_new0 (ShukeEntry, 1);

  self->day = SHUKE_DAY_NONE;
  self->due_day = SHUKE_DAY_NONE;
  self->minute = -1;
  return self;
}

void
shuke_entry_free (ShukeEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_free (self->text);
  g_free (self->outcome);
  g_free (self->state);
  g_free (self->staff);
  g_free (self);
}

ShukeTodo *
shuke_todo_new (void)
{
  ShukeTodo *self = g_new0 (ShukeTodo, 1);

  self->from_day = self->due_day = self->show_day = self->done_day = SHUKE_DAY_NONE;
  return self;
}

ShukeTodo *
shuke_todo_copy (const ShukeTodo *self)
{
  ShukeTodo *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->text = g_strdup (self->text);
  copy->outcome = g_strdup (self->outcome);
  copy->outcome_note = g_strdup (self->outcome_note);
  copy->contact_hours = g_strdup (self->contact_hours);
  return copy;
}

void
shuke_todo_free (ShukeTodo *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->text);
  g_free (self->outcome);
  g_free (self->outcome_note);
  g_free (self->contact_hours);
  g_free (self);
}

const char *
shuke_todo_kind_to_text (ShukeTodoKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (todo_kinds), NULL);
  return todo_kinds[kind];
}

gboolean
shuke_todo_kind_from_text (const char    *text,
                           ShukeTodoKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (todo_kinds); i++)
    if (g_strcmp0 (text, todo_kinds[i]) == 0)
      {
        *kind = (ShukeTodoKind) i;
        return TRUE;
      }
  return FALSE;
}

ShukeConsent *
shuke_consent_new (void)
{
  ShukeConsent *self = g_new0 (ShukeConsent, 1);

  self->day = SHUKE_DAY_NONE;
  return self;
}

void
shuke_consent_free (ShukeConsent *self)
{
  if (self == NULL)
    return;
  g_free (self->source);
  g_free (self);
}
