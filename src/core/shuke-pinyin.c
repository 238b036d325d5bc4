/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Readings of names, for finding and for sorting. A name is cut into units (a Chinese character with its
 * readings, or a run of Latin letters); keys are written from the units on the stack, with one allocation at the
 * end, because an import makes two of them for each of 100,000 rows. Readings come from Unihan and from a table
 * of surnames, whose characters are read otherwise in names (单 is shan). */

#include "shuke-pinyin.h"

#include <stdlib.h>
#include <string.h>

#include "shuke-text.h"

#define MAX_UNITS     24   /* what follows in a longer name is not read */
#define MAX_CHOICES    8
#define MAX_READINGS  16
#define MAX_STEPS   2000   /* of cutting a correction; what needs more does not fit the name */
#define LATIN_SIZE   192
#define LINE_SIZE    (LATIN_SIZE + MAX_UNITS * 8)

/* Sorts behind every character that occurs in a name. */
#define LAST "\U0010fffd"

typedef struct {
  gunichar    first;
  gunichar    second;     /* 0 for a single surname */
  const char *readings;   /* with spaces between */
} Surname;

#include "shuke-pinyin-table.inc"
#include "shuke-surname-table.inc"

typedef struct {
  const char *text;
  gsize       length;
} Slice;

typedef enum {
  UNIT_HAN,
  UNIT_LATIN,
  UNIT_OTHER,   /* kana, hangul, a character without reading: only for sorting */
} UnitKind;

typedef struct {
  UnitKind kind;
  gunichar c;                       /* not for Latin */
  Slice    source;                  /* the character as written; not for Latin */
  Slice    choices[MAX_CHOICES];    /* the most likely first */
  int      n_choices;
} Unit;

typedef struct {
  Unit  units[MAX_UNITS];
  int   n;
  char  latin[LATIN_SIZE];   /* lowered letters that slices point to */
  gsize latin_used;
} Parsed;

static const Slice lv_without_dots[] = { { "lu", 2 }, { "nu", 2 }, { "lue", 3 }, { "nue", 3 } };

static void
add_choice (Unit       *unit,
            const char *text,
            gsize       length)
{
  for (int i = 0; i < unit->n_choices; i++)
    if (unit->choices[i].length == length && memcmp (unit->choices[i].text, text, length) == 0)
      return;
  if (unit->n_choices == MAX_CHOICES || length == 0)
    return;
  unit->choices[unit->n_choices].text = text;
  unit->choices[unit->n_choices++].length = length;
  /* lü is typed lv by most and lu by some. */
  if (unit->kind == UNIT_HAN && length >= 2 && text[1] == 'v')
    {
      int which = (text[0] == 'n' ? 1 : 0) + (length == 3 ? 2 : 0);

      add_choice (unit, lv_without_dots[which].text, lv_without_dots[which].length);
    }
}

static guint16
table_value (gunichar c)
{
  gsize low = 0;
  gsize high = G_N_ELEMENTS (pinyin_rare) / 2;

  if (c >= 0x4e00 && c < 0x4e00 + G_N_ELEMENTS (pinyin_main))
    return pinyin_main[c - 0x4e00];
  if (c >= 0x3400 && c < 0x3400 + G_N_ELEMENTS (pinyin_extension_a))
    return pinyin_extension_a[c - 0x3400];
  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (pinyin_rare[middle * 2] == c)
        return (guint16) pinyin_rare[middle * 2 + 1];
      if (pinyin_rare[middle * 2] < c)
        low = middle + 1;
      else
        high = middle;
    }
  return 0;
}

static void
add_table_choices (Unit *unit)
{
  guint16 value = unit->c == 0x3007 /* 〇 */ ? table_value (0x96f6 /* 零 */) : table_value (unit->c);

  if (value == 0)
    return;
  if (value < 512)
    {
      add_choice (unit, pinyin_syllables[value - 1], strlen (pinyin_syllables[value - 1]));
      return;
    }
  for (gsize i = value - 512u;; i++)
    {
      const char *syllable = pinyin_syllables[(pinyin_several[i] & 0x7fff) - 1];

      add_choice (unit, syllable, strlen (syllable));
      if (pinyin_several[i] & 0x8000)
        break;
    }
}

