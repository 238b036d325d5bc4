/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shop's share of a customer's clothing budget. An estimate: what she has for a month was told once, what she spent here was counted. */

#include "shuke-budget.h"

#include "shuke-fact-kind.h"

gboolean
shuke_budget_get_share (const ShukeCustomer *customer,
                        gint64               spent,
                        const ShukeCurrency *currency,
                        ShukeBudgetShare    *share)
{
  const ShukePerson *self = shuke_customer_get_self (customer);
  const char *word = shuke_fact_kind_get_info (SHUKE_FACT_BUDGET)->word;
  gint64 month = 0;

  *share = (ShukeBudgetShare) { .spent = MAX (spent, 0) };
  for (guint i = 0; i < self->facts->len; i++)
    {
      const ShukePersonFact *fact = g_ptr_array_index (self->facts, i);

      if (g_str_equal (fact->kind, word) && shuke_money_parse (fact->value, currency, &month))
        break;
    }
  if (month <= 0 || month > G_MAXINT64 / 12)
    return FALSE;
  share->budget = month * 12;
  share->percent = (int) MIN ((double) share->spent * 100 / (double) share->budget + 0.5, G_MAXINT);
  return TRUE;
}

gint64
shuke_budget_sum_spent (const GPtrArray *visits,
                        ShukeDay         today)
{
  gint64 sum = 0;

  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day > today - SHUKE_BUDGET_DAYS && visit->day <= today)
        sum += shuke_visit_total (visit);
    }
  return sum;
}
