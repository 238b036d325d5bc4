/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of customers in a real book: what is saved is read back; every kind of edit can be undone and done again; what was
 * overwritten since is kept. */

#include <string.h>

#include "book-state.h"
#include "scratch-customers.h"
#include "shuke-book-customers.h"
#include "shuke-book-private.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static char *
describe_customer (Fixture *fixture,
                   gint64   id)
{
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, id);
  g_autoptr (GHashTable) state = state_new ();

  state_flatten (state, customer);
  return state_describe (state);
}

static gint64
save_lin (Fixture *fixture)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  gint64 id = 0;
  guint child;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, "小雨");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, "小雨姐");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, "A001");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "金卡");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAFF, "小美");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "羊毛过敏\n中午别打电话");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "住在店对面");
  shuke_customer_builder_set_phone (builder, 0, 0, "138 0000 8026", "手机");
  shuke_customer_builder_set_phone (builder, 1, 0, "021-6888 0001", NULL);
  shuke_customer_builder_set_channel (builder, 0, 0, "wechat", "linxiaoyu");
  shuke_customer_builder_set_address (builder, 0, 0, "家", "花园路 8 号");
  shuke_customer_builder_set_person_birth (builder, 0, scratch_date ("1990-05-03"));
  shuke_customer_builder_set_size (builder, 0, 0, "clothes", "M", fixture->today - 200, "她说的");
  shuke_customer_builder_set_size (builder, 0, 0, "shoes", "37", fixture->today - 100, NULL);
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_name (builder, child, "林果");
  shuke_customer_builder_set_person_nickname (builder, child, "果果");
  shuke_customer_builder_set_person_relation (builder, child, "女儿");
  shuke_customer_builder_set_person_sex (builder, child, SHUKE_SEX_FEMALE);
  shuke_customer_builder_set_person_birth (builder, child, scratch_date ("L2020-08-10"));
  shuke_customer_builder_set_measurement (builder, child, 0, "height", 1180, fixture->today - 46, NULL);
  shuke_customer_builder_set_measurement (builder, child, 0, "height", 1120, fixture->today - 400, NULL);
  scratch_save_customer (fixture, builder, &id);
  return id;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 id = save_lin (fixture);
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, id);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autofree char *before = describe_customer (fixture, id);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) nobody = NULL;
  const ShukePerson *child = g_ptr_array_index (customer->persons, 1);
  gint64 changes;

  g_assert_cmpstr (customer->name, ==, "林小雨");
  g_assert_cmpstr (customer->staff, ==, "小美");
  g_assert_cmpstr (customer->mind, ==, "羊毛过敏\n中午别打电话");
  g_assert_cmpint (customer->created_day, ==, fixture->today);
  g_assert_cmpuint (customer->phones->len, ==, 2);
  g_assert_cmpstr (shuke_customer_get_mobile (customer)->e164, ==, "+8613800008026");
  g_assert_cmpuint (shuke_customer_get_self (customer)->sizes->len, ==, 2);
  g_assert_cmpstr (((ShukeSizeTold *) g_ptr_array_index (shuke_customer_get_self (customer)->sizes, 0))->size, ==, "37");
  g_assert_true (shuke_date_equal (child->birth, scratch_date ("L2020-08-10")));
  g_assert_cmpint (((ShukeMeasurement *) g_ptr_array_index (child->measurements, 0))->value, ==, 1180);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM person WHERE birth_key = 10810"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer WHERE search_key LIKE 'linxiaoyu%'"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM person WHERE search_key LIKE '%guoguo%'"), ==, 1);

  /* Saving what is there already writes nothing. */
  changes = scratch_count (fixture->book, "SELECT count(*) FROM change");
  scratch_save_customer (fixture, builder, NULL);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM change"), ==, changes);
  after = describe_customer (fixture, id);
  g_assert_cmpstr (before, ==, after);

  nobody = shuke_book_get_customer (fixture->book, id + 1, &error);
  g_assert_null (nobody);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

static void
edit_name (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林晓雨");
}

