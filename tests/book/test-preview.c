/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview of a file against a real book: which of its rows are shown, in what order, and in which words. */

#include "scratch-import.h"

#include "shuke-book-customers.h"
#include "shuke-error.h"
#include "shuke-import-preview.h"

#define MAX_SHOWN 4
#define MAX_KNOWN 8

typedef ScratchBook Fixture;

/* Of @text the letters stand for rows: k for somebody whom the book knows, n for somebody new. */
static char *
write_file (Fixture    *fixture,
            const char *text,
            gboolean    cards)
{
  g_autoptr (GString) file = g_string_new (cards ? "" : "姓名,手机\n");
  char *path = scratch_path (fixture->folder, cards ? "a.vcf" : "a.csv");

  for (guint i = 0; text[i] != '\0'; i++)
    {
      guint phone = text[i] == 'k' ? i : 100 + i;

      g_string_append_printf (file, cards ? "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:客%u\r\nTEL:13900001%03u\r\nEND:VCARD\r\n" : "客%u,13900001%03u\n",
                              phone, phone);
    }
  g_assert_true (g_file_set_contents (path, file->str, -1, NULL));
  return path;
}

static void
check (Fixture    *fixture,
       const char *text,
       gboolean    cards,
       const char *expected)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImportContext context = { SHUKE_REGION_CN, *shuke_book_get_currency (fixture->book), fixture->today };
  g_autofree char *path = write_file (fixture, text, cards);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImportFile) file = shuke_import_file_open (path, NULL, &context, &error);
  g_autoptr (ShukePreview) preview = NULL;
  g_autoptr (GString) shown = g_string_new (NULL);

  g_assert_no_error (error);
  preview = shuke_preview_new (fixture->book, file, &options, MAX_SHOWN, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < preview->rows->len; i++)
    {
      const ShukePreviewRow *row = g_ptr_array_index (preview->rows, i);

      g_string_append_printf (shown, "%u%c ", row->row - (cards ? 0 : 1), row->outcome == SHUKE_IMPORT_ADDED ? 'n' : '-');
    }
  if (preview->picked)
    g_string_append (shown, "picked");
  g_assert_cmpstr (g_strchomp (shown->str), ==, expected);
}

static void
add_known (Fixture *fixture,
           guint    number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *name = g_strdup_printf ("客%u", number);
  g_autofree char *phone = g_strdup_printf ("13900001%03u", number);

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set_phone (builder, 0, 0, phone, NULL);
  customer = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->book, customer, NULL, &error);
  g_assert_no_error (error);
}

/* What will be new is what she wants to see before she says yes. */
static void
test_new_first (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < MAX_KNOWN; i++)
    add_known (fixture, i);
  check (fixture, "knk", TRUE, "1- 2n 3-");
  check (fixture, "nnnnkn", TRUE, "1n 2n 3n 4n");
  check (fixture, "kknkkkn", TRUE, "3n 7n 1- 2- picked");
  check (fixture, "kkkkkk", TRUE, "1- 2- 3- 4-");

  /* A table is read beside the file, so it keeps its order as long as that shows anything. */
  check (fixture, "kknkkkn", FALSE, "1- 2- 3n 4-");
  check (fixture, "kkkkkknn", FALSE, "7n 8n 1- 2- picked");
  check (fixture, "kkkkkk", FALSE, "1- 2- 3- 4-");
}

/* What is understood of the cell in @column of a table with one row. */
static void
check_cell (Fixture    *fixture,
            const char *table,
            guint       column,
            const char *expected)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImportContext context = { SHUKE_REGION_CN, *shuke_book_get_currency (fixture->book), fixture->today };
  g_autofree char *path = scratch_path (fixture->folder, "cell.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImportFile) file = NULL;
  g_autoptr (ShukePreview) preview = NULL;

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  file = shuke_import_file_open (path, NULL, &context, &error);
  g_assert_no_error (error);
  preview = shuke_preview_new (fixture->book, file, &options, MAX_SHOWN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->rows->len, ==, 1);
  g_assert_cmpstr (((const ShukePreviewRow *) g_ptr_array_index (preview->rows, 0))->cells[column].understood, ==, expected);
}

