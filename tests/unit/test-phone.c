/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All numbers are made up. */

#include "shuke-phone.h"

#define CN SHUKE_REGION_CN
#define TW SHUKE_REGION_TW
#define HK SHUKE_REGION_HK
#define MO SHUKE_REGION_MO
#define OTHER SHUKE_REGION_OTHER

typedef struct {
  const char     *text;
  ShukeRegion     region;
  const char     *e164;       /* NULL: must be refused */
  ShukePhoneKind  kind;
  const char     *extension;
} Case;

static const Case cases[] = {
  { "13800008026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { " 138 0000-8026 ", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "１３８００００８０２６", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "138.0000.8026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "138–0000—8026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "'13800008026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "\u202a+86 138 0000 8026\u202c", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "＋８６（138）0000-8026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "+86-138-0000-8026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "0086 13800008026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "8613800008026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "013800008026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "手机：13800008026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "Tel. 13800008026", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "13800008026（妈妈）", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "13800008026微信同号", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "13800008026;13900008027", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "13800008026、13900008027", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "13800008026转802", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "802" },
  { "13800008026转", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },

  /* What a spreadsheet made of it. */
  { "1.3800008026E+10", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "1.3800008026e10", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "8.613800008026E+12", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "13800008026.0", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "13800008026.00", CN, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "9.12345678E+08", TW, "+886912345678", SHUKE_PHONE_MOBILE, "" },
  { "1.38E+10", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "1.38001E+10", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "1.3800138E+10", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "1.38000080267E+10", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "1E+10", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "1.38E+99999999999", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },

  { "(010)62345678", CN, "+861062345678", SHUKE_PHONE_LANDLINE, "" },
  { "021-62345678", CN, "+862162345678", SHUKE_PHONE_LANDLINE, "" },
  { "021-6234567", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "0755-82345678", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "" },
  { "0755-82345678-801", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "801" },
  { "0755-82345678转801", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "801" },
  { "0755-82345678 分机 801", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "801" },
  { "0755-82345678 ext. 801", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "801" },
  { "0755-82345678#801", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "801" },
  { "0755-82345678#80112345678", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "" },
  { "+86 755 8234 5678", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "" },
  { "+86 0755 8234 5678", CN, "+8675582345678", SHUKE_PHONE_LANDLINE, "" },
  { "0791-6234567", CN, "+867916234567", SHUKE_PHONE_LANDLINE, "" },
  { "400-820-0000", CN, "+864008200000", SHUKE_PHONE_SERVICE, "" },
  { "8008200000", CN, "+868008200000", SHUKE_PHONE_SERVICE, "" },

  { "138000080267", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "1380000802", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "138-1234-567", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "12800008026", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "62345678", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "10086", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "12345", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "861380000802", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "无", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "+", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "-", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "13800008026@139.com", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "wxid_13800008026", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "138000080261380000802613800008026", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "2026-09-17", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },

  { "0912345678", TW, "+886912345678", SHUKE_PHONE_MOBILE, "" },
  { "0912-345-678", TW, "+886912345678", SHUKE_PHONE_MOBILE, "" },
  { "912345678", TW, "+886912345678", SHUKE_PHONE_MOBILE, "" },
  { "+886(0)912345678", TW, "+886912345678", SHUKE_PHONE_MOBILE, "" },
  { "00886912345678", TW, "+886912345678", SHUKE_PHONE_MOBILE, "" },
  { "886912345678", TW, "+886912345678", SHUKE_PHONE_MOBILE, "" },
  { "02-2345-6789", TW, "+886223456789", SHUKE_PHONE_LANDLINE, "" },
  { "02 23456789#123", TW, "+886223456789", SHUKE_PHONE_LANDLINE, "123" },
  { "(02)2345-6789 分機 12", TW, "+886223456789", SHUKE_PHONE_LANDLINE, "12" },
  { "07-2345678", TW, "+88672345678", SHUKE_PHONE_LANDLINE, "" },
  { "04-7234567", TW, "+88647234567", SHUKE_PHONE_LANDLINE, "" },
  { "0800 080 123", TW, "+886800080123", SHUKE_PHONE_SERVICE, "" },
  { "09123456789", TW, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "23456789", TW, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "13800008026", TW, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "8613800008026", TW, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "0912-345-678", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },

  { "91234567", HK, "+85291234567", SHUKE_PHONE_MOBILE, "" },
  { "9123 4567", HK, "+85291234567", SHUKE_PHONE_MOBILE, "" },
  { "85291234567", HK, "+85291234567", SHUKE_PHONE_MOBILE, "" },
  { "(852) 9123-4567", CN, "+85291234567", SHUKE_PHONE_MOBILE, "" },
  { "23456789", HK, "+85223456789", SHUKE_PHONE_LANDLINE, "" },
  { "12345678", HK, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "9123456", HK, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "66123456", MO, "+85366123456", SHUKE_PHONE_MOBILE, "" },
  { "28123456", MO, "+85328123456", SHUKE_PHONE_LANDLINE, "" },
  { "+853 6612 3456", CN, "+85366123456", SHUKE_PHONE_MOBILE, "" },
  { "56123456", MO, NULL, SHUKE_PHONE_UNKNOWN, "" },

  { "+1 415 555 0123", CN, "+14155550123", SHUKE_PHONE_UNKNOWN, "" },
  { "+44 (0)20 7946 0123", CN, "+442079460123", SHUKE_PHONE_UNKNOWN, "" },
  { "020 7946 0123", OTHER, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "+86 138 0000 8026", OTHER, "+8613800008026", SHUKE_PHONE_MOBILE, "" },
  { "+123456", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
  { "+1234567890123456", CN, NULL, SHUKE_PHONE_UNKNOWN, "" },
};

static void
test_parse (void)
{
  ShukePhone phone;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean read = shuke_phone_parse (cases[i].text, cases[i].region, &phone);

      g_test_message ("%s in %s", cases[i].text, shuke_region_to_code (cases[i].region));
      g_assert_cmpint (read, ==, cases[i].e164 != NULL);
      g_assert_cmpstr (phone.e164, ==, cases[i].e164 != NULL ? cases[i].e164 : "");
      g_assert_cmpint (phone.kind, ==, cases[i].kind);
      g_assert_cmpstr (phone.extension, ==, cases[i].extension);
    }
  g_assert_false (shuke_phone_parse (NULL, CN, &phone));
}

static void
test_shown (void)
{
  static const struct { const char *typed, *shown; } numbers[] = {
    { "13800008026", "138 0000 8026" }, { "138-0000-8026", "138 0000 8026" }, { "+44 (0)20 7946 0123", "+44 20 7946 0123" },
    { "回头补", "回头补" }, { "0571-88880000 转 8001", "0571-88880000 转 8001" }, { "", "" }, { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *shown = shuke_phone_dup_shown (numbers[i].typed, CN);

      g_assert_cmpstr (shown, ==, numbers[i].shown);
    }
}

/* What is stored must be read again as itself, in every region; and so must the form for reading. */
static void
test_stable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int region = CN; cases[i].e164 != NULL && region <= OTHER; region++)
      {
        g_autofree char *shown = shuke_phone_format (cases[i].e164, (ShukeRegion) region);
        ShukePhone phone;

        g_test_message ("%s in %d", shown, region);
        g_assert_true (shuke_phone_parse (cases[i].e164, (ShukeRegion) region, &phone));
        g_assert_cmpstr (phone.e164, ==, cases[i].e164);
        g_assert_true (shuke_phone_parse (shown, (ShukeRegion) region, &phone));
        g_assert_cmpstr (phone.e164, ==, cases[i].e164);
        g_assert_cmpint (phone.kind, ==, cases[i].kind);
      }
}

