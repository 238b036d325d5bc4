/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Four long strings: one of every word with Chinese in it, and of the Latin letters and digits of each word one for those with letters
 * alone, one for digits alone and one for both, as card numbers have them. A needle can stand in one or two of them only, so the others
 * are not walked, and hardly a word is kept twice. Inside a string the
 * customers follow one another by last visit and tier, each word behind a byte that says what it is: the order of the hits is
 * then the order of the list and nothing is sorted. A single letter would hit everywhere; for it there are planes of bits. It
 * lies in memory as long as the window is open, so everything is as narrow as it can be. */

#include "shuke-search-index.h"

#include <string.h>

enum {
  STREAM_HAN,
  STREAM_LATIN,
  STREAM_DIGITS,
  STREAM_MIXED,     /* letters and digits */
  N_STREAMS
};

/* Longer texts fit nobody; a vector may be read so far behind the end. */
#define MAX_NEEDLE 200
#define PADDING (MAX_NEEDLE + 32)

/* A byte before a hit that is no mark of a word. */
#define INSIDE (SHUKE_SEARCH_FIELD_PHONE + 1)

/* Sixteen characters at a time, in whatever the processor has for it. */
typedef guint8 Vector __attribute__ ((vector_size (16)));

typedef struct {
  char    *text;      /* words of all entries one after the other, NULs at the end */
  guint32  total;     /* bytes of words */
  guint8  *lengths;   /* of the words of each entry: see next_length() */
} Stream;

/* Entries one after the other that are equal in what they are sorted by. There are far fewer of these than customers. */
typedef struct {
  guint32  first;
  ShukeDay last_day;
  guint8   tier_rank;
} Run;

/* What a single letter or digit can be in an entry, in rising order of what it is worth. */
enum {
  PLANE_ANY,
  PLANE_SOUND,          /* pinyin or initials begin with it */
  PLANE_ALL_INITIALS,
  PLANE_FAMILY,
  PLANE_NAME,
  N_PLANES
};

static const guint8 plane_matches[N_PLANES] = {
  [PLANE_ANY] = SHUKE_MATCH_ANYWHERE,
  [PLANE_SOUND] = SHUKE_MATCH_INITIALS_BEGIN,
  [PLANE_ALL_INITIALS] = SHUKE_MATCH_ALL_INITIALS,
  [PLANE_FAMILY] = SHUKE_MATCH_FAMILY_BEGINS,
  [PLANE_NAME] = SHUKE_MATCH_NAME_BEGINS,
};

/* a to z, 0 to 9. */
#define N_SIGNS 36

struct _ShukeSearchIndex {
  guint             n;
  ShukeIds          ids;
  GArray           *runs;      /* (element-type Run) */
  guint             run;       /* that was asked for last: see find_run() */
  Stream            streams[N_STREAMS];
  guint64          *planes[N_PLANES][N_SIGNS];   /* a bit for each entry; NULL when none is set */
  GHashTable       *struck;    /* positions */
};

struct _ShukeSearchIndexBuilder {
  GArray  *entries;
  GString *texts[N_STREAMS];
  GArray  *begins[N_STREAMS];   /* guint32 per entry */
};

int
shuke_search_entry_compare (const ShukeSearchEntry *a,
                            const ShukeSearchEntry *b)
{
  if (a->last_day != b->last_day)
    return a->last_day > b->last_day ? -1 : 1;
  if (a->tier_rank != b->tier_rank)
    return a->tier_rank < b->tier_rank ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

ShukeSearchIndexBuilder *
shuke_search_index_builder_new (void)
{
  ShukeSearchIndexBuilder *self = g_new0 (ShukeSearchIndexBuilder, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (ShukeSearchEntry));
  for (int s = 0; s < N_STREAMS; s++)
    {
      self->texts[s] = g_string_new (NULL);
      self->begins[s] = g_array_new (FALSE, FALSE, sizeof (guint32));
    }

  return self;
}

void
shuke_search_index_builder_free (ShukeSearchIndexBuilder *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->entries);
  for (int s = 0; s < N_STREAMS; s++)
    {
      if (self->texts[s] != NULL)
        g_string_free (self->texts[s], TRUE);
      g_array_unref (self->begins[s]);
    }
  g_free (self);
}

void
shuke_search_index_builder_begin (ShukeSearchIndexBuilder *self,
                                  const ShukeSearchEntry  *entry)
{
  g_array_append_vals (self->entries, entry, 1);
  for (int s = 0; s < N_STREAMS; s++)
    {
      guint32 begin = (guint32) self->texts[s]->len;

      g_array_append_val (self->begins[s], begin);
    }
}

