/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Campaigns: the list, and the editor that is built when the first campaign is opened. */

#include "config.h"

#include "shuke-campaigns-page.h"

#include <glib/gi18n.h>

#include "shuke-book-campaigns.h"
#include "shuke-campaign-editor.h"
#include "shuke-campaign-text.h"
#include "shuke-day-text.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"

struct _ShukeCampaignsPage {
  AdwBin parent_instance;

  ShukeBook           *book;
  ShukeCampaignEditor *editor;    /* (nullable): owned by the stack */
  gboolean             editing;
  guint                showing;   /* idle */

  GtkStack   *stack;
  GtkListBox *list;
  GtkWidget  *first_button;
  GtkWidget  *sample_button;
};

enum { PROP_0, PROP_EDITING, PROP_TITLE, PROP_SUBTITLE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ShukeCampaignsPage, shuke_campaigns_page, ADW_TYPE_BIN)

/* The list */

static char *
dup_row_line (const ShukeCampaign *campaign,
              ShukeDay             today)
{
  g_autofree char *sizes = shuke_goods_dup_sizes (campaign->goods);
  g_autofree char *handed = NULL;
  g_autofree char *when = NULL;
  const char *parts[4] = { NULL };
  int n = 0;

  if (*sizes != '\0')
    parts[n++] = sizes;
  if (campaign->handed_over > 0)
    {
      handed = g_strdup_printf (ngettext ("%d message", "%d messages", (gulong) campaign->handed_over), campaign->handed_over);
      parts[n++] = handed;
    }
  when = shuke_day_text_ago (campaign->handed_over_day != SHUKE_DAY_NONE ? campaign->handed_over_day : campaign->created_day, today);
  parts[n++] = when;
  return shuke_words_dotted (parts);
}

static void
delete_clicked_cb (GtkWidget          *button,
                   ShukeCampaignsPage *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_delete_campaign (self->book, *id, &error);

  shuke_window_show_saved (window, _("Campaign taken out."), self->book, action, error);
}

static GtkWidget *
make_row (ShukeCampaignsPage  *self,
          const ShukeCampaign *campaign)
{
  static const char *const styles[] = { NULL, "tag-accent", "tag-good", "tag-good" };
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *state = gtk_label_new (shuke_campaign_state (campaign->state));
  g_autofree char *title = shuke_campaign_title (campaign);
  g_autofree char *line = dup_row_line (campaign, shuke_book_get_today (self->book));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_widget_add_css_class (state, "tag");
  if (styles[campaign->state] != NULL)
    gtk_widget_add_css_class (state, styles[campaign->state]);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "campaign-row");
  if (campaign->handed_over == 0 && !shuke_book_is_read_only (self->book))
    {
      GtkWidget *delete = gtk_button_new_from_icon_name ("user-trash-symbolic");
      g_autofree char *name = g_strdup_printf (_("Take Out “%s”"), title);

      gtk_widget_add_css_class (delete, "flat");
      gtk_widget_set_valign (delete, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (delete, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (delete), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data_full (G_OBJECT (delete), "id", g_memdup2 (&campaign->id, sizeof (gint64)), g_free);
      g_signal_connect (delete, "clicked", G_CALLBACK (delete_clicked_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), delete);
    }
  /* Last, so that the states stand under one another. */
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&campaign->id, sizeof (gint64)), g_free);
  return row;
}

static void
show_campaigns (ShukeCampaignsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) campaigns = shuke_book_list_campaigns (self->book, &error);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; campaigns != NULL && i < campaigns->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (campaigns, i)));
  if (!self->editing)
    gtk_stack_set_visible_child_name (self->stack, campaigns != NULL && campaigns->len > 0 ? "list" : "empty");
}

static void
row_activated_cb (ShukeCampaignsPage *self,
                  GtkListBoxRow      *row,
                  GtkListBox         *list)
{
  shuke_campaigns_page_open (self, *(gint64 *) g_object_get_data (G_OBJECT (row), "id"));
}

static gboolean
show_campaigns_cb (gpointer data)
{
  ShukeCampaignsPage *self = data;

  self->showing = 0;
  show_campaigns (self);
  return G_SOURCE_REMOVE;
}

/* A row that takes itself out has to be through with its own signals first. */
static void
book_changed_cb (ShukeCampaignsPage *self,
                 ShukeBookSubject    subject,
                 gint64              customer)
{
  if (!self->editing && (subject == SHUKE_BOOK_SUBJECT_CAMPAIGN || subject == SHUKE_BOOK_SUBJECT_EVERYTHING))
    {
      if (self->showing == 0)
        self->showing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_campaigns_cb, self, NULL);
    }
}

/* One of them */

