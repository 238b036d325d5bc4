/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of what can be undone. A kind without one is undone all the same. */

#include "config.h"

#include "shuke-undo-words.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-join.h"
#include "shuke-due-text.h"
#include "shuke-fact-words.h"

/* Translators: all of these stand behind "Undone:" or "Done again:". */
static const struct { const char *kind, *words; } kinds[] = {
  { "customer-add", NC_("undone", "a new customer") },
  { "customer-change", NC_("undone", "a change in a file") },
  { "customer-delete", NC_("undone", "deleting a customer") },
  { "customer-restore", NC_("undone", "bringing a customer back") },
  { "customer-join", NC_("undone", "joining two customers") },
  { "sale", NC_("undone", "a sale") },
  { "sale-correct", NC_("undone", "the correction of a sale") },
  { "sale-delete", NC_("undone", "voiding a sale") },
  { "entry-save", NC_("undone", "a note") },
  { "entry-delete", NC_("undone", "deleting a note") },
  { "call-add", NC_("undone", "a call") },
  { "todo-save", NC_("undone", "a to-do") },
  { "visit-plan", NC_("undone", "an announced visit") },
  { "prepared", NC_("undone", "what was prepared") },
  { "slip-save", NC_("undone", "a slip") },
  { "slip-state", NC_("undone", "the state of a slip") },
  { "slip-kind", NC_("undone", "a kind of slip") },
  { "consent", NC_("undone", "an answer about messages") },
  { "refusals-lifted", NC_("undone", "lifting the refusals of a file") },
  { "message-answer", NC_("undone", "the answer to a message") },
  { "campaign-save", NC_("undone", "a campaign") },
  { "campaign-hand-over", NC_("undone", "handing a campaign over") },
  { "campaign-delete", NC_("undone", "deleting a campaign") },
  { "group", NC_("undone", "a group") },
  { "group-delete", NC_("undone", "deleting a group") },
  { "group-in", NC_("undone", "who is in a group") },
  { "group-out", NC_("undone", "who is in a group") },
  { "membership", NC_("undone", "who belongs to whom") },
  { "membership-remove", NC_("undone", "who belongs to whom") },
  { "photo", NC_("undone", "a picture") },
  { "photo-remove", NC_("undone", "removing a picture") },
  { "portrait", NC_("undone", "a portrait") },
  { "attachment", NC_("undone", "a file") },
  { "attachment-remove", NC_("undone", "removing a file") },
  { "custom-field", NC_("undone", "a field of your own") },
  { "custom-field-delete", NC_("undone", "deleting a field of your own") },
  { "fact-confirm", NC_("undone", "a confirmation") },
  { "asked", NC_("undone", "an answer to a question") },
  { "remark-take", NC_("undone", "what the remark tells") },
  { "remark-away", NC_("undone", "putting away what the remark tells") },
  { "prospect", NC_("undone", "a prospect") },
  { "prospect-lost", NC_("undone", "a prospect") },
  { "thanks", NC_("undone", "thanks for a customer brought") },
  { "setting", NC_("undone", "a setting") },
};

char *
shuke_undo_words_dup (ShukeBook *book,
                      gint64     action)
{
  g_autofree char *kind = NULL;
  gint64 id;

  if (!shuke_book_describe_action (book, action, &kind, &id, NULL))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      {
        const char *words = g_dpgettext2 (NULL, "undone", kinds[i].words);
        g_autoptr (ShukeCustomer) customer = id == 0 ? NULL : shuke_book_get_customer (book, id, NULL);
        const char *title = customer == NULL ? NULL : shuke_customer_get_title (customer);

        return title == NULL ? g_strdup (words) : g_strdup_printf ("%s · %s", words, title);
      }
  return NULL;
}

static void
append_line (GString    *lines,
             const char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

static void
append_people (GString             *lines,
               const ShukeCustomer *customer,
               const GArray        *stayed)
{
  for (guint i = 0; i < stayed->len; i++)
    for (guint k = 0; k < customer->persons->len; k++)
      {
        const ShukePerson *person = g_ptr_array_index (customer->persons, k);
        const char *title = shuke_customer_person_title (customer, person);

        if (person->id == g_array_index (stayed, gint64, i))
          append_line (lines, title != NULL ? title : shuke_fact_person_word (customer, person));
      }
}

char *
shuke_undo_words_dup_stayed (ShukeBook *book,
                             gint64     action,
                             int        kept)
{
  g_autofree char *kind = NULL;
  g_autoptr (GArray) stayed = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *name = NULL;
  guint visits = 0;
  gint64 id;

  if (!shuke_book_describe_action (book, action, &kind, &id, NULL) || g_strcmp0 (kind, "customer-join") != 0)
    return NULL;
  stayed = shuke_book_list_stayed (book, action, &visits, NULL);
  customer = shuke_book_get_customer (book, id, NULL);
  if (stayed == NULL || customer == NULL || stayed->len + visits == 0)
    return NULL;
  append_people (lines, customer, stayed);
  if (visits > 0)
    {
      g_autofree char *line = g_strdup_printf (ngettext ("%u purchase", "%u purchases", visits), visits);

      append_line (lines, line);
    }
  kept -= (int) (stayed->len + visits);
  if (kept > 0)
    {
      g_autofree char *line = g_strdup_printf (ngettext ("%d detail that was changed since", "%d details that were changed since", kept), kept);

      append_line (lines, line);
    }
  name = shuke_due_text_name (customer);
  /* Translators: two joined files are parted again; first a name, then lines with names of children and numbers of purchases. */
  return g_strdup_printf (_("Something was bought or brought back since that concerns both. Therefore these stay with %1$s:\n%2$s"), name, lines->str);
}
