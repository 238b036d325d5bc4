/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the sample shop into a scratch book: everything in one transaction, without log and with the indexes built at the end.
 * It must never touch a book that belongs to an owner: it writes only into an empty one that was opened as a scratch book. */

#include "shuke-book-sample.h"

#include "shuke-book-private.h"
#include "shuke-book-sample-bonds.h"
#include "shuke-book-sample-firm.h"
#include "shuke-campaign.h"
#include "shuke-error.h"
#include "shuke-log-table.h"
#include "shuke-pinyin.h"
#include "shuke-sample-shop.h"

enum {
  HAS_CUSTOMERS,
  ADD_SETTING,
  ADD_STAFF,
  ADD_WORD,
  ADD_STYLE,
  ADD_CUSTOMER,
  ADD_PERSON,
  ADD_PHONE,
  ADD_CHANNEL,
  ADD_ADDRESS,
  ADD_SIZE,
  ADD_MEASUREMENT,
  ADD_FACT,
  ADD_FACT_SOURCE,
  ADD_CONSENT,
  ADD_VISIT,
  ADD_LINE,
  ADD_ENTRY,
  ADD_TODO,
  ADD_CAMPAIGN,
  ADD_MESSAGES,
  N_STATEMENTS,
};

static const char *const sql[N_STATEMENTS] = {
  [HAS_CUSTOMERS] = "SELECT 1 FROM customer LIMIT 1",
  [ADD_SETTING] = "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)",
  [ADD_STAFF] = "INSERT INTO staff (id, name, left_day) VALUES (?, ?, ?)",
  [ADD_WORD] = "INSERT INTO word (id, text) VALUES (?, ?)",
  [ADD_STYLE] = "INSERT INTO style (id, number, category, name, colour, list_price, cost) VALUES (?, ?, ?, ?, ?, ?, ?)",
  [ADD_CUSTOMER] =
    "INSERT INTO customer (id, name, sort_key, search_key, nickname, address_form, card_number, tier, source, staff, mind, note, "
    "created_day, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  [ADD_PERSON] =
    "INSERT INTO person (id, customer, role, relation, name, search_key, nickname, sex, birth, birth_key) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  [ADD_PHONE] = "INSERT INTO phone (customer, raw, e164, kind) VALUES (?, ?, ?, ?)",
  [ADD_CHANNEL] = "INSERT INTO channel (customer, kind, value) VALUES (?, 'wechat', ?)",
  [ADD_ADDRESS] = "INSERT INTO address (customer, text) VALUES (?, ?)",
  [ADD_SIZE] = "INSERT INTO size_told (person, kind, size, day, source) VALUES (?, ?, ?, ?, ?)",
  [ADD_MEASUREMENT] = "INSERT INTO measurement (person, kind, value, day, source) VALUES (?, ?, ?, ?, ?)",
  [ADD_FACT] = "INSERT INTO fact (person, kind, value) VALUES (?, ?, ?)",
  [ADD_FACT_SOURCE] =
    "INSERT INTO fact_source (customer, subject, field, source, day) VALUES (?, 'row:' || last_insert_rowid (), ?, ?, ?)",
  [ADD_CONSENT] = "INSERT INTO consent (customer, purpose, state, day, source) VALUES (?, 'marketing', ?, ?, ?)",
  [ADD_VISIT] = "INSERT INTO visit (id, customer, day, minute, staff, payment) VALUES (?, ?, ?, ?, ?, ?)",
  [ADD_LINE] =
    "INSERT INTO line (id, visit, person, style, category, name, size, colour, quantity, list_price, paid_price, cost, returned, "
    "reason, liability) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  [ADD_ENTRY] =
    "INSERT INTO entry (id, customer, person, kind, day, minute, text, outcome, state, due_day, staff) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  [ADD_TODO] =
    "INSERT INTO todo (customer, person, entry, kind, text, due_day, created_day) VALUES (?, NULL, ?, ?, ?, ?, ?)",
  [ADD_CAMPAIGN] =
    "INSERT INTO campaign (id, name, state, goods, template, created_day, handed_over_day) VALUES (?, ?, ?, ?, ?, ?, ?)",
  /* Handed over long before anybody opened the sample shop: a number that two customers share has it once. Stops early by its indexes. */
  [ADD_MESSAGES] =
    "INSERT OR IGNORE INTO message (campaign, customer, e164, text, parts, way, at, day)"
    " SELECT ?1, c.id, p.e164, ?2 || coalesce(c.address_form, c.nickname, c.name) || ?3, 1, 'copied', ?4, ?5"
    " FROM customer c JOIN phone p ON p.customer = c.id"
    " WHERE p.kind = ?6 AND p.e164 IS NOT NULL AND c.name IS NOT NULL AND c.deleted_at IS NULL"
    " AND (SELECT state FROM consent WHERE customer = c.id ORDER BY day DESC, id DESC LIMIT 1) = 'yes'"
    " AND EXISTS (SELECT 1 FROM visit v JOIN line l ON l.visit = v.id JOIN word w ON w.id = l.category"
    "  WHERE v.customer = c.id AND v.day BETWEEN ?5 - 180 AND ?5 AND w.text = ?7)"
    " ORDER BY c.id LIMIT 12",
};

