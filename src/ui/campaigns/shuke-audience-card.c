/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Part 2 of a campaign: who it suits and why. It shows what the audience says and changes nothing but the rules. */

#include "config.h"

#include "shuke-audience-card.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-book-contact.h"
#include "shuke-campaign-groups.h"
#include "shuke-campaign-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-left-out.h"
#include "shuke-outcome-row.h"
#include "shuke-window.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"

#define SHOWN_AT_FIRST 6
#define SHOWN_MORE 100

struct _ShukeAudienceCard {
  GtkBox parent_instance;

  ShukeBook                *book;
  const ShukeAudience      *audience;   /* borrowed */
  const ShukeGoods         *goods;
  ShukeAudienceRules       *rules;
  const ShukeAudienceFacts *facts;
  guint                     shown;
  gboolean                  filling;
  guint                     change;        /* idle */

  GtkLabel       *count;
  GtkProgressBar *progress;
  GtkWidget      *chips;
  GtkLabel       *nobody;
  GtkWidget      *people;
  GtkWidget      *more;
  GtkWidget      *silent;        /* of who was written to and is not noted */
  GHashTable     *handed;        /* (element-type utf8 ShukeHanded) (nullable) */
  ShukeLeftOut   *left;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeAudienceCard, shuke_audience_card, GTK_TYPE_BOX)

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    if (GTK_IS_LIST_BOX (box))
      gtk_list_box_remove (GTK_LIST_BOX (box), child);
    else
      gtk_box_remove (GTK_BOX (box), child);
}

static gboolean
emit_changed_cb (gpointer data)
{
  ShukeAudienceCard *self = data;

  self->change = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* The answer makes the rows and chips anew, so the one that was pressed has to be through with its own signals first. */
static void
emit_changed (ShukeAudienceCard *self)
{
  if (self->change == 0)
    self->change = g_idle_add_full (G_PRIORITY_HIGH_IDLE, emit_changed_cb, self, NULL);
}

/* Rules */

typedef enum { RULE_SIZE, RULE_BOUGHT, RULE_DAYS, RULE_NEWCOMERS, RULE_SILENT, RULE_TIER, RULE_GROUP, RULE_MULTIPLE, RULE_REST } Rule;

static void
drop_rule (ShukeAudienceCard *self,
           Rule               rule)
{
  switch (rule)
    {
    case RULE_SIZE:
      self->rules->by_size = FALSE;
      break;
    case RULE_BOUGHT:
      self->rules->min_bought = 0;
      break;
    case RULE_DAYS:
      self->rules->days = 0;
      break;
    case RULE_NEWCOMERS:
      self->rules->newcomers = FALSE;
      break;
    case RULE_SILENT:
      self->rules->silent = FALSE;
      break;
    case RULE_TIER:
      g_ptr_array_set_size (self->rules->tiers, 0);
      break;
    case RULE_GROUP:
      g_ptr_array_set_size (self->rules->groups, 0);
      break;
    case RULE_MULTIPLE:
      self->rules->multiple = 0;
      break;
    case RULE_REST:
    default:
      self->rules->rest_days = 0;
      break;
    }
  emit_changed (self);
}

static void
drop_clicked_cb (GtkWidget         *button,
                 ShukeAudienceCard *self)
{
  drop_rule (self, (Rule) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "rule")));
}

static void
add_rule_chip (ShukeAudienceCard *self,
               Rule               rule,
               char              *words)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);
  g_autofree char *hint = g_strdup_printf (_("Drop the condition: %s"), words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "rule-chip");
  gtk_widget_set_tooltip_text (chip, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  g_object_set_data (G_OBJECT (chip), "rule", GINT_TO_POINTER (rule));
  g_signal_connect (chip, "clicked", G_CALLBACK (drop_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->chips), chip);
  g_free (words);
}

