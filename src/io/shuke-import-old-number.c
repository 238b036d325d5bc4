/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 换号了，老号13800138001停用: who has another number now is found by the one under which the telephone and the older lists have her. */

#include "shuke-import-file-private.h"

#include <string.h>

/* Bytes between the word and the number: 老号码是, 以前的手机：. */
#define REACH 24

static const char *
find_number (const char *text)
{
  const char *at = text;

  while (*at != '\0' && !g_ascii_isdigit (*at))
    at++;
  return *at == '\0' || at - text > REACH ? NULL : at;
}

void
shuke_import_file_find_old_number (ShukeImportFile     *self,
                                   ShukeImportCustomer *row)
{
  static const char *const words[] = {
    "老号", "老號", "旧号", "舊號", "原号", "原號", "老手机", "旧手机", "舊手機", "老电话", "旧电话", "舊電話", "以前的号", "以前的號", "以前用", "以前", "原来的号", "原來的號", "old number",
  };

  for (gsize i = 0; row->note != NULL && i < G_N_ELEMENTS (words); i++)
    {
      const char *at = strstr (row->note, words[i]);
      const char *number = at == NULL ? NULL : find_number (at + strlen (words[i]));
      gsize length = number == NULL ? 0 : strspn (number, "0123456789 -");
      g_autofree char *text = number == NULL ? NULL : g_strstrip (g_strndup (number, length));
      ShukeImportPhone *phone = &row->phones[row->n_phones];
      ShukePhone parsed;
      gboolean there = FALSE;

      if (text == NULL || row->n_phones == 0 || row->n_phones == SHUKE_IMPORT_MAX_PHONES || !shuke_phone_parse (text, self->context.region, &parsed) ||
          parsed.kind != SHUKE_PHONE_MOBILE || shuke_phone_is_filler (&parsed))
        continue;
      for (guint k = 0; k < row->n_phones; k++)
        there |= strcmp (row->phones[k].phone.e164, parsed.e164) == 0;
      if (there)
        return;
      memset (phone, 0, sizeof *phone);
      phone->phone = parsed;
      phone->raw = shuke_import_file_keep (self, g_steal_pointer (&text));
      g_strlcpy (phone->label, words[i], sizeof phone->label);
      row->n_phones++;
      return;
    }
}
