/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings of the shop as they are typed and as they are kept. Pure: what is kept where is the book's business. */

#include "shuke-shop.h"

#include <string.h>

#include "shuke-text.h"

#define SIGNATURE_MIN 2
#define SIGNATURE_MAX 16
#define PRICE_MAX     1000   /* major units */

/* Phrases for refusing: mainland platforms ask for 拒收请回复R, elsewhere the law asks that it be said and leaves the words. The mainland's
 * price is the round figure of public list prices; others differ too much to guess. */
static const ShukeShopDefaults defaults[] = {
  [SHUKE_REGION_CN] = { "CNY", "5000", "拒收请回复R" },
  [SHUKE_REGION_TW] = { "TWD", NULL, "不想再收到請回覆 N" },
  [SHUKE_REGION_HK] = { "HKD", NULL, "不想再收到請回覆 N" },
  [SHUKE_REGION_MO] = { "MOP", NULL, "不想再收到請回覆 N" },
  [SHUKE_REGION_OTHER] = { "USD", NULL, "Reply STOP to opt out" },
};

const ShukeShopDefaults *
shuke_shop_get_defaults (ShukeRegion region)
{
  return &defaults[(guint) region < G_N_ELEMENTS (defaults) ? region : SHUKE_REGION_OTHER];
}

gboolean
shuke_shop_read_price (const char          *text,
                       const ShukeCurrency *currency,
                       gint64              *price)
{
  g_autofree char *narrow = shuke_text_narrow (text);
  const char *p;
  gint64 value = 0;
  gint64 most = PRICE_MAX;
  int places = currency->digits + 3;
  int seen = -1;

  if (narrow == NULL)
    return FALSE;
  p = g_strstrip (narrow);
  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; *p != '\0'; p++)
    {
      if ((*p == '.' || *p == ',') && seen < 0)
        {
          seen = 0;
          continue;
        }
      if (!g_ascii_isdigit (*p) || seen == places || value > G_GINT64_CONSTANT (100000000000))
        return FALSE;
      value = value * 10 + (*p - '0');
      if (seen >= 0)
        seen++;
    }
  for (seen = MAX (seen, 0); seen < places; seen++)
    value *= 10;
  for (int i = 0; i < places; i++)
    most *= 10;
  *price = value;
  return value <= most;
}

char *
shuke_shop_price_to_text (gint64               price,
                          const ShukeCurrency *currency)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int places = currency->digits + 3;
  gint64 scale = 1;

  for (int i = 0; i < places; i++)
    scale *= 10;
  g_string_printf (text, "%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, price / scale, places, price % scale);
  /* As many digits as the currency has, more only when they say something. */
  while (text->str[text->len - 1] == '0' && text->str[text->len - 1 - (gsize) currency->digits] != '.')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
shuke_shop_read_time (const char *text,
                      int        *minute)
{
  g_autofree char *narrow = shuke_text_narrow (text);
  char *p, *end;
  guint64 hour, minutes = 0;

  if (narrow == NULL)
    return FALSE;
  p = g_strstrip (narrow);
  if (!g_ascii_isdigit (*p))
    return FALSE;
  hour = g_ascii_strtoull (p, &end, 10);
  if (*end == '\0' && end - p >= 3 && end - p <= 4)
    {
      minutes = hour % 100;
      hour /= 100;
    }
  else if (*end != '\0')
    {
      if ((*end != ':' && *end != '.') || !g_ascii_isdigit (end[1]) || strspn (end + 1, "0123456789") != 2 || end[3] != '\0')
        return FALSE;
      minutes = g_ascii_strtoull (end + 1, NULL, 10);
    }
  if (hour > 24 || minutes > 59 || (hour == 24 && minutes != 0))
    return FALSE;
  *minute = (int) (hour * 60 + minutes);
  return TRUE;
}

char *
shuke_shop_time_to_text (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

char *
shuke_shop_read_signature (const char *text)
{
  g_autofree char *clean = shuke_text_clean (text);
  glong length;

  if (clean == NULL)
    return g_strdup ("");
  if (g_str_has_prefix (clean, "【") && g_str_has_suffix (clean, "】"))
    {
      char *inside = g_strndup (clean + strlen ("【"), strlen (clean) - strlen ("【】"));

      g_free (clean);
      clean = inside;
    }
  length = g_utf8_strlen (clean, -1);
  if (length < SIGNATURE_MIN || length > SIGNATURE_MAX || strstr (clean, "【") != NULL || strstr (clean, "】") != NULL)
    return NULL;
  return g_steal_pointer (&clean);
}
