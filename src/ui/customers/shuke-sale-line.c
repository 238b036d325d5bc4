/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of entries for one piece. It keeps what the shop typed; what a sale may hold is checked by the book. */

#include "config.h"

#include "shuke-sale-line.h"

#include <glib/gi18n.h>

#include "shuke-swatch.h"
#include "shuke-wrap-layout.h"

#define MOST_PIECES 99

enum {
  COLUMN_STYLE,
  COLUMN_PIECE,
  COLUMN_SIZE,
  COLUMN_SWATCH,
  COLUMN_COLOUR,
  COLUMN_LIST,
  COLUMN_PAID,
  COLUMN_PERSON,
  COLUMN_REMOVE,
};

G_STATIC_ASSERT (COLUMN_REMOVE + 1 == SHUKE_SALE_N_COLUMNS);

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
  GtkWidget   *number;      /* of what is bought; NULL for a single new piece */
  int          least;       /* so many of them came back */
  GtkWidget   *amount;      /* of what is brought back; the three are NULL in a line that is bought */
  GtkWidget   *count;       /* spin button */
  GtkWidget   *reason;
  GtkWidget   *person;      /* drop-down, NULL without a household */
  GtkWidget   *remove;      /* comes after it */
  GArray      *persons;     /* ids, in its order; 0 = not said */
  GtkSizeGroup *person_column;
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

/* In letters of the Latin alphabet; Chinese ones are twice as wide. */
static int
count_cells (const char *text)
{
  int cells = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    cells += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return cells;
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

/* FALSE while the number cannot be read or is too small; it is the one it began with then. */
static gboolean
read_quantity (ShukeSaleLine *self,
               int           *quantity)
{
  guint64 number;

  *quantity = self->count != NULL ? -gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->count)) : self->line->quantity;
  if (self->number == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (entry_text (self->number), 10, (guint64) MAX (self->least, 1), MOST_PIECES, &number, NULL))
    return FALSE;
  *quantity = (int) number;
  return TRUE;
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
  int quantity;
  gboolean counted = read_quantity (self, &quantity);

  mark (self->list_price, read_price (self, self->list_price, &list));
  mark (self->paid_price, read_price (self, self->paid_price, &paid));
  if (self->number != NULL)
    mark (self->number, counted);
  if (paid >= 0 && paid < list)
    gtk_widget_add_css_class (self->list_price, "line-reduced");
  else
    gtk_widget_remove_css_class (self->list_price, "line-reduced");
  shuke_swatch_set_word (SHUKE_SWATCH (self->swatch), entry_text (self->colour));
  if (self->amount != NULL)
    {
      g_autofree char *amount = shuke_money_format (MAX (paid >= 0 ? paid : list, 0) * quantity, &self->currency);

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

  /* What was recorded for nobody stays so until somebody is chosen. */
  if ((self->line->id != 0 || self->line->returned != 0) && shuke_customer_find_person (customer, self->line->person) == NULL)
    {
      gint64 nobody = 0;

      g_ptr_array_add (names, g_strdup (C_("for whom", "Not said")));
      g_array_append_val (self->persons, nobody);
    }
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      const char *title = person->role == SHUKE_ROLE_SELF && customer->nickname != NULL ? customer->nickname
                                                                                         : shuke_customer_person_title (customer, person);

      if (person->id == self->line->person)
        chosen = self->persons->len;
      g_ptr_array_add (names, g_strdup (title != NULL ? title : person->role == SHUKE_ROLE_SELF ? _("She herself") : _("Family")));
      g_array_append_val (self->persons, person->id);
    }
  g_ptr_array_add (names, NULL);
  self->person = gtk_drop_down_new_from_strings ((const char *const *) names->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->person), chosen);
  gtk_widget_set_valign (self->person, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->person, "line-person");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->person), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For Whom"), -1);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_size_group_add_widget (self->person_column, self->person);
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
  g_clear_object (&self->person_column);
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