/* Name of an action of the "+ rule" menu with its value: "audience.days" 90. */
static void
add_rule_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  ShukeAudienceCard *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  int value = g_variant_is_of_type (parameter, G_VARIANT_TYPE_INT32) ? g_variant_get_int32 (parameter) : 0;

  if (self->rules == NULL)
    return;
  if (g_str_equal (name, "size"))
    self->rules->by_size = TRUE;
  else if (g_str_equal (name, "bought"))
    self->rules->min_bought = value;
  else if (g_str_equal (name, "days"))
    self->rules->days = value;
  else if (g_str_equal (name, "newcomers"))
    self->rules->newcomers = TRUE;
  else if (g_str_equal (name, "silent"))
    self->rules->silent = TRUE;
  else if (g_str_equal (name, "multiple"))
    self->rules->multiple = value;
  else if (g_str_equal (name, "rest"))
    self->rules->rest_days = value;
  else if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    {
      GPtrArray *chosen = g_str_equal (name, "group") ? self->rules->groups : self->rules->tiers;
      const char *word = g_variant_get_string (parameter, NULL);

      if (!g_ptr_array_find_with_equal_func (chosen, word, g_str_equal, NULL))
        g_ptr_array_add (chosen, g_strdup (word));
    }
  emit_changed (self);
}

static const GActionEntry rule_actions[] = {
  { "size", add_rule_activated, "i" },
  { "bought", add_rule_activated, "i" },
  { "days", add_rule_activated, "i" },
  { "newcomers", add_rule_activated, "i" },
  { "silent", add_rule_activated, "i" },
  { "multiple", add_rule_activated, "i" },
  { "rest", add_rule_activated, "i" },
  { "tier", add_rule_activated, "s" },
  { "group", add_rule_activated, "s" },
};

static void
append_choice (GMenu      *menu,
               const char *action,
               int         value,
               char       *words)
{
  g_autofree char *detailed = g_strdup_printf ("audience.%s(%d)", action, value);

  g_menu_append (menu, words, detailed);
  g_free (words);
}

static char *
bought_words (ShukeAudienceCard *self,
              int                pieces)
{
  if (pieces == 1)
    return g_strdup_printf (_("bought %s before"), self->audience->category);
  return g_strdup_printf (ngettext ("bought %d or more × %s", "bought %d or more × %s", (gulong) pieces), pieces, self->audience->category);
}

static char *
days_words (int days)
{
  return g_strdup_printf (ngettext ("here within %d day", "here within %d days", (gulong) days), days);
}

/* Only beside a rule that it softens. */
static gboolean
newcomers_matter (ShukeAudienceCard *self)
{
  return self->goods->sizes->len > 0 && self->rules->by_size &&
         (self->rules->days > 0 || (self->audience->category != NULL && self->rules->min_bought > 0));
}

static char *
multiple_words (int multiple)
{
  return g_strdup_printf (ngettext ("%d person for each piece", "%d people for each piece", (gulong) multiple), multiple);
}

static char *
rest_words (int days)
{
  return g_strdup_printf (ngettext ("not written to for %d day", "not written to for %d days", (gulong) days), days);
}

static char *
size_words (ShukeAudienceCard *self)
{
  g_autofree char *span = shuke_campaign_size_span (self->goods);

  return g_strdup_printf (_("wears %s"), span);
}

static void
add_tiers (ShukeAudienceCard *self,
           GMenu             *menu)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) tiers = NULL;
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; self->facts != NULL && i < self->facts->households->len; i++)
    {
      const char *tier = SHUKE_FACTS_HOUSEHOLD (self->facts, i)->tier;

      if (tier != NULL && !g_ptr_array_find_with_equal_func (self->rules->tiers, tier, g_str_equal, NULL))
        g_hash_table_add (seen, (gpointer) tier);
    }
  tiers = g_list_sort (g_hash_table_get_keys (seen), (GCompareFunc) g_utf8_collate);
  for (GList *l = tiers; l != NULL; l = l->next)
    {
      g_autofree char *words = g_strdup_printf (_("Tier %s"), (const char *) l->data);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "audience.tier", "s", l->data);
      g_menu_append_item (section, item);
    }
  if (tiers != NULL)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
