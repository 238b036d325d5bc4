/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the calendar, readings, phones and text counts against a folder of reference data that is not part of the project
 * (SHUKE_REFERENCE names it). Each difference is printed; one that is meant stands in a list here with its reason, and a list
 * entry that no longer differs is a failure too. */

#include <json-glib/json-glib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "shuke-date.h"
#include "shuke-lunar.h"
#include "shuke-phone.h"
#include "shuke-pinyin.h"
#include "shuke-sms.h"

/* GLib keeps only the first message of a failure; each difference has to be seen. */
static void G_GNUC_PRINTF (1, 2)
differ (const char *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("differs: %s", message);
  g_test_fail ();
}

static char *
reference_path (const char *folder,
                const char *file)
{
  const char *root = g_getenv ("SHUKE_REFERENCE");
  g_autofree char *path = NULL;

  if (root == NULL || *root == '\0')
    {
      g_test_skip ("SHUKE_REFERENCE names no folder");
      return NULL;
    }
  path = g_build_filename (root, folder, file, NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      differ ("%s/%s is not there", folder, file);
      return NULL;
    }
  return g_steal_pointer (&path);
}

typedef void (*RowFunc) (char **cells);

static void
each_row (const char *folder,
          const char *file,
          guint       columns,
          RowFunc     func)
{
  g_autofree char *path = reference_path (folder, file);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  int checked = 0;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;

      g_strchomp (lines[i]);
      if (*lines[i] == '\0')
        continue;
      cells = g_strsplit (lines[i], ",", (int) columns);
      g_assert_cmpuint (g_strv_length (cells), ==, columns);
      func (cells);
      checked++;
    }
  g_test_message ("%s: %d lines", file, checked);
  g_assert_cmpint (checked, >, 0);
}

static JsonArray *
load_array (const char  *folder,
            JsonParser **parser)
{
  g_autofree char *path = reference_path (folder, "expected.json");

  *parser = json_parser_new ();
  if (path == NULL)
    return NULL;
  g_assert_true (json_parser_load_from_file (*parser, path, NULL));
  return json_node_get_array (json_parser_get_root (*parser));
}

static void
check_month (char **cells)
{
  int year = atoi (cells[0]);
  int month = atoi (cells[1]);
  gboolean leap = atoi (cells[2]);
  ShukeDay first = shuke_lunar_to_day (year, month, leap, 1);
  int length = shuke_lunar_month_length (year, month, leap);

  /* The new moon of September 2057 falls on midnight: the tables of the Observatory begin the ninth month on the 28th, our
   * source and a computation from the sky on the 29th. Both stand. */
  if (year == 2057 && !leap && (month == 8 || month == 9)
      && ((month == 8 && length == 30) || first == shuke_day_new (2057, 9, 29)))
    return;
  if (first != shuke_day_from_iso (cells[3]) || length != atoi (cells[4]))
    differ ("month %d-%d%s differs: %d days", year, month, leap ? "*" : "", length);
}

static void
check_conversion (char **cells)
{
  ShukeDay day = shuke_day_from_iso (cells[0]);
  ShukeLunar lunar;

  if (!shuke_lunar_from_day (day, &lunar) || lunar.year != atoi (cells[1]) || lunar.month != atoi (cells[2])
      || lunar.leap != atoi (cells[3]) || lunar.day != atoi (cells[4])
      || shuke_lunar_to_day (lunar.year, lunar.month, lunar.leap, lunar.day) != day)
    differ ("%s differs", cells[0]);
}

static void
check_birthday (char **cells)
{
  ShukeDate date = { .month = (guint8) atoi (cells[0]), .day = (guint8) atoi (cells[1]), .lunar = 1, .leap = (guint8) atoi (cells[2]) };
  ShukeDay next = shuke_date_next (date, shuke_lunar_to_day (atoi (cells[3]), 1, FALSE, 1));
  g_autofree char *shown = shuke_day_to_iso (next);

  if (g_strcmp0 (shown, cells[7]) != 0)
    differ ("birthday %s-%s%s in %s: %s, not %s", cells[0], cells[1], date.leap ? "*" : "", cells[3], shown, cells[7]);
}

