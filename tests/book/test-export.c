/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves as a table or as cards comes back through our own import as the same people. */

#include "scratch-book.h"

#include "shuke-book-customers.h"
#include "shuke-book-custom-fields.h"
#include "shuke-book-export.h"
#include "shuke-book-list.h"
#include "shuke-book-photos.h"
#include "shuke-book-private.h"
#include "shuke-book-sample.h"
#include "shuke-cell-reader.h"
#include "shuke-column-facts.h"
#include "shuke-csv.h"
#include "shuke-error.h"
#include "shuke-export.h"
#include "shuke-fact.h"
#include "shuke-import-run.h"
#include "shuke-text.h"
#include "shuke-xlsx-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
  char       *folder;
  ShukeClock *clock;
  ShukeBook  *from;
  ShukeBook  *to;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  fixture->folder = scratch_new ();
  fixture->clock = shuke_clock_new_manual (shuke_day_new (2026, 11, 22), 600);
  from = scratch_path (fixture->folder, "from.db");
  to = scratch_path (fixture->folder, "to.db");
  fixture->from = shuke_book_open (from, SHUKE_BOOK_OPEN_SCRATCH, fixture->clock, &error);
  g_assert_no_error (error);
  fixture->to = shuke_book_open (to, SHUKE_BOOK_OPEN_WRITABLE, fixture->clock, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->from);
  g_assert_finalize_object (fixture->to);
  shuke_clock_unref (fixture->clock);
  scratch_remove (fixture->folder);
}

static ShukeDate
date_of (const char *text)
{
  ShukeDate date;

  g_assert_true (shuke_date_from_text (text, &date));
  return date;
}

static void
bring (ShukeBook  *book,
       const char *path)
{
  g_autoptr (GError) error = NULL;
  ShukeImportContext context = shuke_import_context_of (book);
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImportFile) file = shuke_import_file_open (path, NULL, &context, &error);
  g_auto (ShukeImportReport) report;

  shuke_import_report_init (&report);
  g_assert_no_error (error);
  g_assert_true (shuke_import_run (book, file, &options, FALSE, NULL, NULL, &report, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (report.book.refused, ==, 0);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* A string to compare with: what a table is to carry over. */
static char *
describe_all (ShukeBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ShukeCustomer) it = shuke_book_get_customer (book, g_array_index (ids, gint64, i), &error);
      g_autoptr (ShukeConsent) consent = shuke_book_get_consent (book, it->id, "marketing", &error);
      g_autoptr (GPtrArray) groups = shuke_book_list_customer_groups (book, it->id, &error);
      g_autofree char *note = g_strdup (it->note);
      GString *line = g_string_new (NULL);

      /* What is no number at all ("will tell later") comes back as a remark. */
      for (guint k = 0; k < it->phones->len; k++)
        {
          const ShukeCustomerPhone *phone = g_ptr_array_index (it->phones, k);
          g_autofree char *words = shuke_text_label_line ("Phone", phone->raw);
          char *more = phone->e164 != NULL ? NULL : shuke_text_add_lines (note, words);

          if (more == NULL)
            continue;
          g_free (note);
          note = more;
        }
      g_string_printf (line, "%s|%s|%s|%s|%s|%s|%s|%s|%d", it->name, it->nickname, it->address_form, it->card_number, it->tier, it->mind,
                       note, it->staff, consent->state);
      for (guint k = 0; k < it->phones->len; k++)
        {
          const ShukeCustomerPhone *phone = g_ptr_array_index (it->phones, k);

          if (phone->e164 != NULL)
            g_string_append_printf (line, "|%s %s %s", phone->raw, phone->e164, phone->label);
        }
      for (guint k = 0; k < groups->len; k++)
        g_string_append_printf (line, "|%s", (char *) g_ptr_array_index (groups, k));
      for (guint k = 0; k < it->persons->len; k++)
        {
          const ShukePerson *person = g_ptr_array_index (it->persons, k);
          g_autofree char *birth = shuke_date_to_text (person->birth);

          if (person->role != SHUKE_ROLE_SELF && person->role != SHUKE_ROLE_CHILD)
            continue;
          g_string_append_printf (line, "|%s/%d/%s", shuke_customer_person_title (it, person), person->sex, birth);
          if (person->sizes->len > 0)
            g_string_append_printf (line, "/%s", ((ShukeSizeTold *) person->sizes->pdata[0])->size);
          for (guint m = 0; m < person->measurements->len; m++)
            if (g_str_equal (((ShukeMeasurement *) person->measurements->pdata[m])->kind, "height"))
              {
                g_string_append_printf (line, "/%d mm", ((ShukeMeasurement *) person->measurements->pdata[m])->value);
                break;
              }
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

/* Everything that is easily lost on the way. */
static void
fill (ShukeBook *book)
{
  static const struct {
    const char *name, *phones[2], *card, *mind, *note, *birth;
    struct { const char *name, *relation, *birth, *size; ShukeSex sex; int height; } children[3];
    ShukeConsentState consent;
  } people[] = {
    { "林小雨", { "139 0000 1111", "0571-88880000" }, "000123", "羊毛过敏，不要推荐", "爱喝茶\n第二行，还有\"引号\"", "1990-05-03",
      { { "果果", "女儿", "2018-02-28", NULL, SHUKE_SEX_FEMALE, 0 } }, SHUKE_CONSENT_YES },
    { "王芳", { "13900002222" }, "1E5", NULL, "=1+1", "L1990-05*-12",
      { { NULL, NULL, "2019", "120", SHUKE_SEX_UNKNOWN, 1185 }, { "小宝", NULL, "L2021-08-03", "90", SHUKE_SEX_MALE, 902 } }, SHUKE_CONSENT_NO },
    { "王芳", { "13900003333（妈妈）" }, NULL, NULL, NULL, "L--08-03",
      { { "老大", NULL, "--03-04", NULL, SHUKE_SEX_UNKNOWN, 0 }, { NULL, NULL, "2020-03", NULL, SHUKE_SEX_FEMALE, 1000 },
        { "陈亚男", NULL, "2020-07-01", "130", SHUKE_SEX_UNKNOWN, 0 } }, SHUKE_CONSENT_UNKNOWN },
    { "-欧阳娜娜", { "13900004444" }, "@88", "'", "@home", "--02-29", { { NULL } }, SHUKE_CONSENT_UNKNOWN },
    { "Anna O'Neil", { "+447911123456" }, NULL, NULL, NULL, "1988", { { NULL } }, SHUKE_CONSENT_YES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      gint64 id;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, people[i].name);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, people[i].card);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, people[i].mind);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, people[i].note);
      shuke_customer_builder_set_person_birth (builder, 0, date_of (people[i].birth));
      for (guint k = 0; k < G_N_ELEMENTS (people[i].phones) && people[i].phones[k] != NULL; k++)
        shuke_customer_builder_set_phone (builder, k, 0, people[i].phones[k], strstr (people[i].phones[k], "妈妈") != NULL ? "妈妈" : NULL);
      for (guint k = 0; k < G_N_ELEMENTS (people[i].children) && people[i].children[k].birth != NULL; k++)
        {
          guint child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
          ShukeDate birth;

          shuke_customer_builder_set_person_name (builder, child, people[i].children[k].name);
          shuke_customer_builder_set_person_relation (builder, child, people[i].children[k].relation);
          shuke_customer_builder_set_person_sex (builder, child, people[i].children[k].sex);
          if (shuke_date_from_text (people[i].children[k].birth, &birth))
            shuke_customer_builder_set_person_birth (builder, child, birth);
          if (people[i].children[k].size != NULL)
            shuke_customer_builder_set_size (builder, child, 0, "clothes", people[i].children[k].size, SHUKE_DAY_NONE, NULL);
          if (people[i].children[k].height != 0)
            shuke_customer_builder_set_measurement (builder, child, 0, "height", people[i].children[k].height, SHUKE_DAY_NONE, NULL);
        }
      customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 11, 22), &error);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_save_customer (book, customer, &id, &error), !=, 0);
      g_assert_no_error (error);
      if (people[i].consent != SHUKE_CONSENT_UNKNOWN)
        shuke_book_add_consent (book, id, "marketing", people[i].consent, "in the shop", &error);
      g_assert_no_error (error);
    }
}

