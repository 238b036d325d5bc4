/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The book's file is moved, deleted, replaced or damaged while the book is open: nothing is said to be saved that would be gone, or played
 * into another book, when the program ends. */

#include "scratch-book.h"

#include "safety-state.h"

#include "shuke-book-drafts.h"
#include "shuke-book-list.h"
#include "shuke-error.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
assert_saves (ShukeBook *book,
              int        who)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (safety_save (book, who, &error), !=, 0);
  g_assert_no_error (error);
}

static void
assert_refuses (ShukeBook *book)
{
  g_autoptr (ShukeBook) job = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (safety_save (book, 99, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_keep_draft (book, SHUKE_DRAFT_NOTE, 0, 0, "周六来取", &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_false (shuke_book_drop_draft (book, 1, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_MOVED);
  g_clear_error (&error);
  job = shuke_book_open_for_job (book, &error);
  g_assert_null (job);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_MOVED);
}

static void
test_moved (ScratchBook   *scratch,
            gconstpointer  data)
{
  g_autofree char *away = scratch_path (scratch->folder, "away.db");

  assert_saves (scratch->book, 1);
  g_assert_cmpint (g_rename (scratch->path, away), ==, 0);
  assert_refuses (scratch->book);
  g_assert_cmpint (g_rename (away, scratch->path), ==, 0);
  assert_saves (scratch->book, 2);
}

static void
test_deleted (ScratchBook   *scratch,
              gconstpointer  data)
{
  assert_saves (scratch->book, 1);
  g_assert_cmpint (g_unlink (scratch->path), ==, 0);
  assert_refuses (scratch->book);
}

static void
test_replaced (ScratchBook   *scratch,
               gconstpointer  data)
{
  g_autofree char *other = scratch_path (scratch->folder, "other.db");
  g_autofree char *bytes = NULL;
  g_autofree char *now = NULL;
  gsize length, length_now;

  safety_make_book (other, 3);
  bytes = safety_read (other, &length);
  assert_saves (scratch->book, 1);
  g_assert_cmpint (g_rename (other, scratch->path), ==, 0);
  assert_refuses (scratch->book);
  now = safety_read (scratch->path, &length_now);
  g_assert_cmpmem (now, length_now, bytes, length);
}

static void
damaged_cb (int *times)
{
  ++*times;
}

/* Readers that do without the error find nobody; the book says why, and takes nothing more. */
static void
test_damaged (ScratchBook   *scratch,
              gconstpointer  data)
{
  g_autofree char *path = scratch_path (scratch->folder, "spoilt.db");
  g_autoptr (ShukeBook) book = NULL;
  g_autoptr (GError) error = NULL;
  int times = 0;

  safety_make_book (path, 40);
  book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);
  g_signal_connect_swapped (book, "damaged", G_CALLBACK (damaged_cb), &times);
  assert_saves (book, 98);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpint (times, ==, 0);

  shuke_book_close (book);
  g_clear_object (&book);
  book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);
  g_signal_connect_swapped (book, "damaged", G_CALLBACK (damaged_cb), &times);
  g_assert_cmpint (truncate (path, 4096), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GArray) ids = shuke_book_list_ids (book, SHUKE_ORDER_LAST_VISIT, 0, NULL);

      g_assert_true (ids == NULL || ids->len == 0);
    }
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpint (times, ==, 1);
  g_assert_cmpint (safety_save (book, 99, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/place/moved", ScratchBook, NULL, scratch_book_set_up, test_moved, scratch_book_tear_down);
  g_test_add ("/place/deleted", ScratchBook, NULL, scratch_book_set_up, test_deleted, scratch_book_tear_down);
  g_test_add ("/place/replaced", ScratchBook, NULL, scratch_book_set_up, test_replaced, scratch_book_tear_down);
  g_test_add ("/place/damaged", ScratchBook, NULL, scratch_book_set_up, test_damaged, scratch_book_tear_down);
  return g_test_run ();
}