/* Outside the transaction: what is made can be made again, so nothing has to survive a power cut on the way. */
static const char before_filling[] =
  "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;";
static const char after_filling[] =
  "PRAGMA cache_size = -512; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;";

static const struct {
  const char *key;
  const char *value;
} settings[] = {
  { "shop_name", "小满家" },
  { "signature", "小满家" },
  { "region", "CN" },
  { "currency", "CNY" },
  { "opens", "570" },
  { "closes", "1260" },
  { "closed_days", "" },
  { "sms_price", "5000" },
  { "opt_out", "回T退订" },
};

typedef struct {
  ShukeBook       *book;
  ShukeSampleShop *shop;          /* (owned) */
  ShukeDay         today;
  ShukeStatement  *statements[N_STATEMENTS];   /* (owned) */
  GHashTable      *words;         /* (element-type utf8 id) (owned) */
  GHashTable      *staff;         /* (element-type utf8 id) (owned) */
  gint64           persons;       /* newest ids */
  gint64           visits;
  gint64           lines;
  gint64           entries;
  gint64           first_person;  /* of the household being written */
  gint64           first_line;
  gint64           first_entry;
  GError          *error;         /* the first one; nothing is written after it */
} Filler;

static void
filler_clear (Filler *self)
{
  for (int i = 0; i < N_STATEMENTS; i++)
    shuke_statement_release (self->statements[i]);
  g_clear_pointer (&self->shop, shuke_sample_shop_free);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->staff, g_hash_table_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filler, filler_clear)

static ShukeStatement *
use (Filler *self,
     int     which)
{
  if (self->statements[which] == NULL)
    self->statements[which] = shuke_book_prepare (self->book, sql[which], self->error == NULL ? &self->error : NULL);
  return self->statements[which];
}

static void
text_at (ShukeStatement *statement,
         int             position,
         const char     *text)
{
  if (text == NULL)
    shuke_statement_null_at (statement, position);
  else
    shuke_statement_text_at (statement, position, text, -1);
}

/* 0 is no row. */
static void
id_at (ShukeStatement *statement,
       int             position,
       gint64          id)
{
  if (id == 0)
    shuke_statement_null_at (statement, position);
  else
    shuke_statement_int_at (statement, position, id);
}

static void
day_at (ShukeStatement *statement,
        int             position,
        ShukeDay        day)
{
  if (day == SHUKE_DAY_NONE)
    shuke_statement_null_at (statement, position);
  else
    shuke_statement_int_at (statement, position, day);
}

static void
run (Filler         *self,
     ShukeStatement *statement)
{
  if (self->error == NULL)
    shuke_statement_run (statement, &self->error);
}

/* Id of a word or name, added to its table when it is new. */
static gint64
intern (Filler     *self,
        GHashTable *known,
        int         which,
        const char *text)
{
  gpointer id;
  ShukeStatement *statement;

  if (text == NULL)
    return 0;
  id = g_hash_table_lookup (known, text);
  if (id != NULL)
    return GPOINTER_TO_INT (id);
  id = GINT_TO_POINTER ((int) g_hash_table_size (known) + 1);
  g_hash_table_insert (known, g_strdup (text), id);
  statement = use (self, which);
  if (statement == NULL)
    return 0;
  shuke_statement_int_at (statement, 1, GPOINTER_TO_INT (id));
  text_at (statement, 2, text);
  if (which == ADD_STAFF)
    day_at (statement, 3, shuke_sample_shop_get_left_day (self->shop, text));
  run (self, statement);
  return GPOINTER_TO_INT (id);
}

static gint64
word (Filler     *self,
      const char *text)
{
  return intern (self, self->words, ADD_WORD, text);
}

