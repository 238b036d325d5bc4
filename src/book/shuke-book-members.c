/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which persons belong to which organisation. Both ends are files of customers; what is written here changes nothing else in them. */

#include "shuke-book-members.h"

#include "shuke-book-customers.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

enum {
  LIST_PERSONS,
  LIST_ORGANISATIONS,
  OWNER_OF_PERSON,
  SELF_OF,
  FIND,
  ADD,
  SET,
  REMOVE,
  ENDS_OF,
  SET_ORGANISATION,
};

static const char *const sql[] = {
  [LIST_PERSONS] =
    "SELECT m.id, m.organisation, m.person, m.post, m.contact, c.id FROM membership m CROSS JOIN person p ON p.id = m.person"
    " CROSS JOIN customer c ON c.id = p.customer WHERE m.organisation = :id AND c.deleted_at IS NULL ORDER BY m.contact DESC, m.id",
  [LIST_ORGANISATIONS] =
    "SELECT m.id, m.organisation, m.person, m.post, m.contact, c.id FROM person p CROSS JOIN membership m ON m.person = p.id"
    " CROSS JOIN customer c ON c.id = m.organisation WHERE p.customer = :id AND c.deleted_at IS NULL ORDER BY m.contact DESC, m.id",
  [OWNER_OF_PERSON] = "SELECT customer FROM person WHERE id = :id",
  [SELF_OF] = "SELECT id FROM person WHERE customer = :id AND role = 'self'",
  [FIND] = "SELECT id FROM membership WHERE organisation = :organisation AND person = :person",
  [ADD] = "INSERT INTO membership (organisation, person, post, contact) VALUES (:organisation, :person, :post, :contact)",
  [SET] = "UPDATE membership SET post = :post, contact = :contact WHERE id = :id",
  [REMOVE] = "DELETE FROM membership WHERE id = :id",
  [ENDS_OF] = "SELECT organisation, person FROM membership WHERE id = :id",
  [SET_ORGANISATION] = "UPDATE customer SET organisation = 1 WHERE id = :id AND organisation = 0",
};

void
shuke_membership_free (ShukeMembership *self)
{
  if (self == NULL)
    return;
  g_free (self->post);
  g_free (self->phone);
  g_clear_pointer (&self->other, shuke_customer_unref);
  g_free (self);
}

static void
take_phone (ShukeMembership     *membership,
            const ShukeCustomer *organisation)
{
  const ShukeCustomerPhone *phone = shuke_customer_get_phone_of (organisation, membership->person);

  membership->phone = phone != NULL ? g_strdup (phone->raw) : NULL;
}

static gboolean
list (ShukeBook  *self,
      int         which,
      gint64      customer,
      GPtrArray  *memberships,
      GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint first = memberships->len;
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  while (shuke_statement_next (statement, &local))
    {
      ShukeMembership *membership = g_new0 (ShukeMembership, 1);
      gint64 other = shuke_statement_get_int (statement, 5);

      membership->id = shuke_statement_get_int (statement, 0);
      membership->organisation = shuke_statement_get_int (statement, 1);
      membership->person = shuke_statement_get_int (statement, 2);
      membership->post = shuke_statement_dup_text (statement, 3);
      membership->contact = shuke_statement_get_int (statement, 4) != 0;
      g_ptr_array_add (memberships, membership);
      g_array_append_val (others, other);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  for (guint i = 0; i < others->len; i++)
    {
      ShukeMembership *membership = g_ptr_array_index (memberships, first + i);

      membership->other = shuke_book_get_customer (self, g_array_index (others, gint64, i), error);
      if (membership->other == NULL)
        return FALSE;
      if (which == LIST_ORGANISATIONS)
        take_phone (membership, membership->other);
    }
  return TRUE;
}

GPtrArray *
shuke_book_list_memberships (ShukeBook  *self,
                             gint64      customer,
                             GError    **error)
{
  g_autoptr (GPtrArray) memberships = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_membership_free);
  g_autoptr (ShukeCustomer) organisation = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  if (!list (self, LIST_PERSONS, customer, memberships, error))
    return NULL;
  if (memberships->len > 0)
    {
      organisation = shuke_book_get_customer (self, customer, error);
      if (organisation == NULL)
        return NULL;
      for (guint i = 0; i < memberships->len; i++)
        take_phone (memberships->pdata[i], organisation);
    }
  if (!list (self, LIST_ORGANISATIONS, customer, memberships, error))
    return NULL;
  return g_steal_pointer (&memberships);
}

/* 0 when there is none; -1 on error. */
static gint64
read_id (ShukeStatement  *statement,
         GError         **error)
{
  GError *local = NULL;
  gint64 id = shuke_statement_next (statement, &local) ? shuke_statement_get_int (statement, 0) : 0;

  if (local == NULL)
    return id;
  g_propagate_error (error, local);
  return -1;
}

static gint64
find_id (ShukeBook  *self,
         int         which,
         gint64      key,
         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return -1;
  shuke_statement_int (statement, ":id", key);
  return read_id (statement, error);
}

/* Inside an action: a customer of that name, of whom nothing else is known. */
static gboolean
enter (ShukeBook   *self,
       const char  *name,
       gint64      *id,
       GError     **error)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (shuke_book_get_region (self));
  g_autoptr (ShukeCustomer) customer = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  customer = shuke_customer_builder_build (builder, shuke_book_get_today (self), error);
  return customer != NULL && shuke_book_write_customer (self, NULL, customer, id, error) &&
         shuke_book_write_fact_sources (self, NULL, *id, NULL, error);
}

