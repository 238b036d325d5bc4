/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the greet card says, made of facts only. Sentences a person would say, and no field names. */

#include "config.h"

#include "shuke-greet-text.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-budget.h"
#include "shuke-expectation.h"
#include "shuke-fact.h"
#include "shuke-term-days.h"
#include "shuke-text.h"
#include "shuke-ware.h"

#define MAX_DUE_CHARACTERS 60   /* the card is read in two seconds; the day's list has the whole */
#define MAX_EVIDENCE 8   /* a popover longer than the room above or below its figure is cut */

/* One that is over and can still be wished for. */
static char *
past_birthday_text (const char *name,
                    int         days)
{
  if (name == NULL)
    return g_strdup_printf (ngettext ("Her birthday was %d day ago", "Her birthday was %d days ago", days), days);
  /* Translators: a name, a number of days. */
  return g_strdup_printf (ngettext ("%1$s’s birthday was %2$d day ago", "%1$s’s birthday was %2$d days ago", days), name, days);
}

static char *
birthday_text (const char *name,
               int         age,
               int         days,
               gboolean    self)
{
  if (days < 0)
    return past_birthday_text (self ? NULL : name, -days);
  if (self)
    {
      if (days == 0)
        return g_strdup (_("Her birthday is today"));
      return g_strdup_printf (ngettext ("Her birthday is in %d day", "Her birthday is in %d days", days), days);
    }
  if (age < 1)
    {
      if (days == 0)
        return g_strdup_printf (_("%s’s birthday is today"), name);
      /* Translators: a name, a number of days. */
      return g_strdup_printf (ngettext ("%1$s’s birthday is in %2$d day", "%1$s’s birthday is in %2$d days", days), name, days);
    }
  if (days == 0)
    /* Translators: a name, an age. */
    return g_strdup_printf (_("%1$s turns %2$d today"), name, age);
  /* Translators: a name, an age, a number of days. */
  return g_strdup_printf (ngettext ("%1$s turns %2$d in %3$d day", "%1$s turns %2$d in %3$d days", days), name, age, days);
}

char *
shuke_greet_text_due (const ShukeDueItem  *item,
                      const ShukeCustomer *customer,
                      ShukeDay             today)
{
  const ShukeTodo *todo = item->todo;
  const ShukePerson *whose = todo->person != 0 ? shuke_customer_find_person (customer, todo->person) : NULL;
  const char *whose_name = whose != NULL && whose->role != SHUKE_ROLE_SELF ? shuke_customer_person_title (customer, whose) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (todo->kind == SHUKE_TODO_BIRTHDAY && todo->text == NULL)
    {
      const ShukePerson *person = shuke_customer_find_person (customer, todo->person);
      gboolean self = person == NULL || person->role == SHUKE_ROLE_SELF;
      const char *name = self ? NULL : shuke_customer_person_title (customer, person);
      int age = self || person->birth.year == 0 ? -1 : shuke_date_age (person->birth, todo->due_day);
      ShukeDate day;

      text = birthday_text (name != NULL ? name : _("One of her family"), age, todo->due_day - today, self);
      if (person != NULL && person->birth.lunar)
        {
          g_autofree char *lunar = NULL;

          day = person->birth;
          day.year = 0;
          lunar = shuke_date_text (day);
          /* Translators: a birthday, then its day in the Chinese calendar. */
          return g_strdup_printf (C_("birthday line", "%1$s, %2$s"), text, lunar);
        }
      return g_steal_pointer (&text);
    }
  if (todo->text != NULL)
    words = shuke_text_ellipsize (todo->text, MAX_DUE_CHARACTERS);
  if (todo->kind == SHUKE_TODO_PROMISE && words != NULL)
    text = g_strdup_printf (_("Promised: %s"), words);
  else if (todo->kind == SHUKE_TODO_PICK_UP && words != NULL)
    text = g_strdup_printf (_("To have ready: %s"), words);
  else if (todo->kind == SHUKE_TODO_COMPLAINT && words != NULL)
    text = g_strdup_printf (_("Complaint: %s"), words);
  else if (todo->kind == SHUKE_TODO_CALLBACK && words != NULL)
    text = g_strdup_printf (_("To call: %s"), words);
  else if (todo->kind == SHUKE_TODO_DATE && words != NULL && whose_name != NULL && strstr (words, whose_name) == NULL)
    /* Translators: for whom in the family, then what the owner wrote. */
    text = g_strdup_printf (_("%1$s: %2$s"), whose_name, words);
  else if (words != NULL)
    text = g_strdup (words);
  else
    text = g_strdup (todo->kind == SHUKE_TODO_CALLBACK ? _("To be called") : _("Something is due"));
  if (item->days_late > 0)
    /* Translators: what is due, how many days late. */
    return g_strdup_printf (ngettext ("%1$s (%2$d day late)", "%1$s (%2$d days late)", item->days_late), text, item->days_late);
  if (item->day > today)
    {
      g_autofree char *day = shuke_day_text (item->day);

      /* Translators: what is due, the day on which it is. */
      return g_strdup_printf (C_("due line", "%1$s, %2$s"), text, day);
    }
  return g_steal_pointer (&text);
}

