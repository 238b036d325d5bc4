/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame: pages that are built when first shown, toasts, counter mode, and the way from any key to the search entry; header and
 * notice are in shuke-window-frame.c. It knows which pages there are, never what is on them. */

#include "config.h"

#include "shuke-import-window.h"
#include "shuke-window-private.h"

#include <glib/gi18n.h>

#include "shuke-above.h"
#include "shuke-backups-window.h"
#include "shuke-bringers-window.h"
#include "shuke-calendar-page.h"
#include "shuke-campaigns-page.h"
#include "shuke-counter-mode.h"
#include "shuke-customer-actions.h"
#include "shuke-customers-page.h"
#include "shuke-dialog-keys.h"
#include "shuke-doubts-window.h"
#include "shuke-book-list.h"
#include "shuke-error.h"
#include "shuke-first-run.h"
#include "shuke-groups-window.h"
#include "shuke-late-page.h"
#include "shuke-menus.h"
#include "shuke-notes.h"
#include "shuke-question.h"
#include "shuke-settings-actions.h"
#include "shuke-prospects-window.h"
#include "shuke-slips-window.h"
#include "shuke-settings.h"
#include "shuke-style.h"
#include "shuke-toast.h"
#include "shuke-visit-window.h"
#include "shuke-window-undo.h"

/* Below it the pages take their narrow form; see the rules of the pictures. */
#define NARROW_WIDTH 550

enum {
  PROP_0,
  PROP_BOOK,
  PROP_COUNTER_MODE,
  PROP_NARROW,
  PROP_SHOWN_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeWindow, shuke_window, ADW_TYPE_APPLICATION_WINDOW)

typedef struct {
  const char *name;
  const char *title;
  const char *icon_name;
  GtkWidget *(*build) (ShukeBook *book);
} Page;

static const Page page_table[] = {
  { "customers", N_("Customers"), "system-users-symbolic", shuke_customers_page_new },
  { "calendar", N_("Calendar"), "x-office-calendar-symbolic", shuke_calendar_page_new },
  { "campaigns", N_("Campaigns"), "mail-send-symbolic", shuke_campaigns_page_new },
};

/* Each adds the actions of its part of the interface to the window, once, at its birth. */
static void (*const action_rooms[]) (ShukeWindow *self) = {
  shuke_import_window_add_actions,
  shuke_customer_actions_add,
  shuke_doubts_window_add_actions,
  shuke_campaigns_add_actions,
  shuke_backups_window_add_actions,
  shuke_notes_add_actions,
  shuke_settings_add_actions,
  shuke_slips_window_add_actions,
  shuke_bringers_window_add_actions,
  shuke_groups_window_add_actions,
  shuke_prospects_window_add_actions,
  shuke_visit_window_add_actions,
  shuke_counter_mode_add_action,
  shuke_dialog_keys_add,
  shuke_window_undo_add_actions,   /* after those that it switches off */
};

static const Page *
find_page (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (page_table); i++)
    if (g_strcmp0 (page_table[i].name, name) == 0)
      return &page_table[i];

  return NULL;
}

static ShukeCustomersPage *
customers_page (ShukeWindow *self)
{
  GtkWidget *page = shuke_window_get_page (self, "customers");

  return page != NULL ? SHUKE_CUSTOMERS_PAGE (page) : NULL;
}

static void
page_shown_cb (ShukeWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "page");

  if (name == NULL || self->book == NULL || self->choosing)
    return;

  shuke_window_get_page (self, name);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (name));
  shuke_window_update_frame (self);
}

/* A book without customers asks how to begin, until she chose or somebody is in it. */
static void
update_choosing (ShukeWindow *self)
{
  g_autoptr(GArray) anybody = NULL;
  gboolean choosing;

  if (self->book != NULL && !self->started_empty)
    anybody = shuke_book_list_ids (self->book, SHUKE_ORDER_NAME, 1, NULL);
  choosing = anybody != NULL && anybody->len == 0;
  if (choosing && self->first_run == NULL)
    {
      self->first_run = SHUKE_FIRST_RUN (shuke_first_run_new ());
      shuke_first_run_set_narrow (self->first_run, self->width.narrow);
      gtk_stack_add_named (self->content, GTK_WIDGET (self->first_run), "first-run");
    }
  self->choosing = choosing;
  shuke_late_page_show (self->content, self->book == NULL ? "closed" : choosing ? "first-run" : "pages",
                        "/org/shuke/Shuke/shuke-closed-book.ui");
  if (choosing)
    gtk_widget_grab_focus (GTK_WIDGET (self->first_run));
  else
    page_shown_cb (self);
  shuke_window_update_frame (self);
}

