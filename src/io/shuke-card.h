/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-date.h"

G_BEGIN_DECLS

/* One value of which a card may have several, with the word that stood beside it. */
typedef struct {
  char     *value;
  /* "mobile", "home", "work", "home fax", "work fax", "fax", "pager", "main", "other", or for relations "child",
   * "spouse", "partner", "mother" …; otherwise the person's own word. NULL when there was none. */
  char     *label;
  gboolean  preferred;
  ShukeDate date;           /* events only */
  char     *group;          /* while reading only */
} ShukeCardItem;

/* A visiting card as it came, texts cleaned of escapes only. Strings are owned and NULL when absent. */
typedef struct {
  guint      index;             /* place in the file, from 1 */
  char      *name;              /* the whole name, Chinese ones as they are read; NULL when the card has none */
  char      *family_name;
  char      *given_name;
  char      *middle_name;
  char      *prefix;            /* Mr., 先生 */
  char      *suffix;
  char      *nickname;          /* several are parted by 、 */
  char      *organisation;
  char      *title;
  char      *role;            /* what she does there; where there is no title it is the same thing */
  GPtrArray *phones;            /* of ShukeCardItem, these are never NULL */
  GPtrArray *emails;
  GPtrArray *addresses;         /* one line each */
  GPtrArray *urls;
  GPtrArray *relations;         /* value is the name, label the relation */
  GPtrArray *events;            /* value NULL, label "anniversary" or her own word, date */
  GPtrArray *categories;        /* of char* */
  ShukeDate  birthday;
  ShukeDate  lunar_birthday;    /* year 0 when not known */
  char      *birthday_text;     /* what stood there when it is no date we read */
  char      *note;
  GPtrArray *accounts;          /* of ShukeCardItem: a second WeChat or QQ, LINE and the like, the service as label */
  char      *wechat;
  char      *qq;
  char      *card_number;       /* of a customer's card */
  gboolean   is_organisation;   /* a firm, not somebody in it */
  char      *refusal;           /* she wants no messages: the words that say so in the last line of @note */
  char      *uid;
  char       sex;               /* 'f', 'm' or 0 */
  GBytes    *photo;
  const char *photo_type;       /* "image/jpeg" … by its bytes, NULL without photo */
} ShukeCard;

ShukeCard     *shuke_card_new  (void);
void           shuke_card_free (ShukeCard *self);
/* An empty array of ShukeCardItem. (transfer full) */
GPtrArray     *shuke_card_items_new (void);
ShukeCardItem *shuke_card_add  (GPtrArray *items, const char *value, const char *label);

/* NULL when it is no JPEG, PNG, GIF or WebP. */
const char    *shuke_picture_type (const guint8 *data, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCard, shuke_card_free)

G_END_DECLS