char *
shuke_greet_text_terms (const ShukeCustomer *customer,
                        const ShukeCurrency *currency,
                        ShukeDay             today)
{
  static const ShukeFactKind kinds[] = { SHUKE_FACT_TERM_DISCOUNT, SHUKE_FACT_TERM_CREDIT, SHUKE_FACT_TERM_PAYMENT };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < customer->terms->len; i++)
      {
        const ShukePersonFact *term = g_ptr_array_index (customer->terms, i);
        ShukeFact fact = { .kind = kinds[k] };
        g_autofree char *agreed = NULL;
        g_autofree char *shown = NULL;
        ShukeTermDays days;

        /* What is over, or not yet, is nothing to sell by. */
        if (!g_str_equal (term->kind, shuke_fact_kind_get_info (kinds[k])->column) ||
            shuke_term_get_state (term->value, today) != SHUKE_TERM_HOLDS)
          continue;
        agreed = shuke_term_split (term->value, &days);
        fact.text = agreed;
        shown = shuke_fact_dup_shown (&fact, currency, today);
        if (kinds[k] == SHUKE_FACT_TERM_CREDIT)
          /* Translators: how much she may owe. */
          g_ptr_array_add (parts, g_strdup_printf (_("credit up to %s"), shown));
        else if (kinds[k] == SHUKE_FACT_TERM_PAYMENT)
          /* Translators: %s is "within 30 days". */
          g_ptr_array_add (parts, g_strdup_printf (_("pays %s"), shown));
        else
          g_ptr_array_add (parts, g_steal_pointer (&shown));
      }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
shuke_greet_text_unmet (const ShukeCustomer *customer)
{
  static const char *const words[] = {
    NC_("expects more", "price"), NC_("expects more", "quality"), NC_("expects more", "service"), NC_("expects more", "speed"),
    NC_("expects more", "coming first"),
  };
  g_autoptr (GArray) kinds = shuke_expectations_unmet (customer);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < kinds->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? C_("reasons", ", ") : "",
                            g_dpgettext2 (NULL, "expects more", words[g_array_index (kinds, ShukeFactKind, i) - SHUKE_FACT_EXPECTS_PRICE]));
  /* Translators: what a customer expects more of than she gets: "Expects more: quality, speed". */
  return kinds->len > 0 ? g_strdup_printf (_("Expects more: %s"), list->str) : NULL;
}

char *
shuke_greet_text_wearer (const ShukeWearer *wearer)
{
  const ShukePerson *person = wearer->person;

  if (wearer->title != NULL)
    return g_strdup (wearer->title);
  if (person->role == SHUKE_ROLE_SELF)
    return g_strdup (_("She herself"));
  return g_strdup (person->role == SHUKE_ROLE_CHILD ? _("Child") : person->role == SHUKE_ROLE_PARTNER ? _("Partner") : _("Family"));
}

static const char *
relation_word (const ShukePerson *person,
               gboolean           grandchild)
{
  if (person->relation != NULL)
    return person->relation;
  switch (person->role)
    {
    case SHUKE_ROLE_SELF:
      return _("herself");
    case SHUKE_ROLE_PARTNER:
      return _("partner");
    case SHUKE_ROLE_CHILD:
      if (grandchild)
        return person->sex == SHUKE_SEX_FEMALE ? _("granddaughter") : person->sex == SHUKE_SEX_MALE ? _("grandson") : _("grandchild");
      if (person->sex == SHUKE_SEX_FEMALE)
        return _("daughter");
      return person->sex == SHUKE_SEX_MALE ? _("son") : _("child");
    case SHUKE_ROLE_OTHER:
      return _("family");
    case SHUKE_ROLE_GIFT:
    default:
      return _("gifts");
    }
}