#define CHILD(name, birthday) "姓名,手机,孩子,孩子生日\n王芳,13900000001," name "," birthday "\n"

/* A year alone is a year of birth, and what cannot be read in one column leaves it. */
static void
test_bare_year (Fixture       *fixture,
                gconstpointer  data)
{
  check_cell (fixture, CHILD ("2021", ""), 2, "born in 2021");
  check_cell (fixture, CHILD ("小宝 2021", ""), 2, "小宝 · born in 2021");
  check_cell (fixture, CHILD ("小宝", "2021"), 3, "born in 2021");
  check_cell (fixture, CHILD ("小宝 2021", "21"), 2, "小宝 · born in 2021");
  check_cell (fixture, CHILD ("小宝 2021", "21"), 3, "21, as a remark");
  check_cell (fixture, CHILD ("小宝", "2021-05-06"), 3, "6 May 2021");
}

#define LAST(day) "姓名,手机,最近到店\n王芳,13900000001," day "\n"

/* A day, a remark, and two that are none. */
static void
test_last_visit (Fixture       *fixture,
                 gconstpointer  data)
{
  check_cell (fixture, LAST ("2026-08-01"), 2, "1 August");
  check_cell (fixture, LAST ("2025/8/1 14:20"), 2, "1 August 2025");
  check_cell (fixture, LAST ("上个月"), 2, "上个月, as a remark");
  check_cell (fixture, LAST ("昨天"), 2, "昨天, as a remark");
  check_cell (fixture, LAST ("无"), 2, NULL);
  check_cell (fixture, LAST ("2027-01-01"), 2, "2027-01-01, as a remark");
  check_cell (fixture, LAST ("1900-01-01"), 2, NULL);
}

#define TWO(card, other) "姓名,卡号,会员卡号,手机\n王芳," card "," other ",1390000\n"

/* What is not understood, or has found its place taken, is shown as what becomes of it. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  check_cell (fixture, TWO ("1001", "2002"), 1, "1001");
  check_cell (fixture, TWO ("1001", "2002"), 2, "2002, as a remark");
  check_cell (fixture, TWO ("1001", "1001"), 2, "1001");
  check_cell (fixture, TWO ("1001", ""), 3, "1390000, as a remark");
}

#define SIZE(size, children) "姓名,手机,尺码,孩子\n王芳,13900000001," size "," children "\n"

/* Whose a size is. */
static void
test_size (Fixture       *fixture,
           gconstpointer  data)
{
  check_cell (fixture, SIZE ("110", "果果"), 2, "果果 · wears 110");
  check_cell (fixture, SIZE ("110/120", "果果 女"), 2, "果果 · girl · wears 110/120");
  check_cell (fixture, SIZE ("L", "果果"), 2, "L");
  check_cell (fixture, SIZE ("110", ""), 2, "110");
  check_cell (fixture, SIZE ("110", "果果、小宝"), 2, "110, as a remark");
}

#define REMARK(text) "姓名,手机,备注\n王芳,13900000001," text "\n"

/* What a remark brings beside itself is said in front of it. */
static void
test_remark (Fixture       *fixture,
             gconstpointer  data)
{
  check_cell (fixture, REMARK ("喜欢浅色"), 2, "喜欢浅色");
  check_cell (fixture, REMARK ("羊毛过敏"), 2, "Keep in mind: 羊毛过敏");
  check_cell (fixture, REMARK ("拒收短信"), 2, "no messages · 拒收短信");
  check_cell (fixture, REMARK ("喜欢浅色，不要发短信"), 2, "no messages · Keep in mind: 不要发短信");
  check_cell (fixture, "姓名,手机,注意事项\n王芳,13900000001,勿扰\n", 2, "no messages · 勿扰");
  check_cell (fixture, "姓名,手机,备注,可发短信\n王芳,13900000001,拒收短信,是\n", 2, "no messages · 拒收短信");
}

