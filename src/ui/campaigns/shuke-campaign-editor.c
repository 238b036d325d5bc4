/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the four parts of a campaign together: what changes in one is worked out for the others at once and kept in the book a moment
 * later. It decides nothing itself: who fits is the model's, who may be written to the book's. */

#include "config.h"

#include "shuke-campaign-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-audience-card.h"
#include "shuke-audience-job.h"
#include "shuke-campaign-groups.h"
#include "shuke-campaign-shop.h"
#include "shuke-campaign-text.h"
#include "shuke-copy-dialog.h"
#include "shuke-error.h"
#include "shuke-goods-card.h"
#include "shuke-hand-over-card.h"
#include "shuke-message-card.h"
#include "shuke-page-keys.h"
#include "shuke-table-chooser.h"
#include "shuke-window.h"

#define WIDE            820    /* pixels of unscaled text: from here on two cards stand side by side */
#define NARROW          550    /* pixels: below, headings stand above */
#define KEEP_AFTER_MS   500

struct _ShukeCampaignEditor {
  AdwBin               parent_instance;
  ShukeBook           *book;
  ShukeCampaign       *campaign;
  ShukeAudienceFacts  *facts;       /* (nullable) */
  ShukeAudience       *audience;
  ShukeTemplate       *template;
  ShukeTemplateProblem problem;
  ShukeDrafts         *drafts;
  GHashTable          *handed;
  char                *price_text;
  ShukeCampaignShop   *shop;        /* never NULL once a campaign is open */
  ShukeAudienceJob    *job;
  ShukeCampaignGroups *groups;
  gboolean             waits;       /* for who is in one of them */
  guint                keep_timer;
  guint                reread_timer;
  guint                layout_idle;
  gboolean             unsaved;
  gboolean             saving;
  gboolean             failed;
  gboolean             can_leave;
  const char          *wanted;      /* (nullable) action asked for while everyone's facts are read: done when they are there */
  gboolean             wide;
  gboolean             narrow;

  GtkWidget         *scroller;
  ShukeGoodsCard    *goods;
  GtkGrid           *middle;
  ShukeAudienceCard *people;
  ShukeMessageCard  *message;
  ShukeHandOverCard *hand_over;
};

enum { PROP_0, PROP_TITLE, PROP_SUBTITLE, PROP_LOADING, N_PROPS };

static GParamSpec *properties[N_PROPS];

enum { GONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeCampaignEditor, shuke_campaign_editor, ADW_TYPE_BIN)

/* Keeping */

static void
notify_header (ShukeCampaignEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

void
shuke_campaign_editor_flush (ShukeCampaignEditor *self)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_clear_handle_id (&self->keep_timer, g_source_remove);
  if (!self->unsaved || self->campaign == NULL)
    return;
  self->unsaved = FALSE;
  if (self->campaign->state <= SHUKE_CAMPAIGN_READY && !self->waits)
    self->campaign->state = self->drafts != NULL && self->drafts->ready > 0 ? SHUKE_CAMPAIGN_READY : SHUKE_CAMPAIGN_DRAFT;
  self->saving = TRUE;
  self->failed = shuke_book_save_campaign (self->book, self->campaign, &id, &error) == 0;
  /* Taken out of the book while she wrote on: what she wrote begins it anew. */
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND))
    {
      g_clear_error (&error);
      self->campaign->id = 0;
      self->failed = shuke_book_save_campaign (self->book, self->campaign, &id, &error) == 0;
    }
  self->saving = FALSE;
  if (!self->failed)
    self->campaign->id = id;
  else if (shuke_window_get_for (GTK_WIDGET (self)) != NULL)
    shuke_window_show_error (shuke_window_get_for (GTK_WIDGET (self)), SHUKE_DOING_SAVE, error);
  notify_header (self);
}

static gboolean
keep_cb (gpointer data)
{
  ShukeCampaignEditor *self = data;

  self->keep_timer = 0;
  shuke_campaign_editor_flush (self);
  return G_SOURCE_REMOVE;
}

