/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the heading of a column to a field. The heading is made plain (width, case, script, marks, brackets), looked up
 * whole, and otherwise cut into known words; the ideas of these words choose a field by the rules. A word that is not
 * known is mostly enough to say nothing. Must never guess a password or an identity card into the book. */

#include "shuke-column-guess.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-column-facts.h"
#include "shuke-column-words.h"

/* Longer ones are sentences, not headings. */
#define MAX_HEADING 200
#define UNKNOWN_COST 100

/* In saved mappings: they never change. */
static const char *const ids[SHUKE_N_FIELDS] = {
  [SHUKE_FIELD_UNKNOWN] = "unknown",
  [SHUKE_FIELD_IGNORE] = "ignore",
  [SHUKE_FIELD_NAME] = "name",
  [SHUKE_FIELD_FAMILY_NAME] = "family_name",
  [SHUKE_FIELD_GIVEN_NAME] = "given_name",
  [SHUKE_FIELD_NICKNAME] = "nickname",
  [SHUKE_FIELD_ADDRESS_FORM] = "address_form",
  [SHUKE_FIELD_SEX] = "sex",
  [SHUKE_FIELD_PHONE] = "phone",
  [SHUKE_FIELD_WECHAT] = "wechat",
  [SHUKE_FIELD_EMAIL] = "email",
  [SHUKE_FIELD_ACCOUNT] = "account",
  [SHUKE_FIELD_ADDRESS] = "address",
  [SHUKE_FIELD_NEIGHBOURHOOD] = "neighbourhood",
  [SHUKE_FIELD_BIRTHDAY] = "birthday",
  [SHUKE_FIELD_LUNAR_BIRTHDAY] = "lunar_birthday",
  [SHUKE_FIELD_CARD_NUMBER] = "card_number",
  [SHUKE_FIELD_TIER] = "tier",
  [SHUKE_FIELD_POINTS] = "points",
  [SHUKE_FIELD_BALANCE] = "balance",
  [SHUKE_FIELD_TOTAL_SPEND] = "total_spend",
  [SHUKE_FIELD_VISIT_COUNT] = "visit_count",
  [SHUKE_FIELD_LAST_VISIT] = "last_visit",
  [SHUKE_FIELD_SINCE] = "customer_since",
  [SHUKE_FIELD_HEIGHT] = "height",
  [SHUKE_FIELD_SIZE] = "size",
  [SHUKE_FIELD_SHOE_SIZE] = "shoe_size",
  [SHUKE_FIELD_STYLE_PREFERENCE] = "style_preference",
  [SHUKE_FIELD_CHILD_NAME] = "child_name",
  [SHUKE_FIELD_CHILD_SEX] = "child_sex",
  [SHUKE_FIELD_CHILD_BIRTHDAY] = "child_birthday",
  [SHUKE_FIELD_CHILD_AGE] = "child_age",
  [SHUKE_FIELD_CHILD_HEIGHT] = "child_height",
  [SHUKE_FIELD_CHILD_SIZE] = "child_size",
  [SHUKE_FIELD_OTHERS] = "others",
  [SHUKE_FIELD_GROUP] = "group",
  [SHUKE_FIELD_SOURCE] = "source",
  [SHUKE_FIELD_REFERRER] = "referrer",
  [SHUKE_FIELD_CONSENT] = "consent",
  [SHUKE_FIELD_CONSENT_DAY] = "consent_day",
  [SHUKE_FIELD_NOTE] = "note",
  [SHUKE_FIELD_MIND_NOTE] = "mind_note",
  [SHUKE_FIELD_CUSTOM] = "custom",
  [SHUKE_FIELD_ORGANISATION] = "organisation",
  [SHUKE_FIELD_KEPT] = "kept",
  [SHUKE_FIELD_SALE_DATE] = "sale_date",
  [SHUKE_FIELD_RECEIPT_NUMBER] = "receipt_number",
  [SHUKE_FIELD_STYLE_NUMBER] = "style_number",
  [SHUKE_FIELD_ITEM_NAME] = "item_name",
  [SHUKE_FIELD_CATEGORY] = "category",
  [SHUKE_FIELD_BRAND] = "brand",
  [SHUKE_FIELD_SEASON] = "season",
  [SHUKE_FIELD_COLOUR] = "colour",
  [SHUKE_FIELD_QUANTITY] = "quantity",
  [SHUKE_FIELD_LIST_PRICE] = "list_price",
  [SHUKE_FIELD_PAID_PRICE] = "paid_price",
  [SHUKE_FIELD_DISCOUNT] = "discount",
  [SHUKE_FIELD_COST] = "cost",
  [SHUKE_FIELD_PAYMENT] = "payment",
  [SHUKE_FIELD_STAFF] = "staff",
};

