/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a slip is called and how it stands, for its own window, the timeline and the inbox alike. */

#include "config.h"

#include "shuke-slip-words.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"

char *
shuke_slip_words_kind (ShukeBook  *book,
                       const char *kind)
{
  gboolean own = shuke_slip_kind_own_id (kind) != 0;
  g_autoptr (GPtrArray) kinds = NULL;
  const ShukeSlipKind *found;

  if (!shuke_slip_is_kind (kind))
    return NULL;
  kinds = own ? shuke_book_list_slip_kinds (book, TRUE, NULL) : shuke_slip_kinds ();
  found = kinds != NULL ? shuke_slip_kinds_find (kinds, kind) : NULL;
  return g_strdup (found != NULL ? found->name : C_("slip", "Slip"));
}

char *
shuke_slip_words_entry (ShukeBook        *book,
                        const ShukeEntry *entry)
{
  g_autofree char *kind = shuke_slip_words_kind (book, entry->kind);
  const char *state = kind != NULL ? shuke_slip_state_name (entry->kind, entry->state) : NULL;

  return state != NULL ? g_strdup_printf ("%s · %s", kind, state) : g_steal_pointer (&kind);
}

char *
shuke_slip_words_due (const ShukeEntry *entry,
                      ShukeDay          today,
                      gboolean         *late)
{
  g_autofree char *day = NULL;
  int days;

  *late = FALSE;
  if (entry->due_day == SHUKE_DAY_NONE || shuke_slip_is_kept (entry->kind, entry->state))
    return NULL;
  days = today - entry->due_day;
  *late = days > 0;
  if (days > 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);
  if (days == 0)
    return g_strdup (_("due today"));
  day = shuke_day_text (entry->due_day);
  return g_strdup_printf (_("by %s"), day);
}
