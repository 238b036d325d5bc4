/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-import.h"
#include "shuke-book-private.h"
#include "shuke-id-map.h"
#include "shuke-merge.h"
#include "shuke-rows.h"

G_BEGIN_DECLS

/* Shared by the files of the importer: session and matching, customers, their facts and terms, sales, whom it met. */

enum {
  SHUKE_IMPORT_TABLE_CUSTOMER,
  SHUKE_IMPORT_TABLE_PERSON,
  SHUKE_IMPORT_TABLE_PHONE,
  SHUKE_IMPORT_TABLE_CHANNEL,
  SHUKE_IMPORT_TABLE_ADDRESS,
  SHUKE_IMPORT_TABLE_SIZE_TOLD,
  SHUKE_IMPORT_TABLE_MEASUREMENT,
  SHUKE_IMPORT_TABLE_GROUP_MEMBER,
  SHUKE_IMPORT_TABLE_CONSENT,
  SHUKE_IMPORT_TABLE_POINTS_ENTRY,
  SHUKE_IMPORT_TABLE_VISIT,
  SHUKE_IMPORT_TABLE_LINE,
  SHUKE_IMPORT_TABLE_STYLE,
  SHUKE_IMPORT_TABLE_GROUP,
  SHUKE_IMPORT_TABLE_FACT,
  SHUKE_IMPORT_TABLE_LIFE_EVENT,
  SHUKE_IMPORT_TABLE_PHOTO,
  SHUKE_IMPORT_TABLE_TODO,
  SHUKE_IMPORT_TABLE_TERM,
  SHUKE_IMPORT_TABLE_EXPECTATION,
  SHUKE_IMPORT_TABLE_FIELD,
  SHUKE_IMPORT_TABLE_CUSTOM,
  SHUKE_IMPORT_N_TABLES,
};

/* Someone a row can be matched with. */
typedef struct {
  gint64      id;
  const char *name;         /* in the importer's chunk; NULL = none */
  guint       next;         /* index + 1 of the next one on the same phone */
  gboolean    fresh;        /* added by this import, */
  guint       row;          /* by this row of the file; 0 otherwise */
  ShukeDate   birth;        /* as that row has it */
} ShukeImportCandidate;

#define SHUKE_IMPORT_NOBODY G_MAXUINT32
#define SHUKE_IMPORT_NAMES_OF_NOBODY 3

struct _ShukeImporter {
  ShukeBook          *book;
  char               *kind;
  char               *file_name;
  ShukeImportOptions  options;
  gboolean            rehearsal;
  gboolean            started;          /* a transaction is open */
  gboolean            had_customers;    /* before this import */
  gboolean            had_visits;
  ShukeImportResult   result;
  ShukeDay            today;
  ShukeDay            written_day;              /* sizes and heights of the present row are of that day */
  gint64              next_id[SHUKE_IMPORT_N_TABLES];
  gint64              first_id[SHUKE_IMPORT_N_TABLES];
  ShukeRows          *rows[SHUKE_IMPORT_N_TABLES];   /* (owned) gathered and not yet written */
  gboolean            asking;           /* the owner is shown what differs */
  gboolean            deciding;         /* what differs was looked at by her */
  gboolean            merging;          /* what is written has to be seen by the next question */
  gint64              paid_total;       /* of the lines handed in, to compare before the commit */

