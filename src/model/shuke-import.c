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

/* The next run of figures from *@text on, however they are typed; FALSE when there is none. */
static gboolean
next_number (const char **text,
             GString     *number)
{
  const char *p = *text;

  g_string_truncate (number, 0);
  for (; *p != '\0' && (number->len == 0 || g_unichar_digit_value (g_utf8_get_char (p)) >= 0); p = g_utf8_next_char (p))
    if (g_unichar_digit_value (g_utf8_get_char (p)) >= 0)
      g_string_append_c (number, (char) ('0' + g_unichar_digit_value (g_utf8_get_char (p))));
  *text = p;
  return number->len > 0;
}

/* 王芳1 and 王芳10 were told apart by whoever wrote them; 王芳 may be either. */
static gboolean
numbers_differ (const char *a,
                const char *b)
{
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);
  gboolean differ = FALSE;

  while (!differ && next_number (&a, one) && next_number (&b, other))
    differ = !g_string_equal (one, other);
  return differ;
}

static char *
without_blanks (const char *name)
{
  GString *text = g_string_new (name);

  g_string_replace (text, " ", "", 0);
  g_string_replace (text, "\u3000", "", 0);
  return g_string_free (text, FALSE);
}

gboolean
shuke_import_names_agree (const char *a,
                          const char *b)
{
  g_autofree char *bare_a = NULL;
  g_autofree char *bare_b = NULL;

  if (a == NULL || b == NULL || *a == '\0' || *b == '\0' || strcmp (a, b) == 0)
    return TRUE;
  if (numbers_differ (a, b))
    return FALSE;
  if (is_form_of_address (a) || is_form_of_address (b))
    return TRUE;
  /* 高敏姐 大客户 is 高敏姐大客户. */
  bare_a = without_blanks (a);
  bare_b = without_blanks (b);
  return *bare_a == '\0' || *bare_b == '\0' || strstr (bare_a, bare_b) != NULL || strstr (bare_b, bare_a) != NULL;
}
