/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explains a search result. The search itself knows only that some packed word fits; here the few customers on the screen are
 * looked at again to mark the characters. It must agree with the search about what fits, never about the order. */

#include "shuke-hit.h"

#include <string.h>

#include "shuke-pinyin.h"

/* How a typed text fits a fact, best first. */
enum {
  FITS_BEGIN,
  FITS_SOUND,
  FITS_INSIDE,
  FITS_SOUND_INSIDE,
  FITS_NOT
};

typedef struct {
  char    *folded;     /* the one character, folded; may be empty */
  char   **sounds;     /* its readings */
} Character;

static void
character_clear (gpointer data)
{
  Character *character = data;

  g_free (character->folded);
  g_strfreev (character->sounds);
}

/* A search key of one character is pinyin and initial by turns: the pinyin lines. */
static char **
read_sounds (const char *letter)
{
  g_autofree char *key = shuke_pinyin_search_key (letter, NULL);
  g_auto (GStrv) lines = g_strsplit (key, "\n", -1);
  GPtrArray *sounds = g_ptr_array_new ();

  for (int i = 0; lines[i] != NULL; i += 2)
    {
      if (*lines[i] != '\0')
        g_ptr_array_add (sounds, g_strdup (lines[i]));
      if (lines[i + 1] == NULL)
        break;
    }
  g_ptr_array_add (sounds, NULL);

  return (char **) g_ptr_array_free (sounds, FALSE);
}

static GArray *
read_characters (const char *name,
                 const char *reading)
{
  GArray *characters = g_array_new (FALSE, TRUE, sizeof (Character));
  g_auto (GStrv) syllables = reading != NULL && *reading != '\0' ? g_strsplit (reading, " ", -1) : NULL;
  gboolean own = syllables != NULL && g_strv_length (syllables) == (guint) g_utf8_strlen (name, -1);
  guint i = 0;

  g_array_set_clear_func (characters, character_clear);
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      g_autofree char *letter = g_strndup (p, g_utf8_next_char (p) - p);
      Character character = { .folded = shuke_pinyin_fold (letter) };

      if (own)
        {
          const char *syllable[2] = { syllables[i], NULL };

          character.sounds = g_strdupv ((char **) syllable);
        }
      else
        character.sounds = read_sounds (letter);
      g_array_append_val (characters, character);
    }

  return characters;
}

/* Number of characters from @at on that spell @typed in full, as text; 0 when they do not. */
static int
spell_text (const GArray *characters,
            guint         at,
            const char   *typed)
{
  guint i = at;

  /* A space begins nothing. */
  if (*g_array_index (characters, Character, at).folded == '\0')
    return 0;

  for (; *typed != '\0' && i < characters->len; i++)
    {
      const char *folded = g_array_index (characters, Character, i).folded;
      gsize length = strlen (folded);

      if (strncmp (typed, folded, length) == 0)
        typed += length;
      else if (length > 0 && g_str_has_prefix (folded, typed))
        typed += strlen (typed);
      else
        return 0;
    }

  return *typed == '\0' ? (int) (i - at) : 0;
}

static int
spell_initials (const GArray *characters,
                guint         at,
                const char   *typed)
{
  guint i = at;

  for (; *typed != '\0' && i < characters->len; i++, typed++)
    {
      char **sounds = g_array_index (characters, Character, i).sounds;
      gboolean fits = FALSE;

      for (int j = 0; sounds[j] != NULL; j++)
        fits = fits || sounds[j][0] == *typed;
      if (!fits)
        return 0;
    }

  return *typed == '\0' ? (int) (i - at) : 0;
}

/* "wangxy" for 王小燕: one or two syllables of surname in full, then initials. */
static int
spell_surname (const GArray *characters,
               guint         at,
               const char   *typed)
{
  char **sounds = g_array_index (characters, Character, at).sounds;

  for (int j = 0; at < MIN (2, characters->len - 1) && sounds[j] != NULL; j++)
    {
      gsize length = strlen (sounds[j]);
      int rest;

      if (length == 0 || strncmp (typed, sounds[j], length) != 0)
        continue;
      rest = spell_initials (characters, at + 1, typed + length);
      if (rest == 0)
        rest = spell_surname (characters, at + 1, typed + length);
      if (rest > 0)
        return rest + 1;
    }
  return 0;
}

static int
spell_pinyin (const GArray *characters,
              guint         at,
              const char   *typed)
{
  char **sounds;

  if (*typed == '\0' || at >= characters->len)
    return 0;

  sounds = g_array_index (characters, Character, at).sounds;
  for (int j = 0; sounds[j] != NULL; j++)
    {
      gsize length = strlen (sounds[j]);
      int rest;

      if (g_str_has_prefix (sounds[j], typed))
        return 1;
      if (length == 0 || strncmp (typed, sounds[j], length) != 0)
        continue;
      rest = spell_pinyin (characters, at + 1, typed + length);
      if (rest > 0)
        return rest + 1;
    }

  return 0;
}