static void
keep_soon (ShukeCampaignEditor *self)
{
  self->unsaved = TRUE;
  g_clear_handle_id (&self->keep_timer, g_source_remove);
  self->keep_timer = g_timeout_add (KEEP_AFTER_MS, keep_cb, self);
  notify_header (self);
}

/* Working out */

static void
show_totals (ShukeCampaignEditor *self)
{
  gboolean can_leave = shuke_hand_over_card_set_drafts (self->hand_over, self->book, self->drafts, self->campaign);
  /* Her key is not lost while the people are being worked out; it waits. */
  gboolean can_wait = self->facts == NULL && !shuke_book_is_read_only (self->book);

  self->can_leave = can_leave;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "campaign.export-again", self->campaign->in_tables > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "campaign.export", can_leave || can_wait);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "campaign.copy", can_leave || can_wait);
}

/* From the template on. */
static void
work_out_message (ShukeCampaignEditor *self)
{
  ShukeMessageContext context = { self->campaign->goods, self->price_text, self->shop->name };
  ShukeLintShop shop = { self->shop->region, self->shop->signature, self->shop->opt_out };
  ShukeDrafts *drafts;
  ShukeTemplate *template;

  if (self->audience == NULL)
    return;
  g_free (self->price_text);
  self->price_text = shuke_campaign_price_text (self->campaign->goods, shuke_book_get_currency (self->book));
  context.price = self->price_text;
  template = shuke_template_parse (self->campaign->template_text, -1, &self->problem);
  drafts = shuke_drafts_new (self->audience, template, &context, &shop, self->shop->price,
                             shuke_clock_minute_of_day (shuke_book_get_clock (self->book)));
  shuke_message_card_set_drafts (self->message, drafts, template, &self->problem);
  g_clear_pointer (&self->drafts, shuke_drafts_free);
  g_clear_pointer (&self->template, shuke_template_free);
  self->drafts = drafts;
  self->template = template;
  show_totals (self);
}

/* From the goods on. */
static void
work_out (ShukeCampaignEditor *self)
{
  ShukeAudience *audience;

  if (self->facts == NULL)
    return;
  self->waits = shuke_campaign_groups_look_up (self->groups, self->campaign->rules);
  audience = shuke_audience_new (self->facts, self->campaign->goods, self->campaign->rules, self->handed);
  shuke_audience_card_set_audience (self->people, audience, self->campaign->goods, self->campaign->rules, self->facts, self->handed);
  shuke_audience_card_set_progress (self->people, self->waits ? 0 : -1);
  /* The drafts point into the audience that goes. */
  {
    ShukeAudience *old = self->audience;

    self->audience = audience;
    work_out_message (self);
    g_clear_pointer (&old, shuke_audience_free);
  }
}

/* A text to begin with that she did not touch follows the goods: children's sizes speak of the children. */
static void
fit_template (ShukeCampaignEditor *self)
{
  g_autofree char *wanted = shuke_campaign_shop_dup_usual_text (self->shop, self->campaign->goods);

  if (!shuke_campaign_shop_is_usual_text (self->shop, self->campaign->template_text) || strcmp (self->campaign->template_text, wanted) == 0)
    return;
  shuke_message_card_set_text (self->message, wanted);
  g_free (self->campaign->template_text);
  self->campaign->template_text = g_steal_pointer (&wanted);
}

static void
show_usual_name (ShukeCampaignEditor *self)
{
  g_autofree char *usual = shuke_campaign_usual_title (self->campaign->goods);

  shuke_goods_card_set_usual_name (self->goods, usual);
}

static void
show_name (ShukeCampaignEditor *self)
{
  shuke_goods_card_set_name (self->goods, self->campaign->name);
  show_usual_name (self);
}

/* What she is typing is read and never written back. */
static void
goods_changed_cb (ShukeCampaignEditor *self)
{
  ShukeGoods *old = self->campaign->goods;

  /* The audience of before points into the goods of before until it is worked out anew. */
  self->campaign->goods = shuke_goods_card_dup_goods (self->goods);
  g_free (self->campaign->name);
  self->campaign->name = shuke_goods_card_dup_name (self->goods);
  show_usual_name (self);
  fit_template (self);
  work_out (self);
  shuke_goods_free (old);
  keep_soon (self);
}