/* Equal readings of one customer are kept once. */
static gboolean
holds_already (const GString *text,
               guint32        begin,
               char           marker,
               const char    *word)
{
  gsize length = strlen (word);
  const char *p = text->str + begin;

  while ((p = strchr (p, marker)) != NULL)
    {
      p++;
      if (strncmp (p, word, length) == 0 && (guchar) p[length] < 0x20)
        return TRUE;
    }

  return FALSE;
}

void
shuke_search_index_builder_add (ShukeSearchIndexBuilder *self,
                                ShukeSearchField         words,
                                const char              *text)
{
  gboolean in[N_STREAMS] = { FALSE };
  gboolean sound = words == SHUKE_SEARCH_FIELD_INITIALS || words == SHUKE_SEARCH_FIELD_PINYIN;
  gsize length;

  g_return_if_fail (self->entries->len > 0);

  if (text == NULL)
    return;

  length = strlen (text);
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p < 0x20)
      return;
    else if ((guchar) *p >= 0x80)
      in[STREAM_HAN] = TRUE;
    else if (g_ascii_isalpha (*p))
      in[STREAM_LATIN] = TRUE;
    else if (g_ascii_isdigit (*p))
      in[STREAM_DIGITS] = TRUE;
  in[STREAM_MIXED] = in[STREAM_LATIN] && in[STREAM_DIGITS];
  if (in[STREAM_MIXED])
    {
      in[STREAM_DIGITS] = FALSE;
      /* Syllables beside initials are looked for among the letters alone: see shuke_search_index_find_mixed(). */
      in[STREAM_LATIN] = sound;
    }

  for (int s = 0; s < N_STREAMS; s++)
    {
      guint32 begin = g_array_index (self->begins[s], guint32, self->begins[s]->len - 1);

      if (!in[s] || holds_already (self->texts[s], begin, (char) words, text))
        continue;
      /* Far more words than one household has. */
      if (self->texts[s]->len - begin + length + 1 > G_MAXUINT16 || self->texts[s]->len + length + 1 > G_MAXUINT32)
        continue;
      g_string_append_c (self->texts[s], (char) words);
      g_string_append (self->texts[s], text);
    }
}

/* Seven bits in each byte, the eighth where more follow: nearly all lengths are one byte. */
#define MAX_LENGTH_BYTES 3

static guint8 *
put_length (guint8  *to,
            guint32  length)
{
  for (; length >= 0x80; length >>= 7)
    *to++ = (guint8) (length | 0x80);
  *to++ = (guint8) length;

  return to;
}

static inline guint32
next_length (const guint8 **from)
{
  guint32 length = **from & 0x7f;

  for (int shift = 7; *(*from)++ & 0x80; shift += 7)
    length |= (guint32) (**from & 0x7f) << shift;

  return length;
}

/* -1 for what is neither letter nor digit. */
static int
sign_of (char c)
{
  if (c >= 'a' && c <= 'z')
    return c - 'a';
  return g_ascii_isdigit (c) ? 26 + c - '0' : -1;
}

