/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Visits and their lines: reading by index, saving and correcting in one transaction. What follows from the lines is made
 * elsewhere: the summaries in shuke-book-summary.c, the words for completion in shuke-book-words.c. */

#include "shuke-book-visits.h"

#include "shuke-book-drafts.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

enum {
  LIST_VISITS,
  GET_VISIT,
  LIST_LINES,
  FIND_CUSTOMER,
  OWNER_OF_VISIT,
  IS_OF_HOUSEHOLD,
  BOUGHT_UNDER_LINE,
  RETURNED_OF_LINE,
  IS_RETURNED,
  IS_BACK_EARLY,
  INSERT_VISIT,
  UPDATE_VISIT,
  DELETE_VISIT,
  INSERT_LINE,
  UPDATE_LINE,
  UPDATE_RETURNS,
  DELETE_LINE,
  LIST_LINE_IDS,
  FIND_STYLE_ID,
  INSERT_STYLE,
  UPDATE_STYLE,
  FIND_STYLE,
  FIND_PIECE,
  LIST_STAFF,
};

/* A new row never gets the id of one that was deleted and may be brought back by undo. */
static const char *const sql[] = {
  [LIST_VISITS] =
    "SELECT v.id, v.customer, v.day, v.minute, s.name, v.payment, v.note FROM visit v LEFT JOIN staff s ON s.id = v.staff "
    "WHERE v.customer = :customer ORDER BY v.day DESC, v.id DESC LIMIT :limit",
  [GET_VISIT] =
    "SELECT v.id, v.customer, v.day, v.minute, s.name, v.payment, v.note FROM visit v LEFT JOIN staff s ON s.id = v.staff "
    "WHERE v.id = :id",
  [LIST_LINES] =
    "SELECT l.id, l.person, y.number, c.text, n.text, z.text, f.text, l.quantity, l.list_price, l.paid_price, l.cost, l.returned, r.text "
    "FROM line l LEFT JOIN style y ON y.id = l.style LEFT JOIN word c ON c.id = l.category LEFT JOIN word n ON n.id = l.name "
    "LEFT JOIN word z ON z.id = l.size LEFT JOIN word f ON f.id = l.colour LEFT JOIN word r ON r.id = l.reason "
    "WHERE l.visit = :visit ORDER BY l.id",
  [FIND_CUSTOMER] = "SELECT 1 FROM customer WHERE id = :id AND deleted_at IS NULL",
  [OWNER_OF_VISIT] = "SELECT customer FROM visit WHERE id = :id",
  [IS_OF_HOUSEHOLD] = "SELECT 1 FROM person WHERE id = :person AND customer = :customer",
  [BOUGHT_UNDER_LINE] =
    "SELECT l.quantity FROM line l JOIN visit v ON v.id = l.visit WHERE l.id = :line AND v.customer = :customer AND l.quantity > 0",
  [RETURNED_OF_LINE] = "SELECT coalesce(-sum(quantity), 0) FROM line WHERE returned = :line",
  [IS_RETURNED] = "SELECT 1 FROM line b JOIN line r ON r.returned = b.id WHERE b.visit = :id AND r.visit <> :id LIMIT 1",
  [IS_BACK_EARLY] =
    "SELECT 1 FROM line b JOIN line r ON r.returned = b.id JOIN visit v ON v.id = r.visit WHERE b.visit = :id AND v.day < :day "
    "UNION ALL SELECT 1 FROM line r JOIN line b ON b.id = r.returned JOIN visit v ON v.id = b.visit WHERE r.visit = :id AND v.day > :day",
  [INSERT_VISIT] =
    "INSERT INTO visit (id, customer, day, minute, staff, payment, note) "
    "VALUES ((SELECT 1 + max(ifnull((SELECT max(id) FROM visit), 0), ifnull((SELECT max(row) FROM change WHERE tbl = 'visit'), 0))), "
    ":customer, :day, :minute, :staff, :payment, :note)",
  [UPDATE_VISIT] =
    "UPDATE visit SET customer = :customer, day = :day, minute = :minute, staff = :staff, payment = :payment, note = :note "
    "WHERE id = :id AND (customer, day, minute, staff, payment, note) IS NOT (:customer, :day, :minute, :staff, :payment, :note)",
  [DELETE_VISIT] = "DELETE FROM visit WHERE id = :id",
  [INSERT_LINE] =
    "INSERT INTO line (id, visit, person, style, category, name, size, colour, quantity, list_price, paid_price, cost, returned, reason) "
    "VALUES ((SELECT 1 + max(ifnull((SELECT max(id) FROM line), 0), ifnull((SELECT max(row) FROM change WHERE tbl = 'line'), 0))), "
    ":visit, :person, :style, :category, :name, :size, :colour, :quantity, :list_price, :paid_price, :cost, :returned, :reason)",
  [UPDATE_LINE] =
    "UPDATE line SET person = :person, style = :style, category = :category, name = :name, size = :size, colour = :colour, "
    "quantity = :quantity, list_price = :list_price, paid_price = :paid_price, cost = :cost, returned = :returned, reason = :reason "
    "WHERE id = :id AND (person, style, category, name, size, colour, quantity, list_price, paid_price, cost, returned, reason) IS NOT "
    "(:person, :style, :category, :name, :size, :colour, :quantity, :list_price, :paid_price, :cost, :returned, :reason)",
  /* A piece that came back is the piece that was bought: what is corrected here is corrected there, unless it was said otherwise there. */
  [UPDATE_RETURNS] =
    "UPDATE line AS r SET person = iif(r.person IS b.person, :person, r.person), style = iif(r.style IS b.style, :style, r.style), "
    "category = iif(r.category IS b.category, :category, r.category), name = iif(r.name IS b.name, :name, r.name), "
    "size = iif(r.size IS b.size, :size, r.size), colour = iif(r.colour IS b.colour, :colour, r.colour), "
    "list_price = iif(r.list_price IS b.list_price, :list_price, r.list_price), cost = iif(r.cost IS b.cost, :cost, r.cost) "
    "FROM line b WHERE b.id = :id AND r.returned = b.id AND (b.person, b.style, b.category, b.name, b.size, b.colour, b.list_price, b.cost) "
    "IS NOT (:person, :style, :category, :name, :size, :colour, :list_price, :cost)",
  [DELETE_LINE] = "DELETE FROM line WHERE id = :id",
  /* Newest first, so that a return goes before what it takes back. */
  [LIST_LINE_IDS] = "SELECT id FROM line WHERE visit = :visit ORDER BY id DESC",
  [FIND_STYLE_ID] = "SELECT id FROM style WHERE number = :number",
  [INSERT_STYLE] =
    "INSERT INTO style (number, category, name, colour, list_price, cost) VALUES (:number, :category, :name, :colour, :list_price, :cost)",
  [UPDATE_STYLE] =
    "UPDATE style SET category = coalesce(:category, category), name = coalesce(:name, name), colour = coalesce(:colour, colour), "
    "list_price = coalesce(:list_price, list_price), cost = coalesce(:cost, cost) WHERE id = :id AND "
    "(category, name, colour, list_price, cost) IS NOT (coalesce(:category, category), coalesce(:name, name), "
    "coalesce(:colour, colour), coalesce(:list_price, list_price), coalesce(:cost, cost))",
  [FIND_STYLE] =
    "SELECT y.number, c.text, n.text, f.text, y.list_price, y.cost FROM style y LEFT JOIN word c ON c.id = y.category "
    "LEFT JOIN word n ON n.id = y.name LEFT JOIN word f ON f.id = y.colour WHERE y.number = :number",
  /* Among the newest lines only, so that no key waits for a book of a million of them. */
  [FIND_PIECE] =
    "SELECT c.text, l.list_price, l.paid_price FROM (SELECT name, category, quantity, list_price, paid_price, id FROM line "
    "ORDER BY id DESC LIMIT 5000) l LEFT JOIN word c ON c.id = l.category "
    "WHERE l.quantity > 0 AND l.name = (SELECT id FROM word WHERE text = :name) ORDER BY l.id DESC LIMIT 1",
  [LIST_STAFF] = "SELECT name FROM staff WHERE left_day IS NULL ORDER BY id",
};

