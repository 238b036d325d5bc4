/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-fact.h"

G_BEGIN_DECLS

/* Columns for the facts of the full file that no column of the exported table holds already: one for each kind that somebody among those
 * who leave has, hers and each child's. First all are learned, then they head the table, then each row says what it has. */
typedef struct _ShukeFactColumns ShukeFactColumns;

typedef void (*ShukeFactColumnsAdd) (const char *text, gpointer data);

ShukeFactColumns *shuke_fact_columns_new           (void);
void              shuke_fact_columns_free          (ShukeFactColumns *self);
void              shuke_fact_columns_learn         (ShukeFactColumns *self, const ShukeCustomer *customer);
/* Children in the largest household learned. */
int               shuke_fact_columns_get_children  (ShukeFactColumns *self);
/* There is a firm or a school among them. */
gboolean          shuke_fact_columns_has_organisations (ShukeFactColumns *self);
/* Call @add once for each column, in one order. @referrer (nullable) is the name of who brought her. */
void              shuke_fact_columns_add_headings  (ShukeFactColumns *self, ShukeFactColumnsAdd add, gpointer data);
void              shuke_fact_columns_add_row       (ShukeFactColumns *self, const ShukeCustomer *customer, const char *referrer,
                                                    const ShukeCurrency *currency, ShukeDay today, ShukeFactColumnsAdd add, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeFactColumns, shuke_fact_columns_free)

G_END_DECLS
