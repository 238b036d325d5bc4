/* SPDX-License-Identifier: GPL-3.0-or-later */

/* List and profile side by side. It turns what is typed into a list and a chosen row into a card; what is on the card is the
 * profile's business. */

#include "shuke-customers-page.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-groups.h"
#include "shuke-customer-list.h"
#include "shuke-customer-row.h"
#include "shuke-filter-chips.h"
#include "shuke-late-page.h"
#include "shuke-match-words.h"
#include "shuke-menus.h"
#include "shuke-note-hits.h"
#include "shuke-profile.h"
#include "shuke-search.h"

/* Rows for the first frame; the others follow when it has been drawn. */
#define FIRST_ROWS 16
#define LIST_WIDTH 348
/* Wider than any screen; the clamp reckons with it, so it must stay far from the largest integer. */
#define ANY_WIDTH 20000
/* Of those who fit what is typed and do not stand in the filter: enough to see whom it leaves out. */
#define N_OUTSIDE 30

struct _ShukeCustomersPage {
  AdwBin parent_instance;

  ShukeBook         *book;
  ShukeSearch       *search;
  ShukeCustomerList *list;
  ShukeOrder         order;
  ShukeNoteHits     *notes;
  guint              fill_idle;
  gboolean           counter_mode;
  gboolean           looking;          /* the entry was asked for; ends when a card is opened or the search given up */
  gboolean           preedit;          /* an input method is composing in the entry */
  gboolean           quiet_selection;  /* the selection follows the page, not the owner */
  GSimpleActionGroup *actions;

  AdwLeaflet         *leaflet;
  GtkWidget          *list_box;
  AdwClamp           *list_side;
  GtkSearchEntry     *entry;
  ShukeFilterChips   *chips;
  GtkLabel           *count;
  GtkWidget          *sort_button;
  GMenuModel         *sort_menu;
  GtkStack           *list_stack;
  GtkListView        *list_view;
  GtkSingleSelection *selection;
  GtkStack           *detail;
  ShukeProfile       *profile;
};

enum {
  PROP_0,
  PROP_SEARCHING,
  PROP_DETAIL_ALONE,
  PROP_DETAIL_TITLE,
  PROP_COUNTER_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeCustomersPage, shuke_customers_page, ADW_TYPE_BIN)

static const char *
typed_text (ShukeCustomersPage *self)
{
  return self->entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "";
}

static gboolean
is_filtered (ShukeCustomersPage *self)
{
  return shuke_filter_chips_get_chosen (self->chips)->len > 0;
}

/* Nobody stands in the list as long as it is not known who is to. */
static gboolean
awaits_filters (ShukeCustomersPage *self)
{
  return is_filtered (self) && shuke_filter_chips_find (self->chips, self->book) == NULL;
}

static void
select_quietly (ShukeCustomersPage *self,
                guint               position)
{
  self->quiet_selection = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->quiet_selection = FALSE;
}

/* By its row, not by the adjustment: rows that have just come have no height yet, and a list that is told to stand somewhere among
 * them stays where it was. */
static void
scroll_to (ShukeCustomersPage *self,
           guint               position)
{
  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

/* The open card stays marked in the list, also after the list was made anew. */
static void
mark_open_customer (ShukeCustomersPage *self)
{
  gint64 id = self->profile != NULL ? shuke_profile_get_customer (self->profile) : 0;
  guint position = id != 0 && !adw_leaflet_get_folded (self->leaflet) ? shuke_customer_list_find (self->list, id) : G_MAXUINT;
  gboolean was_marked = gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION;

  select_quietly (self, position != G_MAXUINT ? position : GTK_INVALID_LIST_POSITION);
  /* She was opened before the list was there, or comes back into it. */
  if (!was_marked && position != G_MAXUINT)
    scroll_to (self, position);
}

/* What stands in the place of a list without rows. */
static const char *
get_blank (ShukeCustomersPage *self)
{
  gboolean searching = shuke_customers_page_get_searching (self);
  const char *name = !searching ? shuke_filter_chips_get_group (self->chips) : NULL;
  g_autoptr (ShukeGroup) group = name != NULL ? shuke_book_find_group (self->book, name, NULL) : NULL;

  if (group != NULL)
    return group->rule != NULL ? "rule" : "group";
  return searching || is_filtered (self) ? "nobody" : "empty";
}

static void
update_count (ShukeCustomersPage *self)
{
  guint n = shuke_customer_list_get_n_ids (self->list);
  gboolean nobody = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
  g_autofree char *text = NULL;

  if (awaits_filters (self))
    text = g_strdup (_("Looking through the book…"));
  else if (n == 0 && !nobody && is_filtered (self))
    text = g_strdup (_("Nobody in the filter"));
  else if (n == 0 && (!nobody || shuke_customers_page_get_searching (self)))
    text = g_strdup (_("Nobody by name or number"));
  else if (shuke_customers_page_get_searching (self))
    /* In a language of one form for all numbers the order of one would be told too. */
    text = n == 1 ? g_strdup (_("One customer fits")) : g_strdup_printf (ngettext ("%'u customer fits", "%'u customers, best match first", n), n);
  else
    text = g_strdup_printf (ngettext ("%'u customer", "%'u customers", n), n);
  gtk_label_set_label (self->count, text);
  shuke_late_page_show (self->list_stack, !nobody || awaits_filters (self) ? "list" : get_blank (self), "/org/shuke/Shuke/customers/shuke-list-blank.ui");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "group-people")),
                               shuke_filter_chips_get_group (self->chips) != NULL);
}