/* Who is in a group by rule. */
static void
groups_found_cb (gpointer data)
{
  work_out (data);
}

static void
rules_changed_cb (ShukeCampaignEditor *self)
{
  work_out (self);
  keep_soon (self);
}

static void
text_changed_cb (ShukeCampaignEditor *self)
{
  g_free (self->campaign->template_text);
  self->campaign->template_text = shuke_message_card_dup_text (self->message);
  work_out_message (self);
  keep_soon (self);
}

static void
template_chosen_cb (ShukeCampaignEditor *self,
                    int                  kind)
{
  g_autofree char *text = shuke_campaign_shop_dup_text (self->shop, kind);

  shuke_message_card_set_text (self->message, text);
  text_changed_cb (self);
}

/* Everyone's facts */

static void
take_facts (ShukeCampaignEditor *self,
            ShukeAudienceFacts  *facts)
{
  ShukeAudienceFacts *old = self->facts;
  const char *wanted = g_steal_pointer (&self->wanted);

  g_clear_pointer (&self->handed, g_hash_table_unref);
  if (self->campaign->id != 0)
    self->handed = shuke_book_list_handed (self->book, self->campaign->id, NULL);
  self->facts = facts;
  work_out (self);
  g_clear_pointer (&old, shuke_audience_facts_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  if (wanted == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->can_leave)
    gtk_widget_activate_action (GTK_WIDGET (self), wanted, NULL);
  else
    shuke_hand_over_card_say_nobody (self->hand_over, self->book);
}

static void
facts_read_cb (ShukeAudienceFacts *facts,
               const GError       *error,
               gpointer            data)
{
  ShukeCampaignEditor *self = data;
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));

  shuke_audience_card_set_progress (self->people, -1);
  if (facts != NULL)
    take_facts (self, facts);
  /* A window that was closed meanwhile has nothing to say. */
  else if (window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)))
    shuke_window_show_error (window, SHUKE_DOING_READ, error);
}

/* Later ones are read behind what is shown. */
static void
show_progress_cb (double   fraction,
                  gpointer data)
{
  ShukeCampaignEditor *self = data;

  if (self->facts == NULL)
    shuke_audience_card_set_progress (self->people, fraction);
}

static gboolean
reread_cb (gpointer data)
{
  ShukeCampaignEditor *self = data;

  self->reread_timer = 0;
  shuke_audience_job_start (self->job);
  return G_SOURCE_REMOVE;
}

/* Its campaign was taken out, or its beginning undone: what stands on the page is nobody's any more, and an empty one takes its place. */
static void
leave (ShukeCampaignEditor *self)
{
  self->unsaved = FALSE;
  shuke_campaign_editor_open (self, 0, NULL);
  g_signal_emit (self, signals[GONE], 0);
}

static void
read_again (ShukeCampaignEditor *self)
{
  g_autoptr (ShukeCampaign) fresh = shuke_book_get_campaign (self->book, self->campaign->id, NULL);
  g_autoptr (ShukeCampaign) old = NULL;

  if (fresh == NULL)
    {
      leave (self);
      return;
    }
  old = self->campaign;
  self->campaign = g_steal_pointer (&fresh);
  shuke_goods_card_set_goods (self->goods, self->campaign->goods);
  show_name (self);
  shuke_message_card_set_text (self->message, self->campaign->template_text);
  g_clear_pointer (&self->handed, g_hash_table_unref);
  self->handed = shuke_book_list_handed (self->book, self->campaign->id, NULL);
  work_out (self);
  notify_header (self);
}

/* The shop has a name now: a text to begin with that she did not touch is signed with it. */
static void
settings_changed (ShukeCampaignEditor *self)
{
  gboolean usual = shuke_campaign_shop_is_usual_text (self->shop, self->campaign->template_text);

  shuke_campaign_shop_free (self->shop);
  self->shop = shuke_campaign_shop_new (self->book);
  if (usual && !shuke_campaign_shop_is_usual_text (self->shop, self->campaign->template_text))
    {
      g_free (self->campaign->template_text);
      self->campaign->template_text = shuke_campaign_shop_dup_usual_text (self->shop, self->campaign->goods);
      shuke_message_card_set_text (self->message, self->campaign->template_text);
      keep_soon (self);
    }
  work_out_message (self);
}

