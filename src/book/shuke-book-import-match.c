/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a row is about: phone first, then card, then name and birthday, then name and child or the end of a number; never a name alone. A number tells nothing of a name that has nothing
 * in common with its owner's: a phone may be shared, a card is hers alone and the other one goes without it. */

#include "shuke-import-private.h"

#include "shuke-name.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"

#include <string.h>

enum {
  FIND_CARD,
  READ_CARD,
  READ_BIRTH,
  FIND_NAME_CHILD,
  FIND_TAIL,
  FIND_WHOLE,
  FIND_FIGURES,
  FIND_TWIN,
  FIND_NAME,
};

static const char *const sql[] = {
  /* In the books of before two can have one. */
  [FIND_CARD] = "SELECT id, name FROM customer WHERE card_number IN (:card, :upper, :lower) AND deleted_at IS NULL"
                " ORDER BY name IS :name DESC, card_number = :card DESC, id LIMIT 1",
  [READ_CARD] = "SELECT card_number FROM customer WHERE id = :id",
  [READ_BIRTH] = "SELECT birth FROM person WHERE customer = :id AND role = 'self'",
  [FIND_NAME_CHILD] =
    "SELECT DISTINCT c.id, c.name FROM customer c JOIN person p ON p.customer = c.id AND p.role = 'child'"
    " WHERE c.sort_key = :sort_key AND c.deleted_at IS NULL AND c.id < :before AND p.name = :child"
    " AND replace(c.name, ' ', '') = replace(:name, ' ', '') LIMIT 2",
  [FIND_TAIL] =
    "SELECT DISTINCT substr(p.e164, -4), c.id, c.name FROM phone p JOIN customer c ON c.id = p.customer"
    " WHERE p.e164 IS NOT NULL AND c.name IS NOT NULL AND c.deleted_at IS NULL AND c.id < :before",
  [FIND_WHOLE] =
    "SELECT DISTINCT substr(p.e164, 4), c.id, c.name FROM phone p JOIN customer c ON c.id = p.customer"
    " WHERE p.e164 LIKE '+86___________' AND c.name IS NOT NULL AND c.deleted_at IS NULL AND c.id < :before",
  [FIND_FIGURES] =
    "SELECT ltrim(card_number, '0'), id, name FROM customer WHERE card_number GLOB '[0-9]*' AND card_number NOT GLOB '*[^0-9]*'"
    " AND deleted_at IS NULL AND id < :before",
  /* Somebody of whom the book knows no more than a row that cannot be told from others of that name: the same row, brought again. A sort key has
   * no blanks, and they tell nobody from another. */
  [FIND_TWIN] =
    "SELECT id, name FROM customer WHERE sort_key = :sort_key AND replace(name, ' ', '') = replace(:name, ' ', '')"
    " AND id < :before AND deleted_at IS NULL AND card_number IS NULL"
    " AND nickname IS :nickname AND address_form IS :address_form AND mind IS :mind"
    " AND (note IS :note OR (:note IS NOT NULL AND instr(note, :note)) OR (:note IS NULL AND (:figures IS NOT NULL OR :words IS NOT NULL)))"
    " AND (:words IS NULL OR instr(coalesce(note, ''), :words))"
    " AND NOT EXISTS (SELECT 1 FROM phone WHERE customer = customer.id AND (e164 IS NOT NULL OR raw IS NOT :raw))"
    " AND (:raw IS NULL OR EXISTS (SELECT 1 FROM phone WHERE customer = customer.id))"
    " AND coalesce ((SELECT birth FROM person WHERE customer = customer.id AND role = 'self'), '') = :birth"
    /* Figures change; of several that one who has these. */
    " ORDER BY instr(coalesce(note, ''), coalesce(:figures, '')) > 0 DESC LIMIT 1",
  [FIND_NAME] = "SELECT id, name FROM customer WHERE sort_key = :sort_key AND deleted_at IS NULL"
                " AND replace(name, ' ', '') = replace(:name, ' ', '') LIMIT 2",
};

guint
shuke_importer_hash_card (gconstpointer card)
{
  guint hash = 5381;

  for (const char *p = card; *p != '\0'; p++)
    hash = hash * 33 + (guchar) g_ascii_tolower (*p);
  return hash;
}

