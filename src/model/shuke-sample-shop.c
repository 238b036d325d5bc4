/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the sample shop, household by household. What drives a customer is on purpose nothing that a rule of the program assumes:
 * visits are a renewal process with Weibull gaps, run on the shop's own clock (months, weekends, New Year) and stretched by a
 * mood that wanders from quarter to quarter; she leaves from one day to the next. Children follow the national reference at their own place, with a
 * growth spurt that comes early or late and a slow wave, so that no straight line through the table meets them exactly.
 *
 * Telephone numbers are 154 and eight digits: of the mainland's mobile ranges 154 has not been given to any operator (nor have
 * 142, 143, 161, 164 and 194), so no text can ever reach anybody. */

#include "shuke-sample-private.h"

#include "shuke-growth.h"
#include "shuke-lunar.h"

#include <math.h>
#include <stdarg.h>

#define YEARS 3
#define MONTHS_PER_DAY (12.0 / 365.2425)

static const char *const staff_names[] = { "阿敏", "小周", "陈姐", "晓琳" };
/* One of them left so many days ago. */
#define LEFT_STAFF 3
#define LEFT_DAYS 200
static const char *const payments[] = { "wechat", "alipay", "card", "cash" };
static const double payment_weights[] = { 62, 24, 7, 7 };
/* How busy a month is, in the shop's experience; January and December before New Year, March and September new season. */
static const double busy_months[] = { 1.15, 0.85, 1.10, 1.05, 1.00, 1.00, 0.80, 0.75, 1.10, 1.10, 1.10, 1.15 };

/* Small tools */

const char *
shuke_sample_text (ShukeSampleShop *shop,
                   const char      *format,
                   ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  return g_string_chunk_insert (shop->texts, text);
}

const char *
shuke_sample_phone (ShukeSampleShop *shop,
                    int              index)
{
  /* A multiplier without a common factor with 10^8 gives every customer another number. */
  return shuke_sample_text (shop, "154%08" G_GUINT64_FORMAT, ((guint64) index * 61803399 + 20260917) % 100000000);
}

ShukeDate
shuke_sample_date (ShukeDay day,
                   gboolean lunar)
{
  int year, month, day_of_month;
  ShukeLunar moon;

  if (lunar && shuke_lunar_from_day (day, &moon))
    return (ShukeDate) { moon.year, moon.month, moon.day, 1, moon.leap ? 1 : 0 };
  shuke_day_get (day, &year, &month, &day_of_month);
  return (ShukeDate) { (gint16) year, (guint8) month, (guint8) day_of_month, 0, 0 };
}

void
shuke_sample_add_fact (ShukeSampleShop *shop,
                       int              person,
                       const char      *kind,
                       const char      *size,
                       gint32           value,
                       ShukeDay         day,
                       const char      *source)
{
  ShukeSampleFact fact = { person, kind, size, value, day, source };

  g_array_append_val (shop->household.facts, fact);
}

int
shuke_sample_add_entry (ShukeSampleShop *shop,
                        const char      *kind,
                        ShukeDay         day,
                        const char      *text,
                        const char      *outcome,
                        const char      *state)
{
  const char *staff = shop->household.staff;
  ShukeDay left = shuke_sample_shop_get_left_day (shop, staff);
  ShukeSampleEntry entry = {
    -1, kind, day, shuke_dice_range (&shop->dice, 600, 1200), text, outcome, state, SHUKE_DAY_NONE,
    left != SHUKE_DAY_NONE && day >= left ? staff_names[0] : staff,
  };

  g_array_append_val (shop->household.entries, entry);
  return (int) shop->household.entries->len - 1;
}

void
shuke_sample_add_todo (ShukeSampleShop *shop,
                       int              entry,
                       ShukeTodoKind    kind,
                       const char      *text,
                       ShukeDay         due_day)
{
  ShukeSampleTodo todo = { entry, kind, text, due_day };

  g_array_append_val (shop->household.todos, todo);
}

