/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a slip: another state, another day, another word for it. Its own to-do says what is owed by when; a second one, of the kind
 * callback, is the call that tells her of it. All three are kept in step here, from whichever end they are changed. */

#include "shuke-book-slips.h"

#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

enum {
  SET_STATE,
  SET_DUE_DAY,
  CLOSE_TODO,
  OPEN_TODO,
  FIND_TODO,
  MOVE_TODO,
  SET_TODO,
  ADD_TODO,
  DROP_TODO,
  FIND_CALL,
  OPEN_CALL,
  CLOSE_CALL,
  SET_CALL_TEXT,
  OF_TODO,
};

static const char *const sql[] = {
  [SET_STATE] = "UPDATE entry SET state = :state WHERE id = :id",
  [SET_DUE_DAY] = "UPDATE entry SET due_day = :day WHERE id = :id",
  [CLOSE_TODO] = "UPDATE todo SET state = 'done', done_day = :day WHERE entry = :id AND kind <> 'callback' AND state = 'open'",
  [OPEN_TODO] = "UPDATE todo SET state = 'open', done_day = NULL WHERE entry = :id AND kind <> 'callback' AND state = 'done'",
  [FIND_TODO] = "SELECT id FROM todo WHERE entry = :id AND kind <> 'callback' ORDER BY id LIMIT 1",
  [MOVE_TODO] = "UPDATE todo SET due_day = :day WHERE id = :id",
  [SET_TODO] =
    "UPDATE todo SET kind = :kind, text = :text, due_day = :due_day, "
    "show_day = CASE WHEN due_day IS :due_day THEN show_day END WHERE id = :id",
  [ADD_TODO] =
    "INSERT INTO todo (customer, entry, kind, text, due_day, state, done_day, created_day) "
    "VALUES (:customer, :entry, :kind, :text, :due_day, CASE WHEN :done_day IS NULL THEN 'open' ELSE 'done' END, :done_day, :today)",
  [DROP_TODO] = "DELETE FROM todo WHERE id = :id",
  [FIND_CALL] = "SELECT id FROM todo WHERE entry = :id AND kind = 'callback' ORDER BY id LIMIT 1",
  [OPEN_CALL] =
    "UPDATE todo SET state = 'open', done_day = NULL, outcome = NULL, outcome_note = NULL, show_day = NULL, due_day = :day, text = :text "
    "WHERE id = :id",
  [CLOSE_CALL] = "UPDATE todo SET state = 'closed', done_day = :day WHERE entry = :id AND kind = 'callback' AND state = 'open'",
  [SET_CALL_TEXT] = "UPDATE todo SET text = :text WHERE entry = :id AND kind = 'callback' AND text IS NOT :text",
  [OF_TODO] =
    "SELECT e.id, e.kind, t.state = 'done', t.state = 'open', t.show_day FROM todo t CROSS JOIN entry e ON e.id = t.entry "
    "WHERE t.id = :id AND t.kind <> 'callback' AND e.state IS NOT NULL",
};

static gboolean
run_with_day (ShukeBook   *self,
              int          which,
              gint64       id,
              ShukeDay     day,
              GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  if (day != SHUKE_DAY_NONE)
    shuke_statement_day (statement, ":day", day);
  return shuke_statement_run (statement, error);
}

static gboolean
find_id (ShukeBook  *self,
         int         which,
         gint64      entry,
         gint64     *id,
         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", entry);
  *id = shuke_statement_next (statement, &failure) ? shuke_statement_get_int (statement, 0) : 0;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* With @done_day it comes as one that was done. */
static gboolean
add_todo (ShukeBook         *self,
          const ShukeEntry  *slip,
          const ShukeTodo   *todo,
          ShukeDay           done_day,
          GError           **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_TODO], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_id (statement, ":customer", slip->customer);
  shuke_statement_int (statement, ":entry", slip->id);
  shuke_statement_text (statement, ":kind", shuke_todo_kind_to_text (todo->kind));
  shuke_statement_text (statement, ":text", todo->text);
  shuke_statement_day (statement, ":due_day", todo->due_day);
  shuke_statement_day (statement, ":done_day", done_day);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

/* The call belongs to one state: it is planned when the slip comes to it, and let go when the slip leaves it uncalled. There is one row for
 * it, which is owed again when the piece is ready a second time. */
static gboolean
write_call (ShukeBook         *self,
            const ShukeEntry  *before,
            const ShukeEntry  *slip,
            GError           **error)
{
  ShukeDay today = shuke_book_get_today (self);
  g_autoptr (ShukeTodo) was = shuke_slip_make_call (before->kind, before->state, before->text, today);
  g_autoptr (ShukeTodo) call = shuke_slip_make_call (slip->kind, slip->state, slip->text, today);
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 id;

  if (call == NULL)
    return was == NULL || run_with_day (self, CLOSE_CALL, slip->id, today, error);
  if (was != NULL)
    return TRUE;
  if (!find_id (self, FIND_CALL, slip->id, &id, error))
    return FALSE;
  if (id == 0)
    return add_todo (self, slip, call, SHUKE_DAY_NONE, error);
  statement = shuke_book_prepare (self, sql[OPEN_CALL], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  shuke_statement_day (statement, ":day", today);
  shuke_statement_text (statement, ":text", call->text);
  return shuke_statement_run (statement, error);
}

static gboolean
write_state (ShukeBook         *self,
             const ShukeEntry  *slip,
             const char        *state,
             GError           **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_STATE], error);
  ShukeEntry after = *slip;

  if (statement == NULL)
    return FALSE;
  after.state = (char *) state;
  shuke_statement_int (statement, ":id", slip->id);
  shuke_statement_text (statement, ":state", state);
  return shuke_statement_run (statement, error) && write_call (self, slip, &after, error);
}