static const Surname *
find_surname (gunichar first,
              gunichar second)
{
  gsize low = 0;
  gsize high = G_N_ELEMENTS (surnames);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      const Surname *entry = &surnames[middle];

      if (entry->first == first && entry->second == second)
        return entry;
      if (entry->first < first || (entry->first == first && entry->second < second))
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static void
add_surname_choices (Unit *unit)
{
  const Surname *surname = find_surname (unit->c, 0);
  const char *reading = surname != NULL ? surname->readings : "";

  while (*reading != '\0')
    {
      gsize length = strcspn (reading, " ");

      add_choice (unit, reading, length);
      reading += length;
      reading += *reading == ' ';
    }
}

/* 小王, 老李, 阿芳: what stands before is no surname. */
static gboolean
is_familiar (gunichar c)
{
  return c == 0x5c0f /* 小 */ || c == 0x8001 /* 老 */ || c == 0x963f /* 阿 */ || c == 0x5927 /* 大 */;
}

static void
add_readings (Parsed *parsed)
{
  Unit *units = parsed->units;
  const Surname *surname = NULL;
  int at = 0;

  if (parsed->n > 1 && units[0].kind == UNIT_HAN && units[1].kind == UNIT_HAN)
    {
      surname = find_surname (units[0].c, units[1].c);
      if (surname == NULL && parsed->n == 2 && is_familiar (units[0].c))
        at = 1;
    }
  if (surname != NULL)
    {
      gsize length = strcspn (surname->readings, " ");

      add_choice (&units[0], surname->readings, length);
      add_choice (&units[1], surname->readings + length + 1, strlen (surname->readings + length + 1));
    }
  else if (parsed->n > 0 && units[at].kind == UNIT_HAN)
    add_surname_choices (&units[at]);

  for (int i = 0; i < parsed->n; i++)
    if (units[i].kind == UNIT_HAN)
      {
        add_table_choices (&units[i]);
        if (units[i].n_choices == 0)
          units[i].kind = UNIT_OTHER;
      }
}

/* The bare lower-case letter or digit, 'v' for ü; 0 when it is no Latin letter. */
static char
latin_letter (gunichar c)
{
  static const struct { gunichar c; char letter; } without_base[] = {
    { 0xdf, 's' }, { 0xc6, 'a' }, { 0xe6, 'a' }, { 0xd8, 'o' }, { 0xf8, 'o' }, { 0x110, 'd' }, { 0x111, 'd' },
    { 0x131, 'i' }, { 0x141, 'l' }, { 0x142, 'l' }, { 0x152, 'o' }, { 0x153, 'o' },
  };
  gboolean dots = FALSE;

  if (c >= 0xff01 && c <= 0xff5e)
    c = c - 0xff01 + '!';
  if (c >= 0x80)
    {
      gunichar base, mark;

      if (!((c >= 0xc0 && c <= 0x24f) || (c >= 0x1e00 && c <= 0x1eff)))
        return 0;
      while (g_unichar_decompose (c, &base, &mark) && mark != 0)
        {
          dots |= mark == 0x308;
          c = base;
        }
      for (gsize i = 0; i < G_N_ELEMENTS (without_base); i++)
        if (without_base[i].c == c)
          return without_base[i].letter;
    }
  if (c >= 0x80 || !g_ascii_isalnum ((char) c))
    return 0;
  c = (gunichar) g_ascii_tolower ((char) c);
  return dots && c == 'u' ? 'v' : (char) c;
}

/* One run of Latin letters from @text on becomes a unit, with a second choice when it has a ü. */
static const char *
parse_latin (const char *text,
             Parsed     *parsed)
{
  Unit *unit = &parsed->units[parsed->n];
  char *start = parsed->latin + parsed->latin_used;
  gsize room = LATIN_SIZE - parsed->latin_used;
  gsize length = 0;
  gboolean dots = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      char letter = latin_letter (c);

      if (letter == 0 && (c == '\'' || c == 0x2019 || (c >= 0x300 && c <= 0x36f)))
        {
          if (c == 0x308 && length > 0 && start[length - 1] == 'u')
            {
              start[length - 1] = 'v';
              dots = TRUE;
            }
          continue;
        }
      if (letter == 0 && c == ':' && length > 1 && start[length - 1] == 'u'
          && (start[length - 2] == 'l' || start[length - 2] == 'n'))
        {
          start[length - 1] = 'v';
          dots = TRUE;
          continue;
        }
      if (letter == 0)
        break;
      dots |= letter == 'v' && c >= 0x80 && c < 0xff00;
      if (length < room)
        start[length++] = letter;
    }
  unit->kind = UNIT_LATIN;
  unit->n_choices = 0;
  add_choice (unit, start, length);
  parsed->latin_used += length;
  if (dots && parsed->latin_used + length <= LATIN_SIZE)
    {
      for (gsize i = 0; i < length; i++)
        start[length + i] = start[i] == 'v' ? 'u' : start[i];
      add_choice (unit, start + length, length);
      parsed->latin_used += length;
    }
  if (length > 0)
    parsed->n++;
  return text;
}

