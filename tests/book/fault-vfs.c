/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A virtual file system over SQLite's own one for child processes of the tests. Before each write it remembers what stood there,
 * so that it can take back what was not synced when the power goes. Beside it the calls by which files change their names stand in
 * front of the C library's own, so that a process can be killed between two of them too. */

#include "fault-vfs.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What a write or a cut replaced. */
typedef struct {
  sqlite3_int64 offset;
  GBytes       *before;   /* shorter than the write where it went beyond the end */
  sqlite3_int64 size;     /* of the file, before */
} Trace;

typedef struct {
  sqlite3_file  base;
  sqlite3_file *real;
  GArray       *traces;   /* (element-type Trace) since the last sync */
} FaultFile;

static sqlite3_vfs *real_vfs;
static GPtrArray *files;      /* (element-type FaultFile) */
static Fault fault;
static int fault_at, calls;
static char *step;

static void
take_back (FaultFile *file,
           gboolean   torn)
{
  for (guint i = file->traces->len; i > 0; i--)
    {
      Trace *trace = &g_array_index (file->traces, Trace, i - 1);
      gsize length;
      gconstpointer bytes = g_bytes_get_data (trace->before, &length);

      /* A disk may have written some of what it was not yet told to. */
      if (torn && i % 2 == 0)
        continue;
      if (length > 0)
        file->real->pMethods->xWrite (file->real, bytes, (int) length, trace->offset);
      if (!torn)
        file->real->pMethods->xTruncate (file->real, trace->size);
    }
}

/* SQLITE_OK when the call may go on. */
static int
count_call (const char *name,
            gboolean    writes,
            int         full,
            int         broken)
{
  if (fault == FAULT_UNREAD)
    return SQLITE_OK;
  calls++;
  if (step != NULL)
    g_strlcpy (step, name, FAULT_STEP_LENGTH);
  if (fault == FAULT_NONE || calls < fault_at)
    return SQLITE_OK;
  switch (fault)
    {
    case FAULT_KILL:
      raise (SIGKILL);
      break;
    case FAULT_POWER:
    case FAULT_POWER_TORN:
      for (guint i = 0; i < files->len; i++)
        take_back (g_ptr_array_index (files, i), fault == FAULT_POWER_TORN);
      raise (SIGKILL);
      break;
    case FAULT_NO_SPACE:
      return writes ? full : SQLITE_OK;
    case FAULT_BROKEN:
      return calls == fault_at ? broken : SQLITE_OK;
    case FAULT_NONE:
    case FAULT_UNREAD:
    default:
      break;
    }
  return SQLITE_OK;
}

static void
remember (FaultFile     *file,
          sqlite3_int64  offset,
          int            amount)
{
  Trace trace = { offset, NULL, 0 };
  g_autofree char *bytes = NULL;

  if (fault != FAULT_POWER && fault != FAULT_POWER_TORN)
    return;
  file->real->pMethods->xFileSize (file->real, &trace.size);
  amount = (int) CLAMP (trace.size - offset, 0, amount);
  bytes = g_malloc0 ((gsize) amount + 1);
  if (amount > 0)
    file->real->pMethods->xRead (file->real, bytes, amount, offset);
  trace.before = g_bytes_new (bytes, (gsize) amount);
  g_array_append_val (file->traces, trace);
}

#define REAL(file) (((FaultFile *) (file))->real)
#define CALL(file, method, ...) REAL (file)->pMethods->method (REAL (file), ##__VA_ARGS__)

static void
clear_trace (gpointer data)
{
  g_bytes_unref (((Trace *) data)->before);
}

static int
fault_close (sqlite3_file *file)
{
  g_ptr_array_remove (files, file);
  g_array_unref (((FaultFile *) file)->traces);
  return CALL (file, xClose);
}

static int
fault_read (sqlite3_file  *file,
            void          *bytes,
            int            amount,
            sqlite3_int64  offset)
{
  if (fault == FAULT_UNREAD && ++calls == fault_at)
    return SQLITE_IOERR_READ;
  return CALL (file, xRead, bytes, amount, offset);
}

static int
fault_write (sqlite3_file  *file,
             const void    *bytes,
             int            amount,
             sqlite3_int64  offset)
{
  int rc = count_call ("write", TRUE, SQLITE_FULL, SQLITE_IOERR_WRITE);

  if (rc != SQLITE_OK)
    return rc;
  remember ((FaultFile *) file, offset, amount);
  return CALL (file, xWrite, bytes, amount, offset);
}

static int
fault_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  int rc = count_call ("truncate", FALSE, SQLITE_OK, SQLITE_IOERR_TRUNCATE);
  sqlite3_int64 now = 0;

  if (rc != SQLITE_OK)
    return rc;
  CALL (file, xFileSize, &now);
  if (now > size)
    remember ((FaultFile *) file, size, (int) (now - size));
  return CALL (file, xTruncate, size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  int rc = count_call ("sync", FALSE, SQLITE_OK, SQLITE_IOERR_FSYNC);

  if (rc != SQLITE_OK)
    return rc;
  g_array_set_size (((FaultFile *) file)->traces, 0);
  /* The kernel outlives the process; only what was synced counts here, so the disk itself may rest. */
  return SQLITE_OK;
}