/* Its own to-do is done once it is kept, and owed again when it is not. */
static gboolean
follow_kept (ShukeBook         *self,
             const ShukeEntry  *before,
             const ShukeEntry  *slip,
             GError           **error)
{
  gboolean kept = shuke_slip_is_kept (slip->kind, slip->state);

  if (kept == shuke_slip_is_kept (before->kind, before->state))
    return TRUE;
  return run_with_day (self, kept ? CLOSE_TODO : OPEN_TODO, slip->id, kept ? shuke_book_get_today (self) : SHUKE_DAY_NONE, error);
}

gint64
shuke_book_set_slip_state (ShukeBook   *self,
                           gint64       id,
                           const char  *state,
                           GError     **error)
{
  g_autoptr (ShukeEntry) slip = NULL;
  ShukeEntry after;
  gint64 action;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  slip = shuke_book_get_slip (self, id, error);
  if (slip == NULL)
    return 0;
  if (shuke_slip_state_index (slip->kind, state) < 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "a state that the kind of slip does not have");
      return 0;
    }
  action = shuke_book_begin_action (self, "slip-state", slip->customer, error);
  if (action == 0)
    return 0;
  after = *slip;
  after.state = (char *) state;
  done = write_state (self, slip, state, error) && follow_kept (self, slip, &after, error);
  action = shuke_book_finish_action (self, done, slip->customer != 0 ? SHUKE_BOOK_SUBJECT_CUSTOMER : SHUKE_BOOK_SUBJECT_INBOX,
                                     slip->customer, error);
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, slip->customer);
  return action;
}

/* --- Changing ---------------------------------------------------------------------------------------------------------- */

/* The to-do of a slip that says something else now. What was let go stays let go. A slip that is kept gets one that is done, so that there
 * is something to be owed again when it is opened again. */