char *
shuke_greet_text_relation (const ShukeWearer *wearer)
{
  const ShukePerson *person = wearer->person;
  const char *word = relation_word (person, wearer->grandchild);

  /* What stands there for a name already is not said twice. */
  if ((person->relation != NULL && wearer->title == person->relation) || (wearer->title == NULL && person->role == SHUKE_ROLE_SELF))
    word = NULL;
  /* Of grown-ups the age is nobody's business at the counter. */
  if (wearer->age < 0 || wearer->age >= 18)
    return g_strdup (word);
  if (shuke_date_age_is_rough (person->birth))
    {
      if (word == NULL)
        return g_strdup_printf (ngettext ("about %d year old", "about %d years old", wearer->age), wearer->age);
      /* Translators: what she is to the customer, and her age as far as it is known: "daughter · about 5". */
      return g_strdup_printf (C_("wearer", "%1$s · about %2$d"), word, wearer->age);
    }
  if (word == NULL)
    return g_strdup_printf (ngettext ("%d year old", "%d years old", wearer->age), wearer->age);
  /* Translators: what she is to the customer, and her age: "daughter · 5". */
  return g_strdup_printf (C_("wearer", "%1$s · %2$d"), word, wearer->age);
}

char *
shuke_greet_text_next_size (const ShukeWearer *wearer,
                            ShukeDay           today)
{
  g_autofree char *month = NULL;

  if (wearer->next_size == 0)
    return NULL;
  month = shuke_day_text_month (wearer->next_day, wearer->next_day);
  /* Translators: a child's next size, a month. */
  return g_strdup_printf (_("about %1$d by %2$s"), wearer->next_size, month);
}

char *
shuke_greet_text_measure (const char *kind,
                          gint32      value)
{
  double shown = g_str_equal (kind, "weight") ? value / 1000.0 : value / 10.0;
  g_autofree char *number = value % (g_str_equal (kind, "weight") ? 1000 : 10) == 0 ? g_strdup_printf ("%.0f", shown)
                                                                                   : g_strdup_printf ("%.1f", shown);

  return g_strdup_printf (g_str_equal (kind, "weight") ? _("%s kg") : _("%s cm"), number);
}

static gboolean
is_from_file (const char *source)
{
  return g_strcmp0 (source, SHUKE_SOURCE_IMPORT) == 0;
}

static char *
worn_text (const ShukeWornSize *worn,
           ShukeDay             today)
{
  g_autofree char *month = shuke_day_text_month (worn->day, today);

  if (worn->told && is_from_file (worn->source))
    {
      g_autofree char *day = shuke_day_text_year (worn->day, today);

      /* Translators: a size that nobody told: it came with the file imported on that day. */
      return g_strdup_printf (_("from the file of %s"), day);
    }
  if (worn->told && worn->source != NULL)
    /* Translators: where a size comes from, in the owner's own words, and in which month it was told. */
    return g_strdup_printf (C_("size", "%1$s, %2$s"), worn->source, month);
  if (worn->told)
    /* Translators: when a customer told her size. */
    return g_strdup_printf (_("she said so, %s"), month);
  if (worn->count > 1)
    return shuke_greet_text_pieces (worn->count);
  return g_strdup_printf (_("bought in %s"), month);
}

