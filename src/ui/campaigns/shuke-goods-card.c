/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Part 1 of a campaign: the goods. What is typed is understood at once; the words offered are the shop's own. */

#include "config.h"

#include "shuke-goods-card.h"

#include <glib/gi18n.h>

#include "shuke-book-visits.h"
#include "shuke-swatch.h"
#include "shuke-text.h"
#include "shuke-word-completion.h"
#include "shuke-wrap-layout.h"

/* Of an entry, at least. */
#define LEAST_CHARACTERS 10

enum { STYLE, CATEGORY, SIZES, COLOURS, PRICE, NAME, N_ENTRIES };

struct _ShukeGoodsCard {
  GtkBox parent_instance;

  ShukeBook *book;
  gboolean   setting;
  GtkWidget *entries[N_ENTRIES];
  GtkWidget *unsplit_button;  /* below the sizes, while they are those that were taken out of the style */
  char      *unsplit;         /* (nullable): the style as she typed it before */
  char      *whole;           /* (nullable): a style that is to stay as it is */

  GtkWidget *heading;
  GtkWidget *line;
  GtkStack  *stack;
  GtkWidget *shown;
  GtkWidget *typed;
  GtkWidget *edit_button;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeGoodsCard, shuke_goods_card, GTK_TYPE_BOX)

static GtkWidget *
add_fact (ShukeGoodsCard *self,
          const char     *title)
{
  GtkWidget *fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = shuke_wrap_layout_new (6, 6);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "second-line");
  gtk_widget_set_layout_manager (content, layout);
  gtk_box_append (GTK_BOX (fact), heading);
  gtk_box_append (GTK_BOX (fact), content);
  gtk_box_append (GTK_BOX (self->shown), fact);
  return content;
}

static void
add_words (GtkWidget  *content,
           const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "fact-value");
  gtk_box_append (GTK_BOX (content), label);
}

static void
add_size (GtkWidget            *content,
          const ShukeGoodsSize *size)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = NULL;
  g_autofree char *pieces = size->pieces > 0
    ? g_strdup_printf (ngettext ("%d piece", "%d pieces", (gulong) size->pieces), size->pieces) : g_strdup ("");

  markup = g_markup_printf_escaped (*pieces != '\0' ? "<b>%s</b> <span weight=\"normal\">%s</span>" : "<b>%s</b>%s", size->size, pieces);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_add_css_class (label, "tag");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "fact-value");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (content), line);
}

static void
add_colour (GtkWidget  *content,
            const char *word)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = shuke_swatch_new (word);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), gtk_label_new (word));
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_add_css_class (box, "fact-value");
  gtk_box_append (GTK_BOX (content), box);
}

static void
show_goods (ShukeGoodsCard   *self,
            const ShukeGoods *goods)
{
  const ShukeCurrency *currency = shuke_book_get_currency (self->book);
  GtkWidget *child, *content;

  while ((child = gtk_widget_get_first_child (self->shown)) != NULL)
    gtk_box_remove (GTK_BOX (self->shown), child);
  if (goods->name != NULL)
    add_words (add_fact (self, _("Style")), goods->name);
  if (goods->category != NULL)
    add_words (add_fact (self, _("Category")), goods->category);
  if (goods->sizes->len > 0)
    {
      content = add_fact (self, _("Sizes"));
      for (guint i = 0; i < goods->sizes->len; i++)
        add_size (content, g_ptr_array_index (goods->sizes, i));
    }
  if (goods->colours->len > 0)
    {
      content = add_fact (self, _("Colours"));
      for (guint i = 0; i < goods->colours->len; i++)
        add_colour (content, g_ptr_array_index (goods->colours, i));
    }
  if (goods->list_price >= 0)
    {
      g_autofree char *price = shuke_money_format (goods->list_price, currency);

      add_words (add_fact (self, _("List price")), price);
    }
  if (shuke_goods_pieces (goods) > 0)
    {
      g_autofree char *pieces = g_strdup_printf ("%d", shuke_goods_pieces (goods));

      add_words (add_fact (self, _("Pieces")), pieces);
    }
}

