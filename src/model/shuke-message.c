/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads message templates, fills them for one household and says what operators would object to. Knows nothing of who may be written
 * to: that is decided where a message leaves, in the book. */

#include "shuke-message.h"

#include <string.h>

#include "shuke-text.h"
#include "shuke-word-list.h"

static const char *const placeholder_words[SHUKE_N_PLACEHOLDERS] = {
  [SHUKE_PLACEHOLDER_NAME] = "name",
  [SHUKE_PLACEHOLDER_ADDRESS_FORM] = "address form",
  [SHUKE_PLACEHOLDER_CHILD] = "child",
  [SHUKE_PLACEHOLDER_SIZE] = "size",
  [SHUKE_PLACEHOLDER_ITEM] = "item",
  [SHUKE_PLACEHOLDER_COLOUR] = "colour",
  [SHUKE_PLACEHOLDER_PRICE] = "price",
  [SHUKE_PLACEHOLDER_LAST] = "last",
  [SHUKE_PLACEHOLDER_SHOP] = "shop",
};

static const struct {
  const char       *word;
  ShukePlaceholder  placeholder;
} other_words[] = {
  { "名字", SHUKE_PLACEHOLDER_NAME }, { "姓名", SHUKE_PLACEHOLDER_NAME },
  { "称呼", SHUKE_PLACEHOLDER_ADDRESS_FORM }, { "稱呼", SHUKE_PLACEHOLDER_ADDRESS_FORM },
  { "address", SHUKE_PLACEHOLDER_ADDRESS_FORM },
  { "孩子", SHUKE_PLACEHOLDER_CHILD }, { "宝宝", SHUKE_PLACEHOLDER_CHILD }, { "寶寶", SHUKE_PLACEHOLDER_CHILD },
  { "尺码", SHUKE_PLACEHOLDER_SIZE }, { "尺碼", SHUKE_PLACEHOLDER_SIZE }, { "尺寸", SHUKE_PLACEHOLDER_SIZE },
  { "款式", SHUKE_PLACEHOLDER_ITEM }, { "货品", SHUKE_PLACEHOLDER_ITEM }, { "商品", SHUKE_PLACEHOLDER_ITEM },
  { "颜色", SHUKE_PLACEHOLDER_COLOUR }, { "顏色", SHUKE_PLACEHOLDER_COLOUR }, { "color", SHUKE_PLACEHOLDER_COLOUR },
  { "价格", SHUKE_PLACEHOLDER_PRICE }, { "價格", SHUKE_PLACEHOLDER_PRICE },
  { "上次买的", SHUKE_PLACEHOLDER_LAST }, { "上次買的", SHUKE_PLACEHOLDER_LAST },
  { "店名", SHUKE_PLACEHOLDER_SHOP },
};

const char *
shuke_placeholder_to_text (ShukePlaceholder placeholder)
{
  g_return_val_if_fail (placeholder < SHUKE_N_PLACEHOLDERS, NULL);
  return placeholder_words[placeholder];
}

/* Also the Chinese words, in either script: 称呼, 稱呼. Spaces at the ends and letter case do not matter. */
static gboolean
placeholder_from_text (const char       *text,
                       gsize             length,
                       ShukePlaceholder *placeholder)
{
  g_autofree char *word = NULL;

  if (length > 60)
    return FALSE;
  word = g_strndup (text, length);
  g_strstrip (word);
  for (int i = 0; i < SHUKE_N_PLACEHOLDERS; i++)
    if (g_ascii_strcasecmp (word, placeholder_words[i]) == 0)
      {
        *placeholder = (ShukePlaceholder) i;
        return TRUE;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (other_words); i++)
    if (g_ascii_strcasecmp (word, other_words[i].word) == 0)
      {
        *placeholder = other_words[i].placeholder;
        return TRUE;
      }
  return FALSE;
}

static void
piece_free (gpointer data)
{
  ShukeTemplatePiece *piece = data;

  g_free (piece->text);
  g_free (piece);
}

