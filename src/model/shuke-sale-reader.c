/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a typed line apart into style, size, colour, prices and wearer, and offers whole lines for it. A size comes before
 * a price when a number could be both, as the tag is read before the till. */

#include "shuke-sale-reader.h"

#include <string.h>

#include "shuke-colour.h"
#include "shuke-garment.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"

typedef struct {
  char    *rest;           /* what is left: a style, a category or part of one */
  char    *size;
  char    *colour;
  char    *style_number;
  gint64   person;         /* -1 = nobody was named */
  gint64   prices[2];      /* list and paid as said; -1 */
  int      n_prices;
  gboolean apart;          /* something else was said between the two */
  int      quantity;
  gboolean back;           /* she brings it back */
} Parts;

static void
parts_clear (Parts *self)
{
  g_free (self->rest);
  g_free (self->size);
  g_free (self->colour);
  g_free (self->style_number);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
is_word_of (const char        *token,
            const char *const *words)
{
  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], token) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_size (const ShukeSaleWords *words,
         const char           *token)
{
  ShukeSize size;

  if (is_word_of (token, words->sizes))
    return TRUE;
  for (guint i = 0; words->worn != NULL && i < words->worn->len; i++)
    if (g_ascii_strcasecmp (((ShukeWornSize *) g_ptr_array_index (words->worn, i))->size, token) == 0)
      return TRUE;
  size = shuke_size_parse (token, SHUKE_SIZE_FOR_CLOTHES);
  return size.kind == SHUKE_SIZE_LETTER || size.kind == SHUKE_SIZE_ONE;
}

/* Letters and at least three digits, in Latin: T3021, W-1187. */
static gboolean
looks_like_style_number (const char *token)
{
  int digits = 0, letters = 0;

  for (const char *c = token; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        digits++;
      else if (g_ascii_isalpha (*c))
        letters++;
      else if (*c != '-')
        return FALSE;
    }
  return digits >= 3 && letters >= 1 && letters <= 4;
}

static gint64
find_person (const ShukeSaleWords *words,
             const char           *token)
{
  for (guint i = 0; words->customer != NULL && i < words->customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (words->customer->persons, i);
      const char *names[] = {
        person->role == SHUKE_ROLE_SELF ? words->customer->name : person->name,
        person->role == SHUKE_ROLE_SELF ? words->customer->nickname : person->nickname,
        person->relation,
      };

      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        if (names[j] != NULL && g_strcmp0 (names[j], token) == 0)
          return person->id;
    }
  return -1;
}

static gboolean
read_quantity (const char *token,
               int        *quantity)
{
  char *end;

  if (g_str_has_prefix (token, "x") || g_str_has_prefix (token, "X") || g_str_has_prefix (token, "*"))
    token++;
  else if (g_str_has_prefix (token, "×"))
    token += strlen ("×");
  else
    {
      guint64 count = g_ascii_strtoull (token, &end, 10);

      if (end == token || (!g_str_equal (end, "件") && !g_str_equal (end, "条") && !g_str_equal (end, "條") && !g_str_equal (end, "双")))
        return FALSE;
      *quantity = (int) CLAMP (count, 1, 99);
      return TRUE;
    }
  /* X9001 is a style number, x2 is two pieces. */
  if (!g_ascii_isdigit (*token) || strlen (token) > 2)
    return FALSE;
  if (token[strspn (token, "0123456789")] != '\0')
    return FALSE;
  *quantity = (int) CLAMP (g_ascii_strtoull (token, NULL, 10), 1, 99);
  return TRUE;
}

/* "退", "退货" or "return" in front, which may stand close to the piece in Chinese; the rest of the token. */
static const char *
skip_return (const char *token,
             gboolean   *back)
{
  static const char *const chinese[] = { "退货", "退貨", "退" };

  if (g_ascii_strcasecmp (token, "return") == 0 || g_ascii_strcasecmp (token, "returned") == 0)
    {
      *back = TRUE;
      return "";
    }
  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++)
    if (g_str_has_prefix (token, chinese[i]))
      {
        *back = TRUE;
        return token + strlen (chinese[i]);
      }
  return token;
}

/* An amount below nothing is money given back: -129, −129. */
static gboolean
read_price (const ShukeSaleWords *words,
            const char           *token,
            gint64               *price,
            gboolean             *back)
{
  const char *amount = g_str_has_prefix (token, "−") ? token + strlen ("−") : *token == '-' ? token + 1 : token;

  if (!shuke_money_parse (amount, &words->currency, price) || *price < 0)
    return FALSE;
  *back |= amount != token;
  return TRUE;
}

