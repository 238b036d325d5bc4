/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goods and rules against everyone's facts: who fits, how well, why, and who is left out. The order never depends on anything but the
 * facts. What is said here about consent is for the screen; the book asks again when a message leaves. */

#include "shuke-campaign-audience-private.h"

#include <stdlib.h>
#include <string.h>

#include "shuke-name.h"
#include "shuke-pinyin.h"

#define COLOUR_PIECES 2
#define MAX_PRICES 64

/* Shares of the score; what the goods do not say is left out of the sum. */
#define SIZE_SHARE 0.40
#define CATEGORY_SHARE 0.22
#define PRICE_SHARE 0.14
#define COLOUR_SHARE 0.10
#define RECENT_SHARE 0.14
/* For whom it matters to come first, of 1000: she passes those who fit about as well, and nobody who fits clearly better. */
#define FIRST_BONUS 50

static void
wearer_free (gpointer data)
{
  ShukeAudienceWearer *wearer = data;

  g_free (wearer->size);
  g_free (wearer);
}

static void
person_free (gpointer data)
{
  ShukeAudiencePerson *person = data;

  g_ptr_array_unref (person->wearers);
  g_free (person);
}

void
shuke_audience_free (ShukeAudience *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->left);
  g_free (self);
}

/* Preparing */

/* The category under which most pieces of that name were sold, else the longest category that is part of the name. */
static const char *
find_category_of (const ShukeAudienceFacts *facts,
                  const char               *name)
{
  g_autofree guint *counts = g_new0 (guint, facts->words->len);
  guint32 best = 0;

  for (guint i = 0; i < facts->lines->len; i++)
    {
      const ShukeFactLine *line = SHUKE_FACTS_LINE (facts, i);

      if (line->category != 0 && strcmp (SHUKE_FACTS_WORD (facts, line->name), name) == 0)
        counts[line->category] += 1;
    }
  for (guint i = 1; i < facts->words->len; i++)
    if (counts[i] > 0 && (best == 0 || counts[i] > counts[best]))
      best = i;
  if (best != 0)
    return SHUKE_FACTS_WORD (facts, best);
  for (guint i = 0; i < facts->lines->len; i++)
    {
      guint32 category = SHUKE_FACTS_LINE (facts, i)->category;

      if (category != 0 && category != best && strstr (name, SHUKE_FACTS_WORD (facts, category)) != NULL &&
          (best == 0 || strlen (SHUKE_FACTS_WORD (facts, category)) > strlen (SHUKE_FACTS_WORD (facts, best))))
        best = category;
    }
  return best == 0 ? NULL : SHUKE_FACTS_WORD (facts, best);
}

static char *
fold_colour (const char *text)
{
  char *folded = shuke_pinyin_fold (text);

  if (g_str_has_suffix (folded, "色") && strlen (folded) > strlen ("色"))
    folded[strlen (folded) - strlen ("色")] = '\0';
  return folded;
}

static void
mark_words (ShukeAudienceSearch *search)
{
  const ShukeAudienceFacts *facts = search->facts;
  g_autofree char *category = search->category == NULL ? NULL : shuke_pinyin_fold (search->category);
  g_autofree char *name = search->goods->name == NULL ? NULL : shuke_pinyin_fold (search->goods->name);

  search->is_category = g_new0 (guint8, facts->words->len);
  search->colour = g_new0 (guint8, facts->words->len);
  for (guint i = 1; i < facts->words->len; i++)
    {
      g_autofree char *word = shuke_pinyin_fold (SHUKE_FACTS_WORD (facts, i));

      search->is_category[i] = (category != NULL && strcmp (word, category) == 0) || (name != NULL && strcmp (word, name) == 0);
    }
  for (guint c = 0; c < MIN (search->goods->colours->len, 250); c++)
    {
      g_autofree char *colour = fold_colour (g_ptr_array_index (search->goods->colours, c));

      for (guint i = 1; *colour != '\0' && i < facts->words->len; i++)
        {
          g_autofree char *word = fold_colour (SHUKE_FACTS_WORD (facts, i));

          if (search->colour[i] == 0 && strcmp (word, colour) == 0)
            search->colour[i] = (guint8) (c + 1);
        }
    }
}