static const char *const labels[SHUKE_N_FIELDS] = {
  [SHUKE_FIELD_UNKNOWN] = N_("Not known"),
  [SHUKE_FIELD_IGNORE] = N_("Leave out"),
  [SHUKE_FIELD_NAME] = N_("Name"),
  [SHUKE_FIELD_FAMILY_NAME] = N_("Family name"),
  [SHUKE_FIELD_GIVEN_NAME] = N_("Given name"),
  [SHUKE_FIELD_NICKNAME] = N_("Nickname"),
  [SHUKE_FIELD_ADDRESS_FORM] = N_("How to address her"),
  [SHUKE_FIELD_SEX] = N_("Sex"),
  [SHUKE_FIELD_PHONE] = N_("Phone"),
  [SHUKE_FIELD_WECHAT] = N_("WeChat"),
  [SHUKE_FIELD_EMAIL] = N_("E-mail"),
  [SHUKE_FIELD_ACCOUNT] = N_("QQ or another account"),
  [SHUKE_FIELD_ADDRESS] = N_("Address"),
  [SHUKE_FIELD_NEIGHBOURHOOD] = N_("Neighbourhood"),
  [SHUKE_FIELD_BIRTHDAY] = N_("Birthday"),
  [SHUKE_FIELD_LUNAR_BIRTHDAY] = N_("Lunar birthday"),
  [SHUKE_FIELD_CARD_NUMBER] = N_("Card number"),
  [SHUKE_FIELD_TIER] = N_("Tier"),
  [SHUKE_FIELD_POINTS] = N_("Points"),
  [SHUKE_FIELD_BALANCE] = N_("Stored balance (as a note)"),
  [SHUKE_FIELD_TOTAL_SPEND] = N_("Spent in all (as a note)"),
  [SHUKE_FIELD_VISIT_COUNT] = N_("Number of visits (as a note)"),
  [SHUKE_FIELD_LAST_VISIT] = N_("Last visit"),
  [SHUKE_FIELD_SINCE] = N_("Customer since"),
  [SHUKE_FIELD_HEIGHT] = N_("Height"),
  [SHUKE_FIELD_SIZE] = N_("Size"),
  [SHUKE_FIELD_SHOE_SIZE] = N_("Shoe size"),
  [SHUKE_FIELD_STYLE_PREFERENCE] = N_("Taste"),
  [SHUKE_FIELD_CHILD_NAME] = N_("Child"),
  [SHUKE_FIELD_CHILD_SEX] = N_("Child: boy or girl"),
  [SHUKE_FIELD_CHILD_BIRTHDAY] = N_("Child’s birthday"),
  [SHUKE_FIELD_CHILD_AGE] = N_("Child’s age"),
  [SHUKE_FIELD_CHILD_HEIGHT] = N_("Child’s height"),
  [SHUKE_FIELD_CHILD_SIZE] = N_("Child’s size"),
  [SHUKE_FIELD_OTHERS] = N_("Others in the family"),
  [SHUKE_FIELD_GROUP] = N_("Group"),
  [SHUKE_FIELD_SOURCE] = N_("How she found us"),
  [SHUKE_FIELD_REFERRER] = N_("Who brought her"),
  [SHUKE_FIELD_CONSENT] = N_("May we write? (consent)"),
  [SHUKE_FIELD_CONSENT_DAY] = N_("Asked whether we may write, on"),
  [SHUKE_FIELD_NOTE] = N_("Remark"),
  [SHUKE_FIELD_MIND_NOTE] = N_("To keep in mind"),
  [SHUKE_FIELD_CUSTOM] = N_("A field of your own"),
  [SHUKE_FIELD_ORGANISATION] = N_("Is an organisation"),
  [SHUKE_FIELD_KEPT] = N_("Into the remark, as it stands"),
  [SHUKE_FIELD_SALE_DATE] = N_("Date of sale"),
  [SHUKE_FIELD_RECEIPT_NUMBER] = N_("Receipt number"),
  [SHUKE_FIELD_STYLE_NUMBER] = N_("Style number"),
  [SHUKE_FIELD_ITEM_NAME] = N_("Item"),
  [SHUKE_FIELD_CATEGORY] = N_("Category"),
  [SHUKE_FIELD_BRAND] = N_("Brand"),
  [SHUKE_FIELD_SEASON] = N_("Season"),
  [SHUKE_FIELD_COLOUR] = N_("Colour"),
  [SHUKE_FIELD_QUANTITY] = N_("Quantity"),
  [SHUKE_FIELD_LIST_PRICE] = N_("Tag price"),
  [SHUKE_FIELD_PAID_PRICE] = N_("Paid"),
  [SHUKE_FIELD_DISCOUNT] = N_("Discount"),
  [SHUKE_FIELD_COST] = N_("Cost price"),
  [SHUKE_FIELD_PAYMENT] = N_("Means of payment"),
  [SHUKE_FIELD_STAFF] = N_("Served by"),
};

