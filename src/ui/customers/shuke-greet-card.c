/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The greet card. Widgets are made once and filled for each customer; parts without data are hidden. It reads
 * nothing from the book and writes nothing: what is asked for goes out as a signal or an action. */

#include "config.h"

#include "shuke-greet-card.h"

#include <glib/gi18n.h>

#include "shuke-avatar.h"
#include "shuke-columns-layout.h"
#include "shuke-consent-popover.h"
#include "shuke-contact.h"
#include "shuke-day-text.h"
#include "shuke-evidence.h"
#include "shuke-greet-colours.h"
#include "shuke-greet-evidence.h"
#include "shuke-greet-text.h"
#include "shuke-phones-popover.h"
#include "shuke-popovers.h"
#include "shuke-portraits.h"
#include "shuke-remark-line.h"
#include "shuke-style.h"
#include "shuke-talk-line.h"
#include "shuke-text.h"
#include "shuke-thumbnail.h"
#include "shuke-wearer-chip.h"
#include "shuke-words.h"
#include "shuke-wrap-layout.h"

#define MAX_STYLES 3
#define MAX_LINES 3

/* Letters of what is to be minded: more is no warning, and all of it stands in the file. */
#define LONGEST_MIND 1000

struct _ShukeGreetCard {
  GtkBox parent_instance;

  ShukeGreeting *greeting;
  ShukeCurrency  currency;
  ShukeRegion    region;
  gint64         points_sum;
  gboolean       narrow;
  gboolean       editable;

  AdwAvatar     *avatar;
  GtkMenuButton *portrait;
  GtkLabel      *name;
  GtkLabel      *address;
  GtkWidget     *tags;
  GtkWidget     *tier;
  GtkLabel      *tier_label;
  GtkWidget     *points_button;
  GtkLabel      *points;
  GtkLabel      *wish;        /* how and when she wants to be reached */
  GtkLabel      *terms;
  GtkLabel      *unmet;
  GtkWidget     *bin_tag;
  GtkWidget     *buttons;
  GtkMenuButton *call_button;
  GtkWidget     *sale_button;
  GtkWidget     *message_button;
  GtkWidget     *today_band;
  GtkLabel      *today_word;
  GtkWidget     *today_button;
  GtkLabel      *today;
  GtkWidget     *mind_band;
  GtkBox        *mind_head;
  GtkLabel      *mind;
  GtkWidget     *mind_button;
  GtkWidget     *family_part;
  GtkBox        *family;
  ShukeColumnsLayout *family_columns;
  GPtrArray     *chips;
  ShukeBook     *book;          /* of the portraits, (nullable) */
  GArray        *portraits;     /* of ShukePhoto, (nullable) */
  GPtrArray     *memberships;   /* of ShukeMembership, (nullable) */
  GtkWidget     *tastes;
  GtkWidget     *colours_button;
  GtkWidget     *colours;
  GtkLabel      *colours_evidence;
  GtkWidget     *styles_button;
  GtkLabel      *styles;
  GtkLabel      *styles_evidence;
  GtkWidget     *price_button;
  GtkLabel      *price;
  GtkWidget     *pair_button;
  GtkLabel      *pair;
  GtkLabel      *pair_evidence;
  ShukeTalkLine *talk;
  ShukeRemarkLine *remark;
  GtkWidget     *line;
  GtkWidget     *foot;
  GtkWidget     *last_part;
  GtkLabel      *last_day;
  GtkWidget     *last_button;
  GtkLabel      *last;
  GtkLabel      *outcome;
  GtkMenuButton *consent_button;
  GtkLabel      *consent;
  GtkWidget     *sentence_part;
  GtkWidget     *quote;
  GtkLabel      *sentence;
  GtkWidget     *evidence;      /* the one popover with evidence; NULL until something is clicked */
};

