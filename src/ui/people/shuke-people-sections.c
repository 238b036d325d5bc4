/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the sections about people a file has. */

#include "config.h"

#include "shuke-people-sections.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-groups.h"
#include "shuke-book-prospects.h"
#include "shuke-book-referrals.h"
#include "shuke-day-text.h"
#include "shuke-groups-row.h"
#include "shuke-profile.h"
#include "shuke-referrals-row.h"
#include "shuke-referrer-dialog.h"

#define GROUPS    "shuke-groups-section"
#define PROSPECT  "shuke-prospect-section"
#define REFERRALS "shuke-referrals"
/* Whose groups are shown though the shop has none yet. */
#define ASKED     "shuke-groups-asked"

static void
show_referrals (GtkListBox          *sections,
                ShukeBook           *book,
                const ShukeCustomer *customer)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (sections), REFERRALS);
  gboolean wanted = customer != NULL && (customer->referrer != 0 || shuke_book_count_brought (book, customer->id) > 0);

  if (row == NULL && wanted)
    {
      row = shuke_referrals_row_new ();
      gtk_list_box_insert (sections, row, g_object_get_data (G_OBJECT (sections), PROSPECT) != NULL ? 2 : 1);
      g_object_set_data (G_OBJECT (sections), REFERRALS, row);
    }
  if (row == NULL)
    return;
  gtk_widget_set_visible (row, wanted);
  if (wanted)
    shuke_referrals_row_show (SHUKE_REFERRALS_ROW (row), book, customer);
}

static void
prospect_activated_cb (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.prospect", "x", *(gint64 *) g_object_get_data (G_OBJECT (row), "customer"));
}

static GtkWidget *
make_prospect (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "starred-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (prospect_activated_cb), NULL);
  return row;
}

static char *
dup_step (const ShukeProspectRow *prospect,
          ShukeDay                today)
{
  const char *potential = prospect->potential != NULL ? shuke_prospect_potential_name (prospect->potential) : NULL;
  g_autofree char *day = prospect->next_day != SHUKE_DAY_NONE ? shuke_day_text_year (prospect->next_day, today) : NULL;
  g_autofree char *step = day != NULL ? g_strdup_printf (_("next step on %s"), day) : g_strdup (_("no next step is planned"));

  return potential != NULL ? g_strdup_printf ("%s · %s", potential, step) : g_steal_pointer (&step);
}

static void
show_prospect (GtkListBox          *sections,
               ShukeBook           *book,
               const ShukeCustomer *customer)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (sections), PROSPECT);
  g_autoptr (ShukeProspectRow) prospect =
    customer != NULL && customer->stage != NULL ? shuke_book_get_prospect (book, customer->id, NULL) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *step = NULL;

  if (row == NULL && prospect != NULL)
    {
      row = make_prospect ();
      gtk_list_box_insert (sections, row, 0);
      g_object_set_data (G_OBJECT (sections), PROSPECT, row);
    }
  if (row != NULL)
    gtk_widget_set_visible (row, prospect != NULL);
  if (prospect == NULL)
    return;
  /* Translators: how near somebody who has not bought yet is to it: "Prospect: wants to buy". */
  title = g_strdup_printf (_("Prospect: %s"), shuke_prospect_stage_name (prospect->stage));
  step = dup_step (prospect, shuke_book_get_today (book));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), step);
  g_object_set_data_full (G_OBJECT (row), "customer", g_memdup2 (&customer->id, sizeof customer->id), g_free);
}

static gboolean
was_asked (GtkListBox *sections,
           gint64      customer)
{
  const gint64 *asked = g_object_get_data (G_OBJECT (sections), ASKED);

  return asked != NULL && *asked == customer;
}

/* At the end; in a shop without groups only when they are asked for. */
static void
show_groups (GtkListBox          *sections,
             ShukeBook           *book,
             const ShukeCustomer *customer)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (sections), GROUPS);
  g_autoptr (GPtrArray) groups = customer != NULL ? shuke_book_list_groups (book, FALSE, NULL) : NULL;
  gboolean wanted = groups != NULL && (groups->len > 0 || was_asked (sections, customer->id));

  if (row == NULL && wanted)
    {
      row = shuke_groups_row_new ();
      gtk_list_box_append (sections, row);
      g_object_set_data (G_OBJECT (sections), GROUPS, row);
    }
  if (row != NULL)
    gtk_widget_set_visible (row, wanted);
  if (wanted)
    shuke_groups_row_show (SHUKE_GROUPS_ROW (row), book, customer->id);
}

void
shuke_people_sections_show (GtkListBox          *sections,
                            ShukeBook           *book,
                            const ShukeCustomer *customer)
{
  g_return_if_fail (GTK_IS_LIST_BOX (sections));

  show_referrals (sections, book, customer);
  show_prospect (sections, book, customer);
  show_groups (sections, book, customer);
}

static void
referrer_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeWindow *window = shuke_window_get_for (widget);
  gint64 customer = shuke_profile_get_customer (SHUKE_PROFILE (widget));

  if (window != NULL && customer != 0)
    shuke_referrer_dialog_open (window, customer);
}

static void
brought_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ShukeWindow *window = shuke_window_get_for (widget);
  gint64 customer = shuke_profile_get_customer (SHUKE_PROFILE (widget));

  if (window != NULL && customer != 0)
    shuke_referrer_dialog_open_whom (window, customer);
}

static void
groups_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  ShukeWindow *window = shuke_window_get_for (widget);
  GtkListBox *sections = shuke_profile_get_sections (SHUKE_PROFILE (widget));
  gint64 customer = shuke_profile_get_customer (SHUKE_PROFILE (widget));
  g_autoptr (ShukeCustomer) shown = NULL;

  if (window == NULL || customer == 0)
    return;
  shown = shuke_book_get_customer (shuke_window_get_book (window), customer, NULL);
  g_object_set_data_full (G_OBJECT (sections), ASKED, g_memdup2 (&customer, sizeof customer), g_free);
  show_groups (sections, shuke_window_get_book (window), shown);
  if (g_object_get_data (G_OBJECT (sections), GROUPS) != NULL)
    shuke_groups_row_pop_up (g_object_get_data (G_OBJECT (sections), GROUPS));
}

void
shuke_people_sections_install (GtkWidgetClass *profile)
{
  gtk_widget_class_install_action (profile, "profile.referrer", NULL, referrer_cb);
  gtk_widget_class_install_action (profile, "profile.brought", NULL, brought_cb);
  gtk_widget_class_install_action (profile, "profile.groups", NULL, groups_cb);
}
