/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures that the sample shop promises, on several days of the year: it is what screens, benchmarks and detectors are
 * judged by, so it is judged itself. */

#include "shuke-sample-shop.h"
#include "shuke-size.h"

#include <math.h>

#include <string.h>

static const char *const days[] = { "2026-09-17", "2027-02-06", "2028-02-29", "2026-12-31" };

/* All that the checks need of a shop. */
typedef struct {
  int         customers;
  int         families;
  int         bought;          /* customers with sales */
  int         dormant;         /* of them, nothing bought in the last twelve months */
  gint64     *spend;
  gint64      total;
  int         pieces;
  int         returned;
  int         lines;
  int         down_jackets;
  int         down_jackets_cold;
  int         child_sizes;
  int         child_sizes_fit;
  int         wang;
  int         named;
  int         leavers;
  int         after_leaving;
  int         before_birth;
  int         impossible;      /* days in the future, prices below nothing … */
  int         heavy;
  gint64      heavy_spend;
  GHashTable *phones;
  int         shared_phones;
} Figures;

static void
count_lines (ShukeSampleShop            *shop,
             const ShukeSampleHousehold *household,
             ShukeDay                    today,
             Figures                    *figures)
{
  ShukeDay last = SHUKE_DAY_NONE;
  gint64 spend = 0;

  for (guint i = 0; i < household->visits->len; i++)
    {
      const ShukeSampleVisit *visit = &g_array_index (household->visits, ShukeSampleVisit, i);
      int month;

      shuke_day_get (visit->day, NULL, &month, NULL);
      figures->impossible += visit->day > today || visit->day < shuke_day_add_months (today, -36) || visit->n_lines == 0;
      figures->impossible += visit->minute < 0 || visit->minute >= 1440 || visit->staff == NULL;
      figures->after_leaving += household->truth.leaves != SHUKE_DAY_NONE && visit->day >= household->truth.leaves;
      for (int j = visit->first_line; j < visit->first_line + visit->n_lines; j++)
        {
          const ShukeSampleLine *line = &g_array_index (household->lines, ShukeSampleLine, j);
          const ShukeSampleStyle *style = shuke_sample_shop_get_style (shop, line->style);

          figures->lines += 1;
          spend += line->quantity * line->paid_price;
          figures->impossible += line->paid_price <= 0 || line->paid_price > style->list_price || line->size == NULL || line->colour == NULL;
          if (line->quantity < 0)
            {
              const ShukeSampleLine *sold = &g_array_index (household->lines, ShukeSampleLine, line->returned);

              figures->returned -= line->quantity;
              figures->impossible += sold->style != line->style || sold->quantity < -line->quantity || line->reason == NULL;
              continue;
            }
          last = MAX (last, visit->day);
          figures->pieces += line->quantity;
          if (strcmp (style->category, "羽绒服") == 0)
            {
              figures->down_jackets += 1;
              figures->down_jackets_cold += month >= 10 || month <= 2;
            }
          if (line->person > 0)
            {
              const ShukeSamplePerson *person = &g_array_index (household->persons, ShukeSamplePerson, line->person);
              ShukeSize size = shuke_size_parse (line->size, shuke_size_use_for_category (style->category));

              figures->before_birth += visit->day < person->true_birth;
              if (person->role == SHUKE_ROLE_CHILD && size.kind == SHUKE_SIZE_HEIGHT)
                {
                  double height = shuke_sample_true_height (person, visit->day);

                  figures->child_sizes += 1;
                  figures->child_sizes_fit += size.value >= height - 50 && size.value <= height + 100;
                }
            }
        }
    }
  figures->spend[household->index] = spend;
  figures->total += spend;
  if (household->truth.heavy)
    figures->heavy_spend += spend;
  if (last == SHUKE_DAY_NONE)
    return;
  figures->bought += 1;
  figures->dormant += last < shuke_day_add_months (today, -12);
}

