/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slips in the book: for whom one is, what the file learns from it, its states and the to-do that goes with them, lists and counts. What
 * kinds and states there are is said by src/model/shuke-slip.c. */

#include "shuke-book-slips.h"

#include <string.h>

#include "shuke-book-customers.h"
#include "shuke-book-facts.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

/* Other entries have states as well, such as a wish; a test holds this against the catalogue. */
#define SLIPS \
  "LEFT JOIN customer c ON c.id = e.customer WHERE e.state IS NOT NULL AND c.deleted_at IS NULL " \
  "AND (e.kind IN ('delivery', 'repair', 'reservation', 'complaint', 'draw', 'enquiry', 'questionnaire', 'contract') OR e.kind GLOB 'own:*') " \
  "AND (:kind IS NULL OR e.kind = :kind) AND (:state IS NULL OR e.state = :state) AND (:unfinished = 0 OR e.state <> 'done') "

enum {
  LIST,
  COUNT,
  PEOPLE,
  GET,
  SET_STATE,
  CLOSE_TODOS,
  OPEN_TODOS,
  OF_TODO,
  LIST_KINDS,
  ADD_KIND,
  SET_KIND,
};

static const char *const sql[] = {
  [LIST] =
    "SELECT " SHUKE_BOOK_ENTRY_COLUMNS SLIPS
    "ORDER BY e.state = 'done', CASE WHEN e.state = 'done' THEN -e.day END, e.due_day IS NULL, e.due_day, e.id DESC LIMIT :limit",
  [COUNT] = "SELECT count(*) FROM entry e " SLIPS,
  [PEOPLE] =
    "SELECT p.sex, p.birth, (SELECT text FROM address a WHERE a.customer = p.customer ORDER BY a.id LIMIT 1) "
    "FROM (SELECT DISTINCT e.customer AS id FROM entry e " SLIPS "AND e.customer IS NOT NULL) w "
    "CROSS JOIN person p ON p.customer = w.id AND p.role = 'self' ORDER BY p.id",
  [GET] = "SELECT kind, state, customer FROM entry WHERE id = :id AND state IS NOT NULL",
  [SET_STATE] = "UPDATE entry SET state = :state WHERE id = :id",
  [CLOSE_TODOS] = "UPDATE todo SET state = 'done', done_day = :today WHERE entry = :id AND state = 'open'",
  [OPEN_TODOS] = "UPDATE todo SET state = 'open', done_day = NULL WHERE entry = :id AND state = 'done'",
  [OF_TODO] =
    "SELECT e.id, e.kind, e.state, t.state = 'done', t.state = 'open' FROM todo t CROSS JOIN entry e ON e.id = t.entry "
    "WHERE t.id = :id AND e.state IS NOT NULL",
  [LIST_KINDS] =
    "SELECT k.id, k.name, k.due_days, k.retired, (SELECT count(*) FROM entry e WHERE e.kind = 'own:' || k.id AND e.state IS NOT NULL) "
    "FROM slip_kind k ORDER BY k.position, k.id",
  [ADD_KIND] = "INSERT INTO slip_kind (name, due_days, retired) VALUES (:name, :due_days, :retired)",
  [SET_KIND] = "UPDATE slip_kind SET name = :name, due_days = :due_days, retired = :retired WHERE id = :id",
};

/* --- Whom -------------------------------------------------------------------------------------------------------------- */

static gboolean
is_hers (ShukeBook   *self,
         gint64       customer,
         const char  *name,
         gboolean    *hers,
         GError     **error)
{
  g_autoptr (ShukeCustomer) record = shuke_book_get_customer (self, customer, error);

  if (record == NULL)
    return FALSE;
  *hers = g_strcmp0 (record->name, name) == 0 || g_strcmp0 (record->nickname, name) == 0 || g_strcmp0 (record->address_form, name) == 0;
  return TRUE;
}