/* Reading */

static ShukeVisit *
read_visit (ShukeBook       *self,
            ShukeStatement  *row,
            GError         **error)
{
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (ShukeStatement) lines = shuke_book_prepare (self, sql[LIST_LINES], error);
  GError *problem = NULL;

  if (lines == NULL)
    return NULL;
  visit->id = shuke_statement_get_int (row, 0);
  visit->customer = shuke_statement_get_int (row, 1);
  visit->day = shuke_statement_get_day (row, 2);
  visit->minute = shuke_statement_is_null (row, 3) ? -1 : (int) shuke_statement_get_int (row, 3);
  visit->staff = shuke_statement_dup_text (row, 4);
  visit->payment = shuke_statement_dup_text (row, 5);
  visit->note = shuke_statement_dup_text (row, 6);

  shuke_statement_int (lines, ":visit", visit->id);
  while (shuke_statement_next (lines, &problem))
    {
      ShukeLine *line = shuke_line_new ();

      line->id = shuke_statement_get_int (lines, 0);
      line->person = shuke_statement_get_int (lines, 1);
      line->style_number = shuke_statement_dup_text (lines, 2);
      line->category = shuke_statement_dup_text (lines, 3);
      line->name = shuke_statement_dup_text (lines, 4);
      line->size = shuke_statement_dup_text (lines, 5);
      line->colour = shuke_statement_dup_text (lines, 6);
      line->quantity = (gint32) shuke_statement_get_int (lines, 7);
      line->list_price = shuke_statement_is_null (lines, 8) ? -1 : shuke_statement_get_int (lines, 8);
      line->paid_price = shuke_statement_get_int (lines, 9);
      line->cost = shuke_statement_is_null (lines, 10) ? -1 : shuke_statement_get_int (lines, 10);
      line->returned = shuke_statement_get_int (lines, 11);
      line->reason = shuke_statement_dup_text (lines, 12);
      g_ptr_array_add (visit->lines, line);
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  return g_steal_pointer (&visit);
}

GPtrArray *
shuke_book_list_visits (ShukeBook  *self,
                        gint64      customer,
                        int         limit,
                        GError    **error)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_VISITS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_int (statement, ":limit", limit > 0 ? limit : -1);
  while (shuke_statement_next (statement, &problem))
    {
      ShukeVisit *visit = read_visit (self, statement, error);

      if (visit == NULL)
        return NULL;
      g_ptr_array_add (visits, visit);
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  return g_steal_pointer (&visits);
}

ShukeVisit *
shuke_book_get_visit (ShukeBook  *self,
                      gint64      id,
                      GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_VISIT], error);
  GError *problem = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", id);
  if (shuke_statement_next (statement, &problem))
    return read_visit (self, statement, error);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such visit");
  return NULL;
}

