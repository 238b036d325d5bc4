/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two files become one. Every row that hangs on the one that goes is given to the other, one by one, so that the log can give each back; a
 * row goes only where the same stands there already, or where the model put it into words. What is known about facts is written anew
 * instead of moved: undo goes by whose it was (shuke-book-undo-sources.c). Which rows there are to move, tests/book/test-join.c knows from
 * the schema. */

#include "shuke-book-join.h"

#include "shuke-book-customers.h"
#include "shuke-book-private.h"
#include "shuke-error.h"

enum {
  FIND_DOUBLES,
  /* Of a person, from :person to :to. */
  DROP_SAME_SIZES,
  DROP_SAME_MEASUREMENTS,
  DROP_SAME_MEMBERSHIPS,
  DROP_OWN_MEMBERSHIPS,
  KEY_BIRTHDAYS,
  DROP_BIRTHDAYS,
  UNKEY_BIRTHDAYS,
  FIND_SECOND_PORTRAIT,
  KEEP_PORTRAIT_IN_ENTRY,
  ADD_PORTRAIT_ENTRY,
  MOVE_SIZES,
  MOVE_MEASUREMENTS,
  MOVE_FACTS,
  MOVE_EVENTS,
  MOVE_QUESTIONS,
  MOVE_MEMBERSHIPS,
  MOVE_NUMBERS,
  MOVE_LINES,
  MOVE_ENTRIES_OF_PERSON,
  MOVE_TODOS_OF_PERSON,
  MOVE_PHOTOS_OF_PERSON,
  REMOVE_PERSON,
  /* Of a customer, from :customer to :to. */
  FORGET_EACH_OTHER,
  DROP_OWN_THANKS,
  DROP_SAME_GROUPS,
  DROP_SAME_MEMBERS,
  UNKEY_STEP,
  KEY_STEP,
  UNKEY_THANKS,
  KEY_THANKS,
  MOVE_PERSONS,
  MOVE_PHONES,
  MOVE_CHANNELS,
  MOVE_ADDRESSES,
  MOVE_CUSTOM,
  MOVE_GROUPS,
  MOVE_CONSENTS,
  MOVE_ENTRIES,
  MOVE_ABOUT,
  MOVE_VISITS,
  MOVE_POINTS,
  MOVE_TODOS,
  MOVE_MESSAGES,
  MOVE_PHOTOS,
  MOVE_TERMS,
  MOVE_EXPECTATIONS,
  MOVE_ATTACHMENTS,
  MOVE_ORGANISATIONS,
  MOVE_REFERRALS,
  LOG_DRAFTS,
  MOVE_DRAFTS,
  REMOVE_CUSTOMER,
  /* Rows that go since the same stands there already. */
  REMOVE_PHONE,
  REMOVE_CHANNEL,
  REMOVE_ADDRESS,
  REMOVE_FACT,
  REMOVE_EVENT,
  REMOVE_TERM,
  REMOVE_EXPECTATION,
  REMOVE_CUSTOM,
  LIST_SOURCES,
  COPY_SOURCE,
  DROP_SOURCE,
  REMOVE_SOURCES,
  FORGET_SIZES,
  FORGET_MEASUREMENTS,
  LAST_WORDS,
  REFUSE,
  HAS_BOUGHT,
  TAKE_REFERRER,
  IS_BROUGHT_BY,
};

#define OF_PERSON(table) "UPDATE " table " SET person = :to WHERE person = :person"
#define OF_CUSTOMER(table) "UPDATE " table " SET customer = :to WHERE customer = :customer"
/* 'birthday:PERSON:DAY' of :person, its day, and the same of :to. */
#define IS_BIRTHDAY "key >= 'birthday:' || :person || ':' AND key < 'birthday:' || :person || ';'"
#define BIRTHDAY_THERE "'birthday:' || :to || substr (key, length ('birthday:' || :person) + 1)"

/* All in which a name may stand, and a remark without what parts the figures of a number. */
#define SAYS(customer) "coalesce(" customer ".name, '') || ' ' || coalesce(" customer ".nickname, '') || ' ' || coalesce(" customer ".note, '')"
#define DIGITS(customer) "replace(replace(coalesce(" customer ".note, ''), ' ', ''), '-', '')"
#define HAS_NUMBER(customer) "EXISTS (SELECT 1 FROM phone h WHERE h.customer = " customer ".id AND h.e164 IS NOT NULL)"

