/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chips of groups by hand are ticked off in the popover behind them; those by rule say on their tooltip why she belongs. */

#include "config.h"

#include "shuke-groups-row.h"

#include <glib/gi18n.h>

#include "shuke-book-groups.h"
#include "shuke-in-sight.h"
#include "shuke-people-row.h"
#include "shuke-popovers.h"
#include "shuke-text.h"
#include "shuke-window.h"
#include "shuke-wrap-layout.h"

struct _ShukeGroupsRow {
  AdwPreferencesRow parent_instance;

  ShukeBook *book;       /* (unowned): of the profile */
  gint64     customer;
  GPtrArray *groups;     /* hers (element-type ShukeGroup) */
  GtkWidget *chips;
  GtkWidget *button;     /* behind the chips */
  gboolean   keyboard;   /* the button takes the keyboard when the chips are made anew */
};

G_DEFINE_FINAL_TYPE (ShukeGroupsRow, shuke_groups_row, ADW_TYPE_PREFERENCES_ROW)

static void
change (ShukeGroupsRow *self,
        gint64          group,
        const char     *name,
        gboolean        in)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sentence = g_strdup_printf (in ? _("She is in “%s” now") : _("She is no longer in “%s”"), name);
  g_autoptr (GError) error = NULL;
  gint64 action;

  g_array_append_val (one, self->customer);
  self->keyboard = TRUE;
  action = shuke_book_change_members (self->book, group, one, in, NULL, &error);
  shuke_window_show_saved (window, sentence, self->book, action, error);
}

/* The change shows the row anew, and takes the popover along. */
static void
ticked_cb (GtkCheckButton *check,
           ShukeGroupsRow *self)
{
  g_autoptr (ShukeGroupsRow) alive = g_object_ref (self);
  gint64 group = *(gint64 *) g_object_get_data (G_OBJECT (check), "group");
  g_autofree char *name = g_strdup (gtk_check_button_get_label (check));
  gboolean in = gtk_check_button_get_active (check);

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_POPOVER)));
  change (alive, group, name, in);
}

static gboolean
is_in (ShukeGroupsRow *self,
       gint64          group)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (((ShukeGroup *) g_ptr_array_index (self->groups, i))->id == group)
      return TRUE;
  return FALSE;
}

static void
named_cb (GtkEntry       *entry,
          ShukeGroupsRow *self)
{
  g_autoptr (ShukeGroupsRow) alive = g_object_ref (self);
  g_autofree char *name = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)));
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (ShukeGroup) known = name != NULL ? shuke_book_find_group (self->book, name, NULL) : NULL;
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 action;

  if (name == NULL)
    return;
  if (known != NULL && known->rule != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      gtk_widget_set_tooltip_text (GTK_WIDGET (entry), _("That group has a rule: who is in it is not chosen by hand."));
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER)));
  if (known != NULL)
    {
      if (!is_in (alive, known->id))
        change (alive, known->id, known->name, TRUE);
      return;
    }
  g_array_append_val (one, alive->customer);
  alive->keyboard = TRUE;
  action = shuke_book_add_group_of (alive->book, name, one, NULL, &error);
  if (window == NULL)
    return;
  sentence = g_strdup_printf (_("She is in the new group “%s”"), name);
  if (action != 0)
    shuke_window_toast_undo (window, sentence, alive->book, action);
  else
    shuke_window_show_error (window, SHUKE_DOING_SAVE, error);
}

static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  ShukeGroupsRow *self = data;
  g_autoptr (GPtrArray) all = shuke_book_list_groups (self->book, FALSE, NULL);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const ShukeGroup *group = g_ptr_array_index (all, i);
      GtkWidget *check;

      if (group->rule != NULL)
        continue;
      check = gtk_check_button_new_with_label (group->name);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_in (self, group->id));
      g_object_set_data_full (G_OBJECT (check), "group", g_memdup2 (&group->id, sizeof group->id), g_free);
      g_signal_connect (check, "toggled", G_CALLBACK (ticked_cb), self);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("A new group"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A new group"), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (named_cb), self);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static void
add_chips (ShukeGroupsRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < self->groups->len; i++)
    {
      const ShukeGroup *group = g_ptr_array_index (self->groups, i);
      g_autofree char *why = group->why != NULL ? g_strdup_printf (_("By rule: %s"), group->why) : g_strdup (_("By hand"));
      GtkWidget *tag = gtk_label_new (group->name);

      gtk_label_set_ellipsize (GTK_LABEL (tag), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (tag, "tag");
      gtk_widget_add_css_class (tag, group->rule != NULL ? "tag-usual" : "tag-accent");
      gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (tag, why);
      gtk_box_append (GTK_BOX (self->chips), tag);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Into a Group or Out of It"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Into a Group or Out of It"), -1);
  gtk_widget_set_visible (button, !shuke_book_is_read_only (self->book));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, self, NULL);
  gtk_box_append (GTK_BOX (self->chips), button);
  self->button = button;
  if (self->keyboard)
    gtk_widget_grab_focus (button);
  self->keyboard = FALSE;
}

static void
shuke_groups_row_finalize (GObject *object)
{
  g_clear_pointer (&SHUKE_GROUPS_ROW (object)->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_groups_row_parent_class)->finalize (object);
}

static void
shuke_groups_row_class_init (ShukeGroupsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_groups_row_finalize;
}

static void
shuke_groups_row_init (ShukeGroupsRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("system-users-symbolic");
  GtkWidget *label = gtk_label_new (_("Groups"));

  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, shuke_wrap_layout_new (6, 6));
  gtk_widget_set_hexpand (self->chips, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Groups"));
}

GtkWidget *
shuke_groups_row_new (void)
{
  return g_object_new (SHUKE_TYPE_GROUPS_ROW, NULL);
}

void
shuke_groups_row_show (ShukeGroupsRow *self,
                       ShukeBook      *book,
                       gint64          customer)
{
  GtkWidget *child;

  g_return_if_fail (SHUKE_IS_GROUPS_ROW (self));

  self->book = book;
  self->customer = customer;
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = shuke_book_list_groups_of (book, customer, NULL);
  if (self->groups == NULL)
    self->groups = g_ptr_array_new ();
  shuke_popovers_close (GTK_WIDGET (self));
  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);
  add_chips (self);
}

void
shuke_groups_row_pop_up (ShukeGroupsRow *self)
{
  g_return_if_fail (SHUKE_IS_GROUPS_ROW (self));

  shuke_in_sight_pop_up (GTK_MENU_BUTTON (self->button));
}