double
shuke_sample_true_height (const ShukeSamplePerson *person,
                          ShukeDay                 day)
{
  double age = (day - person->true_birth) * MONTHS_PER_DAY;
  double spurt = CLAMP ((age - 72) / 60, 0, 1);
  double place = person->place + 0.2 * sin (person->phase + age / 30);
  double median, deviation;

  if (age < 0)
    return 0;
  age = CLAMP (age + person->tempo * spurt, 0, 215.9);
  shuke_growth_reference (person->sex, age, &median, &deviation);
  return median + place * deviation;
}

/* Sales */

static const ShukeSampleCategory *
pick_category (ShukeSampleShop *shop,
               ShukeSampleAudience a,
               ShukeSampleAudience b,
               int              month,
               int              favourite,
               int             *index)
{
  double weights[64] = { 0 };

  g_assert (shuke_sample_n_categories <= (int) G_N_ELEMENTS (weights));
  for (int i = 0; i < shuke_sample_n_categories; i++)
    {
      const ShukeSampleCategory *category = &shuke_sample_categories[i];

      if ((category->audience == a || category->audience == b) && shuke_sample_on_sale (category, month))
        weights[i] = category->weight * (i % 5 == favourite ? 4.0 : 1.0);
    }
  *index = shuke_dice_pick (&shop->dice, weights, shuke_sample_n_categories);
  return &shuke_sample_categories[*index];
}

static const char *
size_for (ShukeSampleShop           *shop,
          const ShukeSampleCategory *category,
          const ShukeSamplePerson   *person,
          ShukeDay                   day)
{
  ShukeSampleDice *dice = &shop->dice;
  double height;
  int size;

  switch (category->sizing)
    {
    case SHUKE_SAMPLE_SIZED_LETTER:
      return person->letter;
    case SHUKE_SAMPLE_SIZED_WAIST:
      return shuke_sample_text (shop, "%d", person->waist);
    case SHUKE_SAMPLE_SIZED_SHOE:
      if (person->role != SHUKE_ROLE_CHILD && person->role != SHUKE_ROLE_GIFT)
        return shuke_sample_text (shop, "%d", person->shoe);
      /* A child's foot is some 15.3 per cent of its height; a French point is 6.667 mm on a last 12.5 mm longer. */
      height = shuke_sample_true_height (person, day);
      return shuke_sample_text (shop, "%ld", lround ((height * 0.153 + 12.5) / 6.667));
    case SHUKE_SAMPLE_SIZED_HEIGHT:
      height = shuke_sample_true_height (person, day) + 45 * shuke_dice_uniform (dice);
      size = shuke_size_for_height ((gint32) height);
      if (size == 0)
        return height < 500 ? "52" : "170";
      return shuke_sample_text (shop, shuke_dice_chance (dice, 0.02) ? "%dcm" : "%d", size);
    case SHUKE_SAMPLE_SIZED_ONE:
    default:
      return "均码";
    }
}

/* What was asked for a piece: end-of-season sales in deep winter and high summer, a little off with a card. */
static gint64
price_of (ShukeSampleShop        *shop,
          const ShukeSampleStyle *style,
          int                     month)
{
  ShukeSampleDice *dice = &shop->dice;
  const ShukeSampleTruth *truth = &shop->household.truth;
  gboolean season_end = month == 1 || month == 2 || month == 7 || month == 8;
  gint64 yuan = style->list_price / 100;

  if (truth->price_only)
    yuan = yuan * shuke_dice_range (dice, 5, 7) / 10;
  else if (season_end && shuke_dice_chance (dice, 0.45))
    yuan = yuan * shuke_dice_range (dice, 6, 8) / 10;
  else if (shop->household.card_number != NULL && shuke_dice_chance (dice, 0.3))
    yuan = yuan * 95 / 100;
  return yuan * 100;
}