static gboolean
mark_organisation (ShukeBook  *self,
                   gint64      id,
                   GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_ORGANISATION], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_run (statement, error);
}

/* Inside an action. */
static gboolean
write_phone (ShukeBook   *self,
             gint64       organisation,
             gint64       person,
             const char  *raw,
             GError     **error)
{
  g_autoptr (ShukeCustomer) old = shuke_book_get_customer (self, organisation, error);
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *clean = shuke_text_clean (raw);

  if (old == NULL)
    return FALSE;
  if (shuke_customer_get_phone_of (old, person) == NULL && clean == NULL)
    return TRUE;
  builder = shuke_customer_builder_new_from (old, shuke_book_get_region (self));
  shuke_customer_builder_set_phone_of (builder, person, raw);
  customer = shuke_customer_builder_build (builder, shuke_book_get_today (self), error);
  return customer != NULL && shuke_book_write_customer (self, old, customer, &organisation, error) &&
         shuke_book_write_fact_sources (self, old, organisation, NULL, error);
}

static gboolean
check_ends (ShukeBook  *self,
            gint64      organisation,
            gint64      person,
            GError    **error)
{
  gint64 owner = find_id (self, OWNER_OF_PERSON, person, error);

  if (owner < 0)
    return FALSE;
  if (owner == 0)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "the person is gone");
  else if (owner == organisation)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "nobody belongs to herself");
  return owner != 0 && owner != organisation;
}

static gboolean
write_membership (ShukeBook              *self,
                  const ShukeMembership  *membership,
                  const char             *name,
                  GError                **error)
{
  gint64 organisation = membership->organisation, person = membership->person, id, owner;
  g_autofree char *post = shuke_text_clean (membership->post);
  g_autoptr (ShukeStatement) finder = NULL;
  g_autoptr (ShukeStatement) writer = NULL;

  if (organisation == 0 && !enter (self, name, &organisation, error))
    return FALSE;
  if (person == 0)
    {
      if (!enter (self, name, &owner, error))
        return FALSE;
      person = find_id (self, SELF_OF, owner, error);
    }
  if (person < 0 || !check_ends (self, organisation, person, error) || !mark_organisation (self, organisation, error))
    return FALSE;
  finder = shuke_book_prepare (self, sql[FIND], error);
  if (finder == NULL)
    return FALSE;
  shuke_statement_int (finder, ":organisation", organisation);
  shuke_statement_int (finder, ":person", person);
  id = read_id (finder, error);
  writer = id >= 0 ? shuke_book_prepare (self, sql[id == 0 ? ADD : SET], error) : NULL;
  if (writer == NULL)
    return FALSE;
  if (id == 0)
    {
      shuke_statement_int (writer, ":organisation", organisation);
      shuke_statement_int (writer, ":person", person);
    }
  else
    shuke_statement_int (writer, ":id", id);
  shuke_statement_text (writer, ":post", post);
  shuke_statement_int (writer, ":contact", membership->contact);
  return shuke_statement_run (writer, error) &&
         (membership->phone == NULL || write_phone (self, organisation, person, membership->phone, error));
}

gint64
shuke_book_save_membership (ShukeBook              *self,
                            const ShukeMembership  *membership,
                            const char             *name,
                            GError                **error)
{
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && membership != NULL, 0);
  g_return_val_if_fail (membership->organisation != 0 || membership->person != 0, 0);

  action = shuke_book_begin_action (self, "membership", 0, error);
  if (action == 0)
    return 0;
  /* Two files show it. */
  return shuke_book_finish_action (self, write_membership (self, membership, name, error), SHUKE_BOOK_SUBJECT_CUSTOMER, 0, error);
}

/* Inside an action. She is not reached there any more. */
static gboolean
remove_membership (ShukeBook  *self,
                   gint64      id,
                   GError    **error)
{
  g_autoptr (ShukeStatement) ends = shuke_book_prepare (self, sql[ENDS_OF], error);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[REMOVE], error);
  gboolean found;

  if (ends == NULL || statement == NULL)
    return FALSE;
  shuke_statement_int (ends, ":id", id);
  shuke_statement_int (statement, ":id", id);
  if (!shuke_statement_find (ends, &found, error))
    return FALSE;
  return (!found || write_phone (self, shuke_statement_get_int (ends, 0), shuke_statement_get_int (ends, 1), "", error)) &&
         shuke_statement_run (statement, error);
}

gint64
shuke_book_remove_membership (ShukeBook  *self,
                              gint64      id,
                              GError    **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (shuke_book_begin_action (self, "membership-remove", 0, error) == 0)
    return 0;
  return shuke_book_finish_action (self, remove_membership (self, id, error), SHUKE_BOOK_SUBJECT_CUSTOMER, 0, error);
}

char *
shuke_memberships_dup_contacts (const GPtrArray *memberships,
                                gint64           organisation)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      const ShukeMembership *membership = memberships->pdata[i];
      const ShukePerson *person = membership->organisation == organisation && membership->contact
                                    ? shuke_customer_find_person (membership->other, membership->person) : NULL;
      const char *name = person != NULL ? shuke_customer_person_title (membership->other, person) : NULL;

      if (name != NULL)
        g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" · ", (char **) names->pdata);
}

const ShukeCustomerPhone *
shuke_membership_get_phone (const ShukeMembership *self,
                            const ShukeCustomer   *organisation)
{
  const ShukeCustomerPhone *phone = shuke_customer_get_phone_of (organisation, self->person);

  if (phone != NULL || self->other == organisation)
    return phone;
  return self->other->phones->len > 0 ? g_ptr_array_index (self->other->phones, 0) : NULL;
}