enum {
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum {
  MIND_READ,
  POINTS_CLICKED,
  CONSENT_SAID,
  SENTENCE_COPIED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeGreetCard, shuke_greet_card, GTK_TYPE_BOX)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_head (ShukeGreetCard *self)
{
  const ShukeCustomer *customer = self->greeting->customer;
  const char *title = shuke_customer_get_title (customer);
  const char *tier_class = shuke_words_tier_class (customer->tier);
  g_autofree char *contacts = shuke_memberships_dup_contacts (self->memberships, customer->id);
  g_autofree char *address = NULL;
  g_autofree char *points_text = NULL;
  g_autofree char *wish = shuke_contact_dup_wish (customer->contact_channel, customer->contact_hours);
  g_autofree char *unmet = shuke_greet_text_unmet (customer);
  g_autofree char *terms = shuke_greet_text_terms (customer, &self->currency, self->greeting->today);

  shuke_avatar_show (self->avatar, title);
  shuke_thumbnail_show_portrait (self->avatar, self->book, shuke_thumbnail_find_portrait (self->portraits, shuke_customer_get_self (customer)->id));
  gtk_widget_set_sensitive (GTK_WIDGET (self->portrait), self->editable);
  gtk_label_set_label (self->name, title != NULL ? title : _("Customer without a name"));
  /* Translators: how a customer is addressed. */
  if (customer->address_form != NULL && g_strcmp0 (title, customer->address_form) != 0)
    address = g_strdup_printf (self->narrow ? C_("address, narrow", "“%s”") : _("call her “%s”"), customer->address_form);
  else if (contacts != NULL)
    /* Translators: the contact persons of a firm. */
    address = g_strdup_printf (_("ask for %s"), contacts);
  set_text (self->address, address);

  gtk_widget_set_visible (self->tier, customer->tier != NULL);
  gtk_label_set_label (self->tier_label, customer->tier != NULL ? customer->tier : "");
  gtk_widget_remove_css_class (self->tier, "tag-gold");
  if (tier_class != NULL)
    gtk_widget_add_css_class (self->tier, tier_class);
  if (self->points_sum != 0)
    points_text = g_strdup_printf (ngettext ("%'d point", "%'d points", (gulong) self->points_sum), (int) self->points_sum);
  gtk_label_set_label (self->points, points_text != NULL ? points_text : "");
  gtk_widget_set_visible (self->points_button, points_text != NULL);
  set_text (self->wish, wish);
  set_text (self->terms, terms);
  set_text (self->unmet, unmet);
  gtk_widget_set_visible (self->bin_tag, customer->deleted_at != 0);
  gtk_widget_set_visible (self->tags, customer->tier != NULL || points_text != NULL || wish != NULL || terms != NULL || unmet != NULL ||
                          customer->deleted_at != 0);

  gtk_widget_set_visible (self->buttons, !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->call_button), shuke_phones_popover_has_any (customer, self->memberships));
  gtk_widget_set_visible (self->message_button, shuke_customer_get_mobile (customer) != NULL);
}

/* Lines of a band: one below the other when narrow, otherwise in a row. */
static char *
band_text (ShukeGreetCard *self,
           GPtrArray      *lines)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (lines, NULL);
  text = g_strjoinv (self->narrow ? "\n" : "   ·   ", (char **) lines->pdata);
  return shuke_words_keep_numbers (text);
}

static void
turn (ShukeGreetCard *self,
      GtkWidget      *part)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (part), self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (GTK_IS_BOX (part))
    gtk_box_set_spacing (GTK_BOX (part), self->narrow ? 3 : 9);
}

static void
show_bands (ShukeGreetCard *self)
{
  const ShukeGreeting *greeting = self->greeting;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *today = NULL;
  gboolean is_today = FALSE;

  for (guint i = 0; i < greeting->due->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (greeting->due, i);

      is_today |= item->state != SHUKE_DUE_AHEAD;
      g_ptr_array_add (lines, shuke_greet_text_due (item, greeting->customer, greeting->today));
    }
  gtk_label_set_label (self->today_word, is_today ? C_("band", "Today") : C_("band", "Soon"));
  gtk_widget_set_visible (self->today_band, lines->len > 0);
  today = band_text (self, lines);
  gtk_label_set_label (self->today, today);

  turn (self, self->today_band);
  turn (self, self->mind_band);
  gtk_widget_set_visible (self->mind_band, greeting->customer->mind != NULL);
  gtk_widget_set_visible (self->mind_button, greeting->mind_is_new && self->editable);
  if (greeting->customer->mind != NULL)
    {
      g_autofree char *shown = shuke_text_ellipsize (greeting->customer->mind, LONGEST_MIND);
      g_auto (GStrv) parts = g_strsplit (shown, "\n", -1);
      g_autofree char *mind = g_strjoinv (self->narrow ? "\n" : "   ·   ", parts);

      gtk_label_set_label (self->mind, mind);
    }
}

