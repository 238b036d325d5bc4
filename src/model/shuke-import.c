/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows on their way into the book, and the rule that keeps two people on one phone apart. */

#include "shuke-import.h"

#include "shuke-text.h"

#include <string.h>

void
shuke_import_customer_clear (ShukeImportCustomer *self)
{
  memset (self, 0, G_STRUCT_OFFSET (ShukeImportCustomer, facts));
  self->points = SHUKE_IMPORT_NO_POINTS;
  self->created_day = SHUKE_DAY_NONE;
  self->last_day = SHUKE_DAY_NONE;
  self->consent_day = SHUKE_DAY_NONE;
}

void
shuke_import_sale_clear (ShukeImportSale *self)
{
  memset (self, 0, sizeof *self);
  self->day = SHUKE_DAY_NONE;
  self->minute = -1;
  self->quantity = 1;
  self->list_price = -1;
  self->cost = -1;
}

/* 王女士, 李姐, 果果妈妈: how one is called, not who one is. */
static gboolean
is_form_of_address (const char *name)
{
  static const char *const endings[] = {
    "女士", "小姐", "先生", "太太", "阿姨", "大姐", "姐姐", "姐", "嫂", "妈妈", "媽媽", "爸爸", "妈", "媽", "爸",
    "老师", "老師", "总", "總", "奶奶", "外婆", "婆婆",
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
shuke_import_names_agree (const char *a,
                          const char *b)
{
  if (a == NULL || b == NULL || *a == '\0' || *b == '\0' || strcmp (a, b) == 0)
    return TRUE;
  if (is_form_of_address (a) || is_form_of_address (b))
    return TRUE;
  return strstr (a, b) != NULL || strstr (b, a) != NULL;
}
