/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which facts are doubted, and why. What was confirmed is never doubted again, however odd it is: people with odd numbers and odd
 * birthdays exist. */

#include "config.h"

#include "shuke-fact-doubt.h"

#include <glib/gi18n.h>

#include "shuke-growth.h"
#include "shuke-household-words.h"
#include "shuke-size.h"

/* Nobody is called under fewer digits, an area code left out. */
#define FEWEST_DIGITS 7
/* So many digits of one kind, or in a row, are no chance. */
#define LONGEST_RUN 8
/* Of ten million children of an age fewer than one is further from the middle (normal distribution, WHO 2006 and 2007). */
#define DEVIATIONS 5.3
#define SHORTEST_ADULT 1200
#define TALLEST_ADULT  2200
/* Below it no clothes of grown-ups are made, and who is younger may wear them. */
#define SMALLEST_ADULT_SIZE 1450
#define GROWN_UP 16

/* One digit again and again, or a run through the digits: typed to satisfy a form. */
static gboolean
is_one_digit (const char *raw)
{
  int same = 1, up = 1, down = 1, longest = 1;
  char last = '\0';

  for (const char *c = raw; *c != '\0'; c++)
    {
      if (!g_ascii_isdigit (*c))
        continue;
      same = *c == last ? same + 1 : 1;
      up = last != '\0' && *c == (last == '9' ? '0' : last + 1) ? up + 1 : 1;
      down = last != '\0' && *c == (last == '0' ? '9' : last - 1) ? down + 1 : 1;
      longest = MAX (longest, MAX (same, MAX (up, down)));
      last = *c;
    }
  return longest >= LONGEST_RUN;
}

static int
count_digits (const char *raw)
{
  int n = 0;

  for (const char *c = raw; *c != '\0'; c = g_utf8_next_char (c))
    n += g_unichar_isdigit (g_utf8_get_char (c)) != FALSE;
  return n;
}

gboolean
shuke_doubt_check_phone (const char     *raw,
                         gboolean        is_number,
                         ShukeDoubtKind *kind)
{
  *kind = SHUKE_DOUBT_ONE_DIGIT;
  if (is_one_digit (raw))
    return TRUE;
  *kind = SHUKE_DOUBT_SHORT_PHONE;
  return !is_number && count_digits (raw) < FEWEST_DIGITS;
}

gboolean
shuke_doubt_check_height (gint32    millimetres,
                          ShukeDay  day,
                          ShukeDate birth,
                          ShukeSex  sex,
                          ShukeRole role)
{
  int age = shuke_date_age (birth, day);
  int slack = shuke_date_age_is_rough (birth) ? 1 : 0;
  double median, deviation;

  if (age < 0 && role == SHUKE_ROLE_CHILD)
    return FALSE;
  /* Between two birthdays: the shortest of the first day, the tallest of the last. */
  if (age >= 0 && shuke_growth_reference (sex, MAX (age - slack, 0) * 12, &median, &deviation))
    {
      if (millimetres < median - DEVIATIONS * deviation)
        return TRUE;
      if (shuke_growth_reference (sex, (age + 1 + slack) * 12, &median, &deviation))
        return millimetres > median + DEVIATIONS * deviation;
      return millimetres > TALLEST_ADULT;
    }
  return millimetres < SHORTEST_ADULT || millimetres > TALLEST_ADULT;
}

gboolean
shuke_doubt_check_size (const char *size,
                        ShukeDate   birth,
                        ShukeRole   role,
                        ShukeDay    today)
{
  int age = shuke_date_age (birth, today);
  gboolean grown_up = age >= GROWN_UP || (age < 0 && (role == SHUKE_ROLE_SELF || role == SHUKE_ROLE_PARTNER));
  ShukeSize read;

  if (!grown_up || role == SHUKE_ROLE_CHILD || role == SHUKE_ROLE_GIFT)
    return FALSE;
  read = shuke_size_parse (size, SHUKE_SIZE_FOR_CLOTHES);
  return read.kind == SHUKE_SIZE_HEIGHT && read.value < SMALLEST_ADULT_SIZE;
}

static void
add_doubt (GArray          *doubts,
           ShukeDoubtKind   kind,
           const ShukeFact *fact,
           int              count)
{
  gboolean has_row = fact->kind != SHUKE_FACT_BIRTH;
  ShukeDoubt doubt = { kind, fact->kind, fact->person, has_row ? fact->id : 0, count };

  g_array_append_val (doubts, doubt);
}

static const ShukeCustomerPhone *
find_phone (const ShukeCustomer *customer,
            const ShukeFact     *fact)
{
  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      if (phone->id == fact->id && g_strcmp0 (phone->raw, fact->text) == 0)
        return phone;
    }
  return NULL;
}

static void
doubt_phone (GArray                 *doubts,
             const ShukeCustomer    *customer,
             const ShukeFact        *fact,
             const ShukeDoubtCounts *counts)
{
  const ShukeCustomerPhone *phone = find_phone (customer, fact);
  ShukeDoubtKind kind;
  int same;

  if (phone == NULL)
    return;
  if (shuke_doubt_check_phone (phone->raw, phone->e164 != NULL, &kind))
    {
      add_doubt (doubts, kind, fact, 0);
      return;
    }
  same = counts != NULL && counts->same_phone != NULL && phone->e164 != NULL ? counts->same_phone (phone->e164, counts->data) : 0;
  if (same >= SHUKE_DOUBT_SHARED_PHONES)
    add_doubt (doubts, SHUKE_DOUBT_SHARED_PHONE, fact, same);
}

