/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of entries for one piece. It keeps what the shop typed; what a sale may hold is checked by the book. */

#include "config.h"

#include "shuke-sale-line.h"

#include <glib/gi18n.h>

#include "shuke-swatch.h"
#include "shuke-wrap-layout.h"

#define MOST_PIECES 99

struct _ShukeSaleLine {
  GtkListBoxRow parent_instance;

  ShukeLine    *line;       /* as it began */
  ShukeCurrency currency;
  gboolean      has_name;   /* the piece's entry is a name; otherwise its category */

  GtkWidget   *outer;
  GtkWidget   *style_number;
  GtkWidget   *piece;
  GtkWidget   *size;
  GtkWidget   *colour;
  GtkWidget   *swatch;
  GtkWidget   *list_price;
  GtkWidget   *paid_price;
  GtkWidget   *amount;      /* of what is brought back; the three are NULL in a line that is bought */
  GtkWidget   *count;       /* spin button */
  GtkWidget   *reason;
  GtkWidget   *person;      /* drop-down, NULL without a household */
  GtkWidget   *remove;      /* comes after it */
  GArray      *persons;     /* ids, in its order */
};

enum {
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeSaleLine, shuke_sale_line, GTK_TYPE_LIST_BOX_ROW)

static const char *
entry_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static gboolean
read_price (ShukeSaleLine *self,
            GtkWidget     *entry,
            gint64        *price)
{
  const char *text = entry_text (entry);

  *price = -1;
  return *text == '\0' || (shuke_money_parse (text, &self->currency, price) && *price >= 0);
}

static int
get_quantity (ShukeSaleLine *self)
{
  return self->count != NULL ? -gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->count)) : self->line->quantity;
}

static void
mark (GtkWidget *entry,
      gboolean   good)
{
  if (good)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
}

static void
edited_cb (ShukeSaleLine *self)
{
  gint64 list, paid;

  mark (self->list_price, read_price (self, self->list_price, &list));
  mark (self->paid_price, read_price (self, self->paid_price, &paid));
  shuke_swatch_set_word (SHUKE_SWATCH (self->swatch), entry_text (self->colour));
  if (self->amount != NULL)
    {
      g_autofree char *amount = shuke_money_format (MAX (paid >= 0 ? paid : list, 0) * get_quantity (self), &self->currency);

      gtk_label_set_label (GTK_LABEL (self->amount), amount);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (ShukeSaleLine *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static GtkWidget *
new_entry (ShukeSaleLine *self,
           GtkWidget     *box,
           GtkSizeGroup  *column,
           const char    *text,
           const char    *label,
           int            width)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  /* Half of it at least, so that two rows fit a narrow window. */
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), (width + 1) / 2);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_widget_set_tooltip_text (entry, label);
  gtk_widget_add_css_class (entry, "line-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (column != NULL)
    gtk_size_group_add_widget (column, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

static char *
price_text (ShukeSaleLine *self,
            gint64         price)
{
  return price >= 0 ? shuke_money_to_text (price, &self->currency) : NULL;
}

static void
add_persons (ShukeSaleLine       *self,
             const ShukeCustomer *customer)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint chosen = 0;

  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      const char *title = person->role == SHUKE_ROLE_SELF && customer->nickname != NULL ? customer->nickname
                                                                                         : shuke_customer_person_title (customer, person);

      if (person->id == self->line->person)
        chosen = i;
      g_ptr_array_add (names, g_strdup (title != NULL ? title : person->role == SHUKE_ROLE_SELF ? _("She herself") : _("Family")));
      g_array_append_val (self->persons, person->id);
    }
  g_ptr_array_add (names, NULL);
  self->person = gtk_drop_down_new_from_strings ((const char *const *) names->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->person), chosen);
  gtk_widget_set_tooltip_text (self->person, _("For Whom"));
  gtk_widget_set_valign (self->person, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->person, "line-person");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->person), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For Whom"), -1);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->person, gtk_widget_get_parent (self->remove), self->remove);
}