static void
explain_item (ShukeCustomerItem *item,
              gpointer           user_data)
{
  ShukeCustomersPage *self = user_data;
  g_autoptr(ShukeCustomer) customer = shuke_book_get_customer (self->book, shuke_customer_item_get_id (item), NULL);

  if (customer != NULL)
    shuke_match_words_explain (item, customer, typed_text (self), shuke_book_get_region (self->book));
}

/* A filter that was left on must not hide whom she is looking for: she would be written down a second time. */
static void
show_outside (ShukeCustomersPage *self,
              const GArray       *ids,
              const GArray       *kept)
{
  g_autoptr(GHashTable) inside = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *heading = NULL;

  if (kept->len >= ids->len || awaits_filters (self))
    return;
  for (guint i = 0; i < kept->len; i++)
    g_hash_table_add (inside, &g_array_index (kept, gint64, i));
  for (guint i = 0; i < ids->len && items->len < N_OUTSIDE; i++)
    {
      ShukeCustomerItem *item;

      if (g_hash_table_contains (inside, &g_array_index (ids, gint64, i)))
        continue;
      item = shuke_customer_item_new (self->book, g_array_index (ids, gint64, i));
      explain_item (item, self);
      g_ptr_array_add (items, item);
    }
  heading = g_strdup_printf (ngettext ("%'u found outside the filter", "%'u found outside the filter", ids->len - kept->len), ids->len - kept->len);
  shuke_customer_list_set_section (self->list, heading, items);
}

static void
show_ids (ShukeCustomersPage *self,
          GArray             *ids)
{
  gboolean searching = shuke_customers_page_get_searching (self);
  g_autoptr(GArray) kept = shuke_filter_chips_keep (self->chips, self->book, ids);

  self->quiet_selection = TRUE;
  shuke_customer_list_set_ids (self->list, kept, searching ? explain_item : NULL, self);
  if (searching)
    show_outside (self, ids, kept);
  self->quiet_selection = FALSE;
  mark_open_customer (self);
  update_count (self);
}

static void
notes_found_cb (const char *heading,
                GPtrArray  *items,
                gpointer    user_data)
{
  ShukeCustomersPage *self = user_data;

  shuke_customer_list_set_section (self->list, heading, items);
  update_count (self);
}

/* Everybody in the chosen order, or those who fit what is typed. */
static void
fill (ShukeCustomersPage *self)
{
  g_autoptr(GArray) ids = NULL;

  shuke_note_hits_stop (self->notes);
  if (!shuke_customers_page_get_searching (self))
    ids = shuke_book_list_ids (self->book, self->order, 0, NULL);
  else if (shuke_search_is_ready (self->search))
    {
      ids = shuke_search_find (self->search, typed_text (self), NULL);
      /* The notes stand where those outside a filter would. */
      if (!is_filtered (self) || (ids != NULL && ids->len == 0))
        shuke_note_hits_look (self->notes, typed_text (self));
    }
  else
    shuke_search_load (self->search);

  if (ids != NULL)
    show_ids (self, ids);
}

static void
filters_changed_cb (ShukeCustomersPage *self)
{
  fill (self);
  scroll_to (self, 0);
}

static void
show_chips (ShukeCustomersPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->chips), !self->counter_mode && !shuke_filter_chips_is_empty (self->chips));
}