static gint64
staff (Filler     *self,
       const char *name)
{
  return intern (self, self->staff, ADD_STAFF, name);
}

static void
write_styles (Filler *self)
{
  ShukeStatement *statement = use (self, ADD_STYLE);

  for (int i = 0; statement != NULL && i < shuke_sample_shop_get_n_styles (self->shop); i++)
    {
      const ShukeSampleStyle *style = shuke_sample_shop_get_style (self->shop, i);

      shuke_statement_int_at (statement, 1, i + 1);
      text_at (statement, 2, style->number);
      id_at (statement, 3, word (self, style->category));
      id_at (statement, 4, word (self, style->name));
      id_at (statement, 5, word (self, style->colours[0]));
      shuke_statement_int_at (statement, 6, style->list_price);
      shuke_statement_int_at (statement, 7, style->cost);
      run (self, statement);
    }
}

static void
write_settings (Filler     *self,
                const char *mark)
{
  ShukeStatement *statement = use (self, ADD_SETTING);

  if (statement == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      text_at (statement, 1, settings[i].key);
      text_at (statement, 2, settings[i].value);
      run (self, statement);
    }
  text_at (statement, 1, "sample");
  text_at (statement, 2, mark);
  run (self, statement);
}

static void
write_person (Filler                     *self,
              gint64                      customer,
              const ShukeSampleHousehold *household,
              const ShukeSamplePerson    *person)
{
  gboolean is_self = person->role == SHUKE_ROLE_SELF;
  g_autofree char *birth = shuke_date_to_text (person->birth);
  g_autofree char *name = shuke_pinyin_search_key (is_self ? household->nickname : person->name, NULL);
  g_autofree char *nickname = shuke_pinyin_search_key (is_self ? NULL : person->nickname, NULL);
  g_autofree char *both = *name == '\0' || *nickname == '\0' ? NULL : g_strconcat (name, "\n", nickname, NULL);
  ShukeStatement *statement = use (self, ADD_PERSON);

  if (statement == NULL)
    return;
  shuke_statement_int_at (statement, 1, ++self->persons);
  shuke_statement_int_at (statement, 2, customer);
  text_at (statement, 3, shuke_role_to_text (person->role));
  text_at (statement, 4, person->relation);
  text_at (statement, 5, is_self ? NULL : person->name);
  text_at (statement, 6, both != NULL ? both : *name != '\0' ? name : nickname);
  text_at (statement, 7, is_self ? NULL : person->nickname);
  text_at (statement, 8, shuke_sex_to_text (person->sex));
  text_at (statement, 9, birth);
  shuke_statement_int_at (statement, 10, shuke_date_key (person->birth));
  run (self, statement);
}

static void
write_card (Filler                     *self,
            gint64                      customer,
            const ShukeSampleHousehold *household)
{
  g_autofree char *sort_key = shuke_pinyin_sort_key (household->name, NULL);
  g_autofree char *search_key = shuke_pinyin_search_key (household->name, NULL);
  gint64 staff_id = staff (self, household->staff);
  ShukeStatement *statement = use (self, ADD_CUSTOMER);

  if (statement == NULL)
    return;
  shuke_statement_int_at (statement, 1, customer);
  text_at (statement, 2, household->name);
  text_at (statement, 3, sort_key);
  text_at (statement, 4, search_key);
  text_at (statement, 5, household->nickname);
  text_at (statement, 6, household->address_form);
  text_at (statement, 7, household->card_number);
  text_at (statement, 8, household->tier);
  text_at (statement, 9, household->source);
  id_at (statement, 10, staff_id);
  text_at (statement, 11, household->mind);
  text_at (statement, 12, household->note);
  shuke_statement_int_at (statement, 13, household->created_day);
  id_at (statement, 14, household->deleted ? shuke_clock_unix (shuke_book_get_clock (self->book)) - 86400 : 0);
  run (self, statement);

  self->first_person = self->persons + 1;
  for (guint i = 0; i < household->persons->len; i++)
    write_person (self, customer, household, &g_array_index (household->persons, ShukeSamplePerson, i));
}