/* What hangs together in one household's taste. */
typedef struct {
  int    favourite_category;      /* of five */
  int    favourite_colours[2];    /* of twelve words of the soft palette */
  double price_level;             /* chance to take the dearer of two; negative = the cheaper */
  double self_share;              /* of the lines of a family */
  double pieces;                  /* lines of a visit beyond the first */
} Taste;

static void
add_line (ShukeSampleShop *shop,
          const Taste     *taste,
          ShukeDay         day,
          int              person_index,
          int              forced_category)
{
  static const char *const favourites[] = {
    "雾粉", "米白", "藏青", "豆绿", "焦糖", "黑", "奶白", "燕麦", "烟灰", "雾蓝", "酒红", "香芋紫",
  };
  ShukeSampleDice *dice = &shop->dice;
  const ShukeSamplePerson *person = SHUKE_SAMPLE_PERSON (&shop->household, person_index);
  ShukeSampleLine line = { .person = person_index, .quantity = 1, .returned = -1 };
  const ShukeSampleCategory *category;
  const ShukeSampleStyle *style;
  ShukeSampleAudience a = SHUKE_SAMPLE_FOR_WOMEN, b = SHUKE_SAMPLE_FOR_WOMEN;
  int category_index = forced_category;
  int base, month, first, second;
  double height = 0;
  gboolean dearer;

  shuke_day_get (day, NULL, &month, NULL);
  if (person->role == SHUKE_ROLE_CHILD || person->role == SHUKE_ROLE_GIFT)
    {
      height = shuke_sample_true_height (person, day);
      a = height < 850 ? SHUKE_SAMPLE_FOR_BABIES : SHUKE_SAMPLE_FOR_CHILDREN;
      b = height >= 850 && person->sex == SHUKE_SEX_FEMALE ? SHUKE_SAMPLE_FOR_GIRLS : a;
    }
  else if (person->sex == SHUKE_SEX_MALE)
    a = b = SHUKE_SAMPLE_FOR_MEN;
  if (forced_category < 0)
    pick_category (shop, a, b, month, taste->favourite_category, &category_index);
  category = &shuke_sample_categories[category_index];

  base = ((shuke_sample_season (day) - shop->first_season) * shuke_sample_n_categories + category_index) * SHUKE_SAMPLE_STYLES_PER_SEASON;
  first = base + shuke_dice_range (dice, 0, SHUKE_SAMPLE_STYLES_PER_SEASON - 1);
  second = base + shuke_dice_range (dice, 0, SHUKE_SAMPLE_STYLES_PER_SEASON - 1);
  line.style = first;
  dearer = shuke_sample_shop_get_style (shop, second)->list_price > shuke_sample_shop_get_style (shop, first)->list_price;
  if (shuke_dice_chance (dice, fabs (taste->price_level)) && dearer == (taste->price_level > 0))
    line.style = second;
  style = shuke_sample_shop_get_style (shop, line.style);

  line.colour = style->colours[shuke_dice_range (dice, 0, 3)];
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 4; j++)
      if (g_str_equal (style->colours[j], favourites[taste->favourite_colours[i]]) && shuke_dice_chance (dice, 0.8))
        line.colour = style->colours[j];
  line.size = size_for (shop, category, person, day);
  line.paid_price = price_of (shop, style, month);
  if (person->role == SHUKE_ROLE_SELF && shuke_dice_chance (dice, 0.12))
    line.person = -1;
  if (category->price_to < 100 && shuke_dice_chance (dice, 0.15))
    line.quantity = 2;
  g_array_append_val (shop->household.lines, line);
}