typedef struct {
  GHashTable *words;        /* word -> place in shuke_column_words + 1 */
  GHashTable *phrases;      /* heading -> field */
  GHashTable *simplified;   /* character -> character */
  gsize       longest;      /* bytes of the longest word */
} Vocabulary;

static void
fill (GHashTable *table,
      const char *list,
      gpointer    value,
      gsize      *longest)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      *longest = MAX (*longest, strlen (*word));
      g_hash_table_insert (table, g_strdup (*word), value);
    }
}

static gpointer
load_vocabulary (gpointer data)
{
  Vocabulary *self = g_new0 (Vocabulary, 1);
  gsize ignored = 0;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->simplified = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < shuke_column_n_words; i++)
    fill (self->words, shuke_column_words[i].words, GSIZE_TO_POINTER (i + 1), &self->longest);
  for (gsize i = 0; i < shuke_column_n_phrases; i++)
    fill (self->phrases, shuke_column_phrases[i].headings, GINT_TO_POINTER (shuke_column_phrases[i].field), &ignored);
  for (const char *at = shuke_column_simplified; *at != '\0'; at = g_utf8_next_char (g_utf8_next_char (at)))
    g_hash_table_insert (self->simplified, GUINT_TO_POINTER (g_utf8_get_char (at)),
                         GUINT_TO_POINTER (g_utf8_get_char (g_utf8_next_char (at))));
  return self;
}

static const Vocabulary *
get_vocabulary (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_vocabulary, NULL);
}

static gboolean
is_ascii_letter (gunichar c)
{
  return c < 0x80 && g_ascii_isalpha ((char) c);
}

/* Small letters, simplified characters, words parted by one blank; customerName becomes customer name. */
static char *
make_plain (const Vocabulary *vocabulary,
            const char       *heading)
{
  g_autofree char *valid = g_utf8_make_valid (heading, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);
  gunichar before = ' ';

  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gpointer simplified = g_hash_table_lookup (vocabulary->simplified, GUINT_TO_POINTER (c));
      gunichar next = g_utf8_get_char (g_utf8_next_char (at));
      gboolean capital = is_ascii_letter (c) && g_ascii_isupper ((char) c);
      gboolean word_begins = capital && is_ascii_letter (before) &&
                             (g_ascii_islower ((char) before) ||
                              (is_ascii_letter (next) && g_ascii_islower ((char) next)));

      if (g_unichar_type (c) == G_UNICODE_FORMAT || g_unichar_ismark (c))
        continue;
      if (word_begins && plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
      before = c;
      if (simplified != NULL)
        c = GPOINTER_TO_UINT (simplified);
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == '_')
        {
          if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
            g_string_append_c (plain, ' ');
        }
      else
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }
  return g_strstrip (g_string_free (plain, FALSE));
}