/* Checking */

/* First column of a query with one or two ids, or @missing when there is no row; -1 on error. */
static gint64
look_up (ShukeBook   *self,
         const char  *query,
         const char  *name,
         gint64       id,
         const char  *other_name,
         gint64       other_id,
         gint64       missing,
         GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, query, error);
  GError *problem = NULL;

  if (statement == NULL)
    return -1;
  shuke_statement_int (statement, name, id);
  if (other_name != NULL)
    shuke_statement_int (statement, other_name, other_id);
  if (shuke_statement_next (statement, &problem))
    return shuke_statement_get_int (statement, 0);
  if (problem == NULL)
    return missing;
  g_propagate_error (error, problem);
  return -1;
}

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, why);
  return FALSE;
}

static gboolean
refuse_returned (GError **error)
{
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_RETURNED, "fewer pieces would be left than were brought back");
  return FALSE;
}

/* After the lines are written: what comes back was bought by then, on whichever of the two days this visit is. */
static gboolean
check_order (ShukeBook         *self,
             const ShukeVisit  *visit,
             gint64             id,
             GError           **error)
{
  gint64 early = look_up (self, sql[IS_BACK_EARLY], ":id", id, ":day", visit->day, 0, error);

  if (early > 0)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_BACK_EARLY, "a piece would come back before it was bought");
  return early == 0;
}

