/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a campaign and their JSON. Who fits is decided in shuke-campaign-audience.c. */

#include "shuke-campaign.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "shuke-size.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#define MAX_PIECES 100000

static void
goods_size_free (gpointer data)
{
  ShukeGoodsSize *size = data;

  g_free (size->size);
  g_free (size);
}

ShukeGoods *
shuke_goods_new (void)
{
  ShukeGoods *self = g_new0 (ShukeGoods, 1);

  self->sizes = g_ptr_array_new_with_free_func (goods_size_free);
  self->colours = g_ptr_array_new_with_free_func (g_free);
  self->list_price = -1;
  return self;
}

void
shuke_goods_free (ShukeGoods *self)
{
  g_free (self->category);
  g_free (self->name);
  g_ptr_array_unref (self->sizes);
  g_ptr_array_unref (self->colours);
  g_free (self);
}

static void
add_size (ShukeGoods *self,
          const char *size,
          int         pieces)
{
  ShukeGoodsSize *added = g_new (ShukeGoodsSize, 1);

  added->size = g_strdup (size);
  added->pieces = CLAMP (pieces, 0, MAX_PIECES);
  g_ptr_array_add (self->sizes, added);
}

/* Splits at commas of any script, 、 ; and spaces. (transfer full) */
static char **
split_words (const char *text)
{
  g_autofree char *narrow = shuke_text_narrow (text == NULL ? "" : text);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *from = NULL;

  for (const char *p = narrow;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean gap = c == 0 || c == ',' || c == 0x3001 || c == 0xff0c || c == ';' || g_unichar_isspace (c);

      if (!gap && from == NULL)
        from = p;
      if (gap && from != NULL)
        {
          g_autofree char *word = g_strndup (from, p - from);

          g_strv_builder_add (words, word);
          from = NULL;
        }
      if (c == 0)
        return g_strv_builder_end (words);
    }
}

/* "6", "6件", "×6", "x6": a number of pieces; @marked when more than the digits say so. 0 if it is none. */
static int
read_pieces (const char *word,
             gboolean   *marked)
{
  const char *p = word;
  char *end;
  gint64 n;

  *marked = FALSE;
  if (g_str_has_prefix (p, "×"))
    {
      p += strlen ("×");
      *marked = TRUE;
    }
  else if ((*p == 'x' || *p == 'X' || *p == '*') && g_ascii_isdigit (p[1]))
    {
      p += 1;
      *marked = TRUE;
    }
  if (!g_ascii_isdigit (*p))
    return 0;
  n = g_ascii_strtoll (p, &end, 10);
  if (strcmp (end, "件") == 0 || strcmp (end, "条") == 0 || strcmp (end, "條") == 0 || strcmp (end, "双") == 0 ||
      strcmp (end, "雙") == 0 || strcmp (end, "pcs") == 0)
    *marked = TRUE;
  else if (*end != '\0')
    return 0;
  return n > 0 && n <= MAX_PIECES ? (int) n : 0;
}

/* "110-150", "S到XL", "XL~3XL": adds each size of the span. FALSE when it is none. */
static gboolean
add_span (ShukeGoods *self,
          const char *word)
{
  static const char *const between[] = { "-", "–", "—", "~", "到", "至" };

  for (gsize i = 0; i < G_N_ELEMENTS (between); i++)
    {
      g_auto (GStrv) ends = g_strsplit (word, between[i], 2);
      ShukeSize low, high;

      if (g_strv_length (ends) != 2)
        continue;
      low = shuke_size_parse (ends[0], SHUKE_SIZE_FOR_CLOTHES);
      high = shuke_size_parse (ends[1], SHUKE_SIZE_FOR_CLOTHES);
      if (low.kind != high.kind || (low.kind != SHUKE_SIZE_HEIGHT && low.kind != SHUKE_SIZE_LETTER) || low.value >= high.value)
        continue;
      while (low.value <= high.value)
        {
          g_autofree char *text = shuke_size_to_text (low, NULL);
          int next = low.kind == SHUKE_SIZE_LETTER ? low.value + 1 : shuke_size_next (low.value / 10) * 10;

          add_size (self, text, 0);
          if (next <= low.value)
            break;
          low.value = next;
        }
      return TRUE;
    }
  return FALSE;
}

