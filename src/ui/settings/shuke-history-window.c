/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The imports, newest first. Taking one back is a job of the window behind; here it is only asked for, by name. */

#include "config.h"

#include "shuke-history-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-import-job.h"
#include "shuke-question.h"
#include "shuke-settings-actions.h"
#include "shuke-toast.h"
#include "shuke-window-undo.h"
#include "shuke-words.h"

/* Of those who stay. */
#define NAMED 5

struct _ShukeHistoryWindow {
  AdwWindow    parent_instance;

  GtkStack    *stack;
  GtkListBox  *list;
  AdwToastOverlay *toasts;

  ShukeWindow *parent;   /* (unowned): it takes us along */
  ShukeBook   *book;
};

G_DEFINE_FINAL_TYPE (ShukeHistoryWindow, shuke_history_window, ADW_TYPE_WINDOW)

/* "120 new · 14 known · 3 not taken" (transfer full) */
static char *
dup_counts (const ShukeImportInfo *info)
{
  gboolean sales = g_str_equal (info->kind, "sales");
  g_autofree char *added = sales ? g_strdup_printf (ngettext ("%'d line", "%'d lines", (gulong) info->added), info->added)
                                 : g_strdup_printf (ngettext ("%'d new", "%'d new", (gulong) info->added), info->added);
  g_autofree char *changed = g_strdup_printf (ngettext ("%'d known", "%'d known", (gulong) info->changed), info->changed);
  g_autofree char *refused = g_strdup_printf (ngettext ("%'d not taken", "%'d not taken", (gulong) info->refused), info->refused);
  const char *parts[4] = { NULL };
  guint n = 0;

  /* What there was none of is no news, unless there was nothing else. */
  if (info->added > 0)
    parts[n++] = added;
  if (info->changed > 0)
    parts[n++] = changed;
  if (info->refused > 0)
    parts[n++] = refused;
  if (n == 0)
    return g_strdup (_("nothing new"));
  return shuke_words_dotted (parts);
}

/* "王芳, 李静, Anna and 12 more" (transfer full) */
static char *
dup_names (ShukeBook *book,
           GArray    *kept)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint named = MIN (kept->len, NAMED);

  for (guint i = 0; i < named; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, g_array_index (kept, ShukeKept, i).customer, NULL);
      const char *title = customer == NULL ? NULL : shuke_customer_get_title (customer);

      g_string_append_printf (names, "%s%s", i > 0 ? C_("list", ", ") : "", title != NULL ? title : _("No name"));
    }
  if (kept->len > named)
    {
      g_string_append (names, C_("list", ", "));
      g_string_append_printf (names, ngettext ("and %u more", "and %u more", kept->len - named), kept->len - named);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* Who goes and who stays. (transfer full) */
static char *
dup_fate (ShukeBook             *book,
          const ShukeImportFate *fate)
{
  g_autofree char *gone =
    fate->gone <= 0 ? g_strdup (_("No customer leaves the book; what it told of them does."))
                    : g_strdup_printf (ngettext ("%'d customer whom it brought leaves the book.", "%'d customers whom it brought leave the book.",
                                                 (gulong) fate->gone), fate->gone);
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (ShukeKept));
  g_autofree char *names = NULL;
  g_autofree char *first = NULL;
  g_autofree char *stay = NULL;
  g_autofree char *refusals = NULL;
  guint refusing = 0;

  for (guint i = 0; i < fate->kept->len; i++)
    {
      const ShukeKept *one = &g_array_index (fate->kept, ShukeKept, i);

      refusing += (one->what & SHUKE_KEPT_REFUSAL) != 0;
      if (one->what != SHUKE_KEPT_REFUSAL)
        g_array_append_val (used, *one);
    }
  names = dup_names (book, used);
  /* Translators: how many, and some of their names. */
  stay = used->len == 0 ? g_strdup (_("Nobody of it was used since."))
                        : g_strdup_printf (ngettext ("%1$'u stays, whole or in part, with what was done since: %2$s.",
                                                     "%1$'u stay, whole or in part, with what was done since: %2$s.", used->len), used->len, names);
  /* Translators: two sentences. In Chinese leave out the space. */
  first = g_strdup_printf (_("%1$s %2$s"), gone, stay);
  if (refusing == 0)
    return g_steal_pointer (&first);
  /* Translators: a file told it, and it is not taken back with the file. */
  refusals = g_strdup_printf (ngettext ("It told of %'u customer that she wants no messages: that stays.",
                                        "It told of %'u customers that they want no messages: that stays.", refusing), refusing);
  return g_strdup_printf (_("%1$s %2$s"), first, refusals);
}

