/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* The catalogue: every kind of fact that can be known about a customer or one of her people, in one table. What is not in it is a
 * field of the shop's own (SHUKE_FACT_CUSTOM). */

typedef enum {
  SHUKE_FACT_NAME,
  SHUKE_FACT_READING,
  SHUKE_FACT_NICKNAME,
  SHUKE_FACT_ADDRESS_FORM,
  SHUKE_FACT_PHONE,
  SHUKE_FACT_WECHAT,
  SHUKE_FACT_EMAIL,
  SHUKE_FACT_CHANNEL,       /* any other */
  SHUKE_FACT_ADDRESS,
  SHUKE_FACT_CARD_NUMBER,
  SHUKE_FACT_TIER,
  SHUKE_FACT_STAFF,
  SHUKE_FACT_SOURCE,
  SHUKE_FACT_MIND,
  SHUKE_FACT_NOTE,
  SHUKE_FACT_PERSON_NAME,
  SHUKE_FACT_PERSON_NICKNAME,
  SHUKE_FACT_RELATION,
  SHUKE_FACT_SEX,
  SHUKE_FACT_BIRTH,
  SHUKE_FACT_SIZE,          /* clothes, or tops */
  SHUKE_FACT_BOTTOM_SIZE,   /* when trousers are kept apart */
  SHUKE_FACT_SHOE_SIZE,
  SHUKE_FACT_HEIGHT,
  SHUKE_FACT_WEIGHT,
  SHUKE_FACT_CHEST,
  SHUKE_FACT_WAIST,
  SHUKE_FACT_HIP,
  SHUKE_FACT_FOOT,
  SHUKE_FACT_BUILD,
  SHUKE_FACT_COMPLEXION,
  SHUKE_FACT_COLOUR_LIKED,
  SHUKE_FACT_STYLE_LIKED,
  SHUKE_FACT_FABRIC_LIKED,
  SHUKE_FACT_BRAND_LIKED,
  SHUKE_FACT_DISLIKE,
  SHUKE_FACT_SEEKING,       /* a piece that she waits for, in her words */
  SHUKE_FACT_INTEREST,
  SHUKE_FACT_SCHOOL,
  SHUKE_FACT_SCHOOL_CLASS,
  SHUKE_FACT_PERSON_NOTE,
  SHUKE_FACT_MARRIAGE,
  SHUKE_FACT_OCCUPATION,
  SHUKE_FACT_EMPLOYER,
  SHUKE_FACT_POST,
  SHUKE_FACT_EDUCATION,
  SHUKE_FACT_ABILITY,
  SHUKE_FACT_CHARACTER,
  SHUKE_FACT_HABIT,
  SHUKE_FACT_HOMETOWN,
  SHUKE_FACT_CUSTOMS,
  SHUKE_FACT_REGION,        /* what the people around her are like, and what could be sold to them */
  SHUKE_FACT_LIFE_STORY,
  SHUKE_FACT_ACHIEVEMENT,
  SHUKE_FACT_TRAVEL,
  SHUKE_FACT_PROBLEM,
  SHUKE_FACT_DRINK,
  SHUKE_FACT_SEAT,
  SHUKE_FACT_TOPIC,
  SHUKE_FACT_TOPIC_AVOIDED,
  SHUKE_FACT_CONTACT_CHANNEL,
  SHUKE_FACT_CONTACT_HOURS,
  SHUKE_FACT_CONTACT_EVERY,
  SHUKE_FACT_BUDGET,
  SHUKE_FACT_PIECE_PRICE,
  SHUKE_FACT_INCOME_SHARE,
  SHUKE_FACT_PURCHASING_POWER,
  SHUKE_FACT_FAMILY_SPENDING,
  SHUKE_FACT_CREDIT,
  SHUKE_FACT_BARGAINS,
  SHUKE_FACT_ELSEWHERE,
  SHUKE_FACT_INFLUENCE,
  SHUKE_FACT_REFERRER,
  SHUKE_FACT_STAGE,
  SHUKE_FACT_POTENTIAL,
  SHUKE_FACT_NEXT_DAY,
  SHUKE_FACT_EVENT_SCHOOL,   /* turns in a life, up to EVENT_OTHER */
  SHUKE_FACT_EVENT_BOARDING,
  SHUKE_FACT_EVENT_GRADUATION,
  SHUKE_FACT_EVENT_ENGAGEMENT,
  SHUKE_FACT_EVENT_WEDDING,
  SHUKE_FACT_EVENT_PREGNANCY,
  SHUKE_FACT_EVENT_BORN,
  SHUKE_FACT_EVENT_MOVE,
  SHUKE_FACT_EVENT_JOB,
  SHUKE_FACT_EVENT_RETIREMENT,
  SHUKE_FACT_EVENT_ILLNESS,
  SHUKE_FACT_EVENT_LOSS,
  SHUKE_FACT_EVENT_OTHER,
  SHUKE_FACT_TERM_DISCOUNT, /* what always holds for her, up to TERM_OTHER */
  SHUKE_FACT_TERM_CREDIT,
  SHUKE_FACT_TERM_PAYMENT,
  SHUKE_FACT_TERM_DELIVERY,
  SHUKE_FACT_TERM_INVOICE,
  SHUKE_FACT_TERM_OTHER,
  SHUKE_FACT_EXPECTS_PRICE, /* what she values, up to EXPECTS_PRIORITY */
  SHUKE_FACT_EXPECTS_QUALITY,
  SHUKE_FACT_EXPECTS_SERVICE,
  SHUKE_FACT_EXPECTS_TIME,
  SHUKE_FACT_EXPECTS_PRIORITY,
  SHUKE_FACT_CUSTOM,        /* which one is in ShukeFact.field */
  SHUKE_N_FACTS
} ShukeFactKind;