make_menu (ShukeAudienceCard *self)
{
  static const int days[] = { 30, 90, 180, 365 };
  static const int pieces[] = { 1, 2, 3 };
  static const int multiples[] = { 2, 3, 5 };
  static const int rests[] = { 7, 14, 30 };
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) size = g_menu_new ();
  g_autoptr (GMenu) bought = g_menu_new ();
  g_autoptr (GMenu) here = g_menu_new ();
  g_autoptr (GMenu) stop = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  if (self->goods->sizes->len > 0 && !self->rules->by_size)
    append_choice (size, "size", 1, size_words (self));
  for (gsize i = 0; self->audience->category != NULL && i < G_N_ELEMENTS (pieces); i++)
    append_choice (bought, "bought", pieces[i], bought_words (self, pieces[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    append_choice (here, "days", days[i], days_words (days[i]));
  for (gsize i = 0; self->audience->limit > 0 || self->rules->multiple == 0 ? i < G_N_ELEMENTS (multiples) : FALSE; i++)
    append_choice (stop, "multiple", multiples[i], multiple_words (multiples[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (rests); i++)
    append_choice (rest, "rest", rests[i], rest_words (rests[i]));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (size));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (bought));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (here));
  if (newcomers_matter (self) && !self->rules->newcomers)
    append_choice (here, "newcomers", 1, g_strdup (_("also who has not been here yet")));
  if (self->audience->counts[SHUKE_LEFT_SILENT] > 0)
    append_choice (here, "silent", 1, g_strdup (_("also who did not answer")));
  add_tiers (self, menu);
  if (window != NULL && shuke_window_get_book (window) != NULL)
    shuke_campaign_groups_append (menu, shuke_window_get_book (window), self->rules);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (stop));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

static void
show_rules (ShukeAudienceCard *self)
{
  GtkWidget *add;
  g_autoptr (GMenuModel) menu = NULL;

  remove_children (self->chips);
  if (self->goods->sizes->len > 0 && self->rules->by_size)
    add_rule_chip (self, RULE_SIZE, size_words (self));
  if (self->audience->category != NULL && self->rules->min_bought > 0)
    add_rule_chip (self, RULE_BOUGHT, bought_words (self, self->rules->min_bought));
  if (self->rules->days > 0)
    add_rule_chip (self, RULE_DAYS, days_words (self->rules->days));
  if (newcomers_matter (self) && self->rules->newcomers && self->audience->newcomers > 0)
    add_rule_chip (self, RULE_NEWCOMERS, g_strdup (_("also who has not been here yet")));
  if (self->rules->silent)
    add_rule_chip (self, RULE_SILENT, g_strdup (_("also who did not answer")));
  if (self->rules->tiers->len > 0)
    {
      g_autofree char *tiers = shuke_words_names (self->rules->tiers, self->rules->tiers->len);

      add_rule_chip (self, RULE_TIER, g_strdup_printf (_("Tier %s"), tiers));
    }
  if (self->rules->groups->len > 0)
    {
      g_autofree char *groups = shuke_words_names (self->rules->groups, self->rules->groups->len);

      add_rule_chip (self, RULE_GROUP, g_strdup_printf (_("Group %s"), groups));
    }
  if (self->rules->multiple > 0 && shuke_goods_pieces (self->goods) > 0 && self->rules->multiple != SHUKE_RULES_MULTIPLE)
    add_rule_chip (self, RULE_MULTIPLE, multiple_words (self->rules->multiple));
  if (self->rules->rest_days > 0 && self->rules->rest_days != SHUKE_RULES_REST)
    add_rule_chip (self, RULE_REST, rest_words (self->rules->rest_days));

  add = gtk_menu_button_new ();
  {
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
    /* Translators: a button that adds a rule about who is meant. */
    gtk_box_append (GTK_BOX (box), gtk_label_new (_("Rule")));
    gtk_menu_button_set_child (GTK_MENU_BUTTON (add), box);
  }
  menu = make_menu (self);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (add), menu);
  gtk_widget_add_css_class (add, "chip-menu");
  gtk_widget_set_tooltip_text (add, _("Add a Condition"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a Condition"), -1);
  gtk_box_append (GTK_BOX (self->chips), add);
}

/* People */

static void
ticked_cb (GtkCheckButton    *check,
           GParamSpec        *pspec,
           ShukeAudienceCard *self)
{
  gint64 *customer = g_object_get_data (G_OBJECT (check), "customer");

  if (self->filling)
    return;
  shuke_audience_rules_set_off (self->rules, *customer, !gtk_check_button_get_active (check));
  emit_changed (self);
}

static GtkWidget *
make_avatar (const char *title,
             gint64      customer,
             int         size)
{
  GtkWidget *avatar = adw_avatar_new (size, title, TRUE);

  shuke_avatar_show (ADW_AVATAR (avatar), title);
  shuke_follow_portrait (ADW_AVATAR (avatar), customer);
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  return avatar;
}

static GtkWidget *
make_grey_line (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "second-line");
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

static GtkWidget *
make_name_line (const ShukeHousehold *household,
                const char           *title)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = shuke_wrap_layout_new (8, 3);
  GtkWidget *name = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (name, "row-name");
  gtk_widget_add_css_class (line, "name-line");
  gtk_widget_set_layout_manager (line, layout);
  gtk_box_append (GTK_BOX (line), name);
  if (household->tier != NULL)
    {
      GtkWidget *tier = gtk_label_new (household->tier);
      const char *style = shuke_words_tier_class (household->tier);

      gtk_widget_add_css_class (tier, "tag");
      if (style != NULL)
        gtk_widget_add_css_class (tier, style);
      gtk_widget_set_valign (tier, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), tier);
    }
  return line;
}

