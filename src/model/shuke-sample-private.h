/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-sample-shop.h"

G_BEGIN_DECLS

/* Shared by the files of the sample shop only. */

/* The generator's own dice, so that a shop is the same on every machine and with every library. */
typedef struct {
  guint64 state;
} ShukeSampleDice;

guint64 shuke_dice_next    (ShukeSampleDice *self);
double  shuke_dice_uniform (ShukeSampleDice *self);                     /* [0, 1) */
int     shuke_dice_range   (ShukeSampleDice *self, int from, int to);   /* from … to, both included */
gboolean shuke_dice_chance (ShukeSampleDice *self, double chance);
double  shuke_dice_normal  (ShukeSampleDice *self);
int     shuke_dice_poisson (ShukeSampleDice *self, double mean);
/* Index by weight. */
int     shuke_dice_pick    (ShukeSampleDice *self, const double *weights, int n);

/* Names. */
const char *shuke_sample_surname (ShukeSampleDice *dice);
const char *shuke_sample_given   (ShukeSampleDice *dice, ShukeSex sex, int birth_year);
const char *shuke_sample_pet_name (ShukeSampleDice *dice);

/* Goods. */
typedef enum {
  SHUKE_SAMPLE_FOR_WOMEN,
  SHUKE_SAMPLE_FOR_CHILDREN,
  SHUKE_SAMPLE_FOR_GIRLS,
  SHUKE_SAMPLE_FOR_BABIES,
  SHUKE_SAMPLE_FOR_MEN,
} ShukeSampleAudience;

typedef enum {
  SHUKE_SAMPLE_SIZED_LETTER,
  SHUKE_SAMPLE_SIZED_WAIST,
  SHUKE_SAMPLE_SIZED_SHOE,
  SHUKE_SAMPLE_SIZED_HEIGHT,
  SHUKE_SAMPLE_SIZED_ONE,
} ShukeSampleSizing;

typedef struct {
  const char         *category;
  ShukeSampleAudience audience;
  ShukeSampleSizing   sizing;
  int                 first_month;   /* sold from … to, over the turn of the year when first > last */
  int                 last_month;
  int                 price_from;    /* yuan */
  int                 price_to;
  int                 weight;
  const char         *names;         /* with | between; for autumn and winter after a semicolon */
  const char         *colours;
} ShukeSampleCategory;

extern const ShukeSampleCategory shuke_sample_categories[];
extern const int                 shuke_sample_n_categories;

#define SHUKE_SAMPLE_STYLES_PER_SEASON 4

/* All styles of the seasons that the three years touch: (element-type ShukeSampleStyle). */
GArray  *shuke_sample_make_styles (GStringChunk *texts, int first_season, int n_seasons);
/* Half-years counted from year 0: spring and summer from March, autumn and winter from September. */
int      shuke_sample_season      (ShukeDay day);
gboolean shuke_sample_on_sale     (const ShukeSampleCategory *category, int month);

struct _ShukeSampleShop {
  guint64              seed;
  ShukeDay             today;
  ShukeDay             start;
  int                  size;
  GStringChunk        *shop_texts;
  GStringChunk        *texts;         /* of the household being made */
  GArray              *styles;
  int                  first_season;
  int                  n_seasons;
  double              *demand;        /* of each day from start to today */
  GArray              *inbox;
  ShukeSampleHousehold household;
  ShukeSampleDice      dice;
};

#define SHUKE_SAMPLE_PERSON(household, i) (&g_array_index ((household)->persons, ShukeSamplePerson, (i)))

const char *shuke_sample_text   (ShukeSampleShop *shop, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What a household is going to be, before its sales are made. */
typedef struct {
  int      children;        /* 0 … 4 */
  gboolean partner;
  gboolean gift;
  ShukeDay last_visit;      /* forced; NONE = as it comes */
  gboolean never;           /* never bought */
} ShukeSamplePlan;

void shuke_sample_make_family (ShukeSampleShop *shop, const ShukeSamplePlan *plan);
void shuke_sample_make_card   (ShukeSampleShop *shop);

/* Scenes: the households that show what a screen has to show. The first is called before persons and sales
 * are made and may change plan and truth, the second when the persons are there, the third at the end. */
void shuke_sample_scene_plan    (ShukeSampleShop *shop, ShukeSamplePlan *plan);
void shuke_sample_scene_persons (ShukeSampleShop *shop);
void shuke_sample_scene_finish  (ShukeSampleShop *shop);
void shuke_sample_make_inbox    (ShukeSampleShop *shop);

ShukeSamplePerson *shuke_sample_add_person (ShukeSampleShop *shop, ShukeRole role, ShukeSex sex, ShukeDay birth);
void shuke_sample_add_fact  (ShukeSampleShop *shop, int person, const char *kind, const char *size, gint32 value, ShukeDay day, const char *source);
int  shuke_sample_add_entry (ShukeSampleShop *shop, const char *kind, ShukeDay day, const char *text, const char *outcome, const char *state);
void shuke_sample_add_todo  (ShukeSampleShop *shop, int entry, ShukeTodoKind kind, const char *text, ShukeDay due_day);
/* The number in the block that is not in use. */
const char *shuke_sample_phone (ShukeSampleShop *shop, int index);
/* The date as the shop knows a birthday on that day. */
ShukeDate shuke_sample_date (ShukeDay day, gboolean lunar);

G_END_DECLS