/* The only one of @ids who is called @name; 0 when that is nobody or more than one. */
static gboolean
choose_by_name (ShukeBook   *self,
                GArray      *ids,
                const char  *name,
                gint64      *customer,
                GError     **error)
{
  int found = 0;

  *customer = 0;
  for (guint i = 0; name != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gboolean hers;

      if (!is_hers (self, id, name, &hers, error))
        return FALSE;
      if (!hers)
        continue;
      found++;
      *customer = id;
    }
  if (found != 1)
    *customer = 0;
  return TRUE;
}

gboolean
shuke_book_find_slip_customer (ShukeBook        *self,
                               const ShukeSlip  *slip,
                               ShukeSlipWhom    *whom,
                               gint64           *customer,
                               GError          **error)
{
  g_autoptr (GArray) ids = NULL;
  ShukePhone phone;
  gboolean numbered;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && slip != NULL, FALSE);

  *whom = SHUKE_SLIP_FOR_NOBODY;
  *customer = 0;
  numbered = slip->phone != NULL && shuke_phone_parse (slip->phone, shuke_book_get_region (self), &phone);
  if (numbered)
    {
      ids = shuke_book_find_by_phone (self, phone.e164, error);
      if (ids == NULL)
        return FALSE;
    }
  if ((ids == NULL || ids->len == 0) && slip->card != NULL)
    {
      g_clear_pointer (&ids, g_array_unref);
      ids = shuke_book_find_by_card (self, slip->card, error);
      if (ids == NULL)
        return FALSE;
    }
  if (ids != NULL && ids->len == 1)
    *customer = g_array_index (ids, gint64, 0);
  else if (ids != NULL && ids->len > 1 && !choose_by_name (self, ids, slip->name, customer, error))
    return FALSE;
  if (*customer != 0)
    *whom = SHUKE_SLIP_FOR_KNOWN;
  else if (ids != NULL && ids->len > 1)
    *whom = SHUKE_SLIP_FOR_SEVERAL;
  else if (numbered)
    *whom = SHUKE_SLIP_FOR_NEW;
  return TRUE;
}

/* --- Saving ------------------------------------------------------------------------------------------------------------ */

/* What she is not known by otherwise. */
static gboolean
has_phone (const ShukeCustomer *customer,
           const char          *raw,
           ShukeRegion          region)
{
  ShukePhone phone;

  for (guint i = 0; shuke_phone_parse (raw, region, &phone) && i < customer->phones->len; i++)
    if (g_strcmp0 (((ShukeCustomerPhone *) g_ptr_array_index (customer->phones, i))->e164, phone.e164) == 0)
      return TRUE;
  return FALSE;
}

/* Her file with what the slip adds to it; @old is NULL for a new customer. (transfer full) */
static ShukeCustomer *
complete (ShukeBook            *self,
          const ShukeSlip      *slip,
          const ShukeCustomer  *old,
          const char           *name,
          GError              **error)
{
  ShukeRegion region = shuke_book_get_region (self);
  ShukeDay today = shuke_book_get_today (self);
  g_autoptr (ShukeCustomerBuilder) builder =
    old != NULL ? shuke_customer_builder_new_from (old, region) : shuke_customer_builder_new (region);

  if (old == NULL)
    {
      shuke_customer_builder_set_created (builder, today);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_SOURCE, name);
    }
  if (slip->name != NULL && (old == NULL || old->name == NULL))
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, slip->name);
  if (slip->card != NULL && (old == NULL || old->card_number == NULL))
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, slip->card);
  if (slip->phone != NULL && (old == NULL || old->phones->len == 0))
    shuke_customer_builder_set_phone (builder, 0, 0, slip->phone, NULL);
  if (slip->address != NULL && (old == NULL || old->addresses->len == 0))
    shuke_customer_builder_set_address (builder, 0, 0, NULL, slip->address);
  if (shuke_date_is_set (slip->birth) && (old == NULL || !shuke_date_is_set (shuke_customer_get_self (old)->birth)))
    shuke_customer_builder_set_person_birth (builder, 0, slip->birth);
  return shuke_customer_builder_build (builder, today, error);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* The text together with what else was typed and has no other place: where to deliver always; who and which number as far as her file says
 * something else. @customer is NULL as long as nobody knows whose it is. (transfer full) */