  GStringChunk       *text;
  GArray             *candidates;       /* (element-type ShukeImportCandidate) */
  ShukeIdMap         *by_phone;         /* digits → index + 1; SHUKE_IMPORT_NOBODY when the book was asked in vain */
  GHashTable         *by_card;          /* text → index + 1 */
  GHashTable         *tails;            /* (nullable) last four figures → who has such a number in the book; made when first asked for */
  GHashTable         *bare_cards;       /* (nullable) figures of a card without the zeros before them → who has such a one in the book */
  GHashTable         *halves;           /* (nullable) the same by the first and the last five of a mobile of mainland China */
  GHashTable         *cards;            /* customer → the card she carries, of those who were looked at */
  GHashTable         *by_name_birth;    /* "name|birth" → index + 1 */
  GHashTable         *by_name;          /* name → index + 1, for sales; G_MAXUINT = several */
  GHashTable         *aliases;          /* how a till calls who it tells a number of → index + 1, G_MAXUINT for several */
  GHashTable         *fresh_names;      /* of a rehearsal, which writes nobody: new name without blanks → index + 1, G_MAXUINT for several */
  GHashTable         *called;           /* (nullable) name, nickname or form of address → customer, several marked; made for the first line of a diary */
  GHashTable         *strangers;        /* set of names of sales that nobody had */
  GHashTable         *named;            /* customer without a name, or of a less full one → the one that a row of this file gave her */
  GHashTable         *words;            /* text → id as pointer */
  GHashTable         *staff;
  GHashTable         *groups;
  GHashTable         *styles;           /* number → id */
  GHashTable         *repeats;          /* what a line says → how often the file has said it of a visit that was there before */
  ShukeIdMap         *visits;           /* customer and day → id */
  guint64             last_visit_key;   /* the lines of one visit mostly follow each other */
  gint64              last_visit;
  GHashTable         *fields;           /* of the owner's own: name → id */
  GHashTable         *children;         /* customer → set of names of her children; NULL = nobody's were asked for */
  GHashTable         *refusing;         /* (element-type customer): asked for no messages with an order, and that is written */
  GHashTable         *sale_notes;       /* visit → lines that wait to join its note */
  char               *last_note;        /* the one before of that visit: tills write one beside each line */
  guint64             last_phone_key;   /* found without a name, by the sale before; 0 = none */
  guint               last_on_phone;    /* index + 1 */
  GArray             *lines;            /* (element-type ShukeSummaryLine) of an import into a book without sales; NULL beyond the limit */
  guint               phones_asked;     /* of the book, one by one; after many all are read at once */
  gboolean            phones_loaded;
  GHashTable         *last_days;        /* customer → newest day on which a table of people says that she was here */
  ShukeCustomer      *compared;         /* whose file was shown beside a row last; NULL = none so far */
  ShukeConsentState   compared_consent;
  GHashTable         *merges;           /* number of a row → what was decided of it; made when first asked for */
  ShukeImportMatched  matched;          /* of the row handed in last */
  GHashTable         *told;             /* customer of the book → how many rows of this file were news of her */
  GHashTable         *touched;          /* set of customers whose summary is to be made again */
  GHashTable         *notes;            /* customer → hers, see shuke-book-import-words.c; NULL = none so far */
  GPtrArray          *changed_notes;    /* of those, on their way into the book */
  guint64             n_note_changes;   /* so far */
  GArray             *waiting;          /* whose referrer the file names, see shuke-book-import-referrers.c; NULL = none so far */
  GArray             *met;              /* (element-type gint64) customers of before whom the file names */
  guint               met_sorted;       /* so many at its beginning are in order and different */
  gint64              last_met;
};

gint64   shuke_importer_new_id  (ShukeImporter *self, int table);
/* The rows on their way into @table by @sql, ready for the cells of the next one; then shuke_importer_end_row(). */
ShukeRows *shuke_importer_rows    (ShukeImporter *self, int table, const char *sql, guint n_columns);
gboolean shuke_importer_end_row   (ShukeImporter *self, int table, GError **error);
/* Before the book is asked about what this import wrote. */
gboolean shuke_importer_write_rows (ShukeImporter *self, GError **error);
gint64   shuke_importer_intern  (ShukeImporter *self, GHashTable *table, const char *text, GError **error);
/* Index + 1 of a candidate, 0 for nobody; G_MAXUINT on error. */
guint    shuke_importer_find_phone (ShukeImporter *self, const char *e164, const char *name, GError **error);
/* The only one of that name, or else whose name agrees, and one of whose numbers ends in @tail; 0 for nobody or several, G_MAXUINT on error. */
guint    shuke_importer_find_tail (ShukeImporter *self, const char *name, const char *tail, GError **error);
/* Of a hash table by card number: vip0033 is VIP0033. */
guint    shuke_importer_hash_card   (gconstpointer card);
gboolean shuke_importer_equal_cards (gconstpointer a, gconstpointer b);
/* The one of @name (nullable) rather than another. */
guint    shuke_importer_find_card  (ShukeImporter *self, const char *card, const char *name, GError **error);
/* 0045 where the book has 45, or the other way round: a spreadsheet takes the zeros before a number away. Only where exactly one has such a
 * card, who is read with her name; 0 otherwise, G_MAXUINT on error. */