static int fault_file_size (sqlite3_file *f, sqlite3_int64 *size) { return CALL (f, xFileSize, size); }
static int fault_lock (sqlite3_file *f, int lock) { return CALL (f, xLock, lock); }
static int fault_unlock (sqlite3_file *f, int lock) { return CALL (f, xUnlock, lock); }
static int fault_check (sqlite3_file *f, int *out) { return CALL (f, xCheckReservedLock, out); }
static int fault_control (sqlite3_file *f, int op, void *arg) { return CALL (f, xFileControl, op, arg); }
static int fault_sector (sqlite3_file *f) { return CALL (f, xSectorSize); }
static int fault_traits (sqlite3_file *f) { return CALL (f, xDeviceCharacteristics); }
static int fault_shm_map (sqlite3_file *f, int page, int size, int extend, void volatile **out) { return CALL (f, xShmMap, page, size, extend, out); }
static int fault_shm_lock (sqlite3_file *f, int offset, int n, int flags) { return CALL (f, xShmLock, offset, n, flags); }
static void fault_shm_barrier (sqlite3_file *f) { CALL (f, xShmBarrier); }
static int fault_shm_unmap (sqlite3_file *f, int delete_it) { return CALL (f, xShmUnmap, delete_it); }

static const sqlite3_io_methods methods = {
  2, fault_close, fault_read, fault_write, fault_truncate, fault_sync, fault_file_size, fault_lock, fault_unlock, fault_check,
  fault_control, fault_sector, fault_traits, fault_shm_map, fault_shm_lock, fault_shm_barrier, fault_shm_unmap, NULL, NULL,
};

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int rc;

  self->real = (sqlite3_file *) (self + 1);
  self->base.pMethods = NULL;
  rc = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (rc != SQLITE_OK)
    return rc;
  self->base.pMethods = &methods;
  self->traces = g_array_new (FALSE, FALSE, sizeof (Trace));
  g_array_set_clear_func (self->traces, clear_trace);
  g_ptr_array_add (files, self);
  return SQLITE_OK;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync)
{
  int rc = count_call ("delete", FALSE, SQLITE_OK, SQLITE_IOERR_DELETE);

  return rc != SQLITE_OK ? rc : real_vfs->xDelete (real_vfs, name, sync);
}

static int fault_access (sqlite3_vfs *v, const char *name, int flags, int *out) { return real_vfs->xAccess (real_vfs, name, flags, out); }
static int fault_full (sqlite3_vfs *v, const char *name, int n, char *out) { return real_vfs->xFullPathname (real_vfs, name, n, out); }
static int fault_random (sqlite3_vfs *v, int n, char *out) { return real_vfs->xRandomness (real_vfs, n, out); }
static int fault_sleep (sqlite3_vfs *v, int us) { return real_vfs->xSleep (real_vfs, us); }
static int fault_time (sqlite3_vfs *v, double *out) { return real_vfs->xCurrentTime (real_vfs, out); }
static int fault_error (sqlite3_vfs *v, int n, char *out) { return real_vfs->xGetLastError (real_vfs, n, out); }

void
fault_vfs_install (void)
{
  static sqlite3_vfs vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  files = g_ptr_array_new ();
  vfs = (sqlite3_vfs) {
    .iVersion = 1,
    .szOsFile = (int) sizeof (FaultFile) + real_vfs->szOsFile,
    .mxPathname = real_vfs->mxPathname,
    .zName = "fault",
    .xOpen = fault_open,
    .xDelete = fault_delete,
    .xAccess = fault_access,
    .xFullPathname = fault_full,
    .xRandomness = fault_random,
    .xSleep = fault_sleep,
    .xCurrentTime = fault_time,
    .xGetLastError = fault_error,
  };
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
fault_vfs_arm (Fault what,
               int   at)
{
  fault = what;
  fault_at = at;
  calls = 0;
}

void
fault_vfs_tell_step (char *where)
{
  step = where;
}

int
fault_vfs_count (void)
{
  return calls;
}

/* Names */

int
link (const char *from,
      const char *to)
{
  count_call ("link", FALSE, SQLITE_OK, SQLITE_OK);
  return (int) syscall (SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
rename (const char *from,
        const char *to)
{
  count_call ("rename", FALSE, SQLITE_OK, SQLITE_OK);
  return (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
unlink (const char *path)
{
  count_call ("unlink", FALSE, SQLITE_OK, SQLITE_OK);
  return (int) syscall (SYS_unlinkat, AT_FDCWD, path, 0);
}

/* Memory */

static sqlite3_mem_methods real_memory;
static int memory_at, allocations;

static void *
fault_malloc (int size)
{
  return ++allocations == memory_at ? NULL : real_memory.xMalloc (size);
}

static void *
fault_realloc (void *block,
               int   size)
{
  return ++allocations == memory_at ? NULL : real_memory.xRealloc (block, size);
}

void
fault_memory_install (void)
{
  sqlite3_mem_methods memory;

  sqlite3_shutdown ();
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  memory = real_memory;
  memory.xMalloc = fault_malloc;
  memory.xRealloc = fault_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &memory), ==, SQLITE_OK);
  /* No private store of small blocks: each wish comes here. */
  sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

void
fault_memory_arm (int at)
{
  memory_at = at;
  allocations = 0;
}

int
fault_memory_count (void)
{
  return allocations;
}
