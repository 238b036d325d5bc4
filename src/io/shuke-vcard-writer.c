/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing visiting cards in version 3.0 (RFC 2426): the one version that phones of both kinds read well. */

#include <string.h>

#include "shuke-vcard-fields.h"
#include "shuke-vcard.h"

/* RFC 2426, 2.6: no more than 75 bytes a line without its end, and no character cut in two. */
#define FOLD_AT 75

static void
add_line (GString    *text,
          const char *line)
{
  gsize left = strlen (line);
  gsize room = FOLD_AT;

  while (left > room)
    {
      gsize n = room;

      while (((guint8) line[n] & 0xC0) == 0x80)
        n--;
      g_string_append_len (text, line, n);
      g_string_append (text, "\r\n ");
      line += n;
      left -= n;
      room = FOLD_AT - 1;
    }
  g_string_append (text, line);
  g_string_append (text, "\r\n");
}

static void
append_escaped (GString    *line,
                const char *value)
{
  for (const char *at = value != NULL ? value : ""; *at != '\0'; at++)
    {
      switch (*at)
        {
        case '\n':
          g_string_append (line, "\\n");
          break;
        case '\r':
          break;
        case '\\':
        case ',':
        case ';':
          g_string_append_c (line, '\\');
          G_GNUC_FALLTHROUGH;
        default:
          g_string_append_c (line, *at);
        }
    }
}

static void
add_text (GString    *text,
          const char *head,
          const char *value)
{
  g_autoptr (GString) line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = g_string_new (head);
  append_escaped (line, value);
  add_line (text, line->str);
}

/* Known words become TYPE; the person's own word becomes a label the way Apple does it, which Android reads too. */
static void
add_item (GString             *text,
          guint               *n_groups,
          const char          *property,
          const ShukeCardItem *item,
          const char          *before,
          const char          *after)
{
  static const struct {
    const char *label;
    const char *types;
  } known[] = {
    { "mobile", "TYPE=CELL" },
    { "home", "TYPE=HOME" },
    { "work", "TYPE=WORK" },
    { "home fax", "TYPE=HOME,FAX" },
    { "work fax", "TYPE=WORK,FAX" },
    { "fax", "TYPE=FAX" },
    { "pager", "TYPE=PAGER" },
    { "main", "TYPE=MAIN" },
    { "other", "TYPE=OTHER" },
  };
  g_autoptr (GString) line = g_string_new (NULL);
  const char *types = NULL;
  gboolean own;

  for (gsize i = 0; item->label != NULL && i < G_N_ELEMENTS (known); i++)
    {
      if (strcmp (known[i].label, item->label) == 0)
        types = known[i].types;
    }
  own = item->label != NULL && types == NULL;
  if (own)
    g_string_append_printf (line, "item%u.", ++*n_groups);
  g_string_append (line, property);
  if (types != NULL)
    g_string_append_printf (line, ";%s", types);
  if (item->preferred)
    g_string_append (line, ";TYPE=PREF");
  g_string_append_printf (line, ":%s", before);
  append_escaped (line, item->value);
  g_string_append (line, after);
  add_line (text, line->str);
  if (own)
    {
      g_string_printf (line, "item%u.X-ABLabel:", *n_groups);
      append_escaped (line, item->label);
      add_line (text, line->str);
    }
}

static char *
dup_date (ShukeDate date)
{
  if (date.month == 0 || date.day == 0)
    return NULL;
  if (date.year == 0)
    return g_strdup_printf ("--%02d-%02d", date.month, date.day);
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

static void
add_photo (GString         *text,
           const ShukeCard *card)
{
  g_autofree char *letters = NULL;
  g_autofree char *line = NULL;
  const char *type;
  gsize length;

  if (card->photo == NULL || card->photo_type == NULL)
    return;
  letters = g_base64_encode (g_bytes_get_data (card->photo, &length), g_bytes_get_size (card->photo));
  type = strchr (card->photo_type, '/') + 1;
  line = g_strdup_printf ("PHOTO;ENCODING=b;TYPE=%s:%s", type, letters);
  add_line (text, line);
}

/* As telephones write it. */
static void
add_account (GString    *text,
             const char *service,
             const char *account)
{
  g_autofree char *property = NULL;

  if (account == NULL)
    return;
  property = g_strdup_printf ("IMPP;X-SERVICE-TYPE=%s:x-apple:", service);
  add_text (text, property, account);
}

static void
add_name (GString         *text,
          const ShukeCard *card)
{
  const char *const parts[] = {
    card->family_name, card->given_name, card->middle_name, card->prefix, card->suffix,
  };
  g_autoptr (GString) line = g_string_new ("N:");

  /* A name of which only the whole is known goes into the given name; FN must not be empty. */
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (i > 0)
        g_string_append_c (line, ';');
      append_escaped (line, i == 1 && card->family_name == NULL && parts[1] == NULL ? card->name : parts[i]);
    }
  add_line (text, line->str);
  if (card->name != NULL)
    add_text (text, "FN:", card->name);
  else if (card->nickname != NULL)
    add_text (text, "FN:", card->nickname);
  else if (card->phones->len > 0)
    add_text (text, "FN:", ((ShukeCardItem *) g_ptr_array_index (card->phones, 0))->value);
  else
    add_line (text, "FN:-");
}