static const char *const sql[] = {
  /* Of one of two files without a number, it may be the other one whose name stands in it: 赵娜果果妈, 赵娜; whom somebody brought is not she. */
  [FIND_DOUBLES] =
    "WITH c AS (SELECT id, name, sort_key, card_number, organisation, " SAYS ("customer") " AS says, " DIGITS ("customer") " AS digits,"
    "  " HAS_NUMBER ("customer") " AS has_number FROM customer WHERE id = :customer)"
    " SELECT o.id FROM customer o JOIN ("
    " SELECT q.customer AS id, 1 AS rank FROM phone p CROSS JOIN phone q ON q.e164 = p.e164 AND q.customer <> p.customer"
    "  WHERE p.customer = :customer AND p.e164 IS NOT NULL"
    " UNION ALL SELECT k.id, 1 FROM c CROSS JOIN customer k ON k.card_number = c.card_number"
    " UNION ALL SELECT t.customer, 2 FROM c CROSS JOIN phone t ON length(t.e164) >= 11 AND instr(c.digits, substr(t.e164, -8))"
    " UNION ALL SELECT w.id, 2 FROM phone t CROSS JOIN customer w ON instr(" DIGITS ("w") ", substr(t.e164, -8))"
    "  WHERE t.customer = :customer AND length(t.e164) >= 11"
    " UNION ALL SELECT n.id, 3 FROM c CROSS JOIN customer n ON n.sort_key = c.sort_key AND replace(n.name, ' ', '') = replace(c.name, ' ', '')"
    " UNION ALL SELECT i.id, 4 FROM c CROSS JOIN customer i ON length(i.name) >= 2 AND length(c.name) >= 2 AND NOT (c.has_number AND " HAS_NUMBER ("i") ")"
    "  AND ((instr(c.says, i.name) AND NOT instr(c.says, i.name || '介绍') AND NOT instr(c.says, i.name || '介紹'))"
    "   OR (instr(" SAYS ("i") ", c.name) AND NOT instr(" SAYS ("i") ", c.name || '介绍') AND NOT instr(" SAYS ("i") ", c.name || '介紹')))"
    ") found ON found.id = o.id, c WHERE o.id <> c.id AND o.deleted_at IS NULL AND o.organisation = c.organisation"
    " GROUP BY o.id ORDER BY min(found.rank), o.id LIMIT 10",

  [DROP_SAME_SIZES] =
    "DELETE FROM size_told WHERE person = :person AND EXISTS (SELECT 1 FROM size_told t WHERE t.person = :to AND t.kind = size_told.kind"
    " AND t.size = size_told.size AND t.day = size_told.day)",
  [DROP_SAME_MEASUREMENTS] =
    "DELETE FROM measurement WHERE person = :person AND EXISTS (SELECT 1 FROM measurement m WHERE m.person = :to AND m.kind = measurement.kind"
    " AND m.value = measurement.value AND m.day = measurement.day)",
  [DROP_SAME_MEMBERSHIPS] =
    "DELETE FROM membership WHERE person = :person AND EXISTS (SELECT 1 FROM membership m WHERE m.person = :to"
    " AND m.organisation = membership.organisation)",
  /* Nobody belongs to herself. */
  [DROP_OWN_MEMBERSHIPS] =
    "DELETE FROM membership WHERE (organisation = :to AND person IN (SELECT id FROM person WHERE customer = :customer AND role = 'self'))"
    " OR (organisation = :customer AND person IN (SELECT id FROM person WHERE customer = :to AND role = 'self'))",
  [DROP_BIRTHDAYS] =
    "DELETE FROM todo WHERE " IS_BIRTHDAY " AND state = 'open' AND EXISTS (SELECT 1 FROM todo t WHERE t.key = 'birthday:' || :to ||"
    " substr (todo.key, length ('birthday:' || :person) + 1))",
  /* What was done about both stays said of both. */
  [UNKEY_BIRTHDAYS] =
    "UPDATE todo SET key = NULL WHERE " IS_BIRTHDAY " AND EXISTS (SELECT 1 FROM todo t WHERE t.key = 'birthday:' || :to ||"
    " substr (todo.key, length ('birthday:' || :person) + 1))",
  [KEY_BIRTHDAYS] = "UPDATE todo SET key = " BIRTHDAY_THERE " WHERE " IS_BIRTHDAY,
  [FIND_SECOND_PORTRAIT] =
    "SELECT EXISTS (SELECT 1 FROM photo WHERE person = :to AND kind = 'portrait') AND EXISTS (SELECT 1 FROM photo WHERE person = :person"
    " AND kind = 'portrait')",
  [ADD_PORTRAIT_ENTRY] = "INSERT INTO entry (customer, kind, day, text) VALUES (:customer, 'note', :day, :text)",
  [KEEP_PORTRAIT_IN_ENTRY] =
    "UPDATE photo SET kind = 'note', entry = :entry, customer = NULL, person = NULL WHERE person = :person AND kind = 'portrait'",
  [MOVE_SIZES] = OF_PERSON ("size_told"),
  [MOVE_MEASUREMENTS] = OF_PERSON ("measurement"),
  [MOVE_FACTS] = OF_PERSON ("fact"),
  [MOVE_EVENTS] = OF_PERSON ("life_event"),
  [MOVE_QUESTIONS] = OF_PERSON ("question"),
  [MOVE_MEMBERSHIPS] = OF_PERSON ("membership"),
  [MOVE_NUMBERS] = OF_PERSON ("phone"),
  [MOVE_LINES] = OF_PERSON ("line"),
  [MOVE_ENTRIES_OF_PERSON] = OF_PERSON ("entry"),
  [MOVE_TODOS_OF_PERSON] = OF_PERSON ("todo"),
  [MOVE_PHOTOS_OF_PERSON] = OF_PERSON ("photo"),
  [REMOVE_PERSON] = "DELETE FROM person WHERE id = :person",

  [FORGET_EACH_OTHER] =
    "UPDATE customer SET referrer = NULL WHERE (id = :to AND referrer = :customer) OR (id = :customer AND referrer = :to)",
  /* That one of the two is to be thanked for the other. */
  [DROP_OWN_THANKS] =
    "DELETE FROM todo WHERE state = 'open' AND ((key = 'thanks:' || :customer AND customer = :to) OR (key = 'thanks:' || :to AND customer = :customer))",
  [DROP_SAME_GROUPS] =
    "DELETE FROM group_member WHERE customer = :customer AND EXISTS (SELECT 1 FROM group_member m WHERE m.customer = :to"
    " AND m.customer_group = group_member.customer_group)",
  [DROP_SAME_MEMBERS] =
    "DELETE FROM membership WHERE organisation = :customer AND EXISTS (SELECT 1 FROM membership m WHERE m.organisation = :to"
    " AND m.person = membership.person)",
  [UNKEY_STEP] =
    "UPDATE todo SET key = NULL WHERE key = 'prospect:' || :customer AND EXISTS (SELECT 1 FROM todo t WHERE t.key = 'prospect:' || :to)",
  [KEY_STEP] = "UPDATE todo SET key = 'prospect:' || :to WHERE key = 'prospect:' || :customer",
  [UNKEY_THANKS] =
    "UPDATE todo SET key = NULL WHERE key = 'thanks:' || :customer AND EXISTS (SELECT 1 FROM todo t WHERE t.key = 'thanks:' || :to)",
  [KEY_THANKS] = "UPDATE todo SET key = 'thanks:' || :to WHERE key = 'thanks:' || :customer",
  [MOVE_PERSONS] = OF_CUSTOMER ("person") " AND role <> 'self'",
  [MOVE_PHONES] = OF_CUSTOMER ("phone"),
  [MOVE_CHANNELS] = OF_CUSTOMER ("channel"),
  [MOVE_ADDRESSES] = OF_CUSTOMER ("address"),
  [MOVE_CUSTOM] = OF_CUSTOMER ("custom_value"),
  [MOVE_GROUPS] = OF_CUSTOMER ("group_member"),
  [MOVE_CONSENTS] = OF_CUSTOMER ("consent"),
  [MOVE_ENTRIES] = OF_CUSTOMER ("entry"),
  [MOVE_ABOUT] = "UPDATE entry SET about = CASE WHEN customer IN (:to, :customer) THEN NULL ELSE :to END WHERE about = :customer",
  [MOVE_VISITS] = OF_CUSTOMER ("visit"),
  [MOVE_POINTS] = OF_CUSTOMER ("points_entry"),
  [MOVE_TODOS] = OF_CUSTOMER ("todo"),
  [MOVE_MESSAGES] = OF_CUSTOMER ("message"),
  [MOVE_PHOTOS] = OF_CUSTOMER ("photo"),
  [MOVE_TERMS] = OF_CUSTOMER ("standing_term"),
  [MOVE_EXPECTATIONS] = OF_CUSTOMER ("expectation"),
  [MOVE_ATTACHMENTS] = OF_CUSTOMER ("attachment"),
  [MOVE_ORGANISATIONS] = "UPDATE membership SET organisation = :to WHERE organisation = :customer",
  [MOVE_REFERRALS] = "UPDATE customer SET referrer = :to WHERE referrer = :customer AND id <> :to",
  /* By hand, as their texts are in no log (shuke_undo_move_draft()). */
  [LOG_DRAFTS] =
    "INSERT INTO change (action, tbl, row, old, new) SELECT (SELECT max(id) FROM action), 'draft', id, json_object ('customer', :customer),"
    " json_object ('customer', :to) FROM draft WHERE customer = :customer",
  [MOVE_DRAFTS] = OF_CUSTOMER ("draft"),
  [REMOVE_CUSTOMER] = "DELETE FROM customer WHERE id = :customer",

  [REMOVE_PHONE] = "DELETE FROM phone WHERE id = :id",
  [REMOVE_CHANNEL] = "DELETE FROM channel WHERE id = :id",
  [REMOVE_ADDRESS] = "DELETE FROM address WHERE id = :id",
  [REMOVE_FACT] = "DELETE FROM fact WHERE id = :id",
  [REMOVE_EVENT] = "DELETE FROM life_event WHERE id = :id",
  [REMOVE_TERM] = "DELETE FROM standing_term WHERE id = :id",
  [REMOVE_EXPECTATION] = "DELETE FROM expectation WHERE id = :id",
  [REMOVE_CUSTOM] = "DELETE FROM custom_value WHERE id = :id",

  [LIST_SOURCES] = "SELECT id, subject, field FROM fact_source WHERE customer = :customer ORDER BY id",
  [COPY_SOURCE] =
    "INSERT INTO fact_source (customer, subject, field, source, author, day, confirmed_day, entry, import)"
    " SELECT :to, :subject, field, source, author, day, confirmed_day, entry, import FROM fact_source WHERE id = :id",
  [DROP_SOURCE] = "DELETE FROM fact_source WHERE customer = :customer AND subject = :subject AND field = :field",
  /* Of a size or a height that stands there already. */
  [FORGET_SIZES] =
    "DELETE FROM fact_source WHERE customer = :customer AND subject LIKE 'row:%' AND field IN ('size', 'bottom_size', 'shoe_size')"
    " AND NOT EXISTS (SELECT 1 FROM size_told t WHERE t.id = CAST (substr (fact_source.subject, 5) AS INTEGER))",
  [FORGET_MEASUREMENTS] =
    "DELETE FROM fact_source WHERE customer = :customer AND subject LIKE 'row:%'"
    " AND field IN ('height', 'weight', 'chest', 'waist', 'hip', 'foot')"
    " AND NOT EXISTS (SELECT 1 FROM measurement m WHERE m.id = CAST (substr (fact_source.subject, 5) AS INTEGER))",
  [REMOVE_SOURCES] = "DELETE FROM fact_source WHERE customer = :customer",

  /* Of each purpose and channel what either said last, when that was no. */
  [LAST_WORDS] =
    "SELECT purpose, channel, max (day), source, wording FROM (SELECT customer, purpose, channel, day, source, wording, state,"
    "  row_number () OVER (PARTITION BY customer, purpose, channel ORDER BY day DESC, id DESC) AS nth FROM consent"
    "  WHERE customer = :customer OR customer = :to) WHERE nth = 1 AND state = 'no' GROUP BY purpose, channel",
  /* Behind whatever was said of it, unless that is what is said last anyway. */
  [REFUSE] =
    "INSERT INTO consent (customer, purpose, channel, state, day, source, wording)"
    " SELECT :to, :purpose, :channel, 'no', (SELECT max (day) FROM consent WHERE customer = :to AND purpose = :purpose), :source, :wording"
    " WHERE (SELECT state FROM consent WHERE customer = :to AND purpose = :purpose ORDER BY day DESC, id DESC LIMIT 1) <> 'no'",
  [HAS_BOUGHT] = "SELECT 1 FROM visit v CROSS JOIN line l ON l.visit = v.id WHERE v.customer = :customer",
  [TAKE_REFERRER] = "UPDATE customer SET referrer = :to WHERE id = :customer",
  [IS_BROUGHT_BY] =
    "WITH RECURSIVE above (id) AS (SELECT referrer FROM customer WHERE id = :customer UNION SELECT c.referrer FROM above a"
    " CROSS JOIN customer c ON c.id = a.id WHERE c.referrer IS NOT NULL) SELECT 1 FROM above WHERE id = :customer",
};