char *
shuke_greet_text_evidence (const ShukeWearer *wearer,
                           ShukeDay           today)
{
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;
  g_autofree char *origin = NULL;

  switch (wearer->source)
    {
    case SHUKE_SIZE_FROM_HEIGHT:
      {
        g_autofree char *height = shuke_greet_text_measure ("height", wearer->height->value);

        day = shuke_day_text_year (wearer->height->day, today);
        /* Translators: a height with its unit, the day it was measured. */
        return g_strdup_printf (_("%1$s tall, %2$s"), height, day);
      }
    case SHUKE_SIZE_FROM_GROWTH:
      day = shuke_day_text_month (wearer->clothes->day, today);
      /* Translators: a size, the month in which it was bought or told. */
      return g_strdup_printf (_("was %1$s in %2$s, grown since"), wearer->clothes->size, day);
    case SHUKE_SIZE_FROM_AGE:
      return g_strdup (shuke_date_age_is_rough (wearer->person->birth) ? _("a guess by a rough age") : _("a guess by age"));
    case SHUKE_SIZE_FROM_TOLD:
    case SHUKE_SIZE_FROM_PURCHASE:
    case SHUKE_SIZE_FROM_NOTHING:
    default:
      break;
    }
  if (wearer->clothes == NULL)
    {
      g_autofree char *worn = worn_text (wearer->shoes, today);

      return g_strdup_printf (_("shoes, %s"), worn);
    }
  origin = worn_text (wearer->clothes, today);
  text = g_strdup (origin);
  if (wearer->trousers != NULL)
    {
      const ShukeWornSize told = { .told = TRUE, .source = wearer->trousers->source, .day = wearer->trousers->day };
      g_autofree char *clothes = g_steal_pointer (&text);
      g_autofree char *own = worn_text (&told, today);

      if (g_str_equal (own, origin))
        /* Translators: a size of trousers, then where it and the size of the top come from. */
        text = g_strdup_printf (_("trousers %1$s, %2$s"), wearer->trousers->size, clothes);
      else
        /* Translators: where the size of the top comes from, a size of trousers, and where that comes from. */
        text = g_strdup_printf (_("%1$s · trousers %2$s, %3$s"), clothes, wearer->trousers->size, own);
    }
  if (wearer->shoes != NULL)
    {
      g_autofree char *others = g_steal_pointer (&text);
      g_autofree char *own = worn_text (wearer->shoes, today);

      if (g_str_equal (own, origin))
        /* Translators: a shoe size, then where it and the clothes' size come from. */
        text = g_strdup_printf (_("shoes %1$s, %2$s"), wearer->shoes->size, others);
      else
        /* Translators: where the clothes' size comes from, a shoe size, and where that comes from. */
        text = g_strdup_printf (_("%1$s · shoes %2$s, %3$s"), others, wearer->shoes->size, own);
    }
  return g_steal_pointer (&text);
}

char *
shuke_greet_text_pieces (int pieces)
{
  return pieces > 0 ? g_strdup_printf (ngettext ("from %d piece", "from %d pieces", pieces), pieces) : NULL;
}

char *
shuke_greet_text_price (const ShukeTaste    *taste,
                        const ShukeCurrency *currency)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *bare = NULL;
  const char *digits;

  if (taste->price_low < 0)
    return NULL;
  low = shuke_money_format (taste->price_low, currency);
  high = shuke_money_format (taste->price_high, currency);
  if (taste->price_low == taste->price_high)
    return g_steal_pointer (&low);
  for (digits = high; *digits != '\0' && !g_ascii_isdigit (*digits); digits++)
    continue;
  return g_strdup_printf ("%s–%s", low, digits);
}

char *
shuke_greet_text_pair (const ShukeTaste *taste)
{
  if (taste->pair_first == NULL)
    return NULL;
  /* Translators: two categories of clothes that are bought together: "skirt with leggings". */
  return g_strdup_printf (_("%1$s with %2$s"), taste->pair_first, taste->pair_second);
}

char *
shuke_greet_text_pair_count (const ShukeTaste *taste)
{
  if (taste->pair_first == NULL)
    return NULL;
  /* Translators: "4 of 5 times". */
  return g_strdup_printf (ngettext ("%1$d of %2$d time", "%1$d of %2$d times", taste->pair_visits), taste->pair_count,
                          taste->pair_visits);
}

char *
shuke_greet_text_join (const char *const *words,
                       guint              n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        /* Translators: stands between the words of a list. */
        g_string_append (text, C_("list", ", "));
      g_string_append (text, words[i]);
    }
  return g_string_free (text, FALSE);
}