static int
pick_person (ShukeSampleShop *shop,
             const Taste     *taste,
             ShukeDay         day)
{
  ShukeSampleDice *dice = &shop->dice;
  GArray *persons = shop->household.persons;
  int candidates[8];
  int n = 0;

  if (shuke_dice_chance (dice, taste->self_share))
    return 0;
  for (guint i = 1; i < persons->len && n < 8; i++)
    {
      const ShukeSamplePerson *person = &g_array_index (persons, ShukeSamplePerson, i);
      gboolean wanted = person->role == SHUKE_ROLE_CHILD && shuke_sample_true_height (person, day) < 1690 && person->true_birth <= day;

      wanted |= person->role == SHUKE_ROLE_GIFT && person->true_birth <= day && shuke_dice_chance (dice, 0.2);
      wanted |= person->role == SHUKE_ROLE_PARTNER && shuke_dice_chance (dice, 0.12);
      if (wanted)
        candidates[n++] = (int) i;
    }
  return n == 0 ? 0 : candidates[shuke_dice_range (dice, 0, n - 1)];
}

static int
begin_visit (ShukeSampleShop *shop,
             ShukeDay         day)
{
  ShukeSampleDice *dice = &shop->dice;
  /* Her own assistant twice out of three times. */
  const char *staff = shuke_dice_chance (dice, 0.66) ? shop->household.staff : staff_names[shuke_dice_range (dice, 0, 2)];
  ShukeSampleVisit visit = { day, shuke_dice_range (dice, 570, 1230), staff, NULL, (int) shop->household.lines->len, 0 };

  if (staff == staff_names[LEFT_STAFF] && day >= shop->today - LEFT_DAYS)
    visit.staff = staff_names[0];
  visit.payment = payments[shuke_dice_pick (dice, payment_weights, G_N_ELEMENTS (payment_weights))];
  g_array_append_val (shop->household.visits, visit);
  return (int) shop->household.visits->len - 1;
}

static void
end_visit (ShukeSampleShop *shop,
           int              visit)
{
  ShukeSampleVisit *open = &g_array_index (shop->household.visits, ShukeSampleVisit, visit);

  open->n_lines = (int) shop->household.lines->len - open->first_line;
}

static void
make_visit (ShukeSampleShop *shop,
            const Taste     *taste,
            ShukeDay         day)
{
  static const int skirts[] = { 1, 2 };
  ShukeSampleDice *dice = &shop->dice;
  int visit = begin_visit (shop, day);
  int n = 1 + shuke_dice_poisson (dice, taste->pieces);
  int month;

  shuke_day_get (day, NULL, &month, NULL);
  for (int i = 0; i < MIN (n, 6); i++)
    add_line (shop, taste, day, pick_person (shop, taste, day), -1);
  /* Some always take leggings with a skirt. */
  if (taste->favourite_category < 2 && shop->household.truth.heavy && shuke_sample_on_sale (&shuke_sample_categories[4], month)
      && SHUKE_SAMPLE_PERSON (&shop->household, 0)->sex == SHUKE_SEX_FEMALE && shuke_dice_chance (dice, 0.4))
    {
      int skirt = skirts[taste->favourite_category];

      if (shuke_sample_on_sale (&shuke_sample_categories[skirt], month))
        {
          add_line (shop, taste, day, 0, skirt);
          add_line (shop, taste, day, 0, 4);
        }
    }
  end_visit (shop, visit);
}

/* Pieces come back within two weeks, half of them exchanged for another size. */
static void
make_returns (ShukeSampleShop *shop)
{
  static const struct {
    const char *reason;
    const char *liability;
    double      weight;
  } reasons[] = {
    { "尺码不合", "customer", 50 }, { "颜色不喜欢", "customer", 18 }, { "开线", "supplier", 12 }, { "起球", "supplier", 8 }, { "拿错了码", "shop", 12 },
  };
  double weights[G_N_ELEMENTS (reasons)];
  ShukeSampleDice *dice = &shop->dice;
  guint n_visits = shop->household.visits->len;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    weights[i] = reasons[i].weight;
  for (guint i = 0; i < n_visits; i++)
    {
      ShukeSampleVisit sold = g_array_index (shop->household.visits, ShukeSampleVisit, i);

      for (int j = sold.first_line; j < sold.first_line + sold.n_lines; j++)
        {
          ShukeDay day = sold.day + shuke_dice_range (dice, 1, 13);
          ShukeSampleLine back = g_array_index (shop->household.lines, ShukeSampleLine, j);
          int reason = shuke_dice_pick (dice, weights, G_N_ELEMENTS (reasons));
          int visit;

          if (!shuke_dice_chance (dice, 0.039) || day > shop->today
              || (shop->household.truth.leaves != SHUKE_DAY_NONE && day >= shop->household.truth.leaves))
            continue;
          visit = begin_visit (shop, day);
          back.returned = j;
          back.quantity = -1;
          back.reason = reasons[reason].reason;
          back.liability = reasons[reason].liability;
          g_array_append_val (shop->household.lines, back);
          end_visit (shop, visit);
        }
    }
}