static gboolean
is_sold (ShukeAudienceSearch *search)
{
  for (guint i = 0; i < search->facts->lines->len; i++)
    {
      const ShukeFactLine *line = SHUKE_FACTS_LINE (search->facts, i);

      if (search->is_category[line->category] || search->is_category[line->name])
        return TRUE;
    }
  return FALSE;
}

static void
prepare (ShukeAudienceSearch *search)
{
  const ShukeGoods *goods = search->goods;
  const char *kind = goods->category != NULL ? goods->category : goods->name;

  search->use = shuke_size_use_for_category (kind);
  search->wanted = g_array_new (FALSE, FALSE, sizeof (ShukeWantedSize));
  for (guint i = 0; i < goods->sizes->len; i++)
    {
      const ShukeGoodsSize *size = g_ptr_array_index (goods->sizes, i);
      ShukeWantedSize wanted = { shuke_size_parse (size->size, search->use), size->size };

      g_array_append_val (search->wanted, wanted);
    }
  search->category = goods->category;
  if (search->category == NULL && goods->name != NULL)
    search->category = find_category_of (search->facts, goods->name);
  mark_words (search);
  if (!is_sold (search))
    search->category = NULL;
  else if (search->category == NULL)
    search->category = goods->name;

  /* Without number nothing can be refused; a number is refused as long as anyone on it says no, even from
   * the bin. */
  search->refused = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < search->facts->households->len; i++)
    {
      ShukeHousehold *household = SHUKE_FACTS_HOUSEHOLD (search->facts, i);

      if (household->e164 != NULL && household->consent == SHUKE_CONSENT_NO)
        g_hash_table_insert (search->refused, (gpointer) household->e164, household);
    }
}

/* Money and colours */