static void
set_bit (ShukeSearchIndex *self,
         int               plane,
         char              letter,
         guint             i)
{
  int sign = sign_of (letter);

  if (sign < 0 || (plane != PLANE_ANY && g_ascii_isdigit (letter)))
    return;
  if (self->planes[plane][sign] == NULL)
    self->planes[plane][sign] = g_new0 (guint64, self->n / 64 + 1);
  self->planes[plane][sign][i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
}

static void
fill_planes (ShukeSearchIndex *self,
             guint             i,
             const char       *text,
             gsize             length)
{
  for (gsize at = 0; at < length; at++)
    {
      char c = text[at], first = at + 1 < length ? text[at + 1] : '\0';

      if ((guchar) c >= 0x20)
        set_bit (self, PLANE_ANY, c, i);
      else if (c == SHUKE_SEARCH_FIELD_NAME)
        set_bit (self, PLANE_NAME, first, i);
      else if (c == SHUKE_SEARCH_FIELD_FAMILY)
        set_bit (self, PLANE_FAMILY, first, i);
      else if (c == SHUKE_SEARCH_FIELD_INITIALS || c == SHUKE_SEARCH_FIELD_PINYIN)
        set_bit (self, PLANE_SOUND, first, i);
      if (c == SHUKE_SEARCH_FIELD_INITIALS && (at + 2 >= length || (guchar) text[at + 2] < 0x20))
        set_bit (self, PLANE_ALL_INITIALS, first, i);
    }
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const ShukeSearchEntry *entries = user_data;

  return shuke_search_entry_compare (&entries[*(const guint32 *) a], &entries[*(const guint32 *) b]);
}

ShukeSearchIndex *
shuke_search_index_builder_finish (ShukeSearchIndexBuilder *self)
{
  ShukeSearchIndex *index = g_new0 (ShukeSearchIndex, 1);
  guint n = self->entries->len;
  ShukeSearchEntry *unsorted = (ShukeSearchEntry *) (void *) self->entries->data;
  g_autofree guint32 *positions = g_new (guint32, n + 1);
  g_autofree gint64 *ids = g_new (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    positions[i] = i;
  if (n > 0)
    g_qsort_with_data (positions, (int) n, sizeof (guint32), compare_positions, unsorted);

  index->n = n;
  index->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  index->struck = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      const ShukeSearchEntry *entry = &unsorted[positions[i]];

      const Run *last = i > 0 ? &g_array_index (index->runs, Run, index->runs->len - 1) : NULL;

      ids[i] = entry->id;
      if (last == NULL || last->last_day != entry->last_day || last->tier_rank != entry->tier_rank)
        {
          Run run = { i, entry->last_day, entry->tier_rank };

          g_array_append_val (index->runs, run);
        }
    }
  shuke_ids_set (&index->ids, ids, n);

  for (int s = 0; s < N_STREAMS; s++)
    {
      Stream *stream = &index->streams[s];
      const GString *text = self->texts[s];
      guint8 *length;
      guint32 at = 0;

      stream->text = g_malloc0 (text->len + PADDING);
      stream->total = (guint32) text->len;
      length = stream->lengths = g_malloc (n * MAX_LENGTH_BYTES + 1);
      for (guint i = 0; i < n; i++)
        {
          guint32 from = g_array_index (self->begins[s], guint32, positions[i]);
          guint32 to = positions[i] + 1 < n ? g_array_index (self->begins[s], guint32, positions[i] + 1) : text->len;

          length = put_length (length, to - from);
          memcpy (stream->text + at, text->str + from, to - from);
          if (s != STREAM_HAN)
            fill_planes (index, i, stream->text + at, to - from);
          at += to - from;
        }
      /* Where there are no words nobody asks how long they are. */
      stream->lengths = g_realloc (stream->lengths, text->len > 0 ? (gsize) (length - stream->lengths) + 1 : 1);
      g_string_free (self->texts[s], TRUE);
      self->texts[s] = NULL;
    }

  shuke_search_index_builder_free (self);
  return index;
}

void
shuke_search_index_free (ShukeSearchIndex *self)
{
  if (self == NULL)
    return;

  for (int s = 0; s < N_STREAMS; s++)
    {
      g_free (self->streams[s].text);
      g_free (self->streams[s].lengths);
    }
  for (int plane = 0; plane < N_PLANES; plane++)
    for (int sign = 0; sign < N_SIGNS; sign++)
      g_free (self->planes[plane][sign]);
  shuke_ids_clear (&self->ids);
  g_array_unref (self->runs);
  g_hash_table_unref (self->struck);
  g_free (self);
}

guint
shuke_search_index_get_size (ShukeSearchIndex *self)
{
  return self->n;
}

/* Mostly the one that was asked for before: hits are merged in their order. */
static const Run *
find_run (ShukeSearchIndex *self,
          guint             position)
{
  const Run *runs = (const Run *) (const void *) self->runs->data;
  guint low = 0, high = self->runs->len;

  if (runs[self->run].first <= position && (self->run + 1 == high || position < runs[self->run + 1].first))
    return &runs[self->run];

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (runs[middle].first <= position)
        low = middle;
      else
        high = middle;
    }
  self->run = low;

  return &runs[low];
}

ShukeSearchEntry
shuke_search_index_get_entry (ShukeSearchIndex *self,
                              guint             position)
{
  const Run *run;

  g_return_val_if_fail (position < self->n, (ShukeSearchEntry) { 0 });

  run = find_run (self, position);
  return (ShukeSearchEntry) { shuke_ids_get (&self->ids, position), run->last_day, run->tier_rank };
}

const ShukeIds *
shuke_search_index_get_ids (ShukeSearchIndex *self)
{
  return &self->ids;
}