static void
write_contacts (Filler                     *self,
                gint64                      customer,
                const ShukeSampleHousehold *household)
{
  ShukePhone phone;
  ShukeStatement *statement = use (self, ADD_PHONE);
  gboolean known;

  if (statement == NULL)
    return;
  known = shuke_phone_parse (household->phone, SHUKE_REGION_CN, &phone);
  shuke_statement_int_at (statement, 1, customer);
  text_at (statement, 2, household->phone);
  text_at (statement, 3, known ? phone.e164 : NULL);
  shuke_statement_int_at (statement, 4, phone.kind);
  run (self, statement);

  if (household->wechat != NULL && (statement = use (self, ADD_CHANNEL)) != NULL)
    {
      shuke_statement_int_at (statement, 1, customer);
      text_at (statement, 2, household->wechat);
      run (self, statement);
    }
  if (household->address != NULL && (statement = use (self, ADD_ADDRESS)) != NULL)
    {
      shuke_statement_int_at (statement, 1, customer);
      text_at (statement, 2, household->address);
      run (self, statement);
    }
  if (household->consent != SHUKE_CONSENT_UNKNOWN && (statement = use (self, ADD_CONSENT)) != NULL)
    {
      shuke_statement_int_at (statement, 1, customer);
      text_at (statement, 2, household->consent == SHUKE_CONSENT_YES ? "yes" : "no");
      day_at (statement, 3, household->consent_day);
      text_at (statement, 4, household->consent_source);
      run (self, statement);
    }
}

static void
write_facts (Filler                     *self,
             const ShukeSampleHousehold *household,
             gint64                      customer)
{
  for (guint i = 0; i < household->facts->len && self->error == NULL; i++)
    {
      const ShukeSampleFact *fact = &g_array_index (household->facts, ShukeSampleFact, i);
      ShukeFactKind kind;
      gboolean own = shuke_fact_kind_from_word (fact->kind, &kind) && shuke_fact_kind_get_info (kind)->place == SHUKE_FACT_IN_ROWS;
      ShukeStatement *statement = use (self, own ? ADD_FACT : fact->size != NULL ? ADD_SIZE : ADD_MEASUREMENT);
      ShukeStatement *source = own && statement != NULL ? use (self, ADD_FACT_SOURCE) : statement;

      if (source == NULL)
        return;
      shuke_statement_int_at (statement, 1, self->first_person + fact->person);
      text_at (statement, 2, fact->kind);
      if (fact->size != NULL)
        text_at (statement, 3, fact->size);
      else
        shuke_statement_int_at (statement, 3, fact->value);
      /* What has a row of its own has its source in another. */
      if (own)
        {
          run (self, statement);
          shuke_statement_int_at (source, 1, customer);
          text_at (source, 2, fact->kind);
          text_at (source, 3, fact->source);
        }
      day_at (source, 4, fact->day);
      if (!own)
        text_at (source, 5, fact->source);
      run (self, source);
    }
}

static void
write_line (Filler                *self,
            const ShukeSampleLine *line,
            gint64                 id,
            gint64                 line_before)
{
  const ShukeSampleStyle *style = shuke_sample_shop_get_style (self->shop, line->style);
  gint64 category = word (self, style->category);
  gint64 name = word (self, style->name);
  gint64 size = word (self, line->size);
  gint64 colour = word (self, line->colour);
  gint64 reason = word (self, line->reason);
  ShukeStatement *statement = use (self, ADD_LINE);

  if (statement == NULL)
    return;
  shuke_statement_int_at (statement, 1, id);
  shuke_statement_int_at (statement, 2, self->visits);
  id_at (statement, 3, line->person < 0 ? 0 : self->first_person + line->person);
  shuke_statement_int_at (statement, 4, line->style + 1);
  id_at (statement, 5, category);
  id_at (statement, 6, name);
  id_at (statement, 7, size);
  id_at (statement, 8, colour);
  shuke_statement_int_at (statement, 9, line->quantity);
  shuke_statement_int_at (statement, 10, style->list_price);
  shuke_statement_int_at (statement, 11, line->paid_price);
  shuke_statement_int_at (statement, 12, style->cost);
  id_at (statement, 13, line_before);
  id_at (statement, 14, reason);
  text_at (statement, 15, line->liability);
  run (self, statement);
}

