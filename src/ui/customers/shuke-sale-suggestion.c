/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one suggestion of a sale shows: piece, size, colour, price, and for whom. Whatever is not known has no place. */

#include "config.h"

#include "shuke-sale-suggestion.h"

#include <glib/gi18n.h>

#include "shuke-swatch.h"
#include "shuke-wrap-layout.h"

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
append_colour (GtkWidget  *box,
               const char *colour)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = shuke_swatch_new (colour);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (both), swatch);
  append_label (both, colour, NULL);
  gtk_box_append (GTK_BOX (box), both);
}

static void
append_price (GtkWidget           *box,
              const ShukeLine     *line,
              const ShukeCurrency *currency,
              gboolean             said)
{
  gboolean back = line->quantity < 0;
  g_autofree char *price = shuke_money_format (back ? -line->paid_price : line->paid_price, currency);

  append_label (box, price, back ? "error" : NULL);
  if (line->list_price > line->paid_price)
    {
      g_autofree char *tag = shuke_money_format (line->list_price, currency);
      g_autofree char *words = g_strdup_printf (_("tag %s"), tag);

      append_label (box, words, "second-line");
    }
  if (!said && !back)
    gtk_label_set_ellipsize (GTK_LABEL (append_label (box, _("as last time"), "second-line")), PANGO_ELLIPSIZE_END);
}

GtkWidget *
shuke_sale_suggestion_new (const ShukeLine     *line,
                           const ShukeCustomer *customer,
                           const ShukeCurrency *currency,
                           gboolean             price_said)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const ShukePerson *person = customer != NULL ? shuke_customer_find_person (customer, line->person) : NULL;
  const char *wearer = person != NULL ? shuke_customer_person_title (customer, person) : NULL;
  const char *piece = line->name != NULL ? line->name : line->category != NULL ? line->category : line->style_number;

  /* What a narrow window or a large text has no room for stands below. */
  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (12, 2));
  append_label (box, piece != NULL ? piece : _("a piece"), "row-name");
  if (line->size != NULL)
    append_label (box, line->size, "tag");
  if (line->colour != NULL)
    append_colour (box, line->colour);
  if (line->paid_price >= 0)
    append_price (box, line, currency, price_said);
  if (wearer != NULL)
    {
      GtkWidget *label = append_label (box, wearer, "dim-label");

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_set_hexpand (label, TRUE);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}
