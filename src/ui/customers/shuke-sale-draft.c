/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GLib's own text form of values: it is read back by the same program or not at all. */

#include "config.h"

#include "shuke-sale-draft.h"

#define LINE_TYPE "(xmsmsmsmsmsixxxms)"
#define SALE_TYPE "(sumsmsmsa" LINE_TYPE ")"
/* As it was up to the third version of the book: without assistant and payment. */
#define OLD_SALE_TYPE "(sumsa" LINE_TYPE ")"

char *
shuke_sale_draft_write (const ShukeVisit *visit,
                        const char       *typed)
{
  GVariantBuilder lines;
  g_autoptr (GVariant) sale = NULL;

  g_variant_builder_init (&lines, G_VARIANT_TYPE ("a" LINE_TYPE));
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);

      g_variant_builder_add (&lines, LINE_TYPE, line->person, line->style_number, line->category, line->name, line->size, line->colour,
                             line->quantity, line->list_price, line->paid_price, line->returned, line->reason);
    }
  sale = g_variant_ref_sink (g_variant_new (SALE_TYPE, typed, (guint32) visit->day, visit->note, visit->staff, visit->payment, &lines));
  return g_variant_print (sale, FALSE);
}

ShukeVisit *
shuke_sale_draft_read (const char  *text,
                       char       **typed)
{
  g_autoptr (GVariant) sale = g_variant_parse (G_VARIANT_TYPE (SALE_TYPE), text, NULL, NULL, NULL);
  g_autoptr (GVariant) old = sale == NULL ? g_variant_parse (G_VARIANT_TYPE (OLD_SALE_TYPE), text, NULL, NULL, NULL) : NULL;
  g_autoptr (GVariantIter) lines = NULL;
  g_autoptr (ShukeVisit) visit = NULL;
  ShukeLine *line;
  guint32 day;
  gboolean readable;

  *typed = NULL;
  if (sale == NULL && old == NULL)
    return NULL;
  visit = shuke_visit_new ();
  if (sale != NULL)
    g_variant_get (sale, SALE_TYPE, typed, &day, &visit->note, &visit->staff, &visit->payment, &lines);
  else
    g_variant_get (old, OLD_SALE_TYPE, typed, &day, &visit->note, &lines);
  visit->day = (ShukeDay) day;
  readable = visit->day >= shuke_day_new (SHUKE_DAY_FIRST_YEAR, 1, 1) && visit->day <= shuke_day_new (SHUKE_DAY_LAST_YEAR, 12, 31);
  line = shuke_line_new ();
  while (g_variant_iter_next (lines, LINE_TYPE, &line->person, &line->style_number, &line->category, &line->name, &line->size, &line->colour,
                              &line->quantity, &line->list_price, &line->paid_price, &line->returned, &line->reason))
    {
      readable = readable && line->quantity != 0;
      g_ptr_array_add (visit->lines, line);
      line = shuke_line_new ();
    }
  shuke_line_free (line);
  if (readable)
    return g_steal_pointer (&visit);
  g_clear_pointer (typed, g_free);
  return NULL;
}