static int
compare_prices (const void *a,
                const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* The middle three fifths of what was paid for the newest pieces of the category, or of anything when there are few. */
static void
find_price_band (const ShukeAudienceSearch *search,
                 ShukeAudiencePerson       *person)
{
  gint64 prices[MAX_PRICES];
  guint n = 0;

  person->price_low = person->price_high = -1;
  for (int pass = search->category != NULL ? 0 : 1; pass < 2 && n < 3; pass++)
    {
      n = 0;
      for (guint i = person->household->n_lines; i-- > 0 && n < MAX_PRICES;)
        {
          const ShukeFactLine *line = SHUKE_FACTS_LINE (search->facts, person->household->first_line + i);

          if (line->price > 0 && (pass == 1 || shuke_audience_counts_as_category (search, line)))
            prices[n++] = line->price;
        }
    }
  if (n < 3)
    return;
  qsort (prices, n, sizeof prices[0], compare_prices);
  person->price_low = prices[n / 5];
  person->price_high = prices[n - 1 - n / 5];
}

static double
weigh_price (const ShukeAudiencePerson *person,
             gint64                     price)
{
  double distance;

  if (person->price_low < 0)
    return 0.5;
  if (price >= person->price_low && price <= person->price_high)
    return 1;
  distance = price > person->price_high ? (double) price / person->price_high - 1 : (double) person->price_low / MAX (price, 1) - 1;
  return CLAMP (1 - distance, 0, 1);
}

static void
find_colour (const ShukeAudienceSearch *search,
             ShukeAudiencePerson       *person)
{
  int counts[251] = { 0 };
  int best = 0;

  for (guint i = 0; i < person->household->n_lines; i++)
    {
      const ShukeFactLine *line = SHUKE_FACTS_LINE (search->facts, person->household->first_line + i);

      counts[search->colour[line->colour]] += line->quantity;
    }
  for (guint c = 1; c <= MIN (search->goods->colours->len, 250); c++)
    if (counts[c] >= COLOUR_PIECES && counts[c] > (best == 0 ? 0 : counts[best]))
      best = (int) c;
  if (best == 0)
    return;
  person->colour = g_ptr_array_index (search->goods->colours, best - 1);
  person->colour_pieces = counts[best];
}

static void
find_last (const ShukeAudienceSearch *search,
           ShukeAudiencePerson       *person)
{
  for (guint i = person->household->n_lines; i-- > 0 && person->last == NULL;)
    {
      const ShukeFactLine *line = SHUKE_FACTS_LINE (search->facts, person->household->first_line + i);
      guint32 word = line->name != 0 ? line->name : line->category;

      if (word != 0)
        person->last = SHUKE_FACTS_WORD (search->facts, word);
    }
}

static int
make_score (const ShukeAudienceSearch *search,
            const ShukeAudiencePerson *person,
            double                     surest)
{
  double sum = 0, whole = RECENT_SHARE;

  if (search->wanted->len > 0 && search->rules->by_size)
    {
      sum += SIZE_SHARE * surest;
      whole += SIZE_SHARE;
    }
  if (search->category != NULL)
    {
      sum += CATEGORY_SHARE * MIN (person->bought, 5) / 5.0;
      whole += CATEGORY_SHARE;
    }
  if (search->goods->list_price > 0)
    {
      sum += PRICE_SHARE * weigh_price (person, search->goods->list_price);
      whole += PRICE_SHARE;
    }
  if (search->goods->colours->len > 0)
    {
      sum += COLOUR_SHARE * MIN (person->colour_pieces, 4) / 4.0;
      whole += COLOUR_SHARE;
    }
  if (person->away >= 0)
    sum += RECENT_SHARE * CLAMP (1 - (person->away - 30) / 335.0, 0, 1);
  return MIN (1000, (int) (1000 * sum / whole + 0.5) + (person->household->first >= SHUKE_EXPECTS_FIRST ? FIRST_BONUS : 0));
}

/* Leaving out */

static gboolean
has_tier (const ShukeAudienceRules *rules,
          const char               *tier)
{
  return rules->tiers->len == 0 || (tier != NULL && g_ptr_array_find_with_equal_func (rules->tiers, tier, g_str_equal, NULL));
}

static gboolean
is_in_group (const ShukeAudienceRules *rules,
             gint64                    customer)
{
  return rules->groups->len == 0 || (rules->members != NULL && g_hash_table_contains (rules->members, &customer));
}

static void
decide (const ShukeAudienceSearch *search,
        ShukeAudiencePerson       *person)
{
  const ShukeHousehold *household = person->household;
  const ShukeHousehold *refused = household->e164 == NULL ? NULL : g_hash_table_lookup (search->refused, household->e164);
  int written = household->last_message == SHUKE_DAY_NONE ? -1 : search->facts->today - household->last_message;

  if (refused == NULL && household->refused_by != 0)
    refused = shuke_audience_facts_find (search->facts, household->refused_by);
  if (household->deleted)
    person->left = SHUKE_LEFT_BIN;
  else if (household->consent == SHUKE_CONSENT_NO)
    person->left = SHUKE_LEFT_REFUSED;
  else if (refused != NULL)
    {
      person->left = SHUKE_LEFT_REFUSED;
      person->other = refused;
    }
  else if (household->consent == SHUKE_CONSENT_UNKNOWN)
    person->left = SHUKE_LEFT_NO_CONSENT;
  else if (household->e164 == NULL)
    person->left = SHUKE_LEFT_NO_MOBILE;
  else if (person->handed)
    person->left = SHUKE_LEFT_NOT;
  else if (household->complaint)
    person->left = SHUKE_LEFT_COMPLAINT;
  else if (!shuke_contact_may_write (household->unwanted, &person->by_hand))
    person->left = SHUKE_LEFT_WAY;
  /* What is pasted needs no number. */
  else if (household->wrong_number && person->by_hand == 0)
    person->left = SHUKE_LEFT_WRONG_NUMBER;
  else if (shuke_contact_days_to_wait (household->every, household->last_contact, search->facts->today) > 0)
    {
      person->left = SHUKE_LEFT_RHYTHM;
      person->left_days = search->facts->today - household->last_contact;
    }
  else if (!search->rules->silent && search->facts->silences > 0 && household->silences >= search->facts->silences)
    person->left = SHUKE_LEFT_SILENT;
  else if (search->rules->rest_days > 0 && written >= 0 && written <= search->rules->rest_days)
    {
      person->left = SHUKE_LEFT_WRITTEN;
      person->left_days = written;
    }
  /* Who was never here cannot have stayed away. */
  else if (search->rules->days > 0 &&
           (person->away < 0 ? !(person->newcomer && search->rules->newcomers) : person->away > search->rules->days))
    {
      person->left = SHUKE_LEFT_ASLEEP;
      person->left_days = person->away;
    }
}

static void
find_handed (const ShukeAudienceSearch *search,
             ShukeAudiencePerson       *person)
{
  const char *e164 = person->household->e164;
  const ShukeHanded *handed = search->handed == NULL || e164 == NULL ? NULL : g_hash_table_lookup (search->handed, e164);

  if (handed == NULL)
    return;
  person->handed = handed->way;
  person->handed_day = handed->day;
  person->message = handed->message;
  person->answer = handed->answer;
}

/* NULL when she is no candidate at all. */
static ShukeAudiencePerson *
look_at (const ShukeAudienceSearch *search,
         const ShukeHousehold      *household)
{
  g_autoptr (GPtrArray) wearers = g_ptr_array_new_with_free_func (wearer_free);
  ShukeAudiencePerson *person;
  gboolean newcomer;
  double surest;
  int bought;

  if (!has_tier (search->rules, household->tier) || !is_in_group (search->rules, household->customer))
    return NULL;
  surest = shuke_audience_find_wearers (search, household, wearers, &bought);
  /* Known from contacts alone, with a size that was told: nothing bought says nothing about her. */
  newcomer = household->last_visit == SHUKE_DAY_NONE && surest > 0;
  if (wearers->len == 0 ||
      (search->category != NULL && bought < search->rules->min_bought && !(newcomer && search->rules->newcomers)))
    return NULL;

  person = g_new0 (ShukeAudiencePerson, 1);
  person->household = household;
  person->wearers = g_steal_pointer (&wearers);
  person->bought = bought;
  person->newcomer = newcomer;
  person->away = household->last_visit == SHUKE_DAY_NONE ? -1 : MAX (0, search->facts->today - household->last_visit);
  person->off = shuke_audience_rules_is_off (search->rules, household->customer);
  find_handed (search, person);
  find_price_band (search, person);
  find_colour (search, person);
  find_last (search, person);
  person->score = make_score (search, person, surest);
  decide (search, person);
  return person;
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const ShukeAudiencePerson *x = *(ShukeAudiencePerson *const *) a, *y = *(ShukeAudiencePerson *const *) b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->household->last_visit != y->household->last_visit)
    return x->household->last_visit > y->household->last_visit ? -1 : 1;
  return x->household->customer < y->household->customer ? -1 : x->household->customer > y->household->customer;
}