static void
check_new_year (char **cells)
{
  int year = atoi (cells[0]);
  ShukeDay first = shuke_lunar_to_day (year, 1, FALSE, 1);
  ShukeDay next = shuke_lunar_to_day (year + 1, 1, FALSE, 1);

  if (first != shuke_day_from_iso (cells[1]) || shuke_lunar_leap_month (year) != atoi (cells[2]) || next - first != atoi (cells[3]))
    differ ("lunar year %d differs", year);
}

static void
check_names (char **cells)
{
  static const struct { const char *theirs, *ours; } festivals[] = {
    { "中秋节", "Mid-Autumn" }, { "春节", "Spring Festival" }, { "除夕", "New Year’s Eve (lunar)" },
  };
  ShukeDay day = shuke_day_from_iso (cells[0]);
  ShukeLunar lunar;
  g_autofree char *year = NULL;
  g_autofree char *month = NULL;
  g_autofree char *day_name = NULL;
  g_autofree char *end = NULL;

  g_assert_true (shuke_lunar_from_day (day, &lunar));
  year = shuke_lunar_year_name (lunar.year);
  month = shuke_lunar_month_name (lunar.month, lunar.leap, FALSE);
  day_name = shuke_lunar_day_name (lunar.day);
  end = g_strconcat (month, day_name, NULL);
  if (g_strcmp0 (year, cells[2]) != 0 || !g_str_has_suffix (cells[1], end))
    differ ("%s is %s%s, not %s %s", cells[0], year, end, cells[2], cells[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (festivals); i++)
    if (g_str_equal (cells[4], festivals[i].theirs) && g_strcmp0 (shuke_almanac_name (day, NULL), festivals[i].ours) != 0)
      differ ("%s is not %s", cells[0], festivals[i].ours);
}

static void
test_lunar (void)
{
  each_row ("lunar", "months_1930_2060.csv", 11, check_month);
  each_row ("lunar", "gregorian_to_lunar_1500.csv", 5, check_conversion);
  each_row ("lunar", "lunar_birthdays_2024_2033.csv", 8, check_birthday);
  each_row ("lunar", "spring_festival_1930_2060.csv", 5, check_new_year);
  each_row ("lunar", "zodiac_vectors.csv", 5, check_names);
}

/* Surnames and words must be right; how given names are read is an opinion, and only counted. */
static void
test_pinyin (void)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *array = load_array ("pinyin", &parser);
  int names = 0;
  int agreed = 0;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *entry = json_array_get_object_element (array, i);
      const char *text = json_object_get_string_member (entry, "text");
      g_autofree char *plain = shuke_pinyin_fold (json_object_get_string_member (entry, "plain"));
      g_autofree char *initials = shuke_pinyin_fold (json_object_get_string_member (entry, "initials"));
      g_autofree char *key = shuke_pinyin_search_key (text, NULL);
      g_auto (GStrv) lines = g_strsplit (key, "\n", -1);

      if (g_str_equal (json_object_get_string_member (entry, "kind"), "name"))
        {
          g_autofree char *surname = shuke_pinyin_fold (json_object_get_string_member (entry, "expected_surname"));

          if (!g_str_has_prefix (lines[0], surname))
            differ ("surname of %s: %s, not %s", text, lines[0], surname);
          if (g_utf8_strlen (json_object_get_string_member (entry, "surname"), -1) != shuke_pinyin_surname_length (text))
            differ ("surname of %s has another length", text);
          names++;
          agreed += g_str_equal (lines[0], plain);
          if (!g_str_equal (lines[0], plain))
            g_test_message ("an opinion: %s is %s, there %s", text, lines[0], plain);
        }
      else if (!g_strv_contains ((const char *const *) lines, plain) || !g_strv_contains ((const char *const *) lines, initials))
        differ ("%s: %s is not found", text, plain);
    }
  g_test_message ("%d of %d names agree altogether", agreed, names);
}

typedef struct {
  const char *text;
  const char *region;
  const char *e164;     /* ours; empty = refused */
  const char *reason;
} Exception;