static void
book_changed_cb (ShukeCampaignEditor *self,
                 ShukeBookSubject     subject,
                 gint64               customer)
{
  if (subject == SHUKE_BOOK_SUBJECT_CUSTOMER || subject == SHUKE_BOOK_SUBJECT_EVERYTHING)
    shuke_campaign_groups_age (self->groups);
  if (self->campaign == NULL || self->saving)
    return;
  if (subject == SHUKE_BOOK_SUBJECT_SETTING)
    settings_changed (self);
  /* Undone, or handed over in the dialog. */
  if (subject == SHUKE_BOOK_SUBJECT_CAMPAIGN && self->campaign->id != 0 && !self->unsaved)
    read_again (self);
  if (subject == SHUKE_BOOK_SUBJECT_CUSTOMER || subject == SHUKE_BOOK_SUBJECT_EVERYTHING)
    {
      g_clear_handle_id (&self->reread_timer, g_source_remove);
      self->reread_timer = g_timeout_add (300, reread_cb, self);
    }
}

static void
rename_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  shuke_goods_card_rename (SHUKE_CAMPAIGN_EDITOR (widget)->goods);
}

/* Handing over */

static void
copy_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ShukeCampaignEditor *self = SHUKE_CAMPAIGN_EDITOR (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (self->facts == NULL)
    {
      self->wanted = "campaign.copy";
      return;
    }
  shuke_campaign_editor_flush (self);
  if (self->drafts != NULL && self->campaign->id != 0)
    gtk_window_present (GTK_WINDOW (shuke_copy_dialog_new (window, self->book, self->campaign->id, self->drafts)));
}

void
shuke_campaign_editor_export_to (ShukeCampaignEditor *self,
                                 GFile               *file)
{
  shuke_campaign_editor_flush (self);
  if (self->drafts != NULL && self->campaign->id != 0)
    shuke_hand_over_card_export (self->hand_over, self->book, self->campaign->id, self->drafts, file);
}

void
shuke_campaign_editor_take_back (ShukeCampaignEditor *self,
                                 gint64               action)
{
  shuke_hand_over_card_take_back (self->hand_over, self->book, action);
}

static void
table_chosen_cb (GFile    *file,
                 gpointer  data)
{
  shuke_campaign_editor_export_to (data, file);
}

static void
export_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ShukeCampaignEditor *self = SHUKE_CAMPAIGN_EDITOR (widget);

  if (self->facts == NULL)
    self->wanted = "campaign.export";
  else if (shuke_book_is_sample (self->book))
    shuke_hand_over_card_present_sample (self->hand_over, self->book, self->drafts);
  else
    shuke_table_chooser_run (widget, self->campaign, table_chosen_cb);
}

void
shuke_campaign_editor_export_again_to (ShukeCampaignEditor *self,
                                       GFile               *file)
{
  shuke_hand_over_card_export_again (self->hand_over, self->book, self->campaign->id, file);
}

static void
again_chosen_cb (GFile    *file,
                 gpointer  data)
{
  shuke_campaign_editor_export_again_to (data, file);
}

static void
export_again_activated (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  ShukeCampaignEditor *self = SHUKE_CAMPAIGN_EDITOR (widget);

  if (shuke_book_is_sample (self->book))
    shuke_hand_over_card_say_nobody (self->hand_over, self->book);
  else
    shuke_table_chooser_ask_again (widget, self->campaign, again_chosen_cb);
}

/* Layout */

