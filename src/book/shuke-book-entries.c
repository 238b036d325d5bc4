/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline, the inbox, what is to be done and the birthdays to come. It says what stands in the book; which of it matters today
 * is decided by src/model/shuke-day-plan.c, never here. */

#include "shuke-book-entries.h"

#include "shuke-book-drafts.h"
#include "shuke-book-private.h"
#include "shuke-book-remarks.h"
#include "shuke-date.h"
#include "shuke-error.h"

#define BIRTHDAY_DAYS_MAX 400

#define TODO_COLUMNS \
  "t.id, t.key, t.customer, t.person, t.entry, t.kind, t.text, t.from_day, t.due_day, t.show_day, t.state, t.done_day, " \
  "t.outcome, t.outcome_note, c.contact_hours FROM todo t LEFT JOIN customer c ON c.id = t.customer "

enum {
  LIST_ENTRIES,
  LIST_TIMELINE,
  LIST_INBOX,
  COUNT_INBOX,
  ENTRY_CUSTOMER,
  PERSON_CUSTOMER,
  FIND_CUSTOMER,
  INSERT_ENTRY,
  UPDATE_ENTRY,
  DELETE_ENTRY,
  DELETE_ENTRY_PHOTOS,
  DELETE_ENTRY_TODOS,
  FREE_ENTRY_TODOS,
  MOVE_TODOS,
  LIST_CUSTOMER_TODOS,
  LIST_SETTLED_BIRTHDAYS,
  LIST_TODOS,
  LIST_PROMISES,
  FIND_TODO,
  FIND_TODO_BY_KEY,
  INSERT_TODO,
  UPDATE_TODO,
  LIST_BIRTHDAYS,
};