static void
book_changed_cb (ShukeWindow     *self,
                 ShukeBookSubject subject,
                 gint64           customer,
                 ShukeBook       *book)
{
  /* Also when an import that began the book is taken back. */
  if (book == self->book && (self->choosing || (subject == SHUKE_BOOK_SUBJECT_EVERYTHING && shuke_book_count_customers (book) == 0)))
    update_choosing (self);
}

static void
start_empty_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  ShukeWindow *self = user_data;

  self->started_empty = TRUE;
  update_choosing (self);
  g_action_group_activate_action (G_ACTION_GROUP (self), "new-customer", NULL);
}

static void
search_state_changed (GSimpleAction *action,
                      GVariant      *state,
                      gpointer       user_data)
{
  ShukeWindow *self = user_data;
  ShukeCustomersPage *page;

  if (self->book == NULL)
    return;

  shuke_window_show_page (self, "customers");
  page = customers_page (self);
  if (g_variant_get_boolean (state))
    shuke_customers_page_start_search (page);
  else
    shuke_customers_page_stop_search (page);
  shuke_window_update_frame (self);
}

static void
search_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  /* Ctrl+F always goes to the entry, also when it is in use; only the button lets go of it. */
  search_state_changed (action, g_variant_ref_sink (g_variant_new_boolean (TRUE)), user_data);
}

static void
back_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ShukeCustomersPage *page = shuke_window_peek_customers_page (user_data);

  if (shuke_window_peek_campaign (user_data) != NULL)
    shuke_campaigns_page_show_list (shuke_window_peek_campaign (user_data));
  else if (page != NULL)
    shuke_customers_page_show_list (page);
}

static const GActionEntry actions[] = {
  { "search", search_activated, NULL, "false", search_state_changed },
  { "back", back_activated },
  { "start-empty", start_empty_activated },
};

/* Typing anywhere goes to the search entry. The entry gets the focus before the key, so that an input method
 * sees the first letter too. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                ShukeWindow           *self)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->book == NULL || self->choosing || letter == 0 || !g_unichar_isgraph (letter))
    return GDK_EVENT_PROPAGATE;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  if (focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)
                        || gtk_widget_get_native (focus) != GTK_NATIVE (self)))
    return GDK_EVENT_PROPAGATE;

  shuke_window_show_page (self, "customers");
  return shuke_customers_page_take_key (customers_page (self), controller);
}

static gboolean
narrow_changed_cb (gpointer user_data)
{
  ShukeWindow *self = user_data;

  if (self->width.narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  if (self->first_run != NULL)
    shuke_first_run_set_narrow (self->first_run, self->width.narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

static void
shuke_window_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GTK_WIDGET_CLASS (shuke_window_parent_class)->size_allocate (widget, width, height, baseline);
  shuke_narrow_note (&SHUKE_WINDOW (widget)->width, width < shuke_style_scale_width (widget, NARROW_WIDTH), narrow_changed_cb, widget);
}

static gboolean
shuke_window_close_request (GtkWindow *window)
{
  ShukeWindow *self = SHUKE_WINDOW (window);

  if (!shuke_above_close (window))
    return GDK_EVENT_STOP;
  if (self->settings != NULL)
    {
      int width, height;

      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
      g_settings_set_int (self->settings, "window-width", CLAMP (width, 360, 32767));
      g_settings_set_int (self->settings, "window-height", CLAMP (height, 294, 32767));
    }

  return GTK_WINDOW_CLASS (shuke_window_parent_class)->close_request (window);
}

static void
shuke_window_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ShukeWindow *self = SHUKE_WINDOW (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_COUNTER_MODE:
      g_value_set_boolean (value, self->counter_mode);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->width.narrow);
      break;
    case PROP_SHOWN_TITLE:
      g_value_take_string (value, shuke_window_dup_shown_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_counter_mode (ShukeWindow *self,
                  gboolean     counter_mode)
{
  if (self->counter_mode == counter_mode)
    return;

  self->counter_mode = counter_mode;
  if (counter_mode && self->book != NULL)
    shuke_window_show_page (self, "customers");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTER_MODE]);
  shuke_window_update_frame (self);
}

static void
shuke_window_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ShukeWindow *self = SHUKE_WINDOW (object);

  switch (property_id)
    {
    case PROP_BOOK:
      shuke_window_set_book (self, g_value_get_object (value));
      break;
    case PROP_COUNTER_MODE:
      set_counter_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* While all of it is whole: saving tells every page, and what goes may have something to say to this window. */
