/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How people of the sample shop belong together: who brought whom, who may become a customer, and groups. Inside the transaction that fills the scratch book, and of people of
 * the scenes only, known by their names; in a shop too small to have them nothing happens. */

#include "shuke-book-sample-bonds.h"

#include "shuke-book-private.h"
#include "shuke-prospect.h"
#include "shuke-referral.h"

enum {
  SET_REFERRER,
  ADD_THANKS,
  OWE_THANKS,
  FIND_NO_BUYER,
  SET_STAGE,
  SET_POTENTIAL,
  ADD_WISH,
  PLAN_STEP,
  ADD_GROUP,
  ADD_MEMBER,
};

static const char *const sql[] = {
  [SET_REFERRER] =
    "UPDATE customer SET referrer = (SELECT min(id) FROM customer WHERE name = :referrer)"
    " WHERE id = (SELECT min(id) FROM customer WHERE name = :name) AND EXISTS (SELECT 1 FROM customer WHERE name = :referrer)",
  [ADD_THANKS] =
    "INSERT INTO entry (customer, kind, day, text, amount, about, data)"
    " SELECT referrer, 'thanks', :day, :text, :amount, id, :gift FROM customer WHERE name = :name AND referrer IS NOT NULL",
  [OWE_THANKS] =
    "INSERT INTO todo (key, customer, kind, text, due_day, created_day)"
    " SELECT 'thanks:' || id, referrer, 'follow-up', :text, :day, :day FROM customer WHERE name = :name AND referrer IS NOT NULL",
  [FIND_NO_BUYER] =
    "SELECT id FROM customer c WHERE stage IS NULL AND name IS NOT NULL AND deleted_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM visit WHERE customer = c.id) ORDER BY id LIMIT 1",
  [SET_STAGE] = "UPDATE customer SET stage = :stage, next_day = :day WHERE id = :customer",
  [SET_POTENTIAL] =
    "INSERT INTO fact (person, kind, value) SELECT id, 'potential', :potential FROM person WHERE customer = :customer AND role = 'self'",
  [ADD_WISH] = "INSERT INTO entry (customer, kind, day, text) VALUES (:customer, 'wish', :day, :text)",
  [PLAN_STEP] =
    "INSERT INTO todo (key, customer, kind, text, due_day, created_day)"
    " VALUES ('prospect:' || :customer, :customer, 'follow-up', :text, :day, :today)",
  [ADD_GROUP] = "INSERT INTO customer_group (id, name, rule) VALUES (:id, :name, :rule)",
  [ADD_MEMBER] =
    "INSERT INTO group_member (customer_group, customer) SELECT 1, min(id) FROM customer WHERE name = :name HAVING min(id) IS NOT NULL",
};

static const struct {
  const char *name;
  const char *referrer;
  const char *gift;      /* NULL = not thanked yet */
  const char *text;
  gint64      cost;
  int         days_ago;
} brought[] = {
  { "周敏", "王芳", "一条丝巾", "介绍周敏来：一条丝巾", 3900, 61 },
  { "曹璐", "王芳", NULL, NULL, 0, 1 },
  { "李欣怡", "周敏", "送了一次免费改衣", "介绍李欣怡来：送了一次免费改衣", 0, 58 },
  { "谢佳", "刘晓燕", "请她喝了咖啡", "介绍谢佳来：请她喝了咖啡", 2600, 44 },
};

static gboolean
write_brought (ShukeBook  *self,
               gsize       i,
               ShukeDay    today,
               GError    **error)
{
  gboolean thanked = brought[i].gift != NULL;
  g_autofree char *owed = shuke_referral_dup_todo (brought[i].name);
  g_autoptr (ShukeStatement) bond = shuke_book_prepare (self, sql[SET_REFERRER], error);
  g_autoptr (ShukeStatement) thanks = bond != NULL ? shuke_book_prepare (self, sql[thanked ? ADD_THANKS : OWE_THANKS], error) : NULL;

  if (thanks == NULL)
    return FALSE;
  shuke_statement_text (bond, ":name", brought[i].name);
  shuke_statement_text (bond, ":referrer", brought[i].referrer);
  shuke_statement_text (thanks, ":name", brought[i].name);
  shuke_statement_day (thanks, ":day", today - brought[i].days_ago);
  shuke_statement_text (thanks, ":text", thanked ? brought[i].text : owed);
  if (thanked)
    {
      shuke_statement_text (thanks, ":gift", brought[i].gift);
      shuke_statement_int (thanks, ":amount", brought[i].cost);
    }
  return shuke_statement_run (bond, error) && shuke_statement_run (thanks, error);
}

