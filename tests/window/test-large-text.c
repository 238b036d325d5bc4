/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest window with the largest text: at 150 % every page and dialog still fits into 360 × 720, in English and in
 * Chinese. What asks for more would be cut at the edge of the screen, buttons included. */

#include "config.h"

#include "shuke-toast.h"
#include "window-state.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#define WIDTH 360
#define HEIGHT 720
#define LARGE (96 * 1024 * 3 / 2)

typedef struct {
  const char *action;
  const char *target;   /* as g_variant_parse () reads it; NULL for none */
  const char *then;     /* an action below what the first one opened; NULL for none */
} Step;

static const Step pages[] = {
  { "page", "'customers'", NULL },
  { "page", "'calendar'", NULL },
  { "page", "'campaigns'", NULL },
  { "open-campaign", "int64 1", NULL },
  { "open-campaign", "int64 2", NULL },
  { "new-campaign", NULL, NULL },
  { "open-customer", "int64 1", NULL },
  { "open-customer", "int64 21", NULL },
  { "open-customer", "int64 49", NULL },
};

static const Step first_run = { "first-run", NULL, NULL };
static const Step backups = { "backups", NULL, NULL };

static const Step dialogs[] = {
  { "new-customer", NULL, NULL },
  { "new-sale", NULL, NULL },
  { "quick-note", NULL, NULL },
  { "inbox", NULL, NULL },
  { "promises", NULL, NULL },
  { "slips", NULL, NULL },
  { "groups", NULL, NULL },
  { "group-people", "'团购群'", NULL },
  { "group-people", "'两个月没来的金卡'", NULL },
  { "prospects", NULL, NULL },
  { "bringers", NULL, NULL },
  { "show-help-overlay", NULL, NULL },
  { "preferences", NULL, NULL },
  { "privacy", NULL, NULL },
  { "bin", NULL, NULL },
  { "import-history", NULL, NULL },
  { "export", NULL, NULL },
  { "open-campaign", "int64 2", "campaign.copy" },
  { "open-campaign", "int64 2", "campaign.export" },
};

static int
least (GtkWidget      *widget,
       GtkOrientation  orientation)
{
  int minimum;

  gtk_widget_measure (widget, orientation, orientation == GTK_ORIENTATION_VERTICAL ? WIDTH : -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child) && gtk_widget_get_mapped (child) && least (child, GTK_ORIENTATION_HORIZONTAL) > most)
      {
        most = least (child, GTK_ORIENTATION_HORIZONTAL);
        widest = child;
      }
  return widest;
}

/* How many are too wide, a scroller's content included that the scroller lets be so. Tells who mends it where to look. */
static int
count_wide (GtkWidget *widget)
{
  int wide = 0;

  /* A squeezer shows what fits, and has not looked yet while a window is opening. */
  if (!gtk_widget_get_mapped (widget) || ADW_IS_SQUEEZER (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      wide += count_wide (child);
  if (wide > 0 || least (widget, GTK_ORIENTATION_HORIZONTAL) <= WIDTH)
    return wide;

  for (GtkWidget *inner = widget; inner != NULL; inner = find_widest (inner))
    g_test_message ("%s '%s' asks for %d", G_OBJECT_TYPE_NAME (inner), gtk_buildable_get_buildable_id (GTK_BUILDABLE (inner)),
                    least (inner, GTK_ORIENTATION_HORIZONTAL));
  return 1;
}

/* Without the frame, which is the desktop's. */
static void
check (GtkWidget  *window,
       const Step *step)
{
  GtkWidget *content = gtk_window_get_child (GTK_WINDOW (window));
  int wide = count_wide (content);
  int height = least (content, GTK_ORIENTATION_VERTICAL);

  if (wide > 0 || height > HEIGHT)
    {
      g_test_message ("%s %s: %d wide, %d high", step->action, step->then != NULL ? step->then : step->target,
                      least (content, GTK_ORIENTATION_HORIZONTAL), height);
      g_test_fail ();
    }
}

static void
perform (WindowState *state,
         const Step  *step)
{
  GVariant *target = step->target == NULL ? NULL : g_variant_parse (NULL, step->target, NULL, NULL, NULL);

  g_action_group_activate_action (G_ACTION_GROUP (state->window), step->action, target);
  window_settle (state);
  if (step->then != NULL)
    {
      gtk_widget_activate_action (window_find (GTK_WIDGET (state->window), "ShukeHandOverCard"), step->then, NULL);
      window_settle (state);
    }
}

static void
check_dialog (WindowState *state,
              const Step  *step)
{
  GtkWidget *dialog;

  perform (state, step);
  dialog = window_find_above (GTK_WIDGET (state->window));
  g_assert_nonnull (dialog);
  check (dialog, step);
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_settle (state);
}

static gboolean
import_is_counted (gpointer data)
{
  GtkWidget *window = window_find_dialog ("ShukeImportWindow");
  GtkWidget *tag = window == NULL ? NULL : window_find (window, "refused_tag");

  return tag != NULL && gtk_widget_get_visible (tag) && gtk_widget_get_width (tag) > 0;
}

/* The list of the rows that may name the columns is wider than the drop-down, which says only which one it is. */
static void
check_headings (WindowState *state,
                GtkWidget   *choice)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (window_find (choice, "GtkToggleButton"));
  GtkWidget *popover = window_find (choice, "GtkPopover");
  GtkWidget *none;

  gtk_toggle_button_set_active (button, TRUE);
  window_settle (state);
  none = window_find_label (popover, _("No row names them"));
  g_assert_nonnull (none);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (none))));
  g_assert_cmpint (least (popover, GTK_ORIENTATION_HORIZONTAL), <=, WIDTH);
  gtk_toggle_button_set_active (button, FALSE);
  window_settle (state);
}

