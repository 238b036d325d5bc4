/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids in as few bytes as they need. */

#include "shuke-ids.h"

void
shuke_ids_set (ShukeIds     *self,
               const gint64 *ids,
               guint         n)
{
  gboolean narrow = TRUE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ids != NULL || n == 0);

  shuke_ids_clear (self);
  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    narrow = narrow && ids[i] >= 0 && ids[i] <= G_MAXUINT32;
  self->n = n;
  if (narrow)
    {
      self->narrow = g_new (guint32, n);
      for (guint i = 0; i < n; i++)
        self->narrow[i] = (guint32) ids[i];
    }
  else
    self->wide = g_memdup2 (ids, n * sizeof *ids);
}

void
shuke_ids_clear (ShukeIds *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->narrow);
  g_free (self->wide);
  *self = (ShukeIds) { 0 };
}
