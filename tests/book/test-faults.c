/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every step of a save, a slip, an import, the making of a book, a backup and a restore at which the process may be killed, the power go, the disk
 * be full or break, or memory fail: the book is sound, the deed is there whole or not at all, and what was acknowledged is there. */

#include "fault-vfs.h"
#include "safety-state.h"

#include "shuke-backup.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-facts.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-book-slips.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"
#include "shuke-search.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>

#define NOW       1795312800   /* 2026-11-22 */
#define CUSTOMERS 8
#define IMPORTED  100

typedef enum { SAVE_CUSTOMER, SAVE_VISIT, SAVE_SLIP, IMPORT, MAKE_BOOK, BACKUP } Deed;

/* Seen by parent and child. */
typedef struct {
  gboolean acknowledged;
  int      calls;
  char     step[FAULT_STEP_LENGTH];
} Told;

typedef struct {
  Deed        deed;
  Fault       fault;
  int         at;
  const char *path;
  const char *target;
  Told       *told;
} Run;

enum { DONE, REFUSED, WRONG };

static char *sound;
static gsize sound_length;

static gboolean
import_rows (ShukeBook  *book,
             GError    **error)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (book, "customers", "a.csv", &options, FALSE, error);
  ShukeImportResult result;

  if (importer == NULL)
    return FALSE;
  for (int i = 0; i < IMPORTED; i++)
    {
      g_autofree char *name = g_strdup_printf ("新客%d", i);
      g_autofree char *phone = g_strdup_printf ("1370000%04d", i);
      ShukeImportCustomer row;
      ShukeImportReason reason;

      shuke_import_customer_clear (&row);
      row.name = name;
      row.n_phones = 1;
      row.phones[0].raw = phone;
      g_assert_true (shuke_phone_parse (phone, SHUKE_REGION_CN, &row.phones[0].phone));
      if (shuke_importer_add_customer (importer, &row, &reason, NULL, error) == SHUKE_IMPORT_FAILED)
        return FALSE;
    }
  return shuke_importer_finish (importer, &result, NULL, error);
}

/* For somebody new: her file, the entry, its to-do and where each fact comes from are one deed. */
static gboolean
save_slip (ShukeBook  *book,
           GError    **error)
{
  g_autoptr (ShukeSlip) slip = shuke_slip_new ();

  slip->kind = g_strdup ("repair");
  slip->text = g_strdup ("裤脚");
  slip->phone = g_strdup ("13900000600");
  slip->name = g_strdup ("林小雨");
  slip->due_day = shuke_book_get_today (book) + 3;
  return shuke_book_save_slip (book, slip, 0, "修改单", 0, NULL, NULL, error) != 0;
}

static gboolean
do_deed (Run        *run,
         ShukeBook  *book,
         GError    **error)
{
  g_autoptr (ShukeVisit) visit = NULL;

  switch (run->deed)
    {
    case SAVE_CUSTOMER:
      return safety_save (book, 500, error) != 0;
    case SAVE_VISIT:
      visit = safety_visit (1);
      return shuke_book_save_visit (book, visit, NULL, error) != 0;
    case SAVE_SLIP:
      return save_slip (book, error);
    case IMPORT:
      return import_rows (book, error);
    case BACKUP:
      return shuke_backup_make (run->path, run->target, NULL, error);
    case MAKE_BOOK:
    default:
      return TRUE;
    }
}

/* What a book of @n customers is worth: it opens, is sound, and has all of them. */
static gboolean
is_whole (const char *path,
          int         n)
{
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (ShukeBook) book = shuke_book_open (path, SHUKE_BOOK_OPEN_WRITABLE, clock, NULL);

  if (book == NULL || shuke_book_count_customers (book) != n)
    return FALSE;
  shuke_book_close (book);
  return shuke_book_check_file (path, NULL);
}

/* The present book has one customer more than the backup, and she is in the log only. */
static int
restore (gpointer data)
{
  Run *run = data;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  fault_vfs_tell_step (run->told->step);
  fault_vfs_arm (run->fault, run->at);
  done = shuke_book_restore (run->target, run->path, NOW, &aside, &error);
  run->told->acknowledged = done;
  run->told->calls = fault_vfs_count ();
  if (!done && (error == NULL || error->domain != SHUKE_ERROR))
    return WRONG;
  return done ? DONE : REFUSED;
}

