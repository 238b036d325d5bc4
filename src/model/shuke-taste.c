/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads from purchases what someone wears and likes: sizes, colours, categories, styles, price band, what goes together.
 * Every figure carries its count; with too little evidence there is no figure. Nobody wears a bag of paper or the postage. */

#include "shuke-taste.h"

#include "shuke-growth.h"
#include "shuke-ware.h"

#include <math.h>
#include <string.h>

/* Choices of ours: a piece counts half after a year; a word is usual from 2 pieces and, among many words, a twelfth of the pieces on;
 * a pair is a habit when three visits show it and it is there in half of the visits with its first piece. */
#define HALF_LIFE_DAYS 365.0
#define USUAL_PIECES 2
#define USUAL_SHARE 0.08
#define MAX_WORDS 8
#define PRICE_PIECES 3
#define PAIR_VISITS 3
#define PAIR_SHARE 0.5

static void
taste_word_free (gpointer data)
{
  ShukeTasteWord *self = data;

  g_free (self->text);
  g_free (self);
}

static const ShukePerson *
find_person (const ShukeCustomer *customer,
             gint64               id)
{
  return id == 0 ? NULL : shuke_customer_find_person (customer, id);
}

/* Pieces of a line that were not brought back, in these visits. */
static int
kept_pieces (GPtrArray       *visits,
             const ShukeLine *line,
             ShukeDay         today)
{
  int kept = line->quantity;

  for (guint i = 0; i < visits->len && line->id != 0; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day > today)
        continue;
      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *other = g_ptr_array_index (visit->lines, j);

          if (other->returned == line->id && other->quantity < 0)
            kept += other->quantity;
        }
    }
  return MAX (kept, 0);
}

/* Ids of lines that anything was brought back of, so that the others need no search. (element-type gint64) */
static GHashTable *
find_returned (GPtrArray *visits)
{
  GHashTable *returned = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          ShukeLine *line = g_ptr_array_index (visit->lines, j);

          if (line->returned != 0)
            g_hash_table_add (returned, &line->returned);
        }
    }
  return returned;
}

/* One piece or more that was bought and kept. */
typedef struct {
  const ShukeVisit  *visit;
  const ShukeLine   *line;
  const ShukePerson *person;   /* NULL = not said, or no longer there */
  ShukeSize          size;
  int                pieces;
  const ShukePerson *wearer;   /* whose size it tells; NULL = nobody's, or not known */
} Piece;

/* Only a child can wear it. Women's heights begin at 150. */
static gboolean
is_child_size (ShukeSize size)
{
  return (size.kind == SHUKE_SIZE_HEIGHT && size.value < 1500) || (size.kind == SHUKE_SIZE_SHOE && size.value < 215);
}

/* Whose size it tells, the same for the card as for a campaign: who was named, else the child for whom it can only have been; never one who
 * cannot wear it. */
static const ShukePerson *
find_wearer (const ShukeCustomer *customer,
             const Piece         *piece)
{
  int child;

  if (piece->person != NULL)
    return piece->person->role == SHUKE_ROLE_SELF || piece->person->role == SHUKE_ROLE_PARTNER ||
           shuke_growth_may_wear (piece->person, piece->size, piece->visit->day) ? piece->person : NULL;
  if (piece->line->person != 0 || piece->size.kind != SHUKE_SIZE_HEIGHT || !is_child_size (piece->size))
    return NULL;
  child = shuke_growth_find_child (customer->persons, piece->size, piece->visit->day);
  return child >= 0 ? g_ptr_array_index (customer->persons, (guint) child) : NULL;
}

static ShukeWare
ware_of (const ShukeLine *line,
         GHashTable      *wares)
{
  return line->ware != SHUKE_WARE_UNSAID ? line->ware : shuke_ware_recall (wares, line->category, line->name);
}

/* Oldest first. (element-type Piece) */
static GArray *
collect (const ShukeCustomer *customer,
         GPtrArray           *visits,
         ShukeDay             today)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (GHashTable) returned = find_returned (visits);
  g_autoptr (GHashTable) wares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day > today)
        continue;
      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *line = g_ptr_array_index (visit->lines, j);
          Piece piece = { visit, line, find_person (customer, line->person), { 0 }, line->quantity, NULL };

          if (line->quantity <= 0)
            continue;
          if (g_hash_table_contains (returned, &line->id))
            piece.pieces = kept_pieces (visits, line, today);
          if (piece.pieces <= 0 || ware_of (line, wares) != SHUKE_WARE_GOODS)
            continue;
          piece.size = shuke_size_parse (line->size, shuke_size_use_for_category (line->category));
          piece.wearer = find_wearer (customer, &piece);
          g_array_append_val (pieces, piece);
        }
    }
  return pieces;
}

