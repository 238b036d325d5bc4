/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sale by hand: who, what, how paid, and what it comes to. Whoever buys is found in shuke-sale-buyer.c, a piece is typed into
 * shuke-sale-entry.c and stands in a shuke-sale-line.c; here they become one visit. */

#include "config.h"

#include "shuke-sale-dialog.h"

#include <glib/gi18n.h>

#include "shuke-book-greeting.h"
#include "shuke-book-visits.h"
#include "shuke-calendar-popover.h"
#include "shuke-columns-layout.h"
#include "shuke-day-text.h"
#include "shuke-draft-keeper.h"
#include "shuke-draft-question.h"
#include "shuke-error.h"
#include "shuke-fact.h"
#include "shuke-menus.h"
#include "shuke-sale-buyer.h"
#include "shuke-sale-draft.h"
#include "shuke-sale-entry.h"
#include "shuke-sale-how.h"
#include "shuke-sale-line.h"
#include "shuke-notes.h"
#include "shuke-scanner.h"
#include "shuke-style.h"
#include "shuke-wrap-layout.h"

#define NARROW_WIDTH 620

struct _ShukeSaleDialog {
  AdwWindow parent_instance;

  ShukeWindow   *window;       /* (unowned): it takes us along */
  ShukeBook     *book;
  ShukeGreeting *greeting;     /* of the customer; NULL until she is chosen */
  ShukeVisit    *visit;        /* that is corrected, or an empty one */
  ShukeDraftKeeper *draft;     /* NULL while a sale is corrected */
  GtkSizeGroup  *columns[SHUKE_SALE_N_COLUMNS];
  gboolean       narrow;
  gboolean       bare;         /* a visit of which no piece is known is corrected: it needs none */
  gboolean       untouched;    /* its lines were put there for her, and nothing was changed since */

  AdwWindowTitle *title;
  GtkWidget      *body;
  GtkWidget      *record_button;
  ShukeSaleBuyer *buyer;
  GtkWidget      *discount;
  GtkBox         *headings;
  GtkListBox     *lines;
  ShukeSaleEntry *typed;
  GtkMenuButton  *day_button;
  GtkPopover     *day_popover;
  GtkCalendar    *calendar;
  GtkDropDown    *staff;
  GtkToggleButton *payments[SHUKE_N_PAYMENTS];
  GtkWidget      *note;
  GtkLabel       *pieces;
  GtkLabel       *total;
};

G_DEFINE_FINAL_TYPE (ShukeSaleDialog, shuke_sale_dialog, ADW_TYPE_WINDOW)

static ShukeDay
today_of (ShukeSaleDialog *self)
{
  return shuke_clock_today (shuke_book_get_clock (self->book));
}

static ShukeSaleLine *
next_line (ShukeSaleLine *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (line));

  return next != NULL ? SHUKE_SALE_LINE (next) : NULL;
}

static ShukeSaleLine *
first_line (ShukeSaleDialog *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  return first != NULL ? SHUKE_SALE_LINE (first) : NULL;
}

static void
keep_soon (ShukeSaleDialog *self)
{
  shuke_draft_keeper_changed (self->draft);
}

/* What she always gets is offered for the pieces that have it not yet, and given by whoever sells. */
static void
show_discount (ShukeSaleDialog *self)
{
  int percent = self->greeting != NULL ? shuke_customer_get_discount (self->greeting->customer, today_of (self)) : 0;
  int pieces = 0;

  for (ShukeSaleLine *row = first_line (self); row != NULL && percent > 0; row = next_line (row))
    pieces += shuke_sale_line_is_full_price (row);
  gtk_widget_set_visible (self->discount, pieces > 0);
  if (pieces > 0)
    {
      g_autofree char *number = g_strdup_printf ("%d", percent);
      ShukeFact fact = { .kind = SHUKE_FACT_TERM_DISCOUNT, .text = number };
      g_autofree char *shown = shuke_fact_dup_shown (&fact, NULL, today_of (self));
      /* Translators: %s is "10% off", 9折. */
      g_autofree char *label = g_strdup_printf (_("Give Her Discount: %s"), shown);

      gtk_button_set_label (GTK_BUTTON (self->discount), label);
    }
}

