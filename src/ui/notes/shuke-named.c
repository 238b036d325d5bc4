/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is named in what is typed, for notes and slips alike. It only finds; whether she is taken is asked or shown by whoever uses it. */

#include "config.h"

#include "shuke-named.h"

#include <string.h>

#include "shuke-book-customers.h"
#include "shuke-name.h"
#include "shuke-note-whom.h"

/* So many customers are looked at for one name; more of that name are too many to tell apart anyhow. */
#define MOST_NAMESAKES 50
#define SHORTEST_GIVEN_NAME 2

static GPtrArray *
look_up (const char *text,
         gpointer    data)
{
  ShukeSearch *search = data;
  g_autoptr (GPtrArray) customers = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_customer_unref);
  g_autoptr (GArray) ids = NULL;

  if (!shuke_search_is_ready (search))
    return NULL;
  ids = shuke_search_find (search, text, NULL);
  if (ids->len > MOST_NAMESAKES)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      ShukeCustomer *customer = shuke_book_get_customer (shuke_search_get_book (search), g_array_index (ids, gint64, i), NULL);

      if (customer != NULL)
        g_ptr_array_add (customers, customer);
    }
  return g_steal_pointer (&customers);
}

ShukeCustomer *
shuke_named_find (ShukeSearch          *search,
                  const char           *text,
                  const ShukeCustomer  *open,
                  char                **named)
{
  shuke_search_load (search);
  return shuke_note_find_whom (text, open, look_up, search, named);
}

#define SEVERAL (-1)

/* The one of @customers whom @is_called says it is; 0 for none, SEVERAL for several. */
static gint64
get_one (const GPtrArray *customers,
         const char      *name,
         gboolean       (*is_called) (const ShukeCustomer *customer, const char *name))
{
  gint64 found = 0;

  for (guint i = 0; customers != NULL && i < customers->len; i++)
    {
      const ShukeCustomer *customer = g_ptr_array_index (customers, i);

      if (!is_called (customer, name))
        continue;
      if (found != 0)
        return SEVERAL;
      found = customer->id;
    }
  return found;
}

static gboolean
is_called_so (const ShukeCustomer *customer,
              const char          *name)
{
  return g_strcmp0 (customer->name, name) == 0 || g_strcmp0 (customer->nickname, name) == 0 || g_strcmp0 (customer->address_form, name) == 0;
}

/* 美兰 of 邱美兰, and who is called so without a surname. */
static gboolean
has_given_name (const ShukeCustomer *customer,
                const char          *name)
{
  return is_called_so (customer, name) ||
         (customer->name != NULL && g_str_has_suffix (customer->name, name) && strlen (customer->name) > strlen (name));
}

gint64
shuke_named_get_one (ShukeSearch *search,
                     const char  *name)
{
  g_autoptr (GPtrArray) customers = NULL;
  g_autoptr (GPtrArray) called = NULL;
  g_autofree char *given = NULL;
  gsize title = shuke_name_get_title_bytes (name);
  gint64 found;

  shuke_search_load (search);
  customers = look_up (name, search);
  found = get_one (customers, name, is_called_so);
  /* Two who are called 美兰姐 are not told apart by who is 邱美兰 besides. */
  if (found != 0 || title == 0)
    return MAX (found, 0);
  /* 美兰姐, where one is called so. A surname with a title is that of many, whether or not they have a file. */
  given = g_strndup (name, strlen (name) - title);
  if (g_utf8_strlen (given, -1) < SHORTEST_GIVEN_NAME)
    return 0;
  called = look_up (given, search);
  return MAX (get_one (called, given, has_given_name), 0);
}