char *
shuke_greet_text_line (const ShukeLine     *line,
                       const ShukeCurrency *currency)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *price = shuke_money_format (line->paid_price * MAX (line->quantity, 1), currency);
  const char *name = line->name != NULL ? line->name : line->category != NULL ? line->category : line->style_number;

  /* A voucher is taken off, not brought back. */
  if (line->quantity < 0 && shuke_ware_tell (line->category, line->name) != SHUKE_WARE_GOODS)
    {
      g_autofree char *less = shuke_money_format (line->paid_price * line->quantity, currency);

      g_string_append_printf (text, "%s %s", name != NULL ? name : "", less);
    }
  else if (line->quantity < 0)
    g_string_append_printf (text, _("brought back: %s"), name != NULL ? name : _("a piece"));
  else
    g_string_append (text, name != NULL ? name : _("a piece"));
  if (line->size != NULL)
    g_string_append_printf (text, " %s", line->size);
  if (line->quantity > 1)
    g_string_append_printf (text, " × %d", line->quantity);
  if (line->quantity > 0)
    g_string_append_printf (text, " %s", price);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
shuke_greet_text_visit (const ShukeVisit    *visit,
                        const ShukeCurrency *currency,
                        guint                max_lines)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < visit->lines->len; i++)
    {
      if (i == max_lines)
        {
          int more = (int) (visit->lines->len - i);

          g_ptr_array_add (parts, g_strdup_printf (ngettext ("and %d more", "and %d more", more), more));
          break;
        }
      g_ptr_array_add (parts, shuke_greet_text_line (g_ptr_array_index (visit->lines, i), currency));
    }
  if (parts->len == 0)
    return g_strdup (_("was here"));
  return shuke_greet_text_join ((const char *const *) parts->pdata, parts->len);
}

char *
shuke_greet_text_consent (const ShukeGreeting *greeting,
                          gboolean             whole)
{
  const char *source = whole ? greeting->consent_source : NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (greeting->consent == SHUKE_CONSENT_UNKNOWN)
    return g_strdup (greeting->customer->organisation ? _("May we write to them? Not asked yet") : _("May we write to her? Not asked yet"));
  date = shuke_day_text_year (greeting->consent_day, greeting->today);
  text = g_strdup_printf (greeting->consent == SHUKE_CONSENT_YES ? _("Messages are welcome, since %s") : _("No messages, since %s"), date);
  if (source == NULL)
    return g_steal_pointer (&text);
  /* Translators: whether messages are welcome, then how she said so. */
  return g_strdup_printf (_("%1$s · %2$s"), text, is_from_file (source) ? _("from an imported file") : source);
}

/* "leggings 120 ¥69 · black", "17 September" */
static ShukeEvidence *
purchase_fact (const ShukeVisit    *visit,
               const ShukeLine     *line,
               const ShukeCurrency *currency,
               ShukeDay             today)
{
  g_autofree char *piece = shuke_greet_text_line (line, currency);

  return shuke_evidence_new (g_strjoin (" · ", piece, line->colour, NULL), shuke_day_text_year (visit->day, today), line->colour);
}

typedef gboolean (*LineTest) (const ShukeVisit *visit, const ShukeLine *line, gconstpointer data);

static void
add_purchases (GPtrArray           *facts,
               const ShukeGreeting *greeting,
               const ShukeCurrency *currency,
               LineTest             test,
               gconstpointer        data)
{
  for (guint i = 0; i < greeting->visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (greeting->visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *line = g_ptr_array_index (visit->lines, j);

          if (line->quantity < 0 || !test (visit, line, data))
            continue;
          if (facts->len == MAX_EVIDENCE)
            {
              g_ptr_array_add (facts, shuke_evidence_new (g_strdup (_("and earlier ones")), NULL, NULL));
              return;
            }
          g_ptr_array_add (facts, purchase_fact (visit, line, currency, greeting->today));
        }
    }
}

static GPtrArray *
new_facts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_evidence_free);
}

static gboolean
is_for_wearer (const ShukeVisit *visit,
               const ShukeLine  *line,
               gconstpointer     data)
{
  const ShukeWearer *wearer = data;

  return line->person == wearer->person->id || (line->person == 0 && wearer->person->role == SHUKE_ROLE_SELF);
}