guint    shuke_importer_find_bare_card    (ShukeImporter *self, const char *card, GError **error);
guint    shuke_importer_find_name_birth (ShukeImporter *self, const char *name, ShukeDate birth, GError **error);
/* Of the first row of @statement: id and name. */
guint    shuke_importer_find_in_book (ShukeImporter *self, ShukeStatement *statement, GError **error);
/* The one this row is about, and what is to be known of that in self->matched. */
guint    shuke_importer_match      (ShukeImporter *self, const ShukeImportCustomer *row, GError **error);
/* Of a line of a diary: 0 is somebody new, or with @reason nobody. */
guint    shuke_importer_match_told (ShukeImporter *self, const ShukeImportCustomer *row, ShukeImportReason *reason, GError **error);
/* The next line of a diary may be about her, too. */
void     shuke_importer_learn_called (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row);
/* The line with its day. (transfer full) */
char    *shuke_importer_dup_told   (const ShukeImportCustomer *row);
/* Sets @taken when the card of a row about @found (0 = somebody new) is that of somebody else, who then stands in self->matched. */
gboolean shuke_importer_look_at_card (ShukeImporter *self, const ShukeImportCustomer *row, guint found, gboolean *taken, GError **error);
/* It stands among the words of @row then. */
void     shuke_importer_take_card_away (ShukeImporter *self, ShukeImportCustomer *row);
/* Behind the merge of @row: she may carry its card from now on. */
gboolean shuke_importer_learn_merged_card (ShukeImporter *self, guint found, const ShukeImportCustomer *row, GError **error);
/* For sales: the only one of that name; *@several when there are more. */
guint    shuke_importer_find_name  (ShukeImporter *self, const char *name, gboolean *several, GError **error);
/* Somebody new, whom the next rows of the file can name. */
void     shuke_importer_learn_fresh_name (ShukeImporter *self, guint candidate, const char *name);
guint    shuke_importer_add_candidate (ShukeImporter *self, gint64 id, const char *name, gboolean fresh);
/* The name of @row, in the place of any other. */
gboolean shuke_importer_set_name   (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, GError **error);
/* Only in the place of what she is called: 王姐 gives way to 王丽娟. */
gboolean shuke_importer_take_fuller_name (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, GError **error);
/* What a candidate without a name, or of a less full one, is called from now on: the next row on her number is somebody else unless it agrees. */
void     shuke_importer_name_candidate (ShukeImporter *self, guint candidate, const char *name);
/* NULL = none so far. */
const char *shuke_importer_get_name (ShukeImporter *self, guint candidate);
void     shuke_importer_learn_phone (ShukeImporter *self, guint candidate, const char *e164);
void     shuke_importer_learn_card  (ShukeImporter *self, guint candidate, const char *card);
void     shuke_importer_learn_name  (ShukeImporter *self, guint candidate, const char *name, ShukeDate birth);
/* Somebody of a household on the way in. */
typedef struct {
  ShukeRole   role;
  const char *relation;
  const char *name;
  const char *nickname;
  const char *note;
  ShukeSex    sex;
  ShukeDate   birth;
  const char *called;     /* of herself: the nickname that her customer has, by which her row is found */
} ShukeImportPerson;