static void
parse_name (const char *name,
            Parsed     *parsed)
{
  parsed->n = 0;
  parsed->latin_used = 0;
  while (name != NULL && *name != '\0' && parsed->n < MAX_UNITS)
    {
      gunichar c = g_utf8_get_char (name);
      const char *next = g_utf8_next_char (name);
      Unit *unit = &parsed->units[parsed->n];

      if (latin_letter (c) != 0)
        {
          name = parse_latin (name, parsed);
          continue;
        }
      if (shuke_text_is_han (c) || g_unichar_isalpha (c))
        {
          unit->kind = shuke_text_is_han (c) ? UNIT_HAN : UNIT_OTHER;
          unit->c = c;
          unit->source.text = name;
          unit->source.length = (gsize) (next - name);
          unit->n_choices = 0;
          parsed->n++;
        }
      name = next;
    }
  add_readings (parsed);
}

static int
compare_syllable (const void *key,
                  const void *element)
{
  const Slice *slice = key;
  const char *syllable = element;
  int result = strncmp (slice->text, syllable, slice->length);

  return result != 0 ? result : -(syllable[slice->length] != '\0');
}

static gboolean
is_syllable (Slice slice)
{
  return bsearch (&slice, pinyin_syllables, G_N_ELEMENTS (pinyin_syllables),
                  sizeof pinyin_syllables[0], compare_syllable) != NULL;
}

/* Cuts the owner's correction along the name: "shan xiaoyu" for three characters is shan, xiao, yu. @words hold
 * Latin units only; @at counts letters of word @word. The syllables found are written to @found. */
static gboolean
cut_reading (const Parsed *parsed,
             int           index,
             const Parsed *words,
             int           word,
             gsize         at,
             Slice        *found,
             int          *steps)
{
  const Unit *unit = &parsed->units[MIN (index, MAX_UNITS - 1)];
  Slice rest;

  if (--*steps < 0)
    return FALSE;
  /* Tones written as digits (shan4) belong to the syllable before. */
  while (at > 0 && word < words->n && at < words->units[word].choices[0].length
         && (index == parsed->n || unit->kind == UNIT_HAN)
         && g_ascii_isdigit (words->units[word].choices[0].text[at]))
    at++;
  if (word < words->n && at == words->units[word].choices[0].length)
    {
      word++;
      at = 0;
    }
  if (index == parsed->n)
    return word == words->n;
  /* Latin parts and characters of other scripts may be left out of a correction. */
  if (unit->kind != UNIT_HAN && cut_reading (parsed, index + 1, words, word, at, found, steps))
    {
      found[index].length = 0;
      return TRUE;
    }
  if (word == words->n)
    return FALSE;
  rest = words->units[word].choices[0];
  rest.text += at;
  rest.length -= at;
  for (int i = 0; i < unit->n_choices; i++)
    if (unit->choices[i].length <= rest.length
        && memcmp (unit->choices[i].text, rest.text, unit->choices[i].length) == 0
        && cut_reading (parsed, index + 1, words, word, at + unit->choices[i].length, found, steps))
      {
        found[index].text = rest.text;
        found[index].length = unit->choices[i].length;
        return TRUE;
      }
  for (gsize length = MIN (rest.length, 6); unit->kind != UNIT_LATIN && length > 0; length--)
    {
      Slice slice = { rest.text, length };

      if (is_syllable (slice) && cut_reading (parsed, index + 1, words, word, at + length, found, steps))
        {
          found[index] = slice;
          return TRUE;
        }
    }
  return FALSE;
}