static int
run_deed (gpointer data)
{
  Run *run = data;
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (ShukeBook) book = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (run->deed == MAKE_BOOK)
    fault_vfs_arm (run->fault, run->at);
  book = shuke_book_open (run->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  if (run->deed != MAKE_BOOK)
    fault_vfs_arm (run->fault, run->at);
  if (book != NULL)
    done = do_deed (run, book, &error);
  run->told->acknowledged = done;
  if (!done && (error == NULL || error->domain != SHUKE_ERROR))
    return WRONG;
  if (!done && run->fault == FAULT_NO_SPACE && !g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE))
    {
      g_printerr ("# %s\n", error->message);
      return WRONG;
    }
  /* The disk mended or with room again, the same deed goes through in the same open book. */
  if (!done && book != NULL)
    {
      fault_vfs_arm (FAULT_NONE, 0);
      run->told->acknowledged = do_deed (run, book, NULL);
      if (!run->told->acknowledged)
        return WRONG;
    }
  /* Closing plays the log into the file, and may be cut short as well. */
  if (book != NULL)
    shuke_book_close (book);
  run->told->calls = fault_vfs_count ();
  return done ? DONE : REFUSED;
}

static void
assert_whole (Run *run)
{
  g_autoptr (ShukeBook) book = safety_open (run->path, SHUKE_BOOK_OPEN_WRITABLE);
  g_autoptr (GArray) ids = shuke_book_list_ids (book, SHUKE_ORDER_LAST_VISIT, 0, NULL);
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GArray) found = NULL;
  ShukeSummary summary;
  GError *error = NULL;
  gboolean there;

  g_assert_nonnull (ids);
  switch (run->deed)
    {
    case SAVE_CUSTOMER:
      there = ids->len == CUSTOMERS + 1;
      g_assert_cmpuint (ids->len, ==, CUSTOMERS + (there ? 1 : 0));
      found = shuke_book_find_by_phone (book, "+8613900000500", NULL);
      g_assert_cmpuint (found->len, ==, there ? 1 : 0);
      if (there)
        {
          g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, g_array_index (found, gint64, 0), NULL);

          g_assert_cmpuint (customer->phones->len, ==, 1);
          g_assert_cmpuint (customer->persons->len, ==, 2);
        }
      break;
    case SAVE_VISIT:
      visits = shuke_book_list_visits (book, 1, 0, NULL);
      there = visits->len == 2;
      g_assert_cmpuint (visits->len, ==, there ? 2 : 1);
      for (guint i = 0; i < visits->len; i++)
        g_assert_cmpuint (((ShukeVisit *) g_ptr_array_index (visits, i))->lines->len, ==, 2);
      g_assert_true (shuke_book_get_summary (book, 1, &summary, NULL));
      g_assert_cmpint (summary.pieces, ==, visits->len * 2);
      g_assert_cmpint (summary.spend, ==, visits->len * 2 * 19900);
      break;
    case SAVE_SLIP:
      there = ids->len == CUSTOMERS + 1;
      g_assert_cmpuint (ids->len, ==, CUSTOMERS + (there ? 1 : 0));
      g_assert_cmpint (shuke_book_count_slips (book, &(ShukeSlipFilter) { 0 }), ==, there ? 1 : 0);
      todos = shuke_book_list_promises (book, NULL);
      g_assert_cmpuint (todos->len, ==, there ? 1 : 0);
      if (there)
        {
          g_autoptr (GPtrArray) sources =
            shuke_book_list_fact_sources (book, ((ShukeTodo *) g_ptr_array_index (todos, 0))->customer, NULL);

          /* Name, phone, and how she came. */
          g_assert_cmpuint (sources->len, ==, 3);
        }
      break;
    case IMPORT:
      there = ids->len == CUSTOMERS + IMPORTED;
      g_assert_cmpuint (ids->len, ==, CUSTOMERS + (there ? IMPORTED : 0));
      break;
    case BACKUP:
      there = g_file_test (run->target, G_FILE_TEST_EXISTS);
      g_assert_cmpuint (ids->len, ==, CUSTOMERS);
      if (there)
        {
          g_assert_true (shuke_book_check_file (run->target, &error));
          g_assert_no_error (error);
        }
      break;
    case MAKE_BOOK:
    default:
      there = TRUE;
      g_assert_cmpuint (ids->len, ==, 0);
      break;
    }
  if (run->told->acknowledged)
    g_assert_true (there);
  /* And it goes on. */
  g_assert_cmpint (safety_save (book, 900, &error), !=, 0);
  g_assert_no_error (error);
  shuke_book_close (book);
  g_assert_true (shuke_book_check_file (run->path, &error));
  g_assert_no_error (error);
}

static void
prepare (Run        *run,
         const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = scratch_path (folder, name);

      g_remove (path);
    }
  if (run->deed != MAKE_BOOK)
    safety_write (run->path, sound, sound_length);
  run->told->acknowledged = FALSE;
  run->told->calls = 0;
}