/* After the first frame: the rest of the list, the chips, and the reading of the search. */
static gboolean
fill_idle_cb (gpointer user_data)
{
  ShukeCustomersPage *self = user_data;

  self->fill_idle = 0;
  fill (self);
  shuke_filter_chips_load (self->chips, self->book);
  show_chips (self);
  shuke_search_load (self->search);

  return G_SOURCE_REMOVE;
}

static void
book_changed_cb (ShukeCustomersPage *self,
                 ShukeBookSubject    subject,
                 gint64              customer)
{
  if (subject != SHUKE_BOOK_SUBJECT_CUSTOMER && subject != SHUKE_BOOK_SUBJECT_EVERYTHING
      && subject != SHUKE_BOOK_SUBJECT_TODO)
    return;

  shuke_customer_list_refresh (self->list, customer);
  if (self->fill_idle == 0)
    self->fill_idle = g_idle_add_full (G_PRIORITY_LOW, fill_idle_cb, self, NULL);
}

static void
search_ready_cb (ShukeCustomersPage *self)
{
  if (shuke_customers_page_get_searching (self))
    fill (self);
}

static void
update_sides (ShukeCustomersPage *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  int width = folded ? ANY_WIDTH : LIST_WIDTH;
  /* In counter mode other people's names are hidden until the next one is being looked for. */
  gboolean has_customer = self->profile != NULL && shuke_profile_get_customer (self->profile) != 0;
  gboolean names_shown = !self->counter_mode || (self->looking && shuke_customers_page_get_searching (self));

  adw_clamp_set_maximum_size (self->list_side, width);
  adw_clamp_set_tightening_threshold (self->list_side, width);
  gtk_widget_set_visible (GTK_WIDGET (self->list_stack), names_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->count), names_shown);
  show_chips (self);
  gtk_widget_set_visible (self->sort_button, !self->counter_mode);
  gtk_widget_set_visible (GTK_WIDGET (self->list_side), names_shown || self->looking || !has_customer);
}

static void
leaflet_changed_cb (ShukeCustomersPage *self)
{
  if (self->list == NULL)
    return;

  update_sides (self);
  mark_open_customer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL_ALONE]);
}

static void
title_changed_cb (ShukeCustomersPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL_TITLE]);
}

