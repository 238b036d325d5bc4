/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A visiting card as a row of customers. Children named among its relations become children of the household. */

#include "shuke-import-file-private.h"

#include <glib/gi18n.h>

#include "shuke-cell-reader.h"
#include "shuke-picture-file.h"
#include "shuke-text.h"

#include <string.h>

static const char *
clean (ShukeImportFile *self,
       const char      *text)
{
  return text == NULL ? NULL : shuke_import_file_keep (self, shuke_text_clean (text));
}

static void
read_phones (ShukeImportFile      *self,
             const ShukeCard      *card,
             ShukeImportCustomer  *row)
{
  ShukePhone phone;

  for (guint i = 0; i < card->phones->len; i++)
    {
      const ShukeCardItem *item = g_ptr_array_index (card->phones, i);
      const char *raw = clean (self, item->value);
      const char *label = clean (self, item->label);
      guint first = row->n_phones;
      gboolean full = row->n_phones == SHUKE_IMPORT_MAX_PHONES;
      ShukeImportReason reason;
      gboolean all;

      if (raw == NULL)
        continue;
      row->n_phones += shuke_cell_read_phones (shuke_import_file_scratch (self, raw), self->context.region,
                                               row->phones + row->n_phones, SHUKE_IMPORT_MAX_PHONES - row->n_phones, &all);
      for (guint k = first; k < row->n_phones && shuke_import_is_own_label (label); k++)
        g_strlcpy (row->phones[k].label, label, SHUKE_IMPORT_LABEL_SIZE);
      if (all)
        continue;
      /* Of one that finds no room it is not true that it is no number. Each is said once, however many there are. */
      reason = full && shuke_phone_parse (raw, self->context.region, &phone) ? SHUKE_IMPORT_REASON_MORE_PHONES
                                                                            : shuke_cell_why_no_phone (raw, self->context.region);
      if (!shuke_import_file_has_issue (self, reason))
        shuke_import_file_add_issue (self, G_MAXUINT, reason);
      shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_PHONE), raw);
    }
}

/* Phones write the number where nobody gave them a name; ours does too. */
static void
drop_number_as_name (ShukeImportFile      *self,
                     ShukeImportCustomer  *row)
{
  ShukePhone phone;

  if (row->name == NULL || !shuke_phone_parse (row->name, self->context.region, &phone) || *phone.e164 == '\0')
    return;
  for (guint i = 0; i < row->n_phones; i++)
    if (strcmp (row->phones[i].phone.e164, phone.e164) == 0)
      {
        row->name = NULL;
        return;
      }
}

/* As the card's program calls it, in the owner's words. */
static const char *
relation_word (const char *label)
{
  static const struct { const char *label, *word; } words[] = {
    { "spouse", N_("Spouse") }, { "partner", N_("Partner") }, { "mother", N_("Mother") }, { "father", N_("Father") },
    { "parent", N_("Parent") }, { "brother", N_("Brother") }, { "sister", N_("Sister") }, { "friend", N_("Friend") },
    { "manager", N_("Manager") }, { "child", N_("Child") },
  };

  for (gsize i = 0; label != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i].label, label) == 0)
      return _(words[i].word);
  return label == NULL ? _("Relation") : label;
}