static void
drop_evidence (ShukeGreetCard *self)
{
  if (self->evidence != NULL)
    shuke_popovers_close (self->evidence);
  g_clear_pointer (&self->evidence, gtk_widget_unparent);
}

static void
show_evidence (ShukeGreetCard *self,
               GtkWidget      *where,
               const char     *heading,
               GPtrArray      *facts)
{
  drop_evidence (self);
  /* A button pressed with the keyboard says so a moment later, on a card that may be empty by then. */
  if (facts == NULL)
    return;
  self->evidence = shuke_evidence_new_popover (heading, facts);
  gtk_widget_set_parent (self->evidence, where);
  gtk_popover_popup (GTK_POPOVER (self->evidence));
}

static void
chip_clicked_cb (ShukeGreetCard *self,
                 GtkWidget      *chip)
{
  guint index;

  if (self->greeting != NULL && g_ptr_array_find (self->chips, chip, &index) && index < self->greeting->wearers->len)
    {
      const ShukeWearer *wearer = &g_array_index (self->greeting->wearers, ShukeWearer, index);
      g_autoptr (GPtrArray) facts = shuke_greet_evidence_wearer (self->greeting, wearer, &self->currency);
      g_autofree char *name = shuke_greet_text_wearer (wearer);

      show_evidence (self, chip, name, facts);
    }
}

static void
colours_clicked_cb (ShukeGreetCard *self)
{
  g_autoptr (GPtrArray) facts = self->greeting == NULL ? NULL :
    shuke_greet_evidence_words (self->greeting, self->greeting->taste->colours, TRUE, &self->currency);

  show_evidence (self, self->colours_button, _("Colours she takes"), facts);
}

static GPtrArray *
style_words (const ShukeTaste *taste)
{
  return taste->categories->len > 0 ? taste->categories : taste->styles;
}

static void
styles_clicked_cb (ShukeGreetCard *self)
{
  g_autoptr (GPtrArray) facts = self->greeting == NULL ? NULL :
    shuke_greet_evidence_words (self->greeting, style_words (self->greeting->taste), FALSE, &self->currency);

  show_evidence (self, self->styles_button, _("Styles"), facts);
}

static void
price_clicked_cb (ShukeGreetCard *self)
{
  g_autoptr (GPtrArray) facts = self->greeting == NULL ? NULL : shuke_greet_evidence_price (self->greeting, &self->currency);

  show_evidence (self, self->price_button, _("paid per piece"), facts);
}

static void
pair_clicked_cb (ShukeGreetCard *self)
{
  g_autoptr (GPtrArray) facts = self->greeting == NULL ? NULL : shuke_greet_evidence_pair (self->greeting, &self->currency);

  show_evidence (self, self->pair_button, _("Together"), facts);
}

static void
today_clicked_cb (ShukeGreetCard *self)
{
  g_autoptr (GPtrArray) facts = self->greeting == NULL ? NULL : shuke_greet_evidence_due (self->greeting);

  show_evidence (self, self->today_button, gtk_label_get_label (self->today_word), facts);
}

static void
last_clicked_cb (ShukeGreetCard *self)
{
  g_autoptr (GPtrArray) facts = self->greeting == NULL ? NULL : shuke_greet_evidence_last (self->greeting, &self->currency);

  show_evidence (self, self->last_button, gtk_label_get_label (self->last_day), facts);
}

/* The ledger is the book's, and few ask for it. */
static void
points_clicked_cb (ShukeGreetCard *self)
{
  if (self->greeting != NULL)
    g_signal_emit (self, signals[POINTS_CLICKED], 0);
}

static void
show_family (ShukeGreetCard *self)
{
  const ShukeGreeting *greeting = self->greeting;

  while (self->chips->len < greeting->wearers->len)
    {
      GtkWidget *chip = shuke_wearer_chip_new ();

      g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->family, chip);
      g_ptr_array_add (self->chips, chip);
    }
  for (guint i = 0; i < self->chips->len; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);
      gboolean used = i < greeting->wearers->len;

      gtk_widget_set_visible (chip, used);
      if (used)
        {
          const ShukeWearer *wearer = &g_array_index (greeting->wearers, ShukeWearer, i);

          shuke_wearer_chip_show (SHUKE_WEARER_CHIP (chip), wearer, greeting->today);
          shuke_wearer_chip_show_portrait (SHUKE_WEARER_CHIP (chip), self->book,
                                           shuke_thumbnail_find_portrait (self->portraits, wearer->person->id));
        }
    }
  gtk_widget_set_visible (self->family_part, greeting->wearers->len > 0);
  shuke_columns_layout_set_max_columns (self->family_columns, self->narrow ? 2 : 4);
}

