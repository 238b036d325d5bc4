/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Part 3 of a campaign: what is said. Counts and prices are those of the filled texts, never of the template. */

#include "config.h"

#include "shuke-message-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-avatar.h"
#include "shuke-book-customers.h"
#include "shuke-campaign-text.h"
#include "shuke-follow-portrait.h"
#include "shuke-template-view.h"
#include "shuke-wrap-layout.h"

#define LONGER_SHOWN 4

struct _ShukeMessageCard {
  GtkBox parent_instance;

  ShukeBook           *book;
  const ShukeDrafts   *drafts;       /* borrowed */
  const ShukeTemplate *template;
  guint                at;           /* draft that is previewed */
  gint64               customer;     /* whose it is, to stay with her when the list changes */
  char                *spare_text;

  ShukeTemplateView *view;
  GtkLabel    *problem;
  GtkWidget   *insert;
  GtkWidget   *preview;
  GtkLabel    *preview_title;
  GtkWidget   *previous;
  GtkWidget   *next;
  GtkLabel    *bubble;
  GtkLabel    *wish;
  GtkWidget   *counts;
  GtkLabel    *characters;
  GtkLevelBar *fullness;
  GtkLabel    *limit;
  GtkLabel    *parts;
  GtkWidget   *longer;
  GtkLabel    *longer_title;
  GtkWidget   *spare;
  GtkLabel    *spare_label;
  GtkWidget   *longer_people;
  GtkWidget   *checks;
};

enum { CHANGED, TEMPLATE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeMessageCard, shuke_message_card, GTK_TYPE_BOX)

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* The preview */

static const ShukeDraft *
get_draft (ShukeMessageCard *self)
{
  return self->drafts != NULL && self->at < self->drafts->drafts->len ? g_ptr_array_index (self->drafts->drafts, self->at) : NULL;
}

static void
show_counts (ShukeMessageCard *self,
             const ShukeDraft *draft)
{
  const ShukeCurrency *currency = shuke_book_get_currency (self->book);
  int used = draft->count.units, room = draft->count.per_part;
  g_autofree char *characters =
    g_strdup_printf (ngettext ("<b>%d</b> character", "<b>%d</b> characters", (gulong) draft->count.characters), draft->count.characters);
  g_autofree char *parts = g_strdup_printf (ngettext ("<b>%d</b> part", "<b>%d</b> parts", (gulong) draft->count.parts), draft->count.parts);
  g_autofree char *limit = NULL;
  g_autofree char *both = NULL;

  if (draft->count.parts <= 1)
    limit = g_strdup_printf (ngettext ("over %d it takes a second part", "over %d it takes a second part", (gulong) room), room);
  else
    limit = g_strdup_printf (ngettext ("%d left in this part", "%d left in this part", (gulong) draft->count.left), draft->count.left);
  gtk_label_set_markup (self->characters, characters);
  gtk_label_set_label (self->limit, limit);
  gtk_level_bar_set_max_value (self->fullness, MAX (1, room * MAX (1, draft->count.parts)));
  gtk_level_bar_set_value (self->fullness, MIN (used, room * MAX (1, draft->count.parts)));
  if (self->drafts->price >= 0)
    {
      g_autofree char *cost = shuke_money_format (shuke_message_cost (draft->count.parts, self->drafts->price), currency);
      g_autofree char *safe = g_markup_escape_text (cost, -1);

      both = g_strdup_printf ("%s  <b>%s</b>", parts, safe);
    }
  gtk_label_set_markup (self->parts, both != NULL ? both : parts);
}

/* How and when she wants to hear from the shop. */
static void
show_wish (ShukeMessageCard *self,
           gint64            id)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self->book, id, NULL);
  g_autofree char *wish = customer != NULL ? shuke_contact_dup_wish (customer->contact_channel, customer->contact_hours) : NULL;

  gtk_label_set_label (self->wish, wish != NULL ? wish : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wish), wish != NULL);
}