gboolean
shuke_importer_equal_cards (gconstpointer a,
                            gconstpointer b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

guint
shuke_importer_find_card (ShukeImporter  *self,
                          const char     *card,
                          const char     *name,
                          GError        **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *upper = NULL;
  g_autofree char *lower = NULL;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_card, card));
  guint found;

  if (!self->had_customers || (known != 0 && shuke_import_names_agree (shuke_importer_get_name (self, known), name)))
    return known;
  statement = shuke_book_prepare (self->book, sql[FIND_CARD], error);
  if (statement == NULL)
    return G_MAXUINT;
  /* vip0033 and VIP0033, as fingers have it. */
  upper = g_ascii_strup (card, -1);
  lower = g_ascii_strdown (card, -1);
  shuke_statement_text (statement, ":card", card);
  shuke_statement_text (statement, ":upper", upper);
  shuke_statement_text (statement, ":lower", lower);
  shuke_statement_text (statement, ":name", name);
  found = shuke_importer_find_in_book (self, statement, error);
  if (found == 0 || found == G_MAXUINT)
    return found == 0 ? known : found;
  shuke_importer_learn_card (self, found, card);
  return found;
}

void
shuke_importer_learn_card (ShukeImporter *self,
                           guint          candidate,
                           const char    *card)
{
  char *kept = g_string_chunk_insert_const (self->text, card);

  if (g_hash_table_lookup (self->by_card, card) == NULL)
    g_hash_table_insert (self->by_card, kept, GUINT_TO_POINTER (candidate));
  g_hash_table_insert (self->cards, (gpointer) (gsize) SHUKE_IMPORTER_CANDIDATE (self, candidate)->id, kept);
}

/* Sets @card to that which she carries by now, NULL for none; it is @statement's. */
static gboolean
read_card (ShukeImporter   *self,
           gint64           customer,
           ShukeStatement **statement,
           const char     **card,
           GError         **error)
{
  gboolean found;

  *card = NULL;
  *statement = shuke_book_prepare (self->book, sql[READ_CARD], error);
  if (*statement == NULL)
    return FALSE;
  shuke_statement_int (*statement, ":id", customer);
  if (!shuke_statement_find (*statement, &found, error))
    return FALSE;
  *card = found ? shuke_statement_get_text (*statement, 0) : NULL;
  /* What an earlier row of a rehearsal would have written. */
  if (self->rehearsal && g_hash_table_contains (self->cards, (gpointer) (gsize) customer))
    *card = g_hash_table_lookup (self->cards, (gpointer) (gsize) customer);
  return TRUE;
}

gboolean
shuke_importer_look_at_card (ShukeImporter              *self,
                             const ShukeImportCustomer  *row,
                             guint                       found,
                             gboolean                   *taken,
                             GError                    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *line = NULL;
  const char *card, *note;
  guint holder;

  *taken = FALSE;
  if (row->card_number == NULL)
    return TRUE;
  holder = shuke_importer_find_card (self, row->card_number, row->name, error);
  if (holder == G_MAXUINT)
    return FALSE;
  if (holder == 0 || (found != 0 && SHUKE_IMPORTER_CANDIDATE (self, holder)->id == SHUKE_IMPORTER_CANDIDATE (self, found)->id))
    return TRUE;
  if (found != 0)
    {
      gint64 id = SHUKE_IMPORTER_CANDIDATE (self, found)->id;

      /* What an earlier row of the file says of her may still be on its way into the book. */
      if (!shuke_importer_write_rows (self, error) || !read_card (self, id, &statement, &card, error) || !shuke_importer_get_note (self, id, &note, error))
        return FALSE;
      if (card != NULL && shuke_importer_equal_cards (card, row->card_number))
        return TRUE;
      line = shuke_merge_dup_card_line (row->card_number);
    }
  *taken = TRUE;
  /* Said once. */
  if (line == NULL || !shuke_text_has_line (note, line))
    {
      const char *name = shuke_importer_get_name (self, holder);

      self->matched.card_of = name != NULL ? name : "";
    }
  return TRUE;
}

gboolean
shuke_importer_learn_merged_card (ShukeImporter              *self,
                                  guint                       found,
                                  const ShukeImportCustomer  *row,
                                  GError                    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  const char *card;

  if (row->card_number == NULL)
    return TRUE;
  if (!read_card (self, SHUKE_IMPORTER_CANDIDATE (self, found)->id, &statement, &card, error))
    return FALSE;
  if (self->rehearsal ? card == NULL || self->options.match == SHUKE_IMPORT_UPDATE : card != NULL && shuke_importer_equal_cards (card, row->card_number))
    shuke_importer_learn_card (self, found, row->card_number);
  return TRUE;
}

