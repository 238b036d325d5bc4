/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lines of one visiting card say: RFC 2426, RFC 6350, version 2.1 of the Internet Mail Consortium, and what
 * Apple (itemN.X-ABLabel, X-ABDATE, the year 1604, X-ALTBDAY) and Android (X-ANDROID-CUSTOM with the MIME type of the
 * contacts provider) write. Must never print a card into a log. */

#include "shuke-vcard-private.h"

#include <string.h>

#include "shuke-vcard-fields.h"

/* Digits: more are another number. */
#define MAX_EXTENSION 6

static void
set_once (char       **slot,
          const char  *value)
{
  if (*slot == NULL && value != NULL && *value != '\0')
    *slot = g_strdup (value);
}

static void
append_to (char       **slot,
           const char  *separator,
           const char  *value)
{
  char *joined;

  if (*value == '\0')
    return;
  joined = *slot == NULL ? g_strdup (value) : g_strconcat (*slot, separator, value, NULL);
  g_free (*slot);
  *slot = joined;
}

static ShukeCardItem *
add_item (GPtrArray            *items,
          const ShukeVcardLine *line,
          const char           *value)
{
  ShukeCardItem *item = g_new0 (ShukeCardItem, 1);

  item->value = g_strdup (value);
  item->label = shuke_vcard_dup_label (line);
  item->preferred = line->preferred;
  item->group = g_strdup (line->group);
  g_ptr_array_add (items, item);
  return item;
}

static const char *
without_scheme (const char *value,
                const char *scheme)
{
  gsize length = strlen (scheme);

  return g_ascii_strncasecmp (value, scheme, length) == 0 ? value + length : value;
}

static void
read_name (ShukeVcardReading *self,
           ShukeVcardLine    *line)
{
  ShukeCard *card = self->card;
  char *value = line->value;
  char **slots[] = {
    &card->family_name, &card->given_name, &card->middle_name, &card->prefix, &card->suffix,
  };
  char *part;

  for (gsize i = 0; i < G_N_ELEMENTS (slots) && (part = shuke_vcard_next_part (&value, ';')) != NULL; i++)
    set_once (slots[i], part);
}

/* What is dialled behind a number: ;ext=102 among the parameters of tel:+86-20-1234 (RFC 3966, written in version 4.0; some write it without
 * the scheme in older ones), or ,,102 and ;102, where a phone waits before it goes on. NULL when there is nothing of the kind. */
static const char *
find_extension (const char *number)
{
  const char *tail = number + strcspn (number, ",;");

  for (const char *at = tail; *at != '\0'; at += 1 + strcspn (at + 1, ";"))
    if (g_ascii_strncasecmp (at, ";ext=", strlen (";ext=")) == 0)
      return at + strlen (";ext=");
  tail += strspn (tail, ",; ");
  return g_ascii_isdigit (*tail) && strlen (tail) <= MAX_EXTENSION && tail[strspn (tail, "0123456789")] == '\0' ? tail : NULL;
}

static void
read_phone (ShukeVcardReading *self,
            ShukeVcardLine    *line)
{
  char *value = g_strstrip (shuke_vcard_unescape (line->value));
  const char *number = without_scheme (value, "tel:");
  gboolean uri = number != value;
  const char *extension = find_extension (number);
  int length = (int) strcspn (number, uri ? ";" : ",;");
  g_autofree char *dialled = NULL;

  if (extension != NULL)
    dialled = g_strdup_printf ("%.*s ext %.*s", length, number, (int) strcspn (extension, ";"), extension);
  else if (uri)
    dialled = g_strndup (number, (gsize) length);
  if (length > 0)
    add_item (self->card->phones, line, dialled != NULL ? dialled : number);
}

