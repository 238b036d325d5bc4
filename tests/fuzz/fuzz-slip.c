/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the line of a slip: what is found in it is text that holds, and each field what it says it is. */

#include "shuke-phone.h"
#include "shuke-slip-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_text (const char *text)
{
  if (text != NULL)
    g_assert_true (*text != '\0' && g_utf8_validate (text, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *line = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  ShukeDay today = shuke_day_new (2026, 11, 22);
  g_autoptr (ShukeSlip) broken = shuke_slip_read (line, kinds, NULL, SHUKE_REGION_CN, today);
  g_autoptr (ShukeSlip) slip = NULL;
  ShukePhone phone;

  g_assert_true (broken == NULL || g_utf8_validate (line, -1, NULL));
  /* The shop's own, of several words and of one. */
  g_ptr_array_add (kinds, shuke_slip_kind_new ("own:7", "寄存", 10));
  g_ptr_array_add (kinds, shuke_slip_kind_new ("own:8", "Dry Cleaning", -1));
  slip = shuke_slip_read (valid, kinds, "repair", SHUKE_REGION_TW, today);
  if (slip == NULL)
    return 0;
  g_assert_true (shuke_slip_is_kind (slip->kind));
  check_text (slip->text);
  check_text (slip->name);
  check_text (slip->card);
  check_text (slip->address);
  check_text (slip->child_name);
  g_assert_true (slip->phone == NULL || shuke_phone_parse (slip->phone, SHUKE_REGION_TW, &phone));
  g_assert_true (!shuke_date_is_set (slip->birth) || shuke_date_is_valid (slip->birth));
  g_assert_true (!shuke_date_is_set (slip->child_birth) || shuke_date_is_valid (slip->child_birth));
  g_assert_true (slip->child || (slip->child_name == NULL && !shuke_date_is_set (slip->child_birth)));
  g_assert_true (!slip->due_said || slip->due_day != SHUKE_DAY_NONE);
  return 0;
}