void
shuke_goods_read_sizes (ShukeGoods *self,
                        const char *text)
{
  g_auto (GStrv) words = split_words (text);
  gboolean may_count = FALSE;

  g_ptr_array_set_size (self->sizes, 0);
  for (int i = 0; words[i] != NULL; i++)
    {
      ShukeGoodsSize *last = self->sizes->len > 0 ? g_ptr_array_index (self->sizes, self->sizes->len - 1) : NULL;
      const char *cross = strstr (words[i], "×");
      gboolean marked;
      int pieces = read_pieces (words[i], &marked);

      if (cross == NULL)
        cross = strpbrk (words[i], "*:");
      /* "130 140" are two sizes, "XL 6" and "M 400" are one: a bare number below the smallest size or above the largest counts
       * the pieces of the word before it. */
      if (pieces > 0 && last != NULL && may_count && (marked || pieces < 20 || pieces > 200))
        {
          last->pieces = pieces;
          may_count = FALSE;
        }
      else if (cross != NULL && cross > words[i])
        {
          g_autofree char *size = g_strndup (words[i], cross - words[i]);
          g_autofree char *count = g_strconcat ("×", *cross == '*' || *cross == ':' ? cross + 1 : cross + strlen ("×"), NULL);

          add_size (self, size, read_pieces (count, &marked));
          may_count = FALSE;
        }
      else if (add_span (self, words[i]))
        {
          may_count = FALSE;
        }
      else
        {
          add_size (self, words[i], 0);
          may_count = TRUE;
        }
    }
}

static gboolean
is_plain_size (const char *word)
{
  ShukeSizeKind kind = shuke_size_parse (word, SHUKE_SIZE_FOR_CLOTHES).kind;

  return kind == SHUKE_SIZE_HEIGHT || kind == SHUKE_SIZE_LETTER;
}

/* "120码" is a size in so many words; a bare number may be anything. */
static gsize
size_word_length (const char *text)
{
  return g_str_has_prefix (text, "码") || g_str_has_prefix (text, "碼") ? strlen ("码") : 0;
}

static gboolean
is_between_sizes (const char *text)
{
  return *text == ' ' || *text == ',' || g_str_has_prefix (text, "、") || g_str_has_prefix (text, "，");
}

static gboolean
is_in_size (char letter)
{
  return g_ascii_isalnum (letter) || letter == '/' || letter == '-' || letter == '~';
}

/* "120", "XL", "160/84A", or from one to another: "110-130". */
static gboolean
is_size_or_span (const char *word)
{
  const char *dash = strpbrk (word, "-~");
  g_autofree char *low = dash == NULL ? NULL : g_strndup (word, (gsize) (dash - word));

  return dash == NULL ? is_plain_size (word) : is_plain_size (low) && is_plain_size (dash + 1);
}

/* The sizes with which @text ends. They stand by themselves, or the word for a size stands behind them: 羽绒服100 may be a price, 羽绒服100码
 * is none. Cuts them off @text. (transfer full) (nullable) */
