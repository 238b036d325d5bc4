/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-entry.h"
#include "shuke-growth.h"

G_BEGIN_DECLS

/* What is known of everyone, packed into arrays, so that each change of goods or rules is answered at once: about 60 MB for
 * 100,000 customers with a million lines. Made once by a job, then only read; may cross threads. */

/* From so much on she is moved up. */
#define SHUKE_EXPECTS_FIRST 4

typedef struct {
  gint64            customer;
  const char       *name;           /* texts live as long as the facts; NULL = not known */
  const char       *nickname;
  const char       *address_form;
  const char       *tier;
  const char       *mind;
  const char       *e164;           /* of the first phone that takes a text */
  ShukeConsentState consent;
  gint64            refused_by;     /* the customer who refused and whose number this is, though kept here; 0 = nobody */
  ShukeDay          last_visit;     /* NONE = never here */
  ShukeDay          last_message;   /* of any kind, also to another customer on the same number */
  gboolean          complaint;      /* one is open */
  gboolean          deleted;        /* in the bin */
  guint             unwanted;       /* ShukeWay that she does not want to be reached by */
  int               every;          /* days between one message or call and the next, as she wants it; 0 = she did not say */
  int               first;          /* how much she expects to come first, 1 to 5; 0 = she did not say */
  int               silences;       /* messages in a row of which nothing came back */
  gboolean          wrong_number;   /* somebody else answered under it, and nobody put it right since */
  ShukeDay          last_contact;   /* message or call that reached her; NONE = never */
  guint32           first_person;
  guint32           n_persons;
  guint32           first_line;
  guint32           n_lines;
} ShukeHousehold;

typedef struct {
  gint64           person;          /* 0 = a child nobody entered, known by what was bought alone */
  ShukeRole        role;
  const char      *name;            /* what to call it in a message; NULL = not known. Not set for SELF */
  int              predicted;       /* children's size that serves today's likely height; 0 = cannot be told */
  ShukeGrowthBasis basis;
  gboolean         rough_age;   /* of a year of birth alone */
  ShukeDay         evidence_day;    /* of that height or size */
  guint32          first_told;
  guint32          n_told;
} ShukeFactPerson;

typedef struct {
  guint32  size;                    /* word */
  ShukeDay day;
  gboolean shoes;
} ShukeFactTold;

/* A kept piece: what came back and what was bought to give away is not among them. */
typedef struct {
  gint32   person;                  /* index from the household's first person; -1 = nobody can say */
  guint32  category;                /* words; 0 = not said */
  guint32  name;
  guint32  size;
  guint32  colour;
  gint32   quantity;
  gint64   price;
  ShukeDay day;
} ShukeFactLine;

typedef struct {
  ShukeDay      today;
  int           silences;           /* after so many silences something else is proposed; 0 = never */
  GArray       *households;         /* (element-type ShukeHousehold) */
  GArray       *persons;            /* (element-type ShukeFactPerson) */
  GArray       *told;               /* (element-type ShukeFactTold), newest first of each person */
  GArray       *lines;              /* (element-type ShukeFactLine), by day within a household */
  GPtrArray    *words;              /* (element-type utf8); word 0 is empty */
  GArray       *meanings;           /* of each word */
  /* Below: only for building */
  GHashTable   *word_index;
  GStringChunk *texts;
  GArray       *raw;
  GPtrArray    *births;
} ShukeAudienceFacts;

/* A line as it stands in the book. */
typedef struct {
  gint64   id;
  gint64   person;      /* 0 = not said */
  guint32  category;    /* from shuke_audience_facts_word() */
  guint32  name;
  guint32  size;
  guint32  colour;
  gint32   quantity;    /* negative = came back */
  gint64   price;
  ShukeDay day;
  gint64   returned;    /* line that comes back; 0 = not said */
} ShukeFactSale;

ShukeAudienceFacts *shuke_audience_facts_new  (ShukeDay today);
void                shuke_audience_facts_free (ShukeAudienceFacts *self);

/* The size that is meant by @size on a piece of @category; both are words. */
ShukeSize shuke_audience_facts_size (const ShukeAudienceFacts *self, guint32 size, guint32 category);
/* The same where the use is known. */
ShukeSize shuke_audience_facts_size_for (const ShukeAudienceFacts *self, guint32 size, ShukeSizeUse use);
/* Index of a word, which is added when it is new; 0 for none. */
guint32 shuke_audience_facts_word   (ShukeAudienceFacts *self, const char *text);
/* NULL when she is not among them. */
const ShukeHousehold *shuke_audience_facts_find (const ShukeAudienceFacts *self, gint64 customer);
/* Households in any order, each begun and ended; its people come before its lines, its lines by day. Texts are copied. */
void    shuke_audience_facts_begin  (ShukeAudienceFacts *self, const ShukeHousehold *head);
/* Reads id, role, relation, name, nickname, sex, birth, sizes and measurements. */
void    shuke_audience_facts_add_person (ShukeAudienceFacts *self, const ShukePerson *person);
void    shuke_audience_facts_add_sale   (ShukeAudienceFacts *self, const ShukeFactSale *sale);
void    shuke_audience_facts_end    (ShukeAudienceFacts *self);

#define SHUKE_FACTS_HOUSEHOLD(facts, i) (&g_array_index ((facts)->households, ShukeHousehold, i))
#define SHUKE_FACTS_PERSON(facts, i)    (&g_array_index ((facts)->persons, ShukeFactPerson, i))
#define SHUKE_FACTS_TOLD(facts, i)      (&g_array_index ((facts)->told, ShukeFactTold, i))
#define SHUKE_FACTS_LINE(facts, i)      (&g_array_index ((facts)->lines, ShukeFactLine, i))
#define SHUKE_FACTS_WORD(facts, i)      ((const char *) g_ptr_array_index ((facts)->words, i))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeAudienceFacts, shuke_audience_facts_free)

G_END_DECLS
