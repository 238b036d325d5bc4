/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways into an import: the menu, a file dropped on the window, paths by name; and the way out of one. */

#include "config.h"

#include "shuke-import-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-chooser.h"
#include "shuke-import-run.h"
#include "shuke-import-undoing.h"
#include "shuke-join-dialog.h"
#include "shuke-words.h"

static void
namesake_response_cb (AdwMessageDialog *dialog,
                      const char       *response,
                      ShukeWindow      *window)
{
  gint64 *id = g_object_get_data (G_OBJECT (dialog), "namesake");

  if (g_str_equal (response, "compare"))
    shuke_join_dialog_open (window, GTK_WINDOW (window), NULL, *id);
  if (g_str_equal (response, "open"))
    g_action_group_activate_action (G_ACTION_GROUP (window), "open-customer", g_variant_new_int64 (*id));
}

static char *
dup_namesake_body (ShukeBook               *book,
                   const ShukeImportResult *result,
                   gboolean                 sales)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *who = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (result->first_namesakes) && result->first_namesakes[i] != 0; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, result->first_namesakes[i], NULL);

      if (customer != NULL && customer->name != NULL)
        g_ptr_array_add (names, g_strdup (customer->name));
    }
  who = shuke_words_names (names, (guint) result->namesakes);
  if (!sales)
    /* Translators: %s are names. */
    return g_strdup_printf (_("%s: somebody of that name was in the book, with the same birthday, or one of the two has no phone. If they are one "
                              "person, “Same Person As…” in her file makes one of both."), who);
  /* Translators: %s are names. */
  return g_strdup_printf (_("%s: the file gives a phone that nobody had. If she is the one you know, write the phone into the older file and delete "
                            "the new one. Both are in the list under that name."), who);
}

/* All files in one: customers of one are lines of another. */
typedef struct {
  ShukeImportResult result;      /* its lines are in @lines */
  int               lines;       /* of sales */
  int               there;       /* of these files, in the book already */
  int               left_out;
  gboolean          sales;       /* one of them was of sales */
  gboolean          customers;   /* or of customers */
} Sum;

static void
add (Sum                   *sum,
     const ShukeImportSaid *said)
{
  const ShukeImportResult *from = &said->result;
  ShukeImportResult *to = &sum->result;

  if (from->action != 0)
    to->action = from->action;
  sum->sales |= said->sales;
  sum->customers |= !said->sales;
  sum->left_out += said->left_out;
  sum->lines += said->sales ? from->added : 0;
  sum->there += said->sales ? from->skipped : 0;
  to->added += said->sales ? from->new_customers : from->added;
  to->merged += from->merged;
  to->doubles += from->doubles;
  to->refused += from->refused;
  to->referrers += from->referrers;
  for (int i = 0, at = to->namesakes; i < from->namesakes && i < SHUKE_IMPORT_NAMED_NAMESAKES && at < SHUKE_IMPORT_NAMED_NAMESAKES; i++, at++)
    to->first_namesakes[at] = from->first_namesakes[i];
  to->namesakes += from->namesakes;
}

/* How many are new and how many were there, as the button said it, and who was left out or could not be read. (transfer full) */
static char *
dup_sum (const Sum *sum,
         guint      n)
{
  const ShukeImportResult *result = &sum->result;
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", n), n);
  g_autofree char *lines = g_strdup_printf (ngettext ("%'d line imported", "%'d lines imported", (gulong) sum->lines), sum->lines);
  g_autofree char *there = g_strdup_printf (ngettext ("%'d there already", "%'d there already", (gulong) sum->there), sum->there);
  g_autofree char *fresh = g_strdup_printf (ngettext ("%'d new customer", "%'d new customers", (gulong) result->added), result->added);
  g_autofree char *known = g_strdup_printf (ngettext ("%'d known customer updated", "%'d known customers updated", (gulong) result->merged),
                                            result->merged);
  g_autofree char *left_out = g_strdup_printf (ngettext ("%'d left out", "%'d left out", (gulong) sum->left_out), sum->left_out);
  g_autofree char *doubles = shuke_import_dup_doubles (result->doubles);
  g_autofree char *referrers = shuke_import_dup_referrers (result->referrers);
  /* As the history of imports says it. */
  g_autofree char *refused = g_strdup_printf (ngettext ("%'d not taken", "%'d not taken", (gulong) result->refused), result->refused);
  const char *parts[10] = { NULL };
  guint i = 0;

  if (n > 1)
    parts[i++] = files;
  if (result->action == 0)
    parts[i++] = _("Nothing in the file is new; the book is as it was");
  else
    {
      if (sum->sales)
        parts[i++] = lines;
      if (result->added > 0)
        parts[i++] = fresh;
      if (sum->customers && (result->added == 0 || result->merged > 0))
        parts[i++] = known;
      if (result->doubles > 0)
        parts[i++] = doubles;
      if (sum->there > 0)
        parts[i++] = there;
      if (sum->left_out > 0)
        parts[i++] = left_out;
    }
  if (result->refused > 0)
    parts[i++] = refused;
  if (result->action != 0 && result->referrers > 0)
    parts[i++] = referrers;
  return shuke_words_dotted (parts);
}