static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, "list.csv");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *written = NULL;

  fill (fixture->from);
  before = describe_all (fixture->from);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 5);
  g_assert_no_error (error);
  /* A day without its year stands there as a shop writes it, not as the book keeps it. */
  g_assert_true (g_file_get_contents (path, &written, NULL, &error));
  g_assert_nonnull (strstr (written, "03-04"));
  g_assert_null (strstr (written, "--03"));
  g_assert_null (strstr (written, "--02"));
  bring (fixture->to, path);
  after = describe_all (fixture->to);
  g_assert_cmpstr (after, ==, before);
}

/* The same table with every cell a text: what looks like a formula is what she typed. */
static void
test_workbook (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, "list.xlsx");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GStatBuf info;

  fill (fixture->from);
  if (!shuke_xlsx_writer_is_there ())
    {
      g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, -1);
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      return;
    }
  before = describe_all (fixture->from);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 5);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  bring (fixture->to, path);
  after = describe_all (fixture->to);
  g_assert_cmpstr (after, ==, before);
}

/* Every state that the sample shop knows, its groups too. */
static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, "list.csv");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int all;

  g_assert_true (shuke_book_fill_sample (fixture->from, 200, &error));
  g_assert_no_error (error);
  all = shuke_book_count_customers (fixture->from);
  before = describe_all (fixture->from);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, all);
  bring (fixture->to, path);
  after = describe_all (fixture->to);
  g_assert_cmpstr (after, ==, before);
}

static const char *
text_of_kind (const ShukeFactInfo *info)
{
  switch (info->type)
    {
    case SHUKE_FACT_CHOICE:
      return info->choices[0].word;
    case SHUKE_FACT_MONEY:
      return "800";
    case SHUKE_FACT_PERCENT:
    case SHUKE_FACT_NUMBER:
    case SHUKE_FACT_DISCOUNT:
    case SHUKE_FACT_WITHIN:
      return "15";
    case SHUKE_FACT_EXPECTATION:
      return "4/3";
    case SHUKE_FACT_LENGTH:
      return "23.5";
    case SHUKE_FACT_MASS:
      return "55.5";
    case SHUKE_FACT_DAY:
    case SHUKE_FACT_DATE:
      return "2026-12-24";
    case SHUKE_FACT_DAYS:
      return "14";
    case SHUKE_FACT_HOURS:
      return "d12345 18:00-24:00;d67";
    case SHUKE_FACT_WAYS:
      return "phone,wechat";
    case SHUKE_FACT_CUSTOMER:
      return NULL;
    case SHUKE_FACT_LINES:
      return "先在银行\n后来自己开店";
    case SHUKE_FACT_EVENT:
      return "2012-10-01 · yearly · 湖边";
    case SHUKE_FACT_TEXT:
    default:
      return "苏州，平江路";
    }
}