/* Reads the correction to @words and puts its syllables before the others. FALSE when it does not fit the name. */
static gboolean
apply_reading (Parsed     *parsed,
               const char *reading,
               Parsed     *words)
{
  Slice found[MAX_UNITS];
  int steps = MAX_STEPS;

  words->n = 0;
  words->latin_used = 0;
  while (*reading != '\0' && words->n < MAX_UNITS)
    {
      gunichar c = g_utf8_get_char (reading);

      if (latin_letter (c) != 0 && !g_unichar_isdigit (c))
        {
          reading = parse_latin (reading, words);
          continue;
        }
      reading = g_utf8_next_char (reading);
    }
  if (words->n == 0 || parsed->n == 0)
    return FALSE;
  if (!cut_reading (parsed, 0, words, 0, 0, found, &steps))
    return FALSE;
  for (int i = 0; i < parsed->n; i++)
    {
      Unit own = { .kind = parsed->units[i].kind };

      if (own.kind == UNIT_LATIN || found[i].length == 0)
        continue;
      own.kind = UNIT_HAN;
      add_choice (&own, found[i].text, found[i].length);
      for (int k = 0; k < parsed->units[i].n_choices; k++)
        add_choice (&own, parsed->units[i].choices[k].text, parsed->units[i].choices[k].length);
      parsed->units[i].kind = UNIT_HAN;
      parsed->units[i].n_choices = own.n_choices;
      memcpy (parsed->units[i].choices, own.choices, sizeof own.choices);
    }
  return TRUE;
}

typedef struct {
  const Parsed *parsed;
  int           chosen[MAX_UNITS];
  int           lines;
  gsize         used;
  char          text[LINE_SIZE * MAX_READINGS];
} SearchKey;

static void
write_line (SearchKey *key)
{
  char *p = key->text + key->used;

  if (key->used > 0)
    *p++ = '\n';
  for (int i = 0; i < key->parsed->n; i++)
    {
      const Unit *unit = &key->parsed->units[i];

      if (unit->n_choices == 0)
        continue;
      memcpy (p, unit->choices[key->chosen[i]].text, unit->choices[key->chosen[i]].length);
      p += unit->choices[key->chosen[i]].length;
    }
  *p++ = '\n';
  for (int i = 0; i < key->parsed->n; i++)
    if (key->parsed->units[i].n_choices > 0)
      *p++ = key->parsed->units[i].choices[key->chosen[i]].text[0];
  key->used = (gsize) (p - key->text);
  key->lines++;
}

/* All ways to be @deviation steps away from the most likely choice in units @index and later. */
static void
write_deviations (SearchKey *key,
                  int        index,
                  int        deviation)
{
  int most;

  if (key->lines == MAX_READINGS)
    return;
  if (index == key->parsed->n)
    {
      if (deviation == 0)
        write_line (key);
      return;
    }
  most = MAX (key->parsed->units[index].n_choices - 1, 0);
  for (int i = MIN (most, deviation); i >= 0; i--)
    {
      key->chosen[index] = i;
      write_deviations (key, index + 1, deviation - i);
    }
}