static char *
make_text (ShukeBook           *self,
           const ShukeSlip     *slip,
           const ShukeCustomer *customer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ShukeRegion region = shuke_book_get_region (self);

  append_part (text, slip->text);
  if (slip->name != NULL && (customer == NULL || g_strcmp0 (customer->name, slip->name) != 0))
    append_part (text, slip->name);
  if (slip->phone != NULL && (customer == NULL || !has_phone (customer, slip->phone, region)))
    append_part (text, slip->phone);
  if (slip->card != NULL && (customer == NULL || g_strcmp0 (customer->card_number, slip->card) != 0))
    append_part (text, slip->card);
  if (shuke_date_is_set (slip->birth) && (customer == NULL || !shuke_date_equal (shuke_customer_get_self (customer)->birth, slip->birth)))
    {
      g_autofree char *birth = shuke_date_to_text (slip->birth);

      append_part (text, birth);
    }
  append_part (text, slip->address);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gboolean
write_slip (ShukeBook            *self,
            const ShukeSlip      *slip,
            const ShukeCustomer  *customer,
            gint64                customer_id,
            const char           *name,
            gint64               *id,
            GError              **error)
{
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  ShukeTodo *todo;

  entry->customer = customer_id;
  entry->kind = g_strdup (slip->kind);
  entry->day = shuke_book_get_today (self);
  entry->text = make_text (self, slip, customer);
  entry->state = g_strdup (SHUKE_SLIP_FIRST_STATE);
  entry->due_day = slip->due_day;
  todo = shuke_slip_make_todo (slip->kind, name, entry->text, slip->due_day);
  if (todo != NULL)
    g_ptr_array_add (todos, todo);
  return shuke_book_write_entry (self, entry, todos, id, error);
}

gint64
shuke_book_save_slip (ShukeBook        *self,
                      const ShukeSlip  *slip,
                      gint64            customer,
                      const char       *name,
                      gint64           *id,
                      gint64           *whose,
                      GError          **error)
{
  g_autoptr (ShukeCustomer) old = NULL;
  g_autoptr (ShukeCustomer) record = NULL;
  ShukeSlipWhom whom = SHUKE_SLIP_FOR_KNOWN;
  gint64 action, written = 0;
  gboolean done = TRUE;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && slip != NULL && name != NULL, 0);

  if (!shuke_slip_is_kind (slip->kind))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "a slip of no kind");
      return 0;
    }
  if (customer == 0 && !shuke_book_find_slip_customer (self, slip, &whom, &customer, error))
    return 0;
  if (customer != 0)
    {
      old = shuke_book_get_customer (self, customer, error);
      if (old == NULL)
        return 0;
    }
  if (customer != 0 || whom == SHUKE_SLIP_FOR_NEW)
    {
      record = complete (self, slip, old, name, error);
      if (record == NULL)
        return 0;
    }
  action = shuke_book_begin_action (self, "slip-save", customer, error);
  if (action == 0)
    return 0;
  if (record != NULL)
    done = shuke_book_write_customer (self, old, record, &customer, error);
  done = done && write_slip (self, slip, record, customer, name, &written, error);
  if (done && record != NULL)
    {
      ShukeFactOrigin origin = { name, NULL, written };

      done = shuke_book_write_fact_sources (self, old, customer, &origin, error);
    }
  action = shuke_book_finish_action (self, done, customer != 0 ? SHUKE_BOOK_SUBJECT_CUSTOMER : SHUKE_BOOK_SUBJECT_INBOX, customer, error);
  if (action == 0)
    return 0;
  if (id != NULL)
    *id = written;
  if (whose != NULL)
    *whose = customer;
  shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  return action;
}

/* --- States ------------------------------------------------------------------------------------------------------------ */

static gboolean
write_state (ShukeBook   *self,
             gint64       id,
             const char  *state,
             GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_STATE], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  shuke_statement_text (statement, ":state", state);
  return shuke_statement_run (statement, error);
}