/* What can be told from the record alone. */
static gboolean
check_record (ShukeBook         *self,
              const ShukeVisit  *visit,
              GError           **error)
{
  if (visit->day == SHUKE_DAY_NONE || visit->day > shuke_book_get_today (self))
    return refuse (error, "the visit has no day, or one in the future");
  if (visit->minute < -1 || visit->minute >= 24 * 60)
    return refuse (error, "the visit's time is not a minute of the day");
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);

      if (line->quantity == 0)
        return refuse (error, "a line has the quantity 0");
      if (line->paid_price < 0 || line->list_price < -1 || line->cost < -1)
        return refuse (error, "a line has a negative price");
      if (line->paid_price > SHUKE_BOOK_MAX_PAID / ABS ((gint64) line->quantity))
        return refuse (error, "a line has more paid for it than can be summed up");
      if (line->returned != 0 && line->quantity > 0)
        return refuse (error, "a line takes another one back but has a positive quantity");
    }
  return TRUE;
}

/* What the book has to say: whose it is. */
static gboolean
check_against_book (ShukeBook         *self,
                    const ShukeVisit  *visit,
                    GError           **error)
{
  gint64 found = look_up (self, sql[FIND_CUSTOMER], ":id", visit->customer, NULL, 0, 0, error);

  if (found < 0)
    return FALSE;
  if (found == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such customer");
      return FALSE;
    }
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);

      if (line->person != 0)
        {
          found = look_up (self, sql[IS_OF_HOUSEHOLD], ":person", line->person, ":customer", visit->customer, 0, error);
          if (found < 0)
            return FALSE;
          if (found == 0)
            return refuse (error, "a line is for a person of another household");
        }
      if (line->returned != 0)
        {
          found = look_up (self, sql[BOUGHT_UNDER_LINE], ":line", line->returned, ":customer", visit->customer, 0, error);
          if (found < 0)
            return FALSE;
          if (found == 0)
            return refuse (error, "a line takes back what this customer did not buy");
        }
    }
  return TRUE;
}

/* What came back on another visit, came back from her who bought it. */
static gboolean
check_owner (ShukeBook         *self,
             const ShukeVisit  *visit,
             gint64            *owner,
             GError           **error)
{
  gint64 returned;

  *owner = visit->customer;
  if (visit->id == 0)
    return TRUE;
  *owner = look_up (self, sql[OWNER_OF_VISIT], ":id", visit->id, NULL, 0, 0, error);
  if (*owner == 0)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such visit");
  if (*owner <= 0 || *owner == visit->customer)
    return *owner > 0;
  returned = look_up (self, sql[IS_RETURNED], ":id", visit->id, NULL, 0, 0, error);
  return returned == 0 || (returned > 0 && refuse_returned (error));
}

/* After the lines are written: no line may be taken back more often than it was bought. */
static gboolean
check_returns (ShukeBook         *self,
               const ShukeVisit  *visit,
               GError           **error)
{
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);
      gint64 checked = line->returned != 0 ? line->returned : line->id;
      gint64 back;
      gint64 bought;

      if (checked == 0)
        continue;
      bought = look_up (self, sql[BOUGHT_UNDER_LINE], ":line", checked, ":customer", visit->customer, 0, error);
      if (bought < 0)
        return FALSE;
      back = look_up (self, sql[RETURNED_OF_LINE], ":line", checked, NULL, 0, 0, error);
      if (back < 0)
        return FALSE;
      if (back > bought)
        return line->returned == 0 ? refuse_returned (error) : refuse (error, "more pieces are brought back than were bought");
    }
  return TRUE;
}

/* Writing */

typedef struct {
  gint64 category;
  gint64 name;
  gint64 size;
  gint64 colour;
  gint64 reason;
  gint64 style;
} LineWords;

static void
bind_amount (ShukeStatement *statement,
             const char     *name,
             gint64          amount)
{
  if (amount >= 0)
    shuke_statement_int (statement, name, amount);
  else
    shuke_statement_text (statement, name, NULL);
}