static gboolean
belongs_to (const ShukeCustomer *customer,
            const Piece         *piece,
            gint64               person)
{
  const ShukePerson *self = shuke_customer_get_self (customer);
  gboolean gift = piece->person != NULL && piece->person->role == SHUKE_ROLE_GIFT;

  if (person == SHUKE_TASTE_FAMILY)
    return !gift;
  if (piece->person != NULL)
    return piece->person->id == (person == 0 ? self->id : person);
  /* Nobody said for whom: then it is her own, if it can be. */
  return (person == 0 || person == self->id) && piece->line->person == 0 && !is_child_size (piece->size);
}

static void
count_word (GPtrArray  *words,
            const char *text,
            int         pieces,
            ShukeDay    day,
            ShukeDay    today)
{
  double weight = pieces * exp2 (-(today - day) / HALF_LIFE_DAYS);
  ShukeTasteWord *word;

  if (text == NULL)
    return;
  for (guint i = 0; i < words->len; i++)
    {
      word = g_ptr_array_index (words, i);
      if (strcmp (word->text, text) != 0)
        continue;
      word->count += pieces;
      word->weight += weight;
      word->last_day = MAX (word->last_day, day);
      return;
    }
  word = g_new0 (ShukeTasteWord, 1);
  word->text = g_strdup (text);
  word->count = pieces;
  word->weight = weight;
  word->last_day = day;
  g_ptr_array_add (words, word);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  const ShukeTasteWord *first = *(ShukeTasteWord *const *) a;
  const ShukeTasteWord *second = *(ShukeTasteWord *const *) b;

  if (first->weight != second->weight)
    return first->weight < second->weight ? 1 : -1;
  if (first->last_day != second->last_day)
    return first->last_day < second->last_day ? 1 : -1;
  return strcmp (first->text, second->text);
}

/* Sorts the words and drops those that say too little. */
static void
keep_usual (GPtrArray *words,
            int        pieces)
{
  g_ptr_array_sort (words, compare_words);
  for (guint i = words->len; i > 0; i--)
    {
      const ShukeTasteWord *word = g_ptr_array_index (words, i - 1);

      if (i > MAX_WORDS || word->count < USUAL_PIECES || word->count < pieces * USUAL_SHARE)
        g_ptr_array_remove_index (words, i - 1);
    }
}

typedef struct {
  gint64 price;
  double weight;
} Price;

static int
compare_prices (gconstpointer a,
                gconstpointer b)
{
  const Price *first = a;
  const Price *second = b;

  return first->price < second->price ? -1 : first->price > second->price;
}

/* The price below which @share of the weight lies. */
static gint64
price_at (GArray *prices,
          double  share)
{
  double sum = 0;
  double reached = 0;

  for (guint i = 0; i < prices->len; i++)
    sum += g_array_index (prices, Price, i).weight;
  for (guint i = 0; i < prices->len; i++)
    {
      reached += g_array_index (prices, Price, i).weight;
      if (reached >= share * sum)
        return g_array_index (prices, Price, i).price;
    }
  return g_array_index (prices, Price, prices->len - 1).price;
}

static void
find_prices (ShukeTaste *self,
             GArray     *pieces,
             ShukeDay    today)
{
  g_autoptr (GArray) prices = g_array_new (FALSE, FALSE, sizeof (Price));

  self->price_low = self->price_high = -1;
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      Price price = { piece->line->paid_price, piece->pieces * exp2 (-(today - piece->visit->day) / HALF_LIFE_DAYS) };

      if (price.price <= 0)
        continue;
      g_array_append_val (prices, price);
      self->price_count += piece->pieces;
    }
  if (self->price_count < PRICE_PIECES)
    return;
  g_array_sort (prices, compare_prices);
  self->price_low = price_at (prices, 0.2);
  self->price_high = price_at (prices, 0.8);
}

/* Visits on which @category was among the pieces, and of these the ones with @other too. A day is a visit. */
static void
count_pair (GArray     *pieces,
            const char *category,
            const char *other,
            int        *with_category,
            int        *with_both)
{
  ShukeDay day = SHUKE_DAY_NONE;
  gboolean has_category = FALSE, has_other = FALSE;

  *with_category = *with_both = 0;
  for (guint i = 0; i <= pieces->len; i++)
    {
      const Piece *piece = i < pieces->len ? &g_array_index (pieces, Piece, i) : NULL;

      if (piece == NULL || piece->visit->day != day)
        {
          *with_category += has_category;
          *with_both += has_category && has_other;
          has_category = has_other = FALSE;
        }
      if (piece == NULL)
        return;
      day = piece->visit->day;
      has_category |= g_strcmp0 (piece->line->category, category) == 0;
      has_other |= g_strcmp0 (piece->line->category, other) == 0;
    }
}

