/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Those who brought customers, with what these have bought: a row opens the file, where they stand one by one. */

#include "config.h"

#include "shuke-bringers-window.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-book-referrals.h"
#include "shuke-due-text.h"
#include "shuke-people-list-window.h"
#include "shuke-people-row.h"

static char *
dup_line (ShukeBook              *book,
          const ShukeReferralSum *sum)
{
  g_autofree char *brought = g_strdup_printf (ngettext ("brought %d customer", "brought %d customers", sum->brought), sum->brought);
  g_autofree char *money = NULL;
  g_autofree char *in_turn = NULL;

  if (sum->in_turn == 0)
    return g_steal_pointer (&brought);
  money = shuke_money_format (sum->earned_in_turn, shuke_book_get_currency (book));
  in_turn = g_strdup_printf (ngettext ("these brought %1$d, who bought for %2$s", "these brought %1$d, who bought for %2$s", sum->in_turn),
                             sum->in_turn, money);
  return g_strdup_printf ("%s · %s", brought, in_turn);
}

static void
fill (ShukePeopleListWindow *window,
      gpointer               data)
{
  ShukeBook *book = shuke_people_list_window_get_book (window);
  g_autoptr (GArray) sums = shuke_book_list_bringers (book, NULL);
  int brought = 0;
  gint64 earned = 0;

  for (guint i = 0; sums != NULL && i < sums->len; i++)
    {
      const ShukeReferralSum *sum = &g_array_index (sums, ShukeReferralSum, i);
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, sum->customer, NULL);
      g_autofree char *name = shuke_due_text_name (customer);
      g_autofree char *money = shuke_money_format (sum->earned, shuke_book_get_currency (book));
      g_autofree char *line = dup_line (book, sum);

      brought += sum->brought;
      earned += sum->earned;
      shuke_people_list_window_append (window, shuke_people_row_new (name, money, "tag-good", line, NULL), sum->customer);
    }
  if (brought > 0)
    {
      g_autofree char *money = shuke_money_format (earned, shuke_book_get_currency (book));
      g_autofree char *words = g_strdup_printf (ngettext ("%1$d customer brought, who bought for %2$s",
                                                          "%1$d customers brought, who bought for %2$s", brought), brought, money);

      gtk_label_set_label (GTK_LABEL (data), words);
    }
  gtk_widget_set_visible (data, brought > 0);
}

static void
bringers_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  ShukePeopleListWindow *window;
  GtkWidget *sum;

  if (shuke_window_get_book (data) == NULL)
    return;
  /* All of it in words, which wrap; a title's second line would be cut. */
  sum = shuke_people_words_new (NULL, "second-line");
  window = shuke_people_list_window_new (data, _("Who Brings Customers"), fill, sum, NULL);
  gtk_box_append (shuke_people_list_window_get_top (window), sum);
  shuke_people_list_window_set_empty (window, _("Nobody Has Brought Anybody Yet"),
                                      _("In a customer’s file, under About, press + and type “brought by”: whoever brought her then stands here."));
  shuke_people_list_window_fill (window);
  gtk_window_present (GTK_WINDOW (window));
}

void
shuke_bringers_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "bringers", .activate = bringers_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
