/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row is a group with how many are in it; chosen, it shows them in the list of customers. Who is in that list, searched or filtered, can be
 * put into a group by hand, and taken out of it. */

#include "config.h"

#include "shuke-groups-window.h"

#include <glib/gi18n.h>

#include "shuke-book-groups.h"
#include "shuke-customers-page.h"
#include "shuke-error.h"
#include "shuke-group-dialog.h"
#include "shuke-group-people-window.h"
#include "shuke-people-list-window.h"
#include "shuke-people-row.h"
#include "shuke-rule-job.h"

typedef struct {
  ShukePeopleListWindow *window;   /* (unowned): it owns this */
  GArray                *listed;   /* who is in the list of customers, NULL when that is everybody */
  GPtrArray             *groups;   /* as they are shown */
  GHashTable            *rows;     /* group to row */
  GHashTable            *counts;   /* group by rule to how many were in it last */
  ShukeRuleJob          *job;      /* counts those by rule, one after the other */
  guint                  counted;  /* groups before this one are through */
} Groups;

static void
groups_free (gpointer data)
{
  Groups *self = data;

  g_clear_pointer (&self->listed, g_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->job, shuke_rule_job_free);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->counts);
  g_free (self);
}

static gint64
group_of (GtkWidget *widget)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (widget), "group");
}

static const char *
name_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "name");
}

static void
edit_cb (GtkWidget *button,
         Groups    *self)
{
  shuke_group_dialog_open (shuke_people_list_window_get_parent (self->window), GTK_WINDOW (self->window), group_of (button), NULL);
}

static void
new_cb (GtkWidget *button,
        Groups    *self)
{
  shuke_group_dialog_open (shuke_people_list_window_get_parent (self->window), GTK_WINDOW (self->window), 0, self->listed);
}

static void
people_cb (GtkWidget *button,
           Groups    *self)
{
  shuke_group_people_window_open (shuke_people_list_window_get_parent (self->window), GTK_WINDOW (self->window), group_of (button), name_of (button));
}

static void
delete_cb (GtkWidget *button,
           Groups    *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strdup_printf (_("Group “%s” is deleted, its people stay"), name_of (button));

  shuke_people_list_window_tell (self->window, sentence,
                                 shuke_book_delete_group (shuke_people_list_window_get_book (self->window), group_of (button), &error), error);
}

static void
change_members (Groups    *self,
                GtkWidget *button,
                gboolean   in)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  int n = 0;
  gint64 action = shuke_book_change_members (shuke_people_list_window_get_book (self->window), group_of (button), self->listed, in, &n, &error);

  /* Translators: a group, and how many customers came into it, or left it. */
  sentence = g_strdup_printf (in ? ngettext ("“%1$s”: %2$d more", "“%1$s”: %2$d more", n) : ngettext ("“%1$s”: %2$d less", "“%1$s”: %2$d less", n),
                              name_of (button), n);
  if (!g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
    shuke_people_list_window_tell (self->window, sentence, action, error);
}

static void
in_cb (GtkWidget *button,
       Groups    *self)
{
  change_members (self, button, TRUE);
}

static void
out_cb (GtkWidget *button,
        Groups    *self)
{
  change_members (self, button, FALSE);
}

static void
add_button (Groups           *self,
            GtkWidget        *row,
            const ShukeGroup *group,
            const char       *icon,
            const char       *name,
            GCallback         callback)
{
  GtkWidget *button = shuke_people_button_new (icon, name);

  g_object_set_data_full (G_OBJECT (button), "group", g_memdup2 (&group->id, sizeof group->id), g_free);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (group->name), g_free);
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_buttons (Groups           *self,
             GtkWidget        *row,
             const ShukeGroup *group)
{
  if (shuke_book_is_read_only (shuke_people_list_window_get_book (self->window)))
    return;
  if (self->listed != NULL && self->listed->len > 0 && group->rule == NULL)
    {
      g_autofree char *in = g_strdup_printf (ngettext ("Put the One of the List In", "Put the %d of the List In", (int) self->listed->len),
                                             (int) self->listed->len);
      g_autofree char *out = g_strdup_printf (ngettext ("Take the One of the List Out", "Take the %d of the List Out", (int) self->listed->len),
                                              (int) self->listed->len);

      add_button (self, row, group, "list-add-symbolic", in, G_CALLBACK (in_cb));
      add_button (self, row, group, "list-remove-symbolic", out, G_CALLBACK (out_cb));
    }
  if (group->rule == NULL)
    add_button (self, row, group, "contact-new-symbolic", _("Who Is in It"), G_CALLBACK (people_cb));
  add_button (self, row, group, "document-edit-symbolic", _("Change the Group"), G_CALLBACK (edit_cb));
  add_button (self, row, group, "user-trash-symbolic", _("Delete the Group"), G_CALLBACK (delete_cb));
}