static void
edit_fields (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_READING, "lin xiaoyu");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, NULL);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, "林小姐");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, NULL);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "银卡");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_SOURCE, "朋友介绍");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAFF, "阿珍");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "不要提生日");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, NULL);
}

static void
edit_phone (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_phone (builder, 0, 0, "139 0000 8027", "新手机");
}

static void
add_phone (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_phone (builder, 2, 0, "137 0000 8028", NULL);
}

static void
remove_phones (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_phone (builder, 1, 0, NULL, NULL);
  shuke_customer_builder_set_phone (builder, 0, 0, NULL, NULL);
}

static void
edit_channels (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_channel (builder, 0, 0, "qq", "12345");
  shuke_customer_builder_set_channel (builder, 1, 0, "email", "rain@example.com");
}

static void
edit_addresses (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_address (builder, 1, 0, "公司", "南京路 1 号");
  shuke_customer_builder_set_address (builder, 0, 0, NULL, NULL);
}

static void
add_person (ShukeCustomerBuilder *builder)
{
  guint person = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_OTHER);

  shuke_customer_builder_set_person_relation (builder, person, "母亲");
  shuke_customer_builder_set_size (builder, person, 0, "clothes", "XL", SHUKE_DAY_NONE, NULL);
}

static void
remove_person (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_remove_person (builder, 1);
}

static void
edit_person (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_person_role (builder, 1, SHUKE_ROLE_OTHER);
  shuke_customer_builder_set_person_relation (builder, 1, "外甥女");
  shuke_customer_builder_set_person_name (builder, 1, "林果儿");
  shuke_customer_builder_set_person_nickname (builder, 1, NULL);
  shuke_customer_builder_set_person_note (builder, 1, "怕痒");
  shuke_customer_builder_set_person_sex (builder, 1, SHUKE_SEX_UNKNOWN);
  shuke_customer_builder_set_person_birth (builder, 1, scratch_date ("--08-10"));
}

static void
edit_birth (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_person_birth (builder, 0, scratch_date ("L--04-09"));
}

static void
add_size (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_size (builder, 1, 0, "clothes", "120", SHUKE_DAY_NONE, NULL);
}

static void
edit_size (ShukeCustomerBuilder *builder)
{
  const ShukeSizeTold *size = g_ptr_array_index (shuke_customer_builder_peek_person (builder, 0)->sizes, 0);

  shuke_customer_builder_set_size (builder, 0, size->id, "shoes", "38", size->day, size->source);
}

static void
edit_heights (ShukeCustomerBuilder *builder)
{
  const ShukeMeasurement *height = g_ptr_array_index (shuke_customer_builder_peek_person (builder, 1)->measurements, 0);

  shuke_customer_builder_set_measurement (builder, 1, height->id, "height", 0, SHUKE_DAY_NONE, NULL);
  shuke_customer_builder_set_measurement (builder, 1, 0, "height", 1195, SHUKE_DAY_NONE, NULL);
}

static void (*const edits[]) (ShukeCustomerBuilder *) = {
  edit_name, edit_fields, edit_phone, add_phone, remove_phones, edit_channels, edit_addresses, add_person, remove_person,
  edit_person, edit_birth, add_size, edit_size, edit_heights,
};

static gint64
edit (Fixture *fixture,
      gint64   id,
      void   (*change) (ShukeCustomerBuilder *))
{
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, id);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);

  change (builder);
  return scratch_save_customer (fixture, builder, NULL);
}

static char *
describe_keys (Fixture *fixture)
{
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (fixture->book,
                        "SELECT group_concat(k, '|') FROM (SELECT sort_key || '/' || search_key AS k FROM customer "
                        "UNION ALL SELECT search_key || birth_key FROM person ORDER BY k)", NULL);

  g_assert_true (shuke_statement_next (statement, NULL));
  return shuke_statement_dup_text (statement, 0);
}

