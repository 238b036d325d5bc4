/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Customers as a table or as visiting cards, written one after the other so that 100,000 of them never lie in memory together. What
 * is written has to read back through our own import as the same person: cells that hold several things are read once before they leave. */

#include "config.h"

#include "shuke-export.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "shuke-book-customers.h"
#include "shuke-book-export.h"
#include "shuke-book-greeting.h"
#include "shuke-book-list.h"
#include "shuke-book-photos.h"
#include "shuke-book-safety.h"
#include "shuke-cell-reader.h"
#include "shuke-csv.h"
#include "shuke-error.h"
#include "shuke-export-facts.h"
#include "shuke-export-people.h"
#include "shuke-part-file.h"
#include "shuke-vcard.h"
#include "shuke-xlsx-writer.h"

/* Customers between two writes to the file. */
#define A_WRITE 64

/* Columns of each child that stand in every table. */
#define CHILD_COLUMNS 5

/* Everything about one customer that leaves. */
typedef struct {
  ShukeBook     *book;
  ShukeCustomer *customer;
  ShukeConsent  *consent;
  GPtrArray     *groups;
  gint64         points;
  GPtrArray     *children;   /* (element-type ShukePerson) borrowed from @customer */
  char          *referrer;   /* (nullable): the name of who brought her */
} Leaving;

static void
leaving_clear (Leaving *self)
{
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->consent, shuke_consent_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->referrer, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leaving, leaving_clear)

/* Who brought her and is gone has no name any more. With her number where others have that name, so that the file can be read again. */
static char *
dup_referrer (ShukeBook           *book,
              const ShukeCustomer *customer)
{
  g_autoptr (ShukeCustomer) referrer = customer->referrer != 0 ? shuke_book_get_customer (book, customer->referrer, NULL) : NULL;

  g_autoptr (GArray) namesakes = NULL;

  if (referrer == NULL)
    return NULL;
  namesakes = referrer->name != NULL ? shuke_book_find_by_name (book, referrer->name, NULL) : NULL;
  if ((namesakes == NULL || namesakes->len != 1) && referrer->phones->len > 0)
    return g_strdup_printf ("%s %s", referrer->name != NULL ? referrer->name : "",
                            ((const ShukeCustomerPhone *) g_ptr_array_index (referrer->phones, 0))->raw);
  return g_strdup (shuke_customer_get_title (referrer));
}

static gboolean
leaving_read (Leaving    *self,
              ShukeBook  *book,
              gint64      id,
              GError    **error)
{
  self->book = book;
  self->customer = shuke_book_get_customer (book, id, error);
  if (self->customer == NULL)
    return FALSE;
  self->consent = shuke_book_get_consent (book, id, "marketing", error);
  self->groups = self->consent != NULL ? shuke_book_list_customer_groups (book, id, error) : NULL;
  if (self->groups == NULL)
    return FALSE;
  self->points = shuke_book_get_points (book, id);
  self->referrer = dup_referrer (book, self->customer);
  self->children = g_ptr_array_new ();
  for (guint i = 0; i < self->customer->persons->len; i++)
    {
      ShukePerson *person = g_ptr_array_index (self->customer->persons, i);

      if (person->role == SHUKE_ROLE_CHILD)
        g_ptr_array_add (self->children, person);
    }
  return TRUE;
}

/* Whether a cell with @text would be read as one child of that name and relation. */
static gboolean
reads_as (const char *text,
          const char *name,
          const char *relation,
          ShukeDay    today)
{
  g_autofree char *copy = g_strdup (text);
  ShukeImportChild child[2];
  gboolean all;

  return shuke_cell_read_children (copy, today, today, child, 2, &all) == 1 && all && child[0].size == NULL && child[0].shoe_size == NULL && child[0].height == 0
         && !shuke_date_is_set (child[0].birth) && g_strcmp0 (child[0].name, name) == 0
         && g_strcmp0 (child[0].relation, relation) == 0;
}

static char *
dup_child_name (const ShukePerson *child,
                ShukeDay           today)
{
  const char *name = child->name != NULL ? child->name : child->nickname;
  g_autofree char *both = NULL;

  if (child->relation == NULL || name == NULL)
    return g_strdup (name != NULL ? name : child->relation);
  both = g_strdup_printf ("%s %s", child->relation, name);
  return g_strdup (reads_as (both, name, child->relation, today) ? both : name);
}

