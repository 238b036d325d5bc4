/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Purchases by visit and the timeline, newest first. Only what is opened is built, and a screenful at a time. */

#include "config.h"

#include "shuke-history-row.h"

#include <glib/gi18n.h>

#include "shuke-book-campaigns.h"
#include "shuke-book-contact.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-photos.h"
#include "shuke-campaign-text.h"
#include "shuke-day-text.h"
#include "shuke-entry-pictures.h"
#include "shuke-expander.h"
#include "shuke-greet-text.h"
#include "shuke-menus.h"
#include "shuke-outcome-row.h"
#include "shuke-picture-strip.h"
#include "shuke-sale-how.h"
#include "shuke-slip-words.h"

#define PORTION 20

struct _ShukeHistoryRow {
  AdwExpanderRow parent_instance;

  gboolean       timeline;
  ShukeBook     *book;       /* (nullable) */
  ShukeCustomer *customer;   /* (nullable) */
  ShukeDay       today;
  GPtrArray     *items;      /* visits or entries that are shown, (nullable) */
  GArray        *photos;     /* of the entries, those of one together, (nullable) */
  GPtrArray     *rows;
  guint          n_shown;
  gboolean       stale;
  GtkLabel      *newest;
};

enum {
  PROP_0,
  PROP_TIMELINE,
  N_PROPS
};

enum {
  CORRECT,
  VOID,
  TAKE_BACK,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeHistoryRow, shuke_history_row, ADW_TYPE_EXPANDER_ROW)

static void add_portion (ShukeHistoryRow *self);

static const struct { const char *kind, *word; } kind_words[] = {
  { "note", NC_("timeline", "Note") },
  { "call", NC_("timeline", "Call") },
  { "message", NC_("timeline", "Message") },
  { "complaint", NC_("timeline", "Complaint") },
  { "gift", NC_("timeline", "Gift") },
  { "thanks", NC_("timeline", "Thanks") },
  { "prospect", NC_("timeline", "Prospect") },
  { "wish", NC_("timeline", "Wish") },
  { "care", NC_("timeline", "Care") },
  { "visit", NC_("timeline", "Visit") },
  { "promise", NC_("timeline", "Promise") },
};

static const char *
kind_word (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_strcmp0 (kind, kind_words[i].kind) == 0)
      return g_dpgettext2 (NULL, "timeline", kind_words[i].word);
  return kind;
}

static const char *
outcome_word (const char *outcome)
{
  if (g_strcmp0 (outcome, "happy") == 0)
    return _("she is happy");
  if (g_strcmp0 (outcome, "unhappy") == 0)
    return _("she was not happy");
  if (g_strcmp0 (outcome, "wish") == 0)
    return _("she wants something new");
  if (g_strcmp0 (outcome, "reached") == 0)
    return _("reached");
  if (g_strcmp0 (outcome, "wrong-number") == 0)
    return _("wrong number");
  if (g_strcmp0 (outcome, "warm") == 0)
    return _("warm answer");
  if (g_strcmp0 (outcome, "cold") == 0)
    return _("cold answer");
  if (g_strcmp0 (outcome, "none") == 0)
    return _("no answer");
  return g_strcmp0 (outcome, "not-reached") == 0 ? _("not reached") : outcome;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* Why pieces came back, each reason once. */
static void
append_reasons (GString          *text,
                const ShukeVisit *visit)
{
  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);
      gboolean said = FALSE;

      for (guint j = 0; j < i && !said; j++)
        said = g_strcmp0 (((const ShukeLine *) g_ptr_array_index (visit->lines, j))->reason, line->reason) == 0;
      if (!said)
        append_part (text, line->reason);
    }
}

/* A piece by the ids of its purchase and its line. */
typedef struct {
  gint64 visit;
  gint64 line;
} ShukeBought;

static void
take_back_cb (ShukeHistoryRow *self,
              GtkWidget       *button)
{
  const ShukeBought *bought = g_object_get_data (G_OBJECT (button), "bought");

  g_signal_emit (self, signals[TAKE_BACK], 0, bought->visit, bought->line);
}

static void
visit_activated_cb (ShukeHistoryRow *self,
                    GtkWidget       *row)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "visit");

  g_signal_emit (self, signals[CORRECT], 0, *id);
}

