/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What else a file can hold, of a firm and of people of the scenes, who are known by their names. Nobody is added: the kindergarten is
 * somebody without family who has bought nothing. */

#include "shuke-book-sample-firm.h"

#include "shuke-book-private.h"
#include "shuke-pinyin.h"
#include "shuke-sample-picture.h"

#define FIRM "向日葵幼儿园"

enum {
  FIND_FIRM,
  MAKE_FIRM,
  CLEAR_PERSON,
  CLEAR_SIZES,
  CLEAR_MEASUREMENTS,
  CLEAR_FACTS,
  CLEAR_CONSENT,
  ADD_MEMBER,
  ADD_PHONE,
  ADD_TERM,
  ADD_EXPECTATION,
  ADD_ORDER,
  SET_WISH,
  ADD_CONTENT,
  ADD_PORTRAIT,
  ADD_NOTE,
  ADD_PICTURE,
};

static const char *const sql[] = {
  [FIND_FIRM] =
    "SELECT id FROM customer c WHERE stage IS NULL AND name IS NOT NULL AND deleted_at IS NULL AND referrer IS NULL AND id > 60"
    " AND (SELECT count(*) FROM person WHERE customer = c.id) = 1 AND NOT EXISTS (SELECT 1 FROM visit WHERE customer = c.id)"
    " AND NOT EXISTS (SELECT 1 FROM entry WHERE customer = c.id) AND NOT EXISTS (SELECT 1 FROM todo WHERE customer = c.id)"
    " ORDER BY id LIMIT 1",
  [MAKE_FIRM] =
    "UPDATE customer SET name = :name, sort_key = :sort_key, search_key = :search_key, organisation = 1, nickname = NULL, address_form = NULL,"
    " tier = NULL, source = '园长介绍', mind = NULL, note = '每年三月、九月订园服，样衣先送去给园长看' WHERE id = :customer",
  [CLEAR_PERSON] =
    "UPDATE person SET sex = NULL, birth = '', birth_key = 0, search_key = '' WHERE customer = :customer",
  [CLEAR_SIZES] = "DELETE FROM size_told WHERE person IN (SELECT id FROM person WHERE customer = :customer)",
  [CLEAR_MEASUREMENTS] = "DELETE FROM measurement WHERE person IN (SELECT id FROM person WHERE customer = :customer)",
  [CLEAR_FACTS] = "DELETE FROM fact WHERE person IN (SELECT id FROM person WHERE customer = :customer)",
  [CLEAR_CONSENT] = "DELETE FROM consent WHERE customer = :customer",
  [ADD_MEMBER] =
    "INSERT INTO membership (organisation, person, post, contact) SELECT :customer, p.id, :post, 1 FROM person p"
    " JOIN customer c ON c.id = p.customer WHERE c.name = :name AND p.role = 'self' ORDER BY p.id LIMIT 1",
  [ADD_PHONE] =
    "INSERT INTO phone (customer, raw, e164, kind, person) SELECT :customer, :raw, '+86' || :raw, :kind, p.id FROM person p"
    " JOIN customer c ON c.id = p.customer WHERE c.name = :name AND p.role = 'self' ORDER BY p.id LIMIT 1",
  [ADD_TERM] = "INSERT INTO standing_term (customer, kind, percent, days, text) VALUES (:customer, :kind, :percent, :days, :text)",
  [ADD_EXPECTATION] =
    "INSERT INTO expectation (customer, value, expected, met, day) VALUES (:customer, :value, :expected, :met, :day)",
  [ADD_ORDER] =
    "INSERT INTO entry (customer, kind, day, minute, text, state) VALUES (:customer, 'contract', :day, 640, '园服 40 套，110 到 130，左胸绣园名，预付三成', 'open')",
  [SET_WISH] =
    "UPDATE customer SET contact_channel = :ways, contact_hours = :hours, contact_every = :every"
    " WHERE id = (SELECT min(id) FROM customer WHERE name = :name)",
  [ADD_CONTENT] = "INSERT INTO content (bytes) VALUES (:bytes)",
  [ADD_PORTRAIT] =
    "INSERT INTO photo (customer, person, kind, type, content, day, width, height)"
    " SELECT c.id, p.id, 'portrait', :type, :content, :day, :width, :height FROM customer c JOIN person p ON p.customer = c.id"
    " WHERE c.name = :name AND p.role = 'self' ORDER BY c.id LIMIT 1",
  [ADD_NOTE] =
    "INSERT INTO entry (customer, kind, day, minute, text) SELECT id, 'note', :day, 940, '看中橱窗这条波点连衣裙，M 码，等活动' FROM customer"
    " WHERE name = :name ORDER BY id LIMIT 1",
  [ADD_PICTURE] =
    "INSERT INTO photo (entry, kind, type, content, day, width, height)"
    " SELECT max(id), 'note', :type, :content, :day, :width, :height FROM entry HAVING max(id) IS NOT NULL",
};