static void
show_colours (ShukeGreetCard *self)
{
  const ShukeTaste *taste = self->greeting->taste;
  g_autofree char *evidence = NULL;
  int pieces = shuke_greet_colours_show (self->colours, taste);

  if (pieces > 0)
    /* Translators: how many of how many pieces have these colours. */
    evidence = g_strdup_printf (ngettext ("%1$d of %2$d piece", "%1$d of %2$d pieces", taste->purchases), pieces, taste->purchases);
  set_text (self->colours_evidence, evidence);
  gtk_widget_set_visible (self->colours_button, pieces > 0);
}

static void
show_tastes (ShukeGreetCard *self)
{
  const ShukeTaste *taste = self->greeting->taste;
  GPtrArray *words = style_words (taste);
  const char *names[MAX_STYLES];
  guint n = MIN (words->len, MAX_STYLES);
  g_autofree char *styles = NULL;
  g_autofree char *styles_evidence = shuke_greet_text_pieces (taste->purchases);
  g_autofree char *price = shuke_greet_text_price (taste, &self->currency);
  g_autofree char *pair = shuke_greet_text_pair (taste);
  g_autofree char *pair_evidence = shuke_greet_text_pair_count (taste);

  show_colours (self);
  for (guint i = 0; i < n; i++)
    names[i] = ((ShukeTasteWord *) g_ptr_array_index (words, i))->text;
  styles = shuke_greet_text_join (names, n);
  gtk_label_set_label (self->styles, styles);
  set_text (self->styles_evidence, styles_evidence);
  gtk_widget_set_visible (self->styles_button, n > 0);
  gtk_label_set_label (self->price, price != NULL ? price : "");
  gtk_widget_set_visible (self->price_button, price != NULL);
  gtk_label_set_label (self->pair, pair != NULL ? pair : "");
  set_text (self->pair_evidence, pair_evidence);
  gtk_widget_set_visible (self->pair_button, pair != NULL);
  gtk_widget_set_visible (self->tastes, n > 0 || price != NULL || taste->colours->len > 0);
}

static void
show_last (ShukeGreetCard *self)
{
  const ShukeGreeting *greeting = self->greeting;
  g_autofree char *consent = shuke_greet_text_consent (greeting, FALSE);
  g_autofree char *spoken = shuke_greet_text_consent (greeting, TRUE);

  gtk_widget_set_visible (self->last_part, greeting->last != NULL);
  if (greeting->last != NULL)
    {
      g_autofree char *day = shuke_day_text_year (greeting->last->day, greeting->today);
      g_autofree char *when = g_strdup_printf (greeting->here_since ? _("Last bought · %s") : _("Last here · %s"), day);
      g_autofree char *pieces = shuke_greet_text_visit (greeting->last, &self->currency, MAX_LINES);
      gboolean happy = greeting->outcome != NULL && g_strcmp0 (greeting->outcome->outcome, "happy") == 0;

      gtk_label_set_label (self->last_day, when);
      gtk_label_set_label (self->last, pieces);
      set_text (self->outcome, greeting->outcome == NULL ? NULL : happy ? _("She is happy with it") : _("She was not happy"));
      gtk_widget_remove_css_class (GTK_WIDGET (self->outcome), happy ? "tag-refused" : "tag-good");
      gtk_widget_add_css_class (GTK_WIDGET (self->outcome), happy ? "tag-good" : "tag-refused");
    }
  gtk_label_set_label (self->consent, consent);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->consent_button), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->consent_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->consent_button), self->editable);
  gtk_widget_set_halign (GTK_WIDGET (self->consent_button), self->narrow ? GTK_ALIGN_FILL : greeting->last == NULL ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot), self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