static gboolean
is_known_piece (const char *piece,
                gpointer    data)
{
  const ShukeSaleWords *words = data;

  return is_word_of (piece, words->names) || is_word_of (piece, words->categories);
}

/* In the shop's own word for it, with 色 or without, so that it is counted with the others. (transfer full) */
static char *
dup_own_colour (const ShukeSaleWords *words,
                const char           *said)
{
  g_autofree char *longer = g_strconcat (said, "色", NULL);
  g_autofree char *shorter = g_str_has_suffix (said, "色") ? g_strndup (said, strlen (said) - strlen ("色")) : NULL;

  if (!is_word_of (said, words->colours) && shorter != NULL && is_word_of (shorter, words->colours))
    return g_steal_pointer (&shorter);
  if (!is_word_of (said, words->colours) && is_word_of (longer, words->colours))
    return g_steal_pointer (&longer);
  return g_strdup (said);
}

static gboolean
is_colour_token (const ShukeSaleWords *words,
                 const char           *token)
{
  guint32 rgb;

  if (is_word_of (token, words->colours))
    return TRUE;
  /* English colours are often two words; they are told when all words are there. */
  return !g_ascii_isalpha (*token) && !is_known_piece (token, (gpointer) words) && g_utf8_strlen (token, -1) <= 3 &&
         shuke_colour_from_word (token, &rgb);
}

static gboolean
split_colour (const ShukeSaleWords *words,
              Parts                *parts,
              const char           *said,
              char                **piece)
{
  g_autofree char *colour = NULL;

  if (parts->colour != NULL || is_word_of (said, words->colours) ||
      !shuke_garment_split_colour (said, is_known_piece, (gpointer) words, &colour, piece))
    return FALSE;
  parts->colour = dup_own_colour (words, colour);
  return TRUE;
}

static void
append_word (GString    *text,
             const char *word)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", word);
}

/* A number that could be a size or a price is taken by what stands beside it: before a higher one a height or a shoe's number is a
 * size, as the tag is said before what is paid; so it is when the colour stands between the two, tag and till being said in one breath;
 * alone with what has no sizes it is the price. */
static void
settle_numbers (const ShukeSaleWords *words,
                Parts                *parts,
                const char           *first_price)
{
  ShukeSize size = shuke_size_parse (first_price, shuke_size_use_for_category (parts->rest));

  if (parts->size == NULL && parts->n_prices == 2 &&
      (parts->prices[0] < parts->prices[1] || (parts->apart && shuke_garment_has_sizes (parts->rest))) &&
      ((size.kind == SHUKE_SIZE_HEIGHT && size.value % 50 == 0) || size.kind == SHUKE_SIZE_SHOE))
    {
      parts->size = g_strdup (first_price);
      parts->prices[0] = parts->prices[1];
      parts->n_prices = 1;
    }
  else if (parts->size != NULL && parts->n_prices == 0 && !shuke_garment_has_sizes (parts->rest) &&
           shuke_money_parse (parts->size, &words->currency, &parts->prices[0]) && parts->prices[0] >= 0)
    {
      g_clear_pointer (&parts->size, g_free);
      parts->n_prices = 1;
    }
}

/* What was said between two other parts of the line: a colour, a piece, or words of one. */
static void
end_run (const ShukeSaleWords *words,
         Parts                *parts,
         GString              *run,
         GString              *rest,
         gboolean              alone)
{
  g_autofree char *piece = NULL;

  if (run->len == 0)
    return;
  if (split_colour (words, parts, run->str, &piece))
    append_word (rest, piece);
  else if (!alone && parts->colour == NULL && !is_known_piece (run->str, (gpointer) words) && shuke_garment_is_colour (run->str))
    parts->colour = dup_own_colour (words, run->str);
  else
    append_word (rest, run->str);
  g_string_truncate (run, 0);
}