static void
test_deed (gconstpointer data)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *shm = scratch_path (folder, "book.db-shm");
  g_autofree char *target = scratch_path (folder, "copy.db");
  Told *told = mmap (NULL, sizeof (Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  Run run = { (Deed) GPOINTER_TO_INT (data), FAULT_NONE, 0, path, target, told };
  int total, stride;

  prepare (&run, folder);
  g_assert_cmpint (safety_in_child (run_deed, &run), ==, DONE);
  total = told->calls;
  assert_whole (&run);
  g_assert_cmpint (total, >, 3);
  g_test_message ("%d steps", total);

  for (run.fault = FAULT_KILL; run.fault <= FAULT_BROKEN; run.fault++)
    for (run.at = 1; run.at <= total; run.at += run.at < 4 ? 1 : stride)
      {
        int status;

        /* Every step of a save at which it may be killed; of the rest the first and some between, all in the long run. */
        stride = g_getenv ("SHUKE_LONG") != NULL || (run.fault == FAULT_KILL && run.deed <= SAVE_SLIP) ? 1 : MAX (1, total / 6);

        prepare (&run, folder);
        status = safety_in_child (run_deed, &run);
        g_test_message ("fault %d at %d: status %d%s", run.fault, run.at, status, told->acknowledged ? ", acknowledged" : "");
        if (run.fault <= FAULT_POWER_TORN)
          {
            g_assert_cmpint (status, ==, 128 + SIGKILL);
            /* The index of the log is in memory only. */
            if (run.fault != FAULT_KILL)
              g_unlink (shm);
          }
        else
          g_assert_cmpint (status, !=, WRONG);
        assert_whole (&run);
      }
  munmap (told, sizeof (Told));
  scratch_remove (g_steal_pointer (&folder));
}

static void
write_present_book (const char *path,
                    const char *wal)
{
  g_autofree char *bytes = NULL;
  g_autofree char *log = NULL;
  gsize length, log_length;

  safety_write (path, sound, sound_length);
  {
    g_autoptr (ShukeBook) book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);

    g_assert_cmpint (safety_save (book, 700, NULL), !=, 0);
    bytes = safety_read (path, &length);
    log = safety_read (wal, &log_length);
    g_assert_cmpuint (log_length, >, 0);
  }
  safety_write (path, bytes, length);
  safety_write (wal, log, log_length);
}

/* Wherever it ends, one of the two books is there whole under the book's name; and what was there before is in one of the files. */
static void
test_restore (void)
{
  Told *told = mmap (NULL, sizeof (Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_autoptr (GHashTable) steps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int others = g_getenv ("SHUKE_LONG") != NULL ? 1 : 6;
  int total = G_MAXINT, old = 0, new = 0, left = 0;

  for (Fault fault = FAULT_NONE; fault <= FAULT_BROKEN; fault++)
    for (int at = 1; at <= total; at += fault == FAULT_KILL ? 1 : others)
      {
        g_autofree char *folder = scratch_new ();
        g_autofree char *path = scratch_path (folder, "book.db");
        g_autofree char *wal = scratch_path (folder, "book.db-wal");
        g_autofree char *backup = scratch_path (folder, "backup.db");
        Run run = { BACKUP, fault, at, path, backup, told };
        g_autofree char *part = scratch_path (folder, "book.db.restore.part");
        gboolean is_old, is_new, was_left;
        int status;

        write_present_book (path, wal);
        safety_write (backup, sound, sound_length);
        told->acknowledged = FALSE;
        status = safety_in_child (restore, &run);
        g_test_message ("fault %d at %d, %s: status %d", fault, at, told->step, status);
        if (fault == FAULT_NONE)
          total = told->calls;
        else if (fault <= FAULT_POWER_TORN)
          g_assert_cmpint (status, ==, 128 + SIGKILL);
        else
          g_assert_cmpint (status, !=, WRONG);
        if (fault == FAULT_KILL)
          g_hash_table_add (steps, g_strdup (told->step));
        was_left = g_file_test (part, G_FILE_TEST_EXISTS);
        is_old = is_whole (path, CUSTOMERS + 1);
        is_new = !is_old && is_whole (path, CUSTOMERS);
        g_assert_true (is_old || is_new);
        /* The copy that was on its way went with the start. */
        g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
        left += was_left;
        old += is_old;
        new += is_new;
        if (told->acknowledged)
          g_assert_true (is_new);
        if (is_new)
          {
            g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
            g_autofree char *aside = NULL;
            const char *name;

            while (aside == NULL && (name = g_dir_read_name (dir)) != NULL)
              if (g_str_has_prefix (name, "book.db.before-") && !g_str_has_suffix (name, "-wal") && !g_str_has_suffix (name, "-shm"))
                aside = scratch_path (folder, name);
            g_assert_nonnull (aside);
            g_assert_true (is_whole (aside, CUSTOMERS + 1));
          }
        scratch_remove (g_steal_pointer (&folder));
        if (fault == FAULT_NONE)
          break;
      }
  /* Killed before each of these, and both books were met. */
  for (guint i = 0; i < 4; i++)
    g_assert_true (g_hash_table_contains (steps, ((const char *[]) { "link", "unlink", "rename", "write" })[i]));
  g_assert_cmpint (old, >, 0);
  g_assert_cmpint (new, >, 0);
  g_assert_cmpint (left, >, 0);
  munmap (told, sizeof (Told));
}

/* Memory */

typedef struct {
  const char *path;
  int         stride;
} Hunger;

static int
save_without_memory (gpointer data)
{
  Hunger *hunger = data;
  g_autoptr (ShukeBook) book = NULL;
  int expected, n = 1;

  fault_memory_install ();
  book = safety_open (hunger->path, SHUKE_BOOK_OPEN_WRITABLE);
  expected = shuke_book_count_customers (book);
  for (;; n += n < 40 ? 1 : hunger->stride)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) found = NULL;
      g_autofree char *e164 = g_strdup_printf ("+861390000%04d", n % 10000);
      gboolean done;
      gboolean struck;

      fault_memory_arm (n);
      done = safety_save (book, n, &error) != 0;
      struck = fault_memory_count () >= n;
      fault_memory_arm (0);
      if (!done && (error == NULL || error->domain != SHUKE_ERROR))
        return 1;
      expected += done;
      if (shuke_book_count_customers (book) != expected)
        return 2;
      found = shuke_book_find_by_phone (book, e164, NULL);
      if (done)
        {
          g_autoptr (ShukeCustomer) customer = NULL;

          /* Nothing of her was left out silently. */
          if (found->len == 0)
            return 3;
          customer = shuke_book_get_customer (book, g_array_index (found, gint64, found->len - 1), NULL);
          if (customer == NULL || customer->note == NULL || customer->persons->len != 2 || customer->phones->len != 1)
            return 4;
        }
      if (!struck)
        break;
    }
  shuke_book_close (book);
  return shuke_book_check_file (hunger->path, NULL) && n > 20 ? 0 : 5;
}