/* Of what is brought back: how many pieces, why, and the money she gets. */
static GtkWidget *
new_return_part (ShukeSaleLine *self)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *tag = gtk_label_new (_("Brought Back"));

  gtk_widget_set_layout_manager (part, shuke_wrap_layout_new (8, 2));
  gtk_widget_add_css_class (part, "line-return");
  gtk_widget_add_css_class (tag, "tag");
  gtk_widget_add_css_class (tag, "tag-refused");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (part), tag);
  self->count = gtk_spin_button_new_with_range (1, MOST_PIECES, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->count), -self->line->quantity);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->count), TRUE);
  gtk_widget_set_valign (self->count, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->count, _("How Many She Brings Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How Many She Brings Back"), -1);
  gtk_box_append (GTK_BOX (part), self->count);
  self->reason = new_entry (self, part, NULL, self->line->reason, _("Why: too small, a flaw…"), 24);
  self->amount = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->amount, "error");
  gtk_widget_add_css_class (self->amount, "numeric");
  gtk_widget_set_valign (self->amount, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (part), self->amount);
  g_signal_connect_object (self->count, "value-changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return part;
}

static void
shuke_sale_line_finalize (GObject *object)
{
  ShukeSaleLine *self = SHUKE_SALE_LINE (object);

  shuke_line_free (self->line);
  g_array_unref (self->persons);
  G_OBJECT_CLASS (shuke_sale_line_parent_class)->finalize (object);
}

static void
shuke_sale_line_class_init (ShukeSaleLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_sale_line_finalize;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_SALE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", SHUKE_TYPE_SALE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_sale_line_init (ShukeSaleLine *self)
{
  self->persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
shuke_sale_line_new (const ShukeLine     *line,
                     const ShukeCustomer *customer,
                     const ShukeCurrency *currency,
                     GtkSizeGroup *const  columns[6])
{
  ShukeSaleLine *self = g_object_new (SHUKE_TYPE_SALE_LINE, NULL);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *list = NULL;
  g_autofree char *paid = NULL;

  self->line = shuke_line_copy (line);
  self->currency = *currency;
  self->has_name = line->name != NULL;
  list = price_text (self, line->list_price);
  paid = price_text (self, line->paid_price);
  self->outer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->outer, "sale-line");

  self->style_number = new_entry (self, first, columns[0], line->style_number, _("Style no."), 9);
  self->piece = new_entry (self, first, columns[1], line->name != NULL ? line->name : line->category, _("Piece"), 12);
  gtk_widget_set_hexpand (self->piece, TRUE);
  self->size = new_entry (self, first, columns[2], line->size, _("Size"), 5);
  self->swatch = shuke_swatch_new (line->colour);
  gtk_widget_set_valign (self->swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (second), self->swatch);
  self->colour = new_entry (self, second, columns[3], line->colour, _("Colour"), 6);
  self->list_price = new_entry (self, second, columns[4], list, _("List price"), 8);
  self->paid_price = new_entry (self, second, columns[5], paid, _("Paid"), 6);
  gtk_widget_add_css_class (self->paid_price, "line-paid");
  gtk_entry_set_input_purpose (GTK_ENTRY (self->list_price), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->paid_price), GTK_INPUT_PURPOSE_NUMBER);
  if (line->quantity > 1)
    {
      g_autofree char *count = g_strdup_printf ("× %d", line->quantity);

      gtk_box_append (GTK_BOX (second), gtk_label_new (count));
    }
  self->remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remove, _("Take This Piece Out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take This Piece Out"), -1);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (second), self->remove);
  if (customer != NULL)
    add_persons (self, customer);

  gtk_widget_set_hexpand (first, TRUE);
  gtk_box_append (GTK_BOX (self->outer), first);
  gtk_box_append (GTK_BOX (self->outer), second);
  gtk_box_append (GTK_BOX (parts), self->outer);
  if (line->quantity < 0)
    gtk_box_append (GTK_BOX (parts), new_return_part (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), parts);
  edited_cb (self);
  return GTK_WIDGET (self);
}