static const int of_person[] = {
  DROP_SAME_SIZES, DROP_SAME_MEASUREMENTS, DROP_SAME_MEMBERSHIPS, DROP_BIRTHDAYS, UNKEY_BIRTHDAYS, KEY_BIRTHDAYS,
  MOVE_SIZES, MOVE_MEASUREMENTS, MOVE_FACTS, MOVE_EVENTS, MOVE_QUESTIONS, MOVE_MEMBERSHIPS, MOVE_NUMBERS, MOVE_LINES,
  MOVE_ENTRIES_OF_PERSON, MOVE_TODOS_OF_PERSON, MOVE_PHOTOS_OF_PERSON,
};
static const int of_customer[] = {
  DROP_SAME_GROUPS, DROP_SAME_MEMBERS, UNKEY_STEP, KEY_STEP, UNKEY_THANKS, KEY_THANKS,
  MOVE_PERSONS, MOVE_PHONES, MOVE_CHANNELS, MOVE_ADDRESSES, MOVE_CUSTOM, MOVE_GROUPS, MOVE_CONSENTS, MOVE_ABOUT, MOVE_ENTRIES, MOVE_VISITS,
  MOVE_POINTS, MOVE_TODOS, MOVE_MESSAGES, MOVE_PHOTOS, MOVE_TERMS, MOVE_EXPECTATIONS, MOVE_ATTACHMENTS, MOVE_ORGANISATIONS, MOVE_REFERRALS,
  LOG_DRAFTS, MOVE_DRAFTS,
};