/* The refusals that are left of an import that was taken back, together. */
static void
add_lifting (ShukeHistoryWindow    *self,
             AdwActionRow          *row,
             const ShukeImportInfo *info)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  GtkWidget *button;
  int left;

  if (!shuke_book_count_refusals_left (self->book, info->id, &left, &error))
    shuke_window_show_error (self->parent, SHUKE_DOING_READ, error);
  if (left == 0)
    return;
  label = g_strdup_printf (ngettext ("Lift %'d Refusal…", "Lift %'d Refusals…", (gulong) left), left);
  button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.lift");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", info->id);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
row_new (ShukeHistoryWindow    *self,
         const ShukeImportInfo *info)
{
  g_autofree char *when = shuke_words_moment (info->at);
  g_autofree char *counts = dup_counts (info);
  g_autofree char *title = g_markup_escape_text (info->file_name, -1);
  g_autofree char *subtitle = g_markup_printf_escaped ("%s\n%s", when, counts);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (info->undone)
    {
      GtkWidget *tag = gtk_label_new (_("taken back"));

      gtk_widget_add_css_class (tag, "tag");
      gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), tag);
      add_lifting (self, ADW_ACTION_ROW (row), info);
    }
  else
    {
      GtkWidget *button = gtk_button_new_with_label (_("Take Back…"));
      /* Translators: %s is the name of a file. */
      g_autofree char *label = g_strdup_printf (_("Take Back %s"), info->file_name);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.take-back");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", info->id);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static void
fill (ShukeHistoryWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) imports = shuke_book_list_imports (self->book, &error);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (imports == NULL)
    shuke_window_show_error (self->parent, SHUKE_DOING_READ, error);
  for (guint i = 0; imports != NULL && i < imports->len; i++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (imports, i)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.take-back", !shuke_book_is_read_only (self->book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.lift", !shuke_book_is_read_only (self->book));
  gtk_stack_set_visible_child_name (self->stack, imports != NULL && imports->len > 0 ? "list" : "empty");
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          data)
{
  ShukeHistoryWindow *self = data;
  gint64 *import = g_object_get_data (G_OBJECT (dialog), "import");

  if (g_str_equal (response, "take-back"))
    g_action_group_activate_action (G_ACTION_GROUP (self->parent), "undo-import", g_variant_new_int64 (*import));
}

typedef struct {
  GtkWidget *dialog;   /* (weak) (nullable) */
  ShukeBook *book;     /* (owned) */
  char      *counts;   /* (owned) */
} Looking;

static char *
dup_body (const char *counts,
          const char *fate)
{
  /* Translators: counts: 120 new · 14 known; then who goes and who stays. In Chinese leave out the spaces. */
  return g_strdup_printf (_("%1$s. %2$s This cannot be undone, but a backup of the book is made before."), counts, fate);
}

/* Whatever is not known: then it is taken back as it comes, and the list behind it tells. */
static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Looking *self = data;
  g_autoptr (ShukeImportFate) fate = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->dialog != NULL)
    {
      g_autofree char *words = fate == NULL ? g_strdup (_("What it brought is taken out of the book again; what was changed since stays."))
                                            : dup_fate (self->book, fate);
      g_autofree char *body = dup_body (self->counts, words);

      adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self->dialog), body);
      adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "take-back", TRUE);
    }
  g_clear_weak_pointer (&self->dialog);
  g_object_unref (self->book);
  g_free (self->counts);
  g_free (self);
}