static const char *
newest_size (const ShukePerson *person,
             const char        *kind)
{
  for (guint i = 0; i < person->sizes->len; i++)
    {
      const ShukeSizeTold *told = g_ptr_array_index (person->sizes, i);

      if (g_str_equal (told->kind, kind))
        return told->size;
    }
  return NULL;
}

/* Newest height in centimetres. */
static char *
dup_height (const ShukePerson *person)
{
  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measured = g_ptr_array_index (person->measurements, i);

      if (!g_str_equal (measured->kind, "height"))
        continue;
      if (measured->value % 10 == 0)
        return g_strdup_printf ("%d", measured->value / 10);
      return g_strdup_printf ("%d.%d", measured->value / 10, measured->value % 10);
    }
  return NULL;
}

static const char *
sex_word (ShukeSex sex)
{
  switch (sex)
    {
    case SHUKE_SEX_FEMALE:
      /* Translators: the word in the column of sexes of an exported table; the import has to know it: 女. */
      return C_("cell", "female");
    case SHUKE_SEX_MALE:
      /* Translators: as above: 男. */
      return C_("cell", "male");
    case SHUKE_SEX_UNKNOWN:
    default:
      return NULL;
    }
}

static void
append (GString    *text,
        const char *between,
        const char *more)
{
  if (more == NULL || *more == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, more);
}

/* 138…（妈妈）, as it came from a table. */
static gboolean
holds_label (const ShukeCustomerPhone *phone)
{
  const char *label = shuke_customer_phone_get_label (phone);

  return label != NULL && strstr (phone->raw, label) != NULL;
}

static char *
join_phones (const ShukeCustomer *customer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);
      const char *label = shuke_customer_phone_get_label (phone);

      append (text, " / ", phone->raw);
      if (label != NULL && !holds_label (phone))
        g_string_append_printf (text, "（%s）", label);
    }
  return g_string_free (text, FALSE);
}

static char *
join_addresses (const ShukeCustomer *customer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < customer->addresses->len; i++)
    append (text, " / ", ((ShukeAddress *) g_ptr_array_index (customer->addresses, i))->text);
  return g_string_free (text, FALSE);
}

static char *
join_groups (const GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    append (text, "、", g_ptr_array_index (groups, i));
  return g_string_free (text, FALSE);
}

/* All of one kind. */
static char *
join_channels (const ShukeCustomer *customer,
               const char          *kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      if (g_str_equal (channel->kind, kind))
        append (text, "；", channel->value);
    }
  return g_string_free (text, FALSE);
}

/* Each with what tells its kind. */
static char *
join_accounts (const ShukeCustomer *customer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);
      g_autofree char *named = NULL;

      if (g_str_equal (channel->kind, "wechat") || g_str_equal (channel->kind, "email"))
        continue;
      if (g_str_equal (channel->kind, "qq") || g_str_equal (channel->kind, "line"))
        named = g_strdup_printf ("%s %s", g_str_equal (channel->kind, "qq") ? "QQ" : "LINE", channel->value);
      append (text, "；", named != NULL ? named : channel->value);
    }
  return g_string_free (text, FALSE);
}

static const char *
consent_word (ShukeConsentState state)
{
  switch (state)
    {
    case SHUKE_CONSENT_YES:
      return C_("cell", "yes");
    case SHUKE_CONSENT_NO:
      return C_("cell", "no");
    case SHUKE_CONSENT_UNKNOWN:
    default:
      return NULL;
    }
}

/* A table on its way out, in either form. */
typedef struct {
  ShukeCsvWriter   *csv;
  ShukeXlsxWriter  *workbook;   /* (nullable): it is this instead */
  ShukeFactColumns *facts;      /* behind all others */
} Table;