static void
add_piece (ShukeTemplate *self,
           int            placeholder,
           char          *text)
{
  ShukeTemplatePiece *piece = g_new (ShukeTemplatePiece, 1);

  piece->placeholder = placeholder;
  piece->text = text;
  g_ptr_array_add (self->pieces, piece);
}

static gboolean
is_message_text (const char *text,
                 gsize       length)
{
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (((guchar) text[i] < 0x20 && text[i] != '\n') || text[i] == 0x7f)
      return FALSE;
  return TRUE;
}

static gboolean
fail (ShukeTemplateProblem *problem,
      ShukeTemplateFault    fault,
      gsize                 offset,
      const char           *word,
      gsize                 length)
{
  const char *end;

  if (problem == NULL)
    return FALSE;
  problem->fault = fault;
  problem->offset = offset;
  length = MIN (length, sizeof problem->word - 1);
  memcpy (problem->word, word, length);
  problem->word[length] = '\0';
  if (!g_utf8_validate (problem->word, -1, &end))
    problem->word[end - problem->word] = '\0';
  return FALSE;
}

/* One blank, from the byte behind its { to its }. */
static gboolean
read_blank (ShukeTemplate        *self,
            const char           *text,
            gsize                 from,
            gsize                 to,
            ShukeTemplateProblem *problem)
{
  const char *bar = memchr (text + from, '|', to - from);
  gsize word_end = bar == NULL ? to : (gsize) (bar - text);
  ShukePlaceholder placeholder;

  if (!placeholder_from_text (text + from, word_end - from, &placeholder))
    return fail (problem, SHUKE_TEMPLATE_UNKNOWN, from - 1, text + from, word_end - from);
  add_piece (self, (int) placeholder, bar == NULL ? NULL : g_strndup (bar + 1, to - word_end - 1));
  return TRUE;
}

static gboolean
read_pieces (ShukeTemplate        *self,
             const char           *text,
             gsize                 length,
             ShukeTemplateProblem *problem)
{
  gsize plain = 0;

  for (gsize i = 0; i < length; i++)
    {
      gsize end;

      if (text[i] == '}')
        return fail (problem, SHUKE_TEMPLATE_CLOSE, i, "", 0);
      if (text[i] != '{')
        continue;
      if (i > plain)
        add_piece (self, -1, g_strndup (text + plain, i - plain));
      for (end = i + 1; end < length && text[end] != '}' && text[end] != '{'; end++)
        ;
      if (end == length || text[end] == '{')
        return fail (problem, SHUKE_TEMPLATE_OPEN, i, "", 0);
      if (!read_blank (self, text, i + 1, end, problem))
        return FALSE;
      i = end;
      plain = end + 1;
    }
  if (length > plain)
    add_piece (self, -1, g_strndup (text + plain, length - plain));
  return TRUE;
}

ShukeTemplate *
shuke_template_parse (const char           *text,
                      gssize                length,
                      ShukeTemplateProblem *problem)
{
  g_autoptr (ShukeTemplate) self = g_new0 (ShukeTemplate, 1);
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  if (problem != NULL)
    memset (problem, 0, sizeof *problem);
  if (size > SHUKE_TEMPLATE_MAX)
    {
      fail (problem, SHUKE_TEMPLATE_TOO_LONG, SHUKE_TEMPLATE_MAX, "", 0);
      return NULL;
    }
  if (!is_message_text (text, size))
    {
      fail (problem, SHUKE_TEMPLATE_NOT_TEXT, 0, "", 0);
      return NULL;
    }
  return read_pieces (self, text, size, problem) ? g_steal_pointer (&self) : NULL;
}

void
shuke_template_free (ShukeTemplate *self)
{
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

char *
shuke_template_to_text (const ShukeTemplate *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const ShukeTemplatePiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->placeholder < 0)
        g_string_append (text, piece->text);
      else if (piece->text == NULL)
        g_string_append_printf (text, "{%s}", placeholder_words[piece->placeholder]);
      else
        g_string_append_printf (text, "{%s|%s}", placeholder_words[piece->placeholder], piece->text);
    }
  return g_string_free (text, FALSE);
}