void
shuke_search_index_strike (ShukeSearchIndex *self,
                           gint64            id)
{
  /* Once for every edit: a table of places would cost megabytes to save a tenth of a millisecond. */
  for (guint i = 0; i < self->n; i++)
    if (shuke_ids_get (&self->ids, i) == id)
      {
        g_hash_table_add (self->struck, GUINT_TO_POINTER (i));
        return;
      }
}

/* What a hit is that begins a word of that kind, when the word goes on behind it and when it ends there. Looked up rather than
 * decided: a common pair of letters is hit a hundred thousand times in a walk. */
static const guint8 begin_matches[2][INSIDE + 1] = {
  {
    [0] = SHUKE_MATCH_ANYWHERE,
    [SHUKE_SEARCH_FIELD_NAME] = SHUKE_MATCH_NAME_BEGINS,
    [SHUKE_SEARCH_FIELD_FAMILY] = SHUKE_MATCH_FAMILY_BEGINS,
    [SHUKE_SEARCH_FIELD_INITIALS] = SHUKE_MATCH_INITIALS_BEGIN,
    [SHUKE_SEARCH_FIELD_PINYIN] = SHUKE_MATCH_PINYIN_BEGINS,
    [SHUKE_SEARCH_FIELD_OTHER] = SHUKE_MATCH_ANYWHERE,
    [SHUKE_SEARCH_FIELD_CARD] = SHUKE_MATCH_ANYWHERE,
    [SHUKE_SEARCH_FIELD_PHONE] = SHUKE_MATCH_ANYWHERE,
    [INSIDE] = SHUKE_MATCH_ANYWHERE,
  },
  {
    [0] = SHUKE_MATCH_ANYWHERE,
    [SHUKE_SEARCH_FIELD_NAME] = SHUKE_MATCH_NAME_BEGINS,
    [SHUKE_SEARCH_FIELD_FAMILY] = SHUKE_MATCH_FAMILY_BEGINS,
    [SHUKE_SEARCH_FIELD_INITIALS] = SHUKE_MATCH_ALL_INITIALS,
    [SHUKE_SEARCH_FIELD_PINYIN] = SHUKE_MATCH_PINYIN_BEGINS,
    [SHUKE_SEARCH_FIELD_OTHER] = SHUKE_MATCH_ANYWHERE,
    [SHUKE_SEARCH_FIELD_CARD] = SHUKE_MATCH_EXACT_NUMBER,
    [SHUKE_SEARCH_FIELD_PHONE] = SHUKE_MATCH_EXACT_NUMBER,
    [INSIDE] = SHUKE_MATCH_ANYWHERE,
  },
};

/* Digits at the end of a word are the last ones of a phone when the word is one. */
static gboolean
ends_phone (const char *text,
            guint32     offset)
{
  while (offset > 0 && (guchar) text[offset] >= 0x20)
    offset--;

  return text[offset] == SHUKE_SEARCH_FIELD_PHONE;
}

/* A hit at @offset: the byte before tells whether a word begins there, and of which kind it is. */
static inline guint8
classify (const char *text,
          guint32     offset,
          gsize       length,
          gboolean    digits)
{
  guchar before = offset > 0 ? (guchar) text[offset - 1] : 0;
  gboolean ends = (guchar) text[offset + length] < 0x20;

  if (digits && ends && length >= 4 && before >= 0x20 && ends_phone (text, offset))
    return SHUKE_MATCH_LAST_DIGITS;
  return begin_matches[ends][MIN (before, INSIDE)];
}

static void
find_letter (ShukeSearchIndex *self,
             char              letter,
             guint8           *fits)
{
  int sign = sign_of (letter);

  memset (fits, SHUKE_FITS_NOT, self->n);
  if (sign < 0)
    return;

  for (int plane = 0; plane < N_PLANES; plane++)
    for (guint word = 0; self->planes[plane][sign] != NULL && word <= self->n / 64; word++)
      for (guint64 rest = self->planes[plane][sign][word]; rest != 0; rest &= rest - 1)
        fits[word * 64 + (guint) __builtin_ctzll (rest)] = plane_matches[plane];
}

/* One walk over all words of a stream: wherever first and last character of the needle stand at its length from each other the rest is
 * compared. Each entry keeps the best of its hits, with those that are in @fits already. */
