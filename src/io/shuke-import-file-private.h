/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-column-facts.h"
#include "shuke-csv.h"
#include "shuke-import-file.h"
#include "shuke-import-layout.h"
#include "shuke-vcard.h"
#include "shuke-xlsx.h"

G_BEGIN_DECLS

/* Shared by the files that read an import's rows: session, customers, sales, cards. */

/* Whether the heading of a column refuses messages, so that a yes below it does. */
typedef enum {
  SHUKE_IMPORT_NOT_ASKED,
  SHUKE_IMPORT_REFUSES,
  SHUKE_IMPORT_REFUSES_NOTHING,
} ShukeImportRefusal;

/* Whether a column tells what became of a sale, by its heading. */
typedef enum {
  SHUKE_IMPORT_COURSE_NONE,
  SHUKE_IMPORT_COURSE_TOLD,      /* 订单状态, 单据类型 */
  SHUKE_IMPORT_COURSE_WHETHER,   /* 是否退货 */
} ShukeImportCourse;

/* A column that is read, and of what it is made: one of the table's, a part of one, or several. */
typedef struct {
  guint             sources[SHUKE_COLUMN_MAX_SOURCES];
  guint             n_sources;
  ShukeColumnSplit  split;
  guint             part;        /* from 0 */
  guint             n_parts;
  ShukeDateOrder    order;       /* as the owner said; the cells know better */
  ShukeDateEvidence dates;       /* of the first rows */
  GPtrArray        *samples;     /* (element-type char*): of the first rows */
  ShukeImportRefusal refuses;    /* by its heading */
  ShukeImportCourse  course;     /* by its heading */
  int                of_order;   /* whether its heading says that an amount is of the whole order: 1 yes, -1 no, 0 not asked yet */
  int                whoever;        /* whether its cells are phones, cards and names of buyers, in the same way */
  int                measured;       /* whether its heading says when what stands below was measured, in the same way */
  ShukeDate          measured_date;
  int                of_row;         /* whether its heading says that it is the day of what its row says, in the same way */
  int                asks_calendar; /* whether its heading asks if the birthday beside it is a lunar one, in the same way */
} ShukeImportColumn;

/* By which a birthday of the present row is to be read, when a column beside it says so. */
typedef enum {
  SHUKE_IMPORT_CALENDAR_UNSAID,
  SHUKE_IMPORT_CALENDAR_SOLAR,
  SHUKE_IMPORT_CALENDAR_LUNAR,
} ShukeImportCalendar;

struct _ShukeImportFile {
  char               *path;
  char               *stamp;            /* of the file as it was when it was opened */
  ShukeImportContext  context;
  ShukeImportFileKind kind;
  ShukeEncoding       encoding;
  char                separator;
  gboolean            has_heading;
  guint               n_heading_rows;   /* it, and titles above it */
  guint               heading_number;   /* the former as a spreadsheet counts; 0: none */
  guint               n_found_heading_rows; /* the same, had nobody said it */
  gboolean            heading_chosen;   /* somebody did */

  GPtrArray          *source_headings; /* (element-type char*): the table's own */
  GPtrArray          *groups;        /* (element-type char*): of the row above them, what each is about: a child ("孩子2"), or "" */
  GArray             *columns;       /* (element-type ShukeImportColumn): what is read, like the next three */
  gboolean            made;          /* they are not the table's own, one by one */
  GPtrArray          *headings;      /* (element-type char*) */
  GArray             *fields;        /* (element-type ShukeField) */
  GArray             *per_piece;     /* (element-type gboolean): an amount of this column is for one piece */

  ShukeCsvReader     *reader;        /* (owned) (nullable): a table of text */
  ShukeXlsx          *workbook;      /* (owned) (nullable): a sheet */
  ShukeCell          *cells;         /* the present row, the reader's or made_cells */
  guint               n_cells;
  ShukeCell          *source_cells;  /* of a row that was made, what it was made of */
  guint               n_source_cells;
  GArray             *made_cells;    /* (element-type ShukeCell) */