static void
bind_style (ShukeStatement  *statement,
            const ShukeLine *line,
            const LineWords *words)
{
  shuke_statement_id (statement, ":category", words->category);
  shuke_statement_id (statement, ":name", words->name);
  shuke_statement_id (statement, ":colour", words->colour);
  bind_amount (statement, ":list_price", line->list_price);
  bind_amount (statement, ":cost", line->cost);
}

/* The style of that number, made or brought up to date with what this line says. 0 for no number, -1 on error. */
static gint64
keep_style (ShukeBook        *self,
            const ShukeLine  *line,
            const LineWords  *words,
            GError          **error)
{
  g_autofree char *number = shuke_text_clean (line->style_number);
  g_autoptr (ShukeStatement) find = NULL;
  g_autoptr (ShukeStatement) write = NULL;
  GError *problem = NULL;
  gint64 id = 0;

  if (number == NULL)
    return 0;
  find = shuke_book_prepare (self, sql[FIND_STYLE_ID], error);
  if (find == NULL)
    return -1;
  shuke_statement_text (find, ":number", number);
  if (shuke_statement_next (find, &problem))
    id = shuke_statement_get_int (find, 0);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return -1;
    }

  write = shuke_book_prepare (self, sql[id == 0 ? INSERT_STYLE : UPDATE_STYLE], error);
  if (write == NULL)
    return -1;
  bind_style (write, line, words);
  if (id == 0)
    shuke_statement_text (write, ":number", number);
  else
    shuke_statement_int (write, ":id", id);
  if (!shuke_statement_run (write, error))
    return -1;
  return id != 0 ? id : shuke_connection_last_id (shuke_book_get_connection (self));
}

static gint64
intern_clean (ShukeBook   *self,
              const char  *text,
              GError     **error)
{
  g_autofree char *clean = shuke_text_clean (text);

  return shuke_book_intern_word (self, clean, error);
}

static gboolean
intern_words (ShukeBook        *self,
              const ShukeLine  *line,
              LineWords        *words,
              GError          **error)
{
  return (words->category = intern_clean (self, line->category, error)) >= 0
         && (words->name = intern_clean (self, line->name, error)) >= 0
         && (words->size = intern_clean (self, line->size, error)) >= 0
         && (words->colour = intern_clean (self, line->colour, error)) >= 0
         && (words->reason = intern_clean (self, line->reason, error)) >= 0
         && (words->style = keep_style (self, line, words, error)) >= 0;
}

static void
bind_piece (ShukeStatement  *statement,
            const ShukeLine *line,
            const LineWords *words)
{
  bind_style (statement, line, words);
  shuke_statement_id (statement, ":person", line->person);
  shuke_statement_id (statement, ":style", words->style);
  shuke_statement_id (statement, ":size", words->size);
}

static gboolean
update_returns (ShukeBook        *self,
                const ShukeLine  *line,
                const LineWords  *words,
                GError          **error)
{
  g_autoptr (ShukeStatement) update = shuke_book_prepare (self, sql[UPDATE_RETURNS], error);

  if (update == NULL)
    return FALSE;
  shuke_statement_int (update, ":id", line->id);
  bind_piece (update, line, words);
  return shuke_statement_run (update, error);
}

static gboolean
write_line (ShukeBook        *self,
            gint64            visit,
            const ShukeLine  *line,
            GError          **error)
{
  LineWords words = { 0 };
  g_autoptr (ShukeStatement) write = NULL;

  if (!intern_words (self, line, &words, error))
    return FALSE;
  /* Before the line itself, which still says what it was. */
  if (line->id != 0 && !update_returns (self, line, &words, error))
    return FALSE;
  write = shuke_book_prepare (self, sql[line->id == 0 ? INSERT_LINE : UPDATE_LINE], error);
  if (write == NULL)
    return FALSE;
  if (line->id == 0)
    shuke_statement_int (write, ":visit", visit);
  else
    shuke_statement_int (write, ":id", line->id);
  bind_piece (write, line, &words);
  shuke_statement_int (write, ":quantity", line->quantity);
  shuke_statement_int (write, ":paid_price", line->paid_price);
  shuke_statement_id (write, ":returned", line->returned);
  shuke_statement_id (write, ":reason", words.reason);
  return shuke_statement_run (write, error);
}

