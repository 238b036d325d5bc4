/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shop's own words for completion, most used lately first. Read once from the newest lines, then kept up by each sale,
 * so that a keystroke never waits for the book. */

#include "shuke-book-visits.h"

#include "shuke-book-private.h"
#include "shuke-text.h"

#include <string.h>

enum {
  LATEST_WORDS,
};

static const char *const sql[] = {
  [LATEST_WORDS] =
    "SELECT c.text, n.text, z.text, f.text FROM (SELECT category, name, size, colour FROM line ORDER BY id DESC LIMIT :limit) l "
    "LEFT JOIN word c ON c.id = l.category LEFT JOIN word n ON n.id = l.name LEFT JOIN word z ON z.id = l.size "
    "LEFT JOIN word f ON f.id = l.colour",
};

/* So many lines, newest first, are looked at for completion: two years of a busy shop. */
#define WORD_LINES 20000
/* A use counts half as much for every 2,000 lines entered since: each line takes this off what was before it. */
#define WORD_DECAY (1 - G_LN2 / 2000)

#define N_WORDS (SHUKE_WORDS_COLOUR + 1)

typedef struct {
  GHashTable *weights[N_WORDS];   /* (element-type utf8 double*) (owned) */
  double      next_weight;        /* of the next line that is entered */
} WordCache;

static void
word_cache_free (gpointer data)
{
  WordCache *self = data;

  for (int i = 0; i < N_WORDS; i++)
    g_hash_table_unref (self->weights[i]);
  g_free (self);
}

static GQuark
word_cache_quark (void)
{
  return g_quark_from_static_string ("shuke-word-cache");
}

static void
word_cache_add (WordCache  *self,
                ShukeWords  words,
                const char *text,
                double      weight)
{
  double *held;

  if (text == NULL || *text == '\0')
    return;
  held = g_hash_table_lookup (self->weights[words], text);
  if (held == NULL)
    {
      held = g_new0 (double, 1);
      g_hash_table_insert (self->weights[words], g_strdup (text), held);
    }
  *held += weight;
}

static void
book_changed_cb (ShukeBook        *book,
                 ShukeBookSubject  subject,
                 gint64            customer,
                 gpointer          data)
{
  if (subject == SHUKE_BOOK_SUBJECT_EVERYTHING)
    g_object_set_qdata (G_OBJECT (book), word_cache_quark (), NULL);
}

static WordCache *
load_words (ShukeBook  *self,
            GError    **error)
{
  WordCache *cache = g_object_get_qdata (G_OBJECT (self), word_cache_quark ());
  g_autoptr (ShukeStatement) statement = NULL;
  GError *problem = NULL;
  double weight = 1;

  if (cache != NULL)
    return cache;
  statement = shuke_book_prepare (self, sql[LATEST_WORDS], error);
  if (statement == NULL)
    return NULL;

  cache = g_new0 (WordCache, 1);
  cache->next_weight = 1;
  for (int i = 0; i < N_WORDS; i++)
    cache->weights[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  shuke_statement_int (statement, ":limit", WORD_LINES);
  while (shuke_statement_next (statement, &problem))
    {
      for (int i = 0; i < N_WORDS; i++)
        word_cache_add (cache, (ShukeWords) i, shuke_statement_get_text (statement, i), weight);
      weight *= WORD_DECAY;
    }
  if (problem != NULL)
    {
      word_cache_free (cache);
      g_propagate_error (error, problem);
      return NULL;
    }
  /* Connected once for the life of the book: a cleared cache is loaded again by the next question. */
  g_signal_handlers_disconnect_by_func (self, book_changed_cb, NULL);
  g_signal_connect (self, "changed", G_CALLBACK (book_changed_cb), NULL);
  g_object_set_qdata_full (G_OBJECT (self), word_cache_quark (), cache, word_cache_free);
  return cache;
}

static int
compare_words (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const char *const *first = a;
  const char *const *second = b;
  double *first_weight = g_hash_table_lookup (data, *first);
  double *second_weight = g_hash_table_lookup (data, *second);

  if (*first_weight != *second_weight)
    return *first_weight < *second_weight ? 1 : -1;
  return strcmp (*first, *second);
}

void
shuke_book_remember_words (ShukeBook        *self,
                           const ShukeVisit *visit)
{
  WordCache *cache = g_object_get_qdata (G_OBJECT (self), word_cache_quark ());

  if (cache == NULL)
    return;
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);
      const char *texts[N_WORDS] = { line->category, line->name, line->size, line->colour };

      if (line->id != 0)
        continue;
      cache->next_weight /= WORD_DECAY;
      for (int j = 0; j < N_WORDS; j++)
        {
          g_autofree char *clean = shuke_text_clean (texts[j]);

          word_cache_add (cache, (ShukeWords) j, clean, cache->next_weight);
        }
    }
}

char **
shuke_book_dup_words (ShukeBook   *self,
                      ShukeWords   words,
                      int          limit,
                      GError     **error)
{
  WordCache *cache = load_words (self, error);
  g_autoptr (GPtrArray) sorted = NULL;
  GHashTableIter iter;
  gpointer text;

  if (cache == NULL)
    return NULL;
  sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, cache->weights[words]);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    g_ptr_array_add (sorted, text);
  g_ptr_array_sort_with_data (sorted, compare_words, cache->weights[words]);
  if (limit > 0 && sorted->len > (guint) limit)
    g_ptr_array_set_size (sorted, limit);
  for (guint i = 0; i < sorted->len; i++)
    sorted->pdata[i] = g_strdup (sorted->pdata[i]);
  g_ptr_array_add (sorted, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&sorted), FALSE);
}