static void
write_visits (Filler                     *self,
              gint64                      customer,
              const ShukeSampleHousehold *household)
{
  /* Ids follow the days, as if she had been entered as she came; the household counts its lines otherwise. */
  g_autofree gint64 *ids = g_new0 (gint64, household->lines->len + 1);

  for (guint i = 0; i < household->visits->len; i++)
    {
      const ShukeSampleVisit *visit = &g_array_index (household->visits, ShukeSampleVisit, i);
      gint64 staff_id = staff (self, visit->staff);
      ShukeStatement *statement = use (self, ADD_VISIT);

      if (statement == NULL)
        return;
      shuke_statement_int_at (statement, 1, ++self->visits);
      shuke_statement_int_at (statement, 2, customer);
      shuke_statement_int_at (statement, 3, visit->day);
      shuke_statement_int_at (statement, 4, visit->minute);
      id_at (statement, 5, staff_id);
      text_at (statement, 6, visit->payment);
      run (self, statement);
      for (int j = visit->first_line; j < visit->first_line + visit->n_lines; j++)
        {
          const ShukeSampleLine *line = &g_array_index (household->lines, ShukeSampleLine, j);

          ids[j] = ++self->lines;
          write_line (self, line, ids[j], line->returned < 0 ? 0 : ids[line->returned]);
        }
    }
}

/* Returns the entry's id. */
static gint64
write_entry (Filler                 *self,
             gint64                  customer,
             const ShukeSampleEntry *entry)
{
  gint64 staff_id = staff (self, entry->staff);
  ShukeStatement *statement = use (self, ADD_ENTRY);

  if (statement == NULL)
    return 0;
  shuke_statement_int_at (statement, 1, ++self->entries);
  id_at (statement, 2, customer);
  id_at (statement, 3, entry->person < 0 ? 0 : self->first_person + entry->person);
  text_at (statement, 4, entry->kind);
  shuke_statement_int_at (statement, 5, entry->day);
  shuke_statement_int_at (statement, 6, entry->minute);
  text_at (statement, 7, entry->text);
  text_at (statement, 8, entry->outcome);
  text_at (statement, 9, entry->state);
  day_at (statement, 10, entry->due_day);
  id_at (statement, 11, staff_id);
  run (self, statement);
  return self->entries;
}

static void
write_timeline (Filler                     *self,
                gint64                      customer,
                const ShukeSampleHousehold *household)
{
  gint64 first = self->entries + 1;

  for (guint i = 0; i < household->entries->len; i++)
    write_entry (self, customer, &g_array_index (household->entries, ShukeSampleEntry, i));
  for (guint i = 0; i < household->todos->len; i++)
    {
      const ShukeSampleTodo *todo = &g_array_index (household->todos, ShukeSampleTodo, i);
      ShukeStatement *statement = use (self, ADD_TODO);

      if (statement == NULL)
        return;
      shuke_statement_int_at (statement, 1, customer);
      id_at (statement, 2, todo->entry < 0 ? 0 : first + todo->entry);
      text_at (statement, 3, shuke_todo_kind_to_text (todo->kind));
      text_at (statement, 4, todo->text);
      day_at (statement, 5, todo->due_day);
      shuke_statement_int_at (statement, 6, todo->entry < 0 ? self->today - 3
                                              : g_array_index (household->entries, ShukeSampleEntry, todo->entry).day);
      run (self, statement);
    }
}

