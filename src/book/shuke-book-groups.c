/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups in the book. What a rule asks for is handed out by shuke-rule-reader.h; whether she belongs is the model's to say. */

#include "shuke-book-groups.h"

#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-pinyin.h"
#include "shuke-rule-reader.h"
#include "shuke-text.h"

enum {
  LIST_GROUPS,
  LIST_NAMES,
  FIND_GROUP,
  IS_TAKEN,
  ADD_GROUP,
  SET_GROUP,
  DROP_MEMBERS,
  DROP_GROUP,
  LIST_MEMBERS,
  IS_BY_RULE,
  ADD_MEMBER,
  REMOVE_MEMBER,
  GROUPS_BY_HAND_OF,
};

static const char *const sql[] = {
  [LIST_GROUPS] =
    "SELECT g.id, g.name, g.rule, (SELECT count(*) FROM group_member m CROSS JOIN customer c ON c.id = m.customer"
    " WHERE m.customer_group = g.id AND c.deleted_at IS NULL) FROM customer_group g ORDER BY g.name",
  [LIST_NAMES] = "SELECT id, name, rule, -1 FROM customer_group ORDER BY name",
  [FIND_GROUP] = "SELECT id, name, rule, 0 FROM customer_group WHERE name = :name",
  [IS_TAKEN] = "SELECT 1 FROM customer_group WHERE name = :name AND id <> :id",
  [ADD_GROUP] = "INSERT INTO customer_group (name, rule) VALUES (:name, :rule)",
  [SET_GROUP] = "UPDATE customer_group SET name = :name, rule = :rule WHERE id = :id",
  [DROP_MEMBERS] = "DELETE FROM group_member WHERE customer_group = :id",
  [DROP_GROUP] = "DELETE FROM customer_group WHERE id = :id",
  [LIST_MEMBERS] =
    "SELECT m.customer FROM group_member m CROSS JOIN customer c ON c.id = m.customer"
    " WHERE m.customer_group = :id AND c.deleted_at IS NULL ORDER BY m.customer",
  [IS_BY_RULE] = "SELECT rule IS NOT NULL FROM customer_group WHERE id = :id",
  [ADD_MEMBER] =
    "INSERT INTO group_member (customer_group, customer) SELECT :id, :customer"
    " WHERE NOT EXISTS (SELECT 1 FROM group_member WHERE customer_group = :id AND customer = :customer)",
  [REMOVE_MEMBER] = "DELETE FROM group_member WHERE customer_group = :id AND customer = :customer",
  [GROUPS_BY_HAND_OF] = "SELECT customer_group FROM group_member WHERE customer = :id",
};

void
shuke_group_free (ShukeGroup *self)
{
  g_free (self->name);
  g_free (self->why);
  g_clear_pointer (&self->rule, shuke_group_rule_free);
  g_free (self);
}

GArray *
shuke_book_find_by_rule (ShukeBook             *self,
                         const ShukeGroupRule  *rule,
                         GError               **error)
{
  return shuke_book_find_by_rule_until (self, rule, NULL, error);
}

GArray *
shuke_book_find_by_rule_until (ShukeBook             *self,
                               const ShukeGroupRule  *rule,
                               GCancellable          *cancellable,
                               GError               **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ShukeRuleReader) reader = NULL;
  gint64 id;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && rule != NULL, NULL);

  reader = shuke_rule_reader_new (self, rule, 0, cancellable, error);
  if (reader == NULL)
    return NULL;
  do
    {
      if (!shuke_rule_reader_next (reader, &id, error))
        return NULL;
      if (id != 0 && shuke_group_rule_holds (rule, shuke_rule_reader_get_facts (reader)))
        g_array_append_val (ids, id);
    }
  while (id != 0);
  /* With many customers these are so many pages that nothing else was left among them. */
  shuke_connection_forget_pages (shuke_book_get_connection (self));
  return g_steal_pointer (&ids);
}

