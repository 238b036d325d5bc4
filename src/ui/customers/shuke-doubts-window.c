/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The yearly cleaning: what can hardly be true, customer by customer, typed over in place or left as right. The book is looked through in a
 * job; afterwards each file is only judged again when it changes, so that what is dealt with goes and the rest stays where it is. */

#include "config.h"

#include "shuke-doubts-window.h"

#include <glib/gi18n.h>

#include "shuke-about-plan.h"
#include "shuke-book-customers.h"
#include "shuke-book-doubts.h"
#include "shuke-book-facts.h"
#include "shuke-due-text.h"
#include "shuke-fact-row.h"
#include "shuke-fact-words.h"
#include "shuke-in-sight.h"
#include "shuke-join-dialog.h"
#include "shuke-toasts.h"

/* More than anybody cleans in one go; the next ones come when the window is opened again. */
#define MOST_FILES 100

typedef struct {
  gint64               customer;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;    /* ShukeFactRow */
  GtkWidget           *join;    /* shown when somebody else has her number, who may be she herself */
} Part;

struct _ShukeDoubtsWindow {
  AdwWindow        parent_instance;

  ShukeWindow     *parent;   /* (unowned): it takes us along */
  ShukeBook       *book;
  GPtrArray       *parts;    /* Part, as they stand */
  GCancellable    *cancellable;
  guint            more;     /* files that are not shown */

  AdwWindowTitle  *title;
  AdwToastOverlay *toasts;
  GtkBox          *groups;
  GtkWidget       *empty;
};

G_DEFINE_FINAL_TYPE (ShukeDoubtsWindow, shuke_doubts_window, ADW_TYPE_WINDOW)

static void
part_free (Part *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
tell (ShukeDoubtsWindow *self,
      gint64             action,
      const char        *sentence,
      const GError      *error)
{
  if (action != 0)
    shuke_toasts_undo (self->toasts, sentence, self->parent, self->book, action);
  else
    shuke_window_show_error (self->parent, SHUKE_DOING_SAVE, error);
}

static Part *
part_of (ShukeDoubtsWindow *self,
         ShukeFactRow      *row)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      if (g_ptr_array_find (part->rows, row, NULL))
        return part;
    }
  return NULL;
}

static void
save_cb (ShukeDoubtsWindow *self,
         ShukeFactRow      *row)
{
  Part *part = part_of (self, row);
  g_autoptr (ShukeFactRow) kept = g_object_ref (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = part != NULL ? shuke_book_get_customer (self->book, part->customer, &error) : NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autofree char *sentence = NULL;
  ShukeFact fact = *shuke_fact_row_get_fact (row);
  ShukeDay today = shuke_book_get_today (self->book);
  gint64 action;

  if (part == NULL)
    return;
  if (customer != NULL)
    fact.person = shuke_about_person_index (customer, shuke_fact_row_get_person (row));
  if (customer == NULL || fact.person == G_MAXUINT || !shuke_fact_row_check (row))
    {
      shuke_in_sight_focus (GTK_WIDGET (row));
      return;
    }
  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self->book));
  sentence = shuke_fact_dup_saved_sentence (customer, fact.person, &fact, *text != '\0');
  if (shuke_fact_apply (builder, customer, &fact, text, today, &error))
    changed = shuke_customer_builder_build (builder, today, &error);
  /* Before the book tells of it: from then on the row shows what the book has. */
  shuke_fact_row_set_edited (row, FALSE);
  action = changed != NULL ? shuke_book_save_facts (self->book, changed, NULL, NULL, &error) : 0;
  if (action == 0)
    shuke_fact_row_set_edited (row, TRUE);
  tell (self, action, sentence, error);
}

static void
right_cb (ShukeDoubtsWindow *self,
          ShukeFactRow      *row)
{
  Part *part = part_of (self, row);
  const ShukeFact *fact = shuke_fact_row_get_fact (row);
  g_autofree char *sentence = g_strdup_printf (_("%s is right as it is"), shuke_fact_get_name (fact));
  g_autoptr (GError) error = NULL;

  if (part != NULL)
    {
      gint64 action = shuke_book_vouch_for_fact (self->book, part->customer, fact, &error);

      tell (self, action, sentence, error);
    }
}

static void
cancel_cb (ShukeDoubtsWindow *self,
           ShukeFactRow      *row)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
open_cb (GtkButton         *button,
         ShukeDoubtsWindow *self)
{
  gint64 customer = *(gint64 *) g_object_get_data (G_OBJECT (button), "shuke-customer");

  gtk_window_close (GTK_WINDOW (self));
  shuke_window_open_customer (self->parent, customer);
}

static void
join_cb (GtkButton         *button,
         ShukeDoubtsWindow *self)
{
  gint64 customer = *(gint64 *) g_object_get_data (G_OBJECT (button), "shuke-customer");

  shuke_join_dialog_open (self->parent, GTK_WINDOW (self), self->toasts, customer);
}

