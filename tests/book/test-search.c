/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search against an oracle that looks at every customer's record with plain string functions, on the sample shop and
 * after random edits; and a list of 40 queries whose first three answers a person has looked at. */

#include "scratch-book.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-export.h"
#include "shuke-book-list.h"
#include "shuke-book-sample.h"
#include "shuke-book-visits.h"
#include "shuke-phone.h"
#include "shuke-pinyin.h"
#include "shuke-sample-shop.h"
#include "shuke-search-index.h"
#include "shuke-search-reader.h"
#include "shuke-search.h"

#include <string.h>

#define TODAY shuke_day_new (2026, 9, 17)

typedef struct {
  ShukeClock  *clock;
  ShukeBook   *book;
  ShukeSearch *search;
} Fixture;

typedef struct {
  ShukeSearchEntry entry;
  int              match;
} Expected;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->clock = shuke_clock_new_manual (TODAY, 600);
  fixture->book = shuke_book_open_sample (SHUKE_SAMPLE_SIZE, fixture->clock, &error);
  g_assert_no_error (error);
  fixture->search = shuke_search_new (fixture->book);
  g_assert_true (shuke_search_load_now (fixture->search, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->search);
  shuke_book_close (fixture->book);
  g_object_unref (fixture->book);
  shuke_clock_unref (fixture->clock);
}

static void
consider (int        *best,
          const char *text,
          const char *needle,
          int         whole,
          int         begins)
{
  if (text == NULL || strstr (text, needle) == NULL)
    return;
  *best = MIN (*best, SHUKE_MATCH_ANYWHERE);
  if (g_str_has_prefix (text, needle))
    *best = MIN (*best, begins);
  if (strcmp (text, needle) == 0)
    *best = MIN (*best, whole);
}

static void
consider_folded (int        *best,
                 const char *text,
                 const char *needle,
                 int         whole,
                 int         begins)
{
  g_autofree char *folded = text != NULL ? shuke_pinyin_fold (text) : NULL;

  consider (best, folded, needle, whole, begins);
}

static void
consider_sounds (int        *best,
                 const char *name,
                 const char *reading,
                 const char *needle)
{
  g_autofree char *key = shuke_pinyin_search_key (name, reading);
  g_auto (GStrv) lines = g_strsplit (key, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    if (i % 2 == 1)
      consider (best, lines[i], needle, SHUKE_MATCH_ALL_INITIALS, SHUKE_MATCH_INITIALS_BEGIN);
    else
      consider (best, lines[i], needle, SHUKE_MATCH_PINYIN_BEGINS, SHUKE_MATCH_PINYIN_BEGINS);
}

/* The rule as the owner would say it. */
static int
match_of (const ShukeCustomer *customer,
          const GPtrArray     *groups,
          const char          *needle)
{
  int best = SHUKE_N_MATCHES;

  for (guint i = 0; i < groups->len; i++)
    consider_folded (&best, g_ptr_array_index (groups, i), needle, SHUKE_MATCH_ANYWHERE, SHUKE_MATCH_ANYWHERE);

  consider_folded (&best, customer->name, needle, SHUKE_MATCH_NAME_BEGINS, SHUKE_MATCH_NAME_BEGINS);
  consider_sounds (&best, customer->name, customer->reading, needle);
  consider_folded (&best, customer->nickname, needle, SHUKE_MATCH_FAMILY_BEGINS, SHUKE_MATCH_FAMILY_BEGINS);
  consider_sounds (&best, customer->nickname, NULL, needle);
  consider_folded (&best, customer->address_form, needle, SHUKE_MATCH_ANYWHERE, SHUKE_MATCH_ANYWHERE);
  consider_folded (&best, customer->card_number, needle, SHUKE_MATCH_EXACT_NUMBER, SHUKE_MATCH_ANYWHERE);
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      consider_folded (&best, person->name, needle, SHUKE_MATCH_FAMILY_BEGINS, SHUKE_MATCH_FAMILY_BEGINS);
      consider_folded (&best, person->nickname, needle, SHUKE_MATCH_FAMILY_BEGINS, SHUKE_MATCH_FAMILY_BEGINS);
      consider_sounds (&best, person->name, NULL, needle);
      consider_sounds (&best, person->nickname, NULL, needle);
    }
  for (guint i = 0; i < customer->channels->len; i++)
    consider_folded (&best, ((ShukeChannel *) g_ptr_array_index (customer->channels, i))->value, needle,
                     SHUKE_MATCH_ANYWHERE, SHUKE_MATCH_ANYWHERE);
  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);
      g_autofree char *digits = shuke_search_digits_of_phone (phone->e164, phone->raw, SHUKE_REGION_CN);

      consider (&best, digits, needle, SHUKE_MATCH_EXACT_NUMBER, SHUKE_MATCH_ANYWHERE);
      if (strlen (needle) >= 4 && g_str_has_suffix (digits, needle))
        best = MIN (best, SHUKE_MATCH_LAST_DIGITS);
    }

  return best;
}

