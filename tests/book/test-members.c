/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Firms and who belongs to them, written and undone in a real book. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-members.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static gint64
self_of (Fixture *fixture,
         gint64   id)
{
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, id);

  return shuke_customer_get_self (customer)->id;
}

/* "TITLE:POST:CONTACT …" of what stands in the file of @id. */
static char *
describe (Fixture *fixture,
          gint64   id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = shuke_book_list_memberships (fixture->book, id, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const ShukeMembership *one = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%s%s:%s:%d", i > 0 ? " " : "", shuke_customer_get_title (one->other),
                              one->post != NULL ? one->post : "", one->contact);
    }
  return g_string_free (text, FALSE);
}

static void
assert_described (Fixture    *fixture,
                  gint64      id,
                  const char *wanted)
{
  g_autofree char *text = describe (fixture, id);

  g_assert_cmpstr (text, ==, wanted);
}

static gint64
save (Fixture    *fixture,
      gint64      organisation,
      gint64      person,
      const char *post,
      gboolean    contact,
      const char *name)
{
  ShukeMembership membership = { .organisation = organisation, .person = person, .post = (char *) post, .contact = contact };
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_save_membership (fixture->book, &membership, name, &error);

  g_assert_no_error (error);
  return action;
}

/* Shown on both files; the second time the same is changed and not there twice; each step is undone whole. */
static void
test_both_files (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  gint64 garden = scratch_add_customer (fixture, "阳光幼儿园");
  g_autofree char *before = book_dump (fixture->book);
  gint64 added = save (fixture, garden, self_of (fixture, lin), " 园长 ", FALSE, NULL);
  g_autofree char *with = book_dump (fixture->book);
  g_autoptr (ShukeCustomer) firm = scratch_get_customer (fixture, garden);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  gint64 changed, removed;

  g_assert_true (firm->organisation);
  assert_described (fixture, lin, "阳光幼儿园:园长:0");
  assert_described (fixture, garden, "林小雨:园长:0");
  changed = save (fixture, garden, self_of (fixture, lin), NULL, TRUE, NULL);
  assert_described (fixture, garden, "林小雨::1");
  scratch_undo (fixture, changed);
  list = shuke_book_list_memberships (fixture->book, lin, &error);
  removed = shuke_book_remove_membership (fixture->book, ((ShukeMembership *) list->pdata[0])->id, &error);
  g_assert_no_error (error);
  assert_described (fixture, lin, "");
  scratch_undo (fixture, removed);
  scratch_check_same (fixture, with);
  scratch_undo (fixture, added);
  scratch_check_same (fixture, before);
}

/* Whoever is not in the book yet is entered by the same action. */
static void
test_new_end (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  g_autofree char *before = book_dump (fixture->book);
  gint64 firm = save (fixture, 0, self_of (fixture, lin), NULL, TRUE, "阳光幼儿园");
  g_autoptr (GArray) found = shuke_book_find_by_name (fixture->book, "阳光幼儿园", NULL);
  gint64 person;

  g_assert_cmpuint (found->len, ==, 1);
  person = save (fixture, g_array_index (found, gint64, 0), 0, "老师", FALSE, "王芳");
  assert_described (fixture, g_array_index (found, gint64, 0), "林小雨::1 王芳:老师:0");
  scratch_undo (fixture, person);
  scratch_undo (fixture, firm);
  scratch_check_same (fixture, before);
}

static gint64
save_phone (Fixture    *fixture,
            gint64      organisation,
            gint64      person,
            const char *phone)
{
  ShukeMembership membership = { .organisation = organisation, .person = person, .contact = TRUE, .phone = (char *) phone };
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_save_membership (fixture->book, &membership, NULL, &error);

  g_assert_no_error (error);
  return action;
}

/* "RAW:WHOSE …" of the phones in the file of @id. */
static void
assert_phones (Fixture    *fixture,
               gint64      id,
               const char *wanted)
{
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, id);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", phone->raw, phone->whose != NULL ? phone->whose : "");
    }
  g_assert_cmpstr (text->str, ==, wanted);
}