static void
find_text (ShukeSearchIndex *self,
           const Stream     *stream,
           const char       *needle,
           gsize             length,
           gboolean          digits,
           guint8           *fits)
{
  const char *text = stream->text;
  const guint32 total = stream->total;
  const Vector first = (Vector) { 0 } + (guint8) needle[0];
  const Vector last = (Vector) { 0 } + (guint8) needle[length - 1];
  const guint8 *lengths = stream->lengths;
  guint32 i = 0, end = total > 0 ? next_length (&lengths) : 0;

  for (guint32 at = 0; at < total; at += sizeof (Vector))
    {
      Vector here, ahead, hits;
      guint64 halves[2];

      memcpy (&here, text + at, sizeof here);
      memcpy (&ahead, text + at + length - 1, sizeof ahead);
      hits = (Vector) ((here == first) & (ahead == last));
      memcpy (halves, &hits, sizeof halves);
      if ((halves[0] | halves[1]) == 0)
        continue;

      for (guint half = 0; half < 2; half++)
        for (guint64 rest = GUINT64_FROM_LE (halves[half]); rest != 0;)
          {
            guint byte = (guint) __builtin_ctzll (rest) / 8;
            guint32 offset = at + half * 8 + byte;
            guint8 match;

            rest &= ~(G_GUINT64_CONSTANT (0xff) << (byte * 8));
            if (offset >= total || (length > 2 && memcmp (text + offset + 1, needle + 1, length - 2) != 0))
              continue;
            for (; end <= offset; i++)
              end += next_length (&lengths);
            match = classify (text, offset, length, digits);
            fits[i] = MIN (match, fits[i]);
          }
    }
}

#define LONGEST_SYLLABLE 6   /* zhuang */
/* Far more than a name takes. One of thirty times the same syllable could be divided in millions of ways. */
#define MOST_STEPS 400

/* Whether @typed is what is left of a name at the beginning of one of its syllables: each by its initial or spelt out, in order, the last
 * one perhaps not to its end. @word goes on with its pinyin, @initials with the initials; where in @word a syllable ends is not kept, but
 * another begins only where its initial stands. */
static guint8
match_syllables (const char *word,
                 const char *initials,
                 const char *typed,
                 guint      *steps)
{
  guint8 best = SHUKE_FITS_NOT;

  if (*typed == '\0')
    return (guchar) *initials < 0x20 ? SHUKE_MATCH_ALL_INITIALS : SHUKE_MATCH_INITIALS_BEGIN;
  if ((guchar) *initials < 0x20 || *word != *initials || *typed != *word || *steps == MOST_STEPS)
    return SHUKE_FITS_NOT;

  ++*steps;
  for (gsize length = 1; length <= LONGEST_SYLLABLE && best != SHUKE_MATCH_ALL_INITIALS; length++)
    {
      gboolean ends = (guchar) word[length] < 0x20;
      gboolean spelt = strncmp (typed, word, length) == 0;
      guint8 one = SHUKE_FITS_NOT;

      if (ends ? (guchar) initials[1] < 0x20 : word[length] == initials[1])
        {
          one = match_syllables (word + length, initials + 1, typed + 1, steps);
          if (spelt && length > 1)
            {
              guint8 other = match_syllables (word + length, initials + 1, typed + length, steps);

              one = MIN (one, other);
            }
        }
      else if (spelt && typed[length] == '\0')
        one = SHUKE_MATCH_INITIALS_BEGIN;
      best = MIN (best, one);
      if (ends)
        break;
    }
  return best;
}

/* The best that a name of pinyin @word is for @typed. @words: the words of her household, the initials of all names before their pinyin. */
static guint8
match_name (const char *words,
            const char *word,
            const char *typed)
{
  guint8 best = SHUKE_FITS_NOT;

  for (const char *p = words; p < word; p++)
    if (*p == SHUKE_SEARCH_FIELD_INITIALS && p[1] == *word && (word[1] == typed[1] || p[2] == typed[1]))
      {
        guint steps = 0;
        guint8 one = match_syllables (word, p + 1, typed, &steps);

        best = MIN (best, one);
      }
  return best;
}

/* Where words with the needle in them can be. */
static void
list_streams (const char *needle,
              gboolean    in[N_STREAMS])
{
  gboolean han = FALSE, letter = FALSE, digit = FALSE;

  for (const char *p = needle; *p != '\0'; p++)
    {
      han = han || (guchar) *p >= 0x80;
      letter = letter || g_ascii_isalpha (*p);
      digit = digit || g_ascii_isdigit (*p);
    }
  in[STREAM_HAN] = han;
  in[STREAM_LATIN] = !han && !digit && letter;
  in[STREAM_DIGITS] = !han && !letter;
  in[STREAM_MIXED] = !han;
}