/* The days on which she comes: gaps in the shop's own time, warped by her mood. */
static void
make_visits (ShukeSampleShop       *shop,
             const ShukeSamplePlan *plan,
             const Taste           *taste)
{
  ShukeSampleDice *dice = &shop->dice;
  const ShukeSampleTruth *truth = &shop->household.truth;
  ShukeDay from = MAX (truth->joined, shop->start);
  ShukeDay to = truth->leaves == SHUKE_DAY_NONE ? shop->today + 1 : MIN (truth->leaves, shop->today + 1);
  double mean = tgamma (1 + 1 / truth->shape);
  double mood = 0;
  double clock = 0;
  double next;

  if (plan->never)
    return;
  /* Who joined in these three years did so by buying; the others are met somewhere inside a gap. */
  next = truth->joined >= shop->start ? 0 : shuke_dice_uniform (dice) / truth->rate;
  for (ShukeDay day = from; day < to; day++)
    {
      if ((day - from) % 91 == 0)
        mood = 0.6 * mood + 0.25 * shuke_dice_normal (dice);
      clock += shop->demand[day - shop->start] * exp (mood);
      if (clock < next || shop->demand[day - shop->start] <= 0)
        continue;
      if (truth->price_only && !shuke_dice_chance (dice, 0.7))
        continue;
      make_visit (shop, taste, day);
      next = clock + pow (-log (1 - shuke_dice_uniform (dice)), 1 / truth->shape) / (mean * truth->rate);
    }
  if (plan->last_visit != SHUKE_DAY_NONE)
    make_visit (shop, taste, plan->last_visit);
  make_returns (shop);
}

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  const ShukeSampleVisit *first = a;
  const ShukeSampleVisit *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return first->first_line < second->first_line ? -1 : 1;
}

/* A number that runs evenly through [0, 1) as the index grows, so that 600 customers show the same shares as 100,000. */
static double
even (int    index,
      double step)
{
  double value = (index + 1) * step;

  return value - floor (value);
}

static void
make_truth (ShukeSampleShop *shop)
{
  ShukeSampleDice *dice = &shop->dice;
  ShukeSampleHousehold *household = &shop->household;
  ShukeSampleTruth *truth = &household->truth;
  int index = household->index;

  *truth = (ShukeSampleTruth) { .leaves = SHUKE_DAY_NONE };
  truth->heavy = even (index, 0.6180339887) < 0.17;
  truth->price_only = !truth->heavy && shuke_dice_chance (dice, 0.07);
  truth->rate = (truth->heavy ? 6.9 : 1.38) * exp ((truth->heavy ? 0.5 : 0.28) * shuke_dice_normal (dice));
  truth->rate = truth->heavy ? CLAMP (truth->rate, 4, 36) : CLAMP (truth->rate, 0.9, 4);
  truth->shape = truth->heavy ? 1.1 + 0.8 * shuke_dice_uniform (dice) : 1.7 + 1.3 * shuke_dice_uniform (dice);
  truth->joined = even (index, 0.7548776662) < 0.58 ? shop->start - shuke_dice_range (dice, 30, 2000)
                                                   : shop->start + shuke_dice_range (dice, 0, YEARS * 365 - 3);
  if (even (index, 0.5698402910) < (truth->heavy ? 0.15 : 0.49))
    {
      ShukeDay earliest = MAX (truth->joined, shop->start + 120);

      truth->leaves = earliest + 1 + (ShukeDay) ((shop->today - earliest) * pow (shuke_dice_uniform (dice), 1.25));
    }
}

