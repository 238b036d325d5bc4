/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-group-rule.h"

G_BEGIN_DECLS

/* Groups of customers: who is in one by hand stands in the book; who belongs to one by rule is found out whenever it is asked, so that it
 * always holds. */

typedef struct {
  gint64          id;
  char           *name;
  ShukeGroupRule *rule;   /* NULL: by hand */
  int             n;      /* how many are in it, without those in the bin */
  char           *why;    /* of shuke_book_list_groups_of(): the conditions that hold; NULL by hand */
} ShukeGroup;
void       shuke_group_free              (ShukeGroup *self);

/* By name; groups without anybody too. @counted FALSE leaves the numbers at -1; those of groups by rule always are, as they want a look
 * through the whole book: shuke_book_find_by_rule_until().
 * (transfer full) (element-type ShukeGroup) */
GPtrArray *shuke_book_list_groups        (ShukeBook *self, gboolean counted, GError **error);
/* Those in which she is, with the reason. (transfer full) (element-type ShukeGroup) */
GPtrArray *shuke_book_list_groups_of     (ShukeBook *self, gint64 customer, GError **error);
/* The group of that name, not counted; NOT_FOUND. (transfer full) */
ShukeGroup *shuke_book_find_group        (ShukeBook *self, const char *name, GError **error);
/* Everybody in the group of that name. (transfer full) (element-type gint64) */
GArray    *shuke_book_list_group_members (ShukeBook *self, const char *name, GError **error);
/* The same for a job, as below. */
GArray    *shuke_book_list_group_members_until (ShukeBook *self, const char *name, GCancellable *cancellable, GError **error);
/* Whether that wants a look through the whole book, and so a job. */
gboolean   shuke_book_is_group_by_rule   (ShukeBook *self, const char *name);
/* Everybody for whom @rule holds, by id. (transfer full) (element-type gint64) */
GArray    *shuke_book_find_by_rule       (ShukeBook *self, const ShukeGroupRule *rule, GError **error);
/* The same for a job: given up, with G_IO_ERROR_CANCELLED, once nobody waits for it any more. */
GArray    *shuke_book_find_by_rule_until (ShukeBook *self, const ShukeGroupRule *rule, GCancellable *cancellable, GError **error);

/* A new group (id 0) or a changed one; @rule NULL = by hand. INVALID without a name or with a rule that is not finished, CONFLICT when another
 * has the name. Returns the action's id; @written is the group's (may be NULL). */
gint64     shuke_book_save_group         (ShukeBook *self, gint64 id, const char *name, const ShukeGroupRule *rule, gint64 *written, GError **error);
/* A new group by hand with @customers (element-type gint64, at least one) in it, in one action; otherwise like shuke_book_save_group(). */
gint64     shuke_book_add_group_of       (ShukeBook *self, const char *name, const GArray *customers, gint64 *written, GError **error);
/* The group goes, the people stay. Returns the action's id. */
gint64     shuke_book_delete_group       (ShukeBook *self, gint64 id, GError **error);
/* Puts @customers (element-type gint64) into a group by hand, or takes them out, in one action; @changed (may be NULL) counts those who were
 * not, or were, in it. CONFLICT when that is nobody, INVALID for a group by rule. Returns the action's id. */
gint64     shuke_book_change_members     (ShukeBook *self, gint64 group, const GArray *customers, gboolean in, int *changed, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeGroup, shuke_group_free)

G_END_DECLS