static void
correct_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[CORRECT], 0, g_variant_get_int64 (parameter));
}

static void
void_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[VOID], 0, g_variant_get_int64 (parameter));
}

static void
append_to_menu (GMenu      *menu,
                const char *label,
                const char *action,
                gint64      visit)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", visit);
  g_menu_append_item (menu, item);
}

/* What can be done with the whole purchase. */
static GtkWidget *
new_visit_menu (ShukeHistoryRow  *self,
                const ShukeVisit *visit)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  append_to_menu (menu, C_("purchase", "_Correct…"), "visit.correct", visit->id);
  append_to_menu (menu, C_("purchase", "_Void"), "visit.void", visit->id);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  shuke_menus_set_lazily (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Correct or Void This Purchase"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Correct or Void This Purchase"), -1);
  shuke_menus_hush_tooltips (button);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* One piece of a purchase that is still with her. */
static GtkWidget *
new_piece_button (ShukeHistoryRow  *self,
                  const ShukeVisit *visit,
                  const ShukeLine  *line,
                  const char       *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  ShukeBought bought = { visit->id, line->id };

  g_object_set_data_full (G_OBJECT (button), "bought", g_memdup2 (&bought, sizeof bought), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
new_pieces_popover (ShukeHistoryRow  *self,
                    const ShukeVisit *visit)
{
  const ShukeCurrency *currency = shuke_book_get_currency (self->book);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < visit->lines->len; i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);
      g_autofree char *piece = NULL;
      GtkWidget *button;

      if (shuke_visits_count_left (self->items, line) == 0)
        continue;
      piece = shuke_greet_text_line (line, currency);
      button = new_piece_button (self, visit, line, piece);
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

/* The way back of what was bought: at once when one kind of piece can be meant, chosen among several otherwise; NULL when nothing is
 * left to bring back. */
static GtkWidget *
new_take_back (ShukeHistoryRow  *self,
               const ShukeVisit *visit)
{
  const ShukeLine *only = NULL;
  GtkWidget *button;
  guint n = 0;

  for (guint i = 0; i < visit->lines->len && !shuke_book_is_read_only (self->book); i++)
    {
      const ShukeLine *line = g_ptr_array_index (visit->lines, i);

      if (shuke_visits_count_left (self->items, line) == 0)
        continue;
      only = line;
      n++;
    }
  if (n == 0)
    return NULL;
  if (n == 1)
    button = new_piece_button (self, visit, only, C_("return", "Take Back…"));
  else
    {
      button = gtk_menu_button_new ();
      gtk_menu_button_set_label (GTK_MENU_BUTTON (button), C_("return", "Take Back…"));
      gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), FALSE);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), new_pieces_popover (self, visit));
      gtk_widget_add_css_class (button, "flat");
    }
  gtk_widget_add_css_class (button, "take-back");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  return button;
}