gboolean
shuke_template_uses (const ShukeTemplate *self,
                     ShukePlaceholder     placeholder)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (((const ShukeTemplatePiece *) g_ptr_array_index (self->pieces, i))->placeholder == (int) placeholder)
      return TRUE;
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : shuke_text_clean (text);

  return clean == NULL;
}

char *
shuke_template_fill (const ShukeTemplate *self,
                     const char *const    values[SHUKE_N_PLACEHOLDERS],
                     int                 *missing)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (missing != NULL)
    *missing = -1;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const ShukeTemplatePiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->placeholder < 0)
        g_string_append (text, piece->text);
      else if (!is_blank (values[piece->placeholder]))
        g_string_append (text, values[piece->placeholder]);
      else if (piece->text != NULL)
        g_string_append (text, piece->text);
      else
        {
          if (missing != NULL)
            *missing = piece->placeholder;
          return NULL;
        }
    }
  return g_strdup (text->str);
}

static gboolean
has_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (shuke_text_is_han (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

gboolean
shuke_template_is_chinese (const ShukeTemplate *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const ShukeTemplatePiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->text != NULL && has_han (piece->text))
        return TRUE;
    }
  return FALSE;
}

char *
shuke_message_join (const GPtrArray *names,
                    gboolean         chinese)
{
  g_autoptr (GPtrArray) once = g_ptr_array_new ();
  GString *text;

  for (guint i = 0; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);

      if (!is_blank (name) && !g_ptr_array_find_with_equal_func (once, name, g_str_equal, NULL))
        g_ptr_array_add (once, name);
    }
  if (once->len == 0)
    return NULL;
  text = g_string_new (g_ptr_array_index (once, 0));
  for (guint i = 1; i < once->len; i++)
    {
      if (i + 1 == once->len)
        g_string_append (text, chinese ? "和" : " and ");
      else
        g_string_append (text, chinese ? "、" : ", ");
      g_string_append (text, g_ptr_array_index (once, i));
    }
  return g_string_free (text, FALSE);
}

gint64
shuke_message_cost (int    parts,
                    gint64 price)
{
  return (parts * price + 500) / 1000;
}

/* Emoji, dingbats, private use: handsets and gateways of the trade show a box instead. ¥ is named in the operators' own lists. */
static gboolean
may_be_garbled (gunichar c)
{
  static const char known[] = "¥￥★☆✓✔♥❤♡©®™";

  return (c < 0x20 && c != '\n') || (c >= 0x2600 && c <= 0x27bf) || (c >= 0xe000 && c <= 0xf8ff) || c >= 0x1f000 ||
         c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x80 && g_utf8_strchr (known, -1, c) != NULL);
}