/* The one answer for the whole file does not speak for who refused in her remark. */
static void
test_answer_for_all (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct { const char *e164; ShukeConsentState state; } expected[] = {
    { "+8613900000001", SHUKE_CONSENT_NO }, { "+8613900000002", SHUKE_CONSENT_YES }, { "+8613900000003", SHUKE_CONSENT_YES },
  };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_YES, SHUKE_DAY_NONE, NULL };
  g_auto (ShukeImportReport) report;
  g_autoptr (GError) error = NULL;

  scratch_import (fixture, "姓名,手机,备注\n王芳,13900000001,拒收短信\n李静,13900000002,晚上别发短信\n陈洁,13900000003,\n", &options, FALSE, &report);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, expected[i].e164, &error);
      g_autoptr (ShukeConsent) consent = NULL;

      g_assert_cmpuint (ids->len, ==, 1);
      consent = shuke_book_get_consent (fixture->book, g_array_index (ids, gint64, 0), "marketing", &error);
      g_assert_no_error (error);
      g_assert_cmpint (consent->state, ==, expected[i].state);
    }
}

/* A card that brings a picture says so. */
static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  ShukeImportOptions options = { .match = SHUKE_IMPORT_FILL };
  g_autoptr (ShukeImportFile) file =
    scratch_open_file (fixture, "picture.vcf",
                       "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王芳\r\nTEL:13900000001\r\n"
                       "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAAASUhEUg==\r\nEND:VCARD\r\n"
                       "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:李静\r\nTEL:13900000002\r\nEND:VCARD\r\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukePreview) preview = NULL;
  g_auto (ShukeImportReport) report;

  shuke_import_report_init (&report);
  preview = shuke_preview_new (fixture->book, file, &options, MAX_SHOWN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->rows->len, ==, 2);
  g_assert_cmpstr (((const ShukePreviewRow *) g_ptr_array_index (preview->rows, 0))->cells[0].also, ==, "with a picture");
  g_assert_null (((const ShukePreviewRow *) g_ptr_array_index (preview->rows, 1))->cells[0].also);
  report.rows = shuke_import_rows_new ();
  g_assert_true (shuke_import_run (fixture->book, file, &options, TRUE, NULL, NULL, &report, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (shuke_import_rows_get (report.rows, 0).line, ==, "139 0000 0001 · with a picture");
  g_assert_cmpstr (shuke_import_rows_get (report.rows, 1).line, ==, "139 0000 0002");
}

#define LEFT_OUT "姓名,手机\n王芳,13900000001\n修水管的,13900000002\n李静,13900000003\n李静,13900000003\n,\n陈洁,1380000\n"

/* A row that is left out is not in the book, is no pattern for another one, and stands in the list like all of them. */
static void
test_left_out (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { guint row; const char *title; const char *line; ShukeImportOutcome outcome; ShukeImportReason reason; guint other; } expected[] = {
    { 2, "王芳", "139 0000 0001", SHUKE_IMPORT_ADDED, SHUKE_IMPORT_REASON_NONE, 0 },
    { 3, "修水管的", "139 0000 0002", SHUKE_IMPORT_LEFT_OUT, SHUKE_IMPORT_REASON_NONE, 0 },
    { 4, "李静", "139 0000 0003", SHUKE_IMPORT_LEFT_OUT, SHUKE_IMPORT_REASON_NONE, 0 },
    { 5, "李静", "139 0000 0003", SHUKE_IMPORT_ADDED, SHUKE_IMPORT_REASON_NONE, 0 },
    { 7, "陈洁", "", SHUKE_IMPORT_ADDED, SHUKE_IMPORT_REASON_NONE, 0 },
  };
  g_autoptr (GHashTable) left_out = g_hash_table_new (NULL, NULL);
  ShukeImportOptions options = { .match = SHUKE_IMPORT_FILL, .left_out = left_out };
  g_autoptr (ShukeImportFile) file = scratch_open_file (fixture, "left-out.csv", LEFT_OUT);
  g_autoptr (GError) error = NULL;

  g_hash_table_add (left_out, GUINT_TO_POINTER (3));
  g_hash_table_add (left_out, GUINT_TO_POINTER (4));
  for (int real = 0; real < 2; real++)
    {
      g_auto (ShukeImportReport) report;
      guint found;

      shuke_import_report_init (&report);
      report.rows = shuke_import_rows_new ();
      g_assert_true (shuke_import_run (fixture->book, file, &options, real == 0, NULL, NULL, &report, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (report.left_out, ==, 2);
      g_assert_cmpint (report.book.added, ==, 3);
      g_assert_cmpuint (shuke_import_rows_get_n (report.rows), ==, G_N_ELEMENTS (expected));
      for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
        {
          ShukeCountedRow row = shuke_import_rows_get (report.rows, i);

          g_assert_cmpuint (row.row, ==, expected[i].row);
          g_assert_cmpstr (row.title, ==, expected[i].title);
          g_assert_cmpstr (row.line, ==, expected[i].line);
          g_assert_cmpint (row.outcome, ==, expected[i].outcome);
          g_assert_cmpint (row.reason, ==, expected[i].reason);
          g_assert_cmpuint (row.other_row, ==, expected[i].other);
        }
      g_assert_true (shuke_import_rows_find (report.rows, 5, &found));
      g_assert_cmpuint (found, ==, 3);
      g_assert_false (shuke_import_rows_find (report.rows, 6, &found));
      g_assert_true (shuke_import_rows_says (report.rows, 1, "水管"));
      g_assert_true (shuke_import_rows_says (report.rows, 1, "1390000 0002"));
      g_assert_false (shuke_import_rows_says (report.rows, 1, "王"));
      g_assert_false (shuke_import_rows_says (report.rows, 1, "水 的"));
    }
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *e164 = g_strdup_printf ("+8613900000%03u", i);
      g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, e164, &error);

      g_assert_cmpuint (ids->len, ==, i != 2);
    }
}

/* Of two who are in the book one only learns what was blank: nothing has to be decided of her, and it is filled all the same. */
static void
test_asked_of_differing (Fixture       *fixture,
                         gconstpointer  data)
{
  static const struct { const char *text; ShukeImportMatch match; } files[] = {
    { "姓名,手机,会员等级\n王芳,13900000001,\n李静,13900000002,金卡\n", SHUKE_IMPORT_FILL },
    { "姓名,手机,会员等级\n王芳,13900000001,金卡\n李静,13900000002,银卡\n", SHUKE_IMPORT_ASK },
  };
  static const char *const tiers[] = { "金卡", "金卡" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      ShukeImportOptions options = { files[i].match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
      g_autoptr (ShukeImportFile) file = scratch_open_file (fixture, "asked.csv", files[i].text);
      g_auto (ShukeImportReport) rehearsed;
      g_auto (ShukeImportReport) report;

      scratch_import_file (fixture, file, &options, TRUE, &rehearsed);
      g_assert_cmpuint (rehearsed.merges->len, ==, i);
      if (i == 1)
        g_assert_cmpuint (((const ShukeMerge *) rehearsed.merges->pdata[0])->row, ==, 3);
      options.merges = rehearsed.merges;
      scratch_import_file (fixture, file, &options, FALSE, &report);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, i + 1, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (customer->tier, ==, tiers[i]);
    }
}

/* Of two namesakes, one of them with a phone that cannot be read, nobody is taken for the one who brought her, nor is anybody for a name
 * that is nobody's: the words stay, and it is said, once. */
static void
test_referrers (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *e164; const char *source; gboolean linked; } expected[] = {
    { "+8613900000003", "王芳", FALSE }, { "+8613900000004", "李姐", FALSE }, { "+8613900000005", NULL, TRUE },
  };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImportFile) file =
    scratch_open_file (fixture, "referrers.csv", "姓名,手机,介绍人\n王芳,13900000001,\n王芳,1390000,\n陈洁,13900000003,王芳\n赵云,13900000004,李姐\n"
                                                 "孙小,13900000005,王芳 13900000001\n");
  g_autoptr (GError) error = NULL;

  for (int again = 0; again < 2; again++)
    {
      g_auto (ShukeImportReport) report;

      scratch_import_file (fixture, file, &options, FALSE, &report);
      g_assert_cmpint (report.book.referrers, ==, again ? 0 : 2);
      for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
        {
          g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, expected[i].e164, &error);
          g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, g_array_index (ids, gint64, 0), &error);

          g_assert_cmpstr (customer->source, ==, expected[i].source);
          g_assert_cmpint (customer->referrer != 0, ==, expected[i].linked);
        }
    }
}