static void
give_discount_cb (ShukeSaleDialog *self)
{
  int percent = shuke_customer_get_discount (self->greeting->customer, today_of (self));

  for (ShukeSaleLine *row = first_line (self); row != NULL; row = next_line (row))
    if (shuke_sale_line_is_full_price (row))
      shuke_sale_line_reduce (row, percent);
  gtk_widget_grab_focus (GTK_WIDGET (self->typed));
}

static void
show_total (ShukeSaleDialog *self)
{
  const ShukeCurrency *currency = shuke_book_get_currency (self->book);
  gint64 total = 0, less = 0;
  int pieces = 0;
  gboolean priced = TRUE;
  g_autofree char *amount = NULL;
  g_autofree char *label = NULL;
  g_autofree char *count = NULL;
  g_autofree char *reduction = NULL;
  g_autofree char *foot = NULL;

  for (ShukeSaleLine *row = first_line (self); row != NULL; row = next_line (row))
    {
      g_autoptr (ShukeLine) line = shuke_sale_line_dup_line (row);

      priced &= line != NULL;
      if (line == NULL)
        continue;
      pieces += ABS (line->quantity);
      total += line->paid_price * line->quantity;
      if (line->quantity > 0 && line->list_price > line->paid_price)
        less += (line->list_price - line->paid_price) * line->quantity;
    }
  amount = shuke_money_format (total, currency);
  gtk_label_set_label (self->total, amount);
  label = self->bare && first_line (self) == NULL ? g_strdup (_("Save")) : g_strdup_printf (_("Record %s"), amount);
  gtk_button_set_label (GTK_BUTTON (self->record_button), label);
  count = g_strdup_printf (ngettext ("%d piece", "%d pieces", pieces), pieces);
  if (less > 0)
    {
      reduction = shuke_money_format (less, currency);
      /* Translators: a number of pieces, by how much they were reduced. */
      foot = g_strdup_printf (_("%1$s, %2$s less than on the tags"), count, reduction);
    }
  show_discount (self);
  gtk_label_set_label (self->pieces, !priced ? _("A price is missing") : foot != NULL ? foot : count);
  keep_soon (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sale.record", self->greeting != NULL && (self->bare || first_line (self) != NULL));
}

/* Anything but a line. */
static void
edited_cb (ShukeSaleDialog *self)
{
  self->untouched = FALSE;
  keep_soon (self);
}

static void
line_changed_cb (ShukeSaleDialog *self)
{
  self->untouched = FALSE;
  show_total (self);
}

/* How many are still with her of the piece that @line takes back, or is itself; -1 when the book does not know it. */
static int
count_left (ShukeSaleDialog *self,
            const ShukeLine *line)
{
  g_autoptr (GPtrArray) visits = shuke_book_list_visits (self->book, self->visit->customer, 0, NULL);
  gint64 sought = line->returned != 0 ? line->returned : line->id;

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      for (guint j = 0; j < visit->lines->len; j++)
        {
          const ShukeLine *bought = g_ptr_array_index (visit->lines, j);

          if (bought->id == sought)
            return shuke_visits_count_left (visits, bought);
        }
    }
  return -1;
}

/* No more can be brought back than she has, and no fewer have been bought than came back. */
static void
bound_line (ShukeSaleDialog *self,
            ShukeSaleLine   *row,
            const ShukeLine *line)
{
  int left = line->returned != 0 || line->id != 0 ? count_left (self, line) : -1;

  /* Those that a recorded return took back are free again while it is corrected. */
  if (line->returned != 0)
    shuke_sale_line_set_most (row, MAX (left, 0) - (line->id != 0 ? line->quantity : 0));
  else if (left >= 0 && line->quantity > left)
    shuke_sale_line_set_came_back (row, line->quantity - left);
}