#define MOST_ROUNDS 255   /* so that no count overflows its byte */

static guint
count_equal (const guint8 *fits,
             guint         n,
             guint8        match)
{
  const Vector wanted = (Vector) { 0 } + match;
  guint count = 0, i = 0;

  while (i + sizeof (Vector) <= n)
    {
      Vector counts = { 0 };

      for (guint round = 0; round < MOST_ROUNDS && i + sizeof (Vector) <= n; round++, i += sizeof (Vector))
        {
          Vector bytes;

          memcpy (&bytes, fits + i, sizeof bytes);
          /* All bits of a byte that is equal: one less than nothing. */
          counts -= (Vector) (bytes == wanted);
        }
      for (guint k = 0; k < sizeof (Vector); k++)
        count += counts[k];
    }
  for (; i < n; i++)
    count += fits[i] == match;

  return count;
}

void
shuke_search_index_find (ShukeSearchIndex *self,
                         const char       *needle,
                         guint8           *fits,
                         guint             counts[SHUKE_N_MATCHES])
{
  gsize length = strlen (needle);
  gboolean in[N_STREAMS];
  GHashTableIter iter;
  gpointer struck;

  if (length == 1 && g_ascii_isalnum (*needle))
    find_letter (self, *needle, fits);
  else
    memset (fits, SHUKE_FITS_NOT, self->n);
  list_streams (needle, in);
  for (int s = 0; s < N_STREAMS && length >= 2 && length <= MAX_NEEDLE; s++)
    if (in[s])
      find_text (self, &self->streams[s], needle, length, s == STREAM_DIGITS, fits);

  g_hash_table_iter_init (&iter, self->struck);
  while (g_hash_table_iter_next (&iter, &struck, NULL))
    fits[GPOINTER_TO_UINT (struck)] = SHUKE_FITS_NOT;
  for (int match = 0; match < SHUKE_N_MATCHES; match++)
    counts[match] = count_equal (fits, self->n, (guint8) match);
}

/* The next place from @at on where @first stands and @second right behind it; the end when there is none. For two bytes that are as common
 * as these memmem() takes ten times as long. */
static guint32
next_pair (const Stream *stream,
           guint32       at,
           char          first,
           char          second)
{
  const Vector firsts = (Vector) { 0 } + (guint8) first;
  const Vector seconds = (Vector) { 0 } + (guint8) second;

  for (; at < stream->total; at += sizeof (Vector))
    {
      Vector here, ahead, hits;
      guint64 halves[2];

      memcpy (&here, stream->text + at, sizeof here);
      memcpy (&ahead, stream->text + at + 1, sizeof ahead);
      hits = (Vector) ((here == firsts) & (ahead == seconds));
      memcpy (halves, &hits, sizeof halves);
      for (guint half = 0; half < 2; half++)
        if (halves[half] != 0)
          return at + half * 8 + (guint) __builtin_ctzll (GUINT64_FROM_LE (halves[half])) / 8;
    }
  return stream->total;
}

/* What is shorter is found without this, as initials or as pinyin that begins. */
#define LEAST_MIXED 4

void
shuke_search_index_find_mixed (ShukeSearchIndex *self,
                               const char       *needle,
                               guint8           *fits,
                               guint             counts[SHUKE_N_MATCHES])
{
  const Stream *stream = &self->streams[STREAM_LATIN];
  const guint8 *lengths = stream->lengths;
  gsize length = strlen (needle);
  guint32 from = 0, end;

  if (length < LEAST_MIXED || length > MAX_NEEDLE || strspn (needle, "abcdefghijklmnopqrstuvwxyz") < length || stream->total == 0)
    return;

  end = next_length (&lengths);
  for (guint32 i = 0, hit = next_pair (stream, 0, SHUKE_SEARCH_FIELD_PINYIN, needle[0]); hit < stream->total;
       hit = next_pair (stream, hit + 1, SHUKE_SEARCH_FIELD_PINYIN, needle[0]))
    {
      guint8 match;

      for (; end <= hit; i++)
        {
          from = end;
          end += next_length (&lengths);
        }
      match = match_name (stream->text + from, stream->text + hit + 1, needle);
      if (match >= fits[i] || g_hash_table_contains (self->struck, GUINT_TO_POINTER (i)))
        continue;
      if (fits[i] != SHUKE_FITS_NOT)
        counts[fits[i]]--;
      fits[i] = match;
      counts[match]++;
    }
}