static void
entry_changed_cb (ShukeCustomersPage *self)
{
  self->looking = shuke_customers_page_get_searching (self);
  fill (self);
  scroll_to (self, 0);
  update_sides (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static gint64
id_at (ShukeCustomersPage *self,
       guint               position)
{
  g_autoptr(ShukeCustomerItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  return item != NULL ? shuke_customer_item_get_id (item) : 0;
}

/* Enter opens the best match; a scanned card or phone opens hers even if the list is not there yet. */
static void
entry_activated_cb (ShukeCustomersPage *self)
{
  gint64 id;

  if (self->preedit || !shuke_customers_page_get_searching (self))
    return;
  /* Typed and entered before the names were read: the first row is not yet the best match. */
  if (shuke_search_catch_up (self->search))
    fill (self);
  id = shuke_search_find_exact (self->search, typed_text (self));
  if (id == 0)
    id = shuke_customer_list_get_id (self->list, 0);
  /* Nobody in the filter: the best match outside of it, behind the heading. */
  if (id == 0 && is_filtered (self))
    id = id_at (self, 1);
  if (id == 0)
    return;

  shuke_customers_page_open (self, id);
  /* The next name or the next scan takes the place of this one. */
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  /* She is found; Ctrl+Z now takes back what is done to the book, not the looking. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  shuke_profile_focus (self->profile);
}

static void
entry_stopped_cb (ShukeCustomersPage *self)
{
  if (!self->preedit)
    shuke_customers_page_stop_search (self);
}

static void
preedit_changed_cb (ShukeCustomersPage *self,
                    const char         *preedit)
{
  self->preedit = *preedit != '\0';
}

static gboolean
entry_key_pressed_cb (GtkEventControllerKey *controller,
                      guint                  keyval,
                      guint                  keycode,
                      GdkModifierType        state,
                      ShukeCustomersPage    *self)
{
  if (self->preedit || keyval != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
show_card (ShukeCustomersPage *self,
           gint64              id)
{
  if (self->profile == NULL && id != 0)
    {
      self->profile = SHUKE_PROFILE (shuke_profile_new (self->book));
      g_signal_connect_object (self->profile, "notify::title", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->detail, GTK_WIDGET (self->profile), "profile");
    }
  if (self->profile != NULL)
    shuke_profile_set_customer (self->profile, id);
  gtk_stack_set_visible_child_name (self->detail, id != 0 ? "profile" : "none");
}

/* Walking through the list shows each card beside it; where the card covers the list it is opened by choosing the row. */
static void
selected_cb (ShukeCustomersPage *self)
{
  gint64 id = id_at (self, gtk_single_selection_get_selected (self->selection));

  if (self->quiet_selection || id == 0)
    return;

  show_card (self, id);
  self->looking = FALSE;
  update_sides (self);
  adw_leaflet_set_visible_child_name (self->leaflet, "detail");
}

/* A template for the factory would cost a binding a row, in memory and in each frame of a scroll. */
static void
row_set_up_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  gtk_list_item_set_child (item, g_object_new (SHUKE_TYPE_CUSTOMER_ROW, NULL));
}

static void
row_bound_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  shuke_customer_row_set_item (SHUKE_CUSTOMER_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
row_activated_cb (ShukeCustomersPage *self,
                  guint               position)
{
  gint64 id = id_at (self, position);

  if (id != 0)
    shuke_customers_page_open (self, id);
}

static const char *const order_names[] = {
  [SHUKE_ORDER_NAME] = "name",
  [SHUKE_ORDER_LAST_VISIT] = "last-visit",
  [SHUKE_ORDER_SPEND] = "spend",
  [SHUKE_ORDER_BIRTHDAY] = "birthday",
};

static void
sort_state_changed (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  ShukeCustomersPage *self = user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_strcmp0 (order_names[i], g_variant_get_string (state, NULL)) == 0)
      self->order = (ShukeOrder) i;
  g_simple_action_set_state (action, state);
  fill (self);
  scroll_to (self, 0);
}

static void
group_people_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  const char *group = shuke_filter_chips_get_group (SHUKE_CUSTOMERS_PAGE (user_data)->chips);

  if (group != NULL)
    gtk_widget_activate_action (user_data, "win.group-people", "s", group);
}

static const GActionEntry list_actions[] = {
  { "sort", NULL, "s", "'name'", sort_state_changed },
  { .name = "group-people", .activate = group_people_activated },
};

static void
shuke_customers_page_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ShukeCustomersPage *self = SHUKE_CUSTOMERS_PAGE (object);

  switch (property_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, shuke_customers_page_get_searching (self) || self->looking);
      break;
    case PROP_DETAIL_ALONE:
      g_value_set_boolean (value, shuke_customers_page_get_detail_alone (self));
      break;
    case PROP_DETAIL_TITLE:
      g_value_take_string (value, shuke_customers_page_dup_detail_title (self));
      break;
    case PROP_COUNTER_MODE:
      g_value_set_boolean (value, self->counter_mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customers_page_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  ShukeCustomersPage *self = SHUKE_CUSTOMERS_PAGE (object);

  switch (property_id)
    {
    case PROP_COUNTER_MODE:
      self->counter_mode = g_value_get_boolean (value);
      if (self->list != NULL)
        update_sides (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_customers_page_dispose (GObject *object)
{
  ShukeCustomersPage *self = SHUKE_CUSTOMERS_PAGE (object);

  g_clear_pointer (&self->notes, shuke_note_hits_free);
  g_clear_handle_id (&self->fill_idle, g_source_remove);
  g_clear_object (&self->list);
  g_clear_object (&self->search);
  g_clear_object (&self->actions);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_customers_page_parent_class)->dispose (object);
}

static void
shuke_customers_page_class_init (ShukeCustomersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_customers_page_get_property;
  object_class->set_property = shuke_customers_page_set_property;
  object_class->dispose = shuke_customers_page_dispose;

  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL_ALONE] =
    g_param_spec_boolean ("detail-alone", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAIL_TITLE] =
    g_param_spec_string ("detail-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNTER_MODE] =
    g_param_spec_boolean ("counter-mode", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SHUKE_TYPE_FILTER_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-customers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, entry);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, chips);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, count);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, sort_menu);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, selection);
  gtk_widget_class_bind_template_child (widget_class, ShukeCustomersPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
shuke_customers_page_init (ShukeCustomersPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), list_actions, G_N_ELEMENTS (list_actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
  shuke_menus_set_lazily (GTK_MENU_BUTTON (self->sort_button), self->sort_menu);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
shuke_customers_page_new (ShukeBook *book)
{
  ShukeCustomersPage *self = g_object_new (SHUKE_TYPE_CUSTOMERS_PAGE, NULL);
  g_autoptr(GArray) ids = NULL;

  self->book = g_object_ref (book);
  self->search = shuke_search_new (book);
  self->notes = shuke_note_hits_new (self->search, notes_found_cb, self);
  self->list = shuke_customer_list_new (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "ready", G_CALLBACK (search_ready_cb), self, G_CONNECT_SWAPPED);

  ids = shuke_book_list_ids (book, self->order, FIRST_ROWS, NULL);
  if (ids != NULL)
    shuke_customer_list_set_ids (self->list, ids, NULL, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  update_sides (self);
  self->fill_idle = g_idle_add_full (G_PRIORITY_LOW, fill_idle_cb, self, NULL);

  return GTK_WIDGET (self);
}

void
shuke_customers_page_open (ShukeCustomersPage *self,
                           gint64              id)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  show_card (self, id);
  self->looking = FALSE;
  mark_open_customer (self);
  /* Opened from the calendar or a campaign, she stands somewhere in a list of hundreds. */
  scroll_to (self, gtk_single_selection_get_selected (self->selection));
  update_sides (self);
  adw_leaflet_set_visible_child_name (self->leaflet, id != 0 ? "detail" : "list");
}

gint64
shuke_customers_page_get_customer (ShukeCustomersPage *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), 0);

  return self->profile != NULL ? shuke_profile_get_customer (self->profile) : 0;
}

void
shuke_customers_page_show_list (ShukeCustomersPage *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  adw_leaflet_set_visible_child_name (self->leaflet, "list");
}

gboolean
shuke_customers_page_get_detail_alone (ShukeCustomersPage *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet)
         && g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "detail") == 0;
}