/* One of @kinds, as it is told; of those that may stand several times two. */
static void
tell (ShukeBook     *book,
      gint64         id,
      guint          person,
      ShukeFactKind  kind,
      const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) before = shuke_book_get_customer (book, id, &error);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (before, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) after = NULL;
  ShukeFact fact = { .kind = kind, .person = person };

  g_assert_true (shuke_fact_apply (builder, before, &fact, text, shuke_day_new (2026, 11, 22), &error));
  g_assert_no_error (error);
  after = shuke_customer_builder_build (builder, shuke_day_new (2026, 11, 22), &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_save_customer (book, after, NULL, &error), !=, 0);
  g_assert_no_error (error);
}

/* What is known of the only customer, but for what has no place in a table. */
static char *
describe_facts (ShukeBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, &error);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (ids->len, ==, 1);
  customer = shuke_book_get_customer (book, g_array_index (ids, gint64, 0), &error);
  g_assert_no_error (error);
  facts = shuke_fact_list (customer);
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);

      g_string_append_printf (text, "%u %s %s\n", fact->person, shuke_fact_kind_get_info (fact->kind)->word, fact->text);
    }
  return g_string_free (text, FALSE);
}

/* Every fact for which there is a column comes back, of her and of her second child; brought again it changes nothing, and undone it
 * leaves nothing. */
static void
test_facts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GArray) left = NULL;
  g_autofree char *path = scratch_path (fixture->folder, "list.csv");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  gint64 id;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_phone (builder, 0, 0, "13900001111", NULL);
  for (guint i = 0; i < 2; i++)
    {
      guint child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);

      shuke_customer_builder_set_person_name (builder, child, i == 0 ? "果果" : "小宝");
    }
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 11, 22), &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->from, customer, &id, &error);
  g_assert_no_error (error);
  for (guint i = SHUKE_N_FIELDS; i < shuke_field_count (); i++)
    {
      ShukeFactKind kind;
      gboolean child;

      g_assert_true (shuke_field_get_fact (i, &kind, &child));
      tell (fixture->from, id, child ? 2 : 0, kind, text_of_kind (shuke_fact_kind_get_info (kind)));
      if ((shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_MANY) != 0)
        tell (fixture->from, id, child ? 2 : 0, kind, "另一个");
    }
  before = describe_facts (fixture->from);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 1);
  g_assert_no_error (error);

  bring (fixture->to, path);
  after = describe_facts (fixture->to);
  g_assert_cmpstr (after, ==, before);
  bring (fixture->to, path);
  again = describe_facts (fixture->to);
  g_assert_cmpstr (again, ==, before);

  imports = shuke_book_list_imports (fixture->to, &error);
  g_assert_cmpuint (imports->len, ==, 2);
  for (guint i = 0; i < imports->len; i++)
    g_assert_cmpint (shuke_book_undo_import (fixture->to, ((ShukeImportInfo *) imports->pdata[i])->id, NULL, &error), !=, 0);
  g_assert_no_error (error);
  left = shuke_book_list_ids (fixture->to, SHUKE_ORDER_NAME, 0, &error);
  g_assert_cmpuint (left->len, ==, 0);
}

/* @name with her number, brought by @referrer, 0 for nobody. */
static gint64
add_brought (Fixture    *fixture,
             const char *name,
             const char *phone,
             gint64      referrer)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set_phone (builder, 0, 0, phone, NULL);
  shuke_customer_builder_set_referrer (builder, referrer);
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 11, 22), &error);
  shuke_book_save_customer (fixture->from, customer, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
check_brought (ShukeBook  *book,
               const char *name,
               const char *e164)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hers = shuke_book_find_by_name (book, name, &error);
  g_autoptr (GArray) referrer = shuke_book_find_by_phone (book, e164, &error);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, g_array_index (hers, gint64, 0), &error);

  g_assert_no_error (error);
  g_assert_cmpint (customer->referrer, ==, g_array_index (referrer, gint64, 0));
  g_assert_null (customer->source);
}

/* Who brought whom comes back, also when two have that name. */
static void
test_referrers (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = scratch_path (fixture->folder, "list.csv");
  g_autoptr (GError) error = NULL;
  gint64 second;

  add_brought (fixture, "王芳", "13900001111", 0);
  second = add_brought (fixture, "王芳", "13900002222", 0);
  add_brought (fixture, "阿新", "13900003333", second);
  add_brought (fixture, "小宝妈", "13900004444", add_brought (fixture, "李娜", "13900005555", 0));
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 5);
  g_assert_no_error (error);
  bring (fixture->to, path);
  check_brought (fixture->to, "阿新", "+8613900002222");
  check_brought (fixture->to, "小宝妈", "+8613900005555");
}