/* 女儿, as a telephone's owner calls the child. */
static gboolean
is_child (const char *label,
          ShukeSex   *sex)
{
  static const struct { const char *word; ShukeSex sex; } words[] = {
    { "child", SHUKE_SEX_UNKNOWN }, { "女儿", SHUKE_SEX_FEMALE }, { "女兒", SHUKE_SEX_FEMALE }, { "daughter", SHUKE_SEX_FEMALE },
    { "儿子", SHUKE_SEX_MALE }, { "兒子", SHUKE_SEX_MALE }, { "son", SHUKE_SEX_MALE },
  };

  for (gsize i = 0; label != NULL && i < G_N_ELEMENTS (words); i++)
    {
      *sex = words[i].sex;
      if (g_ascii_strcasecmp (label, words[i].word) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_children (ShukeImportFile      *self,
               const ShukeCard      *card,
               ShukeImportCustomer  *row)
{
  for (guint i = 0; i < card->relations->len; i++)
    {
      const ShukeCardItem *item = g_ptr_array_index (card->relations, i);
      const char *name = clean (self, item->value);
      ShukeSex sex;

      if (name == NULL)
        continue;
      if (is_child (item->label, &sex) && row->n_children < SHUKE_IMPORT_MAX_CHILDREN)
        row->children[row->n_children++] = (ShukeImportChild) { .name = name, .sex = sex,
                                                                .relation = strcmp (item->label, "child") != 0 ? clean (self, item->label) : NULL };
      else
        shuke_import_file_keep_line (self, relation_word (item->label), name);
    }
}

/* A wedding day and the like. */
static void
keep_events (ShukeImportFile *self,
             const ShukeCard *card)
{
  for (guint i = 0; i < card->events->len; i++)
    {
      const ShukeCardItem *item = g_ptr_array_index (card->events, i);
      g_autofree char *date = shuke_date_to_text (item->date);

      if (shuke_date_is_set (item->date))
        shuke_import_file_keep_line (self, item->label == NULL || strcmp (item->label, "anniversary") == 0 ? _("Anniversary") : item->label, date);
    }
}

/* What a telephone calls an account or a page: "LINE" and the name there, or an address of the web. */
static void
read_account (ShukeImportFile      *self,
              const ShukeCardItem  *item,
              ShukeImportCustomer  *row)
{
  const char *value = clean (self, item->value), *label = clean (self, item->label);
  const char *kind = "other";

  if (value == NULL)
    return;
  if (label == NULL || *label == '\0' || strstr (value, "://") != NULL || g_str_has_prefix (value, "www.") || !shuke_import_is_own_label (label))
    kind = label != NULL && strcmp (label, "other") == 0 && strchr (value, '.') == NULL ? "other" : "url";
  else if (g_ascii_strcasecmp (label, "line") == 0)
    kind = "line";
  else if (strcmp (label, "qq") == 0 || strcmp (label, "wechat") == 0)
    kind = label;
  else if (strstr (value, label) == NULL)
    value = shuke_import_file_keep (self, g_strdup_printf ("%s %s", label, value));
  shuke_import_file_add_account (self, G_MAXUINT, kind, value, row);
}

static void
read_emails (ShukeImportFile      *self,
             const ShukeCard      *card,
             ShukeImportCustomer  *row)
{
  for (guint i = 0; i < card->emails->len; i++)
    {
      const char *value = clean (self, ((const ShukeCardItem *) g_ptr_array_index (card->emails, i))->value);

      if (row->email == NULL)
        row->email = value;
      else if (value != NULL && strcmp (value, row->email) != 0)
        shuke_import_file_add_account (self, G_MAXUINT, "email", value, row);
    }
}

static void
read_addresses (ShukeImportFile      *self,
                const ShukeCard      *card,
                ShukeImportCustomer  *row)
{
  for (guint i = 0; i < card->addresses->len; i++)
    {
      const char *value = clean (self, ((const ShukeCardItem *) g_ptr_array_index (card->addresses, i))->value);

      if (row->address == NULL)
        row->address = value;
      else if (value == NULL || strcmp (value, row->address) == 0)
        continue;
      else if (row->n_addresses < SHUKE_IMPORT_MAX_ACCOUNTS)
        row->addresses[row->n_addresses++] = value;
      else
        shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_ADDRESS), value);
    }
}

static void
read_accounts (ShukeImportFile      *self,
               const ShukeCard      *card,
               ShukeImportCustomer  *row)
{
  for (guint i = 0; i < card->accounts->len; i++)
    read_account (self, g_ptr_array_index (card->accounts, i), row);
  for (guint i = 0; i < card->urls->len; i++)
    read_account (self, g_ptr_array_index (card->urls, i), row);
}

static void
add_fact (ShukeImportCustomer *row,
          ShukeFactKind        kind,
          const char          *text)
{
  if (text != NULL)
    row->facts[row->n_facts++] = (ShukeImportFact) { kind, 0, text };
}

/* TITLE is what she is called there and ROLE what she does; telephones fill the one or the other. */
static void
read_post (ShukeImportFile      *self,
           const ShukeCard      *card,
           ShukeImportCustomer  *row)
{
  const char *title = clean (self, card->title), *role = clean (self, card->role);

  add_fact (row, SHUKE_FACT_POST, title != NULL ? title : role);
  if (title != NULL && role != NULL && strcmp (title, role) != 0)
    shuke_import_file_keep_line (self, shuke_fact_kind_name (SHUKE_FACT_POST), role);
}

static gboolean
next_empty_card (ShukeImportFile      *self,
                 ShukeImportCustomer  *row,
                 ShukeImportReason    *reason)
{
  while (self->next_problem < self->cards->problems->len)
    {
      const ShukeCardProblem *problem = &g_array_index (self->cards->problems, ShukeCardProblem, self->next_problem++);

      if (problem->kind != SHUKE_CARD_PROBLEM_EMPTY)
        continue;
      row->row = problem->card;
      *reason = SHUKE_IMPORT_REASON_NOBODY;
      return TRUE;
    }
  return FALSE;
}

/* On a card of our own her refusal is the last line of the remark, for whoever looks at the telephone. */
static char *
dup_remark (const ShukeCard *card)
{
  char *note = card->note == NULL ? NULL : shuke_text_clean_lines (card->note);
  gsize length = note == NULL ? 0 : strlen (note);
  gsize end = card->refusal == NULL ? 0 : strlen (card->refusal);

  if (end == 0 || end > length || strcmp (note + length - end, card->refusal) != 0 || (end < length && note[length - end - 1] != '\n'))
    return note;
  note[end < length ? length - end - 1 : 0] = '\0';
  if (*note == '\0')
    g_clear_pointer (&note, g_free);
  return note;
}

static void
read_birth (ShukeImportFile     *self,
            const ShukeCard     *card,
            ShukeImportCustomer *row)
{
  row->birth = shuke_date_is_set (card->lunar_birthday) ? card->lunar_birthday : card->birthday;
  if (row->birth.lunar && row->birth.year == 0)
    row->birth.year = card->birthday.year;
  /* As a day of each calendar in a table. */
  if (row->birth.lunar && card->birthday.day != 0 && shuke_date_to_day (row->birth) != shuke_date_to_day (card->birthday))
    {
      g_autofree char *solar = shuke_date_to_text (card->birthday);

      shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_BIRTHDAY), solar);
    }
  if (shuke_import_is_future (row->birth, self->context.today))
    {
      g_autofree char *birth = shuke_date_to_text (row->birth);

      shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_FUTURE);
      shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_BIRTHDAY), birth);
      row->birth = (ShukeDate) { 0 };
    }
  if (card->birthday_text != NULL)
    {
      shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_DATE);
      shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_BIRTHDAY), card->birthday_text);
    }
}