/* What only this shop asks, and what is agreed with one whose complaint shows where she expects more. Nobody in a smaller shop. */
static const char own_things[] =
  "INSERT INTO custom_field (name, kind, choices, position, stale_days) VALUES"
  " ('停车位', 'text', NULL, 1, NULL), ('方便的日子', 'choice', '周一到周五' || char (10) || '周末', 2, 365);"
  "INSERT INTO custom_value (customer, field, value) SELECT c.id, 2, '周末' FROM customer c WHERE c.id = 16;"
  "INSERT INTO standing_term (customer, kind, percent) SELECT id, 'discount', 12 FROM customer WHERE id = 16;"
  "INSERT INTO expectation (customer, value, expected, met, day) SELECT id, 'service', 5, 3, created_day FROM customer WHERE id = 16;"
  "INSERT INTO expectation (customer, value, expected, met, day) SELECT id, 'price', 3, 4, created_day FROM customer WHERE id = 16;"
  "INSERT INTO fact (person, kind, value) SELECT id, 'budget', '800' FROM person WHERE customer = 16 AND role = 'self';";

static const struct { const char *name, *post, *phone; } contacts[] = {
  { "蔡静怡", "园长", "15400660018" },
  { "曾小雨", "后勤老师", NULL },
};

static const struct { const char *kind; int percent, days; const char *text; } terms[] = {
  { "discount", 10, 0, NULL },
  { "payment", 0, 30, NULL },
  { "delivery", 0, 0, "送到园里门卫" },
  { "invoice", 0, 0, "抬头向日葵幼儿园，开普票" },
};

/* How and when, and how often: as the catalogue has them. */
static const struct { const char *name, *ways, *hours; int every; } wishes[] = {
  { "高琳", "wechat", "d12345 19:00-22:00", 30 },
  { "欧阳诗琪", "phone,wechat", "d67", 0 },
  { "程玲", "visit", NULL, 180 },
};

#define PICTURED "孙丽娜"

static ShukeStatement *
prepare (ShukeBook  *self,
         int         which,
         gint64      customer,
         GError    **error)
{
  ShukeStatement *statement = shuke_book_prepare (self, sql[which], error);

  if (statement != NULL && customer != 0)
    shuke_statement_int (statement, ":customer", customer);
  return statement;
}