static const ShukePerson *
get_person (const ShukeCustomer *customer,
            guint                index)
{
  return g_ptr_array_index (customer->persons, index);
}

/* @parameter is from whom, bound with @to. */
static gboolean
run (ShukeBook   *self,
     int          which,
     const char  *parameter,
     gint64       from,
     gint64       to,
     GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, parameter, from);
  if (to != 0)
    shuke_statement_int (statement, ":to", to);
  return shuke_statement_run (statement, error);
}

static gboolean
remove_fact (ShukeBook        *self,
             const ShukeFact  *fact,
             GError          **error)
{
  ShukeFactPlace place = shuke_fact_kind_get_info (fact->kind)->place;
  int which = place == SHUKE_FACT_IN_PHONES         ? REMOVE_PHONE
              : place == SHUKE_FACT_IN_CHANNELS     ? REMOVE_CHANNEL
              : place == SHUKE_FACT_IN_ADDRESSES    ? REMOVE_ADDRESS
              : place == SHUKE_FACT_IN_ROWS         ? REMOVE_FACT
              : place == SHUKE_FACT_IN_EVENTS       ? REMOVE_EVENT
              : place == SHUKE_FACT_IN_TERMS        ? REMOVE_TERM
              : place == SHUKE_FACT_IN_EXPECTATIONS ? REMOVE_EXPECTATION
                                                    : REMOVE_CUSTOM;

  return run (self, which, ":id", fact->id, 0, error);
}