/* Who would stay is looked for while she reads the question. */
static void
look (ShukeHistoryWindow *self,
      GtkWidget          *dialog,
      gint64              import,
      const char         *counts)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Looking *looking = g_new0 (Looking, 1);

  g_set_weak_pointer (&looking->dialog, dialog);
  looking->book = g_object_ref (self->book);
  looking->counts = g_strdup (counts);
  g_signal_connect_object (dialog, "unmap", G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (dialog), "looking", g_object_ref (cancellable), g_object_unref);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "take-back", FALSE);
  shuke_import_fate_start (self->book, import, cancellable, looked_cb, looking);
}

static void
take_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ShukeHistoryWindow *self = SHUKE_HISTORY_WINDOW (widget);
  g_autoptr (GPtrArray) imports = shuke_book_list_imports (self->book, NULL);
  gint64 id = g_variant_get_int64 (parameter);

  for (guint i = 0; imports != NULL && i < imports->len; i++)
    {
      const ShukeImportInfo *info = g_ptr_array_index (imports, i);
      g_autofree char *heading = NULL;
      g_autofree char *body = NULL;
      g_autofree char *counts = NULL;
      GtkWidget *dialog;

      if (info->id != id)
        continue;
      counts = dup_counts (info);
      /* Translators: %s is the name of a file. */
      heading = g_strdup_printf (_("Take Back “%s”?"), info->file_name);
      body = dup_body (counts, _("Looking who goes and who stays…"));
      dialog = shuke_question_new (GTK_WINDOW (self), heading, body);
      adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "take-back", _("_Take Back"), NULL);
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "take-back", ADW_RESPONSE_DESTRUCTIVE);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
      g_object_set_data_full (G_OBJECT (dialog), "import", g_memdup2 (&id, sizeof id), g_free);
      g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
      look (self, dialog, id, counts);
      gtk_window_present (GTK_WINDOW (dialog));
      return;
    }
}

static void
lift_answered_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  gpointer          data)
{
  ShukeHistoryWindow *self = data;
  gint64 *import = g_object_get_data (G_OBJECT (dialog), "import");
  g_autoptr (GError) error = NULL;
  gint64 action;
  AdwToast *toast;

  if (!g_str_equal (response, "lift"))
    return;
  action = shuke_book_lift_refusals (self->book, *import, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
      return;
    }
  toast = shuke_toast_new (_("Refusals of that file lifted"));
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_action_target_value (toast, shuke_window_undo_target (self->book, action));
  shuke_toast_show (self->toasts, toast);
}

static void
lift_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gint64 id = g_variant_get_int64 (parameter);
  GtkWidget *dialog = shuke_question_new (GTK_WINDOW (widget), _("Lift the Refusals of This File?"),
                                          _("It was taken back, but whoever it said wants no messages still gets none. Lift them only if a wrong column was "
                                            "read. What they told you otherwise stays, and this can be undone."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "lift", _("_Lift"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "lift", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "import", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (lift_answered_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
shuke_history_window_dispose (GObject *object)
{
  g_clear_object (&SHUKE_HISTORY_WINDOW (object)->book);
  G_OBJECT_CLASS (shuke_history_window_parent_class)->dispose (object);
}

static void
shuke_history_window_class_init (ShukeHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_history_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/settings/shuke-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeHistoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ShukeHistoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, ShukeHistoryWindow, toasts);
  gtk_widget_class_install_action (widget_class, "history.take-back", "x", take_back_action);
  gtk_widget_class_install_action (widget_class, "history.lift", "x", lift_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_history_window_init (ShukeHistoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_history_window_open (ShukeWindow *parent)
{
  ShukeHistoryWindow *self = g_object_new (SHUKE_TYPE_HISTORY_WINDOW, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  g_signal_connect_object (self->book, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  shuke_settings_present (GTK_WINDOW (self), parent);
}