/* What was counted last stands there until it is counted anew. */
static void
show_line (Groups           *self,
           GtkWidget        *row,
           const ShukeGroup *group)
{
  const ShukeCurrency *currency = shuke_book_get_currency (shuke_people_list_window_get_book (self->window));
  const int *last = group->rule != NULL ? g_hash_table_lookup (self->counts, &group->id) : NULL;
  int n = last != NULL ? *last : group->n;
  g_autofree char *rule = group->rule != NULL ? shuke_group_rule_dup_text (group->rule, currency) : g_strdup (_("by hand"));
  g_autofree char *count = n >= 0 ? g_strdup_printf (ngettext ("%'d customer", "%'d customers", n), n) : NULL;
  g_autofree char *line = count != NULL ? g_strdup_printf ("%s · %s", count, rule) : g_strdup (rule);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
}

static void
count_next (Groups *self)
{
  for (; self->counted < self->groups->len; self->counted++)
    {
      const ShukeGroup *group = g_ptr_array_index (self->groups, self->counted);

      if (group->rule == NULL)
        continue;
      shuke_rule_job_start (self->job, group->rule);
      return;
    }
}

static void
counted_cb (int      n,
            gpointer data)
{
  Groups *self = data;
  const ShukeGroup *group = g_ptr_array_index (self->groups, self->counted++);

  if (n >= 0)
    g_hash_table_replace (self->counts, g_memdup2 (&group->id, sizeof group->id), g_memdup2 (&n, sizeof n));
  show_line (self, g_hash_table_lookup (self->rows, &group->id), group);
  count_next (self);
}

static void
fill (ShukePeopleListWindow *window,
      gpointer               data)
{
  Groups *self = data;
  ShukeBook *book = shuke_people_list_window_get_book (window);

  g_hash_table_remove_all (self->rows);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = shuke_book_list_groups (book, TRUE, NULL);
  if (self->groups == NULL)
    self->groups = g_ptr_array_new ();
  for (guint i = 0; i < self->groups->len; i++)
    {
      const ShukeGroup *group = g_ptr_array_index (self->groups, i);
      GtkWidget *row = adw_action_row_new ();

      g_hash_table_replace (self->rows, g_memdup2 (&group->id, sizeof group->id), row);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group->name);
      show_line (self, row, group);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      add_buttons (self, row, group);
      shuke_people_list_window_append (window, row, 0);
    }
  shuke_rule_job_stop (self->job);
  self->counted = 0;
  count_next (self);
}

/* Their people in the list. */
static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  Groups        *self)
{
  ShukeWindow *parent = shuke_people_list_window_get_parent (self->window);
  g_autofree char *name = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  gtk_window_close (GTK_WINDOW (self->window));
  shuke_window_show_page (parent, "customers");
  shuke_customers_page_show_group (SHUKE_CUSTOMERS_PAGE (shuke_window_get_page (parent, "customers")), name);
}

static void
groups_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  GtkWidget *page, *add;
  Groups *self;

  if (shuke_window_get_book (data) == NULL)
    return;
  self = g_new0 (Groups, 1);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->job = shuke_rule_job_new (shuke_window_get_book (data), counted_cb, self);
  page = shuke_window_get_page (data, "customers");
  self->listed = page != NULL ? shuke_customers_page_dup_selection (SHUKE_CUSTOMERS_PAGE (page)) : NULL;
  self->window = shuke_people_list_window_new (data, _("Groups"), fill, self, groups_free);
  add = shuke_people_button_new ("list-add-symbolic", _("New Group"));
  gtk_widget_set_visible (add, !shuke_book_is_read_only (shuke_window_get_book (data)));
  g_signal_connect (add, "clicked", G_CALLBACK (new_cb), self);
  adw_header_bar_pack_start (shuke_people_list_window_get_bar (self->window), add);
  shuke_people_list_window_set_empty (self->window, _("No Groups Yet"),
                                      _("Press + for the first one: you choose who is in it, or a rule does, such as everybody with a birthday this month."));
  g_signal_connect (shuke_people_list_window_get_list (self->window), "row-activated", G_CALLBACK (row_activated_cb), self);
  shuke_people_list_window_fill (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
group_people_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  ShukeBook *book = shuke_window_get_book (data);
  g_autoptr (ShukeGroup) group = book != NULL ? shuke_book_find_group (book, g_variant_get_string (parameter, NULL), NULL) : NULL;

  if (group != NULL && group->rule == NULL)
    shuke_group_people_window_open (data, data, group->id, group->name);
  else if (group != NULL)
    shuke_group_dialog_open (data, data, group->id, NULL);
}

void
shuke_groups_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "groups", .activate = groups_cb },
    { .name = "group-people", .activate = group_people_cb, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
