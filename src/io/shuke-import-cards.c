/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A visiting card as a row of customers. Children named among its relations become children of the household. */

#include "shuke-import-file-private.h"

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

static const char *
first_value (ShukeImportFile *self,
             GPtrArray       *items)
{
  const ShukeCardItem *item = items->len == 0 ? NULL : g_ptr_array_index (items, 0);

  return item == NULL ? NULL : clean (self, item->value);
}

/* What phones write of themselves; only her own word tells one number from another. */
static gboolean
is_own_label (const char *label)
{
  static const char *const common[] = { "mobile", "home", "work", "main", "other", "pager", "fax", "home fax", "work fax", "homefax", "workfax",
                                        "other fax", "otherfax", "cell", "iphone", "phone", "voice", "pref", "car", "isdn", "callback",
                                        "手机", "手機", "行動電話", "住宅", "住家", "工作", "单位", "公司", "主要", "其他" };

  if (label == NULL || *label == '\0' || strlen (label) >= SHUKE_IMPORT_LABEL_SIZE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (g_ascii_strcasecmp (label, common[i]) == 0)
      return FALSE;
  return TRUE;
}

static void
read_phones (ShukeImportFile      *self,
             const ShukeCard      *card,
             ShukeImportCustomer  *row)
{
  for (guint i = 0; i < card->phones->len && row->n_phones < SHUKE_IMPORT_MAX_PHONES; i++)
    {
      const ShukeCardItem *item = g_ptr_array_index (card->phones, i);
      const char *raw = clean (self, item->value);
      const char *label = clean (self, item->label);
      guint first = row->n_phones;
      gboolean all;

      if (raw == NULL)
        continue;
      row->n_phones += shuke_cell_read_phones (shuke_import_file_scratch (self, raw), self->context.region,
                                               row->phones + row->n_phones, SHUKE_IMPORT_MAX_PHONES - row->n_phones, &all);
      for (guint k = first; k < row->n_phones && is_own_label (label); k++)
        g_strlcpy (row->phones[k].label, label, SHUKE_IMPORT_LABEL_SIZE);
      if (!all)
        shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_PHONE);
    }
}

static void
read_children (ShukeImportFile      *self,
               const ShukeCard      *card,
               ShukeImportCustomer  *row)
{
  for (guint i = 0; i < card->relations->len && row->n_children < SHUKE_IMPORT_MAX_CHILDREN; i++)
    {
      const ShukeCardItem *item = g_ptr_array_index (card->relations, i);
      ShukeImportChild *child = &row->children[row->n_children];

      if (g_strcmp0 (item->label, "child") != 0)
        continue;
      memset (child, 0, sizeof *child);
      child->name = clean (self, item->value);
      if (child->name != NULL)
        row->n_children++;
    }
}

static void
add_fact (ShukeImportCustomer *row,
          ShukeFactKind        kind,
          const char          *text)
{
  if (text != NULL)
    row->facts[row->n_facts++] = (ShukeImportFact) { kind, 0, text };
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

gboolean
shuke_import_file_next_card (ShukeImportFile      *self,
                             ShukeImportCustomer  *row,
                             ShukeImportReason    *reason)
{
  const ShukeCard *card;

  g_ptr_array_set_size (self->scratch, 0);
  g_clear_pointer (&self->portrait, shuke_picture_free);
  self->n_issues = 0;
  if (self->next_card >= self->cards->cards->len)
    return next_empty_card (self, row, reason);
  card = g_ptr_array_index (self->cards->cards, self->next_card++);
  row->row = card->index;
  row->name = clean (self, card->name);
  row->nickname = clean (self, card->nickname);
  row->note = card->note == NULL ? NULL : shuke_import_file_keep (self, shuke_text_clean_lines (card->note));
  shuke_import_file_mind_note (self, row->note, row);
  shuke_import_file_heed_refusal (row);
  row->wechat = clean (self, card->wechat);
  add_fact (row, SHUKE_FACT_POST, clean (self, card->title));
  row->address = first_value (self, card->addresses);
  row->email = first_value (self, card->emails);
  row->url = first_value (self, card->urls);
  row->sex = card->sex == 'f' ? SHUKE_SEX_FEMALE : card->sex == 'm' ? SHUKE_SEX_MALE : SHUKE_SEX_UNKNOWN;
  row->birth = shuke_date_is_set (card->lunar_birthday) ? card->lunar_birthday : card->birthday;
  if (row->birth.lunar && row->birth.year == 0)
    row->birth.year = card->birthday.year;
  if (card->birthday_text != NULL)
    shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_DATE);
  /* Both are in the order of the file. */
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
  read_phones (self, card, row);
  read_children (self, card, row);
  for (guint i = 0; i < card->categories->len && row->n_groups < SHUKE_IMPORT_MAX_GROUPS; i++)
    {
      const char *group = clean (self, g_ptr_array_index (card->categories, i));

      if (group != NULL)
        row->groups[row->n_groups++] = group;
    }
  if (row->name == NULL && row->nickname == NULL && row->n_phones == 0)
    {
      row->name = clean (self, card->organisation);
      if (row->name == NULL)
        *reason = SHUKE_IMPORT_REASON_NOBODY;
    }
  else
    add_fact (row, SHUKE_FACT_EMPLOYER, clean (self, card->organisation));
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
