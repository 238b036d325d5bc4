/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a row is held beside a customer at all: without that nobody can tell whether the two are one. */

#include "config.h"

#include "shuke-merge.h"

#include <glib/gi18n.h>
#include <string.h>

static const ShukeImportPhone *
find_phone (const ShukeCustomer       *held,
            const ShukeImportCustomer *row)
{
  for (guint i = 0; i < row->n_phones; i++)
    for (guint k = 0; k < held->phones->len && *row->phones[i].phone.e164 != '\0'; k++)
      if (g_strcmp0 (((const ShukeCustomerPhone *) held->phones->pdata[k])->e164, row->phones[i].phone.e164) == 0)
        return &row->phones[i];
  return NULL;
}

char *
shuke_merge_dup_shared (const ShukeCustomer       *held,
                        const ShukeImportCustomer *row)
{
  const ShukeImportPhone *phone = find_phone (held, row);

  /* Translators: what a row of a file and a customer have in common. */
  if (phone != NULL)
    return g_strdup_printf (_("the same phone: %s"), phone->raw);
  return row->card_number != NULL && g_strcmp0 (held->card_number, row->card_number) == 0
           ? g_strdup_printf (_("the same card: %s"), row->card_number) : NULL;
}
