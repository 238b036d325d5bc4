/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small books and child processes for the tests of what may happen to a book. */

#include "safety-state.h"

#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#define TODAY shuke_day_new (2026, 11, 22)

ShukeClock *
safety_clock (void)
{
  return shuke_clock_new_manual (TODAY, 600);
}

ShukeBook *
safety_open (const char        *path,
             ShukeBookOpenMode  mode)
{
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (GError) error = NULL;
  ShukeBook *book = shuke_book_open (path, mode, clock, &error);

  g_assert_no_error (error);
  return book;
}

int
safety_open_and_read (const char        *path,
                      ShukeBookOpenMode  mode)
{
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = shuke_book_open (path, mode, clock, &error);
  g_autoptr (GArray) ids = NULL;

  if (book == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == SHUKE_ERROR);
      return error->code;
    }
  g_assert_no_error (error);
  ids = shuke_book_list_ids (book, SHUKE_ORDER_LAST_VISIT, 0, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, id, NULL);
      g_autoptr (GPtrArray) visits = shuke_book_list_visits (book, id, 0, NULL);
      ShukeListRow row;

      if (shuke_book_get_list_row (book, id, &row, NULL))
        shuke_list_row_clear (&row);
    }
  shuke_book_close (book);
  return SAFETY_OPENED;
}

ShukeCustomer *
safety_customer (int number)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("客人%d", number);
  g_autofree char *phone = g_strdup_printf ("1390000%04d", number);
  guint child;
  ShukeCustomer *customer;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "喜欢雾粉，住在店对面，每周三来");
  shuke_customer_builder_set_phone (builder, 0, 0, phone, NULL);
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_name (builder, child, "果果");
  customer = shuke_customer_builder_build (builder, TODAY, &error);
  g_assert_no_error (error);
  return customer;
}

gint64
safety_save (ShukeBook  *book,
             int         number,
             GError    **error)
{
  g_autoptr (ShukeCustomer) customer = safety_customer (number);

  return shuke_book_save_customer (book, customer, NULL, error);
}

ShukeVisit *
safety_visit (gint64 customer)
{
  ShukeVisit *visit = shuke_visit_new ();

  visit->customer = customer;
  visit->day = TODAY;
  for (int i = 0; i < 2; i++)
    {
      ShukeLine *line = shuke_line_new ();

      line->category = g_strdup (i == 0 ? "连衣裙" : "外套");
      line->size = g_strdup ("120");
      line->quantity = 1;
      line->list_price = line->paid_price = 19900;
      g_ptr_array_add (visit->lines, line);
    }
  return visit;
}

void
safety_make_book (const char *path,
                  int         n)
{
  g_autoptr (ShukeBook) book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);

  for (int i = 1; i <= n; i++)
    {
      g_autoptr (ShukeCustomer) customer = safety_customer (i);
      g_autoptr (ShukeVisit) visit = NULL;
      g_autoptr (GError) error = NULL;
      gint64 id = 0;

      shuke_book_save_customer (book, customer, &id, &error);
      g_assert_no_error (error);
      visit = safety_visit (id);
      shuke_book_save_visit (book, visit, NULL, &error);
      g_assert_no_error (error);
    }
  shuke_book_close (book);
}

char *
safety_read (const char *path,
             gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Into the file that is there, so that who may write it stays as it is. */
void
safety_write (const char *path,
              const char *bytes,
              gsize       length)
{
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

int
safety_in_child (int      (*deed) (gpointer data),
                 gpointer   data)
{
  int status = 0;
  pid_t child;

  fflush (NULL);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (deed (data));
  while (waitpid (child, &status, 0) < 0)
    g_assert_cmpint (errno, ==, EINTR);
  return WIFSIGNALED (status) ? 128 + WTERMSIG (status) : WEXITSTATUS (status);
}

gboolean
safety_own_mounts (void)
{
  return geteuid () == 0 && unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

gboolean
safety_small_disk (const char *folder)
{
  return safety_own_mounts () && mount ("tmpfs", folder, "tmpfs", 0, "size=4m") == 0;
}

void
safety_fill_disk (const char *path)
{
  static const char block[4096];
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  while (write (fd, block, sizeof block) > 0)
    continue;
  while (write (fd, block, 1) > 0)
    continue;
  close (fd);
}
