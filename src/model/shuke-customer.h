/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "shuke-date.h"
#include "shuke-phone.h"

G_BEGIN_DECLS

/* The whole file of one household: the customer, her phones, the people she buys for, their sizes and
 * heights. Immutable once built; may cross threads. Fields are read directly, never written.
 * Text fields are NULL when not known. Ids are 0 for rows that are not in the book yet. */

typedef enum {
  SHUKE_ROLE_SELF,
  SHUKE_ROLE_PARTNER,
  SHUKE_ROLE_CHILD,
  SHUKE_ROLE_OTHER,
  SHUKE_ROLE_GIFT,      /* bought to give away; counts in nobody's taste */
} ShukeRole;

typedef enum {
  SHUKE_SEX_UNKNOWN,
  SHUKE_SEX_FEMALE,
  SHUKE_SEX_MALE,
} ShukeSex;

/* The source of what came with an imported file; every other source is in the owner's own words. */
#define SHUKE_SOURCE_IMPORT "import"

typedef struct {
  gint64 id;
  char  *kind;      /* "clothes", "top", "bottom", "shoes", "underwear", "hat" */
  char  *size;      /* as said */
  ShukeDay day;
  char  *source;
} ShukeSizeTold;

typedef struct {
  gint64 id;
  char  *kind;      /* "height", "foot", "chest", "waist", "hip" in mm; "weight" in g */
  gint32 value;
  ShukeDay day;
  char  *source;
} ShukeMeasurement;

/* Anything known of a person that has no field here; kind and value are the catalogue's (shuke-fact-kind.h). */
typedef struct {
  gint64 id;
  char  *kind;
  char  *value;
} ShukePersonFact;

/* A turn in somebody's life. Its date is often known in part only, and may lie ahead. */
typedef struct {
  gint64    id;
  char     *kind;      /* "school", "wedding" … "other", as the columns of the catalogue have them */
  ShukeDate date;
  gboolean  yearly;    /* its day is remembered every year */
  char     *text;      /* which school, where to; NULL when nothing was said */
} ShukeLifeEvent;

typedef struct {
  gint64     id;
  ShukeRole  role;
  char      *relation;   /* in the owner's words: 女儿, 外甥女 */
  char      *name;       /* NULL for SELF: the customer's own name */
  char      *nickname;
  ShukeSex   sex;
  ShukeDate  birth;
  char      *note;
  GPtrArray *sizes;         /* (element-type ShukeSizeTold), newest first */
  GPtrArray *measurements;  /* (element-type ShukeMeasurement), newest first */
  GPtrArray *facts;         /* (element-type ShukePersonFact); of SELF also what is known of the household */
  GPtrArray *events;        /* (element-type ShukeLifeEvent), in the order they were written down */
} ShukePerson;

typedef struct {
  gint64 id;
  char  *raw;       /* as typed */
  char  *e164;      /* NULL when it is not a number */
  ShukePhoneKind kind;
  char  *label;
  gint64 person;    /* whose it is when it is not the household's: a contact person of this firm, from her own file; 0 = nobody's */
  char  *whose;     /* her name, only in what is read from the book */
} ShukeCustomerPhone;

typedef struct {
  gint64 id;
  char  *kind;      /* "wechat", "email", "qq", "line", "url", "other" */
  char  *value;
} ShukeChannel;

typedef struct {
  gint64 id;
  char  *label;
  char  *text;
} ShukeAddress;

/* A value of one of the shop's own fields. */
typedef struct {
  gint64 id;
  gint64 field;
  char  *name;      /* of the field */
  char  *kind;      /* "text", "number", "date", "choice" */
  char  *choices;   /* one a line; NULL for other kinds */
  int    stale_days; /* after these it wants to be asked again; 0 = never */
  char  *value;
} ShukeCustomValue;

typedef struct _ShukeCustomer ShukeCustomer;
struct _ShukeCustomer {
  gatomicrefcount ref_count;
  gint64     id;
  char      *title;          /* see shuke_customer_get_title() */
  char      *name;
  char      *reading;        /* the owner's correction of the pinyin */
  char      *nickname;
  char      *address_form;   /* how to address her: 小雨姐 */
  char      *card_number;
  char      *tier;
  char      *source;
  char      *staff;          /* name of her assistant */
  char      *mind;           /* what must not be said or sold */
  ShukeDay   mind_seen_day;  /* acknowledged on; NONE = not yet */
  char      *note;
  gboolean   organisation;   /* a kindergarten, a firm */
  char      *stage;          /* of a prospect: "knows", "interested", "wants", "acts" */
  ShukeDay   next_day;       /* of the next step with her */
  gint64     referrer;       /* the customer who brought her; 0 = not known */
  char      *contact_channel; /* the catalogue's word */
  char      *contact_hours;  /* as said */
  int        contact_every;  /* days; 0 = not known */
  char      *last_sentence;  /* kind and key of the sentence suggested last, not its text */
  ShukeDay   last_sentence_day;
  ShukeDay   created_day;
  gint64     deleted_at;     /* 0 = not in the bin */
  GPtrArray *phones;         /* (element-type ShukeCustomerPhone) */
  GPtrArray *channels;       /* (element-type ShukeChannel) */
  GPtrArray *addresses;      /* (element-type ShukeAddress) */
  GPtrArray *custom;         /* (element-type ShukeCustomValue), in the order of the fields */
  GPtrArray *terms;          /* (element-type ShukePersonFact): what always holds for her, as the facts of the catalogue have it */
  GPtrArray *expectations;   /* (element-type ShukePersonFact): what she values, one of a kind; value as shuke-expectation.h has it */
  GPtrArray *persons;        /* (element-type ShukePerson), SELF first and always there */
};