static void
show_preview (ShukeMessageCard *self)
{
  const ShukeDraft *draft = get_draft (self);
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *markup = NULL;

  gtk_widget_set_visible (self->preview, draft != NULL);
  if (draft == NULL)
    return;
  show_wish (self, draft->person->household->customer);
  title = shuke_campaign_person_title (draft->person->household);
  /* Translators: heading of a message as it reads for one person. */
  heading = g_strdup_printf (_("As %s reads it"), title);
  markup = g_markup_printf_escaped ("<b>%s</b>  <span alpha=\"65%%\" size=\"small\">%u / %u</span>", heading, self->at + 1, self->drafts->drafts->len);
  gtk_label_set_markup (self->preview_title, markup);
  gtk_widget_set_sensitive (self->previous, self->at > 0);
  gtk_widget_set_sensitive (self->next, self->at + 1 < self->drafts->drafts->len);
  gtk_widget_set_visible (self->counts, draft->text != NULL);
  if (draft->text != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->bubble), "blocked");
      gtk_label_set_label (self->bubble, draft->text);
      show_counts (self, draft);
    }
  else
    {
      g_autofree char *why = g_strdup_printf (_("She gets none: the blank “%s” stays empty. Say what stands there instead, or untick her."),
                                              shuke_campaign_placeholder ((ShukePlaceholder) draft->missing));

      gtk_widget_add_css_class (GTK_WIDGET (self->bubble), "blocked");
      gtk_label_set_label (self->bubble, why);
    }
}

/* From now on the preview stays with her when the list changes. */
static void
go_to (ShukeMessageCard *self,
       guint             at)
{
  const ShukeDraft *draft;

  self->at = at;
  draft = get_draft (self);
  self->customer = draft != NULL ? draft->person->household->customer : 0;
  show_preview (self);
}

static void
previous_clicked_cb (ShukeMessageCard *self)
{
  if (self->at > 0)
    go_to (self, self->at - 1);
}

static void
next_clicked_cb (ShukeMessageCard *self)
{
  if (self->drafts != NULL && self->at + 1 < self->drafts->drafts->len)
    go_to (self, self->at + 1);
}

/* Who takes more than one part */

static void
longer_clicked_cb (GtkWidget        *button,
                   ShukeMessageCard *self)
{
  go_to (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "at")));
}

static void
add_longer (ShukeMessageCard *self,
            guint             at,
            char             *words)
{
  const ShukeDraft *draft = g_ptr_array_index (self->drafts->drafts, at);
  g_autofree char *title = shuke_campaign_person_title (draft->person->household);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *avatar = adw_avatar_new (24, title, TRUE);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (words);

  shuke_avatar_show (ADW_AVATAR (avatar), title);
  shuke_follow_portrait (ADW_AVATAR (avatar), draft->person->household->customer);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "second-line");
  gtk_widget_add_css_class (count, "numeric");
  gtk_label_set_wrap (GTK_LABEL (count), TRUE);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "plain-row");
  g_object_set_data (G_OBJECT (button), "at", GUINT_TO_POINTER (at));
  g_signal_connect (button, "clicked", G_CALLBACK (longer_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->longer_people), button);
  g_free (words);
}

static void
show_longer (ShukeMessageCard *self)
{
  guint n = self->drafts->longer, blocked = self->drafts->blocked, shown = 0;
  GString *title = g_string_new (NULL);

  remove_children (self->longer_people);
  if (blocked > 0)
    g_string_append_printf (title, ngettext ("%u gets none: a blank stays empty", "%u get none: a blank stays empty", blocked), blocked);
  if (blocked > 0 && n > 0)
    g_string_append (title, C_("reasons", ", "));
  if (n > 0)
    g_string_append_printf (title, ngettext ("%u takes two parts or more", "%u take two parts or more", n), n);
  gtk_label_set_label (self->longer_title, title->str);
  g_string_free (title, TRUE);
  gtk_widget_set_visible (self->longer, n > 0 || blocked > 0);
  for (guint i = 0; i < self->drafts->drafts->len && shown < LONGER_SHOWN; i++)
    {
      const ShukeDraft *draft = g_ptr_array_index (self->drafts->drafts, i);

      if (draft->text == NULL)
        add_longer (self, i, g_strdup_printf (_("no “%s”"), shuke_campaign_placeholder ((ShukePlaceholder) draft->missing)));
      else if (draft->count.parts > 1)
        add_longer (self, i, g_strdup_printf (ngettext ("%d character", "%d characters", (gulong) draft->count.characters), draft->count.characters));
      else
        continue;
      shown += 1;
    }
  if (shown < n + blocked)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", n + blocked - shown), n + blocked - shown);
      GtkWidget *label = gtk_label_new (words);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "second-line");
      gtk_box_append (GTK_BOX (self->longer_people), label);
    }

  g_clear_pointer (&self->spare_text, g_free);
  if (self->template != NULL)
    self->spare_text = shuke_drafts_find_spare (self->drafts, self->template, shuke_book_get_region (self->book));
  gtk_widget_set_visible (self->spare, self->spare_text != NULL);
  if (self->spare_text != NULL)
    {
      g_autofree char *sentence = g_strstrip (g_strdup (self->spare_text));
      g_autofree char *words = g_strdup_printf (_("Leave out “%s”"), sentence);

      gtk_label_set_label (self->spare_label, words);
    }
}