static const char *const sql[] = {
  [LIST_ENTRIES] =
    "SELECT " SHUKE_BOOK_ENTRY_COLUMNS "WHERE e.customer = :customer ORDER BY e.day DESC, e.minute DESC, e.id DESC LIMIT :limit",
  /* Messages are noted where they left and nowhere else; one to her number is hers to know, whoever was meant. */
  [LIST_TIMELINE] =
    "SELECT " SHUKE_BOOK_ENTRY_COLUMNS "WHERE e.customer = :customer "
    "UNION ALL SELECT m.id, m.customer, NULL, 'message', m.day, NULL, m.text, m.way, m.answer, NULL, NULL, m.campaign FROM message m "
    "WHERE m.customer = :customer "
    "UNION ALL SELECT m.id, m.customer, NULL, 'message', m.day, NULL, m.text, m.way, m.answer, NULL, NULL, m.campaign FROM message m "
    "WHERE m.e164 IN (SELECT e164 FROM phone WHERE customer = :customer) AND m.customer <> :customer "
    "ORDER BY 5 DESC, 6 DESC, 1 DESC LIMIT :limit",
  [LIST_INBOX] = "SELECT " SHUKE_BOOK_ENTRY_COLUMNS "WHERE e.customer IS NULL ORDER BY e.day, e.id",
  [COUNT_INBOX] = "SELECT count(*) FROM entry WHERE customer IS NULL",
  [ENTRY_CUSTOMER] = "SELECT customer FROM entry WHERE id = :id",
  [FIND_CUSTOMER] = "SELECT id FROM customer WHERE id = :id AND deleted_at IS NULL",
  [PERSON_CUSTOMER] = "SELECT customer FROM person WHERE id = :id",
  [INSERT_ENTRY] =
    "INSERT INTO entry (customer, person, kind, day, minute, text, outcome, state, due_day, staff) "
    "VALUES (:customer, :person, :kind, :day, :minute, :text, :outcome, :state, :due_day, :staff)",
  [UPDATE_ENTRY] =
    "UPDATE entry SET customer = :customer, person = :person, kind = :kind, day = :day, minute = :minute, text = :text, "
    "outcome = :outcome, state = :state, due_day = :due_day, staff = :staff WHERE id = :id",
  [DELETE_ENTRY] = "DELETE FROM entry WHERE id = :id",
  [DELETE_ENTRY_PHOTOS] = "DELETE FROM photo WHERE entry = :id",
  [DELETE_ENTRY_TODOS] = "DELETE FROM todo WHERE entry = :id AND state = 'open'",
  [FREE_ENTRY_TODOS] = "UPDATE todo SET entry = NULL WHERE entry = :id",
  [MOVE_TODOS] = "UPDATE todo SET customer = :customer, person = :person WHERE entry = :entry AND customer IS NOT :customer",
  [LIST_CUSTOMER_TODOS] =
    "SELECT " TODO_COLUMNS "WHERE t.customer = :customer AND t.state = 'open' "
    "ORDER BY t.due_day IS NULL, coalesce(t.show_day, t.due_day), t.id",
  [LIST_SETTLED_BIRTHDAYS] =
    "SELECT " TODO_COLUMNS "WHERE t.customer = :customer AND t.state <> 'open' AND t.kind = 'birthday' AND t.due_day >= :day",
  [LIST_TODOS] =
    "SELECT " TODO_COLUMNS "WHERE c.deleted_at IS NULL AND t.id IN ("
    "SELECT id FROM todo WHERE state = 'open' AND due_day <= :to AND (show_day IS NULL OR show_day <= :to) "
    "UNION SELECT id FROM todo WHERE state = 'open' AND from_day <= :to AND due_day >= :from "
    "UNION SELECT id FROM todo WHERE done_day BETWEEN :from AND :to "
    "UNION SELECT id FROM todo WHERE due_day BETWEEN :from AND :to) "
    "ORDER BY coalesce(t.show_day, t.due_day), t.id",
  [LIST_PROMISES] =
    "SELECT " TODO_COLUMNS "WHERE t.state = 'open' AND (t.kind = 'promise' OR t.kind = 'follow-up' OR t.kind = 'pick-up') "
    "AND c.deleted_at IS NULL ORDER BY t.due_day IS NULL, "
    "CASE t.kind WHEN 'pick-up' THEN max(t.due_day, coalesce(t.show_day, t.due_day)) ELSE t.due_day END, t.id",
  [FIND_TODO] = "SELECT id, customer FROM todo WHERE id = :id",
  [FIND_TODO_BY_KEY] = "SELECT id, customer FROM todo WHERE key = :key",
  [INSERT_TODO] =
    "INSERT INTO todo (key, customer, person, entry, kind, text, from_day, due_day, show_day, state, done_day, outcome, "
    "outcome_note, created_day) VALUES (:key, :customer, :person, :entry, :kind, :text, :from_day, :due_day, :show_day, "
    ":state, :done_day, :outcome, :outcome_note, :today)",
  [UPDATE_TODO] =
    "UPDATE todo SET customer = :customer, person = :person, kind = :kind, text = :text, from_day = :from_day, "
    "due_day = :due_day, show_day = :show_day, state = :state, done_day = :done_day, outcome = :outcome, "
    "outcome_note = :outcome_note WHERE id = :id",
  /* The second condition lets the partial index be used. */
  [LIST_BIRTHDAYS] =
    "SELECT p.id, p.customer, p.birth FROM person p JOIN customer c ON c.id = p.customer "
    "WHERE p.birth_key = :key AND p.birth_key <> 0 AND c.deleted_at IS NULL ORDER BY p.id",
};

static const char *const todo_states[] = {
  [SHUKE_TODO_OPEN] = "open",
  [SHUKE_TODO_DONE] = "done",
  [SHUKE_TODO_CLOSED] = "closed",
};

static ShukeTodoState
todo_state_from_text (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (todo_states); i++)
    if (g_strcmp0 (text, todo_states[i]) == 0)
      return (ShukeTodoState) i;
  return SHUKE_TODO_OPEN;
}

static ShukeEntry *
read_entry (ShukeStatement *statement)
{
  ShukeEntry *entry = shuke_entry_new ();

  entry->id = shuke_statement_get_int (statement, 0);
  entry->customer = shuke_statement_get_int (statement, 1);
  entry->person = shuke_statement_get_int (statement, 2);
  entry->kind = shuke_statement_dup_text (statement, 3);
  entry->day = shuke_statement_get_day (statement, 4);
  entry->minute = shuke_statement_is_null (statement, 5) ? -1 : (int) shuke_statement_get_int (statement, 5);
  entry->text = shuke_statement_dup_text (statement, 6);
  entry->outcome = shuke_statement_dup_text (statement, 7);
  entry->state = shuke_statement_dup_text (statement, 8);
  entry->due_day = shuke_statement_get_day (statement, 9);
  entry->staff = shuke_statement_dup_text (statement, 10);
  entry->campaign = shuke_statement_get_int (statement, 11);
  return entry;
}