#define SHUKE_TYPE_CUSTOMER (shuke_customer_get_type ())
GType          shuke_customer_get_type (void);
ShukeCustomer *shuke_customer_ref   (const ShukeCustomer *self);
void           shuke_customer_unref (ShukeCustomer *self);

/* What to show as her name: name, else nickname, else address form, else the formatted phone, else NULL. Borrowed. */
const char        *shuke_customer_get_title (const ShukeCustomer *self);
const ShukePerson *shuke_customer_get_self  (const ShukeCustomer *self);
/* NULL when there is none of that id. */
const ShukePerson *shuke_customer_find_person (const ShukeCustomer *self, gint64 id);
/* The word beside it: who answers, otherwise what was written there. (nullable) */
const char        *shuke_customer_phone_get_label (const ShukeCustomerPhone *phone);
/* Where somebody of another file is reached by a phone of this one; NULL when there is none. */
const ShukeCustomerPhone *shuke_customer_get_phone_of (const ShukeCustomer *self, gint64 person);
/* First phone that takes a text message, or NULL. */
const ShukeCustomerPhone *shuke_customer_get_mobile (const ShukeCustomer *self);
/* What she always gets, in percent off the tag; 0 = nothing is agreed, not yet or no more on that day. */
int            shuke_customer_get_discount (const ShukeCustomer *self, ShukeDay today);
/* What to call that person: own name, else nickname, else relation; for SELF the customer's title. NULL when nothing is known. */
const char        *shuke_customer_person_title (const ShukeCustomer *self, const ShukePerson *person);

const char *shuke_role_to_text   (ShukeRole role);     /* the word in the book: "self", "child" … */
ShukeRole   shuke_role_from_text (const char *text);   /* unknown words give OTHER */
const char *shuke_sex_to_text    (ShukeSex sex);       /* NULL for unknown */
ShukeSex    shuke_sex_from_text  (const char *text);

/* The same builder serves the editor, the import and the tests: it cleans text, reads phones in the
 * shop's region and refuses what cannot be. Setters take ownership of nothing. */
typedef struct _ShukeCustomerBuilder ShukeCustomerBuilder;

ShukeCustomerBuilder *shuke_customer_builder_new       (ShukeRegion region);
/* Starts from an existing record, keeping all ids. */
ShukeCustomerBuilder *shuke_customer_builder_new_from  (const ShukeCustomer *customer, ShukeRegion region);
void                  shuke_customer_builder_free      (ShukeCustomerBuilder *self);

typedef enum {
  SHUKE_CUSTOMER_NAME,
  SHUKE_CUSTOMER_READING,
  SHUKE_CUSTOMER_NICKNAME,
  SHUKE_CUSTOMER_ADDRESS_FORM,
  SHUKE_CUSTOMER_CARD_NUMBER,
  SHUKE_CUSTOMER_TIER,
  SHUKE_CUSTOMER_SOURCE,
  SHUKE_CUSTOMER_STAFF,
  SHUKE_CUSTOMER_MIND,
  SHUKE_CUSTOMER_NOTE,
  SHUKE_CUSTOMER_STAGE,
  SHUKE_CUSTOMER_CONTACT_CHANNEL,
  SHUKE_CUSTOMER_CONTACT_HOURS,
} ShukeCustomerField;
#define SHUKE_N_CUSTOMER_FIELDS (SHUKE_CUSTOMER_CONTACT_HOURS + 1)