static void
find_pair (ShukeTaste *self,
           GArray     *pieces)
{
  double best = 0;

  for (guint i = 0; i < self->categories->len; i++)
    for (guint j = 0; j < self->categories->len; j++)
      {
        const ShukeTasteWord *first = g_ptr_array_index (self->categories, i);
        const ShukeTasteWord *second = g_ptr_array_index (self->categories, j);
        int visits, both;

        if (i == j)
          continue;
        count_pair (pieces, first->text, second->text, &visits, &both);
        if (both < PAIR_VISITS || both < visits * PAIR_SHARE || both * (1.0 + (double) both / visits) <= best)
          continue;
        best = both * (1.0 + (double) both / visits);
        g_free (self->pair_first);
        g_free (self->pair_second);
        self->pair_first = g_strdup (first->text);
        self->pair_second = g_strdup (second->text);
        self->pair_count = both;
        self->pair_visits = visits;
      }
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *first = a;
  const Piece *second = b;

  if (first->visit->day != second->visit->day)
    return first->visit->day < second->visit->day ? -1 : 1;
  if (first->visit->id != second->visit->id)
    return first->visit->id < second->visit->id ? -1 : 1;
  return first->line->id < second->line->id ? -1 : first->line->id > second->line->id;
}

ShukeTaste *
shuke_taste_new (const ShukeCustomer *customer,
                 GPtrArray           *visits,
                 gint64               person,
                 ShukeDay             today)
{
  ShukeTaste *self = g_new0 (ShukeTaste, 1);
  g_autoptr (GArray) all = collect (customer, visits, today);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  self->first_day = self->last_day = SHUKE_DAY_NONE;
  self->colours = g_ptr_array_new_with_free_func (taste_word_free);
  self->categories = g_ptr_array_new_with_free_func (taste_word_free);
  self->styles = g_ptr_array_new_with_free_func (taste_word_free);
  g_array_sort (all, compare_pieces);
  for (guint i = 0; i < all->len; i++)
    {
      const Piece *piece = &g_array_index (all, Piece, i);

      if (!belongs_to (customer, piece, person))
        continue;
      g_array_append_vals (pieces, piece, 1);
      self->purchases += piece->pieces;
      if (self->first_day == SHUKE_DAY_NONE)
        self->first_day = piece->visit->day;
      self->last_day = piece->visit->day;
      count_word (self->colours, piece->line->colour, piece->pieces, piece->visit->day, today);
      count_word (self->categories, piece->line->category, piece->pieces, piece->visit->day, today);
      count_word (self->styles, piece->line->name, piece->pieces, piece->visit->day, today);
    }
  keep_usual (self->colours, self->purchases);
  keep_usual (self->categories, self->purchases);
  keep_usual (self->styles, 0);
  find_prices (self, pieces, today);
  find_pair (self, pieces);
  return self;
}

void
shuke_taste_free (ShukeTaste *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->colours);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->styles);
  g_free (self->pair_first);
  g_free (self->pair_second);
  g_free (self);
}

void
shuke_worn_size_free (ShukeWornSize *self)
{
  if (self == NULL)
    return;
  g_free (self->size);
  g_free (self->source);
  g_free (self->category);
  g_free (self);
}

/* A size of clothes that says something of the person; waists do, when there is nothing better. */
static int
rank_of (ShukeSize size)
{
  switch (size.kind)
    {
    case SHUKE_SIZE_HEIGHT:
    case SHUKE_SIZE_LETTER:
      return 3;
    case SHUKE_SIZE_WAIST:
      return 2;
    case SHUKE_SIZE_UNKNOWN:
      return size.text_hash == 0 ? 0 : 1;
    case SHUKE_SIZE_ONE:
    case SHUKE_SIZE_SHOE:
    default:
      return 0;
    }
}

static gboolean
tells_size_of (const ShukeCustomer *customer,
               const Piece         *piece,
               const ShukePerson   *person)
{
  return person->role == SHUKE_ROLE_SELF ? belongs_to (customer, piece, 0) : piece->wearer == person;
}

