/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* For shuke-customer-builder.c and shuke-customer-builder-people.c only. */

struct _ShukeCustomerBuilder {
  ShukeRegion region;
  gint64      id;
  char       *fields[SHUKE_N_CUSTOMER_FIELDS];
  ShukeDay    mind_seen_day;
  char       *last_sentence;
  ShukeDay    last_sentence_day;
  ShukeDay    created_day;
  gint64      deleted_at;
  gboolean    organisation;
  ShukeDay    next_day;
  gint64      referrer;
  int         contact_every;
  GPtrArray  *phones;
  GPtrArray  *channels;
  GPtrArray  *addresses;
  GPtrArray  *custom;
  GPtrArray  *terms;
  GPtrArray  *expectations;
  GPtrArray  *persons;
};

/* Puts @text (transfer full) in the place of what is there. */
static inline void
shuke_builder_take (char **place,
                    char  *text)
{
  g_free (*place);
  *place = text;
}

/* That of @words that @word is, else @fallback. */
static inline const char *
shuke_builder_known_word (const char        *word,
                          const char *const *words,
                          gsize              n_words,
                          const char        *fallback)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return words[i];
  return fallback;
}

G_END_DECLS