/* As the file comes, with its columns listed, and all of its rows, of which one is a courier and one is refused. */
static void
check_import (WindowState *state)
{
  static const Step preview = { "import-files", "preview", NULL };
  static const Step columns = { "import-files", "columns", NULL };
  static const Step rows = { "import-files", "rows", NULL };
  static const char table[] =
    "某某童装店会员表,,,,\n"
    "姓名,手机,会员卡号,生日,孩子\n"
    "林小雨,15400001111,A001,农历3.12,果果 女 5岁\n"
    "陈佳怡妈妈,1.54E+10,A002,2月30日,佳怡 130\n"
    "顺丰快递小王,15400002222,,,\n"
    "合计,,,,3\n";
  g_autofree char *path = g_build_filename (state->folder, "members.csv", NULL);
  const char *const paths[] = { path, NULL };
  GtkWidget *window;

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (state->window), "import-files", g_variant_new_strv (paths, -1));
  window_wait (import_is_counted, NULL);
  window_settle (state);
  window = window_find_dialog ("ShukeImportWindow");
  check (window, &preview);
  check_headings (state, window_find (window, "heading_choice"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (window_find (window, "columns_row")), TRUE);
  window_settle (state);
  check (window, &columns);
  gtk_widget_activate_action (window_find (window, "rows_button"), "import.rows", NULL);
  window_settle (state);
  check (window, &rows);
  gtk_window_destroy (GTK_WINDOW (window));
  window_settle (state);
}

/* The cross at its end is still there, and the window is no wider for it. */
static void
check_toast (WindowState *state,
             AdwToast    *toast)
{
  GtkWidget *cross;
  graphene_rect_t place;

  shuke_toast_show (ADW_TOAST_OVERLAY (window_find (GTK_WIDGET (state->window), "toasts")), toast);
  window_settle (state);
  g_assert_cmpint (least (gtk_window_get_child (GTK_WINDOW (state->window)), GTK_ORIENTATION_HORIZONTAL), <=, WIDTH);
  cross = window_find (window_find (GTK_WIDGET (state->window), "AdwToastWidget"), "close_button");
  g_assert_true (gtk_widget_compute_bounds (cross, GTK_WIDGET (state->window), &place));
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (GTK_WIDGET (state->window)));
}

static void
test_fits (gconstpointer locale)
{
  WindowState state;
  GtkSettings *settings = gtk_settings_get_default ();
  AdwToast *toast;

  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_fail_printf ("the locale %s is not there", (const char *) locale);
      return;
    }
  /* As a desktop with default settings has it: one button to close. */
  g_object_set (settings, "gtk-xft-dpi", LARGE, "gtk-decoration-layout", ":close", NULL);
  window_state_open (&state, TRUE, WIDTH, HEIGHT);
  check (GTK_WIDGET (state.window), &first_run);
  check_dialog (&state, &backups);
  window_state_close (&state);

  window_state_open (&state, FALSE, WIDTH, HEIGHT);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      perform (&state, &pages[i]);
      check (GTK_WIDGET (state.window), &pages[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    check_dialog (&state, &dialogs[i]);
  check_import (&state);
  toast = shuke_toast_new (_("The backup is made and checked."));
  adw_toast_set_button_label (toast, _("Put Back…"));
  check_toast (&state, toast);
  window_state_close (&state);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bindtextdomain (SHUKE_GETTEXT_PACKAGE, g_getenv ("SHUKE_LOCALEDIR"));
  bind_textdomain_codeset (SHUKE_GETTEXT_PACKAGE, "UTF-8");
  textdomain (SHUKE_GETTEXT_PACKAGE);
  g_test_add_data_func ("/large-text/en", "en_US.UTF-8", test_fits);
  g_test_add_data_func ("/large-text/zh-cn", "zh_CN.UTF-8", test_fits);
  g_test_add_data_func ("/large-text/zh-tw", "zh_TW.UTF-8", test_fits);
  return g_test_run ();
}
