/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* What arrived, who shall hear of it, what is said. Plain data, kept in the book as JSON. */

typedef struct {
  char *size;      /* as the shop writes it */
  int   pieces;    /* 0 = not said */
} ShukeGoodsSize;

typedef struct {
  char      *category;     /* 牛仔裤; NULL = not said */
  char      *name;         /* 直筒牛仔裤; NULL = not said */
  GPtrArray *sizes;        /* (element-type ShukeGoodsSize) */
  GPtrArray *colours;      /* (element-type utf8) */
  gint64     list_price;   /* minor units; -1 = not said */
} ShukeGoods;

ShukeGoods *shuke_goods_new     (void);
void        shuke_goods_free    (ShukeGoods *self);
/* Reads "XL 6, 2XL×8，3XL 4件", "130 140 150" and "110-150"; what cannot be read as a number of pieces is a size. Replaces the sizes. */
void        shuke_goods_read_sizes (ShukeGoods *self, const char *text);
/* "XL×6 2XL×8": reads back to the same. (transfer full) */
char       *shuke_goods_dup_sizes (const ShukeGoods *self);
/* Words between commas, 、 or spaces. Replaces the colours. */
void        shuke_goods_read_colours (ShukeGoods *self, const char *text);
/* Sum of the pieces that are said. */
int         shuke_goods_pieces  (const ShukeGoods *self);
/* "130 的卫衣", "jeans XL 2XL", "女童120码羽绒服": the sizes with which @text begins or ends, or that it calls sizes, and what else it says, which
 * is empty only of "120码". FALSE when it has none. */
gboolean    shuke_goods_split_sizes (const char *text, char **sizes, char **rest);
/* What to call it: its name, else its category, else NULL; both when the name alone names nothing: 大码 + 牛仔裤. (transfer full) */
char       *shuke_goods_dup_title (const ShukeGoods *self);
/* Whether there is anything by which to look for people. */
gboolean    shuke_goods_is_empty (const ShukeGoods *self);

#define SHUKE_RULES_MULTIPLE 3     /* people asked for each piece */
#define SHUKE_RULES_REST     7     /* days in which nobody is written to twice */
#define SHUKE_RULES_DAYS     180   /* longer away = asleep */

typedef struct {
  gboolean    by_size;      /* only who wears one of the sizes now */
  int         min_bought;   /* pieces of the category bought; 0 = no matter */
  int         days;         /* was here within so many days; 0 = no matter */
  gboolean    newcomers;    /* who was never here but wears the size is asked all the same */
  GPtrArray  *tiers;        /* (element-type utf8) only these; empty = all */
  GPtrArray  *groups;       /* (element-type utf8) only who is in one of these; empty = all */
  GHashTable *members;      /* (element-type gint64) who that is now; NULL = not looked up. Not kept */
  int         multiple;     /* people for each piece; 0 = no end */
  gboolean    silent;       /* also who did not answer the last messages */
  int         rest_days;    /* written to within so many days = left out */
  GHashTable *off;          /* (element-type gint64) customers unticked by hand */
} ShukeAudienceRules;

ShukeAudienceRules *shuke_audience_rules_new  (void);
void                shuke_audience_rules_free (ShukeAudienceRules *self);
gboolean            shuke_audience_rules_is_off  (const ShukeAudienceRules *self, gint64 customer);
void                shuke_audience_rules_set_off (ShukeAudienceRules *self, gint64 customer, gboolean off);

typedef enum {
  SHUKE_CAMPAIGN_DRAFT,
  SHUKE_CAMPAIGN_READY,         /* people and message are there */
  SHUKE_CAMPAIGN_HANDED_OVER,   /* at least one message left */
  SHUKE_CAMPAIGN_MEASURED,
} ShukeCampaignState;

typedef struct {
  gint64              id;            /* 0 = not in the book yet */
  char               *name;          /* empty = named after the goods */
  ShukeCampaignState  state;
  ShukeGoods         *goods;
  ShukeAudienceRules *rules;
  char               *template_text;
  ShukeDay            created_day;
  ShukeDay            handed_over_day;   /* NONE = not yet */
  int                 handed_over;       /* messages that left; read only */
  int                 in_tables;         /* those of them that stand in exported tables; read only */
} ShukeCampaign;

ShukeCampaign *shuke_campaign_new  (void);
void           shuke_campaign_free (ShukeCampaign *self);

const char        *shuke_campaign_state_to_text   (ShukeCampaignState state);
ShukeCampaignState shuke_campaign_state_from_text (const char *text);

/* The JSON of the book. Reading never fails: what is not understood, as of a newer program, is left at its default. (transfer full) */
char               *shuke_goods_to_json            (const ShukeGoods *self);
ShukeGoods         *shuke_goods_from_json          (const char *json);
char               *shuke_audience_rules_to_json   (const ShukeAudienceRules *self);
ShukeAudienceRules *shuke_audience_rules_from_json (const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeGoods, shuke_goods_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeAudienceRules, shuke_audience_rules_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCampaign, shuke_campaign_free)

G_END_DECLS