void
shuke_importer_take_card_away (ShukeImporter       *self,
                               ShukeImportCustomer *row)
{
  g_autofree char *line = shuke_merge_dup_card_line (row->card_number);
  g_autofree char *words = shuke_text_add_lines (row->words, line);

  row->card_number = NULL;
  if (words != NULL)
    row->words = g_string_chunk_insert (self->text, words);
}

/* The only one of @name with a child called @child; 0 for nobody or several, G_MAXUINT on error. */
static guint
find_parent (ShukeImporter  *self,
             const char     *name,
             const char     *reading,
             const char     *child,
             GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[FIND_NAME_CHILD], error);
  g_autofree char *sort_key = shuke_pinyin_sort_key (name, reading);
  guint found;
  gboolean several;

  if (statement == NULL)
    return G_MAXUINT;
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":name", name);
  shuke_statement_text (statement, ":child", child);
  shuke_statement_int (statement, ":before", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  found = shuke_importer_find_in_book (self, statement, error);
  if (found == 0 || found == G_MAXUINT)
    return found;
  if (!shuke_statement_find (statement, &several, error))
    return G_MAXUINT;
  return several ? 0 : found;
}

/* 尹春燕（北北妈）: of whom she is the mother. (transfer full) (nullable) */
static char *
dup_child_in_name (const char *name)
{
  static const char *const kin[] = { "妈", "媽", "爸", "奶奶", "外婆" };
  const char *open = name == NULL ? NULL : strstr (name, "（");
  const char *begin = open != NULL ? open + strlen ("（") : name == NULL ? NULL : strchr (name, '(');
  gsize length = G_MAXSIZE;

  if (begin == NULL)
    return NULL;
  begin += *begin == '(';
  for (gsize i = 0; i < G_N_ELEMENTS (kin); i++)
    {
      const char *at = strstr (begin, kin[i]);

      if (at != NULL)
        length = MIN (length, (gsize) (at - begin));
    }
  return length == G_MAXSIZE || length == 0 ? NULL : g_strndup (begin, length);
}

/* A list that somebody typed beside the telephone has no numbers: of one full name and with a child of one name there is only one. A number or
 * card that is not hers speaks against it. */
static guint
find_name_child (ShukeImporter              *self,
                 const ShukeImportCustomer  *row,
                 GError                    **error)
{
  g_autofree char *full = NULL;
  g_autofree char *child = NULL;
  guint found = 0;

  if (!self->had_customers || row->name == NULL || row->card_number != NULL)
    return 0;
  for (guint i = 0; i < row->n_phones; i++)
    if (*row->phones[i].phone.e164 != '\0')
      return 0;
  full = shuke_name_dup_full (row->name);
  for (guint i = 0; i < row->n_children && found == 0; i++)
    if (row->children[i].name != NULL)
      {
        found = find_parent (self, row->name, row->reading, row->children[i].name, error);
        if (found == 0 && full != NULL)
          found = find_parent (self, full, NULL, row->children[i].name, error);
      }
  child = found == 0 && full != NULL ? dup_child_in_name (row->name) : NULL;
  if (child != NULL)
    found = find_parent (self, full, NULL, child, error);
  return found;
}

typedef struct {
  gint64 id;
  char  *name;     /* the importer's, as is the number */
  char  *number;   /* NULL where only its end was asked for */
} Tailed;

static void
add_tailed (GHashTable   *table,
            const char   *key,
            const Tailed *one)
{
  GArray *all = g_hash_table_lookup (table, key);

  if (all == NULL)
    {
      all = g_array_new (FALSE, FALSE, sizeof (Tailed));
      g_hash_table_insert (table, g_strdup (key), all);
    }
  g_array_append_vals (all, one, 1);
}