static Figures
measure (const char *day,
         guint64     seed,
         int         size)
{
  ShukeDay today = shuke_day_from_iso (day);
  g_autoptr (ShukeSampleShop) shop = shuke_sample_shop_new (seed, today, size);
  Figures figures = { .customers = size };

  figures.spend = g_new0 (gint64, size);
  figures.phones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < size; i++)
    {
      const ShukeSampleHousehold *household = shuke_sample_shop_make (shop, i);
      gboolean family = FALSE;

      for (guint j = 0; j < household->persons->len; j++)
        family |= g_array_index (household->persons, ShukeSamplePerson, j).role == SHUKE_ROLE_CHILD;
      figures.families += family;
      figures.heavy += household->truth.heavy;
      figures.leavers += household->truth.leaves != SHUKE_DAY_NONE;
      figures.named += household->name != NULL;
      figures.wang += household->name != NULL && g_str_has_prefix (household->name, "王");
      count_lines (shop, household, today, &figures);
      if (g_str_has_prefix (household->phone, "1"))
        {
          g_assert_true (g_str_has_prefix (household->phone, "154"));
          g_assert_cmpuint (strlen (household->phone), ==, 11);
          figures.shared_phones += !g_hash_table_add (figures.phones, g_strdup (household->phone));
        }
    }
  return figures;
}

static void
figures_clear (Figures *figures)
{
  g_free (figures->spend);
  g_hash_table_unref (figures->phones);
}

static int
compare_down (gconstpointer a,
              gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? 1 : first > second ? -1 : 0;
}

static double
top_share (Figures *figures)
{
  gint64 sum = 0;

  qsort (figures->spend, (gsize) figures->customers, sizeof (gint64), compare_down);
  for (int i = 0; i < figures->customers / 5; i++)
    sum += figures->spend[i];
  return (double) sum / (double) figures->total;
}

/* In per mille, so that a failure shows the figure. */
#define ASSERT_BETWEEN(value, low, high) \
  G_STMT_START { \
    int per_mille = (int) lround (1000.0 * (value)); \
    g_assert_cmpint (per_mille, >=, low); \
    g_assert_cmpint (per_mille, <=, high); \
  } G_STMT_END

static void
test_figures (gconstpointer data)
{
  Figures figures = measure (data, SHUKE_SAMPLE_SEED, SHUKE_SAMPLE_SIZE);
  double share = top_share (&figures);

  g_test_message ("%s: families %d dormant %d/%d top fifth %.3f returns %.4f lines %d heavy share %.3f down %d/%d fit %d/%d wang %d leavers %d",
                  (const char *) data, figures.families, figures.dormant, figures.bought, share, figures.returned / (double) figures.pieces,
                  figures.lines, figures.heavy_spend / (double) figures.total, figures.down_jackets_cold, figures.down_jackets,
                  figures.child_sizes_fit, figures.child_sizes, figures.wang, figures.leavers);
  /* 1: three in ten are families with children. */
  ASSERT_BETWEEN (figures.families / 600.0, 270, 330);
  /* 2: the best fifth gives 75 to 85 per cent of sales. */
  ASSERT_BETWEEN (share, 750, 850);
  /* 3: three in ten have bought nothing for a year. */
  ASSERT_BETWEEN (figures.dormant / (double) figures.bought, 270, 330);
  /* 4: four in a hundred pieces come back. */
  ASSERT_BETWEEN (figures.returned / (double) figures.pieces, 32, 48);
  /* 5: two seasons: down jackets are bought in the cold. */
  g_assert_cmpint (figures.down_jackets, >, 50);
  g_assert_cmpint (figures.down_jackets_cold, ==, figures.down_jackets);
  /* 6: sizes fit ages. */
  g_assert_cmpint (figures.child_sizes, >, 300);
  ASSERT_BETWEEN (figures.child_sizes_fit / (double) figures.child_sizes, 985, 1000);
  /* 7: nobody comes after leaving, nothing is bought for the unborn, nothing is impossible. */
  g_assert_cmpint (figures.after_leaving, ==, 0);
  g_assert_cmpint (figures.before_birth, ==, 0);
  g_assert_cmpint (figures.impossible, ==, 0);
  /* 8: every number is one customer's, but for the two families who share one. */
  g_assert_cmpint (figures.shared_phones, ==, 1);
  /* 9: ten lines a customer, so that 100,000 customers are the book that benchmarks ask for. */
  ASSERT_BETWEEN (figures.lines / 600.0, 9000, 13500);
  figures_clear (&figures);
}