static char *
cut_last_sizes (char *text)
{
  g_autoptr (GString) found = g_string_new (NULL);
  char *cut = text + strlen (text);
  gboolean said = FALSE, more = TRUE;

  while (more)
    {
      char *end = cut, *start, *before;
      gboolean said_here = FALSE;
      g_autofree char *word = NULL;

      while (end > text && is_between_sizes (before = g_utf8_prev_char (end)))
        end = before;
      if (end > text && size_word_length (before = g_utf8_prev_char (end)) > 0)
        {
          said_here = TRUE;
          end = before;
          while (end > text && end[-1] == ' ')
            end--;
        }
      for (start = end; start > text && is_in_size (start[-1]); start--)
        ;
      word = g_strndup (start, (gsize) (end - start));
      said |= said_here;
      more = *word != '\0' && is_size_or_span (word);
      /* Nothing but numbers: it may be called so. */
      if (more && start == text && !said)
        return NULL;
      more = more && (start == text || said_here || is_between_sizes (g_utf8_prev_char (start)));
      if (more)
        {
          g_string_prepend (found, found->len > 0 ? " " : "");
          g_string_prepend (found, word);
          cut = start;
          more = cut > text && is_between_sizes (g_utf8_prev_char (cut));
        }
    }
  if (found->len == 0)
    return NULL;
  *cut = '\0';
  return g_strdup (found->str);
}

/* The sizes with which @text begins, and behind them whatever only joins them to what follows. Cuts them off. */
static char *
cut_first_sizes (char *text)
{
  g_autoptr (GString) found = g_string_new (NULL);
  const char *p = text;
  gboolean said = FALSE;

  for (;;)
    {
      const char *end = p;
      g_autofree char *word = NULL;

      while (is_in_size (*end))
        end += 1;
      word = g_strndup (p, (gsize) (end - p));
      if (*word == '\0' || !is_size_or_span (word))
        break;
      g_string_append_printf (found, found->len > 0 ? " %s" : "%s", word);
      for (p = end; is_between_sizes (p); p = g_utf8_next_char (p))
        ;
      said |= size_word_length (p) > 0;
      for (p += size_word_length (p); is_between_sizes (p); p = g_utf8_next_char (p))
        ;
    }
  if (found->len == 0)
    return NULL;
  if (g_str_has_prefix (p, "的"))
    p += strlen ("的");
  if (*p == '\0' && !said)
    return NULL;
  memmove (text, p, strlen (p) + 1);
  return g_strdup (found->str);
}

gboolean
shuke_goods_split_sizes (const char  *text,
                         char       **sizes,
                         char       **rest)
{
  g_autofree char *narrow = shuke_text_narrow (text);

  *rest = NULL;
  *sizes = cut_first_sizes (narrow);
  /* In the middle only what says that it is a size: 女童120码羽绒服. The last first: "110码 120码" are found together. */
  for (const char *p = narrow + strlen (narrow); *sizes == NULL && p > narrow; p = g_utf8_prev_char (p))
    if (size_word_length (p) > 0)
      {
        g_autofree char *head = g_strndup (narrow, (gsize) (p - narrow) + size_word_length (p));

        *sizes = cut_last_sizes (head);
        if (*sizes != NULL)
          *rest = g_strconcat (head, p + size_word_length (p), NULL);
      }
  if (*sizes == NULL)
    *sizes = cut_last_sizes (narrow);
  if (*sizes == NULL)
    return FALSE;
  if (*rest == NULL)
    *rest = g_strdup (narrow);
  g_strstrip (*rest);
  return TRUE;
}

char *
shuke_goods_dup_sizes (const ShukeGoods *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->sizes->len; i++)
    {
      const ShukeGoodsSize *size = g_ptr_array_index (self->sizes, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, size->size);
      if (size->pieces > 0)
        g_string_append_printf (text, "×%d", size->pieces);
    }
  return g_string_free (text, FALSE);
}