/* Of somebody who is there a file fills what is blank, and takes back what it brought. */
static void
test_facts_filled (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autofree char *path = scratch_path (fixture->folder, "list.csv");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  gint64 id;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_phone (builder, 0, 0, "13900001111", NULL);
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 11, 22), &error);
  shuke_book_save_customer (fixture->to, customer, &id, &error);
  g_assert_no_error (error);
  tell (fixture->to, id, 0, SHUKE_FACT_OCCUPATION, "老师");
  tell (fixture->to, id, 0, SHUKE_FACT_INTEREST, "瑜伽");
  tell (fixture->to, id, 0, SHUKE_FACT_TERM_CREDIT, "800 until 2026-12-31");
  tell (fixture->to, id, 0, SHUKE_FACT_EXPECTS_SERVICE, "4/2");
  before = describe_facts (fixture->to);
  g_assert_true (g_file_set_contents (path, "姓名,电话,职业,爱好,婚姻,联系时间,体重,账期,信用额度,看重质量,看重服务\n"
                                      "林小雨,13900001111,会计,瑜伽；游泳,已婚,下午,55kg,30天 2026-01-01起,2000,5/4,3\n", -1, NULL));
  bring (fixture->to, path);
  after = describe_facts (fixture->to);
  g_assert_nonnull (strstr (after, "occupation 老师"));
  g_assert_null (strstr (after, "会计"));
  g_assert_nonnull (strstr (after, "interest 瑜伽\n0 interest 游泳\n"));
  g_assert_nonnull (strstr (after, "marriage married"));
  g_assert_nonnull (strstr (after, "contact_hours 13:00-18:00"));
  g_assert_nonnull (strstr (after, "weight 55\n"));
  g_assert_nonnull (strstr (after, "term_payment 30 2026-01-01/\n"));
  g_assert_nonnull (strstr (after, "term_credit 800 /2026-12-31\n"));
  g_assert_nonnull (strstr (after, "expects_quality 5/4\n"));
  g_assert_nonnull (strstr (after, "expects_service 4/2\n"));
  imports = shuke_book_list_imports (fixture->to, &error);
  g_assert_cmpint (shuke_book_undo_import (fixture->to, ((ShukeImportInfo *) imports->pdata[0])->id, NULL, &error), !=, 0);
  g_assert_no_error (error);
  undone = describe_facts (fixture->to);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_cards (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, "list.vcf");
  g_autoptr (GBytes) jpeg = g_bytes_new_static ("\xff\xd8\xff\xe0 and so on", 14);
  g_autoptr (ShukePicture) portrait = shuke_picture_new (jpeg, "image/jpeg", 10, 10);
  g_autofree char *written = NULL;
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  fill (fixture->from);
  tell (fixture->from, 1, 0, SHUKE_FACT_EMPLOYER, "苏州银行");
  tell (fixture->from, 1, 0, SHUKE_FACT_POST, "经理");
  tell (fixture->from, 1, 0, SHUKE_FACT_PROBLEM, "婆婆身体不好");
  shuke_book_set_portrait (fixture->from, 1, 0, portrait, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 5);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "PHOTO;ENCODING=b;TYPE=jpeg:/9j/"));
  bring (fixture->to, path);
  before = shuke_book_list_ids (fixture->from, SHUKE_ORDER_NAME, 0, NULL);
  after = shuke_book_list_ids (fixture->to, SHUKE_ORDER_NAME, 0, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < before->len; i++)
    {
      g_autoptr (ShukeCustomer) a = shuke_book_get_customer (fixture->from, g_array_index (before, gint64, i), NULL);
      g_autoptr (ShukeCustomer) b = shuke_book_get_customer (fixture->to, g_array_index (after, gint64, i), NULL);
      ShukeDate birth = shuke_customer_get_self (a)->birth;

      g_assert_cmpstr (a->name, ==, b->name);
      g_assert_cmpstr (a->note, ==, b->note);
      g_assert_cmpuint (a->phones->len, ==, b->phones->len);
      for (guint k = 0; k < a->phones->len; k++)
        {
          const ShukeCustomerPhone *left = g_ptr_array_index (a->phones, k);
          const ShukeCustomerPhone *right = g_ptr_array_index (b->phones, k);

          g_assert_cmpstr (left->e164, ==, right->e164);
          g_assert_cmpstr (left->label, ==, right->label);
        }
      /* A card has no place for a solar year alone. */
      if (birth.day != 0)
        g_assert_true (shuke_date_equal (birth, shuke_customer_get_self (b)->birth));
      /* What must not be said to her stays in the shop, as does all that an address book has no line for. */
      g_assert_null (b->mind);
      g_assert_cmpuint (shuke_customer_get_self (b)->facts->len, ==, a->id == 1 ? 2 : 0);
    }
}