show_sentence (ShukeGreetCard *self)
{
  const ShukeSentence *sentence = self->greeting != NULL ? self->greeting->sentence : NULL;
  g_autofree char *attributes = NULL;
  g_autofree char *markup = NULL;
  PangoAttribute *accent;

  gtk_widget_set_visible (self->sentence_part, sentence != NULL);
  if (sentence == NULL)
    return;
  accent = shuke_style_new_hit_attribute ();
  if (accent != NULL)
    {
      g_autofree char *colour = pango_color_to_string (&((PangoAttrColor *) accent)->color);

      attributes = g_strdup_printf ("weight='bold' foreground='%s' alpha='100%%'", colour);
      pango_attribute_destroy (accent);
    }
  markup = shuke_sentence_to_markup (sentence, attributes != NULL ? attributes : "weight='bold'");
  gtk_label_set_markup (self->sentence, markup);
  gtk_widget_set_visible (self->quote, !self->narrow);
}

static void
show_all (ShukeGreetCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->greeting != NULL);
  if (self->greeting == NULL)
    return;
  show_head (self);
  show_bands (self);
  show_family (self);
  show_tastes (self);
  shuke_talk_line_show (self->talk, self->greeting);
  shuke_remark_line_show (self->remark, self->greeting->customer->note);
  show_last (self);
  show_sentence (self);
  gtk_widget_set_visible (self->line, !self->narrow);
}

/* In a narrow window it stands behind the word, where there is room, and takes no line of its own. */
static void
place_mind_button (ShukeGreetCard *self)
{
  GtkWidget *band = self->narrow ? GTK_WIDGET (self->mind_head) : self->mind_band;
  GtkWidget *button = g_object_ref (self->mind_button);

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (button)), button);
  gtk_widget_set_hexpand (button, self->narrow);
  gtk_widget_set_halign (button, self->narrow ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  gtk_box_append (GTK_BOX (band), button);
  g_object_unref (button);
}

static void
set_narrow (ShukeGreetCard *self,
            gboolean        narrow)
{
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (narrow)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "card");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  adw_avatar_set_size (self->avatar, narrow ? 56 : 64);
  /* On the first screen of a narrow window the sentence comes before what needs scrolling. */
  gtk_box_reorder_child_after (GTK_BOX (self), self->sentence_part, narrow ? self->family_part : self->foot);
  place_mind_button (self);
  show_all (self);
}

static void
mind_read_cb (ShukeGreetCard *self)
{
  g_signal_emit (self, signals[MIND_READ], 0);
}

static void
copy_clicked_cb (ShukeGreetCard *self)
{
  g_autofree char *text = self->greeting == NULL ? NULL : shuke_sentence_to_text (self->greeting->sentence);

  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  g_signal_emit (self, signals[SENTENCE_COPIED], 0);
}

static void
consent_said_cb (ShukeGreetCard *self,
                 gboolean        yes,
                 const char     *how)
{
  g_signal_emit (self, signals[CONSENT_SAID], 0, yes, how);
}