  ShukeCardFile      *cards;         /* (owned) (nullable) */
  guint               next_card;
  ShukePicture       *portrait;      /* (owned) (nullable): of the present one */
  guint               next_issue;    /* of the cards' problems: those of the cards that are still to come */
  guint               next_problem;  /* cards that say nobody come at the end, as refused rows */

  GPtrArray          *scratch;       /* texts of the present row that had to be made; freed at the next */
  ShukeImportIssue    issues[SHUKE_IMPORT_MAX_ISSUES];
  guint               n_issues;
  guint               n_reported;    /* of the present row, also those beyond the room for issues */
  GString            *words;         /* of the present row: see ShukeImportCustomer */

  ShukeDate           listed_date;   /* the list was written then, as its title or the name of its file says; not set = they do not */
  gboolean            listed_measures; /* the title says that of heights or sizes */
  ShukeDay            listed;        /* the last day that may be; today without one */
  ShukeDay            written;       /* of the present row: what it says is of that day */
  ShukeDay            measured;      /* heights and sizes of it are of that day */

  ShukeImportCalendar calendar;      /* of the present row's birthday */
  ShukeImportCalendar child_calendar;

  char                day_text[24];  /* of the sale before, and what it says: those of one day follow each other */
  ShukeDay            day;
  int                 minute;

  ShukeImportSale     above;         /* whose and when the sale before was; no day: none that others belong to */
  char               *above_card;    /* its texts */
  char               *above_name;
  int                 tells_course;  /* whether any column tells what became of a sale: 1 yes, -1 no, 0 not asked since the beginning */
  guint               above_row;     /* of customers: which row that was, */
  ShukePhone          above_phone;   /* and her first number, if any */
  gboolean            above_refunded;

  ShukeImportSale     rest;          /* second half of a row whose sum does not divide by its pieces */
  gboolean            has_rest;

  GArray             *shares;        /* (nullable): what of the sum of its order falls on a row: shuke-import-orders.c */
  guint               order_column;  /* in which that sum stands */
  gboolean            knows_orders;  /* they were looked for since the last rewind */
  guint               receipt_column; /* in which the number of the receipt stands, G_MAXUINT = in none: shuke-import-receipts.c */
  GString            *receipt;       /* (nullable): that of the row before, */
  guint               n_of_receipt;  /* how many rows it had so far, */
  guint64             first_of_receipt; /* and the first of them */
  GArray             *repeats;       /* (element-type guint) (nullable): rows of a receipt that was written before; NULL = nothing looked like one yet */
  GHashTable         *wares;         /* (nullable): as shuke_ware_recall() */
};

/* As shuke_import_file_open(), but of a workbook the fullest sheet, whatever it is of. @reading is not NULL. */
ShukeImportFile *shuke_import_file_open_sheet (const char *path, const ShukeImportReading *reading, const ShukeImportContext *context,
                                               GError **error);
/* How many columns the first @n_rows have, titles and headings with the rest. */
gboolean    shuke_import_file_find_widest (ShukeImportFile *file, guint n_rows, guint *widest, GError **error);
/* What she wears, as it stands among her tags; and in which column they are. */
typedef struct {
  const char *size;
  const char *bottom;
  const char *shoes;
  guint       column;
} ShukeImportTagSizes;

/* The next row of the table as it stands, blank or not. */
gboolean    shuke_import_file_read_cells (ShukeImportFile *self, GError **error);
/* Present cell, cleaned; NULL when blank. The lines of a note stay lines. */
const char *shuke_import_file_text      (ShukeImportFile *self, guint column);
/* The same of a column that is read: NULL too when it says that there is nothing, or is an error of the spreadsheet; full-width
 * digits are ordinary ones. */