/* What she is found by, as what she is called says now. */
gboolean shuke_importer_set_person_key   (ShukeImporter *self, gint64 person, GError **error);
gboolean shuke_importer_write_person     (ShukeImporter *self, gint64 customer, const ShukeImportPerson *it, gint64 *id, GError **error);
/* Sets @knows when a child of @customer may be called @name: of thousands only the names are held. */
gboolean shuke_importer_knows_child      (ShukeImporter *self, gint64 customer, const char *name, gboolean *knows, GError **error);
/* 0 when she has none yet, -1 on error. */
gint64   shuke_importer_find_self        (ShukeImporter *self, gint64 customer, GError **error);
gboolean shuke_importer_merge_person     (ShukeImporter *self, gint64 person, ShukeSex sex, ShukeDate birth, GError **error);
/* Her children and the others with all that the row tells of them; then her fields of the owner's own. */
gboolean shuke_importer_take_people      (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, gboolean fresh, GError **error);
gboolean shuke_importer_take_custom      (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, gboolean fresh, GError **error);
/* What a sales row says in words, (transfer full) (nullable); it joins the note of @visit when all is there. */
char    *shuke_importer_dup_sale_note    (ShukeImporter *self, const ShukeImportSale *row);
void     shuke_importer_take_sale_note   (ShukeImporter *self, gint64 visit, const char *note);
/* Counts @row among the equal ones put on a card in that visit and says so in @note, which becomes NULL when as many stand in the book as lines. */
gboolean shuke_importer_count_advance    (ShukeImporter *self, gint64 visit, const ShukeImportSale *row, char **note, GError **error);
/* She asked with an order for no more messages. */
gboolean shuke_importer_write_refusal (ShukeImporter *self, gint64 customer, GError **error);
/* Whether @visit was in the book before the import, and said all that already. */
gboolean shuke_importer_has_sale_note    (ShukeImporter *self, gint64 visit, const char *note, gboolean *has, GError **error);
gboolean shuke_importer_write_sale_notes (ShukeImporter *self, GError **error);
/* The last visit that a table of people tells of, unless the book knows of a later one. */
gboolean shuke_importer_write_last_visit (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, GError **error);
/* Into somebody who is there, as options.match says. */
gboolean shuke_importer_merge_customer (ShukeImporter *self, gint64 id, const ShukeImportCustomer *row, GError **error);
/* What the owner decided of that row, if she was asked and it still is about @customer; then as she decided. */
const ShukeMerge *shuke_importer_find_merge (ShukeImporter *self, guint row, const ShukeImportCandidate *candidate);
gboolean shuke_importer_merge_decided (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, const ShukeMerge *merge, GError **error);
/* The picture of a card, for somebody who has none yet. */
gboolean shuke_importer_take_portrait (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, GError **error);
gint64   shuke_importer_write_customer (ShukeImporter *self, const ShukeImportCustomer *row, GError **error);

/* A row about somebody in the book was news, or, after all, was not. */
void     shuke_importer_count_news        (ShukeImporter *self, gint64 customer, gboolean is_news);

/* Who brought her: noted with the row of somebody new or @changed already, written once all rows were read. @news: it is to be counted. */
char    *shuke_importer_dup_source        (const ShukeImportCustomer *row);
void     shuke_importer_take_referrer     (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row);
gboolean shuke_importer_merge_referrer    (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, gboolean changed,
                                           gboolean *news, GError **error);
/* Sets @held to the title of who is known to have brought her (empty when she has none) if the row names somebody else and her note does
 * not say so yet, else to NULL. */
gboolean shuke_importer_find_other_referrer (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, const char **held,
                                             GError **error);
gboolean shuke_importer_link_referrers    (ShukeImporter *self, GError **error);
/* After all is written: who is new and may be somebody who was there before; in shuke-book-import-namesakes.c. */
gboolean shuke_importer_count_namesakes   (ShukeImporter *self, GError **error);
void     shuke_importer_clear_referrers   (ShukeImporter *self);

/* Of a match: she stands in this file too. */
void     shuke_importer_meet              (ShukeImporter *self, gint64 customer);
gboolean shuke_importer_write_met         (ShukeImporter *self, GError **error);
/* After the rollback of an import that brought nothing: its row, if anybody it met could go with another. */
gboolean shuke_importer_note_nothing_new  (ShukeImporter *self, GError **error);
/* All that the row has for the note of somebody new. (transfer full) (nullable) */
char    *shuke_importer_dup_note          (const ShukeImportCustomer *row);
/* Sets @words to what of the row has no place with somebody who is there, a line each; to be asked before the row is merged, and kept
 * behind it. Of two card numbers the one that gives way is among them, and of two rows of one file whatever differs. (transfer full)
 * (nullable) */