static int
search_without_memory (gpointer data)
{
  Hunger *hunger = data;
  g_autoptr (ShukeBook) book = NULL;

  fault_memory_install ();
  book = safety_open (hunger->path, SHUKE_BOOK_OPEN_WRITABLE);
  for (int n = 1;; n += n < 40 ? 1 : hunger->stride)
    {
      g_autoptr (ShukeSearch) search = shuke_search_new (book);
      g_autoptr (GError) error = NULL;
      gboolean loaded, struck;

      fault_memory_arm (n);
      loaded = shuke_search_load_now (search, &error);
      struck = fault_memory_count () >= n;
      fault_memory_arm (0);
      if (!loaded && (error == NULL || error->domain != SHUKE_ERROR))
        return 1;
      if (loaded)
        {
          g_autoptr (GArray) found = shuke_search_find (search, "13900000003", NULL);

          if (found->len != 1)
            return 2;
        }
      if (!struck)
        break;
    }
  shuke_book_close (book);
  return shuke_book_check_file (hunger->path, NULL) ? 0 : 5;
}

static void
test_memory (gconstpointer data)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  Hunger hunger = { path, g_getenv ("SHUKE_LONG") != NULL ? 1 : 7 };

  safety_write (path, sound, sound_length);
  g_assert_cmpint (safety_in_child (save_without_memory, &hunger), ==, 0);
  safety_write (path, sound, sound_length);
  g_assert_cmpint (safety_in_child (search_without_memory, &hunger), ==, 0);
  scratch_remove (g_steal_pointer (&folder));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  folder = scratch_new ();
  path = scratch_path (folder, "book.db");
  safety_make_book (path, CUSTOMERS);
  sound = safety_read (path, &sound_length);
  scratch_remove (g_steal_pointer (&folder));

  g_test_add_data_func ("/faults/save-customer", GINT_TO_POINTER (SAVE_CUSTOMER), test_deed);
  g_test_add_data_func ("/faults/save-visit", GINT_TO_POINTER (SAVE_VISIT), test_deed);
  g_test_add_data_func ("/faults/save-slip", GINT_TO_POINTER (SAVE_SLIP), test_deed);
  g_test_add_data_func ("/faults/import", GINT_TO_POINTER (IMPORT), test_deed);
  g_test_add_data_func ("/faults/make-book", GINT_TO_POINTER (MAKE_BOOK), test_deed);
  g_test_add_data_func ("/faults/backup", GINT_TO_POINTER (BACKUP), test_deed);
  g_test_add_func ("/faults/restore", test_restore);
  g_test_add_data_func ("/faults/memory", NULL, test_memory);
  {
    int status = g_test_run ();

    g_free (sound);
    return status;
  }
}