static void
reset_household (ShukeSampleShop *shop,
                 int              index)
{
  ShukeSampleHousehold *household = &shop->household;
  ShukeSampleHousehold fresh = {
    .index = index,
    .persons = household->persons,
    .facts = household->facts,
    .visits = household->visits,
    .lines = household->lines,
    .entries = household->entries,
    .todos = household->todos,
    .consent_day = SHUKE_DAY_NONE,
  };

  g_array_set_size (fresh.persons, 0);
  g_array_set_size (fresh.facts, 0);
  g_array_set_size (fresh.visits, 0);
  g_array_set_size (fresh.lines, 0);
  g_array_set_size (fresh.entries, 0);
  g_array_set_size (fresh.todos, 0);
  *household = fresh;
  g_string_chunk_clear (shop->texts);
  /* Twice through the mixer: streams that only begin at neighbouring states would be shifted copies of one another. */
  shop->dice.state = shop->seed;
  shop->dice.state = shuke_dice_next (&shop->dice) + (guint64) index;
  shop->dice.state = shuke_dice_next (&shop->dice);
}

const ShukeSampleHousehold *
shuke_sample_shop_make (ShukeSampleShop *shop,
                        int              index)
{
  static const double child_weights[] = { 66, 29, 5 };
  ShukeSampleDice *dice = &shop->dice;
  ShukeSampleHousehold *household = &shop->household;
  ShukeSamplePlan plan = { .last_visit = SHUKE_DAY_NONE };
  Taste taste;

  g_return_val_if_fail (index >= 0 && index < shop->size, NULL);

  reset_household (shop, index);
  make_truth (shop);
  if (even (index, 0.8191725134) < 0.30)
    plan.children = 1 + shuke_dice_pick (dice, child_weights, G_N_ELEMENTS (child_weights));
  plan.partner = shuke_dice_chance (dice, plan.children > 0 ? 0.35 : 0.08);
  plan.gift = shuke_dice_chance (dice, 0.04);
  shuke_sample_scene_plan (shop, &plan);

  household->created_day = household->truth.joined;
  household->staff = staff_names[shuke_dice_range (dice, 0, 3)];
  if (shuke_dice_chance (dice, household->truth.heavy ? 0.85 : 0.35))
    household->card_number = shuke_sample_text (shop, "8%07d", (int) (((guint64) index * 7919 + 1206) % 10000000));
  taste.favourite_category = shuke_dice_range (dice, 0, 4);
  taste.favourite_colours[0] = shuke_dice_range (dice, 0, 11);
  taste.favourite_colours[1] = shuke_dice_range (dice, 0, 11);
  taste.price_level = household->truth.heavy ? 0.6 + 0.4 * shuke_dice_uniform (dice) : 0.2 - 0.8 * shuke_dice_uniform (dice);
  taste.self_share = plan.children > 0 ? 0.2 + 0.35 * shuke_dice_uniform (dice) : 0.9;
  taste.pieces = household->truth.heavy ? 1.0 + 0.6 * shuke_dice_uniform (dice) : 0.03 + 0.12 * shuke_dice_uniform (dice);

  shuke_sample_make_family (shop, &plan);
  shuke_sample_make_card (shop);
  shuke_sample_scene_persons (shop);
  make_visits (shop, &plan, &taste);
  g_array_sort (household->visits, compare_visits);
  shuke_sample_scene_finish (shop);
  return household;
}

/* The shop */

