/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list each assistant works through. What is proposed becomes the book's with the first tick; a tick leaves the rows where they are, so
 * that a list is ticked off without looking for one's place. */

#include "config.h"

#include "shuke-prepare-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-book-preparations.h"
#include "shuke-prepare-print.h"
#include "shuke-visit-window.h"
#include "shuke-wrap-layout.h"

#define LINE_KEY "shuke-line"

struct _ShukePrepareList {
  GtkBox parent_instance;

  ShukeBook        *book;
  GPtrArray        *visits;   /* ShukeVisitPlan */
  GArray           *lines;    /* ShukePrepareLine, of @visits */
  GPtrArray        *rows;     /* all inside, in order */
  GPtrArray        *checks;   /* GtkCheckButton, one a line */
  gboolean          showing;
  AdwExpanderRow   *expander;
};

G_DEFINE_FINAL_TYPE (ShukePrepareList, shuke_prepare_list, GTK_TYPE_BOX)

#define LINE_AT(lines, i) (&g_array_index (lines, ShukePrepareLine, i))

static void
tell (ShukePrepareList *self,
      gint64            action,
      const char       *sentence,
      const GError     *error)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  shuke_window_show_saved (window, sentence, self->book, action, error);
}

/* All that was proposed for the visit, with this one as it is now. */
static gint64
write_down (ShukePrepareList        *self,
            const ShukePrepareLine  *line,
            gboolean                 done,
            GError                 **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_preparation_free);

  for (guint i = 0; i < line->visit->preparations->len; i++)
    {
      ShukePreparation *one = shuke_preparation_copy (g_ptr_array_index (line->visit->preparations, i));

      if (g_ptr_array_index (line->visit->preparations, i) == line->preparation)
        one->done_day = done ? shuke_book_get_today (self->book) : SHUKE_DAY_NONE;
      g_ptr_array_add (all, one);
    }
  return shuke_book_save_visit_plan (self->book, line->visit->todo, all, error);
}

static void
toggled_cb (GtkCheckButton   *check,
            ShukePrepareList *self)
{
  gboolean done = gtk_check_button_get_active (check);
  const ShukePrepareLine *line;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  guint index;
  gint64 action;

  if (self->showing || !g_ptr_array_find (self->checks, check, &index))
    return;
  line = LINE_AT (self->lines, index);
  sentence = g_strdup_printf (done ? _("Ready: %s") : _("Not ready after all: %s"), line->preparation->text);
  action = line->preparation->id != 0
           ? shuke_book_set_prepared (self->book, line->visit->todo->customer, line->preparation->id, done, &error)
           : write_down (self, line, done, &error);
  tell (self, action, sentence, error);
}

static void
copy_cb (ShukePrepareList *self)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autofree char *text = shuke_prepare_dup_text (self->visits, shuke_book_get_today (self->book));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  if (window != NULL)
    shuke_window_toast (window, _("The list is copied: paste it where the others read it."));
}

static void
printed_cb (ShukePrepareList        *self,
            GtkPrintOperationResult  result)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  if (window != NULL && result == GTK_PRINT_OPERATION_RESULT_ERROR)
    shuke_window_toast (window, _("The list was not printed. Look after the printer, then print it again."));
}

static void
print_cb (ShukePrepareList *self)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autofree char *shop = shuke_book_dup_setting (self->book, "shop_name");
  GtkPrintOperation *operation = shuke_prepare_print_new (self->visits, shop, shuke_book_get_today (self->book));

  /* It is ours until the next one: the dialog comes back to it. */
  g_object_set_data_full (G_OBJECT (self), "shuke-printing", operation, g_object_unref);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window), NULL);
}

static void
change_cb (GtkButton        *button,
           ShukePrepareList *self)
{
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  gint64 todo = *(gint64 *) g_object_get_data (G_OBJECT (button), LINE_KEY);

  for (guint i = 0; window != NULL && i < self->visits->len; i++)
    {
      const ShukeVisitPlan *visit = g_ptr_array_index (self->visits, i);

      if (visit->todo->id == todo)
        {
          shuke_visit_window_open (window, visit->todo, visit->todo->customer);
          return;
        }
    }
}

static void
add_row (ShukePrepareList *self,
         GtkWidget        *row)
{
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_heading (ShukePrepareList *self,
             const char       *staff)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), staff != NULL ? staff : _("Whoever is there"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("avatar-default-symbolic"));
  gtk_widget_add_css_class (row, "prepare-staff");
  add_row (self, row);
}

static void
add_line (ShukePrepareList       *self,
          const ShukePrepareLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *visit = shuke_prepare_dup_visit (line->visit, shuke_book_get_today (self->book));
  const char *kind = shuke_prepare_kind_name (line->preparation->kind);
  gboolean alone = self->visits->len == 1;   /* stands in the head of the list already */
  /* Translators: a kind of preparation, then who comes when: "Drink · Lin Xiaoyu, tomorrow". */
  g_autofree char *below = !alone ? g_strdup_printf (_("%1$s · %2$s"), kind, visit) : g_strdup (kind);
  g_autofree char *escaped = g_markup_escape_text (below, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->preparation->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, !shuke_book_is_read_only (self->book));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, line->preparation->text, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);
  add_row (self, row);
}