static GtkWidget *
make_mind (const char *mind)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (mind);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (line, mind);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "mind");
  gtk_widget_add_css_class (line, "mind-line");
  return line;
}

static GtkWidget *
make_row (ShukeAudienceCard         *self,
          const ShukeAudiencePerson *person)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *fit = gtk_level_bar_new_for_interval (0, 1000);
  g_autofree char *title = shuke_campaign_person_title (person->household);
  g_autofree char *reason = shuke_campaign_reason (person, self->audience, shuke_book_get_currency (self->book));
  g_autofree char *name = g_strdup_printf (_("Write to %s"), title);
  g_autofree char *fit_text = g_strdup_printf (_("Fits by %d%%"), person->score / 10);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !person->off || person->handed);
  gtk_widget_set_sensitive (check, !person->handed);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), "customer", g_memdup2 (&person->household->customer, sizeof (gint64)), g_free);
  g_signal_connect (check, "notify::active", G_CALLBACK (ticked_cb), self);

  gtk_box_append (GTK_BOX (words), make_name_line (person->household, title));
  gtk_box_append (GTK_BOX (words), make_grey_line (reason));
  if (person->household->mind != NULL)
    gtk_box_append (GTK_BOX (words), make_mind (person->household->mind));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);

  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (fit), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (fit), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (fit), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (fit), person->score);
  gtk_widget_add_css_class (fit, "thin");
  gtk_widget_add_css_class (fit, "fit-bar");
  gtk_widget_set_valign (fit, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (fit, fit_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (fit), GTK_ACCESSIBLE_PROPERTY_LABEL, fit_text, -1);

  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), make_avatar (title, person->household->customer, 36));
  gtk_box_append (GTK_BOX (box), words);
  if (person->handed)
    {
      g_autofree char *how = shuke_campaign_handed_text (person, shuke_book_get_today (self->book));
      GtkWidget *handed = gtk_label_new (how);

      gtk_label_set_wrap (GTK_LABEL (handed), TRUE);
      gtk_widget_add_css_class (handed, "tag");
      gtk_widget_add_css_class (handed, "tag-good");
      gtk_widget_set_valign (handed, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (gtk_widget_get_first_child (words)), handed);
    }
  if (person->message != 0)
    gtk_box_append (GTK_BOX (words), shuke_outcome_row_new_for_message (self->book, person->household->customer, person->message, person->answer));
  gtk_box_append (GTK_BOX (box), fit);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "check", check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static void