char *
shuke_customers_page_dup_detail_title (ShukeCustomersPage *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), NULL);

  return g_strdup (self->profile != NULL ? shuke_profile_get_title (self->profile) : NULL);
}

gboolean
shuke_customers_page_get_searching (ShukeCustomersPage *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), FALSE);

  return *typed_text (self) != '\0';
}

static void
look (ShukeCustomersPage *self)
{
  self->looking = TRUE;
  update_sides (self);
  shuke_customers_page_show_list (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

void
shuke_customers_page_start_search (ShukeCustomersPage *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  look (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
shuke_customers_page_stop_search (ShukeCustomersPage *self)
{
  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  self->looking = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  scroll_to (self, gtk_single_selection_get_selected (self->selection));
  update_sides (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

gint64
shuke_customers_page_find_number (ShukeCustomersPage *self,
                                  const char         *number)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), 0);

  shuke_search_catch_up (self->search);
  return shuke_search_find_exact (self->search, number);
}

GArray *
shuke_customers_page_dup_selection (ShukeCustomersPage *self)
{
  GArray *ids;

  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), NULL);

  if (!is_filtered (self) && !shuke_customers_page_get_searching (self))
    return NULL;
  if (is_filtered (self) && shuke_filter_chips_find_now (self->chips, self->book))
    fill (self);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      /* Who stands outside a filter was shown so that she is found, not chosen by it. */
      if (is_filtered (self) && i >= shuke_customer_list_get_n_ids (self->list))
        break;
      /* Behind the first section stands who was found in notes, under a heading that is nobody. */
      gint64 id = i < shuke_customer_list_get_n_ids (self->list) ? shuke_customer_list_get_id (self->list, i) : id_at (self, i);

      if (id != 0)
        g_array_append_val (ids, id);
    }
  return ids;
}

void
shuke_customers_page_show_group (ShukeCustomersPage *self,
                                 const char         *name)
{
  g_autoptr(ShukeFilter) filter = shuke_filter_new (SHUKE_FILTER_GROUP, name);

  g_return_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self));

  shuke_customers_page_stop_search (self);
  shuke_filter_chips_choose (self->chips, self->book, filter);
  show_chips (self);
  shuke_customers_page_show_list (self);
}

gboolean
shuke_customers_page_take_key (ShukeCustomersPage    *self,
                               GtkEventControllerKey *controller)
{
  GtkEditable *text;

  g_return_val_if_fail (SHUKE_IS_CUSTOMERS_PAGE (self), GDK_EVENT_PROPAGATE);

  look (self);
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  /* What was looked for before is replaced. */
  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_editable_select_region (text, 0, -1);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}