/* As text only: what the search does not know by its sound. */
static int
fit_text (const GArray *characters,
          const char   *folded,
          int          *start,
          int          *length)
{
  for (guint at = 0; at < characters->len; at++)
    if ((*length = spell_text (characters, at, folded)) > 0)
      {
        *start = (int) at;
        return at == 0 ? FITS_BEGIN : FITS_INSIDE;
      }

  return FITS_NOT;
}

/* Such words count no more than the middle of a name, wherever they are hit. */
static int
fit_word (const char *word,
          const char *folded,
          int        *start,
          int        *length)
{
  g_autoptr (GArray) characters = NULL;

  if (word == NULL || *folded == '\0')
    return FITS_NOT;

  characters = read_characters (word, NULL);
  return fit_text (characters, folded, start, length) != FITS_NOT ? FITS_INSIDE : FITS_NOT;
}

static int
fit_name (const char *name,
          const char *reading,
          const char *folded,
          int        *start,
          int        *length)
{
  g_autoptr (GArray) characters = NULL;
  int fit;

  if (name == NULL || *folded == '\0')
    return FITS_NOT;

  characters = read_characters (name, reading);
  fit = fit_text (characters, folded, start, length);
  if (fit != FITS_NOT)
    return fit;
  if (characters->len > 0 && (*length = spell_surname (characters, 0, folded)) > 0)
    {
      *start = 0;
      return FITS_SOUND;
    }
  for (guint at = 0; at < characters->len; at++)
    if ((*length = spell_initials (characters, at, folded)) > 0 || (*length = spell_pinyin (characters, at, folded)) > 0)
      {
        *start = (int) at;
        return at == 0 ? FITS_SOUND : FITS_SOUND_INSIDE;
      }

  return FITS_NOT;
}

/* Digits of a number with anything between them. */
static int
fit_number (const char *text,
            const char *digits,
            int        *start,
            int        *length)
{
  glong n = g_utf8_strlen (text, -1);

  if (*digits == '\0')
    return FITS_NOT;

  for (glong at = 0; at < n; at++)
    {
      const char *p = g_utf8_offset_to_pointer (text, at);
      const char *typed = digits;
      const char *q = p;

      if (!g_ascii_isdigit (*p))
        continue;
      for (; *q != '\0' && *typed != '\0'; q = g_utf8_next_char (q))
        if (g_ascii_isdigit (*q))
          {
            if (*q != *typed)
              break;
            typed++;
          }
      if (*typed == '\0')
        {
          *start = (int) at;
          *length = (int) g_utf8_strlen (p, q - p);
          return *start == 0 || *q == '\0' ? FITS_BEGIN : FITS_INSIDE;
        }
    }

  return FITS_NOT;
}

static void
keep_better (ShukeHit     *best,
             int          *best_fit,
             ShukeHitField field,
             guint         index,
             int           fit,
             int           start,
             int           length)
{
  if (fit >= *best_fit)
    return;

  *best_fit = fit;
  *best = (ShukeHit) { field, index, start, length };
}

/* Only digits of what was typed, or NULL when something else than a number was typed. */
static char *
digits_of (const char *folded)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (strchr ("+-()./", *p) == NULL)
      {
        g_string_free (digits, TRUE);
        return NULL;
      }

  return g_string_free (digits, FALSE);
}

ShukeHit
shuke_hit_find (const ShukeCustomer *customer,
                const char          *typed,
                ShukeRegion          region)
{
  g_autofree char *folded = shuke_pinyin_fold (typed);
  g_autofree char *digits = digits_of (folded);
  ShukeHit best = { SHUKE_HIT_NONE, 0, 0, 0 };
  int fit, best_fit = FITS_NOT, start = 0, length = 0;

  fit = fit_name (customer->name, customer->reading, folded, &start, &length);
  keep_better (&best, &best_fit, SHUKE_HIT_NAME, 0, fit, start, length);
  for (guint i = 0; digits != NULL && i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);
      g_autofree char *formatted = phone->e164 != NULL ? shuke_phone_format (phone->e164, region) : g_strdup (phone->raw);

      fit = fit_number (formatted, digits, &start, &length);
      keep_better (&best, &best_fit, SHUKE_HIT_PHONE, i, fit, start, length);
    }
  fit = fit_word (customer->card_number, folded, &start, &length);
  keep_better (&best, &best_fit, SHUKE_HIT_CARD, 0, fit, start, length);
  fit = fit_name (customer->nickname, NULL, folded, &start, &length);
  keep_better (&best, &best_fit, SHUKE_HIT_NICKNAME, 0, fit, start, length);
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      fit = fit_name (person->name, NULL, folded, &start, &length);
      keep_better (&best, &best_fit, SHUKE_HIT_PERSON, i, fit, start, length);
      fit = fit_name (person->nickname, NULL, folded, &start, &length);
      keep_better (&best, &best_fit, SHUKE_HIT_PERSON_NICKNAME, i, fit, start, length);
    }
  fit = fit_word (customer->address_form, folded, &start, &length);
  keep_better (&best, &best_fit, SHUKE_HIT_ADDRESS_FORM, 0, fit, start, length);
  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      fit = fit_word (channel->value, folded, &start, &length);
      keep_better (&best, &best_fit, SHUKE_HIT_CHANNEL, i, fit, start, length);
    }

  return best;
}
