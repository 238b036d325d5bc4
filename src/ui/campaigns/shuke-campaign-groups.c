/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups of customers as a rule about who is meant. */

#include "config.h"

#include "shuke-campaign-groups.h"

#include <glib/gi18n.h>

#include "shuke-book-groups.h"

void
shuke_campaign_groups_look_up (ShukeBook          *book,
                               ShukeAudienceRules *rules)
{
  g_clear_pointer (&rules->members, g_hash_table_unref);
  if (rules->groups->len == 0)
    return;
  rules->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < rules->groups->len; i++)
    {
      g_autoptr (GArray) ids = shuke_book_list_group_members (book, g_ptr_array_index (rules->groups, i), NULL);

      for (guint j = 0; ids != NULL && j < ids->len; j++)
        g_hash_table_add (rules->members, g_memdup2 (&g_array_index (ids, gint64, j), sizeof (gint64)));
    }
}

void
shuke_campaign_groups_append (GMenu                    *menu,
                              ShukeBook                *book,
                              const ShukeAudienceRules *rules)
{
  g_autoptr (GPtrArray) groups = shuke_book_list_groups (book, FALSE, NULL);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const ShukeGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *words = g_strdup_printf (_("Group %s"), group->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      if (g_ptr_array_find_with_equal_func (rules->groups, group->name, g_str_equal, NULL))
        continue;
      g_menu_item_set_action_and_target (item, "audience.group", "s", group->name);
      g_menu_append_item (section, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
