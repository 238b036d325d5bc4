/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of keys. GTK's own window for it cannot be narrower than its longest line, nor lower than its longest column; this one wraps and
 * scrolls. What an action's keys are is asked of the application. */

#include "config.h"

#include "shuke-shortcuts.h"

#include <glib/gi18n.h>

typedef struct {
  const char *title;
  const char *action;        /* NULL: a key of its own */
  const char *accelerator;
} Line;

/* A line without action and key begins a group. */
static const Line lines[] = {
  { N_("At the Counter"), NULL, NULL },
  { N_("Find a customer (or just start typing)"), "win.search", NULL },
  { N_("Open the best match"), NULL, "Return" },
  { N_("Show only the customer in front"), "win.counter-mode", NULL },
  { N_("New customer"), "win.new-customer", NULL },
  { N_("New sale"), "win.new-sale", NULL },
  { N_("Change what is known about her, or name the campaign"), NULL, "F2" },
  { N_("Add something to what is known about her"), NULL, "<Shift>F2" },
  { N_("Quick note"), "app.quick-note", NULL },
  { N_("Announced visit"), "win.announce-visit", NULL },
  { N_("New slip"), "win.new-slip", NULL },
  { N_("Note for whom the note begins with"), NULL, "F4" },
  { N_("Done with the one chosen in the day’s list"), NULL, "<Control>d" },
  { N_("Undo"), "win.undo-last", NULL },
  { N_("Redo"), "win.redo-last", NULL },
  { N_("Around the Book"), NULL, NULL },
  { N_("Customers"), "win.page::customers", NULL },
  { N_("Calendar"), "win.page::calendar", NULL },
  { N_("Campaigns"), "win.page::campaigns", NULL },
  { N_("Back to the list"), "win.back", NULL },
  { N_("Import"), "win.import", NULL },
  { N_("Import history"), "win.import-history", NULL },
  { N_("Export"), "win.export", NULL },
  { N_("Campaigns"), NULL, NULL },
  { N_("New campaign"), "win.new-campaign", NULL },
  { N_("Copy the campaign’s messages one by one"), NULL, "<Control><Shift>c" },
  { N_("Export the campaign’s table"), NULL, "<Control>e" },
  { N_("Lists"), NULL, NULL },
  { N_("Slips: deliveries, alterations, complaints…"), "win.slips", NULL },
  { N_("Promises"), "win.promises", NULL },
  { N_("Notes without a customer"), "win.inbox", NULL },
  { N_("Groups"), "win.groups", NULL },
  { N_("Prospects"), "win.prospects", NULL },
  { N_("Who brings customers"), "win.bringers", NULL },
  { N_("Doubtful facts"), "win.doubts", NULL },
  { N_("General"), NULL, NULL },
  { N_("Main menu"), NULL, "F10" },
  { N_("Preferences"), "win.preferences", NULL },
  { N_("Keyboard shortcuts"), "win.show-help-overlay", NULL },
  { N_("Close the window"), "window.close", NULL },
  { N_("Quit"), "app.quit", NULL },
};

static GtkWidget *
make_row (GtkApplication *application,
          const Line     *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) keys = line->action != NULL ? gtk_application_get_accels_for_action (application, line->action) : NULL;
  const char *accelerator = keys != NULL ? keys[0] : line->accelerator;
  GtkWidget *label = gtk_shortcut_label_new (accelerator != NULL ? accelerator : "");
  g_autofree char *spoken = NULL;
  guint key;
  GdkModifierType modifiers;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(line->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  if (accelerator != NULL && gtk_accelerator_parse (accelerator, &key, &modifiers))
    spoken = gtk_accelerator_get_label (key, modifiers);
  if (spoken != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  return row;
}

void
shuke_shortcuts_open (ShukeWindow *parent)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (parent));
  GtkWidget *window, *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  AdwPreferencesGroup *group = NULL;

  if (application == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].action == NULL && lines[i].accelerator == NULL)
      {
        group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
        adw_preferences_group_set_title (group, _(lines[i].title));
        adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
      }
    else
      adw_preferences_group_add (group, make_row (application, &lines[i]));
  gtk_widget_add_css_class (bar, "flat");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (column), bar);
  gtk_box_append (GTK_BOX (column), page);
  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "title", _("Keyboard Shortcuts"), "default-width", 560,
                         "default-height", 680, "width-request", 340, "content", column, NULL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