/* Deletes the lines of the book that the record no longer has, unless pieces of them came back; refuses one of another visit. */
static gboolean
drop_missing_lines (ShukeBook         *self,
                    const ShukeVisit  *visit,
                    GError           **error)
{
  g_autoptr (ShukeStatement) list = shuke_book_prepare (self, sql[LIST_LINE_IDS], error);
  g_autoptr (ShukeStatement) drop = shuke_book_prepare (self, sql[DELETE_LINE], list != NULL ? error : NULL);
  g_autoptr (GArray) stored = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *problem = NULL;
  guint known = 0;

  if (list == NULL || drop == NULL)
    return FALSE;
  shuke_statement_int (list, ":visit", visit->id);
  while (shuke_statement_next (list, &problem))
    {
      gint64 id = shuke_statement_get_int (list, 0);

      g_array_append_val (stored, id);
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }

  for (guint i = 0; i < stored->len; i++)
    {
      gint64 id = g_array_index (stored, gint64, i);
      gboolean stays = FALSE;
      gint64 back;

      for (guint j = 0; j < visit->lines->len && !stays; j++)
        stays = ((const ShukeLine *) g_ptr_array_index (visit->lines, j))->id == id;
      known += stays;
      if (stays)
        continue;
      back = look_up (self, sql[RETURNED_OF_LINE], ":line", id, NULL, 0, 0, error);
      if (back != 0)
        return back > 0 && refuse_returned (error);
      shuke_statement_int (drop, ":id", id);
      if (!shuke_statement_run (drop, error))
        return FALSE;
    }
  for (guint i = 0; i < visit->lines->len; i++)
    if (((const ShukeLine *) g_ptr_array_index (visit->lines, i))->id != 0)
      known -= 1;
  return known == 0 || refuse (error, "a line belongs to another visit");
}

static gboolean
write_visit (ShukeBook         *self,
             const ShukeVisit  *visit,
             gint64            *id,
             GError           **error)
{
  g_autofree char *payment = shuke_text_clean (visit->payment);
  g_autofree char *note = shuke_text_clean (visit->note);
  g_autofree char *staff_name = shuke_text_clean (visit->staff);
  gint64 staff = shuke_book_intern_staff (self, staff_name, error);
  g_autoptr (ShukeStatement) write = NULL;

  if (staff < 0)
    return FALSE;
  write = shuke_book_prepare (self, sql[visit->id == 0 ? INSERT_VISIT : UPDATE_VISIT], error);
  if (write == NULL)
    return FALSE;
  if (visit->id != 0)
    shuke_statement_int (write, ":id", visit->id);
  shuke_statement_int (write, ":customer", visit->customer);
  shuke_statement_day (write, ":day", visit->day);
  bind_amount (write, ":minute", visit->minute);
  shuke_statement_id (write, ":staff", staff);
  shuke_statement_text (write, ":payment", payment);
  shuke_statement_text (write, ":note", note);
  if (!shuke_statement_run (write, error))
    return FALSE;
  *id = visit->id != 0 ? visit->id : shuke_connection_last_id (shuke_book_get_connection (self));

  if (visit->id != 0 && !drop_missing_lines (self, visit, error))
    return FALSE;
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);

      if (visit->id == 0 && line->id != 0)
        return refuse (error, "a new visit has a line of another visit");
      if (!write_line (self, *id, line, error))
        return FALSE;
    }
  return check_returns (self, visit, error) && check_order (self, visit, *id, error);
}