static gboolean
refuse (GError     **error,
        ShukeError   code,
        const char  *message)
{
  g_set_error_literal (error, SHUKE_ERROR, (int) code, message);
  return FALSE;
}

/* --- Lists -------------------------------------------------------------------------------------------------------------- */

static ShukeGroup *
read_group (ShukeStatement *row)
{
  ShukeGroup *group = g_new0 (ShukeGroup, 1);

  group->id = shuke_statement_get_int (row, 0);
  group->name = shuke_statement_dup_text (row, 1);
  if (!shuke_statement_is_null (row, 2))
    group->rule = shuke_group_rule_from_json (shuke_statement_get_text (row, 2));
  group->n = (int) shuke_statement_get_int (row, 3);
  return group;
}

typedef struct {
  char       *key;
  ShukeGroup *group;
} Sorted;

static int
compare_sorted (gconstpointer left,
                gconstpointer right)
{
  return shuke_text_compare_figures (((const Sorted *) left)->key, ((const Sorted *) right)->key);
}

/* As the list of customers: by sound, and the second group before the tenth. */
static void
sort_groups (GPtrArray *groups)
{
  g_autofree Sorted *sorted = g_new (Sorted, groups->len);

  if (groups->len == 0)
    return;
  for (guint i = 0; i < groups->len; i++)
    {
      sorted[i].group = g_ptr_array_index (groups, i);
      sorted[i].key = shuke_pinyin_sort_key (sorted[i].group->name, NULL);
    }
  qsort (sorted, groups->len, sizeof (Sorted), compare_sorted);
  for (guint i = 0; i < groups->len; i++)
    {
      g_ptr_array_index (groups, i) = sorted[i].group;
      g_free (sorted[i].key);
    }
}

GPtrArray *
shuke_book_list_groups (ShukeBook  *self,
                        gboolean    counted,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_group_free);
  gboolean more;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[counted ? LIST_GROUPS : LIST_NAMES], error);
  if (statement == NULL || !shuke_statement_find (statement, &more, error))
    return NULL;
  while (more)
    {
      g_ptr_array_add (groups, read_group (statement));
      if (!shuke_statement_find (statement, &more, error))
        return NULL;
    }
  sort_groups (groups);
  for (guint i = 0; i < groups->len; i++)
    if (((ShukeGroup *) g_ptr_array_index (groups, i))->rule != NULL)
      ((ShukeGroup *) g_ptr_array_index (groups, i))->n = -1;
  return g_steal_pointer (&groups);
}

static GArray *
list_for (ShukeBook  *self,
          int         which,
          gint64      id,
          GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", id);
  return shuke_book_collect_ids (statement, error);
}

ShukeGroup *
shuke_book_find_group (ShukeBook   *self,
                       const char  *name,
                       GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeGroup *group = NULL;
  gboolean found;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && name != NULL, NULL);

  statement = shuke_book_prepare (self, sql[FIND_GROUP], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":name", name);
  if (!shuke_statement_find (statement, &found, error))
    return NULL;
  if (found)
    group = read_group (statement);
  else
    refuse (error, SHUKE_ERROR_NOT_FOUND, "no such group");
  shuke_statement_reset (statement);
  return group;
}

gboolean
shuke_book_is_group_by_rule (ShukeBook  *self,
                             const char *name)
{
  g_autoptr (ShukeGroup) group = shuke_book_find_group (self, name, NULL);

  return group != NULL && group->rule != NULL;
}

GArray *
shuke_book_list_group_members (ShukeBook   *self,
                               const char  *name,
                               GError     **error)
{
  return shuke_book_list_group_members_until (self, name, NULL, error);
}

GArray *
shuke_book_list_group_members_until (ShukeBook     *self,
                                     const char    *name,
                                     GCancellable  *cancellable,
                                     GError       **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (ShukeGroup) group = shuke_book_find_group (self, name, &missing);

  if (group != NULL)
    return group->rule != NULL ? shuke_book_find_by_rule_until (self, group->rule, cancellable, error)
                               : list_for (self, LIST_MEMBERS, group->id, error);
  if (g_error_matches (missing, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND))
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  g_propagate_error (error, g_steal_pointer (&missing));
  return NULL;
}