/* 10: what holds of 600 holds of any seed and of many, surnames as frequent as they are. */
static void
test_many (void)
{
  Figures figures = measure ("2026-09-17", 7, 12000);
  double share = top_share (&figures);

  g_test_message ("families %d dormant %d/%d top fifth %.3f returns %.4f lines %d wang %d", figures.families, figures.dormant,
                  figures.bought, share, figures.returned / (double) figures.pieces, figures.lines, figures.wang);
  ASSERT_BETWEEN (figures.families / 12000.0, 290, 310);
  ASSERT_BETWEEN (share, 750, 850);
  ASSERT_BETWEEN (figures.dormant / (double) figures.bought, 280, 320);
  ASSERT_BETWEEN (figures.returned / (double) figures.pieces, 35, 45);
  ASSERT_BETWEEN (figures.wang / (double) figures.named, 65, 80);
  figures_clear (&figures);
}

/* Everything that can be written down of a household, to compare two. */
static char *
describe (const ShukeSampleHousehold *household)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s %s %s %s %d %d\n", household->name, household->phone, household->address, household->card_number,
                          household->staff, household->created_day, household->consent);
  for (guint i = 0; i < household->persons->len; i++)
    {
      const ShukeSamplePerson *person = &g_array_index (household->persons, ShukeSamplePerson, i);

      g_string_append_printf (text, "p %d %s %s %d %.9f\n", person->role, person->name, person->nickname, person->true_birth, person->place);
    }
  for (guint i = 0; i < household->lines->len; i++)
    {
      const ShukeSampleLine *line = &g_array_index (household->lines, ShukeSampleLine, i);

      g_string_append_printf (text, "l %d %d %s %s %d %" G_GINT64_FORMAT "\n", line->style, line->person, line->size, line->colour,
                              line->quantity, line->paid_price);
    }
  for (guint i = 0; i < household->visits->len; i++)
    g_string_append_printf (text, "v %d\n", g_array_index (household->visits, ShukeSampleVisit, i).day);
  return g_string_free (text, FALSE);
}

static void
test_same_again (void)
{
  ShukeDay today = shuke_day_from_iso ("2026-09-17");
  g_autoptr (ShukeSampleShop) small = shuke_sample_shop_new (1, today, 200);
  g_autoptr (ShukeSampleShop) large = shuke_sample_shop_new (1, today, 5000);
  g_autoptr (ShukeSampleShop) other = shuke_sample_shop_new (2, today, 200);
  int different = 0;

  for (int i = 199; i >= 0; i -= 3)
    {
      g_autofree char *a = describe (shuke_sample_shop_make (small, i));
      g_autofree char *b = describe (shuke_sample_shop_make (large, i));
      g_autofree char *c = describe (shuke_sample_shop_make (other, i));

      g_assert_cmpstr (a, ==, b);
      different += strcmp (a, c) != 0;
    }
  g_assert_cmpint (different, ==, 67);
}

static void
test_style_numbers (void)
{
  g_autoptr (ShukeSampleShop) shop = shuke_sample_shop_new (1, shuke_day_from_iso ("2026-09-17"), 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < shuke_sample_shop_get_n_styles (shop); i++)
    {
      const ShukeSampleStyle *style = shuke_sample_shop_get_style (shop, i);

      g_assert_cmpuint (strlen (style->number), ==, 7);
      g_assert_true (g_hash_table_add (numbers, (gpointer) style->number));
      g_assert_cmpint (style->cost, <, style->list_price);
      g_assert_cmpint (style->list_price % 1000, ==, 900);
    }
}

