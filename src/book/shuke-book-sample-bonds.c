/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How people of the sample shop belong together: who brought whom. Inside the transaction that fills the scratch book, and of people of
 * the scenes only, known by their names; in a shop too small to have them nothing happens. */

#include "shuke-book-sample-bonds.h"

#include "shuke-book-private.h"
#include "shuke-referral.h"

enum {
  SET_REFERRER,
  ADD_THANKS,
  OWE_THANKS,
};

static const char *const sql[] = {
  [SET_REFERRER] =
    "UPDATE customer SET referrer = (SELECT id FROM customer WHERE name = :referrer) WHERE name = :name"
    " AND EXISTS (SELECT 1 FROM customer WHERE name = :referrer)",
  [ADD_THANKS] =
    "INSERT INTO entry (customer, kind, day, text, amount, about, data)"
    " SELECT referrer, 'thanks', :day, :text, :amount, id, :gift FROM customer WHERE name = :name AND referrer IS NOT NULL",
  [OWE_THANKS] =
    "INSERT INTO todo (key, customer, kind, text, due_day, created_day)"
    " SELECT 'thanks:' || id, referrer, 'follow-up', :text, :day, :day FROM customer WHERE name = :name AND referrer IS NOT NULL",
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

gboolean
shuke_book_fill_sample_bonds (ShukeBook  *self,
                              ShukeDay    today,
                              GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (brought); i++)
    if (!write_brought (self, i, today, error))
      return FALSE;
  return TRUE;
}