/* The marks before a name in a phone book are no part of it: she is found by her name, in the next file too, and how she stood there is kept. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *name, *text; int added, merged; } files[] = {
    { "people.csv", "姓名,手机,生日,介绍人\nA01 王芳,13900000001,,\nVIP李静,,1990-03-12,A01 王芳\nAnna 陈,13900000003,,\n", 3, 0 },
    { "people.csv", "姓名,手机,生日,介绍人\nA01 王芳,13900000001,,\nVIP李静,,1990-03-12,A01 王芳\nAnna 陈,13900000003,,\n", 0, 0 },
    { "sales.csv", "销售日期,姓名,款号,实收金额\n2026-09-01,A01王芳,T1,100\n2026-09-02,VIP 李静,T2,100\n", 2, 0 },
    { "cards.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:AA赵敏\nTEL:13900000004\nEND:VCARD\n", 1, 0 },
  };
  static const struct { const char *name, *note; } expected[] = {
    { "王芳", "Name: A01 王芳" }, { "李静", "Name: VIP李静" }, { "Anna 陈", NULL }, { "赵敏", "Name: AA赵敏" },
  };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (ShukeImportFile) file = scratch_open_file (fixture, files[i].name, files[i].text);
      g_auto (ShukeImportReport) report;

      scratch_import_file (fixture, file, &options, FALSE, &report);
      g_assert_cmpint (report.book.added, ==, files[i].added);
      g_assert_cmpint (report.book.merged, ==, files[i].merged);
      g_assert_cmpint (report.book.refused, ==, 0);
      g_assert_cmpint (report.book.referrers, ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, i + 1, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (customer->name, ==, expected[i].name);
      g_assert_cmpstr (customer->note, ==, expected[i].note);
    }
}

/* A damage is said of what is damaged. */
static void
test_blame (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) damaged = g_error_new_literal (SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "");
  g_autoptr (GError) full = g_error_new_literal (SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE, "");

  g_assert_false (shuke_import_blame_book (&damaged));
  g_assert_error (damaged, SHUKE_ERROR, SHUKE_ERROR_BOOK_DAMAGED);
  g_assert_false (shuke_import_blame_book (&full));
  g_assert_error (full, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE);
  g_assert_false (shuke_import_blame_book (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/preview/new-first", Fixture, NULL, scratch_book_set_up, test_new_first, scratch_book_tear_down);
  g_test_add ("/preview/bare-year", Fixture, NULL, scratch_book_set_up, test_bare_year, scratch_book_tear_down);
  g_test_add ("/preview/last-visit", Fixture, NULL, scratch_book_set_up, test_last_visit, scratch_book_tear_down);
  g_test_add ("/preview/words", Fixture, NULL, scratch_book_set_up, test_words, scratch_book_tear_down);
  g_test_add ("/preview/size", Fixture, NULL, scratch_book_set_up, test_size, scratch_book_tear_down);
  g_test_add ("/preview/remark", Fixture, NULL, scratch_book_set_up, test_remark, scratch_book_tear_down);
  g_test_add ("/preview/answer-for-all", Fixture, NULL, scratch_book_set_up, test_answer_for_all, scratch_book_tear_down);
  g_test_add ("/preview/asked-of-differing", Fixture, NULL, scratch_book_set_up, test_asked_of_differing, scratch_book_tear_down);
  g_test_add ("/preview/referrers", Fixture, NULL, scratch_book_set_up, test_referrers, scratch_book_tear_down);
  g_test_add ("/preview/marks", Fixture, NULL, scratch_book_set_up, test_marks, scratch_book_tear_down);
  g_test_add ("/preview/blame", Fixture, NULL, scratch_book_set_up, test_blame, scratch_book_tear_down);
  g_test_add ("/preview/left-out", Fixture, NULL, scratch_book_set_up, test_left_out, scratch_book_tear_down);
  g_test_add ("/preview/picture", Fixture, NULL, scratch_book_set_up, test_picture, scratch_book_tear_down);
  return g_test_run ();
}