static ShukeTodo *
read_todo (ShukeStatement *statement)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->id = shuke_statement_get_int (statement, 0);
  todo->key = shuke_statement_dup_text (statement, 1);
  todo->customer = shuke_statement_get_int (statement, 2);
  todo->person = shuke_statement_get_int (statement, 3);
  todo->entry = shuke_statement_get_int (statement, 4);
  /* A kind that a newer program wrote is still shown, as a day that matters. */
  if (!shuke_todo_kind_from_text (shuke_statement_get_text (statement, 5), &todo->kind))
    todo->kind = SHUKE_TODO_DATE;
  todo->text = shuke_statement_dup_text (statement, 6);
  todo->from_day = shuke_statement_get_day (statement, 7);
  todo->due_day = shuke_statement_get_day (statement, 8);
  todo->show_day = shuke_statement_get_day (statement, 9);
  todo->state = todo_state_from_text (shuke_statement_get_text (statement, 10));
  todo->done_day = shuke_statement_get_day (statement, 11);
  todo->outcome = shuke_statement_dup_text (statement, 12);
  todo->outcome_note = shuke_statement_dup_text (statement, 13);
  todo->contact_hours = shuke_statement_dup_text (statement, 14);
  return todo;
}

static GPtrArray *
collect_todos (ShukeStatement  *statement,
               GError         **error)
{
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  GError *failure = NULL;

  while (shuke_statement_next (statement, &failure))
    g_ptr_array_add (todos, read_todo (statement));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&todos);
}

/* Two ids of the first row in @first and @second; FALSE with an error set NOT_FOUND when there is no row. */
static gboolean
read_ids (ShukeStatement  *statement,
          gint64          *first,
          gint64          *second,
          GError         **error)
{
  GError *failure = NULL;

  if (!shuke_statement_next (statement, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, failure);
      else
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such row");
      return FALSE;
    }
  *first = shuke_statement_get_int (statement, 0);
  if (second != NULL)
    *second = shuke_statement_get_int (statement, 1);
  return TRUE;
}

/* Somebody of another household would be shown on the wrong card. */
static gboolean
check_person (ShukeBook  *self,
              gint64      person,
              gint64      customer,
              GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 owner;

  if (person == 0)
    return TRUE;
  statement = shuke_book_prepare (self, sql[PERSON_CUSTOMER], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", person);
  if (!read_ids (statement, &owner, NULL, error))
    return FALSE;
  if (owner == customer)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "person of another household");
  return FALSE;
}

static gboolean
run_with_id (ShukeBook   *self,
             const char  *text,
             gint64       id,
             GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text, error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_run (statement, error);
}

static gboolean
write_todo (ShukeBook        *self,
            const ShukeTodo  *todo,
            gint64            id,
            gint64            customer,
            gint64            entry,
            gint64           *new_id,
            GError          **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeDay today = shuke_book_get_today (self);
  ShukeDay done_day = todo->done_day;

  if (!check_person (self, todo->person, customer, error))
    return FALSE;
  if (todo->state == SHUKE_TODO_OPEN)
    done_day = SHUKE_DAY_NONE;
  else if (done_day == SHUKE_DAY_NONE)
    done_day = today;

  statement = shuke_book_prepare (self, sql[id == 0 ? INSERT_TODO : UPDATE_TODO], error);
  if (statement == NULL)
    return FALSE;
  if (id == 0)
    {
      shuke_statement_text (statement, ":key", todo->key);
      shuke_statement_id (statement, ":entry", entry);
      shuke_statement_day (statement, ":today", today);
    }
  else
    shuke_statement_int (statement, ":id", id);
  shuke_statement_id (statement, ":customer", customer);
  shuke_statement_id (statement, ":person", todo->person);
  shuke_statement_text (statement, ":kind", shuke_todo_kind_to_text (todo->kind));
  shuke_statement_text (statement, ":text", todo->text);
  shuke_statement_day (statement, ":from_day", todo->from_day);
  shuke_statement_day (statement, ":due_day", todo->due_day);
  shuke_statement_day (statement, ":show_day", todo->show_day);
  shuke_statement_text (statement, ":state", todo_states[todo->state]);
  shuke_statement_day (statement, ":done_day", done_day);
  shuke_statement_text (statement, ":outcome", todo->outcome);
  shuke_statement_text (statement, ":outcome_note", todo->outcome_note);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  *new_id = id != 0 ? id : shuke_connection_last_id (shuke_book_get_connection (self));
  return TRUE;
}