/* Parts what stands in brackets of any kind from what stands outside. */
static void
part_brackets (const char *plain,
               GString    *outside,
               GString    *inside)
{
  int depth = 0;

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION || c == '<')
        depth++;
      else if (g_unichar_type (c) == G_UNICODE_CLOSE_PUNCTUATION || c == '>')
        depth = MAX (depth - 1, 0);
      else
        {
          g_string_append_unichar (depth > 0 ? inside : outside, c);
          continue;
        }
      g_string_append_c (outside, ' ');
    }
}

static gboolean
is_mark (gunichar c)
{
  return !g_unichar_isalnum (c);
}

/* Without blanks, and without marks at both ends. */
static char *
squeeze (const char *text)
{
  GString *whole = g_string_new (NULL);
  const char *end = text + strlen (text);

  while (*text != '\0' && *text != '#' && is_mark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (*last == '#' || !is_mark (g_utf8_get_char (last)))
        break;
      end = last;
    }
  for (; text < end; text = g_utf8_next_char (text))
    {
      if (*text != ' ')
        g_string_append_unichar (whole, g_utf8_get_char (text));
    }
  return g_string_free (whole, FALSE);
}

/* Every mark and every number becomes a blank, and blanks between Chinese characters go: only words are left. */
static char *
only_words (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalpha (c))
        {
          gsize length = words->len;

          if (c >= 0x80 && length > 1 && words->str[length - 1] == ' ' && (guint8) words->str[length - 2] >= 0x80)
            g_string_truncate (words, length - 1);
          g_string_append_unichar (words, c);
        }
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  return g_strchomp (g_string_free (words, FALSE));
}

/* Length of the piece at @at that is left unknown: a Latin word, or one other character. */
static gsize
piece_length (const char *at)
{
  const char *end = at;

  if (!is_ascii_letter (g_utf8_get_char (at)))
    return g_utf8_next_char (at) - at;
  while (is_ascii_letter (g_utf8_get_char (end)))
    end++;
  return end - at;
}

/* Cuts @text into known words so that least is left over, and with as few words as possible. FALSE when something is
 * left, of which @n_strange tells the number of Chinese characters, or a large number for a Latin word. */
static gboolean
collect_ideas (const Vocabulary *vocabulary,
               const char       *text,
               guint64          *ideas,
               guint            *n_strange)
{
  gsize length = strlen (text);
  g_autofree guint *cost = g_new (guint, length + 1);
  g_autofree gsize *step = g_new0 (gsize, length + 1);
  g_autofree gsize *word = g_new0 (gsize, length + 1);
  g_autofree char *piece = g_malloc (vocabulary->longest + 1);

  *ideas = 0;
  *n_strange = 0;
  cost[length] = 0;
  for (gsize i = length; i-- > 0;)
    {
      const char *at = text + i;
      gboolean begins = i == 0 || !is_ascii_letter (g_utf8_get_char (at)) || !g_ascii_isalpha (text[i - 1]);

      if (((guint8) *at & 0xC0) == 0x80 || !begins)
        {
          cost[i] = G_MAXUINT / 2;
          continue;
        }
      step[i] = *at == ' ' ? 1 : piece_length (at);
      cost[i] = cost[i + step[i]] + (*at == ' ' ? 0 : UNKNOWN_COST);
      for (gsize n = 1; n <= vocabulary->longest && i + n <= length; n++)
        {
          gsize found;

          /* A word of letters must not end within one. */
          if (is_ascii_letter (text[i + n - 1]) && i + n < length && g_ascii_isalpha (text[i + n]))
            continue;
          if (((guint8) text[i + n] & 0xC0) == 0x80 || cost[i + n] + 1 > cost[i])
            continue;
          memcpy (piece, at, n);
          piece[n] = '\0';
          found = GPOINTER_TO_SIZE (g_hash_table_lookup (vocabulary->words, piece));
          if (found != 0 && cost[i + n] + 1 <= cost[i])
            {
              cost[i] = cost[i + n] + 1;
              step[i] = n;
              word[i] = found;
            }
        }
    }
  for (gsize i = 0; i < length; i += step[i])
    {
      if (word[i] != 0)
        *ideas |= shuke_column_words[word[i] - 1].ideas;
      else if (text[i] != ' ')
        *n_strange += (guint8) text[i] < 0x80 ? UNKNOWN_COST : 1;
    }
  return *n_strange == 0;
}