static void
doubt_birth (GArray                 *doubts,
             const ShukeCustomer    *customer,
             const ShukeFact        *fact,
             const ShukeDoubtCounts *counts,
             ShukeDay                today)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);
  ShukeDate birth = person->birth;
  gboolean child = person->role == SHUKE_ROLE_CHILD;
  int age = shuke_date_age (birth, today);
  int hers = shuke_date_age (shuke_customer_get_self (customer)->birth, today);
  int same;

  same = counts != NULL && counts->same_birthday != NULL && birth.year != 0 && birth.day != 0 ? counts->same_birthday (birth, counts->data) : 0;
  if (same >= SHUKE_DOUBT_SAME_BIRTHDAYS)
    add_doubt (doubts, SHUKE_DOUBT_SAME_BIRTHDAY, fact, same);
  /* The first of the first lunar month is a feast, not a form's. */
  else if (!birth.lunar && birth.month == 1 && birth.day == 1)
    add_doubt (doubts, SHUKE_DOUBT_FIRST_OF_JANUARY, fact, 0);
  else if (age > SHUKE_DOUBT_OLDEST || (child && age > SHUKE_DOUBT_OLDEST_CHILD))
    add_doubt (doubts, SHUKE_DOUBT_AGE, fact, 0);
  else if (child && age >= 0 && hers >= 0 && !shuke_household_is_grandchild (customer, person)
           && (hers - age < SHUKE_DOUBT_YOUNGEST_MOTHER || hers - age > SHUKE_DOUBT_OLDEST_MOTHER))
    add_doubt (doubts, SHUKE_DOUBT_AGE_OF_CHILD, fact, 0);
}

static void
doubt_height (GArray              *doubts,
              const ShukeCustomer *customer,
              const ShukeFact     *fact)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);

  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *one = g_ptr_array_index (person->measurements, i);

      if (one->id != fact->id || !g_str_equal (one->kind, "height"))
        continue;
      if (shuke_doubt_check_height (one->value, one->day, person->birth, person->sex, person->role))
        add_doubt (doubts, SHUKE_DOUBT_HEIGHT, fact, 0);
      return;
    }
}

static void
doubt_size (GArray              *doubts,
            const ShukeCustomer *customer,
            const ShukeFact     *fact,
            ShukeDay             today)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);

  if (shuke_doubt_check_size (fact->text, person->birth, person->role, today))
    add_doubt (doubts, SHUKE_DOUBT_CHILD_SIZE, fact, 0);
}

GArray *
shuke_fact_list_doubts (const ShukeCustomer    *customer,
                        GPtrArray              *facts,
                        const ShukeDoubtCounts *counts,
                        ShukeDay                today)
{
  g_autoptr (GPtrArray) all = facts != NULL ? g_ptr_array_ref (facts) : shuke_fact_list (customer);
  GArray *doubts = g_array_new (FALSE, FALSE, sizeof (ShukeDoubt));

  for (guint i = 0; i < all->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (all, i);

      if (fact->confirmed_day != SHUKE_DAY_NONE)
        continue;
      if (fact->kind == SHUKE_FACT_PHONE)
        doubt_phone (doubts, customer, fact, counts);
      else if (fact->kind == SHUKE_FACT_BIRTH)
        doubt_birth (doubts, customer, fact, counts, today);
      else if (fact->kind == SHUKE_FACT_HEIGHT)
        doubt_height (doubts, customer, fact);
      else if (fact->kind == SHUKE_FACT_SIZE || fact->kind == SHUKE_FACT_BOTTOM_SIZE)
        doubt_size (doubts, customer, fact, today);
    }
  return doubts;
}

const ShukeDoubt *
shuke_doubt_find (const GArray    *doubts,
                  const ShukeFact *fact)
{
  for (guint i = 0; i < doubts->len; i++)
    {
      const ShukeDoubt *doubt = &g_array_index (doubts, ShukeDoubt, i);

      if (doubt->fact == fact->kind && doubt->person == fact->person && (doubt->id == 0 || doubt->id == fact->id))
        return doubt;
    }
  return NULL;
}

char *
shuke_doubt_dup_text (const ShukeDoubt *doubt)
{
  switch (doubt->kind)
    {
    case SHUKE_DOUBT_SAME_BIRTHDAY:
      return g_strdup_printf (ngettext ("%d person in the book has this very birthday", "%d people in the book have this very birthday",
                                        (gulong) doubt->count), doubt->count);
    case SHUKE_DOUBT_FIRST_OF_JANUARY:
      return g_strdup (_("1 January is what forms fill in by themselves"));
    case SHUKE_DOUBT_ONE_DIGIT:
      return g_strdup (_("Nobody has such a number"));
    case SHUKE_DOUBT_SHORT_PHONE:
      return g_strdup (_("Too few digits for a number"));
    case SHUKE_DOUBT_AGE_OF_CHILD:
      return g_strdup (_("This does not go together with her own age"));
    case SHUKE_DOUBT_AGE:
      return g_strdup (_("This age can hardly be right"));
    case SHUKE_DOUBT_HEIGHT:
      return g_strdup (_("Nobody of that age is so tall or so short"));
    case SHUKE_DOUBT_CHILD_SIZE:
      return g_strdup (_("This is a size of children’s clothes"));
    case SHUKE_DOUBT_SHARED_PHONE:
    default:
      return g_strdup_printf (ngettext ("%d customer has this number", "%d customers have this number", (gulong) doubt->count), doubt->count);
    }
}
