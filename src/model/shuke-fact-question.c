/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which question is asked next. Each rule says what its answer would change and by how much; what is held, by word or by purchase, what
 * was asked lately and what she would rather not say is never asked. */

#include "config.h"

#include "shuke-fact-question.h"

#include <glib/gi18n.h>

#include "shuke-expectation.h"

/* For whom a rule speaks. */
typedef enum {
  ASK_HER     = 1 << 0,
  ASK_CHILD   = 1 << 1,
  ASK_PARTNER = 1 << 2,
  ASK_TOP     = 1 << 3,   /* only one of the best */
  ASK_NEW     = 1 << 4,   /* only within three months of the first visit */
} Whom;

#define NEW_DAYS 92
/* Years of age from which and to which somebody is asked where the child goes to school. */
#define FIRST_SCHOOL 2
#define LAST_SCHOOL 19

/* The gain: how many of the next visits, mornings and deliveries of a usual year (some 8, 3 and 12 for a customer with a child) go
 * another way for the answer. Estimates; their order is what counts. */
static const struct {
  ShukeFactKind kind;
  guint         whom;
  int           gain;
  ShukeMoment   moment;
} rules[] = {
  { SHUKE_FACT_PHONE,           ASK_HER, 90, SHUKE_MOMENT_DELIVERY },            /* without it no morning and no delivery reaches her */
  { SHUKE_FACT_BIRTH,           ASK_CHILD, 70, SHUKE_MOMENT_MORNING },           /* a day a year, and the size of every month */
  { SHUKE_FACT_SIZE,            ASK_CHILD, 65, SHUKE_MOMENT_DELIVERY },          /* every delivery, where her birthday is one morning */
  { SHUKE_FACT_BIRTH,           ASK_HER, 60, SHUKE_MOMENT_MORNING },
  { SHUKE_FACT_SIZE,            ASK_HER, 50, SHUKE_MOMENT_DELIVERY },
  { SHUKE_FACT_NAME,            ASK_HER, 48, SHUKE_MOMENT_GREETING },
  { SHUKE_FACT_PERSON_NAME,     ASK_CHILD, 45, SHUKE_MOMENT_GREETING },
  { SHUKE_FACT_HEIGHT,          ASK_CHILD, 40, SHUKE_MOMENT_DELIVERY },          /* when age and bought sizes tell too little */
  { SHUKE_FACT_ADDRESS_FORM,    ASK_HER, 30, SHUKE_MOMENT_GREETING },
  { SHUKE_FACT_COLOUR_LIKED,    ASK_HER, 25, SHUKE_MOMENT_DELIVERY },
  { SHUKE_FACT_CONTACT_CHANNEL, ASK_HER, 22, SHUKE_MOMENT_DELIVERY },
  { SHUKE_FACT_WECHAT,          ASK_HER, 20, SHUKE_MOMENT_DELIVERY },
  { SHUKE_FACT_ADDRESS,         ASK_HER, 18, SHUKE_MOMENT_MORNING },
  { SHUKE_FACT_SIZE,            ASK_PARTNER, 16, SHUKE_MOMENT_DELIVERY },
  { SHUKE_FACT_CONTACT_HOURS,   ASK_HER, 15, SHUKE_MOMENT_MORNING },
  { SHUKE_FACT_BIRTH,           ASK_PARTNER, 14, SHUKE_MOMENT_MORNING },
  { SHUKE_FACT_DRINK,           ASK_HER | ASK_TOP, 13, SHUKE_MOMENT_GREETING },
  { SHUKE_FACT_BUDGET,          ASK_HER | ASK_TOP, 12, SHUKE_MOMENT_DELIVERY },
  { SHUKE_FACT_SCHOOL,          ASK_CHILD, 11, SHUKE_MOMENT_GREETING },
  { SHUKE_FACT_INTEREST,        ASK_HER, 10, SHUKE_MOMENT_GREETING },
  { SHUKE_FACT_SOURCE,          ASK_HER | ASK_NEW, 9, SHUKE_MOMENT_GREETING },
  { SHUKE_FACT_OCCUPATION,      ASK_HER, 8, SHUKE_MOMENT_GREETING },
};