static GtkWidget *
add_pill (GtkWidget  *box,
          const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "small-pill");
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_buttons (ShukePrepareList *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (5, 6));
  gtk_widget_add_css_class (box, "prepare-buttons");
  g_signal_connect_object (add_pill (box, _("Copy as Text")), "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (add_pill (box, _("Print…")), "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->visits->len && !shuke_book_is_read_only (self->book); i++)
    {
      const ShukeVisitPlan *visit = g_ptr_array_index (self->visits, i);
      g_autofree char *label = self->visits->len > 1 ? g_strdup_printf (_("Change for %s…"), visit->name) : g_strdup (_("Change…"));
      GtkWidget *change = add_pill (box, label);

      g_object_set_data_full (G_OBJECT (change), LINE_KEY, g_memdup2 (&visit->todo->id, sizeof visit->todo->id), g_free);
      g_signal_connect_object (change, "clicked", G_CALLBACK (change_cb), self, 0);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  add_row (self, row);
}

/* Whether @lines differ from what stands there in nothing but what is ready. */
static gboolean
stand_there (ShukePrepareList *self,
             const GArray     *lines,
             const GPtrArray  *visits)
{
  if (self->lines == NULL || self->lines->len != lines->len || self->visits->len != visits->len)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      const ShukePrepareLine *one = LINE_AT (lines, i), *other = LINE_AT (self->lines, i);

      if (one->visit->todo->id != other->visit->todo->id || one->preparation->kind != other->preparation->kind ||
          shuke_todo_get_visit_day (one->visit->todo) != shuke_todo_get_visit_day (other->visit->todo) ||
          g_strcmp0 (one->preparation->text, other->preparation->text) != 0 ||
          g_strcmp0 (one->preparation->staff, other->preparation->staff) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
make_rows (ShukePrepareList *self)
{
  const char *staff = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const ShukePrepareLine *line = LINE_AT (self->lines, i);

      if (i == 0 || g_strcmp0 (staff, line->preparation->staff) != 0)
        add_heading (self, line->preparation->staff);
      staff = line->preparation->staff;
      add_line (self, line);
    }
  add_buttons (self);
}

static void
show_ready (ShukePrepareList *self)
{
  g_autoptr (GString) visits = g_string_new (NULL);
  g_autofree char *count = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *escaped = NULL;
  guint ready = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      gboolean done = LINE_AT (self->lines, i)->preparation->done_day != SHUKE_DAY_NONE;

      ready += done;
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i), done);
    }
  for (guint i = 0; i < self->visits->len; i++)
    {
      g_autofree char *visit = shuke_prepare_dup_visit (g_ptr_array_index (self->visits, i), shuke_book_get_today (self->book));

      g_string_append_printf (visits, "%s%s", i > 0 ? " · " : "", visit);
    }
  if (ready > 0)
    count = g_strdup_printf (ngettext ("%1$u of %2$u ready", "%1$u of %2$u ready", self->lines->len), ready, self->lines->len);
  else
    count = g_strdup_printf (ngettext ("%u to have ready, not ready yet", "%u to have ready, none ready yet", self->lines->len), self->lines->len);
  subtitle = g_strdup_printf ("%s\n%s", visits->str, count);
  escaped = g_markup_escape_text (subtitle, -1);
  adw_expander_row_set_subtitle (self->expander, escaped);
}

static void
shuke_prepare_list_dispose (GObject *object)
{
  ShukePrepareList *self = SHUKE_PREPARE_LIST (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_prepare_list_parent_class)->dispose (object);
}

static void
shuke_prepare_list_finalize (GObject *object)
{
  ShukePrepareList *self = SHUKE_PREPARE_LIST (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->checks);
  G_OBJECT_CLASS (shuke_prepare_list_parent_class)->finalize (object);
}

static void
shuke_prepare_list_class_init (ShukePrepareListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_prepare_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_prepare_list_finalize;
}

static void
shuke_prepare_list_init (ShukePrepareList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _("Get Ready"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Get Ready"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->expander));
  gtk_widget_set_hexpand (list, TRUE);
  gtk_box_append (GTK_BOX (self), list);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 2);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 2);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 2);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 9);
}

GtkWidget *
shuke_prepare_list_new (void)
{
  return g_object_new (SHUKE_TYPE_PREPARE_LIST, NULL);
}

void
shuke_prepare_list_show (ShukePrepareList *self,
                         ShukeBook        *book,
                         GPtrArray        *visits)
{
  g_autoptr (GArray) lines = NULL;
  gboolean stand;

  g_return_if_fail (SHUKE_IS_PREPARE_LIST (self));

  lines = shuke_prepare_list_lines (visits);
  stand = self->book == book && stand_there (self, lines, visits);
  g_set_object (&self->book, book);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  self->visits = g_ptr_array_ref (visits);
  self->lines = g_steal_pointer (&lines);
  self->showing = TRUE;
  if (!stand)
    make_rows (self);
  show_ready (self);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), visits->len > 0);
}