/* The piece and, where there may be several of it, their number. */
static GtkWidget *
new_piece_box (ShukeSaleLine *self,
               GtkSizeGroup  *column)
{
  const ShukeLine *line = self->line;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->piece = new_entry (self, box, NULL, line->name != NULL ? line->name : line->category, _("Piece"), 12);
  gtk_widget_set_hexpand (self->piece, TRUE);
  if (line->quantity > 1 || (line->quantity == 1 && line->id != 0))
    {
      g_autofree char *number = g_strdup_printf ("%d", line->quantity);

      gtk_box_append (GTK_BOX (box), gtk_label_new ("×"));
      self->number = new_entry (self, box, NULL, number, _("How Many"), 2);
      gtk_entry_set_input_purpose (GTK_ENTRY (self->number), GTK_INPUT_PURPOSE_DIGITS);
    }
  gtk_size_group_add_widget (column, box);
  return box;
}

static GtkWidget *
new_remove_button (ShukeSaleLine *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Take This Piece Out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take This Piece Out"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
shuke_sale_line_new (const ShukeLine     *line,
                     const ShukeCustomer *customer,
                     const ShukeCurrency *currency,
                     GtkSizeGroup *const  columns[SHUKE_SALE_N_COLUMNS])
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
  self->person_column = g_object_ref (columns[COLUMN_PERSON]);
  list = price_text (self, line->list_price);
  paid = price_text (self, line->paid_price);
  self->outer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->outer, "sale-line");

  self->style_number = new_entry (self, first, columns[COLUMN_STYLE], line->style_number, _("Style no."), 9);
  gtk_box_append (GTK_BOX (first), new_piece_box (self, columns[COLUMN_PIECE]));
  self->size = new_entry (self, first, columns[COLUMN_SIZE], line->size, _("Size"), 5);
  self->swatch = shuke_swatch_new (line->colour);
  gtk_widget_set_valign (self->swatch, GTK_ALIGN_CENTER);
  gtk_size_group_add_widget (columns[COLUMN_SWATCH], self->swatch);
  gtk_box_append (GTK_BOX (second), self->swatch);
  self->colour = new_entry (self, second, columns[COLUMN_COLOUR], line->colour, _("Colour"), 6);
  self->list_price = new_entry (self, second, columns[COLUMN_LIST], list, _("List price"), 8);
  self->paid_price = new_entry (self, second, columns[COLUMN_PAID], paid, _("Paid"), 6);
  gtk_widget_add_css_class (self->paid_price, "line-paid");
  gtk_entry_set_input_purpose (GTK_ENTRY (self->list_price), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->paid_price), GTK_INPUT_PURPOSE_NUMBER);
  self->remove = new_remove_button (self);
  gtk_size_group_add_widget (columns[COLUMN_REMOVE], self->remove);
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

static GtkWidget *
append_heading (GtkWidget    *box,
                const char   *text,
                GtkSizeGroup *column)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "second-line");
  if (text != NULL)
    gtk_widget_add_css_class (label, "line-heading");
  gtk_size_group_add_widget (column, label);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

GtkWidget *
shuke_sale_line_new_headings (GtkSizeGroup *const columns[SHUKE_SALE_N_COLUMNS])
{
  /* In boxes as those of a line are, which share out what room there is in the same way. */
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (outer, "sale-line");
  append_heading (first, _("Style no."), columns[COLUMN_STYLE]);
  gtk_widget_set_hexpand (append_heading (first, _("Piece"), columns[COLUMN_PIECE]), TRUE);
  append_heading (first, _("Size"), columns[COLUMN_SIZE]);
  append_heading (second, NULL, columns[COLUMN_SWATCH]);
  append_heading (second, _("Colour"), columns[COLUMN_COLOUR]);
  append_heading (second, _("List price"), columns[COLUMN_LIST]);
  append_heading (second, _("Paid"), columns[COLUMN_PAID]);
  append_heading (second, _("For Whom"), columns[COLUMN_PERSON]);
  append_heading (second, NULL, columns[COLUMN_REMOVE]);
  gtk_box_append (GTK_BOX (outer), first);
  gtk_box_append (GTK_BOX (outer), second);
  return outer;
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
  int quantity;

  g_return_val_if_fail (SHUKE_IS_SALE_LINE (self), NULL);

  if (!read_price (self, self->list_price, &list) || !read_price (self, self->paid_price, &paid) || !read_quantity (self, &quantity))
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
  read_quantity (self, &line->quantity);
  if (self->reason != NULL)
    take_text (&line->reason, self->reason);
  if (self->person != NULL)
    line->person = g_array_index (self->persons, gint64, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person)));
  return line;
}

