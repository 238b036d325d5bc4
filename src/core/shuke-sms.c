/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many texts a message is billed as. The alphabet is that of 3GPP TS 23.038 without national shift tables,
 * which no sender in China uses; mainland billing counts every text as UTF-16. */

#include "shuke-sms.h"

#include <string.h>

#define GSM7_SINGLE 160
#define GSM7_PART   153
#define UCS2_SINGLE  70
#define UCS2_PART    67

/* What the basic table has beyond the printable ASCII that it shares. */
static const char gsm7_beyond_ascii[] = "£¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
static const char gsm7_extension[] = "\f^{}\\[~]|€";

/* Septets of one character; 0 when the alphabet does not have it. */
static int
gsm7_units (gunichar c)
{
  if (c == '\n' || c == '\r')
    return 1;
  if (g_utf8_strchr (gsm7_extension, -1, c) != NULL)
    return 2;
  if (c >= 0x20 && c < 0x7f)
    return c == '`' ? 0 : 1;
  return c > 0x7f && g_utf8_strchr (gsm7_beyond_ascii, -1, c) != NULL ? 1 : 0;
}

static gboolean
fits_gsm7 (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (gsm7_units (g_utf8_get_char (p)) == 0)
      return FALSE;
  return TRUE;
}

ShukeSmsCount
shuke_sms_count (const char  *text,
                 ShukeRegion  region)
{
  ShukeSmsCount count = { 0 };
  gboolean gsm7;
  int single, part, used;

  if (text == NULL)
    text = "";
  gsm7 = region == SHUKE_REGION_OTHER && fits_gsm7 (text);
  count.alphabet = gsm7 ? SHUKE_SMS_GSM7 : SHUKE_SMS_UCS2;
  single = gsm7 ? GSM7_SINGLE : UCS2_SINGLE;
  part = gsm7 ? GSM7_PART : UCS2_PART;

  used = 0;
  count.parts = *text != '\0';
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int units = gsm7 ? gsm7_units (c) : c > 0xffff ? 2 : 1;

      count.characters++;
      count.units += units;
      /* A pair that does not fit goes over whole, and its place stays empty. */
      if (used + units > part)
        {
          count.parts++;
          used = 0;
        }
      used += units;
    }

  if (count.units <= single)
    {
      count.parts = MIN (count.parts, 1);
      used = count.units;
      part = single;
    }
  count.per_part = part;
  count.left = part - used;
  return count;
}