static void
table_clear (Table *self)
{
  g_clear_pointer (&self->csv, shuke_csv_writer_free);
  g_clear_pointer (&self->workbook, shuke_xlsx_writer_free);
  g_clear_pointer (&self->facts, shuke_fact_columns_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static void
table_add (Table      *self,
           const char *text)
{
  if (self->workbook != NULL)
    shuke_xlsx_writer_add (self->workbook, text);
  else
    shuke_csv_writer_add (self->csv, text);
}

static void
fact_cb (const char *text,
         gpointer    table)
{
  table_add (table, text);
}

static void
table_add_number_text (Table      *self,
                       const char *text)
{
  if (self->workbook != NULL)
    shuke_xlsx_writer_add (self->workbook, text);
  else
    shuke_csv_writer_add_number_text (self->csv, text);
}

static void
table_end_row (Table *self)
{
  if (self->workbook != NULL)
    shuke_xlsx_writer_end_row (self->workbook);
  else
    shuke_csv_writer_end_row (self->csv);
}

static void
write_heading (Table *table,
               int    children)
{
  /* Translators: headings of the table of customers. The import has to know each, so keep to the words of the glossary. */
  const char *const headings[] = {
    C_("column", "Name"), C_("column", "Nickname"), C_("column", "Form of address"), C_("column", "Phone"), C_("column", "Card number"), C_("column", "Tier"), C_("column", "Points"), C_("column", "Sex"), C_("column", "Birthday"),
    C_("column", "WeChat"), C_("column", "E-mail"), C_("column", "Address"), C_("column", "Size"), C_("column", "Top size"), C_("column", "Trouser size"), C_("column", "Shoe size"), C_("column", "Height"), C_("column", "Groups"), C_("column", "Source"), C_("column", "Staff"),
    C_("column", "Mind"), C_("column", "Note"), C_("column", "Consent"), C_("column", "Consent date"), C_("column", "Customer since"), C_("column", "Others in the family"), C_("column", "QQ and other accounts"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    table_add (table, headings[i]);
  if (shuke_fact_columns_has_organisations (table->facts))
    table_add (table, C_("column", "Is an organisation"));
  for (int i = 1; i <= children; i++)
    {
      const char *const parts[CHILD_COLUMNS] = { C_("column", "Child %d"), C_("column", "Child %d sex"), C_("column", "Child %d birthday"), C_("column", "Child %d size"), C_("column", "Child %d height") };

      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        {
          g_autofree char *number = g_strdup_printf ("%d", i);
          g_autoptr (GString) heading = g_string_new (parts[k]);

          g_string_replace (heading, "%d", number, 1);
          table_add (table, heading->str);
        }
    }
  shuke_fact_columns_add_headings (table->facts, fact_cb, table);
  table_end_row (table);
}

static void
write_row (Table         *table,
           const Leaving *leaving,
           int            children,
           ShukeDay       today)
{
  const ShukeCustomer *customer = leaving->customer;
  const ShukePerson *self = shuke_customer_get_self (customer);
  g_autofree char *phones = join_phones (customer);
  g_autofree char *birth = shuke_export_dup_birth (self->birth, today);
  g_autofree char *points = leaving->points != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, leaving->points) : NULL;
  g_autofree char *addresses = join_addresses (customer);
  g_autofree char *height = dup_height (self);
  g_autofree char *groups = join_groups (leaving->groups);
  g_autofree char *asked = leaving->consent->day != SHUKE_DAY_NONE ? shuke_day_to_iso (leaving->consent->day) : NULL;
  g_autofree char *since = customer->created_day != SHUKE_DAY_NONE ? shuke_day_to_iso (customer->created_day) : NULL;
  g_autofree char *others = shuke_export_join_others (customer, shuke_book_get_currency (leaving->book), today);
  g_autofree char *accounts = join_accounts (customer);
  g_autofree char *wechat = join_channels (customer, "wechat");
  g_autofree char *emails = join_channels (customer, "email");

  table_add (table, customer->name);
  table_add (table, customer->nickname);
  table_add (table, customer->address_form);
  table_add_number_text (table, phones);
  table_add_number_text (table, customer->card_number);
  table_add (table, customer->tier);
  table_add (table, points);
  table_add (table, sex_word (self->sex));
  table_add (table, birth);
  table_add (table, wechat);
  table_add (table, emails);
  table_add (table, addresses);
  table_add (table, newest_size (self, "clothes"));
  table_add (table, newest_size (self, "top"));
  table_add (table, newest_size (self, "bottom"));
  table_add (table, newest_size (self, "shoes"));
  table_add (table, height);
  table_add (table, groups);
  table_add (table, customer->source);
  table_add (table, customer->staff);
  table_add (table, customer->mind);
  table_add (table, customer->note);
  table_add (table, consent_word (leaving->consent->state));
  table_add (table, asked);
  table_add (table, since);
  table_add (table, others);
  table_add_number_text (table, accounts);
  if (shuke_fact_columns_has_organisations (table->facts))
    table_add (table, customer->organisation ? C_("cell", "yes") : NULL);
  for (int i = 0; i < children && i < (int) leaving->children->len; i++)
    {
      const ShukePerson *child = g_ptr_array_index (leaving->children, i);
      g_autofree char *name = dup_child_name (child, today);
      g_autofree char *child_birth = shuke_export_dup_birth (child->birth, today);
      g_autofree char *child_height = dup_height (child);

      table_add (table, name);
      table_add (table, sex_word (child->sex));
      table_add (table, child_birth);
      table_add (table, newest_size (child, "clothes"));
      table_add (table, child_height);
    }
  for (int i = (int) leaving->children->len; i < children; i++)
    for (int k = 0; k < CHILD_COLUMNS; k++)
      table_add (table, NULL);
  shuke_fact_columns_add_row (table->facts, customer, leaving->referrer, shuke_book_get_currency (leaving->book), today, fact_cb, table);
  table_end_row (table);
}

static const char *
find_fact (const ShukePerson *person,
           ShukeFactKind      kind)
{
  for (guint i = 0; i < person->facts->len; i++)
    {
      const ShukePersonFact *fact = g_ptr_array_index (person->facts, i);

      if (g_str_equal (fact->kind, shuke_fact_kind_get_info (kind)->word))
        return fact->value;
    }
  return NULL;
}

/* @photo stays NULL when she has none, or it was thrown away meanwhile. */
static gboolean
read_portrait (const Leaving  *leaving,
               GBytes        **photo,
               GError        **error)
{
  gint64 self = shuke_customer_get_self (leaving->customer)->id;
  g_autoptr (GArray) portraits = shuke_book_list_portraits (leaving->book, leaving->customer->id, error);
  g_autoptr (GError) local = NULL;

  for (guint i = 0; portraits != NULL && i < portraits->len && *photo == NULL && local == NULL; i++)
    if (g_array_index (portraits, ShukePhoto, i).person == self)
      *photo = shuke_book_get_content (leaving->book, g_array_index (portraits, ShukePhoto, i).content, &local);
  if (local == NULL || g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND))
    return portraits != NULL;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* In the words in which our own import understands it, as does whoever looks at the telephone. */
static void
write_refusal (ShukeCard *card)
{
  g_autofree char *note = g_steal_pointer (&card->note);

  /* Translators: a line in the note of a visiting card. The import has to read it as a refusal of messages. */
  card->refusal = g_strdup (_("No messages"));
  card->note = note == NULL ? g_strdup (card->refusal) : g_strconcat (note, "\n", card->refusal, NULL);
}

/* What a phone's address book can hold. What must not be said to her stays in the shop; that she wants no messages goes with her. */
static gboolean
write_card (GString        *text,
            const Leaving  *leaving,
            GError        **error)
{
  const ShukeCustomer *customer = leaving->customer;
  const ShukePerson *self = shuke_customer_get_self (customer);
  g_autoptr (ShukeCard) card = shuke_card_new ();

  if (!read_portrait (leaving, &card->photo, error))
    return FALSE;
  card->name = g_strdup (customer->name);
  card->nickname = g_strdup (customer->nickname != NULL || customer->name != NULL ? customer->nickname : customer->address_form);
  for (guint i = 0; i < customer->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, i);
      const char *label = shuke_customer_phone_get_label (phone);

      /* A telephone dials what stands there; the word has a place of its own. */
      shuke_card_add (card->phones, holds_label (phone) && phone->e164 != NULL ? phone->e164 : phone->raw,
                      label != NULL ? label : phone->kind == SHUKE_PHONE_MOBILE ? "mobile" : NULL);
    }
  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      if (g_str_equal (channel->kind, "email"))
        shuke_card_add (card->emails, channel->value, NULL);
      else if (g_str_equal (channel->kind, "url"))
        shuke_card_add (card->urls, channel->value, NULL);
      else if (g_str_equal (channel->kind, "wechat") && card->wechat == NULL)
        card->wechat = g_strdup (channel->value);
      else if (g_str_equal (channel->kind, "qq") && card->qq == NULL)
        card->qq = g_strdup (channel->value);
      else
        shuke_card_add (card->accounts, channel->value,
                        g_str_equal (channel->kind, "wechat") ? "WeChat" : g_str_equal (channel->kind, "qq") ? "QQ"
                        : g_str_equal (channel->kind, "line") ? "LINE" : "other");
    }
  for (guint i = 0; i < customer->addresses->len; i++)
    {
      const ShukeAddress *address = g_ptr_array_index (customer->addresses, i);

      shuke_card_add (card->addresses, address->text, address->label);
    }
  for (guint i = 0; i < leaving->children->len; i++)
    {
      const ShukePerson *child = g_ptr_array_index (leaving->children, i);
      const char *name = shuke_customer_person_title (customer, child);

      if (name != NULL)
        shuke_card_add (card->relations, name, "child");
    }
  for (guint i = 0; i < leaving->groups->len; i++)
    g_ptr_array_add (card->categories, g_strdup (g_ptr_array_index (leaving->groups, i)));
  if (self->birth.lunar)
    card->lunar_birthday = self->birth;
  else
    card->birthday = self->birth;
  card->note = g_strdup (customer->note);
  if (leaving->consent->state == SHUKE_CONSENT_NO)
    write_refusal (card);
  card->card_number = g_strdup (customer->card_number);
  card->is_organisation = customer->organisation;
  card->organisation = g_strdup (customer->organisation ? customer->name : find_fact (self, SHUKE_FACT_EMPLOYER));
  card->title = g_strdup (find_fact (self, SHUKE_FACT_POST));
  card->photo_type = card->photo != NULL ? "image/jpeg" : NULL;
  card->sex = self->sex == SHUKE_SEX_FEMALE ? 'f' : self->sex == SHUKE_SEX_MALE ? 'm' : 0;
  shuke_vcard_append (text, card);
  return TRUE;
}

const char *
shuke_export_kind_get_ending (ShukeExportKind kind)
{
  static const char *const endings[] = {
    [SHUKE_EXPORT_TABLE] = ".csv",
    [SHUKE_EXPORT_WORKBOOK] = ".xlsx",
    [SHUKE_EXPORT_CARDS] = ".vcf",
  };

  return endings[kind];
}

gboolean
shuke_export_kind_of_path (const char       *path,
                           ShukeExportKind  *kind,
                           GError          **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (ShukeExportKind i = SHUKE_EXPORT_TABLE; i <= SHUKE_EXPORT_CARDS; i++)
    if (g_str_has_suffix (lower, shuke_export_kind_get_ending (i)))
      {
        *kind = i;
        return TRUE;
      }
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_UNSUPPORTED, "the name ends in no kind that is written");
  return FALSE;
}

