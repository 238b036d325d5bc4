/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* To be called before there are threads: malloc gives each thread a room of its own, which stays when a job has ended and the next one
 * cannot use. Our jobs are few and one after the other, so that one room for all saves megabytes and nobody waits at its door. */
void shuke_memory_share_rooms (void);

/* To be called when a large piece of work is done and its memory freed, from any thread: malloc keeps the room it took for a next
 * time, which for a window that stands open all day does not come. Takes a millisecond or two. */
void shuke_memory_give_back (void);

G_END_DECLS