static void
show_lines (ShukeSaleDialog *self)
{
  gboolean any = first_line (self) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->lines), any);
  gtk_widget_set_visible (GTK_WIDGET (self->headings), any && !self->narrow);
}

static void
line_removed_cb (ShukeSaleDialog *self,
                 GtkWidget       *row)
{
  gtk_list_box_remove (self->lines, row);
  show_lines (self);
  line_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->typed));
}

static GtkWidget *
add_line (ShukeSaleDialog *self,
          const ShukeLine *line)
{
  GtkWidget *row = shuke_sale_line_new (line, self->greeting != NULL ? self->greeting->customer : NULL,
                                        shuke_book_get_currency (self->book), self->columns);

  shuke_sale_line_set_narrow (SHUKE_SALE_LINE (row), self->narrow);
  g_signal_connect_object (row, "changed", G_CALLBACK (line_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (line_removed_cb), self, G_CONNECT_SWAPPED);
  bound_line (self, SHUKE_SALE_LINE (row), line);
  gtk_list_box_append (self->lines, row);
  show_lines (self);
  line_changed_cb (self);
  return row;
}

/* A price that is missing is asked for when the sale is recorded: the next piece may be under way already. */
static void
piece_taken_cb (ShukeSaleDialog *self,
                const ShukeLine *line)
{
  add_line (self, line);
}

static void
show_day (ShukeSaleDialog *self)
{
  g_autofree char *day = shuke_day_text_year (self->visit->day, today_of (self));
  g_autofree char *spoken = g_strdup_printf (_("Day of the sale: %s"), day);

  gtk_menu_button_set_label (self->day_button, day);
  adw_window_title_set_subtitle (self->title, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
day_selected_cb (ShukeSaleDialog *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  ShukeDay day = shuke_day_new (g_date_time_get_year (chosen), g_date_time_get_month (chosen), g_date_time_get_day_of_month (chosen));

  self->visit->day = MIN (day, today_of (self));
  show_day (self);
  edited_cb (self);
}

static void
choose_customer (ShukeSaleDialog *self,
                 gint64           id)
{
  g_autoptr (GError) error = NULL;
  ShukeGreeting *greeting = shuke_book_get_greeting (self->book, id, &error);

  if (greeting == NULL)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_READ, error);
      return;
    }
  shuke_sale_entry_set_greeting (self->typed, greeting);
  shuke_sale_buyer_show (self->buyer, greeting);
  g_clear_pointer (&self->greeting, shuke_greeting_free);
  self->greeting = greeting;
  self->visit->customer = id;
  /* What was typed stays, for somebody of this household; what the other one brought back is not hers to bring. */
  for (ShukeSaleLine *row = first_line (self), *next; row != NULL; row = next)
    {
      next = next_line (row);
      if (!shuke_sale_line_set_customer (row, greeting->customer))
        gtk_list_box_remove (self->lines, GTK_WIDGET (row));
    }
  show_lines (self);
  show_total (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->typed));
}

static void
customer_chosen_cb (ShukeSaleDialog *self,
                    gint64           customer)
{
  choose_customer (self, customer);
}

/* Nothing was changed, or it was changed back: there is nothing to write, and nothing to undo. */
static gboolean
is_as_recorded (ShukeSaleDialog *self)
{
  g_autoptr (ShukeVisit) recorded = shuke_book_get_visit (self->book, self->visit->id, NULL);

  return recorded != NULL && shuke_visit_equal (recorded, self->visit);
}