/* Under which heading it is shown, in this order. */
typedef enum {
  SHUKE_FACT_GROUP_WHO,
  SHUKE_FACT_GROUP_REACH,
  SHUKE_FACT_GROUP_BODY,
  SHUKE_FACT_GROUP_TASTE,
  SHUKE_FACT_GROUP_LIFE,
  SHUKE_FACT_GROUP_VISIT,     /* what makes a visit pleasant */
  SHUKE_FACT_GROUP_MEANS,     /* what she can and will spend, and where */
  SHUKE_FACT_GROUP_SHOP,      /* between her and the shop */
  SHUKE_N_FACT_GROUPS
} ShukeFactGroup;

/* What its text is, as it stands in the book. */
typedef enum {
  SHUKE_FACT_TEXT,
  SHUKE_FACT_LINES,           /* text of several lines */
  SHUKE_FACT_NUMBER,          /* "2", "1.5" */
  SHUKE_FACT_PERCENT,         /* "15", of 0 to 100 */
  SHUKE_FACT_MONEY,           /* "800", "19.90": major units of the book's currency */
  SHUKE_FACT_LENGTH,          /* centimetres: "118", "23.5" */
  SHUKE_FACT_MASS,            /* kilograms */
  SHUKE_FACT_DATE,            /* shuke_date_to_text() */
  SHUKE_FACT_DAY,             /* "2026-09-17" */
  SHUKE_FACT_DAYS,            /* a rhythm in days: "14" */
  SHUKE_FACT_HOURS,           /* shuke_contact_hours_to_text() */
  SHUKE_FACT_WAYS,            /* shuke_contact_ways_to_text() */
  SHUKE_FACT_DISCOUNT,        /* percent off: "10", of 1 to 100 */
  SHUKE_FACT_WITHIN,          /* within so many days: "30" */
  SHUKE_FACT_CHOICE,          /* the word of one of its choices */
  SHUKE_FACT_CUSTOMER,        /* the id of another customer */
  SHUKE_FACT_EXPECTATION,     /* "4/3", see shuke-expectation.h */
  SHUKE_FACT_EVENT,           /* "2012-10-01 · yearly · words", see shuke-life-event.h */
} ShukeFactType;