static void
take_apart (const ShukeSaleWords *words,
            const char           *typed,
            Parts                *parts)
{
  g_autofree char *clean = shuke_text_clean (typed);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : g_strdup ("");
  g_auto (GStrv) tokens = g_strsplit_set (narrow, " /", -1);
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autoptr (GString) run = g_string_new (NULL);
  const char *first_price = NULL;
  guint since_price = 0;   /* tokens from the one behind the first price on */
  gboolean alone = TRUE;   /* nothing was said besides the run */

  parts->person = parts->prices[0] = parts->prices[1] = -1;
  parts->quantity = 1;
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      gboolean first = rest->len == 0 && run->len == 0 && !parts->back;
      const char *token = first ? skip_return (tokens[i], &parts->back) : tokens[i];
      g_autofree char *piece = NULL;
      gint64 person, price;

      if (*token == '\0')
        continue;
      since_price += parts->n_prices == 1;
      if (parts->person < 0 && (person = find_person (words, token)) >= 0)
        parts->person = person;
      else if (parts->quantity == 1 && read_quantity (token, &parts->quantity))
        ;
      else if (parts->size == NULL && is_size (words, token))
        parts->size = g_strdup (token);
      else if (parts->n_prices < 2 && read_price (words, token, &price, &parts->back))
        {
          parts->apart = since_price > 1;
          parts->prices[parts->n_prices++] = price;
          first_price = first_price != NULL ? first_price : token;
        }
      else if (parts->style_number == NULL && looks_like_style_number (token))
        parts->style_number = g_strdup (token);
      else
        {
          if (split_colour (words, parts, token, &piece))
            append_word (run, piece);
          else if (parts->colour == NULL && is_colour_token (words, token))
            parts->colour = dup_own_colour (words, token);
          else
            append_word (run, token);
          continue;
        }
      end_run (words, parts, run, rest, FALSE);
      alone = FALSE;
    }
  end_run (words, parts, run, rest, alone && rest->len == 0);
  if (rest->len > 0)
    {
      g_autofree char *piece = NULL;

      parts->rest = split_colour (words, parts, rest->str, &piece) ? g_steal_pointer (&piece) : g_strdup (rest->str);
    }
  settle_numbers (words, parts, first_price);
}

/* How well a word fits what was typed: 0 not at all, more is better. */
static int
fits (const char *word,
      const char *typed)
{
  g_autofree char *folded_word = shuke_pinyin_fold (word);
  g_autofree char *folded = shuke_pinyin_fold (typed);
  g_autofree char *keys = NULL;
  g_auto (GStrv) readings = NULL;

  if (g_str_equal (folded_word, folded))
    return 5;
  if (g_str_has_prefix (folded_word, folded))
    return 4;
  if (strstr (folded_word, folded) != NULL)
    return 3;
  if (!g_ascii_isalpha (*folded))
    return 0;
  keys = shuke_pinyin_search_key (word, NULL);
  readings = g_strsplit (keys, "\n", -1);
  for (guint i = 0; readings[i] != NULL; i++)
    if (g_str_has_prefix (readings[i], folded))
      return 2;
  for (guint i = 0; readings[i] != NULL; i++)
    if (strlen (folded) >= 2 && strstr (readings[i], folded) != NULL)
      return 1;
  return 0;
}

/* Her newest line of that piece, for @person if one is asked for (-1 = anybody). */
static const ShukeLine *
find_last (const ShukeSaleWords *words,
           const char           *piece,
           gint64                person)
{
  for (guint i = 0; words->visits != NULL && i < words->visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (words->visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *line = g_ptr_array_index (visit->lines, j);

          if (line->quantity > 0 && (g_strcmp0 (line->name, piece) == 0 || g_strcmp0 (line->category, piece) == 0) &&
              (person < 0 || line->person == person))
            return line;
        }
    }
  return NULL;
}

static const char *
worn_size (const ShukeSaleWords *words,
           gint64                person,
           const char           *category)
{
  gboolean shoes = shuke_size_use_for_category (category) == SHUKE_SIZE_FOR_SHOES;

  if (!shuke_garment_has_sizes (category))
    return NULL;
  for (guint i = 0; words->worn != NULL && i < words->worn->len; i++)
    {
      const ShukeWornSize *worn = g_ptr_array_index (words->worn, i);

      if (worn->person == person && (worn->parsed.kind == SHUKE_SIZE_SHOE) == shoes)
        return worn->size;
    }
  return NULL;
}

static void
set (char       **place,
     const char  *text)
{
  if (text == NULL)
    return;
  g_free (*place);
  *place = g_strdup (text);
}