/* The newest of the best kind that @person is known to wear: @shoes or clothes. NULL when there is none. */
static ShukeWornSize *
find_worn_size (const ShukeCustomer *customer,
                const ShukePerson   *person,
                GArray              *pieces,
                gboolean             shoes,
                ShukeDay             today)
{
  const Piece *bought = NULL;
  const ShukeSizeTold *told = NULL;
  ShukeSize told_size = { SHUKE_SIZE_UNKNOWN, 0, 0 };
  ShukeWornSize *worn;
  ShukeSize size;
  int best = 0;
  int told_rank = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      int rank = shoes ? piece->size.kind == SHUKE_SIZE_SHOE : rank_of (piece->size);

      if (rank < best || rank == 0 || !tells_size_of (customer, piece, person))
        continue;
      best = rank;
      bought = piece;
    }
  for (guint i = 0; i < person->sizes->len; i++)
    {
      const ShukeSizeTold *candidate = g_ptr_array_index (person->sizes, i);
      gboolean is_shoe = g_strcmp0 (candidate->kind, "shoes") == 0;
      gboolean is_clothes = g_strcmp0 (candidate->kind, "underwear") != 0 && g_strcmp0 (candidate->kind, "hat") != 0 && !is_shoe;
      ShukeSize parsed = shuke_size_parse (candidate->size, is_shoe ? SHUKE_SIZE_FOR_SHOES : SHUKE_SIZE_FOR_CLOTHES);
      int rank = is_shoe || parsed.kind == SHUKE_SIZE_ONE ? 1 : rank_of (parsed);

      /* Trousers say less than a top, like a waist. */
      if (g_strcmp0 (candidate->kind, "bottom") == 0)
        rank = MIN (rank, 2);
      if (candidate->day > today || (shoes ? !is_shoe : !is_clothes) || rank == 0)
        continue;
      if (told == NULL || rank > told_rank || (rank == told_rank && candidate->day > told->day))
        {
          told = candidate;
          told_size = parsed;
          told_rank = rank;
        }
    }
  if (told != NULL && bought != NULL && (told_rank < best || (told_rank == best && told->day < bought->visit->day)))
    told = NULL;
  if (told == NULL && bought == NULL)
    return NULL;

  size = told != NULL ? told_size : bought->size;
  worn = g_new0 (ShukeWornSize, 1);
  worn->person = person->id;
  worn->parsed = size;
  worn->told = told != NULL;
  worn->source = told != NULL ? g_strdup (told->source) : NULL;
  worn->day = told != NULL ? told->day : bought->visit->day;
  worn->size = shuke_size_to_text (size, told != NULL ? told->size : bought->line->size);
  worn->category = g_strdup (told != NULL ? told->kind : bought->line->category);
  worn->visit = told != NULL ? 0 : bought->visit->id;
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (shuke_size_equal (piece->size, size) && tells_size_of (customer, piece, person))
        worn->count += piece->pieces;
    }
  return worn;
}

GPtrArray *
shuke_taste_worn_sizes (const ShukeCustomer *customer,
                        GPtrArray           *visits,
                        ShukeDay             today)
{
  GPtrArray *worn = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_worn_size_free);
  g_autoptr (GArray) pieces = collect (customer, visits, today);

  g_array_sort (pieces, compare_pieces);
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      if (person->role == SHUKE_ROLE_GIFT)
        continue;
      for (int shoes = 0; shoes < 2; shoes++)
        {
          ShukeWornSize *size = find_worn_size (customer, person, pieces, shoes != 0, today);

          if (size != NULL)
            g_ptr_array_add (worn, size);
        }
    }
  return worn;
}

gboolean
shuke_taste_is_for_child (const ShukeLine *line)
{
  return is_child_size (shuke_size_parse (line->size, shuke_size_use_for_category (line->category)));
}

GArray *
shuke_taste_dup_growth_sizes (const ShukeCustomer *customer,
                              GPtrArray           *visits,
                              gint64               person,
                              ShukeDay             today)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (ShukeGrowthSize));
  const ShukePerson *wearer = find_person (customer, person);
  g_autoptr (GArray) pieces = NULL;

  if (wearer == NULL)
    return sizes;
  pieces = collect (customer, visits, today);
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      ShukeGrowthSize size = { piece->size, piece->visit->day };

      if (piece->wearer == wearer && piece->size.kind == SHUKE_SIZE_HEIGHT)
        g_array_append_val (sizes, size);
    }
  for (guint i = 0; i < wearer->sizes->len; i++)
    {
      const ShukeSizeTold *told = g_ptr_array_index (wearer->sizes, i);
      ShukeGrowthSize size = { shuke_size_parse (told->size, SHUKE_SIZE_FOR_CLOTHES), told->day };

      if (g_strcmp0 (told->kind, "shoes") != 0 && size.size.kind == SHUKE_SIZE_HEIGHT && told->day <= today)
        g_array_append_val (sizes, size);
    }
  return sizes;
}