static gboolean
put (FILE        *file,
     const char  *text,
     gsize        length,
     GError     **error)
{
  if (length == 0 || fwrite (text, 1, length, file) == length)
    return TRUE;
  return shuke_error_set_errno (error, errno, "export");
}

static gboolean
put_table (FILE    *file,
           Table   *table,
           GError **error)
{
  g_autoptr (GBytes) rows = NULL;

  if (table->workbook != NULL)
    return TRUE;
  rows = shuke_csv_writer_take_bytes (table->csv);
  return put (file, g_bytes_get_data (rows, NULL), g_bytes_get_size (rows), error);
}

static gboolean
set_stopped (GCancellable  *cancellable,
             GError       **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED, "export stopped");
  return TRUE;
}

/* The heading comes before the rows, so all are looked at once before. Reading one takes some 0.015 ms. */
static gboolean
learn_columns (ShukeBook         *book,
               ShukeFactColumns  *columns,
               const GArray      *ids,
               GCancellable      *cancellable,
               GError           **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      GError *local = NULL;
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, g_array_index (ids, gint64, i), &local);

      if (customer != NULL && customer->deleted_at == 0)
        shuke_fact_columns_learn (columns, customer);
      if (local != NULL && !g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      g_clear_error (&local);
      if (i % A_WRITE == 0 && set_stopped (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* The workbook is written by its library, by the name of the file that is open already: it stays the same file, with its mode. */
static int
write_all (ShukeBook            *book,
           FILE                 *file,
           const char           *path,
           ShukeExportKind       kind,
           const GArray         *ids,
           ShukeExportProgress   progress,
           gpointer              data,
           GCancellable         *cancellable,
           GError              **error)
{
  g_auto (Table) table = { shuke_csv_writer_new (), NULL, shuke_fact_columns_new () };
  g_autoptr (GString) cards = g_string_new (NULL);
  ShukeDay today = shuke_book_get_today (book);
  int children = 0;
  int written = 0;

  if (kind == SHUKE_EXPORT_WORKBOOK)
    {
      /* Translators: the name of the sheet in an exported workbook. */
      table.workbook = shuke_xlsx_writer_new (path, C_("sheet", "Customers"), error);
      if (table.workbook == NULL)
        return -1;
    }
  if (kind != SHUKE_EXPORT_CARDS)
    {
      if (!learn_columns (book, table.facts, ids, cancellable, error))
        return -1;
      children = MIN (shuke_fact_columns_get_children (table.facts), SHUKE_IMPORT_MAX_CHILDREN);
      write_heading (&table, children);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      g_auto (Leaving) leaving = { 0 };
      GError *local = NULL;

      if (leaving_read (&leaving, book, g_array_index (ids, gint64, i), &local))
        {
          if (leaving.customer->deleted_at == 0)
            {
              if (kind != SHUKE_EXPORT_CARDS)
                write_row (&table, &leaving, children, today);
              else if (!write_card (cards, &leaving, error))
                return -1;
              written++;
            }
        }
      else if (g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND))
        g_clear_error (&local);
      else
        {
          g_propagate_error (error, local);
          return -1;
        }
      if (i % A_WRITE != A_WRITE - 1 && i + 1 != ids->len)
        continue;
      if (kind == SHUKE_EXPORT_CARDS ? !put (file, cards->str, cards->len, error) : !put_table (file, &table, error))
        return -1;
      g_string_truncate (cards, 0);
      if (set_stopped (cancellable, error))
        return -1;
      if (progress != NULL)
        progress (i + 1, ids->len, data);
    }
  if (ids->len == 0 && kind == SHUKE_EXPORT_TABLE && !put_table (file, &table, error))
    return -1;
  if (table.workbook != NULL && !shuke_xlsx_writer_finish (table.workbook, error))
    return -1;
  return written;
}

int
shuke_export_run (ShukeBook            *book,
                  const char           *path,
                  const GArray         *ids,
                  ShukeExportProgress   progress,
                  gpointer              data,
                  GCancellable         *cancellable,
                  GError              **error)
{
  g_autoptr (GArray) everybody = NULL;
  g_autofree char *beside = NULL;
  ShukeExportKind kind;
  FILE *file = NULL;
  int descriptor;
  int written;

  g_return_val_if_fail (SHUKE_IS_BOOK (book), -1);
  g_return_val_if_fail (path != NULL, -1);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FOLDER, "a folder");
      return -1;
    }
  if (!shuke_book_may_write_to (book, path, error) || !shuke_export_kind_of_path (path, &kind, error))
    return -1;
  if (ids == NULL)
    ids = everybody = shuke_book_list_ids (book, SHUKE_ORDER_NAME, 0, error);
  if (ids == NULL)
    return -1;
  /* Beside it first, so that a full disk or a power cut leaves the older file. */
  descriptor = shuke_part_file_open (path, &beside);
  file = descriptor >= 0 ? fdopen (descriptor, "w") : NULL;
  if (file == NULL)
    {
      shuke_error_set_errno (error, errno, "export");
      if (descriptor >= 0)
        close (descriptor);
      return -1;
    }
  written = write_all (book, file, beside, kind, ids, progress, data, cancellable, error);
  if (written >= 0 && (fflush (file) != 0 || fsync (fileno (file)) != 0 || g_rename (beside, path) != 0))
    {
      shuke_error_set_errno (error, errno, "export");
      written = -1;
    }
  fclose (file);
  if (written < 0)
    g_unlink (beside);
  return written;
}