/* Every state that a screen has to show. */
enum {
  TWINS = 1 << 0,
  LEAP_MONTH = 1 << 1,
  LEAP_DAY = 1 << 2,
  REFUSED = 1 << 3,
  CONSENT_UNKNOWN = 1 << 4,
  UNHAPPY = 1 << 5,
  OPEN_COMPLAINT = 1 << 6,
  PROMISE_TODAY = 1 << 7,
  PROMISE_BROKEN = 1 << 8,
  PROMISE_UNDATED = 1 << 9,
  LONG_NAME = 1 << 10,
  NO_NAME = 1 << 11,
  BIRTHDAY_TODAY = 1 << 12,
  BIRTHDAY_LUNAR_CHILD = 1 << 13,
  BIRTHDAY_SOON = 1 << 14,
  OUTGROWN = 1 << 15,
  VIP_QUIET = 1 << 16,
  MIND = 1 << 17,
  WECHAT = 1 << 18,
  IN_BIN = 1 << 19,
  NEVER_BOUGHT = 1 << 20,
  GIFT = 1 << 21,
  FOUR_CHILDREN = 1 << 22,
  LUNAR_NO_YEAR = 1 << 23,
  READY_CALL = 1 << 24,
  ALL_STATES = (1 << 25) - 1,
};

static guint
states_of_persons (const ShukeSampleHousehold *household,
                   ShukeDay                    today)
{
  guint states = 0;
  int children = 0;

  for (guint i = 0; i < household->persons->len; i++)
    {
      const ShukeSamplePerson *person = &g_array_index (household->persons, ShukeSamplePerson, i);
      ShukeDay next = shuke_date_is_set (person->birth) ? shuke_date_next (person->birth, today) : SHUKE_DAY_NONE;

      children += person->role == SHUKE_ROLE_CHILD;
      for (guint j = i + 1; j < household->persons->len; j++)
        if (person->role == SHUKE_ROLE_CHILD && shuke_date_is_set (person->birth)
            && shuke_date_equal (person->birth, g_array_index (household->persons, ShukeSamplePerson, j).birth))
          states |= TWINS;
      states |= person->birth.leap && person->birth.year != 0 && person->role == SHUKE_ROLE_CHILD ? LEAP_MONTH : 0;
      states |= person->birth.month == 2 && person->birth.day == 29 && !person->birth.lunar ? LEAP_DAY : 0;
      states |= person->birth.lunar && person->birth.year == 0 ? LUNAR_NO_YEAR : 0;
      states |= person->role == SHUKE_ROLE_GIFT ? GIFT : 0;
      if (next == SHUKE_DAY_NONE)
        continue;
      states |= next == today ? BIRTHDAY_TODAY : 0;
      states |= next > today && next <= today + 7 ? BIRTHDAY_SOON : 0;
      states |= next > today && next <= today + 3 && person->birth.lunar && person->role == SHUKE_ROLE_CHILD ? BIRTHDAY_LUNAR_CHILD : 0;
    }
  return states | (children >= 4 ? FOUR_CHILDREN : 0);
}

static guint
states_of_sales (const ShukeSampleHousehold *household,
                 ShukeDay                    today)
{
  guint n = household->visits->len;
  const ShukeSampleVisit *last = n == 0 ? NULL : &g_array_index (household->visits, ShukeSampleVisit, n - 1);
  guint states = n == 0 ? NEVER_BOUGHT : 0;

  if (last == NULL)
    return states;
  states |= household->truth.rate > 15 && last->day < today - 60 ? VIP_QUIET : 0;
  for (int i = last->first_line; i < last->first_line + last->n_lines; i++)
    {
      const ShukeSampleLine *line = &g_array_index (household->lines, ShukeSampleLine, i);
      const ShukeSamplePerson *person = line->person < 0 ? NULL : &g_array_index (household->persons, ShukeSamplePerson, line->person);
      ShukeSize size = shuke_size_parse (line->size, SHUKE_SIZE_FOR_CLOTHES);
      gint32 from, to;

      if (person != NULL && person->role == SHUKE_ROLE_CHILD && size.kind == SHUKE_SIZE_HEIGHT && shuke_size_height_range (size.value / 10, &from, &to))
        states |= shuke_sample_true_height (person, today) > to ? OUTGROWN : 0;
    }
  return states;
}