static void
leave_book (ShukeWindow *self)
{
  if (shuke_window_peek_customers_page (self) != NULL)
    shuke_customers_page_open (shuke_window_peek_customers_page (self), 0);
  shuke_above_take_down (GTK_WINDOW (self));
}

/* Not only when it is disposed of: somebody may hold it a while longer. */
static void
shuke_window_unmap (GtkWidget *widget)
{
  leave_book (SHUKE_WINDOW (widget));
  GTK_WIDGET_CLASS (shuke_window_parent_class)->unmap (widget);
}

static void
shuke_window_dispose (GObject *object)
{
  ShukeWindow *self = SHUKE_WINDOW (object);

  g_clear_handle_id (&self->width.source, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_window_parent_class)->dispose (object);
}

static void
shuke_window_class_init (ShukeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_window_get_property;
  object_class->set_property = shuke_window_set_property;
  object_class->dispose = shuke_window_dispose;
  widget_class->size_allocate = shuke_window_size_allocate;
  widget_class->unmap = shuke_window_unmap;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_window_close_request;

  properties[PROP_BOOK] =
    g_param_spec_object ("book", NULL, NULL, SHUKE_TYPE_BOOK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNTER_MODE] =
    g_param_spec_boolean ("counter-mode", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWN_TITLE] =
    g_param_spec_string ("shown-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/shuke-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, content);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, add_menu);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, counter_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, ShukeWindow, leave_sample);
  gtk_widget_class_bind_template_callback (widget_class, page_shown_cb);
}

static void
shuke_window_init (ShukeWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (action_rooms); i++)
    action_rooms[i] (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
  shuke_menus_set_lazily (GTK_MENU_BUTTON (self->add_button), self->add_menu);
  shuke_menus_set_lazily (GTK_MENU_BUTTON (self->menu_button), self->primary_menu);

  for (gsize i = 0; i < G_N_ELEMENTS (page_table); i++)
    adw_view_stack_add_titled_with_icon (self->pages, adw_bin_new (), page_table[i].name,
                                         _(page_table[i].title), page_table[i].icon_name);

  g_signal_connect_object (self->switcher_title, "notify::title-visible",
                           G_CALLBACK (shuke_window_update_frame), self, G_CONNECT_SWAPPED);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->settings = shuke_settings_new ();
  if (self->settings != NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self),
                                   g_settings_get_int (self->settings, "window-width"),
                                   g_settings_get_int (self->settings, "window-height"));
      if (g_settings_get_boolean (self->settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  else
    gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);

  shuke_window_update_frame (self);
}

ShukeWindow *
shuke_window_new (GtkApplication *application,
                  ShukeBook      *book)
{
  ShukeWindow *self = g_object_new (SHUKE_TYPE_WINDOW, "application", application, "book", book, NULL);

  /* Where there is none, nothing has changed yet. */
  if (book == NULL)
    update_choosing (self);

  return self;
}

ShukeWindow *
shuke_window_get_for (GtkWidget *widget)
{
  GtkWidget *window;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  window = GTK_WIDGET (gtk_widget_get_root (widget));
  /* A dialog of ours stands in front of the window it belongs to. */
  while (window != NULL && !SHUKE_IS_WINDOW (window))
    window = GTK_IS_WINDOW (window) ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window))) : NULL;

  return window != NULL ? SHUKE_WINDOW (window) : NULL;
}

ShukeBook *
shuke_window_get_book (ShukeWindow *self)
{
  g_return_val_if_fail (SHUKE_IS_WINDOW (self), NULL);

  return self->book;
}

