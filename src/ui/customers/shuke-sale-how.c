/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices that belong to the whole sale. They know nothing of its pieces. */

#include "config.h"

#include "shuke-sale-how.h"

#include <glib/gi18n.h>

#include "shuke-book-visits.h"

static const struct { const char *key, *word; } payments[SHUKE_N_PAYMENTS] = {
  { "wechat", NC_("payment", "WeChat") },
  { "alipay", NC_("payment", "Alipay") },
  { "cash", NC_("payment", "Cash") },
  { "card", NC_("payment", "Card") },
};

void
shuke_sale_staff_fill (GtkDropDown *staff,
                       ShukeBook   *book,
                       const char  *wish,
                       gboolean     may_have_left)
{
  g_auto (GStrv) names = shuke_book_dup_staff (book, NULL);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (list, _("Nobody in particular"));
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gtk_string_list_append (list, names[i]);
      if (g_strcmp0 (names[i], wish) == 0)
        chosen = i + 1;
    }
  if (may_have_left && wish != NULL && chosen == 0)
    {
      gtk_string_list_append (list, wish);
      chosen = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
    }
  gtk_drop_down_set_model (staff, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (staff, chosen);
  gtk_widget_set_visible (GTK_WIDGET (staff), g_list_model_get_n_items (G_LIST_MODEL (list)) > 1);
}

char *
shuke_sale_staff_dup (GtkDropDown *staff)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (staff);

  return gtk_drop_down_get_selected (staff) > 0 && name != NULL ? g_strdup (gtk_string_object_get_string (name)) : NULL;
}

void
shuke_sale_payment_fill (GtkToggleButton *const buttons[SHUKE_N_PAYMENTS],
                         const char            *payment)
{
  for (guint i = 0; i < SHUKE_N_PAYMENTS; i++)
    {
      if (i > 0)
        gtk_toggle_button_set_group (buttons[i], buttons[0]);
      if (g_strcmp0 (payment, payments[i].key) == 0)
        gtk_toggle_button_set_active (buttons[i], TRUE);
    }
}

const char *
shuke_sale_payment_get (GtkToggleButton *const buttons[SHUKE_N_PAYMENTS])
{
  for (guint i = 0; i < SHUKE_N_PAYMENTS; i++)
    if (gtk_toggle_button_get_active (buttons[i]))
      return payments[i].key;
  return NULL;
}

const char *
shuke_sale_payment_word (const char *payment)
{
  for (guint i = 0; i < SHUKE_N_PAYMENTS; i++)
    if (g_strcmp0 (payment, payments[i].key) == 0)
      return g_dpgettext2 (NULL, "payment", payments[i].word);
  return payment;
}
