/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts in a real book: every kind of the catalogue goes in, comes back, is undone; source and day follow what is written; what was
 * asked, the shop's own fields, what the file says about itself. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-custom-fields.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-contact.h"
#include "shuke-book-facts.h"
#include "shuke-book-import.h"
#include "shuke-book-private.h"
#include "shuke-book-safety.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

/* Puts a text in, or in place of @fact when that is given. */
static gint64
type_fact (Fixture               *fixture,
           gint64                 id,
           ShukeFact              fact,
           const char            *text,
           const ShukeFactOrigin *origin)
{
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, id);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  g_assert_true (shuke_fact_apply (builder, customer, &fact, text, fixture->today, &error));
  changed = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  action = shuke_book_save_facts (fixture->book, changed, origin, NULL, &error);
  g_assert_no_error (error);
  return action;
}

/* The one fact of a kind, with all that is known about it; NULL when there is none. */
static ShukeFact *
get_fact (Fixture       *fixture,
          gint64         id,
          ShukeFactKind  kind,
          guint          person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeFactFile) file = shuke_book_get_fact_file (fixture->book, id, 0, &error);
  ShukeFact *found = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < file->facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (file->facts, i);

      if (fact->kind == kind && fact->person == person)
        {
          g_assert_null (found);
          found = shuke_fact_copy (fact);
        }
    }
  return found;
}

static void
test_all_kinds (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const texts[] = {
    [SHUKE_FACT_TEXT] = "词", [SHUKE_FACT_LINES] = "一 · 二", [SHUKE_FACT_NUMBER] = "2", [SHUKE_FACT_PERCENT] = "20",
    [SHUKE_FACT_MONEY] = "300", [SHUKE_FACT_LENGTH] = "35", [SHUKE_FACT_MASS] = "40.5", [SHUKE_FACT_DATE] = "1990-05-03",
    [SHUKE_FACT_DAY] = "2026-10-01", [SHUKE_FACT_DAYS] = "14", [SHUKE_FACT_HOURS] = "20:00-24:00", [SHUKE_FACT_WAYS] = "wechat",
    [SHUKE_FACT_CUSTOMER] = NULL,
    [SHUKE_FACT_DISCOUNT] = "12", [SHUKE_FACT_WITHIN] = "30", [SHUKE_FACT_EXPECTATION] = "4/3",
    [SHUKE_FACT_EVENT] = "2012-10-01 · yearly · 湖边",
  };
  gint64 other = scratch_add_mother (fixture);
  gint64 id = scratch_add_mother (fixture);
  g_autofree char *friend = g_strdup_printf ("%" G_GINT64_FORMAT, other);
  ShukeFactOrigin origin = { "她说的", "小美", 0 };

  for (guint person = 0; person < 2; person++)
    for (ShukeFactKind kind = 0; kind < SHUKE_FACT_CUSTOM; kind++)
      {
        const ShukeFactInfo *info = shuke_fact_kind_get_info (kind);
        const char *text = info->type == SHUKE_FACT_CHOICE ? info->choices[0].word : info->type == SHUKE_FACT_CUSTOMER ? friend : texts[info->type];
        g_autofree char *before = book_dump (fixture->book);
        g_autofree char *with = NULL;
        g_autoptr (ShukeFact) fact = NULL;
        g_autoptr (ShukeFact) gone = NULL;
        gint64 action, removal;

        if (!shuke_fact_kind_suits (kind, person == 0 ? SHUKE_ROLE_SELF : SHUKE_ROLE_CHILD, FALSE) ||
            kind == SHUKE_FACT_NAME || kind == SHUKE_FACT_PERSON_NICKNAME)
          continue;
        g_test_message ("%s of person %u", info->word, person);
        action = type_fact (fixture, id, (ShukeFact) { .kind = kind, .person = person, .day = SHUKE_DAY_NONE }, text, &origin);
        fact = get_fact (fixture, id, kind, person);
        g_assert_nonnull (fact);
        g_assert_cmpstr (fact->text, ==, text);
        g_assert_cmpstr (fact->source, ==, "她说的");
        g_assert_cmpstr (fact->staff, ==, "小美");
        g_assert_cmpint (fact->day, ==, fixture->today);

        /* Taken out, what was said of it goes too; both come back with undo. */
        with = book_dump (fixture->book);
        removal = type_fact (fixture, id, *fact, NULL, NULL);
        gone = get_fact (fixture, id, kind, person);
        g_assert_null (gone);
        g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM fact_source"), ==, 0);
        scratch_undo (fixture, removal);
        scratch_check_same (fixture, with);
        scratch_undo (fixture, action);
        scratch_check_same (fixture, before);
      }
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 id = scratch_add_mother (fixture);
  ShukeFactOrigin origin = { "换货单", "小美", 0 };
  g_autoptr (ShukeFact) told = NULL;
  g_autoptr (ShukeFact) again = NULL;
  g_autoptr (ShukeFact) plain = NULL;
  gint64 change;

  /* Without anything said, only facts that get old have a day of their own. */
  type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_TIER, .day = SHUKE_DAY_NONE }, "金卡", NULL);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM fact_source"), ==, 0);
  type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_DRINK, .day = SHUKE_DAY_NONE }, "红茶", &origin);
  told = get_fact (fixture, id, SHUKE_FACT_DRINK, 0);
  g_assert_cmpstr (told->source, ==, "换货单");

  /* What was said of tea does not hold for coffee. */
  change = type_fact (fixture, id, *told, "咖啡", NULL);
  again = get_fact (fixture, id, SHUKE_FACT_DRINK, 0);
  g_assert_cmpstr (again->text, ==, "咖啡");
  g_assert_null (again->source);
  g_assert_cmpint (again->id, ==, told->id);
  scratch_undo (fixture, change);
  plain = get_fact (fixture, id, SHUKE_FACT_DRINK, 0);
  g_assert_cmpstr (plain->source, ==, "换货单");
}