static GtkWidget *
new_visit_row (ShukeHistoryRow  *self,
               const ShukeVisit *visit)
{
  const ShukeCurrency *currency = shuke_book_get_currency (self->book);
  g_autofree char *pieces = shuke_greet_text_visit (visit, currency, G_MAXUINT);
  g_autofree char *day = shuke_day_text_year (visit->day, self->today);
  g_autofree char *total = shuke_money_format (shuke_visit_total (visit), currency);
  g_autoptr (GString) line = g_string_new (NULL);
  GtkWidget *row = adw_action_row_new ();

  append_part (line, day);
  append_part (line, visit->staff);
  append_part (line, shuke_sale_payment_word (visit->payment));
  append_reasons (line, visit);
  append_part (line, visit->note);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pieces);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->str);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (visit->lines->len > 0)
    {
      GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *amount = gtk_label_new (total);
      GtkWidget *take_back = new_take_back (self, visit);

      gtk_widget_add_css_class (amount, "numeric");
      if (shuke_visit_total (visit) < 0)
        gtk_widget_add_css_class (amount, "error");
      gtk_label_set_xalign (GTK_LABEL (amount), 1);
      gtk_widget_set_valign (side, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (side), amount);
      if (take_back != NULL)
        gtk_box_append (GTK_BOX (side), take_back);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), side);
    }
  if (!shuke_book_is_read_only (self->book))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_visit_menu (self, visit));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "visit", g_memdup2 (&visit->id, sizeof visit->id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (visit_activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* Which campaign it belongs to, how it left, and to whom when it was somebody else on her number. */
static void
append_message (ShukeHistoryRow  *self,
                const ShukeEntry *entry,
                GString          *line)
{
  g_autoptr (ShukeCampaign) campaign = shuke_book_get_campaign (self->book, entry->campaign, NULL);
  g_autofree char *title = campaign != NULL ? shuke_campaign_title (campaign) : NULL;

  append_part (line, title);
  append_part (line, g_strcmp0 (entry->outcome, "exported") == 0 ? _("by the table") : _("copied and ticked"));
  if (entry->customer != self->customer->id)
    {
      g_autoptr (ShukeCustomer) other = shuke_book_get_customer (self->book, entry->customer, NULL);
      g_autofree char *words =
        other != NULL && other->name != NULL ? g_strdup_printf (_("to %s, on the same phone"), other->name) : NULL;

      append_part (line, words);
    }
}

/* (transfer full) (nullable) */
static GArray *
dup_photos_of (ShukeHistoryRow  *self,
               const ShukeEntry *entry)
{
  GArray *photos = NULL;

  /* The ids of messages are not those of entries. */
  for (guint i = 0; self->photos != NULL && entry->campaign == 0 && i < self->photos->len; i++)
    if (g_array_index (self->photos, ShukePhoto, i).entry == entry->id)
      {
        if (photos == NULL)
          photos = g_array_new (FALSE, FALSE, sizeof (ShukePhoto));
        g_array_append_val (photos, g_array_index (self->photos, ShukePhoto, i));
      }
  return photos;
}

/* As an action row, with room for pictures below. @menu: (nullable) */
static GtkWidget *
new_photos_row (ShukeHistoryRow *self,
                const char      *text,
                const char      *line,
                GArray          *photos,
                GtkWidget       *menu)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *strip = shuke_picture_strip_new (self->book, FALSE);
  GtkWidget *title = gtk_label_new (text);
  GtkWidget *subtitle = gtk_label_new (line);
  GtkWidget *labels[] = { title, subtitle };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_wrap (GTK_LABEL (labels[i]), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (labels[i]), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_box_append (GTK_BOX (words), labels[i]);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (head), words);
  if (menu != NULL)
    gtk_box_append (GTK_BOX (head), menu);
  gtk_box_append (GTK_BOX (box), head);
  gtk_widget_add_css_class (box, "photos-row");
  gtk_widget_add_css_class (subtitle, "subtitle");
  shuke_picture_strip_show (SHUKE_PICTURE_STRIP (strip), photos);
  gtk_box_append (GTK_BOX (box), strip);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* A suffix would take its width from the words. */
static void
add_below (GtkWidget *row,
           GtkWidget *chips)
{
  g_autoptr (GtkWidget) header = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (chips, "row-chips");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), chips);
}

static GtkWidget *
new_entry_row (ShukeHistoryRow  *self,
               const ShukeEntry *entry)
{
  g_autoptr (GArray) photos = dup_photos_of (self, entry);
  const ShukePerson *person = entry->person != 0 ? shuke_customer_find_person (self->customer, entry->person) : NULL;
  g_autofree char *day = shuke_day_text_year (entry->day, self->today);
  g_autofree char *slip = entry->campaign == 0 ? shuke_slip_words_entry (self->book, entry) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean pictures = entry->campaign == 0 && !shuke_book_is_read_only (self->book);
  GtkWidget *menu = pictures ? shuke_entry_pictures_new_menu (entry->id) : NULL;
  const char *text;
  GtkWidget *row;
  GtkWidget *chips;

  append_part (line, slip != NULL ? slip : kind_word (entry->kind));
  append_part (line, day);
  if (person != NULL)
    append_part (line, shuke_customer_person_title (self->customer, person));
  append_part (line, entry->staff);
  text = entry->text != NULL ? entry->text : slip != NULL ? slip : photos != NULL ? _("Pictures") : kind_word (entry->kind);
  if (photos != NULL)
    {
      append_part (line, outcome_word (entry->outcome));
      row = new_photos_row (self, text, line->str, photos, menu);
      if (pictures)
        shuke_entry_pictures_add_row (row, entry->id, entry->customer);
      chips = shuke_outcome_row_new_for (self->book, entry);
      if (chips != NULL)
        add_below (row, chips);
      return row;
    }
  row = adw_action_row_new ();
  if (entry->campaign != 0)
    {
      append_message (self, entry, line);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-campaign");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", entry->campaign);
    }
  else
    append_part (line, outcome_word (entry->outcome));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->str);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (pictures)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), menu);
      shuke_entry_pictures_add_row (row, entry->id, entry->customer);
    }
  chips = entry->customer == self->customer->id ? shuke_outcome_row_new_for (self->book, entry) : NULL;
  if (chips != NULL)
    add_below (row, chips);
  return row;
}

