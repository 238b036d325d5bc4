/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who bought something: tills put a phone, a card or a name under one heading, 会员卡号/手机 or only 会员. So the cell tells which it is, and
 * its heading only what a doubtful one is taken for. */

#include "shuke-import-file-private.h"

#include <string.h>

#include "shuke-cell-reader.h"

/* A longer row of figures is a number that was mistyped rather than a card that shows what the column is. */
#define LONGEST_PLAIN_CARD 6

/* So many in ten cells of a column of phones that are cards or names make it one of both. */
#define MIXED_IN_TEN 1

typedef enum {
  BUYER_PHONE,
  BUYER_CARD,
  BUYER_NAME,
  BUYER_OTHER,
} BuyerKind;

static gboolean
is_figures (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* VIP0030, A-1024, vip0033: capitals and three figures of a card at least. Lily88 is somebody. */
static gboolean
is_card (const char *text)
{
  gsize length = strlen (text);
  gsize letters = g_ascii_strncasecmp (text, "vip", 3) == 0 ? 3 : strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  gsize dash = text[letters] == '-';
  gsize figures = strspn (text + letters + dash, "0123456789");

  return letters > 0 && letters < 6 && figures > 2 && letters + dash + figures == length;
}

static gboolean
is_mobile (ShukeImportFile *self,
           const char      *text,
           ShukePhone      *phone)
{
  return shuke_phone_parse (text, self->context.region, phone) && phone->kind == SHUKE_PHONE_MOBILE;
}

static gboolean
is_nobodys (ShukeImportFile  *self,
            const char       *text,
            const ShukePhone *phone)
{
  return shuke_phone_is_filler (phone) || shuke_phone_is_lent (text, self->context.region);
}

/* A name may be of any letters; of a card that is no row of figures, capitals at most, they are Latin. */
static gboolean
has_own_script (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if ((guint8) *text >= 0x80 && g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* @phone is set for a phone alone. */
static BuyerKind
find_kind (ShukeImportFile *self,
           const char      *text,
           ShukePhone      *phone)
{
  gboolean is_phone = shuke_phone_parse (text, self->context.region, phone);
  char tail[5] = "";

  if (is_phone && phone->kind == SHUKE_PHONE_MOBILE)
    return BUYER_PHONE;
  if (is_figures (text) || is_card (text))
    return BUYER_CARD;
  if (is_phone)
    return BUYER_PHONE;
  return has_own_script (text) && !shuke_cell_read_starred_phone (text, tail) ? BUYER_NAME : BUYER_OTHER;
}

/* 会员卡号/手机, 顾客(手机或卡号): two of phone, card and name. */
static gboolean
names_several (const char *heading)
{
  g_autoptr (GString) parts = g_string_new (heading);
  static const char *const marks[] = { "或者", "或", "、", "（", "）", "(", ")", "／", "|", "，", ",", "[", "]", "【", "】", "+", " or " };
  g_auto (GStrv) words = NULL;
  gboolean phone = FALSE, card = FALSE, name = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (parts, marks[i], "/", 0);
  words = g_strsplit (parts->str, "/", -1);
  for (char **word = words; *word != NULL; word++)
    {
      ShukeField field = **word == '\0' ? SHUKE_FIELD_UNKNOWN : shuke_column_guess (*word);

      phone |= field == SHUKE_FIELD_PHONE;
      card |= field == SHUKE_FIELD_CARD_NUMBER;
      name |= field == SHUKE_FIELD_NAME;
    }
  return phone + card + name > 1;
}

/* Beside so many phones that nobody can have mistyped all the rest. */
static gboolean
holds_several (ShukeImportFile *self,
               const GPtrArray *samples)
{
  guint others = 0;

  for (guint i = 0; samples != NULL && i < samples->len; i++)
    {
      ShukePhone phone;
      BuyerKind kind = find_kind (self, samples->pdata[i], &phone);

      others += kind == BUYER_NAME || (kind == BUYER_CARD && strlen (samples->pdata[i]) <= LONGEST_PLAIN_CARD);
    }
  return others > 1 && others * 10 >= samples->len * MIXED_IN_TEN;
}

/* The heading is the same in all rows, and so are the samples. */
static gboolean
is_whoever (ShukeImportFile *self,
            guint            column)
{
  ShukeImportColumn *it = &g_array_index (self->columns, ShukeImportColumn, column);

  if (it->whoever == 0)
    it->whoever = names_several (shuke_import_file_get_heading (self, column)) || holds_several (self, it->samples) ? 1 : -1;
  return it->whoever > 0;
}

/* Of two columns, 手机 and 电话, the first number that can be read says who she is; @phone is NULL when this one cannot. */
static void
take_phone (ShukeImportFile  *self,
            guint             column,
            const char       *text,
            const ShukePhone *phone,
            ShukeImportSale  *row)
{
  if (phone == NULL || is_nobodys (self, text, phone))
    shuke_import_file_add_issue (self, column, shuke_cell_why_no_phone (text, self->context.region));
  else if (*row->phone.e164 == '\0')
    row->phone = *phone;
  else if (strcmp (row->phone.e164, phone->e164) != 0)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
}

static void
take_card (ShukeImportFile *self,
           guint            column,
           const char      *text,
           ShukeImportSale *row)
{
  if (row->card_number == NULL)
    row->card_number = text;
  else if (strcmp (row->card_number, text) != 0)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
}

static void
take_name (ShukeImportFile *self,
           const char      *text,
           ShukeImportSale *row)
{
  if (row->customer_name == NULL)
    row->customer_name = shuke_import_file_clean_name (self, text);
}

static void
read_under_phone (ShukeImportFile *self,
                  guint            column,
                  const char      *text,
                  ShukeImportSale *row)
{
  ShukePhone phone;
  BuyerKind kind = find_kind (self, text, &phone);

  if (kind == BUYER_PHONE)
    take_phone (self, column, text, &phone, row);
  else if (kind == BUYER_CARD && (is_card (text) ? row->card_number == NULL : is_whoever (self, column)))
    take_card (self, column, text, row);
  else if (kind == BUYER_NAME && is_whoever (self, column))
    take_name (self, text, row);
  /* Else she is found by her name and what is left of her number, or by her name alone. */
  else if (kind == BUYER_CARD || !shuke_cell_read_starred_phone (text, row->phone_tail))
    take_phone (self, column, text, shuke_phone_parse (text, self->context.region, &phone) ? &phone : NULL, row);
}

/* A name is whatever is neither a number nor a card: nobody is called 0045. */
static void
read_under_name (ShukeImportFile *self,
                 guint            column,
                 const char      *text,
                 ShukeImportSale *row)
{
  ShukePhone phone;

  if (is_mobile (self, text, &phone))
    {
      if (*row->phone.e164 == '\0' || is_nobodys (self, text, &phone))
        take_phone (self, column, text, &phone, row);
    }
  else if (is_figures (text) || (row->card_number == NULL && is_card (text)))
    take_card (self, column, text, row);
  else
    row->customer_name = shuke_import_file_clean_name (self, text);
}

void
shuke_import_file_read_buyer (ShukeImportFile *self,
                              guint            column,
                              const char      *text,
                              ShukeImportSale *row)
{
  ShukeField field = g_array_index (self->fields, ShukeField, column);
  ShukePhone phone;

  if (field == SHUKE_FIELD_PHONE)
    read_under_phone (self, column, text, row);
  else if (field == SHUKE_FIELD_NAME)
    read_under_name (self, column, text, row);
  else if (find_kind (self, text, &phone) == BUYER_NAME && strpbrk (text, "0123456789") == NULL)
    take_name (self, text, row);
  else
    row->card_number = text;
}

void
shuke_import_file_settle_buyer (ShukeImportFile *self,
                                ShukeImportSale *row)
{
  ShukePhone phone;

  if (*row->phone.e164 != '\0' || row->card_number == NULL || !is_mobile (self, row->card_number, &phone))
    return;
  if (!is_nobodys (self, row->card_number, &phone))
    row->phone = phone;
}

void
shuke_import_file_find_buyers (ShukeImportFile *self)
{
  guint found = G_MAXUINT;

  for (guint i = self->fields->len; i-- > 0;)
    switch ((int) g_array_index (self->fields, ShukeField, i))
      {
      case SHUKE_FIELD_PHONE:
      case SHUKE_FIELD_CARD_NUMBER:
      case SHUKE_FIELD_NAME:
        return;
      case SHUKE_FIELD_UNKNOWN:
        if (names_several (shuke_import_file_get_heading (self, i)))
          found = i;
        break;
      default:
        break;
      }
  if (found != G_MAXUINT)
    g_array_index (self->fields, ShukeField, found) = SHUKE_FIELD_PHONE;
}