/* The stack's foldings, so that an unread price does not pass for none. */
static gboolean
read_price (ShukeGoodsCard *self,
            gint64         *price)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entries[PRICE]));

  *price = -1;
  return *text == '\0' || (shuke_money_parse (text, shuke_book_get_currency (self->book), price) && *price >= 0);
}

/* "羽绒服 120码" has its size in it. What she typed as sizes, and a style that she wants as it is, are left alone. */
static gboolean
split_style (ShukeGoodsCard  *self,
             char           **sizes,
             char           **rest)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entries[STYLE]));

  *sizes = *rest = NULL;
  return *gtk_editable_get_text (GTK_EDITABLE (self->entries[SIZES])) == '\0' && g_strcmp0 (typed, self->whole) != 0 &&
         shuke_goods_split_sizes (typed, sizes, rest);
}

ShukeGoods *
shuke_goods_card_dup_goods (ShukeGoodsCard *self)
{
  ShukeGoods *goods = shuke_goods_new ();
  g_autofree char *sizes = NULL;
  g_autofree char *rest = NULL;
  gboolean split = split_style (self, &sizes, &rest);   /* also before she moves on: the people beside it are for that size */

  goods->name = shuke_text_clean (split ? rest : gtk_editable_get_text (GTK_EDITABLE (self->entries[STYLE])));
  goods->category = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entries[CATEGORY])));
  shuke_goods_read_sizes (goods, split ? sizes : gtk_editable_get_text (GTK_EDITABLE (self->entries[SIZES])));
  shuke_goods_read_colours (goods, gtk_editable_get_text (GTK_EDITABLE (self->entries[COLOURS])));
  if (!read_price (self, &goods->list_price))
    goods->list_price = -1;
  return goods;
}

static void
entry_changed_cb (GtkEditable    *editable,
                  ShukeGoodsCard *self)
{
  g_autoptr (ShukeGoods) goods = NULL;
  gint64 price;

  if (self->setting)
    return;
  /* What was taken out of the style is hers from here on. */
  if (editable == GTK_EDITABLE (self->entries[STYLE]) || editable == GTK_EDITABLE (self->entries[SIZES]))
    gtk_widget_set_visible (self->unsplit_button, FALSE);
  if (read_price (self, &price))
    gtk_widget_remove_css_class (self->entries[PRICE], "error");
  else
    gtk_widget_add_css_class (self->entries[PRICE], "error");
  goods = shuke_goods_card_dup_goods (self);
  show_goods (self, goods);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_editing (ShukeGoodsCard *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "typed") == 0;
}

void
shuke_goods_card_edit (ShukeGoodsCard *self,
                       gboolean        editing)
{
  const char *title = editing ? _("Done with the Goods") : _("Change the Goods");

  gtk_stack_set_visible_child_name (self->stack, editing ? "typed" : "shown");
  gtk_button_set_icon_name (GTK_BUTTON (self->edit_button), editing ? "object-select-symbolic" : "document-edit-symbolic");
  gtk_widget_set_tooltip_text (self->edit_button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (editing)
    gtk_widget_grab_focus (self->entries[STYLE]);
}

void
shuke_goods_card_rename (ShukeGoodsCard *self)
{
  shuke_goods_card_edit (self, TRUE);
  gtk_widget_grab_focus (self->entries[NAME]);
}

void
shuke_goods_card_set_name (ShukeGoodsCard *self,
                           const char     *name)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entries[NAME]), name);
  self->setting = FALSE;
}

void
shuke_goods_card_set_usual_name (ShukeGoodsCard *self,
                                 const char     *usual)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[NAME]), usual);
}

char *
shuke_goods_card_dup_name (ShukeGoodsCard *self)
{
  char *name = shuke_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entries[NAME])));

  return name != NULL ? name : g_strdup ("");
}

static void
fill_empty (ShukeGoodsCard *self,
            int             which,
            const char     *text)
{
  if (text != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->entries[which])) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entries[which]), text);
}

