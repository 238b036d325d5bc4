/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups of customers as a rule about who is meant. */

#include "config.h"

#include "shuke-campaign-groups.h"

#include <glib/gi18n.h>

#include "shuke-book-groups.h"
#include "shuke-look-job.h"

struct _ShukeCampaignGroups {
  ShukeBook                *book;
  ShukeLookJob             *job;
  ShukeCampaignGroupsFound  found;
  gpointer                  data;
  GHashTable               *known;   /* (element-type utf8 GArray) members of groups by rule */
  char                     *asked;   /* (nullable) names, one a line, that are being looked through or could not be */
  gboolean                  aged;    /* the book has changed since they were looked up */
};

static GHashTable *
new_known (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

/* In the thread. */
static GHashTable *
find_members (ShukeBook     *book,
              GPtrArray     *names,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GHashTable) found = new_known ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      GArray *ids = shuke_book_list_group_members_until (book, name, cancellable, error);

      if (ids == NULL)
        return NULL;
      g_hash_table_insert (found, g_strdup (name), ids);
    }
  return g_steal_pointer (&found);
}

/* What cannot be read is nobody, and is not asked for again until the book changes or other groups are chosen. */
static void
found_cb (GHashTable *found,
          gpointer    data)
{
  ShukeCampaignGroups *self = data;
  GHashTableIter iter;
  gpointer name, ids;

  self->aged = FALSE;
  if (found != NULL)
    {
      g_hash_table_iter_init (&iter, found);
      while (g_hash_table_iter_next (&iter, &name, &ids))
        g_hash_table_replace (self->known, g_strdup (name), g_array_ref (ids));
      g_hash_table_unref (found);
      g_clear_pointer (&self->asked, g_free);
    }
  self->found (self->data);
}

ShukeCampaignGroups *
shuke_campaign_groups_new (ShukeBook                *book,
                           ShukeCampaignGroupsFound  found,
                           gpointer                  data)
{
  ShukeCampaignGroups *self = g_new0 (ShukeCampaignGroups, 1);

  self->book = g_object_ref (book);
  self->job = shuke_look_job_new (book, find_members, found_cb, self);
  self->found = found;
  self->data = data;
  self->known = new_known ();
  return self;
}

void
shuke_campaign_groups_free (ShukeCampaignGroups *self)
{
  shuke_look_job_free (self->job);
  g_hash_table_unref (self->known);
  g_object_unref (self->book);
  g_free (self->asked);
  g_free (self);
}

static void
add_members (GHashTable   *members,
             const GArray *ids)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (members, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
}

gboolean
shuke_campaign_groups_look_up (ShukeCampaignGroups *self,
                               ShukeAudienceRules  *rules)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) asked = g_string_new (NULL);
  gboolean missing = FALSE;

  g_clear_pointer (&rules->members, g_hash_table_unref);
  if (rules->groups->len == 0)
    return FALSE;
  rules->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < rules->groups->len; i++)
    {
      const char *name = g_ptr_array_index (rules->groups, i);

      if (shuke_book_is_group_by_rule (self->book, name))
        {
          g_ptr_array_add (names, g_strdup (name));
          g_string_append_printf (asked, "%s\n", name);
          missing |= !g_hash_table_contains (self->known, name);
          add_members (rules->members, g_hash_table_lookup (self->known, name));
        }
      else
        {
          g_autoptr (GArray) ids = shuke_book_list_group_members (self->book, name, NULL);

          add_members (rules->members, ids);
        }
    }
  if (names->len == 0 || (!missing && !self->aged))
    return FALSE;
  if (g_strcmp0 (asked->str, self->asked) != 0)
    {
      g_free (self->asked);
      self->asked = g_strdup (asked->str);
      shuke_look_job_start (self->job, g_steal_pointer (&names));
    }
  return missing && shuke_look_job_is_at_work (self->job);
}

void
shuke_campaign_groups_age (ShukeCampaignGroups *self)
{
  self->aged = TRUE;
  g_clear_pointer (&self->asked, g_free);
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