void
shuke_import_say_results (ShukeWindow           *window,
                          ShukeBook             *book,
                          const ShukeImportSaid *said,
                          guint                  n)
{
  Sum sum = { 0 };
  const ShukeImportResult *result = &sum.result;
  g_autofree char *words = NULL;

  for (guint i = 0; i < n; i++)
    add (&sum, &said[i]);
  words = dup_sum (&sum, n);
  /* Of several each is taken back by itself, in the history of imports. */
  if (n == 1 && result->action != 0)
    shuke_window_toast_undo (window, words, book, result->action);
  else
    shuke_window_toast (window, words);
  if (result->namesakes > 0)
    {
      g_autofree char *heading = shuke_import_dup_namesakes (result->namesakes);
      g_autofree char *body = dup_namesake_body (book, result, sum.sales);
      GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), heading, body);

      adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), "open",
                                        result->namesakes == 1 ? _("_Open New File") : _("_Open the First New File"), NULL);
      if (!sum.sales)
        adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "compare", _("_Compare the Two…"));
      adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
      g_object_set_data_full (G_OBJECT (dialog), "namesake", g_memdup2 (result->first_namesakes, sizeof result->first_namesakes[0]), g_free);
      g_signal_connect_object (dialog, "response", G_CALLBACK (namesake_response_cb), window, 0);
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

static void
undo_import_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  shuke_import_undoing_start (data, g_variant_get_int64 (parameter));
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           ShukeWindow     *window)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);
          char *path = g_file_get_path (file);

          if (path != NULL)
            g_ptr_array_add (paths, path);
        }
      g_ptr_array_add (paths, NULL);
      shuke_import_window_open (window, (const char *const *) paths->pdata);
    }
  g_object_unref (chooser);
}

void
shuke_import_choose_files (ShukeWindow *window)
{
  GtkFileChooserNative *chooser = shuke_chooser_new (_("Choose Tables and Contacts, One or Several"), GTK_WINDOW (window),
                                                     GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tables and contacts (Excel, CSV, vCard)"));
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "xlsm");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_filter_add_suffix (filter, "vcf");
  gtk_file_filter_add_suffix (filter, "vcard");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  g_object_unref (filter);
  g_object_unref (all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  shuke_import_choose_files (SHUKE_WINDOW (data));
}

/* For the file manager, tests and scripts: paths as they are. */
static void
import_paths_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autofree const char **paths = g_variant_get_strv (parameter, NULL);

  shuke_import_window_open (SHUKE_WINDOW (data), paths);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  GSList *files = g_value_get_boxed (value);
  gboolean wanted = g_action_group_get_action_enabled (G_ACTION_GROUP (data), "import-files");
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (GSList *l = files; wanted && l != NULL; l = l->next)
    {
      char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  g_ptr_array_add (paths, NULL);
  if (paths->len <= 1)
    return FALSE;
  shuke_import_window_open (SHUKE_WINDOW (data), (const char *const *) paths->pdata);
  return TRUE;
}

void
shuke_import_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "import", .activate = import_cb },
    { .name = "import-files", .activate = import_paths_cb, .parameter_type = "as" },
    { .name = "undo-import", .activate = undo_import_cb, .parameter_type = "x" },
  };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