/* What of the book is compared: every row that a table of customers could carry. */
static char *
describe_whole (ShukeBook *book)
{
  static const char *const queries[] = {
    "SELECT name, nickname, address_form, card_number, tier, source, mind, note, created_day, reading, organisation, contact_channel, contact_hours,"
    " contact_every, stage, next_day, (SELECT name FROM staff WHERE id = c.staff), (SELECT name FROM customer WHERE id = c.referrer) FROM customer c",
    "SELECT c.name, e164, kind, label FROM phone JOIN customer c ON c.id = phone.customer",
    "SELECT c.name, kind, value FROM channel JOIN customer c ON c.id = channel.customer",
    "SELECT c.name, text FROM address JOIN customer c ON c.id = address.customer",
    "SELECT c.name, purpose, state, day FROM consent JOIN customer c ON c.id = consent.customer",
    "SELECT c.name, sum (points) FROM points_entry JOIN customer c ON c.id = points_entry.customer GROUP BY c.id",
    "SELECT c.name, g.name FROM group_member m JOIN customer c ON c.id = m.customer JOIN customer_group g ON g.id = m.customer_group",
    "SELECT c.name, kind, percent, amount, days, text FROM standing_term JOIN customer c ON c.id = standing_term.customer",
    "SELECT c.name, value, expected, met FROM expectation JOIN customer c ON c.id = expectation.customer",
    "SELECT c.name, f.name, value FROM custom_value v JOIN customer c ON c.id = v.customer JOIN custom_field f ON f.id = v.field",
    "SELECT c.name, role, relation, p.name, p.nickname, sex, birth, p.note FROM person p JOIN customer c ON c.id = p.customer",
    "SELECT c.name, p.name, kind, size FROM size_told s JOIN person p ON p.id = s.person JOIN customer c ON c.id = p.customer",
    "SELECT c.name, p.name, kind, value FROM measurement m JOIN person p ON p.id = m.person JOIN customer c ON c.id = p.customer",
    "SELECT c.name, p.name, kind, value FROM fact f JOIN person p ON p.id = f.person JOIN customer c ON c.id = p.customer",
    "SELECT c.name, p.name, kind, date, yearly, text FROM life_event e JOIN person p ON p.id = e.person JOIN customer c ON c.id = p.customer",
  };
  static const int n_columns[] = { 18, 4, 3, 2, 4, 2, 2, 6, 4, 3, 8, 4, 4, 4, 6 };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (ShukeStatement) rows = shuke_book_prepare (book, queries[i], &error);

      g_assert_no_error (error);
      while (shuke_statement_next (rows, &error))
        {
          GString *line = g_string_new (NULL);

          g_string_printf (line, "%02u", i);
          for (int k = 0; k < n_columns[i]; k++)
            g_string_append_printf (line, "|%s", shuke_statement_get_text (rows, k));
          g_ptr_array_add (lines, g_string_free (line, FALSE));
        }
      g_assert_no_error (error);
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

/* A household with something in every column that a table can have, and a kindergarten. Of a history only the newest leaves: of several
 * heights or sizes of one kind the last, of points their sum, of consents the last answer. So do no pictures, papers, visits and to-dos, which
 * are no columns; who answers for a firm; who said a fact and when; the day and the words of an address; and of a field of her own that
 * it was a choice, since a table has only texts. */
static void
fill_whole (ShukeBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomerBuilder) school = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomer) firm = NULL;
  ShukeCustomField field = { .name = (char *) "方便的日子", .kind = (char *) "text" };
  static const struct { const char *kind, *value; } channels[] = {
    { "wechat", "fang" }, { "wechat", "fang_2" }, { "email", "a@b.cn" }, { "email", "b@b.cn" }, { "qq", "887766" }, { "qq", "998877" },
    { "line", "amy" }, { "url", "https://example.com/a" }, { "other", "微博 @fang" },
  };
  static const struct { ShukeRole role; const char *relation, *name, *nickname, *birth, *note, *size; ShukeSex sex; int height; } people[] = {
    { SHUKE_ROLE_CHILD, "女儿", "果果", "豆豆", "2018-02-28", "怕生\n不吃花生", "110", SHUKE_SEX_FEMALE, 1185 },
    { SHUKE_ROLE_PARTNER, "老公", "王强", NULL, "1988-03-04", NULL, "XL", SHUKE_SEX_MALE, 1780 },
    { SHUKE_ROLE_PARTNER, "那口子", NULL, NULL, NULL, NULL, NULL, SHUKE_SEX_UNKNOWN, 0 },
    { SHUKE_ROLE_OTHER, "母亲", "林妈妈", "阿妈", "L1960-05-12", "腿不好\n坐轮椅", "L", SHUKE_SEX_FEMALE, 0 },
    { SHUKE_ROLE_OTHER, NULL, "Anna O'Neil", NULL, "--03-04", NULL, NULL, SHUKE_SEX_UNKNOWN, 0 },
    { SHUKE_ROLE_GIFT, "同事", "小李", NULL, NULL, NULL, "M", SHUKE_SEX_UNKNOWN, 0 },
  };
  g_autoptr (GArray) asked = NULL;
  gint64 id;
  int n;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, "雨儿");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, "雨姐");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, "000123");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "金卡");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_SOURCE, "路过");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAFF, "小陈");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "羊毛过敏");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "爱喝茶\n第二行");
  shuke_customer_builder_set_phone (builder, 0, 0, "13900001111", NULL);
  shuke_customer_builder_set_phone (builder, 1, 0, "0571-88880000", "妈妈");
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    shuke_customer_builder_set_channel (builder, i, 0, channels[i].kind, channels[i].value);
  shuke_customer_builder_set_address (builder, 0, 0, NULL, "文三路 1 号");
  shuke_customer_builder_set_address (builder, 1, 0, NULL, "平江路 2 号");
  shuke_customer_builder_set_person_birth (builder, 0, date_of ("1990-05-03"));
  shuke_customer_builder_set_person_sex (builder, 0, SHUKE_SEX_FEMALE);
  shuke_customer_builder_set_size (builder, 0, 0, "clothes", "M", SHUKE_DAY_NONE, NULL);
  shuke_customer_builder_set_size (builder, 0, 0, "bottom", "27", SHUKE_DAY_NONE, NULL);
  shuke_customer_builder_set_size (builder, 0, 0, "shoes", "37", SHUKE_DAY_NONE, NULL);
  shuke_customer_builder_set_measurement (builder, 0, 0, "height", 1655, SHUKE_DAY_NONE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      guint person = shuke_customer_builder_add_person (builder, 0, people[i].role);

      shuke_customer_builder_set_person_relation (builder, person, people[i].relation);
      shuke_customer_builder_set_person_name (builder, person, people[i].name);
      shuke_customer_builder_set_person_nickname (builder, person, people[i].nickname);
      shuke_customer_builder_set_person_note (builder, person, people[i].note);
      shuke_customer_builder_set_person_sex (builder, person, people[i].sex);
      if (people[i].birth != NULL)
        shuke_customer_builder_set_person_birth (builder, person, date_of (people[i].birth));
      if (people[i].size != NULL)
        shuke_customer_builder_set_size (builder, person, 0, "clothes", people[i].size, SHUKE_DAY_NONE, NULL);
      if (people[i].height != 0)
        shuke_customer_builder_set_measurement (builder, person, 0, "height", people[i].height, SHUKE_DAY_NONE, NULL);
    }
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 11, 22), &error);
  g_assert_no_error (error);
  shuke_book_save_customer (book, customer, &id, &error);
  g_assert_no_error (error);
  for (guint i = SHUKE_N_FIELDS; i < shuke_field_count (); i++)
    {
      ShukeFactKind kind;
      gboolean child;

      g_assert_true (shuke_field_get_fact (i, &kind, &child));
      /* These stand there already. */
      if (child && (kind == SHUKE_FACT_PERSON_NICKNAME || kind == SHUKE_FACT_PERSON_NOTE))
        continue;
      tell (book, id, child ? 1 : 0, kind, text_of_kind (shuke_fact_kind_get_info (kind)));
    }
  tell (book, id, 2, SHUKE_FACT_OCCUPATION, "司机");
  tell (book, id, 4, SHUKE_FACT_SHOE_SIZE, "36");
  tell (book, id, 4, SHUKE_FACT_EVENT_ILLNESS, "2012-10-01 · yearly · 手术");
  shuke_book_save_custom_field (book, &field, &field.id, &error);
  g_assert_no_error (error);
  {
    g_autoptr (ShukeCustomer) before = shuke_book_get_customer (book, id, &error);
    g_autoptr (ShukeCustomerBuilder) more = shuke_customer_builder_new_from (before, SHUKE_REGION_CN);
    g_autoptr (ShukeCustomer) after = NULL;

    shuke_customer_builder_set_custom (more, 0, field.id, "方便的日子", "text", NULL, 0, "周三，下午");
    after = shuke_customer_builder_build (more, shuke_day_new (2026, 11, 22), &error);
    g_assert_no_error (error);
    shuke_book_save_customer (book, after, NULL, &error);
    g_assert_no_error (error);
  }
  asked = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (asked, id);
  shuke_book_add_consents (book, asked, shuke_day_new (2024, 3, 5), "in the shop", &n, &error);
  g_assert_no_error (error);
  shuke_customer_builder_set (school, SHUKE_CUSTOMER_NAME, "小太阳幼儿园");
  shuke_customer_builder_set_organisation (school, TRUE);
  shuke_customer_builder_set_referrer (school, id);
  firm = shuke_customer_builder_build (school, shuke_day_new (2026, 11, 22), &error);
  g_assert_no_error (error);
  shuke_book_save_customer (book, firm, NULL, &error);
  g_assert_no_error (error);
}