char *
shuke_pinyin_search_key (const char *name,
                         const char *reading)
{
  Parsed parsed, words;
  SearchKey key;
  int most = 0;
  gboolean any = FALSE;

  key.parsed = &parsed;
  key.lines = 0;
  key.used = 0;
  parse_name (name, &parsed);
  if (reading != NULL && *reading != '\0' && !apply_reading (&parsed, reading, &words) && words.n > 0)
    {
      key.parsed = &words;
      memset (key.chosen, 0, sizeof key.chosen);
      write_line (&key);
      key.parsed = &parsed;
    }
  for (int i = 0; i < parsed.n; i++)
    {
      any = any || parsed.units[i].n_choices > 0;
      most += MAX (parsed.units[i].n_choices - 1, 0);
    }
  for (int deviation = 0; any && deviation <= most && key.lines < MAX_READINGS; deviation++)
    write_deviations (&key, 0, deviation);
  return g_strndup (key.text, key.used);
}

static char *
append_slice (char  *p,
              Slice  slice)
{
  memcpy (p, slice.text, slice.length);
  return p + slice.length;
}

char *
shuke_pinyin_sort_key (const char *name,
                       const char *reading)
{
  Parsed parsed, words;
  char text[LINE_SIZE + MAX_UNITS * 8];
  char *p = text;

  parse_name (name, &parsed);
  if (reading != NULL && *reading != '\0' && !apply_reading (&parsed, reading, &words) && words.n > 0)
    {
      for (int i = 0; i < words.n; i++)
        {
          p = append_slice (p, words.units[i].choices[0]);
          *p++ = ' ';
        }
      *p = '\0';
      return g_strconcat (text, name, NULL);
    }
  if (parsed.n == 0)
    return g_strconcat (LAST, name, NULL);

  for (int i = 0; i < parsed.n; i++)
    {
      const Unit *unit = &parsed.units[i];

      /* What begins with neither letter nor reading comes after z. */
      if (i == 0 && (unit->n_choices == 0 || g_ascii_isdigit (unit->choices[0].text[0])))
        *p++ = '~';
      if (i > 0 && parsed.units[i - 1].kind == UNIT_LATIN)
        *p++ = ' ';
      if (unit->n_choices > 0)
        p = append_slice (p, unit->choices[0]);
      if (unit->kind == UNIT_LATIN)
        continue;
      /* The space sorts before every letter, so that ze comes before zeng. */
      if (unit->n_choices > 0)
        *p++ = ' ';
      p = append_slice (p, unit->source);
    }
  return g_strndup (text, (gsize) (p - text));
}

char *
shuke_pinyin_fold (const char *text)
{
  GString *result;

  if (text == NULL)
    return g_strdup ("");
  result = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char letter = latin_letter (c);

      if (letter != 0)
        g_string_append_c (result, letter);
      else if (c == 0x308 && result->len > 0 && result->str[result->len - 1] == 'u')
        result->str[result->len - 1] = 'v';
      else if (c >= 0xff01 && c <= 0xff5e)
        g_string_append_c (result, (char) (c - 0xff01 + '!'));
      else if (!g_unichar_isspace (c) && c != '\'' && c != 0x2019 && !(c >= 0x300 && c <= 0x36f))
        g_string_append_unichar (result, g_unichar_tolower (c));
    }
  return g_string_free (result, FALSE);
}

int
shuke_pinyin_surname_length (const char *name)
{
  gunichar first, second;
  const char *rest;

  if (name == NULL || *name == '\0')
    return 0;
  first = g_utf8_get_char (name);
  if (!shuke_text_is_han (first))
    return 0;
  rest = g_utf8_next_char (name);
  second = g_utf8_get_char (rest);
  if (second != 0 && find_surname (first, second) != NULL)
    return 2;
  if (first == 0x5c0f /* 小 */ || first == 0x963f /* 阿 */)
    return 0;
  if (is_familiar (first) && second != 0 && *g_utf8_next_char (rest) == '\0')
    return 0;
  return 1;
}