const char *shuke_import_file_value     (ShukeImportFile *self, guint column);
/* The present row is the sum below the table. */
gboolean    shuke_import_file_is_total  (ShukeImportFile *self);
/* Nothing but marks that part the rows, with a year or a word between them. */
gboolean    shuke_import_file_is_rule   (ShukeImportFile *self);
/* The present row names the columns once more. */
gboolean    shuke_import_file_is_heading (ShukeImportFile *self);
/* A copy that may be written to, held until the next row. */
char       *shuke_import_file_scratch   (ShukeImportFile *self, const char *text);
const char *shuke_import_file_keep      (ShukeImportFile *self, char *text);   /* (transfer full) of @text */
void        shuke_import_file_add_issue (ShukeImportFile *self, guint column, ShukeImportReason reason);
gboolean    shuke_import_file_has_issue (ShukeImportFile *self, ShukeImportReason reason);
/* A year in one column and a day in another are one birthday. FALSE when they are two. */
gboolean    shuke_import_put_birth      (ShukeDate *place, ShukeDate date);
/* 农历, 阳历: what a column beside birthdays says of them. */
gboolean    shuke_import_file_says_calendar (ShukeImportFile *self, guint column, const char *text);
void        shuke_import_file_find_calendars (ShukeImportFile *self);
gboolean    shuke_import_file_read_birth_text (ShukeImportFile *self, const char *text, ShukeImportCalendar calendar, ShukeDate *date);
/* 生日农历冬月十九 in the remark of somebody whose birthday no column tells; the remark stays whole. */
void        shuke_import_file_find_birth (ShukeImportFile *self, ShukeImportCustomer *row);
void        shuke_import_file_read_birth (ShukeImportFile *self, guint column, const char *text, gboolean lunar, ShukeDate *place);
/* 果果、小宝 in one column and their birthdays in another: the first belongs to the first. NULL when there is no room. */
ShukeImportChild *shuke_import_child_at (ShukeImportCustomer *row, guint index);
/* Child 2, 孩子2生日, 二宝: which one a column is about, from 0. */
guint       shuke_import_child_of_heading (const char *heading);
/* NULL when the row says nothing of that kind. @child as there. */
ShukeImportFact *shuke_import_find_fact (ShukeImportCustomer *row, ShukeFactKind kind, guint child);
void        shuke_import_file_read_child (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
/* 110, 110/120, 3岁: of children's clothes, which go up to what some women wear. */
gboolean    shuke_import_is_child_size  (const char *text);
gboolean    shuke_import_may_be_hers    (const char *text);
/* The only one of @row without a size, if it can be that child's; else NULL. */
ShukeImportChild *shuke_import_find_child_for_size (ShukeImportFile *self, guint column, ShukeImportCustomer *row, const char *text);
/* 130/100, as many as she has children of whom none has a size: one each, in their order. FALSE, and nothing is done, when it is not so. */
gboolean    shuke_import_put_childrens_sizes (ShukeImportFile *self, ShukeImportCustomer *row, const char *text);
/* 尺码 beside children: a size of children's clothes is not hers. Whose of several it is nobody can tell. */
void        shuke_import_file_read_size (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
/* Nobody is born tomorrow. */
gboolean    shuke_import_is_future      (ShukeDate date, ShukeDay today);
/* 双胞胎: one birthday is that of both. */
void        shuke_import_share_birth    (ShukeImportCustomer *row);
/* A column about the second child leaves a first one of whom nothing is known. */
void        shuke_import_drop_empty_children (ShukeImportCustomer *row);
/* @text joins the words of the present row, under the heading of its column, or under @label. */
void        shuke_import_file_keep_words (ShukeImportFile *self, guint column, const char *text);
void        shuke_import_file_keep_line (ShukeImportFile *self, const char *label, const char *text);
/* A page where @column means a day, a number or a child: its reader would try it at each character, and find in it what is not hers. */
gboolean    shuke_import_file_is_page    (ShukeImportFile *self, guint column, const char *text);
/* Of what she has one of, the first that the row says holds; another one is kept in its words. */
void        shuke_import_file_put       (ShukeImportFile *self, guint column, const char **place, const char *text);
/* 只微信 as an answer to whether we may write: how she wants to hear from the shop. FALSE when @text says nothing of that, or any way. */
gboolean    shuke_import_file_read_wish (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
void        shuke_import_file_read_fact (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
/* Tags become groups, but for sizes, which wait until all columns have said what they know. */
void        shuke_import_file_read_tags (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row, ShukeImportTagSizes *sizes);
void        shuke_import_file_take_tag_sizes (ShukeImportFile *self, const ShukeImportTagSizes *sizes, ShukeImportCustomer *row);
/* QQ, LINE and the like; @column G_MAXUINT on a card. @value is held as long as the row. */
void        shuke_import_file_read_accounts (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
void        shuke_import_file_add_account (ShukeImportFile *self, guint column, const char *kind, const char *value, ShukeImportCustomer *row);
/* The others of the family, and a field of the owner's own, as our table has them. */
void        shuke_import_file_read_others (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
void        shuke_import_file_read_custom (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
/* Two WeChats in one cell, parted by a semicolon: the first at @place, the others as accounts of @kind. */
void        shuke_import_file_read_several (ShukeImportFile *self, guint column, const char *text, const char *kind, const char **place,
                                            ShukeImportCustomer *row);
/* Parts of one address stand in several columns, and several addresses in one cell only with a blank on both sides of the stroke. */
void        shuke_import_file_read_address (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
/* Her own word for a number, not what every telephone writes. */
gboolean    shuke_import_is_own_label   (const char *label);
/* It says what the birthday of the row says too, or what a program says of itself. */
gboolean    shuke_import_file_tells_nothing (ShukeImportFile *self, guint column, const char *text, const ShukeImportCustomer *row);
/* An unquoted comma shifts all that follows: what stands beyond the last heading joins the words, and is told. */
void        shuke_import_file_keep_beyond (ShukeImportFile *self);
/* @text, or its beginning with an issue that says so. */
const char *shuke_import_file_bound_remark (ShukeImportFile *self, const char *text);
/* Of a column of the table that has no name, counted from 0. (transfer full) */
char       *shuke_import_dup_number     (guint source);
/* What of @note belongs on the mind line too joins @row's; the note stays whole. */
void        shuke_import_file_mind_note (ShukeImportFile *self, const char *note, ShukeImportCustomer *row);
/* Where two columns disagree, as one of calls and one of messages may, no is meant. */
void        shuke_import_file_read_consent (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
void        shuke_import_file_read_consent_day (ShukeImportFile *self, guint column, const char *text, ShukeImportCustomer *row);
/* No messages to who refuses them in her remarks, her name or her tags, nor to who has died, whatever a tick says that the till puts for
 * everybody; only an answer with its day says more. @name: as the file has it. */
void        shuke_import_file_heed_refusal (ShukeImportFile *self, const char *name, ShukeImportCustomer *row);
/* One way of writing, as the book has names: 王　芳 is 王芳. Of every file alike, so that one finds whom another brought. */
const char *shuke_import_file_clean_name (ShukeImportFile *self, const char *name);
/* A王芳 is 王芳; how she stood there is kept in her words. */
void        shuke_import_file_take_marks (ShukeImportFile *self, ShukeImportCustomer *row);
/* 严萍 XXL is 严萍, who wears XXL; how she stood there becomes her nickname, by which she is found. */
void        shuke_import_file_take_tail (ShukeImportFile *self, ShukeImportCustomer *row);
GArray     *shuke_import_columns_new    (void);
/* The columns as the table has them; then what is safe to make of them. */
void        shuke_import_file_put_plain (ShukeImportFile *self);
gboolean    shuke_import_file_arrange   (ShukeImportFile *self, GError **error);
/* In place of @column the parts of it; @other joins @column. The rows have to be looked at again. */
void        shuke_import_file_put_parts (ShukeImportFile *self, guint column, ShukeColumnSplit how, guint n_parts);
void        shuke_import_file_put_together (ShukeImportFile *self, guint column, guint other);
/* What a part of @column, which is @whole, is: by the names in its heading if there are as many, otherwise by what stands there. */
ShukeField  shuke_import_file_guess_part (ShukeImportFile *self, guint column, ShukeField whole, ShukeColumnSplit how, guint part, guint n_parts);
/* Keeps of the present row, which is right above the headings, which children it groups columns of. */
void        shuke_import_file_read_groups (ShukeImportFile *self);
/* Of a column of the table, with the child it is about when only its group says it. (transfer full) */
char       *shuke_import_file_dup_source_heading (ShukeImportFile *self, guint source);
void        shuke_import_file_heed_groups (ShukeImportFile *self);
/* Of several columns of card numbers the one on her card. */
void        shuke_import_file_choose_card (ShukeImportFile *self);
/* 身高 behind the columns of a child, where most are children's, is the child's. TRUE when it changed a field. */
gboolean    shuke_import_file_find_childs_columns (ShukeImportFile *self);
/* The only child, when a height in mm that no woman has can be its own; else NULL. */
ShukeImportChild *shuke_import_find_child_for_height (ShukeImportFile *self, ShukeImportCustomer *row, gint32 height);
/* Looks at the first rows: at samples, and at the days that read both ways. */
gboolean    shuke_import_file_look      (ShukeImportFile *self, GError **error);
/* The present row of the table becomes the one that is read. */
void        shuke_import_file_make_cells (ShukeImportFile *self);
/* The list's own day, from the present row, which is a title above the headings, or (@name) from the name of the file. */
void        shuke_import_file_read_title (ShukeImportFile *self, const char *name);
/* The present row, when it was typed one column too far to the left. */
void        shuke_import_file_move_back (ShukeImportFile *self);
/* What is known of receipts was of another reading; their number stands in @column, G_MAXUINT = in none. */
void        shuke_import_file_forget_receipts (ShukeImportFile *self, guint column);
/* Whether the present row is of a receipt that the till wrote a second time, whole. */
gboolean    shuke_import_file_is_receipt_again (ShukeImportFile *self, gboolean *again, GError **error);
/* Sets the days on which the present row was written, and on which its heights and sizes were taken. */
void        shuke_import_file_find_written (ShukeImportFile *self);
gboolean    shuke_import_file_is_day    (ShukeField field);
/* Who bought what the row tells of, by a column of phones, cards or names: each cell is what it is. Then, when all columns were read: a card
 * that is a mobile number finds her by it too. */
void        shuke_import_file_read_buyer (ShukeImportFile *self, guint column, const char *text, ShukeImportSale *row);
void        shuke_import_file_settle_buyer (ShukeImportFile *self, ShukeImportSale *row);
/* Where no column says who buys, one whose heading is not known as a whole may: 会员卡号或手机号. */
void        shuke_import_file_find_buyers (ShukeImportFile *self);
/* 单价, unit price: for one piece. 金额, 实收, total: for the row. Anything else is taken for one piece. */
gboolean    shuke_import_file_is_per_piece (const char *heading);
/* Whether its columns are those of sales. Where only the day is under a heading that is not known, 打单时刻, it is found. */
gboolean    shuke_import_file_tells_sales (ShukeImportFile *self);
/* A number that her remark calls her old one becomes the last of hers. */
void        shuke_import_file_find_old_number (ShukeImportFile *self, ShukeImportCustomer *row);
/* Takes over which line of a diary the present row is. */
void        shuke_import_file_find_told (ShukeImportFile *self, ShukeImportCustomer *row);
/* Has the lines read as a list that somebody typed, with its four columns. */
gboolean    shuke_import_file_take_loose (ShukeImportFile *self, GError **error);
/* 订单实付, what the whole order came to: not for the line, wherever it stands. */
gboolean    shuke_import_file_is_of_order (const char *heading);
/* Before the first row: finds the orders that have one sum for several lines, and divides it. */
gboolean    shuke_import_file_learn_orders (ShukeImportFile *self, GError **error);
/* What of such a sum falls on the present row; FALSE when it has an amount of its own. */
gboolean    shuke_import_file_find_share (ShukeImportFile *self, gint64 *share);
gboolean    shuke_import_file_next_row  (ShukeImportFile *self, GError **error);
/* Its number as a spreadsheet counts. */
guint       shuke_import_file_get_row   (ShukeImportFile *self);
gboolean    shuke_import_file_next_card (ShukeImportFile *self, ShukeImportCustomer *row, ShukeImportReason *reason);

/* A row that names nobody and tells of a child is one of the customer in the row above, when she can be told by a number or a card of hers. */
void        shuke_import_file_join_below (ShukeImportFile *self, ShukeImportCustomer *row);
/* The present row is a sentence below the table and nobody. */
gboolean    shuke_import_file_is_sentence (ShukeImportFile *self, const ShukeImportCustomer *row);

G_END_DECLS
