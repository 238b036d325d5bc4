/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps only what can matter: a piece of which no word is minded by the rule is nothing but an amount, and not even that when no condition
 * is about money. */

#include "shuke-rule-pieces.h"

#include "shuke-book-private.h"

/* Lines between two looks at the cancellable. */
#define STRIDE 4096

enum {
  LIST_WORDS,
  LIST_RETURNED,
  LIST_VISITS,
  LIST_AMOUNTS,
  LIST_LINES,
};

static const char *const sql[] = {
  [LIST_WORDS] = "SELECT id, text FROM word",
  [LIST_RETURNED] = "SELECT returned FROM line WHERE returned IS NOT NULL",
  [LIST_VISITS] = "SELECT id, customer, day FROM visit WHERE day <= :today ORDER BY id",
  [LIST_AMOUNTS] = "SELECT visit, quantity * paid_price FROM line ORDER BY id",
  [LIST_LINES] = "SELECT visit, quantity * paid_price, quantity < 0, id, category, name, size, colour FROM line ORDER BY id",
};

typedef struct {
  gint64   id;
  gint64   customer;
  ShukeDay day;
} Visit;

typedef struct {
  ShukeRulePiece piece;
  guint          before;   /* another one of hers, as in `last` */
} Link;

struct _ShukeRulePieces {
  gboolean      amounts;    /* what was paid matters */
  GStringChunk *texts;
  GHashTable   *words;      /* id → text of those that are minded */
  GHashTable   *returned;   /* set of lines */
  GArray       *visits;     /* (element-type Visit) by id */
  guint         at;         /* the visit of the line before: the next is of the same one or of the following, nearly always */
  GArray       *links;      /* (element-type Link) */
  GHashTable   *last;       /* customer → place of her last link, from 1 */
};

static gpointer
key (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static gboolean
finish (GError  *problem,
        GError **error)
{
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
read_words (ShukeRulePieces       *self,
            ShukeBook             *book,
            const ShukeGroupRule  *rule,
            GError               **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[LIST_WORDS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &problem))
    {
      const char *text = shuke_statement_get_text (statement, 1);

      if (shuke_group_rule_minds (rule, text))
        g_hash_table_insert (self->words, key (shuke_statement_get_int (statement, 0)), g_string_chunk_insert (self->texts, text));
    }
  return finish (problem, error);
}

static gboolean
read_returned (ShukeRulePieces  *self,
               ShukeBook        *book,
               GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[LIST_RETURNED], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &problem))
    g_hash_table_add (self->returned, key (shuke_statement_get_int (statement, 0)));
  return finish (problem, error);
}

static gboolean
read_visits (ShukeRulePieces  *self,
             ShukeBook        *book,
             GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[LIST_VISITS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_day (statement, ":today", shuke_book_get_today (book));
  while (shuke_statement_next (statement, &problem))
    {
      Visit visit = { shuke_statement_get_int (statement, 0), shuke_statement_get_int (statement, 1), shuke_statement_get_day (statement, 2) };

      g_array_append_val (self->visits, visit);
    }
  return finish (problem, error);
}

/* NULL for one that is still to come. */
static const Visit *
find_visit (ShukeRulePieces *self,
            gint64           id)
{
  guint first = 0, end = self->visits->len;

  for (guint i = self->at; i < MIN (self->at + 2, end); i++)
    if (g_array_index (self->visits, Visit, i).id == id)
      {
        self->at = i;
        return &g_array_index (self->visits, Visit, i);
      }
  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const Visit *visit = &g_array_index (self->visits, Visit, middle);

      if (visit->id == id)
        {
          self->at = middle;
          return visit;
        }
      if (visit->id < id)
        first = middle + 1;
      else
        end = middle;
    }
  return NULL;
}

static const char *
word_of (ShukeRulePieces *self,
         ShukeStatement  *row,
         int              column)
{
  gint64 id = shuke_statement_get_int (row, column);

  return id != 0 ? g_hash_table_lookup (self->words, key (id)) : NULL;
}

static gboolean
says_nothing (const ShukeRulePiece *piece)
{
  return piece->category == NULL && piece->name == NULL && piece->size == NULL && piece->colour == NULL;
}

static void
add (ShukeRulePieces      *self,
     const Visit          *visit,
     const ShukeRulePiece *piece)
{
  guint last = GPOINTER_TO_UINT (g_hash_table_lookup (self->last, key (visit->customer)));
  ShukeRulePiece *before = last > 0 ? &g_array_index (self->links, Link, last - 1).piece : NULL;
  Link link = { *piece, last };

  if (before != NULL && before->day == piece->day && says_nothing (before) && says_nothing (piece))
    {
      before->amount += piece->amount;
      return;
    }
  g_array_append_val (self->links, link);
  g_hash_table_insert (self->last, key (visit->customer), GUINT_TO_POINTER (self->links->len));
}

static gboolean
read_lines (ShukeRulePieces  *self,
            ShukeBook        *book,
            GCancellable     *cancellable,
            GError          **error)
{
  gboolean words = g_hash_table_size (self->words) > 0;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[words ? LIST_LINES : LIST_AMOUNTS], error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  for (guint n = 1; shuke_statement_next (statement, &problem); n++)
    {
      const Visit *visit = find_visit (self, shuke_statement_get_int (statement, 0));
      ShukeRulePiece piece = { .day = visit != NULL ? visit->day : SHUKE_DAY_NONE, .amount = shuke_statement_get_int (statement, 1) };

      if (n % STRIDE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (visit == NULL)
        continue;
      if (words)
        {
          piece.category = word_of (self, statement, 4);
          piece.name = word_of (self, statement, 5);
          piece.size = word_of (self, statement, 6);
          piece.colour = word_of (self, statement, 7);
          piece.back = !says_nothing (&piece) && (shuke_statement_get_int (statement, 2) != 0
                                                  || g_hash_table_contains (self->returned, key (shuke_statement_get_int (statement, 3))));
        }
      if (self->amounts || !says_nothing (&piece))
        add (self, visit, &piece);
    }
  return finish (problem, error);
}

ShukeRulePieces *
shuke_rule_pieces_read (ShukeBook             *book,
                        const ShukeGroupRule  *rule,
                        GCancellable          *cancellable,
                        GError               **error)
{
  g_autoptr (ShukeRulePieces) self = g_new0 (ShukeRulePieces, 1);

  self->amounts = (shuke_group_rule_needs (rule) & SHUKE_RULE_NEEDS_AMOUNTS) != 0;
  self->texts = g_string_chunk_new (1024);
  self->words = g_hash_table_new (NULL, NULL);
  self->returned = g_hash_table_new (NULL, NULL);
  self->visits = g_array_new (FALSE, FALSE, sizeof (Visit));
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->last = g_hash_table_new (NULL, NULL);
  if (!read_words (self, book, rule, error))
    return NULL;
  /* No piece in the shop has such a word. */
  if (!self->amounts && g_hash_table_size (self->words) == 0)
    return g_steal_pointer (&self);
  if (!read_returned (self, book, error) || !read_visits (self, book, error) || !read_lines (self, book, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
shuke_rule_pieces_add (const ShukeRulePieces *self,
                       gint64                 customer,
                       GArray                *pieces)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->last, key (customer)));

  while (place > 0)
    {
      const Link *link = &g_array_index (self->links, Link, place - 1);

      g_array_append_val (pieces, link->piece);
      place = link->before;
    }
}

void
shuke_rule_pieces_free (ShukeRulePieces *self)
{
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->returned);
  g_array_unref (self->visits);
  g_array_unref (self->links);
  g_hash_table_unref (self->last);
  g_free (self);
}