static void
add_row (ShukeHistoryRow *self,
         GtkWidget       *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
more_activated_cb (ShukeHistoryRow *self,
                   GtkWidget       *row)
{
  g_ptr_array_remove (self->rows, row);
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
  add_portion (self);
}

static void
add_portion (ShukeHistoryRow *self)
{
  guint until = MIN (self->n_shown + PORTION, self->items->len);
  int rest;

  for (; self->n_shown < until; self->n_shown++)
    {
      gpointer item = g_ptr_array_index (self->items, self->n_shown);

      add_row (self, self->timeline ? new_entry_row (self, item) : new_visit_row (self, item));
    }
  rest = (int) (self->items->len - self->n_shown);
  if (rest > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("Show %d more", "Show more (%d)", rest), rest);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (more_activated_cb), self, G_CONNECT_SWAPPED);
      add_row (self, row);
    }
}

static void
clear_rows (ShukeHistoryRow *self)
{
  shuke_expander_clear (ADW_EXPANDER_ROW (self), self->rows);
  self->n_shown = 0;
}

static void
fill (ShukeHistoryRow *self)
{
  if (!self->stale || self->customer == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->stale = FALSE;
  clear_rows (self);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = self->timeline ? shuke_book_list_timeline (self->book, self->customer->id, 0, NULL)
                               : shuke_book_list_visits (self->book, self->customer->id, 0, NULL);
  g_clear_pointer (&self->photos, g_array_unref);
  self->photos = self->timeline ? shuke_book_list_photos (self->book, self->customer->id, 0, NULL) : NULL;
  if (self->items == NULL)
    return;
  add_portion (self);
}

static void
expanded_cb (ShukeHistoryRow *self)
{
  fill (self);
}

static void
shuke_history_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_TIMELINE)
    g_value_set_boolean (value, SHUKE_HISTORY_ROW (object)->timeline);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
shuke_history_row_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ShukeHistoryRow *self = SHUKE_HISTORY_ROW (object);

  if (property_id == PROP_TIMELINE)
    self->timeline = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
shuke_history_row_constructed (GObject *object)
{
  ShukeHistoryRow *self = SHUKE_HISTORY_ROW (object);

  G_OBJECT_CLASS (shuke_history_row_parent_class)->constructed (object);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->timeline ? _("Timeline") : _("Purchases"));
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self),
                                  self->timeline ? "document-open-recent-symbolic" : "view-list-bullet-symbolic");
  self->newest = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->newest), "second-line");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->newest));
}

static void
shuke_history_row_finalize (GObject *object)
{
  ShukeHistoryRow *self = SHUKE_HISTORY_ROW (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->photos, g_array_unref);
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_history_row_parent_class)->finalize (object);
}