static ShukeFactRow *
find_row (Part            *part,
          gint64           person,
          const ShukeFact *fact)
{
  for (guint i = 0; i < part->rows->len; i++)
    {
      ShukeFactRow *row = g_ptr_array_index (part->rows, i);
      const ShukeFact *shown = shuke_fact_row_get_fact (row);

      if (shown->kind == fact->kind && shuke_fact_row_get_person (row) == person &&
          (fact->kind == SHUKE_FACT_BIRTH || shown->id == fact->id))
        return row;
    }
  return NULL;
}

/* Whose it is stands before what it is, for all but herself. (transfer full) */
static char *
dup_row_title (const ShukeCustomer *customer,
               const ShukeFact     *fact)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);
  const char *name = fact->person > 0 ? shuke_customer_person_title (customer, person) : NULL;

  if (fact->person == 0)
    return g_strdup (shuke_fact_get_name (fact));
  return g_strdup_printf (_("%1$s (%2$s)"), shuke_fact_get_name (fact),
                          name != NULL ? name : shuke_fact_person_word (customer, person));
}

static ShukeFactRow *
add_row (ShukeDoubtsWindow       *self,
         Part                    *part,
         const ShukeDoubtfulFile *file,
         const ShukeFact         *fact)
{
  g_autofree char *title = dup_row_title (file->customer, fact);
  GtkWidget *row = shuke_fact_row_new (self->book, title, fact, shuke_about_person_id (file->customer, fact->person));

  g_signal_connect_object (row, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "confirm", G_CALLBACK (right_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (part->group, row);
  g_ptr_array_add (part->rows, row);
  return SHUKE_FACT_ROW (row);
}

/* Rows of what is no longer doubted go, the others stay where they are, with what is typed in them. */
static void
show_rows (ShukeDoubtsWindow       *self,
           Part                    *part,
           const ShukeDoubtfulFile *file)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  gboolean shared = FALSE;

  for (guint i = 0; i < file->facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (file->facts, i);
      const ShukeDoubt *doubt = shuke_doubt_find (file->doubts, fact);
      g_autofree char *reason = doubt != NULL ? shuke_doubt_dup_text (doubt) : NULL;
      ShukeFactRow *row;

      if (doubt == NULL)
        continue;
      shared |= doubt->kind == SHUKE_DOUBT_SHARED_PHONE;
      row = find_row (part, shuke_about_person_id (file->customer, fact->person), fact);
      if (row == NULL)
        row = add_row (self, part, file, fact);
      shuke_fact_row_show (row, fact);
      shuke_fact_row_show_state (row, file->customer, SHUKE_DAY_NONE, reason);
      g_hash_table_add (wanted, row);
    }
  for (guint i = part->rows->len; i-- > 0;)
    {
      GtkWidget *row = g_ptr_array_index (part->rows, i);

      if (g_hash_table_contains (wanted, row))
        continue;
      g_ptr_array_remove_index (part->rows, i);
      adw_preferences_group_remove (part->group, row);
    }
  gtk_widget_set_visible (part->join, shared);
}

/* Of what is done with the customer of @part. */
static GtkWidget *
add_button (ShukeDoubtsWindow *self,
            Part              *part,
            GtkWidget         *box,
            const char        *icon,
            const char        *tooltip,
            const char        *spoken,
            GCallback          clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "shuke-customer", g_memdup2 (&part->customer, sizeof part->customer), g_free);
  g_signal_connect (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static Part *
add_part (ShukeDoubtsWindow       *self,
          const ShukeDoubtfulFile *file)
{
  Part *part = g_new0 (Part, 1);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *name = shuke_due_text_name (file->customer);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *open = g_strdup_printf (_("Open the file of %s"), name);
  /* Translators: %s is the name under which somebody is in the book; she may be in it under another one, too. */
  g_autofree char *join = g_strdup_printf (_("Who else in the book is %s?"), name);

  part->customer = file->customer->id;
  part->rows = g_ptr_array_new ();
  part->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (part->group, escaped);
  part->join = add_button (self, part, buttons, "system-users-symbolic", _("Same Person As…"), join, G_CALLBACK (join_cb));
  add_button (self, part, buttons, "avatar-default-symbolic", _("Open Her File"), open, G_CALLBACK (open_cb));
  adw_preferences_group_set_header_suffix (part->group, buttons);
  gtk_box_append (self->groups, GTK_WIDGET (part->group));
  g_ptr_array_add (self->parts, part);
  show_rows (self, part, file);
  return part;
}

static void
show_count (ShukeDoubtsWindow *self)
{
  guint n = self->parts->len + self->more;
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("in %u file", "in %u files", n), n) : g_strdup ("");

  adw_window_title_set_subtitle (self->title, count);
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->groups), n > 0);
}