/* Of this card; they are in the order of the file, as the cards are. */
static void
report_problems (ShukeImportFile *self,
                 const ShukeCard *card)
{
  for (; self->next_issue < self->cards->problems->len; self->next_issue++)
    {
      const ShukeCardProblem *problem = &g_array_index (self->cards->problems, ShukeCardProblem, self->next_issue);

      if (problem->card > card->index)
        break;
      if (problem->card == card->index && problem->kind == SHUKE_CARD_PROBLEM_NOT_CLOSED)
        shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_BROKEN);
      if (problem->card == card->index && problem->kind == SHUKE_CARD_PROBLEM_PHOTO)
        shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_PICTURE);
    }
}

static void
read_groups (ShukeImportFile     *self,
             const ShukeCard     *card,
             ShukeImportCustomer *row)
{
  for (guint i = 0; i < card->categories->len; i++)
    {
      const char *group = clean (self, g_ptr_array_index (card->categories, i));

      if (group != NULL && row->n_groups < SHUKE_IMPORT_MAX_GROUPS)
        row->groups[row->n_groups++] = group;
      else if (group != NULL)
        shuke_import_file_keep_line (self, shuke_field_get_label (SHUKE_FIELD_GROUP), group);
    }
}

/* Who has no name is the firm; otherwise it is where she works. */
static void
read_organisation (ShukeImportFile     *self,
                   const ShukeCard     *card,
                   ShukeImportCustomer *row,
                   ShukeImportReason   *reason)
{
  if (row->name == NULL && row->nickname == NULL && row->n_phones == 0)
    {
      row->name = clean (self, card->organisation);
      if (row->name == NULL)
        *reason = SHUKE_IMPORT_REASON_NOBODY;
    }
  else if (!card->is_organisation || g_strcmp0 (row->name, clean (self, card->organisation)) != 0)
    add_fact (row, SHUKE_FACT_EMPLOYER, clean (self, card->organisation));
  row->organisation = card->is_organisation;
}