GPtrArray *
shuke_greet_evidence_wearer (const ShukeGreeting *greeting,
                             const ShukeWearer   *wearer,
                             const ShukeCurrency *currency)
{
  GPtrArray *facts = new_facts ();
  const ShukePerson *person = wearer->person;

  for (guint i = 0; i < person->measurements->len && i < 4; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);
      g_autofree char *value = shuke_greet_text_measure (measurement->kind, measurement->value);

      if (!g_str_equal (measurement->kind, "height"))
        continue;
      g_ptr_array_add (facts, shuke_evidence_new (g_strdup_printf (is_from_file (measurement->source) ? _("%s in the file") : _("measured %s"), value),
                                                  shuke_day_text_year (measurement->day, greeting->today), NULL));
    }
  for (guint i = 0; i < person->sizes->len && i < 4; i++)
    {
      const ShukeSizeTold *size = g_ptr_array_index (person->sizes, i);

      g_ptr_array_add (facts, shuke_evidence_new (g_strdup_printf (is_from_file (size->source) ? _("%s in the file") : _("said to wear %s"), size->size),
                                                  shuke_day_text_year (size->day, greeting->today), NULL));
    }
  add_purchases (facts, greeting, currency, is_for_wearer, wearer);
  return facts;
}

typedef struct {
  GPtrArray *words;
  gboolean   colour;
} WordTest;

static gboolean
has_word (const ShukeVisit *visit,
          const ShukeLine  *line,
          gconstpointer     data)
{
  const WordTest *test = data;

  for (guint i = 0; i < test->words->len; i++)
    {
      const char *word = ((ShukeTasteWord *) g_ptr_array_index (test->words, i))->text;

      if (test->colour ? g_strcmp0 (line->colour, word) == 0
                       : g_strcmp0 (line->name, word) == 0 || g_strcmp0 (line->category, word) == 0)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
shuke_greet_evidence_words (const ShukeGreeting *greeting,
                            GPtrArray           *words,
                            gboolean             colour,
                            const ShukeCurrency *currency)
{
  GPtrArray *facts = new_facts ();
  WordTest test = { words, colour };

  for (guint i = 0; i < words->len; i++)
    {
      const ShukeTasteWord *word = g_ptr_array_index (words, i);

      g_ptr_array_add (facts, shuke_evidence_new (g_strdup (word->text),
                                                  g_strdup_printf (ngettext ("%d piece", "%d pieces", word->count), word->count),
                                                  colour ? word->text : NULL));
    }
  add_purchases (facts, greeting, currency, has_word, &test);
  return facts;
}

static gboolean
was_paid (const ShukeVisit *visit,
          const ShukeLine  *line,
          gconstpointer     data)
{
  return line->paid_price > 0;
}

char *
shuke_greet_text_share (const ShukeCustomer *customer,
                        gint64               spend,
                        const ShukeCurrency *currency)
{
  g_autofree char *spent = NULL;
  g_autofree char *budget = NULL;
  ShukeBudgetShare share;

  if (!shuke_budget_get_share (customer, spend, currency, &share))
    return NULL;
  spent = shuke_money_format (share.spent, currency);
  budget = shuke_money_format (share.budget, currency);
  /* Translators: of what she has for clothes in a year: a share in percent, what she spent here, what she has. */
  return g_strdup_printf (_("about %1$d%% of it here: %2$s of %3$s in a year"), share.percent, spent, budget);
}

GPtrArray *
shuke_greet_evidence_price (const ShukeGreeting *greeting,
                            const ShukeCurrency *currency)
{
  GPtrArray *facts = new_facts ();
  char *share = shuke_greet_text_share (greeting->customer, shuke_budget_sum_spent (greeting->visits, greeting->today), currency);

  if (share != NULL)
    g_ptr_array_add (facts, shuke_evidence_new (g_strdup (shuke_fact_kind_name (SHUKE_FACT_BUDGET)), share, NULL));
  add_purchases (facts, greeting, currency, was_paid, NULL);
  return facts;
}

static gboolean
visit_has (const ShukeVisit *visit,
           const char       *category)
{
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);

      if (line->quantity > 0 && g_strcmp0 (line->category, category) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_pair (const ShukeVisit *visit,
            const ShukeLine  *line,
            gconstpointer     data)
{
  const ShukeTaste *taste = data;

  return (g_strcmp0 (line->category, taste->pair_first) == 0 || g_strcmp0 (line->category, taste->pair_second) == 0) &&
         visit_has (visit, taste->pair_first) && visit_has (visit, taste->pair_second);
}

GPtrArray *
shuke_greet_evidence_pair (const ShukeGreeting *greeting,
                           const ShukeCurrency *currency)
{
  GPtrArray *facts = new_facts ();

  add_purchases (facts, greeting, currency, is_of_pair, greeting->taste);
  return facts;
}
