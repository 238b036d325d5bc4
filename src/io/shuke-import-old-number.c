/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 换号了，老号13900001111停用: who has another number now is found by the one under which the telephone and the older lists have her. Only a clause that says
 * nothing else: 她爸爸的老号, 以前用139…的是她妹妹 and 介绍人以前的号 are of other people, whose file must never become hers. */

#include "shuke-import-file-private.h"

#include <string.h>

static const char *
skip_words (const char        *text,
            const char *const *words,
            gsize              n)
{
  gboolean skipped = TRUE;

  while (skipped)
    {
      skipped = FALSE;
      for (gsize i = 0; i < n && !skipped; i++)
        if (g_str_has_prefix (text, words[i]))
          {
            text += strlen (words[i]);
            skipped = TRUE;
          }
    }
  return text;
}

/* In a clause that is only about her old number, where that begins; NULL otherwise. @length: of it. */
static const char *
find_in_clause (const char *clause,
                gsize      *length)
{
  static const char *const before[] = { " ", "换号了", "换了号", "换号", "換號了", "換號", "她", "本人", "自己", "的", "原来", "原來" };
  static const char *const words[] = {
    "老号码", "老號碼", "旧号码", "舊號碼", "老号", "老號", "旧号", "舊號", "原号", "原號", "老手机", "旧手机", "舊手機", "老电话", "旧电话", "舊電話", "以前的号", "以前的號", "以前用", "以前",
    "old number",
  };
  static const char *const between[] = { " ", "：", ":", "是", "为", "為", "手机号", "手机", "电话", "号码" };
  static const char *const behind[] = { " ", "已", "停用", "停机", "停機", "不用了", "不用", "作废", "作廢", "注销", "註銷", "了", "不要打", "别打", "別打", "空号", "空號", "。", "）", ")" };
  const char *at = skip_words (clause, before, G_N_ELEMENTS (before));
  const char *number = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (words) && number == NULL; i++)
    if (g_str_has_prefix (at, words[i]))
      number = skip_words (at + strlen (words[i]), between, G_N_ELEMENTS (between));
  if (number == NULL || !g_ascii_isdigit (*number))
    return NULL;
  *length = strspn (number, "0123456789 -");
  return *skip_words (number + *length, behind, G_N_ELEMENTS (behind)) == '\0' ? number : NULL;
}

static void
add_number (ShukeImportFile     *self,
            ShukeImportCustomer *row,
            const char          *number,
            gsize                length)
{
  g_autofree char *text = g_strstrip (g_strndup (number, length));
  ShukeImportPhone *phone = &row->phones[row->n_phones];
  ShukePhone parsed;

  if (row->n_phones == SHUKE_IMPORT_MAX_PHONES || !shuke_phone_parse (text, self->context.region, &parsed) ||
      parsed.kind != SHUKE_PHONE_MOBILE || shuke_phone_is_filler (&parsed))
    return;
  for (guint i = 0; i < row->n_phones; i++)
    if (strcmp (row->phones[i].phone.e164, parsed.e164) == 0)
      return;
  memset (phone, 0, sizeof *phone);
  phone->phone = parsed;
  phone->raw = shuke_import_file_keep (self, g_steal_pointer (&text));
  g_strlcpy (phone->label, "老号", sizeof phone->label);
  row->n_phones++;
}

void
shuke_import_file_find_old_number (ShukeImportFile     *self,
                                   ShukeImportCustomer *row)
{
  static const char *const marks[] = { "，", "。", "；", "！", "、", "\n" };
  g_auto (GStrv) clauses = NULL;
  g_autoptr (GString) plain = NULL;

  /* Without a number of now there is no old one, and few remarks tell of any. */
  if (row->note == NULL || row->n_phones == 0 || strpbrk (row->note, "0123456789") == NULL)
    return;
  plain = g_string_new (row->note);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (plain, marks[i], ",", 0);
  clauses = g_strsplit_set (plain->str, ",;", -1);
  for (guint i = 0; clauses[i] != NULL; i++)
    {
      gsize length;
      const char *number = find_in_clause (clauses[i], &length);

      if (number == NULL)
        continue;
      add_number (self, row, number, length);
      return;
    }
}
