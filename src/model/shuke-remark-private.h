/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-remark.h"

G_BEGIN_DECLS

/* For the files of the remark reader only. */

typedef struct {
  guint       person;      /* index, or SHUKE_REMARK_SOMEBODY_NEW */
  gboolean    said;        /* named in the clause itself */
  gboolean    stranger;    /* no word but a name that nobody on the file has: a child, if an age makes it one */
  ShukeRole   role;
  ShukeSex    sex;
  char       *relation;    /* (owned) (nullable): one of the words for the family */
  char       *name;        /* (owned) (nullable) */
  char       *words;       /* (owned) (nullable): as the remark calls her */
} ShukeRemarkWhom;

void     shuke_remark_whom_clear (ShukeRemarkWhom *self);
void     shuke_remark_whom_copy  (ShukeRemarkWhom *self, const ShukeRemarkWhom *from);

/* Bytes of a word for one of the family at the head of @text, 0 for none. */
gsize    shuke_remark_relative_length (const char *text);

/* Bytes of what she is called at the head of @text: her names, 秀珍姐 and 江阿姨 of 江秀珍. 0 when it is somebody else. */
gsize    shuke_remark_self_length (const char *text, const ShukeCustomer *customer);

/* Bytes of a word for a fabric at the head of @text, 0 for none. */
gsize    shuke_remark_fabric_length (const char *text);

/* Bytes of the longest of @words, with | between them, at the head of @text; a Latin word ends where its letters do. */
gsize    shuke_remark_match      (const char *text, const char *words);
gboolean shuke_remark_take       (const char **text, const char *words);
void     shuke_remark_skip_blank (const char **text);

typedef struct {
  const ShukeCustomer *customer;
  ShukeRemarkLookUp    look_up;       /* (nullable) */
  gpointer             look_up_data;
  ShukeDay   written;
  gboolean   told;         /* typed by who speaks with her: 昨天 is the day before @written */
  ShukeDay   day;          /* on which what the clause says was so */
  GPtrArray *offers;
  GPtrArray *found;        /* of the clause that is being read */
  const char *words;       /* it as it is shown */
  ShukeRemarkWhom whom;    /* of the clause before, in the same sentence */
  ShukeRemarkWhom topic;   /* who was spoken of last, when it was told, in whichever sentence */
  ShukeDay   measured_on;  /* in this sentence somebody was measured on that day */
  gboolean   follows;      /* the clause before, in the same sentence, told something */
  gboolean   siblings;     /* two children were spoken of: 姐姐 is one of them, and no sister of hers */
  gboolean   calls;        /* the clause before says that she is to be called, and not when */
  gboolean   unclear;      /* something of that was not understood, whoever it was about */
  gboolean   other;        /* and it spoke of somebody */
  gboolean   measured;     /* the clause says on which day somebody was measured: a bare figure of a child is a height then */
  gboolean   has_children;
  gboolean   moved;        /* the clause before says that she has moved, and not where */
  int        refused;      /* the clause before says which size is hers no longer: its ShukeFactKind, otherwise -1 */
  guint      n_last;       /* so many of @offers are of the clause before, in the same sentence */
} ShukeRemarkReader;

/* Takes from the head of *@text who is meant. FALSE when somebody is of whom it cannot be told who; without a word about anybody @whom is
 * herself, not said. */
gboolean shuke_remark_read_whom  (const char **text, const ShukeRemarkReader *self, ShukeRemarkWhom *whom);

/* What @raw is as a fact of @whom goes to those of the clause; nothing when it cannot be one of hers. */
void     shuke_remark_add        (ShukeRemarkReader *self, const ShukeRemarkWhom *whom, ShukeFactKind kind, const char *raw);
gboolean shuke_remark_is_child   (const ShukeRemarkReader *self, const ShukeRemarkWhom *whom);

/* How she wants to be reached: said as a rule, for 打电话 alone is something to be done. */
gboolean shuke_remark_read_wish       (ShukeRemarkReader *self, const char *clause);
/* What she wears gladly, what not, and what she does not eat. 喜欢聊天 is for nobody who picks a dress. */
gboolean shuke_remark_read_taste      (ShukeRemarkReader *self, const ShukeRemarkWhom *whom, const char *text);
/* 她在等一件驼色的长大衣: a piece, by the word that counts it, so that 在等她女儿 is none. */
gboolean shuke_remark_read_seeking    (ShukeRemarkReader *self, const ShukeRemarkWhom *whom, const char *text);
/* 旗袍, 收腰: nobody sells that to a child. */
gboolean shuke_remark_is_grown_up     (const char *text);
/* 婆婆来取: how goods reach her. With a day it would be something to be ready for. */
gboolean shuke_remark_read_collecting (ShukeRemarkReader *self, const char *clause);
/* 家住阳光花园3栋2单元501. */
gboolean shuke_remark_read_address    (ShukeRemarkReader *self, const char *clause);
/* 大名叫陈雨朵, of a child on the file that is called otherwise there. */
gboolean shuke_remark_read_full_name  (ShukeRemarkReader *self, const ShukeRemarkWhom *whom, const char *text);
/* What holds for her and her household, whoever the clauses before were about: what may be spent, what she values, who brought her. */
gboolean shuke_remark_read_household  (ShukeRemarkReader *self, const char *clause);
/* What somebody does for a living, a child's school, fabrics, allergies, and what else is said in one of a few ways. */
gboolean shuke_remark_read_life       (ShukeRemarkReader *self, const ShukeRemarkWhom *whom, const char *text);
/* What of that can be about nobody but who was spoken of before: a child's school, her husband's trade. */
gboolean shuke_remark_read_carried    (ShukeRemarkReader *self, const ShukeRemarkWhom *whom, const char *text);
/* What belongs to the clause before: 89年的 to a birthday, 3栋2单元 to an address, 上周量的 to a height. */
gboolean shuke_remark_go_on           (ShukeRemarkReader *self, const char *clause);
/* Takes 上周量的 from the head or the end of @text, if it was told and stands there: the day of it. (transfer full) */
char    *shuke_remark_dup_without_day (const ShukeRemarkReader *self, const char *text, ShukeDay *day);
/* 裤子不要拿32了，拿31: the first clause says of what the second is the size. */
gboolean shuke_remark_read_refused    (ShukeRemarkReader *self, const char *clause);
/* One thing told of her body or her age, at the head of *@text. */
gboolean shuke_remark_take_measure    (ShukeRemarkReader *self, const ShukeRemarkWhom *whom, const char **text);

G_END_DECLS
