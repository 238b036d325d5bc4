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
  ShukeMembership membership = { 0, organisation, person, (char *) post, contact, NULL };
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
  g_autofree char *again = NULL;
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
  again = book_dump (fixture->book);
  g_assert_cmpstr (again, ==, with);
  scratch_undo (fixture, added);
  g_free (again);
  again = book_dump (fixture->book);
  g_assert_cmpstr (again, ==, before);
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
  g_autofree char *after = NULL;
  gint64 person;

  g_assert_cmpuint (found->len, ==, 1);
  person = save (fixture, g_array_index (found, gint64, 0), 0, "老师", FALSE, "王芳");
  assert_described (fixture, g_array_index (found, gint64, 0), "林小雨::1 王芳:老师:0");
  scratch_undo (fixture, person);
  scratch_undo (fixture, firm);
  after = book_dump (fixture->book);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  gint64 garden = scratch_add_customer (fixture, "阳光幼儿园");
  g_autofree char *before = book_dump (fixture->book);
  g_autofree char *after = NULL;
  const struct { ShukeMembership membership; const char *name; int code; } cases[] = {
    { { 0, lin, self_of (fixture, lin), NULL, FALSE, NULL }, NULL, SHUKE_ERROR_INVALID },
    { { 0, 0, self_of (fixture, lin), NULL, FALSE, NULL }, "  ", SHUKE_ERROR_INVALID },
    { { 0, garden, 0, NULL, FALSE, NULL }, NULL, SHUKE_ERROR_INVALID },
    { { 0, garden, 999, NULL, FALSE, NULL }, NULL, SHUKE_ERROR_CONFLICT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (shuke_book_save_membership (fixture->book, &cases[i].membership, cases[i].name, &error), ==, 0);
      g_assert_error (error, SHUKE_ERROR, cases[i].code);
    }
  after = book_dump (fixture->book);
  g_assert_cmpstr (after, ==, before);
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
  ADD ("/members/both-files", test_both_files);
  ADD ("/members/new-end", test_new_end);
  ADD ("/members/refused", test_refused);
  ADD ("/members/bin", test_bin);
  return g_test_run ();
}