/* The price of a piece that has one only is that on its tag. */
static gint64
full_price (ShukeSaleLine *self)
{
  gint64 list, paid;

  if (self->line->id != 0 || self->line->quantity < 0 || !read_price (self, self->list_price, &list) ||
      !read_price (self, self->paid_price, &paid))
    return -1;
  return list < 0 || paid < 0 || list == paid ? MAX (list, paid) : -1;
}

gboolean
shuke_sale_line_is_full_price (ShukeSaleLine *self)
{
  g_return_val_if_fail (SHUKE_IS_SALE_LINE (self), FALSE);

  return full_price (self) > 0;
}

void
shuke_sale_line_reduce (ShukeSaleLine *self,
                        int            percent)
{
  gint64 full;
  g_autofree char *list = NULL;
  g_autofree char *paid = NULL;

  g_return_if_fail (SHUKE_IS_SALE_LINE (self));

  full = full_price (self);
  g_return_if_fail (full > 0);
  list = price_text (self, full);
  paid = price_text (self, shuke_money_reduce (full, percent, &self->currency));
  gtk_editable_set_text (GTK_EDITABLE (self->list_price), list);
  gtk_editable_set_text (GTK_EDITABLE (self->paid_price), paid);
}

void
shuke_sale_line_focus (ShukeSaleLine *self)
{
  gint64 paid;
  int quantity;

  g_return_if_fail (SHUKE_IS_SALE_LINE (self));

  if (!read_quantity (self, &quantity))
    gtk_widget_grab_focus (self->number);
  else if (*entry_text (self->paid_price) == '\0' || !read_price (self, self->paid_price, &paid))
    gtk_widget_grab_focus (self->paid_price);
  else
    gtk_widget_grab_focus (self->reason != NULL ? self->reason : self->piece);
}

void
shuke_sale_line_set_most (ShukeSaleLine *self,
                          int            most)
{
  g_return_if_fail (SHUKE_IS_SALE_LINE (self) && self->count != NULL);

  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->count), 1, MAX (most, 1));
  gtk_widget_set_visible (self->count, most > 1);
}

void
shuke_sale_line_set_came_back (ShukeSaleLine *self,
                               int            pieces)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%d piece of it came back", "%d pieces of it came back", pieces), pieces);
  GtkWidget *tag = gtk_label_new (text);
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_return_if_fail (SHUKE_IS_SALE_LINE (self) && self->number != NULL);

  self->least = pieces;
  gtk_widget_add_css_class (tag, "tag");
  gtk_widget_add_css_class (tag, "tag-refused");
  gtk_widget_add_css_class (part, "line-return");
  gtk_box_append (GTK_BOX (part), tag);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), part);
  gtk_widget_set_sensitive (self->remove, FALSE);
  gtk_widget_set_tooltip_text (self->remove, text);
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

      /* What has no room beside the others, in large text, stands below them. The first row has room for what stands in it. */
      for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
        gtk_editable_set_max_width_chars (GTK_EDITABLE (entries[i]), gtk_editable_get_width_chars (GTK_EDITABLE (entries[i])));
      for (gsize i = 0; i < 2; i++)
        gtk_editable_set_max_width_chars (GTK_EDITABLE (entries[i]), MAX (gtk_editable_get_width_chars (GTK_EDITABLE (entries[i])),
                                                                          count_cells (entry_text (entries[i])) + 1));
      gtk_widget_set_layout_manager (gtk_widget_get_parent (self->size), shuke_wrap_layout_new (2, 2));
      gtk_widget_set_layout_manager (gtk_widget_get_parent (self->remove), shuke_wrap_layout_new (2, 2));
    }
}