/* What is asked of the best before anything else, above SHUKE_QUESTION_FIRST: her birthday and address, then her children's. */
static const struct {
  ShukeFactKind kind;
  guint         whom;
  int           rank;
} firsts[] = {
  { SHUKE_FACT_BIRTH,       ASK_HER,   5 },
  { SHUKE_FACT_ADDRESS,     ASK_HER,   4 },
  { SHUKE_FACT_BIRTH,       ASK_CHILD, 2 },
  { SHUKE_FACT_SIZE,        ASK_CHILD, 1 },
};

/* Of a child that is not on the file yet; for one of the best who comes for it, before those of the children that are. */
#define NEW_CHILD 80
#define NEW_CHILD_FIRST 3

static gboolean
speaks_for (guint             whom,
            const ShukePerson *person)
{
  switch (person->role)
    {
    case SHUKE_ROLE_SELF:
      return (whom & ASK_HER) != 0;
    case SHUKE_ROLE_CHILD:
      return (whom & ASK_CHILD) != 0;
    case SHUKE_ROLE_PARTNER:
      return (whom & ASK_PARTNER) != 0;
    case SHUKE_ROLE_OTHER:
    case SHUKE_ROLE_GIFT:
    default:
      return FALSE;
    }
}

static gboolean
was_asked (const ShukeQuestionFacts *facts,
           ShukeFactKind             kind,
           guint                     index)
{
  const ShukePerson *person = g_ptr_array_index (facts->customer->persons, index);

  for (guint i = 0; facts->asked != NULL && i < facts->asked->len; i++)
    {
      const ShukeAsked *asked = &g_array_index (facts->asked, ShukeAsked, i);
      gboolean same = asked->person == person->id || (index == 0 && asked->person == 0);

      if (same && asked->kind == kind && (asked->refused || facts->today - asked->day < SHUKE_ASK_AGAIN_DAYS))
        return TRUE;
    }
  return FALSE;
}

/* Told, or to be read from what she buys, or not to be wondered about. */
static gboolean
is_held (const ShukeFactEvidence *evidence,
         ShukeFactKind            kind,
         guint                    index)
{
  const ShukeCustomer *customer = evidence->customer;
  const ShukePerson *person = g_ptr_array_index (customer->persons, index);

  if (shuke_fact_evidence_get_held (evidence, kind, index) != SHUKE_HELD_NOTHING)
    /* "Five years old" is an age and no birthday. */
    return kind != SHUKE_FACT_BIRTH || shuke_date_key (person->birth) != 0;
  /* A child goes to kindergarten from three, or from two in a nursery. */
  if (kind == SHUKE_FACT_SCHOOL)
    {
      int age = shuke_date_age (person->birth, evidence->today);

      return (age >= 0 && age < FIRST_SCHOOL) || age >= LAST_SCHOOL;
    }
  if (kind == SHUKE_FACT_HEIGHT)
    return shuke_fact_evidence_get_bought (evidence, SHUKE_FACT_SIZE, index) != SHUKE_HELD_NOTHING
           || shuke_date_age (person->birth, evidence->today) > 15;
  /* WeChat and the like are a way to reach her only once she can be reached at all. */
  if (kind == SHUKE_FACT_CONTACT_CHANNEL || kind == SHUKE_FACT_CONTACT_HOURS)
    return customer->phones->len == 0 && customer->channels->len == 0;
  return FALSE;
}

static gboolean
is_worn_by_child (const ShukeFactEvidence *evidence)
{
  for (guint i = 1; i < evidence->customer->persons->len; i++)
    if (((const ShukePerson *) g_ptr_array_index (evidence->customer->persons, i))->role == SHUKE_ROLE_CHILD
        && shuke_fact_evidence_get_bought (evidence, SHUKE_FACT_SIZE, i) != SHUKE_HELD_NOTHING)
      return TRUE;
  return FALSE;
}

/* Whoever buys for the children only wears nothing of the shop's. */
static gboolean
comes_for_children (const ShukeQuestionFacts *facts,
                    const ShukeFactEvidence  *evidence)
{
  return shuke_fact_evidence_get_bought (evidence, SHUKE_FACT_SIZE, 0) == SHUKE_HELD_NOTHING
         && (facts->buys_child || is_worn_by_child (evidence));
}

static int
gain_of (const ShukeQuestionFacts *facts,
         const ShukeFactEvidence  *evidence,
         gsize                     rule,
         guint                     index)
{
  ShukeFactKind kind = rules[rule].kind;

  for (gsize i = 0; facts->top && i < G_N_ELEMENTS (firsts); i++)
    if (firsts[i].kind == kind && speaks_for (firsts[i].whom, g_ptr_array_index (evidence->customer->persons, index)))
      return SHUKE_QUESTION_FIRST + firsts[i].rank;
  return index == 0 && kind == SHUKE_FACT_SIZE && comes_for_children (facts, evidence) ? rules[rule].gain / 3 : rules[rule].gain;
}