row_activated_cb (ShukeAudienceCard *self,
                  GtkListBoxRow     *row,
                  GtkListBox        *list)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

  if (gtk_widget_get_sensitive (GTK_WIDGET (check)))
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

/* The messages of which nothing is noted; one of today may still be answered. (element-type gint64) */
static GArray *
list_open (ShukeAudienceCard *self)
{
  GArray *messages = g_array_new (FALSE, FALSE, sizeof (gint64));
  ShukeDay today = shuke_book_get_today (self->book);
  GHashTableIter iter;
  gpointer value;

  if (self->handed != NULL)
    g_hash_table_iter_init (&iter, self->handed);
  while (self->handed != NULL && g_hash_table_iter_next (&iter, NULL, &value))
    {
      const ShukeHanded *handed = value;

      if (handed->message != 0 && handed->answer == SHUKE_ANSWER_NOT_NOTED && handed->day < today)
        g_array_append_val (messages, handed->message);
    }
  return messages;
}

static void
silent_clicked_cb (ShukeAudienceCard *self)
{
  g_autoptr (GArray) messages = list_open (self);
  g_autoptr (ShukeBook) book = g_object_ref (self->book);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strdup_printf (ngettext ("Noted: no answer from %u", "Noted: no answer from %u", messages->len), messages->len);
  ShukeWindow *window = shuke_window_get_for (GTK_WIDGET (self));
  gint64 action = shuke_book_set_silent (book, messages, &error);

  shuke_window_show_saved (window, sentence, book, action, error);
}

static void
show_silent (ShukeAudienceCard *self)
{
  g_autoptr (GArray) messages = list_open (self);

  gtk_widget_set_visible (self->silent, messages->len > 1 && !shuke_book_is_read_only (self->book));
}