/* What was said wins over what was known. */
static void
say (ShukeLine   *line,
     const Parts *parts)
{
  set (&line->size, parts->size);
  set (&line->colour, parts->colour);
  set (&line->style_number, parts->style_number);
  line->quantity = parts->back ? -parts->quantity : parts->quantity;
  if (parts->n_prices == 2)
    {
      line->list_price = MAX (parts->prices[0], parts->prices[1]);
      line->paid_price = MIN (parts->prices[0], parts->prices[1]);
    }
  else if (parts->n_prices == 1)
    {
      if (line->list_price >= 0 && line->list_price < parts->prices[0])
        line->list_price = parts->prices[0];
      line->paid_price = parts->prices[0];
    }
}

static gboolean
is_bought_piece (const ShukeSaleWords *words,
                 const Parts          *parts,
                 const ShukeLine      *line,
                 const ShukeLine      *bought)
{
  gboolean same = line->style_number != NULL && bought->style_number != NULL
                    ? g_ascii_strcasecmp (line->style_number, bought->style_number) == 0
                    : line->name != NULL ? g_strcmp0 (line->name, bought->name) == 0
                                         : line->category != NULL && g_strcmp0 (line->category, bought->category) == 0;

  if (!same || (parts->size != NULL && (bought->size == NULL || g_ascii_strcasecmp (parts->size, bought->size) != 0)) ||
      (parts->colour != NULL && g_strcmp0 (parts->colour, bought->colour) != 0) ||
      (parts->person > 0 && bought->person != parts->person))
    return FALSE;
  return shuke_visits_count_left (words->visits, bought) >= parts->quantity;
}

/* Takes back the piece she bought when only one can be meant; otherwise it stands for itself. */
static void
take_back (const ShukeSaleWords *words,
           const Parts          *parts,
           ShukeLine            *line)
{
  const ShukeLine *found = NULL;

  for (guint i = 0; words->visits != NULL && i < words->visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (words->visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *bought = g_ptr_array_index (visit->lines, j);

          if (bought->id == 0 || bought->quantity <= 0 || !is_bought_piece (words, parts, line, bought))
            continue;
          if (found != NULL)
            return;
          found = bought;
        }
    }
  if (found == NULL)
    return;
  line->returned = found->id;
  line->person = found->person;
  set (&line->style_number, found->style_number);
  set (&line->category, found->category);
  set (&line->name, found->name);
  set (&line->size, found->size);
  set (&line->colour, found->colour);
  line->list_price = found->list_price;
  line->paid_price = found->paid_price;
  say (line, parts);
}

/* Of a piece that she never had: what the shop sold it for last, at the price on its tag if that is known. */
static void
take_shop_price (const ShukeSaleWords *words,
                 const char           *piece,
                 ShukeLine            *line)
{
  g_autoptr (ShukeLine) sold = words->find_piece != NULL ? words->find_piece (piece, words->data) : NULL;

  if (sold == NULL)
    return;
  set (&line->category, sold->category);
  line->list_price = sold->list_price;
  line->paid_price = sold->list_price >= 0 ? sold->list_price : sold->paid_price;
}

static ShukeLine *
make_line (const ShukeSaleWords *words,
           const Parts          *parts,
           const char           *piece,
           gboolean              is_category,
           gint64                person)
{
  const ShukeLine *last = find_last (words, piece, person);
  ShukeLine *line = shuke_line_new ();

  if (last == NULL)
    last = find_last (words, piece, -1);
  line->person = person > 0 ? person : 0;
  line->paid_price = -1;
  set (is_category ? &line->category : &line->name, piece);
  if (last != NULL)
    {
      set (&line->category, last->category);
      if (!is_category)
        set (&line->style_number, last->style_number);
      set (&line->colour, last->colour);
      line->list_price = last->list_price;
      line->paid_price = last->paid_price;
    }
  else if (!is_category && piece != NULL)
    take_shop_price (words, piece, line);
  set (&line->size, worn_size (words, line->person, line->category != NULL ? line->category : piece));
  if (line->size == NULL && last != NULL && last->person == line->person)
    set (&line->size, last->size);
  say (line, parts);
  if (parts->back)
    take_back (words, parts, line);
  return line;
}

typedef struct {
  const char *word;
  gboolean    is_category;
  int         fit;
  guint       place;
} Match;

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *left = a, *right = b;

  if (left->fit != right->fit)
    return right->fit - left->fit;
  return (int) left->place - (int) right->place;
}

static void
add_matches (GArray            *matches,
             const char *const *words,
             gboolean           is_category,
             const char        *typed)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      Match match = { words[i], is_category, fits (words[i], typed), i };

      if (match.fit > 0)
        g_array_append_val (matches, match);
    }
}