static void
take_text (char      **place,
           GtkWidget  *entry)
{
  g_free (*place);
  *place = g_strdup (entry_text (entry));
  g_strstrip (*place);
  if (**place == '\0')
    g_clear_pointer (place, g_free);
}

ShukeLine *
shuke_sale_line_dup_line (ShukeSaleLine *self)
{
  ShukeLine *line;
  gint64 list, paid;

  g_return_val_if_fail (SHUKE_IS_SALE_LINE (self), NULL);

  if (!read_price (self, self->list_price, &list) || !read_price (self, self->paid_price, &paid))
    return NULL;
  if (paid < 0)
    paid = list;
  if (paid < 0)
    return NULL;
  line = shuke_sale_line_dup_typed (self);
  line->paid_price = paid;
  return line;
}

ShukeLine *
shuke_sale_line_dup_typed (ShukeSaleLine *self)
{
  ShukeLine *line;

  g_return_val_if_fail (SHUKE_IS_SALE_LINE (self), NULL);

  line = shuke_line_copy (self->line);
  if (!read_price (self, self->list_price, &line->list_price))
    line->list_price = -1;
  if (!read_price (self, self->paid_price, &line->paid_price))
    line->paid_price = -1;
  take_text (&line->style_number, self->style_number);
  take_text (self->has_name ? &line->name : &line->category, self->piece);
  take_text (&line->size, self->size);
  take_text (&line->colour, self->colour);
  line->quantity = get_quantity (self);
  if (self->reason != NULL)
    take_text (&line->reason, self->reason);
  if (self->person != NULL)
    line->person = g_array_index (self->persons, gint64, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person)));
  return line;
}

void
shuke_sale_line_focus (ShukeSaleLine *self)
{
  g_return_if_fail (SHUKE_IS_SALE_LINE (self));

  gtk_widget_grab_focus (*entry_text (self->paid_price) == '\0' ? self->paid_price : self->reason != NULL ? self->reason : self->piece);
}

void
shuke_sale_line_set_most (ShukeSaleLine *self,
                          int            most)
{
  g_return_if_fail (SHUKE_IS_SALE_LINE (self) && self->count != NULL);

  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->count), 1, MAX (most, 1));
  gtk_widget_set_visible (self->count, most > 1);
}

gboolean
shuke_sale_line_set_customer (ShukeSaleLine       *self,
                              const ShukeCustomer *customer)
{
  g_return_val_if_fail (SHUKE_IS_SALE_LINE (self), FALSE);

  if (self->line->returned != 0)
    return FALSE;
  if (self->person != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->person)), self->person);
  g_array_set_size (self->persons, 0);
  self->line->person = 0;
  add_persons (self, customer);
  return TRUE;
}

void
shuke_sale_line_set_narrow (ShukeSaleLine *self,
                            gboolean       narrow)
{
  g_return_if_fail (SHUKE_IS_SALE_LINE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->outer), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (self->colour, narrow);
  if (narrow)
    {
      GtkWidget *const entries[] = { self->style_number, self->piece, self->size, self->colour, self->list_price, self->paid_price };

      /* What has no room beside the others, in large text, stands below them. */
      for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
        gtk_editable_set_max_width_chars (GTK_EDITABLE (entries[i]), gtk_editable_get_width_chars (GTK_EDITABLE (entries[i])));
      gtk_widget_set_layout_manager (gtk_widget_get_parent (self->piece), shuke_wrap_layout_new (2, 2));
      gtk_widget_set_layout_manager (gtk_widget_get_parent (self->remove), shuke_wrap_layout_new (2, 2));
    }
}