void
shuke_window_set_book (ShukeWindow *self,
                       ShukeBook   *book)
{
  g_return_if_fail (SHUKE_IS_WINDOW (self));
  g_return_if_fail (book == NULL || SHUKE_IS_BOOK (book));

  if (self->book == book)
    return;

  if (self->book != NULL)
    {
      leave_book (self);
      g_signal_handlers_disconnect_by_data (self->book, self);
    }
  g_set_object (&self->book, book);
  shuke_toast_drop_all (self->toasts);

  for (gsize i = 0; i < G_N_ELEMENTS (page_table); i++)
    adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->pages, page_table[i].name)), NULL);

  self->started_empty = FALSE;
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  update_choosing (self);
  shuke_window_update_notice (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

GtkWidget *
shuke_window_get_page (ShukeWindow *self,
                       const char  *name)
{
  const Page *page = find_page (name);
  GtkWidget *bin, *child;

  g_return_val_if_fail (SHUKE_IS_WINDOW (self), NULL);

  if (page == NULL || self->book == NULL)
    return NULL;

  bin = adw_view_stack_get_child_by_name (self->pages, name);
  child = adw_bin_get_child (ADW_BIN (bin));
  if (child != NULL)
    return child;

  child = page->build (self->book);
  adw_bin_set_child (ADW_BIN (bin), child);
  if (SHUKE_IS_CAMPAIGNS_PAGE (child))
    {
      g_signal_connect_object (child, "notify::editing", G_CALLBACK (shuke_window_update_frame), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "notify::title", G_CALLBACK (shuke_window_update_frame), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "notify::subtitle", G_CALLBACK (shuke_window_update_frame), self, G_CONNECT_SWAPPED);
    }
  if (SHUKE_IS_CUSTOMERS_PAGE (child))
    {
      g_object_bind_property (self, "counter-mode", child, "counter-mode", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (child, "notify::searching", G_CALLBACK (shuke_window_update_frame), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "notify::detail-alone", G_CALLBACK (shuke_window_update_frame), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "notify::detail-title", G_CALLBACK (shuke_window_update_frame), self, G_CONNECT_SWAPPED);
    }

  return child;
}

void
shuke_window_show_page (ShukeWindow *self,
                        const char  *name)
{
  g_return_if_fail (SHUKE_IS_WINDOW (self));

  if (find_page (name) == NULL || self->book == NULL)
    return;

  /* The other pages are not about the customer in front. */
  if (self->counter_mode && g_strcmp0 (name, "customers") != 0)
    set_counter_mode (self, FALSE);
  adw_view_stack_set_visible_child_name (self->pages, name);
}

gint64
shuke_window_get_customer (ShukeWindow *self)
{
  ShukeCustomersPage *page;

  g_return_val_if_fail (SHUKE_IS_WINDOW (self), 0);

  page = shuke_window_peek_customers_page (self);
  if (page == NULL || g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "customers") != 0)
    return 0;

  return shuke_customers_page_get_customer (page);
}

void
shuke_window_open_customer (ShukeWindow *self,
                            gint64       id)
{
  g_return_if_fail (SHUKE_IS_WINDOW (self));

  if (self->book == NULL)
    return;

  shuke_window_show_page (self, "customers");
  shuke_customers_page_open (customers_page (self), id);
}

gboolean
shuke_window_get_counter_mode (ShukeWindow *self)
{
  g_return_val_if_fail (SHUKE_IS_WINDOW (self), FALSE);

  return self->counter_mode;
}

void
shuke_window_toast (ShukeWindow *self,
                    const char  *sentence)
{
  shuke_window_toast_undo (self, sentence, NULL, 0);
}

void
shuke_window_toast_undo (ShukeWindow *self,
                         const char  *sentence,
                         ShukeBook   *book,
                         gint64       action_id)
{
  AdwToast *toast;

  g_return_if_fail (SHUKE_IS_WINDOW (self) && sentence != NULL);

  toast = shuke_toast_new (sentence);
  if (action_id != 0)
    shuke_window_toast_offer_undo (toast, book, action_id);
  shuke_toast_show (self->toasts, toast);
}

void
shuke_window_show_error (ShukeWindow  *self,
                         ShukeDoing    doing,
                         const GError *error)
{
  g_autofree char *sentence = NULL;
  AdwMessageDialog *dialog;

  g_return_if_fail (SHUKE_IS_WINDOW (self));

  if (error == NULL)
    return;

  sentence = shuke_errors_sentence (doing, error);
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      shuke_window_toast (self, sentence);
      return;
    }

  dialog = ADW_MESSAGE_DIALOG (shuke_question_new (GTK_WINDOW (self), shuke_errors_heading (doing), sentence));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
shuke_window_show_saved (ShukeWindow  *self,
                         const char   *sentence,
                         ShukeBook    *book,
                         gint64        action_id,
                         const GError *error)
{
  g_return_if_fail (self == NULL || SHUKE_IS_WINDOW (self));

  if (self != NULL && action_id != 0)
    shuke_window_toast_undo (self, sentence, book, action_id);
  else if (self != NULL)
    shuke_window_show_error (self, SHUKE_DOING_SAVE, error);
}