static gboolean
fill_from_book (ShukeGoodsCard *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entries[STYLE]));
  g_autoptr (ShukeLine) style = *typed == '\0' ? NULL : shuke_book_find_style (self->book, typed, NULL);
  g_autofree char *price = NULL;

  if (style == NULL)
    return FALSE;
  if (style->list_price >= 0)
    price = shuke_money_to_text (style->list_price, shuke_book_get_currency (self->book));
  fill_empty (self, CATEGORY, style->category);
  fill_empty (self, PRICE, price);
  if (style->name != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entries[STYLE]), style->name);
  return TRUE;
}

/* What she says in one breath goes where it belongs once she moves on: a style number brings what was sold under it, "130 的卫衣" has
 * its size in it. What she typed elsewhere is never written over, and what was taken out of the style can be put back into it. */
static void
read_style (ShukeGoodsCard *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[STYLE])));
  g_autofree char *sizes = NULL;
  g_autofree char *rest = NULL;

  if (fill_from_book (self) || !split_style (self, &sizes, &rest))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entries[SIZES]), sizes);
  gtk_editable_set_text (GTK_EDITABLE (self->entries[STYLE]), rest);
  fill_from_book (self);
  g_free (self->unsplit);
  self->unsplit = g_steal_pointer (&typed);
  gtk_widget_set_visible (self->unsplit_button, TRUE);
}

/* Also because the card goes. */
static void
style_left_cb (ShukeGoodsCard *self)
{
  if (self->book != NULL)
    read_style (self);
}

static void
unsplit_clicked_cb (ShukeGoodsCard *self)
{
  g_free (self->whole);
  self->whole = g_steal_pointer (&self->unsplit);
  gtk_editable_set_text (GTK_EDITABLE (self->entries[STYLE]), self->whole);
  gtk_editable_set_text (GTK_EDITABLE (self->entries[SIZES]), "");
  gtk_widget_grab_focus (self->entries[STYLE]);
}

/* Below the sizes, made with the rest of the card. */
static void
add_unsplit (ShukeGoodsCard *self)
{
  self->unsplit_button = gtk_button_new_with_label (_("Back to the Style"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->unsplit_button))), TRUE);
  gtk_widget_set_tooltip_text (self->unsplit_button, _("The size was taken out of the style. Put it back there if it is none."));
  gtk_widget_add_css_class (self->unsplit_button, "flat");
  gtk_widget_set_visible (self->unsplit_button, FALSE);
  g_signal_connect_swapped (self->unsplit_button, "clicked", G_CALLBACK (unsplit_clicked_cb), self);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->entries[SIZES])), self->unsplit_button);
}

static void
edit_clicked_cb (ShukeGoodsCard *self)
{
  if (is_editing (self))
    read_style (self);
  shuke_goods_card_edit (self, !is_editing (self));
}

static void
entry_activated_cb (GtkEntry       *entry,
                    ShukeGoodsCard *self)
{
  if (self->entries[STYLE] == GTK_WIDGET (entry))
    read_style (self);
  for (int i = 0; i < N_ENTRIES; i++)
    if (self->entries[i] == GTK_WIDGET (entry) && i + 1 < N_ENTRIES)
      {
        gtk_widget_grab_focus (self->entries[i + 1]);
        return;
      }
  shuke_goods_card_edit (self, FALSE);
  gtk_widget_grab_focus (self->edit_button);
}

static void
add_entry (ShukeGoodsCard *self,
           int             which,
           const char     *title,
           const char     *example,
           int             characters)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "second-line");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), example);
  /* As wide as that where there is room; with large text a narrow window has none. */
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), MIN (characters, LEAST_CHARACTERS));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), characters);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (entry_activated_cb), self);
  if (which == STYLE)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      /* Wherever she goes: to the next entry, or to the people. */
      g_signal_connect_swapped (focus, "leave", G_CALLBACK (style_left_cb), self);
      gtk_widget_add_controller (entry, focus);
    }
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->typed), child);
  self->entries[which] = entry;
}