gboolean shuke_importer_find_words        (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, char **words, GError **error);
/* With the note of @row (nullable), and its figures as of their day, else of today. */
gboolean shuke_importer_keep_words        (ShukeImporter *self, gint64 customer, const char *words, const ShukeImportCustomer *row, GError **error);

/* Sets @lines to what a second row of the file about her says otherwise, or takes the place of. (transfer full) (nullable) */
gboolean shuke_importer_find_differences  (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, char **lines, GError **error);
/* Adds those of @more that *@lines lacks. */
void     shuke_import_add_lines           (char **lines, const char *more);
/* Notes of those who are there wait until all rows were read, and are asked and set here; then they are written once. */
gboolean shuke_importer_get_note          (ShukeImporter *self, gint64 customer, const char **text, GError **error);
gboolean shuke_importer_set_note          (ShukeImporter *self, gint64 customer, const char *text, GError **error);
/* What must be minded (NULL: nothing), beside what is there, or in its place. On its way until the notes are written. */
gboolean shuke_importer_add_mind          (ShukeImporter *self, gint64 customer, const char *mind, GError **error);
gboolean shuke_importer_take_mind         (ShukeImporter *self, gint64 customer, const char *mind, GError **error);
gboolean shuke_importer_write_notes       (ShukeImporter *self, GError **error);
void     shuke_importer_clear_notes       (ShukeImporter *self);

/* Nothing is written of a size that is NULL or a value (mm, g) that is 0; merging, nothing that is there. */
gboolean shuke_importer_write_size        (ShukeImporter *self, gint64 person, const char *kind, const char *size, GError **error);
gboolean shuke_importer_merge_size        (ShukeImporter *self, gint64 person, const char *kind, const char *size, GError **error);
gboolean shuke_importer_write_measurement (ShukeImporter *self, gint64 person, const char *kind, gint32 value, GError **error);
gboolean shuke_importer_merge_measurement (ShukeImporter *self, gint64 person, const char *kind, gint32 value, GError **error);
/* Those facts of @row that stand beside the customer: hers with @child 0, or of a child, counted from 1. */
gboolean shuke_importer_take_facts        (ShukeImporter *self, gint64 person, const ShukeImportCustomer *row, guint child, gboolean fresh, GError **error);
/* What always holds for the customer, and what she values. */
gboolean shuke_importer_take_terms        (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, gboolean fresh, GError **error);
/* Those that stand with the customer: one of them (NULL, 0, NONE when not said), or all into somebody who is there. */
const char *shuke_importer_get_fact       (const ShukeImportCustomer *row, ShukeFactKind kind, guint child);
ShukeDay    shuke_importer_get_next_day   (const ShukeImportCustomer *row);
gint64      shuke_importer_get_rhythm     (const ShukeImportCustomer *row);
gboolean    shuke_importer_merge_reach    (ShukeImporter *self, gint64 customer, const ShukeImportCustomer *row, GError **error);

/* Taking an import back: whom and what stays, found before and while the rest goes. Customers first to last are those it brought. */
gboolean shuke_import_kept_begin       (ShukeBook *book, GError **error);
gboolean shuke_import_kept_find_used   (ShukeBook *book, gint64 import, gint64 first, gint64 last, gint64 action, GError **error);
/* The part of it that is true of an import that brought nobody, too. */
gboolean shuke_import_kept_find_joined (ShukeBook *book, gint64 import, GError **error);
gboolean shuke_import_kept_add_row     (ShukeBook *book, const char *table, gint64 row, GError **error);
gboolean shuke_import_kept_find_left   (ShukeBook *book, gint64 import, GError **error);
/* (transfer full) (element-type ShukeKept) */
GArray  *shuke_import_kept_list        (ShukeBook *book, GError **error);

#define SHUKE_IMPORTER_CANDIDATE(self, index) (&g_array_index ((self)->candidates, ShukeImportCandidate, (index) - 1))

G_END_DECLS