static gboolean
fill (Filler      *self,
      const char  *mark,
      GError     **error)
{
  int size = shuke_sample_shop_get_size (self->shop);
  const ShukeSampleEntry *inbox;
  int n_inbox;

  write_settings (self, mark);
  write_styles (self);
  for (int i = 0; i < size && self->error == NULL; i++)
    {
      const ShukeSampleHousehold *household = shuke_sample_shop_make (self->shop, i);

      write_card (self, i + 1, household);
      write_contacts (self, i + 1, household);
      write_facts (self, household, i + 1);
      write_visits (self, i + 1, household);
      write_timeline (self, i + 1, household);
    }
  inbox = shuke_sample_shop_get_inbox (self->shop, &n_inbox);
  for (int i = 0; i < n_inbox; i++)
    write_entry (self, 0, &inbox[i]);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

static void
write_campaign (Filler     *self,
                gint64      id,
                const char *name,
                ShukeGoods *goods,
                const char *template_text,
                ShukeDay    day,
                gboolean    handed_over)
{
  ShukeStatement *statement = use (self, ADD_CAMPAIGN);
  g_autofree char *json = shuke_goods_to_json (goods);

  if (statement == NULL)
    return;
  shuke_statement_int_at (statement, 1, id);
  text_at (statement, 2, name);
  text_at (statement, 3, shuke_campaign_state_to_text (handed_over ? SHUKE_CAMPAIGN_HANDED_OVER : SHUKE_CAMPAIGN_READY));
  text_at (statement, 4, json);
  text_at (statement, 5, template_text);
  day_at (statement, 6, day);
  day_at (statement, 7, handed_over ? day : SHUKE_DAY_NONE);
  run (self, statement);
}

/* A carton that waits and one of last week, so that the page shows what it is for. */
static gboolean
fill_campaigns (Filler  *self,
                GError **error)
{
  g_autoptr (ShukeGoods) jeans = shuke_goods_new ();
  g_autoptr (ShukeGoods) hoodies = shuke_goods_new ();
  ShukeDay last_week = self->today - 6;
  ShukeStatement *statement;

  jeans->name = g_strdup ("直筒牛仔裤");
  jeans->category = g_strdup ("牛仔裤");
  shuke_goods_read_sizes (jeans, "XL 6 2XL 8 3XL 4");
  shuke_goods_read_colours (jeans, "深蓝 黑");
  jeans->list_price = 26900;
  hoodies->name = g_strdup ("连帽卫衣");
  hoodies->category = g_strdup ("卫衣");
  shuke_goods_read_sizes (hoodies, "120 130");
  hoodies->list_price = 13900;
  write_campaign (self, 1, "", hoodies, "【小满家】{address form}，新到的{item}有{child|宝贝}穿的{size}。给您留一件？回T退订", last_week, TRUE);
  write_campaign (self, 2, "大码牛仔裤到货", jeans, "【小满家】{address form}，新到的{item}有您穿的{size}。给您留一条？回T退订", self->today, FALSE);
  statement = use (self, ADD_MESSAGES);
  if (statement != NULL)
    {
      shuke_statement_int_at (statement, 1, 1);
      text_at (statement, 2, "【小满家】");
      text_at (statement, 3, "，新到的连帽卫衣有宝贝穿的120。给您留一件？回T退订");
      shuke_statement_int_at (statement, 4, shuke_clock_unix (shuke_book_get_clock (self->book)) - 6 * 86400);
      shuke_statement_int_at (statement, 5, last_week);
      shuke_statement_int_at (statement, 6, SHUKE_PHONE_MOBILE);
      text_at (statement, 7, "卫衣");
      run (self, statement);
    }
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

static gboolean
may_be_filled (ShukeBook  *self,
               GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[HAS_CUSTOMERS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  if (!shuke_statement_next (statement, &problem) && problem == NULL && shuke_book_is_sample (self))
    return TRUE;
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "only a new scratch book can be filled with the sample shop");
  return FALSE;
}

static gboolean
fill_in_transaction (ShukeBook  *self,
                     int         size,
                     GError    **error)
{
  ShukeConnection *connection = shuke_book_get_connection (self);
  ShukeDay today = shuke_book_get_today (self);
  g_autofree char *mark = shuke_book_dup_sample_mark (today, size);
  g_auto (Filler) filler = {
    .book = self,
    .today = today,
    .shop = shuke_sample_shop_new (SHUKE_SAMPLE_SEED, today, size),
    .words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .staff = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  return shuke_connection_begin (connection, error)
         && shuke_connection_script (connection, shuke_book_schema.drop_triggers, error)
         && shuke_connection_script (connection, shuke_drop_indexes, error)
         && fill (&filler, mark, error)
         && shuke_connection_script (connection, shuke_book_schema.indexes, error)
         && fill_campaigns (&filler, error)
         && shuke_book_fill_sample_bonds (self, today, error)
         && shuke_book_fill_sample_firm (self, today, error)
         && shuke_book_update_all_summaries (self, error)
         && shuke_connection_script (connection, shuke_book_schema.triggers, error)
         && shuke_connection_commit (connection, error);
}

gboolean
shuke_book_fill_sample (ShukeBook  *self,
                        int         size,
                        GError    **error)
{
  ShukeConnection *connection = shuke_book_get_connection (self);
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);
  g_return_val_if_fail (size >= 0 && size <= SHUKE_SAMPLE_SIZE_MAX, FALSE);

  if (!may_be_filled (self, error))
    return FALSE;
  shuke_book_set_guarded (self, FALSE);
  if (!shuke_connection_script (connection, before_filling, error))
    return FALSE;
  done = fill_in_transaction (self, size, error);
  if (!done)
    shuke_connection_rollback (connection);
  done &= shuke_connection_script (connection, after_filling, done ? error : NULL);
  shuke_book_set_guarded (self, TRUE);
  if (done)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_EVERYTHING, 0);
  return done;
}
