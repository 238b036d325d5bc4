/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People sorted by age, sex and residence, in words: the largest of the places first. */

#include "config.h"

#include "shuke-slip-people.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_PLACES 8

static void
append (GString    *line,
        const char *name,
        int         people)
{
  if (people == 0)
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  /* Translators: a group of people and how many they are: "18–29: 3". */
  g_string_append_printf (line, C_("group of people", "%1$s: %2$d"), name, people);
}

/* NULL when it is empty. */
static char *
take_line (GString *line)
{
  return g_string_free (line, line->len == 0);
}

static char *
dup_ages (const ShukePeopleGroups *groups)
{
  GString *line = g_string_new (NULL);

  for (int i = 0; i < SHUKE_N_AGE_GROUPS; i++)
    {
      int first = shuke_people_groups_get_first_age (i);
      g_autofree char *name = NULL;

      if (i == 0)
        name = g_strdup_printf (_("under %d"), shuke_people_groups_get_first_age (1));
      else if (i == SHUKE_N_AGE_GROUPS - 1)
        name = g_strdup_printf (_("%d and over"), first);
      else
        /* Translators: people of that age: "30–39". */
        name = g_strdup_printf (C_("age", "%1$d–%2$d"), first, shuke_people_groups_get_first_age (i + 1) - 1);
      append (line, name, groups->ages[i]);
    }
  if (line->len > 0)
    append (line, _("not known"), groups->no_age);
  return take_line (line);
}

static char *
dup_sexes (const ShukePeopleGroups *groups)
{
  GString *line = g_string_new (NULL);

  append (line, C_("group of people", "women"), groups->sexes[SHUKE_SEX_FEMALE]);
  append (line, C_("group of people", "men"), groups->sexes[SHUKE_SEX_MALE]);
  if (line->len > 0)
    append (line, _("not known"), groups->sexes[SHUKE_SEX_UNKNOWN]);
  return take_line (line);
}

static char *
dup_places (const ShukePeopleGroups *groups)
{
  GString *line = g_string_new (NULL);
  int others = 0;

  for (guint i = 0; i < groups->places->len; i++)
    {
      const ShukePeoplePlace *place = g_ptr_array_index (groups->places, i);

      if (i < MAX_PLACES)
        append (line, place->name, place->people);
      else
        others += place->people;
    }
  append (line, _("elsewhere"), others);
  if (line->len > 0)
    append (line, _("not known"), groups->no_place);
  return take_line (line);
}

/* Takes @people. */
static void
add_group (GtkListBox *list,
           const char *title,
           char       *people)
{
  GtkWidget *row;

  if (people == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), people);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (list, row);
  g_free (people);
}

void
shuke_slip_people_fill (GtkListBox              *list,
                        const ShukePeopleGroups *groups)
{
  g_autofree char *count = NULL;

  if (groups == NULL || groups->people == 0)
    return;
  add_group (list, C_("group of people", "Age"), dup_ages (groups));
  add_group (list, C_("group of people", "Sex"), dup_sexes (groups));
  add_group (list, C_("group of people", "Residence"), dup_places (groups));
  if (gtk_list_box_get_row_at_index (list, 0) != NULL)
    return;
  count = g_strdup_printf (ngettext ("%d person", "%d people", groups->people), groups->people);
  add_group (list, count, g_strdup (_("Neither age nor sex nor residence of any of them is known yet.")));
}
