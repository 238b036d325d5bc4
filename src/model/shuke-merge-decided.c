/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided about rows beside customers: kept from one count of the rows to the next, given to all that are alike, and carried out
 * on a row, which it parts. */

#include "shuke-merge.h"

#include <string.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const ShukeMerge *one = *(const ShukeMerge *const *) a;
  const ShukeMerge *other = *(const ShukeMerge *const *) b;

  if (one->differs != other->differs)
    return one->differs ? -1 : 1;
  return one->row < other->row ? -1 : one->row > other->row;
}

void
shuke_merges_sort (GPtrArray *merges)
{
  g_ptr_array_sort (merges, compare);
}

static void
recall (ShukeMerge       *self,
        const ShukeMerge *answered)
{
  self->another = answered->another;
  for (guint i = 0; i < self->parts->len; i++)
    for (guint k = 0; k < answered->parts->len; k++)
      {
        ShukeMergePart *part = g_ptr_array_index (self->parts, i);
        const ShukeMergePart *other = g_ptr_array_index (answered->parts, k);

        if (part->field == other->field && g_strcmp0 (part->held, other->held) == 0 && g_strcmp0 (part->given, other->given) == 0)
          part->choice = other->choice;
      }
}

void
shuke_merges_recall (GPtrArray       *merges,
                     const GPtrArray *answered)
{
  g_autoptr (GHashTable) by_row = g_hash_table_new (NULL, NULL);

  for (guint i = 0; answered != NULL && i < answered->len; i++)
    {
      ShukeMerge *merge = g_ptr_array_index (answered, i);

      g_hash_table_insert (by_row, GUINT_TO_POINTER (merge->row), merge);
    }
  for (guint i = 0; i < merges->len; i++)
    {
      ShukeMerge *merge = g_ptr_array_index (merges, i);
      const ShukeMerge *other = g_hash_table_lookup (by_row, GUINT_TO_POINTER (merge->row));

      if (other != NULL && other->customer == merge->customer && other->held_row == merge->held_row)
        recall (merge, other);
    }
}

void
shuke_merges_choose (GPtrArray            *merges,
                     const ShukeMergePart *like,
                     ShukeMergeChoice      choice)
{
  for (guint i = 0; i < merges->len; i++)
    {
      const ShukeMerge *merge = g_ptr_array_index (merges, i);

      for (guint k = 0; k < merge->parts->len; k++)
        {
          ShukeMergePart *part = g_ptr_array_index (merge->parts, k);

          if (part->field == like->field && (part->held == NULL) == (like->held == NULL) && (choice != SHUKE_MERGE_BOTH || part->both))
            part->choice = choice;
        }
    }
}

/* Moves what @from says of a field to @to, or nowhere when that is NULL. */
static void
move_field (ShukeMergeField      field,
            ShukeImportCustomer *from,
            ShukeImportCustomer *to)
{
#define MOVE(member, nothing) \
  do { if (to != NULL) to->member = from->member; from->member = (nothing); } while (FALSE)
  switch (field)
    {
    case SHUKE_MERGE_NAME:
      if (to != NULL)
        to->reading = from->reading;
      MOVE (name, NULL);
      break;
    case SHUKE_MERGE_NICKNAME:
      MOVE (nickname, NULL);
      break;
    case SHUKE_MERGE_ADDRESS_FORM:
      MOVE (address_form, NULL);
      break;
    case SHUKE_MERGE_CARD_NUMBER:
      MOVE (card_number, NULL);
      break;
    case SHUKE_MERGE_TIER:
      MOVE (tier, NULL);
      break;
    case SHUKE_MERGE_PHONE:
      if (to != NULL)
        memcpy (to->phones, from->phones, sizeof to->phones);
      MOVE (n_phones, 0);
      break;
    case SHUKE_MERGE_WECHAT:
      MOVE (wechat, NULL);
      break;
    case SHUKE_MERGE_EMAIL:
      MOVE (email, NULL);
      break;
    case SHUKE_MERGE_QQ:
      MOVE (qq, NULL);
      break;
    case SHUKE_MERGE_URL:
      MOVE (url, NULL);
      break;
    case SHUKE_MERGE_ADDRESS:
      MOVE (address, NULL);
      break;
    case SHUKE_MERGE_BIRTH:
      MOVE (birth, SHUKE_DATE_NONE);
      break;
    case SHUKE_MERGE_SEX:
      MOVE (sex, SHUKE_SEX_UNKNOWN);
      break;
    case SHUKE_MERGE_SIZE:
      MOVE (size, NULL);
      break;
    case SHUKE_MERGE_TOP:
      MOVE (top_size, NULL);
      break;
    case SHUKE_MERGE_BOTTOM:
      MOVE (bottom_size, NULL);
      break;
    case SHUKE_MERGE_SHOES:
      MOVE (shoe_size, NULL);
      break;
    case SHUKE_MERGE_HEIGHT:
      MOVE (height, 0);
      break;
    case SHUKE_MERGE_CHILDREN:
      if (to != NULL)
        {
          memcpy (to->children, from->children, sizeof to->children);
          /* Theirs go along; her own are not asked about and fill what is blank. */
          for (guint i = 0; i < from->n_facts; i++)
            if (from->facts[i].child != 0)
              to->facts[to->n_facts++] = from->facts[i];
        }
      MOVE (n_children, 0);
      break;
    case SHUKE_MERGE_SOURCE:
      MOVE (source, NULL);
      break;
    case SHUKE_MERGE_STAFF:
      MOVE (staff, NULL);
      break;
    case SHUKE_MERGE_CONSENT:
      MOVE (consent, SHUKE_CONSENT_UNKNOWN);
      break;
    case SHUKE_MERGE_MIND:
      MOVE (mind, NULL);
      break;
    case SHUKE_MERGE_NOTE:
      if (to != NULL)
        to->words = from->words;
      from->words = NULL;
      MOVE (note, NULL);
      break;
    case SHUKE_N_MERGE_FIELDS:
    default:
      g_return_if_reached ();
    }
#undef MOVE
}

void
shuke_merge_split (const ShukeMerge          *self,
                   const ShukeImportCustomer *row,
                   ShukeImportCustomer       *added,
                   ShukeImportCustomer       *taken)
{
  *added = *row;
  shuke_import_customer_clear (taken);
  taken->row = row->row;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const ShukeMergePart *part = g_ptr_array_index (self->parts, i);

      if (part->choice == SHUKE_MERGE_KEEP)
        move_field (part->field, added, NULL);
      else if (part->choice == SHUKE_MERGE_TAKE && part->held != NULL)
        move_field (part->field, added, taken);
    }
}