static const struct {
  const char *stage;
  const char *potential;   /* NULL = not said */
  const char *after;
  int         days;        /* until the next step */
} prospects[] = {
  { "wants", "big", "幼儿园要订 40 套园服，问能不能绣名字", 1 },
  { "interested", "monthly", "路过看了两次，喜欢亚麻", 5 },
  { "acts", NULL, "等 130 的羽绒服到货就来", 2 },
};

static gboolean
write_prospect (ShukeBook  *self,
                gsize       i,
                gint64      customer,
                ShukeDay    today,
                GError    **error)
{
  g_autoptr (ShukeStatement) stage = shuke_book_prepare_for (self, sql[SET_STAGE], customer, error);
  g_autoptr (ShukeStatement) potential = shuke_book_prepare_for (self, sql[SET_POTENTIAL], customer, error);
  g_autoptr (ShukeStatement) wish = shuke_book_prepare_for (self, sql[ADD_WISH], customer, error);
  g_autoptr (ShukeStatement) step = shuke_book_prepare_for (self, sql[PLAN_STEP], customer, error);
  g_autofree char *text = shuke_prospect_dup_todo (prospects[i].stage);

  if (stage == NULL || potential == NULL || wish == NULL || step == NULL)
    return FALSE;
  shuke_statement_text (stage, ":stage", prospects[i].stage);
  shuke_statement_day (stage, ":day", today + prospects[i].days);
  shuke_statement_text (potential, ":potential", prospects[i].potential);
  shuke_statement_day (wish, ":day", today - 3);
  shuke_statement_text (wish, ":text", prospects[i].after);
  shuke_statement_text (step, ":text", text);
  shuke_statement_day (step, ":day", today + prospects[i].days);
  shuke_statement_day (step, ":today", today - 3);
  return shuke_statement_run (stage, error) && (prospects[i].potential == NULL || shuke_statement_run (potential, error))
         && shuke_statement_run (wish, error) && shuke_statement_run (step, error);
}

static gboolean
write_prospects (ShukeBook  *self,
                 ShukeDay    today,
                 GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prospects); i++)
    {
      g_autoptr (ShukeStatement) find = shuke_book_prepare (self, sql[FIND_NO_BUYER], error);
      gboolean found;
      gint64 customer;

      if (find == NULL || !shuke_statement_find (find, &found, error))
        return FALSE;
      if (!found)
        return TRUE;
      customer = shuke_statement_get_int (find, 0);
      shuke_statement_reset (find);
      if (!write_prospect (self, i, customer, today, error))
        return FALSE;
    }
  return TRUE;
}

/* The first one is by hand. */
static const struct {
  const char *name;
  const char *rule;
} groups[] = {
  { "团购群", NULL },
  { "本月生日", "{\"any\":false,\"conditions\":[{\"field\":\"birthday\",\"to\":0}]}" },
  { "两个月没来的金卡",
    "{\"any\":false,\"conditions\":[{\"field\":\"tier\",\"text\":\"金卡\"},{\"field\":\"away-for\",\"from\":60}]}" },
};

static const char *const members[] = { "林小雨", "王芳", "孙丽娜", "赵倩", "苏红梅" };

static gboolean
write_groups (ShukeBook  *self,
              GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_GROUP], error);

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", (gint64) i + 1);
      shuke_statement_text (statement, ":name", groups[i].name);
      shuke_statement_text (statement, ":rule", groups[i].rule);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_MEMBER], error);

      if (statement == NULL)
        return FALSE;
      shuke_statement_text (statement, ":name", members[i]);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
shuke_book_fill_sample_bonds (ShukeBook  *self,
                              ShukeDay    today,
                              GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (brought); i++)
    if (!write_brought (self, i, today, error))
      return FALSE;
  return write_prospects (self, today, error) && write_groups (self, error);
}