static void
spare_clicked_cb (ShukeMessageCard *self)
{
  g_autofree char *text = shuke_template_view_dup_text (self->view);
  g_autoptr (GString) shorter = g_string_new (text);

  if (self->spare_text == NULL)
    return;
  g_string_replace (shorter, self->spare_text, "", 1);
  shuke_template_view_set_text (self->view, shorter->str);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is fine and what is not */

static void
add_check (ShukeMessageCard *self,
           gboolean          fine,
           const char       *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (fine ? "object-select-symbolic" : "dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, fine ? "good" : "mind");
  gtk_widget_add_css_class (box, "check-line");
  gtk_box_append (GTK_BOX (self->checks), box);
}

/* A signature is the shop's name, and nobody was asked for it before: here it is wanted. */
static void
add_shop_name_button (ShukeMessageCard *self)
{
  g_autofree char *name = shuke_book_dup_setting (self->book, "shop_name");
  g_autofree char *signature = shuke_book_dup_setting (self->book, "signature");
  GtkWidget *button;

  if (name != NULL || signature != NULL)
    return;
  button = gtk_button_new_with_mnemonic (_("Name of the _Shop…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.shop-name");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->checks), button);
}

static void
show_checks (ShukeMessageCard *self)
{
  static const ShukeLint order[] = {
    SHUKE_LINT_NO_NAME, SHUKE_LINT_SIGNATURE, SHUKE_LINT_SIGNATURE_LENGTH, SHUKE_LINT_OPT_OUT, SHUKE_LINT_BRACKETS,
    SHUKE_LINT_CHARACTERS, SHUKE_LINT_TOUCHING, SHUKE_LINT_LENGTH, SHUKE_LINT_HOUR,
  };
  guint lint = self->drafts->lint;

  remove_children (self->checks);
  gtk_widget_set_visible (self->checks, self->drafts->ready > 0);
  if (self->drafts->ready == 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if ((lint & order[i]) == 0)
      continue;
    else if (order[i] == SHUKE_LINT_CHARACTERS && self->drafts->character != 0)
      {
        char character[8] = { 0 };
        g_autofree char *words = NULL;

        g_unichar_to_utf8 (self->drafts->character, character);
        words = g_strdup_printf (_("“%s” may arrive garbled"), character);
        add_check (self, FALSE, words);
      }
    else
      {
        add_check (self, FALSE, shuke_campaign_lint (order[i]));
        if (order[i] == SHUKE_LINT_SIGNATURE)
          add_shop_name_button (self);
      }
  if (self->drafts->bare > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u is called by her bare name", "%u are called by their bare names", self->drafts->bare),
                                                self->drafts->bare);

      add_check (self, FALSE, words);
    }
  else if ((lint & SHUKE_LINT_NO_NAME) == 0)
    add_check (self, TRUE, _("Everyone is addressed"));
  if (self->drafts->blocked == 0)
    add_check (self, TRUE, _("No blank stays empty"));
  if ((lint & (SHUKE_LINT_SIGNATURE | SHUKE_LINT_SIGNATURE_LENGTH | SHUKE_LINT_OPT_OUT)) == 0)
    add_check (self, TRUE, _("Signed, with a way to refuse"));
  if ((lint & SHUKE_LINT_HOUR) == 0)
    add_check (self, TRUE, _("Between 8:00 and 22:00"));
}

static void
text_changed_cb (ShukeMessageCard *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
insert_clicked_cb (GtkWidget        *chip,
                   ShukeMessageCard *self)
{
  shuke_template_view_insert (self->view, (ShukePlaceholder) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "placeholder")));
}

