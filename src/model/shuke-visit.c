/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A visit and its lines, as plain data. */

#include "shuke-visit.h"

ShukeLine *
shuke_line_new (void)
{
  ShukeLine *self = g_new0 (ShukeLine, 1);

  self->quantity = 1;
  self->list_price = -1;
  self->cost = -1;
  return self;
}

ShukeLine *
shuke_line_copy (const ShukeLine *self)
{
  ShukeLine *copy = g_memdup2 (self, sizeof *self);

  copy->style_number = g_strdup (self->style_number);
  copy->category = g_strdup (self->category);
  copy->name = g_strdup (self->name);
  copy->size = g_strdup (self->size);
  copy->colour = g_strdup (self->colour);
  copy->reason = g_strdup (self->reason);
  return copy;
}

void
shuke_line_free (ShukeLine *self)
{
  if (self == NULL)
    return;
  g_free (self->style_number);
  g_free (self->category);
  g_free (self->name);
  g_free (self->size);
  g_free (self->colour);
  g_free (self->reason);
  g_free (self);
}

ShukeVisit *
shuke_visit_new (void)
{
  ShukeVisit *self = g_new0 (ShukeVisit, 1);

  self->day = SHUKE_DAY_NONE;
  self->minute = -1;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_line_free);
  return self;
}

void
shuke_visit_free (ShukeVisit *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_free (self->staff);
  g_free (self->payment);
  g_free (self->note);
  g_free (self);
}

static gboolean
is_same_line (const ShukeLine *one,
              const ShukeLine *other)
{
  return one->id == other->id && one->person == other->person && one->quantity == other->quantity && one->list_price == other->list_price
         && one->paid_price == other->paid_price && one->cost == other->cost && one->returned == other->returned
         && g_strcmp0 (one->style_number, other->style_number) == 0 && g_strcmp0 (one->category, other->category) == 0
         && g_strcmp0 (one->name, other->name) == 0 && g_strcmp0 (one->size, other->size) == 0
         && g_strcmp0 (one->colour, other->colour) == 0 && g_strcmp0 (one->reason, other->reason) == 0;
}

gboolean
shuke_visit_equal (const ShukeVisit *one,
                   const ShukeVisit *other)
{
  if (one->id != other->id || one->customer != other->customer || one->day != other->day || one->minute != other->minute
      || g_strcmp0 (one->staff, other->staff) != 0 || g_strcmp0 (one->payment, other->payment) != 0
      || g_strcmp0 (one->note, other->note) != 0 || one->lines->len != other->lines->len)
    return FALSE;
  for (guint i = 0; i < one->lines->len; i++)
    if (!is_same_line (g_ptr_array_index (one->lines, i), g_ptr_array_index (other->lines, i)))
      return FALSE;
  return TRUE;
}

gint64
shuke_visit_total (const ShukeVisit *self)
{
  gint64 total = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (self->lines, i);

      total += line->paid_price * line->quantity;
    }
  return total;
}

/* What stands in the book already stays as it was recorded: a rule that came later must not take a purchase from anybody. */
static gboolean
is_new_advance (const ShukeLine *line)
{
  return line->id == 0 && line->returned == 0 && !shuke_ware_is_piece (line->style_number, line->size, line->colour) &&
         shuke_ware_tell (line->category, line->name) == SHUKE_WARE_ADVANCE;
}

void
shuke_visit_note_advances (ShukeVisit          *self,
                           const ShukeCurrency *currency)
{
  for (guint i = 0; i < self->lines->len;)
    {
      const ShukeLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *words = NULL;
      g_autofree char *counted = NULL;
      char *note;

      if (!is_new_advance (line))
        {
          i++;
          continue;
        }
      words = shuke_ware_dup_advance (line->name != NULL ? line->name : line->category, line->paid_price * line->quantity, currency);
      counted = shuke_ware_dup_nth (words, shuke_ware_count_noted (self->note, words) + 1);
      note = shuke_ware_add_note (self->note, counted);
      if (note != NULL)
        {
          g_free (self->note);
          self->note = note;
        }
      g_ptr_array_remove_index (self->lines, i);
    }
}

int
shuke_visits_count_left (GPtrArray       *visits,
                         const ShukeLine *bought)
{
  int left = bought->quantity;

  if (bought->id == 0)
    return MAX (left, 0);
  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *line = g_ptr_array_index (visit->lines, j);

          if (line->returned == bought->id)
            left += line->quantity;
        }
    }
  return MAX (left, 0);
}