/* Who is likely to wear that piece: whoever was named, or who had one before, newest first, then she herself. */
static GArray *
likely_wearers (const ShukeSaleWords *words,
                const Parts          *parts,
                const char           *piece)
{
  GArray *persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 self = words->customer != NULL ? shuke_customer_get_self (words->customer)->id : 0;

  if (parts->person >= 0)
    {
      g_array_append_val (persons, parts->person);
      return persons;
    }
  for (guint i = 0; words->visits != NULL && i < words->visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (words->visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *line = g_ptr_array_index (visit->lines, j);
          gint64 person = line->person != 0 ? line->person : self;
          gboolean held = FALSE;

          if (g_strcmp0 (line->name, piece) != 0 && g_strcmp0 (line->category, piece) != 0)
            continue;
          for (guint k = 0; k < persons->len; k++)
            held |= g_array_index (persons, gint64, k) == person;
          if (!held)
            g_array_append_val (persons, person);
        }
    }
  if (persons->len == 0)
    g_array_append_val (persons, self);
  return persons;
}

/* Somebody is meant whose size was said: the one in the family who wears it. */
static gint64
wearer_of_size (const ShukeSaleWords *words,
                const char           *size)
{
  gint64 found = -1;

  for (guint i = 0; words->worn != NULL && size != NULL && i < words->worn->len; i++)
    {
      const ShukeWornSize *worn = g_ptr_array_index (words->worn, i);

      if (g_ascii_strcasecmp (worn->size, size) != 0)
        continue;
      if (found >= 0)
        return -1;
      found = worn->person;
    }
  return found;
}

GPtrArray *
shuke_sale_suggest (const ShukeSaleWords *words,
                    const char           *typed,
                    guint                 limit)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_line_free);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_auto (Parts) parts = { 0 };
  ShukeLine *line = NULL;

  take_apart (words, typed, &parts);
  if (parts.rest == NULL && parts.style_number == NULL && parts.size == NULL && parts.colour == NULL && parts.n_prices == 0)
    return lines;
  if (parts.person < 0)
    parts.person = wearer_of_size (words, parts.size);

  if (parts.style_number != NULL && words->find_style != NULL)
    line = words->find_style (parts.style_number, words->data);
  if (line != NULL)
    {
      line->id = 0;
      line->returned = 0;
      line->person = parts.person > 0 ? parts.person : words->customer != NULL ? shuke_customer_get_self (words->customer)->id : 0;
      g_clear_pointer (&line->size, g_free);
      set (&line->size, worn_size (words, line->person, line->category));
      g_clear_pointer (&line->reason, g_free);
      if (line->paid_price < 0 && line->name != NULL)
        take_shop_price (words, line->name, line);
      say (line, &parts);
      if (parts.back)
        take_back (words, &parts, line);
      g_ptr_array_add (lines, line);
    }
  if (parts.rest != NULL)
    {
      add_matches (matches, words->names, FALSE, parts.rest);
      add_matches (matches, words->categories, TRUE, parts.rest);
      g_array_sort (matches, compare_matches);
    }
  for (guint i = 0; i < matches->len && lines->len + 1 < limit; i++)
    {
      const Match *match = &g_array_index (matches, Match, i);
      g_autoptr (GArray) persons = likely_wearers (words, &parts, match->word);

      for (guint j = 0; j < persons->len && j < 2 && lines->len + 1 < limit; j++)
        g_ptr_array_add (lines, make_line (words, &parts, match->word, match->is_category, g_array_index (persons, gint64, j)));
    }
  if (matches->len == 0 || g_array_index (matches, Match, 0).fit < 5)
    {
      line = make_line (words, &parts, parts.rest, FALSE, parts.person >= 0 ? parts.person
                        : words->customer != NULL ? shuke_customer_get_self (words->customer)->id : 0);
      if (parts.rest == NULL)
        g_clear_pointer (&line->name, g_free);
      if (lines->len == 0 || parts.rest != NULL)
        g_ptr_array_add (lines, line);
      else
        shuke_line_free (line);
    }
  return lines;
}

gboolean
shuke_sale_says_price (const ShukeSaleWords *words,
                       const char           *typed)
{
  g_auto (Parts) parts = { 0 };

  take_apart (words, typed, &parts);
  return parts.n_prices > 0;
}