/* Who has a number that ends so, for all ends there are: a list that tells them does so in most of its rows. */
static gboolean
read_tails (ShukeImporter  *self,
            GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[FIND_TAIL], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  self->tails = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  shuke_statement_int (statement, ":before", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  while (shuke_statement_next (statement, &local))
    {
      Tailed one = { shuke_statement_get_int (statement, 1), g_string_chunk_insert (self->text, shuke_statement_get_text (statement, 2)), NULL };

      add_tailed (self->tails, shuke_statement_get_text (statement, 0), &one);
    }
  return shuke_book_read_to_end (local, error);
}

guint
shuke_importer_find_tail (ShukeImporter  *self,
                          const char     *name,
                          const char     *tail,
                          GError        **error)
{
  const Tailed *same = NULL, *agreeing = NULL;
  guint n_same = 0, n_agreeing = 0;
  GArray *all;

  if (!self->had_customers || *tail == '\0' || name == NULL)
    return 0;
  if (self->tails == NULL && !read_tails (self, error))
    return G_MAXUINT;
  all = g_hash_table_lookup (self->tails, tail);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const Tailed *one = &g_array_index (all, Tailed, i);

      if (strcmp (one->name, name) == 0 && n_same++ == 0)
        same = one;
      if (shuke_import_names_agree (one->name, name) && n_agreeing++ == 0)
        agreeing = one;
    }
  if (n_same == 1)
    return shuke_importer_add_candidate (self, same->id, same->name, FALSE);
  return n_same == 0 && n_agreeing == 1 ? shuke_importer_add_candidate (self, agreeing->id, agreeing->name, FALSE) : 0;
}