static void
test_format (void)
{
  static const struct { const char *e164; ShukeRegion region; const char *shown; } formats[] = {
    { "+8613800008026", CN, "138 0000 8026" },
    { "+8613800008026", TW, "+86 138 0000 8026" },
    { "+861062345678", CN, "010 6234 5678" },
    { "+8675582345678", CN, "0755 8234 5678" },
    { "+8675582345678", HK, "+86 755 8234 5678" },
    { "+867916234567", CN, "0791 623 4567" },
    { "+864008200000", CN, "400 820 0000" },
    { "+886912345678", TW, "0912 345 678" },
    { "+886912345678", CN, "+886 912 345 678" },
    { "+886223456789", TW, "02 2345 6789" },
    { "+88672345678", TW, "07 234 5678" },
    { "+85291234567", HK, "9123 4567" },
    { "+85291234567", CN, "+852 9123 4567" },
    { "+14155550123", CN, "+1 415 555 0123" },
    { "+819012345678", CN, "+81 90 1234 5678" },
    { "typed", CN, "typed" },
    { "", CN, "" },
    { NULL, CN, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *shown = shuke_phone_format (formats[i].e164, formats[i].region);

      g_assert_cmpstr (shown, ==, formats[i].shown);
    }
}

/* What is typed to find a number, as far as it is typed. */
static void
test_digits (void)
{
  static const struct { const char *typed, *digits; } rows[] = {
    { "139 0000 1234", "13900001234" }, { "１３９－００００", "1390000" }, { "139—0000–12", "139000012" }, { "(0571) 88", "057188" },
    { "+86 139", "86139" }, { "\u202a1390\u3000000\u202c", "1390000" }, { "'139", "139" }, { "8", "8" },
    { "", NULL }, { " - ", NULL }, { "139a", NULL }, { "卡 139", NULL }, { "139，", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *digits = shuke_phone_dup_digits (rows[i].typed);

      g_test_message ("'%s'", rows[i].typed);
      g_assert_cmpstr (digits, ==, rows[i].digits);
    }
}

/* Numbers that are nobody's, and those that are hers for one parcel only. */
static void
test_nobodys (void)
{
  static const struct { const char *text; gboolean filler, lent; } rows[] = {
    { "15400000000", TRUE, FALSE }, { "154 0000 0000", TRUE, FALSE }, { "13800138000", TRUE, FALSE }, { "+86 138 0013 8000", TRUE, FALSE },
    { "13800138001", FALSE, FALSE }, { "13888888888", FALSE, FALSE }, { "15400000001", FALSE, FALSE }, { "15420813367", FALSE, FALSE },
    { "15499990001-7719", FALSE, TRUE }, { "15499990001 转7719", FALSE, TRUE }, { "15499990001转7719", FALSE, TRUE },
    { "15499990001，转 3342", FALSE, FALSE }, { "15499990001#2", FALSE, FALSE }, { "154-9999-0001", FALSE, FALSE },
    { "0755-82345678-801", FALSE, FALSE }, { "0755-82345678转801", FALSE, FALSE }, { "王芳", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukePhone phone;

      g_test_message ("'%s'", rows[i].text);
      shuke_phone_parse (rows[i].text, CN, &phone);
      g_assert_true (shuke_phone_is_filler (&phone) == rows[i].filler);
      g_assert_true (shuke_phone_is_lent (rows[i].text, CN) == rows[i].lent);
    }
  g_assert_false (shuke_phone_is_lent (NULL, CN));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone/parse", test_parse);
  g_test_add_func ("/phone/shown", test_shown);
  g_test_add_func ("/phone/stable", test_stable);
  g_test_add_func ("/phone/format", test_format);
  g_test_add_func ("/phone/digits", test_digits);
  g_test_add_func ("/phone/nobodys", test_nobodys);
  return g_test_run ();
}