static int
compare_expected (gconstpointer a,
                  gconstpointer b)
{
  const Expected *left = a, *right = b;

  return left->match != right->match ? left->match - right->match : shuke_search_entry_compare (&left->entry, &right->entry);
}

static GArray *
find_slowly (ShukeBook  *book,
             const char *needle)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) everybody = shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, &error);
  GArray *expected = g_array_new (FALSE, FALSE, sizeof (Expected));

  g_assert_no_error (error);
  for (guint i = 0; i < everybody->len; i++)
    {
      gint64 id = g_array_index (everybody, gint64, i);
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, id, &error);
      ShukeSummary summary;
      g_autoptr (GPtrArray) groups = shuke_book_list_customer_groups (book, id, &error);
      Expected one = { .match = match_of (customer, groups, needle) };

      g_assert_no_error (error);
      if (one.match == SHUKE_N_MATCHES)
        continue;
      shuke_book_get_summary (book, id, &summary, NULL);
      one.entry = (ShukeSearchEntry) { id, summary.last_day, shuke_search_rank_tier (customer->tier) };
      g_array_append_val (expected, one);
    }
  g_array_sort (expected, compare_expected);
  return expected;
}

static void
assert_as_slowly (Fixture    *fixture,
                  const char *needle)
{
  guint counts[SHUKE_N_MATCHES], sum = 0;
  g_autoptr (GArray) found = shuke_search_find (fixture->search, needle, counts);
  g_autoptr (GArray) expected = find_slowly (fixture->book, needle);

  for (int i = 0; i < SHUKE_N_MATCHES; i++)
    sum += counts[i];
  g_assert_cmpuint (sum, ==, found->len);
  if (found->len != expected->len)
    g_test_message ("'%s': %u found, %u expected", needle, found->len, expected->len);
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      const Expected *one = &g_array_index (expected, Expected, i);

      if (g_array_index (found, gint64, i) != one->entry.id)
        g_test_message ("'%s': place %u", needle, i);
      g_assert_cmpint (g_array_index (found, gint64, i), ==, one->entry.id);
    }
}

static const char *const needles[] = {
  "l", "li", "lx", "lxy", "z", "zh", "zhang", "w", "wang", "an", "ng", "xiao", "y", "1", "13", "138", "0", "8026", "00000",
  "王", "小", "小雨", "果", "果果", "妈妈", "vip", "a", "xi", "qqqq", "99999999999", "o", "ouyang", "oy", "zeng", "lv", "shan",
};

static void
test_oracle (Fixture       *fixture,
             gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (needles); i++)
    assert_as_slowly (fixture, needles[i]);
}

/* Every part of every thirtieth customer's own facts finds her. */
static void
test_own_facts (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GArray) everybody = shuke_book_list_ids (fixture->book, SHUKE_ORDER_NAME, 0, NULL);

  for (guint i = 0; i < everybody->len; i += 30)
    {
      g_autoptr (ShukeCustomer) customer =
        shuke_book_get_customer (fixture->book, g_array_index (everybody, gint64, i), NULL);

      if (customer->phones->len > 0)
        {
          const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, 0);
          g_autofree char *digits = shuke_search_digits_of_phone (phone->e164, phone->raw, SHUKE_REGION_CN);

          if (strlen (digits) >= 7)
            assert_as_slowly (fixture, digits + strlen (digits) - 4);
        }
      if (customer->name != NULL)
        {
          g_autofree char *key = shuke_pinyin_search_key (customer->name, customer->reading);
          g_auto (GStrv) lines = g_strsplit (key, "\n", 3);

          if (lines[0] != NULL && lines[1] != NULL)
            {
              assert_as_slowly (fixture, lines[1]);
              lines[0][MIN (strlen (lines[0]), 3 + i % 5)] = '\0';
              assert_as_slowly (fixture, lines[0]);
            }
        }
    }
}