static void
assert_fact (Fixture       *fixture,
             gint64         id,
             const char    *text,
             const char    *source)
{
  g_autoptr (ShukeFact) fact = get_fact (fixture, id, SHUKE_FACT_DRINK, 0);

  g_assert_nonnull (fact);
  g_assert_cmpstr (fact->text, ==, text);
  g_assert_cmpstr (fact->source, ==, source);
}

/* Undone out of order, a text keeps the source it was written with: the same said twice on one day, said differently, not said at all,
 * and confirmed in between. */
static void
test_source_order (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct { const char *first, *second, *third; gboolean confirmed; } cases[] = {
    { NULL, "换货单", "换货单" }, { "换货单", "她说的", "她说的" }, { NULL, "换货单", "她说的" }, { "换货单", NULL, "她说的" },
    { "换货单", "她说的", NULL }, { NULL, NULL, NULL }, { "换货单", "她说的", "她说的", TRUE }, { NULL, "换货单", NULL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = scratch_add_mother (fixture);
      ShukeFactOrigin first = { cases[i].first, NULL, 0 }, second = { cases[i].second, NULL, 0 }, third = { cases[i].third, NULL, 0 };
      g_autoptr (ShukeFact) tea = NULL;
      g_autoptr (GError) error = NULL;
      gint64 begun, older, newer;
      int kept = 0;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      begun = type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_DRINK, .day = SHUKE_DAY_NONE }, "红茶", &first);
      tea = get_fact (fixture, id, SHUKE_FACT_DRINK, 0);
      older = type_fact (fixture, id, *tea, "咖啡", cases[i].second != NULL ? &second : NULL);
      if (cases[i].confirmed)
        {
          g_autoptr (ShukeFact) coffee = get_fact (fixture, id, SHUKE_FACT_DRINK, 0);

          newer = shuke_book_confirm_fact (fixture->book, id, coffee, NULL, &error);
          g_assert_no_error (error);
          scratch_undo (fixture, older);
          assert_fact (fixture, id, "红茶", cases[i].first);
          shuke_book_undo (fixture->book, newer, &kept, &error);
          g_assert_no_error (error);
          assert_fact (fixture, id, "红茶", cases[i].first);
          continue;
        }
      newer = type_fact (fixture, id, *tea, "清水", cases[i].third != NULL ? &third : NULL);
      shuke_book_undo (fixture->book, older, &kept, &error);
      g_assert_no_error (error);
      g_assert_cmpint (kept, ==, 1);
      assert_fact (fixture, id, "清水", cases[i].third);
      scratch_undo (fixture, newer);
      assert_fact (fixture, id, "咖啡", cases[i].second);

      /* The first one, which wrote the row, leaves the later text with what was said of that. */
      shuke_book_undo (fixture->book, begun, &kept, &error);
      g_assert_no_error (error);
      assert_fact (fixture, id, "咖啡", cases[i].second);
    }
  g_assert_cmpint (scratch_count (fixture->book, "SELECT max(n) FROM (SELECT count(*) AS n FROM fact_source GROUP BY customer, subject, field)"), ==, 1);
}

static void
test_slip (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = scratch_add_mother (fixture);
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeFact) address = NULL;
  g_autoptr (ShukeFact) after = NULL;
  ShukeFactOrigin origin = { "送货单", NULL, 0 };
  gint64 deletion;

  entry->customer = id;
  entry->kind = g_strdup ("delivery");
  entry->day = fixture->today;
  shuke_book_save_entry (fixture->book, entry, NULL, &origin.entry, &error);
  g_assert_no_error (error);
  type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_ADDRESS, .day = SHUKE_DAY_NONE }, "花园路 8 号", &origin);
  address = get_fact (fixture, id, SHUKE_FACT_ADDRESS, 0);
  g_assert_cmpint (address->entry, ==, origin.entry);

  /* The slip may go; what it told stays. */
  deletion = shuke_book_delete_entry (fixture->book, origin.entry, &error);
  g_assert_no_error (error);
  after = get_fact (fixture, id, SHUKE_FACT_ADDRESS, 0);
  g_assert_cmpint (after->entry, ==, 0);
  g_assert_cmpstr (after->source, ==, "送货单");
  scratch_undo (fixture, deletion);
  g_clear_pointer (&after, shuke_fact_free);
  after = get_fact (fixture, id, SHUKE_FACT_ADDRESS, 0);
  g_assert_cmpint (after->entry, ==, origin.entry);
}

