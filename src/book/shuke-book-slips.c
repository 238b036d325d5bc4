/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slips in the book: for whom one is, what the file learns from it, lists and counts. What becomes of one later is in
 * shuke-book-slip-states.c; what kinds and states there are is said by src/model/shuke-slip.c. */

#include "shuke-book-slips.h"

#include <string.h>

#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-facts.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-phone.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"

/* Other entries have states as well, such as a wish; a test holds this, and which of them are kept, against the catalogue. Words are looked
 * for in the text, as typed and narrow, in her name and its readings, and what can be a part of a number in her phones. */
#define SLIPS \
  "LEFT JOIN customer c ON c.id = e.customer WHERE e.state IS NOT NULL AND c.deleted_at IS NULL " \
  "AND (e.kind IN ('delivery', 'repair', 'reservation', 'complaint', 'draw', 'enquiry', 'questionnaire', 'contract') OR e.kind GLOB 'own:*') " \
  "AND (:kind IS NULL OR e.kind = :kind) AND (:state IS NULL OR e.state = :state) AND (:unfinished = 0 OR e.state <> 'done') " \
  "AND (:days = 0 OR (:days = 1 AND e.day BETWEEN :from AND :to) OR (:days = 2 AND e.due_day BETWEEN :from AND :to " \
  "AND NOT (e.state = 'done' OR (e.kind = 'repair' AND e.state = 'ready')))) " \
  "AND (:text IS NULL OR instr(lower(e.text), :text) OR instr(lower(e.text), :narrow) OR instr(replace(lower(c.name), ' ', ''), :folded) " \
  "OR instr(c.search_key, :folded) OR (:digits IS NOT NULL AND EXISTS (SELECT 1 FROM phone f WHERE f.customer = e.customer " \
  "AND (instr(f.e164, :digits) OR (f.e164 IS NULL AND instr(replace(replace(f.raw, ' ', ''), '-', ''), :digits)))))) "

enum {
  LIST,
  GET,
  COUNT,
  PEOPLE,
  LIST_KINDS,
  ADD_KIND,
  SET_KIND,
};

static const char *const sql[] = {
  [LIST] =
    "SELECT e.id FROM entry e " SLIPS
    "ORDER BY e.state = 'done', CASE WHEN e.state = 'done' THEN -e.day END, e.due_day IS NULL, e.due_day, e.id DESC",
  [GET] = "SELECT " SHUKE_BOOK_ENTRY_COLUMNS "WHERE e.id = :id AND e.state IS NOT NULL",
  [COUNT] = "SELECT count(*) FROM entry e " SLIPS,
  [PEOPLE] =
    "SELECT p.sex, p.birth, (SELECT text FROM address a WHERE a.customer = p.customer ORDER BY a.id LIMIT 1) "
    "FROM (SELECT DISTINCT e.customer AS id FROM entry e " SLIPS "AND e.customer IS NOT NULL) w "
    "CROSS JOIN person p ON p.customer = w.id AND p.role = 'self' ORDER BY p.id",
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

/* The child of the slip in her file: by its name, else by its birthday, else the only one of whom there is nothing else to tell it by. A
 * daughter is never taken for a son. */
static const ShukePerson *
find_child (const ShukeCustomer *customer,
            const ShukeSlip     *slip)
{
  const ShukePerson *only = NULL;
  int n = 0;

  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      if (person->role != SHUKE_ROLE_CHILD
          || (person->sex != slip->child_sex && person->sex != SHUKE_SEX_UNKNOWN && slip->child_sex != SHUKE_SEX_UNKNOWN))
        continue;
      if (slip->child_name != NULL
          && (g_strcmp0 (person->name, slip->child_name) == 0 || g_strcmp0 (person->nickname, slip->child_name) == 0))
        return person;
      if (shuke_date_is_set (slip->child_birth) && shuke_date_equal (person->birth, slip->child_birth)
          && (slip->child_name == NULL || person->name == NULL))
        return person;
      if (slip->child_name == NULL || (person->name == NULL && person->nickname == NULL))
        {
          only = person;
          n++;
        }
    }
  return n == 1 && (!shuke_date_is_set (slip->child_birth) || !shuke_date_is_set (only->birth)) ? only : NULL;
}