static int
compare_left (gconstpointer a,
              gconstpointer b)
{
  const ShukeAudiencePerson *x = *(ShukeAudiencePerson *const *) a, *y = *(ShukeAudiencePerson *const *) b;

  return x->left != y->left ? (x->left < y->left ? -1 : 1) : compare_people (a, b);
}

/* One message a number: the best on it gets it, and it names the others' people. */
static void
join_numbers (GPtrArray *people)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < people->len; i++)
    {
      ShukeAudiencePerson *person = g_ptr_array_index (people, i);
      ShukeAudiencePerson *other;

      if (person->left != SHUKE_LEFT_NOT)
        continue;
      other = g_hash_table_lookup (first, person->household->e164);
      if (other == NULL)
        {
          g_hash_table_insert (first, (gpointer) person->household->e164, person);
          continue;
        }
      person->left = SHUKE_LEFT_SAME_PHONE;
      person->other = other->household;
      for (guint j = 0; j < person->wearers->len; j++)
        {
          const ShukeAudienceWearer *wearer = g_ptr_array_index (person->wearers, j);
          ShukeAudienceWearer *added = g_memdup2 (wearer, sizeof *wearer);

          added->size = g_strdup (wearer->size);
          g_ptr_array_add (other->wearers, added);
        }
    }
}

