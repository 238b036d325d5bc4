/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"
#include "shuke-ids.h"
#include "shuke-search.h"

G_BEGIN_DECLS

/* The packed words of many customers. Made once by a builder, then only read, except that a customer can be struck out. May
 * be made in one thread and used in another. Texts are handed in folded (shuke_pinyin_fold). */
typedef struct _ShukeSearchIndex        ShukeSearchIndex;
typedef struct _ShukeSearchIndexBuilder ShukeSearchIndexBuilder;

typedef enum {
  SHUKE_SEARCH_FIELD_NAME = 1,
  SHUKE_SEARCH_FIELD_FAMILY,
  SHUKE_SEARCH_FIELD_INITIALS,
  SHUKE_SEARCH_FIELD_PINYIN,
  SHUKE_SEARCH_FIELD_OTHER,
  SHUKE_SEARCH_FIELD_CARD,
  SHUKE_SEARCH_FIELD_PHONE,      /* digits only */
} ShukeSearchField;

typedef struct {
  gint64   id;
  ShukeDay last_day;
  guint8   tier_rank;     /* 0 is the highest */
} ShukeSearchEntry;

ShukeSearchIndexBuilder *shuke_search_index_builder_new  (void);
void                     shuke_search_index_builder_free (ShukeSearchIndexBuilder *self);
/* Begins the next customer. */
void                     shuke_search_index_builder_begin (ShukeSearchIndexBuilder *self, const ShukeSearchEntry *entry);
/* Words of a customer have to come in the order of the enum: the first hit in her is then the best one. Empty text is left out. */
void                     shuke_search_index_builder_add  (ShukeSearchIndexBuilder *self, ShukeSearchField field, const char *text);
ShukeSearchIndex        *shuke_search_index_builder_finish (ShukeSearchIndexBuilder *self);

void   shuke_search_index_free     (ShukeSearchIndex *self);
guint  shuke_search_index_get_size (ShukeSearchIndex *self);
ShukeSearchEntry         shuke_search_index_get_entry (ShukeSearchIndex *self, guint position);
/* Of all entries, in their order. */
const ShukeIds          *shuke_search_index_get_ids  (ShukeSearchIndex *self);
void   shuke_search_index_strike   (ShukeSearchIndex *self, gint64 id);

/* What @fits holds for an entry that does not fit. */
#define SHUKE_FITS_NOT SHUKE_N_MATCHES
/* Writes the ShukeMatch of every entry, one byte each, to @fits (room for all of them) and how many there are of each to
 * @counts. @needle is folded. Entries are in the order of shuke_search_entry_compare(). */
void   shuke_search_index_find     (ShukeSearchIndex *self, const char *needle, guint8 *fits, guint counts[SHUKE_N_MATCHES]);
/* Adds who is called by some syllables spelt out and by the initials of the others, as in "wangxy" and "wxyan" for 王小燕: worth as much
 * as the initials that are meant. @fits and @counts are what shuke_search_index_find() gave for the same @needle. */
void   shuke_search_index_find_mixed (ShukeSearchIndex *self, const char *needle, guint8 *fits, guint counts[SHUKE_N_MATCHES]);
/* <0 when @a comes before @b among equals. */
int    shuke_search_entry_compare  (const ShukeSearchEntry *a, const ShukeSearchEntry *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeSearchIndex, shuke_search_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeSearchIndexBuilder, shuke_search_index_builder_free)

G_END_DECLS