/* What the file does not know yet of the child that the slip names. */
static void
add_child (ShukeCustomerBuilder *builder,
           const ShukeSlip      *slip,
           const ShukeCustomer  *old)
{
  const ShukePerson *known = slip->child && old != NULL ? find_child (old, slip) : NULL;
  guint at = 0;

  if (!slip->child)
    return;
  if (known == NULL)
    at = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  else
    g_ptr_array_find (old->persons, known, &at);
  if (slip->child_name != NULL && (known == NULL || known->name == NULL))
    shuke_customer_builder_set_person_name (builder, at, slip->child_name);
  if (shuke_date_is_set (slip->child_birth) && (known == NULL || !shuke_date_is_set (known->birth)))
    shuke_customer_builder_set_person_birth (builder, at, slip->child_birth);
  if (slip->child_sex != SHUKE_SEX_UNKNOWN && (known == NULL || known->sex == SHUKE_SEX_UNKNOWN))
    shuke_customer_builder_set_person_sex (builder, at, slip->child_sex);
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
  add_child (builder, slip, old);
  return shuke_customer_builder_build (builder, today, error);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* As the file does not say it: nobody's yet, or of another birthday. */
static void
append_child (GString             *text,
              const ShukeSlip     *slip,
              const ShukeCustomer *customer)
{
  const ShukePerson *known = slip->child && customer != NULL ? find_child (customer, slip) : NULL;
  g_autofree char *birth = shuke_date_to_text (slip->child_birth);

  if (!slip->child || (known != NULL && (!shuke_date_is_set (slip->child_birth) || shuke_date_equal (known->birth, slip->child_birth))))
    return;
  append_part (text, slip->child_name);
  append_part (text, *birth != '\0' ? birth : NULL);
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
  append_child (text, slip, customer);
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
                      gint64            draft,
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
  done = done && (draft == 0 || shuke_book_drop_draft (self, draft, error));
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

/* --- Lists ------------------------------------------------------------------------------------------------------------- */

/* As they stand in the book: a whole number in its one form, a part of one without the 0 that is dialled at home only. (transfer full) (nullable) */
static char *
dup_digits (ShukeBook  *self,
            const char *typed)
{
  g_autofree char *digits = shuke_phone_dup_digits (typed);
  ShukePhone phone;

  if (digits != NULL && strlen (digits) >= 11 && shuke_phone_parse (typed, shuke_book_get_region (self), &phone))
    return g_strdup (phone.e164 + strspn (phone.e164, "+"));
  if (digits != NULL && digits[0] == '0' && strlen (digits) > 3)
    return g_strdup (digits + 1);
  return g_steal_pointer (&digits);
}

static ShukeStatement *
prepare_filtered (ShukeBook              *self,
                  int                     which,
                  const ShukeSlipFilter  *filter,
                  GError                **error)
{
  ShukeStatement *statement = shuke_book_prepare (self, sql[which], error);
  g_autofree char *text = NULL, *narrow = NULL, *folded = NULL, *digits = NULL;

  if (statement == NULL)
    return NULL;
  if (filter->text != NULL)
    {
      g_autofree char *half = shuke_text_narrow (filter->text);

      text = g_utf8_strdown (filter->text, -1);
      narrow = g_utf8_strdown (half, -1);
      folded = shuke_pinyin_fold (filter->text);
      digits = dup_digits (self, filter->text);
    }
  shuke_statement_text (statement, ":kind", filter->kind);
  shuke_statement_text (statement, ":state", filter->state);
  shuke_statement_int (statement, ":unfinished", filter->unfinished);
  shuke_statement_int (statement, ":days", filter->days == NULL ? 0 : filter->days->due ? 2 : 1);
  shuke_statement_day (statement, ":from", filter->days != NULL ? filter->days->from : SHUKE_DAY_NONE);
  shuke_statement_day (statement, ":to", filter->days != NULL ? filter->days->to : SHUKE_DAY_NONE);
  shuke_statement_text (statement, ":text", text);
  shuke_statement_text (statement, ":narrow", narrow);
  shuke_statement_text (statement, ":folded", folded);
  shuke_statement_text (statement, ":digits", digits);
  return statement;
}

GArray *
shuke_book_list_slips (ShukeBook              *self,
                       const ShukeSlipFilter  *filter,
                       GError                **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && filter != NULL, NULL);

  statement = prepare_filtered (self, LIST, filter, error);
  return statement != NULL ? shuke_book_collect_ids (statement, error) : NULL;
}

ShukeEntry *
shuke_book_get_slip (ShukeBook  *self,
                     gint64      id,
                     GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[GET], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", id);
  found = shuke_book_collect_entries (statement, error);
  if (found == NULL)
    return NULL;
  if (found->len > 0 && shuke_slip_is_kind (((ShukeEntry *) g_ptr_array_index (found, 0))->kind))
    return g_ptr_array_steal_index (found, 0);
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such slip");
  return NULL;
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