static void
test_confirm (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = scratch_add_mother (fixture);
  g_autoptr (ShukeFact) name = NULL;
  g_autoptr (ShukeFact) size = NULL;
  g_autoptr (ShukeFact) now = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) old = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 action;

  /* Of a name nothing was known but itself. */
  before = book_dump (fixture->book);
  name = get_fact (fixture, id, SHUKE_FACT_NAME, 0);
  action = shuke_book_confirm_fact (fixture->book, id, name, NULL, &error);
  g_assert_no_error (error);
  now = get_fact (fixture, id, SHUKE_FACT_NAME, 0);
  g_assert_cmpint (now->confirmed_day, ==, fixture->today);
  scratch_undo (fixture, action);
  scratch_check_same (fixture, before);

  /* A size of last year is told again today; the old one stays. */
  customer = scratch_get_customer (fixture, id);
  builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  shuke_customer_builder_set_size (builder, 0, 0, "top", "M", fixture->today - 400, NULL);
  shuke_customer_builder_set_measurement (builder, 1, 0, "height", 1180, fixture->today - 200, NULL);
  old = shuke_customer_builder_build (builder, fixture->today, &error);
  shuke_book_save_customer (fixture->book, old, NULL, &error);
  g_assert_no_error (error);
  size = get_fact (fixture, id, SHUKE_FACT_SIZE, 0);
  g_assert_cmpint (size->day, ==, fixture->today - 400);
  g_assert_cmpint (shuke_book_confirm_fact (fixture->book, id, size, NULL, &error), !=, 0);
  g_clear_pointer (&size, shuke_fact_free);
  size = get_fact (fixture, id, SHUKE_FACT_SIZE, 0);
  g_assert_cmpint (size->day, ==, fixture->today);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM size_told WHERE kind = 'top' AND size = 'M'"), ==, 2);
  g_clear_pointer (&size, shuke_fact_free);
  size = get_fact (fixture, id, SHUKE_FACT_HEIGHT, 1);
  g_assert_cmpint (shuke_book_confirm_fact (fixture->book, id, size, NULL, &error), !=, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM measurement WHERE value = 1180"), ==, 2);

  /* What is no longer so cannot be confirmed. */
  type_fact (fixture, id, *name, "林小云", NULL);
  g_assert_cmpint (shuke_book_confirm_fact (fixture->book, id, name, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
}

static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { ShukeFactKind kind; const char *first, *second; } cases[] = {
    { SHUKE_FACT_ADDRESS_FORM, "小雨姐", "林姐" },
    { SHUKE_FACT_PHONE, "13800008026", "13900008027" },
    { SHUKE_FACT_BIRTH, "1990-05-03", "L1990-04-09" },
    { SHUKE_FACT_STAFF, "小美", "小丽" },
    { SHUKE_FACT_DRINK, "红茶", "咖啡" },
    { SHUKE_FACT_NEXT_DAY, "2026-10-01", "2026-11-01" },
    { SHUKE_FACT_WEIGHT, "52", "53.5" },
    { SHUKE_FACT_TERM_DISCOUNT, "10", "12" },
    { SHUKE_FACT_TERM_CREDIT, "3000", "19.90" },
    { SHUKE_FACT_TERM_PAYMENT, "30", "7" },
    { SHUKE_FACT_TERM_INVOICE, "专票", "普票" },
    { SHUKE_FACT_EXPECTS_TIME, "4", "4/3" },
    { SHUKE_FACT_EXPECTS_PRICE, "4/3", "5/3" },
    { SHUKE_FACT_EVENT_WEDDING, "2026-10", "2026-10-01 · yearly · 湖边" },
    { SHUKE_FACT_EVENT_OTHER, "得奖", "--05-20 · yearly · 得奖" },
  };
  ShukeFactOrigin origin = { .source = "她说的", .staff = "小美" };
  gint64 id = scratch_add_mother (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeFact) first = NULL;
      g_autoptr (ShukeFact) second = NULL;
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (GError) error = NULL;
      const ShukeFactChange *change;

      g_test_message ("%s", shuke_fact_kind_get_info (cases[i].kind)->word);
      type_fact (fixture, id, (ShukeFact) { .kind = cases[i].kind, .day = SHUKE_DAY_NONE }, cases[i].first, NULL);
      first = get_fact (fixture, id, cases[i].kind, 0);
      type_fact (fixture, id, *first, cases[i].second, &origin);
      second = get_fact (fixture, id, cases[i].kind, 0);
      customer = scratch_get_customer (fixture, id);
      changes = shuke_book_list_fact_changes (fixture->book, customer, second, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (changes->len, ==, 2);
      change = g_ptr_array_index (changes, 0);
      g_assert_cmpstr (change->old, ==, cases[i].first);
      g_assert_cmpstr (change->new, ==, cases[i].second);
      g_assert_cmpstr (change->source, ==, "她说的");
      g_assert_cmpstr (change->staff, ==, "小美");
      g_assert_null (change->import_name);
      g_assert_false (change->undone);
      change = g_ptr_array_index (changes, 1);
      g_assert_null (change->source);
      g_assert_null (change->staff);
      g_assert_null (change->old);
      g_assert_cmpstr (change->new, ==, cases[i].first);
    }
}

/* The days of what is agreed are kept with it, and go with a word. */
static void
test_term_days (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { ShukeFactKind kind; const char *typed, *kept, *open; } cases[] = {
    { SHUKE_FACT_TERM_DISCOUNT, "10% until 2026-12-31", "10 /2026-12-31", "10" },
    { SHUKE_FACT_TERM_CREDIT, "3000 from 2026-10-01 until 2026-12-31", "3000 2026-10-01/2026-12-31", "3000" },
    { SHUKE_FACT_TERM_OTHER, "免费修改，2026年10月1日起", "免费修改 2026-10-01/", "免费修改" },
  };
  gint64 id = scratch_add_mother (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeFact) kept = NULL;
      g_autoptr (ShukeFact) open = NULL;
      g_autoptr (ShukeFact) again = NULL;

      type_fact (fixture, id, (ShukeFact) { .kind = cases[i].kind, .day = SHUKE_DAY_NONE }, cases[i].typed, NULL);
      kept = get_fact (fixture, id, cases[i].kind, 0);
      g_assert_cmpstr (kept->text, ==, cases[i].kept);
      type_fact (fixture, id, *kept, cases[i].open, NULL);
      open = get_fact (fixture, id, cases[i].kind, 0);
      g_assert_cmpstr (open->text, ==, cases[i].open);
      scratch_undo (fixture, shuke_book_get_last_action (fixture->book));
      again = get_fact (fixture, id, cases[i].kind, 0);
      g_assert_cmpstr (again->text, ==, cases[i].kept);
    }
}