void
shuke_goods_card_set_book (ShukeGoodsCard *self,
                           ShukeBook      *book)
{
  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !shuke_book_is_read_only (book));
  shuke_word_completion_attach (GTK_ENTRY (self->entries[STYLE]), book, SHUKE_WORDS_NAME, FALSE);
  shuke_word_completion_attach (GTK_ENTRY (self->entries[CATEGORY]), book, SHUKE_WORDS_CATEGORY, FALSE);
  shuke_word_completion_attach (GTK_ENTRY (self->entries[SIZES]), book, SHUKE_WORDS_SIZE, TRUE);
  shuke_word_completion_attach (GTK_ENTRY (self->entries[COLOURS]), book, SHUKE_WORDS_COLOUR, TRUE);
}

static void
set_entry (ShukeGoodsCard *self,
           int             which,
           const char     *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entries[which]), text != NULL ? text : "");
}

void
shuke_goods_card_set_goods (ShukeGoodsCard   *self,
                            const ShukeGoods *goods)
{
  g_autofree char *sizes = shuke_goods_dup_sizes (goods);
  g_autofree char *price =
    goods->list_price < 0 ? NULL : shuke_money_to_text (goods->list_price, shuke_book_get_currency (self->book));
  GString *colours = g_string_new (NULL);

  for (guint i = 0; i < goods->colours->len; i++)
    g_string_append_printf (colours, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (goods->colours, i));
  g_free (self->whole);
  self->whole = g_strdup (goods->name);
  gtk_widget_set_visible (self->unsplit_button, FALSE);
  self->setting = TRUE;
  set_entry (self, STYLE, goods->name);
  set_entry (self, CATEGORY, goods->category);
  set_entry (self, SIZES, sizes);
  set_entry (self, COLOURS, colours->str);
  set_entry (self, PRICE, price);
  self->setting = FALSE;
  g_string_free (colours, TRUE);
  show_goods (self, goods);
}

void
shuke_goods_card_set_narrow (ShukeGoodsCard *self,
                             gboolean        narrow)
{
  GtkWidget *home = narrow ? self->heading : GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->line, !narrow);
  /* Beside the title, where it takes no line of its own. */
  if (gtk_widget_get_parent (self->edit_button) != home)
    {
      g_object_ref (self->edit_button);
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->edit_button)), self->edit_button);
      gtk_box_append (GTK_BOX (home), self->edit_button);
      g_object_unref (self->edit_button);
    }
}

static gboolean
shuke_goods_card_grab_focus (GtkWidget *widget)
{
  ShukeGoodsCard *self = SHUKE_GOODS_CARD (widget);

  return gtk_widget_grab_focus (is_editing (self) ? self->entries[STYLE] : self->edit_button);
}

static void
shuke_goods_card_dispose (GObject *object)
{
  ShukeGoodsCard *self = SHUKE_GOODS_CARD (object);

  self->setting = TRUE;
  g_clear_object (&self->book);
  g_clear_pointer (&self->unsplit, g_free);
  g_clear_pointer (&self->whole, g_free);
  G_OBJECT_CLASS (shuke_goods_card_parent_class)->dispose (object);
}

static void
shuke_goods_card_class_init (ShukeGoodsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_goods_card_dispose;
  widget_class->grab_focus = shuke_goods_card_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_GOODS_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/campaigns/shuke-goods-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeGoodsCard, heading);
  gtk_widget_class_bind_template_child (widget_class, ShukeGoodsCard, line);
  gtk_widget_class_bind_template_child (widget_class, ShukeGoodsCard, stack);
  gtk_widget_class_bind_template_child (widget_class, ShukeGoodsCard, shown);
  gtk_widget_class_bind_template_child (widget_class, ShukeGoodsCard, typed);
  gtk_widget_class_bind_template_child (widget_class, ShukeGoodsCard, edit_button);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
}

static void
shuke_goods_card_init (ShukeGoodsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_entry (self, STYLE, _("Style or number"), _("straight jeans"), 10);
  add_entry (self, CATEGORY, _("Category"), _("jeans"), 8);
  add_entry (self, SIZES, _("Sizes and pieces"), _("XL 6, 2XL 8"), 14);
  add_unsplit (self);
  add_entry (self, COLOURS, _("Colours"), _("navy black"), 10);
  add_entry (self, PRICE, _("List price"), "269", 6);
  add_entry (self, NAME, _("Name of the campaign"), NULL, 20);
}