static void
record_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ShukeSaleDialog *self = SHUKE_SALE_DIALOG (widget);
  ShukeVisit *visit = self->visit;
  g_autoptr (GError) error = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *sentence = NULL;
  gboolean corrected = visit->id != 0;
  gint64 action;

  /* What is still typed in the entry belongs to the sale. */
  if (*shuke_sale_entry_get_text (self->typed) != '\0')
    {
      shuke_sale_entry_take (self->typed);
      return;
    }
  g_ptr_array_set_size (visit->lines, 0);
  for (ShukeSaleLine *row = first_line (self); row != NULL; row = next_line (row))
    {
      ShukeLine *line = shuke_sale_line_dup_line (row);

      if (line == NULL)
        {
          shuke_sale_line_focus (row);
          return;
        }
      g_ptr_array_add (visit->lines, line);
    }
  g_free (visit->staff);
  visit->staff = shuke_sale_staff_dup (self->staff);
  if (shuke_sale_payment_get (self->payments) != NULL)
    {
      g_free (visit->payment);
      visit->payment = g_strdup (shuke_sale_payment_get (self->payments));
    }
  g_free (visit->note);
  visit->note = g_strdup (*gtk_editable_get_text (GTK_EDITABLE (self->note)) != '\0' ? gtk_editable_get_text (GTK_EDITABLE (self->note)) : NULL);
  shuke_visit_note_advances (visit, shuke_book_get_currency (self->book));
  if (!corrected && visit->day == today_of (self))
    visit->minute = shuke_clock_minute_of_day (shuke_book_get_clock (self->book));

  if (corrected && is_as_recorded (self))
    {
      shuke_draft_question_done (GTK_WINDOW (self));
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  action = shuke_book_save_drafted_visit (self->book, visit, shuke_draft_keeper_get_draft (self->draft), NULL, &error);
  if (action == 0)
    {
      shuke_window_show_error (self->window, SHUKE_DOING_SAVE, error);
      return;
    }
  amount = shuke_money_format (shuke_visit_total (visit), shuke_book_get_currency (self->book));
  if (visit->lines->len == 0 && !corrected)
    /* Translators: money that was put on a card: "充值 ¥500". */
    sentence = g_strdup_printf (_("Noted, and no purchase yet: %s"), visit->note);
  else if (visit->lines->len == 0)
    sentence = g_strdup (_("The visit is corrected."));
  else
    sentence = g_strdup_printf (corrected ? _("Corrected: %s") : _("Recorded: %s"), amount);
  shuke_window_toast_undo (self->window, sentence, self->book, action);
  shuke_draft_question_done (GTK_WINDOW (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
set_narrow (ShukeSaleDialog *self,
            gboolean         narrow)
{
  int margin = narrow ? 12 : 24;

  self->narrow = narrow;
  shuke_sale_entry_set_narrow (self->typed, narrow);
  g_object_set (self->body, "margin-start", margin, "margin-end", margin, NULL);
}

/* A recorded sale that was only looked at stands in the book, and a return that was only begun does not count. */
static gboolean
has_something_to_lose (ShukeSaleDialog *self)
{
  if (self->untouched)
    return *shuke_sale_entry_get_text (self->typed) != '\0';
  return first_line (self) != NULL || self->visit->id != 0 || *shuke_sale_entry_get_text (self->typed) != '\0' ||
         *gtk_editable_get_text (GTK_EDITABLE (self->note)) != '\0';
}

static char *
dup_draft (gpointer  data,
           gint64   *customer)
{
  ShukeSaleDialog *self = data;
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();

  if (!has_something_to_lose (self))
    return NULL;
  *customer = self->visit->customer;
  visit->day = self->visit->day;
  visit->note = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note)));
  visit->staff = shuke_sale_staff_dup (self->staff);
  visit->payment = g_strdup (shuke_sale_payment_get (self->payments));
  for (ShukeSaleLine *row = first_line (self); row != NULL; row = next_line (row))
    g_ptr_array_add (visit->lines, shuke_sale_line_dup_typed (row));
  return shuke_sale_draft_write (visit, shuke_sale_entry_get_text (self->typed));
}

/* Goes on with what was being typed when the program ended. */
static void
take_draft (ShukeSaleDialog  *self,
            const ShukeVisit *held,
            const char       *typed)
{
  self->visit->day = MIN (held->day, today_of (self));
  self->visit->staff = g_strdup (held->staff);
  self->visit->payment = g_strdup (held->payment);
  for (guint i = 0; i < held->lines->len; i++)
    add_line (self, g_ptr_array_index (held->lines, i));
  gtk_editable_set_text (GTK_EDITABLE (self->note), held->note != NULL ? held->note : "");
  shuke_sale_entry_set_text (self->typed, typed);
}