static int
compare_questions (gconstpointer a,
                   gconstpointer b)
{
  const ShukeQuestion *left = a, *right = b;

  if (left->gain != right->gain)
    return right->gain - left->gain;
  return left->person != right->person ? (int) left->person - (int) right->person : (int) left->kind - (int) right->kind;
}

static gboolean
has_child (const ShukeCustomer *customer)
{
  for (guint i = 0; i < customer->persons->len; i++)
    if (((const ShukePerson *) g_ptr_array_index (customer->persons, i))->role == SHUKE_ROLE_CHILD)
      return TRUE;
  return FALSE;
}

/* Whoever was let down and hears nothing of it goes: before her birthday, after what reaches her at all. The wider the gap the sooner. */
#define PUT_RIGHT 60

/* Asked about once in SHUKE_ASK_AGAIN_DAYS, as everything. */
static void
add_unmet (GArray                   *questions,
           const ShukeQuestionFacts *facts)
{
  g_autoptr (GArray) kinds = facts->facts != NULL ? shuke_expectations_recent (facts->customer, facts->facts, facts->today) : NULL;

  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      ShukeFactKind kind = g_array_index (kinds, ShukeFactKind, i);
      ShukeQuestion question = { .kind = kind, .put_right = TRUE, .moment = SHUKE_MOMENT_GREETING };

      question.gain = PUT_RIGHT + shuke_expectation_get_gap (facts->customer, kind);
      if (!was_asked (facts, kind, 0))
        g_array_append_val (questions, question);
    }
}

GArray *
shuke_question_list (const ShukeQuestionFacts *facts)
{
  const ShukeCustomer *customer = facts->customer;
  g_autoptr (GPtrArray) list = shuke_fact_list (customer);
  /* Nothing is asked again for being stale, a number that nobody answers included. */
  ShukeFactEvidence evidence = { customer, list, facts->worn, facts->taste, SHUKE_DAY_NONE, facts->today };
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (ShukeQuestion));
  gboolean is_new = facts->today - customer->created_day < NEW_DAYS;

  /* Kept under the kind of a child's name on her own person: there is no child yet to hang it on. */
  if (facts->buys_child && !has_child (customer) && !was_asked (facts, SHUKE_FACT_PERSON_NAME, 0))
    {
      gboolean first = facts->top && comes_for_children (facts, &evidence);
      ShukeQuestion question = { SHUKE_FACT_PERSON_NAME, 0, TRUE, FALSE, first ? SHUKE_QUESTION_FIRST + NEW_CHILD_FIRST : NEW_CHILD,
                                 SHUKE_MOMENT_DELIVERY };

      g_array_append_val (questions, question);
    }
  for (guint index = 0; index < customer->persons->len; index++)
    for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
      {
        const ShukePerson *person = g_ptr_array_index (customer->persons, index);
        ShukeQuestion question = { rules[i].kind, index, FALSE, FALSE, gain_of (facts, &evidence, i, index), rules[i].moment };

        if (!speaks_for (rules[i].whom, person) || !shuke_fact_kind_suits (rules[i].kind, person->role, customer->organisation) ||
            ((rules[i].whom & ASK_TOP) != 0 && !facts->top) || ((rules[i].whom & ASK_NEW) != 0 && !is_new) ||
            is_held (&evidence, rules[i].kind, index) || was_asked (facts, rules[i].kind, index))
          continue;
        g_array_append_val (questions, question);
      }
  add_unmet (questions, facts);
  g_array_sort (questions, compare_questions);
  return questions;
}

/* What she missed is not said to her face as a mark out of five. */
static char *
put_right_question (ShukeFactKind kind)
{
  if (kind == SHUKE_FACT_EXPECTS_PRICE)
    return g_strdup (_("You thought our prices high – is it better now?"));
  if (kind == SHUKE_FACT_EXPECTS_QUALITY)
    return g_strdup (_("You expected better quality from us – was it put right?"));
  if (kind == SHUKE_FACT_EXPECTS_SERVICE)
    return g_strdup (_("You expected us to look after you better – was it put right?"));
  if (kind == SHUKE_FACT_EXPECTS_TIME)
    return g_strdup (_("It took us too long for you – is it better now?"));
  return g_strdup (_("You wanted to hear of new things sooner – is it better now?"));
}