static gboolean
drop_source (ShukeBook            *self,
             const ShukeCustomer  *customer,
             const char           *subject,
             const char           *field,
             GError              **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[DROP_SOURCE], customer->id, error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":subject", subject);
  shuke_statement_text (statement, ":field", field);
  return shuke_statement_run (statement, error);
}

static gboolean
drop_rows (ShukeBook        *self,
           const ShukeJoin  *join,
           GError          **error)
{
  for (guint i = 0; i < join->parts->len; i++)
    {
      const ShukeJoinPart *part = g_ptr_array_index (join->parts, i);

      if (shuke_join_drops_given (part) && !remove_fact (self, part->given, error))
        return FALSE;
      if (part->how == SHUKE_JOIN_ASK && part->take)
        {
          g_autofree char *subject = shuke_fact_dup_subject (part->held, join->held);
          g_autofree char *field = shuke_fact_dup_field (part->held);

          /* What is known of it is not true of what takes its place. */
          if (!drop_source (self, join->held, subject, field, error) ||
              (shuke_join_drops_held (part) && !remove_fact (self, part->held, error)))
            return FALSE;
        }
    }
  return TRUE;
}

/* Before its facts move: what is known about those that go on. */
static gboolean
move_sources (ShukeBook        *self,
              const ShukeJoin  *join,
              GError          **error)
{
  g_autoptr (ShukeStatement) list = shuke_book_prepare_for (self, sql[LIST_SOURCES], join->given->id, error);
  g_autoptr (ShukeStatement) copy = list == NULL ? NULL : shuke_book_prepare (self, sql[COPY_SOURCE], error);
  GError *local = NULL;
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (copy == NULL)
    return FALSE;
  while (shuke_statement_next (list, &local))
    {
      gint64 id = shuke_statement_get_int (list, 0);
      g_autofree char *field = shuke_statement_dup_text (list, 2);
      gboolean instead;
      char *subject = shuke_join_dup_subject (join, shuke_statement_get_text (list, 1), field, &instead);

      if (subject == NULL)
        continue;
      if (instead && !drop_source (self, join->held, subject, field, error))
        {
          g_free (subject);
          return FALSE;
        }
      g_ptr_array_add (subjects, subject);
      g_array_append_val (ids, id);
    }
  if (!shuke_book_read_to_end (local, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      shuke_statement_int (copy, ":to", join->held->id);
      shuke_statement_text (copy, ":subject", g_ptr_array_index (subjects, i));
      shuke_statement_int (copy, ":id", g_array_index (ids, gint64, i));
      if (!shuke_statement_run (copy, error))
        return FALSE;
    }
  return run (self, REMOVE_SOURCES, ":customer", join->given->id, 0, error);
}

/* A second face of one person stays as a picture on the timeline. */
static gboolean
keep_second_portrait (ShukeBook    *self,
                      gint64        customer,
                      gint64        from,
                      gint64        to,
                      GError      **error)
{
  g_autoptr (ShukeStatement) find = shuke_book_prepare (self, sql[FIND_SECOND_PORTRAIT], error);
  g_autoptr (ShukeStatement) add = find == NULL ? NULL : shuke_book_prepare (self, sql[ADD_PORTRAIT_ENTRY], error);
  g_autoptr (ShukeStatement) keep = add == NULL ? NULL : shuke_book_prepare (self, sql[KEEP_PORTRAIT_IN_ENTRY], error);
  GError *local = NULL;

  if (keep == NULL)
    return FALSE;
  shuke_statement_int (find, ":person", from);
  shuke_statement_int (find, ":to", to);
  if (!shuke_statement_next (find, &local) || shuke_statement_get_int (find, 0) == 0)
    return shuke_book_read_to_end (local, error);
  shuke_statement_int (add, ":customer", customer);
  shuke_statement_day (add, ":day", shuke_book_get_today (self));
  shuke_statement_text (add, ":text", shuke_join_portrait_words ());
  if (!shuke_statement_run (add, error))
    return FALSE;
  shuke_statement_int (keep, ":entry", shuke_connection_last_id (shuke_book_get_connection (self)));
  shuke_statement_int (keep, ":person", from);
  return shuke_statement_run (keep, error);
}

static gboolean
move_people (ShukeBook        *self,
             const ShukeJoin  *join,
             GError          **error)
{
  for (guint i = 0; i < join->given->persons->len; i++)
    {
      guint held = g_array_index (join->pairs, guint, i);
      gint64 from = get_person (join->given, i)->id;
      gint64 to = held == G_MAXUINT ? 0 : get_person (join->held, held)->id;

      if (to == 0)
        continue;
      if (!keep_second_portrait (self, join->held->id, from, to, error))
        return FALSE;
      for (gsize k = 0; k < G_N_ELEMENTS (of_person); k++)
        if (!run (self, of_person[k], ":person", from, to, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
move_rows (ShukeBook        *self,
           const ShukeJoin  *join,
           GError          **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (of_customer); i++)
    if (!run (self, of_customer[i], ":customer", join->given->id, join->held->id, error))
      return FALSE;
  return TRUE;
}

typedef struct {
  char *purpose, *channel, *source, *wording;
} Refusal;

static void
refusal_free (gpointer data)
{
  Refusal *refusal = data;

  g_free (refusal->purpose);
  g_free (refusal->channel);
  g_free (refusal->source);
  g_free (refusal->wording);
  g_free (refusal);
}

/* What either refused, before their answers stand together. (transfer full) */
static GPtrArray *
list_refusals (ShukeBook        *self,
               const ShukeJoin  *join,
               GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[LAST_WORDS], join->given->id, error);
  g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func (refusal_free);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":to", join->held->id);
  while (shuke_statement_next (statement, &local))
    {
      Refusal *refusal = g_new0 (Refusal, 1);

      refusal->purpose = shuke_statement_dup_text (statement, 0);
      refusal->channel = shuke_statement_dup_text (statement, 1);
      refusal->source = shuke_statement_dup_text (statement, 3);
      refusal->wording = shuke_statement_dup_text (statement, 4);
      g_ptr_array_add (refusals, refusal);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&refusals) : NULL;
}

static gboolean
hold_refusals (ShukeBook    *self,
               gint64        customer,
               GPtrArray    *refusals,
               GError      **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[REFUSE], error);

  for (guint i = 0; statement != NULL && i < refusals->len; i++)
    {
      const Refusal *refusal = g_ptr_array_index (refusals, i);

      shuke_statement_int (statement, ":to", customer);
      shuke_statement_text (statement, ":purpose", refusal->purpose);
      shuke_statement_text (statement, ":channel", refusal->channel);
      shuke_statement_text (statement, ":source", refusal->source);
      shuke_statement_text (statement, ":wording", refusal->wording);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return statement != NULL;
}

static gboolean
find (ShukeBook  *self,
      int         which,
      gint64      customer,
      gboolean   *found,
      GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[which], customer, error);

  return statement != NULL && shuke_statement_find (statement, found, error);
}

/* Somebody may have been brought by the one and have brought the other. */
static gboolean
break_ring (ShukeBook  *self,
            gint64      customer,
            GError    **error)
{
  g_autoptr (ShukeCustomer) now = NULL;
  g_autoptr (ShukeCustomer) without = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  gboolean found;

  if (!find (self, IS_BROUGHT_BY, customer, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  now = shuke_book_get_customer (self, customer, error);
  if (now == NULL)
    return FALSE;
  builder = shuke_customer_builder_new_from (now, shuke_book_get_region (self));
  shuke_customer_builder_set_referrer (builder, 0);
  without = shuke_customer_builder_build_stored (builder, shuke_book_get_today (self));
  return shuke_book_write_customer (self, now, without, &customer, error);
}

/* What was decided of names, birthdays and the like, in the file that has all rows by now. */
static gboolean
write_decided (ShukeBook        *self,
               const ShukeJoin  *join,
               GError          **error)
{
  g_autoptr (ShukeCustomer) now = NULL;
  g_autoptr (ShukeCustomer) built = NULL;
  gint64 id = join->held->id;
  gint64 referrer = shuke_join_get_taken_referrer (join);
  gboolean bought;

  if ((referrer != 0 && !run (self, TAKE_REFERRER, ":customer", id, referrer, error)) || !break_ring (self, id, error))
    return FALSE;
  now = shuke_book_get_customer (self, id, error);
  if (now == NULL)
    return FALSE;
  built = shuke_join_build (join, now, shuke_book_get_region (self), shuke_book_get_currency (self), shuke_book_get_today (self));
  if (!shuke_book_write_customer (self, now, built, &id, error) || !find (self, HAS_BOUGHT, id, &bought, error))
    return FALSE;
  return !bought || shuke_book_end_prospect (self, id, error);
}

static gboolean
remove_joined (ShukeBook        *self,
               const ShukeJoin  *join,
               GError          **error)
{
  /* Herself last: whoever brings a file back begins with the customer, and her own person is the next. */
  for (guint i = join->given->persons->len; i-- > 0;)
    if (g_array_index (join->pairs, guint, i) != G_MAXUINT && !run (self, REMOVE_PERSON, ":person", get_person (join->given, i)->id, 0, error))
      return FALSE;
  return run (self, REMOVE_CUSTOMER, ":customer", join->given->id, 0, error);
}

static gboolean
write_join (ShukeBook        *self,
            const ShukeJoin  *join,
            GError          **error)
{
  g_autoptr (GPtrArray) refusals = list_refusals (self, join, error);
  gint64 from = join->given->id;
  gint64 to = join->held->id;

  return refusals != NULL && run (self, FORGET_EACH_OTHER, ":customer", from, to, error) &&
         run (self, DROP_OWN_THANKS, ":customer", from, to, error) && run (self, DROP_OWN_MEMBERSHIPS, ":customer", from, to, error) &&
         drop_rows (self, join, error) && move_sources (self, join, error) && move_people (self, join, error) && move_rows (self, join, error) &&
         run (self, FORGET_SIZES, ":customer", to, 0, error) && run (self, FORGET_MEASUREMENTS, ":customer", to, 0, error) &&
         hold_refusals (self, to, refusals, error) && write_decided (self, join, error) && remove_joined (self, join, error);
}

static char *
dup_referrer (ShukeBook           *self,
              const ShukeCustomer *customer)
{
  g_autoptr (ShukeCustomer) referrer = customer->referrer == 0 ? NULL : shuke_book_get_customer (self, customer->referrer, NULL);

  return referrer == NULL ? NULL : g_strdup (shuke_customer_get_title (referrer));
}

ShukeJoin *
shuke_book_compare_customers (ShukeBook  *self,
                              gint64      kept,
                              gint64      joined,
                              GError    **error)
{
  g_autoptr (ShukeCustomer) held = shuke_book_get_customer (self, kept, error);
  g_autoptr (ShukeCustomer) given = held == NULL ? NULL : shuke_book_get_customer (self, joined, error);
  g_autoptr (ShukeConsent) held_consent = given == NULL ? NULL : shuke_book_get_consent (self, kept, "marketing", error);
  g_autoptr (ShukeConsent) given_consent = held_consent == NULL ? NULL : shuke_book_get_consent (self, joined, "marketing", error);
  g_autofree char *held_referrer = NULL;
  g_autofree char *given_referrer = NULL;

  if (given_consent == NULL)
    return NULL;
  if (held->deleted_at != 0 || given->deleted_at != 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "one of the two is in the bin");
      return NULL;
    }
  held_referrer = dup_referrer (self, held);
  given_referrer = dup_referrer (self, given);
  return shuke_join_new (held, held_consent->state, held_referrer, given, given_consent->state, given_referrer, error);
}

gint64
shuke_book_join_customers (ShukeBook        *self,
                           const ShukeJoin  *join,
                           GError          **error)
{
  g_autoptr (ShukeJoin) now = NULL;
  gint64 action;
  gint64 gone = join->given->id;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  now = shuke_book_compare_customers (self, join->held->id, gone, error);
  if (now == NULL)
    return 0;
  if (!shuke_join_is_about (join, now))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "one of the two files was changed meanwhile");
      return 0;
    }
  shuke_join_recall (now, join);
  action = shuke_book_begin_action (self, "customer-join", now->held->id, error);
  if (action == 0)
    return 0;
  shuke_book_touch (self, now->held->id);
  action = shuke_book_finish_action (self, write_join (self, now, error), SHUKE_BOOK_SUBJECT_CUSTOMER, now->held->id, error);
  if (action == 0)
    return 0;
  shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CUSTOMER, gone);
  shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, now->held->id);
  return action;
}

GArray *
shuke_book_find_doubles (ShukeBook  *self,
                         gint64      customer,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);
  statement = shuke_book_prepare_for (self, sql[FIND_DOUBLES], customer, error);
  return statement == NULL ? NULL : shuke_book_collect_ids (statement, error);
}