/* NULL or blank empties the field. A changed mind has to be acknowledged again. */
void shuke_customer_builder_set          (ShukeCustomerBuilder *self, ShukeCustomerField field, const char *text);
void shuke_customer_builder_set_id       (ShukeCustomerBuilder *self, gint64 id);
void shuke_customer_builder_set_created  (ShukeCustomerBuilder *self, ShukeDay day);
void shuke_customer_builder_set_mind_seen (ShukeCustomerBuilder *self, ShukeDay day);
void shuke_customer_builder_set_sentence (ShukeCustomerBuilder *self, const char *key, ShukeDay day);
void shuke_customer_builder_set_deleted  (ShukeCustomerBuilder *self, gint64 deleted_at);
void shuke_customer_builder_set_organisation  (ShukeCustomerBuilder *self, gboolean organisation);
void shuke_customer_builder_set_next_day      (ShukeCustomerBuilder *self, ShukeDay day);
void shuke_customer_builder_set_referrer      (ShukeCustomerBuilder *self, gint64 customer);
void shuke_customer_builder_set_contact_every (ShukeCustomerBuilder *self, int days);
/* Index 0 … n-1 replaces, n appends, blank text removes. Phones of one number are kept once. Id 0 keeps the id that is there. */
void shuke_customer_builder_set_phone    (ShukeCustomerBuilder *self, guint index, gint64 id, const char *raw, const char *label);
/* The phone of somebody of another file, of whom there is one at most. A number that is here already becomes hers; blank removes it. */
void shuke_customer_builder_set_phone_of (ShukeCustomerBuilder *self, gint64 person, const char *raw);
void shuke_customer_builder_set_channel  (ShukeCustomerBuilder *self, guint index, gint64 id, const char *kind, const char *value);
void shuke_customer_builder_set_address  (ShukeCustomerBuilder *self, guint index, gint64 id, const char *label, const char *text);
/* Person 0 is SELF. Returns the index of the new person. */
guint shuke_customer_builder_add_person  (ShukeCustomerBuilder *self, gint64 id, ShukeRole role);
guint shuke_customer_builder_n_persons   (ShukeCustomerBuilder *self);
void shuke_customer_builder_remove_person (ShukeCustomerBuilder *self, guint person);
/* Borrowed, for reading what the builder holds. */
const ShukePerson *shuke_customer_builder_peek_person (ShukeCustomerBuilder *self, guint person);
void shuke_customer_builder_set_person_id       (ShukeCustomerBuilder *self, guint person, gint64 id);
void shuke_customer_builder_set_person_role     (ShukeCustomerBuilder *self, guint person, ShukeRole role);
void shuke_customer_builder_set_person_relation (ShukeCustomerBuilder *self, guint person, const char *text);
void shuke_customer_builder_set_person_name     (ShukeCustomerBuilder *self, guint person, const char *text);
void shuke_customer_builder_set_person_nickname (ShukeCustomerBuilder *self, guint person, const char *text);
void shuke_customer_builder_set_person_note     (ShukeCustomerBuilder *self, guint person, const char *text);
void shuke_customer_builder_set_person_sex      (ShukeCustomerBuilder *self, guint person, ShukeSex sex);
void shuke_customer_builder_set_person_birth    (ShukeCustomerBuilder *self, guint person, ShukeDate birth);
/* Id 0 appends; an id that is there is changed, one that is not is appended with it; blank size or value 0 removes it.
 * A day that is not given becomes the day of building. Unknown kinds of size become "clothes". */
void shuke_customer_builder_set_size        (ShukeCustomerBuilder *self, guint person, gint64 id, const char *kind, const char *size, ShukeDay day, const char *source);
void shuke_customer_builder_set_measurement (ShukeCustomerBuilder *self, guint person, gint64 id, const char *kind, gint32 value, ShukeDay day, const char *source);

/* Id 0 appends unless it is there already; an id that is there is changed, one that is not is appended with it; blank removes. */
void shuke_customer_builder_set_fact        (ShukeCustomerBuilder *self, guint person, gint64 id, const char *kind, const char *value);
/* Id 0 appends unless the same is there already; an id that is there is changed, one that is not is appended with it. Without date and
 * words it is removed; "other" says nothing without words. */
void shuke_customer_builder_set_event       (ShukeCustomerBuilder *self, guint person, gint64 id, const char *kind, ShukeDate date, gboolean yearly, const char *text);
/* As shuke_customer_builder_set_fact(); kind is "discount", "credit", "payment", "delivery", "invoice" or "other". */
void shuke_customer_builder_set_term        (ShukeCustomerBuilder *self, gint64 id, const char *kind, const char *value);
/* One of a kind, "price", "quality", "service", "time" or "priority"; @id 0 keeps the id that is there; blank removes it. */
void shuke_customer_builder_set_expectation (ShukeCustomerBuilder *self, gint64 id, const char *kind, const char *value);
/* One value a field; blank removes it. @id 0 keeps the id that is there. */
void shuke_customer_builder_set_custom      (ShukeCustomerBuilder *self, gint64 id, gint64 field, const char *name, const char *kind, const char *choices, int stale_days, const char *value);

/* A record, or NULL with SHUKE_ERROR_INVALID: a stage that is none, herself as the one who brought her, a birthday that does not exist or lies in the future, a height beyond
 * 300–2,500 mm, nothing at all to know her by (no name, nickname, phone, card or address form). The builder stays usable. */
ShukeCustomer *shuke_customer_builder_build (ShukeCustomerBuilder *self, ShukeDay today, GError **error);

/* For the book alone: what it holds is taken as it stands, neither read nor checked again. */
void           shuke_customer_builder_add_stored_phone (ShukeCustomerBuilder *self, gint64 id, const char *raw, const char *e164, ShukePhoneKind kind, const char *label, gint64 person, const char *whose);
ShukeCustomer *shuke_customer_builder_build_stored     (ShukeCustomerBuilder *self, ShukeDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCustomer, shuke_customer_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCustomerBuilder, shuke_customer_builder_free)

G_END_DECLS