/* The row in which @todo stands: by id, else by key; 0 when it is not in the book yet. */
static gboolean
find_todo (ShukeBook        *self,
           const ShukeTodo  *todo,
           gint64           *id,
           GError          **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  GError *failure = NULL;

  *id = 0;
  if (todo->id == 0 && todo->key == NULL)
    return TRUE;
  statement = shuke_book_prepare (self, sql[todo->id != 0 ? FIND_TODO : FIND_TODO_BY_KEY], error);
  if (statement == NULL)
    return FALSE;
  if (todo->id != 0)
    shuke_statement_int (statement, ":id", todo->id);
  else
    shuke_statement_text (statement, ":key", todo->key);
  if (shuke_statement_next (statement, &failure))
    *id = shuke_statement_get_int (statement, 0);
  else if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (*id == 0 && todo->id != 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such to-do");
      return FALSE;
    }
  return TRUE;
}

static gboolean
write_entry (ShukeBook         *self,
             const ShukeEntry  *entry,
             gint64            *id,
             GError           **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 staff = 0;

  if (entry->staff != NULL)
    {
      staff = shuke_book_intern_staff (self, entry->staff, error);
      if (staff < 0)
        return FALSE;
    }
  statement = shuke_book_prepare (self, sql[entry->id == 0 ? INSERT_ENTRY : UPDATE_ENTRY], error);
  if (statement == NULL)
    return FALSE;
  if (entry->id != 0)
    shuke_statement_int (statement, ":id", entry->id);
  shuke_statement_id (statement, ":customer", entry->customer);
  shuke_statement_id (statement, ":person", entry->person);
  shuke_statement_text (statement, ":kind", entry->kind);
  shuke_statement_day (statement, ":day", entry->day);
  /* Minutes share the day's way to say "not known". */
  shuke_statement_day (statement, ":minute", entry->minute < 0 ? SHUKE_DAY_NONE : entry->minute);
  shuke_statement_text (statement, ":text", entry->text);
  shuke_statement_text (statement, ":outcome", entry->outcome);
  shuke_statement_text (statement, ":state", entry->state);
  shuke_statement_day (statement, ":due_day", entry->due_day);
  shuke_statement_id (statement, ":staff", staff);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  *id = entry->id != 0 ? entry->id : shuke_connection_last_id (shuke_book_get_connection (self));
  return TRUE;
}

static gboolean
move_todos (ShukeBook         *self,
            const ShukeEntry  *entry,
            GError           **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[MOVE_TODOS], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":entry", entry->id);
  shuke_statement_id (statement, ":customer", entry->customer);
  shuke_statement_id (statement, ":person", entry->person);
  return shuke_statement_run (statement, error);
}

/* Nothing is noted for who is gone or in the bin: there it would not be found again. */
static gboolean
check_customer (ShukeBook  *self,
                gint64      customer,
                GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  if (customer == 0)
    return TRUE;
  statement = shuke_book_prepare (self, sql[FIND_CUSTOMER], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  return read_ids (statement, &customer, NULL, error);
}

static gboolean
collect_birthdays (ShukeStatement  *statement,
                   int              key,
                   ShukeDay         day,
                   GArray          *hits,
                   GError         **error)
{
  GError *failure = NULL;

  shuke_statement_int (statement, ":key", key);
  while (shuke_statement_next (statement, &failure))
    {
      ShukeBirthdayHit hit;
      ShukeDate birth;

      if (!shuke_date_from_text (shuke_statement_get_text (statement, 2), &birth) || shuke_date_next (birth, day) != day)
        continue;
      hit.person = shuke_statement_get_int (statement, 0);
      hit.customer = shuke_statement_get_int (statement, 1);
      hit.day = day;
      g_array_append_val (hits, hit);
    }
  shuke_statement_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

GPtrArray *
shuke_book_collect_entries (ShukeStatement  *statement,
                            GError         **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_entry_free);
  GError *failure = NULL;

  while (shuke_statement_next (statement, &failure))
    g_ptr_array_add (entries, read_entry (statement));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&entries);
}