/* Where in the record it stands. */
typedef enum {
  SHUKE_FACT_IN_CUSTOMER,     /* a field of hers */
  SHUKE_FACT_IN_PERSON,       /* a field of a person */
  SHUKE_FACT_IN_PHONES,
  SHUKE_FACT_IN_CHANNELS,
  SHUKE_FACT_IN_ADDRESSES,
  SHUKE_FACT_IN_SIZES,
  SHUKE_FACT_IN_MEASUREMENTS,
  SHUKE_FACT_IN_ROWS,         /* a row of its own */
  SHUKE_FACT_IN_EVENTS,
  SHUKE_FACT_IN_TERMS,
  SHUKE_FACT_IN_EXPECTATIONS,
  SHUKE_FACT_IN_CUSTOM,
} ShukeFactPlace;

typedef enum {
  SHUKE_FACT_HERS = 1 << 0,        /* of the customer herself or the household */
  SHUKE_FACT_THEIRS = 1 << 1,      /* of one of the family */
  SHUKE_FACT_MANY = 1 << 2,        /* several may stand together */
  SHUKE_FACT_CHILD_ONLY = 1 << 3,  /* makes sense for a child */
  SHUKE_FACT_GROWING = 1 << 4,     /* gets stale only while somebody grows */
  SHUKE_FACT_FIRM = 1 << 5,        /* makes sense for an organisation */
  SHUKE_FACT_BOUGHT = 1 << 6,      /* what was bought tells it as well as words; the price she pays does so alone and is no fact to ask for */
} ShukeFactFlags;

/* The three moments that a fact can change. */
typedef enum {
  SHUKE_MOMENT_GREETING = 1 << 0,  /* she walks in */
  SHUKE_MOMENT_MORNING = 1 << 1,   /* the list of the day */
  SHUKE_MOMENT_DELIVERY = 1 << 2,  /* new goods have come */
} ShukeMoment;

typedef struct {
  const char *word;    /* in the book */
  const char *name;    /* English, translated by shuke_fact_choice_name() */
  const char *typed;   /* further words that are understood, with | between them */
} ShukeFactChoice;

typedef struct {
  ShukeFactKind          kind;
  const char            *word;        /* in the book: questions, sources, rows */
  const char            *name;        /* English; shuke_fact_kind_name() translates */
  const char            *typed;       /* further words by which it is found, both Chinese scripts, with | between them */
  ShukeFactGroup         group;
  ShukeFactType          type;
  ShukeFactPlace         place;
  const char            *column;      /* column of the table, kind of the channel, size, measurement, event or term */
  guint                  flags;       /* ShukeFactFlags */
  int                    fresh_days;  /* after these it may no longer be true; 0 = it stays true */
  int                    weight;      /* in completeness; 0 = nobody is incomplete without it */
  guint                  moments;     /* ShukeMoment */
  const ShukeFactChoice *choices;     /* ends with an empty one; NULL for other types */
} ShukeFactInfo;

const ShukeFactInfo *shuke_fact_kind_get_info  (ShukeFactKind kind);
/* In the owner's language. */
const char          *shuke_fact_kind_name      (ShukeFactKind kind);
gboolean             shuke_fact_kind_from_word (const char *word, ShukeFactKind *kind);
/* Whether it is a fact of such a person; @organisation for files of organisations. */
gboolean             shuke_fact_kind_suits     (ShukeFactKind kind, ShukeRole role, gboolean organisation);

/* Kinds found by what is typed of a name – in the owner's language, Chinese of either script, its pinyin, its initials, English –
 * the best first: whole name, beginning, beginning of a further word, anywhere. Nothing typed finds all in order of the
 * catalogue. Only kinds that suit. (transfer full) (element-type ShukeFactKind) */
GArray              *shuke_fact_kind_find      (const char *typed, ShukeRole role, gboolean organisation);
/* Whether @typed is the whole of one of those names, sounds apart: then it is no answer to what another fact asks. */
gboolean             shuke_fact_kind_is_name   (const char *typed, ShukeRole role, gboolean organisation, ShukeFactKind *kind);

const char          *shuke_fact_choice_name    (const ShukeFactChoice *choice);
/* By its word, its name in the owner's language or English, or another word for it; NULL when it is none of them. */
const ShukeFactChoice *shuke_fact_choice_read  (const ShukeFactChoice *choices, const char *text);

G_END_DECLS