static guint
states_of (const ShukeSampleHousehold *household,
           ShukeDay                    today)
{
  guint states = states_of_persons (household, today) | states_of_sales (household, today);

  states |= household->consent == SHUKE_CONSENT_NO ? REFUSED : 0;
  states |= household->consent == SHUKE_CONSENT_UNKNOWN ? CONSENT_UNKNOWN : 0;
  states |= household->name == NULL ? NO_NAME : 0;
  states |= household->name != NULL && g_utf8_strlen (household->name, -1) == 30 ? LONG_NAME : 0;
  states |= household->mind != NULL ? MIND : 0;
  states |= household->wechat != NULL ? WECHAT : 0;
  states |= household->deleted ? IN_BIN : 0;
  for (guint i = 0; i < household->entries->len; i++)
    {
      const ShukeSampleEntry *entry = &g_array_index (household->entries, ShukeSampleEntry, i);

      g_assert_cmpint (entry->day, <=, today);
      states |= g_strcmp0 (entry->outcome, "unhappy") == 0 ? UNHAPPY : 0;
      states |= strcmp (entry->kind, "complaint") == 0 && g_strcmp0 (entry->state, "open") == 0 ? OPEN_COMPLAINT : 0;
    }
  for (guint i = 0; i < household->todos->len; i++)
    {
      const ShukeSampleTodo *todo = &g_array_index (household->todos, ShukeSampleTodo, i);

      if (todo->kind == SHUKE_TODO_CALLBACK && todo->entry >= 0)
        {
          const ShukeSampleEntry *entry = &g_array_index (household->entries, ShukeSampleEntry, todo->entry);

          states |= strcmp (entry->kind, "repair") == 0 && g_strcmp0 (entry->state, "ready") == 0 ? READY_CALL : 0;
        }
      if (todo->kind != SHUKE_TODO_PROMISE)
        continue;
      states |= todo->due_day == SHUKE_DAY_NONE ? PROMISE_UNDATED : todo->due_day == today ? PROMISE_TODAY : 0;
      states |= todo->due_day != SHUKE_DAY_NONE && todo->due_day < today ? PROMISE_BROKEN : 0;
    }
  return states;
}

static void
test_states (gconstpointer data)
{
  ShukeDay today = shuke_day_from_iso (data);
  g_autoptr (ShukeSampleShop) shop = shuke_sample_shop_new (SHUKE_SAMPLE_SEED, today, SHUKE_SAMPLE_SIZE);
  guint states = 0;
  int n_inbox;

  for (int i = 0; i < SHUKE_SAMPLE_SIZE; i++)
    {
      const ShukeSampleHousehold *household = shuke_sample_shop_make (shop, i);

      states |= states_of (household, today);
      g_assert_cmpint (g_array_index (household->persons, ShukeSamplePerson, 0).role, ==, SHUKE_ROLE_SELF);
      for (guint j = 0; j < household->persons->len; j++)
        {
          ShukeDate birth = g_array_index (household->persons, ShukeSamplePerson, j).birth;

          g_assert_true (!shuke_date_is_set (birth) || shuke_date_is_valid (birth));
        }
      for (guint j = 0; j < household->facts->len; j++)
        g_assert_cmpint (g_array_index (household->facts, ShukeSampleFact, j).day, <=, today);
    }
  g_assert_cmphex (states, ==, ALL_STATES);
  shuke_sample_shop_get_inbox (shop, &n_inbox);
  g_assert_cmpint (n_inbox, >=, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *figures = g_strconcat ("/sample/figures/", days[i], NULL);
      g_autofree char *states = g_strconcat ("/sample/states/", days[i], NULL);

      g_test_add_data_func (figures, days[i], test_figures);
      g_test_add_data_func (states, days[i], test_states);
    }
  g_test_add_func ("/sample/many", test_many);
  g_test_add_func ("/sample/same-again", test_same_again);
  g_test_add_func ("/sample/style-numbers", test_style_numbers);
  return g_test_run ();
}
