/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-sms.h"

#define CN SHUKE_REGION_CN
#define HK SHUKE_REGION_HK
#define ABROAD SHUKE_REGION_OTHER

static void
test_count (void)
{
  /* The text is @head, then @fill so many times, then @tail. */
  static const struct {
    const char *head, *fill;
    int times;
    const char *tail;
    ShukeRegion region;
    ShukeSmsAlphabet alphabet;
    int characters, units, parts, left, per_part;
  } cases[] = {
    { "", "", 0, "", CN, SHUKE_SMS_UCS2, 0, 0, 0, 70, 70 },
    { "", "", 0, "", ABROAD, SHUKE_SMS_GSM7, 0, 0, 0, 160, 160 },
    { "", "衣", 1, "", CN, SHUKE_SMS_UCS2, 1, 1, 1, 69, 70 },
    { "", "衣", 70, "", CN, SHUKE_SMS_UCS2, 70, 70, 1, 0, 70 },
    { "", "衣", 71, "", CN, SHUKE_SMS_UCS2, 71, 71, 2, 63, 67 },
    { "", "衣", 134, "", CN, SHUKE_SMS_UCS2, 134, 134, 2, 0, 67 },
    { "", "衣", 135, "", CN, SHUKE_SMS_UCS2, 135, 135, 3, 66, 67 },
    { "", "a", 71, "", CN, SHUKE_SMS_UCS2, 71, 71, 2, 63, 67 },
    { "", "a", 71, "", HK, SHUKE_SMS_UCS2, 71, 71, 2, 63, 67 },
    { "", "a", 71, "", ABROAD, SHUKE_SMS_GSM7, 71, 71, 1, 89, 160 },
    { "", "a", 160, "", ABROAD, SHUKE_SMS_GSM7, 160, 160, 1, 0, 160 },
    { "", "a", 161, "", ABROAD, SHUKE_SMS_GSM7, 161, 161, 2, 145, 153 },
    { "", "€", 80, "", ABROAD, SHUKE_SMS_GSM7, 80, 160, 1, 0, 160 },
    { "", "€", 81, "", ABROAD, SHUKE_SMS_GSM7, 81, 162, 2, 143, 153 },
    { "", "a", 152, "€aaaaaaaa", ABROAD, SHUKE_SMS_GSM7, 161, 162, 2, 143, 153 },
    { "`", "a", 4, "", ABROAD, SHUKE_SMS_UCS2, 5, 5, 1, 65, 70 },
    { "è@$_\n", "a", 1, "", ABROAD, SHUKE_SMS_GSM7, 6, 6, 1, 154, 160 },
    { "ç", "a", 1, "", ABROAD, SHUKE_SMS_UCS2, 2, 2, 1, 68, 70 },
    { "’", "a", 1, "", ABROAD, SHUKE_SMS_UCS2, 2, 2, 1, 68, 70 },
    { "", "😜", 35, "", CN, SHUKE_SMS_UCS2, 35, 70, 1, 0, 70 },
    { "", "😜", 36, "", CN, SHUKE_SMS_UCS2, 36, 72, 2, 61, 67 },
    { "", "衣", 66, "😜衣衣衣衣", CN, SHUKE_SMS_UCS2, 71, 72, 2, 61, 67 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].head);
      ShukeSmsCount count;

      for (int k = 0; k < cases[i].times; k++)
        g_string_append (text, cases[i].fill);
      g_string_append (text, cases[i].tail);
      count = shuke_sms_count (text->str, cases[i].region);
      g_test_message ("%s", text->str);
      g_assert_cmpint (count.alphabet, ==, cases[i].alphabet);
      g_assert_cmpint (count.characters, ==, cases[i].characters);
      g_assert_cmpint (count.units, ==, cases[i].units);
      g_assert_cmpint (count.parts, ==, cases[i].parts);
      g_assert_cmpint (count.left, ==, cases[i].left);
      g_assert_cmpint (count.per_part, ==, cases[i].per_part);
    }
  g_assert_cmpint (shuke_sms_count (NULL, CN).parts, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sms/count", test_count);
  return g_test_run ();
}