static void
add_dates (GString         *text,
           guint           *n_groups,
           const ShukeCard *card)
{
  g_autofree char *birthday = dup_date (card->birthday);

  if (birthday != NULL)
    add_text (text, "BDAY:", birthday);
  else
    add_text (text, "BDAY;VALUE=text:", card->birthday_text);
  if (shuke_date_is_set (card->lunar_birthday))
    {
      g_autofree char *own = shuke_date_to_text (card->lunar_birthday);
      char apple[13];

      if (shuke_vcard_format_apple_lunar (card->lunar_birthday, apple))
        add_text (text, "X-ALTBDAY;CALSCALE=chinese:", apple);
      add_text (text, "X-SHUKE-LUNAR-BIRTHDAY:", own);
    }
  for (guint i = 0; i < card->events->len; i++)
    {
      const ShukeCardItem *event = g_ptr_array_index (card->events, i);
      g_autofree char *date = dup_date (event->date);
      ShukeCardItem item = { .value = date, .label = event->label };

      if (date != NULL && !event->date.lunar)
        add_item (text, n_groups, "X-ABDATE", &item, "", "");
    }
}

void
shuke_vcard_append (GString         *text,
                    const ShukeCard *card)
{
  static const struct {
    const char *property;
    gsize       offset;
    const char *before, *after;
  } lists[] = {
    { "TEL", G_STRUCT_OFFSET (ShukeCard, phones), "", "" },
    { "EMAIL", G_STRUCT_OFFSET (ShukeCard, emails), "", "" },
    { "ADR", G_STRUCT_OFFSET (ShukeCard, addresses), ";;", ";;;;" },
    { "URL", G_STRUCT_OFFSET (ShukeCard, urls), "", "" },
    { "X-ABRELATEDNAMES", G_STRUCT_OFFSET (ShukeCard, relations), "", "" },
  };
  guint n_groups = 0;

  g_string_append (text, "BEGIN:VCARD\r\nVERSION:3.0\r\n");

  add_name (text, card);
  add_text (text, "NICKNAME:", card->nickname);
  add_text (text, "ORG:", card->organisation);
  add_text (text, "TITLE:", card->title);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const GPtrArray *items = G_STRUCT_MEMBER (GPtrArray *, card, lists[i].offset);

      for (guint k = 0; k < items->len; k++)
        add_item (text, &n_groups, lists[i].property, g_ptr_array_index (items, k), lists[i].before, lists[i].after);
    }

  add_dates (text, &n_groups, card);
  add_text (text, "X-WECHAT:", card->wechat);
  add_account (text, "QQ", card->qq);
  for (guint i = 0; i < card->accounts->len; i++)
    {
      const ShukeCardItem *account = g_ptr_array_index (card->accounts, i);

      add_account (text, account->label, account->value);
    }
  if (card->is_organisation)
    add_line (text, "X-ABShowAs:COMPANY");
  /* By it we know her again who has no phone; a telephone keeps it, or leaves it out. */
  add_text (text, "X-SHUKE-CARD-NUMBER:", card->card_number);
  if (card->sex != 0)
    add_line (text, card->sex == 'f' ? "X-GENDER:F" : "X-GENDER:M");
  if (card->categories->len > 0)
    {
      g_autoptr (GString) line = g_string_new ("CATEGORIES:");

      for (guint i = 0; i < card->categories->len; i++)
        {
          if (i > 0)
            g_string_append_c (line, ',');
          append_escaped (line, g_ptr_array_index (card->categories, i));
        }
      add_line (text, line->str);
    }
  add_text (text, "NOTE:", card->note);
  add_text (text, "X-SHUKE-REFUSAL:", card->refusal);
  add_text (text, "UID:", card->uid);
  add_photo (text, card);
  g_string_append (text, "END:VCARD\r\n");
}