/* A file that weighs to the gram: what the history says is what the file says. */
static void
test_grams (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = scratch_add_mother (fixture);
  g_autoptr (ShukeCustomer) before = scratch_get_customer (fixture, id);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (before, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) after = NULL;
  g_autoptr (ShukeFact) fact = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  shuke_customer_builder_set_measurement (builder, 0, 0, "weight", 17250, fixture->today, NULL);
  scratch_save_customer (fixture, builder, NULL);
  after = scratch_get_customer (fixture, id);
  fact = get_fact (fixture, id, SHUKE_FACT_WEIGHT, 0);
  g_assert_cmpstr (fact->text, ==, "17.3");
  changes = shuke_book_list_fact_changes (fixture->book, after, fact, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (((ShukeFactChange *) g_ptr_array_index (changes, 0))->new, ==, fact->text);
}

static void
test_custom_fields (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 id = scratch_add_mother (fixture);
  ShukeCustomField field = { .name = (char *) "  楼层 ", .kind = (char *) "choice", .choices = (char *) "一楼\n二楼", .stale_days = 100 };
  ShukeCustomField other = { .name = (char *) "车牌", .kind = (char *) "text", .position = -1 };
  ShukeCustomField wrong = { .name = (char *) "空", .kind = (char *) "choice" };
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (ShukeFact) value = NULL;
  g_autoptr (ShukeFact) gone = NULL;
  g_autoptr (ShukeFact) back = NULL;
  g_autoptr (GError) error = NULL;
  const ShukeCustomField *first;
  ShukeFact fact = { .kind = SHUKE_FACT_CUSTOM, .day = SHUKE_DAY_NONE };
  gint64 deletion;

  g_assert_cmpint (shuke_book_save_custom_field (fixture->book, &field, &field.id, &error), !=, 0);
  g_assert_cmpint (shuke_book_save_custom_field (fixture->book, &other, &other.id, &error), !=, 0);
  g_assert_no_error (error);
  fields = shuke_book_list_custom_fields (fixture->book, &error);
  g_assert_cmpuint (fields->len, ==, 2);
  first = g_ptr_array_index (fields, 1);
  g_assert_cmpstr (first->name, ==, "楼层");
  g_assert_cmpint (first->stale_days, ==, 100);

  fact.field = first->id;
  fact.label = first->name;
  fact.custom_kind = first->kind;
  fact.choices = first->choices;
  type_fact (fixture, id, fact, "二楼", NULL);
  value = get_fact (fixture, id, SHUKE_FACT_CUSTOM, 0);
  g_assert_cmpstr (value->text, ==, "二楼");
  g_assert_cmpstr (shuke_fact_get_name (value), ==, "楼层");
  g_assert_cmpint (value->day, ==, fixture->today);

  /* A field that holds words cannot become a number; a name stands once; a choice needs choices. */
  field.kind = (char *) "number";
  g_assert_cmpint (shuke_book_save_custom_field (fixture->book, &field, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  other.name = (char *) "楼层";
  g_assert_cmpint (shuke_book_save_custom_field (fixture->book, &other, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_save_custom_field (fixture->book, &wrong, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);

  /* Put in order in one action, which undo takes back. */
  deletion = shuke_book_move_custom_field (fixture->book, first->id, -5, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fields, g_ptr_array_unref);
  fields = shuke_book_list_custom_fields (fixture->book, &error);
  first = g_ptr_array_index (fields, 0);
  g_assert_cmpstr (first->name, ==, "楼层");
  scratch_undo (fixture, deletion);
  g_clear_pointer (&fields, g_ptr_array_unref);
  fields = shuke_book_list_custom_fields (fixture->book, &error);
  first = g_ptr_array_index (fields, 1);
  g_assert_cmpstr (first->name, ==, "楼层");
  g_assert_cmpint (shuke_book_move_custom_field (fixture->book, 99, 1, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  deletion = shuke_book_delete_custom_field (fixture->book, first->id, &error);
  g_assert_no_error (error);
  gone = get_fact (fixture, id, SHUKE_FACT_CUSTOM, 0);
  g_assert_null (gone);
  scratch_undo (fixture, deletion);
  back = get_fact (fixture, id, SHUKE_FACT_CUSTOM, 0);
  g_assert_cmpstr (back->text, ==, "二楼");
}

static void
add_visit (Fixture    *fixture,
           gint64      customer,
           const char *size,
           gint64      price)
{
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (GError) error = NULL;
  ShukeLine *line = shuke_line_new ();

  visit->customer = customer;
  visit->day = fixture->today - 20;
  line->size = g_strdup (size);
  line->category = g_strdup ("卫衣");
  line->quantity = 1;
  line->paid_price = price;
  g_ptr_array_add (visit->lines, line);
  shuke_book_save_visit (fixture->book, visit, NULL, &error);
  g_assert_no_error (error);
}

static ShukeFactFile *
get_file (Fixture *fixture,
          gint64   id,
          gint64   vital)
{
  g_autoptr (GError) error = NULL;
  ShukeFactFile *file = shuke_book_get_fact_file (fixture->book, id, vital, &error);

  g_assert_no_error (error);
  return file;
}

#define FIRST_QUESTION(file) (&g_array_index ((file)->questions, ShukeQuestion, 0))

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = scratch_add_mother (fixture);
  g_autoptr (ShukeFactFile) ordinary = NULL;
  g_autoptr (ShukeFactFile) top = NULL;
  g_autoptr (ShukeFactFile) asked = NULL;
  g_autoptr (ShukeFactFile) later = NULL;
  g_autoptr (ShukeEntry) call = shuke_entry_new ();
  g_autoptr (GError) error = NULL;
  gint64 action, spend;

  add_visit (fixture, id, "M", 20000);
  g_assert_true (shuke_book_get_spend_since (fixture->book, id, fixture->today - 21, &spend, &error));
  g_assert_cmpint (spend, ==, 20000);
  g_assert_true (shuke_book_get_spend_since (fixture->book, id, fixture->today - 20, &spend, &error));
  g_assert_cmpint (spend, ==, 0);
  ordinary = get_file (fixture, id, 0);
  g_assert_cmpint (FIRST_QUESTION (ordinary)->kind, ==, SHUKE_FACT_PHONE);
  top = get_file (fixture, id, 20000);
  g_assert_cmpint (FIRST_QUESTION (top)->kind, ==, SHUKE_FACT_BIRTH);
  g_assert_cmpuint (FIRST_QUESTION (top)->person, ==, 0);

  /* Asked and not told: the next one. Taken back, it is asked again. Nobody else's person. */
  action = shuke_book_add_asked (fixture->book, id, 0, SHUKE_FACT_BIRTH, FALSE, &error);
  g_assert_no_error (error);
  asked = get_file (fixture, id, 20000);
  g_assert_cmpint (FIRST_QUESTION (asked)->kind, ==, SHUKE_FACT_ADDRESS);
  scratch_undo (fixture, action);
  g_clear_pointer (&asked, shuke_fact_file_free);
  asked = get_file (fixture, id, 20000);
  g_assert_cmpint (FIRST_QUESTION (asked)->kind, ==, SHUKE_FACT_BIRTH);
  g_assert_cmpuint (FIRST_QUESTION (asked)->person, ==, 0);
  g_assert_cmpint (shuke_book_add_asked (fixture->book, id, 4711, SHUKE_FACT_BIRTH, TRUE, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* A phone under which nobody was reached is asked for again by being stale; a call that was answered makes it good. */
  type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_PHONE, .day = SHUKE_DAY_NONE }, "11111111111", NULL);
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book),
                                          "UPDATE fact_source SET day = day - 10 WHERE field = 'phone'", &error));
  call->customer = id;
  call->kind = g_strdup ("call");
  call->outcome = g_strdup ("not-reached");
  for (int ago = 4; ago >= 2; ago--)
    {
      g_autoptr (ShukeFactFile) before = get_file (fixture, id, 0);

      g_assert_cmpint (before->failed_call, ==, SHUKE_DAY_NONE);
      call->day = fixture->today - ago;
      shuke_book_save_entry (fixture->book, call, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  later = get_file (fixture, id, 0);
  g_assert_cmpint (later->failed_call, ==, fixture->today - 2);
  g_assert_cmpuint (later->doubts->len, ==, 1);
  g_assert_cmpint (g_array_index (later->doubts, ShukeDoubt, 0).kind, ==, SHUKE_DOUBT_ONE_DIGIT);
  g_assert_cmpint (g_array_index (later->completeness->gaps, ShukeGap, 0).kind, ==, SHUKE_FACT_PHONE);
  g_assert_true (g_array_index (later->completeness->gaps, ShukeGap, 0).stale);
  g_free (call->outcome);
  call->outcome = g_strdup ("happy");
  call->day = fixture->today - 1;
  shuke_book_save_entry (fixture->book, call, NULL, NULL, &error);
  g_clear_pointer (&later, shuke_fact_file_free);
  later = get_file (fixture, id, 0);
  g_assert_cmpint (later->failed_call, ==, SHUKE_DAY_NONE);
}

/* A call and what it means for the to-do are one deed: noted and undone together. One wrong number is enough. */
static void
test_calls (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeTodo) todo = shuke_todo_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) todos = NULL;
  gint64 id = scratch_add_mother (fixture);
  ShukeCallState state;
  gint64 action;

  todo->kind = SHUKE_TODO_CALLBACK;
  todo->customer = id;
  todo->due_day = fixture->today;
  todo->text = g_strdup ("裤子合适吗");
  shuke_book_save_todo (fixture->book, todo, &todo->id, &error);
  g_assert_no_error (error);
  g_free (todo->outcome);
  todo->outcome = g_strdup ("not-reached");
  todo->show_day = fixture->today + 1;
  action = shuke_book_add_call (fixture->book, id, todo, "not-reached", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_book_get_call_state (fixture->book, id, &state, &error));
  g_assert_cmpint (state.days, ==, 1);
  g_assert_cmpint (state.day, ==, SHUKE_DAY_NONE);
  scratch_undo (fixture, action);
  entries = shuke_book_list_entries (fixture->book, id, 0, &error);
  g_assert_cmpuint (entries->len, ==, 0);
  todos = shuke_book_list_customer_todos (fixture->book, id, &error);
  g_assert_cmpint (((ShukeTodo *) todos->pdata[0])->show_day, ==, SHUKE_DAY_NONE);
  g_assert_null (((ShukeTodo *) todos->pdata[0])->outcome);

  shuke_book_add_call (fixture->book, id, NULL, "wrong-number", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_book_get_call_state (fixture->book, id, &state, &error));
  g_assert_true (state.wrong);
  g_assert_cmpint (state.day, ==, fixture->today);
  shuke_book_add_call (fixture->book, id, NULL, "happy", "很合身", &error);
  g_assert_no_error (error);
  g_assert_true (shuke_book_get_call_state (fixture->book, id, &state, &error));
  g_assert_cmpint (state.day, ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_book_add_call (fixture->book, 4711, NULL, "reached", NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

/* Thirty people born on one very day, five households on one number: counted in the book, without those in the bin. */
static void
test_doubts (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 ids[30];
  g_autoptr (ShukeFactFile) many = NULL;
  g_autoptr (ShukeFactFile) fewer = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      ids[i] = scratch_add_mother (fixture);
      type_fact (fixture, ids[i], (ShukeFact) { .kind = SHUKE_FACT_BIRTH, .day = SHUKE_DAY_NONE }, "1985-06-15", NULL);
      if (i < 5)
        type_fact (fixture, ids[i], (ShukeFact) { .kind = SHUKE_FACT_PHONE, .day = SHUKE_DAY_NONE }, "13800008026", NULL);
    }
  many = get_file (fixture, ids[0], 0);
  g_assert_cmpuint (many->doubts->len, ==, 2);
  g_assert_cmpint (g_array_index (many->doubts, ShukeDoubt, 0).kind, ==, SHUKE_DOUBT_SHARED_PHONE);
  g_assert_cmpint (g_array_index (many->doubts, ShukeDoubt, 0).count, ==, 5);
  g_assert_cmpint (g_array_index (many->doubts, ShukeDoubt, 1).kind, ==, SHUKE_DOUBT_SAME_BIRTHDAY);
  g_assert_cmpint (g_array_index (many->doubts, ShukeDoubt, 1).count, ==, 30);
  shuke_book_delete_customer (fixture->book, ids[1], &error);
  g_assert_no_error (error);
  fewer = get_file (fixture, ids[0], 0);
  g_assert_cmpuint (fewer->doubts->len, ==, 0);
}

/* All that hangs on a customer goes with her. */
static void
test_erase (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const tables[] = {
    "SELECT count(*) FROM fact", "SELECT count(*) FROM fact_source", "SELECT count(*) FROM question", "SELECT count(*) FROM custom_value",
    "SELECT count(*) FROM life_event", "SELECT count(*) FROM membership", "SELECT count(*) FROM standing_term",
    "SELECT count(*) FROM expectation", "SELECT count(*) FROM attachment", "SELECT count(*) FROM preparation",
  };
  gint64 id = scratch_add_mother (fixture);
  gint64 kindergarten = scratch_add_mother (fixture);
  ShukeCustomField field = { .name = (char *) "车牌", .kind = (char *) "text" };
  g_autoptr (GError) error = NULL;
  ShukeFact fact = { .kind = SHUKE_FACT_CUSTOM, .day = SHUKE_DAY_NONE, .label = (char *) "车牌", .custom_kind = (char *) "text" };
  gint64 action;

  g_assert_cmpint (id, ==, 1);
  g_assert_cmpint (kindergarten, ==, 2);
  shuke_book_save_custom_field (fixture->book, &field, &fact.field, &error);
  type_fact (fixture, id, fact, "沪A 12345", NULL);
  type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_DRINK, .day = SHUKE_DAY_NONE }, "红茶", NULL);
  shuke_book_add_asked (fixture->book, id, 0, SHUKE_FACT_ADDRESS, TRUE, &error);
  g_assert_no_error (error);
  action = shuke_book_begin_action (fixture->book, "test", id, &error);
  g_assert_true (shuke_connection_script (
    shuke_book_get_connection (fixture->book),
    "UPDATE customer SET organisation = 1 WHERE id = 2;"
    "INSERT INTO membership (organisation, person, post, contact) VALUES (2, 1, '园长', 1);"
    "INSERT INTO life_event (person, kind, date, date_key) VALUES (1, 'wedding', '2012-10-01', 1001);"
    "INSERT INTO standing_term (customer, kind, percent) VALUES (1, 'discount', 10);"
    "INSERT INTO expectation (customer, value, expected, met, day) VALUES (1, 'quality', 5, 3, 1);"
    "INSERT INTO content (id, bytes) VALUES (7, x'25504446');"
    "INSERT INTO attachment (customer, name, type, day, size, content) VALUES (1, '合同.pdf', 'application/pdf', 1, 4, 7);"
    "INSERT INTO todo (customer, kind, created_day) VALUES (1, 'appointment', 1);"
    "INSERT INTO preparation (todo, kind, text) VALUES (1, 'drink', '红茶')", &error));
  g_assert_no_error (error);
  g_assert_true (shuke_book_end_action (fixture->book, SHUKE_BOOK_SUBJECT_CUSTOMER, id, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_assert_cmpint (scratch_count (fixture->book, tables[i]), >, 0);

  /* By undo the whole action comes and goes. */
  {
    g_autofree char *with = book_dump (fixture->book);
    gint64 undone = scratch_undo (fixture, action);

    g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM attachment"), ==, 0);
    scratch_undo (fixture, undone);
    scratch_check_same (fixture, with);
  }

  shuke_book_delete_customer (fixture->book, id, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book),
                                          "UPDATE customer SET deleted_at = 1 WHERE id = 1; UPDATE action SET at = at - 10 * 86400", &error));
  g_assert_true (shuke_book_tidy (fixture->book, &error));
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_assert_cmpint (scratch_count (fixture->book, tables[i]), ==, 0);
}

/* An import of @row alone, about whoever has 138…. @match is what becomes of somebody who is there. */
static void
bring_row (Fixture             *fixture,
           const char          *file,
           ShukeImportMatch     match,
           ShukeImportCustomer *row)
{
  g_autoptr (GError) error = NULL;
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", file, &options, FALSE, &error);
  ShukeImportResult result;
  ShukeImportReason reason;

  g_assert_no_error (error);
  row->phones[0].raw = "13800001111";
  *row->phones[0].label = '\0';
  g_assert_true (shuke_phone_parse (row->phones[0].raw, SHUKE_REGION_CN, &row->phones[0].phone));
  row->n_phones = 1;
  g_assert_cmpint (shuke_importer_add_customer (importer, row, &reason, NULL, &error), !=, SHUKE_IMPORT_FAILED);
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
}

/* With an address and a job. */
static void
bring (Fixture           *fixture,
       const char        *file,
       const char        *name,
       const char        *address,
       ShukeImportMatch   match)
{
  ShukeImportCustomer row;

  shuke_import_customer_clear (&row);
  row.name = name;
  row.nickname = "小雨";
  row.address = address;
  row.height = 1650;
  row.facts[row.n_facts++] = (ShukeImportFact) { SHUKE_FACT_OCCUPATION, 0, file };
  bring_row (fixture, file, match, &row);
}

static void
check_import (Fixture       *fixture,
              gint64         id,
              ShukeFactKind  kind,
              const char    *file)
{
  g_autoptr (ShukeFact) fact = get_fact (fixture, id, kind, 0);

  g_assert_nonnull (fact);
  g_assert_cmpstr (fact->import_name, ==, file);
}

/* Somebody under that number of whom a file says only a turn in her life; the import. */
static gint64
bring_event (Fixture    *fixture,
             const char *file,
             const char *event)
{
  ShukeImportCustomer row;

  shuke_import_customer_clear (&row);
  row.name = "林小雨";
  row.facts[row.n_facts++] = (ShukeImportFact) { SHUKE_FACT_EVENT_MOVE, 0, event };
  bring_row (fixture, file, SHUKE_IMPORT_FILL, &row);
  return scratch_count (fixture->book, "SELECT max(id) FROM import");
}

/* She whom the first file brought stays for what the second one told of her, and what she herself corrected in that is told, too. */
static void
test_event_keeps (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 first = bring_event (fixture, "会员.csv", "2024-09 · 平江路");
  gint64 second = bring_event (fixture, "新表.csv", "2025-09 · 观前街");
  g_autoptr (ShukeCustomer) lin = scratch_get_customer (fixture, 1);
  g_autoptr (GArray) kept = NULL;
  g_autoptr (GArray) left = NULL;
  g_autoptr (GError) error = NULL;
  ShukeFact fact = { .kind = SHUKE_FACT_EVENT_MOVE, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };
  const ShukePerson *self = shuke_customer_get_self (lin);

  g_assert_cmpuint (self->events->len, ==, 2);
  shuke_book_take_back_import (fixture->book, first, NULL, NULL, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer"), ==, 1);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpuint (g_array_index (kept, ShukeKept, 0).what & SHUKE_KEPT_FROM_FILE, ==, SHUKE_KEPT_FROM_FILE);

  fact.id = ((const ShukeLifeEvent *) g_ptr_array_index (self->events, 1))->id;
  type_fact (fixture, 1, fact, "2025-10 观前街 2 号", NULL);
  shuke_book_take_back_import (fixture->book, second, NULL, NULL, &left, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (g_array_index (left, ShukeKept, 0).what & SHUKE_KEPT_FAMILY, ==, SHUKE_KEPT_FAMILY);
}

/* A file is named with each fact that it brought, as long as what stands there is what it brought. */
static void
test_import_named (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeFact) job = NULL;
  g_autoptr (ShukeFact) address = NULL;
  g_autoptr (ShukeFact) confirmed = NULL;
  gint64 id, action;

  bring (fixture, "会员.csv", "林小雨", "平江路 1 号", SHUKE_IMPORT_FILL);
  id = scratch_count (fixture->book, "SELECT max(id) FROM customer");
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM fact_source"), ==, 0);
  check_import (fixture, id, SHUKE_FACT_NAME, "会员.csv");
  check_import (fixture, id, SHUKE_FACT_NICKNAME, "会员.csv");
  check_import (fixture, id, SHUKE_FACT_PHONE, "会员.csv");
  check_import (fixture, id, SHUKE_FACT_ADDRESS, "会员.csv");
  check_import (fixture, id, SHUKE_FACT_OCCUPATION, "会员.csv");
  check_import (fixture, id, SHUKE_FACT_HEIGHT, "会员.csv");

  /* What the shop writes itself is from no file: over it, beside it, and until it is undone. */
  type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_TIER }, "金卡", NULL);
  check_import (fixture, id, SHUKE_FACT_TIER, NULL);
  type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_INTEREST }, "瑜伽", NULL);
  check_import (fixture, id, SHUKE_FACT_INTEREST, NULL);
  job = get_fact (fixture, id, SHUKE_FACT_OCCUPATION, 0);
  action = type_fact (fixture, id, *job, "老师", NULL);
  check_import (fixture, id, SHUKE_FACT_OCCUPATION, NULL);
  scratch_undo (fixture, action);
  check_import (fixture, id, SHUKE_FACT_OCCUPATION, "会员.csv");
  action = type_fact (fixture, id, (ShukeFact) { .kind = SHUKE_FACT_NICKNAME, .text = (char *) "小雨" }, "雨姐", NULL);
  check_import (fixture, id, SHUKE_FACT_NICKNAME, NULL);
  scratch_undo (fixture, action);
  check_import (fixture, id, SHUKE_FACT_NICKNAME, "会员.csv");

  /* Found true, it still comes from there. */
  address = get_fact (fixture, id, SHUKE_FACT_ADDRESS, 0);
  g_assert_cmpint (shuke_book_confirm_fact (fixture->book, id, address, NULL, &error), !=, 0);
  g_assert_no_error (error);
  confirmed = get_fact (fixture, id, SHUKE_FACT_ADDRESS, 0);
  g_assert_cmpstr (confirmed->import_name, ==, "会员.csv");
  g_assert_cmpint (confirmed->confirmed_day, ==, fixture->today);

  /* A later file brings what it changes or adds, and nothing else. */
  bring (fixture, "新表.csv", "林小雨", "观前街 2 号", SHUKE_IMPORT_UPDATE);
  check_import (fixture, id, SHUKE_FACT_OCCUPATION, "新表.csv");
  check_import (fixture, id, SHUKE_FACT_PHONE, "会员.csv");
  check_import (fixture, id, SHUKE_FACT_NICKNAME, "会员.csv");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("/facts/all-kinds", test_all_kinds);
  ADD ("/facts/source", test_source);
  ADD ("/facts/source-order", test_source_order);
  ADD ("/facts/slip", test_slip);
  ADD ("/facts/confirm", test_confirm);
  ADD ("/facts/history", test_history);
  ADD ("/facts/term-days", test_term_days);
  ADD ("/facts/grams", test_grams);
  ADD ("/facts/custom-fields", test_custom_fields);
  ADD ("/facts/file", test_file);
  ADD ("/facts/doubts", test_doubts);
  ADD ("/facts/calls", test_calls);
  ADD ("/facts/import-named", test_import_named);
  ADD ("/facts/event-keeps", test_event_keeps);
  ADD ("/facts/erase", test_erase);
  return g_test_run ();
}
