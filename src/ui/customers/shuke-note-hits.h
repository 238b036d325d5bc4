/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-search.h"

G_BEGIN_DECLS

/* Whom a typed word finds in notes and remarks, looked for once the fingers rest. */
typedef struct _ShukeNoteHits ShukeNoteHits;

/* @items (element-type ShukeCustomerItem) is NULL when they could not be searched, which @heading says then. */
typedef void (*ShukeNoteHitsFound) (const char *heading, GPtrArray *items, gpointer user_data);

/* Tells @found, until it is freed. */
ShukeNoteHits *shuke_note_hits_new  (ShukeSearch *search, ShukeNoteHitsFound found, gpointer user_data);
void           shuke_note_hits_free (ShukeNoteHits *self);
/* Takes the place of what was looked for before. */
void           shuke_note_hits_look (ShukeNoteHits *self, const char *typed);
void           shuke_note_hits_stop (ShukeNoteHits *self);

G_END_DECLS