static void
shuke_history_row_class_init (ShukeHistoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = shuke_history_row_get_property;
  object_class->set_property = shuke_history_row_set_property;
  object_class->constructed = shuke_history_row_constructed;
  object_class->finalize = shuke_history_row_finalize;
  properties[PROP_TIMELINE] =
    g_param_spec_boolean ("timeline", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CORRECT] = g_signal_new ("correct", SHUKE_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[VOID] = g_signal_new ("void", SHUKE_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TAKE_BACK] = g_signal_new ("take-back", SHUKE_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "visit.correct", "x", correct_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "visit.void", "x", void_action);
  shuke_entry_pictures_install (GTK_WIDGET_CLASS (klass));
}

static void
shuke_history_row_init (ShukeHistoryRow *self)
{
  self->rows = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

static char *
purchases_subtitle (ShukeHistoryRow    *self,
                    const ShukeSummary *summary)
{
  g_autofree char *spend = shuke_money_format (summary->spend, shuke_book_get_currency (self->book));
  g_autofree char *visits = g_strdup_printf (ngettext ("%d visit", "%d visits", summary->visits), summary->visits);
  g_autofree char *pieces = g_strdup_printf (ngettext ("%d piece", "%d pieces", summary->pieces), summary->pieces);
  g_autofree char *back = NULL;

  if (summary->visits == 0)
    return g_strdup (_("Nothing bought yet"));
  /* How often she really came is not known of her then. */
  if (summary->pieces == 0 && summary->returned_pieces == 0)
    return g_strdup (_("She was here; nothing bought is noted"));
  if (summary->returned_pieces > 0)
    back = g_strdup_printf (ngettext ("%d brought back", "%d brought back", summary->returned_pieces), summary->returned_pieces);
  return g_strjoin (C_("list", ", "), visits, pieces, spend, back, NULL);
}

/* What to do after silence: another way that she accepts, or other words. NULL when she is not silent. */
static char *
dup_proposal (ShukeBook           *book,
              const ShukeCustomer *customer)
{
  int limit, silences;
  guint reachable = SHUKE_WAY_VISIT | (customer->phones->len > 0 ? SHUKE_WAY_PHONE : 0);
  g_autofree char *silent = NULL;
  g_autofree char *ways = NULL;

  /* Nothing is proposed of what could not be read. */
  if (!shuke_book_get_silence_limit (book, &limit, NULL) || !shuke_book_count_silences (book, customer->id, &silences, NULL) ||
      limit == 0 || silences < limit)
    return NULL;
  for (guint i = 0; i < customer->channels->len; i++)
    {
      const ShukeChannel *channel = g_ptr_array_index (customer->channels, i);

      reachable |= g_str_equal (channel->kind, "wechat") ? SHUKE_WAY_WECHAT : g_str_equal (channel->kind, "line") ? SHUKE_WAY_LINE
                   : g_str_equal (channel->kind, "email") ? SHUKE_WAY_EMAIL : 0;
    }
  silent = g_strdup_printf (ngettext ("%d message without an answer", "%d messages without an answer", (gulong) silences), silences);
  ways = shuke_contact_dup_way_names (shuke_contact_other_ways (shuke_contact_ways_of (customer->contact_channel), reachable));
  /* Translators: "3 messages without an answer", then ways to reach her: "call, WeChat, in the shop". */
  return g_strdup_printf (_("%1$s: try another way (%2$s), or write of something else"), silent, ways);
}

void
shuke_history_row_show (ShukeHistoryRow     *self,
                        ShukeBook           *book,
                        const ShukeGreeting *greeting,
                        const ShukeSummary  *summary)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *newest = NULL;

  g_return_if_fail (SHUKE_IS_HISTORY_ROW (self));

  if (self->customer == NULL || greeting == NULL || self->customer->id != greeting->customer->id)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  g_set_object (&self->book, book);
  g_clear_pointer (&self->customer, shuke_customer_unref);
  if (greeting != NULL)
    {
      self->customer = shuke_customer_ref (greeting->customer);
      self->today = greeting->today;
    }
  self->stale = TRUE;
  if (greeting == NULL)
    {
      clear_rows (self);
      return;
    }
  if (self->timeline)
    {
      g_autoptr (GPtrArray) last = shuke_book_list_timeline (book, greeting->customer->id, 1, NULL);
      gboolean any = last != NULL && last->len > 0;
      g_autofree char *proposal = NULL;

      proposal = dup_proposal (book, greeting->customer);
      subtitle = proposal != NULL ? g_steal_pointer (&proposal) : g_strdup (any ? _("Calls, notes, messages, gifts, complaints") : _("Calls, notes, messages, gifts, complaints: nothing yet"));
      if (any)
        newest = shuke_day_text_year (((ShukeEntry *) g_ptr_array_index (last, 0))->day, greeting->today);
    }
  else
    {
      subtitle = purchases_subtitle (self, summary);
      if (summary->last_day != SHUKE_DAY_NONE)
        newest = shuke_day_text_year (summary->last_day, greeting->today);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_label_set_label (self->newest, newest != NULL ? newest : "");
  /* An open section is filled again, a closed one when it is opened. */
  fill (self);
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->rows->len > 0)
    clear_rows (self);
}
