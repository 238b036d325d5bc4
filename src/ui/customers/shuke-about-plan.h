/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-customer.h"
#include "shuke-book-facts.h"
#include "shuke-fact-row.h"
#include "shuke-person-row.h"

G_BEGIN_DECLS

/* Which rows the section About should have, in order, and which of those that are there show them. */

typedef enum {
  SHUKE_WANTED_FILE,     /* what the file says about itself, first */
  SHUKE_WANTED_FACT,
  SHUKE_WANTED_PERSON,   /* a heading */
  SHUKE_WANTED_ADD,      /* where something is added to the customer herself */
  SHUKE_WANTED_JOIN,     /* somebody in the book twice */
  SHUKE_WANTED_DELETE,
} ShukeWantedKind;

typedef struct {
  ShukeWantedKind  kind;
  guint            person;   /* index */
  const ShukeFact *fact;     /* borrowed */
  GtkWidget       *row;      /* the one that shows it; NULL = to be made */
} ShukeWantedRow;

/* @facts outlive the plan. (transfer full) (element-type ShukeWantedRow) */
GArray *shuke_about_plan_new   (const ShukeCustomer *customer, const GPtrArray *facts);
/* Finds for each wanted row the one of @rows that shows it; @taken gets those found. */
void    shuke_about_plan_match (GArray *plan, const ShukeCustomer *customer, const GPtrArray *rows, GHashTable *taken);

/* 0 is the customer herself. */
gint64  shuke_about_person_id    (const ShukeCustomer *customer, guint index);
/* G_MAXUINT when nobody of that id is left. */
guint   shuke_about_person_index (const ShukeCustomer *customer, gint64 id);
/* Whom a row is about; G_MAXINT64 when it is about nobody. */
gint64  shuke_about_person_of    (GtkWidget *row);

/* Of @rows: the row from which things are added to @person; NULL = none yet. */
ShukePersonRow *shuke_about_find_heading (const GPtrArray *rows, gint64 person);
/* Of @rows: the one that asks for a fact of @kind, or has it where it stands once. (nullable) */
GtkWidget      *shuke_about_find_fact    (const GPtrArray *rows, gint64 person, ShukeFactKind kind);
/* Why @fact can hardly be true, as @file (nullable) has it. (transfer full) (nullable) */
char           *shuke_about_dup_doubt    (const ShukeFactFile *file, const ShukeFact *fact);

/* The keyboard goes to the row of a fact that she has once only and that is known. */
gboolean shuke_about_go_to_known (GPtrArray *rows, gint64 person, const ShukeFact *fact);
/* Once after that: it is being told among other things that are added. */
gboolean shuke_about_was_led_to  (ShukeFactRow *row);

G_END_DECLS