static void
add_insert_chips (ShukeMessageCard *self)
{
  static const ShukePlaceholder order[] = {
    SHUKE_PLACEHOLDER_ADDRESS_FORM, SHUKE_PLACEHOLDER_NAME, SHUKE_PLACEHOLDER_CHILD, SHUKE_PLACEHOLDER_SIZE, SHUKE_PLACEHOLDER_ITEM,
    SHUKE_PLACEHOLDER_COLOUR, SHUKE_PLACEHOLDER_PRICE, SHUKE_PLACEHOLDER_LAST, SHUKE_PLACEHOLDER_SHOP,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *chip = gtk_button_new_with_label (shuke_campaign_placeholder (order[i]));
      /* Translators: a blank in a message: size, child … */
      g_autofree char *hint = g_strdup_printf (_("Insert the blank: %s"), shuke_campaign_placeholder (order[i]));

      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_set_tooltip_text (chip, hint);
      g_object_set_data (G_OBJECT (chip), "placeholder", GINT_TO_POINTER (order[i]));
      g_signal_connect (chip, "clicked", G_CALLBACK (insert_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->insert), chip);
    }
}

static void
template_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_signal_emit (user_data, signals[TEMPLATE], 0, g_variant_get_int32 (parameter));
}

static const GActionEntry actions[] = {
  { "template", template_activated, "i" },
};

void
shuke_message_card_set_book (ShukeMessageCard *self,
                             ShukeBook        *book)
{
  g_set_object (&self->book, book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !shuke_book_is_read_only (book));
}

void
shuke_message_card_set_text (ShukeMessageCard *self,
                             const char       *text)
{
  shuke_template_view_set_text (self->view, text);
}

char *
shuke_message_card_dup_text (ShukeMessageCard *self)
{
  return shuke_template_view_dup_text (self->view);
}

void
shuke_message_card_set_drafts (ShukeMessageCard           *self,
                               const ShukeDrafts          *drafts,
                               const ShukeTemplate        *template,
                               const ShukeTemplateProblem *problem)
{
  g_autofree char *sentence = shuke_campaign_problem (problem);

  self->drafts = drafts;
  self->template = template;
  self->at = 0;
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  for (guint i = 0; i < drafts->drafts->len; i++)
    if (((const ShukeDraft *) g_ptr_array_index (drafts->drafts, i))->person->household->customer == self->customer)
      self->at = i;
  show_preview (self);
  show_longer (self);
  show_checks (self);
}

static void
shuke_message_card_dispose (GObject *object)
{
  ShukeMessageCard *self = SHUKE_MESSAGE_CARD (object);

  self->drafts = NULL;
  g_clear_object (&self->book);
  g_clear_pointer (&self->spare_text, g_free);
  G_OBJECT_CLASS (shuke_message_card_parent_class)->dispose (object);
}

static void
shuke_message_card_class_init (ShukeMessageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_message_card_dispose;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_MESSAGE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TEMPLATE] = g_signal_new ("template", SHUKE_TYPE_MESSAGE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  g_type_ensure (SHUKE_TYPE_TEMPLATE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-message-card.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, ShukeMessageCard, name)
  BIND (view);
  BIND (problem);
  BIND (insert);
  BIND (preview);
  BIND (preview_title);
  BIND (previous);
  BIND (next);
  BIND (bubble);
  BIND (wish);
  BIND (counts);
  BIND (characters);
  BIND (fullness);
  BIND (limit);
  BIND (parts);
  BIND (longer);
  BIND (longer_title);
  BIND (spare);
  BIND (spare_label);
  BIND (longer_people);
  BIND (checks);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, spare_clicked_cb);
}

static void
shuke_message_card_init (ShukeMessageCard *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_level_bar_remove_offset_value (self->fullness, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->fullness, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->fullness, GTK_LEVEL_BAR_OFFSET_FULL);
  add_insert_chips (self);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "message", G_ACTION_GROUP (group));
}