static void
show_people (ShukeAudienceCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *focused = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  int place = focused != NULL && gtk_widget_get_parent (focused) == self->people
                ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  guint shown = MIN (self->shown, self->audience->people->len);

  self->filling = TRUE;
  remove_children (self->people);
  for (guint i = 0; i < shown; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->people), make_row (self, g_ptr_array_index (self->audience->people, i)));
  self->filling = FALSE;
  gtk_widget_set_visible (self->people, shown > 0);
  gtk_widget_set_visible (self->more, shown < self->audience->people->len);
  if (shown < self->audience->people->len)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("See all %'u", "See all %'u", self->audience->people->len), self->audience->people->len);

      gtk_button_set_label (GTK_BUTTON (self->more), words);
    }
  if (place >= 0)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->people), MIN (place, (int) shown - 1));

      if (row != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

static void
more_clicked_cb (ShukeAudienceCard *self)
{
  self->shown = self->shown == SHOWN_AT_FIRST ? SHOWN_MORE : self->shown + SHOWN_MORE;
  show_people (self);
}

static void
show_count (ShukeAudienceCard *self)
{
  guint n = self->audience->people->len;
  int pieces = shuke_goods_pieces (self->goods);
  g_autofree char *fits = g_strdup_printf (ngettext ("%'u fits", "%'u fit", n), n);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *bold = g_strdup_printf ("<span size=\"large\" weight=\"bold\">%u</span>", n);
  g_autofree char *pieces_words = NULL;
  g_autoptr (GString) text = g_string_new (fits);

  g_string_replace (text, number, bold, 1);
  if (self->audience->limit > 0)
    {
      pieces_words = g_strdup_printf (ngettext ("%d piece: %u people at most", "%d pieces: %u people at most", (gulong) pieces),
                                      pieces, self->audience->limit);
      g_string_append_printf (text, "%s%s", C_("reasons", ", "), pieces_words);
    }
  /* With nobody the sentence below says what is the matter. */
  gtk_label_set_markup (self->count, n == 0 ? "" : text->str);
}

static const char *
nobody_words (const ShukeAudience *audience)
{
  if (audience->left->len == 0)
    return _("It suits nobody yet. Drop a condition, or name another category or size.");
  if (audience->counts[SHUKE_LEFT_NO_CONSENT] == audience->left->len)
    return _("It suits those below, but none of them was asked yet whether you may write to her. If they agreed, say so below; "
             "otherwise ask when she is here next, and note the answer on her page.");
  return _("Everyone it suits is left out for a reason below.");
}

void
shuke_audience_card_set_audience (ShukeAudienceCard        *self,
                                  const ShukeAudience      *audience,
                                  const ShukeGoods         *goods,
                                  ShukeAudienceRules       *rules,
                                  const ShukeAudienceFacts *facts,
                                  GHashTable               *handed)
{
  gboolean empty = shuke_goods_is_empty (goods);

  self->audience = audience;
  self->goods = goods;
  self->rules = rules;
  self->facts = facts;
  g_clear_pointer (&self->handed, g_hash_table_unref);
  self->handed = handed != NULL ? g_hash_table_ref (handed) : NULL;
  gtk_label_set_label (self->nobody, empty ? _("Say what has come in, and the people it suits appear here, with the reason.")
                                           : nobody_words (audience));
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), audience->people->len == 0);
  gtk_widget_set_visible (self->chips, !empty);
  show_rules (self);
  show_count (self);
  show_people (self);
  show_silent (self);
  shuke_left_out_set_audience (self->left, audience);
}

void
shuke_audience_card_set_progress (ShukeAudienceCard *self,
                                  double             fraction)
{
  gtk_widget_set_visible (GTK_WIDGET (self->progress), fraction >= 0);
  /* Nobody is no answer before there is one. */
  if (fraction >= 0)
    gtk_widget_set_visible (GTK_WIDGET (self->nobody), FALSE);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
}

void
shuke_audience_card_set_book (ShukeAudienceCard *self,
                              ShukeBook         *book)
{
  g_set_object (&self->book, book);
  gtk_widget_set_sensitive (GTK_WIDGET (self->chips), !shuke_book_is_read_only (book));
  gtk_widget_set_sensitive (GTK_WIDGET (self->people), !shuke_book_is_read_only (book));
}

static void
shuke_audience_card_dispose (GObject *object)
{
  ShukeAudienceCard *self = SHUKE_AUDIENCE_CARD (object);

  self->filling = TRUE;
  g_clear_handle_id (&self->change, g_source_remove);
  g_clear_pointer (&self->handed, g_hash_table_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_audience_card_parent_class)->dispose (object);
}

static void
shuke_audience_card_class_init (ShukeAudienceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_audience_card_dispose;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_AUDIENCE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SHUKE_TYPE_LEFT_OUT);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-audience-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, count);
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, progress);
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, chips);
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, nobody);
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, people);
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, more);
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, silent);
  gtk_widget_class_bind_template_child (widget_class, ShukeAudienceCard, left);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, silent_clicked_cb);
}

static void
shuke_audience_card_init (ShukeAudienceCard *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->shown = SHOWN_AT_FIRST;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), rule_actions, G_N_ELEMENTS (rule_actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "audience", G_ACTION_GROUP (actions));
}