static double
demand_on (ShukeDay day)
{
  int month;
  ShukeLunar moon;
  double demand;

  shuke_day_get (day, NULL, &month, NULL);
  demand = busy_months[month - 1] / 365.25 * (shuke_day_weekday (day) >= 6 ? 1.7 : 0.72);
  if (!shuke_lunar_from_day (day, &moon) || moon.leap)
    return demand;
  /* Closed from New Year's Eve to the fifth, crowded in the three weeks before. */
  if (moon.month == 1 && moon.day <= 5)
    return 0;
  if (moon.month == 12 && moon.day >= 29)
    return 0;
  return moon.month == 12 && moon.day >= 8 ? demand * 1.5 : demand;
}

ShukeSampleShop *
shuke_sample_shop_new (guint64  seed,
                       ShukeDay today,
                       int      size)
{
  ShukeSampleShop *self = g_new0 (ShukeSampleShop, 1);

  g_return_val_if_fail (today != SHUKE_DAY_NONE, NULL);
  g_return_val_if_fail (size >= 0 && size <= SHUKE_SAMPLE_SIZE_MAX, NULL);

  self->seed = seed;
  self->today = today;
  self->start = shuke_day_add_months (today, -12 * YEARS);
  self->size = size;
  self->shop_texts = g_string_chunk_new (4096);
  self->texts = g_string_chunk_new (4096);
  self->first_season = shuke_sample_season (self->start);
  self->n_seasons = shuke_sample_season (today) - self->first_season + 1;
  self->styles = shuke_sample_make_styles (self->shop_texts, self->first_season, self->n_seasons);
  self->demand = g_new (double, today - self->start + 1);
  for (ShukeDay day = self->start; day <= today; day++)
    self->demand[day - self->start] = demand_on (day);
  self->household.persons = g_array_new (FALSE, FALSE, sizeof (ShukeSamplePerson));
  self->household.facts = g_array_new (FALSE, FALSE, sizeof (ShukeSampleFact));
  self->household.visits = g_array_new (FALSE, FALSE, sizeof (ShukeSampleVisit));
  self->household.lines = g_array_new (FALSE, FALSE, sizeof (ShukeSampleLine));
  self->household.entries = g_array_new (FALSE, FALSE, sizeof (ShukeSampleEntry));
  self->household.todos = g_array_new (FALSE, FALSE, sizeof (ShukeSampleTodo));
  self->inbox = g_array_new (FALSE, FALSE, sizeof (ShukeSampleEntry));
  shuke_sample_make_inbox (self);
  return self;
}

void
shuke_sample_shop_free (ShukeSampleShop *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->household.persons);
  g_array_unref (self->household.facts);
  g_array_unref (self->household.visits);
  g_array_unref (self->household.lines);
  g_array_unref (self->household.entries);
  g_array_unref (self->household.todos);
  g_array_unref (self->inbox);
  g_array_unref (self->styles);
  g_string_chunk_free (self->shop_texts);
  g_string_chunk_free (self->texts);
  g_free (self->demand);
  g_free (self);
}

int
shuke_sample_shop_get_size (ShukeSampleShop *self)
{
  return self->size;
}

int
shuke_sample_shop_get_n_styles (ShukeSampleShop *self)
{
  return (int) self->styles->len;
}

const ShukeSampleStyle *
shuke_sample_shop_get_style (ShukeSampleShop *self,
                             int              index)
{
  return &g_array_index (self->styles, ShukeSampleStyle, index);
}

const ShukeSampleEntry *
shuke_sample_shop_get_inbox (ShukeSampleShop *self,
                             int             *n)
{
  *n = (int) self->inbox->len;
  return (const ShukeSampleEntry *) self->inbox->data;
}

ShukeDay
shuke_sample_shop_get_left_day (ShukeSampleShop *self,
                                const char      *staff)
{
  return g_strcmp0 (staff, staff_names[LEFT_STAFF]) == 0 ? self->today - LEFT_DAYS : SHUKE_DAY_NONE;
}
