/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small deeds of the tests of the book. */

#include "scratch-customers.h"

#include "book-dump.h"
#include "shuke-book-customers.h"
#include "shuke-book-private.h"

gint64
scratch_save_customer (ScratchBook          *self,
                       ShukeCustomerBuilder *builder,
                       gint64               *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_customer_builder_build (builder, self->today, &error);
  gint64 action;

  g_assert_no_error (error);
  action = shuke_book_save_customer (self->book, customer, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (action, >, 0);
  return action;
}

gint64
scratch_add_customer (ScratchBook *self,
                      const char  *name)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  scratch_save_customer (self, builder, &id);
  return id;
}

gint64
scratch_add_mother (ScratchBook *self)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_person_nickname (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), "豆豆");
  scratch_save_customer (self, builder, &id);
  return id;
}

ShukeCustomer *
scratch_get_customer (ScratchBook *self,
                      gint64       id)
{
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer = shuke_book_get_customer (self->book, id, &error);

  g_assert_no_error (error);
  return customer;
}

ShukeDate
scratch_date (const char *text)
{
  ShukeDate date;

  g_assert_true (shuke_date_from_text (text, &date));
  return date;
}

gint64
scratch_undo_some (ScratchBook *self,
                   gint64       action,
                   int         *kept)
{
  g_autoptr (GError) error = NULL;
  gint64 undone = shuke_book_undo (self->book, action, kept, &error);

  g_assert_no_error (error);
  return undone;
}

gint64
scratch_undo (ScratchBook *self,
              gint64       action)
{
  int kept = -1;
  gint64 undone = scratch_undo_some (self, action, &kept);

  g_assert_cmpint (kept, ==, 0);
  return undone;
}

void
scratch_check_same (ScratchBook *self,
                    const char  *before)
{
  g_autofree char *after = book_dump (self->book);

  if (g_strcmp0 (after, before) != 0)
    {
      g_autofree char *difference = book_dump_difference (before, after);

      g_error ("afterwards it is\n%s", difference);
    }
}

void
scratch_undo_to (ScratchBook *self,
                 gint64       action,
                 const char  *before)
{
  g_assert_cmpint (action, >, 0);
  scratch_undo (self, action);
  scratch_check_same (self, before);
}

gint64
scratch_count (ShukeBook  *book,
               const char *text)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, text, NULL);

  g_assert_true (shuke_statement_next (statement, NULL));
  return shuke_statement_get_int (statement, 0);
}

gint64
scratch_pick (ShukeBook  *book,
              const char *text,
              GRand      *rand)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, text, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_nonnull (statement);
  while (shuke_statement_next (statement, NULL))
    {
      gint64 id = shuke_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return ids->len == 0 ? 0 : g_array_index (ids, gint64, g_rand_int_range (rand, 0, (int) ids->len));
}
