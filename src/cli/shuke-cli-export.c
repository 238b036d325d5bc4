/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All customers as one table, for another program or for safe keeping: what she typed, in words, phones as text. Bought things are not
 * in it; a backup holds everything. */

#include "config.h"

#include "shuke-cli-export.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-csv.h"

/* So many children get columns; a household of more keeps the others in the book. */
#define CHILDREN_MAX 6

static void
write_heading (ShukeCsvWriter *writer,
               int             children)
{
  const char *const headings[] = {
    _("Name"), _("Nickname"), _("Form of address"), _("Phone"), _("Card number"), _("Tier"), _("Birthday"), _("WeChat"),
    _("Address"), _("Mind"), _("Note"), _("Customer since"), _("May we write"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    shuke_csv_writer_add (writer, headings[i]);
  for (int i = 1; i <= children; i++)
    {
      g_autofree char *name = g_strdup_printf (_("Child %d"), i);
      g_autofree char *birth = g_strdup_printf (_("Child %d birthday"), i);

      shuke_csv_writer_add (writer, name);
      shuke_csv_writer_add (writer, birth);
    }
  shuke_csv_writer_end_row (writer);
}

static int
count_children (const ShukeCustomer *customer)
{
  int n = 0;

  for (guint i = 0; i < customer->persons->len; i++)
    n += ((ShukePerson *) g_ptr_array_index (customer->persons, i))->role == SHUKE_ROLE_CHILD;
  return MIN (n, CHILDREN_MAX);
}

static char *
join_phones (const ShukeCustomer *customer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);

      if (i > 0)
        g_string_append (text, " / ");
      g_string_append (text, phone->raw);
    }
  return g_string_free (text, FALSE);
}

static const char *
find_wechat (const ShukeCustomer *customer)
{
  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      if (g_str_equal (channel->kind, "wechat"))
        return channel->value;
    }
  return NULL;
}

static const char *
consent_word (ShukeConsentState state)
{
  switch (state)
    {
    case SHUKE_CONSENT_YES:
      return _("yes");
    case SHUKE_CONSENT_NO:
      return _("no");
    case SHUKE_CONSENT_UNKNOWN:
    default:
      return NULL;
    }
}

static void
write_customer (ShukeCsvWriter      *writer,
                const ShukeCustomer *customer,
                ShukeConsentState    consent)
{
  g_autofree char *phones = join_phones (customer);
  g_autofree char *birth = shuke_date_to_text (shuke_customer_get_self (customer)->birth);
  g_autofree char *since = customer->created_day != SHUKE_DAY_NONE ? shuke_day_to_iso (customer->created_day) : NULL;
  int children = 0;

  shuke_csv_writer_add (writer, customer->name);
  shuke_csv_writer_add (writer, customer->nickname);
  shuke_csv_writer_add (writer, customer->address_form);
  shuke_csv_writer_add_number_text (writer, phones);
  shuke_csv_writer_add_number_text (writer, customer->card_number);
  shuke_csv_writer_add (writer, customer->tier);
  shuke_csv_writer_add (writer, birth);
  shuke_csv_writer_add (writer, find_wechat (customer));
  shuke_csv_writer_add (writer, customer->addresses->len > 0 ? ((ShukeAddress *) customer->addresses->pdata[0])->text : NULL);
  shuke_csv_writer_add (writer, customer->mind);
  shuke_csv_writer_add (writer, customer->note);
  shuke_csv_writer_add (writer, since);
  shuke_csv_writer_add (writer, consent_word (consent));
  for (guint i = 0; i < customer->persons->len && children < CHILDREN_MAX; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      g_autofree char *child_birth = shuke_date_to_text (person->birth);

      if (person->role != SHUKE_ROLE_CHILD)
        continue;
      shuke_csv_writer_add (writer, person->name != NULL ? person->name : person->nickname);
      shuke_csv_writer_add (writer, child_birth);
      children++;
    }
  shuke_csv_writer_end_row (writer);
}

static gboolean
write_all (ShukeBook       *book,
           ShukeCsvWriter  *writer,
           const GArray    *ids,
           GError         **error)
{
  int children = 0;

  for (guint i = 0; i < ids->len && children < CHILDREN_MAX; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, g_array_index (ids, gint64, i), error);

      if (customer == NULL)
        return FALSE;
      children = MAX (children, count_children (customer));
    }
  write_heading (writer, children);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, g_array_index (ids, gint64, i), error);
      g_autoptr (ShukeConsent) consent = NULL;

      if (customer == NULL)
        return FALSE;
      consent = shuke_book_get_consent (book, customer->id, "marketing", error);
      if (consent == NULL)
        return FALSE;
      write_customer (writer, customer, consent->state);
    }
  return TRUE;
}

int
shuke_cli_export (ShukeBook   *book,
                  const char  *path,
                  GError     **error)
{
  g_autoptr (ShukeCsvWriter) writer = shuke_csv_writer_new ();
  g_autoptr (GArray) ids = shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, error);
  g_autoptr (GBytes) bytes = NULL;

  if (ids == NULL || !write_all (book, writer, ids, error))
    return -1;
  bytes = shuke_csv_writer_take_bytes (writer);
  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return -1;
  return (int) ids->len;
}
