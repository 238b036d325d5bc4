/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: bench-search BOOK. Keystrokes as they are typed: names by character, their pinyin and initials, phones from the front, their
 * last digits; each is matched, ranked and its first page read from the book. Then the sizes of that page, which the list has in idle. */

#include "shuke-book-list.h"
#include "shuke-pinyin.h"
#include "shuke-search.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N_PEOPLE 40
#define N_PASSES 3
#define PAGE 30

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
quantile (GArray *times,
          double  share)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, (guint) (share * (times->len - 1)));
}

/* Processor time of all threads: on a quiet machine that is what passes, on a busy one it stays what it is. */
static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* Every beginning of @text, character by character, up to @limit. */
static void
add_beginnings (GPtrArray  *typed,
                const char *text,
                glong       limit)
{
  glong length = MIN (g_utf8_strlen (text, -1), limit);

  for (glong n = 1; n <= length; n++)
    g_ptr_array_add (typed, g_utf8_substring (text, 0, n));
}

/* Digits of the phone as it is read, without blanks. */
static char *
digits_of (const char *phone)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = phone; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return g_string_free (digits, FALSE);
}

static GPtrArray *
keystrokes (ShukeBook *book,
            GArray    *ids)
{
  GPtrArray *typed = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_auto (ShukeListRow) row = { 0 };
      g_autofree char *key = NULL;
      g_autofree char *digits = NULL;

      if (!shuke_book_get_list_row (book, g_array_index (ids, gint64, (i * 2477 + 13) % ids->len), &row, NULL) || row.title == NULL)
        continue;
      switch (i % 4)
        {
        case 0:
          add_beginnings (typed, row.title, 4);
          break;
        case 1:
          key = shuke_pinyin_sort_key (row.title, NULL);
          add_beginnings (typed, g_strdelimit (key, " ", '\0'), 6);
          break;
        case 2:
          digits = digits_of (row.phone);
          add_beginnings (typed, digits, 11);
          break;
        default:
          digits = digits_of (row.phone);
          add_beginnings (typed, digits + MAX ((int) strlen (digits) - 4, 0), 4);
        }
    }
  return typed;
}

/* As many bytes as names and phones have, walked once for all hits: what finding costs at the least. */
static GString *
new_floor (ShukeBook *book,
           GArray    *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_auto (ShukeListRow) row = { 0 };

      if (shuke_book_get_list_row (book, g_array_index (ids, gint64, i), &row, NULL))
        g_string_append_printf (text, "%s %s %s\n", row.title, row.phone, row.tier == NULL ? "" : row.tier);
    }
  return text;
}

static guint
count_hits (const char *text,
            const char *needle)
{
  gsize length = strlen (needle);
  guint n = 0;

  for (const char *p = text; (p = strstr (p, needle)) != NULL; p += length)
    n++;
  return n;
}

typedef struct {
  GMainLoop *loop;
  guint      hits;
} Notes;

static void
notes_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  Notes *notes = data;
  g_autoptr (GPtrArray) hits = shuke_search_find_notes_finish (SHUKE_SEARCH (source), result, NULL);

  notes->hits = hits == NULL ? 0 : hits->len;
  g_main_loop_quit (notes->loop);
}

/* What she waits for after the last key: the rest of 150 ms before the notes are asked, then the slowest of five walks. One thread works
 * at a time here, so the processor's time from the question to the hits in hand, opening the book included, is what passes on a quiet
 * machine. Showing them is a frame more. */
#define NOTES_REST 150

static double
slowest_note_search (ShukeSearch *search)
{
  static const char *const typed[] = { "羊毛", "女儿", "没有这样的话", "浅色", "o" };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  double slowest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      Notes notes = { loop, 0 };
      double begin = now_ms ();

      shuke_search_find_notes (search, typed[i], 50, NULL, notes_found_cb, &notes);
      g_main_loop_run (loop);
      slowest = MAX (slowest, now_ms () - begin);
    }
  return slowest + NOTES_REST;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeClock) clock = shuke_clock_new_default ();
  g_autoptr (ShukeBook) book = NULL;
  g_autoptr (ShukeSearch) search = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) typed = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) size_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) floor_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GString) text = NULL;
  guint hits = 0;
  double notes;

  if (argc != 2 || (book = shuke_book_open (argv[1], SHUKE_BOOK_OPEN_READ_ONLY, clock, &error)) == NULL)
    g_error ("no book: %s", error == NULL ? "usage: bench-search BOOK" : error->message);
  search = shuke_search_new (book);
  if (!shuke_search_load_now (search, &error))
    g_error ("%s", error->message);
  ids = shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, &error);
  g_assert_no_error (error);
  typed = keystrokes (book, ids);
  text = new_floor (book, ids);

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = 0; i < typed->len; i++)
      {
        const char *needle = g_ptr_array_index (typed, i);
        double begin = now_ms ();
        g_autoptr (GArray) found = shuke_search_find (search, needle, NULL);
        guint n = MIN (found->len, PAGE);
        ShukeListRow rows[PAGE] = { 0 };
        double time;

        for (guint k = 0; k < n; k++)
          shuke_book_get_list_row (book, g_array_index (found, gint64, k), &rows[k], NULL);
        time = now_ms () - begin;
        g_array_append_val (times, time);
        hits += found->len;

        /* What comes once the list stands. */
        begin = now_ms ();
        for (guint k = 0; k < n; k++)
          {
            shuke_book_find_worn_size (book, g_array_index (found, gint64, k), &rows[k]);
            shuke_list_row_clear (&rows[k]);
          }
        time = now_ms () - begin;
        g_array_append_val (size_times, time);

        begin = now_ms ();
        hits += count_hits (text->str, needle);
        time = now_ms () - begin;
        g_array_append_val (floor_times, time);
      }
  notes = slowest_note_search (search);
  g_print ("{\"keys\": %u, \"hits\": %u, \"p50\": %.3f, \"p95\": %.3f, \"max\": %.3f, \"sizes_p95\": %.3f, \"floor_p95\": %.3f, \"notes\": %.1f}\n",
           times->len,
           hits, quantile (times, 0.5), quantile (times, 0.95), quantile (times, 1), quantile (size_times, 0.95), quantile (floor_times, 0.95), notes);
  shuke_book_close (book);
  return 0;
}
