/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between SQLite and the disk: counts the calls that write, sync, cut or delete, and those by which files change their names, and at
 * the n-th does what it was told. */
typedef enum {
  FAULT_NONE,       /* only counts */
  FAULT_KILL,       /* the process is killed before the call */
  FAULT_POWER,      /* the power goes before the call: writes that no sync followed are lost, all or every second one */
  FAULT_POWER_TORN,
  FAULT_NO_SPACE,   /* this call and all later ones that write find the disk full */
  FAULT_BROKEN,     /* this one call fails with an input/output error */
  FAULT_UNREAD,     /* reads are counted in place of those calls, and this one fails */
} Fault;

/* Registers itself as the default. Once per process. */
void fault_vfs_install (void);
/* @at counts from 1. */
void fault_vfs_arm     (Fault fault, int at);
/* Calls since it was armed. */
int  fault_vfs_count   (void);
/* The name of the last call is written to @where ("write", "rename" …), which is shared memory when the process may be killed. */
#define FAULT_STEP_LENGTH 16
void fault_vfs_tell_step (char *where);

/* The n-th allocation of SQLite fails, and only that one. Installed before SQLite is used in the process; @at 0 = none. */
void fault_memory_install (void);
void fault_memory_arm     (int at);
int  fault_memory_count   (void);

G_END_DECLS