static gboolean
is_wechat (const char *word)
{
  static const char *const words[] = { "wechat", "weixin", "微信", "micromessenger", NULL };
  g_autofree char *folded = word != NULL ? g_utf8_casefold (word, -1) : NULL;

  for (gsize i = 0; folded != NULL && words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The first of a kind has a place of its own. */
static void
add_account (ShukeCard   *card,
             char       **slot,
             const char  *service,
             const char  *account)
{
  if (*slot != NULL && *account != '\0' && strcmp (*slot, account) != 0)
    shuke_card_add (card->accounts, account, service);
  else
    set_once (slot, account);
}

static void
read_account (ShukeVcardReading *self,
              ShukeVcardLine    *line)
{
  ShukeCard *card = self->card;
  char *value = g_strstrip (shuke_vcard_unescape (line->value));
  const char *colon = strchr (value, ':');
  /* A page is its whole address. */
  const char *account = colon != NULL && strncmp (colon, "://", 3) != 0 ? colon + 1 : value;
  gboolean ours = is_wechat (line->service) || is_wechat (line->label) || g_str_has_prefix (value, "wechat:") ||
                  g_str_has_prefix (value, "weixin:");

  for (guint i = 0; i < line->n_types; i++)
    ours = ours || is_wechat (line->types[i]);
  if (ours)
    {
      if (line->user != NULL && *line->user != '\0')
        account = line->user;
      add_account (card, &card->wechat, "wechat", account);
    }
  else if (line->service != NULL && g_ascii_strcasecmp (line->service, "qq") == 0)
    add_account (card, &card->qq, "qq", account);
  else if (*account != '\0')
    {
      /* Its X-ABLabel may still say that it is WeChat. */
      ShukeCardItem *item = add_item (card->urls, line, account);

      if (item->label == NULL && line->service != NULL)
        item->label = g_strdup (line->service);
      else if (item->label == NULL && g_ascii_strncasecmp (value, "line:", strlen ("line:")) == 0)
        item->label = g_strdup ("LINE");
    }
}

static gboolean
is_child_word (const char *label)
{
  static const char *const words[] = { "child", "son", "daughter", "kid", "儿子", "女儿", "孩子", "宝宝", "兒子", "女兒", NULL };

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (strstr (label, words[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_event (ShukeCard  *card,
           const char *label,
           ShukeDate   date)
{
  g_autofree char *folded = g_utf8_casefold (label != NULL ? label : "", -1);
  gboolean lunar = strstr (folded, "农历") != NULL || strstr (folded, "農曆") != NULL || strstr (folded, "阴历") != NULL ||
                   strstr (folded, "陰曆") != NULL || strstr (folded, "lunar") != NULL;
  gboolean birthday = strstr (folded, "生日") != NULL || strstr (folded, "birthday") != NULL;

  if (lunar && birthday && !is_child_word (folded))
    {
      date.lunar = 1;
      if (!shuke_date_is_set (card->lunar_birthday))
        card->lunar_birthday = date;
      return;
    }
  if ((strcmp (folded, "birthday") == 0 || strcmp (folded, "生日") == 0) && !shuke_date_is_set (card->birthday))
    {
      card->birthday = date;
      return;
    }
  date.lunar = lunar;
  shuke_card_add (card->events, NULL, label)->date = date;
}

static void
keep_birthday_text (ShukeVcardReading *self,
                    guint              line,
                    const char        *text)
{
  set_once (&self->card->birthday_text, text);
  shuke_vcard_reading_add_problem (self, line, SHUKE_CARD_PROBLEM_BIRTHDAY);
}

static void
read_birthday (ShukeVcardReading *self,
               ShukeVcardLine    *line)
{
  char *value = g_strstrip (shuke_vcard_unescape (line->value));
  ShukeDate date;

  if (*value == '\0')
    return;
  if (line->calendar != NULL && strcmp (line->calendar, "chinese") == 0)
    {
      if (shuke_vcard_parse_date (value, TRUE, line->omits_year, &self->card->lunar_birthday))
        return;
    }
  else if (shuke_vcard_parse_date (value, FALSE, line->omits_year, &date))
    {
      self->card->birthday = date;
      return;
    }
  keep_birthday_text (self, line->number, value);
}

/* X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-05-03;3;;… : the columns of Android's contacts
 * provider (ContactsContract.CommonDataKinds), value, type, label. */
static void
read_android (ShukeVcardReading *self,
              ShukeVcardLine    *line)
{
  static const char *const relations[] = {
    NULL, "assistant", "brother", "child", "partner", "father", "friend", "manager", "mother", "parent", "partner",
    "referred by", "relative", "sister", "spouse",
  };
  char *rest = line->value;
  const char *kind = shuke_vcard_next_part (&rest, ';');
  const char *value = shuke_vcard_next_part (&rest, ';');
  const char *type = shuke_vcard_next_part (&rest, ';');
  const char *label = shuke_vcard_next_part (&rest, ';');
  guint64 number = type != NULL ? g_ascii_strtoull (type, NULL, 10) : 0;
  ShukeDate date;

  if (kind == NULL || value == NULL || *value == '\0')
    return;
  if (label != NULL && *label == '\0')
    label = NULL;

  if (g_str_has_suffix (kind, "/nickname"))
    append_to (&self->card->nickname, "、", value);
  else if (g_str_has_suffix (kind, "/contact_event"))
    {
      if (!shuke_vcard_parse_date (value, FALSE, FALSE, &date))
        return;
      if (number == 3)
        label = "birthday";
      else if (number == 1)
        label = "anniversary";
      add_event (self->card, label, date);
    }
  else if (g_str_has_suffix (kind, "/relation"))
    {
      if (number > 0 && number < G_N_ELEMENTS (relations))
        label = relations[number];
      shuke_card_add (self->card->relations, value, label);
    }
  else if (strstr (kind, "unar") != NULL && strstr (kind, "irthday") != NULL)
    {
      if (shuke_vcard_parse_date (value, TRUE, FALSE, &date))
        self->card->lunar_birthday = date;
    }
  else if (is_wechat (kind) || is_wechat (label))
    set_once (&self->card->wechat, value);
}

static void
read_photo (ShukeVcardReading *self,
            ShukeVcardLine    *line)
{
  const char *value = line->value;
  const char *data = strstr (value, ";base64,");
  gsize length;
  guchar *bytes;
  const char *type;

  if (self->card->photo != NULL || *value == '\0')
    return;
  if (g_ascii_strncasecmp (value, "data:", 5) == 0 && data != NULL)
    value = data + strlen (";base64,");
  else if (!line->base64)
    return;     /* an address in the net: never fetched */

  bytes = g_base64_decode (value, &length);
  type = shuke_picture_type (bytes, length);
  if (type == NULL)
    {
      g_free (bytes);
      shuke_vcard_reading_add_problem (self, line->number, SHUKE_CARD_PROBLEM_PHOTO);
      return;
    }
  self->card->photo = g_bytes_new_take (bytes, length);
  self->card->photo_type = type;
}

static void
read_categories (ShukeVcardReading *self,
                 ShukeVcardLine    *line)
{
  static const char *const everybody[] = { "My Contacts", "myContacts", "* myContacts", "我的联系人", NULL };
  g_auto (GStrv) words = g_strsplit_set (shuke_vcard_unescape (line->value), ",;", -1);

  for (char **word = words; *word != NULL; word++)
    {
      g_strstrip (*word);
      if (**word != '\0' && !shuke_vcard_is_any (*word, everybody))
        g_ptr_array_add (self->card->categories, g_strdup (*word));
    }
}

static void
read_parts (char       **slot,
            char        *value,
            char         separator,
            const char  *joint)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  char *part;

  while ((part = shuke_vcard_next_part (&value, separator)) != NULL)
    if (*part != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? joint : "", part);
  append_to (slot, joint, joined->str);
}

static void
read_version (ShukeVcardReading *self,
              ShukeVcardLine    *line)
{
  shuke_vcard_lines_set_old (self->lines, g_str_has_prefix (line->value, "2."));
}

static void
read_email (ShukeVcardReading *self,
            ShukeVcardLine    *line)
{
  const char *address = without_scheme (g_strstrip (shuke_vcard_unescape (line->value)), "mailto:");

  if (*address != '\0')
    add_item (self->card->emails, line, address);
}

static void
read_address (ShukeVcardReading *self,
              ShukeVcardLine    *line)
{
  g_autofree char *address = shuke_vcard_dup_address (line->value);

  if (address != NULL)
    add_item (self->card->addresses, line, address);
}

static void
read_url (ShukeVcardReading *self,
          ShukeVcardLine    *line)
{
  const char *address = g_strstrip (shuke_vcard_unescape (line->value));

  if (*address != '\0')
    add_item (self->card->urls, line, address);
}

static void
read_apple_lunar (ShukeVcardReading *self,
                  ShukeVcardLine    *line)
{
  ShukeDate date;

  g_strstrip (line->value);
  if (shuke_vcard_parse_apple_lunar (line->value, line->omits_year, &date))
    self->card->lunar_birthday = date;
  else
    keep_birthday_text (self, line->number, line->value);
}

static void
read_our_lunar (ShukeVcardReading *self,
                ShukeVcardLine    *line)
{
  ShukeDate date;

  if (shuke_date_from_text (line->value, &date))
    self->card->lunar_birthday = date;
}

static void
read_nickname (ShukeVcardReading *self,
               ShukeVcardLine    *line)
{
  read_parts (&self->card->nickname, line->value, ',', "、");
}

static void
read_organisation (ShukeVcardReading *self,
                   ShukeVcardLine    *line)
{
  if (self->card->organisation == NULL)
    read_parts (&self->card->organisation, line->value, ';', " ");
}

static void
read_note (ShukeVcardReading *self,
           ShukeVcardLine    *line)
{
  const char *note = g_strstrip (shuke_vcard_unescape (line->value));

  if (*note != '\0')
    g_string_append_printf (self->note, "%s%s", self->note->len > 0 ? "\n" : "", note);
}

static void
read_sex (ShukeVcardReading *self,
          ShukeVcardLine    *line)
{
  char first = g_ascii_tolower (line->value[0]);

  if (first == 'f' || first == 'w' || g_str_has_prefix (line->value, "女"))
    self->card->sex = 'f';
  else if (first == 'm' || g_str_has_prefix (line->value, "男"))
    self->card->sex = 'm';
}

static void
read_label (ShukeVcardReading *self,
            ShukeVcardLine    *line)
{
  if (line->group == NULL)
    return;
  g_ptr_array_add (self->labels, g_strdup (line->group));
  g_ptr_array_add (self->labels, g_strdup (g_strstrip (shuke_vcard_unescape (line->value))));
}

static void
read_date (ShukeVcardReading *self,
           ShukeVcardLine    *line)
{
  ShukeDate date;

  if (shuke_vcard_parse_date (line->value, FALSE, line->omits_year, &date))
    add_item (self->card->events, line, NULL)->date = date;
}

static void
read_anniversary (ShukeVcardReading *self,
                  ShukeVcardLine    *line)
{
  ShukeDate date;

  if (shuke_vcard_parse_date (line->value, FALSE, line->omits_year, &date))
    add_event (self->card, "anniversary", date);
}

static void
read_relation (ShukeVcardReading *self,
               ShukeVcardLine    *line)
{
  const char *person = g_strstrip (shuke_vcard_unescape (line->value));

  if (*person != '\0' && !g_str_has_prefix (person, "urn:"))
    add_item (self->card->relations, line, person);
}

static void
read_spouse (ShukeVcardReading *self,
             ShukeVcardLine    *line)
{
  const char *person = g_strstrip (shuke_vcard_unescape (line->value));

  if (*person != '\0')
    shuke_card_add (self->card->relations, person, "spouse");
}

static void
read_shown_as (ShukeVcardReading *self,
               ShukeVcardLine    *line)
{
  self->card->is_organisation |= g_ascii_strcasecmp (g_strstrip (line->value), "company") == 0;
}

static void
read_kind (ShukeVcardReading *self,
           ShukeVcardLine    *line)
{
  self->card->is_organisation |= g_ascii_strncasecmp (g_strstrip (line->value), "org", 3) == 0;
}

static const struct {
  const char *name;
  void      (*read) (ShukeVcardReading *self, ShukeVcardLine *line);
} readers[] = {
  { "VERSION", read_version },
  { "N", read_name },
  { "NICKNAME", read_nickname },
  { "ORG", read_organisation },
  { "KIND", read_kind },
  { "X-ABSHOWAS", read_shown_as },
  { "TEL", read_phone },
  { "EMAIL", read_email },
  { "ADR", read_address },
  { "URL", read_url },
  { "IMPP", read_account },
  { "X-SOCIALPROFILE", read_account },
  { "SOCIALPROFILE", read_account },
  { "X-IM", read_account },
  { "BDAY", read_birthday },
  { "X-ALTBDAY", read_apple_lunar },
  { "X-SHUKE-LUNAR-BIRTHDAY", read_our_lunar },
  { "ANNIVERSARY", read_anniversary },
  { "X-ANNIVERSARY", read_anniversary },
  { "X-EVOLUTION-ANNIVERSARY", read_anniversary },
  { "X-MS-ANNIVERSARY", read_anniversary },
  { "X-KADDRESSBOOK-X-ANNIVERSARY", read_anniversary },
  { "X-ABDATE", read_date },
  { "GENDER", read_sex },
  { "X-GENDER", read_sex },
  { "SEX", read_sex },
  { "RELATED", read_relation },
  { "X-ABRELATEDNAMES", read_relation },
  { "X-SPOUSE", read_spouse },
  { "X-EVOLUTION-SPOUSE", read_spouse },
  { "X-MS-SPOUSE", read_spouse },
  { "X-KADDRESSBOOK-X-SPOUSESNAME", read_spouse },
  { "NOTE", read_note },
  { "CATEGORIES", read_categories },
  { "PHOTO", read_photo },
  { "X-ABLABEL", read_label },
  { "X-ANDROID-CUSTOM", read_android },
};

/* Those whose value is the text of a place of the card; the first that says something stays. */
static const struct {
  const char *name;
  gsize       slot;   /* of ShukeCard */
} texts[] = {
  { "FN", G_STRUCT_OFFSET (ShukeCard, name) },
  { "TITLE", G_STRUCT_OFFSET (ShukeCard, title) },
  { "ROLE", G_STRUCT_OFFSET (ShukeCard, role) },
  { "UID", G_STRUCT_OFFSET (ShukeCard, uid) },
  { "X-QQ", G_STRUCT_OFFSET (ShukeCard, qq) },
  { "X-SHUKE-CARD-NUMBER", G_STRUCT_OFFSET (ShukeCard, card_number) },
  { "X-SHUKE-REFUSAL", G_STRUCT_OFFSET (ShukeCard, refusal) },
  { "X-WECHAT", G_STRUCT_OFFSET (ShukeCard, wechat) },
  { "X-WEIXIN", G_STRUCT_OFFSET (ShukeCard, wechat) },
  { "X-WECHAT-ID", G_STRUCT_OFFSET (ShukeCard, wechat) },
  { "X-TENCENT-WECHAT", G_STRUCT_OFFSET (ShukeCard, wechat) },
};

void
shuke_vcard_reading_take_line (ShukeVcardReading *self,
                               ShukeVcardLine    *line)
{
  self->bad_letters = self->bad_letters || line->n_bad > 0;

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    if (strcmp (line->name, readers[i].name) == 0)
      {
        readers[i].read (self, line);
        return;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (line->name, texts[i].name) == 0)
      {
        set_once (G_STRUCT_MEMBER_P (self->card, texts[i].slot), g_strstrip (shuke_vcard_unescape (line->value)));
        return;
      }
}

static void
apply_label (GPtrArray  *items,
             const char *group,
             const char *label)
{
  for (guint i = 0; i < items->len; i++)
    {
      ShukeCardItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->group, group) == 0)
        {
          g_free (item->label);
          item->label = shuke_vcard_dup_plain_label (label);
        }
    }
}

/* What was only said by a label: dates that are birthdays, accounts that are WeChat. */
static void
settle_labels (ShukeVcardReading *self)
{
  ShukeCard *card = self->card;
  GPtrArray *lists[] = { card->phones, card->emails, card->addresses, card->urls, card->relations, card->events };
  g_autoptr (GPtrArray) events = NULL;

  for (guint i = 0; i + 1 < self->labels->len; i += 2)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
        apply_label (lists[k], g_ptr_array_index (self->labels, i), g_ptr_array_index (self->labels, i + 1));
    }
  g_ptr_array_set_size (self->labels, 0);

  for (guint i = card->urls->len; i > 0; i--)
    {
      ShukeCardItem *item = g_ptr_array_index (card->urls, i - 1);

      if (is_wechat (item->label) && g_ascii_strncasecmp (item->value, "http", 4) != 0)
        {
          add_account (card, &card->wechat, "wechat", item->value);
          g_ptr_array_remove_index (card->urls, i - 1);
        }
    }
  for (guint i = card->phones->len; i > 0; i--)
    {
      ShukeCardItem *item = g_ptr_array_index (card->phones, i - 1);

      /* Some keep the WeChat name among the phones. */
      if (is_wechat (item->label) && strpbrk (item->value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") != NULL)
        {
          add_account (card, &card->wechat, "wechat", item->value);
          g_ptr_array_remove_index (card->phones, i - 1);
        }
    }

  events = card->events;
  card->events = shuke_card_items_new ();
  for (guint i = 0; i < events->len; i++)
    {
      ShukeCardItem *item = g_ptr_array_index (events, i);

      add_event (card, item->label, item->date);
    }
}

static void
settle_name (ShukeCard *card)
{
  g_autofree char *composed = shuke_vcard_compose_name (card->family_name, card->given_name, card->middle_name);

  if (card->name == NULL)
    card->name = g_steal_pointer (&composed);
  else if (shuke_vcard_is_han (card->family_name) && shuke_vcard_is_han (card->given_name))
    {
      g_autofree char *turned = g_strconcat (card->given_name, card->family_name, NULL);
      g_autofree char *spaced = g_strconcat (card->given_name, " ", card->family_name, NULL);
      g_autofree char *wide = g_strconcat (card->family_name, " ", card->given_name, NULL);

      if (strcmp (card->name, turned) == 0 || strcmp (card->name, spaced) == 0 || strcmp (card->name, wide) == 0)
        {
          g_free (card->name);
          card->name = g_steal_pointer (&composed);
        }
    }
}

void
shuke_vcard_reading_settle (ShukeVcardReading *self)
{
  settle_labels (self);
  settle_name (self->card);
}