static gboolean
write_todos (ShukeBook  *self,
             gint64      id,
             gboolean    kept,
             GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[kept ? CLOSE_TODOS : OPEN_TODOS], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  if (kept)
    shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

gint64
shuke_book_set_slip_state (ShukeBook   *self,
                           gint64       id,
                           const char  *state,
                           GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *before = NULL;
  GError *failure = NULL;
  gint64 action, customer;
  gboolean kept, done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  statement = shuke_book_prepare (self, sql[GET], error);
  if (statement == NULL)
    return 0;
  shuke_statement_int (statement, ":id", id);
  if (!shuke_statement_next (statement, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, failure);
      else
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such slip");
      return 0;
    }
  kind = shuke_statement_dup_text (statement, 0);
  before = shuke_statement_dup_text (statement, 1);
  customer = shuke_statement_get_int (statement, 2);
  shuke_statement_reset (statement);
  if (shuke_slip_state_index (kind, state) < 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "a state that the kind of slip does not have");
      return 0;
    }
  action = shuke_book_begin_action (self, "slip-state", customer, error);
  if (action == 0)
    return 0;
  kept = shuke_slip_is_kept (kind, state);
  done = write_state (self, id, state, error)
         && (kept == shuke_slip_is_kept (kind, before) || write_todos (self, id, kept, error));
  action = shuke_book_finish_action (self, done, customer != 0 ? SHUKE_BOOK_SUBJECT_CUSTOMER : SHUKE_BOOK_SUBJECT_INBOX, customer, error);
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  return action;
}

gboolean
shuke_book_follow_todo (ShukeBook  *self,
                        gint64      todo,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[OF_TODO], error);
  g_autofree char *kind = NULL;
  g_autofree char *state = NULL;
  GError *failure = NULL;
  const char *wanted = NULL;
  gint64 id;
  gboolean done, open;

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
  id = shuke_statement_get_int (statement, 0);
  kind = shuke_statement_dup_text (statement, 1);
  state = shuke_statement_dup_text (statement, 2);
  done = shuke_statement_get_int (statement, 3) != 0;
  open = shuke_statement_get_int (statement, 4) != 0;
  shuke_statement_reset (statement);
  if (!shuke_slip_is_kind (kind))
    return TRUE;
  if (done && !shuke_slip_is_kept (kind, state))
    wanted = shuke_slip_kept_state (kind);
  else if (open && shuke_slip_is_kept (kind, state))
    wanted = shuke_slip_states (kind)[shuke_slip_state_index (kind, shuke_slip_kept_state (kind)) - 1];
  return wanted == NULL || write_state (self, id, wanted, error);
}

/* --- Lists ------------------------------------------------------------------------------------------------------------- */

static ShukeStatement *
prepare_filtered (ShukeBook              *self,
                  int                     which,
                  const ShukeSlipFilter  *filter,
                  GError                **error)
{
  ShukeStatement *statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":kind", filter->kind);
  shuke_statement_text (statement, ":state", filter->state);
  shuke_statement_int (statement, ":unfinished", filter->unfinished);
  return statement;
}

GPtrArray *
shuke_book_list_slips (ShukeBook              *self,
                       const ShukeSlipFilter  *filter,
                       int                     limit,
                       GError                **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && filter != NULL, NULL);

  statement = prepare_filtered (self, LIST, filter, error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":limit", limit > 0 ? limit : -1);
  return shuke_book_collect_entries (statement, error);
}

int
shuke_book_count_slips (ShukeBook             *self,
                        const ShukeSlipFilter *filter)
{
  g_autoptr (ShukeStatement) statement = prepare_filtered (self, COUNT, filter, NULL);

  return statement != NULL && shuke_statement_next (statement, NULL) ? (int) shuke_statement_get_int (statement, 0) : 0;
}