static gboolean
write_todo (ShukeBook         *self,
            const ShukeEntry  *slip,
            const char        *name,
            GError           **error)
{
  g_autoptr (ShukeTodo) todo = shuke_slip_make_todo (slip->kind, name, slip->text, slip->due_day);
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 id;

  if (!find_id (self, FIND_TODO, slip->id, &id, error))
    return FALSE;
  if (id == 0)
    return todo == NULL
           || add_todo (self, slip, todo,
                        shuke_slip_is_kept (slip->kind, slip->state) ? shuke_book_get_today (self) : SHUKE_DAY_NONE, error);
  if (todo == NULL)
    return run_with_day (self, DROP_TODO, id, SHUKE_DAY_NONE, error);
  statement = shuke_book_prepare (self, sql[SET_TODO], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  shuke_statement_text (statement, ":kind", shuke_todo_kind_to_text (todo->kind));
  shuke_statement_text (statement, ":text", todo->text);
  shuke_statement_day (statement, ":due_day", todo->due_day);
  return shuke_statement_run (statement, error);
}

/* Of a call that stays only the words: when it is due is between the shop and her. */
static gboolean
write_call_text (ShukeBook         *self,
                 const ShukeEntry  *slip,
                 GError           **error)
{
  g_autoptr (ShukeTodo) call = shuke_slip_make_call (slip->kind, slip->state, slip->text, shuke_book_get_today (self));
  g_autoptr (ShukeStatement) statement = NULL;

  if (call == NULL)
    return TRUE;
  statement = shuke_book_prepare (self, sql[SET_CALL_TEXT], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", slip->id);
  shuke_statement_text (statement, ":text", call->text);
  return shuke_statement_run (statement, error);
}

static gboolean
is_same (const ShukeEntry *one,
         const ShukeEntry *other)
{
  return g_strcmp0 (one->kind, other->kind) == 0 && g_strcmp0 (one->text, other->text) == 0 && one->due_day == other->due_day
         && one->customer == other->customer && g_strcmp0 (one->state, other->state) == 0;
}

gboolean
shuke_book_change_slip (ShukeBook         *self,
                        const ShukeEntry  *slip,
                        const char        *name,
                        gint64            *action,
                        GError           **error)
{
  g_autoptr (ShukeEntry) before = NULL;
  g_autofree char *text = NULL;
  ShukeEntry after;
  gint64 id;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && slip != NULL && name != NULL && action != NULL, FALSE);

  *action = 0;
  before = shuke_book_get_slip (self, slip->id, error);
  if (before == NULL)
    return FALSE;
  text = slip->text != NULL ? shuke_text_clean (slip->text) : NULL;
  if (!shuke_slip_is_kind (slip->kind) || (text == NULL && shuke_slip_kind_needs_text (slip->kind)))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "a slip of no kind, or one that says nothing");
      return FALSE;
    }
  after = *before;
  after.kind = slip->kind;
  after.text = text;
  after.due_day = slip->due_day;
  after.customer = slip->customer;
  after.person = slip->customer == before->customer ? before->person : 0;
  after.state = slip->state;
  if (shuke_slip_state_index (slip->kind, slip->state) < 0)
    after.state = (char *) shuke_slip_carry_state (before->kind, before->state, slip->kind);
  if (is_same (before, &after))
    return TRUE;
  if (shuke_book_begin_action (self, "slip-save", after.customer, error) == 0)
    return FALSE;
  done = shuke_book_write_entry (self, &after, NULL, &id, error)
         && write_todo (self, &after, name, error)
         && follow_kept (self, before, &after, error)
         && write_call_text (self, &after, error)
         && write_call (self, before, &after, error);
  *action = shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, after.customer, error);
  if (*action == 0)
    return FALSE;
  if (before->customer == 0 || after.customer == 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_INBOX, 0);
  if (before->customer != 0 && before->customer != after.customer)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CUSTOMER, before->customer);
  shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, after.customer);
  return TRUE;
}

/* --- From its to-do ---------------------------------------------------------------------------------------------------- */

/* Done there is kept here, and the other way round. */
static gboolean
follow_state (ShukeBook         *self,
              const ShukeEntry  *slip,
              gboolean           done,
              gboolean           open,
              GError           **error)
{
  const char *kept = shuke_slip_kept_state (slip->kind);

  if (done && !shuke_slip_is_kept (slip->kind, slip->state))
    return write_state (self, slip, kept, error);
  if (open && shuke_slip_is_kept (slip->kind, slip->state))
    return write_state (self, slip, shuke_slip_states (slip->kind)[shuke_slip_state_index (slip->kind, kept) - 1], error);
  return TRUE;
}

/* Put off there is promised for that day here: both say the same day. */
static gboolean
follow_day (ShukeBook         *self,
            gint64             todo,
            const ShukeEntry  *slip,
            ShukeDay           day,
            GError           **error)
{
  if (day == SHUKE_DAY_NONE || day <= slip->due_day)
    return TRUE;
  return run_with_day (self, SET_DUE_DAY, slip->id, day, error) && run_with_day (self, MOVE_TODO, todo, day, error);
}

gboolean
shuke_book_follow_todo (ShukeBook  *self,
                        gint64      todo,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[OF_TODO], error);
  g_autoptr (ShukeEntry) slip = NULL;
  GError *failure = NULL;
  gboolean done, open;
  ShukeDay shown;
  gint64 id;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", todo);
  if (!shuke_statement_next (statement, &failure))
    {
      if (failure == NULL)
        return TRUE;
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!shuke_slip_is_kind (shuke_statement_get_text (statement, 1)))
    return TRUE;
  id = shuke_statement_get_int (statement, 0);
  done = shuke_statement_get_int (statement, 2) != 0;
  open = shuke_statement_get_int (statement, 3) != 0;
  shown = shuke_statement_get_day (statement, 4);
  shuke_statement_reset (statement);
  slip = shuke_book_get_slip (self, id, error);
  return slip != NULL
         && follow_state (self, slip, done, open, error)
         && (!open || follow_day (self, todo, slip, shown, error));
}