static char *
without_spaces (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

static gboolean
says_how_to_refuse (const char *text,
                    const char *opt_out)
{
  static const char *const usual[] = { "拒收", "退订", "退訂", "replystop", "textstop", "unsubscribe", "optout" };
  g_autofree char *folded = without_spaces (text);
  g_autofree char *own = opt_out == NULL ? NULL : without_spaces (opt_out);

  if (own != NULL && *own != '\0' && strstr (folded, own) != NULL)
    return TRUE;
  return shuke_word_list_stand_in (folded, -1, usual, G_N_ELEMENTS (usual));
}

static gboolean
ends_clause (gunichar c)
{
  return c != 0 && g_utf8_strchr ("。，！？；,.!?;\n", -1, c) != NULL;
}

static gboolean
joins_clauses (gunichar c)
{
  return c == 0xff0c || c == 0xff1b || c == ',' || c == ';' || g_unichar_isspace (c);
}

static const char *
find_last_clause (const char *text)
{
  const char *p = text + strlen (text);

  while (p > text && ends_clause (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  while (p > text && !ends_clause (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  return p;
}

char *
shuke_message_dup_personal (const char *text,
                            const char *opt_out)
{
  const char *signature = g_str_has_suffix (text, "】") ? g_strrstr (text, "【") : NULL;
  g_autofree char *body = g_strchomp (signature != NULL ? g_strndup (text, signature - text) : g_strdup (text));
  const char *refusal;

  if (opt_out != NULL && *opt_out != '\0' && g_str_has_suffix (body, opt_out))
    refusal = body + strlen (body) - strlen (opt_out);
  else
    {
      refusal = find_last_clause (body);
      if (!says_how_to_refuse (refusal, opt_out))
        return g_strdup (text);
    }
  while (refusal > body && joins_clauses (g_utf8_get_char (g_utf8_prev_char (refusal))))
    refusal = g_utf8_prev_char (refusal);
  if (refusal == body)
    return g_strdup (text);
  body[refusal - body] = '\0';
  return g_strconcat (body, signature, NULL);
}

/* What stands between 【 and 】 at the head or the end of @text; NULL if nothing does. (transfer full) */
static char *
find_signature (const char *text)
{
  const char *open, *close;

  if (g_str_has_prefix (text, "【") && (close = strstr (text, "】")) != NULL)
    return g_strndup (text + strlen ("【"), close - text - strlen ("【"));
  if (g_str_has_suffix (text, "】") && (open = g_strrstr (text, "【")) != NULL)
    return g_strndup (open + strlen ("【"), strlen (open) - strlen ("【") - strlen ("】"));
  return NULL;
}

static int
count_brackets (const char *text)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_utf8_get_char (p) == 0x3010 || g_utf8_get_char (p) == 0x3011;
  return n;
}

static guint
lint_signature (const char          *text,
                const ShukeLintShop *shop)
{
  g_autofree char *found = find_signature (text);
  g_autofree char *own = shop->signature == NULL ? NULL : without_spaces (shop->signature);
  g_autofree char *folded = without_spaces (text);
  guint lint = 0;

  if (own != NULL)
    {
      g_autofree char *in_brackets = find_signature (own);

      if (in_brackets != NULL)
        {
          g_free (own);
          own = g_steal_pointer (&in_brackets);
        }
    }
  if (shop->region != SHUKE_REGION_CN)
    return own != NULL && *own != '\0' && strstr (folded, own) == NULL && found == NULL ? SHUKE_LINT_SIGNATURE : 0;
  if (found == NULL)
    lint |= SHUKE_LINT_SIGNATURE;
  else
    {
      g_autofree char *plain = without_spaces (found);
      glong length = g_utf8_strlen (found, -1);

      if (own != NULL && *own != '\0' && strcmp (plain, own) != 0)
        lint |= SHUKE_LINT_SIGNATURE;
      if (length < 2 || length > 16)
        lint |= SHUKE_LINT_SIGNATURE_LENGTH;
    }
  if (count_brackets (text) > (found != NULL ? 2 : 0))
    lint |= SHUKE_LINT_BRACKETS;
  return lint;
}

guint
shuke_message_lint (const char          *text,
                    const ShukeLintShop *shop,
                    int                  minute,
                    gunichar            *character)
{
  guint lint = lint_signature (text, shop);

  if (character != NULL)
    *character = 0;
  if (!says_how_to_refuse (text, shop->opt_out))
    lint |= SHUKE_LINT_OPT_OUT;
  if (g_utf8_strlen (text, -1) > 500)
    lint |= SHUKE_LINT_LENGTH;
  if (minute < 8 * 60 || minute >= 22 * 60)
    lint |= SHUKE_LINT_HOUR;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (may_be_garbled (g_utf8_get_char (p)))
      {
        lint |= SHUKE_LINT_CHARACTERS;
        if (character != NULL && *character == 0)
          *character = g_utf8_get_char (p);
      }
  return lint;
}

guint
shuke_template_lint (const ShukeTemplate *self)
{
  guint lint = SHUKE_LINT_NO_NAME;
  gboolean blank_before = FALSE;

  if (shuke_template_uses (self, SHUKE_PLACEHOLDER_NAME) || shuke_template_uses (self, SHUKE_PLACEHOLDER_ADDRESS_FORM) ||
      shuke_template_uses (self, SHUKE_PLACEHOLDER_CHILD))
    lint = 0;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const ShukeTemplatePiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->placeholder >= 0 && blank_before)
        lint |= SHUKE_LINT_TOUCHING;
      blank_before = piece->placeholder >= 0;
    }
  return lint;
}
