/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* People sorted by age, sex and where they live. Pure: they are added one by one, and counted. */

/* Under 18, then by tens of years as a shop speaks of them, 60 and more last. */
#define SHUKE_N_AGE_GROUPS 6

typedef struct {
  int        people;
  int        ages[SHUKE_N_AGE_GROUPS];
  int        no_age;
  int        sexes[SHUKE_SEX_MALE + 1];   /* by ShukeSex */
  GPtrArray *places;                      /* (element-type ShukePeoplePlace), most people first; after shuke_people_groups_sort() */
  int        no_place;

  GHashTable *by_name;                    /* of @places, while they are counted */
} ShukePeopleGroups;

typedef struct {
  char *name;
  int   people;
} ShukePeoplePlace;

ShukePeopleGroups *shuke_people_groups_new  (void);
void               shuke_people_groups_free (ShukePeopleGroups *self);
/* @address may be NULL. */
void               shuke_people_groups_add  (ShukePeopleGroups *self, ShukeDate birth, ShukeSex sex, const char *address, ShukeDay today);
void               shuke_people_groups_sort (ShukePeopleGroups *self);
/* First year of life of a group: 0, 18, 30 … */
int                shuke_people_groups_get_first_age (int group);
/* The part of an address by which a shop says where somebody lives: its district, else town, estate or street; NULL when there is none.
 * (transfer full) */
char              *shuke_people_groups_dup_place (const char *address);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukePeopleGroups, shuke_people_groups_free)

G_END_DECLS