static void
header_changed_cb (ShukeCampaignsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

static void
set_editing (ShukeCampaignsPage *self,
             gboolean            editing)
{
  self->editing = editing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
  header_changed_cb (self);
}

static void
editor_gone_cb (ShukeCampaignsPage *self)
{
  if (self->editing)
    shuke_campaigns_page_show_list (self);
}

void
shuke_campaigns_page_open (ShukeCampaignsPage *self,
                           gint64              id)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SHUKE_IS_CAMPAIGNS_PAGE (self));

  if (self->editor == NULL)
    {
      self->editor = SHUKE_CAMPAIGN_EDITOR (shuke_campaign_editor_new (self->book));
      g_signal_connect_object (self->editor, "notify::title", G_CALLBACK (header_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->editor, "notify::subtitle", G_CALLBACK (header_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->editor, "gone", G_CALLBACK (editor_gone_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->editor), "editor");
    }
  if (!shuke_campaign_editor_open (self->editor, id, &error))
    {
      if (shuke_window_get_for (GTK_WIDGET (self)) != NULL)
        shuke_window_show_error (shuke_window_get_for (GTK_WIDGET (self)), SHUKE_DOING_READ, error);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "editor");
  set_editing (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

void
shuke_campaigns_page_show_list (ShukeCampaignsPage *self)
{
  g_return_if_fail (SHUKE_IS_CAMPAIGNS_PAGE (self));

  if (self->editor != NULL)
    shuke_campaign_editor_flush (self->editor);
  set_editing (self, FALSE);
  show_campaigns (self);
}

gboolean
shuke_campaigns_page_get_editing (ShukeCampaignsPage *self)
{
  return self->editing;
}

GtkWidget *
shuke_campaigns_page_get_editor (ShukeCampaignsPage *self)
{
  return self->editor != NULL ? GTK_WIDGET (self->editor) : NULL;
}

static void
open_in (ShukeWindow *window,
         gint64       campaign)
{
  GtkWidget *page = shuke_window_get_page (window, "campaigns");

  if (page == NULL)
    return;
  shuke_window_show_page (window, "campaigns");
  shuke_campaigns_page_open (SHUKE_CAMPAIGNS_PAGE (page), campaign);
}

static void
new_campaign_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  open_in (user_data, 0);
}

static void
open_campaign_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  open_in (user_data, g_variant_get_int64 (parameter));
}

static void
take_back_table_activated (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  GtkWidget *page = shuke_window_get_page (user_data, "campaigns");

  if (page != NULL && SHUKE_CAMPAIGNS_PAGE (page)->editor != NULL)
    shuke_campaign_editor_take_back (SHUKE_CAMPAIGNS_PAGE (page)->editor, g_variant_get_int64 (parameter));
}

static const GActionEntry actions[] = {
  { "new-campaign", new_campaign_activated },
  { "open-campaign", open_campaign_activated, "x" },
  { "take-back-table", take_back_table_activated, "x" },
};

void
shuke_campaigns_add_actions (ShukeWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}

static void
shuke_campaigns_page_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ShukeCampaignsPage *self = SHUKE_CAMPAIGNS_PAGE (object);

  switch (property_id)
    {
    case PROP_EDITING:
      g_value_set_boolean (value, self->editing);
      break;
    case PROP_TITLE:
      if (self->editor != NULL)
        g_object_get_property (G_OBJECT (self->editor), "title", value);
      break;
    case PROP_SUBTITLE:
      if (self->editor != NULL)
        g_object_get_property (G_OBJECT (self->editor), "subtitle", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* What was typed last is kept before the window goes, which may be the end of the program. */
static void
shuke_campaigns_page_unmap (GtkWidget *widget)
{
  ShukeCampaignsPage *self = SHUKE_CAMPAIGNS_PAGE (widget);

  if (self->editor != NULL)
    shuke_campaign_editor_flush (self->editor);
  GTK_WIDGET_CLASS (shuke_campaigns_page_parent_class)->unmap (widget);
}

static void
shuke_campaigns_page_dispose (GObject *object)
{
  ShukeCampaignsPage *self = SHUKE_CAMPAIGNS_PAGE (object);

  self->editor = NULL;
  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_campaigns_page_parent_class)->dispose (object);
}

static void
shuke_campaigns_page_class_init (ShukeCampaignsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_campaigns_page_get_property;
  object_class->dispose = shuke_campaigns_page_dispose;
  widget_class->unmap = shuke_campaigns_page_unmap;
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-campaigns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeCampaignsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ShukeCampaignsPage, list);
  gtk_widget_class_bind_template_child (widget_class, ShukeCampaignsPage, first_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeCampaignsPage, sample_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
shuke_campaigns_page_init (ShukeCampaignsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
shuke_campaigns_page_new (ShukeBook *book)
{
  ShukeCampaignsPage *self = g_object_new (SHUKE_TYPE_CAMPAIGNS_PAGE, NULL);

  self->book = g_object_ref (book);
  gtk_widget_set_visible (self->sample_button, !shuke_book_is_sample (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  show_campaigns (self);

  return GTK_WIDGET (self);
}
