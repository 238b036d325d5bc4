/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"
#include "shuke-money.h"
#include "shuke-ware.h"

G_BEGIN_DECLS

/* One coming to the shop, with what was bought or brought back. Plain data; a visit without lines is a look around. */

typedef struct {
  gint64  id;
  gint64  person;         /* 0 = not said for whom */
  char   *style_number;
  char   *category;       /* 牛仔裤, 卫衣 */
  char   *name;           /* 直筒牛仔裤 */
  char   *size;           /* as said */
  char   *colour;
  gint32  quantity;       /* negative = brought back */
  gint64  list_price;     /* per piece, minor units; -1 = not known */
  gint64  paid_price;     /* per piece */
  gint64  cost;           /* per piece; -1 = not known */
  gint64  returned;       /* id of the line that this one takes back; 0 = none */
  char   *reason;
  ShukeWare ware;         /* what category and name say of it, where whoever reads many lines knows; UNSAID = it is asked when wanted */
} ShukeLine;

typedef struct {
  gint64     id;
  gint64     customer;
  ShukeDay   day;
  int        minute;      /* of the day; -1 = not known */
  char      *staff;
  char      *payment;     /* "wechat", "alipay", "cash", "card" or the shop's own word */
  char      *note;
  GPtrArray *lines;       /* (element-type ShukeLine) */
} ShukeVisit;

ShukeLine  *shuke_line_new   (void);
ShukeLine  *shuke_line_copy  (const ShukeLine *self);
void        shuke_line_free  (ShukeLine *self);
ShukeVisit *shuke_visit_new  (void);
void        shuke_visit_free (ShukeVisit *self);
/* Whether they say the same, line by line. */
gboolean    shuke_visit_equal (const ShukeVisit *one, const ShukeVisit *other);
gint64      shuke_visit_total (const ShukeVisit *self);
/* What is put on a card is no line: what is bought with it will be one. It goes on to the note, with what was paid. */
void        shuke_visit_note_advances (ShukeVisit *self, const ShukeCurrency *currency);
/* How many pieces of @bought are still with her, as far as @visits, which hold what she brought back, can say. 0 for a return. */
int         shuke_visits_count_left (GPtrArray *visits, const ShukeLine *bought);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeLine, shuke_line_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeVisit, shuke_visit_free)

G_END_DECLS