static gboolean
contains (const GArray *ids,
          gint64        id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* Takes @group into @groups when @customer belongs to it by its rule, and frees it when not. */
static gboolean
take_if_holds (ShukeBook   *self,
               GPtrArray   *groups,
               ShukeGroup  *group,
               gint64       customer,
               GError     **error)
{
  g_autoptr (ShukeGroup) taken = group;
  g_autoptr (ShukeRuleReader) reader = shuke_rule_reader_new (self, group->rule, customer, NULL, error);
  gint64 found;

  if (reader == NULL || !shuke_rule_reader_next (reader, &found, error))
    return FALSE;
  if (found != 0 && shuke_group_rule_holds (group->rule, shuke_rule_reader_get_facts (reader)))
    {
      group->why = shuke_group_rule_dup_why (group->rule, shuke_rule_reader_get_facts (reader), shuke_book_get_currency (self));
      g_ptr_array_add (groups, g_steal_pointer (&taken));
    }
  return TRUE;
}

GPtrArray *
shuke_book_list_groups_of (ShukeBook  *self,
                           gint64      customer,
                           GError    **error)
{
  g_autoptr (GPtrArray) all = shuke_book_list_groups (self, FALSE, error);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_group_free);
  g_autoptr (GArray) by_hand = NULL;

  if (all == NULL)
    return NULL;
  by_hand = all->len > 0 ? list_for (self, GROUPS_BY_HAND_OF, customer, error) : NULL;
  if (by_hand == NULL)
    return all->len > 0 ? NULL : g_steal_pointer (&groups);
  while (all->len > 0)
    {
      ShukeGroup *group = g_ptr_array_steal_index (all, 0);

      if (group->rule != NULL)
        {
          if (!take_if_holds (self, groups, group, customer, error))
            return NULL;
        }
      else if (contains (by_hand, group->id))
        g_ptr_array_add (groups, group);
      else
        shuke_group_free (group);
    }
  return g_steal_pointer (&groups);
}

/* --- Writing ------------------------------------------------------------------------------------------------------------ */

static gboolean
check_group (ShukeBook             *self,
             gint64                 id,
             const char            *name,
             const ShukeGroupRule  *rule,
             GError               **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean taken;

  if (name == NULL)
    return refuse (error, SHUKE_ERROR_INVALID, "a group without a name");
  if (rule != NULL && rule->conditions->len == 0)
    return refuse (error, SHUKE_ERROR_INVALID, "a rule without a condition");
  for (guint i = 0; rule != NULL && i < rule->conditions->len; i++)
    if (!shuke_condition_is_whole (g_ptr_array_index (rule->conditions, i)))
      return refuse (error, SHUKE_ERROR_INVALID, "a condition that is not finished");
  statement = shuke_book_prepare (self, sql[IS_TAKEN], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":name", name);
  shuke_statement_int (statement, ":id", id);
  if (!shuke_statement_find (statement, &taken, error))
    return FALSE;
  return !taken || refuse (error, SHUKE_ERROR_CONFLICT, "another group has that name");
}

static gboolean
write_group (ShukeBook             *self,
             gint64                 id,
             const char            *name,
             const ShukeGroupRule  *rule,
             gint64                *written,
             GError               **error)
{
  g_autofree char *json = rule != NULL ? shuke_group_rule_to_json (rule) : NULL;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[id == 0 ? ADD_GROUP : SET_GROUP], error);

  if (statement == NULL)
    return FALSE;
  if (id != 0)
    shuke_statement_int (statement, ":id", id);
  shuke_statement_text (statement, ":name", name);
  shuke_statement_text (statement, ":rule", json);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (written != NULL)
    *written = id != 0 ? id : shuke_connection_last_id (shuke_book_get_connection (self));
  return TRUE;
}