/* Built when it is opened, so that the card itself stays quick. */
static void
make_consent_popover_cb (GtkMenuButton *button,
                         gpointer       user_data)
{
  ShukeGreetCard *self = user_data;
  GtkWidget *popover = shuke_consent_popover_new (self->greeting != NULL && self->greeting->customer->organisation);

  g_signal_connect_object (popover, "said", G_CALLBACK (consent_said_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
make_phones_popover_cb (GtkMenuButton *button,
                        gpointer       user_data)
{
  ShukeGreetCard *self = SHUKE_GREET_CARD (user_data);

  gtk_menu_button_set_popover (button, self->greeting == NULL ? NULL : shuke_phones_popover_new (self->book, self->greeting->customer,
                                                                                                 self->memberships, self->region));
}

static void
shuke_greet_card_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ShukeGreetCard *self = SHUKE_GREET_CARD (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_greet_card_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ShukeGreetCard *self = SHUKE_GREET_CARD (object);

  switch (property_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
shuke_greet_card_dispose (GObject *object)
{
  ShukeGreetCard *self = SHUKE_GREET_CARD (object);

  drop_evidence (self);
  g_clear_pointer (&self->greeting, shuke_greeting_free);
  G_OBJECT_CLASS (shuke_greet_card_parent_class)->dispose (object);
}

static void
shuke_greet_card_finalize (GObject *object)
{
  g_ptr_array_unref (SHUKE_GREET_CARD (object)->chips);
  g_clear_pointer (&SHUKE_GREET_CARD (object)->portraits, g_array_unref);
  g_clear_pointer (&SHUKE_GREET_CARD (object)->memberships, g_ptr_array_unref);
  g_clear_object (&SHUKE_GREET_CARD (object)->book);
  G_OBJECT_CLASS (shuke_greet_card_parent_class)->finalize (object);
}

static void
shuke_greet_card_class_init (ShukeGreetCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = shuke_greet_card_get_property;
  object_class->set_property = shuke_greet_card_set_property;
  object_class->dispose = shuke_greet_card_dispose;
  object_class->finalize = shuke_greet_card_finalize;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[MIND_READ] = g_signal_new ("mind-read", SHUKE_TYPE_GREET_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CONSENT_SAID] = g_signal_new ("consent-said", SHUKE_TYPE_GREET_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_STRING);
  signals[SENTENCE_COPIED] =
    g_signal_new ("sentence-copied", SHUKE_TYPE_GREET_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[POINTS_CLICKED] =
    g_signal_new ("points-clicked", SHUKE_TYPE_GREET_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SHUKE_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (SHUKE_TYPE_TALK_LINE);
  g_type_ensure (SHUKE_TYPE_REMARK_LINE);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-greet-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, avatar);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, portrait);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, name);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, address);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, tags);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, tier);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, tier_label);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, points_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, points);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, wish);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, terms);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, unmet);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, bin_tag);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, call_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, sale_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, message_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, today_band);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, today_word);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, today_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, today);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, mind_band);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, mind_head);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, mind);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, mind_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, family_part);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, family);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, family_columns);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, tastes);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, colours_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, colours);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, colours_evidence);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, styles_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, styles);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, styles_evidence);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, price_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, price);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, pair_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, pair);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, pair_evidence);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, talk);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, remark);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, line);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, foot);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, last_part);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, last_day);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, last_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, last);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, outcome);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, consent_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, consent);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, sentence_part);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, quote);
  gtk_widget_class_bind_template_child (widget_class, ShukeGreetCard, sentence);
  gtk_widget_class_bind_template_callback (widget_class, mind_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, points_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, colours_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, styles_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, price_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pair_clicked_cb);
}

static void
shuke_greet_card_init (ShukeGreetCard *self)
{
  self->chips = g_ptr_array_new ();
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_portraits_set_menu (self->portrait, self->avatar, 0, _("Her Photo"));
  /* A menu button puts what it is given into the middle of itself. */
  gtk_widget_set_halign (gtk_widget_get_parent (gtk_menu_button_get_child (self->consent_button)), GTK_ALIGN_FILL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_menu_button_set_create_popup_func (self->call_button, make_phones_popover_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->consent_button, make_consent_popover_cb, self, NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (show_sentence), self, G_CONNECT_SWAPPED);
}

void
shuke_greet_card_set_greeting (ShukeGreetCard      *self,
                               ShukeGreeting       *greeting,
                               const ShukeCurrency *currency,
                               ShukeRegion          region,
                               gint64               points)
{
  g_return_if_fail (SHUKE_IS_GREET_CARD (self));

  drop_evidence (self);
  /* What it shows is the greeting's. */
  if (greeting == NULL)
    shuke_talk_line_show (self->talk, NULL);
  g_clear_pointer (&self->greeting, shuke_greeting_free);
  self->greeting = greeting;
  if (greeting != NULL)
    {
      self->currency = *currency;
      self->region = region;
      self->points_sum = points;
    }
  show_all (self);
}

void
shuke_greet_card_set_people (ShukeGreetCard *self,
                             ShukeBook      *book,
                             GArray         *portraits,
                             GPtrArray      *memberships)
{
  g_return_if_fail (SHUKE_IS_GREET_CARD (self));

  g_set_object (&self->book, book);
  g_clear_pointer (&self->portraits, g_array_unref);
  self->portraits = portraits != NULL ? g_array_ref (portraits) : NULL;
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  self->memberships = memberships != NULL ? g_ptr_array_ref (memberships) : NULL;
}

void
shuke_greet_card_show_points (ShukeGreetCard  *self,
                              const GPtrArray *entries)
{
  g_autoptr (GPtrArray) facts = NULL;

  g_return_if_fail (SHUKE_IS_GREET_CARD (self) && self->greeting != NULL);

  facts = shuke_greet_evidence_points (entries, self->greeting->today);
  show_evidence (self, self->points_button, gtk_label_get_label (self->points), facts);
}

void
shuke_greet_card_set_editable (ShukeGreetCard *self,
                               gboolean        editable)
{
  g_return_if_fail (SHUKE_IS_GREET_CARD (self));

  self->editable = editable;
}