static gint64
save_visit (ShukeBook         *self,
            const ShukeVisit  *visit,
            gint64             draft,
            gint64            *id,
            GError           **error)
{
  gint64 owner, action;
  gint64 written = 0;

  if (!check_record (self, visit, error))
    return 0;
  action = shuke_book_begin_action (self, visit->id == 0 ? "sale" : "sale-correct", visit->customer, error);
  if (action == 0)
    return 0;
  if (!check_owner (self, visit, &owner, error) || !check_against_book (self, visit, error) || !write_visit (self, visit, &written, error)
      || (visit->lines->len > 0 && !shuke_book_end_prospect (self, visit->customer, error))
      || (draft != 0 && !shuke_book_drop_draft (self, draft, error)))
    {
      shuke_book_abort_action (self);
      return 0;
    }
  shuke_book_touch (self, visit->customer);
  if (owner != visit->customer)
    shuke_book_touch (self, owner);
  if (!shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_CUSTOMER, visit->customer, error))
    return 0;
  if (owner != visit->customer)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CUSTOMER, owner);
  shuke_book_remember_words (self, visit);
  if (id != NULL)
    *id = written;
  return action;
}

/* Public functions */

gint64
shuke_book_save_visit (ShukeBook         *self,
                       const ShukeVisit  *visit,
                       gint64            *id,
                       GError           **error)
{
  return save_visit (self, visit, 0, id, error);
}

gint64
shuke_book_save_drafted_visit (ShukeBook         *self,
                               const ShukeVisit  *visit,
                               gint64             draft,
                               gint64            *id,
                               GError           **error)
{
  return save_visit (self, visit, draft, id, error);
}

gint64
shuke_book_delete_visit (ShukeBook  *self,
                         gint64      id,
                         GError    **error)
{
  g_autoptr (ShukeStatement) drop = NULL;
  gint64 owner = look_up (self, sql[OWNER_OF_VISIT], ":id", id, NULL, 0, 0, error);
  gint64 action, returned;

  if (owner < 0)
    return 0;
  if (owner == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such visit");
      return 0;
    }
  returned = look_up (self, sql[IS_RETURNED], ":id", id, NULL, 0, 0, error);
  if (returned != 0)
    return returned > 0 && refuse_returned (error);
  action = shuke_book_begin_action (self, "sale-delete", owner, error);
  if (action == 0)
    return 0;
  drop = shuke_book_prepare (self, sql[DELETE_VISIT], error);
  if (drop != NULL)
    shuke_statement_int (drop, ":id", id);
  shuke_book_touch (self, owner);
  return shuke_book_finish_action (self, drop != NULL && shuke_statement_run (drop, error), SHUKE_BOOK_SUBJECT_CUSTOMER, owner, error);
}

ShukeLine *
shuke_book_find_style (ShukeBook   *self,
                       const char  *number,
                       GError     **error)
{
  g_autofree char *clean = shuke_text_clean (number);
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeLine *line;

  if (clean == NULL)
    return NULL;
  statement = shuke_book_prepare (self, sql[FIND_STYLE], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":number", clean);
  if (!shuke_statement_next (statement, error))
    return NULL;
  line = shuke_line_new ();
  line->style_number = shuke_statement_dup_text (statement, 0);
  line->category = shuke_statement_dup_text (statement, 1);
  line->name = shuke_statement_dup_text (statement, 2);
  line->colour = shuke_statement_dup_text (statement, 3);
  line->list_price = shuke_statement_is_null (statement, 4) ? -1 : shuke_statement_get_int (statement, 4);
  line->paid_price = line->list_price;
  line->cost = shuke_statement_is_null (statement, 5) ? -1 : shuke_statement_get_int (statement, 5);
  return line;
}

ShukeLine *
shuke_book_find_piece (ShukeBook   *self,
                       const char  *name,
                       GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[FIND_PIECE], error);
  ShukeLine *line;

  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":name", name);
  if (!shuke_statement_next (statement, error))
    return NULL;
  line = shuke_line_new ();
  line->name = g_strdup (name);
  line->category = shuke_statement_dup_text (statement, 0);
  line->list_price = shuke_statement_is_null (statement, 1) ? -1 : shuke_statement_get_int (statement, 1);
  line->paid_price = shuke_statement_get_int (statement, 2);
  return line;
}

char **
shuke_book_dup_staff (ShukeBook  *self,
                      GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_STAFF], error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GError *problem = NULL;

  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &problem))
    g_strv_builder_add (names, shuke_statement_get_text (statement, 0));
  if (problem == NULL)
    return g_strv_builder_end (names);
  g_propagate_error (error, problem);
  return NULL;
}