gboolean
shuke_import_file_next_card (ShukeImportFile      *self,
                             ShukeImportCustomer  *row,
                             ShukeImportReason    *reason)
{
  const ShukeCard *card;
  char *remark;

  g_ptr_array_set_size (self->scratch, 0);
  g_clear_pointer (&self->portrait, shuke_picture_free);
  self->n_issues = self->n_reported = 0;
  g_string_truncate (self->words, 0);
  if (self->next_card >= self->cards->cards->len)
    return next_empty_card (self, row, reason);
  card = g_ptr_array_index (self->cards->cards, self->next_card++);
  row->row = card->index;
  row->name = clean (self, card->name);
  shuke_import_file_take_marks (self, row);
  row->nickname = clean (self, card->nickname);
  if (card->refusal != NULL)
    row->consent = SHUKE_CONSENT_NO;
  remark = dup_remark (card);
  row->note = remark == NULL ? NULL : shuke_import_file_keep (self, remark);
  shuke_import_file_take_tail (self, row);
  row->note = shuke_import_file_bound_remark (self, row->note);
  shuke_import_file_mind_note (self, row->note, row);
  shuke_import_file_heed_refusal (self, clean (self, card->name), row);
  row->wechat = clean (self, card->wechat);
  row->card_number = clean (self, card->card_number);
  row->qq = clean (self, card->qq);
  read_post (self, card, row);
  read_addresses (self, card, row);
  read_emails (self, card, row);
  read_accounts (self, card, row);
  row->sex = card->sex == 'f' ? SHUKE_SEX_FEMALE : card->sex == 'm' ? SHUKE_SEX_MALE : SHUKE_SEX_UNKNOWN;
  read_birth (self, card, row);
  shuke_import_file_find_birth (self, row);
  report_problems (self, card);
  read_phones (self, card, row);
  drop_number_as_name (self, row);
  read_children (self, card, row);
  keep_events (self, card);
  read_groups (self, card, row);
  row->words = self->words->len > 0 ? self->words->str : NULL;
  read_organisation (self, card, row, reason);
  return TRUE;
}

gboolean
shuke_import_file_has_portrait (ShukeImportFile *self)
{
  return self->cards != NULL && self->next_card > 0 &&
         ((const ShukeCard *) g_ptr_array_index (self->cards->cards, self->next_card - 1))->photo != NULL;
}

const ShukePicture *
shuke_import_file_unpack_portrait (ShukeImportFile *self,
                                   GCancellable    *cancellable)
{
  const ShukeCard *card;

  g_return_val_if_fail (self->cards != NULL && self->next_card > 0, NULL);

  card = g_ptr_array_index (self->cards->cards, self->next_card - 1);
  if (card->photo == NULL || self->portrait != NULL)
    return self->portrait;
  self->portrait = shuke_picture_take_in (card->photo, SHUKE_PHOTO_PORTRAIT, cancellable, NULL);
  if (self->portrait == NULL)
    shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_PICTURE);
  return self->portrait;
}