static void
test_undo_each (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = save_lin (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *before = describe_customer (fixture, id);
      g_autofree char *keys = describe_keys (fixture);
      g_autofree char *changed = NULL;
      g_autofree char *changed_keys = NULL;
      g_autofree char *back = NULL;
      g_autofree char *keys_back = NULL;
      g_autofree char *again = NULL;
      g_autofree char *keys_again = NULL;
      gint64 action, undone;
      int kept = -1;

      g_test_message ("edit %" G_GSIZE_FORMAT, i);
      action = edit (fixture, id, edits[i]);
      changed = describe_customer (fixture, id);
      changed_keys = describe_keys (fixture);
      g_assert_cmpstr (before, !=, changed);
      undone = scratch_undo_some (fixture, action, &kept);
      g_assert_cmpint (kept, ==, 0);
      back = describe_customer (fixture, id);
      keys_back = describe_keys (fixture);
      g_assert_cmpstr (before, ==, back);
      g_assert_cmpstr (keys, ==, keys_back);
      undone = scratch_undo_some (fixture, undone, &kept);
      g_assert_cmpint (kept, ==, 0);
      again = describe_customer (fixture, id);
      keys_again = describe_keys (fixture);
      g_assert_cmpstr (changed, ==, again);
      g_assert_cmpstr (changed_keys, ==, keys_again);
      scratch_undo_some (fixture, undone, &kept);
    }
}

static void
edit_two (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林晓雨");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "银卡");
}

static void
edit_one (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林雨");
}

static void
measure_new_person (ShukeCustomerBuilder *builder)
{
  shuke_customer_builder_set_size (builder, 2, 0, "shoes", "39", SHUKE_DAY_NONE, NULL);
}

static void
test_overwritten (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 id = save_lin (fixture);
  gint64 first = edit (fixture, id, edit_two);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 person, removal;
  int kept;

  edit (fixture, id, edit_one);
  scratch_undo_some (fixture, first, &kept);
  g_assert_cmpint (kept, ==, 1);
  customer = scratch_get_customer (fixture, id);
  g_assert_cmpstr (customer->name, ==, "林雨");
  g_assert_cmpstr (customer->tier, ==, "金卡");
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer WHERE search_key LIKE 'linyu%'"), ==, 1);
  g_assert_cmpint (shuke_book_undo (fixture->book, first, &kept, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);

  /* A person to whom something was added since stays; what was told of her is not lost. */
  person = edit (fixture, id, add_person);
  edit (fixture, id, measure_new_person);
  scratch_undo_some (fixture, person, &kept);
  g_assert_cmpint (kept, ==, 1);
  g_clear_pointer (&customer, shuke_customer_unref);
  customer = scratch_get_customer (fixture, id);
  g_assert_cmpuint (customer->persons->len, ==, 3);
  g_assert_cmpuint (((ShukePerson *) g_ptr_array_index (customer->persons, 2))->sizes->len, ==, 1);

  /* Rows that came after a deletion do not take its place. */
  removal = edit (fixture, id, remove_phones);
  edit (fixture, id, edit_name);
  {
    g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);

    shuke_customer_builder_set_phone (builder, 0, 0, "13600008029", NULL);
    scratch_save_customer (fixture, builder, NULL);
  }
  scratch_undo_some (fixture, removal, &kept);
  g_assert_cmpint (kept, ==, 0);
  g_clear_pointer (&customer, shuke_customer_unref);
  customer = scratch_get_customer (fixture, id);
  g_assert_cmpuint (customer->phones->len, ==, 2);
  g_assert_cmpstr (customer->name, ==, "林晓雨");
}

