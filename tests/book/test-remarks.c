/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A remark that came with a file: its facts are offered until they are answered, taken over in one action with that file as their source,
 * or put away for good; undo makes all as it was. */

#include "scratch-customers.h"
#include "scratch-import.h"

#include "book-dump.h"
#include "shuke-book-asks.h"
#include "shuke-book-customers.h"
#include "shuke-book-facts.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-book-remarks.h"

typedef ScratchBook Fixture;

#define HEAD "姓名,手机,备注\n"

static void
import (Fixture    *fixture,
        const char *table)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_auto (ShukeImportReport) report;

  scratch_import (fixture, table, &options, FALSE, &report);
}

static ShukeFactFile *
get_file (Fixture *fixture)
{
  g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, "+8613900001111", NULL);
  g_autoptr (GError) error = NULL;
  ShukeFactFile *file;

  g_assert_cmpuint (ids->len, ==, 1);
  file = shuke_book_get_fact_file (fixture->book, g_array_index (ids, gint64, 0), 0, &error);
  g_assert_no_error (error);
  return file;
}

/* What is offered now: "contact_channel=wechat; contact_hours=19:00-24:00; size=110". (transfer full) */
static char *
dup_offers (Fixture *fixture)
{
  g_autoptr (ShukeFactFile) file = get_file (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (file->offers, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? "; " : "", shuke_fact_kind_get_info (offer->kind)->word, offer->text);
    }
  return g_string_free (text, FALSE);
}

static void
check_offers (Fixture    *fixture,
              const char *offers)
{
  g_autofree char *text = dup_offers (fixture);

  g_assert_cmpstr (text, ==, offers);
}

static const ShukeFact *
find_fact (const ShukeFactFile *file,
           ShukeFactKind        kind)
{
  for (guint i = 0; i < file->facts->len; i++)
    if (((ShukeFact *) g_ptr_array_index (file->facts, i))->kind == kind)
      return g_ptr_array_index (file->facts, i);
  return NULL;
}

/* Of those that are offered the first @n. */
static gint64
answer (Fixture *fixture,
        guint    n,
        gboolean take)
{
  g_autoptr (ShukeFactFile) file = get_file (fixture);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gint64 action;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (some, g_ptr_array_index (file->offers, i));
  action = take ? shuke_book_take_remark_offers (fixture->book, file->customer->id, some, &error)
                : shuke_book_put_away_remark_offers (fixture->book, file->customer->id, some, &error);
  g_assert_no_error (error);
  g_assert_cmpint (action, !=, 0);
  return action;
}

static void
undo (Fixture *fixture,
      gint64   action)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (shuke_book_undo (fixture->book, action, NULL, &error) != 0);
  g_assert_no_error (error);
}

static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (ShukeFactFile) file = NULL;
  const ShukeFact *fact;
  gint64 action;

  import (fixture, HEAD "王芳,13900001111,只收微信，晚上七点后打，女儿110码，欠50\n");
  shuke_clock_set (fixture->clock, fixture->today + 40, 600);
  check_offers (fixture, "contact_channel=wechat; contact_hours=19:00-24:00; size=110");
  before = book_dump (fixture->book);
  action = answer (fixture, 1, TRUE);
  check_offers (fixture, "contact_hours=19:00-24:00; size=110");
  file = get_file (fixture);
  fact = find_fact (file, SHUKE_FACT_CONTACT_CHANNEL);
  g_assert_cmpstr (fact->text, ==, "wechat");
  g_assert_cmpstr (fact->import_name, ==, "顾客.csv");
  g_assert_cmpint (fact->day, ==, fixture->today);
  g_assert_cmpstr (file->customer->note, ==, "只收微信，晚上七点后打，女儿110码，欠50");

  undo (fixture, action);
  scratch_check_same (fixture, before);
  check_offers (fixture, "contact_channel=wechat; contact_hours=19:00-24:00; size=110");

  /* All at once: the daughter is in the file, as tall as she was on the day of the file. */
  action = answer (fixture, 3, TRUE);
  check_offers (fixture, "");
  g_clear_pointer (&file, shuke_fact_file_free);
  file = get_file (fixture);
  g_assert_cmpuint (file->customer->persons->len, ==, 2);
  fact = find_fact (file, SHUKE_FACT_SIZE);
  g_assert_cmpint (fact->day, ==, fixture->today);
  g_assert_cmpstr (fact->import_name, ==, "顾客.csv");
  undo (fixture, action);
  scratch_check_same (fixture, before);
}

/* Thrown out again by hand, it does not come back; nor what was put away. */
static void
test_answered (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (ShukeFactFile) file = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) without = NULL;
  g_autoptr (GArray) today = NULL;
  g_autofree char *before = NULL;
  gint64 action;

  import (fixture, HEAD "王芳,13900001111,只收微信，喜欢素色\n");
  answer (fixture, 1, TRUE);
  file = get_file (fixture);
  builder = shuke_customer_builder_new_from (file->customer, SHUKE_REGION_CN);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, NULL);
  without = shuke_customer_builder_build (builder, fixture->today, NULL);
  g_assert_cmpint (shuke_book_save_facts (fixture->book, without, NULL, NULL, NULL), !=, 0);
  check_offers (fixture, "colour_liked=素色");

  before = book_dump (fixture->book);
  action = answer (fixture, 1, FALSE);
  check_offers (fixture, "");
  undo (fixture, action);
  scratch_check_same (fixture, before);
  check_offers (fixture, "colour_liked=素色");
  answer (fixture, 1, FALSE);

  /* She herself was asked nothing. */
  today = shuke_book_list_asked_today (fixture->book, NULL);
  g_assert_cmpuint (today->len, ==, 0);
  import (fixture, HEAD "王芳,13900001111,只收微信，喜欢素色\n");
  check_offers (fixture, "");
}

/* What must be minded stands where it belongs; how she is reached is obeyed only as a fact. What was typed here is nobody's to read again. */
static void
test_which (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (ShukeFactFile) file = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) typed = NULL;

  import (fixture, HEAD "王芳,13900001111,别打电话\n");
  check_offers (fixture, "contact_channel=-phone");
  file = get_file (fixture);
  g_assert_null (file->customer->note);
  builder = shuke_customer_builder_new_from (file->customer, SHUKE_REGION_CN);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, NULL);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "只收微信");
  typed = shuke_customer_builder_build (builder, fixture->today, NULL);
  g_assert_cmpint (shuke_book_save_facts (fixture->book, typed, NULL, NULL, NULL), !=, 0);
  check_offers (fixture, "");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Shanghai", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/remarks/take", Fixture, NULL, scratch_book_set_up, test_take, scratch_book_tear_down);
  g_test_add ("/remarks/answered", Fixture, NULL, scratch_book_set_up, test_answered, scratch_book_tear_down);
  g_test_add ("/remarks/which", Fixture, NULL, scratch_book_set_up, test_which, scratch_book_tear_down);
  return g_test_run ();
}