gboolean
shuke_book_write_entry (ShukeBook         *self,
                        const ShukeEntry  *entry,
                        GPtrArray         *todos,
                        gint64            *id,
                        GError           **error)
{
  gint64 todo;

  if (!check_customer (self, entry->customer, error)
      || !check_person (self, entry->person, entry->customer, error)
      || !write_entry (self, entry, id, error)
      || (entry->id != 0 && !move_todos (self, entry, error)))
    return FALSE;
  for (guint i = 0; todos != NULL && i < todos->len; i++)
    if (!write_todo (self, g_ptr_array_index (todos, i), 0, entry->customer, *id, &todo, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
shuke_book_list_entries (ShukeBook  *self,
                         gint64      customer,
                         int         limit,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_ENTRIES], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_int (statement, ":limit", limit > 0 ? limit : -1);
  return shuke_book_collect_entries (statement, error);
}

GPtrArray *
shuke_book_list_timeline (ShukeBook  *self,
                          gint64      customer,
                          int         limit,
                          GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_TIMELINE], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_int (statement, ":limit", limit > 0 ? limit : -1);
  return shuke_book_collect_entries (statement, error);
}

GPtrArray *
shuke_book_list_inbox (ShukeBook  *self,
                       GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_INBOX], error);

  return statement != NULL ? shuke_book_collect_entries (statement, error) : NULL;
}

int
shuke_book_count_inbox (ShukeBook *self)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[COUNT_INBOX], NULL);
  gint64 count = 0;

  if (statement != NULL && !read_ids (statement, &count, NULL, NULL))
    count = 0;
  return (int) count;
}

static gint64
save_entry (ShukeBook         *self,
            const ShukeEntry  *entry,
            GPtrArray         *todos,
            const GPtrArray   *told,
            const char        *source,
            gint64             draft,
            gint64            *id,
            GError           **error)
{
  gint64 action, written = 0, before = 0;
  gboolean was_inbox = FALSE, done = TRUE;

  g_return_val_if_fail (entry != NULL && entry->kind != NULL && entry->day != SHUKE_DAY_NONE, 0);

  action = shuke_book_begin_action (self, "entry-save", entry->customer, error);
  if (action == 0)
    return 0;
  if (entry->id != 0)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ENTRY_CUSTOMER], error);

      if (statement != NULL)
        shuke_statement_int (statement, ":id", entry->id);
      done = statement != NULL && read_ids (statement, &before, NULL, error);
      was_inbox = done && before == 0;
    }
  done = done
         && shuke_book_write_entry (self, entry, todos, &written, error)
         && (told == NULL || told->len == 0 || shuke_book_write_told (self, entry->customer, told, source, error))
         && (draft == 0 || (shuke_book_take_draft_photos (self, draft, written, error) && shuke_book_drop_draft (self, draft, error)));
  action = shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, entry->customer, error);
  if (action == 0)
    return 0;

  if (id != NULL)
    *id = written;
  if (entry->customer == 0 || was_inbox)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_INBOX, 0);
  if (before != 0 && before != entry->customer)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CUSTOMER, before);
  if ((todos != NULL && todos->len > 0) || entry->id != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, entry->customer);
  return action;
}

gint64
shuke_book_save_entry (ShukeBook         *self,
                       const ShukeEntry  *entry,
                       GPtrArray         *todos,
                       gint64            *id,
                       GError           **error)
{
  return save_entry (self, entry, todos, NULL, NULL, 0, id, error);
}

gint64
shuke_book_save_drafted_entry (ShukeBook         *self,
                               const ShukeEntry  *entry,
                               GPtrArray         *todos,
                               gint64             draft,
                               gint64            *id,
                               GError           **error)
{
  return save_entry (self, entry, todos, NULL, NULL, draft, id, error);
}

gint64
shuke_book_save_told_entry (ShukeBook         *self,
                            const ShukeEntry  *entry,
                            GPtrArray         *todos,
                            const GPtrArray   *told,
                            const char        *source,
                            gint64             draft,
                            GError           **error)
{
  return save_entry (self, entry, todos, told, source, draft, NULL, error);
}