/* The whole table into an empty book: nothing is lost, and nothing new when it is brought again. */
static void
check_whole (Fixture    *fixture,
             const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, name);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  fill_whole (fixture->from);
  before = describe_whole (fixture->from);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 2);
  g_assert_no_error (error);
  bring (fixture->to, path);
  after = describe_whole (fixture->to);
  g_assert_cmpstr (after, ==, before);
  bring (fixture->to, path);
  again = describe_whole (fixture->to);
  g_assert_cmpstr (again, ==, before);
}

static void
test_whole_table (Fixture       *fixture,
                  gconstpointer  data)
{
  check_whole (fixture, "whole.csv");
}

static void
test_whole_workbook (Fixture       *fixture,
                     gconstpointer  data)
{
  if (shuke_xlsx_writer_is_there ())
    check_whole (fixture, "whole.xlsx");
  else
    g_test_skip ("no library for workbooks");
}

static char *
describe_accounts (ShukeBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) rows = shuke_book_prepare (book, "SELECT c.name, organisation, kind, value FROM customer c LEFT JOIN channel h"
                                                        " ON h.customer = c.id ORDER BY c.name, kind, value", &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  while (shuke_statement_next (rows, &error))
    g_string_append_printf (text, "%s %s %s %s\n", shuke_statement_get_text (rows, 0), shuke_statement_get_text (rows, 1),
                            shuke_statement_get_text (rows, 2), shuke_statement_get_text (rows, 3));
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

/* Accounts of every kind leave on a card and come back; a firm stays a firm. */
static void
test_card_accounts (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, "whole.vcf");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill_whole (fixture->from);
  before = describe_accounts (fixture->from);
  g_assert_nonnull (strstr (before, "小太阳幼儿园 1"));
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 2);
  g_assert_no_error (error);
  bring (fixture->to, path);
  after = describe_accounts (fixture->to);
  g_assert_cmpstr (after, ==, before);
}

