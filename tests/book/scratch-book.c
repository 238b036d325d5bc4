/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folders and books that live as long as a test, and the counts and seeds of random histories. */

#include "scratch-book.h"

#include "shuke-book-private.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

char *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("shuke-test-XXXXXX", &error);

  g_assert_no_error (error);
  g_chmod (folder, 0755);
  return folder;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_all (child);
        }
    }
  g_remove (path);
}

void
scratch_remove (char *folder)
{
  remove_all (folder);
  g_free (folder);
}

char *
scratch_path (const char *folder,
              const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* glibc's own, past the sanitizer that stands before malloc(). */
extern void *__libc_malloc (size_t size);
extern void *__libc_realloc (void *block, size_t size);
extern void  __libc_free (void *block);

#define HEAD 16   /* holds the size, and keeps what follows aligned */

static void *
lean_malloc (int size)
{
  char *block = __libc_malloc ((size_t) size + HEAD);

  if (block == NULL)
    return NULL;
  *(int *) block = size;
  return block + HEAD;
}

static void
lean_free (void *memory)
{
  if (memory != NULL)
    __libc_free ((char *) memory - HEAD);
}

static void *
lean_realloc (void *memory,
              int   size)
{
  char *block = __libc_realloc ((char *) memory - HEAD, (size_t) size + HEAD);

  if (block == NULL)
    return NULL;
  *(int *) block = size;
  return block + HEAD;
}

static int
lean_size (void *memory)
{
  return memory == NULL ? 0 : *(int *) ((char *) memory - HEAD);
}

static int
lean_roundup (int size)
{
  return (size + 7) & ~7;
}

static int
lean_init (void *data)
{
  return SQLITE_OK;
}

static void
lean_shutdown (void *data)
{
}

void
scratch_relieve_sqlite (void)
{
  static const sqlite3_mem_methods methods = {
    lean_malloc, lean_free, lean_realloc, lean_size, lean_roundup, lean_init, lean_shutdown, NULL,
  };
  static gboolean done;

  /* Refused where a test has begun with memory of its own. */
  if (!done)
    sqlite3_config (SQLITE_CONFIG_MALLOC, &methods);
  done = TRUE;
}

void
scratch_book_open (ScratchBook       *self,
                   ShukeDay           today,
                   ShukeBookOpenMode  mode)
{
  g_autoptr (GError) error = NULL;

  if (g_getenv ("SHUKE_LONG") != NULL)
    scratch_relieve_sqlite ();
  self->folder = scratch_new ();
  self->path = scratch_path (self->folder, "book.db");
  self->today = today;
  self->clock = shuke_clock_new_manual (today, 10 * 60);
  self->book = shuke_book_open (self->path, mode, self->clock, &error);
  g_assert_no_error (error);
  shuke_connection_script (shuke_book_get_connection (self->book), "PRAGMA synchronous = OFF", &error);
  g_assert_no_error (error);
}

void
scratch_book_close (ScratchBook *self)
{
  g_assert_finalize_object (self->book);
  shuke_clock_unref (self->clock);
  g_free (self->path);
  scratch_remove (self->folder);
}

void
scratch_book_set_up (ScratchBook   *self,
                     gconstpointer  data)
{
  scratch_book_open (self, shuke_day_new (2026, 9, 17), SHUKE_BOOK_OPEN_WRITABLE);
}

void
scratch_book_tear_down (ScratchBook   *self,
                        gconstpointer  data)
{
  scratch_book_close (self);
}

static gboolean
read_number (const char *name,
             guint64    *number)
{
  const char *text = g_getenv (name);

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, number, NULL);
}

guint
scratch_n_histories (guint ordinary)
{
  guint64 wish;

  if (read_number ("SHUKE_HISTORIES", &wish))
    return (guint) wish;
  return g_getenv ("SHUKE_LONG") != NULL ? 10000 : ordinary;
}

guint32
scratch_seed (guint i)
{
  static guint32 first;
  static gboolean chosen;
  guint64 wish;

  if (!chosen)
    {
      first = read_number ("SHUKE_SEED", &wish) ? (guint32) wish : g_random_int ();
      chosen = TRUE;
      g_test_message ("SHUKE_SEED=%u", first);
    }
  return first + i;
}
