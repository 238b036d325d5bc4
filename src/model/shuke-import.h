/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-entry.h"
#include "shuke-fact-kind.h"
#include "shuke-photo.h"

G_BEGIN_DECLS

/* One row of a file as it was understood, on its way from a reader to the book. Text is borrowed from the reader and holds until
 * its next row; NULL = the file says nothing. Made once and filled again for each row, since there may be a million. */

#define SHUKE_IMPORT_MAX_PHONES   6
#define SHUKE_IMPORT_MAX_CHILDREN 8
#define SHUKE_IMPORT_MAX_GROUPS   8
#define SHUKE_IMPORT_MAX_ACCOUNTS 8
#define SHUKE_IMPORT_MAX_OTHERS   8
#define SHUKE_IMPORT_MAX_CUSTOM   32
/* The first of the others in ShukeImportFact.child. */
#define SHUKE_IMPORT_FIRST_OTHER  (SHUKE_IMPORT_MAX_CHILDREN + 1)
#define SHUKE_IMPORT_MAX_FACTS    256
#define SHUKE_IMPORT_NO_POINTS    G_MININT64

#define SHUKE_IMPORT_LABEL_SIZE 64

typedef struct {
  const char *raw;
  ShukePhone  phone;
  char        label[SHUKE_IMPORT_LABEL_SIZE];   /* 妈妈; empty = not said */
} ShukeImportPhone;

typedef struct {
  const char *name;
  const char *relation;   /* 女儿, 外孙 */
  ShukeSex    sex;
  ShukeDate   birth;
  const char *size;
  gint32      height;     /* mm; 0 = not said */
  const char *shoe_size;    /* 27; of the small ones also the length within in cm; (nullable) */
  const char *school_class; /* 初二, 中班; (nullable) */
} ShukeImportChild;

typedef struct {
  const char *kind;   /* as the book has it: "line", "other" */
  const char *value;
} ShukeImportAccount;

/* Her husband, her mother, who gets presents. */
typedef struct {
  ShukeRole   role;
  const char *relation;
  const char *name;
  ShukeSex    sex;
  ShukeDate   birth;
} ShukeImportOther;

typedef struct {
  const char *field;   /* as the owner called it */
  const char *value;
} ShukeImportCustom;

typedef struct {
  ShukeFactKind kind;
  guint         child;    /* 0 = her own, else place among the children, from 1, or among the others, from SHUKE_IMPORT_FIRST_OTHER */
  const char   *text;     /* as it goes into the book: shuke_fact_read() */
} ShukeImportFact;

typedef struct {
  guint            row;           /* as a spreadsheet counts it, from 1 */
  const char      *name;
  const char      *told;          /* a line of a diary, which tells in its words whom it is about; NULL = the row says who she is */
  ShukeDay         told_day;      /* of that line */
  const char      *marked_name;   /* with the marks before it that sort a phone book: A王芳; NULL when there are none */
  const char      *reading;
  const char      *nickname;
  const char      *address_form;
  const char      *card_number;
  const char      *tier;
  const char      *source;
  const char      *referrer;      /* who brought her: a name, a number or both */
  const char      *staff;
  const char      *mind;
  const char      *note;
  const char      *figures;       /* what has no place of its own: joins her note, of who is there already as of the day of the import, unless figures_day */
  const char      *words;         /* what could not be read, or found its place taken, a line each: joins her note whoever she is */
  const char      *address;
  const char      *wechat;
  const char      *email;
  const char      *qq;
  const char      *url;
  const char      *size;
  const char      *top_size;      /* of a column of its own: 上衣尺码 */
  const char      *bottom_size;
  const char      *shoe_size;
  gint32           height;        /* mm */
  ShukeSex         sex;
  ShukeDate        birth;
  gint64           points;
  ShukeDay         created_day;   /* NONE = today */
  ShukeDay         written_day;   /* heights and sizes are of it; NONE = today */
  ShukeDay         figures_day;   /* the figures are of it, whether she is new or not; NONE = of the day of the import */
  ShukeDay         last_day;      /* she was last here; NONE = not said */
  const char      *last_words;    /* (nullable) how the table calls that day */
  ShukeConsentState consent;      /* what this row says of messages; UNKNOWN = nothing */
  ShukeDay         consent_day;   /* when she said so; NONE = not told */
  gboolean         consent_unread; /* it says something of messages that was not understood: no answer for the whole file is hers */
  guint            n_accounts;    /* those that have no field above, and further ones of a kind */
  ShukeImportAccount accounts[SHUKE_IMPORT_MAX_ACCOUNTS];
  char             phone_tail[5]; /* 尾号0703: the last four figures of a number that the row does not tell; empty when it says none */
  char             phone_short[11]; /* 1558366425: a mobile of mainland China that lost a figure; empty when the row has none */
  guint            n_phones;
  ShukeImportPhone phones[SHUKE_IMPORT_MAX_PHONES];
  guint            n_children;
  ShukeImportChild children[SHUKE_IMPORT_MAX_CHILDREN];
  guint            n_others;
  ShukeImportOther others[SHUKE_IMPORT_MAX_OTHERS];
  guint            n_custom;
  ShukeImportCustom custom[SHUKE_IMPORT_MAX_CUSTOM];
  guint            n_addresses;   /* those behind the first */
  const char      *addresses[SHUKE_IMPORT_MAX_ACCOUNTS];
  gboolean         organisation;  /* a firm, not somebody in it */
  guint            n_groups;
  const char      *groups[SHUKE_IMPORT_MAX_GROUPS];
  const ShukePicture *portrait;   /* (nullable): of a card, as the book takes it */
  guint            n_facts;
  /* Last, and not cleared: there are many, and mostly none. */
  ShukeImportFact  facts[SHUKE_IMPORT_MAX_FACTS];
} ShukeImportCustomer;