static void
place_cards (ShukeCampaignEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->middle));
  GtkLayoutChild *people = gtk_layout_manager_get_layout_child (layout, GTK_WIDGET (self->people));
  GtkLayoutChild *message = gtk_layout_manager_get_layout_child (layout, GTK_WIDGET (self->message));

  g_object_set (people, "column", 0, "row", 0, "column-span", self->wide ? 9 : 1, NULL);
  g_object_set (message, "column", self->wide ? 9 : 0, "row", self->wide ? 0 : 1, "column-span", self->wide ? 8 : 1, NULL);
  gtk_grid_set_column_homogeneous (self->middle, self->wide);
  shuke_goods_card_set_narrow (self->goods, self->narrow);
  shuke_hand_over_card_set_narrow (self->hand_over, self->narrow);
}

static gboolean
place_cards_cb (gpointer data)
{
  ShukeCampaignEditor *self = data;

  self->layout_idle = 0;
  place_cards (self);
  return G_SOURCE_REMOVE;
}

static void
shuke_campaign_editor_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
shuke_campaign_editor_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  ShukeCampaignEditor *self = SHUKE_CAMPAIGN_EDITOR (widget);
  int dpi = 96 * 1024;
  gboolean wide, narrow;
  double scale;

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (self)), width, height, baseline, NULL);
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  scale = MAX (dpi, 96 * 1024) / (96.0 * 1024);
  wide = width >= WIDE * scale;
  narrow = width < NARROW;
  if (wide == self->wide && narrow == self->narrow)
    return;
  self->wide = wide;
  self->narrow = narrow;
  /* Widgets must not change while they are being placed. */
  if (self->layout_idle == 0)
    self->layout_idle = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, place_cards_cb, self, NULL);
}

/* The page */

gboolean
shuke_campaign_editor_open (ShukeCampaignEditor *self,
                            gint64               id,
                            GError             **error)
{
  ShukeCampaign *campaign = id == 0 ? shuke_campaign_new () : shuke_book_get_campaign (self->book, id, error);
  g_autoptr (ShukeCampaign) old = NULL;

  if (campaign == NULL)
    return FALSE;
  shuke_campaign_editor_flush (self);
  self->wanted = NULL;
  old = self->campaign;
  self->campaign = campaign;
  g_clear_pointer (&self->shop, shuke_campaign_shop_free);
  self->shop = shuke_campaign_shop_new (self->book);
  if (id == 0)
    {
      g_free (campaign->template_text);
      campaign->template_text = shuke_campaign_shop_dup_text (self->shop, 0);
    }
  shuke_goods_card_set_goods (self->goods, campaign->goods);
  show_name (self);
  shuke_message_card_set_text (self->message, campaign->template_text);
  shuke_goods_card_edit (self->goods, shuke_goods_is_empty (campaign->goods));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  show_totals (self);
  notify_header (self);
  if (self->facts != NULL)
    {
      g_clear_pointer (&self->handed, g_hash_table_unref);
      if (id != 0)
        self->handed = shuke_book_list_handed (self->book, id, NULL);
      work_out (self);
    }
  shuke_audience_job_start (self->job);
  return TRUE;
}

gint64
shuke_campaign_editor_get_id (ShukeCampaignEditor *self)
{
  return self->campaign != NULL ? self->campaign->id : 0;
}

const ShukeAudience *
shuke_campaign_editor_get_audience (ShukeCampaignEditor *self)
{
  return self->audience;
}

const ShukeDrafts *
shuke_campaign_editor_get_drafts (ShukeCampaignEditor *self)
{
  return self->drafts;
}

static gboolean
shuke_campaign_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SHUKE_CAMPAIGN_EDITOR (widget)->goods));
}

static void
shuke_campaign_editor_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  ShukeCampaignEditor *self = SHUKE_CAMPAIGN_EDITOR (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_take_string (value, self->campaign != NULL ? shuke_campaign_title (self->campaign) : g_strdup (""));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, shuke_campaign_subtitle (self->campaign, self->unsaved, self->failed));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->facts == NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_campaign_editor_dispose (GObject *object)
{
  ShukeCampaignEditor *self = SHUKE_CAMPAIGN_EDITOR (object);

  if (self->book != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->book, self);
      shuke_campaign_editor_flush (self);
    }
  g_clear_pointer (&self->job, shuke_audience_job_free);
  g_clear_pointer (&self->groups, shuke_campaign_groups_free);
  g_clear_handle_id (&self->keep_timer, g_source_remove);
  g_clear_handle_id (&self->reread_timer, g_source_remove);
  g_clear_handle_id (&self->layout_idle, g_source_remove);
  G_OBJECT_CLASS (shuke_campaign_editor_parent_class)->dispose (object);
}