static void
stop_at_limit (ShukeAudience *self,
               GPtrArray     *people)
{
  guint asked = 0;

  for (guint i = 0; i < people->len; i++)
    {
      ShukeAudiencePerson *person = g_ptr_array_index (people, i);

      if (person->left != SHUKE_LEFT_NOT || (person->off && !person->handed))
        continue;
      if (self->limit == 0 || asked < self->limit || person->handed)
        asked += 1;
      else
        person->left = SHUKE_LEFT_ENOUGH;
    }
}

ShukeAudience *
shuke_audience_new (const ShukeAudienceFacts *facts,
                    const ShukeGoods         *goods,
                    const ShukeAudienceRules *rules,
                    GHashTable               *handed)
{
  ShukeAudience *self = g_new0 (ShukeAudience, 1);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  ShukeAudienceSearch search = { .facts = facts, .goods = goods, .rules = rules, .handed = handed };

  self->people = g_ptr_array_new_with_free_func (person_free);
  self->left = g_ptr_array_new_with_free_func (person_free);
  self->silences = facts->silences;
  self->limit = (guint) MIN ((gint64) shuke_goods_pieces (goods) * rules->multiple, G_MAXINT);
  if (shuke_goods_is_empty (goods))
    return self;
  prepare (&search);
  self->category = search.category;
  for (guint i = 0; i < facts->households->len; i++)
    {
      ShukeAudiencePerson *person = look_at (&search, SHUKE_FACTS_HOUSEHOLD (facts, i));

      if (person != NULL)
        g_ptr_array_add (all, person);
    }
  g_ptr_array_sort (all, compare_people);
  join_numbers (all);
  stop_at_limit (self, all);
  for (guint i = 0; i < all->len; i++)
    {
      ShukeAudiencePerson *person = g_ptr_array_index (all, i);

      self->counts[person->left] += 1;
      self->newcomers += person->newcomer;
      self->ticked += person->left == SHUKE_LEFT_NOT && (!person->off || person->handed);
      g_ptr_array_add (person->left == SHUKE_LEFT_NOT ? self->people : self->left, person);
    }
  g_ptr_array_sort (self->left, compare_left);

  g_array_unref (search.wanted);
  g_free (search.is_category);
  g_free (search.colour);
  g_hash_table_unref (search.refused);
  return self;
}

char *
shuke_audience_fill (const ShukeAudiencePerson *person,
                     const ShukeTemplate       *template,
                     const ShukeMessageContext *context,
                     int                       *missing)
{
  const ShukeHousehold *household = person->household;
  gboolean chinese = shuke_template_is_chinese (template);
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (GPtrArray) sizes = g_ptr_array_new ();
  g_autofree char *child = NULL;
  g_autofree char *size = NULL;
  g_autofree char *item = shuke_goods_dup_title (context->goods);
  g_autofree char *name = NULL;
  g_autofree char *spoken = NULL;
  const char *values[SHUKE_N_PLACEHOLDERS] = { NULL };

  for (guint i = 0; i < person->wearers->len; i++)
    {
      const ShukeAudienceWearer *wearer = g_ptr_array_index (person->wearers, i);

      if (wearer->role == SHUKE_ROLE_CHILD && wearer->name != NULL)
        g_ptr_array_add (children, (gpointer) wearer->name);
      if (wearer->size != NULL)
        g_ptr_array_add (sizes, wearer->size);
    }
  child = shuke_message_join (children, chinese);
  size = shuke_message_join (sizes, chinese);
  /* The marks of a telephone are not for her. */
  name = shuke_name_dup_address (household->name);
  values[SHUKE_PLACEHOLDER_NAME] = name;
  spoken = shuke_name_dup_spoken (household->address_form, household->nickname, household->name);
  values[SHUKE_PLACEHOLDER_ADDRESS_FORM] = spoken;
  values[SHUKE_PLACEHOLDER_CHILD] = child;
  values[SHUKE_PLACEHOLDER_SIZE] = size;
  values[SHUKE_PLACEHOLDER_ITEM] = item;
  values[SHUKE_PLACEHOLDER_COLOUR] = person->colour;
  values[SHUKE_PLACEHOLDER_PRICE] = context->price;
  values[SHUKE_PLACEHOLDER_LAST] = person->last;
  values[SHUKE_PLACEHOLDER_SHOP] = context->shop;
  return shuke_template_fill (template, values, missing);
}