typedef struct {
  guint       row;
  ShukeDay    day;
  int         minute;          /* of the day; -1 = not said */
  ShukePhone  phone;           /* empty e164 = not said */
  char        phone_tail[5];   /* 182****5856: the last four figures, where the rest is hidden; empty when nothing is */
  const char *card_number;
  const char *customer_name;
  const char *style_number;
  const char *category;
  const char *item_name;
  const char *size;
  const char *colour;
  const char *staff;
  const char *payment;
  const char *note;
  const char *words;           /* what could not be read, a line each, and joins the note of the visit */
  gboolean    refuses;         /* its note asks for no more messages */
  gboolean    advance;         /* put on a card: SHUKE_WARE_ADVANCE */
  gint32      quantity;        /* negative = brought back */
  gint64      list_price;      /* per piece, minor units; -1 = not said */
  gint64      paid_price;      /* per piece */
  gint64      cost;            /* per piece; -1 = not said */
} ShukeImportSale;

void shuke_import_customer_clear (ShukeImportCustomer *self);
void shuke_import_sale_clear     (ShukeImportSale *self);

/* What is done with someone who is in the book already. */
typedef enum {
  SHUKE_IMPORT_FILL,     /* only what is blank */
  SHUKE_IMPORT_UPDATE,   /* the file wins where it says something */
  SHUKE_IMPORT_SKIP,
  SHUKE_IMPORT_ASK,      /* as was decided for her; who was not asked about is filled */
} ShukeImportMatch;

typedef enum {
  SHUKE_IMPORT_ADDED,
  SHUKE_IMPORT_MERGED,     /* into someone who is there already */
  SHUKE_IMPORT_JOINED,     /* into somebody whom an earlier row of the file brings */
  SHUKE_IMPORT_SKIPPED,    /* she is there and shall stay as she is; or the line is there already */
  SHUKE_IMPORT_REFUSED,
  SHUKE_IMPORT_LEFT_OUT,   /* as the owner wants it */
  SHUKE_IMPORT_FAILED,     /* the book could not be written: the import ends */
} ShukeImportOutcome;