void
shuke_goods_read_colours (ShukeGoods *self,
                          const char *text)
{
  g_auto (GStrv) words = split_words (text);

  g_ptr_array_set_size (self->colours, 0);
  for (int i = 0; words[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (self->colours, words[i], g_str_equal, NULL))
      g_ptr_array_add (self->colours, g_strdup (words[i]));
}

int
shuke_goods_pieces (const ShukeGoods *self)
{
  int pieces = 0;

  for (guint i = 0; i < self->sizes->len; i++)
    pieces += ((const ShukeGoodsSize *) g_ptr_array_index (self->sizes, i))->pieces;
  return pieces;
}

/* Words that say how a garment is, not what it is. */
static gboolean
names_nothing (const char *name)
{
  static const char *const endings[] = { "码", "碼", "款", "版", "型", "色", "季" };

  return shuke_word_list_end (name, -1, endings, G_N_ELEMENTS (endings));
}

char *
shuke_goods_dup_title (const ShukeGoods *self)
{
  if (self->name != NULL && self->category != NULL && names_nothing (self->name))
    return g_strconcat (self->name, self->category, NULL);
  return g_strdup (self->name != NULL ? self->name : self->category);
}

gboolean
shuke_goods_is_empty (const ShukeGoods *self)
{
  return self->name == NULL && self->category == NULL && self->sizes->len == 0 && self->colours->len == 0;
}

ShukeAudienceRules *
shuke_audience_rules_new (void)
{
  ShukeAudienceRules *self = g_new0 (ShukeAudienceRules, 1);

  self->by_size = TRUE;
  self->min_bought = 1;
  self->days = SHUKE_RULES_DAYS;
  self->newcomers = TRUE;
  self->multiple = SHUKE_RULES_MULTIPLE;
  self->rest_days = SHUKE_RULES_REST;
  self->tiers = g_ptr_array_new_with_free_func (g_free);
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->off = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
shuke_audience_rules_free (ShukeAudienceRules *self)
{
  g_ptr_array_unref (self->tiers);
  g_ptr_array_unref (self->groups);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_hash_table_unref (self->off);
  g_free (self);
}

gboolean
shuke_audience_rules_is_off (const ShukeAudienceRules *self,
                             gint64                    customer)
{
  return g_hash_table_contains (self->off, &customer);
}

void
shuke_audience_rules_set_off (ShukeAudienceRules *self,
                              gint64              customer,
                              gboolean            off)
{
  if (off)
    g_hash_table_add (self->off, g_memdup2 (&customer, sizeof customer));
  else
    g_hash_table_remove (self->off, &customer);
}

ShukeCampaign *
shuke_campaign_new (void)
{
  ShukeCampaign *self = g_new0 (ShukeCampaign, 1);

  self->name = g_strdup ("");
  self->goods = shuke_goods_new ();
  self->rules = shuke_audience_rules_new ();
  self->template_text = g_strdup ("");
  self->created_day = SHUKE_DAY_NONE;
  self->handed_over_day = SHUKE_DAY_NONE;
  return self;
}

void
shuke_campaign_free (ShukeCampaign *self)
{
  g_free (self->name);
  shuke_goods_free (self->goods);
  shuke_audience_rules_free (self->rules);
  g_free (self->template_text);
  g_free (self);
}

static const char *const state_words[] = {
  [SHUKE_CAMPAIGN_DRAFT] = "draft",
  [SHUKE_CAMPAIGN_READY] = "ready",
  [SHUKE_CAMPAIGN_HANDED_OVER] = "handed_over",
  [SHUKE_CAMPAIGN_MEASURED] = "measured",
};

const char *
shuke_campaign_state_to_text (ShukeCampaignState state)
{
  return state_words[state];
}

ShukeCampaignState
shuke_campaign_state_from_text (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_words); i++)
    if (g_strcmp0 (text, state_words[i]) == 0)
      return (ShukeCampaignState) i;
  return SHUKE_CAMPAIGN_DRAFT;
}

/* JSON */

static char *
to_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder,
         const char  *member,
         gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

static void
add_strings (JsonBuilder     *builder,
             const char      *member,
             const GPtrArray *values)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (values, i));
  json_builder_end_array (builder);
}