static gint64
save_customer (ShukeBook  *book,
               const char *name,
               const char *phone,
               const char *card,
               const char *child)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, card);
  if (phone != NULL)
    shuke_customer_builder_set_phone (builder, 0, 0, phone, NULL);
  if (child != NULL)
    shuke_customer_builder_set_person_name (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), child);
  customer = shuke_customer_builder_build (builder, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_save_customer (book, customer, &id, &error), !=, 0);
  g_assert_no_error (error);
  return id;
}

/* The index follows every change without being read again. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) everybody = shuke_book_list_ids (fixture->book, SHUKE_ORDER_NAME, 0, NULL);
  gint64 id = save_customer (fixture->book, "欧阳未名", "199 0000 4242", "QX-77", "龘龘");
  gint64 action;

  g_assert_cmpint (shuke_search_find_exact (fixture->search, "19900004242"), ==, id);
  g_assert_cmpint (shuke_search_find_exact (fixture->search, "+86 199-0000-4242"), ==, id);
  g_assert_cmpint (shuke_search_find_exact (fixture->search, "199—0000–4242"), ==, id);
  g_assert_cmpint (shuke_search_find_exact (fixture->search, "１９９　００００－４２４２"), ==, id);
  g_assert_cmpint (shuke_search_find_exact (fixture->search, "qx-77"), ==, id);
  g_assert_cmpint (shuke_search_find_exact (fixture->search, "4242"), ==, 0);
  assert_as_slowly (fixture, "oywm");
  assert_as_slowly (fixture, "龘");

  for (guint i = 0; i < 40; i++)
    {
      gint64 other = g_array_index (everybody, gint64, g_test_rand_int_range (0, (gint32) everybody->len));
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, other, NULL);
      g_autoptr (ShukeCustomerBuilder) builder = NULL;
      g_autoptr (ShukeCustomer) changed = NULL;

      if (customer == NULL || customer->deleted_at != 0)
        continue;
      switch (i % 3)
        {
        case 0:
          shuke_book_delete_customer (fixture->book, other, &error);
          break;
        case 1:
          builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
          shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
          changed = shuke_customer_builder_build (builder, TODAY, &error);
          g_assert_no_error (error);
          shuke_book_save_customer (fixture->book, changed, NULL, &error);
          break;
        default:
          {
            g_autoptr (ShukeVisit) visit = shuke_visit_new ();
            ShukeLine *line = shuke_line_new ();

            visit->customer = other;
            visit->day = TODAY;
            line->quantity = 1;
            line->paid_price = 9900;
            g_ptr_array_add (visit->lines, line);
            shuke_book_save_visit (fixture->book, visit, NULL, &error);
          }
          break;
        }
      g_assert_no_error (error);
    }
  assert_as_slowly (fixture, "lxy");
  assert_as_slowly (fixture, "li");
  assert_as_slowly (fixture, "l");

  action = shuke_book_delete_customer (fixture->book, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_search_find_exact (fixture->search, "19900004242"), ==, 0);
  shuke_book_undo (fixture->book, action, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_search_find_exact (fixture->search, "19900004242"), ==, id);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const blanks[] = { "", " ", "　", "-", "+", "\t", "()" };
  g_autofree char *long_text = g_strnfill (5000, 'l');

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (GArray) found = shuke_search_find (fixture->search, blanks[i], NULL);

      g_assert_cmpuint (found->len, ==, 0);
    }
  {
    g_autoptr (GArray) found = shuke_search_find (fixture->search, long_text, NULL);

    g_assert_cmpuint (found->len, ==, 0);
  }
}

static void
async_done (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  const ShukeNoteHit *hit;
  gint64 id;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "何静");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "她说下个月要去看 Kylin 乐队的演出，\n那天不要打电话，想要一件能跳舞的裙子");
  customer = shuke_customer_builder_build (builder, TODAY, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->book, customer, &id, &error);
  g_assert_no_error (error);

  shuke_search_find_notes (fixture->search, "\u3000ｋylin ", 10, NULL, async_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  hits = shuke_search_find_notes_finish (fixture->search, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (hit->customer, ==, id);
  {
    g_autofree char *marked = g_utf8_substring (hit->excerpt, hit->start, hit->start + hit->length);

    g_assert_cmpstr (marked, ==, "Kylin");
  }
  g_assert_null (strchr (hit->excerpt, '\n'));
}

static gint64
add_noted (Fixture    *fixture,
           const char *name,
           const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  gint64 id;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, note);
  customer = shuke_customer_builder_build (builder, TODAY, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->book, customer, &id, &error);
  g_assert_no_error (error);

  return id;
}

static void
add_entry (Fixture    *fixture,
           gint64      customer,
           ShukeDay    day,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();

  entry->kind = g_strdup ("note");
  entry->customer = customer;
  entry->day = day;
  entry->text = g_strdup (text);
  g_assert_cmpint (shuke_book_save_entry (fixture->book, entry, NULL, NULL, &error), >, 0);
  g_assert_no_error (error);
}

/* The customers whose notes hold @typed, in the order of the hits, and their excerpts. */
static char *
describe_notes (Fixture    *fixture,
                const char *typed,
                int         limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  GString *text = g_string_new (NULL);

  shuke_search_find_notes (fixture->search, typed, limit, NULL, async_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  hits = shuke_search_find_notes_finish (fixture->search, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      const ShukeNoteHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *marked = g_utf8_substring (hit->excerpt, hit->start, hit->start + hit->length);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s [%s]\n", hit->customer, hit->excerpt, marked);
    }

  return g_string_free (text, FALSE);
}

static void
assert_notes (Fixture    *fixture,
              const char *typed,
              int         limit,
              const char *format,
              ...) G_GNUC_PRINTF (4, 5);

static void
assert_notes (Fixture    *fixture,
              const char *typed,
              int         limit,
              const char *format,
              ...)
{
  g_autofree char *found = describe_notes (fixture, typed, limit);
  g_autofree char *expected = NULL;
  va_list values;

  va_start (values, format);
  expected = g_strdup_vprintf (format, values);
  va_end (values);
  g_assert_cmpstr (found, ==, expected);
}

/* Newest first whatever order they were written in, each customer once with her newest, none from the bin. */
static void
test_notes_order (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 a = add_noted (fixture, "甲", "爱听鲸歌"), b = add_noted (fixture, "乙", NULL), c = add_noted (fixture, "丙", NULL);
  gint64 gone = add_noted (fixture, "丁", "鲸歌"), d = add_noted (fixture, "戊", NULL);

  add_entry (fixture, b, TODAY + 3, "鲸歌三");
  add_entry (fixture, c, TODAY + 1, "鲸歌一");
  add_entry (fixture, b, TODAY + 5, "鲸歌五");
  add_entry (fixture, b, TODAY + 4, "鲸歌四");
  add_entry (fixture, c, TODAY + 2, "鲸歌二");
  add_entry (fixture, gone, TODAY + 9, "鲸歌九");
  add_entry (fixture, d, TODAY - 1, "鲸\n歌");
  add_entry (fixture, 0, TODAY + 8, "鲸歌八");
  add_entry (fixture, d, TODAY - 2, "买了 iPhone 壳，也给 XiaoMi 买了");
  g_assert_cmpint (shuke_book_delete_customer (fixture->book, gone, NULL), >, 0);

  assert_notes (fixture, "鲸歌", 10,
                "%" G_GINT64_FORMAT " 鲸歌五 [鲸歌]\n%" G_GINT64_FORMAT " 鲸歌二 [鲸歌]\n%" G_GINT64_FORMAT " 爱听鲸歌 [鲸歌]\n", b, c, a);
  assert_notes (fixture, "鲸歌", 3,
                "%" G_GINT64_FORMAT " 鲸歌五 [鲸歌]\n%" G_GINT64_FORMAT " 鲸歌二 [鲸歌]\n%" G_GINT64_FORMAT " 爱听鲸歌 [鲸歌]\n", b, c, a);
  assert_notes (fixture, "鲸歌", 1, "%" G_GINT64_FORMAT " 鲸歌五 [鲸歌]\n", b);
  assert_notes (fixture, "iphone", 10, "%" G_GINT64_FORMAT " 买了 iPhone 壳，也给 XiaoMi 买了 [iPhone]\n", d);
  assert_notes (fixture, " 给 xIAO", 10, "%" G_GINT64_FORMAT " …iPhone 壳，也给 XiaoMi 买了 [给 Xiao]\n", d);
  assert_notes (fixture, "鲸歌鲸", 10, "%s", "");
}

/* Some syllables spelt out, the others by their initials: the surname, the last one, or those between. */
static void
test_mixed (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct {
    const char *typed;
    const char *name;
    int         match;
  } rows[] = {
    { "wuhz", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "WuHZ", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "wu hz", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "ouyangfq", "欧阳方琼", SHUKE_MATCH_ALL_INITIALS },
    { "ouyangfqm", "欧阳方琼玫", SHUKE_MATCH_ALL_INITIALS },
    { "ouyangfq", "欧阳方琼玫", SHUKE_MATCH_INITIALS_BEGIN },
    { "zengqf", "曾琼方", SHUKE_MATCH_ALL_INITIALS },
    { "cengqf", "曾琼方", SHUKE_MATCH_ALL_INITIALS },
    { "shanfq", "单方琼", SHUKE_MATCH_ALL_INITIALS },
    { "lvfq", "吕方琼", SHUKE_MATCH_ALL_INITIALS },
    { "whzhi", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "whaizhi", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "whaiz", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "wuhzhi", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "w hai zhi", "乌海志", SHUKE_MATCH_ALL_INITIALS },
    { "ouyfq", "欧阳方琼", SHUKE_MATCH_ALL_INITIALS },
    { "oyfangq", "欧阳方琼", SHUKE_MATCH_ALL_INITIALS },
    { "oyfangq", "欧阳方琼玫", SHUKE_MATCH_INITIALS_BEGIN },
    { "cqfang", "曾琼方", SHUKE_MATCH_ALL_INITIALS },
    { "dfqiong", "单方琼", SHUKE_MATCH_ALL_INITIALS },
    /* As it is typed: the last syllable may stop anywhere. */
    { "whzh", "乌海志", SHUKE_MATCH_INITIALS_BEGIN },
    { "whai", "乌海志", SHUKE_MATCH_INITIALS_BEGIN },
    { "oyfan", "欧阳方琼", SHUKE_MATCH_INITIALS_BEGIN },
    /* In order, all of them, and no part of a syllable before the last. */
    { "wuzh", "乌海志", SHUKE_N_MATCHES },
    { "wuhzz", "乌海志", SHUKE_N_MATCHES },
    { "uhz", "乌海志", SHUKE_N_MATCHES },
    { "zenqf", "曾琼方", SHUKE_N_MATCHES },
    { "ouyafq", "欧阳方琼", SHUKE_N_MATCHES },
    { "yangfq", "欧阳方琼", SHUKE_N_MATCHES },
    { "whazhi", "乌海志", SHUKE_N_MATCHES },
    { "wzhi", "乌海志", SHUKE_N_MATCHES },
    { "whzhia", "乌海志", SHUKE_N_MATCHES },
    { "hzhi", "乌海志", SHUKE_N_MATCHES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int loaded = 0; loaded < 2; loaded++)
      {
        gint64 id = save_customer (fixture->book, rows[i].name, NULL, NULL, NULL);
        guint counts[SHUKE_N_MATCHES], at = 0, match = 0;
        g_autoptr (GArray) found = NULL;

        if (loaded)
          g_assert_true (shuke_search_load_now (fixture->search, NULL));
        found = shuke_search_find (fixture->search, rows[i].typed, counts);
        while (at < found->len && g_array_index (found, gint64, at) != id)
          at++;
        for (guint n = counts[0]; match < SHUKE_N_MATCHES && at >= n; n += match < SHUKE_N_MATCHES ? counts[match] : 0)
          match++;
        if ((int) match != rows[i].match)
          g_test_message ("'%s' for %s: %u", rows[i].typed, rows[i].name, match);
        g_assert_cmpuint (match, ==, (guint) rows[i].match);
        g_assert_cmpint (shuke_book_delete_customer (fixture->book, id, NULL), !=, 0);
        found = (g_array_unref (found), shuke_search_find (fixture->search, rows[i].typed, NULL));
        for (guint j = 0; j < found->len; j++)
          g_assert_cmpint (g_array_index (found, gint64, j), !=, id);
      }
}

/* The names of one household are not mixed: the mother is not found by her surname and her child's initials. */
static void
test_mixed_household (Fixture       *fixture,
                        gconstpointer  data)
{
  gint64 id = save_customer (fixture->book, "乌海", NULL, NULL, "万海志");
  g_autoptr (GArray) found = shuke_search_find (fixture->search, "wuhz", NULL);

  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (g_array_index (found, gint64, i), !=, id);
  g_clear_pointer (&found, g_array_unref);
  found = shuke_search_find (fixture->search, "wanhz", NULL);
  g_assert_cmpuint (found->len, >=, 1);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==, id);
}

#define N_HOUSEHOLDS 300

/* Each has a name of its own, from nothing to seventeen thousand letters behind it, and shares visit and tier with others: whoever is
 * found is the right one, with her own facts, in whatever order they are asked for. */
static void
test_households (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (ShukeSearchIndexBuilder) builder = shuke_search_index_builder_new ();
  g_autoptr (ShukeSearchIndex) index = NULL;
  guint8 fits[N_HOUSEHOLDS];

  for (int i = 0; i < N_HOUSEHOLDS; i++)
    {
      ShukeSearchEntry entry = { i + 1, TODAY - i / 40, (guint8) (i / 10 % 4) };
      g_autofree char *name = g_strdup_printf ("name%03dx", i);
      g_autofree char *other = g_strnfill ((gsize) ((i % 7) * (i % 7) * (i % 7) * 80), 'w');

      shuke_search_index_builder_begin (builder, &entry);
      shuke_search_index_builder_add (builder, SHUKE_SEARCH_FIELD_NAME, name);
      shuke_search_index_builder_add (builder, SHUKE_SEARCH_FIELD_OTHER, other);
    }
  index = shuke_search_index_builder_finish (g_steal_pointer (&builder));
  g_assert_cmpuint (shuke_search_index_get_size (index), ==, N_HOUSEHOLDS);

  for (int i = 0; i < N_HOUSEHOLDS; i++)
    {
      int wanted = i * 131 % N_HOUSEHOLDS;
      g_autofree char *name = g_strdup_printf ("name%03dx", wanted);
      guint counts[SHUKE_N_MATCHES] = { 0 };
      guint at = 0;
      ShukeSearchEntry entry;

      shuke_search_index_find (index, name, fits, counts);
      g_assert_cmpuint (counts[SHUKE_MATCH_NAME_BEGINS], ==, 1);
      while (fits[at] != SHUKE_MATCH_NAME_BEGINS)
        at++;
      entry = shuke_search_index_get_entry (index, at);
      g_assert_cmpint (entry.id, ==, wanted + 1);
      g_assert_cmpint (entry.last_day, ==, TODAY - wanted / 40);
      g_assert_cmpint (entry.tier_rank, ==, wanted / 10 % 4);
    }
}

/* tests/fixtures/search-golden.tsv: query, then the first three as id and name. SHUKE_WRITE_GOLDEN=file writes it anew, to be
 * read by a person before it is kept. */
static void
test_golden (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "search-golden.tsv", NULL);
  const char *write_to = g_getenv ("SHUKE_WRITE_GOLDEN");
  g_autoptr (GString) written = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  int n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      g_autoptr (GArray) found = shuke_search_find (fixture->search, columns[0], NULL);
      g_autoptr (GString) line = g_string_new (columns[0]);

      for (guint j = 0; j < MIN (3, found->len); j++)
        {
          gint64 id = g_array_index (found, gint64, j);
          ShukeListRow row;

          g_assert_true (shuke_book_get_list_row (fixture->book, id, &row, NULL));
          g_string_append_printf (line, "\t%" G_GINT64_FORMAT " %s", id, row.title != NULL ? row.title : "");
          shuke_list_row_clear (&row);
        }
      if (write_to == NULL)
        g_assert_cmpstr (line->str, ==, lines[i]);
      g_string_append_printf (written, "%s\n", line->str);
      n++;
    }
  g_assert_cmpint (n, ==, 43);
  if (write_to != NULL)
    g_assert_true (g_file_set_contents (write_to, written->str, -1, NULL));
}

int
main (int    argc,
      char **argv)
{
  char *cache = scratch_new ();
  int result;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/search/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("oracle", test_oracle);
  ADD ("own-facts", test_own_facts);
  ADD ("nothing", test_nothing);
  ADD ("notes", test_notes);
  ADD ("notes-order", test_notes_order);
  ADD ("households", test_households);
  ADD ("mixed", test_mixed);
  ADD ("mixed-household", test_mixed_household);
  ADD ("golden", test_golden);
  ADD ("follows", test_follows);
  result = g_test_run ();
  scratch_remove (cache);
  return result;
}