static char *
her_question (ShukeFactKind kind)
{
  if (kind == SHUKE_FACT_PHONE)
    return g_strdup (_("Under which number may we reach you?"));
  if (kind == SHUKE_FACT_BIRTH)
    return g_strdup (_("When is your birthday – by which calendar do you keep it?"));
  if (kind == SHUKE_FACT_SIZE)
    return g_strdup (_("Which size do you wear?"));
  if (kind == SHUKE_FACT_NAME)
    return g_strdup (_("May I ask your name?"));
  if (kind == SHUKE_FACT_ADDRESS_FORM)
    return g_strdup (_("How would you like us to call you?"));
  if (kind == SHUKE_FACT_COLOUR_LIKED)
    return g_strdup (_("Which colours do you like to wear?"));
  if (kind == SHUKE_FACT_CONTACT_CHANNEL)
    return g_strdup (_("When something for you comes in: shall we call or write, and where?"));
  if (kind == SHUKE_FACT_WECHAT)
    return g_strdup (_("May we add you on WeChat, to send you pictures?"));
  if (kind == SHUKE_FACT_ADDRESS)
    return g_strdup (_("Where may we bring or send you something?"));
  if (kind == SHUKE_FACT_CONTACT_HOURS)
    return g_strdup (_("At what time does a call suit you?"));
  if (kind == SHUKE_FACT_DRINK)
    return g_strdup (_("What may I bring you to drink?"));
  if (kind == SHUKE_FACT_BUDGET)
    return g_strdup (_("What would you like to spend on clothes in a month?"));
  if (kind == SHUKE_FACT_SOURCE)
    return g_strdup (_("How did you find us?"));
  if (kind == SHUKE_FACT_OCCUPATION)
    return g_strdup (_("What do you dress for on weekdays?"));
  return g_strdup (_("What do you like to do when you have time?"));
}

static char *
their_question (ShukeFactKind  kind,
                const char    *name)
{
  if (kind == SHUKE_FACT_PERSON_NAME)
    return g_strdup_printf (_("What is the name of %s?"), name);
  if (kind == SHUKE_FACT_BIRTH)
    return g_strdup_printf (_("When is the birthday of %s?"), name);
  if (kind == SHUKE_FACT_HEIGHT)
    return g_strdup_printf (_("How tall is %s now?"), name);
  if (kind == SHUKE_FACT_SCHOOL)
    return g_strdup_printf (_("Where does %s go to school?"), name);
  return g_strdup_printf (_("Which size does %s wear?"), name);
}

char *
shuke_question_dup_text (const ShukeQuestion *question,
                         const ShukeCustomer *customer)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, question->person);
  const char *name = question->person > 0 ? shuke_customer_person_title (customer, person) : NULL;

  if (question->new_child)
    return g_strdup (_("Who are the children’s clothes for? What is the name, when is the birthday?"));
  if (question->put_right)
    return put_right_question (question->kind);
  if (question->person == 0)
    return her_question (question->kind);
  if (name == NULL)
    /* Translators: stand in for a name that is not known: "When is the birthday of the child?" */
    name = person->role == SHUKE_ROLE_CHILD ? C_("asked about", "the child") : C_("asked about", "your husband");
  return their_question (question->kind, name);
}

/* A firm or a kindergarten is no she. */
static const char *
reason_for_firm (const ShukeQuestion *question)
{
  if (question->put_right)
    return _("Less came than was expected, and the business may go elsewhere");
  switch (question->moment)
    {
    case SHUKE_MOMENT_GREETING:
      return _("The greeting is better the next time");
    case SHUKE_MOMENT_MORNING:
      return _("The list of the day can remember it");
    case SHUKE_MOMENT_DELIVERY:
    default:
      return _("New goods find their buyer");
    }
}

const char *
shuke_question_reason (const ShukeQuestion *question,
                       const ShukeCustomer *customer)
{
  if (customer->organisation)
    return reason_for_firm (question);
  if (question->put_right)
    return _("She gets less than she expects, and may go");
  switch (question->moment)
    {
    case SHUKE_MOMENT_GREETING:
      return _("She is greeted better the next time");
    case SHUKE_MOMENT_MORNING:
      return _("The list of the day can remember her");
    case SHUKE_MOMENT_DELIVERY:
    default:
      return _("New goods find her");
    }
}