char *
shuke_goods_to_json (const ShukeGoods *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "category", self->category);
  add_string (builder, "name", self->name);
  json_builder_set_member_name (builder, "sizes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->sizes->len; i++)
    {
      const ShukeGoodsSize *size = g_ptr_array_index (self->sizes, i);

      json_builder_begin_object (builder);
      add_string (builder, "size", size->size);
      add_int (builder, "pieces", size->pieces);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_strings (builder, "colours", self->colours);
  add_int (builder, "list_price", self->list_price);
  json_builder_end_object (builder);
  return to_json (builder);
}

/* The object in @json, or NULL when there is none. (transfer full) */
static JsonObject *
read_object (const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (json == NULL || !json_parser_load_from_data (parser, json, -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_object_ref (json_node_get_object (root)) : NULL;
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

static gint64
get_int (JsonObject *object,
         const char *member,
         gint64      missing)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
           ? json_node_get_int (node) : missing;
}

/* NULL when the member is no array. */
static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
read_strings (JsonArray *array,
              GPtrArray *strings)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_ptr_array_add (strings, g_strdup (json_node_get_string (node)));
    }
}

ShukeGoods *
shuke_goods_from_json (const char *json)
{
  g_autoptr (JsonObject) object = read_object (json);
  ShukeGoods *self = shuke_goods_new ();
  JsonArray *sizes;

  if (object == NULL)
    return self;
  self->category = g_strdup (get_string (object, "category"));
  self->name = g_strdup (get_string (object, "name"));
  self->list_price = MAX (-1, get_int (object, "list_price", -1));
  read_strings (get_array (object, "colours"), self->colours);
  sizes = get_array (object, "sizes");
  for (guint i = 0; sizes != NULL && i < json_array_get_length (sizes); i++)
    {
      JsonNode *node = json_array_get_element (sizes, i);
      JsonObject *size = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (size != NULL && get_string (size, "size") != NULL)
        add_size (self, get_string (size, "size"), (int) CLAMP (get_int (size, "pieces", 0), 0, MAX_PIECES));
    }
  return self;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

char *
shuke_audience_rules_to_json (const ShukeAudienceRules *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GArray) off = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer customer;

  g_hash_table_iter_init (&iter, self->off);
  while (g_hash_table_iter_next (&iter, &customer, NULL))
    g_array_append_val (off, *(gint64 *) customer);
  g_array_sort (off, compare_ids);

  json_builder_begin_object (builder);
  add_int (builder, "by_size", self->by_size);
  add_int (builder, "min_bought", self->min_bought);
  add_int (builder, "days", self->days);
  add_int (builder, "newcomers", self->newcomers);
  add_int (builder, "silent", self->silent);
  add_strings (builder, "tiers", self->tiers);
  add_strings (builder, "groups", self->groups);
  add_int (builder, "multiple", self->multiple);
  add_int (builder, "rest_days", self->rest_days);
  json_builder_set_member_name (builder, "off");
  json_builder_begin_array (builder);
  for (guint i = 0; i < off->len; i++)
    json_builder_add_int_value (builder, g_array_index (off, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return to_json (builder);
}

ShukeAudienceRules *
shuke_audience_rules_from_json (const char *json)
{
  g_autoptr (JsonObject) object = read_object (json);
  ShukeAudienceRules *self = shuke_audience_rules_new ();
  JsonArray *off;

  if (object == NULL)
    return self;
  self->by_size = get_int (object, "by_size", 1) != 0;
  self->min_bought = (int) CLAMP (get_int (object, "min_bought", self->min_bought), 0, 1000);
  self->days = (int) CLAMP (get_int (object, "days", self->days), 0, 36500);
  self->newcomers = get_int (object, "newcomers", 1) != 0;
  self->silent = get_int (object, "silent", 0) != 0;
  self->multiple = (int) CLAMP (get_int (object, "multiple", self->multiple), 0, 1000);
  self->rest_days = (int) CLAMP (get_int (object, "rest_days", self->rest_days), 0, 3650);
  read_strings (get_array (object, "tiers"), self->tiers);
  read_strings (get_array (object, "groups"), self->groups);
  off = get_array (object, "off");
  for (guint i = 0; off != NULL && i < json_array_get_length (off); i++)
    {
      JsonNode *node = json_array_get_element (off, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
        shuke_audience_rules_set_off (self, json_node_get_int (node), TRUE);
    }
  return self;
}