gint64
shuke_book_save_group (ShukeBook             *self,
                       gint64                 id,
                       const char            *name,
                       const ShukeGroupRule  *rule,
                       gint64                *written,
                       GError               **error)
{
  g_autofree char *clean = name != NULL ? shuke_text_clean (name) : NULL;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (!check_group (self, id, clean, rule, error))
    return 0;
  action = shuke_book_begin_action (self, "group", 0, error);
  if (action == 0)
    return 0;
  return shuke_book_finish_action (self, write_group (self, id, clean, rule, written, error), SHUKE_BOOK_SUBJECT_EVERYTHING, 0, error);
}

static gboolean
run_for (ShukeBook  *self,
         int         which,
         gint64      id,
         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_run (statement, error);
}

gint64
shuke_book_delete_group (ShukeBook  *self,
                         gint64      id,
                         GError    **error)
{
  gint64 action;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  action = shuke_book_begin_action (self, "group-delete", 0, error);
  if (action == 0)
    return 0;
  done = run_for (self, DROP_MEMBERS, id, error) && run_for (self, DROP_GROUP, id, error);
  if (done && shuke_connection_changes (shuke_book_get_connection (self)) == 0)
    done = refuse (error, SHUKE_ERROR_NOT_FOUND, "no such group");
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, error);
}

static gboolean
check_by_hand (ShukeBook  *self,
               gint64      group,
               GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[IS_BY_RULE], error);
  gboolean found;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", group);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    return refuse (error, SHUKE_ERROR_NOT_FOUND, "no such group");
  return shuke_statement_get_int (statement, 0) == 0 || refuse (error, SHUKE_ERROR_INVALID, "who is in it is said by its rule");
}

/* FALSE with CONFLICT when none of them was to be put in or taken out. */
static gboolean
write_members (ShukeBook     *self,
               gint64         group,
               const GArray  *customers,
               gboolean       in,
               int           *changed,
               GError       **error)
{
  int n = 0;

  for (guint i = 0; i < customers->len; i++)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[in ? ADD_MEMBER : REMOVE_MEMBER], error);

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", group);
      shuke_statement_int (statement, ":customer", g_array_index (customers, gint64, i));
      if (!shuke_statement_run (statement, error))
        return FALSE;
      n += (int) shuke_connection_changes (shuke_book_get_connection (self));
    }
  if (changed != NULL)
    *changed = n;
  return n > 0 || refuse (error, SHUKE_ERROR_CONFLICT, "nobody to put in or take out");
}

gint64
shuke_book_change_members (ShukeBook     *self,
                           gint64         group,
                           const GArray  *customers,
                           gboolean       in,
                           int           *changed,
                           GError       **error)
{
  gint64 action, one = customers->len == 1 ? g_array_index (customers, gint64, 0) : 0;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (changed != NULL)
    *changed = 0;
  if (!check_by_hand (self, group, error))
    return 0;
  action = shuke_book_begin_action (self, in ? "group-in" : "group-out", one, error);
  if (action == 0)
    return 0;
  done = write_members (self, group, customers, in, changed, error);
  return shuke_book_finish_action (self, done, one != 0 ? SHUKE_BOOK_SUBJECT_CUSTOMER : SHUKE_BOOK_SUBJECT_EVERYTHING, one, error);
}

gint64
shuke_book_add_group_of (ShukeBook     *self,
                         const char    *name,
                         const GArray  *customers,
                         gint64        *written,
                         GError       **error)
{
  g_autofree char *clean = name != NULL ? shuke_text_clean (name) : NULL;
  gint64 action, id = 0;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && customers != NULL, 0);

  if (!check_group (self, 0, clean, NULL, error))
    return 0;
  action = shuke_book_begin_action (self, "group", 0, error);
  if (action == 0)
    return 0;
  done = write_group (self, 0, clean, NULL, &id, error) && write_members (self, id, customers, TRUE, NULL, error);
  if (done && written != NULL)
    *written = id;
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, error);
}