/* Why a row, or a part of it, was not read. */
typedef enum {
  SHUKE_IMPORT_REASON_NONE,
  SHUKE_IMPORT_REASON_NOBODY,           /* neither name nor phone nor card */
  SHUKE_IMPORT_REASON_PHONE,            /* not a number, or digits are missing */
  SHUKE_IMPORT_REASON_DATE,             /* not understood as a day, or there is no such one */
  SHUKE_IMPORT_REASON_FUTURE,           /* a day that is still to come */
  SHUKE_IMPORT_REASON_AMOUNT,
  SHUKE_IMPORT_REASON_QUANTITY,
  SHUKE_IMPORT_REASON_HEIGHT,
  SHUKE_IMPORT_REASON_REPEATED,         /* the same as an earlier row */
  SHUKE_IMPORT_REASON_NO_CUSTOMER,      /* a sale of somebody who is not in the book */
  SHUKE_IMPORT_REASON_NO_CARD,          /* a sale on a card that nobody in the book has, and nothing else says whose it is */
  SHUKE_IMPORT_REASON_NOT_IN_BOOK,      /* a line of a diary that begins with nobody's name and has no number */
  SHUKE_IMPORT_REASON_SEVERAL,          /* two customers have that name */
  SHUKE_IMPORT_REASON_BROKEN,           /* a vCard that breaks off */
  SHUKE_IMPORT_REASON_CHILD,            /* children that could not be told apart */
  SHUKE_IMPORT_REASON_UNCLEAR,          /* an answer that fits no question */
  SHUKE_IMPORT_REASON_ERROR_VALUE,      /* #N/A */
  SHUKE_IMPORT_REASON_TOTAL,            /* the line below a table, about nobody */
  SHUKE_IMPORT_REASON_RULE,             /* a line drawn between two rows: ——— 2024 ——— */
  SHUKE_IMPORT_REASON_LOST_DIGITS,      /* a spreadsheet took a long number for an amount: 6.22E+18 */
  SHUKE_IMPORT_REASON_UNCOMPUTED,       /* a formula without its result */
  SHUKE_IMPORT_REASON_DATE_ORDER,       /* 03/04/2024, and nothing tells which is the month */
  SHUKE_IMPORT_REASON_PICTURE,          /* of a card; the rest of it was read */
  SHUKE_IMPORT_REASON_SECOND,           /* another one of what she has one of: a second card number */
  SHUKE_IMPORT_REASON_LONG,             /* a remark of more than the cell of a spreadsheet can hold */
  SHUKE_IMPORT_REASON_CARD,             /* the card of a sale is that of somebody of another name */
  SHUKE_IMPORT_REASON_HEADING_AGAIN,    /* the names of the columns, once more on the next page */
  SHUKE_IMPORT_REASON_EMPTY_DAY,        /* 1900-01-01, 1970-01-01: a program's way to say that there is none */
  SHUKE_IMPORT_REASON_NO_ROOM,          /* more of them than a row can have: a ninth child */
  SHUKE_IMPORT_REASON_NO_HEADING,       /* a cell beyond the last heading */
  SHUKE_IMPORT_REASON_MORE_PHONES,      /* than a customer can have */
  SHUKE_IMPORT_REASON_QUOTE,            /* a quotation mark that is opened and not closed, or closed in the middle of a cell */
  SHUKE_IMPORT_REASON_FILLER,           /* a number that is nobody's: 154 0000 0000 */
  SHUKE_IMPORT_REASON_LENT,             /* a number that a platform lends for one parcel: 154 9999 0001 转 7719 */
  SHUKE_IMPORT_REASON_REFUNDED,         /* a line of an order that was paid back or never came about */
  SHUKE_IMPORT_REASON_RECEIPT_AGAIN,    /* a line of a receipt that the till wrote twice, whole */
  SHUKE_IMPORT_REASON_DIVIDED,          /* not a fault: the amount is a part of that of its whole order */
} ShukeImportReason;

typedef struct {
  ShukeImportMatch  match;
  ShukeConsentState consent;        /* may we write to them: UNKNOWN = not asked */
  ShukeDay          consent_day;
  char             *consent_source; /* how said */
  GPtrArray        *merges;         /* (element-type ShukeMerge) (nullable): what was decided, for ASK */
  GHashTable       *left_out;       /* (element-type guint) (nullable): rows, as the file counts, that are not for the book */
  gboolean          by_name;        /* a sale of somebody who is in no book and has nothing but a name makes her a customer */
} ShukeImportOptions;

/* Whether two names on one phone may be one person: equal, one within the other, or one only a form of address (王女士).
 * Siblings and mothers on one phone stay apart. NULL fits anything. */
gboolean shuke_import_names_agree (const char *a, const char *b);

G_END_DECLS