/* The keyboard goes on to what takes the place of the file that is clean. */
static void
drop_part (ShukeDoubtsWindow *self,
           guint              place)
{
  Part *part = g_ptr_array_index (self->parts, place);
  gboolean focused = (gtk_widget_get_state_flags (GTK_WIDGET (part->group)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  Part *next = place + 1 < self->parts->len ? g_ptr_array_index (self->parts, place + 1) : NULL;

  if (focused && next != NULL)
    gtk_widget_grab_focus (g_ptr_array_index (next->rows, 0));
  gtk_box_remove (self->groups, GTK_WIDGET (part->group));
  g_ptr_array_remove_index (self->parts, place);
}

static void look (ShukeDoubtsWindow *self);

static guint
find_place (ShukeDoubtsWindow *self,
            gint64             customer)
{
  guint place = 0;

  while (place < self->parts->len && ((Part *) g_ptr_array_index (self->parts, place))->customer != customer)
    place++;
  return place;
}

static gboolean
is_shared (ShukeDoubtsWindow *self,
           guint              place)
{
  return place < self->parts->len && gtk_widget_get_visible (((Part *) g_ptr_array_index (self->parts, place))->join);
}

static void
judge (ShukeDoubtsWindow *self,
       gint64             customer)
{
  g_autoptr (ShukeDoubtfulFile) file = shuke_book_get_doubtful (self->book, customer, NULL);
  guint place = find_place (self, customer);

  if (file != NULL && place < self->parts->len)
    show_rows (self, g_ptr_array_index (self->parts, place), file);
  else if (file != NULL)
    add_part (self, file);
  else if (place < self->parts->len)
    drop_part (self, place);
}

static void
changed_cb (ShukeDoubtsWindow *self,
            int                subject,
            gint64             customer)
{
  gboolean shared;

  if (customer == 0)
    {
      look (self);
      return;
    }
  /* While the book is still being looked through, that look tells. */
  if (self->cancellable != NULL)
    return;
  shared = is_shared (self, find_place (self, customer));
  judge (self, customer);
  /* Of the others with that number there is one less; backwards, as they may go. */
  for (guint i = self->parts->len; shared && i-- > 0;)
    if (is_shared (self, i))
      judge (self, ((Part *) g_ptr_array_index (self->parts, i))->customer);
  show_count (self);
}

static void
show_files (ShukeDoubtsWindow *self,
            GPtrArray         *files)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  g_ptr_array_set_size (self->parts, 0);
  for (guint i = 0; i < files->len && i < MOST_FILES; i++)
    add_part (self, g_ptr_array_index (files, i));
  self->more = files->len > MOST_FILES ? files->len - MOST_FILES : 0;
  show_count (self);
}

static void
look_work (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (ShukeBook) job = shuke_book_open_for_reading_job (task_data, &error);
  GPtrArray *files = job != NULL ? shuke_book_list_doubtful (job, cancellable, &error) : NULL;

  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ShukeDoubtsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), &error);

  /* It was closed meanwhile, or looks again. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  adw_window_title_set_subtitle (self->title, "");
  if (files != NULL)
    show_files (self, files);
  else
    shuke_window_show_error (self->parent, SHUKE_DOING_READ, error);
}

static void
look (ShukeDoubtsWindow *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adw_window_title_set_subtitle (self->title, _("Looking through the book…"));
  task = g_task_new (NULL, self->cancellable, looked_cb, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (self->book), g_object_unref);
  g_task_run_in_thread (task, look_work);
}

static void
shuke_doubts_window_dispose (GObject *object)
{
  ShukeDoubtsWindow *self = SHUKE_DOUBTS_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_doubts_window_parent_class)->dispose (object);
}

static gboolean
shuke_doubts_window_close_request (GtkWindow *window)
{
  ShukeDoubtsWindow *self = SHUKE_DOUBTS_WINDOW (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  return GTK_WINDOW_CLASS (shuke_doubts_window_parent_class)->close_request (window);
}

static void
shuke_doubts_window_class_init (ShukeDoubtsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_doubts_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_doubts_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-doubts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeDoubtsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeDoubtsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeDoubtsWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, ShukeDoubtsWindow, empty);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_doubts_window_init (ShukeDoubtsWindow *self)
{
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
open_window (ShukeWindow *parent)
{
  ShukeDoubtsWindow *self = g_object_new (SHUKE_TYPE_DOUBTS_WINDOW, "transient-for", parent, NULL);

  self->parent = parent;
  self->book = g_object_ref (shuke_window_get_book (parent));
  g_signal_connect_object (self->book, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  look (self);
  gtk_window_present (GTK_WINDOW (self));
}

static void
doubts_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  if (shuke_window_get_book (data) != NULL)
    open_window (data);
}

void
shuke_doubts_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "doubts", .activate = doubts_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