static gboolean
read_bare_cards (ShukeImporter  *self,
                 GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[FIND_FIGURES], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  self->bare_cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  shuke_statement_int (statement, ":before", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  while (shuke_statement_next (statement, &local))
    {
      const char *name = shuke_statement_get_text (statement, 2);
      Tailed one = { shuke_statement_get_int (statement, 1), name == NULL ? NULL : g_string_chunk_insert (self->text, name), NULL };

      add_tailed (self->bare_cards, shuke_statement_get_text (statement, 0), &one);
    }
  return shuke_book_read_to_end (local, error);
}

guint
shuke_importer_find_bare_card (ShukeImporter  *self,
                               const char     *card,
                               GError        **error)
{
  const char *bare = card + strspn (card, "0");
  const GArray *all;
  const Tailed *only;

  if (!self->had_customers || *bare == '\0' || bare[strspn (bare, "0123456789")] != '\0')
    return 0;
  if (self->bare_cards == NULL && !read_bare_cards (self, error))
    return G_MAXUINT;
  all = g_hash_table_lookup (self->bare_cards, bare);
  if (all == NULL || all->len != 1)
    return 0;
  only = &g_array_index (all, Tailed, 0);
  return shuke_importer_add_candidate (self, only->id, only->name, FALSE);
}

static guint
find_tail (ShukeImporter              *self,
           const ShukeImportCustomer  *row,
           GError                    **error)
{
  if (row->card_number != NULL)
    return 0;
  for (guint i = 0; i < row->n_phones; i++)
    if (*row->phones[i].phone.e164 != '\0')
      return 0;
  return shuke_importer_find_tail (self, row->name, row->phone_tail, error);
}

/* 15583606425 is 1558366425 with a figure put in. */
static gboolean
lacks_figure (const char *number,
              const char *figures)
{
  gsize same = 0;

  while (figures[same] != '\0' && figures[same] == number[same])
    same++;
  return strlen (number) == strlen (figures) + 1 && strcmp (number + same + 1, figures + same) == 0;
}

#define HALF 5

/* By the first half of its figures, and by the last with a dash in front. Where one figure is missing, one half is whole. */
static gboolean
read_halves (ShukeImporter  *self,
             GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[FIND_WHOLE], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  self->halves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  shuke_statement_int (statement, ":before", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  while (shuke_statement_next (statement, &local))
    {
      char *number = g_string_chunk_insert (self->text, shuke_statement_get_text (statement, 0));
      Tailed one = { shuke_statement_get_int (statement, 1), g_string_chunk_insert (self->text, shuke_statement_get_text (statement, 2)), number };
      g_autofree char *head = g_strndup (number, HALF);
      g_autofree char *last = g_strconcat ("-", number + strlen (number) - HALF, NULL);

      add_tailed (self->halves, head, &one);
      add_tailed (self->halves, last, &one);
    }
  return shuke_book_read_to_end (local, error);
}

/* The only one whose name agrees and whose number is that of the row when a figure is put into it; 0 for nobody or several, G_MAXUINT on error. */
static guint
find_short (ShukeImporter              *self,
            const ShukeImportCustomer  *row,
            GError                    **error)
{
  g_autofree char *head = NULL;
  g_autofree char *last = NULL;
  const Tailed *found = NULL;

  if (!self->had_customers || *row->phone_short == '\0' || row->name == NULL || row->n_phones > 0)
    return 0;
  if (self->halves == NULL && !read_halves (self, error))
    return G_MAXUINT;
  head = g_strndup (row->phone_short, HALF);
  last = g_strconcat ("-", row->phone_short + HALF, NULL);
  for (guint side = 0; side < 2; side++)
    {
      const GArray *all = g_hash_table_lookup (self->halves, side == 0 ? head : last);

      for (guint i = 0; all != NULL && i < all->len; i++)
        {
          const Tailed *one = &g_array_index (all, Tailed, i);

          if ((found != NULL && one->id == found->id) || !lacks_figure (one->number, row->phone_short) || !shuke_import_names_agree (one->name, row->name))
            continue;
          if (found != NULL)
            return 0;
          found = one;
        }
    }
  return found != NULL ? shuke_importer_add_candidate (self, found->id, found->name, FALSE) : 0;
}

static guint
find_twin (ShukeImporter              *self,
           const ShukeImportCustomer  *row,
           GError                    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *sort_key = NULL;
  g_autofree char *birth = NULL;
  gboolean found;

  /* Who has a number of her own would have been found by it. */
  if (!self->had_customers || row->name == NULL || row->card_number != NULL || row->n_phones > 1 ||
      (row->n_phones == 1 && *row->phones[0].phone.e164 != '\0'))
    return 0;
  statement = shuke_book_prepare (self->book, sql[FIND_TWIN], error);
  /* She is known by her note. */
  if (statement == NULL || !shuke_importer_write_notes (self, error))
    return G_MAXUINT;
  sort_key = shuke_pinyin_sort_key (row->name, row->reading);
  birth = shuke_date_to_text (row->birth);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":name", row->name);
  shuke_statement_int (statement, ":before", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  shuke_statement_text (statement, ":nickname", row->nickname);
  shuke_statement_text (statement, ":address_form", row->address_form);
  shuke_statement_text (statement, ":mind", row->mind);
  shuke_statement_text (statement, ":note", row->note);
  shuke_statement_text (statement, ":figures", row->figures);
  shuke_statement_text (statement, ":words", row->words);
  shuke_statement_text (statement, ":raw", row->n_phones == 0 ? NULL : row->phones[0].raw);
  shuke_statement_text (statement, ":birth", shuke_date_is_set (row->birth) ? birth : "");
  if (!shuke_statement_find (statement, &found, error))
    return G_MAXUINT;
  return found ? shuke_importer_add_candidate (self, shuke_statement_get_int (statement, 0), row->name, FALSE) : 0;
}

/* Two full birthdays of two different names on one number are a mother and a daughter, whatever the names have in common: 王丽 and 王丽娟. */
static gboolean
born_apart (ShukeImporter              *self,
            guint                       found,
            const ShukeImportCustomer  *row,
            gboolean                   *apart,
            GError                    **error)
{
  const ShukeImportCandidate *candidate = SHUKE_IMPORTER_CANDIDATE (self, found);
  const char *name = shuke_importer_get_name (self, found);
  ShukeDate birth = candidate->birth;

  *apart = FALSE;
  /* Where the owner is asked, she sees both. */
  if (self->asking || name == NULL || row->name == NULL || strcmp (name, row->name) == 0 ||
      row->birth.year == 0 || row->birth.day == 0)
    return TRUE;
  if (!candidate->fresh)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[READ_BIRTH], error);
      gboolean told;

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", candidate->id);
      if (!shuke_statement_find (statement, &told, error))
        return FALSE;
      if (!told || !shuke_date_from_text (shuke_statement_get_text (statement, 0), &birth))
        return TRUE;
    }
  *apart = birth.year != 0 && birth.day != 0 && shuke_date_to_day (birth) != shuke_date_to_day (row->birth);
  return TRUE;
}

/* Who has that card, unless the name is plainly another one: then nobody, and she stands in @apart. */
static guint
match_card (ShukeImporter              *self,
            const ShukeImportCustomer  *row,
            guint                      *apart,
            GError                    **error)
{
  guint found = row->card_number == NULL ? 0 : shuke_importer_find_card (self, row->card_number, row->name, error);

  if (found == 0 || found == G_MAXUINT || shuke_import_names_agree (shuke_importer_get_name (self, found), row->name))
    return found;
  *apart = found;
  return 0;
}