static void
shuke_campaign_editor_finalize (GObject *object)
{
  ShukeCampaignEditor *self = SHUKE_CAMPAIGN_EDITOR (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->drafts, shuke_drafts_free);
  g_clear_pointer (&self->template, shuke_template_free);
  g_clear_pointer (&self->audience, shuke_audience_free);
  g_clear_pointer (&self->facts, shuke_audience_facts_free);
  g_clear_pointer (&self->campaign, shuke_campaign_free);
  g_clear_pointer (&self->handed, g_hash_table_unref);
  g_free (self->price_text);
  g_clear_pointer (&self->shop, shuke_campaign_shop_free);
  G_OBJECT_CLASS (shuke_campaign_editor_parent_class)->finalize (object);
}

static void
shuke_campaign_editor_class_init (ShukeCampaignEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_campaign_editor_get_property;
  object_class->dispose = shuke_campaign_editor_dispose;
  object_class->finalize = shuke_campaign_editor_finalize;
  widget_class->measure = shuke_campaign_editor_measure;
  widget_class->size_allocate = shuke_campaign_editor_size_allocate;
  widget_class->grab_focus = shuke_campaign_editor_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[GONE] = g_signal_new ("gone", SHUKE_TYPE_CAMPAIGN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SHUKE_TYPE_GOODS_CARD);
  g_type_ensure (SHUKE_TYPE_HAND_OVER_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-campaign-editor.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ShukeCampaignEditor, name)
  BIND (scroller);
  BIND (goods);
  BIND (middle);
  BIND (hand_over);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, goods_changed_cb);
  gtk_widget_class_install_action (widget_class, "campaign.rename", NULL, rename_activated);
  gtk_widget_class_install_action (widget_class, "campaign.copy", NULL, copy_activated);
  gtk_widget_class_install_action (widget_class, "campaign.export", NULL, export_activated);
  gtk_widget_class_install_action (widget_class, "campaign.export-again", NULL, export_again_activated);
}

static void
shuke_campaign_editor_init (ShukeCampaignEditor *self)
{
  self->wide = TRUE;
  /* Its own hand places the child, so that it learns of its width. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_page_keys_add (GTK_WIDGET (self), "<Control>e", "campaign.export");
  shuke_page_keys_add (GTK_WIDGET (self), "<Control><Shift>c", "campaign.copy");
  shuke_page_keys_add (GTK_WIDGET (self), "F2", "campaign.rename");
  self->people = g_object_new (SHUKE_TYPE_AUDIENCE_CARD, NULL);
  self->message = g_object_new (SHUKE_TYPE_MESSAGE_CARD, NULL);
  gtk_grid_attach (self->middle, GTK_WIDGET (self->people), 0, 0, 9, 1);
  gtk_grid_attach (self->middle, GTK_WIDGET (self->message), 9, 0, 8, 1);
  g_signal_connect_swapped (self->people, "changed", G_CALLBACK (rules_changed_cb), self);
  g_signal_connect_swapped (self->message, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->message, "template", G_CALLBACK (template_chosen_cb), self);
  place_cards (self);
}

GtkWidget *
shuke_campaign_editor_new (ShukeBook *book)
{
  ShukeCampaignEditor *self = g_object_new (SHUKE_TYPE_CAMPAIGN_EDITOR, NULL);

  self->book = g_object_ref (book);
  self->job = shuke_audience_job_new (book, facts_read_cb, show_progress_cb, self);
  self->groups = shuke_campaign_groups_new (book, groups_found_cb, self);
  shuke_goods_card_set_book (self->goods, book);
  shuke_audience_card_set_book (self->people, book);
  shuke_message_card_set_book (self->message, book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