static ShukeField
apply_rules (guint64 ideas)
{
  for (gsize i = 0; i < shuke_column_n_rules; i++)
    {
      const ShukeColumnRule *rule = &shuke_column_rules[i];

      if ((ideas & rule->all) == rule->all && (ideas & ~(rule->all | rule->also | IDEA_FILL)) == 0)
        return rule->field;
    }
  return SHUKE_FIELD_UNKNOWN;
}

/* With a word that is not known: only what such a word hardly changes. 卡片状态 is a state of something, and 某某色号 a
 * colour; but 某某电话 may be the driver's, and a strange word before consent may be a *not*. */
static ShukeField
apply_rules_with_care (guint64 ideas,
                       guint   n_strange)
{
  ShukeField field = apply_rules (ideas);

  /* A status is left out whatever it is the status of. */
  if (field == SHUKE_FIELD_IGNORE && (ideas & (IDEA_DROP | IDEA_STORE)) != 0)
    return field;
  if (n_strange > 2)
    return SHUKE_FIELD_UNKNOWN;
  switch ((int) field)
    {
    case SHUKE_FIELD_ADDRESS:
    case SHUKE_FIELD_BALANCE:
    case SHUKE_FIELD_BRAND:
    case SHUKE_FIELD_CARD_NUMBER:
    case SHUKE_FIELD_CHILD_BIRTHDAY:
    case SHUKE_FIELD_CHILD_HEIGHT:
    case SHUKE_FIELD_CHILD_NAME:
    case SHUKE_FIELD_CHILD_SEX:
    case SHUKE_FIELD_CHILD_SIZE:
    case SHUKE_FIELD_COLOUR:
    case SHUKE_FIELD_COST:
    case SHUKE_FIELD_EMAIL:
    case SHUKE_FIELD_GROUP:
    case SHUKE_FIELD_HEIGHT:
    case SHUKE_FIELD_LAST_VISIT:
    case SHUKE_FIELD_LIST_PRICE:
    case SHUKE_FIELD_MIND_NOTE:
    case SHUKE_FIELD_NEIGHBOURHOOD:
    case SHUKE_FIELD_NOTE:
    case SHUKE_FIELD_PAYMENT:
    case SHUKE_FIELD_RECEIPT_NUMBER:
    case SHUKE_FIELD_SEASON:
    case SHUKE_FIELD_SEX:
    case SHUKE_FIELD_SHOE_SIZE:
    case SHUKE_FIELD_SIZE:
    case SHUKE_FIELD_REFERRER:
    case SHUKE_FIELD_SOURCE:
    case SHUKE_FIELD_STAFF:
    case SHUKE_FIELD_STYLE_NUMBER:
    case SHUKE_FIELD_STYLE_PREFERENCE:
    case SHUKE_FIELD_VISIT_COUNT:
      return field;
    default:
      return SHUKE_FIELD_UNKNOWN;
    }
}

static gboolean
find_phrase (const Vocabulary *vocabulary,
             const char       *text,
             ShukeField       *field)
{
  g_autofree char *whole = squeeze (text);
  gpointer found;

  if (!g_hash_table_lookup_extended (vocabulary->phrases, whole, NULL, &found))
    return FALSE;
  *field = GPOINTER_TO_INT (found);
  return TRUE;
}

static ShukeField
guess_text (const Vocabulary *vocabulary,
            const char       *text)
{
  g_autofree char *words = NULL;
  ShukeField field;
  guint64 ideas;
  guint n_strange;

  if (find_phrase (vocabulary, text, &field))
    return field;
  words = only_words (text);
  if (*words == '\0')
    return SHUKE_FIELD_UNKNOWN;
  /* Numbers gone: 电话2, Phone 1. */
  if (find_phrase (vocabulary, words, &field))
    return field;
  if (!collect_ideas (vocabulary, words, &ideas, &n_strange))
    return apply_rules_with_care (ideas, n_strange);
  return apply_rules (ideas);
}