/* Who is known by her card and her name alone is known again by a visiting card, in the same book and in another. */
static void
test_card_number (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *table = scratch_path (fixture->folder, "list.csv");
  g_autofree char *path = scratch_path (fixture->folder, "list.vcf");
  g_autoptr (GArray) ids = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;

  g_assert_true (g_file_set_contents (table, "姓名,会员卡号\n王芳,000055\n王芳,000056\n", -1, NULL));
  bring (fixture->from, table);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 2);
  g_assert_no_error (error);
  bring (fixture->from, path);
  g_assert_cmpint (shuke_book_count_customers (fixture->from), ==, 2);
  bring (fixture->to, path);
  ids = shuke_book_list_ids (fixture->to, SHUKE_ORDER_NAME, 0, NULL);
  g_assert_cmpuint (ids->len, ==, 2);
  customer = shuke_book_get_customer (fixture->to, g_array_index (ids, gint64, 0), NULL);
  g_assert_cmpstr (customer->card_number, ==, "000055");
}

/* "NAME STATE NOTE" of everybody. */
static char *
describe_refusals (ShukeBook *book)
{
  g_autoptr (GArray) ids = shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, g_array_index (ids, gint64, i), NULL);
      g_autoptr (ShukeConsent) consent = shuke_book_get_consent (book, customer->id, "marketing", NULL);

      g_string_append_printf (text, "%s %d %s\n", customer->name, consent->state == SHUKE_CONSENT_NO, customer->note);
    }
  return g_string_free (text, FALSE);
}

/* Who wants no messages wants none in the next book either, in which her card is read in any language, and by programs that know only notes. */
static void
test_card_refusal (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const words[] = { "No messages", "不收消息", "不收訊息" };
  g_autoptr (GError) error = NULL;
  g_autofree char *table = scratch_path (fixture->folder, "list.csv");
  g_autofree char *path = scratch_path (fixture->folder, "list.vcf");
  g_autofree char *written = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (table, "姓名,手机,注意事项,备注,接收短信\n王芳,13900001111,别发短信,,\n钱二,13900002222,,爱喝茶,否\n孙三,13900003333,,,是\n", -1, NULL));
  bring (fixture->from, table);
  before = describe_refusals (fixture->from);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, NULL, NULL, NULL, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "NOTE:爱喝茶\\nNo messages\r\n"));
  g_assert_null (strstr (written, "别发短信"));
  bring (fixture->to, path);
  after = describe_refusals (fixture->to);
  g_assert_cmpstr (after, ==, before);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (shuke_cell_refuses_messages (words[i]));
}

static void
stop_cb (guint    done,
         guint    total,
         gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = scratch_path (fixture->folder, "list.csv");
  g_autofree char *text = NULL;
  guint files;

  g_assert_true (shuke_book_fill_sample (fixture->from, 200, &error));
  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  files = count_files (fixture);
  g_assert_cmpint (shuke_export_run (fixture->from, path, NULL, stop_cb, cancellable, cancellable, &error), ==, -1);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "older");
  g_assert_cmpuint (count_files (fixture), ==, files);
}