static gboolean
make_firm (ShukeBook  *self,
           gint64      customer,
           GError    **error)
{
  g_autoptr (ShukeStatement) firm = prepare (self, MAKE_FIRM, customer, error);
  g_autofree char *sort_key = shuke_pinyin_sort_key (FIRM, NULL);
  g_autofree char *search_key = shuke_pinyin_search_key (FIRM, NULL);

  if (firm == NULL)
    return FALSE;
  shuke_statement_text (firm, ":name", FIRM);
  shuke_statement_text (firm, ":sort_key", sort_key);
  shuke_statement_text (firm, ":search_key", search_key);
  if (!shuke_statement_run (firm, error))
    return FALSE;
  for (int which = CLEAR_PERSON; which <= CLEAR_CONSENT; which++)
    {
      g_autoptr (ShukeStatement) clear = prepare (self, which, customer, error);

      if (clear == NULL || !shuke_statement_run (clear, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_contact (ShukeBook  *self,
               gint64      customer,
               gsize       i,
               GError    **error)
{
  g_autoptr (ShukeStatement) member = prepare (self, ADD_MEMBER, customer, error);
  g_autoptr (ShukeStatement) phone = prepare (self, ADD_PHONE, customer, error);

  if (member == NULL || phone == NULL)
    return FALSE;
  shuke_statement_text (member, ":name", contacts[i].name);
  shuke_statement_text (member, ":post", contacts[i].post);
  if (!shuke_statement_run (member, error))
    return FALSE;
  if (contacts[i].phone == NULL)
    return TRUE;
  shuke_statement_text (phone, ":name", contacts[i].name);
  shuke_statement_text (phone, ":raw", contacts[i].phone);
  shuke_statement_int (phone, ":kind", SHUKE_PHONE_MOBILE);
  return shuke_statement_run (phone, error);
}

static gboolean
write_term (ShukeBook  *self,
            gint64      customer,
            gsize       i,
            GError    **error)
{
  g_autoptr (ShukeStatement) statement = prepare (self, ADD_TERM, customer, error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":kind", terms[i].kind);
  shuke_statement_id (statement, ":percent", terms[i].percent);
  shuke_statement_id (statement, ":days", terms[i].days);
  shuke_statement_text (statement, ":text", terms[i].text);
  return shuke_statement_run (statement, error);
}

static gboolean
write_firm (ShukeBook  *self,
            ShukeDay    today,
            GError    **error)
{
  g_autoptr (ShukeStatement) find = prepare (self, FIND_FIRM, 0, error);
  g_autoptr (ShukeStatement) expects = NULL;
  g_autoptr (ShukeStatement) order = NULL;
  gboolean found;
  gint64 customer;

  if (find == NULL || !shuke_statement_find (find, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  customer = shuke_statement_get_int (find, 0);
  shuke_statement_reset (find);
  if (!make_firm (self, customer, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    if (!write_contact (self, customer, i, error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    if (!write_term (self, customer, i, error))
      return FALSE;
  expects = prepare (self, ADD_EXPECTATION, customer, error);
  order = prepare (self, ADD_ORDER, customer, error);
  if (expects == NULL || order == NULL)
    return FALSE;
  shuke_statement_text (expects, ":value", "time");
  shuke_statement_int (expects, ":expected", 5);
  shuke_statement_int (expects, ":met", 3);
  shuke_statement_day (expects, ":day", today - 20);
  shuke_statement_day (order, ":day", today - 5);
  return shuke_statement_run (expects, error) && shuke_statement_run (order, error);
}

static gboolean
write_wish (ShukeBook  *self,
            gsize       i,
            GError    **error)
{
  g_autoptr (ShukeStatement) statement = prepare (self, SET_WISH, 0, error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":name", wishes[i].name);
  shuke_statement_text (statement, ":ways", wishes[i].ways);
  shuke_statement_text (statement, ":hours", wishes[i].hours);
  shuke_statement_id (statement, ":every", wishes[i].every);
  return shuke_statement_run (statement, error);
}

static gboolean
write_picture (ShukeBook           *self,
               int                  which,
               const ShukePicture  *picture,
               ShukeDay             day,
               GError             **error)
{
  g_autoptr (ShukeStatement) content = prepare (self, ADD_CONTENT, 0, error);
  g_autoptr (ShukeStatement) photo = prepare (self, which, 0, error);

  if (content == NULL || photo == NULL)
    return FALSE;
  shuke_statement_bytes (content, ":bytes", picture->bytes);
  if (!shuke_statement_run (content, error))
    return FALSE;
  if (which == ADD_PORTRAIT)
    shuke_statement_text (photo, ":name", PICTURED);
  shuke_statement_text (photo, ":type", picture->type);
  shuke_statement_int (photo, ":content", shuke_connection_last_id (shuke_book_get_connection (self)));
  shuke_statement_day (photo, ":day", day);
  shuke_statement_int (photo, ":width", picture->width);
  shuke_statement_int (photo, ":height", picture->height);
  return shuke_statement_run (photo, error);
}

static gboolean
write_pictures (ShukeBook  *self,
                ShukeDay    today,
                GError    **error)
{
  g_autoptr (ShukePicture) face = shuke_sample_picture_face ();
  g_autoptr (ShukePicture) dress = shuke_sample_picture_dress ();
  g_autoptr (ShukeStatement) note = prepare (self, ADD_NOTE, 0, error);

  if (note == NULL)
    return FALSE;
  shuke_statement_text (note, ":name", PICTURED);
  shuke_statement_day (note, ":day", today - 4);
  return write_picture (self, ADD_PORTRAIT, face, today - 90, error) && shuke_statement_run (note, error)
         && (shuke_connection_changes (shuke_book_get_connection (self)) == 0 || write_picture (self, ADD_PICTURE, dress, today - 4, error));
}

gboolean
shuke_book_fill_sample_firm (ShukeBook  *self,
                             ShukeDay    today,
                             GError    **error)
{
  if (!shuke_connection_script (shuke_book_get_connection (self), own_things, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (!write_wish (self, i, error))
      return FALSE;
  return write_firm (self, today, error) && write_pictures (self, today, error);
}