static gboolean
has_alternatives (const char *text)
{
  return strpbrk (text, "/|,\\") != NULL || strstr (text, "、") != NULL || strstr (text, "或") != NULL;
}

static char **
split_alternatives (const char *text)
{
  g_autoptr (GString) bars = g_string_new (text);

  g_string_replace (bars, "、", "/", 0);
  g_string_replace (bars, "或", "/", 0);
  return g_strsplit_set (bars->str, "/|,\\", -1);
}

/* What a bracket adds to a heading: 身高（孩子）, 生日（农历）. Units, examples and requests add nothing, and of a choice only
 * what all of it says: 农历/阴历 is lunar, 公历/农历 and 先生/女士 leave it open. */
static guint64
ideas_of_bracket (const Vocabulary *vocabulary,
                  const char       *inside)
{
  g_auto (GStrv) parts = split_alternatives (inside);
  guint64 common = IDEA_CHILD | IDEA_LUNAR | IDEA_OTHER | IDEA_STAFF;

  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *words = only_words (*part);
      guint64 ideas;
      guint n_strange;

      if (*words == '\0' || !collect_ideas (vocabulary, words, &ideas, &n_strange))
        return 0;
      common &= ideas;
    }
  return parts[0] == NULL ? 0 : common;
}

/* Two names for one thing, parted by a stroke: 款号/货号, 电话/微信. The first that is understood, if the other is not
 * about something that is left out. */
static ShukeField
guess_alternatives (const Vocabulary *vocabulary,
                    const char       *text)
{
  g_auto (GStrv) parts = NULL;
  ShukeField chosen = SHUKE_FIELD_UNKNOWN;

  if (!has_alternatives (text))
    return SHUKE_FIELD_UNKNOWN;
  parts = split_alternatives (text);
  for (char **part = parts; *part != NULL; part++)
    {
      ShukeField field = guess_text (vocabulary, *part);

      if (field == SHUKE_FIELD_IGNORE || field == SHUKE_FIELD_UNKNOWN)
        return SHUKE_FIELD_UNKNOWN;
      if (chosen == SHUKE_FIELD_UNKNOWN)
        chosen = field;
    }
  return chosen;
}

const char *
shuke_field_get_id (ShukeField field)
{
  return field < SHUKE_N_FIELDS ? ids[field] : shuke_fact_field_get_id (field);
}

gboolean
shuke_field_from_id (const char *id,
                     ShukeField *field)
{
  for (int i = 0; i < SHUKE_N_FIELDS; i++)
    if (strcmp (ids[i], id) == 0)
      {
        *field = i;
        return TRUE;
      }
  return shuke_fact_field_from_id (id, field);
}

const char *
shuke_field_get_label (ShukeField field)
{
  return field < SHUKE_N_FIELDS ? _(labels[field]) : shuke_fact_field_get_label (field);
}

ShukeField
shuke_column_guess (const char *heading)
{
  const Vocabulary *vocabulary = get_vocabulary ();
  g_autofree char *plain = NULL;
  g_autoptr (GString) outside = g_string_new (NULL);
  g_autoptr (GString) inside = g_string_new (NULL);
  ShukeField field;
  guint64 more;

  if (heading == NULL || strlen (heading) > MAX_HEADING)
    return SHUKE_FIELD_UNKNOWN;
  plain = make_plain (vocabulary, heading);
  if (find_phrase (vocabulary, plain, &field))
    return field;
  part_brackets (plain, outside, inside);
  if (*g_strstrip (outside->str) == '\0')
    return guess_text (vocabulary, inside->str);

  more = ideas_of_bracket (vocabulary, inside->str);
  if (more != 0)
    {
      g_autofree char *words = only_words (outside->str);
      guint64 ideas;
      guint n_strange;

      if (!collect_ideas (vocabulary, words, &ideas, &n_strange))
        return SHUKE_FIELD_UNKNOWN;
      return apply_rules (ideas | more);
    }
  field = guess_text (vocabulary, outside->str);
  if (field == SHUKE_FIELD_UNKNOWN)
    field = guess_alternatives (vocabulary, outside->str);
  return field;
}