/* The chosen ones only, in their order; who is in the bin meanwhile stays there. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *path = scratch_path (fixture->folder, "list.csv");
  g_autofree char *text = NULL;
  const gint64 nobody = 99999;

  fill (fixture->from);
  ids = shuke_book_list_ids (fixture->from, SHUKE_ORDER_NAME, 0, NULL);
  g_array_append_vals (chosen, &g_array_index (ids, gint64, 2), 1);
  g_array_append_vals (chosen, &g_array_index (ids, gint64, 0), 1);
  g_array_append_vals (chosen, &nobody, 1);
  shuke_book_delete_customer (fixture->from, g_array_index (ids, gint64, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_export_run (fixture->from, path, chosen, NULL, NULL, NULL, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_suffix (text, "\r\n"));
}

static void
test_kind (void)
{
  static const struct { const char *name; ShukeExportKind kind; } rows[] = {
    { "a.vcf", SHUKE_EXPORT_CARDS },
    { "A.VCF", SHUKE_EXPORT_CARDS },
    { "a.XLSX", SHUKE_EXPORT_WORKBOOK },
    { "a.csv", SHUKE_EXPORT_TABLE },
  };
  static const char *const others[] = { "a", "a.pdf", "a.csv.pdf", "a.xls", "csv", "a.csv " };
  ShukeExportKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (shuke_export_kind_of_path (rows[i].name, &kind, NULL));
      g_assert_cmpint (kind, ==, rows[i].kind);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (shuke_export_kind_of_path (others[i], &kind, &error));
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED);
    }
}

/* The words that the translations use for the headings, so that they keep being understood. */
static void
test_headings (void)
{
  static const struct { const char *words; ShukeField field; } table[] = {
    { "Name|姓名", SHUKE_FIELD_NAME }, { "Nickname|昵称|暱稱", SHUKE_FIELD_NICKNAME }, { "Form of address|称呼|稱呼", SHUKE_FIELD_ADDRESS_FORM },
    { "Phone|电话|電話", SHUKE_FIELD_PHONE }, { "Card number|卡号|卡號", SHUKE_FIELD_CARD_NUMBER }, { "Tier|等级|等級", SHUKE_FIELD_TIER },
    { "Points|积分|點數", SHUKE_FIELD_POINTS }, { "Sex|性别|性別", SHUKE_FIELD_SEX }, { "Birthday|生日", SHUKE_FIELD_BIRTHDAY },
    { "WeChat|微信", SHUKE_FIELD_WECHAT }, { "Email|邮箱|電子信箱", SHUKE_FIELD_EMAIL }, { "Address|地址", SHUKE_FIELD_ADDRESS },
    { "Size|尺码|尺寸", SHUKE_FIELD_SIZE },
    { "Top size|上衣尺码|上衣尺寸", SHUKE_FIELD_SIZE }, { "Trouser size|裤子尺码|褲子尺寸", SHUKE_FIELD_SIZE }, { "Shoe size|鞋码|鞋碼", SHUKE_FIELD_SHOE_SIZE }, { "Height|身高", SHUKE_FIELD_HEIGHT },
    { "Groups|分组|分組", SHUKE_FIELD_GROUP }, { "Source|来源|來源", SHUKE_FIELD_SOURCE },
    { "Who brought her|介绍人|介紹人", SHUKE_FIELD_REFERRER }, { "Staff|店员|店員", SHUKE_FIELD_STAFF },
    { "Mind|注意", SHUKE_FIELD_MIND_NOTE }, { "Note|备注|備註", SHUKE_FIELD_NOTE }, { "Consent|同意接收", SHUKE_FIELD_CONSENT },
    { "Customer since|建档日期|建檔日期", SHUKE_FIELD_SINCE },
    { "Consent date|同意日期", SHUKE_FIELD_CONSENT_DAY },
    { "QQ and other accounts|QQ 及其他账号|QQ 與其他帳號", SHUKE_FIELD_ACCOUNT }, { "Others in the family|家里其他人|家裡其他人", SHUKE_FIELD_OTHERS },
    { "Own field: 方便的日子|自定义：方便的日子|自訂：方便的日子", SHUKE_FIELD_CUSTOM },
    { "Is an organisation|是单位|是單位", SHUKE_FIELD_ORGANISATION },
    { "Child 1|孩子 1", SHUKE_FIELD_CHILD_NAME }, { "Child 2 sex|孩子 2 性别|孩子 2 性別", SHUKE_FIELD_CHILD_SEX },
    { "Child 1 birthday|孩子 1 生日", SHUKE_FIELD_CHILD_BIRTHDAY }, { "Child 1 size|孩子 1 尺码|孩子 1 尺寸", SHUKE_FIELD_CHILD_SIZE },
    { "Child 1 height|孩子 1 身高", SHUKE_FIELD_CHILD_HEIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_auto (GStrv) words = g_strsplit (table[i].words, "|", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          ShukeField field = shuke_column_guess_fact (words[k], shuke_column_guess (words[k]));

          if (field != table[i].field)
            g_error ("'%s' is read as %s", words[k], shuke_field_get_label (field));
        }
    }
}

/* The folder's files, a line each. */
static char *
list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (gpointer) g_intern_string (name));
  g_ptr_array_sort (names, compare_lines);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\n", (char **) names->pdata);
}

static void
die_cb (guint    done,
        guint    total,
        gpointer data)
{
  kill (getpid (), SIGKILL);
}

/* A killed export leaves its half of the customers under a hidden name, and the next one into that folder removes it, whatever it is called;
 * one that is on its way at the same time, and a file that is not ours, stay. */
static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const names[] = { "a.csv", "a.xlsx", "a.vcf" };
  g_autofree char *folder = scratch_path (fixture->folder, "out");
  g_autofree char *held = scratch_path (folder, ".shuke-export-abcdef");
  g_autofree char *other = scratch_path (folder, ".shuke-export-of-hers.txt");
  g_autofree char *last = scratch_path (folder, "b.csv");
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (other, "x", 1, NULL));
  g_assert_true (shuke_book_fill_sample (fixture->from, 20, &error));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = scratch_path (folder, names[i]);
      g_autofree char *there = NULL;
      int status;
      pid_t child = fork ();

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          shuke_export_run (fixture->from, path, NULL, die_cb, NULL, NULL, NULL);
          _exit (0);
        }
      while (waitpid (child, &status, 0) < 0)
        g_assert_cmpint (errno, ==, EINTR);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
      there = list_folder (folder);
      g_assert_nonnull (strstr (there, ".shuke-export-"));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  descriptor = open (held, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (descriptor, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_cmpint (shuke_export_run (fixture->from, last, NULL, NULL, NULL, NULL, &error), >, 0);
  g_assert_no_error (error);
  left = list_folder (folder);
  g_assert_cmpstr (left, ==, ".shuke-export-abcdef\n.shuke-export-of-hers.txt\nb.csv");
  close (descriptor);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/export/table", test_table);
  ADD ("/export/workbook", test_workbook);
  ADD ("/export/sample", test_sample);
  ADD ("/export/facts", test_facts);
  ADD ("/export/facts/filled", test_facts_filled);
  ADD ("/export/referrers", test_referrers);
  ADD ("/export/cards", test_cards);
  ADD ("/export/whole/table", test_whole_table);
  ADD ("/export/whole/workbook", test_whole_workbook);
  ADD ("/export/cards/accounts", test_card_accounts);
  ADD ("/export/cards/refusal", test_card_refusal);
  ADD ("/export/card-number", test_card_number);
  ADD ("/export/stopped", test_stopped);
  ADD ("/export/killed", test_killed);
  ADD ("/export/selection", test_selection);
  g_test_add_func ("/export/kind", test_kind);
  g_test_add_func ("/export/headings", test_headings);
  return g_test_run ();
}