gint64
shuke_book_delete_entry (ShukeBook  *self,
                         gint64      id,
                         GError    **error)
{
  gint64 action, customer = 0;
  gboolean done;

  action = shuke_book_begin_action (self, "entry-delete", 0, error);
  if (action == 0)
    return 0;
  {
    g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ENTRY_CUSTOMER], error);

    if (statement != NULL)
      shuke_statement_int (statement, ":id", id);
    done = statement != NULL && read_ids (statement, &customer, NULL, error);
  }
  /* What hangs on it goes first and in so many words, so that undo puts the entry back before them. */
  done = done
         && run_with_id (self, sql[DELETE_ENTRY_PHOTOS], id, error)
         && run_with_id (self, sql[DELETE_ENTRY_TODOS], id, error)
         && run_with_id (self, sql[FREE_ENTRY_TODOS], id, error)
         && run_with_id (self, sql[DELETE_ENTRY], id, error);
  action = shuke_book_finish_action (self, done, customer == 0 ? SHUKE_BOOK_SUBJECT_INBOX : SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error);
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  return action;
}

GPtrArray *
shuke_book_list_customer_todos (ShukeBook  *self,
                                gint64      customer,
                                GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_CUSTOMER_TODOS], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  return collect_todos (statement, error);
}

GPtrArray *
shuke_book_list_settled_birthdays (ShukeBook  *self,
                                   gint64      customer,
                                   ShukeDay    from,
                                   GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_SETTLED_BIRTHDAYS], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_day (statement, ":day", from);
  return collect_todos (statement, error);
}

GPtrArray *
shuke_book_list_todos (ShukeBook  *self,
                       ShukeDay    from,
                       ShukeDay    to,
                       GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_TODOS], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_day (statement, ":from", from);
  shuke_statement_day (statement, ":to", to);
  return collect_todos (statement, error);
}

GPtrArray *
shuke_book_list_promises (ShukeBook  *self,
                          GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_PROMISES], error);

  return statement != NULL ? collect_todos (statement, error) : NULL;
}

gboolean
shuke_book_write_todo (ShukeBook        *self,
                       const ShukeTodo  *todo,
                       gint64           *id,
                       GError          **error)
{
  gint64 row;

  return find_todo (self, todo, &row, error)
         && write_todo (self, todo, row, todo->customer, todo->entry, id, error)
         && shuke_book_follow_todo (self, *id, error) && shuke_book_follow_prospect_todo (self, *id, error);
}

gint64
shuke_book_save_todo (ShukeBook        *self,
                      const ShukeTodo  *todo,
                      gint64           *id,
                      GError          **error)
{
  gint64 action, written = 0;

  g_return_val_if_fail (todo != NULL, 0);

  action = shuke_book_begin_action (self, "todo-save", todo->customer, error);
  if (action == 0)
    return 0;
  action = shuke_book_finish_action (self, shuke_book_write_todo (self, todo, &written, error), SHUKE_BOOK_SUBJECT_TODO, todo->customer, error);
  if (action != 0 && id != NULL)
    *id = written;
  return action;
}

gint64
shuke_book_save_todos (ShukeBook  *self,
                       GPtrArray  *todos,
                       GError    **error)
{
  gint64 written;
  gboolean done = TRUE;

  g_return_val_if_fail (todos != NULL, 0);

  if (shuke_book_begin_action (self, "todo-save", 0, error) == 0)
    return 0;
  for (guint i = 0; done && i < todos->len; i++)
    done = shuke_book_write_todo (self, g_ptr_array_index (todos, i), &written, error);
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_TODO, 0, error);
}

GArray *
shuke_book_list_birthdays (ShukeBook  *self,
                           ShukeDay    from,
                           ShukeDay    to,
                           GError    **error)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (ShukeBirthdayHit));
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (from != SHUKE_DAY_NONE && to != SHUKE_DAY_NONE && to - from <= BIRTHDAY_DAYS_MAX, NULL);

  statement = shuke_book_prepare (self, sql[LIST_BIRTHDAYS], error);
  if (statement == NULL)
    return NULL;
  for (ShukeDay day = from; day <= to; day++)
    {
      int keys[4];
      int n = shuke_date_keys_on (day, keys);

      for (int i = 0; i < n; i++)
        if (!collect_birthdays (statement, keys[i], day, hits, error))
          return NULL;
    }
  return g_steal_pointer (&hits);
}
