/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the sample shop lies and when it is made anew. It must never open or remove a book that is not in the cache folder. */

#include "shuke-book-sample.h"

#include <errno.h>

#include "shuke-backup.h"
#include "shuke-book.h"
#include "shuke-error.h"
#include "shuke-sample-shop.h"

char *
shuke_book_dup_sample_mark (ShukeDay today,
                            int      size)
{
  g_autofree char *day = shuke_day_to_iso (today);

  return g_strdup_printf ("%d %s %d", SHUKE_SAMPLE_VERSION, day, size);
}

/* The book at @path when it is the one that is wanted; NULL without an error when it has to be made. */
static ShukeBook *
open_kept (const char  *path,
           const char  *mark,
           ShukeClock  *clock,
           GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (ShukeBook) book = NULL;
  g_autofree char *held = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  book = shuke_book_open (path, SHUKE_BOOK_OPEN_SCRATCH, clock, &local);
  if (book == NULL)
    {
      /* A scratch book that cannot be read is thrown away; one that another program uses is left to it. */
      if (g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_IN_USE))
        g_propagate_error (error, g_steal_pointer (&local));
      else
        shuke_backup_remove (path);
      return NULL;
    }
  held = shuke_book_dup_setting (book, "sample");
  if (g_strcmp0 (held, mark) == 0)
    return g_steal_pointer (&book);
  shuke_book_close (book);
  shuke_backup_remove (path);
  return NULL;
}

static ShukeBook *
open_at (const char  *path,
         int          size,
         ShukeClock  *clock,
         GError     **error)
{
  g_autofree char *mark = shuke_book_dup_sample_mark (shuke_clock_today (clock), size);
  g_autoptr (GError) local = NULL;
  g_autoptr (ShukeBook) book = open_kept (path, mark, clock, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (book != NULL)
    return g_steal_pointer (&book);
  book = shuke_book_open (path, SHUKE_BOOK_OPEN_SCRATCH, clock, error);
  if (book == NULL || !shuke_book_fill_sample (book, size, error))
    return NULL;
  return g_steal_pointer (&book);
}

ShukeBook *
shuke_book_open_sample (int          size,
                        ShukeClock  *clock,
                        GError     **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "shuke", NULL);
  GError *problem = NULL;
  ShukeBook *book = NULL;

  g_return_val_if_fail (size >= 0 && size <= SHUKE_SAMPLE_SIZE_MAX, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      shuke_error_set_errno (error, errno, "the cache folder cannot be made");
      return NULL;
    }
  for (int i = 1; i < 10 && book == NULL; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("sample-%d.db", size) : g_strdup_printf ("sample-%d-%d.db", size, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_clear_error (&problem);
      book = open_at (path, size, clock, &problem);
      if (book == NULL && !g_error_matches (problem, SHUKE_ERROR, SHUKE_ERROR_IN_USE))
        break;
    }
  if (book == NULL)
    g_propagate_error (error, problem);
  else
    g_clear_error (&problem);
  return book;
}