static void
test_bin (Fixture       *fixture,
          gconstpointer  data)
{
  gint64 id = save_lin (fixture);
  g_autoptr (GArray) found = shuke_book_find_by_phone (fixture->book, "+8613800008026", NULL);
  g_autoptr (GArray) card = shuke_book_find_by_card (fixture->book, "A001", NULL);
  g_autoptr (GArray) named = shuke_book_find_by_name (fixture->book, "林小雨", NULL);
  g_autoptr (GArray) other = shuke_book_find_by_name (fixture->book, "林晓雨", NULL);
  g_autoptr (GArray) unnamed = NULL;
  g_autoptr (GArray) bin = NULL;
  g_autoptr (GArray) gone = NULL;
  g_autoptr (GArray) back = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;
  int kept;

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==, id);
  g_assert_cmpuint (card->len, ==, 1);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_cmpint (g_array_index (named, gint64, 0), ==, id);
  /* Sounds the same and is somebody else. */
  g_assert_cmpuint (other->len, ==, 0);
  action = shuke_book_delete_customer (fixture->book, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_delete_customer (fixture->book, id, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  gone = shuke_book_find_by_phone (fixture->book, "+8613800008026", NULL);
  g_assert_cmpuint (gone->len, ==, 0);
  unnamed = shuke_book_find_by_name (fixture->book, "林小雨", NULL);
  g_assert_cmpuint (unnamed->len, ==, 0);
  bin = shuke_book_list_bin (fixture->book, NULL);
  g_assert_cmpuint (bin->len, ==, 1);
  customer = scratch_get_customer (fixture, id);
  g_assert_cmpint (customer->deleted_at, >, 0);
  scratch_undo_some (fixture, action, &kept);
  g_assert_cmpint (kept, ==, 0);
  back = shuke_book_find_by_phone (fixture->book, "+8613800008026", NULL);
  g_assert_cmpuint (back->len, ==, 1);

  shuke_book_delete_customer (fixture->book, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_restore_customer (fixture->book, id, &error), >, 0);
  g_assert_cmpint (shuke_book_restore_customer (fixture->book, id, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);

  /* Thirty days to the second are still in the bin, in a book that is opened meanwhile. */
  action = shuke_book_delete_customer (fixture->book, id, &error);
  g_assert_no_error (error);
  shuke_clock_set (fixture->clock, fixture->today + 10, 10 * 60);
  g_assert_true (shuke_book_tidy (fixture->book, &error));
  shuke_clock_set (fixture->clock, fixture->today + 30, 10 * 60);
  g_assert_true (shuke_book_tidy (fixture->book, &error));
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer"), ==, 1);
  shuke_clock_set (fixture->clock, fixture->today + 30, 10 * 60 + 1);
  g_assert_true (shuke_book_tidy (fixture->book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer"), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM phone"), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM change WHERE action = (SELECT max(id) FROM action)"), ==, 0);
  g_assert_cmpint (shuke_book_undo (fixture->book, action, &kept, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer"), ==, 0);
}

static void
test_consent (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = save_lin (fixture);
  g_autoptr (GError) error = NULL;
  ShukeConsent *consent = shuke_book_get_consent (fixture->book, id, "marketing", &error);
  gint64 action;
  int kept;

  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_UNKNOWN);
  shuke_consent_free (consent);
  g_assert_cmpint (shuke_book_add_consent (fixture->book, id, "marketing", SHUKE_CONSENT_YES, "当面", &error), >, 0);
  shuke_clock_set (fixture->clock, fixture->today + 3, 600);
  action = shuke_book_add_consent (fixture->book, id, "marketing", SHUKE_CONSENT_NO, "短信回 T", &error);
  g_assert_no_error (error);
  consent = shuke_book_get_consent (fixture->book, id, "marketing", &error);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
  g_assert_cmpint (consent->day, ==, fixture->today + 3);
  g_assert_cmpstr (consent->source, ==, "短信回 T");
  shuke_consent_free (consent);
  consent = shuke_book_get_consent (fixture->book, id, "keep", &error);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_UNKNOWN);
  shuke_consent_free (consent);
  scratch_undo_some (fixture, action, &kept);
  consent = shuke_book_get_consent (fixture->book, id, "marketing", &error);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_YES);
  g_assert_cmpint (consent->day, ==, fixture->today);
  shuke_consent_free (consent);

  /* The clock was ahead: what she says today holds all the same. */
  shuke_clock_set (fixture->clock, fixture->today - 9, 600);
  g_assert_cmpint (shuke_book_add_consent (fixture->book, id, "marketing", SHUKE_CONSENT_NO, NULL, &error), >, 0);
  consent = shuke_book_get_consent (fixture->book, id, "marketing", &error);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
  shuke_consent_free (consent);
  g_assert_cmpint (shuke_book_add_consent (fixture->book, id + 1, "marketing", SHUKE_CONSENT_YES, NULL, &error), ==, 0);
  g_assert_nonnull (error);
}

/* Of three one refused: two events of that day in one action, and the refusal stays. */
static void
test_consents (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GArray) customers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  gint64 action;
  int added, kept;

  for (int i = 0; i < 3; i++)
    {
      gint64 id = save_lin (fixture);

      g_array_append_val (customers, id);
    }
  shuke_book_add_consent (fixture->book, g_array_index (customers, gint64, 1), "marketing", SHUKE_CONSENT_NO, NULL, &error);
  g_assert_no_error (error);
  action = shuke_book_add_consents (fixture->book, customers, fixture->today - 30, "入会表", &added, &error);
  g_assert_no_error (error);
  g_assert_cmpint (action, >, 0);
  g_assert_cmpint (added, ==, 2);
  for (guint i = 0; i < customers->len; i++)
    {
      g_autoptr (ShukeConsent) consent =
        shuke_book_get_consent (fixture->book, g_array_index (customers, gint64, i), "marketing", &error);

      g_assert_cmpint (consent->state, ==, i == 1 ? SHUKE_CONSENT_NO : SHUKE_CONSENT_YES);
      g_assert_cmpint (consent->day, ==, i == 1 ? fixture->today : fixture->today - 30);
      g_assert_cmpstr (consent->source, ==, i == 1 ? NULL : "入会表");
    }
  g_assert_cmpint (shuke_book_add_consents (fixture->book, customers, fixture->today, "入会表", &added, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  scratch_undo_some (fixture, action, &kept);
  for (guint i = 0; i < customers->len; i++)
    {
      g_autoptr (ShukeConsent) consent =
        shuke_book_get_consent (fixture->book, g_array_index (customers, gint64, i), "marketing", NULL);

      g_assert_cmpint (consent->state, ==, i == 1 ? SHUKE_CONSENT_NO : SHUKE_CONSENT_UNKNOWN);
    }
}

static void
test_mind_and_sentence (Fixture       *fixture,
                        gconstpointer  data)
{
  gint64 id = save_lin (fixture);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 changes, action;
  int kept;

  action = shuke_book_acknowledge_mind (fixture->book, id, &error);
  g_assert_no_error (error);
  customer = scratch_get_customer (fixture, id);
  g_assert_cmpint (customer->mind_seen_day, ==, fixture->today);
  g_clear_pointer (&customer, shuke_customer_unref);
  scratch_undo_some (fixture, action, &kept);
  customer = scratch_get_customer (fixture, id);
  g_assert_cmpint (customer->mind_seen_day, ==, SHUKE_DAY_NONE);
  g_clear_pointer (&customer, shuke_customer_unref);

  /* The program's own memory is no action and leaves the log alone. */
  changes = scratch_count (fixture->book, "SELECT count(*) FROM change");
  g_assert_true (shuke_book_remember_sentence (fixture->book, id, "birthday:2", &error));
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM change"), ==, changes);
  customer = scratch_get_customer (fixture, id);
  g_assert_cmpstr (customer->last_sentence, ==, "birthday:2");
  g_assert_cmpint (customer->last_sentence_day, ==, fixture->today);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/customers/round-trip", Fixture, NULL, scratch_book_set_up, test_round_trip, scratch_book_tear_down);
  g_test_add ("/customers/undo-each", Fixture, NULL, scratch_book_set_up, test_undo_each, scratch_book_tear_down);
  g_test_add ("/customers/overwritten", Fixture, NULL, scratch_book_set_up, test_overwritten, scratch_book_tear_down);
  g_test_add ("/customers/bin", Fixture, NULL, scratch_book_set_up, test_bin, scratch_book_tear_down);
  g_test_add ("/customers/consent", Fixture, NULL, scratch_book_set_up, test_consent, scratch_book_tear_down);
  g_test_add ("/customers/consents", Fixture, NULL, scratch_book_set_up, test_consents, scratch_book_tear_down);
  g_test_add ("/customers/mind-and-sentence", Fixture, NULL, scratch_book_set_up, test_mind_and_sentence, scratch_book_tear_down);
  return g_test_run ();
}