/* Her number there stands in the file of the firm with her name, is found by search, is one with the membership, and goes when she does. */
static void
test_phone_there (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  gint64 fang = scratch_add_customer (fixture, "王芳");
  gint64 garden = scratch_add_customer (fixture, "阳光幼儿园");
  g_autofree char *before = book_dump (fixture->book);
  gint64 first = save_phone (fixture, garden, self_of (fixture, lin), "138 0000 2222");
  gint64 second = save_phone (fixture, garden, self_of (fixture, fang), "010-6555 1234");
  g_autofree char *with = book_dump (fixture->book);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GArray) found = NULL;
  g_autofree char *contacts = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  assert_phones (fixture, garden, "138 0000 2222:林小雨 010-6555 1234:王芳");
  assert_phones (fixture, lin, "");
  there = shuke_book_list_memberships (fixture->book, garden, &error);
  hers = shuke_book_list_memberships (fixture->book, lin, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((ShukeMembership *) there->pdata[1])->phone, ==, "010-6555 1234");
  g_assert_cmpstr (((ShukeMembership *) hers->pdata[0])->phone, ==, "138 0000 2222");
  contacts = shuke_memberships_dup_contacts (there, garden);
  g_assert_cmpstr (contacts, ==, "林小雨 · 王芳");
  found = shuke_book_find_by_phone (fixture->book, "+8613800002222", &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==, garden);

  /* Another number takes the place of the old one; none leaves it; blank takes it out. */
  action = save_phone (fixture, garden, self_of (fixture, lin), "13900003333");
  assert_phones (fixture, garden, "13900003333:林小雨 010-6555 1234:王芳");
  save_phone (fixture, garden, self_of (fixture, lin), NULL);
  assert_phones (fixture, garden, "13900003333:林小雨 010-6555 1234:王芳");
  scratch_undo (fixture, action);
  assert_phones (fixture, garden, "138 0000 2222:林小雨 010-6555 1234:王芳");
  action = save_phone (fixture, garden, self_of (fixture, lin), " ");
  assert_phones (fixture, garden, "010-6555 1234:王芳");
  scratch_undo (fixture, action);

  action = shuke_book_remove_membership (fixture->book, ((ShukeMembership *) there->pdata[0])->id, &error);
  g_assert_no_error (error);
  assert_phones (fixture, garden, "010-6555 1234:王芳");
  scratch_undo (fixture, action);
  scratch_check_same (fixture, with);

  /* Who is in the bin is not named; her number stays with the firm. */
  action = shuke_book_delete_customer (fixture->book, fang, &error);
  assert_phones (fixture, garden, "138 0000 2222:林小雨 010-6555 1234:");
  scratch_undo (fixture, action);

  scratch_undo (fixture, second);
  scratch_undo (fixture, first);
  scratch_check_same (fixture, before);
}

/* A number that the firm has already becomes hers, with the word that stood beside it. */
static void
test_phone_known (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  gint64 garden = scratch_add_customer (fixture, "阳光幼儿园");
  g_autoptr (ShukeCustomer) firm = scratch_get_customer (fixture, garden);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (firm, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) with = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  shuke_customer_builder_set_phone (builder, 0, 0, "13800002222", "前台");
  with = shuke_customer_builder_build (builder, fixture->today, &error);
  shuke_book_save_customer (fixture->book, with, NULL, &error);
  g_assert_no_error (error);
  action = save_phone (fixture, garden, self_of (fixture, lin), "+86 138 0000 2222");
  assert_phones (fixture, garden, "13800002222:林小雨");
  scratch_undo (fixture, action);
  assert_phones (fixture, garden, "13800002222:");
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  gint64 garden = scratch_add_customer (fixture, "阳光幼儿园");
  g_autofree char *before = book_dump (fixture->book);
  const struct { ShukeMembership membership; const char *name; int code; } cases[] = {
    { { .organisation = lin, .person = self_of (fixture, lin) }, NULL, SHUKE_ERROR_INVALID },
    { { .person = self_of (fixture, lin) }, "  ", SHUKE_ERROR_INVALID },
    { { .organisation = garden }, NULL, SHUKE_ERROR_INVALID },
    { { .organisation = garden, .person = 999 }, NULL, SHUKE_ERROR_CONFLICT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (shuke_book_save_membership (fixture->book, &cases[i].membership, cases[i].name, &error), ==, 0);
      g_assert_error (error, SHUKE_ERROR, cases[i].code);
    }
  scratch_check_same (fixture, before);
}

/* Who is in the bin is not shown, and back with it all. */
static void
test_bin (Fixture       *fixture,
          gconstpointer  data)
{
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  gint64 garden = scratch_add_customer (fixture, "阳光幼儿园");
  g_autoptr (GError) error = NULL;

  save (fixture, garden, self_of (fixture, lin), NULL, TRUE, NULL);
  shuke_book_delete_customer (fixture->book, garden, &error);
  assert_described (fixture, lin, "");
  shuke_book_restore_customer (fixture->book, garden, &error);
  g_assert_no_error (error);
  assert_described (fixture, lin, "阳光幼儿园::1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("/members/phone-there", test_phone_there);
  ADD ("/members/phone-known", test_phone_known);
  ADD ("/members/both-files", test_both_files);
  ADD ("/members/new-end", test_new_end);
  ADD ("/members/refused", test_refused);
  ADD ("/members/bin", test_bin);
  return g_test_run ();
}