static const Exception phone_exceptions[] = {
  { "0755-82345678-801", "CN", "+8675582345678", "the group after a landline's second dash is its extension" },
  { "15412345678", "CN", "+8615412345678", "prefixes are assigned every year; a customer's new number must not be refused" },
  { "1.3812345678E+10", "CN", "+8613812345678", "a spreadsheet wrote it, and no digit is lost" },
  { "00886912345678", "TW", "+886912345678", "00 is what mobile phones and exports write for +" },
  { "0912345678, 0922333444", "TW", "+886912345678", "two numbers in one cell: the first; the cell's text is kept" },
  { "41234567", "HK", "+85241234567", "eight digits that may be a mobile number are kept as one" },
};

static gboolean
kind_agrees (ShukePhoneKind  kind,
             const char     *type,
             const char     *region)
{
  /* The world's numbers are kept, but their kind is not judged. */
  if (!g_str_equal (region, "CN") && !g_str_equal (region, "TW") && !g_str_equal (region, "HK") && !g_str_equal (region, "MO"))
    return kind == SHUKE_PHONE_UNKNOWN;
  if (g_str_equal (type, "MOBILE"))
    return kind == SHUKE_PHONE_MOBILE;
  if (g_str_equal (type, "FIXED_LINE"))
    return kind == SHUKE_PHONE_LANDLINE;
  return kind == SHUKE_PHONE_SERVICE && (g_str_equal (type, "TOLL_FREE") || g_str_equal (type, "SHARED_COST"));
}

static void
test_phones (void)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *array = load_array ("phones", &parser);
  guint excepted = 0;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *entry = json_array_get_object_element (array, i);
      JsonObject *judge = json_object_get_object_member (entry, "google");
      const char *raw = json_object_get_string_member (entry, "raw");
      const char *region = json_object_get_string_member (entry, "region");
      gboolean valid = json_object_get_boolean_member_with_default (judge, "valid", FALSE);
      const char *expected = valid ? json_object_get_string_member (judge, "e164") : "";
      const Exception *exception = NULL;
      ShukePhone phone;

      shuke_phone_parse (raw, shuke_region_from_code (region), &phone);
      for (gsize k = 0; k < G_N_ELEMENTS (phone_exceptions); k++)
        if (g_str_equal (phone_exceptions[k].text, raw) && g_str_equal (phone_exceptions[k].region, region))
          exception = &phone_exceptions[k];
      if (exception != NULL)
        {
          excepted++;
          g_test_message ("meant: %s in %s is %s: %s", raw, region, exception->e164, exception->reason);
          if (g_str_equal (exception->e164, expected))
            differ ("%s in %s is no exception any more", raw, region);
          expected = exception->e164;
        }
      if (!g_str_equal (phone.e164, expected))
        differ ("%s in %s: %s, not %s", raw, region, phone.e164, expected);
      else if (valid && !kind_agrees (phone.kind, json_object_get_string_member (judge, "type"),
                                      json_object_get_string_member (judge, "region")))
        differ ("%s in %s is another kind", raw, region);
    }
  if (array != NULL)
    g_assert_cmpuint (excepted, ==, G_N_ELEMENTS (phone_exceptions));
}

static void
test_sms (void)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *array = load_array ("sms", &parser);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *entry = json_array_get_object_element (array, i);
      JsonObject *first = json_object_get_object_member (entry, "twilio");
      JsonObject *second = json_object_get_object_member (entry, "split_sms");
      const char *id = json_object_get_string_member (entry, "id");
      const char *text = json_object_get_string_member (entry, "text");
      gboolean gsm7 = g_str_equal (json_object_get_string_member (first, "encoding"), "GSM-7");
      int parts = (int) json_object_get_int_member (first, "segments");
      int left = (int) json_object_get_int_member (second, "remaining_in_part");
      ShukeSmsCount count = shuke_sms_count (text, SHUKE_REGION_OTHER);

      /* Nothing written is no text, and costs nothing: both counters say one part. */
      if (*text == '\0')
        parts = 0;
      if ((count.alphabet == SHUKE_SMS_GSM7) != gsm7 || count.parts != parts || count.left != left)
        differ ("%s: %d parts and %d left, not %d and %d", id, count.parts, count.left, parts, left);
      if (count.characters != json_object_get_int_member (entry, "unicode_scalars"))
        differ ("%s: %d characters", id, count.characters);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/lunar", test_lunar);
  g_test_add_func ("/reference/pinyin", test_pinyin);
  g_test_add_func ("/reference/phones", test_phones);
  g_test_add_func ("/reference/sms", test_sms);
  return g_test_run ();
}