static guint
match (ShukeImporter              *self,
       const ShukeImportCustomer  *row,
       guint                      *apart,
       GError                    **error)
{
  guint found = 0;

  for (guint i = 0; i < row->n_phones && found == 0; i++)
    if (*row->phones[i].phone.e164 != '\0')
      {
        gboolean born = FALSE;

        found = shuke_importer_find_phone (self, row->phones[i].phone.e164, row->name, error);
        if (found != 0 && found != G_MAXUINT && !born_apart (self, found, row, &born, error))
          return G_MAXUINT;
        if (born)
          found = 0;
      }
  if (found == 0)
    found = match_card (self, row, apart, error);
  /* A birthday without a year is shared by too many to tell two people of one name apart. */
  if (found == 0 && row->name != NULL && row->birth.year != 0 && row->birth.day != 0)
    {
      found = shuke_importer_find_name_birth (self, row->name, row->birth, error);
      /* As a book has her into which somebody typed the mark. */
      if (found == 0 && row->marked_name != NULL)
        found = shuke_importer_find_name_birth (self, row->marked_name, row->birth, error);
    }
  if (found == 0 && *apart == 0)
    found = find_name_child (self, row, error);
  if (found == 0 && *apart == 0)
    found = find_tail (self, row, error);
  if (found == 0 && *apart == 0)
    found = find_short (self, row, error);
  if (found == 0 && *apart != 0)
    {
      ShukeImportCustomer bare = *row;

      shuke_importer_take_card_away (self, &bare);
      return find_twin (self, &bare, error);
    }
  return found == 0 ? find_twin (self, row, error) : found;
}

guint
shuke_importer_match (ShukeImporter              *self,
                      const ShukeImportCustomer  *row,
                      GError                    **error)
{
  guint apart = 0;
  guint found = match (self, row, &apart, error);
  const ShukeImportCandidate *candidate;
  const char *other;

  if (found == 0)
    found = apart;
  if (found == 0 || found == G_MAXUINT)
    return found;
  candidate = SHUKE_IMPORTER_CANDIDATE (self, found);
  other = shuke_importer_get_name (self, found);
  self->matched.customer = candidate->id;
  self->matched.row = candidate->row;
  /* Within one file the same name makes it sure; 王芳 and 王女士 on one phone may be two, and two names that have nothing in common on one
   * card are a family. */
  self->matched.doubtful = candidate->fresh && other != NULL && row->name != NULL && strcmp (other, row->name) != 0;
  self->matched.apart = found == apart;
  return found;
}

static char *
dup_without_blanks (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);

  return g_strjoinv ("", parts);
}

void
shuke_importer_learn_fresh_name (ShukeImporter *self,
                                 guint          candidate,
                                 const char    *name)
{
  g_autofree char *key = name == NULL ? NULL : dup_without_blanks (name);

  /* Otherwise she stands in the book. */
  if (key == NULL || !self->rehearsal)
    return;
  if (g_hash_table_contains (self->fresh_names, key))
    candidate = G_MAXUINT;
  g_hash_table_insert (self->fresh_names, g_string_chunk_insert_const (self->text, key), GUINT_TO_POINTER (candidate));
}

guint
shuke_importer_find_name (ShukeImporter  *self,
                          const char     *name,
                          gboolean       *several,
                          GError        **error)
{
  g_autofree char *sort_key = NULL;
  g_autofree char *key = NULL;
  g_autoptr (ShukeStatement) statement = NULL;
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, name));
  guint fresh;

  *several = found == G_MAXUINT;
  if (found != 0)
    return *several ? 0 : found;
  statement = shuke_book_prepare (self->book, sql[FIND_NAME], error);
  if (statement == NULL || !shuke_importer_write_rows (self, error))
    return G_MAXUINT;
  sort_key = shuke_pinyin_sort_key (name, NULL);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":name", name);
  found = shuke_importer_find_in_book (self, statement, error);
  if (found == G_MAXUINT || (found != 0 && !shuke_statement_find (statement, several, error)))
    return G_MAXUINT;
  key = dup_without_blanks (name);
  fresh = GPOINTER_TO_UINT (g_hash_table_lookup (self->fresh_names, key));
  *several |= fresh == G_MAXUINT || (found != 0 && fresh != 0);
  found = *several ? G_MAXUINT : MAX (found, fresh);
  if (found == 0)
    return 0;
  g_hash_table_insert (self->by_name, g_string_chunk_insert (self->text, name), GUINT_TO_POINTER (found));
  return *several ? 0 : found;
}