static gboolean
shuke_sale_dialog_close_request (GtkWindow *window)
{
  ShukeSaleDialog *self = SHUKE_SALE_DIALOG (window);

  if (has_something_to_lose (self) &&
      shuke_draft_question_ask (window, _("Keep This Sale?"), gtk_widget_get_sensitive (self->record_button) ? "sale.record" : NULL))
    return GDK_EVENT_STOP;
  shuke_draft_keeper_done (self->draft);
  return GTK_WINDOW_CLASS (shuke_sale_dialog_parent_class)->close_request (window);
}

static void
shuke_sale_dialog_dispose (GObject *object)
{
  ShukeSaleDialog *self = SHUKE_SALE_DIALOG (object);

  for (gsize i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);
  g_clear_pointer (&self->draft, shuke_draft_keeper_free);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_sale_dialog_parent_class)->dispose (object);
}

static void
shuke_sale_dialog_finalize (GObject *object)
{
  ShukeSaleDialog *self = SHUKE_SALE_DIALOG (object);

  g_clear_pointer (&self->greeting, shuke_greeting_free);
  g_clear_pointer (&self->visit, shuke_visit_free);
  G_OBJECT_CLASS (shuke_sale_dialog_parent_class)->finalize (object);
}

static void
shuke_sale_dialog_class_init (ShukeSaleDialogClass *klass)
{
  static const char *const payment_ids[SHUKE_N_PAYMENTS] = { "pay_wechat", "pay_alipay", "pay_cash", "pay_card" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_sale_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = shuke_sale_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_sale_dialog_close_request;
  g_type_ensure (SHUKE_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (SHUKE_TYPE_SALE_BUYER);
  g_type_ensure (SHUKE_TYPE_SALE_ENTRY);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/customers/shuke-sale-dialog.ui");
  gtk_widget_class_install_action (widget_class, "sale.record", NULL, record_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, title);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, body);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, record_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, buyer);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, discount);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, headings);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, typed);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, day_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, day_popover);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, staff);
  for (guint i = 0; i < SHUKE_N_PAYMENTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, payment_ids[i], FALSE,
                                               G_STRUCT_OFFSET (ShukeSaleDialog, payments) + (gssize) (i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, note);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, pieces);
  gtk_widget_class_bind_template_child (widget_class, ShukeSaleDialog, total);
  gtk_widget_class_bind_template_callback (widget_class, customer_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_discount_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_soon);
  gtk_widget_class_bind_template_callback (widget_class, piece_taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
shuke_sale_dialog_init (ShukeSaleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_calendar_popover_watch (self->calendar);
  for (gsize i = 0; i < G_N_ELEMENTS (self->columns); i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  shuke_scanner_attach (GTK_WINDOW (self), shuke_sale_entry_knows_style, shuke_sale_entry_take_style, self->typed);
  gtk_box_append (self->headings, shuke_sale_line_new_headings (self->columns));
  show_lines (self);
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
}

/* @drafts: goes on with what was being typed, and keeps what is. */
static ShukeSaleDialog *
new_dialog (ShukeWindow *window,
            gint64       customer,
            gint64       visit,
            gboolean     drafts)
{
  ShukeBook *book = shuke_window_get_book (window);
  g_autoptr (GDateTime) shown = NULL;
  g_autoptr (ShukeVisit) held = NULL;
  ShukeSaleDialog *self;
  gint64 kept_as = 0;
  g_autofree char *typed = NULL;
  g_autofree char *kept = drafts ? shuke_book_dup_draft (book, SHUKE_DRAFT_SALE, &customer, &kept_as, NULL) : NULL;
  g_autoptr (ShukeVisit) draft = kept != NULL ? shuke_sale_draft_read (kept, &typed) : NULL;
  int year, month, day;

  if (visit != 0)
    {
      held = shuke_book_get_visit (book, visit, NULL);
      if (held == NULL)
        return NULL;
      customer = held->customer;
    }
  self = g_object_new (SHUKE_TYPE_SALE_DIALOG, "transient-for", window, NULL);
  if (draft != NULL)
    customer = shuke_draft_question_check_whose (GTK_WINDOW (self), book, customer);
  self->window = window;
  self->book = g_object_ref (book);
  /* As wide as the window can hold; its form is chosen once, as a dialog is not resized. */
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (780, gtk_widget_get_width (GTK_WIDGET (window))),
                               MIN (630, gtk_widget_get_height (GTK_WIDGET (window))));
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (window)) < shuke_style_scale_width (GTK_WIDGET (window), NARROW_WIDTH));
  self->visit = held != NULL ? g_steal_pointer (&held) : shuke_visit_new ();
  self->bare = visit != 0 && self->visit->lines->len == 0;
  if (visit == 0)
    self->visit->day = today_of (self);
  shuke_sale_buyer_set_book (self->buyer, book);
  shuke_sale_buyer_set_open (self->buyer, visit == 0);
  shuke_sale_entry_set_book (self->typed, book);
  if (customer != 0)
    choose_customer (self, customer);
  if (self->greeting == NULL)
    {
      shuke_sale_buyer_ask (self->buyer);
      show_total (self);
    }
  if (draft != NULL)
    {
      take_draft (self, draft, typed);
      shuke_notes_withdraw_offer (window, SHUKE_DRAFT_SALE);
    }
  shuke_day_get (self->visit->day, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, shown);
  show_day (self);
  if (visit != 0 || draft != NULL)
    shuke_sale_staff_fill (self->staff, book, self->visit->staff, visit != 0);
  else
    shuke_sale_staff_fill (self->staff, book, self->greeting != NULL ? self->greeting->customer->staff : NULL, FALSE);
  shuke_sale_payment_fill (self->payments, self->visit->payment);
  if (self->visit->note != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->note), self->visit->note);
  if (visit != 0)
    {
      adw_window_title_set_title (self->title, _("Correct a Sale"));
      for (guint i = 0; i < self->visit->lines->len; i++)
        add_line (self, g_ptr_array_index (self->visit->lines, i));
      self->untouched = TRUE;
    }
  if (drafts)
    self->draft = shuke_draft_keeper_new (book, SHUKE_DRAFT_SALE, kept_as, dup_draft, self);
  g_signal_connect_object (self->note, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->staff, "notify::selected", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < SHUKE_N_PAYMENTS; i++)
    g_signal_connect_object (self->payments[i], "toggled", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return self;
}

ShukeSaleDialog *
shuke_sale_dialog_new (ShukeWindow *window,
                       gint64       customer,
                       gint64       visit)
{
  return new_dialog (window, customer, visit, visit == 0);
}

ShukeSaleDialog *
shuke_sale_dialog_new_return (ShukeWindow *window,
                              gint64       visit,
                              gint64       line)
{
  g_autoptr (ShukeVisit) bought = shuke_book_get_visit (shuke_window_get_book (window), visit, NULL);
  ShukeSaleDialog *self;

  for (guint i = 0; bought != NULL && i < bought->lines->len; i++)
    {
      g_autoptr (ShukeLine) back = shuke_line_copy (g_ptr_array_index (bought->lines, i));
      GtkWidget *row;

      if (back->id != line || back->quantity <= 0)
        continue;
      self = new_dialog (window, bought->customer, 0, FALSE);
      back->id = 0;
      back->returned = line;
      back->quantity = -1;
      adw_window_title_set_title (self->title, C_("return", "Take Back"));
      shuke_sale_buyer_set_open (self->buyer, FALSE);
      row = add_line (self, back);
      shuke_sale_line_focus (SHUKE_SALE_LINE (row));
      self->untouched = TRUE;
      return self;
    }
  return NULL;
}