ShukePeopleGroups *
shuke_book_get_slip_people (ShukeBook              *self,
                            const ShukeSlipFilter  *filter,
                            GError                **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (ShukePeopleGroups) groups = shuke_people_groups_new ();
  ShukeDay today = shuke_book_get_today (self);
  GError *failure = NULL;

  statement = prepare_filtered (self, PEOPLE, filter, error);
  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &failure))
    {
      ShukeDate birth = SHUKE_DATE_NONE;

      if (!shuke_date_from_text (shuke_statement_get_text (statement, 1), &birth))
        birth = SHUKE_DATE_NONE;
      shuke_people_groups_add (groups, birth, shuke_sex_from_text (shuke_statement_get_text (statement, 0)),
                               shuke_statement_get_text (statement, 2), today);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  shuke_people_groups_sort (groups);
  return g_steal_pointer (&groups);
}

/* --- Kinds ------------------------------------------------------------------------------------------------------------- */

GPtrArray *
shuke_book_list_slip_kinds (ShukeBook  *self,
                            gboolean    retired,
                            GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  GError *failure = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST_KINDS], error);
  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &failure))
    {
      gint64 id = shuke_statement_get_int (statement, 0);
      g_autofree char *word = shuke_slip_kind_own_word (id);
      ShukeSlipKind *kind;

      if (!retired && shuke_statement_get_int (statement, 3) != 0)
        continue;
      kind = shuke_slip_kind_new (word, shuke_statement_get_text (statement, 1),
                                  shuke_statement_is_null (statement, 2) ? -1 : (int) shuke_statement_get_int (statement, 2));
      kind->id = id;
      kind->retired = shuke_statement_get_int (statement, 3) != 0;
      kind->used = (int) shuke_statement_get_int (statement, 4);
      g_ptr_array_add (kinds, kind);
    }
  if (failure == NULL)
    return g_steal_pointer (&kinds);
  g_propagate_error (error, failure);
  return NULL;
}

/* One name, one kind, by any of the words for it: a typed line could not tell them apart. */
static gboolean
check_name (ShukeBook   *self,
            const char  *name,
            gint64       id,
            GError     **error)
{
  g_autoptr (GPtrArray) kinds = shuke_book_list_slip_kinds (self, TRUE, error);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (kinds, i);
      const char *typed = shuke_slip_kind_typed (kind->word);
      g_autofree char *all = g_strdup_printf ("%s|%s", kind->name, typed != NULL ? typed : kind->name);
      g_autofree char *all_folded = g_utf8_casefold (all, -1);
      g_auto (GStrv) words = g_strsplit (all_folded, "|", -1);

      if ((kind->id == 0 || kind->id != id) && g_strv_contains ((const char *const *) words, folded))
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "another kind of slip has that name");
          return FALSE;
        }
    }
  return kinds != NULL;
}

gint64
shuke_book_save_slip_kind (ShukeBook            *self,
                           const ShukeSlipKind  *kind,
                           gint64               *id,
                           GError              **error)
{
  g_autofree char *name = NULL;
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 action;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && kind != NULL, 0);

  name = kind->name != NULL ? shuke_text_clean (kind->name) : NULL;
  /* A bar stands between the words by which a kind is typed. */
  if (name == NULL || strchr (name, '|') != NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "a kind of slip without a name");
      return 0;
    }
  if (!check_name (self, name, kind->id, error))
    return 0;
  statement = shuke_book_prepare (self, sql[kind->id == 0 ? ADD_KIND : SET_KIND], error);
  action = statement != NULL ? shuke_book_begin_action (self, "slip-kind", 0, error) : 0;
  if (action == 0)
    return 0;
  if (kind->id != 0)
    shuke_statement_int (statement, ":id", kind->id);
  shuke_statement_text (statement, ":name", name);
  /* Days share the way to say "none". */
  shuke_statement_day (statement, ":due_days", kind->due_days >= 0 ? kind->due_days : SHUKE_DAY_NONE);
  shuke_statement_int (statement, ":retired", kind->retired);
  done = shuke_statement_run (statement, error);
  if (done && id != NULL)
    *id = kind->id != 0 ? kind->id : shuke_connection_last_id (shuke_book_get_connection (self));
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, 0, error);
}
